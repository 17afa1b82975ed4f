"""The floor of the stage: where everything stands, what can be reached, how far each part has been scrolled."""

from collections.abc import Mapping

from .arrange import Arrangement, Placed, arrange
from .box import Box
from .ruler import Ruler
from .widget import Widget


class Floor:
    """The placed widgets of one tree, in u, and the scroll offsets that outlive it."""

    def __init__(self) -> None:
        self._made = Arrangement()
        self._offsets: dict[str, float] = {}
        self._tree: Widget | None = None
        self._ruler = Ruler()
        self.index: dict[str, Placed] = {}

    def lay(self, tree: Widget, ruler: Ruler) -> None:
        """Place a tree. Raises ValueError when two widgets have one id."""
        made = arrange(tree, ruler, self._offsets)
        index = {placed.id: placed for placed in made.placed}
        if len(index) != len(made.placed):
            raise ValueError(f"ids that occur twice: {_twice(made.placed)}")
        self._tree, self._ruler, self._made, self.index = tree, ruler, made, index

    def turn_to(self, offsets: Mapping[str, float]) -> None:
        """Another screen comes, scrolled so far; without offsets it is read from its top."""
        self._offsets = dict(offsets)

    @property
    def offsets(self) -> Mapping[str, float]:
        """How far each part has been scrolled, in u."""
        return self._offsets

    @property
    def placed(self) -> list[Placed]:
        """Everything that has a place, in drawing order."""
        return self._made.placed

    @property
    def order(self) -> list[Placed]:
        """What Tab stops at."""
        return [placed for placed in self.placed if placed.stops and not placed.inert]

    def neighbours(self, of: Placed) -> list[Placed]:
        """The stops that lie in the same group: arrow keys stay among them."""
        return [placed for placed in self.order if placed.path == of.path and not scrolls(placed)]

    def hit(self, x: float, y: float) -> str:
        """The id of the topmost widget with a command at that point, or an empty string."""
        for placed in reversed(self.placed):
            usable = not placed.inert and placed.widget.command is not None
            if usable and placed.clip.holds(x, y) and placed.box.holds(x, y, placed.widget.angle):
                return placed.id
        return ""

    def scroll(self, id: str, by: float) -> bool:
        """Scroll a container by so many u, as far as it goes. Says whether it moved."""
        room = self._made.room.get(id, 0.0)
        before = min(self._offsets.get(id, 0.0), room)
        after = min(max(0.0, before + by), room)
        if after == before or self._tree is None:
            return False
        self._offsets[id] = after
        self.lay(self._tree, self._ruler)
        return True

    def view(self, id: str) -> Box | None:
        """The box in which a container scrolls."""
        return self._made.views.get(id)

    def scroller_at(self, x: float, y: float) -> str:
        """What the wheel scrolls at that point: the innermost container there, or else the largest."""
        under = [id for id, view in self._made.views.items() if view.holds(x, y) and self._made.room[id]]
        return under[-1] if under else self._largest()

    def scroller_of(self, placed: Placed | None) -> str:
        """What Page Down scrolls when this has the focus."""
        own = "" if placed is None else placed.id if scrolls(placed) else placed.scroller
        return own if self._made.room.get(own) else self._largest()

    def in_sight(self, id: str) -> bool:
        """Whether all of it is seen in what it scrolls in."""
        placed = self.index.get(id)
        view = self.view(placed.scroller) if placed else None
        return bool(placed and view and view.y <= placed.box.y and placed.box.bottom <= view.bottom)

    def is_hidden(self, id: str) -> bool:
        """Whether most of it has scrolled out of sight."""
        placed = self.index.get(id)
        view = self.view(placed.scroller) if placed else None
        if placed is None or view is None:
            return False
        seen = min(view.bottom, placed.box.bottom) - max(view.y, placed.box.y)
        return 2 * seen < min(view.h, placed.box.h)

    def reveal(self, id: str) -> bool:
        """Scroll a widget into view. Says whether anything moved."""
        placed = self.index[id]
        view = self.view(placed.scroller)
        if view is None:
            return False
        margin = min(24.0, view.h / 8)
        above = view.y + margin - placed.box.y
        below = placed.box.bottom - (view.bottom - margin)
        if above > 0:
            return self.scroll(placed.scroller, -above)
        return below > 0 and self.scroll(placed.scroller, min(below, -above))

    def _largest(self) -> str:
        return max(self._made.room, key=lambda id: self._made.room[id], default="")


def scrolls(placed: Placed) -> bool:
    return bool(placed.widget.flow and placed.widget.flow.scroll)


def _twice(placed: list[Placed]) -> str:
    ids = [one.id for one in placed]
    return ", ".join(sorted({id for id in ids if ids.count(id) > 1}))

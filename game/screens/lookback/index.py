"""A list to choose from: groups with how many there are of each. Choosing one shows only those, or all again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.core.text import Text
from game.screens.i18n import _
from game.screens.lookback import folder
from game.screens.lookback.view import View
from game.screens.toolkit import RIGHT, Box, Canvas, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit.palette import DUSK, INK, PAPER_BAND, PAPER_EDGE, WHITE

_NAME = Type(size=18, leading=1.2)
_CHOSEN = Type(size=18, weight=600, leading=1.2)
_LEFT, _SIDE = 18.0, 14.0
ALL = _("Alles")


@dataclass(frozen=True, slots=True)
class Group:
    """What can be chosen: its key (empty: everything), its name, and how many it has."""

    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Part:
    """Groups of one sort, under their name; `name` is None for what stands first, without one."""

    id: str
    name: Text | None
    groups: tuple[Group, ...]


def index(view: View, id: str, box: Box, parts: Iterable[Part], chosen: str, command: str) -> Widget:
    """All parts under each other in a column that scrolls; choosing a group gives `command:key`."""
    every = [part for part in parts if part.groups]
    return Widget(
        id,
        Role.GROUP,
        box=box,
        flow=Flow(gap=16, pad=(12, 8, 24, 24), scroll=True),
        children=tuple(
            Widget(
                f"{id}/{part.id}",
                Role.GROUP,
                flow=Flow(gap=4),
                children=tuple(_part(view, id, part, chosen, command)),
            )
            for part in every
        ),
    )


def _part(view: View, id: str, part: Part, chosen: str, command: str) -> Iterator[Widget]:
    """The arrow keys stay among the groups of one part."""
    if part.name:
        yield folder.heading(f"{id}/{part.id}/name", view.text(part.name))
    for number, group in enumerate(part.groups):
        yield Widget(
            f"{id}/{part.id}/{number}",
            Role.CHOICE,
            view.text(_("{name}: {count}"), name=group.name, count=group.count),
            command=f"{command}:{group.key}",
            selected=group.key == chosen,
            paint=Counted(group.name, str(group.count), group.key == chosen),
        )


@dataclass(frozen=True, slots=True)
class Counted(Painter):
    """A name with its count at the right; a name that is too long for one line goes on under itself."""

    lively = True
    reach = 6
    name: str
    count: str
    chosen: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, WHITE if self.chosen or mood.lift else PAPER_BAND, 3, PAPER_EDGE, 1)
        if self.chosen:
            canvas.fill(Box(box.x, box.y, 6, box.h), DUSK)
        style = _CHOSEN if self.chosen else _NAME
        room = self._room(canvas.ruler, box.w)
        high = canvas.ruler.height(self.name, style, room)
        canvas.paragraph(Box(box.x + _LEFT, box.y + (box.h - high) / 2, room), self.name, style, INK)
        top = box.y + (box.h - canvas.ruler.line_height(style)) / 2
        canvas.text(box.right - _SIDE, top, self.count, style, INK, RIGHT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, max(44.0, ruler.height(self.name, _CHOSEN, self._room(ruler, width)) + 14)

    def _room(self, ruler: Ruler, width: float) -> float:
        return width - _LEFT - _SIDE - ruler.width(self.count, _CHOSEN) - 10

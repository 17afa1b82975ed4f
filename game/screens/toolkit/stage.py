"""The stage holds a tree of widgets, gives them focus and commands, and redraws only what changed."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pygame

from . import frame, keys
from .arrange import Arrangement, Placed, arrange
from .box import Box
from .canvas import Canvas
from .linear import linear
from .motion import REST, Motion, Pose, add
from .painter import Mood
from .ruler import Ruler
from .shelf import Shelf
from .widget import Role, Widget

COMPOSED_W, COMPOSED_H = 1366, 768
LINEAR_BELOW_WIDTH = 1024
LINEAR_ABOVE_TEXT = 1.5
LIFT_MS = 90
WHEEL_STEP = 90.0
ARROW_STEP = 60.0


def _milliseconds() -> float:
    return time.monotonic() * 1000


@dataclass(frozen=True, slots=True)
class Comfort:
    """What the player has set: text size (1-2.5), layout (None: by itself), letter keys, less movement."""

    text_scale: float = 1.0
    linear: bool | None = None
    shortcuts: bool = True
    reduced: bool = False


class Stage:
    """One window's worth of widgets. `size` is in pixels, `clock` gives milliseconds."""

    def __init__(
        self,
        size: tuple[int, int],
        comfort: Comfort | None = None,
        clock: Callable[[], float] = _milliseconds,
    ) -> None:
        self.size = size
        self.clock = clock
        self.shelf = Shelf()
        self.tree = Widget("empty", Role.WINDOW)
        self.announcements: list[str] = []
        self.keyboard = False
        self._comfort = comfort or Comfort()
        self._made = Arrangement()
        self._index: dict[str, Placed] = {}
        self._offsets: dict[str, float] = {}
        self._focus = ""
        self._hover = ""
        self._pressed = ""
        self._pointer = (-1, -1)
        self._motions: dict[str, tuple[Motion, float]] = {}
        self._lifts: dict[str, tuple[float, float, float]] = {}
        self._frame = frame.Frame()
        self._stale = True

    # -- the tree -------------------------------------------------------------------------------------------

    def show(self, tree: Widget) -> None:
        """Take a new tree. What is equal to what stands costs nothing; ids must be unique (ValueError)."""
        if tree == self.tree:
            return
        old_order, announced = [placed.id for placed in self.order], _said(self.tree)
        self.tree = tree
        self._rearrange()
        self._keep_focus(old_order)
        for id, words in _said(tree).items():
            if words and announced.get(id) != words:
                self.announcements.append(words)

    def resize(self, size: tuple[int, int]) -> None:
        """The window has another size (pixels)."""
        if size != self.size:
            self.size = size
            self.redraw()

    @property
    def comfort(self) -> Comfort:
        return self._comfort

    @comfort.setter
    def comfort(self, comfort: Comfort) -> None:
        if comfort != self._comfort:
            self._comfort = comfort
            self.redraw()

    def redraw(self) -> None:
        """Draw everything anew at the next `draw`, whatever changed."""
        self._frame = frame.Frame()
        self._rearrange()
        self._set_focus(self._focus)

    @property
    def is_linear(self) -> bool:
        """Whether the one-column layout is shown: by choice, by large text or by a narrow window."""
        chosen = self._comfort.linear
        narrow, large = self.size[0] < LINEAR_BELOW_WIDTH, self._comfort.text_scale > LINEAR_ABOVE_TEXT
        return chosen if chosen is not None else narrow or large

    @property
    def ruler(self) -> Ruler:
        u = min(self.size[0] / COMPOSED_W, self.size[1] / COMPOSED_H)
        return Ruler(max(1.0, u) if self.is_linear else u, self._comfort.text_scale)

    @property
    def origin(self) -> tuple[float, float]:
        """Where u (0, 0) is, in pixels: the 1366 u stand in the middle of a wider window."""
        if self.is_linear:
            return 0.0, 0.0
        return round((self.size[0] - COMPOSED_W * self.ruler.u) / 2), 0.0

    # -- finding --------------------------------------------------------------------------------------------

    @property
    def order(self) -> list[Placed]:
        """What Tab stops at, in order."""
        return [placed for placed in self._made.placed if placed.stops and not placed.inert]

    def find_all(
        self, *, role: Role | None = None, name: str | None = None, command: str | None = None
    ) -> Iterator[Widget]:
        """The reachable widgets with this role, with this text in their name, with this command."""
        inert = {placed.id for placed in self._made.placed if placed.inert}
        for widget in self.tree.walk():
            fits_role = role is None or widget.role == role
            fits_name = name is None or name.lower() in widget.name.lower()
            if fits_role and fits_name and command in (None, widget.command) and widget.id not in inert:
                yield widget

    def find(
        self, *, role: Role | None = None, name: str | None = None, command: str | None = None
    ) -> Widget | None:
        """The first of `find_all`, or None."""
        return next(self.find_all(role=role, name=name, command=command), None)

    def rect_of(self, widget: "Widget | str") -> pygame.Rect:
        """Where the widget is, in pixels of the window. Raises KeyError if it has no place."""
        (ox, oy), k = self.origin, self.ruler.u
        box = self._index[_id(widget)].box
        return pygame.Rect(round(box.x * k + ox), round(box.y * k + oy), round(box.w * k), round(box.h * k))

    def reveal(self, widget: "Widget | str") -> pygame.Rect:
        """Scroll the widget into view; returns where it is then."""
        placed = self._index[_id(widget)]
        view = self._made.views.get(placed.scroller)
        if view:
            margin = min(24.0, view.h / 8)
            above = view.y + margin - placed.box.y
            below = placed.box.bottom - (view.bottom - margin)
            if above > 0:
                self._scroll(placed.scroller, -above)
            elif below > 0:
                self._scroll(placed.scroller, min(below, placed.box.y - view.y - margin))
        return self.rect_of(widget)

    # -- focus ----------------------------------------------------------------------------------------------

    @property
    def focus(self) -> str:
        """The id of what has the focus, or an empty string."""
        return self._focus

    @focus.setter
    def focus(self, id: str) -> None:
        """Give the focus, as the keyboard does. An id that cannot have it is ignored."""
        if any(placed.id == id for placed in self.order):
            self.keyboard = True
            self._set_focus(id)

    @property
    def focused(self) -> Widget | None:
        placed = self._index.get(self._focus)
        return placed.widget if placed else None

    def _set_focus(self, id: str) -> None:
        self._focus = id
        self._stale = True
        if id in self._index and self.keyboard:
            self.reveal(id)

    def _keep_focus(self, old_order: list[str]) -> None:
        """Stay; or go to what came next and still exists; or to the first thing that does something."""
        now = [placed.id for placed in self.order]
        if self._focus in now:
            return
        after = old_order[old_order.index(self._focus) :] if self._focus in old_order else []
        first = next((placed.id for placed in self.order if not _scrolls(placed)), now[0] if now else "")
        self._set_focus(next((id for id in after if id in now), first))

    # -- input ----------------------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> list[str]:
        """What an event of pygame asks for: commands of widgets, or `key:...` for keys that are the owner's."""
        match event.type:
            case pygame.MOUSEMOTION:
                self._pointer = event.pos
                self._set_hover(self._hit(event.pos))
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self.keyboard, self._pointer, self._stale = False, event.pos, True
                self._pressed = self._hit(event.pos)
                self._set_hover(self._pressed)
                if self._pressed:
                    self._set_focus(self._pressed)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                pressed, self._pressed, self._stale = self._pressed, "", True
                if pressed and pressed == self._hit(event.pos):
                    return self.activate(pressed)
            case pygame.MOUSEWHEEL:
                self._scroll(self._wheel_target(), -event.y * WHEEL_STEP)
            case pygame.KEYDOWN:
                return self._key(event)
        return []

    def activate(self, widget: "Widget | str") -> list[str]:
        """The command of a widget, as if it were chosen; also of a struck one: that is an attempt."""
        placed = self._index.get(_id(widget))
        usable = placed is not None and not placed.inert and placed.widget.command is not None
        return [placed.widget.command] if placed and placed.widget.command and usable else []

    def _key(self, event: pygame.event.Event) -> list[str]:
        in_field = bool(self.focused and self.focused.role == Role.FIELD)
        wish = keys.wish(event, letters=self._comfort.shortcuts and not in_field)
        match wish:
            case keys.Move(step, everywhere):
                self._move(step, everywhere)
            case keys.Scroll(pages, lines):
                self._scroll_by_key(pages, lines)
            case keys.Activate():
                if self.keyboard:
                    return self.activate(self._focus) if self._focus else [wish.name]
                self.focus = self._focus
            case keys.Shortcut(letter):
                return self._shortcut(letter)
            case keys.Owner(name):
                return [name]
        return []

    def _shortcut(self, letter: str) -> list[str]:
        for placed in self.order:
            if placed.widget.shortcut.lower() == letter:
                self.focus = placed.id
                return self.activate(placed.id)
        return [f"key:{letter}"]

    def _move(self, step: int, everywhere: bool) -> None:
        here = self._index.get(self._focus)
        if here and not everywhere and _scrolls(here):
            self._scroll(here.id, step * ARROW_STEP)
            return
        order = [placed.id for placed in self.order]
        if not self.keyboard and self._focus in order:
            self.focus = self._focus
            return
        if here and not everywhere:
            order = [placed.id for placed in self.order if placed.path == here.path and not _scrolls(placed)]
        if not order:
            return
        if self._focus not in order:
            self.focus = order[0]
            return
        at = order.index(self._focus) + step
        self.focus = order[at % len(order) if everywhere else min(max(0, at), len(order) - 1)]

    def _scroll_by_key(self, pages: float, lines: float) -> None:
        here = self._index.get(self._focus)
        own = here.id if here and _scrolls(here) else here.scroller if here else ""
        target = own if self._made.room.get(own) else self._largest_scroller()
        view = self._made.views.get(target)
        if view:
            self._scroll(target, pages * (view.h - 48) + lines * ARROW_STEP)

    def _wheel_target(self) -> str:
        x, y = self._to_u(self._pointer)
        under = [id for id, view in self._made.views.items() if view.holds(x, y) and self._made.room[id]]
        return under[-1] if under else self._largest_scroller()

    def _largest_scroller(self) -> str:
        return max(self._made.room, key=lambda id: self._made.room[id], default="")

    def _scroll(self, id: str, by: float) -> None:
        room = self._made.room.get(id, 0.0)
        before = min(self._offsets.get(id, 0.0), room)
        after = min(max(0.0, before + by), room)
        if after != before:
            self._offsets[id] = after
            self._rearrange()

    def _hit(self, at: tuple[int, int]) -> str:
        """The topmost widget with a command under the pointer."""
        x, y = self._to_u(at)
        for placed in reversed(self._made.placed):
            usable = not placed.inert and placed.widget.command is not None
            if usable and placed.clip.holds(x, y) and placed.box.holds(x, y, placed.widget.angle):
                return placed.id
        return ""

    def _set_hover(self, id: str) -> None:
        if id != self._hover:
            self._hover, self._stale = id, True

    def _to_u(self, at: tuple[int, int]) -> tuple[float, float]:
        (ox, oy), k = self.origin, self.ruler.u
        return (at[0] - ox) / k, (at[1] - oy) / k

    # -- motion ---------------------------------------------------------------------------------------------

    def animate(self, id: str, motion: Motion) -> None:
        """Let a widget, with all in it, come to rest from the motion's start. In reduced motion at most a fade."""
        played = motion.reduced() if self._comfort.reduced else motion
        if played:
            self._motions[id] = (played, self.clock())
            self._stale = True

    @property
    def busy(self) -> bool:
        """Whether something moves: then draw 60 times a second, otherwise 20 is plenty."""
        return bool(self._motions or self._lifts)

    def _poses(self, now: float) -> dict[str, Pose]:
        poses = {id: motion.pose(now - since) for id, (motion, since) in self._motions.items()}
        self._motions = {id: held for id, held in self._motions.items() if not held[0].over(now - held[1])}
        return poses

    def _lift(self, placed: Placed, up: bool, now: float) -> float:
        """How far something lively has risen: to 1 under pointer or focus and back, in 90 ms."""
        target = 1.0 if up else 0.0
        held = self._frame.lift(placed.id)
        start, goal, since = self._lifts.get(placed.id, (held, held, now))
        if goal != target:
            start, goal, since = held, target, now
        share = 1.0 if self._comfort.reduced else min(1.0, (now - since) / LIFT_MS)
        if share >= 1 or start == goal:
            self._lifts.pop(placed.id, None)
            return goal
        self._lifts[placed.id] = (start, goal, since)
        return start + (goal - start) * share * (2 - share)

    # -- drawing --------------------------------------------------------------------------------------------

    def draw(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Draw what changed since the last time; returns the changed rectangles in pixels, if any."""
        self.resize(surface.get_size())
        if not (self._stale or self.busy):
            return []
        self._stale = False
        now = self.clock()
        poses = self._poses(now)
        canvas = Canvas(surface, self.ruler, self.origin, self.shelf)
        shown = [self._shown(placed, poses, now) for placed in self._made.placed]
        ring = self._index.get(self._focus) if self.keyboard else None
        return self._frame.draw(canvas, shown, ring.id if ring and not ring.inert else "")

    def _shown(self, placed: Placed, poses: dict[str, Pose], now: float) -> frame.Shown:
        pose = REST
        if poses:
            for id in (*placed.path, placed.id):
                pose = add(pose, poses[id]) if id in poses else pose
        paint = placed.widget.paint
        angle = placed.widget.angle + pose.angle
        if paint is None or not paint.lively:
            mood = Mood(progress=pose.progress, angle=angle, keys=self._comfort.shortcuts, dark=placed.dark)
            return frame.Shown(placed, mood, pose)
        focus = placed.id == self._focus and self.keyboard
        hover, pressed = placed.id == self._hover, placed.id == self._pressed
        lift = self._lift(placed, (focus or hover) and not pressed, now)
        mood = Mood(focus, hover, pressed, lift, pose.progress, angle, self._comfort.shortcuts, placed.dark)
        return frame.Shown(placed, mood, pose)

    def warm(self, tree: Widget) -> Iterator[None]:
        """Render the pictures of a tree that comes later, one widget a step, while nothing else happens."""
        aside = pygame.Surface(self.size)
        canvas = Canvas(aside, self.ruler, self.origin, self.shelf)
        for placed in arrange(self._laid_out(tree), self.ruler, {}).placed:
            mood = Mood(angle=placed.widget.angle, keys=self._comfort.shortcuts, dark=placed.dark)
            frame.Shown(placed, mood, REST).draw(canvas)
            yield

    def _laid_out(self, tree: Widget) -> Widget:
        if not self.is_linear:
            return tree
        u = self.ruler.u
        return linear(tree, Box(0, 0, self.size[0] / u, self.size[1] / u), self._comfort.text_scale)

    def _rearrange(self) -> None:
        self._made = arrange(self._laid_out(self.tree), self.ruler, self._offsets)
        self._index = {placed.id: placed for placed in self._made.placed}
        if len(self._index) != len(self._made.placed):
            raise ValueError(f"ids that occur twice: {_twice(self._made.placed)}")
        self._stale = True


def _said(tree: Widget) -> dict[str, str]:
    return {widget.id: widget.spoken for widget in tree.walk() if widget.live}


def _twice(placed: list[Placed]) -> str:
    ids = [one.id for one in placed]
    return ", ".join(sorted({id for id in ids if ids.count(id) > 1}))


def _scrolls(placed: Placed) -> bool:
    return bool(placed.widget.flow and placed.widget.flow.scroll)


def _id(widget: "Widget | str") -> str:
    return widget if isinstance(widget, str) else widget.id

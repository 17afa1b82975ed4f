"""The stage holds a tree of widgets, gives them focus and commands, and redraws only what changed."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pygame

from . import frame, keys
from .arrange import Placed, arrange
from .canvas import Canvas
from .fit import LINEAR_ABOVE_TEXT, Comfort, Fit
from .floor import Floor, scrolls
from .motion import REST, Motion, Pose
from .movement import Movement, together
from .painter import Mood
from .ruler import Ruler
from .shelf import Shelf
from .widget import Role, Widget

__all__ = ["LINEAR_ABOVE_TEXT", "Comfort", "Stage"]

WHEEL_STEP = 90.0
ARROW_STEP = 60.0
NOWHERE = (-1, -1)
TWICE_MS = 400
"""The two halves of a double click come within so many milliseconds."""
_NEAR = 8
Hand = tuple[int, int] | str
"""What chose: the pointer, at a place in pixels, or a key."""


def monotonic_ms() -> float:
    return time.monotonic() * 1000


class Stage:
    """One window's worth of widgets. `size` is in pixels, `clock` gives milliseconds."""

    def __init__(
        self,
        size: tuple[int, int],
        comfort: Comfort | None = None,
        clock: Callable[[], float] = monotonic_ms,
    ) -> None:
        self.size = size
        self.clock = clock
        inked, stark = (comfort or Comfort()).inks
        self.shelf = Shelf(inked=inked, stark=stark)
        self.tree = Widget("empty", Role.WINDOW)
        self.announcements: list[str] = []
        self.keyboard = False
        self._comfort = comfort or Comfort()
        self._floor = Floor()
        self._movement = Movement()
        self._focus = self._hover = self._pressed = ""
        self._heard: dict[str, str] = {}
        self._left: dict[tuple[str, str], tuple[dict[str, float], str]] = {}
        self._clicked = False
        self._pointer = NOWHERE
        self._chosen: tuple[Hand, float, str] = (NOWHERE, -TWICE_MS, "")
        self._surface: pygame.Surface | None = None
        self._frame = frame.Frame()
        self._stale = True

    # -- the tree -------------------------------------------------------------------------------------------

    def show(self, tree: Widget) -> None:
        """Take a new tree. What is equal to what stands costs nothing; ids must be unique (ValueError)."""
        if tree == self.tree:
            return
        old_order, announced = [placed.id for placed in self.order], self._heard | _said(self.tree)
        another = _screen(tree) != _screen(self.tree)
        in_sight = self.keyboard and self._floor.in_sight(self._focus)
        if another:
            self._turn_to(tree)
        self.tree = tree
        self._lay()
        self._keep_focus(old_order, another)
        if in_sight and not another and self.focused:
            self.reveal(self._focus)  # something grew above it
        for id, words in _said(tree).items():
            if words and announced.get(id) != words:
                self.announcements.append(words)
        self._heard |= _lasting(tree)

    def _turn_to(self, tree: Widget) -> None:
        """Another screen: what it only covers is kept as it was left, and found so when it comes again."""
        if tree.covers:
            self._left[_screen(self.tree)] = (dict(self._floor.offsets), self._focus)
        offsets, focus = self._left.pop(_screen(tree), ({}, self._focus))
        if not tree.covers:
            self._left.clear()
        self._floor.turn_to(offsets)
        self._focus = focus

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
            inked, stark = comfort.inks
            if (inked, stark) != (self.shelf.inked, self.shelf.stark):
                self.shelf = Shelf(inked=inked, stark=stark)
            self.redraw()

    def redraw(self) -> None:
        """Draw everything anew at the next `draw`, whatever changed."""
        self._frame = frame.Frame()
        self._lay()
        self._set_focus(self._focus)

    @property
    def is_linear(self) -> bool:
        """Whether the one-column layout is shown: by choice, by large text or by a small window."""
        return self._fit.is_linear

    @property
    def ruler(self) -> Ruler:
        """Measures text as it is drawn in this window."""
        return self._fit.ruler

    @property
    def _fit(self) -> Fit:
        return Fit(self.size, self._comfort)

    # -- finding --------------------------------------------------------------------------------------------

    @property
    def order(self) -> list[Placed]:
        """What Tab stops at, in order."""
        return self._floor.order

    def find_all(
        self, *, role: Role | None = None, name: str | None = None, command: str | None = None
    ) -> Iterator[Widget]:
        """The reachable widgets with this role, with this text in their name, with this command."""
        for widget in _reachable(self.tree):
            fits_role = role is None or widget.role == role
            fits_name = name is None or name.lower() in widget.name.lower()
            if fits_role and fits_name and command in (None, widget.command):
                yield widget

    def find(
        self, *, role: Role | None = None, name: str | None = None, command: str | None = None
    ) -> Widget | None:
        """The first of `find_all`, or None."""
        return next(self.find_all(role=role, name=name, command=command), None)

    def rect_of(self, widget: Widget | str) -> pygame.Rect:
        """Where the widget is, in pixels of the window. Raises KeyError if it has no place."""
        return self._fit.to_pixels(self._floor.index[_id(widget)].box)

    def reveal(self, widget: Widget | str) -> pygame.Rect:
        """Scroll the widget into view; returns where it is then. Raises KeyError if it has no place."""
        self._stale |= self._floor.reveal(_id(widget))
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
        placed = self._floor.index.get(self._focus)
        return placed.widget if placed else None

    @property
    def shows_focus(self) -> bool:
        """Whether it is seen what Enter would choose: with the keyboard, and once the mouse chose something."""
        return self.keyboard or self._clicked

    def _set_focus(self, id: str, reveal: bool = True) -> None:
        self._focus = id
        self._stale = True
        if reveal and id in self._floor.index and self.keyboard:
            self.reveal(id)

    def _keep_focus(self, old_order: list[str], another: bool) -> None:
        """Stay; on another screen go to the first thing, and let it be read from the top; else to what is new.

        When nothing is new: to what came next and still exists, or to the first.
        """
        now = [placed.id for placed in self.order]
        if self._focus in now:
            return
        useful = [placed.id for placed in self.order if not scrolls(placed)] or now
        new = [id for id in useful if id not in old_order]
        after = old_order[old_order.index(self._focus) :] if self._focus in old_order else []
        kept = [id for id in after if id in now]
        choice = useful if another else new + kept + useful
        self._set_focus(choice[0] if choice else "", reveal=not another)

    # -- input ----------------------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> list[str]:
        """What an event of pygame asks for: commands of widgets, or `key:...` for keys that are the owner's."""
        match event.type:
            case pygame.MOUSEMOTION:
                self._point(event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self.keyboard = self._clicked = False
                self._point(event.pos)
                self._pressed = self._hover
                self._set_focus(self._pressed or self._focus)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self._point(event.pos)
                pressed, self._pressed, self._stale = self._pressed, "", True
                self._clicked = pressed != ""
                if not pressed or pressed != self._hover or self._is_twice(event.pos, pressed):
                    return []
                return [*self.activate(pressed), *self._pointed(pressed)]
            case pygame.MOUSEWHEEL:
                self._scroll(self._floor.scroller_at(*self._fit.to_u(self._pointer)), -event.y * WHEEL_STEP)
            case pygame.KEYDOWN:
                return self._key(event)
        return []

    def _is_twice(self, hand: Hand, id: str) -> bool:
        """Whether this is the second half of a double click, or a key that was hit twice, on what came there in
        between: it was meant for what stood there before. Remembers what was chosen."""
        (before, when, last), now = self._chosen, self.clock()
        if _same(hand, before) and id != last and now - when < TWICE_MS:
            return True
        self._chosen = (hand, now, id)
        return False

    def _pointed(self, id: str) -> list[str]:
        """Where in its text a field was pointed at: `caret:12`."""
        placed = self._floor.index.get(id)
        if placed is None or placed.inert or placed.widget.role is not Role.FIELD or placed.widget.paint is None:
            return []
        at = placed.widget.paint.caret_at(self.ruler, placed.box, *self._fit.to_u(self._pointer))
        return [] if at is None else [f"caret:{at}"]

    def activate(self, widget: Widget | str) -> list[str]:
        """The command of a widget, as if it were chosen; also of a struck one: that is an attempt."""
        placed = self._floor.index.get(_id(widget))
        if placed is None or placed.inert or placed.widget.command is None:
            return []
        return [placed.widget.command]

    def _point(self, at: tuple[int, int]) -> None:
        self._pointer = at
        hover = self._floor.hit(*self._fit.to_u(at)) if at != NOWHERE else ""
        self._stale |= hover != self._hover
        self._hover = hover

    def _key(self, event: pygame.event.Event) -> list[str]:
        in_field = bool(self.focused and self.focused.role == Role.FIELD)
        match keys.wish(event, letters=self._comfort.shortcuts and not in_field):
            case keys.Move(step, everywhere):
                self._move(step, everywhere)
            case keys.Scroll(pages):
                self._scroll_pages(pages)
            case keys.Activate(name) if not self._focus:
                return [name]
            case keys.Activate(name) if self.shows_focus and not self._floor.is_hidden(self._focus):
                return [] if self._is_twice(name, self._focus) else self.activate(self._focus)
            case keys.Activate():
                self.focus = self._focus  # it is seen first what Enter would choose
            case keys.Shortcut(letter):
                return self._shortcut(letter)
            case keys.Owner(name):
                return [name]
        return []

    def _shortcut(self, letter: str) -> list[str]:
        for placed in self.order:
            if placed.widget.shortcut.lower() == letter:
                if self._is_twice(letter, placed.id):
                    return []
                self.focus = placed.id
                return self.activate(placed.id)
        return [f"key:{letter}"]

    def _move(self, step: int, everywhere: bool) -> None:
        here = self._floor.index.get(self._focus)
        if here and scrolls(here) and not everywhere:
            self._scroll(here.id, step * ARROW_STEP)
            return
        order = [placed.id for placed in (self._floor.neighbours(here) if here and not everywhere else self.order)]
        if self._focus not in order:
            self.focus = order[0] if order else ""
        elif not self.shows_focus and self._floor.index[self._focus].widget.role is not Role.FIELD:
            self.focus = self._focus  # the first key only shows where the focus is; who types knows it already
        elif everywhere:
            self.focus = order[(order.index(self._focus) + step) % len(order)]
        elif 0 <= (at := order.index(self._focus) + step) < len(order):
            self.focus = order[at]
        else:  # past the last of its neighbours there may be more to read
            self._scroll(self._floor.scroller_of(here), step * ARROW_STEP)

    def _scroll_pages(self, pages: float) -> None:
        target = self._floor.scroller_of(self._floor.index.get(self._focus))
        view = self._floor.view(target)
        if view:
            self._scroll(target, pages * max(ARROW_STEP, view.h - 48))

    def _scroll(self, id: str, by: float) -> None:
        if self._floor.scroll(id, by):
            self._stale = True
            self._point(NOWHERE if self.keyboard else self._pointer)

    # -- motion and drawing ---------------------------------------------------------------------------------

    def animate(self, id: str, motion: Motion) -> None:
        """Let a widget, with all in it, come to rest from the motion's start. In reduced motion at most a fade."""
        self._movement.start(id, motion.reduced() if self._comfort.reduced else motion, self.clock())

    @property
    def busy(self) -> bool:
        """Whether something moves: then draw 60 times a second, otherwise 20 is plenty."""
        return self._movement.busy

    def draw(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Draw what changed since the last time; returns the changed rectangles in pixels, if any."""
        self.resize(surface.get_size())
        if surface is not self._surface:
            self._surface = surface
            self.redraw()
        if not (self._stale or self.busy):
            return []
        self._stale = False
        now = self.clock()
        poses = self._movement.poses(now)
        canvas = Canvas(surface, self.ruler, self._fit.origin, self.shelf)
        shown = [self._shown(placed, poses, now) for placed in self._floor.placed]
        ring = self._floor.index.get(self._focus) if self.shows_focus else None
        return self._frame.draw(canvas, shown, ring.id if ring and _is_ringed(ring) else "")

    def warm(self, tree: Widget) -> Iterator[None]:
        """Render the pictures of a tree that comes later, one widget a step, while nothing else happens."""
        canvas = Canvas(pygame.Surface(self.size), self.ruler, self._fit.origin, self.shelf)
        for placed in arrange(self._fit.layout(tree), self.ruler, {}).placed:
            mood = Mood(angle=placed.widget.angle, keys=self._comfort.shortcuts, dark=placed.dark)
            frame.Shown(placed, mood, REST).draw(canvas)
            yield

    def _shown(self, placed: Placed, poses: dict[str, Pose], now: float) -> frame.Shown:
        pose = together((*placed.path, placed.id), poses, self.ruler.u)
        paint, angle = placed.widget.paint, placed.widget.angle + pose.angle
        mood = Mood(progress=pose.progress, angle=angle, keys=self._comfort.shortcuts, dark=placed.dark)
        if paint and paint.lively:
            mood = self._touched(placed, mood, now)
        return frame.Shown(placed, mood, pose)

    def _touched(self, placed: Placed, mood: Mood, now: float) -> Mood:
        """The mood with what pointer and focus do to it."""
        focus = placed.id == self._focus and self.shows_focus
        hover, pressed = placed.id == self._hover, placed.id == self._pressed
        up, held = (focus or hover) and not pressed, self._frame.lift(placed.id)
        lift = self._movement.lift(placed.id, held, up, now, self._comfort.reduced)
        return replace(mood, focus=focus, hover=hover, pressed=pressed, lift=lift)

    def _lay(self) -> None:
        self._floor.lay(self._fit.layout(self.tree), self.ruler)
        self._movement.forget(but=self._floor.index)
        self._point(NOWHERE if self.keyboard else self._pointer)
        self._stale = True


def _is_ringed(placed: Placed) -> bool:
    paint = placed.widget.paint
    return not (placed.inert or (paint and paint.own_focus))


def _screen(tree: Widget) -> tuple[str, str]:
    """What makes it another screen, and not the same one that changed."""
    return tree.id, tree.name


def _said(tree: Widget) -> dict[str, str]:
    return {widget.id: widget.spoken for widget in tree.walk() if widget.live}


def _lasting(tree: Widget) -> dict[str, str]:
    """Of what one goes to and comes back at (the post) only what changed meanwhile is said."""
    return {widget.id: widget.spoken for widget in tree.walk() if widget.live and widget.takes_focus}


def _same(hand: Hand, other: Hand) -> bool:
    """The same key, or the pointer at nearly the same place."""
    if isinstance(hand, str) or isinstance(other, str):
        return hand == other
    return max(abs(hand[0] - other[0]), abs(hand[1] - other[1])) <= _NEAR


def _reachable(widget: Widget) -> Iterator[Widget]:
    """All that does not lie under something else."""
    if not widget.inert:
        yield widget
        for child in widget.children:
            yield from _reachable(child)


def _id(widget: Widget | str) -> str:
    return widget if isinstance(widget, str) else widget.id

"""A canvas that draws nothing and writes down what would be drawn: every line of text, and what is laid over it.

All text of the game goes through `Canvas._line`, and all paper through `fill` and `rect`. So nothing about layout
is known here a second time: the screens lay themselves out, and this says what came of it.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pygame

from game.screens.toolkit import Box, Canvas, Mood, Ruler, Type, Widget
from game.screens.toolkit.arrange import Arrangement, Placed, arrange
from game.screens.toolkit.box import WHOLE
from game.screens.toolkit.canvas import Stops
from game.screens.toolkit.fit import Fit
from game.screens.toolkit.flat import LYING, Depth, Point
from game.screens.toolkit.frame import Shown
from game.screens.toolkit.motion import REST
from game.screens.toolkit.palette import INK, Colour
from game.screens.toolkit.ruler import cut
from game.screens.toolkit.text import Line, plain
from game.screens.toolkit.type import file_of

_CAPITALS = 0.36
"""The ink of a line stands so many of its sizes above and below its middle; tails and accents may touch."""


@dataclass(frozen=True, slots=True)
class Written:
    """A line of text as it would be drawn: where its ink is, what it lies in, and the fonts of its runs."""

    text: str
    ink: Box
    clip: Box
    owner: Placed
    fonts: tuple[tuple[str, str], ...]
    order: int


@dataclass(frozen=True, slots=True)
class Laid:
    """Something opaque that is laid down, as much as is seen; `plate` is the whole of what has a shape of its
    own (a tag, a button), and None of a band or a line."""

    box: Box
    plate: Box | None
    owner: Placed
    order: int


@dataclass(slots=True)
class Trace:
    """What one screen draws, in order."""

    window: Box
    arrangement: Arrangement
    written: list[Written] = field(default_factory=list)
    laid: list[Laid] = field(default_factory=list)
    count: int = 0

    def next(self) -> int:
        self.count += 1
        return self.count


def trace(tree: Widget, fit: Fit) -> Trace:
    """Everything that this tree draws in this window for this player."""
    ruler = fit.ruler
    arrangement = arrange(fit.layout(tree), ruler, {})
    left, top = fit.to_u((0, 0))
    window = Box(left, top, fit.size[0] / ruler.u, fit.size[1] / ruler.u)
    found = Trace(window, arrangement)
    for placed in arrangement.placed:
        mood = Mood(angle=placed.widget.angle, keys=fit.comfort.shortcuts, dark=placed.dark)
        Shown(placed, mood, REST).draw(Tracer(ruler, found, placed))
    return found


class Tracer(Canvas):
    """The canvas of one widget. Turned things are traced upright: on this table nothing lies far askew."""

    def __init__(self, ruler: Ruler, found: Trace, owner: Placed, clip: Box = WHOLE) -> None:
        super().__init__(_NOWHERE, ruler, screen=found.window)
        self._found, self._owner, self._clip = found, owner, clip

    def plain(self) -> "Tracer":
        return Tracer(Ruler(self.ruler.u), self._found, self._owner, self._clip)

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        before, self._clip = self._clip, self._clip.common(box)
        try:
            yield
        finally:
            self._clip = before

    # -- what is laid down ----------------------------------------------------------------------------------

    def fill(self, box: Box, colour: Colour, alpha: float = 1) -> None:
        self._lay(box, None, alpha)

    def rect(
        self,
        box: Box,
        colour: Colour | None,
        radius: float = 0,
        outline: Colour | None = None,
        width: float = 2,
        alpha: float = 1,
    ) -> None:
        if colour:
            self._lay(box, box, alpha)

    def _lay(self, box: Box, plate: Box | None, alpha: float) -> None:
        if alpha >= 1:
            self._found.laid.append(Laid(box.common(self._clip), plate, self._owner, self._found.next()))

    # -- pictures: drawn apart they are drawn all the same, and what is no text or paper is passed by ---------

    def kept(self, key: Hashable, box: Box, draw: Callable[[Canvas], None]) -> None:
        draw(self)

    def turned(
        self,
        key: Hashable,
        box: Box,
        angle: float,
        draw: Callable[[Canvas], None],
        reach: float = 16,
        alpha: float = 1,
    ) -> None:
        draw(self)

    def gradient(self, box: Box, stops: Stops, vertical: bool = True, radius: float = 0) -> None:
        pass

    def radial(self, box: Box, centre: Point, radii: Point, stops: Stops, strength: float = 1) -> None:
        pass

    def shadow(self, box: Box, depth: Depth = LYING, radius: float = 0) -> None:
        pass

    def art(self, name: str, box: Box, angle: float = 0, depth: Depth | None = None) -> None:
        pass

    def vector(self, box: Box, body: str, depth: Depth | None = None, coarse: int = 1) -> None:
        pass

    # -- text -----------------------------------------------------------------------------------------------

    def _line(self, x: float, y: float, line: Line, style: Type, colour: Colour = INK) -> None:
        if not plain(line).strip():
            return
        size = style.pixels(self.ruler.u, self.ruler.text_scale) / self.ruler.u
        middle = y + self.ruler.line_height(style) / 2
        ink = Box(x, middle - _CAPITALS * size, self.ruler.width(line, style), 2 * _CAPITALS * size)
        fonts = tuple((run.text, file_of(cut(style, run))) for run in line)
        self._found.written.append(Written(plain(line), ink, self._clip, self._owner, fonts, self._found.next()))


_NOWHERE = pygame.Surface((1, 1))

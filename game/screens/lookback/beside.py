"""Two hours on one axis: a step line as it was played, and one as it would have been, each named at its end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from game.core.money import CENTS_A_EURO
from game.debrief.outcome import Steps
from game.screens.toolkit import RIGHT, Box, Canvas, Mood, Painter, Ruler, Type
from game.screens.toolkit.palette import BRICK, DUSK, INK, INK_SOFT, PAPER_BAND, PAPER_EDGE

_LABEL = Type(size=18, weight=600, leading=1.2)
_FIGURE = Type(size=18, leading=1.2)
_DASH, _GAP = 9.0, 6.0
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Beside(Painter):
    """`was` and `now` are values from a game time on; `until` is when the hour ends (ticks). `weeks` are the
    places at which the ground changes; `under` are all that stand under each other, with their weeks on one line.
    Told apart without colour: thick and whole, thin and dashed."""

    reach = 4
    was: Steps
    now: Steps
    until: int
    labels: tuple[str, str]
    ends: tuple[str, str]
    axis: tuple[tuple[int, str], ...]
    weeks: tuple[int, ...]
    high: float = 150.0
    under: tuple["Beside", ...] = ()

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        left, right = self._sides(canvas.ruler, box)
        head = canvas.ruler.line_height(_LABEL) + 8
        plot = Box(left, box.y + head, right - left, box.h - head - 6)
        self._legend(canvas, box, left)
        across, down = self._across(plot), self._down(plot)
        for first, last in zip(self.weeks[::2], (*self.weeks[1::2], self.until), strict=False):
            canvas.fill(Box(across(first), plot.y, across(last) - across(first), plot.h), PAPER_BAND)
        tall = canvas.ruler.line_height(_FIGURE)
        for value, said in self.axis:
            canvas.fill(
                Box(plot.x, down(value), plot.w, 1.5 if value == 0 else 1), INK if value == 0 else PAPER_EDGE
            )
            canvas.text(left - 10, down(value) - tall / 2, said, _FIGURE, INK_SOFT, RIGHT)
        for piece in dashes(corners(self.now, self.until, across, down)):
            canvas.line(piece, BRICK, 3)
        canvas.line(corners(self.was, self.until, across, down), DUSK, 4)
        self._ends(canvas, plot, down)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, self.high + ruler.line_height(_LABEL)

    def _sides(self, ruler: Ruler, box: Box) -> tuple[float, float]:
        """Room for the amounts at the left, and for where each line ends at the right."""
        every = (self, *self.under)
        before = max(ruler.width(said, _FIGURE) for one in every for _, said in one.axis)
        after = max(ruler.width(said, _LABEL) for one in every for said in one.ends)
        return box.x + before + 14, box.right - after - 12

    def _legend(self, canvas: Canvas, box: Box, left: float) -> None:
        middle = box.y + canvas.ruler.line_height(_LABEL) / 2
        canvas.line(((left, middle), (left + 34, middle)), DUSK, 4)
        canvas.text(left + 42, box.y, self.labels[0], _LABEL, DUSK)
        second = left + 42 + canvas.ruler.width(self.labels[0], _LABEL) + 34
        for piece in dashes([(second, middle), (second + 34, middle)]):
            canvas.line(piece, BRICK, 3)
        canvas.text(second + 42, box.y, self.labels[1], _LABEL, BRICK)

    def _ends(self, canvas: Canvas, plot: Box, down: Callable[[int], float]) -> None:
        """What each line ends at; two that end close stand above each other."""
        tall = canvas.ruler.line_height(_LABEL)
        ends = [down(steps[-1][1]) - tall / 2 for steps in (self.was, self.now)]
        if abs(ends[0] - ends[1]) < tall:
            middle = min(max(sum(ends) / 2, plot.y), plot.bottom - tall)
            first = 0 if ends[0] <= ends[1] else 1
            ends[first], ends[1 - first] = middle - tall / 2, middle + tall / 2
        for y, said, colour in zip(ends, self.ends, (DUSK, BRICK), strict=True):
            canvas.text(plot.right + 8, y, said, _LABEL, colour)

    def _across(self, plot: Box) -> Callable[[int], float]:
        return lambda at: plot.x + plot.w * min(1.0, at / max(1, self.until))

    def _down(self, plot: Box) -> Callable[[int], float]:
        values = [value for steps in (self.was, self.now) for _, value in steps] + [
            value for value, _ in self.axis
        ]
        low, top = min(values), max(values)
        return lambda value: plot.y + (top - value) / max(1, top - low) * plot.h


def corners(steps: Steps, until: int, across: Callable[[int], float], down: Callable[[int], float]) -> list[Place]:
    """The line of these steps, up to then."""
    found: list[Place] = []
    ends = (*(at for at, _ in steps[1:]), until)
    for (at, value), end in zip(steps, ends, strict=True):
        found += [(across(at), down(value)), (across(end), down(value))]
    return found


def dashes(line: list[Place]) -> Iterator[list[Place]]:
    """The line in pieces, with gaps between them."""
    left, drawn = _DASH, True
    piece = line[:1]
    for start, end in pairwise(line):
        (x, y), (to_x, to_y) = start, end
        length = abs(to_x - x) + abs(to_y - y)  # steps go straight
        gone = 0.0
        while length - gone > left:
            gone += left
            at = (x + (to_x - x) * gone / length, y + (to_y - y) * gone / length)
            if drawn:
                yield [*piece, at]
            piece, drawn = [at], not drawn
            left = _DASH if drawn else _GAP
        left -= length - gone
        if drawn:
            piece.append(end)
    if drawn and len(piece) > 1:
        yield piece


def nice(lowest: int, highest: int, parts: int = 3) -> tuple[int, ...]:
    """Round values on an axis, zero among them."""
    reach = max(highest, 0) - min(lowest, 0)
    each = next((step for step in _NICE if reach <= step * parts), _NICE[-1])
    first = -(-min(lowest, 0) // -each) * -each if lowest < 0 else 0
    return tuple(range(first, max(highest, 0) + 1, each))


_NICE = tuple(step * CENTS_A_EURO for step in (100, 200, 500, 1000, 2000, 5000))


def by_tens(lowest: int, highest: int) -> tuple[int, ...]:
    """The axis of headspace, which is always the whole of it."""
    return (0, 10, 20)

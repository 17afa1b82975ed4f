"""Two or three policies beside the hour as it was played: each by itself and all together, on one axis."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from game.core.text import Text
from game.debrief import other_words as words
from game.debrief.other_worlds import OtherWorld
from game.debrief.outcome import Outcome, Steps
from game.play.time import TICKS_A_WEEK
from game.screens.i18n import _
from game.screens.lookback import folder, reasons
from game.screens.lookback.beside import by_tens, corners, dashes, nice
from game.screens.lookback.figures import said
from game.screens.lookback.view import View
from game.screens.toolkit import Block, Box, Canvas, Flow, Mood, Painter, Role, Ruler, Table, Type, Widget
from game.screens.toolkit.painters.words import Rich
from game.screens.toolkit.palette import DUSK, INK, INK_SOFT, LINE, PAPER_BAND, PAPER_EDGE, WHITE

MOST = 3
"""More policies than these have no room beside each other; they are only shown together."""
_NAME = Type(size=18, weight=600, leading=1.2)


@dataclass(frozen=True, slots=True)
class Column:
    """An hour under its name; without an outcome where too little of it could be followed for amounts."""

    id: str
    name: str
    now: Outcome | None


def columns(view: View, was: Outcome, each: Sequence[OtherWorld], together: OtherWorld) -> Iterator[Widget]:
    """The charts of all of them on one axis, and their figures in one table."""
    every = (
        Column("played", view.text(words.PLAYED), was),
        *(_column(world.id, view.text(world.policies[0].name), world) for world in each),
        _column("together", view.text(words.ALL_OF_THEM), together),
    )
    for chart in _CHARTS:
        yield from _row(view, chart, was, [one for one in every if one.now])
    yield _figures(view, was, every)


def _column(id: str, name: str, world: OtherWorld) -> Column:
    return Column(id, name, world.now if world.is_enough else None)


@dataclass(frozen=True, slots=True)
class Chart:
    """One figure that is followed through the hour: where it lies in an outcome, how it is said, and its axis."""

    id: str
    name: Text
    steps: Callable[[Outcome], Steps]
    how: words.How
    axis: Callable[[int, int], tuple[int, ...]]


_CHARTS = (
    Chart("account", words.ON_ACCOUNT, lambda hour: hour.balance, "money", nice),
    Chart("room", words.ROOM, lambda hour: hour.headspace, "count", by_tens),
)


def _row(view: View, chart: Chart, was: Outcome, every: Sequence[Column]) -> Iterator[Widget]:
    """This figure of all of them, small; the same height is the same value everywhere."""
    lines = {one.id: chart.steps(one.now) for one in every if one.now}
    if not all(lines.values()):
        return
    values = [value for steps in lines.values() for _at, value in steps]
    low, high = min(*values, 0), max(values)
    axis = tuple(tick for tick in chart.axis(low, high) if low <= tick <= high)
    ends = (said(view, chart.how, low), said(view, chart.how, high))
    yield folder.heading(f"columns/{chart.id}/name", view.text(chart.name), 3)
    weeks = tuple(range(0, view.until, TICKS_A_WEEK))
    small = tuple(
        Widget(
            f"columns/{chart.id}/{one.id}",
            Role.TEXT,
            view.text(_ENDS, name=one.name, end=said(view, chart.how, lines[one.id][-1][1])),
            paint=Small(
                one.name, lines["played"], lines[one.id], view.until, axis, weeks, (low, high), len(every)
            ),
        )
        for one in every
    )
    yield Widget(f"columns/{chart.id}", Role.GROUP, flow=Flow(gap=_GAP, across=True), children=small)
    scale = view.text(words.ONE_AXIS, low=ends[0], high=ends[1])
    caption = folder.words(f"columns/{chart.id}/axis", scale, colour=INK_SOFT)
    yield replace(caption, role=Role.IMAGE, name="")  # it explains the picture; in words there is none


_ENDS = _("{name}: eindigt op {end}")


def _figures(view: View, was: Outcome, every: Sequence[Column]) -> Widget:
    """A figure a row, an hour a column; a row in bold where one of them differs from the hour itself."""
    table = [words.rows(was, one.now or was) for one in every]
    names = list(dict.fromkeys(row.name for rows in table for row in rows))
    found = [{row.name: row for row in rows} for rows in table]
    lines, strong = [(view.text(words.FIGURE), *(one.name for one in every))], {0}
    for number, name in enumerate(names, 1):
        cells = [
            said(view, _of(found, name).how, rows[name].now if name in rows else _of(found, name).was)
            if one.now
            else "–"
            for one, rows in zip(every, found, strict=True)
        ]
        lines.append((view.text(name), *cells))
        if any(name in rows and rows[name].differs for rows in found):
            strong.add(number)
    each = (100 - _FIRST) / len(every)
    made: tuple[Block, ...] = (
        Table(
            tuple(lines),
            shares=(_FIRST, *(each for _one in every)),
            right=frozenset(range(1, len(every) + 1)),
            strong=frozenset(strong),
            after=4,
        ),
    )
    return Widget("columns/figures", Role.TEXT, content=made, paint=Rich(made, reasons.PLAIN))


def _of(found: Sequence[Mapping[Text, words.Row]], name: Text) -> words.Row:
    return next(rows[name] for rows in found if name in rows)


_FIRST = 30.0
"""Per cent of the table for what each figure is."""


@dataclass(frozen=True, slots=True)
class Small(Painter):
    """One line under its name, as one of `many` beside each other; thin and dashed grey is the hour as it was
    played. `scale` is the lowest and highest value of all of them."""

    reach = 2
    name: str
    was: Steps
    now: Steps
    until: int
    axis: tuple[int, ...]
    weeks: tuple[int, ...]
    scale: tuple[int, int]
    many: int

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        names = canvas.ruler.line_height(_NAME) * _LINES
        canvas.paragraph(Box(box.x, box.y, box.w, names), self.name, _NAME, INK)
        plot = Box(box.x, box.y + names + 6, box.w, box.h - names - 6)
        canvas.rect(plot, WHITE, 0, PAPER_EDGE, 1)
        for first, last in zip(self.weeks[::2], (*self.weeks[1::2], self.until), strict=False):
            left, right = self._across(plot)(first), self._across(plot)(last)
            canvas.fill(Box(left, plot.y + 1, right - left, plot.h - 2), PAPER_BAND)
        for value in self.axis:
            zero = value == 0
            canvas.fill(
                Box(plot.x, self._down(plot)(value), plot.w, 1.5 if zero else 1), INK if zero else PAPER_EDGE
            )
        for piece in dashes(corners(self.was, self.until, self._across(plot), self._down(plot))):
            canvas.line(piece, LINE, 2)
        canvas.line(corners(self.now, self.until, self._across(plot), self._down(plot)), DUSK, 3)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        wide = max(_LEAST * ruler.text_scale, (width - _GAP * (self.many - 1)) / self.many)
        return min(width, wide), ruler.line_height(_NAME) * _LINES + 6 + _HIGH

    def _across(self, plot: Box) -> Callable[[int], float]:
        return lambda at: plot.x + plot.w * min(1.0, at / max(1, self.until))

    def _down(self, plot: Box) -> Callable[[int], float]:
        low, high = self.scale
        return lambda value: plot.y + 4 + (high - value) / max(1, high - low) * (plot.h - 8)


_LINES = 2
_GAP, _LEAST, _HIGH = 12.0, 150.0, 96.0

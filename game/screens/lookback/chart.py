"""The balance in steps and headspace in bars, over the same days. Money comes in steps, so steps are drawn."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from game.core.money import CENTS_A_EURO, Cents
from game.debrief import words
from game.debrief.model import DayOverview, Timeline
from game.play.state import Booking
from game.screens.i18n import _
from game.screens.lookback.moments import Across
from game.screens.lookback.view import View
from game.screens.toolkit import RIGHT, Box, Canvas, Mood, Painter, Ruler, Type
from game.screens.toolkit import type as types
from game.screens.toolkit.palette import (
    BRICK,
    DUSK,
    INK,
    INK_SOFT,
    PAPER_BAND,
    PAPER_EDGE,
    SAGE_LIGHT,
    STRUCK_TEXT,
    WHITE,
    Colour,
)

Step = tuple[float, Cents]
Span = tuple[float, float]
_NICE = (50, 100, 200, 250, 500, 1000, 2000, 5000)
_LINES = 4
_A_LINE = 30.0
"""So far apart are two amounts on the axis, in u."""
FULL_DAYS = 14
"""With more days than this it is told by week."""
_NEARLY_FULL = 2
_LABELS = 5
_BETWEEN_NAMES = 10
_LABEL = Type(size=18, weight=600, leading=1.2)
_FIGURE = Type(size=18, leading=1.2)
_SIDE = Type(size=18, leading=1.1)
_UNDER_WORDS = "#F8F2E3"
_FILLED, _NEARLY = "#5A6580", "#2B3042"


@dataclass(frozen=True, slots=True)
class Direct:
    """Words beside a big step: what came or went."""

    x: float
    before: Cents
    after: Cents
    words: str


@dataclass(frozen=True, slots=True)
class Bands(Painter):
    """Every other day, or every other week when there are many."""

    reach = 0
    spans: tuple[Span, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        for left, right in self.spans:
            canvas.fill(Box(left, box.y, right - left, box.h), PAPER_BAND)


@dataclass(frozen=True, slots=True)
class Balance(Painter):
    """`steps` are (place, cents from there on), `axis` names amounts. All places are in u."""

    reach = 4
    left: float
    right: float
    steps: tuple[Step, ...]
    axis: tuple[tuple[Cents, str], ...]
    overdraft: Cents
    limit: str
    labels: tuple[Direct, ...] = ()

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        y = _Down(box, self._lowest, self._highest)
        self._axis(canvas, y)
        canvas.fill(Box(self.left, y(0) - 1, self.right - self.left, 2), INK)
        drawn = Box(self.left - 4, box.y - 4, (self.right - self.left + 8) * mood.progress, box.h + 8)
        with canvas.clipped(drawn):
            self._below_zero(canvas, y)
            self._line(canvas, y)
        self._limit(canvas, y)
        if mood.progress >= 1:
            self._labels(canvas, box, y)

    @property
    def _lowest(self) -> Cents:
        return min(0, -self.overdraft, *(cents for _, cents in self.steps)) - 40 * CENTS_A_EURO

    @property
    def _highest(self) -> Cents:
        return max(100 * CENTS_A_EURO, *(cents for _, cents in self.steps)) + 60 * CENTS_A_EURO

    def _axis(self, canvas: Canvas, y: "_Down") -> None:
        high = canvas.ruler.line_height(_FIGURE)
        for cents, amount in self.axis:
            if cents:
                canvas.fill(Box(self.left, y(cents), self.right - self.left, 1), PAPER_EDGE)
            up = high * (0.5 if cents or y(-self.overdraft) - y(0) > high else 0.8)
            canvas.text(self.left - 14, y(cents) - up, amount, _FIGURE, STRUCK_TEXT, RIGHT)

    def _limit(self, canvas: Canvas, y: "_Down") -> None:
        """The overdraft limit: dots, so that it is told apart without its colour."""
        if not self.overdraft:
            return
        at, wide = y(-self.overdraft), self.right - self.left
        dots = f'<path d="M0 2 H{wide:.1f}" stroke="{BRICK}" stroke-width="2" stroke-dasharray="3 4"/>'
        canvas.vector(Box(self.left, at - 2, wide, 4), dots)
        high = canvas.ruler.line_height(_FIGURE)
        top = max(at - high / 2, y(0) + high * 0.1)
        canvas.text(self.left - 14, top, self.limit, _FIGURE, BRICK, RIGHT)

    def _line(self, canvas: Canvas, y: "_Down") -> None:
        corners: list[tuple[float, float]] = []
        for (x, cents), (until, _after) in zip(self.steps, self._ends(), strict=True):
            corners += [(x, y(cents)), (until, y(cents))]
        canvas.line(corners, DUSK, 4)

    def _ends(self) -> Iterator[Step]:
        yield from self.steps[1:]
        yield (self.right, 0)

    def _below_zero(self, canvas: Canvas, y: "_Down") -> None:
        for (x, cents), (until, _after) in zip(self.steps, self._ends(), strict=True):
            if cents < 0:
                canvas.fill(Box(x, y(0), until - x, y(cents) - y(0)), BRICK, 0.33)

    # --- direct labels ---

    def _labels(self, canvas: Canvas, box: Box, y: "_Down") -> None:
        taken = list(self._ink(y))
        for label in self.labels:
            place = self._place(canvas.ruler, box, y, label, taken)
            if place:
                taken.append(place)
                canvas.fill(place.grown(2), _UNDER_WORDS, 0.85)
                canvas.text(place.x, place.y, label.words, _LABEL, DUSK)

    def _ink(self, y: "_Down") -> Iterator[Box]:
        """Where the line runs."""
        for (x, cents), (until, after) in zip(self.steps, self._ends(), strict=True):
            yield Box(x - 3, y(cents) - 3, until - x + 6, 6)
            if until < self.right:
                top, foot = sorted((y(cents), y(after)))
                yield Box(until - 3, top, 6, foot - top)

    def _place(self, ruler: Ruler, box: Box, y: "_Down", label: Direct, taken: Sequence[Box]) -> Box | None:
        """Beside the step, where neither the line nor another label runs; None when there is no such place."""
        w, h = ruler.width(label.words, _LABEL), ruler.line_height(_LABEL)
        top, foot = sorted((y(label.before), y(label.after)))
        end = y(label.after)
        heights = (end - h - 5, end + 5, (top + foot - h) / 2, top, foot - h)
        sides = (label.x + 10, label.x - 10 - w)
        for height in heights:
            for side in sides:
                place = Box(side, height, w, h)
                inside = place.x >= self.left + 2 and place.right <= self.right and place.y >= box.y
                if inside and place.bottom <= box.bottom and not any(place.meets(one) for one in taken):
                    return place
        return None

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, 190.0


@dataclass(frozen=True, slots=True)
class Sample(Painter):
    """A piece of the line, for the legend."""

    reach = 2

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.line(((box.x + 2, box.centre[1]), (box.right - 2, box.centre[1])), DUSK, 4)


@dataclass(frozen=True, slots=True)
class _Down:
    """From cents to a place from top to bottom of a box."""

    box: Box
    lowest: Cents
    highest: Cents

    def __call__(self, cents: Cents) -> float:
        return self.box.y + (self.highest - cents) / max(1, self.highest - self.lowest) * self.box.h


@dataclass(frozen=True, slots=True)
class Bar:
    """A day at the table: its place, the pieces that were free at its tightest, and how that is said."""

    left: float
    right: float
    free: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Headspace(Painter):
    """What was free on top of what was taken; a day that she was not at the table has only a line."""

    reach = 2
    capacity: int
    bars: tuple[Bar, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        for bar in self.bars:
            place = Box(bar.left + 1, box.y, bar.right - bar.left - 2, box.h)
            if bar.free is None:
                canvas.fill(Box(place.x, place.bottom - 2, place.w, 2), PAPER_EDGE)
            else:
                self._bar(canvas, place, bar, bar.free)

    def _bar(self, canvas: Canvas, place: Box, bar: Bar, free: int) -> None:
        line = place.y + place.h * free / self.capacity
        canvas.fill(replace(place, h=line - place.y), SAGE_LIGHT)
        filled = _NEARLY if free <= _NEARLY_FULL else _FILLED
        canvas.fill(Box(place.x, line, place.w, place.bottom - line), filled)
        high = canvas.ruler.line_height(_LABEL)
        if not bar.words or canvas.ruler.width(bar.words, _LABEL) > place.w - 8:
            return
        above = line - place.y >= place.bottom - line
        middle = (place.y + line) / 2 if above else (line + place.bottom) / 2
        ink: Colour = INK if above else WHITE
        canvas.text(place.x + place.w / 2, middle - high / 2, bar.words, _LABEL, ink, 0.5)


@dataclass(frozen=True, slots=True)
class Names(Painter):
    """Days along the line, each under its band (from, to): the first of its names for which there is room.

    A single day stands in the middle of its band, the first day of a week at the beginning: it is that day.
    """

    reach = 2
    words: tuple[tuple[float, float, tuple[str, ...]], ...]
    of_weeks: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        for left, name in self.placed(canvas.ruler, box):
            canvas.text(left, box.y, name, types.SMALL, INK_SOFT)

    def placed(self, ruler: Ruler, box: Box) -> list[tuple[float, str]]:
        """From the last to the first: a name makes room for the next as far as its own band goes."""
        placed: list[tuple[float, str]] = []
        limit = box.right
        for begins, ends, names in reversed(self.words):
            for said in names:
                wide = ruler.width(said, types.SMALL)
                left = min(begins + 2 if self.of_weeks else (begins + ends - wide) / 2, limit - wide)
                if left >= begins or not placed:
                    placed.append((left, said))
                    limit = left - _BETWEEN_NAMES
                    break
        return placed


@dataclass(frozen=True, slots=True)
class Side(Painter):
    """What a row is, at the left of it; `down` says where: 0 at its top, 0.5 in the middle, 1 at its foot."""

    reach = 2
    words: str
    down: float = 0.5

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        high = canvas.ruler.height(self.words, _SIDE, box.w)
        canvas.paragraph(box.moved(0, (box.h - high) * self.down), self.words, _SIDE, STRUCK_TEXT, RIGHT)


@dataclass(frozen=True, slots=True)
class Flag(Painter):
    """The chosen moment: a line through everything, and on top of it when it was and what it is."""

    reach = 2
    x: float
    words: str
    bad: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        colour = BRICK if self.bad else DUSK
        w, h = canvas.ruler.width(self.words, _LABEL) + 36, canvas.ruler.line_height(_LABEL) + 12
        left = min(max(box.x, self.x - w / 2), box.right - w)
        canvas.fill(Box(self.x - 1.25, box.y + h, 2.5, box.h - h), colour)
        canvas.rect(Box(left, box.y, w, h), colour, 3)
        canvas.text(left + 18, box.y + 6, self.words, _LABEL, WHITE)


# --- from the timeline ------------------------------------------------------------------------------------


def bands(view: View, across: Across) -> Bands:
    """The painter for the days under everything."""
    days = view.debrief.timeline.days
    spans = weeks(days) if len(days) > FULL_DAYS else [(day,) for day in days]
    return Bands(tuple((across(span[0].begins), across(span[-1].ends)) for span in spans[::2]))


def balance(view: View, across: Across, high: float) -> Balance:
    """The painter for the balance of an hour, `high` u high."""
    course = view.debrief.timeline
    return Balance(
        left=across.left,
        right=across.right,
        steps=tuple((across(at), cents) for at, cents in course.balance),
        axis=tuple(_axis(view, course, int(high / (_A_LINE * view.scale)))),
        overdraft=course.overdraft,
        limit=view.say.round_euros(-course.overdraft),
        labels=tuple(_labels(view, course, across)),
    )


def headspace(view: View, across: Across) -> Headspace:
    """The painter for the headspace of each day at the table."""
    course = view.debrief.timeline
    said = len(course.days) <= FULL_DAYS
    bars = (
        Bar(across(day.begins), across(day.ends), day.least_free, _free(view, day.least_free) if said else "")
        for day in course.days
    )
    return Headspace(course.capacity, tuple(bars))


def day_names(view: View, across: Across) -> Names:
    """Every day under its band, or the first of each week when there are many."""
    days = view.debrief.timeline.days
    of_weeks = len(days) > FULL_DAYS
    spans = weeks(days) if of_weeks else [(day,) for day in days]
    named = ((span, view.day(span[0].day, with_month=of_weeks or span[0] is days[0])) for span in spans)
    return Names(
        tuple((across(span[0].begins), across(span[-1].ends), _names(name, of_weeks)) for span, name in named),
        of_weeks,
    )


def weeks(days: Sequence[DayOverview]) -> list[Sequence[DayOverview]]:
    """The days by week, from Monday; the first and the last may be shorter."""
    return [tuple(span) for _week, span in groupby(days, key=lambda day: day.day.isocalendar()[:2])]


def _names(name: str, of_week: bool) -> tuple[str, ...]:
    """`ma 5`, or `5` where there is no more room; of a week `5 okt`, or `5`: all of them are Mondays."""
    number = name.partition(" ")[2]
    return (number, number.partition(" ")[0]) if of_week else (name, number)


def _free(view: View, free: int | None) -> str:
    return "" if free is None else view.text(words.FREE, free=free)


def _axis(view: View, course: Timeline, most: int) -> Iterator[tuple[Cents, str]]:
    """Round amounts, no more of them than there is room for."""
    amounts = [cents for _, cents in course.balance]
    lowest, highest = min(0, -course.overdraft, *amounts), max(100 * CENTS_A_EURO, *amounts)
    euros = (highest - lowest) / CENTS_A_EURO
    step = next((one for one in _NICE if euros / one <= min(most, _LINES)), _NICE[-1]) * CENTS_A_EURO
    for cents in range(-(-lowest // step) * step, highest + 1, step):
        if cents == 0 or not course.overdraft or abs(cents + course.overdraft) >= step * 0.4:
            yield cents, view.say.round_euros(cents)


def _labels(view: View, course: Timeline, across: Across) -> Iterator[Direct]:
    """The biggest steps, the biggest first, so that it gets its place before the others."""
    found = sorted(_steps(course), key=lambda step: -abs(step[2] - step[1]))
    for at, before, after in found[:_LABELS]:
        booked = [one for one in course.booked if one.at == at]
        yield Direct(across(at), before, after, _named(view, booked, after - before))


def _steps(course: Timeline) -> Iterator[tuple[int, Cents, Cents]]:
    for (_at, before), (at, after) in zip(course.balance, course.balance[1:], strict=False):
        yield at, before, after


def _named(view: View, booked: Iterable[Booking], change: Cents) -> str:
    """`+ € 789 kinderbijslag`, `− € 873 huur en meer`; where there are many weeks the sort of money is enough."""
    ordered = sorted(booked, key=lambda one: -abs(one.amount))
    signed = _("+ {sum}") if change > 0 else _("− {sum}")
    amount = view.text(signed, sum=view.say.round_euros(abs(change)))
    what = ordered[0].what if ordered else words.AMOUNT
    if ordered and len(view.debrief.timeline.days) > FULL_DAYS:
        kind = view.debrief.timeline.kinds[ordered[0].cause]
        return view.text(_("{amount} {what}"), amount=amount, what=words.HEAP[kind])
    if len(ordered) > 1:
        return view.text(_("{amount} {what} en meer"), amount=amount, what=what)
    return view.text(_("{amount} {what}"), amount=amount, what=what)

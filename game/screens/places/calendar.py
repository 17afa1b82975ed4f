"""The calendar: the month with the last days she read about, and what her week holds."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from game.core.days import ONE_DAY
from game.play import debts
from game.play.engagements import holds_on
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import sheet
from game.screens.parts.fitted import fitting
from game.screens.parts.things import named_days
from game.screens.toolkit import CENTRE, HIGH, Box, Canvas, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.words import Words, tick
from game.screens.toolkit.palette import (
    BRICK,
    BRICK_DEEP,
    CLOCK,
    GONE,
    INK,
    INK_SOFT,
    PAPER,
    PAPER_EDGE,
    RING_KNOWN,
    SAGE,
)

MONTH = Box(36, 92, 840, 660)
AHEAD = Box(904, 92, 430, 604)
PLANNED = timedelta(days=14)
"""So far ahead shifts and lessons are written down; last days are as soon as they are known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day, in words.

    `hour` is empty for what a letter named (`last`); a plan may be `over`; a `bill` is to be paid; what a last day
    wanted may be `done`.
    """

    day: date
    what: str
    hour: str = ""
    last: bool = False
    over: bool = False
    bill: bool = False
    done: bool = False


def calendar(seen: Glance) -> Widget:
    """The month on the wall, taken down; and in words what is coming."""
    written = sorted(
        (*_last_days(seen), *_plans(seen), *_happened(seen)), key=lambda entry: (entry.day, entry.hour)
    )
    today = seen.moment.date()
    things = (
        Widget("calendar/month", Role.IMAGE, box=MONTH, paint=_month(seen, written)),
        Widget("calendar/sheet", Role.IMAGE, box=AHEAD, paint=sheet.PaperCard()),
        _ahead(seen, [entry for entry in written if not (entry.over or entry.day < today)]),
        sheet.door(seen),
    )
    return sheet.on_wood(seen, "calendar", seen.text(_("De kalender")), things)


def _last_days(seen: Glance) -> Iterator[Entry]:
    """Of every letter that was read: the days it names, and the day by which a bill must be paid."""
    for id in sorted(seen.state.read):
        yield from (Entry(day, what, last=True, done=met) for day, what, met in named_days(seen, id))
    for debt in seen.state.debts.values():
        if debts.known(seen.state, debt) and (day := debts.day_of(seen.scenario, debt)):
            yield Entry(day, seen.text(debt.what), last=True, bill=True, done=not debt.left)


def _plans(seen: Glance) -> Iterator[Entry]:
    """What the coming weeks hold, and what the days gone by of this month held."""
    far = seen.moment.date() + PLANNED
    for plan in seen.scenario.plans.values():
        if plan.begins.date() <= far and holds_on(seen.world, seen.state, plan):
            over = plan.ends <= seen.moment
            yield Entry(plan.begins.date(), seen.text(plan.of.name), seen.say.clock(plan.begins), over=over)


def _happened(seen: Glance) -> Iterator[Entry]:
    """Every day on which somebody was ill, up to today: for how long still, nobody knows."""
    for one in seen.state.happened:
        day, last = (seen.scenario.moment(ticks).date() for ticks in (one.begins, one.ends - 1))
        while day <= min(last, seen.moment.date()):
            yield Entry(day, seen.text(seen.scenario.chances[one.chance].name))
            day += ONE_DAY


def _month(seen: Glance, written: list[Entry]) -> "Month":
    today = seen.moment.date()
    first = today.replace(day=1)
    here = tuple(entry for entry in written if (entry.day.year, entry.day.month) == (today.year, today.month))
    names = tuple(_weekday(seen, first + timedelta(n - first.weekday())) for n in range(7))
    return Month(_title(seen, today), names, today, here)


def _title(seen: Glance, day: date) -> str:
    from babel.dates import format_date  # noqa: PLC0415  Babel costs 40 ms; the menu needs none of it

    return format_date(day, "LLLL y", seen.say.formats.locale)


def _weekday(seen: Glance, day: date) -> str:
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(day, "ccc", seen.say.formats.locale)


def _ahead(seen: Glance, entries: list[Entry]) -> Widget:
    """Day by day, from today on; what was done already stands apart under it."""
    title = seen.text(_("Wat eraan komt"))
    heading = Widget("calendar/title", Role.HEADING, title, paint=Words(title, types.QUESTION))
    open_ones = [entry for entry in entries if not entry.done]
    days = dict.fromkeys(entry.day for entry in open_ones)
    rows = tuple(_day(seen, day, tuple(entry for entry in open_ones if entry.day == day)) for day in days)
    return Widget(
        "calendar/ahead",
        Role.LIST,
        box=AHEAD.inset(0, 4, 4, 4),
        flow=Flow(gap=14, pad=(26, 16, 36, 20), scroll=True, fade=PAPER),
        children=(heading, *(rows or (_nothing(seen),)), *_done(seen, [entry for entry in entries if entry.done])),
    )


def _done(seen: Glance, entries: list[Entry]) -> Iterator[Widget]:
    """What a last day wanted, and got."""
    if entries:
        name, lines = seen.text(_("Al gedaan")), tuple((entry.what, False) for entry in entries)
        said = "\n".join(entry.what for entry in entries)
        yield Widget("calendar/done", Role.LIST_ITEM, name, description=said, paint=Day(name, lines, done=True))


def _day(seen: Glance, day: date, entries: tuple[Entry, ...]) -> Widget:
    name = seen.say.date(day, "weekday")
    lines = tuple((_line(seen, entry), entry.last) for entry in entries)
    said = "\n".join(line for line, _last in lines)
    return Widget(f"calendar/{day}", Role.LIST_ITEM, name, description=said, paint=Day(name, lines))


def _line(seen: Glance, entry: Entry) -> str:
    if entry.bill:
        return seen.text(_("{what}: betalen"), what=entry.what)
    return seen.text(_("{hour} {what}"), hour=entry.hour, what=entry.what) if entry.hour else entry.what


def _nothing(seen: Glance) -> Widget:
    words = seen.text(_("Er staat niets op."))
    return Widget("calendar/empty", Role.TEXT, words, paint=Words(words, types.STORY, INK_SOFT))


# --- how it looks ------------------------------------------------------------------------------------------------

_TITLE = Type(size=30, weight=700, leading=1.0)
_NAMES = Type(size=types.S, weight=600, leading=1.1)
_NUMBER = Type(Face.HAND, size=27, leading=1.0)
_WHAT = Type(Face.HAND, size=21, leading=0.98)
_HEAD, _NAMES_H = 78.0, 30.0


@dataclass(frozen=True, slots=True)
class Month(Painter):
    """A month on paper: past days crossed out, today marked, last days ringed with what they are.

    What the day holds beside that is written under it as far as there is room; the list beside it has it all,
    and grows with the text size: the month keeps to its paper.
    """

    reach = 60
    title: str
    names: tuple[str, ...]
    today: date
    entries: tuple[Entry, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas = canvas.plain()
        self._paper(canvas, box)
        first = self.today.replace(day=1)
        days = monthrange(first.year, first.month)[1]
        rows = (first.weekday() + days + 6) // 7
        grid = box.inset(14, _HEAD + _NAMES_H, 14, 10)
        w, h = grid.w / 7, grid.h / rows
        for number, name in enumerate(self.names):
            canvas.text(grid.x + (number + 0.5) * w, box.y + _HEAD + 6, name, _NAMES, INK_SOFT, CENTRE)
        for row in range(rows + 1):
            canvas.fill(Box(grid.x, grid.y + row * h, grid.w, 1), PAPER_EDGE)
        for column in range(1, 7):
            canvas.fill(Box(grid.x + column * w, grid.y, 1, grid.h), PAPER_EDGE, 0.7)
        for number in range(days):
            row, column = divmod(first.weekday() + number, 7)
            self._day(canvas, Box(grid.x + column * w, grid.y + row * h, w, h), first + timedelta(number))

    def _paper(self, canvas: Canvas, box: Box) -> None:
        canvas.shadow(box, HIGH, 4)
        canvas.rect(box, "#FDF9EE", 4)
        canvas.fill(Box(box.x, box.y, box.w, _HEAD - 14), BRICK)
        canvas.fill(Box(box.x, box.y + _HEAD - 18, box.w, 4), BRICK_DEEP)
        middle = box.y + 34 - canvas.ruler.line_height(_TITLE) / 2
        canvas.text(box.x + box.w / 2, middle, self.title, _TITLE, CLOCK, CENTRE)
        rings = "".join(
            f'<path d="M{x} 2 v22" stroke="#8C8174" stroke-width="5" stroke-linecap="round"/>'
            for x in range(34, int(box.w), 60)
        )
        canvas.vector(Box(box.x, box.y - 14, box.w, 28), rings)

    def _day(self, canvas: Canvas, cell: Box, day: date) -> None:
        entries = [entry for entry in self.entries if entry.day == day]
        x, y = cell.x + 24, cell.y + 22
        if day == self.today:
            canvas.fill(cell.inset(2, 2, 1, 1), RING_KNOWN)
        if any(entry.last and not entry.done for entry in entries):
            ring = f'<ellipse cx="21" cy="18" rx="19" ry="16" fill="none" stroke="{BRICK}" stroke-width="3"/>'
            canvas.vector(Box(x - 21, y - 18, 42, 36), ring)
        gone = day < self.today
        colour = GONE if gone else INK
        canvas.text(x, y - canvas.ruler.line_height(_NUMBER) / 2, str(day.day), _NUMBER, colour, CENTRE)
        if gone:
            canvas.line(((x - 15, y + 13), (x + 15, y - 11)), GONE, 2)
        self._written(canvas, cell.inset(7, 40, 5, 3), entries, gone)

    def _written(self, canvas: Canvas, room: Box, entries: list[Entry], gone: bool) -> None:
        """One line each, the last days first; what is done has a tick, and comes last."""
        step = canvas.ruler.line_height(_WHAT)
        rows = max(1, int((room.h + 2) / step))
        shown = sorted(entries, key=lambda entry: (entry.done, not entry.last))[:rows]
        for number, entry in enumerate(shown):
            colour = GONE if gone else INK_SOFT if entry.done or not entry.last else BRICK
            line = room.inset(_TICK if entry.done else 0).moved(0, number * step)
            said, style = on_one_line(canvas.ruler, entry.what, line.w)
            if entry.done:
                tick(canvas, room.x, line.y + step / 2, colour)
            canvas.text(line.x, line.y, said, style, colour)


def on_one_line(ruler: Ruler, what: str, width: float) -> tuple[str, Type]:
    """What is written in a square: a little smaller when that is enough, otherwise its first words or letters."""
    style = fitting(ruler, what, _WHAT, width, _LEAST)
    words, said = what.split(), what
    while len(words) > 1 and ruler.width(said, style) > width:
        words.pop()
        said = f"{' '.join(words).rstrip(',')}…"
    letters = words[0]
    while len(letters) > 1 and ruler.width(said, style) > width:
        letters = letters[:-1]
        said = f"{letters}…"
    return said, style


_LEAST = 18.0
_TICK = 15.0


@dataclass(frozen=True, slots=True)
class Day(Painter):
    """A day with what it holds; last days in brick. What is `done` has a tick before it."""

    reach = 2
    name: str
    lines: tuple[tuple[str, bool], ...]
    done: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        y = box.y + canvas.paragraph(box, self.name, types.NAME, INK)
        for line, last in self.lines:
            place = Box(box.x + self._indent, y, box.w - self._indent)
            if self.done:
                tick(canvas, box.x, y + canvas.ruler.line_height(types.SMALL) / 2, SAGE)
            y += canvas.paragraph(place, line, types.SMALL, BRICK if last else INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        high = sum(ruler.height(line, types.SMALL, width - self._indent) for line, _last in self.lines)
        return width, ruler.height(self.name, types.NAME, width) + high

    @property
    def _indent(self) -> float:
        return 20.0 if self.done else 0.0

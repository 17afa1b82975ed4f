"""The drawings of the report: the balance in steps, headspace in bars, money by kind.

Inline SVG, no script, no reference.

Colours and marks are those of the screens; nothing is said by colour alone.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from game.core.money import CENTS_A_EURO, Cents
from game.core.text import Money, Text
from game.debrief import words
from game.debrief.markup import Html, element, inside
from game.debrief.model import DayOverview, Heap, Kind, Timeline, Went
from game.debrief.weeks import by_week
from game.debrief.words import Speaker
from game.play.time import TICKS_A_DAY

WIDTH = 760
_LEFT, _RIGHT, _TOP = 104, 12, 14
_BALANCE_HEIGHT, _POST, _DUE, _DAYS = 260, 24, 28, 34
_MARKS = _POST + _DUE
_HEADSPACE_HEIGHT, _NUMBERS = 110, 28
_DAYS_IN_FULL = 14
_NAMED_FROM = 5
"""A week of fewer days has no room for its name."""
_BAR_ROW, _BAR_HIGH, _NAMES, _BAR_ROOM = 30, 20, 200, 430
_NEARLY_FULL = 2
_INCOMES_NAMED = 4
_A_LETTER, _NAME_HIGH = 8.4, 20
"""About how wide a letter of a name is, and how high, in the units of the drawing."""
_LINES_ON_THE_AXIS = 6
_NICE_STEPS = (50, 100, 200, 250, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class _Across:
    """From game time to a place from left to right."""

    begins: int
    ends: int

    def __call__(self, at: int) -> float:
        share = (at - self.begins) / max(1, self.ends - self.begins)
        return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)


@dataclass(frozen=True, slots=True)
class _Down:
    """From cents to a place from top to bottom."""

    lowest: Cents
    highest: Cents

    def __call__(self, cents: Cents) -> float:
        share = (self.highest - cents) / max(1, self.highest - self.lowest)
        return round(_TOP + share * _BALANCE_HEIGHT, 1)


def balance_chart(course: Timeline, say: Speaker) -> Html:
    """The balance as it was: level until something is booked, then a step."""
    x = _whole_days(course)
    y = _Down(*_reach(course))
    bottom = _TOP + _BALANCE_HEIGHT
    return _drawing(
        "balance",
        bottom + _MARKS + _DAYS,
        say.say(words.BALANCE),
        _balance_in_words(course, say),
        _bands(course.days, x, bottom + _MARKS),
        _axis(y, x, course, say),
        _below_zero(course, x, y),
        _overdraft(course, x, y, say),
        element("path", d=_steps(course, x, y), class_="line"),
        _what_came_in(course, x, y, say),
        _letters(course, x, bottom + _POST / 2),
        _due(course, x, bottom + _POST + _DUE / 2),
        _day_names(course.days, x, bottom + _MARKS + 22, say),
    )


def headspace_chart(course: Timeline, say: Speaker) -> Html:
    """A bar for each day at the table: filled from below, what was free on top."""
    x = _whole_days(course)
    bottom = _NUMBERS + _HEADSPACE_HEIGHT
    labelled = len(course.days) <= _DAYS_IN_FULL
    return _drawing(
        "headspace",
        bottom + _DAYS,
        say.say(words.HEADSPACE),
        say.say(words.HEADSPACE_SAYS, capacity=course.capacity),
        (_bar(day, course.capacity, x, labelled, say) for day in course.days),
        _across(bottom, x, "zero"),
        _day_names(course.days, x, bottom + 22, say),
    )


def went_chart(went: Went, say: Speaker) -> Html:
    """A bar for each kind, on one scale, with its name and amount: what came in, and below it what went out."""
    rows = [*_bars(went.came, words.IN_HALF, "in", say), *_bars(went.gone, words.OUT_HALF, "out", say)]
    scale = _BAR_ROOM / max(1, went.largest)
    drawn = (part for number, row in enumerate(rows) for part in row(_TOP + number * _BAR_ROW, scale))
    return _drawing(
        "went", _TOP + len(rows) * _BAR_ROW, say.say(words.WHERE_IT_WENT), say.say(words.BARS_SAY), *drawn
    )


_Row = Callable[[float, float], Iterator[Html]]


def _bars(heaps: Sequence[Heap], title: Text, way: str, say: Speaker) -> Iterator[_Row]:
    """The name of the half, and a row for each kind."""
    if heaps:
        yield lambda y, _: iter((element("text", say.say(title), x=0, y=round(y + 22, 1), class_="half"),))
    for heap in heaps:
        yield partial(_bar_row, heap, way, say)


def _bar_row(heap: Heap, way: str, say: Speaker, y: float, scale: float) -> Iterator[Html]:
    wide = round(max(2.0, heap.amount * scale) if heap.amount else 0.0, 1)
    name, middle = say.say(words.HEAP[heap.kind]), round(y + 20, 1)
    yield element("text", name, x=_NAMES - 12, y=middle, text_anchor="end", class_="name")
    yield element("rect", x=_NAMES, y=round(y + 5, 1), width=wide, height=_BAR_HIGH, class_=way)
    yield element("text", say.money(heap.amount), x=_NAMES + wide + 10, y=middle, class_="figure")


def _whole_days(course: Timeline) -> _Across:
    """Up to the end of the last day, so that every day is equally wide."""
    return _Across(course.begins, course.days[-1].begins + TICKS_A_DAY)


# --- parts ------------------------------------------------------------------------------------------------


def _drawing(name: str, height: float, title: str, says: str, *parts: object) -> Html:
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", says, id=f"{name}-desc"),
        *parts,
        viewBox=f"0 0 {WIDTH} {height:g}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )


def _balance_in_words(course: Timeline, say: Speaker) -> str:
    return say.say(
        words.BALANCE_SAYS,
        opening=Money(course.opening),
        closing=Money(course.closing),
        lowest=Money(min(cents for _, cents in course.balance)),
    )


def _reach(course: Timeline) -> tuple[Cents, Cents]:
    """From just below the overdraft limit, or the lowest balance, to above the highest."""
    amounts = [cents for _, cents in course.balance]
    lowest = min(0, -course.overdraft, *amounts)
    highest = max(100 * CENTS_A_EURO, *amounts)
    margin = (highest - lowest) // 20
    return lowest - margin, highest + margin


def _bands(days: Sequence[DayOverview], x: _Across, bottom: float) -> Iterator[Html]:
    """Alternating days, or weeks from Monday when there are many."""
    for span in _spans(days)[::2]:
        left, right = x(span[0].begins), x(span[-1].begins + TICKS_A_DAY)
        yield element("rect", x=left, y=_TOP, width=round(right - left, 1), height=bottom - _TOP, class_="band")


def _spans(days: Sequence[DayOverview]) -> list[tuple[DayOverview, ...]]:
    if len(days) <= _DAYS_IN_FULL:
        return [(day,) for day in days]
    return [those for _week, those in by_week(days, lambda day: day.day)]


def _axis(y: _Down, x: _Across, course: Timeline, say: Speaker) -> Iterator[Html]:
    step = _step(y) * CENTS_A_EURO
    first = -(-y.lowest // step) * step
    for cents in range(first, y.highest + 1, step):
        if not _too_near(cents, -course.overdraft, step):
            yield _across(y(cents), x, "grid" if cents else "zero")
            yield _amount(cents, y(cents), say)


def _across(at: float, x: _Across, name: str) -> Html:
    return element("line", x1=_LEFT, x2=x(x.ends), y1=at, y2=at, class_=name)


def _too_near(cents: Cents, limit: Cents, step: Cents) -> bool:
    """A grid line that would write its amount over that of the overdraft limit."""
    return cents != 0 and abs(cents - limit) < step // 2


def _step(y: _Down) -> int:
    """A round number of euros between lines, so that there are not too many."""
    euros = (y.highest - y.lowest) / CENTS_A_EURO
    return next((step for step in _NICE_STEPS if euros / step <= _LINES_ON_THE_AXIS), _NICE_STEPS[-1])


def _amount(cents: Cents, at: float, say: Speaker, name: str = "axis") -> Html:
    return element("text", say.money(cents), x=_LEFT - 8, y=round(at + 5, 1), text_anchor="end", class_=name)


def _overdraft(course: Timeline, x: _Across, y: _Down, say: Speaker) -> Iterator[Html]:
    if course.overdraft:
        at = y(-course.overdraft)
        yield _across(at, x, "limit")
        yield _amount(-course.overdraft, at, say, "axis low")
        says = say.say(words.OVERDRAFT, amount=Money(course.overdraft))
        yield element("text", says, x=_LEFT + 8, y=round(at - 6, 1), class_="low")


def _stretches(course: Timeline) -> Iterator[tuple[int, int, Cents]]:
    """From, until, and the balance in between."""
    ends = [at for at, _ in course.balance[1:]] + [course.ends]
    return ((at, until, cents) for (at, cents), until in zip(course.balance, ends, strict=True))


def _steps(course: Timeline, x: _Across, y: _Down) -> str:
    first, *rest = course.balance
    path = [f"M{x(first[0])} {y(first[1])}"]
    path += [f"H{x(at)}V{y(cents)}" for at, cents in rest]
    return "".join([*path, f"H{x(course.ends)}"])


def _below_zero(course: Timeline, x: _Across, y: _Down) -> Iterator[Html]:
    for at, until, cents in _stretches(course):
        if cents < 0:
            size = {"width": round(x(until) - x(at), 1), "height": round(y(cents) - y(0), 1)}
            yield element("rect", x=x(at), y=y(0), class_="below", **size)


def _what_came_in(course: Timeline, x: _Across, y: _Down, say: Speaker) -> Iterator[Html]:
    """The largest incomes, named just above where they stand, on the side of the step where there is room.

    A name that would run into another is left out: it stands in the table.
    """
    incomes = sorted((one for one in course.booked if one.amount > 0), key=lambda one: -one.amount)
    taken: list[tuple[float, float]] = []
    for booking in incomes[:_INCOMES_NAMED]:
        place, down = x(booking.at), round(y(booking.balance) - 7, 1)
        name = say.say(
            words.HEAP[course.kinds[booking.cause]] if len(course.days) > _DAYS_IN_FULL else booking.what
        )
        beside, anchor = (place - 9, "end") if place > WIDTH / 2 else (place + 9, "start")
        left = beside - len(name) * _A_LETTER if anchor == "end" else beside
        if not _meets(left, down, len(name) * _A_LETTER, taken):
            taken += [(left, down), (left + len(name) * _A_LETTER, down)]
            yield element("text", name, x=beside, y=down, text_anchor=anchor, class_="came")


def _meets(left: float, down: float, wide: float, taken: Sequence[tuple[float, float]]) -> bool:
    """Whether a name would stand over one that is there: (left, down) and (right, down) of each, in pairs."""
    names = zip(taken[::2], taken[1::2], strict=True)
    return any(
        abs(down - low) < _NAME_HIGH and left < right and begins < left + wide
        for (begins, low), (right, _) in names
    )


def _letters(course: Timeline, x: _Across, at: float) -> Iterator[Html]:
    """An envelope for each letter, on the day on which it came as far as there is room."""
    came = [x(entry.at) for entry in course.entries if entry.kind is Kind.LETTER]
    yield from (_envelope(place, at) for place in _spread(came, 14))


def _due(course: Timeline, x: _Across, at: float) -> Iterator[Html]:
    """A diamond for each last day: a tick when it was met, a cross when it was missed; a door that was tried."""
    marked = [*course.marked()]
    for place, entry in zip(_spread([x(entry.at) for entry in marked], 17), marked, strict=True):
        yield _door(place, at) if entry.kind is Kind.TRIED else _diamond(place, at, entry.kind is Kind.MET)


def _spread(wanted: Sequence[float], width: float) -> list[float]:
    """The nearest places, each a width from the next, within the drawing as long as there is room."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, _LEFT + width / 2, places[-1] + width if places else 0))
    limit = WIDTH - _RIGHT - width / 2
    for index in reversed(range(len(places))):
        places[index] = round(min(places[index], limit), 1)
        limit = places[index] - width
    return places


def _envelope(x: float, y: float) -> Html:
    left, right, top = round(x - 6, 1), round(x + 6, 1), y - 4
    return inside(
        element("rect", x=left, y=top, width=12, height=8.5, class_="envelope"),
        element("path", d=f"M{left} {top}L{x} {y + 1}L{right} {top}", class_="flap"),
    )


def _diamond(x: float, y: float, met: bool) -> Html:
    left, right = round(x - 8, 1), round(x + 8, 1)
    tick = f"M{round(x - 3.4, 1)} {y}L{round(x - 0.8, 1)} {y + 2.8}L{round(x + 3.6, 1)} {y - 2.6}"
    near, far = round(x - 2.6, 1), round(x + 2.6, 1)
    cross = f"M{near} {y - 2.6}L{far} {y + 2.6}M{far} {y - 2.6}L{near} {y + 2.6}"
    return inside(
        element("path", d=f"M{x} {y - 8}L{right} {y}L{x} {y + 8}L{left} {y}Z", class_="met" if met else "missed"),
        element("path", d=tick if met else cross, class_="cross"),
    )


def _door(x: float, y: float) -> Html:
    stroke = f"M{round(x - 8, 1)} {y + 3}L{round(x + 8, 1)} {y - 3}"
    return inside(
        element("rect", x=round(x - 5, 1), y=y - 8, width=10, height=16, class_="tried"),
        element("path", d=stroke, class_="struck"),
    )


def _day_names(days: Sequence[DayOverview], x: _Across, at: float, say: Speaker) -> Iterator[Html]:
    """Every day in its middle; or at its Monday each week that is wide enough, when there are many."""
    for span in _spans(days):
        first = span[0]
        short = say.say(words.SHORT_DAY, day=first.day.day, month=first.day.month)
        if len(days) <= _DAYS_IN_FULL:
            yield _number(short, _middle(first, x), at)
        elif len(span) >= _NAMED_FROM:
            yield element("text", short, x=x(first.begins), y=at, class_="axis")


def _middle(day: DayOverview, x: _Across) -> float:
    return round((x(day.begins) + x(day.begins + TICKS_A_DAY)) / 2, 1)


def _bar(day: DayOverview, capacity: int, x: _Across, labelled: bool, say: Speaker) -> Html:
    """What was free on top of what was taken; a dash for a day that she was not at the table."""
    middle, bottom = _middle(day, x), _NUMBERS + _HEADSPACE_HEIGHT
    if day.least_free is None:
        return _number("–", middle, bottom - 8) if labelled else Html()
    free = round(_HEADSPACE_HEIGHT * day.least_free / capacity, 1)
    width = round(max(1.0, x(day.begins + TICKS_A_DAY) - x(day.begins) - 2), 1)
    place = {"x": x(day.begins) + 1, "width": width}
    filled = "nearly" if day.least_free <= _NEARLY_FULL else "filled"
    return inside(
        element("rect", y=_NUMBERS, height=free, class_="free", **place),
        element("rect", y=_NUMBERS + free, height=round(_HEADSPACE_HEIGHT - free, 1), class_=filled, **place),
        _number(say.say(words.FREE, free=day.least_free), middle, _NUMBERS - 8) if labelled else "",
    )


def _number(text: str, x: float, y: float) -> Html:
    return element("text", text, x=x, y=y, text_anchor="middle", class_="axis")

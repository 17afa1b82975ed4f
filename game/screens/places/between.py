"""Between two moments: a torn page with what came in, what went out and what fell on the mat."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce

from game.core.text import Money, Month, Text
from game.play import sittings
from game.play.benefit import not_come
from game.play.state import Booking
from game.scenario.weeks import Appointment
from game.screens.glance import Glance
from game.screens.i18n import Plural, _, _n
from game.screens.parts import kitchen
from game.screens.parts.daybar import daybar
from game.screens.parts.things import is_elsewhere
from game.screens.toolkit import HIGH, Box, Canvas, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Button
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import BRICK_DEEP, INK, INK_SOFT, PAPER, Colour

PAGE = Box(303, 84, 760, 620)
DIM = 0.58
MOST_NAMED = 3
"""So many causes are named on one side, and one more if it is the last; the rest is counted."""


def between(seen: Glance) -> Widget:
    """The page, with one button."""
    page = Widget(
        "between/page",
        Role.GROUP,
        children=(
            Widget("between/paper", Role.IMAGE, box=PAGE, paint=TornPage()),
            Widget(
                "between/lines",
                Role.GROUP,
                box=Box(PAGE.x + 54, PAGE.y + 32, PAGE.w - 74, PAGE.h - 126),
                flow=Flow(gap=11, pad=(0, 0, 26, 0), scroll=True, fade=PAPER),
                children=(*_when(seen), *_lines(seen)),
            ),
            *_onwards(seen),
        ),
    )
    return Widget("between", Role.WINDOW, children=(*kitchen.backdrop(seen, DIM), page, daybar(seen)))


# --- which days -------------------------------------------------------------------------------------------------


def _when(seen: Glance) -> Iterator[Widget]:
    """What broke off the moment, if anything did; and from when to when the days went by."""
    interrupted = _interrupted(seen)
    if interrupted:
        yield _words("between/interrupted", interrupted, _STORY, INK)
    yield Widget("between/days", Role.HEADING, _days(seen), paint=Words(_days(seen), _DAYS, INK_SOFT))


def _interrupted(seen: Glance) -> str:
    """The agenda's own words, when it was the agenda that ended the moment."""
    moment, _slash, plan = seen.state.cut.partition("/")
    return seen.text(sittings.interruption(seen.scenario, moment, plan)) if moment else ""


def _days(seen: Glance) -> str:
    """Every day that went by, by name: `donderdag, vrijdag, zaterdag en zondag`; a long time by its ends."""
    start, end = seen.scenario.moment(seen.state.since).date(), seen.moment.date()
    passed = [start + timedelta(days=n) for n in range((end - start).days)] or [end]
    if len(passed) > _WEEK:
        return seen.text(_("Van {begin} tot {end}"), begin=_named(seen, start), end=_named(seen, end))
    if not seen.state.since:
        return listed(seen, [str(seen.say.formats.locale.days["format"]["wide"][day.weekday()]) for day in passed])
    return seen.text(_("Van {begin} tot {end}"), begin=_named(seen, start), end=_named(seen, end))


def _named(seen: Glance, day: date) -> str:
    return seen.say.date(day, "weekday")


_WEEK = 7


# --- three lines ------------------------------------------------------------------------------------------------


def _lines(seen: Glance) -> Iterator[Widget]:
    """What the bank refused, in brick, where nobody misses it; where she was; in, out, and what came."""
    booked = [one for one in seen.state.bookings if _since(seen, one)]
    for number, one in enumerate(one for one in booked if one.bounced):
        refused = _("Gestorneerd: {what}, {sum}. Er stond te weinig op.")
        words = seen.text(refused, what=one.what, sum=Money(-one.amount))
        yield _hand(f"between/bounced/{number}", words, BRICK_DEEP)
    yield from _not_come(seen)
    yield from _meanwhile(seen)
    there = [one for one in booked if not one.bounced]
    yield _hand("between/in", _money(seen, [one for one in there if one.amount > 0], IN))
    yield _hand("between/out", _money(seen, [one for one in there if one.amount < 0], OUT))
    yield _hand("between/came", _came(seen))


def _not_come(seen: Glance) -> Iterator[Widget]:
    """A benefit that did not come on its day: nothing was booked, and that is what there is to see."""
    benefit = seen.scenario.file.benefit
    if benefit is None:
        return
    for month in not_come(seen.world, seen.state, seen.state.began):
        words = seen.text(_("Niet gekomen: {what}, {month}."), what=benefit.what, month=Month(month))
        yield _hand(f"between/not-come/{month:%Y-%m}", words, BRICK_DEEP)


def _meanwhile(seen: Glance) -> Iterator[Widget]:
    """What of the agenda she kept to since the last moment, as the day went; what happens least often by name."""
    kept = [one for one in seen.scenario.plans.values() if _was_kept(seen, one)]
    kept.sort(key=lambda one: one.begins)
    names = Counter(seen.text(one.of.name) for one in kept)
    if names:
        most = MOST_NAMED if len(names) > MOST_NAMED + 1 else len(names)
        rarest = sorted(names, key=lambda name: names[name])[:most]
        said = _causes(seen, sorted(names, key=lambda name: name not in rarest), _AND_MORE_PLANS)
        yield _hand("between/meanwhile", seen.text(_("Tussendoor: {what}."), what=said))


def _was_kept(seen: Glance, plan: Appointment) -> bool:
    began = seen.scenario.ticks(plan.begins)
    return seen.state.kept.get(plan.id, False) and seen.state.since <= began < seen.state.now


def _since(seen: Glance, booking: Booking) -> bool:
    """What was booked since the last moment at the table began, by hand or by itself."""
    return booking.at >= seen.state.began


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one side of the account: nothing, or a sum with what it was."""

    nothing: Text
    some: Text


IN = Side(_("Erin: niets."), _("Erin {sum}: {causes}."))
OUT = Side(_("Eruit: niets."), _("Eruit {sum}: {causes}."))


def _money(seen: Glance, bookings: Sequence[Booking], side: Side) -> str:
    """One booking to the cent, several as a round sum; the largest causes by name."""
    if not bookings:
        return seen.text(side.nothing)
    sum_ = abs(sum(one.amount for one in bookings))
    largest = sorted(bookings, key=lambda one: -abs(one.amount))
    causes = _causes(seen, list(dict.fromkeys(seen.text(one.what) for one in largest)), _AND_MORE_MONEY)
    exact = len(bookings) == 1
    return seen.text(side.some, sum=Money(sum_) if exact else seen.say.round_euros(sum_), causes=causes)


_AND_MORE_MONEY = _n("{names}; en nog {n} kleiner bedrag", "{names}; en nog {n} kleinere bedragen")
_AND_MORE_PLANS = _n("{names}; en nog {n} vast ding", "{names}; en nog {n} vaste dingen")
_COMMA, _SEMICOLON = _("{names}, {name}"), _("{names}; {name}")
_LAST, _LAST_OF_LONG = _("{names} en {name}"), _("{names}; en {name}")


def _causes(seen: Glance, names: Sequence[str], more: Plural) -> str:
    """The first by name, the rest counted."""
    left = len(names) - MOST_NAMED
    if left <= 1:
        return listed(seen, names)
    return seen.say.plural(more, left, names=_in_a_row(seen, names[:MOST_NAMED], _SEMICOLON))


def listed(seen: Glance, names: Iterable[str]) -> str:
    """`donderdag, vrijdag en zaterdag`; with semicolons where a name has a comma of its own."""
    *first, last = names
    if not first:
        return last
    long = any("," in name for name in (*first, last))
    start = _in_a_row(seen, first, _SEMICOLON if long else _COMMA)
    return seen.text(_LAST_OF_LONG if long else _LAST, names=start, name=last)


def _in_a_row(seen: Glance, names: Sequence[str], joint: Text) -> str:
    return reduce(lambda said, name: seen.text(joint, names=said, name=name), names)


_LETTERS = _n("Op de mat: {n} brief, van {senders}.", "Op de mat: {n} brieven, van {senders}.")
_MESSAGES = _n("Op de telefoon: {n} bericht, van {senders}.", "Op de telefoon: {n} berichten, van {senders}.")


def _came(seen: Glance) -> str:
    """What fell on the mat, and who sent a message. What came to a site one sees there, and not before; and what
    fell on the mat while she is elsewhere, when she comes home."""
    scenario, state = seen.scenario, seen.state
    away = is_elsewhere(seen)
    letters = [
        seen.text(scenario.senders[scenario.letter(id).sender].name)
        for id, at in state.came.items()
        if _came_since(seen, at) and not scenario.letter(id).inbox and not away
    ]
    messages = [
        _short(seen.text(scenario.messages[id].sender))
        for id in state.messages
        if _came_since(seen, scenario.ticks(scenario.messages[id].arrives))
    ]
    said = [
        seen.say.plural(words, len(names), senders=listed(seen, dict.fromkeys(names)))
        for words, names in ((_LETTERS, letters), (_MESSAGES, messages))
        if names
    ]
    return " ".join(said) or seen.text(_("Op de telefoon: niets.") if away else _("Op de mat: niets."))


def _short(sender: str) -> str:
    """`Patrick` for `Patrick, Brinkman`: in a row of names a comma would make two of him."""
    return sender.partition(",")[0]


def _came_since(seen: Glance, at: int) -> bool:
    return seen.state.since < at <= seen.state.now


# --- page -------------------------------------------------------------------------------------------------------

_HAND = Type(types.Face.HAND, size=33, leading=1.22)
_STORY = Type(types.Face.STORY, size=types.L, italic=True, leading=1.35)
_DAYS = Type(size=types.S, weight=600, leading=1.3)


def _words(id: str, said: str, style: Type, ink: Colour) -> Widget:
    return Widget(id, Role.TEXT, said, paint=Words(said, style, ink))


def _hand(id: str, said: str, ink: Colour = INK) -> Widget:
    return Widget(id, Role.TEXT, said, paint=Ruled(said, _HAND, ink))


@dataclass(frozen=True, slots=True)
class Ruled(Painter):
    """Handwriting, with a ruled line under each of its lines."""

    reach = 6
    text: str
    style: Type
    colour: Colour

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        step = canvas.ruler.line_height(self.style)
        for number in range(len(canvas.ruler.wrap(self.text, self.style, box.w))):
            canvas.fill(Box(box.x - 6, box.y + (number + 0.88) * step, box.w + 6, 1.5), "#C8D3D8")
        canvas.paragraph(box, self.text, self.style, self.colour)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, ruler.height(self.text, self.style, width)


def _onwards(seen: Glance) -> Iterator[Widget]:
    moment = seen.scenario.moments.get(seen.state.moment)
    if moment:
        when = seen.text(
            _("{day}, {hour}"), day=seen.say.date(seen.moment.date(), "weekday"), hour=seen.say.clock(seen.moment)
        )
        place = Box(PAGE.x + 54, PAGE.bottom - 78, 400, 28)
        yield Widget("between/next", Role.TEXT, when, paint=Words(when, types.NAME, INK_SOFT), box=place)
    words = seen.text(_("Verder"))
    yield Widget(
        "between/verder",
        Role.BUTTON,
        words,
        box=Box(PAGE.right - 184, PAGE.bottom - 90, 142, 52),
        paint=Button(words),
        command="take:between/verder",
    )


_TORN = 16.0


@dataclass(frozen=True, slots=True)
class TornPage(Painter):
    """A page torn from the budget book: ruled, ragged along its left edge."""

    reach = 64

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box.inset(left=8), HIGH)
        steps = 42
        ragged = [
            (box.x + (step * 37 % 11) * 0.9 + (4 if step % 3 else 0), box.y + step * box.h / steps)
            for step in range(steps + 1)
        ]
        canvas.polygon([*ragged, (box.x + _TORN, box.bottom), (box.x + _TORN, box.y)], PAPER)
        canvas.fill(box.inset(left=_TORN), PAPER)
        canvas.fill(Box(box.x + 36, box.y, 1.5, box.h), "#D79A8A", 0.6)

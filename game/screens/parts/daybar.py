"""The bar over every screen of the hour: which day it is, how late, what is left of it, pause and 'verder'."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from game.core.text import Text
from game.core.ticks import TICKS_A_MINUTE
from game.play.engagements import holds_on
from game.play.facts import happening
from game.play.time import UNTIMED
from game.scenario.weeks import Appointment
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.parts.call import call
from game.screens.parts.fitted import Fitted, fitting
from game.screens.parts.refused import refused
from game.screens.parts.tape import Stretch, Tape
from game.screens.team import is_together_here
from game.screens.toolkit import CENTRE, Box, Canvas, Mood, Painter, Role, Ruler, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.palette import (
    BAR,
    BAR_SECOND,
    BAR_TEXT,
    CLOCK,
    INK,
    LINE,
    PAPER,
    PAPER_WARM,
)

HEIGHT = 64.0
TAPE, _LONG_TAPE = Box(374, 10, 644, 44), Box(76, 74, 1266, 46)
SHOWN_TICKS = 3 * TICKS_A_MINUTE
"""The brick piece of what something cost stays for three game minutes: three seconds at the table."""


def daybar(seen: Glance, inert: bool = False) -> Widget:
    """The whole bar. Under a pause it is `inert`: to be seen, not to be used."""
    children = (
        Widget("day/ground", Role.IMAGE, box=_GROUND, high=replace(_GROUND, h=2 * HEIGHT), paint=_Bar()),
        *_date(seen),
        _clock(seen),
        _tape(seen),
        *_pace(seen),
        *_on(seen),
        *_nearly_over(seen),
        *call(seen),
        *refused(seen),
    )
    return Widget("day", Role.GROUP, inert=inert, dark=True, children=children)


_GROUND = Box(-10_000, 0, 20_000, HEIGHT)


def _date(seen: Glance) -> Iterator[Widget]:
    title, day = _title(seen), seen.say.date(seen.moment.date(), "weekday")
    week, date = Fitted(title, _WEEK, BAR_TEXT), Fitted(day, types.SMALL, BAR_SECOND)
    yield Widget("day/title", Role.IMAGE, box=Box(24, 9, 196, 23), high=Box(24, 6, 400, 28), paint=week)
    yield Widget(
        "day/date", Role.TEXT, title, day, box=Box(24, 32, 196, 24), high=Box(24, 35, 400, 26), paint=date
    )


def _title(seen: Glance) -> str:
    """Which week it is; in a scenario of one week its own title says it."""
    file = seen.scenario.file
    if file.weeks == 1:
        return seen.text(file.title)
    return week_name(seen, seen.scenario.week_of(seen.moment.date()))


def week_name(seen: Glance, week: int) -> str:
    """`Week 3 van 12`; an hour that ends on the morning after its last week calls that `Na twaalf weken`."""
    file = seen.scenario.file
    if week >= file.week + file.weeks:
        return seen.text(_("Na {weeks} weken"), weeks=file.weeks)
    return seen.text(_("Week {week} van {weeks}"), week=week, weeks=file.weeks)


def _clock(seen: Glance) -> Widget:
    hour = seen.say.clock(seen.moment)
    paint = Fitted(hour, types.CLOCK, CLOCK)
    box, high = Box(228, 8, 98, 48), Box(440, 8, 130, 48)
    return Widget("day/clock", Role.STATUS, seen.text(_("Klok")), hour, box=box, high=high, paint=paint)


def _tape(seen: Glance) -> Widget:
    plans = tuple(_plans(seen))
    moment = _moment(seen)
    paint = Tape(hours(seen.moment), plans, moment, _spent(seen))
    name, until, planned = seen.text(_("De dag")), _until(seen), _planned(seen)
    return Widget("day/tape", Role.METER, name, until, planned, box=TAPE, high=_LONG_TAPE, paint=paint)


def hours(moment: datetime) -> float:
    """The time of day in hours."""
    return moment.hour + moment.minute / 60


def _plans(seen: Glance) -> Iterator[Stretch]:
    """What the agenda holds today, as far as it still holds, with the way there and back."""
    for plan in _today(seen):
        yield Stretch(_hour(seen, plan.leaves), _hour(seen, plan.returns), seen.text(plan.of.name))


def _today(seen: Glance) -> Iterator[Appointment]:
    today = seen.moment.date()
    for plan in seen.scenario.plans.values():
        if plan.leaves.date() <= today <= plan.returns.date() and holds_on(seen.world, seen.state, plan):
            yield plan


def _hour(seen: Glance, moment: datetime) -> float:
    """The hour of the day that is shown; what began yesterday or ends tomorrow runs off the tape."""
    days = (moment.date() - seen.moment.date()).days
    return hours(moment) + 24 * days


def _moment(seen: Glance) -> Stretch | None:
    """This time at the table, from when she sat down."""
    if not seen.state.moment:
        return None
    begins = seen.state.now if seen.state.place.is_between else seen.state.began
    return Stretch(hours(seen.scenario.moment(begins)), _hour(seen, seen.scenario.moment(seen.state.ends)))


def _spent(seen: Glance) -> Stretch | None:
    """What something cost just now; the moment may have ended before all of it was used."""
    start, minutes = seen.state.spent
    end = min(seen.state.now, start + minutes * TICKS_A_MINUTE)
    today = seen.scenario.moment(end).date() == seen.moment.date()
    if not (minutes and today and 0 <= seen.clock - end < SHOWN_TICKS):
        return None
    words = seen.text(_("−{minutes} min"), minutes=minutes)
    return Stretch(hours(seen.scenario.moment(start)), hours(seen.scenario.moment(end)), words)


def _until(seen: Glance) -> str:
    if not seen.state.moment:
        return ""
    return seen.text(_("Dit moment duurt tot {end}."), end=_end(seen))


def _end(seen: Glance) -> str:
    return seen.say.clock(seen.scenario.moment(seen.state.ends))


def _nearly_over(seen: Glance) -> Iterator[Widget]:
    """In the last quarter of an hour of a moment: how long it still is, and what comes then; and who would go on
    while there is time left, until when.

    It is said aloud four times, not every minute.
    """
    left = seen.minutes_left
    if seen.asks_again:
        words = seen.text(_("je hebt nog tijd tot {until}"), until=_end(seen))
        hanging = _Hanging(words)
        yield Widget("day/unused", Role.STATUS, words, box=_HANGS, high=_HANGS_LOWER, paint=hanging, live=True)
        return
    if left is None or left >= NEARLY_OVER:
        return
    minutes, then = seen.say.plural(_LEFT, left) if left else seen.text(_LAST), _then(seen)
    words = seen.text(_("{left}, daarna: {what}"), left=minutes, what=then) if then else minutes
    paint = _Hanging(words)
    live = left in _SAID_ALOUD
    yield Widget("day/left", Role.STATUS, words, box=_HANGS, high=_HANGS_LOWER, paint=paint, live=live)


def _then(seen: Glance) -> str:
    """What the agenda has within the hour after this moment."""
    end = seen.scenario.moment(seen.state.ends)
    coming = [plan for plan in _today(seen) if timedelta() <= plan.leaves - end < timedelta(hours=1)]
    return seen.text(min(coming, key=lambda plan: plan.leaves).of.name) if coming else ""


NEARLY_OVER = 15
_SAID_ALOUD = frozenset({14, 10, 5, 1})
_LEFT = _n("nog {n} minuut", "nog {n} minuten")
_LAST = _("nog geen minuut")
_HANGS, _HANGS_LOWER = Box(746, HEIGHT, 290, 25), Box(900, 2 * HEIGHT, 442, 25)


def _planned(seen: Glance) -> str:
    lines = (
        seen.text(
            _("{begin} tot {end}: {plan}."),
            begin=seen.say.clock(plan.begins),
            end=seen.say.clock(plan.ends),
            plan=plan.of.name,
        )
        for plan in _today(seen)
        if plan.ends > seen.moment
    )
    return " ".join((*lines, *_happening(seen)))


def _happening(seen: Glance) -> Iterator[str]:
    """Who is ill today."""
    for chance in seen.scenario.chances.values():
        if happening(seen.state, chance.id):
            yield seen.text(_("Vandaag: {what}."), what=chance.name)


def _pace(seen: Glance) -> Iterator[Widget]:
    pause = seen.text(_("Pauze"))
    place, high = Box(1032, 10, 84, 44), Box(780, 10, 128, 44)
    yield Widget("day/pause", Role.BUTTON, pause, box=place, high=high, command="ui:pause", paint=BarButton(pause))
    goes_on = bool(seen.offered("moment/verder"))
    high = Box(922, 10, 160 if goes_on else 420, 44)
    yield from _beside_pause(seen, Box(1126, 10, 86 if goes_on else 216, 44), high)


def _beside_pause(seen: Glance, place: Box, high: Box) -> Iterator[Widget]:
    """The pace; over it, for as long as there is something to say, who decides, and that the end is near."""
    said = [Widget("day/pace", Role.TEXT, seen.text(_("Tempo")), pace_words(seen))]
    if seen.seat:
        one, who = _ALL if is_together_here(seen.world, seen.state) else _ONE
        said.append(Widget("day/seat", Role.STATUS, seen.text(one), seen.text(who, seat=seen.seat)))
    if seen.ends_at:
        when = seen.text(_("om {hour}"), hour=seen.say.clock(datetime.combine(seen.moment, seen.ends_at)))
        said.append(Widget("day/end", Role.STATUS, seen.text(_("Nagesprek")), when, live=True))
    yield from said[:-1]  # in one column there is room for all of them
    shown = said[-1]
    words = shown.value if len(said) == 1 else seen.text(_TWO_LINES, name=shown.name, value=shown.value)
    yield replace(shown, box=place, high=high, paint=_Pace(words))


_ONE, _ALL = (_("Nu beslist"), _("stoel {seat}")), (_("Nu beslissen"), _("jullie samen"))
_TWO_LINES = _("{name}\n{value}")


def pace_words(seen: Glance) -> str:
    """How fast the clock goes, in words."""
    pace = seen.state.pace
    return seen.text(_PACES[pace]) if pace in _PACES else seen.say.plural(_SLOWER, int(pace))


_PACES: dict[str, Text] = {"1": _("gewoon tempo"), "2": _("rustig tempo"), UNTIMED: _("zonder klok")}
_SLOWER = _n("gewoon tempo", "{n} keer zo rustig")


def _on(seen: Glance) -> Iterator[Widget]:
    """To go on with the day ends the moment; what is open stays open."""
    if seen.offered("moment/verder"):
        again = _("Dit moment duurt tot {until}. Nog een keer, en de dag gaat door.")
        leave = _("Dit moment laten voor wat het is; de dag gaat door.")
        words = seen.text(_("Toch verder?") if seen.asks_again else _("Verder met de dag"))
        yield Widget(
            "day/verder",
            Role.BUTTON,
            words,
            description=seen.text(again, until=_end(seen)) if seen.asks_again else seen.text(leave),
            live=seen.asks_again,
            box=Box(1220, 10, 122, 44),
            high=Box(1096, 10, 246, 44),
            command="take:moment/verder",
            paint=BarButton(words, filled=True),
        )


_WEEK = types.Type(size=types.M, weight=700, leading=1.15)


@dataclass(frozen=True, slots=True)
class _Bar(Painter):
    """The dark ground of the bar, as wide as the window."""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        place = box.common(canvas.screen)
        canvas.fill(place, BAR)
        canvas.fill(Box(place.x, place.bottom, place.w, 3), "#000000", 0.25)


@dataclass(frozen=True, slots=True)
class BarButton(Painter):
    """A button on the bar; the `filled` one is a strip of paper."""

    lively = True
    text: str
    filled: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.filled:
            canvas.rect(box, PAPER_WARM if mood.lift else PAPER, 5)
        else:
            canvas.rect(box, None, 5, BAR_TEXT if mood.lift else LINE, 2)
        style = in_the_bar(canvas.ruler, self.text, _BUTTON, box.w - 12)
        high = canvas.ruler.height(self.text, style, box.w - 12)
        top = box.y + (box.h - high) / 2 + (1 if mood.pressed else 0)
        ink = INK if self.filled else BAR_TEXT
        canvas.paragraph(Box(box.x + 6, top, box.w - 12), self.text, style, ink, CENTRE)


_BUTTON = types.Type(size=types.S, weight=600, leading=1.1)


def in_the_bar(ruler: Ruler, text: str, style: types.Type, width: float) -> types.Type:
    """The style, or the largest smaller one in which the text stands on at most two lines, its words whole."""
    longest = max(text.split(), key=lambda word: ruler.width(word, style), default="")
    style = fitting(ruler, longest, style, width)
    least = ruler.least(types.XS)
    while ruler.height(text, style, width) > _LINES_HIGH and style.size - 0.5 >= least:
        style = style.sized(style.size - 0.5)
    return style


_LINES_HIGH = 42.0


@dataclass(frozen=True, slots=True)
class _Hanging(Painter):
    """A line of words on a tab that hangs under the bar, as wide as its words, at the right of its box."""

    reach = 4
    text: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        style = fitting(canvas.ruler, self.text, _TAB, box.w - 24)
        wide = canvas.ruler.width(self.text, style)
        tab = Box(box.right - wide - 24, box.y - 6, wide + 24, box.h + 6)
        canvas.rect(tab, BAR, 5)
        top = box.y + (box.h - canvas.ruler.line_height(style)) / 2
        canvas.text(tab.x + 12, top, self.text, style, BAR_TEXT)


_TAB = types.Type(size=17, weight=600, leading=1.1)


@dataclass(frozen=True, slots=True)
class _Pace(Painter):
    """The pace, on two lines when there is little room."""

    reach = 4
    text: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        style = in_the_bar(canvas.ruler, self.text, replace(types.SMALL, leading=1.15), box.w)
        high = canvas.ruler.height(self.text, style, box.w)
        canvas.paragraph(box.moved(0, (box.h - high) / 2), self.text, style, BAR_SECOND)

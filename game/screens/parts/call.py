"""A call, in the corner over everything: who, how long, how many there are before one, and what the line says.

On the table and beside a letter it is the phone in the hand. Where the whole table top is taken it lies as a band
along the edge, left of the way back; in a scene, where the hands are not free, it is one line under the day bar.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Text
from game.core.ticks import TICKS_A_MINUTE
from game.play import calls
from game.play.facts import holds
from game.play.state import Call
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.parts.fitted import Fitted, fitting
from game.screens.parts.options import joined
from game.screens.toolkit import CENTRE, LYING, Box, Canvas, Depth, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Button
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.palette import (
    ACTIONS_GROUND,
    BAR,
    BAR_SECOND,
    BAR_TEXT,
    CLOCK,
    POST_INK,
    THOUGHT_ON_DARK,
    WHITE,
    Colour,
)

PHONE = Box(1088, 392, 252, 504)
"""It stands out of the bottom edge, as it lies in the hand."""
BESIDE, ABOVE = Box(884, 400, 192, 236), Box(1088, 262, 252, 122)
"""Where the words of the line stand: at its left beside a letter, over it on the table."""
BAND = Box(410, 706, 690, 62)
TAKE_KEY = "O"
_LINE = Box(24, 66, 430, 44)
_IN_HAND = frozenset({"table", "letter", "login", "portal", "form", "sent"})
_SHOWN = frozenset({*_IN_HAND, "post", "folder", "book", "phone", "calendar"})


def is_on(seen: Glance) -> bool:
    """Whether a call is seen beside what lies open."""
    call = seen.state.call
    return call is not None and not call.is_visit and call.stage in {"hold", "answered", "ringing"}


def is_in_hand(seen: Glance) -> bool:
    """Whether the phone stands in the corner now."""
    return is_on(seen) and seen.state.place.kind in _IN_HAND


def call(seen: Glance) -> Iterator[Widget]:
    """The phone, with what can be done with it; in a scene only a line."""
    one = seen.state.call
    if one is None or not is_on(seen):
        return
    if is_in_hand(seen):
        yield from _captions(seen, one)
        yield _phone(seen, one)
        yield from _messages(seen)
        yield from _buttons(
            seen, Box(PHONE.x + 22, 656, PHONE.w - 44, 46), Box(PHONE.x + 22, 710, PHONE.w - 44, 46)
        )
    elif seen.state.place.kind in _SHOWN:
        yield _band(seen, one)
        yield from _buttons(seen, Box(BAND.right - 268, 714, 124, 46), Box(BAND.right - 134, 714, 124, 46))
    else:
        said = seen.text(_("{who}: {how}"), who=who(seen, one), how=_how(seen, one))
        yield Widget("call/line", Role.STATUS, said, box=_LINE, paint=_Beside(said), dark=True)


def _band(seen: Glance, one: Call) -> Widget:
    name, how = seen.text(who(seen, one)), _how(seen, one)
    words, queue = said_by_line(seen, one), _queue(seen, one)
    said = seen.text(_("“{words}”"), words=words) if words else queue
    title = joined(seen, (name, _minutes(seen, one) or how, queue if words else ""))
    return Widget("call/phone", Role.STATUS, title, said, box=BAND, paint=Band(title, said), dark=True, live=True)


def who(seen: Glance, one: Call) -> Text:
    """Whom one waits for. Who rings does not say so."""
    kind = one.way.partition("/")[0]
    return calls.way_in(seen.scenario, one).name if kind == "line" else _("Onbekend nummer")


def _how(seen: Glance, one: Call) -> str:
    said = {"hold": _("in de wacht"), "answered": _("neemt op"), "ringing": _("belt")}
    return seen.text(said[one.stage])


def _phone(seen: Glance, one: Call) -> Widget:
    name, how = seen.text(who(seen, one)), _how(seen, one)
    minutes, queue = _minutes(seen, one), _queue(seen, one)
    return Widget(
        "call/phone", Role.STATUS, name, how, queue,
        box=PHONE, paint=InHand(name, how, minutes, queue), dark=True, live=True,
    )  # fmt: skip


def _minutes(seen: Glance, one: Call) -> str:
    minutes = (seen.clock - one.began) // TICKS_A_MINUTE
    return seen.text(_("{n} min"), n=minutes) if one.stage == "hold" else ""


_BEFORE = _n("Er is nog {n} wachtende voor u.", "Er zijn nog {n} wachtenden voor u.")


def _queue(seen: Glance, one: Call) -> str:
    """As the tape says it."""
    if one.stage != "hold":
        return ""
    before = calls.people_before(seen.scenario, one, seen.clock)
    return seen.say.plural(_BEFORE, before) if before else seen.text(_("U bent de volgende."))


# --- what the line says ---------------------------------------------------------------------------------------

_EACH = 4
"""So many minutes goes one line of the tape before the next."""


def said_by_line(seen: Glance, one: Call) -> str:
    """The tape, a line at a time; a good morning; nothing while it rings."""
    if one.stage == "answered":
        return _good_morning(seen, one)
    tape = seen.scenario.lines[one.id].tape if one.way.startswith("line/") else []
    if one.stage != "hold" or not tape:
        return ""
    return seen.text(tape[(seen.clock - one.since) // (_EACH * TICKS_A_MINUTE) % len(tape)])


def _good_morning(seen: Glance, one: Call) -> str:
    """The first words of who picks up."""
    turns = seen.scenario.scenes[one.scene].nodes[0].turns
    return next((seen.text(turn.line) for turn in turns if turn.line), "")


def _captions(seen: Glance, one: Call) -> Iterator[Widget]:
    words = said_by_line(seen, one)
    if not words:
        return
    beside = is_beside(seen)
    said = seen.text(_("“{words}”"), words=words)
    hours = _hours(seen, one) if beside else ""
    paint = Captions(said, hours, beside)
    box = BESIDE if beside else ABOVE
    yield Widget("call/captions", Role.TEXT, said, hours, box=box, paint=paint, dark=True, live=True)


def is_beside(seen: Glance) -> bool:
    """Beside a sheet there is a dark column, in which the words stand at the left of the phone."""
    return is_in_hand(seen) and seen.state.place.kind != "table"


def _hours(seen: Glance, one: Call) -> str:
    if one.way.partition("/")[0] != "line":
        return ""
    line = calls.way_in(seen.scenario, one)
    known = line.hours and holds(seen.world, seen.state, line.hours_known)
    return seen.text(line.hours) if known else ""


# --- what can be done ------------------------------------------------------------------------------------------


_NEW = _n("{n} nieuw bericht", "{n} nieuwe berichten")


def _messages(seen: Glance) -> Iterator[Widget]:
    """On the table the phone in the hand is also the way to its messages."""
    if seen.state.place.kind != "table":
        return
    new = sum(how == "new" for how in seen.state.messages.values()) + missed_calls(seen)
    name, number = seen.text(_("Telefoon")), str(new) if new else ""
    yield Widget(
        "table/phone", Role.BUTTON, name, seen.say.plural(_NEW, new) if new else "",
        box=Box(PHONE.x + PHONE.w / 2, 604, anchor=0.5), paint=Label(name, "T", number),
        command="take:go/phone", shortcut="T",
    )  # fmt: skip


def missed_calls(seen: Glance) -> int:
    """Calls that were missed and not looked at."""
    return len(seen.state.missed_calls) - seen.state.looked_at


def _buttons(seen: Glance, box: Box, below: Box) -> Iterator[Widget]:
    if seen.offered("call/take"):
        words = seen.text(_("Opnemen"))
        yield Widget(
            "call/take", Role.BUTTON, words, box=box, dark=True, live=True,
            command="take:call/take", shortcut=TAKE_KEY, paint=Button(words, "door"),
        )  # fmt: skip
    elif wait := seen.offered("call/wait"):
        words, how_long = seen.text(_("Wachten")), seen.text(_("ongeveer {n} minuten"), n=wait.minutes)
        yield Widget(
            "call/wait", Role.BUTTON, seen.text(_("Wachten tot er wordt opgenomen")), description=how_long,
            box=box, command="take:call/wait", paint=OnGlass(words), dark=True,
        )  # fmt: skip
    if seen.offered("call/hang_up"):
        words = seen.text(_("Ophangen"))
        yield Widget(
            "call/hang_up", Role.BUTTON, words,
            box=below, command="take:call/hang_up", paint=Button(words, "hang_up"), dark=True,
        )  # fmt: skip


# --- how it looks ----------------------------------------------------------------------------------------------

_NAME, _SECOND = Type(size=20, weight=600, leading=1.2), Type(size=18, leading=1.25)
_TIME = Type(types.Face.STORY, size=44, weight=600, leading=1.1)
_CAPTION = Type(types.Face.STORY, size=21, italic=True, leading=1.35)
_GLASS, _GLASS_SECOND = "#F3F6FA", "#C7D2DE"
_FALLEN = Depth(8, 22, 0.38)


@dataclass(frozen=True, slots=True)
class InHand(Painter):
    """The dark phone with who, how, how long, and the queue."""

    reach = 40
    name: str
    how: str
    minutes: str
    queue: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.art("phone-dark", box, depth=_FALLEN)
        x, room, y = box.x + box.w / 2, box.w - 52, box.y + 48
        for text, style, ink in (
            (self.name, _NAME, _GLASS), (self.how, _SECOND, _GLASS_SECOND),
            (self.minutes, _TIME, WHITE), (self.queue, _SECOND, _GLASS),
        ):  # fmt: skip
            y = self._line(canvas, Box(x - room / 2, y, room), text, style, ink) if text else y

    @staticmethod
    def _line(canvas: Canvas, box: Box, text: str, style: Type, ink: Colour) -> float:
        return box.y + canvas.paragraph(box, text, style, ink, CENTRE) + 8


@dataclass(frozen=True, slots=True)
class Captions(Painter):
    """What is heard, in words, and the two arcs of the speaker; they stand still."""

    reach = 40
    words: str
    hours: str
    beside: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if not self.beside:
            canvas.shadow(box, LYING, 8)
            canvas.rect(box, ACTIONS_GROUND, 8, alpha=0.94)
            self._fit(canvas, box.inset(14, 8, 14, 8))
            return
        high = canvas.paragraph(box, self.words, _CAPTION, CLOCK)
        canvas.vector(Box(box.right - 34, box.y + high + 8, 34, 72), _ARCS)
        canvas.paragraph(Box(box.x, box.y + high + 14, box.w - 44), self.hours, _SECOND, THOUGHT_ON_DARK)

    def _fit(self, canvas: Canvas, box: Box) -> None:
        """Smaller, rather than out of its card."""
        style = _CAPTION
        while canvas.ruler.height(self.words, style, box.w) > box.h and style.size > types.XS:
            style = style.sized(style.size - 0.5)
        high = canvas.ruler.height(self.words, style, box.w)
        canvas.paragraph(box.moved(0, (box.h - high) / 2), self.words, style, CLOCK)


_ARCS = (
    '<g fill="none" stroke="#FFE2B0" stroke-linecap="round"><path d="M30 60 Q16 36 30 12" stroke-width="5"/>'
    '<path d="M14 70 Q-8 36 14 2" stroke-width="5" stroke-opacity="0.7"/></g>'
)


@dataclass(frozen=True, slots=True)
class OnGlass(Painter):
    """A light button on the dark glass."""

    lively = True
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, WHITE if mood.lift else _GLASS, 6)
        style = fitting(canvas.ruler, self.words, types.BUTTON, box.w - 12)
        top = box.y + (box.h - canvas.ruler.line_height(style)) / 2 + (1 if mood.pressed else 0)
        canvas.text(box.x + box.w / 2, top, self.words, style, POST_INK, CENTRE)


@dataclass(frozen=True, slots=True)
class Band(Painter):
    """The phone flat on the table edge: who and how long, and under it what is said."""

    reach = 40
    title: str
    said: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 8)
        canvas.rect(Box(box.x, box.y, box.w, box.h + 12), ACTIONS_GROUND, 10)
        canvas.vector(Box(box.x + 6, box.y + 15, 32, 32), _SPEAKER)
        ruler, room = canvas.ruler, box.w - 46 - 278
        for number, (text, style, ink) in enumerate(
            ((self.title, _SMALL, CLOCK), (self.said, _WORDS, BAR_SECOND))
        ):
            fit = fitting(ruler, text, style, room)
            canvas.text(box.x + 44, box.y + 8 + 24 * number, shortened(ruler, text, fit, room), fit, ink)


def shortened(ruler: Ruler, text: str, style: Type, room: float) -> str:
    """As many words as fit on the line; the whole is said aloud, and stands in the one column."""
    words = text.split()
    while len(words) > 1 and ruler.width(f"{' '.join(words)}…", style) > room:
        words.pop()
    return text if len(words) == len(text.split()) else f"{' '.join(words)}…"


_SMALL, _WORDS = Type(size=18, weight=600, leading=1.2), Type(types.Face.STORY, size=18, italic=True, leading=1.2)
_SPEAKER = (
    f'<g fill="none" stroke="{BAR_TEXT}" stroke-width="3" stroke-linecap="round">'
    '<path d="M17 10 Q22 16 17 22"/><path d="M23 5 Q31 16 23 27"/></g>'
    f'<path d="M3 12 h4 l6 -6 v20 l-6 -6 h-4 z" fill="{BAR_TEXT}"/>'
)


@dataclass(frozen=True, slots=True)
class _Beside(Painter):
    """One line, on a dark card."""

    reach = 40
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 8)
        canvas.rect(box, BAR, 8)
        Fitted(self.words, types.SMALL, BAR_TEXT).draw(canvas, box.inset(16, 6, 16, 6), mood)

"""A call, in the corner over everything: who, how long, how many there are before one, and what the line says.

On the table and beside a letter it is the phone in the hand. Where the whole table top is taken it lies as a band
along the edge, left of the way back; in a scene, where the hands are not free, it is one line under the day bar.
"""

from collections.abc import Iterator

from game.core.text import Text
from game.core.ticks import TICKS_A_MINUTE
from game.play import calls
from game.play.facts import holds
from game.play.state import Call
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.parts.handset import Band, Captions, InHand, Notice, OnGlass
from game.screens.parts.options import joined
from game.screens.toolkit import Box, Role, Widget
from game.screens.toolkit.painters.button import Button
from game.screens.toolkit.painters.label import Label

PHONE = Box(1088, 392, 252, 504)
"""It stands out of the bottom edge, as it lies in the hand."""
BESIDE, ABOVE = Box(882, 396, 196, 252), Box(1088, 252, 252, 132)
"""Where the words of the line stand: at its left beside a letter, over it on the table."""
BESIDE_A_SITE = Box(932, 396, 148, 252)
"""The same where a site lies open: it is wider than a letter, and the phone with its code may stand there."""
BAND = Box(410, 706, 690, 62)
TAKE_KEY = "O"
_UPPER, _LOWER = Box(PHONE.x + 22, 656, PHONE.w - 44, 46), Box(PHONE.x + 22, 710, PHONE.w - 44, 46)
_LEFT, _RIGHT = Box(BAND.right - 274, 714, 138, 46), Box(BAND.right - 130, 714, 124, 46)
_LABEL_Y = 597.0
_LINE, _LINE_HIGH = Box(24, 66, 430, 44), Box(24, 130, 430, 44)
_SITES = frozenset({"login", "portal", "form", "sent"})
_IN_HAND = frozenset({"table", "letter", *_SITES})
_SHOWN = frozenset({*_IN_HAND, "post", "folder", "book", "phone", "calendar", "rest"})


def is_on(seen: Glance) -> bool:
    """Whether a call is seen beside what lies open."""
    call = seen.state.call
    return call is not None and not call.is_visit and call.stage in {"hold", "answered", "ringing"}


def is_in_hand(seen: Glance) -> bool:
    """Whether the phone stands in the corner now."""
    return is_on(seen) and seen.state.place.kind in _IN_HAND


def call(seen: Glance) -> Iterator[Widget]:
    """The phone, with what can be done with it; in a scene only a line. Where it just went dead, that is said."""
    one = seen.state.call
    if one is None or not is_on(seen):
        yield from _went_dead(seen)
    elif is_in_hand(seen):
        buttons = _buttons(seen, _UPPER, _LOWER)
        held = (_phone(seen, one), *_captions(seen, one), *buttons, *_messages(seen))
        yield Widget("call/hand", Role.GROUP, children=held, is_picture=True)
    elif seen.state.place.kind in _SHOWN:
        yield _band(seen, one)
        yield from _buttons(seen, _LEFT, _RIGHT)
    else:
        said = seen.text(_("{who}: {how}"), who=who(seen, one), how=_how(seen, one))
        yield Widget("call/line", Role.STATUS, said, box=_LINE, high=_LINE_HIGH, paint=Notice(said), dark=True)


def _band(seen: Glance, one: Call) -> Widget:
    name, how = seen.text(who(seen, one)), joined(seen, (_how(seen, one), _minutes(seen, one)))
    queue, said = _queue(seen, one), _quoted(seen, one)
    title = joined(seen, (name, _minutes(seen, one) or how))
    right = (_LEFT if _two_buttons(seen) else _RIGHT).x
    paint = Band(title, said or queue, right)
    return Widget(
        "call/phone", Role.STATUS, name, how, joined(seen, (queue, said)),
        box=BAND, paint=paint, dark=True, live=True, urgent=True,
    )  # fmt: skip


def who(seen: Glance, one: Call) -> Text:
    """Whom one waits for. Who rings does not say so."""
    kind = one.way.partition("/")[0]
    return calls.way_in(seen.scenario, one).name if kind == "line" else _("Onbekend nummer")


def _how(seen: Glance, one: Call) -> str:
    said = {"hold": _("in de wacht"), "answered": _("neemt op"), "ringing": _("belt")}
    return seen.text(said[one.stage])


def _phone(seen: Glance, one: Call) -> Widget:
    name, how, on_table = seen.text(who(seen, one)), _how(seen, one), seen.state.place.kind == "table"
    minutes, queue = _minutes(seen, one), _queue(seen, one)
    bottom, shown = (_LABEL_Y - 4, how if one.asks else "") if on_table else (_UPPER.y - 8, how)
    paint = InHand(name, shown, minutes, queue, bottom, one.asks)
    return Widget(
        "call/phone", Role.STATUS, name, joined(seen, (how, minutes)), queue,
        box=PHONE, paint=paint, dark=True, live=True, urgent=True,
    )  # fmt: skip


def _minutes(seen: Glance, one: Call) -> str:
    minutes = (seen.clock - one.began) // TICKS_A_MINUTE
    return seen.text(_("al {n} min"), n=minutes) if one.stage == "hold" else ""


_BEFORE = _n("Er is nog {n} wachtende voor u.", "Er zijn nog {n} wachtenden voor u.")


def _queue(seen: Glance, one: Call) -> str:
    """As the tape says it."""
    if one.stage != "hold":
        return ""
    before = calls.people_before(seen.scenario, one, seen.clock)
    return seen.say.plural(_BEFORE, before) if before else seen.text(_("U bent de volgende."))


# --- it went dead -----------------------------------------------------------------------------------------------

_DEAD: dict[str, Text] = {
    "lost": _("{who}: de verbinding is verbroken."),
    "missed": _("{who} heeft opgehangen."),
}
_TOLD = 6 * TICKS_A_MINUTE


def _went_dead(seen: Glance) -> Iterator[Widget]:
    """For some minutes it is said that somebody was there, or nearly, and is not any more."""
    if seen.state.call or seen.state.place.kind not in _SHOWN:
        return
    for way, contact in seen.state.contacts.items():
        kind, _slash, id = way.partition("/")
        is_fresh = contact.at >= seen.state.began and seen.clock - contact.at < _TOLD
        if kind == "line" and is_fresh and contact.how in _DEAD:
            said = seen.text(_DEAD[contact.how], who=seen.scenario.lines[id].name)
            yield Widget(
                "call/dead", Role.STATUS, said, box=_LINE, high=_LINE_HIGH, paint=Notice(said),
                dark=True, live=True, urgent=True,
            )  # fmt: skip


# --- what the line says ---------------------------------------------------------------------------------------

_EACH = 4 * TICKS_A_MINUTE
"""So long goes one line of the tape before the next."""


def said_by_line(seen: Glance, one: Call) -> str:
    """The tape, a line at a time; a good morning; nothing while it rings."""
    if one.stage == "answered":
        return _good_morning(seen, one)
    tape = seen.scenario.lines[one.id].tape if one.way.startswith("line/") else []
    if one.stage != "hold" or not tape:
        return ""
    return seen.text(tape[(seen.clock - one.since) // _EACH % len(tape)])


def _quoted(seen: Glance, one: Call) -> str:
    words = said_by_line(seen, one)
    return seen.text(_("“{words}”"), words=words) if words else ""


def _good_morning(seen: Glance, one: Call) -> str:
    """The first words of who picks up."""
    turns = seen.scenario.scenes[one.scene].nodes[0].turns
    return next((seen.text(turn.line) for turn in turns if turn.line), "")


def _captions(seen: Glance, one: Call) -> Iterator[Widget]:
    said, beside = _quoted(seen, one), is_beside(seen)
    if said:
        hours = _hours(seen, one) if beside else ""
        on_card = not beside or _is_at_a_site(seen)
        paint, box = Captions(said, hours, not on_card), beside_phone(seen) if beside else ABOVE
        yield Widget(
            "call/captions",
            Role.TEXT,
            said,
            description=hours,
            box=box,
            paint=paint,
            dark=True,
            live=True,
            urgent=True,
        )


def beside_phone(seen: Glance) -> Box:
    """What the phone in the hand leaves of the dark column."""
    return BESIDE_A_SITE if _is_at_a_site(seen) else BESIDE


def _is_at_a_site(seen: Glance) -> bool:
    return seen.state.place.kind in _SITES


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
    name, number = seen.text(_("Telefoon")), str(unseen(seen) or "")
    yield Widget(
        "table/phone", Role.BUTTON, name, unseen_in_words(seen),
        box=Box(PHONE.x + PHONE.w / 2, _LABEL_Y, anchor=0.5), paint=Label(name, "T", number),
        command="take:go/phone", shortcut="T", on_top=True,
    )  # fmt: skip


def unseen(seen: Glance) -> int:
    """Messages and missed calls that were not looked at."""
    new = sum(how in {"new", "lapsed"} for how in seen.state.messages.values())
    return new + len(seen.state.missed_calls) - seen.state.looked_at


def unseen_in_words(seen: Glance) -> str:
    return seen.say.plural(_NEW, unseen(seen)) if unseen(seen) else ""


def _two_buttons(seen: Glance) -> bool:
    return seen.offered("call/hang_up") is not None


def _buttons(seen: Glance, box: Box, below: Box) -> Iterator[Widget]:
    """Take it or wait for it, and hang up; who is only rung cannot hang up."""
    if seen.offered("call/take"):
        words = seen.text(_("Praten") if _two_buttons(seen) else _("Opnemen"))
        yield Widget(
            "call/take", Role.BUTTON, words, box=box if _two_buttons(seen) else below, dark=True, live=True,
            command="take:call/take", shortcut=TAKE_KEY, paint=OnGlass(words, TAKE_KEY), urgent=True,
        )  # fmt: skip
    elif wait := seen.offered("call/wait"):
        words, how_long = seen.text(_("Wachten")), seen.text(_("ongeveer {n} minuten"), n=wait.minutes)
        yield Widget(
            "call/wait", Role.BUTTON, seen.text(_("Wachten tot er wordt opgenomen")), description=how_long,
            box=box, command="take:call/wait", paint=OnGlass(words), dark=True, urgent=True,
        )  # fmt: skip
    if seen.offered("call/hang_up"):
        words = seen.text(_("Ophangen"))
        style = Button(words, "hang_up")
        yield Widget(
            "call/hang_up", Role.BUTTON, words,
            box=below, command="take:call/hang_up", paint=style, dark=True, urgent=True,
        )  # fmt: skip

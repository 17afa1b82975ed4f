"""The phone beside a site: the message with the code, large, and how long it still holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.play.state import Code
from game.play.time import UNTIMED
from game.scenario.paperwork import Portal
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts.fitted import fitting
from game.screens.parts.things import newest_message
from game.screens.toolkit import CENTRE, LYING, Box, Canvas, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import ERROR, POST_INK, POST_LINE, POST_SECOND, WHITE

_DIGITS = Type(Face.POST, size=34, weight=700, leading=1.25)
_LEFT = Type(size=18, weight=600, leading=1.25)
_TEXT = Type(size=18, leading=1.2)
_CLOCK = Type(size=36, weight=600, leading=1.1)


def phone(seen: Glance, box: Box, purpose: str) -> tuple[Widget, ...]:
    """The phone with its screen on; `purpose` is what the code is for that one waits for here."""
    case = Widget("sms/phone", Role.IMAGE, box=box, paint=Phone())
    k = box.w / 200
    screen = Box(box.x + 16 * k, box.y + 48 * k, box.w - 32 * k, box.h - 52 * k)
    code = here(seen, purpose)
    children = (*(_message(seen, code) if code else ()), *_newest(seen, idle=code is None))
    flow = Flow(gap=10)
    return case, Widget("sms/screen", Role.GROUP, box=screen, flow=flow, children=children)


def here(seen: Glance, purpose: str) -> Code | None:
    """The code that came for this, as long as it was not used."""
    code = seen.state.code
    return code if code and code.purpose == purpose else None


def digits(code: Code) -> str:
    """`483 917`."""
    half = len(code.digits) // 2
    return f"{code.digits[:half]}\u00a0{code.digits[half:]}"


def site_of(seen: Glance, code: Code) -> Portal:
    """The site that sent it: to log in, or to sign a form of it."""
    portals = seen.scenario.portals
    if code.purpose in portals:
        return portals[code.purpose]
    return portals[seen.scenario.forms[seen.scenario.procedure(code.purpose).form].portal]


def is_valid(seen: Glance, code: Code) -> bool:
    return bool(code.until) and (seen.state.pace == UNTIMED or code.until > seen.played)


def about(seen: Glance, code: Code) -> str:
    """`Uw code voor Mijn Meerwijk`."""
    to_sign = code.purpose not in seen.scenario.portals
    said = _("Uw ondertekencode voor {site}") if to_sign else _("Uw code voor {site}")
    return seen.text(said, site=site_of(seen, code).name)


def left(seen: Glance, code: Code) -> str:
    """`nog 1:12 geldig`, in whole seconds."""
    if not is_valid(seen, code):
        return seen.text(_("niet meer geldig"))
    if seen.state.pace == UNTIMED:
        return seen.text(_("geldig"))
    minutes, seconds = divmod(-(-(code.until - seen.played) // 1000), 60)
    return seen.text(_("nog {time} geldig"), time=f"{minutes}:{seconds:02}")


def _message(seen: Glance, code: Code) -> tuple[Widget, ...]:
    told, time = about(seen, code), left(seen, code)
    name = Widget(
        "sms/code", Role.STATUS, told, digits(code), paint=Digits(told, digits(code)), live=is_valid(seen, code)
    )
    holds = Widget("sms/left", Role.TEXT, time, paint=Words(time, _LEFT, ERROR, CENTRE))
    ground = Widget(
        "sms/message",
        Role.GROUP,
        paint=Bubble(),
        flow=Flow(gap=0, pad=(8, 10, 8, 12)),
        children=(name, holds),
    )
    return (ground,)


def _newest(seen: Glance, idle: bool) -> Iterator[Widget]:
    """What else is on the screen: the hour, and who wrote last. It is to be seen, not to be answered here."""
    if idle:
        hour = seen.say.clock(seen.moment)
        yield Widget("sms/clock", Role.IMAGE, paint=Words(hour, _CLOCK, POST_INK, CENTRE), inert=True)
    if newest := newest_message(seen):
        paint = Note(*newest)
        yield Widget("sms/newest", Role.IMAGE, paint=paint, inert=True)


@dataclass(frozen=True, slots=True)
class Phone(Painter):
    """The phone upright, at any size."""

    reach = 22

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.art("phone", Box(box.x, box.y, box.w), depth=LYING)


@dataclass(frozen=True, slots=True)
class Bubble(Painter):
    """The ground of a message that came in."""

    reach = 4

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, WHITE, 10, POST_LINE, 1.5)


@dataclass(frozen=True, slots=True)
class Digits(Painter):
    """What the code is for, and the code itself as large as the screen takes."""

    reach = 2
    told: str
    digits: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        high = canvas.paragraph(box, self.told, self._style(canvas.ruler, box.w), POST_SECOND, CENTRE)
        style = fitting(canvas.ruler, self.digits, _DIGITS, box.w)
        canvas.text(box.x + box.w / 2, box.y + high + 5, self.digits, style, POST_INK, CENTRE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        style = fitting(ruler, self.digits, _DIGITS, width)
        return width, ruler.height(self.told, self._style(ruler, width), width) + 5 + ruler.line_height(style)

    def _style(self, ruler: Ruler, width: float) -> Type:
        """Small enough for the longest word to stay whole."""
        return fitting(ruler, max(self.told.split(), key=len), _TEXT, width)


@dataclass(frozen=True, slots=True)
class Note(Painter):
    """The beginning of the newest message, on at most three lines."""

    reach = 2
    who: str
    text: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, "#E9EEF3", 10)
        inner = box.inset(10, 8, 10)
        high = canvas.paragraph(inner, self.who, types.TAG, POST_INK)
        lines = canvas.ruler.wrap(self.text, _TEXT, inner.w)
        step = canvas.ruler.line_height(_TEXT)
        for number, line in enumerate(lines[:_MOST]):
            cut = number == _MOST - 1 < len(lines) - 1
            said = "".join(run.text for run in line)
            y, whole = inner.y + high + number * step, f"{said.rstrip('.,')}…" if cut else said
            canvas.text(inner.x, y, whole, _TEXT, POST_INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        lines = min(_MOST, len(ruler.wrap(self.text, _TEXT, width - 20)))
        return width, ruler.height(self.who, types.TAG, width - 20) + lines * ruler.line_height(_TEXT) + 16


_MOST = 3

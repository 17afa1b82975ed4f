"""The bank app on her phone: the balance, how far it may go below zero, and every booking with its cause."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.days import ONE_DAY
from game.core.text import Money
from game.play.state import Booking
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts.fitted import fitting
from game.screens.parts.options import joined
from game.screens.parts.things import month_name
from game.screens.toolkit import RIGHT, Box, Canvas, Depth, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import (
    BANK,
    BANK_SECOND,
    ERROR,
    POST_INK,
    POST_SECOND,
    SAGE_ON_WHITE,
    WHITE,
    Colour,
)

HANDSET_W, HANDSET_H = 338.0, 670.0
_CASE, _GLASS, _RIM, _LINE = "#1F2226", "#F4F6F8", "#4A4F56", "#D5DCE3"
_BALANCE = Type(Face.STORY, size=44, weight=600, leading=1.1)
_HEADER_H = 168.0
_FALLEN = Depth(8, 22, 0.38)


def handset(id: str, x: float, y: float) -> tuple[Widget, Box]:
    """The phone, large, and the box of its screen."""
    box = Box(x, y, HANDSET_W, HANDSET_H)
    return Widget(id, Role.IMAGE, box=box, paint=Handset()), box.inset(14, 16, 14, 16)


def app(seen: Glance, x: float, y: float) -> tuple[Widget, ...]:
    """The whole app on the phone, its corner at (x, y)."""
    phone, screen = handset("bank/phone", x, y)
    lines = tuple(_by_month(seen))
    bookings = Widget(
        "bank/bookings",
        Role.LIST,
        seen.text(_("Af en bij")),
        box=screen.inset(0, _HEADER_H, 0, 26),
        flow=Flow(gap=0, pad=(20, 6, 28, 16), scroll=True, fade=_GLASS),
        children=lines,
    )
    return (phone, balance(seen, screen), bookings)


def _by_month(seen: Glance) -> Iterator[Widget]:
    """The newest first, under the name of its month: this month and the one before, as an app shows them."""
    first = seen.moment.date().replace(day=1)
    since = seen.scenario.start_of((first - ONE_DAY).replace(day=1))
    month = None
    for number, line in reversed(list(enumerate(seen.state.bookings))):
        if line.at < since:
            return
        if line.pocket == "cash":
            continue
        day = seen.scenario.moment(line.at).date()
        if (day.year, day.month) != month:
            month = day.year, day.month
            name = month_name(seen, day).capitalize()
            yield Widget(f"bank/month/{day:%Y-%m}", Role.TEXT, name, paint=Words(name, _WHO, POST_SECOND))
        yield _booking(seen, line, number)


def balance(seen: Glance, screen: Box) -> Widget:
    """The head of the app: the name of the bank, the time, what there is."""
    account = seen.scenario.file.account
    bank, hour = seen.text(account.bank), seen.say.clock(seen.moment)
    kind, sum = seen.text(_("Betaalrekening")), seen.say.money(seen.state.balance)
    room = seen.text(_("rood staan tot {sum}"), sum=Money(account.overdraft))
    paint = Header(bank, hour, kind, sum, room)
    box = Box(screen.x, screen.y, screen.w, _HEADER_H)
    return Widget("bank/balance", Role.STATUS, bank, sum, room, box=box, paint=paint, live=True)


def _booking(seen: Glance, line: Booking, number: int) -> Widget:
    who, amount = seen.text(line.who), _amount(seen, line)
    day = seen.say.date(seen.scenario.moment(line.at).date(), "short")
    bounced = seen.text(_("gestorneerd")) if line.bounced else ""
    about = joined(seen, (day, seen.text(line.what), bounced))
    colour = ERROR if line.bounced else SAGE_ON_WHITE if line.amount > 0 else POST_INK
    paint = Line(who, about, amount, colour, struck=line.bounced)
    return Widget(f"bank/booking/{number}", Role.LIST_ITEM, who, amount, about, paint=paint)


def _amount(seen: Glance, line: Booking) -> str:
    """With its sign; what was refused never went, and has none."""
    if line.bounced or line.amount == 0:
        return seen.say.money(abs(line.amount))
    signed = _("+ {sum}") if line.amount > 0 else _("− {sum}")
    return seen.text(signed, sum=Money(abs(line.amount)))


@dataclass(frozen=True, slots=True)
class Handset(Painter):
    """The dark case of the phone with its screen on; the crack stays where it is."""

    reach = 48

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, _FALLEN, 40)
        canvas.rect(box, _CASE, 40, _RIM, 2)
        canvas.rect(box.inset(14, 16, 14, 16), _GLASS, 26)
        crack = (
            '<path d="M324 520 L286 548 L296 572 L262 612 M286 548 L262 538 M296 572 L324 582" '
            'fill="none" stroke="#AEB6BE" stroke-width="1.5"/>'
        )
        canvas.vector(box, crack)


@dataclass(frozen=True, slots=True)
class Header(Painter):
    """The coloured head of the app; its upper corners are those of the screen."""

    reach = 0
    bank: str
    hour: str
    kind: str
    sum: str
    room: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        with canvas.clipped(box):
            canvas.rect(Box(box.x, box.y, box.w, box.h + 60), BANK, 26)
        ruler, inner = canvas.ruler, box.inset(20, 16, 20)
        small, _again, last, large = room_for(ruler, *(types.SMALL,) * 3, _BALANCE, room=box.h - 36)
        large = fitting(ruler, self.sum, large, inner.w)
        y, line = inner.y, ruler.line_height(small)
        canvas.text(inner.x, y, self.bank, small, WHITE)
        canvas.text(inner.right, y, self.hour, small, WHITE, RIGHT)
        y += line + 10
        canvas.text(inner.x, y, self.kind, small, BANK_SECOND)
        canvas.text(inner.x, y + line, self.sum, large, WHITE)
        canvas.text(inner.x, y + line + ruler.line_height(large), self.room, last, BANK_SECOND)


def room_for(ruler: Ruler, *styles: Type, room: float) -> tuple[Type, ...]:
    """The styles of lines under each other, all smaller by the same share if they would not fit the room."""
    high = sum(ruler.line_height(style) for style in styles)
    return tuple(style.sized(style.size * min(1.0, room / high)) for style in styles)


@dataclass(frozen=True, slots=True)
class Line(Painter):
    """One booking: who and what at the left, the amount at the right; `struck` when it did not go."""

    reach = 2
    who: str
    about: str
    amount: str
    colour: Colour = POST_INK
    struck: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler, top = canvas.ruler, box.y + 9
        high = canvas.paragraph(Box(box.x, top, self._room(ruler, box.w)), self.who, _WHO, POST_INK)
        below = high if self._stacked(ruler, box.w) else 0.0
        wide = canvas.text(box.right, top + below, self.amount, _SUM, self.colour, RIGHT)
        if self.struck:
            middle = top + below + ruler.line_height(_SUM) * 0.52
            canvas.fill(Box(box.right - wide, middle, wide, 1.5), self.colour)
        second = top + high + (ruler.line_height(_SUM) if below else 0.0)
        canvas.paragraph(Box(box.x, second, box.w), self.about, _WHO, POST_SECOND)
        canvas.fill(Box(box.x, box.bottom - 1, box.w, 1), _LINE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        high = ruler.height(self.who, _WHO, self._room(ruler, width)) + ruler.height(self.about, _WHO, width)
        return width, high + 19 + (ruler.line_height(_SUM) if self._stacked(ruler, width) else 0)

    def _room(self, ruler: Ruler, width: float) -> float:
        return width if self._stacked(ruler, width) else self._beside(ruler, width)

    def _stacked(self, ruler: Ruler, width: float) -> bool:
        """The amount gets a line of its own where a word would break beside it."""
        return max(ruler.width(word, _WHO) for word in self.who.split() or [""]) > self._beside(ruler, width)

    def _beside(self, ruler: Ruler, width: float) -> float:
        return width - ruler.width(self.amount, _SUM) - 10


_WHO = Type(size=types.S, leading=1.2)
_SUM = Type(size=types.S, weight=600, leading=1.2)

"""The things on the table and the wall, as drawings: post, folder, book, phone, calendar, doorway."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from zlib import crc32

from game.core.money import Cents
from game.core.text import Text
from game.paths import ASSETS
from game.play import debts, sittings
from game.play.budget import Line as BudgetLine
from game.play.budget import budget
from game.play.papers import deadline_days, is_met
from game.scenario.scenes import Face, Person
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import call
from game.screens.parts.fitted import fitting
from game.screens.parts.light import light_at
from game.screens.toolkit import CENTRE, LYING, RIGHT, Box, Canvas, Depth, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.paper import Calendar as CalendarPage
from game.screens.toolkit.painters.paper import Folder
from game.screens.toolkit.painters.picture import Art, Ground
from game.screens.toolkit.palette import BRICK_DEEP, INK, POST_INK, POST_LINE, WHITE

CALENDAR = Box(486, 72, 252, 185)
DOORWAY = Box(1046, 67, 276, 150)
IN_THE_DOOR = Box(1062, 78, 244, 128)
FOLDER = Box(870, 262, 262, 182)
BOOK = Box(822, 506, 340, 240)
PHONE = Box(1186, 372, 150, 300)
MOST_ENVELOPES: Final = 10


def things(seen: Glance) -> tuple[Widget, ...]:
    """Everything that lies and hangs there at this moment; elsewhere, who comes along and what she carries."""
    if is_elsewhere(seen):
        return (*_person(seen), *_phone(seen))
    return tuple(
        (
            *_doorway(seen),
            _image("thing/calendar", CALENDAR, _calendar(seen), -1),
            *_pile(seen),
            _image("thing/drawing", Box(30, 596, 226, 166), Art("drawing"), -6),
            _image("thing/crayons", Box(236, 676, 116, 70), Art("crayons"), 8),
            _image("thing/folder", FOLDER, _folder(seen), -3),
            _image("thing/book", BOOK, _book(seen), 2),
            _image("thing/pen", Box(1082, 668, 150, 17), Art("pen", Depth(3, 6, 0.34)), -62),
            *_phone(seen),
        )
    )


def _image(id: str, box: Box, paint: Painter, angle: float = 0) -> Widget:
    return Widget(id, Role.IMAGE, box=box, paint=paint, angle=angle)


def is_elsewhere(seen: Glance) -> bool:
    """Whether she is not at home."""
    return bool(sittings.elsewhere(seen.scenario, seen.state.moment))


# --- doorway --------------------------------------------------------------------------------------------------


def _doorway(seen: Glance) -> Iterator[Widget]:
    yield _image("thing/door", DOORWAY, Art("doorway", depth=None, cover=True))
    if at_the_door(seen):
        yield from _person(seen)
    elif light_at(seen.moment).night > 0:
        yield _image("thing/dark_hall", IN_THE_DOOR, Ground("#1C1614", 0.72 * light_at(seen.moment).night))
    yield _image("thing/rim", Box(1046, 206, 276, 11), _Rim())


def _person(seen: Glance) -> Iterator[Widget]:
    """The first of those who wait, in the doorway."""
    for id in at_the_door(seen)[:1]:
        person = seen.scenario.people[seen.scenario.scenes[id].person]
        clip = Box(IN_THE_DOOR.x + 74, IN_THE_DOOR.y, 156, IN_THE_DOOR.h)
        yield _image("thing/person", clip, Art(portrait(person), depth=None, cover=True))


def at_the_door(seen: Glance) -> tuple[str, ...]:
    """The scenes of whoever waits in the doorway."""
    scenes = seen.scenario.scenes
    return tuple(id for id, how in seen.state.scenes.items() if how == "here" and scenes[id].comes == "door")


def portrait(person: Person, face: Face = "") -> str:
    """The drawing of a person with this face: the one the scenario names, that of their id, or of nobody."""
    usual = person.art or f"person-{person.id}"
    wanted = (f"{usual}-{face}", usual) if face else (usual,)
    return next((name for name in wanted if drawn(name)), "person-somebody")


def drawn(name: str) -> bool:
    """Whether there is such a drawing."""
    return (ASSETS / "art" / f"{name}.svg").is_file()


@dataclass(frozen=True, slots=True)
class _Rim(Painter):
    """The edge of the table before the doorway."""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(Box(box.x, box.y, box.w, 6), "#3C2410", 0.35)
        canvas.fill(Box(box.x, box.y + 6, box.w, 5), "#E2BE8E")


# --- calendar -------------------------------------------------------------------------------------------------


def last_days(seen: Glance) -> tuple[tuple[date, str], ...]:
    """The last days that she has read about and that still count, each with what it is, the nearest first."""
    read = seen.state.read
    letters = ((day, what) for id in read for day, what, met in named_days(seen, id) if not met)
    owed = (
        (day, seen.text(debt.what))
        for debt in debts.open_ones(seen.state)
        if debts.known(seen.state, debt) and (day := debts.day_of(seen.scenario, debt))
    )
    return tuple(sorted({*letters, *owed}))


def named_days(seen: Glance, id: str) -> Iterator[tuple[date, str, bool]]:
    """The last days that a letter names, with what they are for, and whether that was done."""
    whats = {one.id: one.what for one in seen.scenario.letter(id).deadlines}
    for name, day in deadline_days(seen.world, seen.state, id):
        yield day, seen.text(whats[name], **seen.letter_values(id)), is_met(seen.world, seen.state, id, name)


def month_name(seen: Glance, day: date) -> str:
    """`oktober`."""
    return str(seen.say.formats.locale.months["stand-alone"]["wide"][day.month])


def _calendar(seen: Glance) -> CalendarPage:
    today = seen.moment.date()
    first, days = monthrange(today.year, today.month)
    marks = (day.day for day, _ in last_days(seen) if (day.year, day.month) == (today.year, today.month))
    return CalendarPage(month_name(seen, today), first, days, today.day, frozenset(marks))


# --- post -----------------------------------------------------------------------------------------------------

FEW = ((92, 348, 258), (58, 322, 232), (76, 292, 250))
_MANY = (
    (112, 470, 236),
    (46, 440, 236),
    (130, 400, 236),
    (30, 382, 236),
    (118, 346, 236),
    (40, 326, 236),
    (128, 300, 236),
    (30, 282, 236),
    (110, 262, 236),
    (60, 250, 236),
)


def pile(seen: Glance) -> tuple[str, ...]:
    """The letters that lie there, the topmost first: what is not open yet, then what was read."""
    letters = seen.state.letters.items()
    return (*(id for id, where in letters if where == "mat"), *(id for id, where in letters if where == "pile"))


def _pile(seen: Glance) -> Iterator[Widget]:
    lying = pile(seen)[:MOST_ENVELOPES]
    places = FEW if len(lying) <= len(FEW) else _MANY[-len(lying) :]
    for id, (x, y, wide) in reversed(list(zip(lying, places, strict=False))):
        turn = crc32(id.encode()) % 17 - 8.0
        angle = turn if abs(turn) >= 2 else 3.0
        kind = seen.scenario.senders[seen.scenario.letter(id).sender].kind
        art = f"envelope-{kind}"
        high = Art.height(art, wide)
        if seen.state.letters[id] == "pile":
            yield _image(f"thing/letter/{id}/sheet", Box(x + 14, y - 20, wide - 28, high - 8), Sheets(), angle)
        yield _image(f"thing/letter/{id}", Box(x, y, wide, high), Art(art), angle)


@dataclass(frozen=True, slots=True)
class Sheets(Painter):
    """The top of a letter that sticks out of its opened envelope."""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, Depth(2, 6, 0.3))
        canvas.fill(box, WHITE)
        for row, share in enumerate((0.62, 0.8)):
            canvas.fill(Box(box.x + 16, box.y + 8 + 8 * row, (box.w - 32) * share, 3), POST_LINE)


# --- folder ---------------------------------------------------------------------------------------------------


def _folder(seen: Glance) -> Folder:
    """Whose papers they are; the first of the people is who one plays."""
    return Folder(seen.text(seen.scenario.file.people[0].name), seen.text(_("papieren")))


# --- budget book ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the book: what, how much as it is written there, and in cents (0 when it is not known)."""

    what: str
    written: str
    cents: Cents = 0


_ROWS: Final = 5


def _book(seen: Glance) -> "BookPage":
    return BookPage(seen.text(_("erin")), seen.text(_("eruit")), *book_lines(seen))


def book_lines(seen: Glance) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """What comes and what goes, as far as she knows: what she knows to be owed, then the page itself."""
    now = budget(seen.world, seen.state)
    owed = (Line(seen.text(debt.what), bare_euros(seen, sum), sum) for debt, sum in now.debts if sum)
    return (
        tuple(_line(seen, one) for one in now.comes if not one.gone),
        (*owed, *(_line(seen, one) for one in now.goes if not one.gone)),
    )


def _line(seen: Glance, one: BudgetLine) -> Line:
    """What still comes or goes, in round euros; a question mark for what is not known."""
    what = seen.text(one.line.what)
    if one.amount is None:
        return Line(what, seen.text(one.line.until_known or UNKNOWN))
    return Line(what, bare_euros(seen, one.amount), one.amount)


UNKNOWN: Final[Text] = _("?")


def bare_euros(seen: Glance, cents: int) -> str:
    """Round euros without their sign, as one writes them in a book of one's own: `1.098`."""
    return seen.say.number((abs(cents) + 50) // 100)


@dataclass(frozen=True, slots=True)
class BookPage(Painter):
    """The open budget book: handwriting on its ruled lines, what comes at the left, what goes at the right."""

    reach = 22
    comes_title: str
    goes_title: str
    comes: tuple[Line, ...]
    goes: tuple[Line, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.art("budgetbook", box, depth=LYING)
        self._page(canvas, box, 26, self.comes_title, self.comes)
        self._page(canvas, box, 242, self.goes_title, self.goes)

    def _page(self, canvas: Canvas, box: Box, left: float, title: str, lines: tuple[Line, ...]) -> None:
        k = box.w / 440
        shown = lines if len(lines) <= _ROWS else (*lines[: _ROWS - 1], Line("…", ""))
        rows = [(title, "", BRICK_DEEP), *((line.what, line.written, INK) for line in shown)]
        for row, (what, sum, ink) in enumerate(rows):
            base = box.y + (70 + 30 * row) * k
            wide = written(canvas, box.x + (left + 174) * k, base, sum, 28 * k, ink, RIGHT) if sum else 0
            room = 174 * k - wide - 5
            short = first_words(canvas, what, 28 * k, room)
            written(canvas, box.x + left * k, base, short, 28 * k, ink, room=room)


SMALLEST: Final = 0.72


def written(
    canvas: Canvas, x: float, base: float, text: str, size: float, ink: str, align: float = 0, room: float = 0
) -> float:
    """Handwriting that stands on the line at height `base`; smaller when there is less room. Returns its width.

    It keeps to its ruled paper whatever the text size: large text has the book itself and the one-column layout.
    """
    style = Type(types.Face.HAND, size=size / canvas.ruler.text_scale, leading=1.0)
    if room:
        style = fitting(canvas.ruler, text, style, room, style.size * SMALLEST)
    return canvas.text(x, base - 0.78 * canvas.ruler.line_height(style), text, style, ink, align)


def first_words(canvas: Canvas, text: str, size: float, room: float) -> str:
    """As much as can be written small on the line, in whole words if one fits; the book itself has it whole."""
    style = Type(types.Face.HAND, size=size * SMALLEST / canvas.ruler.text_scale, leading=1.0)
    words = text.split()
    while len(words) > 1 and canvas.ruler.width(" ".join(words), style) > room:
        words.pop()
    short = " ".join(words).rstrip(",")
    if canvas.ruler.width(short, style) <= room:
        return short
    while short and canvas.ruler.width(f"{short}…", style) > room:
        short = short[:-1]
    return f"{short}…"


# --- phone ----------------------------------------------------------------------------------------------------


def _phone(seen: Glance) -> Iterator[Widget]:
    """As it lies there; in a call it is in the hand."""
    if not call.is_in_hand(seen):
        yield _image("thing/phone", PHONE, PhoneLying(*_phone_words(seen)), 7)


def _phone_words(seen: Glance) -> tuple[str, str, str, str]:
    """Clock, day, and who sent the newest message, with what."""
    sender, text = newest_message(seen) or ("", "")
    return seen.say.clock(seen.moment), seen.say.date(seen.moment.date(), "short"), sender, text


def newest_message(seen: Glance) -> tuple[str, str] | None:
    """Who wrote last and what, as long as nobody answered it; also what they wrote when no answer came."""
    waiting = [(id, how) for id, how in seen.state.messages.items() if how in {"new", "seen", "lapsed"}]
    if not waiting:
        return None
    id, how = waiting[-1]
    message = seen.scenario.messages[id]
    said = message.lapsed if how == "lapsed" and message.lapsed else message.text
    return seen.text(message.sender), seen.text(said)


@dataclass(frozen=True, slots=True)
class PhoneLying(Painter):
    """The phone with its clock and the beginning of the newest message; the whole stands on the phone itself."""

    reach = 22

    clock: str
    day: str
    sender: str = ""
    message: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.art("phone", box, depth=LYING)
        middle, top = box.x + box.w / 2, box.y + 44
        large = Type(size=36, weight=600, leading=1.0)
        canvas.text(middle, top, self.clock, fitting(canvas.ruler, self.clock, large, 118), POST_INK, CENTRE)
        small = Type(size=16, leading=1.2)
        canvas.text(middle, top + 42, self.day, fitting(canvas.ruler, self.day, small, 122), POST_INK, CENTRE)
        if self.sender:
            self._message(canvas, Box(box.x + 14, top + 82, box.w - 28))

    def _message(self, canvas: Canvas, box: Box) -> None:
        small, strong = Type(size=16, leading=1.2), Type(size=16, weight=600, leading=1.2)
        step, room = canvas.ruler.line_height(small), box.w - 16
        least = canvas.ruler.least(_ON_THE_PHONE)
        strong = fitting(canvas.ruler, max(self.sender.split(), key=len, default=""), strong, room, least)
        small = fitting(canvas.ruler, max(self.message.split(), key=len, default=""), small, room, least)
        who = canvas.ruler.wrap(self.sender, strong, room)[:2]
        lines = canvas.ruler.wrap(self.message, small, room)
        most = max(1, int((168 - 14) / step) - len(who))
        shown = lines if len(lines) <= most else lines[:most]
        high = (len(who) + len(shown)) * step + 14
        canvas.rect(Box(box.x, box.y, box.w, high), WHITE, 8, POST_LINE, 1.5)
        y = box.y + 7
        for style, part in ((strong, who), (small, shown)):
            for line in part:
                last = part is shown and line is shown[-1] and len(lines) > most
                text = "".join(run.text for run in line)
                text = _broken_off(canvas.ruler, text, style, room) if last else text
                fits = fitting(canvas.ruler, text, style, room, least)
                canvas.text(box.x + 8, y, text, fits, POST_INK)
                y += step


_ON_THE_PHONE = 13.0
"""So small may words be here: the whole stands on the phone itself."""


def _broken_off(ruler: Ruler, text: str, style: Type, room: float) -> str:
    """With three dots, and as many of its words as they leave room for."""
    words = text.split()
    while len(words) > 1 and ruler.width(_dotted(words), style) > room:
        words.pop()
    return _dotted(words)


def _dotted(words: list[str]) -> str:
    return f"{' '.join(words).rstrip('.,')}…"

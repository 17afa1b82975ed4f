"""The site of an institution over the table: its band, the steps, the page, and the dark column beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.play.time import UNTIMED
from game.scenario.paperwork import Portal
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import kitchen, sheet
from game.screens.parts.blanks import ERROR_TEXT, LABEL
from game.screens.parts.daybar import daybar
from game.screens.parts.fitted import fitting
from game.screens.toolkit import CENTRE, Box, Canvas, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit.painters.picture import Ground, Sheet
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import (
    ERROR,
    FIELD_LINE,
    MUNICIPALITY,
    POST,
    POST_INK,
    POST_LINE,
    POST_SECOND,
    WHITE,
    Colour,
)

SHEET = Box(48, 84, 868, 684)
BAND, STEPS, PAD = 58.0, 56.0, 28.0
INNER = SHEET.w - 2 * PAD - 16
FOOT = Box(SHEET.x + PAD, SHEET.bottom - 84, INNER, 84)
COLUMN_X, COLUMN_W = 940.0, 396.0
NOTICE = Type(Face.POST, size=18, leading=1.3)
TITLE = Type(Face.POST, size=23, weight=700, leading=1.25)
_NAME = Type(Face.POST, size=22, weight=700, leading=1.2)
_TIME = Type(Face.POST, size=20, weight=700, leading=1.2)
_BUTTON = Type(Face.POST, size=19, weight=700, leading=1.2)
LINK = _BUTTON
DIM = 0.52
_DARK = 0.97
"""Darker than beside a letter: her thought and the phone stand on it, and nothing may shine through them."""


def site(
    seen: Glance,
    portal: Portal,
    name: str,
    steps: Widget | None,
    page: Sequence[Widget],
    column: Sequence[Widget] = (),
    phone: Sequence[Widget] = (),
    foot: Sequence[Widget] = (),
    words: str = "",
) -> Widget:
    """One page of a site; what is on it scrolls between the band and the `foot`, where the buttons stay.

    In one column the phone is read first. `words` is the way to what the words on it mean.
    """
    top, bottom = SHEET.y + BAND + (STEPS if steps else 0), FOOT.y if foot else SHEET.bottom
    scroll = Widget(
        "site/page",
        Role.GROUP,
        box=Box(SHEET.x, top, SHEET.w, bottom - top),
        flow=Flow(gap=13, pad=(PAD, 15, PAD + 16, 14), scroll=True, fade=WHITE),
        children=tuple(page),
    )
    over = Box(FOOT.x, FOOT.y, FOOT.w, 1)
    rule = (Widget("site/foot", Role.IMAGE, box=over, paint=Ground(POST_LINE)),) if foot else ()
    parts = (*_band(seen, portal), *((steps,) if steps else ()), scroll, *rule, *foot)
    on_table = Widget("site/sheet", Role.GROUP, box=SHEET, paint=Sheet(), children=parts)
    away = sheet.back(seen, 722, COLUMN_X, seen.text(_("weglopen")))
    meant = sheet.words_of(seen, "site", words, 722, COLUMN_X + COLUMN_W, bool(phone))
    beside = Widget("site/beside", Role.GROUP, dark=True, children=(*column, away, *meant))
    around = (*kitchen.backdrop(seen, DIM), sheet.now(seen, "site"), sheet.dark_side("site", SHEET.right, _DARK))
    shown = Widget("site/phone", Role.GROUP, dark=True, children=tuple(phone))
    return Widget("site", Role.WINDOW, name, children=(*around, shown, on_table, beside, daybar(seen)))


def portal_of(seen: Glance, id: str) -> Portal:
    return seen.scenario.portals[id]


# --- its head -------------------------------------------------------------------------------------------------


def _band(seen: Glance, portal: Portal) -> tuple[Widget, ...]:
    name = seen.text(portal.name)
    paint = Band(name)
    band = Widget("site/band", Role.TEXT, name, box=Box(SHEET.x, SHEET.y, SHEET.w, BAND), paint=paint)
    left = time_left(seen)
    if not left:
        return (band,)
    told = seen.text(_("U wordt automatisch uitgelogd over"))
    box = Box(SHEET.x + 250, SHEET.y, SHEET.w - 250 - PAD, BAND)
    return band, Widget("site/left", Role.STATUS, told, left, box=box, paint=Left(told, left))


def time_left(seen: Glance) -> str:
    """`06:41` until the session ends by itself; nothing where it does not."""
    session = seen.state.session
    if session is None or seen.state.pace == UNTIMED:
        return ""
    minutes, seconds = divmod(_seconds(session.until - seen.played), 60)
    return f"{minutes:02}:{seconds:02}"


def _seconds(ms: int) -> int:
    """Whole seconds, of which the last has not gone by yet."""
    return max(0, -(-ms // 1000))


def steps_row(seen: Glance, names: Sequence[str], now: int) -> Widget:
    """Where one is: the door, the pages, the signature."""
    place = Box(SHEET.x, SHEET.y + BAND, SHEET.w, STEPS)
    said = seen.text(_("Stap {n} van {all}: {name}"), n=now + 1, all=len(names), name=names[now])
    return Widget("site/steps", Role.TEXT, said, box=place, paint=Steps(tuple(names), now))


# --- what stands on it ----------------------------------------------------------------------------------------


def title(text: str) -> Widget:
    """Where the name of the screen says the same."""
    return Widget("site/title", Role.IMAGE, paint=Words(text, TITLE, POST_INK))


def words(id: str, text: str, colour: Colour = POST_INK) -> Widget:
    """Running text of the site."""
    return Widget(id, Role.TEXT, text, paint=Words(text, NOTICE, colour))


def alert(id: str, text: str) -> Widget:
    """What went wrong, as such sites say it."""
    return Widget(id, Role.TEXT, text, paint=Alert(text), live=True)


def row(id: str, *children: Widget) -> Widget:
    """Buttons as wide as their words, beside each other."""
    return Widget(id, Role.GROUP, flow=Flow(gap=26, across=True), children=children)


def press(
    id: str, text: str, command: str | None, primary: bool = True, box: Box | None = None, shut: str = ""
) -> Widget:
    """A button of the site; without a command it is grey, and does nothing: `shut` says so in words."""
    paint = Press(text, "primary" if primary and command else "second" if command else "grey")
    return Widget(id, Role.BUTTON, text, description=shut, box=box, paint=paint, command=command)


@dataclass(frozen=True, slots=True)
class Band(Painter):
    """The coloured band with the name of the site."""

    reach = 0
    name: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(box, MUNICIPALITY)
        style = fitting(canvas.ruler, self.name, _NAME, 240)
        canvas.text(box.x + PAD, box.y + (box.h - canvas.ruler.line_height(style)) / 2, self.name, style, WHITE)


@dataclass(frozen=True, slots=True)
class Left(Painter):
    """How long one stays logged in, at the right of the band."""

    reach = 0
    told: str
    time: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler = canvas.ruler
        wide, high = ruler.width("00:00", _TIME) + 18, min(box.h - 12, ruler.line_height(_TIME) + 8)
        plate = Box(box.right - wide, box.y + (box.h - high) / 2, wide, high)
        canvas.fill(plate, WHITE)
        top = box.y + (box.h - ruler.line_height(_TIME)) / 2
        canvas.text(plate.x + wide / 2, top, self.time, _TIME, ERROR, CENTRE)
        style = fitting(ruler, self.told, LABEL, box.w - wide - 14)
        top = box.y + (box.h - ruler.line_height(style)) / 2
        canvas.text(plate.x - 12, top, self.told, style, WHITE, 1.0)


@dataclass(frozen=True, slots=True)
class Steps(Painter):
    """The steps in a row, the present one filled; where there is no room for all names, only its own."""

    reach = 0
    names: tuple[str, ...]
    now: int

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler = canvas.ruler
        every = self._wide(ruler, self.names) <= box.w - 2 * PAD
        x = box.x + PAD
        for number, name in enumerate(self.names):
            on = number == self.now
            self._disc(canvas, Box(x, box.y + box.h / 2 - 14, 28, 28), number)
            x += 36
            if every or on:
                style = ERROR_TEXT if on else LABEL
                top = box.y + (box.h - ruler.line_height(style)) / 2
                x += canvas.text(x, top, name, style, MUNICIPALITY if on else POST_SECOND) + 26
        canvas.fill(Box(box.x, box.bottom - 1, box.w, 1), POST_LINE)

    def _disc(self, canvas: Canvas, box: Box, number: int) -> None:
        on, done = number == self.now, number < self.now
        fill, line = (MUNICIPALITY, MUNICIPALITY) if on else (POST if done else WHITE, FIELD_LINE)
        ring = f'<circle cx="14" cy="14" r="13" fill="{fill}" stroke="{line}" stroke-width="2"/>'
        canvas.vector(box, ring)
        style = Type(Face.POST, size=16 / canvas.ruler.text_scale, weight=700, leading=1.0)
        top = box.y + (box.h - canvas.ruler.line_height(style)) / 2
        canvas.text(box.x + 14, top, str(number + 1), style, WHITE if on else POST_SECOND, CENTRE)

    @staticmethod
    def _wide(ruler: Ruler, names: Sequence[str]) -> float:
        return sum(36 + ruler.width(name, ERROR_TEXT) + 26 for name in names) - 26


@dataclass(frozen=True, slots=True)
class Alert(Painter):
    """A message in a frame, with a thick line at its left."""

    reach = 4
    text: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(box, ERROR)
        canvas.fill(box.inset(8, 2, 2, 2), WHITE)
        canvas.paragraph(box.inset(24, 12, 16), self.text, NOTICE, POST_INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, ruler.height(self.text, NOTICE, width - 40) + 24


@dataclass(frozen=True, slots=True)
class Press(Painter):
    """A button as such sites have them: square, filled; `second` has a line, `grey` cannot be used."""

    lively = True
    reach = 4
    text: str
    kind: str = "primary"

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.kind == "second":
            canvas.fill(box, MUNICIPALITY)
            canvas.fill(box.grown(-2), POST if mood.lift else WHITE)
        else:
            ground = "#DDE3E9" if self.kind == "grey" else "#173B5B" if mood.lift else MUNICIPALITY
            canvas.fill(box, ground)
        ink: Colour = {"primary": WHITE, "second": MUNICIPALITY}.get(self.kind, "#47525D")
        high = canvas.ruler.height(self.text, _BUTTON, box.w - 24)
        down = 1 if mood.pressed else 0
        place = Box(box.x + 12, box.y + (box.h - high) / 2 + down, box.w - 24)
        canvas.paragraph(place, self.text, _BUTTON, ink, CENTRE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        w = min(width, ruler.width(self.text, _BUTTON) + 42)
        return w, max(52.0, ruler.height(self.text, _BUTTON, w - 24) + 28)

"""How a call looks: the dark phone, the words of the line beside it, and the band along the edge of the table."""

from dataclasses import dataclass, replace

from game.screens.parts.fitted import Fitted, filling, fitting
from game.screens.toolkit import CENTRE, LYING, Box, Canvas, Depth, Mood, Painter, Type
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.keycap import cap_size, draw_cap
from game.screens.toolkit.painters.option import CAP
from game.screens.toolkit.palette import (
    ACTIONS_GROUND,
    BAR,
    BAR_SECOND,
    BAR_TEXT,
    CLOCK,
    DOOR,
    LINE_SOFT,
    POST_INK,
    THOUGHT_ON_DARK,
    WHITE,
    Colour,
)

_NAME, _SECOND = Type(size=20, weight=600, leading=1.2), Type(size=18, leading=1.25)
_TIME = Type(types.Face.STORY, size=44, weight=600, leading=1.1)
_CAPTION = Type(types.Face.STORY, size=21, italic=True, leading=1.35)
_GLASS, _GLASS_SECOND = "#F3F6FA", "#C7D2DE"
_FALLEN = Depth(8, 22, 0.38)


@dataclass(frozen=True, slots=True)
class InHand(Painter):
    """The dark phone with who, how, how long, and the queue, down to `bottom`. `sounds`: it is heard."""

    reach = 40
    name: str
    how: str
    minutes: str = ""
    queue: str = ""
    bottom: float = 0
    sounds: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.art("phone-dark", box, depth=_FALLEN)
        x, room, y = box.x + 26, box.w - 52, box.y + 42
        for text, style, ink in (
            (self.name, _NAME, _GLASS), (self.how, _SECOND, _GLASS_SECOND), (self.minutes, _TIME, WHITE),
        ):  # fmt: skip
            fit = fitting(canvas.ruler, text, style, room)
            y += canvas.paragraph(Box(x, y, room), text, fit, ink, CENTRE) + 5 if text else 0
        place = Box(x, y, room, max(20, (self.bottom or box.bottom) - y))
        canvas.paragraph(place, self.queue, filling(canvas.ruler, self.queue, _SECOND, place), _GLASS, CENTRE)
        if self.sounds:
            canvas.vector(Box(box.x + box.w / 2 - 34, y + 22, 68, 68), _WAVES)


_WAVES = (
    f'<g fill="none" stroke="{_GLASS_SECOND}" stroke-width="4" stroke-linecap="round">'
    '<path d="M24 14 Q38 34 24 54"/><path d="M42 4 Q64 34 42 64"/></g>'
    f'<circle cx="8" cy="34" r="6" fill="{_GLASS_SECOND}"/>'
)


@dataclass(frozen=True, slots=True)
class Key(Painter):
    """A key of the phone, on its glass; lit when the menu names it."""

    lively = True
    key: str
    lit: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, (WHITE if mood.lift else _GLASS) if self.lit else _UNLIT, 10)
        style, ink = (_KEY.bold(), POST_INK) if self.lit else (_KEY, _GLASS_SECOND)
        top = box.y + (box.h - canvas.ruler.line_height(style)) / 2 + (1 if mood.pressed else 0)
        canvas.text(box.x + box.w / 2, top, self.key, style, ink, CENTRE)


_KEY, _UNLIT = Type(size=26, leading=1.2), "#26384A"


@dataclass(frozen=True, slots=True)
class Captions(Painter):
    """What is heard, in words, and the two arcs of the speaker; they stand still."""

    reach = 40
    words: str
    hours: str
    beside: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if not self.beside:
            self._card(canvas, box)
            return
        ruler = canvas.ruler
        style = filling(ruler, self.words, _CAPTION, Box(0, 0, box.w, box.h - _ARCS_HIGH))
        high = canvas.paragraph(box, self.words, style, CLOCK) + 8
        canvas.vector(Box(box.right - 34, box.y + high, 34, 72), _ARCS)
        under = Box(box.x, box.y + high + 4, box.w - 44, max(20, box.h - high - 4))
        canvas.paragraph(under, self.hours, filling(ruler, self.hours, _SECOND, under), THOUGHT_ON_DARK)

    def _card(self, canvas: Canvas, box: Box) -> None:
        """Over the phone on the table: a card, as high as what is said."""
        room = box.inset(14, 8, 14, 8)
        style = filling(canvas.ruler, self.words, _CAPTION, room)
        high = canvas.ruler.height(self.words, style, room.w)
        card = Box(box.x, box.bottom - high - 16, box.w, high + 16)
        canvas.shadow(card, LYING, 8)
        canvas.rect(card, ACTIONS_GROUND, 8, alpha=0.94)
        canvas.paragraph(card.inset(14, 8, 14, 8), self.words, style, CLOCK)


_ARCS_HIGH = 86.0
_ARCS = (
    '<g fill="none" stroke="#FFE2B0" stroke-linecap="round"><path d="M30 60 Q16 36 30 12" stroke-width="5"/>'
    '<path d="M14 70 Q-8 36 14 2" stroke-width="5" stroke-opacity="0.7"/></g>'
)


@dataclass(frozen=True, slots=True)
class OnGlass(Painter):
    """A button on the dark glass: light, or green with its key for taking a call."""

    lively = True
    words: str
    key: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        light = WHITE if mood.lift else _GLASS
        canvas.rect(box, DOOR if self.key else light, 6)
        ruler, ink, key = canvas.ruler, WHITE if self.key else POST_INK, self.key if mood.keys else ""
        cap = cap_size(ruler, key, CAP)[0] + 10 if key else 0
        style = fitting(ruler, self.words, types.BUTTON, box.w - 16 - cap)
        x = box.x + (box.w - cap - ruler.width(self.words, style)) / 2
        down = 1 if mood.pressed else 0
        if key:
            draw_cap(
                canvas, x, box.y + (box.h - cap_size(ruler, key, CAP)[1]) / 2 + down, key, CAP, WHITE, LINE_SOFT
            )
        top = box.y + (box.h - ruler.line_height(style)) / 2 + down
        canvas.text(x + cap, top, self.words, style, ink)


@dataclass(frozen=True, slots=True)
class Band(Painter):
    """The phone flat on the edge: who and how long, and under it all that is said, as small as that asks.

    `right` is where the buttons begin.
    """

    reach = 40
    title: str
    said: str
    right: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 8)
        canvas.rect(Box(box.x, box.y, box.w, box.h + 12), ACTIONS_GROUND, 10)
        canvas.vector(Box(box.x + 6, box.y + 15, 32, 32), _SPEAKER)
        x, ruler = box.x + 44, canvas.ruler
        room = Box(x, box.y + 3, self.right - x - 10, box.h - 8)
        style = filling(ruler, self.title, _SMALL, replace(room, h=_TITLE_HIGH))
        high = ruler.height(self.title, style, room.w)
        under = room.inset(0, high)
        words = filling(ruler, self.said, _WORDS, under)
        over = 0 if self.said else (room.h - high) / 2
        canvas.paragraph(room.moved(0, over), self.title, style, CLOCK)
        canvas.paragraph(under, self.said, words, BAR_SECOND)


_TITLE_HIGH = 20.0
_SMALL, _WORDS = Type(size=18, weight=600, leading=1.1), Type(types.Face.STORY, size=18, italic=True, leading=1.05)
_SPEAKER = (
    f'<g fill="none" stroke="{BAR_TEXT}" stroke-width="3" stroke-linecap="round">'
    '<path d="M17 10 Q22 16 17 22"/><path d="M23 5 Q31 16 23 27"/></g>'
    f'<path d="M3 12 h4 l6 -6 v20 l-6 -6 h-4 z" fill="{BAR_TEXT}"/>'
)


@dataclass(frozen=True, slots=True)
class Notice(Painter):
    """One line, on a dark card."""

    reach = 40
    words: str
    colour: Colour = BAR_TEXT

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 8)
        canvas.rect(box, BAR, 8)
        Fitted(self.words, types.SMALL, self.colour).draw(canvas, box.inset(16, 6, 16, 6), mood)

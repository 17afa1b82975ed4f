"""The hall of an office: straight, light and cold. A pillar that gives numbers, chairs, a desk behind glass."""

from dataclasses import dataclass

from game.screens.parts.fitted import Fitted, filling
from game.screens.toolkit import CENTRE, LYING, WHOLE, Box, Canvas, Mood, Painter, Role, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.palette import (
    BAR_TEXT,
    COLLECTOR,
    MUNICIPALITY,
    POST,
    POST_INK,
    POST_LINE,
    POST_SECOND,
    WHITE,
)

FLOOR_Y = 640.0
DESK_Y = 620.0
_SEAT, _LEG, _SHADE = "#5B7894", "#8C97A2", "#DCE3EA"


def hall() -> Widget:
    """Where one waits."""
    return Widget("counter/room", Role.IMAGE, box=WHOLE, paint=Hall())


def window() -> tuple[Widget, ...]:
    """Where one is spoken to: the same wall, glass, and a desk that goes over whoever sits behind it."""
    return (
        Widget("counter/room", Role.IMAGE, box=WHOLE, paint=Hall(chairs=False)),
        Widget("counter/glass", Role.IMAGE, box=Box(56, 96, 416, DESK_Y - 96), paint=Glass()),
    )


def desk() -> Widget:
    return Widget("counter/desk", Role.IMAGE, box=WHOLE, paint=Desk())


@dataclass(frozen=True, slots=True)
class Hall(Painter):
    """A wall, a skirting of line, a floor, and a row of chairs that are screwed to each other."""

    reach = 0
    chairs: bool = True

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        canvas.fill(screen, POST)
        for x in range(int(screen.x), int(screen.right), 240):
            canvas.fill(Box(x, screen.y, 2, FLOOR_Y - screen.y), _SHADE)
        canvas.fill(Box(screen.x, FLOOR_Y, screen.w, screen.bottom - FLOOR_Y), POST_LINE)
        canvas.fill(Box(screen.x, FLOOR_Y - 12, screen.w, 12), COLLECTOR)
        if self.chairs:
            self._chairs(canvas)

    @staticmethod
    def _chairs(canvas: Canvas) -> None:
        canvas.fill(Box(590, 668, 720, 8), _LEG)
        for x in (640, 1240):
            canvas.fill(Box(x, 672, 8, 70), _LEG)
        for number in range(6):
            x = 600 + number * 118
            canvas.rect(Box(x, 566, 100, 84), _SEAT, 10)
            canvas.rect(Box(x - 4, 654, 108, 20), _SEAT, 8)


@dataclass(frozen=True, slots=True)
class Glass(Painter):
    """A pane with a light edge, through which one sees the room behind."""

    reach = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, "#D4DEE8", 6, POST_SECOND, 4)
        canvas.fill(Box(box.x + 4, box.y + 130, box.w - 8, 3), POST_LINE)
        for number in range(5):
            x, high = box.x + 26 + number * 30, 70 + number * 13 % 30
            canvas.fill(Box(x, box.y + 130 - high, 24, high), ("#B9C6D3", "#C6D1DC")[number % 2])


@dataclass(frozen=True, slots=True)
class Desk(Painter):
    """The top of the desk, with a slot for papers."""

    reach = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        canvas.fill(Box(screen.x, DESK_Y, screen.w, screen.bottom - DESK_Y), "#B4BFCA")
        canvas.fill(Box(screen.x, DESK_Y, screen.w, 14), "#E6EBF0")
        canvas.fill(Box(screen.x, DESK_Y + 14, screen.w, 3), COLLECTOR, 0.4)
        canvas.rect(Box(164, DESK_Y + 3, 200, 8), COLLECTOR, 4)


@dataclass(frozen=True, slots=True)
class Pillar(Painter):
    """A pillar with a screen and a slot, that wants to know what one comes for."""

    reach = 60
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(Box(box.x - 20, box.bottom - 16, box.w + 40, 16), COLLECTOR, 6)
        canvas.shadow(box, LYING, 12)
        canvas.rect(box, WHITE, 12, POST_LINE, 2)
        glass = Box(box.x + 22, box.y + 26, box.w - 44, 176)
        canvas.rect(glass, MUNICIPALITY, 8)
        inner = glass.inset(14, 14, 14, 14)
        style = filling(canvas.ruler, self.words, _PILLAR, inner)
        high = canvas.ruler.height(self.words, style, inner.w)
        canvas.paragraph(inner.moved(0, (inner.h - high) / 2), self.words, style, WHITE, CENTRE)
        canvas.rect(Box(box.x + box.w / 2 - 44, box.y + 232, 88, 10), COLLECTOR, 5)
        canvas.fill(Box(box.x + 10, box.y + 290, box.w - 20, 2), POST_LINE)


@dataclass(frozen=True, slots=True)
class Board(Painter):
    """The board on the wall."""

    reach = 40
    title: str
    number: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 4)
        canvas.rect(box, MUNICIPALITY, 4)
        title = Box(box.x + 16, box.y + 14, box.w - 32, 30)
        Fitted(self.title, types.TAG, BAR_TEXT, CENTRE).draw(canvas, title, mood)
        Fitted(self.number, _NUMBER, WHITE, CENTRE).draw(canvas, Box(title.x, title.bottom, title.w, 92), mood)


@dataclass(frozen=True, slots=True)
class Slip(Painter):
    """A number on thin paper, torn off at the top."""

    reach = 40
    title: str
    number: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 0)
        canvas.rect(box, WHITE, 0)
        for x in range(int(box.x) + 4, int(box.right) - 4, 12):
            canvas.rect(Box(x, box.y - 3, 6, 6), POST, 3)
        room = Box(box.x + 16, box.y + 28, box.w - 32, 34)
        Fitted(self.title, _PRINT, POST_SECOND, CENTRE).draw(canvas, room, mood)
        canvas.fill(Box(room.x, room.bottom + 10, room.w, 1.5), POST_LINE)
        Fitted(self.number, _NUMBER, POST_INK, CENTRE).draw(
            canvas, Box(room.x, room.bottom + 18, room.w, 92), mood
        )


_NUMBER = Type(types.Face.POST, size=62, weight=700, leading=1.05)
_PRINT = Type(types.Face.POST, size=20, leading=1.3)
_PILLAR = Type(types.Face.POST, size=21, weight=600, leading=1.3)

"""The front of the house: brick, pavement, the door with its number, the bell plate, the taped note."""

from dataclasses import dataclass

from game.screens.parts.page import rounded
from game.screens.toolkit import (
    CENTRE,
    HIGH,
    LYING,
    WHOLE,
    Box,
    Canvas,
    Mood,
    Painter,
    Role,
    Ruler,
    Type,
    Widget,
)
from game.screens.toolkit.palette import DOOR as DOOR_GREEN
from game.screens.toolkit.palette import FOCUS_DARK, ON_DUSK, ON_DUSK_SECOND, PAPER, SHADOW, Colour, rgb
from game.screens.toolkit.type import BUTTON, SMALL

MORTAR = "#2B3038"
BRICKS = ("#4A3A3C", "#433437", "#57433F", "#453638", "#4C3B3B", "#50403F")
BRICK_W, COURSE, JOINT = 78.0, 24.0, 4.0
PAVEMENT, KERB = "#565A5F", "#7C8086"
STREET = 738.0
NIGHT, GLOW, GLOW_FROM = "#12161F", "#FFC878", 0.6
DOOR = Box(1030, 28, 330)
NUMBER = "48"
STEEL, PLATE, PUSH = "#8E949B", "#4A5058", "#2A2F36"
ON_PLATE, NAMEPLATE, NAMEPLATE_ON = "#FFF3DC", "#E9E3D4", "#FFE9AE"

_BELL_NAME = Type(size=21, weight=600, leading=1.18)
_BELL_LINE = Type(size=18, leading=1.22)
_BELL_SOFT = "#4F443B"
_NUMBER = Type(size=28, weight=700, leading=1.0)


def facade(dim: float = 0.0, way_in: str | None = None) -> tuple[Widget, ...]:
    """The wall in the evening and the lit door, as the ground of a screen; `dim` (0-1) puts it further away.

    `way_in` is what a click on the door does: a door asks to be opened. The keyboard has the button for it.
    """
    door = Box(DOOR.x, DOOR.y, DOOR.w, 720)
    return (
        Widget("facade/wall", Role.IMAGE, box=WHOLE, paint=Bricks(dim)),
        Widget(
            "facade/door",
            Role.IMAGE,
            box=door,
            paint=FrontDoor(dim),
            command=way_in,
            focusable=False,
            is_picture=True,
        ),
    )


@dataclass(frozen=True, slots=True)
class Bricks(Painter):
    """Brick in half bond, out to the edges of any window, under the dark of an evening; the pavement below.

    Drawn course by course: the same wall as an SVG takes longer to render than the rest of the first frame.
    """

    dim: float = 0.0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.kept(self, canvas.screen, self._draw)

    def _draw(self, canvas: Canvas) -> None:
        screen = canvas.screen
        first, last = int(screen.x // BRICK_W) - 1, int(screen.right // BRICK_W) + 1
        for column in range(first, last + 1):
            x = column * BRICK_W
            canvas.fill(Box(x, screen.y, BRICK_W, screen.h), self._lit(MORTAR, x, screen))
            self._bricks(canvas, column, 0, x)
            self._bricks(canvas, column, 1, x - BRICK_W / 2)
        street = Box(screen.x, STREET, screen.w, max(0.0, screen.bottom - STREET))
        canvas.fill(street, mixed(PAVEMENT, NIGHT, self.dim))
        canvas.fill(Box(screen.x, STREET, screen.w, 4), mixed(KERB, NIGHT, self.dim))

    def _bricks(self, canvas: Canvas, column: int, odd: int, x: float) -> None:
        """Every other brick of a column; the odd courses lie half a brick further."""
        tones = [self._lit(tone, x, canvas.screen) for tone in BRICKS]
        first = int(canvas.screen.y // COURSE)
        for row in range(first + (first + odd) % 2, int(min(canvas.screen.bottom, STREET) // COURSE) + 1, 2):
            canvas.fill(Box(x, row * COURSE, BRICK_W - JOINT, COURSE - JOINT), tones[_grain(row, column)])

    def _lit(self, tone: Colour, x: float, screen: Box) -> Colour:
        """Darker away from the door, with a little of its light near it: each brick its tone, no veil over all."""
        share = min(1.0, max(0.0, (x - screen.x) / screen.w))
        dark = mixed(tone, NIGHT, 0.60 - 0.36 * share)
        glow = 0.10 * max(0.0, share - GLOW_FROM) / (1 - GLOW_FROM)
        return mixed(mixed(dark, GLOW, glow), NIGHT, self.dim)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """One colour with a share (0-1) of another."""
    parts = (round(a + (b - a) * share) for a, b in zip(rgb(one), rgb(other), strict=True))
    return "#" + "".join(f"{part:02X}" for part in parts)


def _grain(row: int, column: int) -> int:
    """Which of the tones a brick has: always the same wall, without a visible pattern."""
    mixed = (row * 73_856_093) ^ (column * 19_349_663)
    return (mixed ^ (mixed >> 7) ^ (mixed >> 13)) % len(BRICKS)


@dataclass(frozen=True, slots=True)
class FrontDoor(Painter):
    """The green door with a light behind it, its mat, its number, and a letter halfway through the letterbox."""

    reach = 60
    dim: float = 0.0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        x, y = box.x, box.y
        canvas.polygon(((x + 34, 738), (x + 296, 738), (x + 320, 764), (x + 10, 764)), "#6B5A3E")
        mat = ((x + 40, 742), (x + 290, 742), (x + 308, 760), (x + 22, 760), (x + 40, 742))
        canvas.line(mat, "#8F7E52", 2)
        canvas.art("frontdoor", Box(x, y, box.w))
        with canvas.clipped(Box(x + 70, y + 368, 190, 120)):
            canvas.art("envelope-official", Box(x + 88, y + 322, 148), 5, LYING)
        flap = Box(x + 82, y + 356, 166, 12)
        canvas.fill(flap, "#C9B98F")
        canvas.fill(Box(flap.x, flap.bottom - 2, flap.w, 3), "#8F7E52")
        self._number(canvas, Box(x + 135, y + 298, 60, 44))
        if self.dim:
            canvas.fill(Box(x, y, box.w, 736), NIGHT, self.dim * 0.6)

    def _number(self, canvas: Canvas, box: Box) -> None:
        canvas.rect(box, "#2E5B86", 3)
        canvas.rect(box, None, 3, "#FFFFFF", 3)
        high = canvas.ruler.line_height(_NUMBER)
        canvas.text(box.x + box.w / 2, box.y + (box.h - high) / 2, NUMBER, _NUMBER, "#FFFFFF", CENTRE)


@dataclass(frozen=True, slots=True)
class BellPlate(Painter):
    """The steel plate that the bells are set in, with the slots that one speaks into."""

    reach = 64

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, HIGH, 8)
        rounded(canvas, box, STEEL, 8)
        rounded(canvas, Box(box.x + 12, box.y + 12, box.w - 24, box.h - 24), PLATE, 5)
        for row in range(4):
            slot = Box(box.x + box.w / 2 - 70, box.y + 28 + row * 10, 140, 4)
            canvas.rect(slot, "#2A2F36", 2)
        for x in (box.x + 28, box.right - 28):
            canvas.vector(Box(x - 5, box.y + 38, 10, 10), '<circle cx="5" cy="5" r="4" fill="#6A7077"/>')


@dataclass(frozen=True, slots=True)
class BellPush(Painter):
    """A bell: the name behind its window, and the button beside it, which is lit when this one is chosen."""

    lively = True
    reach = 8
    name: str
    line: str = ""
    chosen: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        rounded(canvas, box, PUSH, 4)
        plate = self._plate(box)
        rounded(canvas, plate, NAMEPLATE_ON if self.chosen else PAPER if mood.lift else NAMEPLATE, 2)
        inner = Box(plate.x + 12, plate.y + 9, plate.w - 22)
        high = canvas.paragraph(inner, self.name, _BELL_NAME)
        if self.line:
            canvas.paragraph(inner.moved(0, high + 2), self.line, _BELL_LINE, _BELL_SOFT)
        self._button(canvas, box.right - 31, box.y + box.h / 2, mood.pressed)

    def _button(self, canvas: Canvas, x: float, y: float, pressed: bool) -> None:
        rim, face = ("#FFF1C9", FOCUS_DARK) if self.chosen else ("#6A7077", "#C9CCD0")
        r = 13 if pressed else 14
        body = (
            f'<circle cx="17" cy="17" r="17" fill="{rim}"/><circle cx="17" cy="17" r="{r}" fill="{face}"/>'
            f'<circle cx="17" cy="17" r="{r - 1}" fill="none" stroke="{SHADOW}" stroke-opacity="0.25"/>'
        )
        canvas.vector(Box(x - 17, y - 17, 34, 34), body)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        inner = self._plate(Box(0, 0, width, 0)).w - 22
        h = ruler.height(self.name, _BELL_NAME, inner)
        h += ruler.height(self.line, _BELL_LINE, inner) + 2 if self.line else 0
        return width, max(64.0, h + 24)

    def _plate(self, box: Box) -> Box:
        return Box(box.x + 14, box.y + 3, box.w - 76, box.h - 6)


@dataclass(frozen=True, slots=True)
class WayOn(Painter):
    """A wide door-green button: what it does, and under that where it leads."""

    lively = True
    reach = 4
    text: str
    second: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        rounded(canvas, box, DOOR_GREEN, 5)
        if mood.lift:
            canvas.rect(box, "#FFFFFF", 5, alpha=0.08 * mood.lift)
        inner = Box(box.x + 20, box.y + (11 if mood.pressed else 10), box.w - 40)
        high = canvas.paragraph(inner, self.text, BUTTON, ON_DUSK)
        canvas.paragraph(inner.moved(0, high), self.second, SMALL, ON_DUSK_SECOND)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        lines = ruler.height(self.text, BUTTON, width - 40) + ruler.height(self.second, SMALL, width - 40)
        return width, max(48.0, lines + 22)

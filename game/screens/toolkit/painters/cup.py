"""The cup of tea with the ring of headspace round it: twenty pieces on the rim of the saucer."""

from dataclasses import dataclass
from math import cos, radians, sin

from ..box import Box
from ..canvas import Canvas
from ..painter import Mood, Painter
from ..palette import (
    FREE,
    FREE_EDGE,
    RING_KNOWN,
    RING_PEOPLE,
    RING_RIM,
    RING_UNKNOWN,
    SAUCER,
    SAUCER_EDGE,
    SAUCER_WELL,
    SAUCER_WELL_EDGE,
    SHADOW,
)
from ..ruler import Ruler
from .worry import Kind

PIECES = 20
FREE_PIECE = "free"
EASED_PIECE = "eased"
_COLOURS = {Kind.KNOWN: RING_KNOWN, Kind.UNKNOWN: RING_UNKNOWN, Kind.PEOPLE: RING_PEOPLE}


@dataclass(frozen=True, slots=True)
class Cup(Painter):
    """The ring, clockwise from twelve o'clock: unknown, known and people worries, then what is free.

    The first `eased` of the free ones are free for a while only: they are open in the middle.
    The centre of the box is the centre of the ring. `cold`: fewer than 5 pieces are free.
    """

    unknown: int = 0
    known: int = 0
    people: int = 0
    eased: int = 0
    pieces: int = PIECES
    cold: bool = False
    radius: float = 126.0
    thickness: float = 20.0
    mug: float = 200.0

    @property
    def free(self) -> int:
        return max(0, self.pieces - self.unknown - self.known - self.people)

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        cx, cy = box.centre
        side = 2 * (self.radius + 26)
        place = Box(cx - side / 2, cy - side / 2, side, side)
        canvas.vector(place, self._body(side / 2))
        m = self.mug
        canvas.art("mug-cold" if self.cold else "mug", Box(cx - m / 2, cy - m / 2, m, m))

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        side = 2 * (self.radius + 18)
        return side, side

    def _body(self, c: float) -> str:
        r = self.radius
        return "".join(
            (
                f'<circle cx="{c}" cy="{c + 5}" r="{r + 20}" fill="{SHADOW}" fill-opacity="0.22"/>',
                _disc(c, r + 18, SAUCER, SAUCER_EDGE),
                _disc(c, r - 16, SAUCER_WELL, SAUCER_WELL_EDGE),
                *(self._piece(c, number, kind) for number, kind in enumerate(self._kinds())),
            )
        )

    def _kinds(self) -> list[str]:
        kinds = [Kind.UNKNOWN] * self.unknown + [Kind.KNOWN] * self.known + [Kind.PEOPLE] * self.people
        eased = min(self.eased, self.free)
        return [*kinds[: self.pieces], *[EASED_PIECE] * eased, *[FREE_PIECE] * (self.free - eased)]

    def _piece(self, c: float, number: int, kind: str) -> str:
        gap = 1.3 if self.pieces > 14 else 2.0
        step = 360 / self.pieces
        path = arc(c, c, self.radius, -90 + number * step + gap, -90 + (number + 1) * step - gap)
        if kind == EASED_PIECE:
            whole = _stroke(path, FREE_EDGE, self.thickness, 0.92) + _stroke(path, FREE, self.thickness - 8, 1)
            return whole + _stroke(path, FREE_EDGE, self.thickness - 13, 1)
        if kind == FREE_PIECE:
            return _stroke(path, FREE_EDGE, self.thickness, 0.92) + _stroke(path, FREE, self.thickness - 8, 1)
        colour = _COLOURS[Kind(kind)]
        return _stroke(path, RING_RIM, self.thickness + 3, 0.55) + _stroke(path, colour, self.thickness, 1)


def _disc(c: float, r: float, colour: str, edge: str) -> str:
    return f'<circle cx="{c}" cy="{c}" r="{r}" fill="{colour}" stroke="{edge}" stroke-width="2"/>'


def arc(cx: float, cy: float, r: float, start: float, end: float) -> str:
    """The SVG path of a piece of a circle, in degrees clockwise from three o'clock."""
    (x0, y0), (x1, y1) = ((cx + r * cos(radians(a)), cy + r * sin(radians(a))) for a in (start, end))
    return f"M{x0:.2f} {y0:.2f} A{r} {r} 0 {int(end - start > 180)} 1 {x1:.2f} {y1:.2f}"


def _stroke(path: str, colour: str, width: float, alpha: float) -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-opacity="{alpha}"/>'


@dataclass(frozen=True, slots=True)
class Pieces(Painter):
    """The same headspace as squares in one row, narrower where there is less room; for beside a sheet, on dark."""

    unknown: int = 0
    known: int = 0
    people: int = 0
    eased: int = 0
    pieces: int = PIECES

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        colours = ["#7C8AA8"] * self.unknown + [RING_KNOWN] * self.known + [RING_PEOPLE] * self.people
        step = min(20.0, box.w / (self.pieces - 0.25))
        for number in range(self.pieces):
            square = Box(box.x + number * step, box.y, step * 0.75, 16)
            if number < len(colours):
                canvas.fill(square, colours[number])
            else:
                canvas.rect(square, None, 0, FREE, 2)
                if number < len(colours) + self.eased:
                    canvas.fill(square.inset(step / 4, 5, step / 4, 5), FREE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return 20 * self.pieces - 5, 16

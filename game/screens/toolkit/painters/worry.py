"""A worry: a torn scrap of paper with as many pips as it takes pieces of the ring."""

from dataclasses import dataclass
from enum import StrEnum

from ..box import Box
from ..canvas import CENTRE, Canvas, Depth
from ..painter import Mood, Painter
from ..palette import INK, ON_DUSK, SLATE, WORRY_KNOWN, WORRY_PEOPLE
from ..ruler import Ruler
from ..type import HAND_SMALL, Type


class Kind(StrEnum):
    """What kind of worry: you know its size, you do not, or it is about a person."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    PEOPLE = "people"


GROUND = {Kind.KNOWN: WORRY_KNOWN, Kind.UNKNOWN: SLATE, Kind.PEOPLE: WORRY_PEOPLE}
_EDGES = (
    ((2, 6), (18, 0), (42, 4), (70, 0), (97, 5), (100, 40), (98, 94), (74, 100), (46, 96), (20, 100), (0, 95)),
    ((0, 4), (28, 1), (55, 5), (84, 0), (100, 6), (98, 46), (100, 97), (70, 95), (38, 100), (3, 96), (1, 50)),
    ((3, 0), (33, 5), (62, 1), (99, 3), (97, 38), (100, 92), (80, 99), (52, 95), (24, 99), (1, 100), (0, 44)),
)
_LIFTED = Depth(3, 7, 0.34)


@dataclass(frozen=True, slots=True)
class WorryToken(Painter):
    """A worry of a `kind` that weighs `pips`; more weight is bigger letters (22 to 25 u, or `size_u`)."""

    lively = True
    text: str
    kind: Kind
    pips: int
    size_u: float = 0.0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        place = self.raised(box, mood)
        corners = " ".join(
            f"{x * box.w / 100:.2f},{y * box.h / 100:.2f}" for x, y in _EDGES[len(self.text) % len(_EDGES)]
        )
        kind = Kind(self.kind)
        canvas.vector(place, f'<polygon points="{corners}" fill="{GROUND[kind]}"/>', _LIFTED)
        ink = ON_DUSK if kind == Kind.UNKNOWN else INK
        high = canvas.paragraph(place.inset(12, 10, 12), self.text, self._style(), ink, CENTRE)
        self._pips(canvas, place, place.y + 10 + high + 5, ink)

    def raised(self, box: Box, mood: Mood) -> Box:
        return box.moved(0, -2 * mood.lift)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        """The natural width keeps the text on at most about two lines: 136 to 226 u."""
        style = self._style()
        whole = ruler.width(self.text, style) + 26
        w = min(width, max(ruler.scaled(136), whole if whole <= ruler.scaled(190) else whole * 0.56 + 26))
        return w, ruler.height(self.text, style, w - 24) + 34

    def _style(self) -> Type:
        return HAND_SMALL.sized(self.size_u or min(25, 21 + max(1, self.pips)))

    def _pips(self, canvas: Canvas, box: Box, y: float, ink: str) -> None:
        left = box.x + (box.w - self.pips * 18 + 4) / 2
        for number in range(self.pips):
            canvas.rect(Box(left + number * 18, y, 14, 7), ink, 1, alpha=0.85)

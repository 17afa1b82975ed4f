"""The table from above, with the seats round it: who decides now, without a name."""

from dataclasses import dataclass
from math import cos, pi, sin

from game.screens.toolkit import CENTRE, LOW, Box, Canvas, Mood, Painter, Ruler, Type
from game.screens.toolkit.palette import BAR, DUSK, INK, LINE, ON_DUSK, PAPER_WHITE, WOOD, WOOD_GRAIN, WOOD_RIM

_NUMBER = Type(size=20, weight=600, leading=1.0)
_SEAT, _TOP = 0.2, 0.66
"""The radius of a seat and of the table, as shares of the whole: chairs are pushed a little under it."""


@dataclass(frozen=True, slots=True)
class Seats(Painter):
    """A round table with numbered seats; `now` (from 1) has the laptop, 0 is nobody."""

    reach = 12
    count: int
    now: int = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        (x, y), whole = box.centre, min(box.w, box.h) / 2
        seat, top = whole * _SEAT, whole * _TOP
        table = Box(x - top, y - top, 2 * top, 2 * top)
        canvas.shadow(table, LOW, top)
        canvas.rect(table, WOOD, top, WOOD_RIM, 3)
        for part, wide in ((-0.45, 1.2), (0.0, 1.6), (0.45, 1.2)):
            canvas.fill(Box(x - wide * top / 2, y + part * top, wide * top, 1.5), WOOD_GRAIN, 0.25)
        for number in range(self.count):
            turn = pi / 2 + 2 * pi * number / self.count  # the first has its back to us, then clockwise
            away = whole - seat
            self._seat(canvas, x + away * cos(turn), y + away * sin(turn), seat, number + 1)
            if number + 1 == self.now:
                _laptop(canvas, (x, y), turn, top)

    def _seat(self, canvas: Canvas, x: float, y: float, radius: float, number: int) -> None:
        mine = number == self.now
        place = Box(x - radius, y - radius, 2 * radius, 2 * radius)
        canvas.rect(place, DUSK if mine else PAPER_WHITE, radius, DUSK if mine else LINE, 2.5)
        style = _NUMBER.sized(min(20.0, radius * 1.05))
        top = y - canvas.ruler.line_height(style) / 2
        canvas.text(x, top, str(number), style, ON_DUSK if mine else INK, CENTRE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return min(width, 170.0), 170.0


def _laptop(canvas: Canvas, centre: tuple[float, float], turn: float, top: float) -> None:
    """On the table before a seat, seen from above: the keys towards whoever sits there, the screen behind them."""
    half, near, fold, far = top * 0.32, top * 0.66, top * 0.3, top * 0.16

    def at(along: float, aside: float) -> tuple[float, float]:
        x, y = centre
        return x + along * cos(turn) - aside * sin(turn), y + along * sin(turn) + aside * cos(turn)

    for (front, back), ink in (((near, fold), LINE), ((fold, far), BAR)):
        canvas.polygon([at(front, -half), at(front, half), at(back, half), at(back, -half)], ink)

"""Paper things on the table with handwriting on them: the calendar, the budget book, the folder."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import CENTRE, LYING, Canvas
from ..painter import Mood, Painter
from ..palette import BRICK, CLOCK, GONE, INK, INK_SOFT, RING_KNOWN
from ..ruler import Ruler
from ..type import Face, Type


@dataclass(frozen=True, slots=True)
class Calendar(Painter):
    """A month: `first` is the weekday of the 1st (0 is Monday), `marks` the ringed days. Shape 340 x 250."""

    reach = 22
    lively = True
    title: str
    first: int
    days: int
    today: int = 0
    marks: frozenset[int] = frozenset()

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas, k = canvas.plain(), box.w / 340
        canvas.art("calendar", box, 0, LYING)
        title = Type(size=24 * k, weight=700, leading=1.0)
        middle = canvas.ruler.line_height(title) / 2
        canvas.text(box.x + box.w / 2, box.y + 35 * k - middle, self.title, title, CLOCK, CENTRE)
        weeks = (self.days + self.first + 6) // 7
        step = 38 if weeks < 6 else 31
        for day in range(1, self.days + 1):
            column, row = (day - 1 + self.first) % 7, (day - 1 + self.first) // 7
            self._day(canvas, box.x + (34 + column * 45) * k, box.y + (79 + row * step) * k, day, k)

    def _day(self, canvas: Canvas, x: float, y: float, day: int, k: float) -> None:
        if day == self.today:
            canvas.fill(Box(x - 19 * k, y - 16 * k, 38 * k, 33 * k), RING_KNOWN)
        if day in self.marks:
            ring = f'<circle cx="19" cy="19" r="17" fill="none" stroke="{BRICK}" stroke-width="3.5"/>'
            canvas.vector(Box(x - 19 * k, y - 19 * k, 38 * k, 38 * k), f'<g transform="scale({k})">{ring}</g>')
        style = Type(Face.HAND, size=23 * k, leading=1.0)
        colour = GONE if day < self.today else INK
        canvas.text(x, y - canvas.ruler.line_height(style) / 2, str(day), style, colour, CENTRE)
        if day < self.today:
            canvas.line(((x - 12 * k, y + 10 * k), (x + 12 * k, y - 8 * k)), GONE, 1.8 * k)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return min(width, 252.0), min(width, 252.0) * 250 / 340


@dataclass(frozen=True, slots=True)
class Folder(Painter):
    """The ochre folder with a name on its label. Shape 360 x 250."""

    reach = 22
    lively = True
    name: str = ""
    second: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas, k = canvas.plain(), box.w / 262
        canvas.art("folder", box, 0, LYING)
        middle = box.x + 119 * k
        name, second = Type(Face.HAND, size=26 * k, leading=1.0), Type(Face.HAND, size=20 * k, leading=1.0)
        canvas.text(middle, box.y + 86 * k, self.name, name, INK, CENTRE)
        canvas.text(middle, box.y + 113 * k, self.second, second, INK_SOFT, CENTRE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return min(width, 262.0), min(width, 262.0) * 250 / 360

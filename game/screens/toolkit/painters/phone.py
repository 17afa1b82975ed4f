"""The phone on the table: dark, or with the time and a message on it."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import CENTRE, LYING, Canvas
from ..painter import Mood, Painter
from ..palette import POST_INK, POST_LINE, WHITE
from ..ruler import Ruler
from ..type import Type


@dataclass(frozen=True, slots=True)
class Phone(Painter):
    """The phone; without a `time` its screen is off. `sender` and `message` stand in a card. Shape 200 x 400."""

    reach = 22
    lively = True
    time: str = ""
    date: str = ""
    sender: str = ""
    message: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas, k = canvas.plain(), box.w / 150
        canvas.art("phone" if self.time else "phone-dark", box, 0, LYING)
        if not self.time:
            return
        screen = Box(box.x + 13 * k, box.y + 14 * k, 124 * k, 270 * k)
        middle = screen.x + screen.w / 2
        large = Type(size=36 * k, weight=600, leading=1.0)
        canvas.text(middle, screen.y + 36 * k, self.time, large, POST_INK, CENTRE)
        small = Type(size=16 * k, leading=1.2)
        canvas.text(middle, screen.y + 76 * k, self.date, small, POST_INK, CENTRE)
        if self.message:
            self._card(canvas, Box(screen.x + 2 * k, screen.y + 122 * k, screen.w - 4 * k), small, k)

    def _card(self, canvas: Canvas, box: Box, style: Type, k: float) -> None:
        inner = box.inset(8 * k, 8 * k, 8 * k)
        ruler = canvas.ruler
        head = ruler.height(self.sender, style.bold(), inner.w)
        high = head + ruler.height(self.message, style, inner.w) + 16 * k
        canvas.rect(Box(box.x, box.y, box.w, high), WHITE, 8 * k, POST_LINE, 1)
        canvas.paragraph(inner, self.sender, style.bold(), POST_INK)
        canvas.paragraph(inner.moved(0, head), self.message, style, POST_INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return min(width, 150.0), min(width, 150.0) * 2

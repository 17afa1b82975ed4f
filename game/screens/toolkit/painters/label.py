"""The paper tag that stands by everything on the table."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import LOW, Canvas
from ..painter import Mood, Painter
from ..palette import BRICK, INK, PAPER, PAPER_WARM, WHITE, Colour
from ..ruler import Ruler
from ..type import TAG, S, Type
from .keycap import cap_size, draw_cap

TAG_VALUE = Type(size=S, weight=700, leading=1.2)
HEIGHT = 44.0


@dataclass(frozen=True, slots=True)
class Label(Painter):
    """A tag with a key cap, a name, a number in a brick pill, or a value in its own colour ("15 van 20 vrij").

    In a narrower box the value stands under the name.
    """

    lively = True
    name: str
    key: str = ""
    number: str = ""
    value: str = ""
    value_colour: Colour = INK
    ground: Colour = PAPER

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        raised = self.raised(box, mood)
        canvas.shadow(raised, LOW, 3)
        canvas.rect(raised, PAPER_WARM if mood.lift and self.ground == PAPER else self.ground, 3)
        ruler, middle = canvas.ruler, raised.y + raised.h / 2
        x, top = raised.x + 12, middle - ruler.line_height(TAG) / 2
        if self._stacks(ruler, raised.w):
            top -= ruler.line_height(TAG_VALUE) / 2
            canvas.text(x, top + ruler.line_height(TAG), self.value, TAG_VALUE, self.value_colour)
            canvas.text(x, top, self.name, TAG)
            return
        if self.key and mood.keys:
            x += draw_cap(canvas, x, middle - cap_size(ruler, self.key)[1] / 2, self.key) + 8
        x += canvas.text(x, top, self.name, TAG)
        if self.value:
            canvas.text(x + 10, top, self.value, TAG_VALUE, self.value_colour)
        if self.number:
            self._pill(canvas, x + 12, middle)

    def _pill(self, canvas: Canvas, x: float, middle: float) -> None:
        high, wide = canvas.ruler.scaled(24), self._pill_width(canvas.ruler)
        canvas.rect(Box(x, middle - high / 2, wide, high), BRICK, high / 2.2)
        top = middle - canvas.ruler.line_height(TAG_VALUE) / 2
        canvas.text(x + wide / 2, top, self.number, TAG_VALUE, WHITE, 0.5)

    def _pill_width(self, ruler: Ruler) -> float:
        return max(ruler.scaled(24), ruler.width(self.number, TAG_VALUE) + ruler.scaled(16))

    def raised(self, box: Box, mood: Mood) -> Box:
        return box.moved(0, -2 * mood.lift)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        w, one = self._wide(ruler), ruler.line_height(TAG)
        if self._stacks(ruler, width):
            return width, one + ruler.line_height(TAG_VALUE) + 18
        return w, max(HEIGHT, one + 18)

    def _stacks(self, ruler: Ruler, width: float) -> bool:
        return bool(self.value) and not self.key and self._wide(ruler) > width + 1

    def _wide(self, ruler: Ruler) -> float:
        w = 24 + ruler.width(self.name, TAG)
        w += cap_size(ruler, self.key)[0] + 8 if self.key else 0
        w += ruler.width(self.value, TAG_VALUE) + 10 if self.value else 0
        w += self._pill_width(ruler) + 12 if self.number else 0
        return w

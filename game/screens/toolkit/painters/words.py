"""Running text, headings, a line of thought: any text in any style."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import Canvas
from ..painter import Mood, Painter
from ..palette import INK, INK_SOFT, Colour
from ..rich import ON_PAPER, Block, Look
from ..rich import draw as draw_rich
from ..rich import height as rich_height
from ..ruler import Ruler
from ..text import Run
from ..type import HAND, READING, SMALL, TITLE, Type


@dataclass(frozen=True, slots=True)
class Words(Painter):
    """A text, broken at the width of its box. `align`: 0 left, 0.5 centre, 1 right."""

    reach = 4
    text: str | tuple[Run, ...]
    style: Type = READING
    colour: Colour = INK
    align: float = 0.0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.paragraph(box, self.text, self.style, self.colour, self.align)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        w, h = ruler.size(self.text, self.style, width)
        return w + 1, h


@dataclass(frozen=True, slots=True)
class Rich(Painter):
    """Blocks of rich text (see `rich.py`)."""

    reach = 4
    content: tuple[Block, ...]
    look: Look = ON_PAPER

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        draw_rich(canvas, box, self.content, self.look)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, rich_height(ruler, self.content, self.look, width)


def heading(text: str, colour: Colour = INK) -> Words:
    """The title of a sheet."""
    return Words(text, TITLE, colour)


def body(text: str, colour: Colour = INK) -> Words:
    return Words(text, READING, colour)


def note(text: str, colour: Colour = INK_SOFT) -> Words:
    """A second line."""
    return Words(text, SMALL, colour)


def thought(text: str, colour: Colour = INK) -> Words:
    """Handwriting: what somebody thinks."""
    return Words(text, HAND, colour)


def tick(canvas: Canvas, x: float, middle: float, colour: Colour) -> None:
    """A tick from a pen, 11 u wide: done, or chosen."""
    canvas.line(((x + 1, middle), (x + 4.5, middle + 4.5)), colour, 2)
    canvas.line(((x + 4.5, middle + 4.5), (x + 11, middle - 6)), colour, 2)

"""Text that becomes smaller rather than be cut off."""

from dataclasses import dataclass

from game.screens.toolkit import Box, Canvas, Mood, Painter, Ruler, Type
from game.screens.toolkit.palette import INK, Colour
from game.screens.toolkit.type import XS


@dataclass(frozen=True, slots=True)
class Fitted(Painter):
    """One line, set smaller when it is wider than its box, down to the smallest step of the type scale."""

    reach = 4
    text: str
    style: Type
    colour: Colour = INK
    align: float = 0.0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        style = fitting(canvas.ruler, self.text, self.style, box.w)
        top = box.y + (box.h - canvas.ruler.line_height(style)) / 2
        canvas.text(box.x + self.align * box.w, top, self.text, style, self.colour, self.align)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        style = fitting(ruler, self.text, self.style, width)
        return min(width, ruler.width(self.text, style) + 1), ruler.line_height(self.style)


@dataclass(frozen=True, slots=True)
class Filled(Painter):
    """Words broken at the width of their box, set smaller when they are higher than it: they never scroll."""

    reach = 6
    text: str
    style: Type
    colour: Colour = INK

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        style = filling(canvas.ruler, self.text, self.style, box)
        canvas.paragraph(box, self.text, style, self.colour)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return ruler.size(self.text, self.style, width)


def fitting(ruler: Ruler, text: str, style: Type, width: float, least: float = 0) -> Type:
    """The style, or the largest smaller one in which the text fits; never under `least` (otherwise step XS)."""
    least = least or ruler.least(XS)
    while ruler.width(text, style) > width and style.size - 0.5 >= least:
        style = style.sized(style.size - 0.5)
    return style


def filling(ruler: Ruler, text: str, style: Type, box: Box) -> Type:
    """The style, or the largest smaller one in which the text, broken between words, is no higher than the box."""
    while style.size - 0.5 >= ruler.least(XS) and not _fills(ruler, text, style, box):
        style = style.sized(style.size - 0.5)
    return style


def _fills(ruler: Ruler, text: str, style: Type, box: Box) -> bool:
    whole_words = all(ruler.width(word, style) <= box.w for word in text.split())
    return whole_words and ruler.height(text, style, box.w) <= box.h

"""The key cap that labels and options show."""

from ..box import Box
from ..canvas import CENTRE, Canvas
from ..palette import INK_SOFT, LINE, Colour
from ..ruler import Ruler
from ..type import TINY, Type


def cap_size(ruler: Ruler, key: str, style: Type = TINY) -> tuple[float, float]:
    """Width and height of a key cap in u."""
    high = ruler.line_height(style) * (1.55 if style.size > TINY.size else 1.36)
    return max(high * 0.96, ruler.width(key, style) + ruler.scaled(12)), high


def draw_cap(
    canvas: Canvas,
    x: float,
    y: float,
    key: str,
    style: Type = TINY,
    colour: Colour = INK_SOFT,
    line: Colour = LINE,
) -> float:
    """Draw the cap with its corner at (x, y). Returns its width in u."""
    w, h = cap_size(canvas.ruler, key, style)
    canvas.rect(Box(x, y, w, h), None, 4, line, 1.5)
    canvas.text(x + w / 2, y + (h - canvas.ruler.line_height(style)) / 2, key, style, colour, CENTRE)
    return w

"""The focus ring: 4 u of line, 3 u off the object, a light line of 3 u inside it, turned with the object."""

from .box import Box
from .canvas import Canvas
from .palette import FOCUS_DARK, FOCUS_INNER, FOCUS_LIGHT

REACH = 8
_OFF, _LINE = 3.0, 4.0


def draw_ring(canvas: Canvas, box: Box, angle: float, dark: bool) -> None:
    """Draw the ring round the box. The gap between object and line is the light line itself."""
    around = box.grown(REACH).turned(angle)
    cx, cy = around.w / 2, around.h / 2
    inner, outer = (
        _rect(box.grown(_OFF / 2), _OFF, FOCUS_INNER, 4),
        _rect(box.grown(_OFF + _LINE / 2), _LINE, FOCUS_DARK if dark else FOCUS_LIGHT, 8),
    )
    canvas.vector(around, f'<g transform="translate({cx} {cy}) rotate({angle})">{inner}{outer}</g>')


def _rect(box: Box, width: float, colour: str, radius: float) -> str:
    return (
        f'<rect x="{-box.w / 2}" y="{-box.h / 2}" width="{box.w}" height="{box.h}" rx="{radius}" '
        f'fill="none" stroke="{colour}" stroke-width="{width}"/>'
    )

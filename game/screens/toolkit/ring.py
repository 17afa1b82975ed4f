"""The focus ring: 4 u of line, 3 u off the object, a light line of 3 u inside it, turned with the object."""

from .box import Box
from .canvas import Canvas
from .palette import FOCUS_DARK, FOCUS_INNER, FOCUS_LIGHT

REACH = 8
_OFF, _LINE = 3.0, 4.0
_OVER = 1.0  # the light line lies this much over the object, so that no corner shines through between them


def draw_ring(canvas: Canvas, box: Box, angle: float, dark: bool) -> None:
    """Draw the ring round the box. The gap between object and line is the light line itself."""
    box = box if angle else canvas.snapped(box)
    around = box.grown(REACH).turned(angle)
    light = _rect(box.grown((_OFF - _OVER) / 2), _OFF + _OVER, FOCUS_INNER, 4)
    line = _rect(box.grown(_OFF + _LINE / 2), _LINE, FOCUS_DARK if dark else FOCUS_LIGHT, 8)
    middle = f"translate({around.w / 2} {around.h / 2})"
    canvas.vector(around, f'<g transform="{middle} rotate({angle})">{light}{line}</g>')


def _rect(box: Box, width: float, colour: str, radius: float) -> str:
    return (
        f'<rect x="{-box.w / 2}" y="{-box.h / 2}" width="{box.w}" height="{box.h}" rx="{radius}" '
        f'fill="none" stroke="{colour}" stroke-width="{width}"/>'
    )

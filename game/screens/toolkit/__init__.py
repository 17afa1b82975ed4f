"""The widget layer: trees of frozen widgets, a stage that shows them, painters, and one-column layout for free."""

from .box import WHOLE, Box
from .canvas import CENTRE, HIGH, LEFT, LOW, LYING, RIGHT, Canvas, Depth
from .motion import Easing, Motion, Pose, fade, rise, slide, stroke
from .painter import Mood, Painter
from .rich import Block, Look, Numbered, Paragraph, Rule, Table, blocks
from .ruler import Ruler
from .stage import Comfort, Stage
from .text import Run
from .type import Face, Type
from .widget import Flow, Role, Widget

__all__ = [
    "CENTRE",
    "HIGH",
    "LEFT",
    "LOW",
    "LYING",
    "RIGHT",
    "WHOLE",
    "Block",
    "Box",
    "Canvas",
    "Comfort",
    "Depth",
    "Easing",
    "Face",
    "Flow",
    "Look",
    "Mood",
    "Motion",
    "Numbered",
    "Painter",
    "Paragraph",
    "Pose",
    "Role",
    "Rule",
    "Ruler",
    "Run",
    "Stage",
    "Table",
    "Type",
    "Widget",
    "blocks",
    "fade",
    "rise",
    "slide",
    "stroke",
]

"""Drawings from assets/art, and plain grounds."""

from dataclasses import dataclass

from .. import art
from ..box import Box
from ..canvas import HIGH, LYING, Canvas, Depth
from ..painter import Mood, Painter
from ..palette import PAPER, WHITE, Colour
from ..ruler import Ruler


@dataclass(frozen=True, slots=True)
class Art(Painter):
    """A drawing by its file name, with a soft shadow; it turns with the widget's angle.

    `cover`: keep the drawing's shape, fill the box, and cut off what hangs over its lower edge.
    """

    turns = True
    reach = 22
    name: str
    depth: Depth | None = LYING
    cover: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.cover:
            with canvas.clipped(box):
                canvas.art(self.name, Box(box.x, box.y, box.w), mood.angle, self.depth)
            return
        canvas.art(self.name, box, mood.angle, self.depth)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        drawing = art.drawing(self.name)
        w = min(width, drawing.w)
        return w, w * drawing.h / drawing.w

    @staticmethod
    def height(name: str, width: float) -> float:
        """How high a drawing is at that width."""
        drawing = art.drawing(name)
        return width * drawing.h / drawing.w


@dataclass(frozen=True, slots=True)
class Ground(Painter):
    """A plain rectangle: paper, a scrim over the table (`alpha`), a panel."""

    colour: Colour = PAPER
    alpha: float = 1.0
    radius: float = 0.0
    depth: Depth | None = None
    outline: Colour | None = None
    line: float = 2.0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.depth:
            canvas.shadow(box, self.depth, self.radius)
        whole = box.w > canvas.screen.w * 2
        place = canvas.screen if whole else box
        canvas.rect(place, self.colour, self.radius, self.outline, self.line, self.alpha)


@dataclass(frozen=True, slots=True)
class Sheet(Painter):
    """A sheet that lies over the table: white for post, paper for home; straight, with a heavy shadow."""

    reach = 64
    colour: Colour = WHITE
    radius: float = 0.0
    depth: Depth = HIGH

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, self.depth, self.radius)
        canvas.rect(box, self.colour, self.radius)

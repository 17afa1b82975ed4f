"""The doorway, who stands in it, and what they say."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import LYING, Canvas
from ..painter import Mood, Painter
from ..palette import INK, SHADOW, SPEECH, WOOD_RIM
from ..ruler import Ruler
from ..type import Face, Type

SPOKEN = Type(Face.STORY, size=19, leading=1.3)


@dataclass(frozen=True, slots=True)
class Doorway(Painter):
    """The opening in the wall, with a `person` ("sami") in it, or dark. Box: 1046, 67, 276, 150."""

    reach = 4
    person: str = ""
    unlit: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        opening = Box(box.x + 16, box.y + 11, box.w - 32, box.h - 13)
        with canvas.clipped(box):
            canvas.art("doorway", Box(box.x, box.y, box.w))
        if self.unlit:
            canvas.fill(opening, "#1C1614", 0.72)
        elif self.person:
            with canvas.clipped(opening):
                canvas.art(f"person-{self.person}", Box(opening.x + 74, opening.y, 156))
        canvas.fill(Box(box.x, box.bottom - 11, box.w, 5), SHADOW, 0.35)
        canvas.fill(Box(box.x, box.bottom - 6, box.w, 6), WOOD_RIM)


@dataclass(frozen=True, slots=True)
class Speech(Painter):
    """What somebody says, in a balloon; `tail`: "right", "left" or ""."""

    reach = 30
    text: str
    tail: str = "right"

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 14)
        y = box.y + min(46.0, box.h / 2)
        if self.tail == "right":
            canvas.polygon(((box.right - 6, y - 12), (box.right + 20, y), (box.right - 6, y + 8)), SPEECH)
        elif self.tail == "left":
            canvas.polygon(((box.x + 6, y - 12), (box.x - 20, y), (box.x + 6, y + 8)), SPEECH)
        canvas.rect(box, SPEECH, 14)
        canvas.paragraph(box.inset(16, 12, 16), self.text, SPOKEN, INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        w, h = ruler.size(self.text, SPOKEN, min(width, 246) - 32)
        return w + 33, h + 25

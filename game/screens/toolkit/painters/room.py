"""The darkness of the evening and of a full head, over everything but words."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import Canvas
from ..painter import Mood, Painter
from ..palette import EDGES, LAMP, NIGHT

BAR_HEIGHT = 64.0


@dataclass(frozen=True, slots=True)
class Dusk(Painter):
    """What lies over wall, table and things: the hour, the lamp, and the edges that darken when the head is full.

    `night` 0-1 (the evening's veil), `lamp` 0-1, `edges` 0-0.88; it begins `top` u under the
    edge of the window, below the bar. Text is never
    under it: draw it before labels.
    """

    reach = 0
    night: float = 0.0
    lamp: float = 0.0
    edges: float = 0.0
    top: float = BAR_HEIGHT

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        place = Box(screen.x, screen.y + self.top, screen.w, screen.h - self.top)
        canvas.fill(place, NIGHT, 0.38 * self.night)
        stops = ((0.0, LAMP, 0.36), (0.565, LAMP, 0.16), (1.0, LAMP, 0.0))
        reach = 862 * 0.46
        canvas.radial(place, (0.45, 0.60), (reach / place.w, reach / place.h), stops, self.lamp)
        dark = ((0.0, EDGES, 0.0), (0.4, EDGES, 0.0), (1.0, EDGES, 1.0))
        canvas.radial(place, (0.47, 0.56), (0.62, 0.66), dark, self.edges)

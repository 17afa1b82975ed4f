"""The kitchen: wall, window, table, light of the hour, and the darkness at the edges of a full head."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import Canvas
from ..painter import Mood, Painter
from ..palette import EDGES, LAMP, NIGHT, SHADOW, SHAFT, SHAFT_LATE, SKY, WALL, WOOD_RIM

BAR_HEIGHT = 64.0
TABLE_TOP = 210.0
WINDOW = Box(60, 66, 290)
_SHAFTS = {"morning": (SHAFT, 0.105, 1.0), "noon": (SHAFT, 0.06, 0.6), "dusk": (SHAFT_LATE, 0.11, 1.0)}


@dataclass(frozen=True, slots=True)
class Room(Painter):
    """Wall, sky, window, table and shafts of light, at "morning", "noon", "dusk" or "evening". Box: WHOLE."""

    reach = 0
    light: str = "morning"
    table_top: float = TABLE_TOP
    window: Box | None = WINDOW

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.kept(self, canvas.screen, self._draw)

    def _draw(self, canvas: Canvas) -> None:
        screen, top = canvas.screen, self.table_top
        canvas.fill(screen, WALL[self.light])
        canvas.fill(Box(screen.x, top - 14, screen.w, 14), "#5A422C", 0.18)
        if self.window:
            self._window(canvas, self.window)
        canvas.art("table-wood", Box(screen.x, top, screen.w, max(560.0, screen.bottom - top)))
        canvas.fill(Box(screen.x, top + 2, screen.w, 5), WOOD_RIM)
        canvas.fill(Box(screen.x, top - 4, screen.w, 6), SHADOW, 0.35)
        if self.light in _SHAFTS:
            self._shafts(canvas, *_SHAFTS[self.light])

    def _window(self, canvas: Canvas, window: Box) -> None:
        k = window.w / 290
        glass = Box(window.x + 11 * k, window.y + 8 * k, 268 * k, 124 * k)
        first, last = SKY[self.light]
        canvas.gradient(glass, ((0, first, 1), (1, last, 1)))
        canvas.art("window", window)

    def _shafts(self, canvas: Canvas, colour: str, alpha: float, length: float) -> None:
        """Two panes of light, each of three layers, so that their edges are soft."""
        top = self.table_top + 7
        height = (max(768.0, canvas.screen.bottom) - top) * length
        shafts = []
        for near, far in (((76, 198), (230, 520)), ((212, 334), (550, 840))):
            for k in (0, 7, 14):
                left = near[0] + (far[0] + 2 * k - near[0]) * length
                right = near[1] + (far[1] - 2 * k - near[1]) * length
                corners = f"{near[0] + k},0 {near[1] - k},0 {right},{height} {left},{height}"
                shafts.append(f'<polygon points="{corners}" fill="{colour}" fill-opacity="{alpha}"/>')
        canvas.vector(Box(0, top, 860, height), "".join(shafts), coarse=4)


@dataclass(frozen=True, slots=True)
class Dusk(Painter):
    """What lies over wall, table and things: the hour, the lamp, and the edges that darken when the head is full.

    `night` 0-1 (the evening's veil), `lamp` 0-1, `edges` 0-0.88. Text is never under it: draw it before labels.
    """

    reach = 0
    night: float = 0.0
    lamp: float = 0.0
    edges: float = 0.0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        place = Box(screen.x, BAR_HEIGHT, screen.w, screen.bottom - BAR_HEIGHT)
        canvas.fill(place, NIGHT, 0.38 * self.night)
        stops = ((0.0, LAMP, 0.36), (0.565, LAMP, 0.16), (1.0, LAMP, 0.0))
        reach = 862 * 0.46
        canvas.radial(place, (0.45, 0.60), (reach / place.w, reach / place.h), stops, self.lamp)
        dark = ((0.0, EDGES, 0.0), (0.4, EDGES, 0.0), (1.0, EDGES, 1.0))
        canvas.radial(place, (0.47, 0.56), (0.62, 0.66), dark, self.edges)

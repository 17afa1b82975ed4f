"""The bar beside what scrolls, and the fade at its lower edge."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import Canvas
from ..painter import Mood, Painter
from ..palette import BAR_THUMB, BAR_TRACK, Colour

WIDTH = 8


@dataclass(frozen=True, slots=True)
class ScrollBar(Painter):
    """`share` of the content that is seen, `at` 0 (top) to 1 (bottom)."""

    share: float
    at: float
    fade: Colour = ""
    dark: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.fade and self.at < 1:
            foot = Box(box.x, box.bottom - 40, box.w, 40)
            canvas.gradient(foot, ((0, self.fade, 0), (0.8, self.fade, 1), (1, self.fade, 1)))
        track = Box(box.right - WIDTH - 12, box.y + 12, WIDTH, box.h - 24)
        size = max(28.0, track.h * self.share)
        thumb = Box(track.x, track.y + (track.h - size) * self.at, WIDTH, size)
        canvas.rect(track, BAR_TRACK, 4, alpha=0.3 if self.dark else 1)
        canvas.rect(thumb, BAR_THUMB, 4)

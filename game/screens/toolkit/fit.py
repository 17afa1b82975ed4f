"""How the layout fits a window: the size of u, where u (0, 0) is, and which of the two layouts is shown."""

from dataclasses import dataclass

import pygame

from .box import Box
from .linear import linear
from .ruler import Ruler
from .taller import taller
from .widget import Widget

COMPOSED_W, COMPOSED_H = 1366, 768
LINEAR_BELOW_WIDTH = 1024
LINEAR_BELOW_U = 0.74  # 1024 wide; smaller windows have no room for the drawing with text of its full size
LINEAR_ABOVE_TEXT = 1.5
FROM_AFAR = 1.25
"""So large text is at least on a projector, as far as the drawing has room for it."""


@dataclass(frozen=True, slots=True)
class Comfort:
    """What the player has set: text size (1-2.5), layout (None: by itself), letter keys, less movement, high
    contrast, one face for all, room between letters and lines, and whether it is seen on a projector: text larger
    where there is room, and in full ink."""

    text_scale: float = 1.0
    linear: bool | None = None
    shortcuts: bool = True
    reduced: bool = False
    contrast: bool = False
    one_face: bool = False
    airy: bool = False
    projector: bool = False

    @property
    def inks(self) -> tuple[bool, bool]:
        """Whether all text is black or white, and whether its grounds are too."""
        return self.contrast or self.projector, self.contrast


@dataclass(frozen=True, slots=True)
class Fit:
    """A window of `size` pixels, for a player with this comfort."""

    size: tuple[int, int]
    comfort: Comfort

    @property
    def is_linear(self) -> bool:
        """Whether the one-column layout is shown: by choice, by large text or by a small window."""
        if self.comfort.linear is not None:
            return self.comfort.linear
        small = self.size[0] < LINEAR_BELOW_WIDTH or self._composed_u < LINEAR_BELOW_U
        return small or self.comfort.airy or self._composed_text > LINEAR_ABOVE_TEXT

    @property
    def ruler(self) -> Ruler:
        if self.is_linear:
            u = max(1.0, self._composed_u)
            return Ruler(u, self._text, self.comfort.one_face, self.comfort.airy)
        text = self._composed_text
        if self.comfort.projector:
            text = max(text, min(FROM_AFAR / min(1.0, self._composed_u), LINEAR_ABOVE_TEXT))
        return Ruler(self._composed_u, text, self.comfort.one_face)

    @property
    def origin(self) -> tuple[float, float]:
        """Where u (0, 0) is, in pixels: the 1366 by 768 u stand in the middle of a wider or a higher window."""
        if self.is_linear:
            return 0.0, 0.0
        u, (wide, high) = self._composed_u, self.size
        return round((wide - COMPOSED_W * u) / 2), round((high - COMPOSED_H * u) / 2)

    @property
    def _composed_u(self) -> float:
        return min(self.size[0] / COMPOSED_W, self.size[1] / COMPOSED_H)

    @property
    def _composed_text(self) -> float:
        """Text stays as large as it was set where u is smaller than a pixel."""
        return self.comfort.text_scale / min(1.0, self._composed_u)

    @property
    def _text(self) -> float:
        return max(self.comfort.text_scale, FROM_AFAR) if self.comfort.projector else self.comfort.text_scale

    @property
    def _higher(self) -> float:
        """So many u is the window higher than the composition."""
        return self.size[1] / self._composed_u - COMPOSED_H

    def layout(self, tree: Widget) -> Widget:
        """The tree as it is shown in this window."""
        if not self.is_linear:
            return taller(tree, self._higher)
        u = self.ruler.u
        return linear(tree, Box(0, 0, self.size[0] / u, self.size[1] / u), self._text)

    def to_u(self, at: tuple[int, int]) -> tuple[float, float]:
        (ox, oy), k = self.origin, self.ruler.u
        return (at[0] - ox) / k, (at[1] - oy) / k

    def to_pixels(self, box: Box) -> pygame.Rect:
        (ox, oy), k = self.origin, self.ruler.u
        return pygame.Rect(round(box.x * k + ox), round(box.y * k + oy), round(box.w * k), round(box.h * k))

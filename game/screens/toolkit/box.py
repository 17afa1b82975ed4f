"""A rectangle in u, the unit of the layout (1 u = 1 pixel on a window of 1366 x 768)."""

from dataclasses import dataclass, replace
from math import cos, radians, sin


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in u. A width or height of 0 means: as large as the painter needs.

    `anchor` says which part of a natural width stands at `x`: 0 the left edge, 0.5 the middle, 1 the right edge.
    """

    x: float
    y: float
    w: float = 0
    h: float = 0
    anchor: float = 0

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def moved(self, dx: float, dy: float) -> "Box":
        return replace(self, x=self.x + dx, y=self.y + dy)

    def grown(self, by: float) -> "Box":
        """The box with `by` u more on every side; a negative number makes it smaller."""
        return self.inset(-by, -by, -by, -by)

    def inset(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> "Box":
        w, h = max(0.0, self.w - left - right), max(0.0, self.h - top - bottom)
        return Box(self.x + left, self.y + top, w, h)

    def meets(self, other: "Box") -> bool:
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def common(self, other: "Box") -> "Box":
        """The part that both boxes cover; an empty box if there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, max(0.0, right - x), max(0.0, bottom - y))

    def turned(self, angle: float) -> "Box":
        """The upright box round this one after it has turned `angle` degrees clockwise about its centre."""
        if not angle:
            return self
        c, s = abs(cos(radians(angle))), abs(sin(radians(angle)))
        w, h = self.w * c + self.h * s, self.w * s + self.h * c
        cx, cy = self.centre
        return Box(cx - w / 2, cy - h / 2, w, h)

    def holds(self, x: float, y: float, angle: float = 0) -> bool:
        """Whether the point lies in the box, when the box is turned `angle` degrees clockwise."""
        if angle:
            (cx, cy), a = self.centre, radians(-angle)
            dx, dy = x - cx, y - cy
            x, y = cx + dx * cos(a) - dy * sin(a), cy + dx * sin(a) + dy * cos(a)
        return self.x <= x < self.right and self.y <= y < self.bottom


WHOLE = Box(-10_000, -10_000, 20_000, 20_000)
"""Everything, also what lies beside the 1366 u of a wider window; painters use `canvas.screen` for its size."""

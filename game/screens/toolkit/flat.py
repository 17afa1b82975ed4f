"""Flat shapes in u on a pygame surface: what stands where, rectangles, polygons, lines, SVG elements."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil, floor
from typing import NamedTuple

import pygame

from . import shade
from .box import Box
from .palette import BLACK, SHADOW, WHITE, Colour, rgb, stark_ground
from .ruler import Ruler
from .shelf import Shelf

Point = tuple[float, float]
_EDGE = 2.0
"""In high contrast every sheet and button has an edge, so wide in u."""


class Depth(NamedTuple):
    """How high something lies: the shadow's offset and blur in u, and its strength."""

    offset: float
    blur: float
    alpha: float


LOW, LYING, HIGH = Depth(2, 6, 0.30), Depth(5, 12, 0.34), Depth(18, 40, 0.38)


class Flat:
    """A surface with the unit u. `screen` is the whole window in u; beyond x = 0 and 1366 wall and wood run on."""

    def __init__(
        self,
        surface: pygame.Surface,
        ruler: Ruler,
        origin: Point = (0, 0),
        shelf: Shelf | None = None,
        zoom: float = 1,
        screen: Box | None = None,
    ) -> None:
        self.surface = surface
        self.ruler = ruler
        self.origin = origin
        self.shelf = shelf if shelf is not None else Shelf()
        self.zoom = zoom
        self.scale = ruler.u * zoom
        self._screen = screen

    @property
    def screen(self) -> Box:
        """The whole window in u, also when this canvas is only a part of it that is drawn apart."""
        if self._screen:
            return self._screen
        w, h = self.surface.get_size()
        (x, y), k = self.origin, self.scale
        return Box(-x / k, -y / k, w / k, h / k)

    # -- places ---------------------------------------------------------------------------------------------

    def pixels(self, box: Box) -> pygame.Rect:
        """The box in whole pixels; boxes that touch in u touch in pixels."""
        (ox, oy), k = self.origin, self.scale
        left, top = round(box.x * k + ox), round(box.y * k + oy)
        return pygame.Rect(left, top, round(box.right * k + ox) - left, round(box.bottom * k + oy) - top)

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Draw only inside the box (and inside what was already the limit)."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(self.pixels(box)))
        try:
            yield
        finally:
            self.surface.set_clip(before)

    # -- flat shapes ----------------------------------------------------------------------------------------

    def fill(self, box: Box, colour: Colour, alpha: float = 1) -> None:
        """A plain rectangle, its edges on whole pixels."""
        where = self.pixels(box)
        if alpha >= 1:
            self.surface.fill(rgb(stark_ground(colour) if self.shelf.stark else colour), where)
            return
        seen = where.clip(self.surface.get_clip())
        if seen.w > 0 and seen.h > 0 and alpha > 0:
            veil = shade.empty(*seen.size)
            veil.fill((*rgb(colour), round(255 * alpha)))
            self.surface.blit(veil, seen)

    def rect(
        self,
        box: Box,
        colour: Colour | None,
        radius: float = 0,
        outline: Colour | None = None,
        width: float = 2,
        alpha: float = 1,
    ) -> None:
        """A rectangle with round corners, its outline inside the box."""
        if not radius and not outline and colour:
            self.fill(box, colour, alpha)
            return
        if self.shelf.stark and colour and alpha >= 1:
            colour = stark_ground(colour)
            outline, width = BLACK if colour == WHITE else WHITE, max(width, _EDGE)
        where, k = self.pixels(box), self.scale
        corner = ceil((radius + (width if outline else 0)) * k) + 1
        half = width * k / 2 if outline else 0.0
        line = f' stroke="{outline}" stroke-width="{width * k}"' if outline else ""
        look = f'rx="{max(0.0, radius * k - half)}" fill="{colour or "none"}" fill-opacity="{alpha}"{line}'
        if not self._seen(where):
            return
        if where.w > 2 * corner and where.h > 2 * corner:
            patch = self._plate(2 * corner + 1, 2 * corner + 1, half, look)
            for piece, place in shade.nine(patch, corner, where, self.surface.get_clip()):
                self.surface.blit(piece, place)
        elif where.w > 0 and where.h > 0:
            self.surface.blit(self._plate(where.w, where.h, half, look), where)

    def _plate(self, w: int, h: int, half: float, look: str) -> pygame.Surface:
        body = f'<rect x="{half}" y="{half}" width="{w - 2 * half}" height="{h - 2 * half}" {look}/>'
        return self.shelf.get((w, h, body), lambda: shade.vector(w, h, body))

    def polygon(self, points: Iterable[Point], colour: Colour, alpha: float = 1) -> None:
        """A filled shape with smooth edges."""
        corners = list(points)
        box = _around(corners)
        path = " ".join(f"{x - box.x:.3f},{y - box.y:.3f}" for x, y in corners)
        self.vector(box, f'<polygon points="{path}" fill="{colour}" fill-opacity="{alpha}"/>')

    def line(self, points: Iterable[Point], colour: Colour, width: float = 1.5, alpha: float = 1) -> None:
        """A smooth line with round ends through the points."""
        corners = list(points)
        box = _around(corners).grown(width)
        path = " ".join(f"{x - box.x:.3f},{y - box.y:.3f}" for x, y in corners)
        self.vector(
            box,
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
            f'stroke-opacity="{alpha}" stroke-linecap="round" stroke-linejoin="round"/>',
        )

    def vector(self, box: Box, body: str, depth: Depth | None = None, coarse: int = 1) -> None:
        """SVG elements whose unit is u and whose origin is the corner of the box; with `depth` their shadow too.

        `coarse` renders large soft things, such as light, at a fraction of the size. Not known to pygame's SVG:
        text, clip paths, masks, patterns, filters, gradients in box units.
        """
        (ox, oy), k = self.origin, self.scale
        x, y = box.x * k + ox, box.y * k + oy
        left, top = floor(x), floor(y)
        dx, dy = round((x - left) * 4) / 4, round((y - top) * 4) / 4
        w, h = max(1, ceil(box.w * k + dx)), max(1, ceil(box.h * k + dy))
        spread = ceil(depth.blur * k) if depth else 0
        if not self._seen(pygame.Rect(left, top, w, h).inflate(4 * spread, 4 * spread)):
            return
        placed = f'<g transform="translate({dx} {dy}) scale({k})">{body}</g>'
        picture = self.shelf.get((w, h, placed), lambda: shade.vector(w, h, placed, coarse))
        if depth:
            shadow = self.shelf.get(
                (w, h, placed, depth), lambda: shade.soft(picture, depth.blur * k, SHADOW, depth.alpha)
            )
            self.surface.blit(shadow, (left - spread, top - spread + round(depth.offset * k)))
        self.surface.blit(picture, (left, top))

    # -- helpers --------------------------------------------------------------------------------------------

    def snapped(self, box: Box) -> Box:
        """The box with its edges on whole pixels, so that straight edges stay crisp."""
        where, (ox, oy), k = self.pixels(box), self.origin, self.scale
        return Box((where.x - ox) / k, (where.y - oy) / k, where.w / k, where.h / k)

    def _seen(self, where: pygame.Rect) -> bool:
        return bool(self.surface.get_clip().colliderect(where))


def _around(points: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

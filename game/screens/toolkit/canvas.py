"""Drawing in u on a pygame surface. Everything soft, round or turned is rendered once per size and kept."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil, floor
from typing import NamedTuple

import pygame

from . import art as drawings
from . import shade
from .box import Box
from .palette import INK, SHADOW, Colour, rgb
from .ruler import Ruler, Text, cut
from .shelf import Shelf
from .text import Line, Run, plain, runs_of
from .type import Type, file_of, font

Point = tuple[float, float]
Stops = Sequence[tuple[float, Colour, float]]
"""Gradient stops: offset 0-1, colour, alpha 0-1."""

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
LONGEST_LINE = 2000  # letters in one drawn piece; more would ask for a surface wider than SDL makes


class Depth(NamedTuple):
    """How high something lies: the shadow's offset and blur in u, and its strength."""

    offset: float
    blur: float
    alpha: float


LOW, LYING, HIGH = Depth(2, 6, 0.30), Depth(5, 12, 0.34), Depth(18, 40, 0.38)


class Canvas:
    """A surface with the unit u. `screen` is the whole window in u; beyond x = 0 and 1366 wall and wood run on."""

    def __init__(
        self,
        surface: pygame.Surface,
        ruler: Ruler,
        origin: Point = (0, 0),
        shelf: Shelf | None = None,
        zoom: float = 1,
    ) -> None:
        self.surface = surface
        self.ruler = ruler
        self.origin = origin
        self.shelf = shelf if shelf is not None else Shelf()
        self.zoom = zoom
        self.scale = ruler.u * zoom

    @property
    def screen(self) -> Box:
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
            self.surface.fill(rgb(colour), where)
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
        snapped = self._snapped(box)
        half = width / 2 if outline else 0
        w, h = snapped.w - 2 * half, snapped.h - 2 * half
        line = f' stroke="{outline}" stroke-width="{width}"' if outline else ""
        body = (
            f'<rect x="{half}" y="{half}" width="{w:.3f}" height="{h:.3f}" rx="{max(0, radius - half)}" '
            f'fill="{colour or "none"}" fill-opacity="{alpha}"{line}/>'
        )
        self.vector(snapped, body)

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

    # -- light and shadow -----------------------------------------------------------------------------------

    def gradient(self, box: Box, stops: Stops, vertical: bool = True, radius: float = 0) -> None:
        """A linear gradient from top to bottom, or from left to right."""
        snapped = self._snapped(box)
        x2, y2 = (0.0, snapped.h) if vertical else (snapped.w, 0.0)
        ends = f'gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="{x2}" y2="{y2}"'  # pygame knows no box units
        body = (
            f'<defs><linearGradient id="g" {ends}>{_stops(stops)}</linearGradient></defs>'
            f'<rect width="{snapped.w:.3f}" height="{snapped.h:.3f}" rx="{radius}" fill="url(#g)"/>'
        )
        self.vector(snapped, body)

    def radial(self, box: Box, centre: Point, radii: Point, stops: Stops, strength: float = 1) -> None:
        """A round or oval gradient over the box; the centre and radii are shares of its width and height.

        Used for the darkness at the edges and the pool of the lamp: rendered small once, then only its
        `strength` changes.
        """
        where = self.pixels(box)
        if strength <= 0 or not self._seen(where):
            return
        key = ("radial", where.size, centre, radii, tuple(stops))
        veil = self.shelf.get(key, lambda: _radial(where.size, centre, radii, stops))
        veil.set_alpha(round(255 * min(1, strength)))
        self.surface.blit(veil, where)

    def shadow(self, box: Box, depth: Depth = LYING, radius: float = 0) -> None:
        """The soft shadow of a rectangle. Draw it before the thing itself."""
        where, blur = self.pixels(box), depth.blur * self.scale
        if not self._seen(where.inflate(4 * blur, 4 * blur)):
            return
        key = ("shadow", where.size, depth, self.scale, radius)
        made = self.shelf.get(key, lambda: self._rect_shadow(where.size, depth, radius))
        self.surface.blit(made, where.move(-ceil(blur), round(depth.offset * self.scale) - ceil(blur)))

    def _rect_shadow(self, size: tuple[int, int], depth: Depth, radius: float) -> pygame.Surface:
        shape = shade.empty(*size)
        pygame.draw.rect(shape, "black", shape.get_rect(), border_radius=round(radius * self.scale))
        return shade.soft(shape, depth.blur * self.scale, SHADOW, depth.alpha)

    # -- drawings -------------------------------------------------------------------------------------------

    def art(self, name: str, box: Box, angle: float = 0, depth: Depth | None = None) -> None:
        """A drawing from assets/art in the box, turned clockwise about its centre; height 0 keeps its shape."""
        shape = drawings.drawing(name)
        h = box.h or box.w * shape.h / shape.w
        k = self.scale
        w_px, h_px, turn = box.w * k, h * k, round(angle, 1)
        key = ("art", name, round(w_px), round(h_px), turn)
        picture = self.shelf.get(key, lambda: drawings.render(name, w_px, h_px, turn))
        cx, cy = (box.x + box.w / 2) * k + self.origin[0], (box.y + h / 2) * k + self.origin[1]
        place = picture.get_rect(center=(round(cx), round(cy)))
        if not self._seen(place.inflate(100 * k, 100 * k)):
            return
        if depth:
            blur = depth.blur * k
            shadow = self.shelf.get((*key, depth), lambda: shade.soft(picture, blur, SHADOW, depth.alpha))
            self.surface.blit(shadow, place.move(-ceil(blur), round(depth.offset * k) - ceil(blur)))
        self.surface.blit(picture, place)

    def kept(self, key: Hashable, box: Box, draw: "Callable[[Canvas], None]") -> None:
        """Draw an opaque background once and keep it as one picture, as long as the key and the size stay."""
        where = self.pixels(box)
        if not self._seen(where):
            return
        whole = ("kept", key, where.size, where.topleft, self.scale, self.ruler)
        self.surface.blit(self.shelf.get(whole, lambda: self._kept(where, draw)), where)

    def _kept(self, where: pygame.Rect, draw: "Callable[[Canvas], None]") -> pygame.Surface:
        flat = pygame.Surface(where.size, depth=32)
        origin = (self.origin[0] - where.x, self.origin[1] - where.y)
        draw(Canvas(flat, self.ruler, origin, self.shelf, self.zoom))
        return flat

    def turned(
        self,
        key: Hashable,
        box: Box,
        angle: float,
        draw: "Callable[[Canvas], None]",
        reach: float = 16,
        alpha: float = 1,
    ) -> None:
        """Draw upright on a canvas of its own at twice the size, then turn it about the centre of the box.

        `key` names what is drawn: as long as it stays the same, the turned picture is kept.
        """
        if not angle and alpha >= 1:
            draw(self)
            return
        around = box.grown(reach)
        if not self._seen(self.pixels(around.turned(angle))):
            return
        whole = ("turned", key, round(box.w, 2), round(box.h, 2), round(angle, 2), self.scale, self.ruler)
        picture = self.shelf.get(whole, lambda: self._turned(around, angle, draw))
        cx, cy = around.centre
        middle = (round(cx * self.scale + self.origin[0]), round(cy * self.scale + self.origin[1]))
        if alpha < 1:
            picture = picture.copy()
            level = round(255 * alpha)
            picture.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
        self.surface.blit(picture, picture.get_rect(center=middle), special_flags=pygame.BLEND_PREMULTIPLIED)

    def _turned(self, around: Box, angle: float, draw: "Callable[[Canvas], None]") -> pygame.Surface:
        k = self.scale * 2
        big = shade.empty(around.w * k, around.h * k)
        draw(Canvas(big, self.ruler, (-around.x * k, -around.y * k), self.shelf, self.zoom * 2))
        return shade.turned(big, angle, 0.5)

    # -- text -----------------------------------------------------------------------------------------------

    def text(
        self, x: float, y: float, text: Text, style: Type, colour: Colour = INK, align: float = LEFT
    ) -> float:
        """One line of text; `y` is the top of its line box. Returns the width in u."""
        width = self.ruler.width(text, style)
        self._line(x - align * width, y, runs_of(text), style, colour)
        return width

    def paragraph(self, box: Box, text: Text, style: Type, colour: Colour = INK, align: float = LEFT) -> float:
        """Text broken at the width of the box, from its top. Returns the height in u."""
        step = self.ruler.line_height(style)
        lines = self.ruler.wrap(text, style, box.w)
        for number, line in enumerate(lines):
            room = box.w - self.ruler.width(line, style) if align else 0
            self._line(box.x + align * room, box.y + number * step, line, style, colour)
        return len(lines) * step

    def _line(self, x: float, y: float, line: Line, style: Type, colour: Colour) -> None:
        step = self.ruler.line_height(style)
        left = x * self.scale + self.origin[0]
        middle = (y + step / 2) * self.scale + self.origin[1]
        for run in line:
            picture = self._run(run, style, colour)
            top = round(middle - picture.get_height() / 2)
            self.surface.blit(picture, (round(left), top))
            left += self.ruler.width((run,), style) * self.scale

    def _run(self, run: Run, style: Type, colour: Colour) -> pygame.Surface:
        letters = plain((run,)).replace("\n", " ")[:LONGEST_LINE]
        file = file_of(cut(style, run))
        pixels = round(style.pixels(self.ruler.u, self.ruler.text_scale) * self.zoom)
        key = ("text", letters, file, pixels, colour)
        return self.shelf.get(key, lambda: font(file, pixels).render(letters, True, rgb(colour)))

    # -- helpers --------------------------------------------------------------------------------------------

    def _snapped(self, box: Box) -> Box:
        """The box with its edges on whole pixels, so that straight edges stay crisp."""
        where, (ox, oy), k = self.pixels(box), self.origin, self.scale
        return Box((where.x - ox) / k, (where.y - oy) / k, where.w / k, where.h / k)

    def _seen(self, where: pygame.Rect) -> bool:
        return bool(self.surface.get_clip().colliderect(where))


def _around(points: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _stops(stops: Stops) -> str:
    return "".join(
        f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{alpha}"/>' for at, colour, alpha in stops
    )


def _radial(size: tuple[int, int], centre: Point, radii: Point, stops: Stops) -> pygame.Surface:
    """Rendered at a quarter of the size: a slow gradient loses nothing by being enlarged."""
    w, h = max(1, size[0] // 4), max(1, size[1] // 4)
    place = f"translate({centre[0] * w} {centre[1] * h}) scale({radii[0] * w} {radii[1] * h})"
    body = (
        f'<defs><radialGradient id="g" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" '
        f'gradientTransform="{place}">{_stops(stops)}</radialGradient></defs>'
        f'<rect width="{w}" height="{h}" fill="url(#g)"/>'
    )
    return pygame.transform.smoothscale(shade.vector(w, h, body), size)

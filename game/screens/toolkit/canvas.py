"""Drawing in u on a pygame surface. Everything soft, round or turned is rendered once per size and kept."""

from collections.abc import Callable, Hashable, Sequence
from math import ceil

import pygame

from . import art as drawings
from . import shade
from .box import Box
from .flat import HIGH, LOW, LYING, Depth, Flat, Point
from .palette import INK, SHADOW, Colour, rgb, stark_ink
from .ruler import Ruler, Text, cut, spaced
from .shelf import Shelf
from .text import Line, Run, plain, runs_of
from .type import Type, file_of, font

__all__ = [
    "CENTRE",
    "HIGH",
    "LEFT",
    "LOW",
    "LYING",
    "RIGHT",
    "Canvas",
    "Depth",
    "Point",
    "Ruler",
    "Shelf",
    "Stops",
]

Stops = Sequence[tuple[float, Colour, float]]
"""Gradient stops: offset 0-1, colour, alpha 0-1."""

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
LONGEST_LINE = 2000  # letters in one drawn piece; more would ask for a surface wider than SDL makes


class Canvas(Flat):
    """A surface with the unit u: the flat shapes of `Flat`, and light, shadow, drawings and text."""

    def plain(self) -> "Canvas":
        """The same surface with text at its usual size: for writing that is part of a picture."""
        return Canvas(self.surface, Ruler(self.ruler.u), self.origin, self.shelf, self.zoom, self.screen)

    def _apart(self, layer: pygame.Surface, where: pygame.Rect) -> "Canvas":
        """A canvas for the part of this one that is at `where`."""
        origin = (self.origin[0] - where.x, self.origin[1] - where.y)
        return Canvas(layer, self.ruler, origin, self.shelf, self.zoom, self.screen)

    # -- light and shadow -----------------------------------------------------------------------------------

    def gradient(self, box: Box, stops: Stops, vertical: bool = True, radius: float = 0) -> None:
        """A linear gradient from top to bottom, or from left to right."""
        snapped = self.snapped(box)
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
        draw(self._apart(flat, where))
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
        around = box.grown(reach)
        if not angle:
            self._faded(key, around, draw, alpha)
            return
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

    def _faded(self, key: Hashable, around: Box, draw: "Callable[[Canvas], None]", alpha: float) -> None:
        """Draw apart and lay over with `alpha`; the layer is kept, unless it is larger than the window."""
        if alpha >= 1:
            draw(self)
            return
        where = self.pixels(around)
        if not self._seen(where):
            return
        if where.w * where.h <= self.surface.get_width() * self.surface.get_height():
            whole = ("faded", key, where.size, self.scale, self.ruler)
            layer = self.shelf.get(whole, lambda: self._layer(where, draw))
        else:
            where = where.clip(self.surface.get_clip())
            layer = self._layer(where, draw)
        layer.set_alpha(round(255 * alpha))
        self.surface.blit(layer, where)

    def _layer(self, where: pygame.Rect, draw: "Callable[[Canvas], None]") -> pygame.Surface:
        layer = shade.empty(*where.size)
        draw(self._apart(layer, where))
        return layer

    def _turned(self, around: Box, angle: float, draw: "Callable[[Canvas], None]") -> pygame.Surface:
        k = self.scale * 2
        big = shade.empty(around.w * k, around.h * k)
        draw(Canvas(big, self.ruler, (-around.x * k, -around.y * k), self.shelf, self.zoom * 2, self.screen))
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
        high = step * self.scale
        if not self._seen(pygame.Rect(0, round(middle - high), self.surface.get_width(), round(2 * high))):
            return
        for run in line:
            picture = self._run(run, style, colour)
            top = round(middle - picture.get_height() / 2)
            self.surface.blit(picture, (round(left), top))
            left += self.ruler.width((run,), style) * self.scale

    def _run(self, run: Run, style: Type, colour: Colour) -> pygame.Surface:
        colour = stark_ink(colour) if self.shelf.inked else colour
        letters = plain((run,)).replace("\n", " ")[:LONGEST_LINE]
        style = self.ruler.styled(style)
        file = file_of(cut(style, run))
        pixels = round(style.pixels(self.ruler.u, self.ruler.text_scale) * self.zoom)
        key = ("text", letters, file, pixels, colour, style.apart)
        return self.shelf.get(key, lambda: _letters(letters, font(file, pixels), colour, style.apart, pixels))


def _letters(letters: str, face: pygame.font.Font, colour: Colour, apart: float, pixels: int) -> pygame.Surface:
    """The letters of a line; apart from each other they are set one by one."""
    if not apart:
        return face.render(letters, True, rgb(colour))
    places = list(spaced(face, letters, apart, pixels))
    line, x = shade.empty(max(1, sum(wide for _, wide in places)), face.get_linesize()), 0
    for letter, wide in places:
        line.blit(face.render(letter, True, rgb(colour)), (x, 0))
        x += wide
    return line


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

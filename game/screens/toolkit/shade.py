"""Pixels that take work: vector drawings, soft shadows. All of it is cached by the canvas, nothing here is."""

import io
from collections.abc import Iterator
from math import ceil, sqrt

import pygame

from .palette import Colour, rgb

_FORMAT = pygame.Surface((1, 1), pygame.SRCALPHA, 32)


def empty(w: float, h: float) -> pygame.Surface:
    """A transparent surface of at least 1 x 1 pixels."""
    return pygame.Surface((max(1, ceil(w)), max(1, ceil(h))), pygame.SRCALPHA, 32)


def vector(w: int, h: int, body: str, coarse: int = 1) -> pygame.Surface:
    """Render SVG elements on `w` x `h` pixels: smooth edges at any size and angle, without supersampling.

    `coarse` renders at a fraction of the size and enlarges: only for what is soft anyway.
    """
    if coarse > 1:
        small = vector(max(1, w // coarse), max(1, h // coarse), f'<g transform="scale({1 / coarse})">{body}</g>')
        return pygame.transform.smoothscale(small, (w, h))
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}">{body}</svg>'
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (w, h)).convert(_FORMAT)


def nine(
    patch: pygame.Surface, corner: int, where: pygame.Rect, seen: pygame.Rect
) -> Iterator[tuple[pygame.Surface, tuple[int, int]]]:
    """A patch of 2 x `corner` + 1 pixels pulled to a larger rectangle: its corners stay, its middle stretches.

    What stretches is made no larger than what is `seen` of it.
    """
    columns = _spans(where.x, where.w, corner, seen.x, seen.right)
    rows = _spans(where.y, where.h, corner, seen.y, seen.bottom)
    for source_x, source_w, x, w in columns:
        for source_y, source_h, y, h in rows:
            piece = patch.subsurface((source_x, source_y, source_w, source_h))
            same = (w, h) == (source_w, source_h)
            yield piece if same else pygame.transform.scale(piece, (w, h)), (x, y)


def _spans(start: int, size: int, corner: int, first: int, last: int) -> list[tuple[int, int, int, int]]:
    """Of one direction: where each piece of the patch begins, its length, where it goes, and how long it gets."""
    end = start + size
    left, right = max(start + corner, first), min(end - corner, last)
    stretched = [(corner, 1, left, right - left)] if right > left else []
    return [(0, corner, start, corner), *stretched, (corner + 1, corner, end - corner, corner)]


def soft(shape: pygame.Surface, blur: float, colour: Colour, alpha: float) -> pygame.Surface:
    """The soft shadow of a shape, with `blur` pixels round it. `blur` is a CSS blur radius (two sigma)."""
    pad = ceil(blur)
    wide = _silhouette(shape, pad, colour)
    sigma = max(0.5, blur / 2)
    shrink = max(1.0, sigma / 2.5)  # blurring a small copy costs a fraction and looks the same
    w, h = wide.get_size()
    small = pygame.transform.smoothscale(wide, (max(1, round(w / shrink)), max(1, round(h / shrink))))
    radius = max(1, round((sqrt(6 * (sigma / shrink) ** 2 + 1) - 1) / 2))
    for _ in range(2):
        small = pygame.transform.box_blur(small, radius)
    shadow = pygame.transform.smoothscale(small, (w, h))
    shadow.fill((255, 255, 255, round(255 * alpha)), special_flags=pygame.BLEND_RGBA_MULT)
    return shadow


def _silhouette(shape: pygame.Surface, pad: int, colour: Colour) -> pygame.Surface:
    red, green, blue = rgb(colour)
    w, h = shape.get_size()
    wide = empty(w + 2 * pad, h + 2 * pad)
    flat = shape.convert(_FORMAT)
    flat.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    wide.blit(flat, (pad, pad))
    wide.fill((red, green, blue, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return wide


def turned(drawing: pygame.Surface, angle: float, zoom: float) -> pygame.Surface:
    """The drawing turned `angle` degrees clockwise and scaled, with premultiplied alpha (no dark fringes)."""
    return pygame.transform.rotozoom(drawing.premul_alpha(), -angle, zoom)

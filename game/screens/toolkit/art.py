"""The drawings in `assets/art`: plain SVG files, turned inside the SVG so that their edges stay smooth."""

import re
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.paths import ASSETS

from .box import Box
from .shade import vector

_ROOT = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)
_VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Drawing:
    """One SVG file: its size in its own units and its elements."""

    w: float
    h: float
    body: str


@lru_cache(maxsize=64)
def drawing(name: str) -> Drawing:
    """The drawing `assets/art/<name>.svg`. Raises FileNotFoundError, or ValueError if it has no plain view box."""
    text = (ASSETS / "art" / f"{name}.svg").read_text(encoding="utf-8")
    root, view = _ROOT.search(text), _VIEW.search(text)
    if root is None or view is None:
        raise ValueError(f'{name}.svg: an <svg> with viewBox="0 0 width height" is needed')
    return Drawing(float(view[1]), float(view[2]), root[1])


def render(name: str, w: float, h: float, angle: float = 0) -> pygame.Surface:
    """The drawing at `w` x `h` pixels, turned clockwise, on a surface that just holds it."""
    art = drawing(name)
    around = Box(0, 0, w, h).turned(angle)
    wide, high = max(1, round(around.w)), max(1, round(around.h))
    place = (
        f"translate({wide / 2} {high / 2}) rotate({angle}) scale({w / art.w} {h / art.h}) "
        f"translate({-art.w / 2} {-art.h / 2})"
    )
    return vector(wide, high, f'<g transform="{place}">{art.body}</g>')

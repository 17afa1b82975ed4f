"""What lies below the lowest thing that moves: drawn once, then copied for as long as the movement lasts."""

from collections.abc import Sequence
from typing import Generic, Protocol, Self, TypeVar

import pygame

from .canvas import Canvas

WORTHWHILE = 0.08  # of the screen; smaller changes are cheap to draw as they are


class Layer(Protocol):
    """Something that can be drawn, and compared with what was drawn before."""

    def looks_like(self, other: Self, /) -> bool: ...

    def draw(self, canvas: Canvas, /) -> None: ...


Drawn = TypeVar("Drawn", bound=Layer)


class Backdrop(Generic[Drawn]):
    """A picture of the lowest layers, made when the same layers stay still for a second frame in a row."""

    def __init__(self) -> None:
        self._below: Sequence[Drawn] = ()
        self._picture: pygame.Surface | None = None
        self._lowest = 0

    def cover(self, canvas: Canvas, layers: Sequence[Drawn], lowest: int, dirty: Sequence[pygame.Rect]) -> int:
        """How many of the lowest layers the picture stands for; `lowest` is the first layer that changed."""
        if self._holds(layers, lowest):
            return len(self._below)
        self._picture = None
        again, self._lowest = lowest == self._lowest, lowest
        whole = canvas.surface.get_rect()
        if not again or not lowest or sum(r.w * r.h for r in dirty) < WORTHWHILE * whole.w * whole.h:
            return 0
        self._below, self._picture = layers[:lowest], canvas.surface.copy()
        aside = Canvas(self._picture, canvas.ruler, canvas.origin, canvas.shelf)
        for layer in self._below:
            layer.draw(aside)
        return lowest

    def copy(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """Put that part of the picture on the canvas."""
        if self._picture:
            canvas.surface.blit(self._picture, rect, rect)

    def _holds(self, layers: Sequence[Drawn], lowest: int) -> bool:
        if self._picture is None or lowest < len(self._below):
            return False
        return all(one.looks_like(other) for one, other in zip(layers, self._below, strict=False))

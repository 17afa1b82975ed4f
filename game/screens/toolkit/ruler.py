"""Measuring text in u, without drawing: layout asks the ruler, so that what is measured is what is drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import pygame

from . import text as breaking
from .text import Line, Run, clean, runs_of
from .type import Face, Type, file_of, font

Text = str | Iterable[Run]


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures in u for a window where 1 u is `u` pixels and text is `text_scale` times its usual size.

    `one_face`: all in the face for reading; `airy`: more room between letters, words and lines.
    """

    u: float = 1.0
    text_scale: float = 1.0
    one_face: bool = False
    airy: bool = False

    def least(self, size: float) -> float:
        """The size in u of text that is no smaller on the screen than this size at 1 u to the pixel."""
        return size / (self.text_scale * min(1.0, self.u))

    def styled(self, style: Type) -> Type:
        """The style as it is set for this reader."""
        return _styled(style, self.one_face, self.airy) if self.one_face or self.airy else style

    def width(self, text: Text, style: Type) -> float:
        """How wide the text is on one line."""
        style, pixels = self.styled(style), style.pixels(self.u, self.text_scale)
        return sum(run_pixels(run, style, pixels) for run in runs_of(text)) / self.u

    def line_height(self, style: Type) -> float:
        return style.pixels(self.u, self.text_scale) * self.styled(style).leading / self.u

    def wrap(self, text: Text, style: Type, width: float) -> tuple[Line, ...]:
        """The text in lines of at most `width` u."""
        pixels = style.pixels(self.u, self.text_scale)
        return _wrapped(runs_of(text), self.styled(style), pixels, int(width * self.u))

    def height(self, text: Text, style: Type, width: float) -> float:
        """How high the text is when it is broken at `width` u."""
        return len(self.wrap(text, style, width)) * self.line_height(style)

    def size(self, text: Text, style: Type, width: float) -> tuple[float, float]:
        """The width of the longest line and the height of all, broken at `width` u."""
        lines = self.wrap(text, style, width)
        widest = max((self.width(line, style) for line in lines), default=0.0)
        return widest, len(lines) * self.line_height(style)

    def even(self, text: Text, style: Type, width: float, least: float = 60) -> float:
        """The least width at which the text needs no more lines than at this one: lines of one length."""
        lines = len(self.wrap(text, style, width))
        while width - 8 > least and len(self.wrap(text, style, width - 8)) == lines:
            width -= 8
        return width

    def scaled(self, size: float) -> float:
        """A distance that grows with the text, such as the room for a key cap."""
        return size * self.text_scale


@lru_cache(maxsize=256)
def _styled(style: Type, one_face: bool, airy: bool) -> Type:
    style = replace(style, face=Face.READING) if one_face else style
    return style.airy() if airy else style


def cut(style: Type, run: Run) -> Type:
    """The style in which this run is set."""
    heavy = style.bold() if run.bold else style
    return heavy.slanted() if run.italic else heavy


@lru_cache(maxsize=16384)
def run_pixels(run: Run, style: Type, pixels: int) -> int:
    """How many pixels wide a run is."""
    letters = clean(run.text).replace("\n", " ")
    if not letters:
        return 0
    face = font(file_of(cut(style, run)), pixels)
    return (
        sum(wide for _, wide in spaced(face, letters, style.apart, pixels))
        if style.apart
        else face.size(letters)[0]
    )


def spaced(face: pygame.font.Font, letters: str, apart: float, pixels: int) -> Iterator[tuple[str, int]]:
    """Each letter with the room that it takes, and what comes after it; after a word twice as much and more."""
    for letter in letters:
        room = apart * pixels * (1 + (letter == " ") * 4 / 3)
        yield letter, face.size(letter)[0] + round(room)


@lru_cache(maxsize=2048)
def _wrapped(runs: Line, style: Type, pixels: int, width: int) -> tuple[Line, ...]:
    return breaking.wrap(runs, width, lambda run: run_pixels(run, style, pixels))

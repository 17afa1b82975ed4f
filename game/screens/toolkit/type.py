"""Faces, sizes and fonts. A `Type` is a size in u; a pygame font is loaded at the final pixel size, once."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

import pygame

from game.paths import ASSETS


class Face(StrEnum):
    """The four faces: reading, story, handwriting, official post."""

    READING = "AtkinsonHyperlegibleNext"
    STORY = "Literata"
    HAND = "PatrickHand"
    POST = "Arimo"


XS, S, M, L, XL, XL2, XL3, XL4 = 16, 18, 20, 22, 27, 31, 38, 62
"""The steps in u. XS is never the only place where something is said."""

LARGEST_SCALED = XL


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: face, size in u, weight (400, 600, 700), italic, line height as a share of the size, and
    what lies between letters, and once more between words, as such a share."""

    face: Face = Face.READING
    size: float = M
    weight: int = 400
    italic: bool = False
    leading: float = 1.3
    apart: float = 0.0

    def bold(self) -> "Type":
        return replace(self, weight=700 if self.face in (Face.POST, Face.READING) else 600)

    def slanted(self) -> "Type":
        return replace(self, italic=True)

    def sized(self, size: float) -> "Type":
        return replace(self, size=size)

    def airy(self) -> "Type":
        """With the room that WCAG 1.4.12 asks for: between letters, words and lines."""
        return replace(self, leading=max(1.5, self.leading * 1.2), apart=0.12)

    def pixels(self, u: float, text_scale: float = 1.0) -> int:
        """The font size in pixels. Text above the step XL grows half as fast: titles stay on their line."""
        grow = text_scale if self.size <= LARGEST_SCALED else (1 + text_scale) / 2
        return max(6, round(self.size * u * grow))


READING = Type(size=M, leading=1.35)
SMALL = Type(size=S)
TINY = Type(size=XS, weight=600, leading=1.1)
STRONG = Type(size=L, weight=600)
NAME = Type(size=M, weight=600, leading=1.25)
TAG = Type(size=S, weight=600, leading=1.2)
BUTTON = Type(size=19, weight=600, leading=1.2)
STORY = Type(Face.STORY, size=M, leading=1.4)
SPEECH = Type(Face.STORY, size=XL, weight=600, leading=1.36)
QUESTION = Type(Face.STORY, size=XL, weight=600, leading=1.2)
TITLE = Type(Face.STORY, size=XL2, weight=600, leading=1.15)
CLOCK = Type(Face.STORY, size=36, weight=600, leading=1.33)
GAME_TITLE = Type(Face.STORY, size=XL4, weight=600, leading=1.02)
HAND = Type(Face.HAND, size=25, leading=1.2)
HAND_SMALL = Type(Face.HAND, size=22, leading=1.08)
POST = Type(Face.POST, size=18.5, leading=1.36)
POST_SMALL = Type(Face.POST, size=S, leading=1.32)

_FILES = {
    (Face.READING, 400, False): "AtkinsonHyperlegibleNext_400Regular.ttf",
    (Face.READING, 400, True): "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    (Face.READING, 600, False): "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    (Face.READING, 700, False): "AtkinsonHyperlegibleNext_700Bold.ttf",
    (Face.STORY, 400, False): "Literata_400Regular.ttf",
    (Face.STORY, 400, True): "Literata_400Regular_Italic.ttf",
    (Face.STORY, 600, False): "Literata_600SemiBold.ttf",
    (Face.HAND, 400, False): "PatrickHand_400Regular.ttf",
    (Face.POST, 400, False): "Arimo_400Regular.ttf",
    (Face.POST, 700, False): "Arimo_700Bold.ttf",
}


def every_file() -> tuple[str, ...]:
    """The files of all fonts."""
    return tuple(_FILES.values())


def file_of(style: Type) -> str:
    """The font file for a style; what a face lacks (bold italic, bold handwriting) is its nearest cut."""
    weights = (style.weight, 700, 600, 400) if style.weight > 400 else (400,)
    for italic in (style.italic, False):
        for weight in weights:
            if name := _FILES.get((style.face, weight, italic)):
                return name
    raise KeyError(f"no font for {style}")


@lru_cache(maxsize=128)
def font(file: str, pixels: int) -> pygame.font.Font:
    """The font of that file at that pixel size."""
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(ASSETS / "fonts" / file, pixels)

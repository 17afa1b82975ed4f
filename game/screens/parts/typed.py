"""Typing in a field: a text with a caret, and what keys do to it. What becomes of it is the owner's."""

from contextlib import suppress
from dataclasses import dataclass

import pygame

from game.screens.toolkit.text import clean

MOST = 500
"""So many characters fit in a field of the debrief."""

_CHORD = pygame.KMOD_CTRL | pygame.KMOD_META | pygame.KMOD_LALT
_ALT_GR = pygame.KMOD_RALT | pygame.KMOD_MODE
_PASTES = pygame.KMOD_CTRL | pygame.KMOD_META


@dataclass(frozen=True, slots=True)
class Takes:
    """What fits in a field: so many characters, on one line or on several; `raw`: also what cannot be shown.

    `tight`: nothing between the characters, as in a code.
    """

    most: int = MOST
    lines: bool = False
    raw: bool = False
    tight: bool = False

    def of(self, more: str) -> str:
        """What the field takes of it."""
        more = more.replace("\r\n", "\n")
        more = more if self.lines else more.replace("\n", " ")
        more = "".join(more.split()) if self.tight else more
        return more if self.raw else clean(more)


NOTES = Takes()


@dataclass(frozen=True, slots=True)
class Typed:
    """A text and the place in it where the next letter comes."""

    text: str = ""
    caret: int = 0

    def insert(self, more: str, takes: Takes = NOTES) -> "Typed":
        """As much of it as still fits."""
        fits = takes.of(more)[: max(0, takes.most - len(self.text))]
        return Typed(self.text[: self.caret] + fits + self.text[self.caret :], self.caret + len(fits))

    def backspace(self) -> "Typed":
        return Typed(self.text[: max(0, self.caret - 1)] + self.text[self.caret :], max(0, self.caret - 1))

    def delete(self) -> "Typed":
        return Typed(self.text[: self.caret] + self.text[self.caret + 1 :], self.caret)

    def moved(self, to: int) -> "Typed":
        return Typed(self.text, min(max(0, to), len(self.text)))


NOTHING = Typed()


@dataclass(slots=True)
class Keyboard:
    """Turns events into typing. Letters come as TEXTINPUT; where none comes, the key itself says them."""

    hears_text: bool = False
    _before: Typed | None = None

    def type(self, event: pygame.event.Event, typed: Typed, takes: Takes = NOTES) -> Typed | None:
        """What the field holds afterwards; None when the event is not the field's."""
        if event.type == pygame.TEXTINPUT:
            return self._text(event.text, typed, takes)
        if event.type != pygame.KEYDOWN:
            return None
        self._before = None
        return _edited(event.key, typed) or _clipboard(event, typed, takes) or self._letter(event, typed, takes)

    def _text(self, text: str, typed: Typed, takes: Takes) -> Typed:
        """The first one replaces what its key has already written; from then on keys write nothing."""
        before, self._before, self.hears_text = self._before or typed, None, True
        return before.insert(text, takes)

    def _letter(self, event: pygame.event.Event, typed: Typed, takes: Takes) -> Typed | None:
        letter, mod = getattr(event, "unicode", ""), getattr(event, "mod", 0)
        chord = mod & _CHORD and not mod & _ALT_GR
        if chord or not (letter and letter.isprintable()):
            return None
        if self.hears_text:
            return typed
        self._before = typed
        return typed.insert(letter, takes)


def _edited(key: int, typed: Typed) -> Typed | None:
    match key:
        case pygame.K_BACKSPACE:
            return typed.backspace()
        case pygame.K_DELETE:
            return typed.delete()
        case pygame.K_LEFT:
            return typed.moved(typed.caret - 1)
        case pygame.K_RIGHT:
            return typed.moved(typed.caret + 1)
        case pygame.K_HOME:
            return typed.moved(0)
        case pygame.K_END:
            return typed.moved(len(typed.text))
    return None


def _clipboard(event: pygame.event.Event, typed: Typed, takes: Takes) -> Typed | None:
    """Ctrl+V puts in what was copied elsewhere; Ctrl+C copies the whole field. Without a clipboard: nothing."""
    mod = getattr(event, "mod", 0)
    if not mod & _PASTES or mod & _ALT_GR:
        return None
    if event.key == pygame.K_v:
        return typed.insert(_copied(), takes)
    if event.key == pygame.K_c:
        with suppress(pygame.error, ValueError):
            pygame.scrap.put_text(typed.text)
        return typed
    return None


def _copied() -> str:
    with suppress(pygame.error, ValueError, UnicodeDecodeError):
        return pygame.scrap.get_text()
    return ""

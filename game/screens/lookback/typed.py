"""Typing in a field: a text with a caret, and what keys do to it. It stays in memory; nobody writes it down."""

from dataclasses import dataclass

import pygame

from game.screens.toolkit.text import clean

MOST = 500
"""So many characters fit in a field."""

_CHORD = pygame.KMOD_CTRL | pygame.KMOD_META | pygame.KMOD_LALT
_ALT_GR = pygame.KMOD_RALT | pygame.KMOD_MODE


@dataclass(frozen=True, slots=True)
class Typed:
    """A text and the place in it where the next letter comes."""

    text: str = ""
    caret: int = 0

    def insert(self, more: str) -> "Typed":
        """As much of it as still fits; what cannot be shown is left out, a line end is a space."""
        fits = clean(more.replace("\n", " "))[: MOST - len(self.text)]
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

    def type(self, event: pygame.event.Event, typed: Typed) -> Typed | None:
        """What the field holds afterwards; None when the event is not the field's."""
        if event.type == pygame.TEXTINPUT:
            return self._text(event.text, typed)
        if event.type != pygame.KEYDOWN:
            return None
        self._before = None
        return _edited(event.key, typed) or self._letter(event, typed)

    def _text(self, text: str, typed: Typed) -> Typed:
        """The first one replaces what its key has already written; from then on keys write nothing."""
        before, self._before, self.hears_text = self._before or typed, None, True
        return before.insert(text)

    def _letter(self, event: pygame.event.Event, typed: Typed) -> Typed | None:
        letter, mod = getattr(event, "unicode", ""), getattr(event, "mod", 0)
        chord = mod & _CHORD and not mod & _ALT_GR
        if chord or not (letter and letter.isprintable()):
            return None
        if self.hears_text:
            return typed
        self._before = typed
        return typed.insert(letter)


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

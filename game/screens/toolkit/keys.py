"""What a key press asks for."""

from dataclasses import dataclass

import pygame


@dataclass(frozen=True, slots=True)
class Move:
    """Move the focus by `step`; `everywhere` for Tab, otherwise among its neighbours."""

    step: int
    everywhere: bool


@dataclass(frozen=True, slots=True)
class Scroll:
    """Scroll by pages."""

    pages: float


@dataclass(frozen=True, slots=True)
class Activate:
    """Enter or Space; `name` is what the owner gets when nothing has the focus."""

    name: str


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A letter or digit."""

    letter: str


@dataclass(frozen=True, slots=True)
class Owner:
    """A key that is the screen owner's, as `key:escape`."""

    name: str


Wish = Move | Scroll | Activate | Shortcut | Owner

_MOVES = {pygame.K_UP: -1, pygame.K_LEFT: -1, pygame.K_DOWN: 1, pygame.K_RIGHT: 1}
_ENDLESS = 10_000.0
_SCROLLS = {
    pygame.K_PAGEUP: Scroll(-1),
    pygame.K_PAGEDOWN: Scroll(1),
    pygame.K_HOME: Scroll(-_ENDLESS),
    pygame.K_END: Scroll(_ENDLESS),
}
_ACTIVATES = {pygame.K_RETURN: "key:enter", pygame.K_KP_ENTER: "key:enter", pygame.K_SPACE: "key:space"}
_PAUSES = (pygame.K_F9, pygame.K_PAUSE)
_CHORD = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META


def wish(event: pygame.event.Event, letters: bool) -> Wish | None:
    """What this KEYDOWN asks for; `letters` says whether single letters and digits are shortcuts."""
    key, mod = event.key, getattr(event, "mod", 0)
    if key == pygame.K_TAB:
        return Move(-1 if mod & pygame.KMOD_SHIFT else 1, everywhere=True)
    if key in _MOVES:
        return Move(_MOVES[key], everywhere=False)
    if key in _SCROLLS:
        return _SCROLLS[key]
    if key in _ACTIVATES:
        return Activate(_ACTIVATES[key])
    if key in _PAUSES:
        return Owner("key:pause")
    letter = _letter(key)
    if letter and not mod & _CHORD:
        return Shortcut(letter) if letters else None
    return Owner(f"key:{_chord(mod)}{pygame.key.name(key)}") if pygame.key.name(key) else None


def _letter(key: int) -> str:
    if pygame.K_a <= key <= pygame.K_z or pygame.K_0 <= key <= pygame.K_9:
        return chr(key)
    if pygame.K_KP1 <= key <= pygame.K_KP9:
        return str(key - pygame.K_KP1 + 1)
    return "0" if key == pygame.K_KP0 else ""


def _chord(mod: int) -> str:
    names = ((pygame.KMOD_CTRL, "ctrl+"), (pygame.KMOD_ALT, "alt+"), (pygame.KMOD_META, "meta+"))
    return "".join(name for mask, name in names if mod & mask)

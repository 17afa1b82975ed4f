"""What is heard: a few short sounds, and what goes on sounding. All is seen too. Without a device it is quiet."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

import pygame

from game.paths import ASSETS

Name = Literal[
    "buzz", "child", "door", "feet", "fridge", "fridge_full", "fridge_gone", "hold", "hold_gone", "kettle",
    "letterbox", "paper", "pen", "rain",
]  # fmt: skip
"""The files in `assets/sound`, which `python -m game.authoring.sounds` computes."""

FOLDER: Final = ASSETS / "sound"
FADE_MS: Final = 400
"""In this time what goes on sounding comes and goes."""


@dataclass(slots=True)
class Sounds:
    """The device is asked for at the first sound, so that the game starts without one."""

    silent: bool = False
    _loaded: dict[Name, pygame.mixer.Sound] = field(default_factory=dict)
    _around: frozenset[Name] = frozenset()

    def play(self, name: Name) -> bool:
        """Let it sound; False where nothing can be heard, and then it is not tried again."""
        return self._try(lambda: self._sound(name).play())

    def surround(self, names: frozenset[Name]) -> bool:
        """From now on these go on sounding, and nothing else does. False where nothing can be heard."""
        gone, come = self._around - names, names - self._around
        self._around = names
        if not (gone or come):
            return not self.silent
        return self._try(lambda: self._change(gone, come))

    def _change(self, gone: frozenset[Name], come: frozenset[Name]) -> None:
        for name in gone:
            self._sound(name).fadeout(FADE_MS)
        for name in come:
            self._sound(name).play(loops=-1, fade_ms=FADE_MS)

    def _try(self, sound: Callable[[], object]) -> bool:
        if not self.silent:
            try:
                sound()
            except (pygame.error, OSError, NotImplementedError):
                self.silent = True
        return not self.silent

    def _sound(self, name: Name) -> pygame.mixer.Sound:
        if not pygame.mixer.get_init():
            pygame.mixer.init()
        if name not in self._loaded:
            self._loaded[name] = pygame.mixer.Sound(FOLDER / f"{name}.wav")
        return self._loaded[name]

"""What is heard: a few short sounds, each of which is seen as well. Without a device it is quiet."""

from dataclasses import dataclass, field
from typing import Final, Literal

import pygame

from game.paths import ASSETS

Name = Literal["buzz"]
"""`buzz`: a phone that shakes on wood, when the bank refuses something."""

FOLDER: Final = ASSETS / "sound"


@dataclass(slots=True)
class Sounds:
    """The device is asked for at the first sound, so that the game starts without one."""

    silent: bool = False
    _loaded: dict[Name, pygame.mixer.Sound] = field(default_factory=dict)

    def play(self, name: Name) -> bool:
        """Let it sound; False where nothing can be heard, and then it is not tried again."""
        if self.silent:
            return False
        try:
            self._sound(name).play()
        except (pygame.error, OSError, NotImplementedError):
            self.silent = True
        return not self.silent

    def _sound(self, name: Name) -> pygame.mixer.Sound:
        if not pygame.mixer.get_init():
            pygame.mixer.init()
        if name not in self._loaded:
            self._loaded[name] = pygame.mixer.Sound(FOLDER / f"{name}.wav")
        return self._loaded[name]

"""A bounded cache of surfaces: what was used longest ago goes first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

import pygame


class Shelf:
    """Keeps drawn surfaces up to a number of pixels (4 bytes each), all in the same colours: with `inked` text is
    black or white, with `stark` what it stands on is too."""

    def __init__(self, pixels: int = 40_000_000, inked: bool = False, stark: bool = False) -> None:
        self.pixels = pixels
        self.inked, self.stark = inked, stark
        self.held = 0
        self._surfaces: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface of that key, made when it is not there."""
        if (found := self._surfaces.get(key)) is not None:
            self._surfaces.move_to_end(key)
            return found
        made = self._surfaces[key] = make()
        self.held += _size(made)
        while self.held > self.pixels and len(self._surfaces) > 1:
            self.held -= _size(self._surfaces.popitem(last=False)[1])
        return made

    def __len__(self) -> int:
        return len(self._surfaces)


def _size(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height()

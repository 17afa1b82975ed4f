"""A stage with a clock that the test moves, and keys and clicks as pygame sends them."""

from collections.abc import Callable

import pygame
import pytest

from game.screens.toolkit import Comfort, Stage, Widget

SIZE = (1366, 768)


class Play:
    """A stage, the surface it draws on, and hands."""

    def __init__(self, size: tuple[int, int] = SIZE, comfort: Comfort | None = None) -> None:
        pygame.display.init()
        self.now = 0.0
        self.surface = pygame.Surface(size)
        self.stage = Stage(size, comfort, clock=lambda: self.now)

    def show(self, tree: Widget) -> "Play":
        self.stage.show(tree)
        self.stage.draw(self.surface)
        return self

    def draw(self, after: float = 0) -> list[pygame.Rect]:
        self.now += after
        return self.stage.draw(self.surface)

    def settle(self) -> None:
        """Draw until nothing moves."""
        for _ in range(200):
            self.draw(after=50)
            if not self.stage.busy:
                return
        raise AssertionError("it never comes to rest")

    def key(self, key: int, mod: int = 0) -> list[str]:
        return self.stage.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))

    def click(self, id: str) -> list[str]:
        at = self.stage.rect_of(id).center
        self.stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
        pressed = self.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))
        return pressed + self.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=1))

    def wheel(self, y: int) -> None:
        self.stage.handle(pygame.event.Event(pygame.MOUSEWHEEL, y=y, x=0))

    def pixels(self) -> bytes:
        return pygame.image.tobytes(self.surface, "RGB")


@pytest.fixture
def play() -> Play:
    return Play()


@pytest.fixture
def play_with() -> Callable[..., Play]:
    return Play

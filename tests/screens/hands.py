"""What the tests of the rooms share: a stage with keys and clicks as pygame sends them, and one room on it."""

from dataclasses import dataclass, field
from typing import Any, Self

import pygame

from game.screens.room import Room
from game.screens.toolkit import Comfort, Stage, Widget
from game.screens.toolkit.stage import TWICE_MS

SIZE = (1366, 768)
COMPOSED, LINEAR, LARGE = Comfort(), Comfort(linear=True), Comfort(2.0)


@dataclass(slots=True)
class Visit:
    """Somebody in a room. `room` is None when they left the game."""

    room: Room | None
    comfort: Comfort = COMPOSED
    stage: Stage = field(init=False)
    now: float = 0.0

    def __post_init__(self) -> None:
        self.stage = Stage(SIZE, self.comfort, clock=lambda: self.now)
        self.look()

    @property
    def tree(self) -> Widget:
        return self.stage.tree

    @property
    def words(self) -> str:
        """Everything that can be read or heard here."""
        return "\n".join(widget.spoken for widget in self.tree.walk() if not widget.inert and widget.spoken)

    @property
    def commands(self) -> list[str]:
        return [widget.command for widget in self.tree.walk() if widget.command and not widget.inert]

    def look(self) -> None:
        if self.room:
            self.stage.show(self.room.tree())

    def wait(self, ms: int = 16, times: int = 1) -> Self:
        for _ in range(times):
            assert self.room is not None
            self.room = self.room.tick(ms) or self.room
            self.look()
        return self

    def click(self, command: str) -> Self:
        """By mouse, on the widget with that command."""
        widget = self.stage.find(command=command)
        assert widget is not None, f"{command} is not among {self.commands}"
        return self.point_at(widget)

    def point_at(self, widget: Widget) -> Self:
        """By mouse, on the middle of it."""
        at = self.stage.reveal(widget).clip(pygame.Rect((0, 0), SIZE)).center
        self._send(pygame.MOUSEBUTTONDOWN, pos=at, button=1)
        self._send(pygame.MOUSEBUTTONUP, pos=at, button=1)
        return self

    def choose(self, command: str) -> Self:
        """By keyboard: Tab until it has the focus, then Enter."""
        for _ in range(len(self.stage.order) + 2):
            self.press(pygame.K_TAB)
            if self.stage.focused and self.stage.focused.command == command:
                return self.press(pygame.K_RETURN)
        raise AssertionError(f"Tab never reaches {command}; there is {self.commands}")

    def press(self, key: int) -> Self:
        self._send(pygame.KEYDOWN, key=key, mod=0, unicode="")
        return self

    def _send(self, kind: int, **what: Any) -> None:
        self.now += TWICE_MS  # so that two clicks are not one double click
        for command in self.stage.handle(pygame.event.Event(kind, **what)):
            assert self.room is not None
            self.room = self.room.obey(command)
            self.look()

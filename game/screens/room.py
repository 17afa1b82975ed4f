"""A room of the game: what it shows, and what it does with a command. The window holds one room at a time."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, runtime_checkable

import pygame

from game.screens.toolkit.motion import Motion
from game.screens.toolkit.widget import Widget

QUIT = "ui:quit"


class Room(Protocol):
    """Title, framing, the hour itself, the last words, the debrief: each is one of these."""

    def tree(self) -> Widget:
        """What there is to see now."""
        ...

    def obey(self, command: str) -> "Room | None":
        """Carry out a command; the room to be in afterwards (None: leave the game)."""
        ...

    def tick(self, ms: int) -> "Room | None":
        """Real milliseconds have gone by in sight of the player: the room to look at now, if anything changed."""
        ...

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        """What should move now, once: widget ids with their motion. Asked after every change."""
        ...

    def leave(self) -> None:
        """The window closes: let go of files."""
        ...


@runtime_checkable
class Typist(Protocol):
    """A room with fields to type in sees every event before the stage does."""

    def type(self, event: pygame.event.Event, focus: str) -> bool:
        """Whether the event was typing into the field that has the focus, and so is done with."""
        ...

    def wants_focus(self) -> str:
        """The id of what should have the focus now, asked after every change; '' when it may stay where it is."""
        ...


@runtime_checkable
class Foreseeing(Protocol):
    """A room that knows what may come next, so that its pictures can be made while nothing else happens."""

    def coming(self) -> Iterator[tuple[str, Callable[[], Widget]]]:
        """Trees that may be shown soon, the likeliest first, each with a name by which it is made once only."""
        ...

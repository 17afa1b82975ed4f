"""Hands for the real screens: finds widgets by role and name, and posts the events that a person would cause.

Autoplay and the tests of the screens play through this; nothing is done that a mouse or a keyboard could not do.
"""

import time
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.screens.toolkit.stage import TWICE_MS, Stage
from game.screens.toolkit.widget import Role, Widget
from game.screens.window import Window

SLICE_MS = 100
LONGEST_MOVEMENT_MS = 3000


@dataclass(slots=True)
class Clock:
    """A clock that goes when it is told to."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass(slots=True)
class Driver:
    """Drives an opened window whose clock is `clock`, by mouse or by keyboard."""

    window: Window
    clock: Clock = field(default_factory=Clock)
    keyboard: bool = False

    @property
    def stage(self) -> Stage:
        assert self.window.stage is not None
        return self.window.stage

    def wait(self, ms: int) -> None:
        """So many real milliseconds go by, in even slices, whatever the machine is doing meanwhile."""
        while ms > 0 and self.window.running:
            slice_ms = min(SLICE_MS, ms)
            self.clock.now += slice_ms
            self.window.frame(slice_ms)
            ms -= slice_ms

    def watch(self, ms: int, speed: int = 1) -> None:
        """The same, while somebody watches: real time goes by too, `speed` times faster."""
        while ms > 0 and self.window.running:
            slice_ms = min(SLICE_MS, ms)
            self.wait(slice_ms)
            time.sleep(slice_ms / 1000 / speed)
            ms -= slice_ms

    def settle(self) -> None:
        """Let everything that moves come to rest, without time going by for the player."""
        for _ in range(LONGEST_MOVEMENT_MS // SLICE_MS):
            self.window.draw()
            if not self.stage.busy:
                return
            self.clock.now += SLICE_MS

    def find(self, *, role: Role | None = None, name: str | None = None, command: str | None = None) -> Widget:
        """A widget that can be reached. Raises LookupError, naming what there is."""
        found = self.stage.find(role=role, name=name, command=command)
        if found is None:
            there = ", ".join(
                f"{one.role} {one.name!r} {one.command}" for one in self.stage.find_all() if one.command
            )
            raise LookupError(f"no widget with role={role} name={name!r} command={command!r}; there is: {there}")
        return found

    def take(self, command: str) -> None:
        """Activate the widget with this command, by a click or by focus and Enter."""
        widget = self.find(command=command)
        if self.keyboard:
            self.focus(widget)
            self.press(pygame.K_RETURN)
        else:
            self.click(widget)

    def fill(self, field: str, text: str) -> None:
        """Write in a field, named by its command or its offer, in place of what stands there, and press Enter.

        Of a field with answers the answer is chosen. Raises LookupError when there is no such field or answer.
        """
        offer = field.partition(":")[2] or field
        if self.stage.find(command=f"unfold:{offer}") and not self.stage.find(command=f"answer:{offer}={text}"):
            self.take(f"unfold:{offer}")
        if self.stage.find(command=f"answer:{offer}={text}"):
            self.take(f"answer:{offer}={text}")
            return
        self.take(f"field:{offer}") if not self.keyboard else self.focus(self.find(command=f"field:{offer}"))
        self.clear()
        self.type(text)
        self.press(pygame.K_RETURN)

    def clear(self) -> None:
        """Take away all that stands in the field that has the focus."""
        self.press(pygame.K_END)
        for _ in range(len(self.stage.focused.value) if self.stage.focused else 0):
            self.press(pygame.K_BACKSPACE)

    def type(self, text: str) -> None:
        """Letters into whatever has the focus, as a keyboard or an input method sends them."""
        if text:
            pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=text))
        self.window.frame(0)

    def click(self, widget: Widget) -> None:
        """Press and let go in its middle, scrolled into view; not so soon that two are one double click."""
        self.clock.now += TWICE_MS
        at = self.stage.reveal(widget).clip(self.window_rect).center
        for kind, more in (
            (pygame.MOUSEMOTION, {"rel": (0, 0), "buttons": (0, 0, 0)}),
            (pygame.MOUSEBUTTONDOWN, {"button": 1}),
            (pygame.MOUSEBUTTONUP, {"button": 1}),
        ):
            pygame.event.post(pygame.event.Event(kind, pos=at, touch=False, **more))
        self.window.frame(0)

    def focus(self, widget: Widget) -> None:
        """Tab until the widget has the focus, in view. Raises LookupError when Tab never gets there."""
        for _ in range(2 * len(self.stage.order) + 2):
            if self.stage.focus == widget.id and self.stage.keyboard:
                self.stage.reveal(widget)
                return
            self.press(pygame.K_TAB)
        raise LookupError(f"Tab never reaches {widget.id}")

    def press(self, key: int, mod: int = 0, text: str = "") -> None:
        """Press and let go of a key; one that writes also says what, as SDL does. Like clicks, not too soon."""
        self.clock.now += TWICE_MS
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=text, scancode=0))
        if text and text.isprintable():
            pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=text))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=mod, unicode=text, scancode=0))
        self.window.frame(0)

    @property
    def window_rect(self) -> pygame.Rect:
        assert self.window.surface is not None
        return self.window.surface.get_rect()

    def screenshot(self, path: Path) -> None:
        """What is on the screen once everything has come to rest."""
        self.settle()
        self.window.screenshot(path)

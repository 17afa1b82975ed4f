"""The window: one loop that listens, lets time go by, and draws only when something changed."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.screens.reader import ASKED, Bridge
from game.screens.room import Foreseeing, Room, Typist
from game.screens.toolkit.stage import Comfort, Stage, monotonic_ms
from game.screens.voice import Voice

TITLE = "1 uur in de bijstand"
SPARE_S = 0.008
"""So long a frame in which nothing happens is used to make pictures that may be wanted next."""
IDLE_S, MOVING_S = 0.045, 1 / 60
LONGEST_TICK_MS = 250
"""After a sleep or a stall the clock does not jump: time that the window did not show is not play time."""
_OUT_OF_SIGHT = {pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN}
_IN_SIGHT = {pygame.WINDOWRESTORED, pygame.WINDOWSHOWN, pygame.WINDOWMAXIMIZED}


_TO_THE_FRONT = {pygame.WINDOWFOCUSGAINED: True, pygame.WINDOWFOCUSLOST: False}
_ELSEWHERE = {pygame.WINDOWMOVED, pygame.WINDOWSIZECHANGED, pygame.WINDOWSHOWN}
_DONE = object()


@dataclass(slots=True)
class Window:
    """A room on a surface.

    `comfort` is asked anew after every command, because settings change during play. `calm` gives the room to
    be in after something broke that nobody foresaw; without it, as in tests, the error comes through.
    """

    room: Room
    comfort: Callable[[], Comfort]
    size: tuple[int, int] = (1366, 768)
    clock: Callable[[], float] = field(default=monotonic_ms)
    calm: Callable[[Room, Exception], Room] | None = None
    surface: pygame.Surface | None = None
    stage: Stage | None = None
    in_sight: bool = True
    running: bool = True
    reader: Bridge = field(default_factory=lambda: Bridge(TITLE))
    voice: Voice = field(default_factory=Voice)
    _ahead: Iterator[None] | None = None
    _made: set[str] = field(default_factory=set)
    _made_for: tuple[int, int] = (0, 0)

    def open(self) -> None:
        """Make the window; only what is needed is started, so that it stands there at once."""
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        pygame.display.init()
        pygame.font.init()
        pygame.key.set_repeat(350, 40)
        self.surface = self._made_visible()
        pygame.display.set_caption(TITLE)
        self.stage = Stage(self.surface.get_size(), self.comfort(), self.clock)
        self.refresh()

    def _made_visible(self) -> pygame.Surface:
        """On Windows and macOS a screen reader must be able to find the window before it is seen."""
        if sys.platform in {"win32", "darwin"}:
            pygame.display.set_mode(self.size, pygame.RESIZABLE | pygame.HIDDEN)
            self.reader.open()
            return pygame.display.set_mode(self.size, pygame.RESIZABLE | pygame.SHOWN)
        surface = pygame.display.set_mode(self.size, pygame.RESIZABLE)
        self.reader.open()
        return surface

    def run(self) -> None:
        """Until the player leaves, by the window or by Ctrl-C in the terminal."""
        self.open()
        with suppress(KeyboardInterrupt):
            self._loop()
        self.close()

    def _loop(self) -> None:
        before = time.monotonic()
        while self.running:
            elapsed = int((time.monotonic() - before) * 1000)
            before += elapsed / 1000
            self.frame(min(LONGEST_TICK_MS, elapsed))
            time.sleep(MOVING_S if self.stage and self.stage.busy else IDLE_S)

    def frame(self, ms: int) -> None:
        """One turn of the loop: events, time, picture."""
        try:
            self._turn(ms)
        except Exception as error:
            if self.calm is None:
                raise
            self.room = self.calm(self.room, error)
            self.refresh()

    def _turn(self, ms: int) -> None:
        for event in pygame.event.get():
            self.handle(event)
        if self.running and self.in_sight and (room := self.room.tick(ms)) is not None:
            self.room = room
            self.refresh()
        if not self.draw():
            self._make_ahead()
        if self.running and self.stage:
            self._tell(self.stage)

    def _tell(self, stage: Stage) -> None:
        """To whoever listens, what stands there and what was just said."""
        said = ". ".join(stage.announcements)
        stage.announcements.clear()
        self.reader.tell(stage, said)
        self.voice.tell(stage, said)

    def _make_ahead(self) -> None:
        """A little of what may be shown next, so that it stands there at once when it comes."""
        self._ahead = self._ahead or self._pictures()
        until = time.monotonic() + SPARE_S
        while time.monotonic() < until:
            if next(self._ahead, _DONE) is _DONE:
                return

    def _pictures(self) -> Iterator[None]:
        if isinstance(self.room, Foreseeing) and self.stage:
            for name, tree in self.room.coming():
                if name not in self._made:
                    yield from self.stage.warm(tree())
                    self._made.add(name)

    def handle(self, event: pygame.event.Event) -> None:
        """One event of pygame, real or posted."""
        assert self.stage is not None
        if event.type == pygame.QUIT:
            self._stop()
        elif event.type in _OUT_OF_SIGHT:
            self.in_sight = False
        elif event.type in _IN_SIGHT:
            self.in_sight = True
            self.stage.redraw()
        elif event.type == pygame.VIDEORESIZE:
            self.stage.resize(event.size)
        elif event.type in _TO_THE_FRONT:
            self.reader.focus(_TO_THE_FRONT[event.type])
        elif event.type == ASKED:
            self._asked(event)
            return
        if event.type in _ELSEWHERE:
            self.reader.place(pygame.display.get_window_position(), self.stage.size)
        if isinstance(self.room, Typist) and self.room.type(event, self.stage.focus):
            self.refresh()
            return
        for command in self.stage.handle(event):
            self.obey(command)

    def _asked(self, event: pygame.event.Event) -> None:
        """A screen reader chose something, or went there."""
        assert self.stage is not None
        self.stage.focus = event.id
        if event.what == "click":
            for command in self.stage.activate(event.id):
                self.obey(command)

    def obey(self, command: str) -> None:
        """Carry out a command of the stage, wherever it came from."""
        if not self.running:
            return
        room = self.room.obey(command)
        if room is None:
            self._stop()
            return
        self.room = room
        self.refresh()

    def refresh(self) -> None:
        """Show what there is to see now, and let move what has just come."""
        assert self.stage is not None
        if self.stage.comfort != self.comfort() or self.stage.size != self._made_for:
            self._made, self._made_for = set(), self.stage.size
        self._ahead = None
        self.stage.comfort = self.comfort()
        self.stage.show(self.room.tree())
        if isinstance(self.room, Typist) and (wanted := self.room.wants_focus()):
            self.stage.focus = wanted
        for id, motion in self.room.entrances():
            self.stage.animate(id, motion)

    def draw(self) -> list[pygame.Rect]:
        """Draw what changed; nothing when nothing did."""
        assert self.stage is not None and self.surface is not None
        self.surface = pygame.display.get_surface() or self.surface
        dirty = self.stage.draw(self.surface)
        if dirty:
            pygame.display.update(dirty)
        return dirty

    def screenshot(self, path: Path) -> None:
        """The whole window as a PNG."""
        assert self.surface is not None
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.surface, path)

    def close(self) -> None:
        """Let go of the room, and of the window."""
        self._stop()
        self.voice.hush()
        pygame.display.quit()  # and not all of pygame: fonts are kept for the next window of this process

    def _stop(self) -> None:
        if self.running:
            self.running = False
            self.room.leave()

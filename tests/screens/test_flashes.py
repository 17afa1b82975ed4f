"""Nothing flashes: an hour at the real screens, frame by frame, measured as WCAG 2.3.1 defines a flash."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import pygame

from game.paths import SCENARIOS
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.world import build
from game.scenario.loader import load
from game.screens.autoplay import Autoplay, again
from game.screens.driver import Clock, Driver
from game.screens.house import House
from game.screens.sitting import Sitting
from game.screens.toolkit.palette import luminance
from game.screens.window import Window

GRID = (16, 9)
CELLS = GRID[0] * GRID[1]
CHANGE, DARK = 0.1, 0.8
"""Opposing changes of so much relative luminance, of which the darker is below this."""
MOST_A_SECOND, SECOND_MS = 3, 1000
LARGE = 0.25 * 341 * 256 / (1024 * 768)
"""A quarter of ten degrees of sight, as the criterion counts it: that part of the screen."""


class Flashes:
    """Counts, cell by cell, how often the light went up and down again within the last second."""

    def __init__(self) -> None:
        self.frames = 0
        self.worst = 0.0
        """The largest part of the screen that flashed more than three times in some second."""
        self._turns: list[deque[float]] = [deque() for _ in range(CELLS)]
        self._last: list[float] = []
        self._way: list[int] = [0] * CELLS

    def see(self, at_ms: float, cells: Sequence[float]) -> None:
        self.frames += 1
        self._last = self._last or list(cells)
        flashing = 0
        for n, light in enumerate(cells):
            change = light - self._last[n]
            if abs(change) >= CHANGE and min(light, self._last[n]) < DARK:
                way = 1 if change > 0 else -1
                if way != self._way[n]:
                    self._turns[n].append(at_ms)
                self._way[n], self._last[n] = way, light
            elif change * self._way[n] > 0:
                self._last[n] = light
            while self._turns[n] and self._turns[n][0] <= at_ms - SECOND_MS:
                self._turns[n].popleft()
            flashing += len(self._turns[n]) > 2 * MOST_A_SECOND
        self.worst = max(self.worst, flashing / len(cells))


def light_of(surface: pygame.Surface) -> list[float]:
    small = pygame.transform.smoothscale(surface, GRID)
    pixels = (small.get_at((x, y)) for y in range(GRID[1]) for x in range(GRID[0]))
    return [luminance(f"#{one.r:02X}{one.g:02X}{one.b:02X}") for one in pixels]


def test_what_flashes_is_measured_as_flashing() -> None:
    seen, slow = Flashes(), Flashes()
    for n in range(60):
        seen.see(n * 50, [float(n % 4 < 2)] * CELLS)  # five times a second
        slow.see(n * 50, [float(n % 20 < 10)] * CELLS)  # once
    assert seen.worst == 1 and slow.worst == 0


@dataclass
class Watched(Window):
    """A window of which every new picture is looked at."""

    flashes: Flashes = field(default_factory=Flashes)

    def draw(self) -> list[pygame.Rect]:
        drawn = super().draw()
        if drawn and self.surface:
            self.flashes.see(self.clock(), light_of(self.surface))
        return drawn


def test_an_hour_at_the_screens_never_flashes() -> None:
    hour = Hour(build(load(SCENARIOS / "eerste-week")), 7)
    play(hour, POLICIES["careful"], Reader(40))
    house, clock = House(record=False, keep_settings=False, asks_twice=False), Clock()
    window = Watched(Sitting(house, hour.afresh()), lambda: house.settings.comfort, clock=clock)
    window.open()
    Autoplay(Driver(window, clock), again(hour), speed=10**9).play()
    window.close()

    assert window.flashes.frames > 500
    assert window.flashes.worst < LARGE

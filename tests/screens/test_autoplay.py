"""A machine at the real screens does there what it does without them, to the last choice."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.paths import SCENARIOS
from game.play.bots import POLICIES, Reader, play
from game.play.digest import digest
from game.play.hour import Hour
from game.play.world import World, build
from game.scenario.loader import load
from game.screens.autoplay import Autoplay, again
from game.screens.driver import Clock, Driver
from game.screens.house import House
from game.screens.sitting import Sitting
from game.screens.window import Window

PLAY = Path(__file__).parents[1] / "play"
SO_SLOW = Reader(40)
"""Moments end while it reads."""


def world(folder: Path) -> World:
    return build(load(folder))


@pytest.mark.parametrize(
    ("folder", "pace"),
    [(SCENARIOS / "eerste-week", "1"), (PLAY / "papierwinkel", "2"), (PLAY / "papierwinkel", "untimed")],
)
def test_an_hour_that_was_played_goes_the_same_way_on_the_screens(folder: Path, pace: str) -> None:
    played = Hour(world(folder), 7, pace)
    play(played, POLICIES["careful"], SO_SLOW)

    house, clock = House(record=False, keep_settings=False, asks_twice=False), Clock()
    shown = played.afresh()
    window = Window(Sitting(house, shown), lambda: house.settings.comfort, clock=clock)
    window.open()
    Autoplay(Driver(window, clock), again(played), speed=10**9).play()
    window.close()

    # The pages between moments stand outside of play time in a window.
    assert digest(replace(shown.state, played=0)) == digest(replace(played.state, played=0))

"""Killed in the middle, an evening goes on exactly there. Twenty of them: `python -m tests.kills 20`."""

import sys

import pytest

from game.paths import SCENARIOS
from game.play.world import build
from game.scenario.loader import load
from tests.kills import kill_once


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 there")
def test_a_killed_evening_goes_on_exactly_there() -> None:
    world = build(load(SCENARIOS / "eerste-week"))
    killed = kill_once(world, 3)
    assert killed.actions > 0
    assert killed.same

"""A scenario of many weeks on the screen."""

from pathlib import Path

import pytest

from game.play.plans import Plan, run
from game.play.world import World, build
from game.scenario.loader import load
from game.screens.glance import Glance, glance
from game.screens.i18n import DUTCH
from game.screens.places.table import table
from game.screens.toolkit.widget import Widget

PAPER = Path(__file__).parents[1] / "play" / "papierwinkel"


@pytest.fixture(scope="module")
def world() -> World:
    return build(load(PAPER))


def seen(world: World, *steps: str) -> Glance:
    hour, failure = run(world, Plan(id="gezien", title="gezien", seed=1, steps=list(steps)))
    assert failure is None, failure
    return glance(world, hour.state, DUTCH)


def words(tree: Widget) -> str:
    return " ".join(one.spoken for one in tree.walk())


@pytest.mark.parametrize(("day", "week"), [("2026-06-29", 1), ("2026-07-06", 2), ("2026-10-19", 17)])
def test_the_bar_says_which_week_it_is(world: World, day: str, week: int) -> None:
    assert f"Week {week} van 26" in words(table(seen(world, f"until {day}")))

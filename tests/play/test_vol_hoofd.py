"""A head that is full, and the people round it: each way of `vol-hoofd`, played as written."""

from pathlib import Path

import pytest

from game.core.source import read, typed
from game.play.plans import Plan, PlansFile, run
from game.play.world import World, build
from game.scenario.loader import load

HERE = Path(__file__).with_name("vol-hoofd")


def plans() -> list[Plan]:
    file, found = typed(read(HERE / "plays.yaml"), PlansFile)
    assert file is not None and not found
    return file.plays


@pytest.fixture(scope="module")
def world() -> World:
    return build(load(HERE))


@pytest.mark.parametrize("plan", plans(), ids=lambda plan: plan.id)
def test_every_plan_goes_as_written(world: World, plan: Plan) -> None:
    _, failure = run(world, plan)
    assert failure is None, failure

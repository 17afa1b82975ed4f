"""A head that is full, and the people round it: each way of `vol-hoofd`, played as written."""

from pathlib import Path

import pytest

from game.play.plans import Plan, run
from tests.play.written import plans, world

HERE = Path(__file__).with_name("vol-hoofd")


@pytest.mark.parametrize("plan", plans(HERE).values(), ids=lambda plan: plan.id)
def test_every_plan_goes_as_written(plan: Plan) -> None:
    _, failure = run(world(HERE), plan)
    assert failure is None, failure

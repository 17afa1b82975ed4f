"""After a repair, what was held comes with the weekly round of payments, where the municipality has one."""

from dataclasses import replace
from datetime import date

import pytest

from game.paths import SCENARIOS
from game.play.plans import run
from game.play.world import World, build
from tests.play import written

SAMIRA = SCENARIOS / "samira"


def with_round(weekday: int | None) -> World:
    scenario = written.world(SAMIRA).scenario
    benefit = scenario.file.benefit
    assert benefit is not None
    return build(replace(scenario, file=replace(scenario.file, benefit=replace(benefit, round=weekday))))


@pytest.mark.parametrize(
    ("weekday", "day"), [(3, date(2026, 11, 4)), (5, date(2026, 10, 30)), (None, date(2026, 11, 27))]
)
def test_what_was_held_on_the_28th_and_repaired_on_thursday_the_29th(weekday: int | None, day: date) -> None:
    """Marloes takes the lock off on Thursday: with the round of Wednesday it is there after the rent, on the 4th."""
    world = with_round(weekday)
    hour, failure = run(world, written.plans(SAMIRA)["op_slot"])
    assert failure is None, failure
    due = next(one for one in hour.state.queue if (one.kind, one.id) == ("benefit", "2026-10"))
    assert world.scenario.moment(due.at).date() == day

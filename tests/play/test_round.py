"""After a repair, what was held comes with the weekly round of payments, where the municipality has one."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from game.paths import SCENARIOS
from game.play.events import BenefitPaid
from game.play.plans import run
from game.play.world import World, build
from game.scenario.loader import load
from tests.play import written

WHOLE, PART = SCENARIOS / "samira", SCENARIOS / "samira-vier-weken"


def with_round(tmp_path: Path, line: str) -> World:
    """The four weeks, with another round in the whole that they are a part of."""
    for folder in (WHOLE, PART):
        shutil.copytree(folder, tmp_path / folder.name)
    file = tmp_path / WHOLE.name / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("  round: 3\n", line), "utf-8")
    return build(load(tmp_path / PART.name))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("  round: 3\n", date(2026, 11, 4)),
        ("  round: 5\n", date(2026, 10, 30)),
        ("", date(2026, 11, 27)),
    ],
)
def test_held_on_the_28th_and_repaired_on_thursday_the_29th(tmp_path: Path, line: str, day: date) -> None:
    """Marloes takes the lock off: with the round of Wednesday the money comes after the rent, on the 4th."""
    world = with_round(tmp_path, line)
    hour, failure = run(world, written.plans(PART)["op_slot"])
    assert failure is None, failure
    came = [one.at for one in hour.events if isinstance(one, BenefitPaid)]
    comes = [one.at for one in hour.state.queue if (one.kind, one.id) == ("benefit", "2026-10")]
    assert [world.scenario.moment(at).date() for at in (*came, *comes)] == [day]

"""How much hangs on each number of headspace: one number moved, the same hours played."""

from dataclasses import fields
from pathlib import Path

import pytest

from game.authoring.variants import Variant, around, table, variants
from game.play.numbers import NUMBERS, Numbers
from game.scenario.loader import load

HEAVY = load(Path(__file__).parents[1] / "play" / "vol-hoofd")


@pytest.mark.parametrize(("value", "to"), [(20, (15, 25)), (6, (4, 8)), (2, (1, 3)), (0, (-1, 1)), (-1, (-2, 0))])
def test_a_quarter_is_rounded_away_and_is_at_least_one(value: int, to: tuple[int, int]) -> None:
    assert around(value) == to


def test_every_number_is_moved_both_ways_and_by_itself() -> None:
    base, *moved = variants()
    assert base.numbers == NUMBERS and len(moved) == 2 * len(fields(NUMBERS))
    for one in moved:
        assert sum(getattr(one.numbers, name.name) != getattr(NUMBERS, name.name) for name in fields(NUMBERS)) == 1


def test_the_same_hours_are_the_same_and_heavier_worries_leave_less() -> None:
    rows = (Variant("base", NUMBERS), Variant("same", Numbers()), Variant("heavy", Numbers(weights=200)))
    head, line, base, same, heavy = table(HEAVY, ["careful"], range(2), rows)
    assert (head.count("|"), line.count("|")) == (7, 7)
    assert same == "| same | = | = | = | = | = |"
    share_of_time = [int(row.split("|")[3].split()[0]) for row in (base, heavy)]
    assert share_of_time[0] < share_of_time[1]

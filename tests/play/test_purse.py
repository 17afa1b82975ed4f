"""Money is conserved over random play of every scenario that there is."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.paths import SCENARIOS
from game.play.actions import Take
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.offers import Kind, Offer, offers
from tests.play.purse import every_cent_is_accounted_for
from tests.play.written import HERE, world

FOLDERS = sorted(one.parent for root in (SCENARIOS, HERE) for one in root.glob("*/scenario.yaml"))
MONEY = ("pay/", "eat/", "go/book")
"""What is taken more often than it would be among everything that can be done."""


def some(hour: Hour, number: int) -> Offer | None:
    """One of what can be done; what is about money, or in a letter or a message, twice as likely."""
    there = [one for one in offers(hour.world, hour.state) if not one.blocked and one.kind is not Kind.FIELD]
    there += [one for one in there if one.id.startswith(MONEY) or one.option]
    return there[number % len(there)] if there else None


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 1000), deeds=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 4)), max_size=50))
def test_whatever_is_done_no_cent_is_lost_or_paid_twice(
    folder: Path, seed: int, deeds: list[tuple[int, int]]
) -> None:
    hour = Hour(world(folder), seed)
    for number, further in deeds:
        if one := some(hour, number):
            hour.do(Take(one.id))
        for _ in range(further):
            on(hour)
    every_cent_is_accounted_for(hour)


def on(hour: Hour) -> None:
    """The shortest way on: out of a scene, between moments, or to the next."""
    there = [one.id for one in offers(hour.world, hour.state) if not one.blocked]
    if not hour.state.over and there:
        hour.do(Take(there[-1]))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_no_machine_player_loses_a_cent(folder: Path, policy: str) -> None:
    hour = Hour(world(folder), 1)
    play(hour, POLICIES[policy], Reader())
    every_cent_is_accounted_for(hour)

"""Machine players: every evening ends, and the invariants of headspace hold while they play."""

from functools import cache

import pytest

from game.paths import SCENARIOS
from game.play.bots import POLICIES, Reader, at_random, play
from game.play.digest import digest
from game.play.headspace import CAPACITY, free, weighed
from game.play.hour import Hour, Step
from game.play.offers import offers
from game.play.state import State
from game.play.world import World, build
from game.scenario.loader import load

EVENINGS = 500


@cache
def the_world() -> World:
    return build(load(SCENARIOS / "eerste-week"))


def test_five_hundred_random_evenings_end() -> None:
    for seed in range(EVENINGS):
        assert play(Hour(the_world(), seed), at_random, Reader()), f"seed {seed} did not end"


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_the_same_seed_gives_the_same_evening_twice(policy: str) -> None:
    hours = [Hour(the_world(), 11), Hour(the_world(), 11)]
    for hour in hours:
        play(hour, POLICIES[policy], Reader())
    assert digest(hours[0].state) == digest(hours[1].state)


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_pips_and_pieces_are_the_same_and_something_is_always_open(policy: str) -> None:
    world = the_world()

    def look(step: Step, state: State) -> None:
        assert sum(one.pieces for one in weighed(world, state)) + free(world, state) == CAPACITY
        open_ones = [offer for offer in offers(world, state) if not offer.blocked]
        assert state.over or open_ones, f"nothing can be done after {step}"

    for seed in range(20):
        play(Hour(world, seed, watch=look), POLICIES[policy], Reader())


def test_a_slow_reader_takes_longer() -> None:
    quick, slow = Hour(the_world(), 5), Hour(the_world(), 5)
    play(quick, POLICIES["careful"], Reader(250))
    play(slow, POLICIES["careful"], Reader(150))
    assert slow.state.played > quick.state.played

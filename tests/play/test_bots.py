"""Machine players: every evening ends, the invariants of headspace hold while they play, and they act on what they
hear: they say it, go where a letter sends them, ring again with it, and ask for it."""

from dataclasses import replace
from functools import cache

import pytest

from game.core.text import Text
from game.paths import SCENARIOS
from game.play import bot_talk
from game.play.bots import POLICIES, Reader, at_random, play
from game.play.digest import digest
from game.play.headspace import CAPACITY, free, weighed
from game.play.hour import Hour, Step
from game.play.offers import Blocked, Kind, Offer, offers
from game.play.state import Place, State
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


# --- what they do with what they hear -------------------------------------------------------------------------

HOURS = 60


@cache
def careful_hours() -> tuple[Hour, ...]:
    """Careful hours of four weeks."""
    world = build(load(SCENARIOS / "samira"))
    hours = tuple(Hour(world, seed) for seed in range(HOURS))
    for hour in hours:
        play(hour, POLICIES["careful"], Reader())
    return hours


def answers(names: str) -> list[Offer]:
    return [Offer(f"scene/vraag/start/{name}", Kind.SAY) for name in names]


def test_what_is_said_differs_from_hour_to_hour() -> None:
    said = {
        id for hour in careful_hours() for id in hour.state.chosen if id.startswith("scene/sami_ochtend/start/")
    }
    assert len(said) > 1


def test_in_one_hour_the_same_is_said_whatever_else_could_be() -> None:
    for seed in range(20):
        whole, less = (list(bot_talk.wishes(seed, answers(names))) for names in ("abcdef", "bcdef"))
        assert less == [id for id in whole if not id.endswith("/a")]


def test_what_one_knows_from_somewhere_is_mostly_what_one_says() -> None:
    (start, *_) = careful_hours()[0].world.scenario.scenes["anouk"].nodes
    options = {one.id: one for one in start.options}
    said = [Offer(name, Kind.SAY, option=options[name]) for name in ("klopt", "zomer")]
    first = [next(bot_talk.wishes(seed, said)) for seed in range(100)]
    assert options["zomer"].known_from and 50 < first.count("zomer") < 100


def test_who_hears_of_a_right_asks_for_it() -> None:
    heard = [hour for hour in careful_hours() if "toeslag_poster" in hour.state.knows]
    asked = [hour for hour in heard if any(case.startswith("inkomenstoeslag") for case in hour.state.cases)]
    assert heard and 2 * len(asked) > len(heard)


def test_a_letter_that_was_filed_is_taken_along_once_there_is_somewhere_to_go_with_it() -> None:
    filed, taken = "letter/schatting/map", "letter/schatting/formulierenuur"
    went = [hour.state.chosen for hour in careful_hours() if taken in hour.state.chosen]
    assert any(chosen[filed] < chosen[taken] for chosen in went)


def test_in_a_talk_that_is_held_again_what_was_said_can_be_said_again() -> None:
    world = careful_hours()[0].world
    open_one = Offer("scene/kant/start/wisselt", Kind.SAY)
    shut = Offer("scene/kant/start/minder", Kind.SAY, blocked=Blocked("head", Text("a", "Straks.")))
    state = replace(Hour(world, 0).state, place=Place("scene", "kant", "start"), chosen={open_one.id: 0})
    assert POLICIES["careful"](world, state, [open_one, shut], 0) == open_one


def test_with_something_new_to_say_somebody_is_rung_again() -> None:
    again = [hour for hour in careful_hours() if "scene/anouk_weer/start/nummer" in hour.state.chosen]
    assert again and all(hour.state.contacts["line/gemeente"].times > 1 for hour in again)

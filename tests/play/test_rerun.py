"""An hour again: in its own world the same, in another by time, and nothing decided for the player."""

from dataclasses import replace
from functools import cache

import pytest

from game.play.actions import Take
from game.play.bots import POLICIES, Reader, play
from game.play.digest import digest
from game.play.events import Booked, Drew, Event, LetterCame
from game.play.hour import Hour
from game.play.rerun import Played, branch, played, rerun
from game.play.world import World, build
from game.scenario import loader
from game.scenario.folders import find


@cache
def world(scenario: str) -> World:
    return build(loader.load(find(scenario)))


@cache
def hour_of(scenario: str, policy: str, seed: int = 3) -> Played:
    hour = Hour(world(scenario), seed)
    play(hour, POLICIES[policy], Reader())
    return played(hour)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("scenario", ["eerste-week", "samira-vier-weken", "samira"])
def test_in_its_own_world_an_hour_comes_to_the_same_state(scenario: str, policy: str) -> None:
    once = hour_of(scenario, policy)

    again = rerun(once, once.hour.world)

    assert digest(again.hour.state) == digest(once.hour.state)
    assert (again.share, again.gone, again.opened) == (100, (), ())


def test_without_a_letter_what_was_done_with_it_is_skipped_and_the_rest_is_done() -> None:
    once = hour_of("eerste-week", "careful")
    scenario = once.hour.world.scenario

    again = rerun(once, build(scenario, without=frozenset({"letter/schatting"})))

    assert "schatting" in once.hour.state.read and "schatting" not in again.hour.state.letters
    assert again.hour.state.over == "end" and 70 <= again.share < 100
    assert again.hour.state.debts["zwemles"].left == once.hour.state.debts["zwemles"].left


def test_the_time_of_what_is_skipped_stays_free() -> None:
    once = hour_of("eerste-week", "careful")
    scenario = once.hour.world.scenario

    again = rerun(once, build(scenario, without=frozenset({"letter/schatting"})))

    ours, theirs = (
        {step.action.offer: step.at for step in steps if isinstance(step.action, Take)}
        for steps in (once.hour.steps, again.hour.steps)
    )
    later = [offer for offer in theirs if offer.startswith(("read/", "pay/"))]
    assert later and all(theirs[offer] == ours[offer] for offer in later)


def test_what_comes_only_there_gets_no_answer() -> None:
    """A player who spoke to nobody: the scenes that come in another world end without a choice."""
    once = hour_of("samira-vier-weken", "overwhelmed")
    chosen = set(once.hour.state.chosen)

    again = rerun(once, build(once.hour.world.scenario, neutral=frozenset({"chance", "institution"})))

    assert {one for one in again.hour.state.chosen if one.startswith("scene/")} <= chosen


def test_a_call_that_is_answered_sooner_is_spoken_all_the_same() -> None:
    once = hour_of("samira", "money_first")
    spoken = {one for one in once.hour.state.chosen if one.startswith("scene/anouk/")}
    assert spoken

    again = rerun(once, build(once.hour.world.scenario, neutral=frozenset({"institution"})))

    assert spoken <= again.hour.state.chosen.keys()


def test_taking_a_cause_away_never_changes_what_came_before_it() -> None:
    once = next(one for seed in range(20) if _drew(one := hour_of("samira", "careful", seed)))
    drew = _drew(once)[0]

    spared = replace(world("samira"), spared=frozenset({f"{drew.purpose}/{drew.case}"}), offered={}, heads={})
    again = rerun(once, spared)

    assert _before(again.hour.events, drew.at) == _before(once.hour.events, drew.at)
    assert drew not in again.hour.events


def test_another_branch_begins_where_the_choice_was_and_not_before() -> None:
    once = hour_of("samira-vier-weken", "careful")
    number, taken = next(
        (number, done.step.action.offer)
        for number, done in enumerate(once.steps)
        if isinstance(done.step.action, Take) and done.step.action.offer.startswith("message/patrick/")
    )
    instead = next(f"message/patrick/{one}" for one in ("ja", "nee") if not taken.endswith(one))

    again = branch(once, number, instead)

    assert again.hour.steps[:number] == once.hour.steps[:number]
    assert instead in again.hour.state.chosen and taken not in again.hour.state.chosen


def test_who_did_nothing_has_nothing_to_follow() -> None:
    hour = Hour(world("eerste-week"), 1)
    hour.do(Take("hour/nagesprek"))

    again = rerun(played(hour), hour.world)

    assert (again.asked, again.share, again.is_enough) == (0, 100, True)


def _drew(once: Played) -> list[Drew]:
    return [one for one in once.hour.events if isinstance(one, Drew)]


def _before(events: tuple[Event, ...], at: int) -> list[Event]:
    return [one for one in events if one.at < at and isinstance(one, LetterCame | Booked)]

"""Chances: drawn by day and seed, they add plans and cancel others, and it is known what did not go ahead."""

from pathlib import Path

import pytest

from game.play.engagements import holds_on
from game.play.events import ChanceCame, ChanceWent, MomentBegan, PlanCancelled
from game.play.hour import Hour
from game.play.world import World
from tests.play.hands import happened, play_out, wait
from tests.play.house import house

WORK = """\
  - {id: dienst, name: dienst, every: [1, 2, 3, 4, 5], hours: 09:00-14:30, travel: 20}
  - {id: thuis, name: Kim ligt op de bank, every: [1, 2, 3, 4, 5], hours: 10:00-11:00}
"""
MORNINGS = """\
  - {id: ochtend, name: Ochtend, every: [1, 2, 3, 4, 5], hours: 09:20-12:00, interrupted_by: Het is middag.}
"""
FEVER = """\
  - id: koorts
    name: Kim heeft koorts
    person: kim
    draws: {every: [1, 2, 3, 4, 5], at: 06:30}
    one_in: %d
    days: [2, 3]
    adds: [thuis]
    cancels: [dienst]
    source: rekenvoorbeeld
"""


def family(folder: Path, one_in: int = 1, **more: str) -> World:
    return house(folder, agenda=WORK, moments=MORNINGS, chances=FEVER % one_in, **more)


def until_friday(world: World, seed: int) -> Hour:
    hour = Hour(world, seed)
    while world.scenario.moment(hour.state.now).day < 10 and not hour.state.over:
        wait(hour, 4)
    return hour


def test_without_a_fever_the_shift_takes_the_morning(tmp_path: Path) -> None:
    hour = play_out(Hour(family(tmp_path, 1_000_000), 1))

    assert not happened(hour, ChanceCame) and not happened(hour, MomentBegan)


def test_a_fever_cancels_the_shift_and_gives_the_morning_round_the_sofa(tmp_path: Path) -> None:
    world = family(tmp_path)
    hour = Hour(world, 1)

    clock = world.scenario.moment
    assert (hour.state.moment, f"{clock(hour.state.now):%a %H:%M}") == ("ochtend.2026-10-05", "Mon 09:20")
    assert f"{clock(hour.state.ends):%H:%M}" == "10:00"
    assert not holds_on(world, hour.state, world.scenario.plans["dienst.2026-10-05"])
    assert holds_on(world, hour.state, world.scenario.plans["thuis.2026-10-05"])


@pytest.mark.parametrize("seed", range(6))
def test_it_lasts_as_many_days_as_were_drawn_and_then_is_over(tmp_path: Path, seed: int) -> None:
    hour = until_friday(family(tmp_path), seed)

    came = next(event for event in hour.events if isinstance(event, ChanceCame))
    went = next(event for event in hour.events if isinstance(event, ChanceWent))
    clock = hour.world.scenario.moment
    assert came.until == went.at
    assert (clock(went.at) - clock(came.at)).days + 1 in {2, 3}


def test_what_did_not_go_ahead_is_told_for_each_day(tmp_path: Path) -> None:
    hour = Hour(family(tmp_path), 1)

    told = [event.plan for event in hour.events if isinstance(event, PlanCancelled)]
    [one] = hour.state.happened
    ill = [
        plan.id
        for plan in hour.world.scenario.plans.values()
        if plan.of.id == "dienst" and hour.world.scenario.ticks(plan.begins) < one.ends
    ]
    assert told == ill and len(told) in {2, 3}


def test_a_cancelled_shift_stays_cancelled_when_the_fever_is_over(tmp_path: Path) -> None:
    hour = until_friday(family(tmp_path), 1)

    plan = hour.world.scenario.plans["dienst.2026-10-05"]
    assert not holds_on(hour.world, hour.state, plan)


def test_the_same_seed_draws_the_same_days_and_others_draw_others(tmp_path: Path) -> None:
    world = family(tmp_path, 4)
    hours = [play_out(Hour(world, seed)) for seed in (1, 1, 2, 3, 4)]

    days = [tuple(one.begins for one in hour.state.happened) for hour in hours]
    assert days[0] == days[1]
    assert len(set(days)) > 1


@pytest.mark.parametrize("asked", ["happening(koorts)", "ill(kim)"])
def test_a_condition_can_ask_whether_somebody_is_ill(tmp_path: Path, asked: str) -> None:
    worry = f"{{id: ziek, text: Gloeit, kind: people, weight: 1, during: {asked}, leads: table, source: ontwerp}}"
    world = family(tmp_path, worries=f"worries: [{worry}]\n")

    assert "ziek" in Hour(world, 1).state.worries

"""A later last day: asked by telephone on the last day, noted or read too late, and not told which."""

from datetime import date

import pytest

from game.play.actions import Write
from game.play.events import CaseMoved, Drew
from game.play.hour import Hour
from game.play.world import World, build
from tests.play.hands import happened, sit_down, take, wait

CASE = "inkomstenformulier.2026_09"
NOTED, MISSED = 11, 8
"""Seeds of hours in which it is read in time, and too late."""


def asked(world: World, seed: int) -> Hour:
    """No to Patrick on Monday, and the call on Thursday morning."""
    hour = sit_down(Hour(world, seed), "maandag_ochtend")
    wait(hour, 13)
    take(hour, "go/phone", "message/patrick/nee")
    log_in(hour)
    take(hour, f"read/formulier_klaar.{CASE}", "portal/mijn_meerwijk")
    sit_down(hour, "donderdag")
    take(hour, "go/phone", f"letter/formulier_klaar.{CASE}/uitstel", "call/menu/uitkering", "call/wait")
    take(hour, "scene/anouk_uitstel/start/morgen", "scene/anouk_uitstel/niet_zien/dag")
    return hour


def log_in(hour: Hour) -> None:
    take(hour, "portal/mijn_meerwijk", "login/code")
    assert hour.state.code
    hour.do(Write("login/enter", hour.state.code.digits))


def test_where_it_is_noted_the_form_is_due_a_working_day_later(world: World) -> None:
    hour = asked(world, NOTED)
    assert hour.state.cases[CASE].due == date(2026, 10, 9)
    assert steps(hour)[-1] == "extended"


def test_where_it_is_read_too_late_the_day_stays_and_luck_is_named(world: World) -> None:
    hour = asked(world, MISSED)
    assert hour.state.cases[CASE].due == date(2026, 10, 8)
    assert steps(hour)[-1] == "not_extended"
    assert [one.purpose for one in happened(hour, Drew) if isinstance(one, Drew)] == ["uitstel"]


@pytest.mark.parametrize("seed", [NOTED, MISSED])
def test_she_hears_the_same_either_way(world: World, seed: int) -> None:
    hour = asked(world, seed)
    assert "uitstel" in hour.state.flags
    assert hour.state.place.node == "dag"


def test_without_the_luck_of_the_institution_it_is_always_noted(world: World) -> None:
    kind = build(world.scenario, neutral=frozenset({"institution"}))
    assert steps(asked(kind, MISSED))[-1] == "extended"


def steps(hour: Hour) -> list[str]:
    return [one.step for one in happened(hour, CaseMoved) if isinstance(one, CaseMoved)]

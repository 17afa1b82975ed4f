"""Elsewhere: a break at work has what she carries. The post, the folder and the book are at home."""

import pytest

from game.paths import SCENARIOS
from game.play.hour import Hour
from game.play.leads import way
from game.play.offers import offers
from game.play.plans import Plan, run
from game.play.world import World, build
from game.scenario.loader import load
from tests.play.hands import take


@pytest.fixture(scope="module")
def samira() -> World:
    return build(load(SCENARIOS / "samira"))


def at(world: World, *steps: str) -> Hour:
    hour, failure = run(world, Plan(id="los", title="Een stukje", seed=1, steps=list(steps)))
    assert failure is None, failure
    return hour


def places(hour: Hour) -> list[str]:
    return [one.id for one in offers(hour.world, hour.state) if one.id.startswith("go/")]


def comforts(hour: Hour) -> list[str]:
    take(hour, "go/rest")
    return [one.id for one in offers(hour.world, hour.state) if one.id.startswith("comfort/")]


def test_in_the_linen_room_only_the_telephone_and_something_small_are_at_hand(samira: World) -> None:
    at_home, away = at(samira, "until vrijdag_middag"), at(samira, "until pauze")
    assert places(at_home) == ["go/post", "go/folder", "go/book", "go/phone", "go/calendar", "go/rest"]
    assert places(away) == ["go/phone", "go/rest"]


def test_what_weighs_and_lies_at_home_can_only_be_breathed_under(samira: World) -> None:
    away, home_again = at(samira, "until pauze"), at(samira, "until na_de_film")
    assert way(samira, away.state, "letter/schatting") == way(samira, away.state, "book") == "go/rest"
    assert way(samira, away.state, "phone") == "go/phone"
    assert way(samira, home_again.state, "letter/schatting") == "go/post"


def test_each_place_has_its_own_small_things(samira: World) -> None:
    away, at_home = comforts(at(samira, "until pauze")), comforts(at(samira, "until vrijdag_vrij"))
    assert away == ["comfort/boterham", "comfort/droger"]
    assert "comfort/raam" in at_home and "comfort/boterham" not in at_home

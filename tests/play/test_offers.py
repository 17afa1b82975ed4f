"""Offers: what is open, what is struck through and why, and what trying that does."""

from collections.abc import Callable

import pytest

from game.play.actions import Take
from game.play.digest import digest
from game.play.events import Attempted, CallEnded, DoorShut, SceneBegan
from game.play.hour import Hour
from game.play.step import NotOffered
from game.play.world import World
from tests.play.conftest import Evening
from tests.play.hands import happened, offer, sit_down, take, wait

Changed = Callable[[str, str, str], World]


def with_the_letter(hour: Hour) -> Hour:
    take(sit_down(hour, "maandag_ochtend"), "go/post", "read/schatting")
    return hour


def test_the_town_hall_does_not_answer_at_half_past_seven(evening: Evening) -> None:
    blocked = offer(with_the_letter(evening()), "letter/schatting/bellen").blocked
    assert blocked is not None
    assert (blocked.reason, blocked.thought.source) == ("hour", "Ze zijn dicht als ik vrij ben.")


def test_it_answers_on_the_free_morning_that_a_no_to_patrick_gives(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    wait(hour, 15)
    take(hour, "go/phone", "message/patrick/nee", "go/table")
    sit_down(hour, "donderdag")
    take(hour, "go/post", "read/schatting")
    assert offer(hour, "letter/schatting/bellen").blocked is None


def test_a_yes_to_patrick_takes_that_morning(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    wait(hour, 15)
    take(hour, "go/phone", "message/patrick/ja", "go/table")
    sit_down(hour, "donderdag")
    take(hour, "go/post", "read/schatting")
    assert offer(hour, "letter/schatting/bellen").blocked is not None


def test_trying_what_is_struck_through_is_told_and_changes_nothing_else(evening: Evening) -> None:
    hour = with_the_letter(evening())
    before = hour.state
    take(hour, "letter/schatting/bellen")
    attempts = happened(hour, Attempted)
    assert [event.reason for event in attempts if isinstance(event, Attempted)] == ["hour"]
    assert (hour.state.place, hour.state.now, hour.state.chosen) == (before.place, before.now, before.chosen)


def test_a_shut_door_is_told_when_it_is_seen(evening: Evening) -> None:
    hour = with_the_letter(evening())
    shut = [event.offer for event in happened(hour, DoorShut) if isinstance(event, DoorShut)]
    assert shut == ["letter/schatting/bellen"]


def test_an_option_that_asks_more_than_is_free_is_struck_through(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/post", "read/schatting", "go/table")
    sit_down_at_noor(hour)
    samen = offer(hour, "scene/noor_duizend/start/samen")
    assert samen.asks == 13
    assert samen.blocked is not None and samen.blocked.reason == "head"


def sit_down_at_noor(hour: Hour) -> None:
    sit_down(hour, "dinsdag_avond")
    take(hour, "moment/verder")
    assert happened(hour, SceneBegan)


def test_what_is_not_on_offer_is_refused_and_changes_nothing(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    before = digest(hour.state)
    with pytest.raises(NotOffered):
        hour.do(Take("pay/zwemles/nu"))
    assert digest(hour.state) == before


def test_a_call_is_cut_off_when_the_moment_is_too_short(changed: Changed) -> None:
    """With a town hall that answers before school, and some ten minutes that are left, nobody is got."""
    hour = with_the_letter(Hour(changed("scenario.yaml", "09:00-12:00", "07:00-12:00"), 1))
    wait(hour, 90)
    take(hour, "letter/schatting/bellen", "call/menu/uitkering")
    wait(hour, 15)
    assert [event.how for event in happened(hour, CallEnded) if isinstance(event, CallEnded)] == ["cut_off"]
    assert not [event for event in happened(hour, SceneBegan)]
    assert hour.state.place.kind == "between"

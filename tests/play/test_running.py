"""What goes on beside other things: on hold while something else is done, answered, hung up, cut off."""

from pathlib import Path

import pytest

from game.play.digest import digest
from game.play.events import CutOff, Finished, SceneBegan, SceneEnded, Started, Stopped
from game.play.hour import Hour
from game.play.offers import find
from tests.play.hands import happened, offer, take, wait
from tests.play.house import house

CALLS = """
      - {id: bellen, text: Bellen, minutes: 30, meanwhile: ja, by_phone: ja, does: {begin: gesprek}}
      - {id: nog_een, text: Nog een keer bellen, minutes: 10, meanwhile: ja, by_phone: ja, does: {learn: weet}}
      - {id: was, text: De was draaien, minutes: 60, meanwhile: ja, does: {learn: weet}}
      - {id: lezen, text: Nog eens lezen, minutes: 45}
"""
CALL, OTHER, WASH, READ = (f"letter/brief/{id}" for id in ("bellen", "nog_een", "was", "lezen"))


@pytest.fixture
def hour(tmp_path: Path) -> Hour:
    """With the letter open, at eight o'clock."""
    hour = Hour(house(tmp_path, options=CALLS), 1)
    take(hour, "between/verder", "go/post", "read/brief")
    return hour


def clock(hour: Hour) -> str:
    return f"{hour.world.scenario.moment(hour.state.now):%H:%M}"


def test_on_hold_the_hands_are_free_at_once(hour: Hour) -> None:
    take(hour, CALL)

    assert happened(hour, Started) and clock(hour) == "08:00"
    assert hour.state.place.kind == "letter"
    take(hour, "go/table", "go/book", "eat/gewoon")
    assert [one.offer for one in hour.state.running] == [CALL]


def test_it_is_answered_when_its_minutes_are_over_wherever_one_is(hour: Hour) -> None:
    take(hour, CALL, "go/table", "go/calendar")
    wait(hour, 29.999)
    assert hour.state.place.kind == "calendar"
    wait(hour, 0.001)

    assert (hour.state.place.kind, hour.state.place.id, clock(hour)) == ("scene", "gesprek", "08:30")
    assert happened(hour, Finished) and not hour.state.running


def test_after_the_talk_the_letter_lies_open_as_it_was(hour: Hour) -> None:
    take(hour, CALL)
    wait(hour, 60)
    take(hour, "scene/gesprek/start/verder")

    assert happened(hour, SceneEnded)
    assert (hour.state.place.kind, hour.state.place.id) == ("letter", "brief")
    assert hour.state.back is None


def test_what_was_begun_is_done_first_and_costs_all_its_minutes(hour: Hour) -> None:
    take(hour, CALL, READ)

    assert clock(hour) == "08:45"
    assert hour.state.place.kind == "scene"


def test_verder_waits_until_it_is_answered(hour: Hour) -> None:
    take(hour, CALL, "moment/verder")

    assert (hour.state.place.id, clock(hour)) == ("gesprek", "08:30")


def test_there_is_one_call_at_a_time(hour: Hour) -> None:
    take(hour, CALL)
    blocked = offer(hour, OTHER).blocked

    assert blocked is not None
    assert (blocked.reason, blocked.thought.source) == ("hour", "Ik hang al aan de lijn.")
    assert offer(hour, WASH).blocked is None
    assert find(hour.world, hour.state, CALL) is None


def test_a_machine_runs_beside_a_call(hour: Hour) -> None:
    take(hour, CALL, WASH)
    wait(hour, 60)
    take(hour, "scene/gesprek/start/verder")
    wait(hour, 60)

    assert "weet" in hour.state.knows
    assert len(happened(hour, Finished)) == 2


def test_whoever_hangs_up_is_not_answered(hour: Hour) -> None:
    take(hour, CALL, "go/table", f"running/{CALL}/stop")
    wait(hour, 60)

    assert happened(hour, Stopped)
    assert not happened(hour, SceneBegan) and not hour.state.running


def test_a_moment_that_ends_hangs_up(hour: Hour) -> None:
    wait(hour, 470)
    take(hour, CALL)
    wait(hour, 60)

    assert happened(hour, CutOff) and not happened(hour, SceneBegan)
    assert not hour.state.running and not [due for due in hour.state.queue if due.kind == "ready"]


def test_waiting_in_pieces_is_waiting_at_once(tmp_path: Path) -> None:
    one, two = (Hour(house(tmp_path, options=CALLS), 1) for _ in range(2))
    for each in (one, two):
        take(each, "between/verder", "go/post", "read/brief", CALL, "go/table")
    for _ in range(7):
        wait(one, 5)
    wait(two, 35)

    assert digest(one.state) == digest(two.state)

"""The institutions' file beside the story: what was done with a letter stands beside its line."""

from pathlib import Path

from game.debrief import look_back
from game.debrief.model import Kind
from game.play.hour import Hour
from tests.play.written import played

FOLDER = Path(__file__).parents[2] / "scenarios" / "eerste-week"


def zorgvuldig() -> Hour:
    hour, failure = played(FOLDER, "zorgvuldig")
    assert failure is None, failure
    return hour


def test_a_form_that_was_handed_in_stands_once_beside_the_step_that_followed_from_it() -> None:
    debrief = look_back(zorgvuldig())
    beside = [one for line in debrief.file for one in line.done if one.kind is Kind.SENT]
    assert beside == [one for one in debrief.timeline.entries if one.kind is Kind.SENT] != []


def test_before_anything_was_handed_in_a_step_of_theirs_is_not_called_left_alone() -> None:
    first = look_back(zorgvuldig()).file[0]
    assert (first.letter, first.done, first.is_left_alone) == (None, (), False)

"""The institutions' file beside the story: what was done with a letter stands beside its line."""

from dataclasses import replace
from pathlib import Path

from game.debrief import look_back
from game.debrief.model import Kind
from game.play.hour import Hour
from game.play.plans import run
from tests.play.written import plans, played, world

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


def test_what_was_handed_in_and_not_looked_at_yet_stands_beside_nothing() -> None:
    """The slip goes after five on Friday: on Monday somebody looks at it, when the week is over."""
    plan = plans(FOLDER)["op_tijd_zonder_strook"]
    steps = [step for step in plan.steps if "completed" not in str(step)]
    friday = steps.index("until vrijdag_middag") + 1
    hour, failure = run(world(FOLDER), replace(plan, steps=[*steps[:friday], "wait 20 s", *steps[friday:]]))
    assert failure is None, failure

    last = [line for line in look_back(hour).file if any(one.kind is Kind.SENT for one in line.done)][-1]

    assert last.line.text.source == "Nog geen aantekening."
    assert [one.kind for one in last.done][-1] is Kind.SENT

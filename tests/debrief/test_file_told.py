"""The institutions' file beside the story: what was done with a letter stands beside its line."""

from pathlib import Path

from game.core.source import read, typed
from game.debrief import look_back
from game.debrief.model import Kind
from game.play.hour import Hour
from game.play.plans import PlansFile, run
from game.play.world import World, build
from game.scenario.loader import load

FOLDER = Path(__file__).parents[2] / "scenarios" / "eerste-week"


def played(plan: str) -> Hour:
    file, found = typed(read(FOLDER / "plays.yaml"), PlansFile)
    assert file is not None, found
    world: World = build(load(FOLDER))
    hour, failure = run(world, next(one for one in file.plays if one.id == plan))
    assert failure is None, failure
    return hour


def test_a_form_that_was_handed_in_stands_once_beside_the_step_that_followed_from_it() -> None:
    debrief = look_back(played("zorgvuldig"))
    beside = [one for line in debrief.file for one in line.done if one.kind is Kind.SENT]
    assert beside == [one for one in debrief.timeline.entries if one.kind is Kind.SENT] != []


def test_before_anything_was_handed_in_a_step_of_theirs_is_not_called_left_alone() -> None:
    first = look_back(played("zorgvuldig")).file[0]
    assert (first.letter, first.done, first.is_left_alone) == (None, (), False)

"""Hours with debts in them, as they stand on the screen: from the test scenario about money."""

from functools import cache
from pathlib import Path

from game.play.actions import Take
from game.play.hour import Hour
from game.play.plan_paper import at_table
from game.play.plans import Plan, run
from game.play.world import World, build
from game.scenario.loader import load
from game.screens.house import House
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from game.screens.toolkit import Comfort
from tests.screens.hands import COMPOSED, Visit

TENSE = ("until 2026-07-31", "file post", "pay frame", "until 2026-08-03", "file post", "pay tandarts nu")
"""The rent of August was refused, and there is too little left to pay it by hand."""
RENT = "take:pay/huur.2026_08_01/nu"


@cache
def world(scenario: str = "geldzorgen") -> World:
    return build(load(Path(__file__).parents[1] / "play" / scenario))


def owing(*steps: str, scenario: str = "geldzorgen") -> Hour:
    """An hour in which these sentences of a play plan were played, with the book open."""
    hour, failure = run(world(scenario), Plan(id="los", title="Een stukje", seed=1, steps=list(steps)))
    assert failure is None, failure
    if hour.state.place.kind != "book":
        at_table(hour)
        hour.do(Take("go/book"))
    return hour


def visit(*steps: str, comfort: Comfort = COMPOSED, sound: bool = True) -> Visit:
    """The same on a stage, with hands."""
    home = House(Settings(sound=sound), record=False, keep_settings=False)
    return Visit(Sitting(home, owing(*steps)), comfort)

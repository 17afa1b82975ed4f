"""The world of a scenario folder and its play plans, made and played once for all who look at them."""

from functools import cache
from pathlib import Path

from game.core.source import read, typed
from game.play.hour import Hour
from game.play.plans import Failure, Plan, PlansFile, run
from game.play.world import World, build
from game.scenario.folders import PLAYS
from game.scenario.loader import load

HERE = Path(__file__).parent


@cache
def world(folder: Path) -> World:
    return build(load(folder))


@cache
def plans(folder: Path) -> dict[str, Plan]:
    file, found = typed(read(folder / PLAYS), PlansFile)
    assert file is not None, found
    return {plan.id: plan for plan in file.plays}


@cache
def played(folder: Path, id: str) -> tuple[Hour, Failure | None]:
    """A plan, played once."""
    return run(world(folder), plans(folder)[id])

"""What the tests of the places share: hours of the first week, played up to a moment, and a glance at it."""

from dataclasses import replace
from functools import lru_cache

from game.paths import SCENARIOS
from game.play.actions import PassTime, Take
from game.play.hour import Hour
from game.play.offers import offers
from game.play.world import World, build
from game.scenario.folders import folders
from game.scenario.loader import load
from game.screens.glance import Glance, glance
from game.screens.house import House
from game.screens.i18n import DUTCH, Speaker, speaker
from game.screens.parts.daybar import daybar
from game.screens.parts.tape import Tape
from game.screens.places import PLACES
from game.screens.sitting import Sitting
from game.screens.toolkit import Widget

MINUTE = 1000
"""Play milliseconds in a game minute at the table."""


@lru_cache(maxsize=1)
def world() -> World:
    return build(load(SCENARIOS / "eerste-week"))


def played(*what: str | int) -> Hour:
    """An hour in which these offers were taken, and these play milliseconds went by, in order."""
    hour = Hour(world(), seed=7)
    for one in what:
        hour.do(PassTime(one) if isinstance(one, int) else Take(one))
    return hour


def seen(hour: Hour, say: Speaker = DUTCH, ahead: int = 0, less_dark: bool = False) -> Glance:
    return glance(hour.world, hour.state, say, ahead, less_dark)


@lru_cache(maxsize=1)
def english() -> Speaker:
    return speaker("en", folders())


def minding(hour: Hour, *worries: str) -> Glance:
    """The same moment, with exactly these worries."""
    lying = {id: place for place, id in enumerate(worries)}
    return glance(hour.world, replace(hour.state, worries=dict.fromkeys(worries, 0), seats=lying), DUTCH)


def place(glance: Glance) -> Widget:
    """What is on screen."""
    return PLACES[glance.state.place.kind](glance)


def words(tree: Widget) -> str:
    """Everything that can be read or heard, and is not under a sheet."""
    return "\n".join(one.spoken for one in reachable(tree) if one.spoken)


def reachable(tree: Widget) -> list[Widget]:
    """All widgets that are not under something inert."""
    if tree.inert:
        return []
    return [tree, *(one for child in tree.children for one in reachable(child))]


def widget(tree: Widget, id: str) -> Widget:
    """The part of what is on screen with this id."""
    return next(one for one in tree.walk() if one.id == id)


def tape(glance: Glance) -> Tape:
    """The day, as the bar shows it."""
    paint = widget(daybar(glance), "day/tape").paint
    assert isinstance(paint, Tape)
    return paint


def commands(tree: Widget) -> list[str]:
    return [one.command for one in reachable(tree) if one.command]


def let_go(hour: Hour) -> None:
    """Take the last offer that is open: 'verder' where there is one."""
    hour.do(Take([one.id for one in offers(hour.world, hour.state) if not one.blocked][-1]))


def sitting(*what: str | int) -> Sitting:
    """Somebody at the table of that hour; nothing is written to disk."""
    return Sitting(House(record=False, keep_settings=False), played(*what))

"""Worries come and go, and grow with the days; what is done gives a breath; scenes follow on what happened.

A worry is there for as long as its condition holds; so the rim of the saucer always follows from what lies on
the table, and nothing has to be kept in step by hand.
"""

from collections.abc import Iterable
from itertools import count

from game.play import coming, relief
from game.play.events import Headspace, WorryCame, WorryWent
from game.play.facts import holds
from game.play.headspace import days, free, weight
from game.play.holding import Holding
from game.play.state import State
from game.play.time import TICKS_A_DAY, TICKS_AN_HOUR
from game.play.turn import Turn
from game.play.world import World


def settle(turn: Turn) -> None:
    """After anything happened: tell which worries came and went, and what headspace is left."""
    had, here = turn.state.worries, _here(turn.world, turn.state)
    if had.keys() != here:
        _change(turn, had, here)
    follow(turn)
    if (now := free(turn.world, turn.state)) != turn.state.head:
        turn.state.head = now
        turn.tell(Headspace(turn.now, now))


def _here(world: World, state: State) -> frozenset[str]:
    """The worries whose condition holds."""
    those = world.asked.get("worries")
    if those is None:
        during = {id: one.during for id, one in world.scenario.worries.items()}
        those = world.asked["worries"] = Holding(world, during)
    present: frozenset[str] = those(state)
    return present


def _change(turn: Turn, had: dict[str, int], here: frozenset[str]) -> None:
    """Some came or went; each keeps the time at which it came."""
    gone = {id: weight(turn.world, turn.state, id) for id in had if id not in here}
    came = [id for id in turn.scenario.worries if id in here and id not in had]
    for id in gone:
        turn.tell(WorryWent(turn.now, id))
    for id in came:
        turn.tell(WorryCame(turn.now, id))
    present = ((id, had.get(id, turn.now)) for id in turn.scenario.worries if id in here)
    turn.state.worries = dict(sorted(present, key=lambda worry: worry[1]))
    turn.state.seats = _seated(turn.state.seats, turn.state.worries)
    for id in came:
        _age(turn, id)
    _breathe(turn, gone, came)


def _seated(seats: dict[str, int], worries: Iterable[str]) -> dict[str, int]:
    """Each takes the first place that is free as it comes, and keeps it while others come and go."""
    kept = {id: seats[id] for id in worries if id in seats}
    taken = set(kept.values())
    free_ones = (place for place in count() if place not in taken)
    return kept | {id: next(free_ones) for id in worries if id not in kept}


def _breathe(turn: Turn, gone: dict[str, int], came: list[str]) -> None:
    """What weighed is done, by her own hand and with nothing about the same thing in its place."""
    if not (gone and turn.by_hand):
        return
    worries, numbers = turn.scenario.worries, turn.world.numbers
    instead = {worries[id].leads for id in came}
    for id, weighed in gone.items():
        if weighed >= numbers.breath_from and worries[id].leads not in instead:
            relief.give(turn, f"{relief.DONE}/{id}", numbers.breath, numbers.breath_lasts)


# --- age ----------------------------------------------------------------------------------------------------


def _age(turn: Turn, id: str) -> None:
    """The next day on which a worry weighs more, if it still can."""
    worry = turn.scenario.worries[id]
    if worry.grows and weight(turn.world, turn.state, id) < worry.grows.most:
        times = days(turn.state, id) // worry.grows.days + 1
        coming.put(turn, turn.state.worries[id] + times * worry.grows.days * TICKS_A_DAY, "grew", id)


def grow(turn: Turn, id: str) -> None:
    """It weighs more now, if it is still there: weights follow from age; only the next time is set."""
    coming.drop(turn, "grew", id)
    if id in turn.state.worries:
        _age(turn, id)


# --- what follows -------------------------------------------------------------------------------------------


def follow(turn: Turn) -> None:
    """Scenes that wait for something: once it holds, somebody comes, so many hours later."""
    for scene, after in turn.world.following:
        if scene.id not in turn.state.awaited and holds(turn.world, turn.state, after):
            turn.state.awaited |= {scene.id}
            coming.put(turn, turn.now + scene.delay * TICKS_AN_HOUR, "scene", scene.id)

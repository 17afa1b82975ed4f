"""Headspace: twenty pieces, of which every open worry takes some, and what eases gives some back for a while.

What is free follows from the worries and the relief alone. Of more than twenty pieces that weigh, twenty are
taken; relief is given after that, so that a rest helps a head that is more than full as well.
"""

from dataclasses import dataclass
from itertools import pairwise

from game.play.numbers import NUMBERS
from game.play.state import State
from game.play.time import TICKS_A_DAY
from game.play.world import Head, World
from game.scenario.mind import Worry

CAPACITY = NUMBERS.capacity
NEVER = 1 << 62
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Weighed:
    """A worry on the rim: what it weighs, the pieces it takes of the ring, those of its own that are eased for a
    while, and how many days it has been there."""

    worry: Worry
    weight: int
    pieces: int
    eased: int
    days: int


def weighed(world: World, state: State) -> tuple[Weighed, ...]:
    """Each worry, oldest first. Together they take what is not free; relief lightens the heaviest first."""
    weights = _weights(world, state)
    pressing = _to(weights, min(world.numbers.capacity, sum(weights)))
    taken = _to(pressing, _filled(world, state, weights))
    return tuple(
        Weighed(world.scenario.worries[id], weight, pieces, max(0, before - pieces), days(state, id))
        for id, weight, before, pieces in zip(state.worries, weights, pressing, taken, strict=True)
    )


def free(world: World, state: State) -> int:
    """Free pieces of twenty. Asked often: the same worries and relief leave the same, until one of them ages."""
    now, last = state.now, world.heads.get(_LAST)
    if last and last.worries is state.worries and last.relief is state.relief and last.since <= now < last.until:
        return last.free
    pieces = world.numbers.capacity - _filled(world, state, _weights(world, state))
    world.heads[_LAST] = Head(state.worries, state.relief, now, _until(world, state), pieces)
    return pieces


_LAST = "last"


def _until(world: World, state: State) -> int:
    """When (ticks) a worry may weigh more, or relief wears off."""
    steps = [(id, grows.days * TICKS_A_DAY) for id in state.worries if (grows := world.scenario.worries[id].grows)]
    growing = (state.now + step - (state.now - state.worries[id]) % step for id, step in steps)
    return min((*growing, *(one.until for one in state.relief if one.until > state.now)), default=NEVER)


def days(state: State, worry: str) -> int:
    """How many whole days a worry has been there."""
    return (state.now - state.worries[worry]) // TICKS_A_DAY


def eased(world: World, state: State) -> int:
    """The pieces that are given back now; below 0 after a broken night that nothing has made up for."""
    given = [one.pieces for one in state.relief if one.until > state.now]
    good = sum(pieces for pieces in given if pieces > 0)
    return min(good, world.numbers.most_eased) if good else min(given, default=0)


def _filled(world: World, state: State, weights: list[int]) -> int:
    """The pieces that are taken. Each worry keeps one, unless there are so many that nothing could ease."""
    if not weights:
        return 0
    capacity = world.numbers.capacity
    pressing, count = min(capacity, sum(weights)), sum(weight > 0 for weight in weights)
    least = min(count, pressing, capacity - world.numbers.most_eased)
    return min(capacity, max(least, pressing - eased(world, state)))


def _weights(world: World, state: State) -> list[int]:
    """What each worry weighs today, oldest first; a share of all weights is rounded so that the sum is right."""
    weights = [weight(world, state, id) for id in state.worries]
    if world.numbers.weights == _WHOLE:
        return weights
    sums = [0, *(sum(weights[: n + 1]) * world.numbers.weights // _WHOLE for n in range(len(weights)))]
    return [after - before for before, after in pairwise(sums)]


def weight(world: World, state: State, id: str) -> int:
    """What a worry weighs by itself at its age."""
    worry = world.scenario.worries[id]
    if (grows := worry.grows) is None:
        return worry.weight
    return min(grows.most, worry.weight + grows.by * (days(state, id) // grows.days))


def _to(pieces: list[int], sum_to: int) -> list[int]:
    """As many pieces as this in all: taken from (or laid on) the heaviest, the oldest of them first."""
    pieces = list(pieces)
    while (more := sum_to - sum(pieces)) and pieces:
        heaviest = max(range(len(pieces)), key=lambda n: (pieces[n], -n))
        pieces[heaviest] += 1 if more > 0 else -1
    return pieces

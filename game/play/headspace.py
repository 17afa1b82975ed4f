"""Headspace: twenty pieces, of which every open worry takes some."""

from game.play.state import State
from game.play.world import World
from game.scenario.model import Worry

CAPACITY = 20


def pieces(world: World, state: State) -> tuple[tuple[Worry, int], ...]:
    """Each worry, oldest first, with the pieces of the ring it takes; together never more than there are."""
    left, taken = CAPACITY, []
    for id in state.worries:
        worry = world.scenario.worries[id]
        taken.append((worry, min(worry.weight, left)))
        left -= taken[-1][1]
    return tuple(taken)


def free(world: World, state: State) -> int:
    """Free pieces of twenty."""
    return CAPACITY - sum(weight for _, weight in pieces(world, state))

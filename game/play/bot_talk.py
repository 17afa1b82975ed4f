"""What machine players say. Nothing is what one should say: it is as it comes to them, and by what they know."""

from collections.abc import Iterator, Sequence

from game.play.facts import holds
from game.play.luck import draw
from game.play.offer import Kind, Offer
from game.play.state import State
from game.play.world import World
from game.scenario.calls import Desk

_SAID = frozenset({Kind.SAY, Kind.ANSWER})
_MANY, _NEARER = 1 << 30, 4


def wishes(seed: int, can: Sequence[Offer]) -> Iterator[str]:
    """The answers as they come to her. Each has a lot of its own, so that in the same hour she says the same,
    whatever went before; what she knows from somewhere, and can say now, lies nearer."""
    said = [one for one in can if one.kind in _SAID]
    yield from (one.id for one in sorted(said, key=lambda one: _lot(seed, one)))


def _lot(seed: int, offer: Offer) -> int:
    knows = offer.option is not None and offer.option.known_from is not None
    return draw(seed, "says", offer.id, below=_MANY) // (_NEARER if knows else 1)


def has_to_say(world: World, state: State, desk: Desk) -> bool:
    """Whether she has something to say to whoever answers there that she knows from somewhere, and did not say."""
    scene = next((one.scene for one in desk.answers if holds(world, state, one.when)), "")
    if not scene:
        return False
    first = world.scenario.scenes[scene].nodes[0]
    return any(
        one.known_from
        and f"scene/{scene}/{first.id}/{one.id}" not in state.chosen
        and holds(world, state, one.when)
        for one in first.options
    )

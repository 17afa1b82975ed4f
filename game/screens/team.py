"""A team at one laptop: what is chosen together, each first for themselves, unseen by the others.

All of it lives on the screen only. What somebody chose for themselves is in no journal, and gone once the table
has chosen.
"""

from dataclasses import dataclass, field, replace

from game.play import people
from game.play.offers import Offer, offers
from game.play.state import State
from game.play.world import World
from game.scenario.post import Letter
from game.scenario.scenes import Message, Node


@dataclass(frozen=True, slots=True)
class Agreement:
    """A choice that the table makes together: `place` as `scene/noor/start`, and the offers of it.

    `chosen` are those of the seats in turn, so far; `ready`: whoever is next sits before the screen, alone.
    """

    place: str
    offers: tuple[str, ...]
    seats: int
    chosen: tuple[str, ...] = field(default=(), repr=False)
    ready: bool = False

    @property
    def seat(self) -> int:
        """Whose turn it is, from 1."""
        return len(self.chosen) + 1

    @property
    def is_open(self) -> bool:
        """Whether everybody has chosen: then all of it is shown, and the table takes one."""
        return len(self.chosen) == self.seats

    def with_choice(self, offer: str) -> "Agreement":
        """Somebody has chosen; the next one sits down."""
        if self.is_open or not self.ready or offer not in self.offers:
            return self
        return replace(self, chosen=(*self.chosen, offer), ready=False)

    def seats_of(self, offer: str) -> tuple[int, ...]:
        """Who chose this, once it is open."""
        return tuple(seat for seat, chosen in enumerate(self.chosen, start=1) if chosen == offer)


def agreement_on(world: World, state: State, offer: str, seats: int) -> Agreement | None:
    """What has to be agreed on before this offer is taken; None where nothing has."""
    place = offer.rpartition("/")[0]
    if seats == 1 or not _is_together(world, place):
        return None
    there = [one.id for one in offers(world, state) if _is_one_of(one, place)]
    return Agreement(place, tuple(there), seats) if offer in there and len(there) > 1 else None


def is_together_here(world: World, state: State) -> bool:
    """Whether what can be chosen at this place is chosen together."""
    place = state.place
    here = f"{place.kind}/{place.id}/{place.node}" if place.kind == "scene" else f"{place.kind}/{place.id}"
    return place.kind in {"scene", "letter"} and _is_together(world, here)


def _is_one_of(offer: Offer, place: str) -> bool:
    return offer.option is not None and offer.id.rpartition("/")[0] == place


def _is_together(world: World, place: str) -> bool:
    holder = _holder(world, place)
    return holder is not None and holder.together


def _holder(world: World, place: str) -> Letter | Message | Node | None:
    """Whatever the options of a place are written with."""
    scenario = world.scenario
    match place.split("/"):
        case ["letter", id]:
            return scenario.letter(id)
        case ["message", id]:
            return scenario.messages[id]
        case ["scene", id, node]:
            return people.node(scenario.scenes[id], node)
    return None

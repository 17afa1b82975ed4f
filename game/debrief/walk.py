"""The hour walked once more: what stood open and what was shut, and the thought that stood there.

Events say *that* a door was shut; the state at that time says which thought went with it. Playing an hour again
is pure and takes milliseconds, and nothing has to be kept for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Text
from game.play.events import Attempted, DoorShut
from game.play.hour import Hour
from game.play.offers import Kind, Offer, offers
from game.play.state import State
from game.play.step import step


@dataclass(frozen=True, slots=True)
class SeenShut:
    """A door that was seen shut or was tried, with the options that stood beside it, itself among them."""

    event: DoorShut | Attempted
    beside: tuple[Offer, ...]

    @property
    def offer(self) -> str:
        return self.event.offer

    @property
    def thought(self) -> Text | None:
        """The thought that stood under the stroke."""
        return next((one.blocked.thought for one in self.beside if one.id == self.offer and one.blocked), None)


@dataclass(frozen=True, slots=True)
class Walked:
    """What only the states on the way can tell: the shut doors, and each letter as it was when first read."""

    seen: tuple[SeenShut, ...]
    first_read: dict[str, State]


def walk(hour: Hour) -> Walked:
    """Every action of an hour again, from its first lines on."""
    state = hour.afresh().state
    seen: list[SeenShut] = []
    first_read: dict[str, State] = {}
    for done in hour.steps:
        before, (state, _) = state, step(hour.world, state, done.action)
        seen.extend(_seen_shut(hour, done.events, before, state))
        first_read |= {letter: state for letter in state.read - before.read}
    return Walked(tuple(seen), first_read)


def place_of(offer: str) -> str:
    """`letter/schatting/bellen` stands at `letter/schatting`."""
    return offer.rpartition("/")[0]


def _seen_shut(hour: Hour, events: tuple[object, ...], before: State, after: State) -> Iterator[SeenShut]:
    """A door is tried in the state that a step comes from, and seen shut in the one that it leads to."""
    for event in events:
        if isinstance(event, Attempted):
            yield SeenShut(event, _beside(hour, before, event.offer))
        elif isinstance(event, DoorShut):
            yield SeenShut(event, _beside(hour, after, event.offer))


def _beside(hour: Hour, state: State, offer: str) -> tuple[Offer, ...]:
    """All that could be done with that letter, message or turn of a talk, also what the game itself offers."""
    at_a_letter, there = state.place.kind == "letter", offers(hour.world, state)
    return tuple(
        one for one in there if place_of(one.id) == place_of(offer) or (at_a_letter and _is_of_its_case(one))
    )


def _is_of_its_case(offer: Offer) -> bool:
    """What leads to its form, an objection, an advance; the way back to the site is no choice."""
    return offer.kind in _OF_ITS_CASE and place_of(offer.id) != "portal"


_OF_ITS_CASE = frozenset({Kind.OPEN, Kind.OBJECT, Kind.ADVANCE})

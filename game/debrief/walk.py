"""The hour walked once more: what stood open and what was shut, and the thought that stood there.

Events say *that* a door was shut; the state at that time says which thought went with it. Playing an hour again
is pure and takes milliseconds, and nothing has to be kept for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.calculation import Calculation
from game.core.money import Cents
from game.core.text import Text
from game.debrief import sums
from game.debrief.model import Head
from game.play.events import Attempted, BenefitPaid, Booked, DoorShut, Seized
from game.play.hour import Hour
from game.play.offers import Kind, Offer, offers
from game.play.state import State
from game.play.step import step


@dataclass(frozen=True, slots=True)
class SeenShut:
    """A door that was seen shut or was tried, with the options that stood beside it, itself among them.

    `on_hand` is what lay on the account and in the drawer then (cents), `head` what took the headspace.
    """

    event: DoorShut | Attempted
    beside: tuple[Offer, ...]
    on_hand: Cents
    head: Head

    @property
    def offer(self) -> str:
        return self.event.offer

    @property
    def _itself(self) -> Offer | None:
        return next((one for one in self.beside if one.id == self.offer), None)

    @property
    def thought(self) -> Text | None:
        """The thought that stood under the stroke."""
        return self._itself.blocked.thought if self._itself and self._itself.blocked else None

    @property
    def minutes(self) -> int:
        """The game minutes that it would have taken."""
        return self._itself.minutes if self._itself else 0


@dataclass(frozen=True, slots=True)
class Walked:
    """What only the states on the way can tell: the shut doors, each letter as it was when first read, the
    worries behind the headspace, and how benefits and wages were reckoned, by the cause of their booking."""

    seen: tuple[SeenShut, ...]
    first_read: dict[str, State]
    heads: tuple[Head, ...]
    reckoned: dict[str, Calculation]


def walk(hour: Hour) -> Walked:
    """Every action of an hour again, from its first lines on."""
    state = hour.afresh().state
    seen: list[SeenShut] = []
    first_read: dict[str, State] = {}
    heads = [sums.head(hour.world, state)]
    reckoned: dict[str, Calculation] = {}
    for done in hour.steps:
        before, (state, _) = state, step(hour.world, state, done.action)
        seen.extend(_seen_shut(hour, done.events, before, state))
        first_read |= {letter: state for letter in state.read - before.read}
        reckoned |= _reckoned(hour, done.events, (before, state))
        if (head := sums.head(hour.world, state)).taken != heads[-1].taken:
            heads.append(head)
    return Walked(tuple(seen), first_read, tuple(heads), reckoned)


def _reckoned(hour: Hour, events: tuple[object, ...], known: tuple[State, ...]) -> dict[str, Calculation]:
    """Of what was paid in a step, each sum by its cause; what cannot be reckoned again is left out."""
    found: dict[str, Calculation | None] = {}
    for event in events:
        match event:
            case BenefitPaid(month=month):
                found[f"benefit/{month}"] = sums.of_benefit(hour.world, known, event)
            case Seized(debt=debt, month=month) if paid := _paid(events, month):
                found[f"seizure/{debt}/{month}"] = sums.of_seizure(hour.world, known, event, paid)
            case Booked(booking=booking) if booking.amount > 0:
                found.setdefault(booking.cause, sums.of_wage(hour.world, known, booking))
    return {cause: sum for cause, sum in found.items() if sum}


def _paid(events: tuple[object, ...], month: str) -> BenefitPaid | None:
    """The benefit of a month, among what happened in one step."""
    return next((one for one in events if isinstance(one, BenefitPaid) and one.month == month), None)


def place_of(offer: str) -> str:
    """`letter/schatting/bellen` stands at `letter/schatting`."""
    return offer.rpartition("/")[0]


def _seen_shut(hour: Hour, events: tuple[object, ...], before: State, after: State) -> Iterator[SeenShut]:
    """A door is tried in the state that a step comes from, and seen shut in the one that it leads to."""
    for event in events:
        if isinstance(event, Attempted):
            yield _seen(hour, event, before)
        elif isinstance(event, DoorShut):
            yield _seen(hour, event, after)


def _seen(hour: Hour, event: Attempted | DoorShut, state: State) -> SeenShut:
    on_hand = state.balance + state.cash
    return SeenShut(event, _beside(hour, state, event.offer), on_hand, sums.head(hour.world, state))


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

"""The number of each option: what was taken and went leaves its number free, so that the others keep theirs.

Where nobody would have the 1 any more, they begin anew.
"""

from collections.abc import Iterator, Mapping, Sequence

from game.play.facts import holds
from game.play.offers import Offer
from game.scenario.option import Option
from game.screens.glance import Glance


def numbers(seen: Glance, offers: Sequence[Offer]) -> Iterator[int]:
    """For each of these offers, in order, from 1."""
    place = seen.state.place
    if place.kind == "scene":
        known = _of_talk(seen, place.id, place.node)
        kept = [known.get(_name(offer), at) for at, offer in enumerate(offers, 1)]
        return iter(kept if 1 in kept else range(1, len(offers) + 1))
    if place.kind == "letter":
        return _of_letter(seen, place.id, offers)
    return iter(range(1, len(offers) + 1))


def _of_talk(seen: Glance, id: str, node: str) -> Mapping[str, int]:
    """What can be said now; what could be said before in this talk has the number that it had."""
    known: Mapping[str, int] = {}
    for one in seen.scenario.scenes[id].nodes:
        here = dict(_lasting(seen, f"scene/{id}/{one.id}", one.options, known))
        if one.id == node:
            return here
        known = {**here, **known}
    return {}


def _lasting(
    seen: Glance, path: str, options: Sequence[Option], known: Mapping[str, int]
) -> Iterator[tuple[str, int]]:
    number = 0
    for option in options:
        if f"{path}/{option.id}" in seen.state.chosen or holds(seen.world, seen.state, option.when):
            number = max(number + 1, known.get(option.id, 0))
            yield option.id, number


def _of_letter(seen: Glance, id: str, offers: Sequence[Offer]) -> Iterator[int]:
    """Its own options stand before what can be done with any paper, and after the form that it lies beside."""
    there, own = (
        {offer.id for offer in offers},
        [f"letter/{id}/{one.id}" for one in seen.scenario.letter(id).options],
    )
    gone = [at for at, one in enumerate(own) if one in seen.state.chosen and one not in there]
    for number, offer in enumerate(offers, 1):
        at = own.index(offer.id) if offer.id in own else len(own) if offer.id.startswith("letter/") else 0
        yield number + sum(before < at for before in gone)


def _name(offer: Offer) -> str:
    return offer.option.id if offer.option else ""

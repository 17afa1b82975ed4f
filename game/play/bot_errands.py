"""What letters let one do beside paying, filling in and ringing; and going back to one when it can be done."""

from collections.abc import Iterator, Sequence

from game.play import paperwork
from game.play.facts import holds
from game.play.offer import Kind, Offer
from game.play.offers import why_blocked
from game.play.state import State
from game.play.world import World
from game.scenario.option import Option


def deeds(on_offer: Sequence[Offer]) -> tuple[str, ...]:
    """What the letter that lies open lets one do about it: going there, working it out, objecting."""
    return tuple(one.id for one in on_offer if one.kind is Kind.OBJECT or _is_deed_of_letter(one))


def letters(world: World, state: State) -> Iterator[str]:
    """The letters that were read and kept, and in which something stands that was not done and can be done now."""
    for id, spot in state.letters.items():
        if spot in _LIES and id in state.read and _has_something(world, state, id):
            yield id


def place(state: State, letter: str) -> str:
    """Where to reach for a letter that was kept."""
    return _LIES[state.letters[letter]]


_LIES: dict[str, str] = {"pile": "go/post", "folder": "go/folder"}


def _has_something(world: World, state: State, id: str) -> bool:
    for option in world.scenario.letter(id).options:
        if (
            _is_deed(option)
            and f"letter/{id}/{option.id}" not in state.chosen
            and holds(world, state, option.when)
            and not why_blocked(world, state, option)
        ):
            return True
    of_letter = paperwork.of_letter(world, state, id) if state.papers[id].case else ()
    return any(one.kind is Kind.OBJECT and not one.blocked for one in of_letter)


def _is_deed_of_letter(offer: Offer) -> bool:
    return offer.kind is Kind.OPTION and offer.option is not None and _is_deed(offer.option)


def _is_deed(option: Option) -> bool:
    does = option.does
    return bool(does.learn or does.flag or does.begin or does.completes)

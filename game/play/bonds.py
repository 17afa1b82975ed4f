"""Bonds: what somebody is owed, and how near or far they have come. Help from others has its price."""

from dataclasses import replace

from game.core.text import Text, filled
from game.play import words
from game.play.events import BondChanged
from game.play.state import Bond, State
from game.play.turn import Turn
from game.play.world import World

FURTHEST = 2
"""So near or far somebody can come, from 0."""
_NONE = Bond()


def bond(state: State, person: str) -> Bond:
    """What there is between her and somebody."""
    return state.bonds.get(person, _NONE)


def change(turn: Turn, owes: str, gives_back: str, closer: str, further: str) -> None:
    """What choosing something does between her and the people that are named; '' is nobody."""
    for person, what in ((owes, "owes"), (gives_back, "gives_back"), (closer, "closer"), (further, "further")):
        if person:
            _change(turn, person, what)


def _change(turn: Turn, person: str, what: str) -> None:
    was = bond(turn.state, person)
    now = {
        "owes": replace(was, owed=was.owed + 1),
        "gives_back": replace(was, owed=max(0, was.owed - 1)),
        "closer": replace(was, near=min(FURTHEST, was.near + 1)),
        "further": replace(was, near=max(-FURTHEST, was.near - 1)),
    }[what]
    if now != was:
        turn.state.bonds = turn.state.bonds | {person: now}
        turn.tell(BondChanged(turn.now, person, what))


def asked_too_often(world: World, state: State, person: str) -> Text | None:
    """The thought that keeps her from asking once more, if nothing was done back."""
    if not person or bond(state, person).owed < world.numbers.favours:
        return None
    return filled(words.OWES_TOO_MUCH, person=world.scenario.people[person].name)

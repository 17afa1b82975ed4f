"""What was I doing? What was left half, and what is waited for, from the state alone; each with the way there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.play import forms, sittings
from game.play.facts import holds
from game.play.offer import Kind, Offer
from game.play.paperwork import is_fillable
from game.play.state import How, State
from game.play.world import World

Sort = Literal["form", "letter", "call", "call_back", "paper"]
BROKEN_OFF: frozenset[How] = frozenset({"hung_up", "missed", "cut_off", "lost"})
"""Ways in which a call ends that leave it half."""


@dataclass(frozen=True, slots=True)
class Loose:
    """One thing that was left: the form of a case, a letter, a line, a call-back, a paper that was asked for.

    `offer` leads there, or is empty where one can only wait; `at` is since when, in ticks (0: not kept); `more` is
    the page of a form, or how a call ended.
    """

    sort: Sort
    id: str
    offer: str
    at: int = 0
    more: str = ""


def loose_ends(world: World, state: State) -> tuple[Loose, ...]:
    """Everything that was left half, what can be gone on with first."""
    return (*_forms(world, state), *_letter(world, state), *_calls(world, state), *_waiting(state))


def offers(world: World, state: State) -> Iterator[Offer]:
    """The ways there that are not on the telephone already."""
    for one in loose_ends(world, state):
        if one.offer.startswith("fill/"):
            yield Offer(one.offer, Kind.OPEN)
        elif one.sort == "letter":
            yield Offer(one.offer, Kind.READ)


def _forms(world: World, state: State) -> Iterator[Loose]:
    """Begun, and not handed in; the page that lay open, as far as the site kept it."""
    for id, filling in state.forms.items():
        case = state.cases[id]
        if is_fillable(case) and not (case.declared and not filling.unsaved):
            yield Loose("form", id, f"fill/{id}", more=_page(world, state, id))


def _page(world: World, state: State, case: str) -> str:
    """Where it was cut, or else where the site opens it."""
    left = state.left_open
    if left and left.kind == "form" and left.id == case:
        return left.node
    return forms.filling(state, case).page or forms.form_of(world, case).sections[0].id


def _letter(world: World, state: State) -> Iterator[Loose]:
    """It lies at home, where she left it."""
    left = state.left_open
    if sittings.elsewhere(world.scenario, state.moment):
        return
    if left and left.kind == "letter" and state.letters.get(left.id) in {"pile", "mat", "folder"}:
        yield Loose("letter", left.id, f"read/{left.id}")


def _calls(world: World, state: State) -> Iterator[Loose]:
    for way, rung in state.contacts.items():
        kind, _, id = way.partition("/")
        if kind == "line" and rung.how in BROKEN_OFF and holds(world, state, world.scenario.lines[id].known):
            yield Loose("call", id, f"dial/{id}", rung.at, rung.how)


def _waiting(state: State) -> Iterator[Loose]:
    """Somebody would ring back, a paper is on its way."""
    yield from (Loose("call_back", id, "", one.since) for id, one in state.promises.items())
    yield from (Loose("paper", id, "", at) for id, at in state.asked.items())

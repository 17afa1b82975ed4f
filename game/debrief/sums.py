"""How figures were reckoned, from the states that the hour went through: a benefit, and the headspace."""

from datetime import date

from game.core.calculation import Calculation, Term
from game.core.text import Text
from game.debrief import words
from game.debrief.model import Head, Taken
from game.play import benefit, headspace
from game.play.events import BenefitPaid
from game.play.state import State
from game.play.turn import Turn
from game.play.world import World


def of_benefit(world: World, known: tuple[State, ...], paid: BenefitPaid) -> Calculation | None:
    """What was booked of a month, line by line: what it came to, less what was set off and what a bailiff took.

    Of these states the first is taken that gives the amount that was really paid; None when there is no such.
    """
    month = date.fromisoformat(f"{paid.month}-01")
    rights = (benefit.comes_to(Turn(world, state), month) for state in known)
    right = next((one for one in rights if one and one.amount == paid.amount and _adds_up(one)), None)
    if right is None:
        return None
    off = (("ingehouden", words.SET_OFF_TERM, paid.set_off), ("beslag", words.SEIZED_TERM, paid.seized))
    less = tuple(_less(world, id, label, cents, month) for id, label, cents in off if cents)
    return Calculation(paid.amount - paid.set_off - paid.seized, (*right.terms, *less))


def _adds_up(right: Calculation) -> bool:
    return any(term.effect for term in right.terms)


def _less(world: World, id: str, label: Text, cents: int, month: date) -> Term:
    figures = world.scenario.law.at(month)
    stands = figures.whole("verrekening_maanden") if id == "ingehouden" else figures.share("beslagvrij_deel")
    return Term(id, label, cents, stands.source, -1)


def head(world: World, state: State) -> Head:
    """What is free now, and what each worry takes of the rest; those that take nothing are left out."""
    every = headspace.weighed(world, state)
    taken = tuple(Taken(one.worry.text, one.pieces) for one in every if one.pieces)
    return Head(state.now, headspace.CAPACITY - sum(one.pieces for one in taken), taken)

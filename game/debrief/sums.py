"""How figures were reckoned, from the states that the hour went through: benefits, wages, and the headspace."""

from datetime import date

from game.core.calculation import Calculation, Term
from game.core.text import Text
from game.debrief import words
from game.debrief.model import Head, Taken
from game.play import benefit, headspace, truth
from game.play.events import BenefitPaid
from game.play.state import Booking, State
from game.play.turn import Turn
from game.play.world import World
from game.scenario.account import FromWork


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


def of_wage(world: World, known: tuple[State, ...], booked: Booking) -> Calculation | None:
    """The pay slip behind a wage by the hours that were worked; None of what is no such wage."""
    kind, _, id = booked.cause.partition("/")
    flow = world.scenario.flows.get(id.partition(".")[0]) if kind == "flow" else None
    if flow is None or not isinstance(flow.amount, FromWork):
        return None
    first = flow.amount.wage
    slips = (truth.pay_slip(world, one, first) for one in known if truth.pay_period(world, one, first).net is None)
    return next((slip for slip in slips if slip.amount == booked.amount and _adds_up(slip)), None)


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

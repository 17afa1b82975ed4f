"""How figures were reckoned, from the states that the hour went through: benefits, wages, and the headspace."""

from datetime import date
from functools import partial

from game.core.calculation import Calculation, Term
from game.core.days import month_of
from game.core.money import Cents
from game.core.text import Text
from game.debrief import words
from game.debrief.model import Head, Taken
from game.play import benefit, headspace, office, truth
from game.play.events import BenefitPaid, Seized
from game.play.state import Booking, State
from game.play.turn import Turn
from game.play.world import World
from game.rules import NietBerekend
from game.rules.maandrecht import household_of
from game.rules.refusal import outcome
from game.rules.schuld.beslag import beslagvrije_voet
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


def of_seizure(world: World, known: tuple[State, ...], seized: Seized, paid: BenefitPaid) -> Calculation | None:
    """What a bailiff could take of a month: its income, less what stays free of it and what was set off.

    None where that is not the amount: a smaller debt was paid off with less.
    """
    month = date.fromisoformat(f"{seized.month}-01")
    sums = (_room(world, state, month, paid.set_off) for state in known)
    return next((one for one in sums if one and one.amount == seized.amount), None)


def _room(world: World, state: State, month: date, set_off: Cents) -> Calculation | None:
    right = benefit.comes_to(Turn(world, state), month)
    household = office.file(world, state.known)
    if right is None:
        return None
    income = right.part("uitkering") + (office.row(world, state.known, month).reckoned or 0)
    who, figures = household_of(world.scenario.law, household, month_of(month)), world.scenario.law.at(month)
    voet = outcome(partial(beslagvrije_voet, figures, who, income))
    if isinstance(voet, NietBerekend):
        return None
    free = Term("vrij", words.FREE_OF_SEIZURE, voet.amount, figures.share("beslagvrij_deel").source, -1)
    less = (_less(world, "ingehouden", words.SET_OFF_TERM, set_off, month),) if set_off else ()
    return Calculation(income - voet.amount - set_off, (voet.term("inkomen"), free, *less))


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

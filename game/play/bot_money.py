"""What machine players do about what they owe, by what they know: the letters that were read, and the bank app."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from game.core.money import Cents
from game.play import debts
from game.play.account import to_pay
from game.play.facts import is_of
from game.play.offer import Offer
from game.play.offers import pay_ways
from game.play.state import Debt, State
from game.play.world import World

TERM_AHEAD = timedelta(days=7)
"""A term is paid when its last day is at most so near; of what is in the account before, one has to live."""


def wishes(world: World, state: State, on_offer: Sequence[Offer], late: bool = False) -> Iterator[str]:
    """What can be paid, the most pressing first; and terms, for what cannot. `late`: once a reminder came."""
    yield from _payments(world, state, late)
    for offer in on_offer:
        name = offer.option.does.terms if offer.option else ""
        if name and any(is_of(debt.id, name) and not debt.plan for debt in _to_pay(world, state)):
            yield offer.id


def has_work(world: World, state: State, late: bool = False) -> bool:
    """Whether something is owed that she knows of and can pay."""
    return any(True for _ in _payments(world, state, late))


def _payments(world: World, state: State, late: bool) -> Iterator[str]:
    for debt in _to_pay(world, state):
        if late and not (debt.rung or debt.plan):
            continue
        ways = pay_ways(state, debt)
        if "contant" in ways:
            yield f"pay/{debt.id}/contant"
        way = "termijn" if "termijn" in ways else "nu"
        if to_pay(state, debt, way) <= state.balance + _below(world, debt):
            yield f"pay/{debt.id}/{way}"


def _to_pay(world: World, state: State) -> Iterator[Debt]:
    """Who lent waits, a bailiff takes what he may by himself, and a term waits until its day is near."""
    known = (one for one in debts.open_ones(state) if debts.known(state, one) and one.rung != "seizure")
    return (one for one in known if debts.asked(state, one) and not _is_far(world, state, one))


def _is_far(world: World, state: State, debt: Debt) -> bool:
    term = debt.plan.next if debt.plan else None
    return term is not None and term[0] > world.scenario.moment(state.now).date() + TERM_AHEAD


def _below(world: World, debt: Debt) -> Cents:
    """How far below zero one goes for it: to the limit where costs threaten or terms would end, otherwise not."""
    pressing = debt.plan is not None or debt.rung == "fourteen_days"
    return world.scenario.file.account.overdraft if pressing else 0

"""The sentences of play plans that are about money: paying what is owed, and how far asking for it has come.

pay zwemles deel         pay huur          expect owed huur 612,00         expect rung zwemles collection
expect cash 20,00        expect costs zwemles 40,00        expect seized 2026-10 70,97
"""

from game.core.diagnostics import suggestion
from game.play.actions import Take
from game.play.events import Seized
from game.play.facts import is_of
from game.play.hour import Hour
from game.play.plan_paper import at_table
from game.play.plan_step import PlanError, do, same, same_amount
from game.play.state import Debt


def pay(hour: Hour, rest: str) -> None:
    """`pay huur nu`: with the book open; without a way it is all of it."""
    name, _, way = rest.partition(" ")
    at_table(hour)
    do(hour, Take("go/book"))
    do(hour, Take(f"pay/{_found(hour, name).id}/{way or 'nu'}"))


def owed(hour: Hour, name: str, amount: str) -> None:
    """What is open of a bill, of all that a debit left behind, or to a person; of none that ever was, nothing."""
    scenario = hour.world.scenario
    names = {*scenario.bills, *scenario.flows, *(f"lening.{id}" for id in scenario.people)}
    if name not in names and name.partition(".")[0] not in names:
        raise PlanError(f"schuld '{name}' bestaat niet; {suggestion(name, names)}")
    found = sum(debt.left for debt in hour.state.debts.values() if is_of(debt.id, name))
    same_amount(f"open van {name}", found, amount)


def cash(hour: Hour, amount: str) -> None:
    same_amount("in de la", hour.state.cash, amount)


def costs(hour: Hour, name: str, amount: str) -> None:
    """The collection costs that came on top of a debt."""
    same_amount(f"kosten van {name}", _found(hour, name).costs, amount)


def rung(hour: Hour, name: str, wanted: str) -> None:
    """How far up the ladder a debt has come; `none` before the first rung."""
    same(name, _found(hour, name).rung or "none", wanted)


def due(hour: Hour, name: str, day: str) -> None:
    """The last day that runs now."""
    same(f"laatste dag van {name}", str(_found(hour, name).due), day)


def seized(hour: Hour, month: str, amount: str) -> None:
    """What went to bailiffs of the benefit of a month."""
    taken = [event.amount for event in hour.events if isinstance(event, Seized) and event.month == month]
    same_amount(f"beslag {month}", sum(taken), amount)


def _found(hour: Hour, name: str) -> Debt:
    """The newest debt with this name."""
    there = [debt for id, debt in hour.state.debts.items() if is_of(id, name)]
    if not there:
        raise PlanError(f"schuld '{name}' is er niet; er is: {', '.join(hour.state.debts) or 'niets'}")
    return there[-1]

"""A bailiff takes of the benefit what the beslagvrije voet leaves free to take, and no cent more.

It is not set-off: that is the municipality's own claim, and comes first. What it took already of a month counts as
taken, so that the two together leave the voet whole: `ontwerp`, because which goes first was not found.
"""

from datetime import date
from functools import partial

from game.core.calculation import Calculation
from game.core.days import month_of
from game.core.money import Cents
from game.core.text import Money, Month
from game.play import debts, office
from game.play.events import Seized, SeizureUncomputed
from game.play.state import Debt
from game.play.turn import Turn
from game.rules import NietBerekend
from game.rules.maandrecht import household_of
from game.rules.refusal import outcome
from game.rules.schuld.beslag import beslagvrije_voet


def take(turn: Turn, month: date, benefit: Calculation, set_off: Cents) -> Cents:
    """What goes to bailiffs of the benefit of a month, the oldest debt first. Cents."""
    owing = [one for one in turn.state.debts.values() if one.rung == "seizure" and one.left and not one.plan]
    if not owing:
        return 0
    room = outcome(partial(_room, turn, month, benefit))
    if isinstance(room, NietBerekend):
        turn.tell(SeizureUncomputed(turn.now, owing[0].id, f"{month:%Y-%m}", str(room.what)))
        return 0
    room = left = max(0, min(room, benefit.amount) - set_off)
    for debt in owing:
        left -= _take_for(turn, debt, month, min(left, debt.left))
    return room - left


def _room(turn: Turn, month: date, benefit: Calculation) -> Cents:
    """Of the income that the benefit fills up to the norm: the wage reckoned with, and the benefit itself."""
    scenario, household = turn.scenario, office.file(turn.world, turn.state.known)
    reckoned = office.row(turn.world, turn.state.known, month).reckoned or 0
    income = benefit.part("uitkering") + reckoned
    who = household_of(scenario.law, household, month_of(month))
    return income - beslagvrije_voet(scenario.law.at(month), who, income).amount


def _take_for(turn: Turn, debt: Debt, month: date, amount: Cents) -> Cents:
    if amount:
        debt = debts.receive(turn, debt.id, amount)
        turn.tell(Seized(turn.now, debt.id, f"{month:%Y-%m}", amount, debt.left))
        _tell(turn, debt, month, amount)
    return amount


def _tell(turn: Turn, debt: Debt, month: date, amount: Cents) -> None:
    """The first time there is a letter about it."""
    one = debts.creditor(turn, debt)
    step = next((step for step in one.ladder if step.rung == "seizure"), None) if one else None
    if step and step.letter and f"{step.letter}.{debt.id}" not in turn.state.papers:
        values = debts.values_of(turn, debt) | {"inhouding": Money(amount), "maand": Month(month)}
        debts.write(turn, debt, step.letter, values)

"""Paying in parts: a creditor grants terms to who asks in time; a term that is missed ends them."""

from datetime import date

from game.core.text import Day, Money
from game.play import coming, debts, papers, truth
from game.play.events import TermsAgreed, TermsEnded, TermsRefused
from game.play.facts import is_of
from game.play.state import Debt, Instalments
from game.play.turn import Turn
from game.rules.schuld.regeling import betalingsregeling
from game.scenario.money import Terms


def ask(turn: Turn, name: str) -> None:
    """Ask for terms for what is open of this bill or debit; the newest, where there are more."""
    there = [one for one in turn.state.debts.values() if is_of(one.id, name) and one.left and not one.plan]
    if not there:
        return
    debt = there[-1]
    one = debts.creditor(turn, debt)
    if one and one.terms and not debt.broken and _in_time(debt, one.terms):
        _agree(turn, debt, one.terms)
    else:
        turn.tell(TermsRefused(turn.now, debt.id))


def _in_time(debt: Debt, terms: Terms) -> bool:
    return debts.height(debt.rung) <= debts.height(terms.until)


def _agree(turn: Turn, debt: Debt, terms: Terms) -> None:
    """The ladder stands still for as long as the terms are kept to.

    The first is never due before the day that ran: a term that is missed brings no costs within the fourteen days.
    """
    first = max(papers.days_later(truth.this_day(turn), terms.first), debt.due or date.min)
    plan = Instalments(betalingsregeling(debt.left, terms.months, first))
    debts.stop(turn, debt.id, "rung", "lapse", "retry")
    debt = debts.change(turn, debt, plan=plan, due=None)
    _wait(turn, debt, first)
    amounts = [amount for _, amount in plan.terms]
    turn.tell(TermsAgreed(turn.now, debt.id, len(amounts), amounts[0]))
    if terms.letter:
        values = debts.values_of(turn, debt) | {
            "termijnen": len(amounts),
            "termijn": Money(amounts[0]),
            "laatste": Money(amounts[-1]),
            "eerste": Day(first),
        }
        debts.write(turn, debt, terms.letter, values)


def _wait(turn: Turn, debt: Debt, day: date) -> None:
    coming.put(turn, turn.scenario.end_of(day), "term", debt.id)


def due(turn: Turn, id: str) -> None:
    """The last day of a term has gone by."""
    debt = turn.state.debts[id]
    if debt.plan is None:
        return
    today = truth.this_day(turn)
    if debt.plan.paid < debt.plan.due(today):
        _end(turn, debt)
        return
    later = [day for day, _ in debt.plan.terms if day > today]
    if later:
        _wait(turn, debt, later[0])


def _end(turn: Turn, debt: Debt) -> None:
    """A term was missed: what is left is asked for at once, from where the ladder stood."""
    debt = debts.change(turn, debt, plan=None, broken=True)
    turn.tell(TermsEnded(turn.now, debt.id, kept=False))
    one = debts.creditor(turn, debt)
    if one and one.terms and one.terms.broken:
        debts.write(turn, debt, one.terms.broken, debts.values_of(turn, debt))
    debts.go_on(turn, turn.state.debts[debt.id])

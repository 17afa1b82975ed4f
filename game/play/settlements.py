"""What was declared beside what registers know, and what follows from the difference: claimed back, or paid after.

Amounts are those of the rules library; what it does not compute is said not to be (`undecided`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from game.core.days import month_of
from game.core.money import Cents
from game.core.text import Day, Money, Month, Value
from game.play import benefit, dossier, ledger, office, truth
from game.play.state import Case, Known
from game.play.turn import Turn
from game.rules import NietBerekend
from game.rules.participatiewet.boete import warning_is_possible
from game.scenario.paperwork import Register


def know(turn: Turn, **parts: Any) -> None:
    """The institution knows something else from now on."""
    turn.state.known = replace(turn.state.known, **parts)


def guess(turn: Turn, month: date, amount: Cents) -> None:
    """Somebody of the office typed in another wage to reckon with, from this month on."""
    know(turn, estimates=(*turn.state.known.estimates, (month, amount)))


# --- laid beside registers ----------------------------------------------------------------------------------


def compare(turn: Turn, id: str) -> None:
    """A month beside the registers. Without a difference only the file knows that they looked."""
    case = turn.state.cases[id]
    compares = turn.scenario.procedure(id).compares
    if compares is None or case.month is None:
        return
    different = _different(turn, case)
    if not different:
        dossier.take_step(turn, case, "agrees")
        return
    told, true = dict(turn.state.known.wages).get(case.month, 0), _true_wage(turn, case.month)
    amounts: dict[str, Value] = {"opgegeven": Money(told), "gevonden": Money(true)} if "loon" in different else {}
    dossier.take_step(turn, case, "difference", amounts)
    if different == ("giften",) and not _comes_to_something(turn, case, different):
        settle_found(turn, case)  # a gift that is free anyway is noted, and that is all
    elif compares.asks:
        dossier.later(turn, case, truth.this_day(turn), "asks")
    else:
        settle_found(turn, case)


def answered(turn: Turn, reply: Case) -> None:
    """The explanation is in; now it is decided by what registers show."""
    for case in list(turn.state.cases.values()):
        compares = turn.scenario.procedure(case.id).compares
        if compares and compares.asks == reply.id.partition(".")[0] and case.month == reply.month:
            settle_found(turn, case)


def _different(turn: Turn, case: Case) -> tuple[Register, ...]:
    """What the registers see otherwise than the institution has it."""
    compares, month, known = turn.scenario.procedure(case.id).compares, case.month, turn.state.known
    if compares is None or month is None:
        return ()
    told, true, period = dict(known.wages).get(month, 0), _true_wage(turn, month), month_of(month)
    return tuple(
        one
        for one in compares.sees
        if office.measure(one, told, known.truth, period) != office.measure(one, true, turn.state.truth, period)
    )


def _true_wage(turn: Turn, month: date) -> Cents:
    return office.true_wage(turn.world, turn.state, month)


def settle_found(turn: Turn, case: Case) -> None:
    """From now on the office goes by what it found; the months that were paid otherwise are settled.

    Where no amount changes it warns, if it may (article 18a (4)). A gift that is free anyway need not be told.
    """
    different, before = _different(turn, case), turn.state.known
    if not different:
        return
    turn.state.known = _found(turn, case, different)
    changed = settle(turn, case, before, revoked=case.error)
    dossier.change(turn, turn.state.cases[case.id], error=False)
    if not changed and different != ("giften",) and _may_warn(turn):
        know(turn, warned=truth.this_day(turn))
        dossier.take_step(turn, case, "warned")


def _found(turn: Turn, case: Case, different: tuple[Register, ...]) -> Known:
    """What is known, with the month of the case as the registers have it."""
    known, month = turn.state.known, case.month or case.opened
    wages = dict(known.wages) | ({month: _true_wage(turn, month)} if "loon" in different else {})
    facts = office.with_month(known.truth, turn.state.truth, month_of(month), different)
    return replace(known, wages=tuple(sorted(wages.items())), truth=facts)


def _comes_to_something(turn: Turn, case: Case, different: tuple[Register, ...]) -> bool:
    lines, unknown = _lines(turn, turn.state.known, _found(turn, case, different))
    return bool(lines or unknown)


def _may_warn(turn: Turn) -> bool:
    today = truth.this_day(turn)
    return warning_is_possible(turn.scenario.law.at(today), 0, turn.state.known.warned, today)


# --- settled ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Line:
    """One month: the wage that was reckoned with, what was paid, what it comes to. Cents."""

    month: date
    wage: Cents
    paid: Cents
    due: Cents

    @property
    def too_much(self) -> Cents:
        return self.paid - self.due

    @property
    def row(self) -> tuple[Value, ...]:
        return (Month(self.month), *(Money(one) for one in (self.wage, self.paid, self.due, abs(self.too_much))))


def settle(turn: Turn, case: Case, before: Known, revoked: bool = False) -> bool:
    """The months that were paid, anew, by what is known now instead of before; whether anything came of it.

    What was too much is claimed, what was too little is paid after. One does not lower the other: they are two
    decisions (Participatiewet, articles 54 (3), 58). Only an earlier claim that is `revoked` falls away first.
    """
    lines, unknown = _lines(turn, before, turn.state.known)
    turn.state.paid = turn.state.paid | {line.month: line.due for line in lines}
    if too_much := [line for line in lines if line.too_much > 0]:
        _claim(turn, case, too_much)
    if too_little := [line for line in lines if line.too_much < 0]:
        _pay_after(turn, case, too_little, revoked)
    if unknown:
        dossier.take_step(turn, case, "undecided", {"reden": str(unknown[0].what)})
    return bool(lines or unknown)


def _lines(turn: Turn, before: Known, after: Known) -> tuple[list[_Line], list[NietBerekend]]:
    """Only months of which the sum has changed. A guess is left alone until the wage of that month is known."""
    was, now, wages = office.file(turn.world, before), office.file(turn.world, after), dict(after.wages)
    lines, unknown = [], []
    for month, paid in sorted(turn.state.paid.items()):
        due = office.comes_to(turn.world, now, month)
        if not isinstance(due, NietBerekend):
            if due != paid and (month in wages or not office.guesses(turn.world, month)):
                lines.append(_Line(month, wages.get(office.reckoned_month(turn.world, month), 0), paid, due))
        elif not isinstance(office.comes_to(turn.world, was, month), NietBerekend):
            unknown.append(due)
    return lines, unknown


def _claim(turn: Turn, case: Case, lines: Sequence[_Line]) -> None:
    """Set off against the benefits to come, in the municipality's number of terms; without benefit, in one sum."""
    amount, first = sum(line.too_much for line in lines), _first_month(turn)
    last_day = dossier.may_object(turn, case)
    values: dict[str, Value] = {"bedrag": Money(amount), "bezwaar": Day(last_day)}
    if benefit.held(turn.state.known, first) == benefit.WITHDRAWN:
        values["ineens"] = Money(amount)
    else:
        parts = benefit.claim(turn, case.id, amount, first)
        values |= {
            "termijnen": len(parts),
            "termijn": Money(parts[0]),
            "laatste": Money(parts[-1]),
            "eerste": Month(first),
        }
    dossier.take_step(turn, turn.state.cases[case.id], "claimed", values, [line.row for line in lines])


def _first_month(turn: Turn) -> date:
    """The month whose benefit is lowered first."""
    this = month_of(truth.this_day(turn))
    return this.start if this.start not in turn.state.paid else this.until


def _pay_after(turn: Turn, case: Case, lines: Sequence[_Line], revoked: bool) -> None:
    """With the next pay day, and never with interest."""
    amount = -sum(line.too_much for line in lines)
    if revoked:
        amount -= benefit.let_go(turn, case.id, amount)
    if not amount:
        return
    day, last_day = benefit.next_pay_day(turn), dossier.may_object(turn, case)
    case = dossier.change(turn, turn.state.cases[case.id], refund=turn.state.cases[case.id].refund + amount)
    dossier.later(turn, case, day, "refund")
    values: dict[str, Value] = {"bedrag": Money(amount), "betaaldag": Day(day), "bezwaar": Day(last_day)}
    dossier.take_step(turn, case, "refunded", values, [line.row for line in lines])


def refund(turn: Turn, id: str) -> None:
    """It is paid."""
    case, paid_by = turn.state.cases[id], turn.scenario.file.benefit
    if case.refund and paid_by:
        ledger.book(turn, f"refund/{id}", paid_by.who, paid_by.what, case.refund)
        dossier.change(turn, case, refund=0)

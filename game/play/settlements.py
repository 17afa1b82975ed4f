"""What was declared beside what registers know, and what follows from the difference: claimed back, or paid after.

Amounts are those of the rules library; what it does not compute is said not to be (`undecided`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from game.core.days import month_of
from game.core.money import Cents, instalments
from game.core.text import Day, Money, Month, Value
from game.play import account, dossier, office, truth
from game.play.state import Case, Truth
from game.play.turn import Turn
from game.rules import NietBerekend, termijnen
from game.rules.participatiewet.boete import warning_is_possible
from game.rules.verrekenen import pay_day


def know(turn: Turn, **parts: Any) -> None:
    """The institution knows something else from now on."""
    turn.state.known = replace(turn.state.known, **parts)


# --- laid beside registers ----------------------------------------------------------------------------------


def compare(turn: Turn, id: str) -> None:
    """A month beside the registers. Without a difference only the file knows that they looked."""
    case = turn.state.cases[id]
    compares = turn.scenario.procedure(id).compares
    if compares is None or case.month is None:
        return
    different = [one for one in compares.sees if _differs(turn, case.month, one)]
    if not different:
        dossier.take_step(turn, case, "agrees")
        return
    amounts: dict[str, Value] = {}
    if "loon" in different:
        told, true = (
            dict(turn.state.known.wages).get(case.month, 0),
            office.true_wage(turn.world, turn.state, case.month),
        )
        amounts = {"opgegeven": Money(told), "gevonden": Money(true)}
    dossier.take_step(turn, case, "difference", amounts)
    if compares.asks:
        dossier.later(turn, case, truth.today(turn), "asks")
    else:
        settle_found(turn, case)


def answered(turn: Turn, reply: Case) -> None:
    """The explanation is in; now it is decided by what registers show."""
    for case in list(turn.state.cases.values()):
        compares = turn.scenario.procedure(case.id).compares
        if compares and compares.asks == reply.id.partition(".")[0] and case.month == reply.month:
            settle_found(turn, case)


def _differs(turn: Turn, month: date, register: Any) -> bool:
    known, period = turn.state.known, month_of(month)
    wage = dict(known.wages).get(month, 0)
    told = office.measure(turn.world, register, wage, known.truth, period)
    true_wage = office.true_wage(turn.world, turn.state, month)
    return told != office.measure(turn.world, register, true_wage, turn.state.truth, period)


def settle_found(turn: Turn, case: Case) -> None:
    """From now on the office goes by what it found; the months that were paid otherwise are settled."""
    compares, month = turn.scenario.procedure(case.id).compares, case.month
    if compares is None or month is None:
        return
    known, true, period = turn.state.known, turn.state.truth, month_of(month)
    wages = dict(known.wages)
    if "loon" in compares.sees:
        wages[month] = office.true_wage(turn.world, turn.state, month)
    found = office.in_month(true, period)
    facts = Truth(
        known.truth.hours,
        _seen("giften" in compares.sees, known.truth.gifts, found.gifts, lambda one: one[0] in period),
        _seen("bewoners" in compares.sees, known.truth.guests, found.guests, lambda one: one[1] <= period.last),
        _seen("verblijf" in compares.sees, known.truth.away, found.away, lambda one: one[0] in period),
    )
    know(turn, wages=tuple(sorted(wages.items())), truth=facts)
    settle(turn, case, sorted(turn.state.paid), found=True)


def _seen(looks: bool, known: tuple[Any, ...], found: tuple[Any, ...], is_of_month: Any) -> tuple[Any, ...]:
    """Facts of the month as they were found, in place of those that were told."""
    return (*(one for one in known if not is_of_month(one)), *found) if looks else known


# --- settled ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Line:
    """One month: the wage that counts, what was paid, what it comes to. Cents."""

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


def settle(turn: Turn, case: Case, months: Sequence[date], found: bool = False) -> None:
    """The months that were paid, anew: what was too much is claimed, what was too little is paid after.

    One does not lower the other: they are two decisions (Participatiewet, articles 54 (3), 58).
    """
    lines, unknown = _lines(turn, months)
    too_much = [line for line in lines if line.too_much > 0]
    too_little = [line for line in lines if line.too_much < 0]
    if too_much:
        _claim(turn, case, too_much)
    if too_little:
        _pay_after(turn, case, too_little)
    if unknown:
        dossier.take_step(turn, case, "undecided", {"reden": str(unknown[0].what)})
    elif found and not lines and _may_warn(turn):
        dossier.take_step(turn, case, "warned")


def _lines(turn: Turn, months: Sequence[date]) -> tuple[list[_Line], list[NietBerekend]]:
    """Only months of which the sum has changed."""
    file = office.file(turn.world, replace(turn.state.known, corrections=()))
    lines, unknown = [], []
    for month in months:
        due = office.comes_to(turn.world, file, month)
        if isinstance(due, NietBerekend):
            unknown.append(due)
        elif due != turn.state.paid[month]:
            wage = dict(turn.state.known.wages).get(month, 0)
            lines.append(_Line(month, wage, turn.state.paid[month], due))
    turn.state.paid = turn.state.paid | {line.month: line.due for line in lines}
    return lines, unknown


def _may_warn(turn: Turn) -> bool:
    today = truth.today(turn)
    return warning_is_possible(turn.scenario.law.at(today), 0, None, today)


def _claim(turn: Turn, case: Case, lines: Sequence[_Line]) -> None:
    """Set off against the benefits to come, in the municipality's number of terms; without benefit, in one sum."""
    today, amount = truth.today(turn), sum(line.too_much for line in lines)
    count = dossier.gemeente(turn).at(today).whole("verrekening_termijnen").value
    parts = instalments(amount, count)
    values: dict[str, Value] = {
        "bedrag": Money(amount),
        "termijnen": count,
        "termijn": Money(parts[0]),
        "laatste": Money(parts[-1]),
        "eerste": Month(_first_month(turn)),
        "bezwaar": Day(_objection_until(turn, case)),
    }
    dossier.change(turn, case, decided=today)
    months = tuple(line.month for line in lines)
    earlier = tuple(one for one in months if month_of(one) < month_of(today))
    if earlier:
        know(turn, corrections=(*turn.state.known.corrections, (today, earlier, amount, _first_month(turn))))
    dossier.take_step(turn, turn.state.cases[case.id], "claimed", values, [line.row for line in lines])


def _first_month(turn: Turn) -> date:
    """The month whose benefit is lowered first."""
    today = truth.today(turn)
    this = month_of(today)
    return this.start if this.start not in turn.state.paid else this.until


def _objection_until(turn: Turn, case: Case) -> date:
    today = truth.today(turn)
    last = termijnen.bezwaartermijn(turn.scenario.law.at(today), today).last_day
    dossier.lift_term(turn, case, "objection")
    dossier.set_term(turn, case, last, "objection")
    return last


def _pay_after(turn: Turn, case: Case, lines: Sequence[_Line]) -> None:
    """With the next pay day, and never with interest."""
    amount = -sum(line.too_much for line in lines)
    day = _pay_day_after(turn)
    case = dossier.change(turn, turn.state.cases[case.id], refund=case.refund + amount)
    dossier.later(turn, case, day, "refund")
    values: dict[str, Value] = {
        "bedrag": Money(amount),
        "betaaldag": Day(day),
        "bezwaar": Day(_objection_until(turn, case)),
    }
    dossier.change(turn, turn.state.cases[case.id], decided=truth.today(turn))
    dossier.take_step(turn, turn.state.cases[case.id], "refunded", values, [line.row for line in lines])


def _pay_day_after(turn: Turn) -> date:
    today, local = truth.today(turn), dossier.gemeente(turn)
    this = pay_day(local, month_of(today))
    return this if this > today else pay_day(local, month_of(month_of(today).until))


def refund(turn: Turn, id: str) -> None:
    """It is paid."""
    case, benefit = turn.state.cases[id], turn.scenario.file.benefit
    if case.refund and benefit:
        account.book(turn, f"refund/{id}", benefit.who, benefit.what, case.refund)
        dossier.change(turn, case, refund=0)

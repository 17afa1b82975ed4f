"""What a household earned in a month, from its pay slips, as its municipality counts it."""

from datetime import date
from functools import partial

from game.core.calculation import Calculation, Term
from game.core.days import Period, month_of
from game.rules.gemeente import Gemeente
from game.rules.household_file import HouseholdFile, PayPeriod
from game.rules.inkomen.loonstrook import days_of, pay_slip
from game.rules.inkomen.maand import OMREKENINGEN
from game.rules.inkomen.vakantiegeld import meegeteld
from game.rules.law import Law
from game.rules.refusal import outcome


def verdiend(law: Law, file: HouseholdFile, month: Period) -> Calculation:
    """The net wage of a month, of all jobs together, with the holiday pay that counts, in cents.

    Only the pay slips that count in the month are asked for. Refuses (`NietBerekend`) hours over a period that
    is not one, two or four weeks.
    """
    gemeente = law.gemeenten[file.gemeente]
    local = gemeente.at(month.start)
    convert = OMREKENINGEN[local.word("omrekening").value]
    lines: list[Term] = []
    for number, job in enumerate(file.work, start=1):
        own = [pay_slip(law, one) for one in job.periods if _counts(gemeente, month, one)]
        lines += [_of_job(number, term) for term in convert(own, month).terms]
        lines += [_of_job(number, term) for term in meegeteld(law, gemeente, month, job.periods)]
    return Calculation(sum(line.contribution for line in lines), tuple(lines))


def last_slip(law: Law, file: HouseholdFile, month: Period) -> date | None:
    """The day on which the last pay slip that counts in this month was there."""
    gemeente = law.gemeenten[file.gemeente]
    days = (one.slip or one.paid for job in file.work for one in job.periods if _counts(gemeente, month, one))
    return max(days, default=None)


def last_paid(law: Law, file: HouseholdFile, month: Period) -> date | None:
    """The day on which the last wage that counts in this month was received."""
    gemeente = law.gemeenten[file.gemeente]
    days = (one.paid for job in file.work for one in job.periods if _counts(gemeente, month, one))
    return max(days, default=None)


def counts_in(law: Law, file: HouseholdFile, one: PayPeriod) -> Period:
    """The month in which a slip counts, as the municipality has it."""
    gemeente, paid = law.gemeenten[file.gemeente], month_of(one.paid)
    found = outcome(partial(_counts, gemeente, paid, one))
    return paid if found is True else days_of(one).counts_in


def _counts(gemeente: Gemeente, month: Period, one: PayPeriod) -> bool:
    if gemeente.at(month.start).word("omrekening").value == "zoals_betaald":
        return one.paid in month
    return days_of(one).counts_in == month


def _of_job(number: int, term: Term) -> Term:
    return Term(f"baan_{number}_{term.id}", term.label, term.amount, term.source, term.effect, term.values)

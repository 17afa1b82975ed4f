"""What a household earned in a month, from its pay slips, as its municipality counts it."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from game.core.calculation import Calculation, Term
from game.core.days import Period
from game.core.money import Cents
from game.rules import words
from game.rules.gemeente import Gemeente
from game.rules.household_file import HouseholdFile, PayPeriod
from game.rules.inkomen import vakantiegeld
from game.rules.inkomen.loon import loon
from game.rules.inkomen.maand import OMREKENINGEN, Loonperiode
from game.rules.law import Law
from game.rules.refusal import NietBerekend


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
        if holiday := sum(_holiday(gemeente, month, one) for one in job.periods):
            source = local.word("vakantiegeld").source
            lines.append(Term(f"baan_{number}_vakantiegeld", words.VAKANTIEGELD, holiday, source, effect=1))
    return Calculation(sum(line.contribution for line in lines), tuple(lines))


def pay_slip(law: Law, one: PayPeriod) -> Loonperiode:
    """The pay slip with its net wage; hours become money at the minimum wage of the first day."""
    return replace(_without_wage(one), net=net_wage(law, one))


def net_wage(law: Law, one: PayPeriod) -> Cents:
    """The net wage of a pay period in cents, as written, or by `loon`."""
    if one.net is not None:
        return one.net
    return wage(law, one).amount


def wage(law: Law, one: PayPeriod) -> Calculation:
    """From the hours of a pay period to its net wage. Refuses what is not whole weeks."""
    weeks, rest = divmod(one.period.length, 7)
    if rest:
        why = "schrijf het netto bedrag, of hele weken (1, 2 of 4)"
        raise NietBerekend(f"loon uit uren over {one.period.length} dagen", why)
    return loon(law.at(one.since), one.hours or Fraction(0), weeks)


def last_slip(law: Law, file: HouseholdFile, month: Period) -> date | None:
    """The day on which the last pay slip that counts in this month was there."""
    gemeente = law.gemeenten[file.gemeente]
    days = (one.slip or one.paid for job in file.work for one in job.periods if _counts(gemeente, month, one))
    return max(days, default=None)


def _counts(gemeente: Gemeente, month: Period, one: PayPeriod) -> bool:
    if gemeente.at(month.start).word("omrekening").value == "zoals_betaald":
        return one.paid in month
    return _without_wage(one).counts_in == month


def _holiday(gemeente: Gemeente, month: Period, one: PayPeriod) -> Cents:
    """Holiday pay counts in the month of its period when it is built up, and of its payment when it is paid."""
    practice = gemeente.at(month.start).word("vakantiegeld").value
    slip = _without_wage(one)
    when = slip.paid in month if practice == "uitbetaling" else slip.counts_in == month
    return vakantiegeld.counted(slip, practice) if when else 0  # type: ignore[arg-type]


def _without_wage(one: PayPeriod) -> Loonperiode:
    """The days and the holiday pay of a slip, also where its hours give no wage."""
    return Loonperiode(one.period, 0, one.paid, one.vakantiegeld_opgebouwd, one.vakantiegeld_betaald)


def _of_job(number: int, term: Term) -> Term:
    return Term(f"baan_{number}_{term.id}", term.label, term.amount, term.source, term.effect, term.values)

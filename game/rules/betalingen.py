"""What comes into the account in a month, and on which day: wages, bijstand, allowances, kinderbijslag."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from game.core.calculation import Calculation
from game.core.days import Period, month_of, months_later, quarter_of
from game.core.money import Cents
from game.core.text import Text
from game.rules import words
from game.rules.aanspraken import allowances_of, kinderbijslag_of
from game.rules.household_file import HouseholdFile, PayPeriod
from game.rules.inkomen.loonstrook import net_wage
from game.rules.kinderbijslag import betaaldag as betaaldag_kinderbijslag
from game.rules.law import Law
from game.rules.maandstaat import Month, maandstaat
from game.rules.refusal import NietBerekend, computed, outcome
from game.rules.toeslagen.jaar import betaaldag

_JUNE, _MONTHS = 6, 12


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment: the day, what it is, from whom, over which days, and the amount in cents or why not."""

    day: date
    name: Text
    payer: Text | str
    over: Period
    amount: Cents | NietBerekend


def payments(law: Law, file: HouseholdFile, row: Month) -> tuple[Payment, ...]:
    """The wages, the benefit, the allowances and the kinderbijslag of the month of this row, by the day.

    A benefit that is paid later is there too; one that a suspension holds is not. Alimony and other income have
    no day here.
    """
    month = row.month
    found = (
        *_wages(law, file, month),
        *_benefit(law, file, row),
        *_allowances(law, file, month),
        *_kinderbijslag(law, file, month),
    )
    return tuple(sorted(found, key=lambda one: one.day))


def _wages(law: Law, file: HouseholdFile, month: Period) -> Iterator[Payment]:
    for job in file.work:
        for one in job.periods:
            if one.paid in month:
                yield Payment(one.paid, words.LOON, job.employer, one.period, _with_holiday_pay(law, one))


def _with_holiday_pay(law: Law, one: PayPeriod) -> Cents | NietBerekend:
    net = outcome(partial(net_wage, law, one))
    return net if isinstance(net, NietBerekend) else net + one.vakantiegeld_betaald


def _benefit(law: Law, file: HouseholdFile, row: Month) -> Iterator[Payment]:
    payer = law.gemeenten[file.gemeente].name
    if row.pay_day:
        amount = row.paid if isinstance(row.paid, NietBerekend) else (row.paid_out or 0)
        if amount and file.bijstand:
            yield Payment(row.pay_day, words.BIJSTAND, payer, row.month, amount)
    if row.pay_day and row.month.start.month == _JUNE and file.bijstand and file.bijstand.since < row.month.start:
        year = Period(months_later(row.month.start, -_MONTHS), row.month.start)
        over = Period(max(year.start, month_of(file.bijstand.since).start), year.until)
        yield Payment(row.pay_day, words.VAKANTIETOESLAG_JUNI, payer, over, _reserved(law, file, over))


def _reserved(law: Law, file: HouseholdFile, over: Period) -> Cents | NietBerekend:
    """The holiday allowance of the months before June, as the office reserved it. Article 45 (1)."""
    rows = maandstaat(law, file, month_of(over.start), month_of(over.last)).months
    return outcome(lambda: sum(computed(row.paid).part("vakantietoeslag") for row in rows))


def _allowances(law: Law, file: HouseholdFile, month: Period) -> Iterator[Payment]:
    """The advances over the next month, which are paid in this one."""
    if file.toeslagen is None:
        return
    over = month_of(months_later(month.start, 1))
    day = betaaldag(law.at(month.start), over)
    for _, name, compute in allowances_of(file, over):
        result = outcome(partial(compute, law, file, over, None))
        amount = result if isinstance(result, NietBerekend) else result.term("per_maand").amount
        yield Payment(day, name, words.DIENST_TOESLAGEN, over, amount)


def _kinderbijslag(law: Law, file: HouseholdFile, month: Period) -> Iterator[Payment]:
    """Over the quarter before, in the first month of a quarter."""
    quarter = quarter_of(months_later(month.start, -1))
    if quarter.until != month.start or not file.huishouden.children(quarter.start):
        return
    result = outcome(partial(kinderbijslag_of, law, file, quarter))
    amount = result.amount if isinstance(result, Calculation) else result
    yield Payment(betaaldag_kinderbijslag(quarter), words.KINDERBIJSLAG, words.SVB, quarter, amount)

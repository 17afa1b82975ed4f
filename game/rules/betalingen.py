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
from game.rules.household_file import HouseholdFile
from game.rules.inkomen.loonstrook import net_wage
from game.rules.kinderbijslag import betaaldag as betaaldag_kinderbijslag
from game.rules.law import Law
from game.rules.maandstaat import Month, outcome
from game.rules.overzicht import TOESLAGEN, kinderbijslag_of
from game.rules.refusal import NietBerekend
from game.rules.toeslagen.jaar import betaaldag


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment: the day, what it is, from whom, over which days, and the amount in cents or why not."""

    day: date
    name: Text
    payer: Text | str
    over: Period
    amount: Cents | NietBerekend


def payments(law: Law, file: HouseholdFile, row: Month) -> tuple[Payment, ...]:
    """Everything that is paid in the month of this row, by the day. A benefit that is paid later is there too."""
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
                yield Payment(one.paid, words.LOON, job.employer, one.period, outcome(partial(net_wage, law, one)))


def _benefit(law: Law, file: HouseholdFile, row: Month) -> Iterator[Payment]:
    amount = row.paid if isinstance(row.paid, NietBerekend) else (row.paid_out or 0)
    yield Payment(row.pay_day, words.BIJSTAND, law.gemeenten[file.gemeente].name, row.month, amount)


def _allowances(law: Law, file: HouseholdFile, month: Period) -> Iterator[Payment]:
    """The advances over the next month, which are paid in this one."""
    if file.toeslagen is None:
        return
    over = month_of(months_later(month.start, 1))
    day = betaaldag(law.at(month.start), over)
    for _, name, compute in TOESLAGEN:
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

"""Offsetting afterwards: this month's benefit less last month's wage.

The first month with a wage looks rich; when the work ends, the last wage comes off a benefit that is needed
whole; and when the bijstand itself ends, it is left as a debt.
"""

from datetime import date

from game.core.days import Period
from game.core.money import Cents
from game.rules.verrekenen.wijze import Office, month_before

GUESSES = False


def about(month: Period) -> Period:
    """The month before."""
    return month_before(month)


def reckons_with(office: Office, month: Period) -> Cents:
    """The wage that was earned in the month before."""
    return office.earned(month_before(month))


def pays_on(office: Office, month: Period) -> date:
    """The pay day of every month."""
    return office.pay_day(month)

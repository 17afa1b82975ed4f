"""Offsetting by an estimate: the benefit less a guess of the wage, corrected when somebody gets to it.

A guess that is too low leaves a debt, one that is too high a month without enough.
"""

from datetime import date

from game.core.days import Period
from game.core.money import Cents
from game.rules.verrekenen.wijze import Office

GUESSES = True


def about(month: Period) -> Period:
    """The month itself."""
    return month


def reckons_with(office: Office, month: Period) -> Cents:
    """The wage that the office guessed for the month."""
    return office.estimate(month)


def pays_on(office: Office, month: Period) -> date:
    """The pay day of every month."""
    return office.pay_day(month)

"""Offsetting in the month: the benefit waits for the pay slip of the same month. Correct, and late."""

from datetime import date

from game.core.days import Period, working_day_after
from game.core.money import Cents
from game.rules.verrekenen.wijze import Office

GUESSES = False


def about(month: Period) -> Period:
    """The month itself."""
    return month


def reckons_with(office: Office, month: Period) -> Cents:
    """The wage that was earned in the month itself."""
    return office.earned(month)


def pays_on(office: Office, month: Period) -> date:
    """The pay day, or the working day after the last pay slip of the month when that comes later."""
    slip = office.last_slip(month)
    day = office.pay_day(month)
    return max(day, working_day_after(slip)) if slip else day

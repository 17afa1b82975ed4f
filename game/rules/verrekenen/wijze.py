"""What a way of offsetting may ask, and which ways there are.

The law fixes what a month of bijstand comes to in the end. A way of offsetting decides with which wage the
office reckons when it pays, and on which day; the difference is what somebody is owed, or owes. Methods: Divosa,
Werkwijzer Verrekening parttime inkomsten, 2019. Its fourth, the surplus variant, is not described there in
detail, and is not computed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from game.core.days import ONE_DAY, Period, month_of, on_or_before
from game.core.money import Cents
from game.rules.gemeente import Gemeente


def month_before(month: Period) -> Period:
    """The calendar month before."""
    return month_of(month.start - ONE_DAY)


@dataclass(frozen=True, slots=True)
class Office:
    """What the office knows of one household: wages by the month in which they were earned, and its guesses.

    `slips` gives for a month the day on which the last pay slip about it was there. `since` is the first month
    of the bijstand: a wage from before that is none of the office's business. All amounts in cents; a month
    without a wage earned nothing, one without a guess is guessed at nothing.
    """

    gemeente: Gemeente
    wages: Mapping[Period, Cents]
    slips: Mapping[Period, date]
    estimates: Mapping[Period, Cents]
    since: Period | None = None

    def earned(self, month: Period) -> Cents:
        if self.since and month < self.since:
            return 0
        return self.wages.get(month, 0)

    def last_slip(self, month: Period) -> date | None:
        return self.slips.get(month)

    def estimate(self, month: Period) -> Cents:
        return self.estimates.get(month, 0)

    def pay_day(self, month: Period) -> date:
        """The municipality's pay day for this month's benefit, or the working day before it."""
        return pay_day(self.gemeente, month)


def pay_day(gemeente: Gemeente, month: Period) -> date:
    """The day on which a month's benefit is paid: local, earlier in a weekend and in December."""
    local = gemeente.at(month.start)
    name = "betaaldag_december" if month.start.month == _DECEMBER else "betaaldag"
    wanted = min(local.whole(name).value, month.length)
    return on_or_before(month.start + ONE_DAY * (wanted - 1))


_DECEMBER = 12


class Wijze(Protocol):
    """A way of offsetting. `GUESSES`: whether the wage that it reckons with is a guess."""

    GUESSES: bool

    def about(self, month: Period) -> Period:
        """The month whose wage, and whose disregard, it reckons with when it pays this month."""
        ...

    def reckons_with(self, office: Office, month: Period) -> Cents:
        """The net wage with which the office reckons when it pays this month."""
        ...

    def pays_on(self, office: Office, month: Period) -> date:
        """The day on which it pays."""
        ...

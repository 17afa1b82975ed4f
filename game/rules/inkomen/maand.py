"""From pay periods to calendar months: bijstand counts a wage in the month in which it was earned.

The law says only that (article 32 (2)); how four weeks become a month is a municipality's own practice. Each
practice is one function here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from game.core.calculation import Calculation, Source, Term
from game.core.days import Period, month_of
from game.core.money import Cents, share_of
from game.core.text import Day
from game.rules import words

_URL = "https://wetten.overheid.nl/BWBR0015703"
_EARNED = Source("Participatiewet", "artikel 32, tweede lid", _URL, origin="wettekst per 1 juli 2026")
_LAST_WORKING_WEEKDAY = 4


@dataclass(frozen=True, slots=True)
class Loonperiode:
    """One pay slip: the days it is about, the net wage in cents, and the day of payment.

    `vakantiegeld_opgebouwd` is the holiday pay that was built up, `vakantiegeld_betaald` what was paid of it.
    """

    period: Period
    net: Cents
    paid: date
    vakantiegeld_opgebouwd: Cents = 0
    vakantiegeld_betaald: Cents = 0

    @property
    def is_a_month(self) -> bool:
        """Whether it covers exactly one calendar month, and needs no conversion."""
        return self.period == month_of(self.period.start)

    @property
    def counts_in(self) -> Period:
        """The month in which most of its days lie; the earlier one when they lie evenly."""
        first, last = month_of(self.period.start), month_of(self.period.last)
        in_first = sum(day in first for day in self.period)
        in_last = sum(day in last for day in self.period)
        return first if in_first >= in_last else last


Omrekening = Callable[[Sequence[Loonperiode], Period], Calculation]
"""From all pay periods of one employer to the wage of one month, with a line a period."""


def dertien_twaalfde(periods: Sequence[Loonperiode], month: Period) -> Calculation:
    """Four-weekly pay times 13 / 12, in the month in which most of the four weeks lie.

    Thirteen periods go into twelve months, so once a year two lie mostly in one month: then their mean
    counts, which is this library's reading. Haarlemmermeer: 1.300,00 becomes 1.408,33.
    """
    own = [one for one in periods if one.counts_in == month]
    return _sum_of(own, lambda one: _a_month_of(one, len(own)), "× 13 / 12")


def werkdagen(periods: Sequence[Loonperiode], month: Period) -> Calculation:
    """Pay by the working day (Monday to Friday), times the working days of the month in which most lie.

    As Súdwest-Fryslân has it: the amount / 20 x the days of the month.
    """
    own = [one for one in periods if one.counts_in == month]
    days = _weekdays(month)
    return _sum_of(own, lambda one: _by_days(one, days, len(own)), "per werkdag")


def zoals_betaald(periods: Sequence[Loonperiode], month: Period) -> Calculation:
    """What was paid in the month, as it was paid: once a year that is two periods.

    Practice, not the law: the wage was earned earlier.
    """
    return _sum_of([one for one in periods if one.paid in month], lambda one: one.net, "zoals betaald")


OMREKENINGEN: Mapping[str, Omrekening] = {
    "dertien_twaalfde": dertien_twaalfde,
    "werkdagen": werkdagen,
    "zoals_betaald": zoals_betaald,
}


def _a_month_of(one: Loonperiode, among: int) -> Cents:
    if one.is_a_month:
        return one.net
    weeks = Fraction(one.period.length, 7)
    return share_of(one.net, Fraction(52) / (12 * weeks * among))


def _by_days(one: Loonperiode, days: int, among: int) -> Cents:
    if one.is_a_month:
        return one.net
    return share_of(one.net, Fraction(days, _weekdays(one.period) * among))


def _weekdays(period: Period) -> int:
    return sum(day.weekday() <= _LAST_WORKING_WEEKDAY for day in period)


def _sum_of(own: Sequence[Loonperiode], counts: Callable[[Loonperiode], Cents], how: str) -> Calculation:
    source = Source("regel van de gemeente", f"omrekenen naar een maand, {how}", certain=False)
    lines: list[Term] = []
    for number, one in enumerate(own, start=1):
        days = (("start", Day(one.period.start)), ("last", Day(one.period.last)))
        if one.is_a_month:
            lines.append(Term(f"loon_{number}", words.LOON_VAN, one.net, _EARNED, effect=1, values=days))
            continue
        lines.append(Term(f"loon_{number}", words.LOON_VAN, one.net, _EARNED, values=days))
        lines.append(Term(f"maand_{number}", words.LOON_NAAR_MAAND, counts(one), source, effect=1))
    return Calculation(sum(line.contribution for line in lines), tuple(lines))

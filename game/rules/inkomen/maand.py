"""From pay periods to calendar months: bijstand counts a wage in the month in which it was earned.

The law says only that (article 32 (2)); how four weeks become a month is a municipality's own practice. Each
practice is one function here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from game.core.calculation import Calculation, Effect, Source, Term
from game.core.days import Period, month_of, months_from
from game.core.money import Cents, to_the_cent
from game.core.text import Day
from game.rules import words
from game.rules.articles import participatiewet
from game.rules.refusal import NietBerekend

_EARNED = participatiewet("artikel 32, tweede lid")
_LAST_WORKING_WEEKDAY = 4
_DAYS_A_WEEK, _WEEKS_A_YEAR, _MONTHS_A_YEAR = 7, 52, 12
_FOUR_WEEKS, _LONGEST_MONTH = 28, 31


@dataclass(frozen=True, slots=True)
class Loonperiode:
    """One pay slip: the days it is about, the net wage in cents, and the day of payment."""

    period: Period
    net: Cents
    paid: date

    @property
    def is_of_a_month(self) -> bool:
        """Whether it needs no conversion: one calendar month, or the part of it that somebody worked.

        A part of a month that is whole weeks long is pay by the week, and is converted.
        """
        month = month_of(self.period.start)
        whole_weeks = self.period.length % _DAYS_A_WEEK == 0
        return self.period == month or (self.period.last in month and not whole_weeks)

    @property
    def counts_in(self) -> Period:
        """The month in which most of its days lie; the earlier one when they lie evenly."""
        own = self.period
        months = months_from(month_of(own.start), month_of(own.last))
        return max(months, key=lambda month: min(own.until, month.until) - max(own.start, month.start))


Omrekening = Callable[[Sequence[Loonperiode], Period], Calculation]
"""From all pay periods of one employer to the wage of one month, with a line a period."""


def dertien_twaalfde(periods: Sequence[Loonperiode], month: Period) -> Calculation:
    """Four-weekly pay times 13 / 12, in the month in which most of the four weeks lie.

    Thirteen periods go into twelve months, so once a year two lie mostly in one month: then their mean
    counts, which is this library's reading. Haarlemmermeer: 1.300,00 becomes 1.408,33. Other lengths go by
    the same measure, 52 weeks a year.
    """
    return _converted(periods, month, _a_month_of, "× 13 / 12")


def werkdagen(periods: Sequence[Loonperiode], month: Period) -> Calculation:
    """Pay by the working day (Monday to Friday), times the working days of the month in which most lie.

    As Súdwest-Fryslân has it: the amount / 20 x the days of the month. Refuses (`NietBerekend`) a slip without a
    working day among others.
    """
    return _converted(periods, month, _by_days, "per werkdag")


def zoals_betaald(periods: Sequence[Loonperiode], month: Period) -> Calculation:
    """What was paid in the month, as it was paid: once a year that is two periods.

    Practice, not the law: the wage was earned earlier.
    """
    own = [one for one in periods if one.paid in month]
    source = _local("zoals betaald")
    lines = tuple(_wage(number, one, source, effect=1) for number, one in enumerate(own, start=1))
    return Calculation(sum(line.amount for line in lines), lines)


OMREKENINGEN: Mapping[str, Omrekening] = {
    "dertien_twaalfde": dertien_twaalfde,
    "werkdagen": werkdagen,
    "zoals_betaald": zoals_betaald,
}


def _a_month_of(one: Loonperiode) -> Fraction:
    return Fraction(_WEEKS_A_YEAR * _DAYS_A_WEEK, _MONTHS_A_YEAR * one.period.length)


def _by_days(one: Loonperiode) -> Fraction:
    days = _weekdays(one.period)
    if not days:
        why = "de gemeente rekent het loon per werkdag, van maandag tot en met vrijdag"
        raise NietBerekend(f"loon van {one.period.start} tot en met {one.period.last}", why)
    return Fraction(_weekdays(one.counts_in), days)


def _weekdays(period: Period) -> int:
    return sum(day.weekday() <= _LAST_WORKING_WEEKDAY for day in period)


def _converted(
    periods: Sequence[Loonperiode], month: Period, a_month_of: Callable[[Loonperiode], Fraction], how: str
) -> Calculation:
    """What counts in the month: what is of a month as it is, of the others the mean, turned into a month.

    Only slips that fill four weeks or more say what a month comes to; less than that is what somebody earned in
    it, as it is. It is rounded once: each line holds what the wages up to and including it come to, less the
    lines before. Refuses (`NietBerekend`) a slip over more than a month.
    """
    own = [one for one in periods if one.counts_in == month]
    for one in own:
        if one.period.length > _LONGEST_MONTH:
            raise NietBerekend(f"een loonstrook over {one.period.length} dagen", "hoogstens een maand")
    to_convert = [one for one in own if not one.is_of_a_month]
    if sum(one.period.length for one in to_convert) < _FOUR_WEEKS:
        return _as_earned(own)
    among = len(to_convert)
    lines: list[Term] = []
    exact, counted = Fraction(0), 0
    for number, one in enumerate(own, start=1):
        if one.is_of_a_month:
            lines.append(_wage(number, one, _EARNED, effect=1))
            continue
        exact += one.net * a_month_of(one) / among
        now = to_the_cent(exact) - counted
        counted += now
        lines.append(_wage(number, one, _EARNED))
        label, values = (words.LOON_GEMIDDELD, (("count", among),)) if among > 1 else (words.LOON_NAAR_MAAND, ())
        lines.append(Term(f"maand_{number}", label, now, _local(how), 1, values))
    return Calculation(sum(line.contribution for line in lines), tuple(lines))


def _as_earned(own: Sequence[Loonperiode]) -> Calculation:
    lines = tuple(_wage(number, one, _EARNED, effect=1) for number, one in enumerate(own, start=1))
    return Calculation(sum(line.amount for line in lines), lines)


def _wage(number: int, one: Loonperiode, source: Source, effect: Effect = 0) -> Term:
    days = (("start", Day(one.period.start)), ("last", Day(one.period.last)))
    return Term(f"loon_{number}", words.LOON_VAN, one.net, source, effect, days)


def _local(how: str) -> Source:
    return Source("regel van de gemeente", f"omrekenen naar een maand, {how}", certain=False)

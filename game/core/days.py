"""Days, working days, periods and legal terms. Nothing here asks what day it is today."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Self

ONE_DAY = timedelta(days=1)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])")
_YEARS = range(1, 9999)
"""The last year of the calendar has no month after it."""
_SATURDAY = 5
_SUNDAY = 6
_LUSTRUM = 5
_MONTHS_A_YEAR = 12
_MONTHS_A_QUARTER = 3


def parse_day(text: str) -> date:
    """Reads a day written as `2026-10-05`. Raises ValueError, in words, when it is not one."""
    stripped = text.strip()
    if not _ISO.fullmatch(stripped):
        raise ValueError(f"{text!r} is geen datum; schrijf bijvoorbeeld 2026-10-05")
    try:
        return date.fromisoformat(stripped)
    except ValueError:
        raise ValueError(f"{text!r} is geen bestaande dag; schrijf bijvoorbeeld 2026-10-05") from None


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From `start` up to and not including `until`. Raises ValueError when it holds no day."""

    start: date
    until: date

    def __post_init__(self) -> None:
        if self.until <= self.start:
            raise ValueError(f"een periode van {self.start} tot {self.until} bevat geen dag")

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """One calendar month."""
        start = date(year, month, 1)
        return cls(start, months_later(start, 1))

    @classmethod
    def named(cls, text: str) -> Self:
        """One month, written as `2026-07`. Raises ValueError, in words, when it is not one."""
        found = _MONTH.fullmatch(text.strip())
        if not found or int(found[1]) not in _YEARS:
            raise ValueError(f"{text!r} is geen maand; schrijf jaar-maand, bijvoorbeeld 2026-07")
        return cls.month(int(found[1]), int(found[2]))

    @classmethod
    def quarter(cls, text: str) -> Self:
        """One quarter, written as `2026-Q3`. Raises ValueError, in words, when it is not one."""
        found = _QUARTER.fullmatch(text.strip())
        if not found or int(found[1]) not in _YEARS:
            raise ValueError(f"{text!r} is geen kwartaal; schrijf bijvoorbeeld 2026-Q3")
        start = date(int(found[1]), (int(found[2]) - 1) * _MONTHS_A_QUARTER + 1, 1)
        return cls(start, months_later(start, _MONTHS_A_QUARTER))

    @property
    def last(self) -> date:
        """The last day that still belongs to it."""
        return self.until - ONE_DAY

    @property
    def length(self) -> int:
        """The number of days."""
        return (self.until - self.start).days

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.until

    def __iter__(self) -> Iterator[date]:
        return (self.start + ONE_DAY * count for count in range(self.length))


def month_of(day: date) -> Period:
    """The calendar month that a day belongs to."""
    return _month(day.year, day.month)


@lru_cache(maxsize=1200)
def _month(year: int, month: int) -> Period:
    """A century of months: every wage, form and letter asks for one."""
    return Period.month(year, month)


def months_from(first: Period, last: Period) -> Iterator[Period]:
    """The calendar months from the first up to and including the last."""
    month = first
    while month <= last:
        yield month
        month = month_of(month.until)


def quarter_of(day: date) -> Period:
    """The quarter that a day belongs to."""
    start = date(day.year, (day.month - 1) // _MONTHS_A_QUARTER * _MONTHS_A_QUARTER + 1, 1)
    return Period(start, months_later(start, _MONTHS_A_QUARTER))


def years_between(born: date, day: date) -> int:
    """Age in whole years; who was born on 29 February has a birthday on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months on; the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    first = date(day.year + years, month + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), following - ONE_DAY)


# ---------------------------------------------------------------- working days


def is_working_day(day: date) -> bool:
    """Monday to Friday, and not a public holiday on which offices are closed."""
    return day.weekday() < _SATURDAY and day not in public_holidays(day.year)


def on_or_before(day: date) -> date:
    """The day itself when it is a working day, otherwise the last one before it (a pay day in a weekend)."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day


def on_or_after(day: date) -> date:
    """The day itself when it is a working day, otherwise the first one after it (a debit in a weekend)."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def working_day_before(day: date) -> date:
    """The last working day before this day."""
    return on_or_before(day - ONE_DAY)


def working_day_after(day: date) -> date:
    """The first working day after this day."""
    return on_or_after(day + ONE_DAY)


# ---------------------------------------------------------------- public holidays


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher."""
    century, year_of_century = divmod(year, 100)
    golden = year % 19
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, rest = divmod(year_of_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - rest) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def koningsdag(year: int) -> date:
    """27 April, and the day before it when that is a Sunday (from 2014)."""
    day = date(year, 4, 27)
    return day - ONE_DAY if day.weekday() == _SUNDAY else day


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """The days on which Dutch offices are closed; 5 May once in five years, as for civil servants."""
    days = _holidays_every_year(year)
    return days | {date(year, 5, 5)} if year % _LUSTRUM == 0 else days


@lru_cache(maxsize=64)
def recognised_holidays(year: int) -> frozenset[date]:
    """The days on which no legal term ends, Good Friday and 5 May too (art. 3 Algemene termijnenwet)."""
    return _holidays_every_year(year) | {easter(year) - 2 * ONE_DAY, date(year, 5, 5)}


def _holidays_every_year(year: int) -> frozenset[date]:
    sunday = easter(year)
    fixed = {date(year, 1, 1), koningsdag(year), date(year, 12, 25), date(year, 12, 26)}
    with_easter = {sunday + ONE_DAY * days for days in (0, 1, 39, 49, 50)}  # to Ascension and Whitsun
    return frozenset(fixed | with_easter)


# ---------------------------------------------------------------- legal terms


def last_day_of_term(sent: date, *, weeks: int = 0, days: int = 0) -> date:
    """The last day of a term that starts the day after something was sent (art. 6:8 Awb).

    A term does not end on a Saturday, a Sunday or a recognised holiday (art. 1 Algemene termijnenwet), and one
    of three days or more holds at least two days that are none of these (art. 2); both except a term of more
    than twelve weeks or ninety days (art. 4). Raises ValueError for a term without length.
    """
    if weeks < 0 or days < 0 or weeks + days == 0:
        raise ValueError("een termijn duurt minstens één dag")
    last = sent + timedelta(weeks=weeks, days=days)
    if _too_long_to_extend(weeks, days):
        return last
    if weeks * 7 + days >= _LONG_ENOUGH_FOR_TWO_DAYS:
        last = max(last, _second_ordinary_day_after(sent))
    while not _is_ordinary(last):
        last += ONE_DAY
    return last


_LONG_ENOUGH_FOR_TWO_DAYS = 3


def _is_ordinary(day: date) -> bool:
    return day.weekday() < _SATURDAY and day not in recognised_holidays(day.year)


def _second_ordinary_day_after(sent: date) -> date:
    day, found = sent, 0
    while found < 2:
        day += ONE_DAY
        found += _is_ordinary(day)
    return day


def _too_long_to_extend(weeks: int, days: int) -> bool:
    longest_in_weeks, longest_in_days = 12, 90
    return weeks > longest_in_weeks or weeks * 7 + days > longest_in_days

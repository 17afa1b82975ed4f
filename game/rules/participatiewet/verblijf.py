"""Time abroad: four weeks keep the right to bijstand (Participatiewet, article 13 (1) e)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from game.core.calculation import Source
from game.core.days import ONE_DAY, Period
from game.rules.figures import Figures

_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Verblijf:
    """The days abroad in one calendar year, in order: `days`, of which those `beyond` the limit keep no right."""

    days: tuple[date, ...]
    beyond: tuple[date, ...]
    source: Source

    def beyond_in(self, period: Period) -> int:
        """How many days of this period keep no right."""
        return sum(day in period for day in self.beyond)


def verblijf_buitenland(figures: Figures, stays: Iterable[Period]) -> Verblijf:
    """The days of the year of these figures on which somebody was abroad, and those beyond the four weeks.

    Four weeks of a calendar year, and four weeks at a stretch, also over the turn of the year. Each day counts
    once. For who is below pension age: from then on it is thirteen weeks (13 (4)), and that is not computed.
    Participatiewet, article 13 (1) e.
    """
    weeks, year = figures.whole("verblijf_buitenland_weken"), figures.day.year
    abroad = sorted({day for stay in stays for day in stay})
    days = tuple(day for day in abroad if day.year == year)
    beyond = tuple(day for day in _beyond(abroad, weeks.value * _DAYS_A_WEEK) if day.year == year)
    return Verblijf(days, beyond, weeks.source)


def _beyond(abroad: Iterable[date], free: int) -> Iterator[date]:
    """The days after so many of the calendar year, or after so many at a stretch."""
    before, of_the_year, at_a_stretch = date.min, 0, 0
    for day in abroad:
        of_the_year = of_the_year + 1 if day.year == before.year else 1
        at_a_stretch = at_a_stretch + 1 if day - before == ONE_DAY else 1
        if max(of_the_year, at_a_stretch) > free:
            yield day
        before = day

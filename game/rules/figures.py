"""Figures on a day: an amount, a share, a number or a practice, each with the source that it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from fractions import Fraction
from functools import lru_cache
from typing import Generic, TypeVar, cast

from game.core.calculation import Source
from game.core.days import Period
from game.core.diagnostics import Place
from game.core.money import Cents
from game.rules.refusal import NietBerekend
from game.rules.units import Unit

Hours = tuple[time, time]
Value = Cents | Fraction | int | str | Hours
V_co = TypeVar("V_co", bound=Value, covariant=True)


@dataclass(frozen=True, slots=True)
class Figure(Generic[V_co]):
    """A figure as it holds in one period. Amounts are in cents, shares are exact.

    `place` is where it stands in its table, for messages.
    """

    value: V_co
    period: Period
    source: Source
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Tables:
    """Every figure of one law-giver with all its periods. Two tables with the same digest give the same law."""

    digest: str
    units: Mapping[str, Unit] = field(compare=False, repr=False)
    figures: Mapping[str, tuple[Figure[Value], ...]] = field(compare=False, repr=False)

    def at(self, day: date) -> "Figures":
        """The figures that hold on this day."""
        return _figures(self, day)

    @property
    def uncertain(self) -> tuple[tuple[str, Figure[Value]], ...]:
        """The figures that no good source was seen for, by name, to be listed by the checker."""
        return tuple(
            (name, figure)
            for name, figures in self.figures.items()
            for figure in figures
            if not figure.source.certain
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures on one day.

    Each question raises `NietBerekend` when the tables know no value for the day, and KeyError when the rules
    declare no such figure (a mistake of ours).
    """

    tables: Tables
    day: date

    def amount(self, name: str) -> Figure[Cents]:
        """An amount in cents."""
        return cast(Figure[Cents], self._find(name, Unit.AMOUNT))

    def share(self, name: str) -> Figure[Fraction]:
        """A share, exact: 12,5 % is 1/8."""
        return cast(Figure[Fraction], self._find(name, Unit.SHARE))

    def whole(self, name: str) -> Figure[int]:
        """A whole number: years, days."""
        return cast(Figure[int], self._find(name, Unit.WHOLE))

    def word(self, name: str) -> Figure[str]:
        """A practice of a municipality, one of `units.WORDS`."""
        return cast(Figure[str], self._find(name, Unit.WORD))

    def hours(self, name: str) -> Figure[Hours]:
        """From when up to when."""
        return cast(Figure[Hours], self._find(name, Unit.HOURS))

    def _find(self, name: str, unit: Unit) -> Figure[Value]:
        if self.tables.units[name] is not unit:
            raise KeyError(f"{name} is {self.tables.units[name].value}, niet {unit.value}")
        known = self.tables.figures[name]
        for figure in known:
            if self.day in figure.period:
                return figure
        raise NietBerekend(
            f"{name} op {self.day}",
            f"de tabellen kennen het van {known[0].period.start} tot en met {known[-1].period.last}",
        )


@lru_cache(maxsize=4096)
def _figures(tables: Tables, day: date) -> Figures:
    """One value a day, so that calculations can be remembered by it."""
    return Figures(tables, day)

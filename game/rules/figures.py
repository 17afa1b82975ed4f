"""Figures on a day: an amount, a share, a number or a practice, each with the source that it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from fractions import Fraction
from functools import lru_cache
from typing import Any, Generic, NoReturn, TypeVar

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


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """The figures on one day; there is one of these for a day, so that calculations can be remembered by it.

    Each question raises `NietBerekend` when the tables know no value for the day, and KeyError when the rules
    declare no such figure as that (a mistake of ours).
    """

    tables: Tables
    day: date
    _amounts: Mapping[str, Figure[Cents]] = field(repr=False)
    _shares: Mapping[str, Figure[Fraction]] = field(repr=False)
    _wholes: Mapping[str, Figure[int]] = field(repr=False)
    _words: Mapping[str, Figure[str]] = field(repr=False)
    _hours: Mapping[str, Figure[Hours]] = field(repr=False)

    def amount(self, name: str) -> Figure[Cents]:
        """An amount in cents."""
        return self._amounts.get(name) or self._missing(name, Unit.AMOUNT)

    def share(self, name: str) -> Figure[Fraction]:
        """A share, exact: 12,5 % is 1/8."""
        return self._shares.get(name) or self._missing(name, Unit.SHARE)

    def whole(self, name: str) -> Figure[int]:
        """A whole number: years, days."""
        return self._wholes.get(name) or self._missing(name, Unit.WHOLE)

    def word(self, name: str) -> Figure[str]:
        """A practice of a municipality, one of `units.WORDS`."""
        return self._words.get(name) or self._missing(name, Unit.WORD)

    def hours(self, name: str) -> Figure[Hours]:
        """From when up to when."""
        return self._hours.get(name) or self._missing(name, Unit.HOURS)

    def knows(self, name: str) -> bool:
        """Whether there is a value on this day: a rule that is not in force yet, or no more, has none."""
        return any(self.day in figure.period for figure in self.tables.figures[name])

    def _missing(self, name: str, unit: Unit) -> NoReturn:
        if self.tables.units[name] is not unit:
            raise KeyError(f"{name} is {self.tables.units[name].value}, niet {unit.value}")
        known = self.tables.figures[name]
        raise NietBerekend(
            f"{name.replace('_', ' ')} op {self.day}",
            f"de tabellen kennen het van {known[0].period.start} tot en met {known[-1].period.last}",
        )


@lru_cache(maxsize=4096)
def _figures(tables: Tables, day: date) -> Figures:
    def held(unit: Unit) -> dict[str, Figure[Any]]:
        return {name: figure for name, figure in today.items() if tables.units[name] is unit}

    today = {name: one for name, every in tables.figures.items() for one in every if day in one.period}
    return Figures(tables, day, *map(held, Unit))

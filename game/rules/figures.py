"""The figures of the law on a day: an amount, a share or a number, each with the source that it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Generic, TypeVar, cast

from game.core.calculation import Source
from game.core.days import Period
from game.core.money import Cents
from game.rules.refusal import NietBerekend

Number = Cents | Fraction | int
N_co = TypeVar("N_co", bound=Number, covariant=True)


class Unit(Enum):
    """What a figure is, and so how the table writes it."""

    AMOUNT = "amount"
    SHARE = "share"
    WHOLE = "whole"


_DECLARED: Mapping[Unit, tuple[str, ...]] = {
    Unit.AMOUNT: (
        "norm_alleenstaande", "norm_gehuwden", "vrijlating_n_hoogste", "vrijlating_r_hoogste",
        "kinderbijslag_0_5", "kinderbijslag_6_11", "kinderbijslag_12_17",
        "minimumuurloon", "eerste_schijf_tot",
        "algemene_heffingskorting_hoogste", "algemene_heffingskorting_afbouw_vanaf",
        "arbeidskorting_tot_1", "arbeidskorting_tot_2", "arbeidskorting_tot_3",
    ),
    Unit.SHARE: (
        "vakantietoeslag", "vakantietoeslag_bij_inkomsten", "vrijlating_n_deel", "vrijlating_r_deel",
        "eerste_schijf_deel", "algemene_heffingskorting_afbouw_deel",
        "arbeidskorting_deel_1", "arbeidskorting_deel_2", "arbeidskorting_deel_3",
    ),
    Unit.WHOLE: ("leeftijd_norm", "leeftijd_vrijlating", "aow_leeftijd"),
}  # fmt: skip

UNITS: Mapping[str, Unit] = {name: unit for unit, names in _DECLARED.items() for name in names}
"""Every figure that the rules ask for. The tables hold exactly these, so a typo is found on loading."""


@dataclass(frozen=True, slots=True)
class Figure(Generic[N_co]):
    """A figure as it holds in one period. Amounts are in cents, shares are exact."""

    value: N_co
    period: Period
    source: Source
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tables:
    """Every figure with all its periods. Two tables with the same digest give the same law."""

    digest: str
    figures: Mapping[str, tuple[Figure[Number], ...]] = field(compare=False, repr=False)

    def at(self, day: date) -> "Figures":
        """The figures that hold on this day."""
        return _figures(self, day)

    @property
    def uncertain(self) -> tuple[tuple[str, Figure[Number]], ...]:
        """The figures that no good source was seen for, by name, to be listed by the checker."""
        return tuple(
            (name, figure)
            for name, figures in self.figures.items()
            for figure in figures
            if not figure.source.certain
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """The law's figures on one day.

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

    def _find(self, name: str, unit: Unit) -> Figure[Number]:
        if UNITS[name] is not unit:
            raise KeyError(f"{name} is {UNITS[name].value}, niet {unit.value}")
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

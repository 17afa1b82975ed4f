"""Huurtoeslag: help with the bare rent of an independent dwelling (Wet op de huurtoeslag, articles 13 to 21)."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from game.core.calculation import Calculation, Source, Term
from game.core.money import WHOLE, Cents, share_of, sum_of_shares
from game.rules import words
from game.rules.figures import Figures
from game.rules.toeslagen.jaar import MONTHS, over_a_year, too_wealthy


@dataclass(frozen=True, slots=True)
class Huurders:
    """Who live there: how many, whether the tenant has a partner, and whether all are below 21 without a child."""

    persons: int
    partner: bool = False
    all_young: bool = False

    def __post_init__(self) -> None:
        if self.persons < 1 + self.partner:
            raise ValueError("er woont minstens één mens, met een partner minstens twee")


@lru_cache(maxsize=4096)
def huurtoeslag(figures: Figures, rent: Cents, who: Huurders, income: Cents, vermogen: Cents = 0) -> Calculation:
    """What a year gives for this bare rent a month, at this joint toetsingsinkomen; the month is the last line.

    All of the rent between the basic rent and a first limit, 65 % up to a second, 40 % up to a third; above
    that nothing. Less a share of the income above the minimum. Service costs do not count. Adult housemates
    with an income of their own, and adapted dwellings, are not covered.
    Wet op de huurtoeslag, articles 13, 16, 17, 20 and 21.
    """
    size = "alleen" if who.persons == 1 else "samen"
    limit = figures.amount(f"huurtoeslag_vermogen_{'samen' if who.partner else 'alleen'}")
    if vermogen > limit.value:
        return too_wealthy(limit.source)
    parts = _parts(figures, rent, who, size)
    taper = figures.share(f"huurtoeslag_afbouw_{size}")
    above = max(0, income - figures.amount(f"inkomensijkpunt_{size}").value)
    lines = [part.line for part in parts]
    whole = sum([line.amount for line in lines])
    less = min(whole, share_of(above, taper.value))
    return over_a_year(
        figures,
        (
            Term("huur", words.KALE_HUUR, rent, parts[0].source),
            *lines,
            Term("afbouw", words.AFBOUW, less, taper.source, effect=-1),
        ),
        sum_of_shares(*[(part.a_year, part.share) for part in parts], (-above, taper.value)),
    )


class _Part(NamedTuple):
    """A slice of the rent over a year, the share of it that is made good, and where that stands."""

    id: str
    a_year: Cents
    share: Fraction
    source: Source

    @property
    def line(self) -> Term:
        label, amount = words.HUURTOESLAG_DELEN[self.id], share_of(self.a_year, self.share)
        return Term(f"deel_{self.id}", label, amount, self.source, 1)


def _parts(figures: Figures, rent: Cents, who: Huurders, size: str) -> tuple[_Part, ...]:
    large = who.persons >= figures.whole("aftoppingsgrens_groot_vanaf").value
    basic, first = figures.amount(f"basishuur_{size}"), figures.amount("kwaliteitskortingsgrens")
    second = figures.amount(f"aftoppingsgrens_{'groot' if large else 'klein'}")
    third = figures.amount("maximale_huurgrens")
    top = first.value if who.all_young else third.value
    b, c = figures.share("huurtoeslag_deel_b"), figures.share("huurtoeslag_deel_c")
    counted = min(rent, top)
    return (
        _Part("a", _a_year(counted, basic.value, first.value), WHOLE, first.source),
        _Part("b", _a_year(counted, first.value, second.value), b.value, b.source),
        _Part("c", _a_year(counted, second.value, third.value), c.value, c.source),
    )


def _a_year(rent: Cents, low: Cents, high: Cents) -> Cents:
    return max(0, min(rent, high) - low) * MONTHS

"""What someone may keep of a wage beside bijstand (Participatiewet, article 31). The rules of 2026."""

from dataclasses import dataclass
from typing import Literal

from game.core.calculation import Source, Term
from game.core.money import Cents, share_of
from game.core.text import Text
from game.rules import words
from game.rules.figures import Figures
from game.rules.norm import Household
from game.rules.refusal import NietBerekend

Disregard = Literal["n", "r", "none"]
"""The disregard that applies this month. Whether it still may, is the caller's fact: n lasts at most six
months, r at most thirty months after that, with full care of a child under twelve."""


@dataclass(frozen=True, slots=True)
class _Rule:
    share: str
    cap: str
    label: Text


_RULES = {
    "n": _Rule("vrijlating_n_deel", "vrijlating_n_hoogste", words.VRIJLATING_N),
    "r": _Rule("vrijlating_r_deel", "vrijlating_r_hoogste", words.VRIJLATING_R),
}
_NO_DISREGARD_SOURCE = Source(
    "Participatiewet", "artikel 31, tweede lid", "https://wetten.overheid.nl/BWBR0015703"
)


def vrijlating(figures: Figures, household: Household, wage: Cents, rule: Disregard) -> Term:
    """The part of a month's net wage that does not count as income.

    Under n a quarter, under r an eighth, each up to a cap; from 27 years. r is for single parents.
    Refuses (`NietBerekend`) who is younger, and r for another household.
    Participatiewet, article 31 (2) n and r, article 31 (5).
    """
    if rule == "none":
        return Term("vrijlating", words.GEEN_VRIJLATING, 0, _NO_DISREGARD_SOURCE, effect=1)
    _refuse_who_may_not(figures, household, rule)
    own = _RULES[rule]
    share, cap = figures.share(own.share), figures.amount(own.cap)
    kept = min(share_of(wage, share.value), cap.value)
    return Term("vrijlating", own.label, kept, share.source, effect=1)


def _refuse_who_may_not(figures: Figures, household: Household, rule: Disregard) -> None:
    youngest = figures.whole("leeftijd_vrijlating")
    if household.age < youngest.value:
        why = "artikel 31, vijfde lid; in 2026 wordt zij daar alleen gedoogd"
        raise NietBerekend(f"vrijlating onder {youngest.value} jaar", why)
    if rule == "r" and household.kind != "alleenstaande_ouder":
        why = "artikel 31, tweede lid, onderdeel r, geldt voor alleenstaande ouders"
        raise NietBerekend(f"vrijlating r voor {household.kind}", why)

"""The norm of the bijstand (Participatiewet, articles 19 to 24), from 21 years to pension age."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from game.core.calculation import Calculation, Effect, Term
from game.core.money import Cents, share_of
from game.core.text import Text
from game.rules import words
from game.rules.figures import Figure, Figures
from game.rules.refusal import NietBerekend

Kind = Literal[
    "alleenstaande", "alleenstaande_ouder", "gehuwden",
    "kostendeler", "in_inrichting", "partner_zonder_recht",
]  # fmt: skip

_NORMS: dict[str, tuple[str, Text]] = {
    "alleenstaande": ("norm_alleenstaande", words.NORM_ALLEENSTAANDE),
    # The same norm as for a single person: what children cost comes from the kindgebonden budget.
    "alleenstaande_ouder": ("norm_alleenstaande", words.NORM_ALLEENSTAANDE_OUDER),
    "gehuwden": ("norm_gehuwden", words.NORM_GEHUWDEN),
}
_NOT_COVERED = {
    "kostendeler": "de kostendelersnorm staat in artikel 22a Participatiewet",
    "in_inrichting": "de norm in een inrichting staat in artikel 23 Participatiewet",
    "partner_zonder_recht": "de norm bij een partner zonder recht staat in artikel 24 Participatiewet",
}


@dataclass(frozen=True, slots=True)
class Household:
    """Who asks for bijstand: the kind of household, and ages in whole years on the day.

    `partner_age` is the age of the other spouse, and is given for `gehuwden` only.
    """

    kind: Kind
    age: int
    partner_age: int | None = None


@lru_cache(maxsize=1024)
def bijstandsnorm(figures: Figures, household: Household) -> Calculation:
    """What a household without income gets for a calendar month, holiday allowance included.

    The amount is the norm. Its lines show what is paid out each month and what is reserved until June.
    Refuses (`NietBerekend`) ages and households that it does not cover.
    Participatiewet, article 21; the holiday allowance: article 19 (3); its reservation: article 45 (1).
    """
    norm = norm_term(figures, household)
    reserved, payable = split_holiday_allowance(norm.amount, figures.share("vakantietoeslag"))
    return Calculation(norm.amount, (norm, reserved, payable))


def norm_term(figures: Figures, household: Household) -> Term:
    """The norm as the first line of a calculation. Participatiewet, article 21."""
    _refuse_what_is_not_covered(figures, household)
    name, label = _NORMS[household.kind]
    figure = figures.amount(name)
    return Term("norm", label, figure.value, figure.source, effect=1)


def split_holiday_allowance(benefit: Cents, share: Figure[Fraction], effect: Effect = 0) -> tuple[Term, Term]:
    """What is reserved for the holiday allowance, with that effect, and what is paid out now, only shown.

    The official tables round the payable 95 % and leave the rest (1.401,50 = 1.331,43 + 70,07), so do we.
    Participatiewet, articles 19 (3) and 45 (1).
    """
    payable = share_of(benefit, 1 - share.value)
    return (
        Term("vakantietoeslag", words.VAKANTIETOESLAG, benefit - payable, share.source, effect),
        Term("uit_te_betalen", words.UIT_TE_BETALEN, payable, share.source),
    )


def _refuse_what_is_not_covered(figures: Figures, household: Household) -> None:
    if household.kind in _NOT_COVERED:
        raise NietBerekend(f"norm voor {household.kind}", _NOT_COVERED[household.kind])
    if (household.kind == "gehuwden") != (household.partner_age is not None):
        raise NietBerekend("norm bij deze partner", "alleen gehuwden hebben een leeftijd van de partner")
    for age in (household.age, household.partner_age):
        if age is not None:
            _refuse_age(figures, age)


def _refuse_age(figures: Figures, age: int) -> None:
    youngest, pension = figures.whole("leeftijd_norm"), figures.whole("aow_leeftijd")
    if age < youngest.value:
        raise NietBerekend(f"norm onder {youngest.value} jaar", "die staat in artikel 20 Participatiewet")
    if age >= pension.value:
        raise NietBerekend(f"norm vanaf {pension.value} jaar", "die staat in artikel 22 Participatiewet")

"""The norm of the bijstand (Participatiewet, articles 19 to 24), from 21 years to pension age."""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from game.core.calculation import Calculation, Effect, Term
from game.core.money import Cents, share_of
from game.core.text import Share, Text
from game.rules import words
from game.rules.figures import Figure, Figures
from game.rules.gemeente import Gemeente
from game.rules.refusal import NietBerekend

Kind = Literal["alleenstaande", "alleenstaande_ouder", "gehuwden", "partner_zonder_recht"]

_NORMS: dict[str, tuple[str, Text]] = {
    "alleenstaande": ("norm_alleenstaande", words.NORM_ALLEENSTAANDE),
    # The same norm as for a single person: what children cost comes from the kindgebonden budget.
    "alleenstaande_ouder": ("norm_alleenstaande", words.NORM_ALLEENSTAANDE_OUDER),
    "gehuwden": ("norm_gehuwden", words.NORM_GEHUWDEN),
}


@dataclass(frozen=True, slots=True)
class Household:
    """Who asks for bijstand: the kind of household, and ages in whole years on the day.

    `partner_age` is the age of the other spouse, and is given for `gehuwden` only. `kostendelers` counts the
    adults who share the dwelling and its costs beside the applicants: see `game.rules.huishouden` for who
    counts. `in_inrichting`: in an institution that sees to board and lodging. Raises ValueError for fewer than
    no kostendelers.
    """

    kind: Kind
    age: int
    partner_age: int | None = None
    kostendelers: int = 0
    in_inrichting: bool = False

    def __post_init__(self) -> None:
        if self.kostendelers < 0:
            raise ValueError("er zijn nul kostendelers of meer")

    @property
    def ages(self) -> tuple[int, ...]:
        """The ages of those whom the norm is for."""
        return (self.age,) if self.partner_age is None else (self.age, self.partner_age)

    @property
    def adults(self) -> int:
        """How many people the norm is for: one, or two who are married or live as if they were."""
        return 2 if self.kind == "gehuwden" else 1


@lru_cache(maxsize=1024)
def bijstandsnorm(figures: Figures, household: Household) -> Calculation:
    """What a household without income gets for a calendar month, holiday allowance included.

    The amount is the norm. Its lines show what is paid out each month and what is reserved until June.
    Refuses (`NietBerekend`) ages and households that it does not cover.
    Participatiewet, articles 21, 22a and 23; holiday allowance: 19 (3); its reservation: 45 (1).
    """
    lines = norm_lines(figures, household)
    norm = next(line.amount for line in lines if line.id == "norm")
    reserved, payable = split_holiday_allowance(norm, figures.share("vakantietoeslag"))
    return Calculation(norm, (*lines, reserved, payable))


def norm_lines(figures: Figures, household: Household) -> tuple[Term, ...]:
    """The norm as the first lines of a calculation; only the one called `norm` has an effect."""
    _refuse_what_is_not_covered(figures, household)
    if household.in_inrichting:
        return _norm_in_inrichting(figures, household)
    if household.kostendelers:
        return _kostendelersnorm(figures, household)
    name, label = _NORMS[household.kind]
    figure = figures.amount(name)
    return (Term("norm", label, figure.value, figure.source, effect=1),)


def _kostendelersnorm(figures: Figures, household: Household) -> tuple[Term, ...]:
    """((40 % + A x 30 %) / A) x B for each applicant: A people share the costs, B is the norm for a couple.

    Participatiewet, article 22a (1); for a couple the two norms together (2). The law has no rule of rounding;
    here each applicant's norm is rounded once, and marked as uncertain.
    """
    people = household.adults + household.kostendelers
    couple = figures.amount("norm_gehuwden")
    fixed, each = figures.share("kostendeler_vast"), figures.share("kostendeler_per_persoon")
    part = (fixed.value + people * each.value) / people
    norm = household.adults * share_of(couple.value, part)
    source = replace(fixed.source, certain=False, origin="de wet zegt niet hoe dit wordt afgerond")
    values = (("people", people), ("part", Share(part)))
    return (
        Term("norm_gehuwden", words.NORM_GEHUWDEN, couple.value, couple.source),
        Term("norm", words.KOSTENDELERSNORM, norm, source, effect=1, values=values),
    )


def _norm_in_inrichting(figures: Figures, household: Household) -> tuple[Term, ...]:
    """What is for oneself, and a raise for the health premium. Participatiewet, article 23 (1) and (2)."""
    kind = "gehuwden" if household.kind == "gehuwden" else "alleenstaande"
    own, more = figures.amount(f"norm_inrichting_{kind}"), figures.amount(f"verhoging_inrichting_{kind}")
    norm = own.value + more.value
    return (
        Term("norm_inrichting", words.NORM_INRICHTING, own.value, own.source),
        Term("verhoging_inrichting", words.VERHOGING_INRICHTING, more.value, more.source),
        Term("norm", words.NORM_SAMEN, norm, own.source, effect=1),
    )


def norm_bij_onbekende_woonsituatie(figures: Figures) -> Calculation:
    """What is left for who does not show how many share the dwelling: 30 % of the norm for a couple.

    For who gets no lower norm for another reason. Participatiewet, article 53a (3) a.
    """
    couple, share = figures.amount("norm_gehuwden"), figures.share("onbekende_woonsituatie_deel")
    norm = share_of(couple.value, share.value)
    label, values = words.ONBEKENDE_WOONSITUATIE, (("part", Share(share.value)),)
    return Calculation(norm, (Term("norm", label, norm, share.source, effect=1, values=values),))


def verlaging_zonder_woonkosten(figures: Figures, gemeente: Gemeente, norm: Cents) -> Calculation:
    """What is left of a norm for who keeps no dwelling; the office may, and the municipality says how much.

    Participatiewet, article 27.
    """
    share = gemeente.at(figures.day).share("verlaging_zonder_woonkosten")
    less = share_of(norm, share.value)
    values = (("part", Share(share.value)),)
    lines = (
        Term("norm", words.NORM, norm, figures.amount("norm_alleenstaande").source, effect=1),
        Term("verlaging", words.VERLAGING_WONEN, less, share.source, effect=-1, values=values),
    )
    return Calculation(norm - less, lines)


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
    if household.kind == "partner_zonder_recht":
        raise NietBerekend("norm bij een partner zonder recht", "die staat in artikel 24 Participatiewet")
    if household.in_inrichting and household.kostendelers:
        raise NietBerekend("kostendelers in een inrichting", "artikel 22a gaat over een woning")
    if (household.kind == "gehuwden") != (household.partner_age is not None):
        raise NietBerekend("norm bij deze partner", "alleen gehuwden hebben een leeftijd van de partner")
    for age in household.ages:
        _refuse_age(figures, age)


def _refuse_age(figures: Figures, age: int) -> None:
    youngest, pension = figures.whole("leeftijd_norm"), figures.whole("aow_leeftijd")
    if age < youngest.value:
        raise NietBerekend(f"norm onder {youngest.value} jaar", "die staat in artikel 20 Participatiewet")
    if age >= pension.value:
        raise NietBerekend(
            f"norm vanaf {pension.value} jaar",
            "die staat in artikel 22 Participatiewet; de aanvulling op de AOW (AIO) geeft de SVB",
        )

"""What someone may keep of a wage beside bijstand.

The rules of 2026 are those of Participatiewet, article 31 (2) n, r, y, z and aa; those announced for 1 January
2027 are article 34a. The day decides: outside its own years a rule has no figures, and is refused.
"""

from dataclasses import dataclass
from typing import Literal

from game.core.calculation import Term
from game.core.money import Cents, share_of
from game.core.text import Text
from game.rules import words
from game.rules.articles import participatiewet
from game.rules.figures import Figures
from game.rules.participatiewet.norm import Household
from game.rules.refusal import NietBerekend

Disregard = Literal["n", "r", "y", "z", "34a", "none"]
"""The disregard that applies this month; `z` stands for z and aa, which keep the same. Which one a
month has, `which_disregard` says from the months that were counted."""


@dataclass(frozen=True, slots=True)
class _Rule:
    share: str
    cap: str | None
    label: Text
    from_27: bool


_RULES = {
    "n": _Rule("vrijlating_n_deel", "vrijlating_n_hoogste", words.VRIJLATING_N, True),
    "r": _Rule("vrijlating_r_deel", "vrijlating_r_hoogste", words.VRIJLATING_R, True),
    "y": _Rule("vrijlating_y_deel", "vrijlating_y_hoogste", words.VRIJLATING_Y, False),
    "z": _Rule("vrijlating_z_deel", "vrijlating_z_hoogste", words.VRIJLATING_Z, False),
    "34a": _Rule("vrijlating_34a_deel", None, words.VRIJLATING_34A, False),
}
_NO_DISREGARD = participatiewet("artikel 31, tweede lid")


def vrijlating(figures: Figures, household: Household, wage: Cents, rule: Disregard) -> Term:
    """The part of a month's net wage that does not count as income.

    Under n a quarter, under r an eighth, under y and z 15 %, each up to a cap; n and r from 27 years, r for
    single parents. From 2027 15 % without a cap. Refuses (`NietBerekend`) n and r for who is younger, and for a
    couple of which one is, because whose wage it is is not known; r for another household; and a rule outside
    its years.
    Participatiewet, article 31 (2) n, r, y, z and aa; article 31 (5); article 34a.
    """
    if rule == "none":
        return Term("vrijlating", words.GEEN_VRIJLATING, 0, _NO_DISREGARD, effect=1)
    own = _RULES[rule]
    share = figures.share(own.share)
    _refuse_who_may_not(figures, household, rule)
    kept, source = share_of(wage, share.value), share.source
    if own.cap and kept > (cap := figures.amount(own.cap)).value:
        kept, source = cap.value, cap.source
    return Term("vrijlating", own.label, kept, source, effect=1)


def _refuse_who_may_not(figures: Figures, household: Household, rule: Disregard) -> None:
    youngest = figures.whole("leeftijd_vrijlating") if _RULES[rule].from_27 else None
    if youngest and min(household.ages) < youngest.value:
        why = "artikel 31, vijfde lid; in 2026 wordt zij daar alleen gedoogd"
        raise NietBerekend(f"vrijlating onder {youngest.value} jaar", why)
    if rule == "r" and household.kind != "alleenstaande_ouder":
        why = "artikel 31, tweede lid, onderdeel r, geldt voor alleenstaande ouders"
        raise NietBerekend(f"vrijlating r voor {household.kind}", why)


@dataclass(frozen=True, slots=True)
class Work:
    """What decides which disregard a month has. Months are counted over months with a wage beside bijstand.

    `n_used`: months of n so far, also from before. `r_used`: months since r began, wage or not, because its
    months are consecutive. `z_used`: months of z so far; `cannot_work_more`: whether the office finds that more
    hours are not possible, so that aa follows. `asked_r`: whether r was asked for, where it has to be.
    `started_34a`: months since 34a began.
    """

    youngest_child: int | None = None
    helps_towards_work: bool = True
    few_hours_for_medical_reasons: bool = False
    wage_cost_subsidy: bool = False
    cannot_work_more: bool = False
    asked_r: bool = True
    n_used: int = 0
    r_used: int = 0
    z_used: int = 0
    started_34a: int = 0


def which_disregard(figures: Figures, household: Household, work: Work) -> Disregard:
    """The disregard of a month with a wage, in the order of the law.

    First n, six months in all. Then, for who can work few hours for medical reasons, y without an end; for who
    works with wage cost subsidy z, twelve months, and aa for who cannot work more hours; for a single parent
    with a child under twelve r, thirty months on end. n and r only from 27 (of a couple, one of them), and only
    when work helps towards work, as the office sees it. From the day on which article 34a has figures it takes
    the place of all: twelve months on end, and without an end for medical reasons.
    """
    if figures.knows("vrijlating_34a_deel"):
        return _disregard_34a(figures, work)
    old_enough = max(household.ages) >= figures.whole("leeftijd_vrijlating").value
    n_left = old_enough and work.n_used < figures.whole("vrijlating_n_maanden").value
    if n_left and work.helps_towards_work:
        return "n"
    if work.few_hours_for_medical_reasons:
        return "y"
    if not n_left and _z_applies(figures, work):
        return "z"
    return "r" if old_enough and _r_applies(figures, household, work) else "none"


def _z_applies(figures: Figures, work: Work) -> bool:
    """Letter z, or aa after its months; both follow on n, and who is too young for n does not wait for it."""
    within = work.z_used < figures.whole("vrijlating_z_maanden").value
    return work.wage_cost_subsidy and (within or work.cannot_work_more)


def _r_applies(figures: Figures, household: Household, work: Work) -> bool:
    too_old = figures.whole("leeftijd_kind_vrijlating_r").value
    return (
        household.kind == "alleenstaande_ouder"
        and work.youngest_child is not None
        and work.youngest_child < too_old
        and work.helps_towards_work
        and work.asked_r
        and work.r_used < figures.whole("vrijlating_r_maanden").value
    )


def _disregard_34a(figures: Figures, work: Work) -> Disregard:
    within = work.started_34a < figures.whole("vrijlating_34a_maanden").value
    return "34a" if work.few_hours_for_medical_reasons or (work.helps_towards_work and within) else "none"

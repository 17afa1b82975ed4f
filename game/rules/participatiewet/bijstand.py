"""Bijstand over a month: it fills up to the norm what somebody has (Participatiewet, article 19 (2))."""

from functools import lru_cache

from game.core.calculation import Calculation, Term
from game.core.money import Cents
from game.rules import words
from game.rules.articles import participatiewet
from game.rules.figures import Figures
from game.rules.participatiewet.norm import Household, norm_lines, split_holiday_allowance
from game.rules.participatiewet.vrijlating import Disregard, vrijlating

DIFFERENCE, _LOWERING = participatiewet("artikel 19, tweede lid"), participatiewet("artikel 18, tweede lid")


@lru_cache(maxsize=4096)
def bijstand(
    figures: Figures,
    household: Household,
    wage: Cents,
    rule: Disregard,
    other: Cents = 0,
    reduction: Cents = 0,
    more: tuple[Term, ...] = (),
) -> Calculation:
    """What is paid out for a month in which somebody earned this net wage.

    Bijstand fills up to the norm what someone earns, after the part that may be kept; when what counts is above
    the norm, nothing is left. That holds while bijstand runs: who applies with a wage above the norm has no right
    to it. `other` is income of which nothing may be kept; `more` are lines of such income that have a name of
    their own, with effect -1. `reduction` is what maatregelen take off the norm, at most all of it. Five per cent
    of what is left is reserved as holiday allowance. The amount is what is paid out; the line `uitkering` shows
    the bijstand before that reservation. Raises ValueError for an amount below zero.
    Participatiewet, articles 18, 19 (2), 31, 32 and 45 (1).
    """
    income = Term("inkomsten", words.INKOMSTEN, wage, DIFFERENCE, effect=-1)
    return _filled_up(figures, household, income, rule, other, reduction, more)


@lru_cache(maxsize=4096)
def bijstand_bij_schatting(
    figures: Figures,
    household: Household,
    estimate: Cents,
    rule: Disregard,
    other: Cents = 0,
    reduction: Cents = 0,
    more: tuple[Term, ...] = (),
) -> Calculation:
    """What is paid out for a month in which the office reckons with this guess of the net wage.

    The same sum as `bijstand`, with a guess in it. Method: Divosa, Verrekening parttime inkomsten, 2019.
    """
    income = Term("geschatte_inkomsten", words.GESCHATTE_INKOMSTEN, estimate, DIFFERENCE, effect=-1)
    return _filled_up(figures, household, income, rule, other, reduction, more)


def _filled_up(
    figures: Figures,
    household: Household,
    income: Term,
    rule: Disregard,
    other: Cents = 0,
    reduction: Cents = 0,
    more: tuple[Term, ...] = (),
) -> Calculation:
    if min(income.amount, other, reduction) < 0:
        raise ValueError("inkomsten zijn nul euro of meer")
    lines = [*norm_lines(figures, household)]
    if reduction:
        lowered = min(reduction, sum([line.contribution for line in lines]))
        lines.append(Term("maatregel", words.MAATREGEL, lowered, _LOWERING, -1))
    lines += (income, vrijlating(figures, household, income.amount, rule))
    if other:
        lines.append(Term("overige_inkomsten", words.OVERIGE_INKOMSTEN, other, DIFFERENCE, -1))
    lines += more
    benefit = sum([line.contribution for line in lines])
    if benefit < 0:  # bijstand never falls below nothing
        lines.append(Term("boven_de_norm", words.BOVEN_DE_NORM, -benefit, DIFFERENCE, 1))
        benefit = 0
    shown = Term("uitkering", words.UITKERING, benefit, DIFFERENCE)
    # Over a benefit that income has reduced, the split was not seen anywhere, and is marked so.
    name = "vakantietoeslag_bij_inkomsten" if income.amount or other or more else "vakantietoeslag"
    reserved, payable = split_holiday_allowance(benefit, figures.share(name), effect=-1)
    return Calculation(payable.amount, (*lines, shown, reserved, payable))

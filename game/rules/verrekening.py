"""Bijstand beside a wage, by the method *schatten*: the office guesses the wage now and corrects it later."""

from functools import lru_cache

from game.core.calculation import Calculation, Source, Term
from game.core.money import Cents
from game.rules import words
from game.rules.figures import Figures
from game.rules.norm import Household, norm_term, split_holiday_allowance
from game.rules.vrijlating import Disregard, vrijlating

_DIFFERENCE = Source("Participatiewet", "artikel 19, tweede lid", "https://wetten.overheid.nl/BWBR0015703")


@lru_cache(maxsize=4096)
def bijstand_bij_schatting(
    figures: Figures, household: Household, estimate: Cents, rule: Disregard
) -> Calculation:
    """What is paid out for a month in which the office reckons with this net wage.

    Bijstand fills up to the norm what someone earns, after the part that may be kept; a wage above the norm
    leaves nothing. Five per cent of what is left is reserved as holiday allowance. The amount is what is paid
    out. The line `uitkering` shows the bijstand before that reservation.
    Participatiewet, articles 19 (2), 31 and 45 (1); method: Divosa, Verrekening parttime inkomsten.
    """
    if estimate < 0:
        raise ValueError("geschatte inkomsten zijn nul euro of meer")
    norm = norm_term(figures, household)
    income = Term("geschatte_inkomsten", words.GESCHATTE_INKOMSTEN, estimate, _DIFFERENCE, effect=-1)
    kept = vrijlating(figures, household, estimate, rule)
    above = _above_the_norm(norm, income, kept)
    lines = (norm, income, kept, *above)
    benefit = sum(line.contribution for line in lines)
    shown = Term("uitkering", words.UITKERING, benefit, _DIFFERENCE)
    reserved, payable = _holiday_allowance(figures, norm.amount, benefit)
    return Calculation(payable.amount, (*lines, shown, reserved, payable))


def _above_the_norm(norm: Term, income: Term, kept: Term) -> tuple[Term, ...]:
    """The line that keeps bijstand from falling below nothing, when a wage is higher than the norm."""
    below_zero = -(norm.contribution + income.contribution + kept.contribution)
    if below_zero <= 0:
        return ()
    return (Term("boven_de_norm", words.BOVEN_DE_NORM, below_zero, _DIFFERENCE, effect=1),)


def _holiday_allowance(figures: Figures, norm: Cents, benefit: Cents) -> tuple[Term, Term]:
    """The reservation and the payment; over a reduced benefit that split is marked as uncertain."""
    name = "vakantietoeslag" if benefit == norm else "vakantietoeslag_bij_inkomsten"
    return split_holiday_allowance(benefit, figures.share(name), effect=-1)

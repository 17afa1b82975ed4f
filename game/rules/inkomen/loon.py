"""From hours at the minimum wage to net pay, by approximation.

Left out: pension premium, holiday pay (reserved, paid in May), travel costs, the rounding of the official
wage tax tables, and wages beyond the first bracket. Up to about 58 hours in four weeks there is no tax.
"""

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from game.core.calculation import Calculation, Source, Term
from game.core.money import Cents, share_of, to_the_cent
from game.rules import words
from game.rules.figures import Figures
from game.rules.refusal import NietBerekend

WEEKS_A_YEAR = 52
MONTHS_A_YEAR = 12
_WHOLE_PERIODS = (1, 2, 4)
_LATER = Source("regel van de gemeente", "omrekenen van vier weken naar een maand", certain=False)


@lru_cache(maxsize=4096)
def loon(figures: Figures, hours: Fraction, weeks: int = 4) -> Calculation:
    """Net pay for so many hours at the minimum wage from 21 years, over a pay period of so many weeks.

    The amount is the net pay. The line `nettoloon_per_maand` is the same pay turned into a calendar month, as
    the office counts it. An approximation: see the module for what it leaves out, and mark it as such.
    Wet minimumloon, article 8; Wet inkomstenbelasting 2001, articles 2.10, 8.10 and 8.11.
    """
    _refuse_other_periods(weeks)
    if hours < 0:
        raise ValueError("het aantal uren is nul of meer")
    wage = figures.amount("minimumuurloon")
    gross = to_the_cent(hours * wage.value)
    tax = _tax_over_a_period(figures, gross, weeks)
    net = gross - tax.amount
    return Calculation(net, (
        Term("minimumuurloon", words.MINIMUMUURLOON, wage.value, wage.source),
        Term("brutoloon", words.BRUTOLOON, gross, wage.source, effect=1),
        tax,
        Term("nettoloon", words.NETTOLOON, net, tax.source),
        Term("nettoloon_per_maand", words.NETTOLOON_PER_MAAND, per_month(net, weeks), _LATER),
    ))  # fmt: skip


def per_month(net: Cents, weeks: int = 4) -> Cents:
    """Pay over so many weeks as an amount a calendar month: four-weekly pay times 13 / 12.

    Local rule, as Haarlemmermeer has it: 1.300,00 becomes 1.408,33. Refuses (`NietBerekend`) what is not one,
    two or four weeks.
    """
    _refuse_other_periods(weeks)
    return share_of(net, Fraction(WEEKS_A_YEAR, weeks * MONTHS_A_YEAR))


def _refuse_other_periods(weeks: int) -> None:
    if weeks not in _WHOLE_PERIODS:
        raise NietBerekend(f"een loonperiode van {weeks} weken", "alleen 1, 2 en 4 weken zijn bekend")


def _tax_over_a_period(figures: Figures, gross: Cents, weeks: int) -> Term:
    periods = Fraction(WEEKS_A_YEAR, weeks)
    amount = to_the_cent(_tax_over_a_year(figures, gross * periods) / periods)
    # The figures are certain, the way from a year to a pay period is ours.
    source = replace(figures.share("eerste_schijf_deel").source, certain=False)
    return Term("loonheffing", words.LOONHEFFING, amount, source, effect=-1)


def _tax_over_a_year(figures: Figures, income: Fraction) -> Fraction:
    """First bracket minus both credits, never below nothing. Wet IB 2001, articles 2.10 and 8.9."""
    if income > figures.amount("eerste_schijf_tot").value:
        raise NietBerekend("loon boven de eerste schijf", "artikel 2.10 Wet inkomstenbelasting 2001")
    tax = income * figures.share("eerste_schijf_deel").value
    return max(Fraction(0), tax - algemene_heffingskorting(figures, income) - arbeidskorting(figures, income))


def algemene_heffingskorting(figures: Figures, income: Fraction) -> Fraction:
    """The tax credit that everybody has, over a year; it shrinks above a threshold. Article 8.10."""
    above = max(Fraction(0), income - figures.amount("algemene_heffingskorting_afbouw_vanaf").value)
    shrunk = above * figures.share("algemene_heffingskorting_afbouw_deel").value
    return max(Fraction(0), figures.amount("algemene_heffingskorting_hoogste").value - shrunk)


def arbeidskorting(figures: Figures, income: Fraction) -> Fraction:
    """The tax credit for who works, over a year: steep, steeper, flat. Article 8.11."""
    credit, start = Fraction(0), 0
    for knee in (1, 2, 3):
        end = figures.amount(f"arbeidskorting_tot_{knee}").value
        slice_of_income = max(Fraction(0), min(income, Fraction(end)) - start)
        credit += slice_of_income * figures.share(f"arbeidskorting_deel_{knee}").value
        start = end
    return credit

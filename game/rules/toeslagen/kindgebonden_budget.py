"""Kindgebonden budget: help with what children cost (Wet op het kindgebonden budget, article 2).

For single parents it holds the amount that the bijstand does not have: the alleenstaande-ouderkop.
"""

from functools import lru_cache

from game.core.calculation import Calculation, Term
from game.core.money import WHOLE, Cents, share_of, sum_of_shares
from game.rules import words
from game.rules.figures import Figures
from game.rules.refusal import NietBerekend
from game.rules.toeslagen.jaar import over_a_year, too_wealthy

_TEENS, _OLDER, _GROWN = 12, 16, 18


@lru_cache(maxsize=4096)
def kindgebonden_budget(
    figures: Figures, ages: tuple[int, ...], income: Cents, partner: bool = False, vermogen: Cents = 0
) -> Calculation:
    """What a year gives at this toetsingsinkomen for children of these ages; the month is the last line.

    The ages are those on the last day of the month before: a birthday counts from the month after it, on the
    first of a month too. A year in which an age changes is two of these, by the month. Refuses
    (`NietBerekend`) children of 18 and older.
    Wet op het kindgebonden budget, articles 1 and 2.
    """
    who = "samen" if partner else "alleen"
    limit = figures.amount(f"kindgebonden_budget_vermogen_{who}")
    if vermogen > limit.value:
        return too_wealthy(limit.source)
    lines = [*_children(figures, ages)]
    if ages and not partner:
        head = figures.amount("alleenstaande_ouderkop")
        lines.append(Term("ouderkop", words.OUDERKOP, head.value, head.source, effect=1))
    whole = sum([line.amount for line in lines])
    taper = figures.share("kindgebonden_budget_afbouw")
    above = max(0, income - figures.amount(f"kindgebonden_budget_inkomen_{who}").value)
    less = min(whole, share_of(above, taper.value))
    lines.append(Term("afbouw", words.AFBOUW, less, taper.source, effect=-1))
    return over_a_year(figures, tuple(lines), sum_of_shares((whole, WHOLE), (-above, taper.value)))


def _children(figures: Figures, ages: tuple[int, ...]) -> list[Term]:
    each = figures.amount("kindgebonden_budget_kind")
    lines = []
    for number, age in enumerate(ages, start=1):
        if not 0 <= age < _GROWN:
            raise NietBerekend(f"kindgebonden budget voor een kind van {age}", "artikel 2: tot 18 jaar")
        lines.append(Term(f"kind_{number}", words.KIND, each.value, each.source, effect=1))
        if age >= _TEENS:
            older = figures.amount("kindgebonden_budget_16_17" if age >= _OLDER else "kindgebonden_budget_12_15")
            label = words.KIND_16_PLUS if age >= _OLDER else words.KIND_12_PLUS
            lines.append(Term(f"verhoging_{number}", label, older.value, older.source, effect=1))
    return lines

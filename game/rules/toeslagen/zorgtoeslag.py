"""Zorgtoeslag: help with the premium of the health insurance (Wet op de zorgtoeslag, article 2)."""

from functools import lru_cache

from game.core.calculation import Calculation, Term
from game.core.money import WHOLE, Cents, share_of, sum_of_shares
from game.rules import words
from game.rules.figures import Figures
from game.rules.toeslagen.jaar import over_a_year, too_wealthy


@lru_cache(maxsize=4096)
def zorgtoeslag(figures: Figures, income: Cents, partner: bool = False, vermogen: Cents = 0) -> Calculation:
    """What a year gives at this toetsingsinkomen, of both when there is a partner; the month is the last line.

    The standard premium, less a share of the drempelinkomen (not of the income), less a share of what the
    income is above it. A partner who is not insured here, half a year and the like are not covered.
    Wet op de zorgtoeslag, articles 2 and 3.
    """
    who = "samen" if partner else "alleen"
    limit = figures.amount(f"zorgtoeslag_vermogen_{who}")
    if vermogen > limit.value:
        return too_wealthy(limit.source)
    premium, threshold = figures.amount("standaardpremie"), figures.amount("drempelinkomen")
    own, taper = figures.share(f"normpremie_{who}"), figures.share("zorgtoeslag_afbouw")
    whole = premium.value * (2 if partner else 1)
    norm = share_of(threshold.value, own.value)
    above = max(0, income - threshold.value)
    less = min(max(0, whole - norm), share_of(above, taper.value))
    return over_a_year(
        figures,
        (
            Term("standaardpremie", words.STANDAARDPREMIE, whole, premium.source, effect=1),
            Term("normpremie", words.NORMPREMIE, norm, own.source, effect=-1),
            Term("afbouw", words.AFBOUW, less, taper.source, effect=-1),
        ),
        sum_of_shares((whole, WHOLE), (-threshold.value, own.value), (-above, taper.value)),
    )

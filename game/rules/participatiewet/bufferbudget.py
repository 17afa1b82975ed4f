"""The bufferbudget, as announced for 1 January 2027 (Participatiewet, article 34b)."""

from game.core.calculation import Calculation, Term
from game.core.money import Cents
from game.rules import words
from game.rules.figures import Figures


def bufferbudget(figures: Figures, below_the_norm: Cents, used_this_year: Cents = 0) -> Calculation:
    """What the office may pay when setting off a wage leaves a month below the norm, in cents.

    At most 1.000 a calendar year. The office may, and need not; it decides by itself, without an application.
    Refused (`NietBerekend`) on a day before it is in force. Participatiewet, article 34b (1).
    """
    most = figures.amount("bufferbudget_hoogste")
    left = max(0, most.value - used_this_year)
    given = min(below_the_norm, left)
    short = Term("onder_de_norm", words.ONDER_DE_NORM, below_the_norm, most.source, effect=1)
    beyond = Term("boven_het_budget", words.BOVEN_HET_BUDGET, below_the_norm - given, most.source, effect=-1)
    return Calculation(given, (short, beyond))

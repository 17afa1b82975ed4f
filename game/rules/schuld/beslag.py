"""What a bailiff leaves: the beslagvrije voet of who has no more than the bijstand.

Wetboek van Burgerlijke Rechtsvordering, articles 475d to 475dc.
"""

from game.core.calculation import Calculation, Term
from game.core.money import Cents, share_of
from game.rules import words
from game.rules.figures import Figures
from game.rules.participatiewet.norm import Household, bijstandsnorm
from game.rules.refusal import NietBerekend


def beslagvrije_voet(figures: Figures, household: Household, income: Cents) -> Calculation:
    """What stays out of reach of a month's net income, holiday allowance included; at or below the norm only.

    Then it is 95 % of the income itself, so 5 % can be taken; taking the holiday allowance too is unlawful.
    The voet does not hold while somebody refuses the office information on means (Participatiewet, 60 (6)),
    and bijzondere bijstand cannot be seized at all (46 (2)). Refuses (`NietBerekend`) an income above the
    norm, and who lives in an institution. Wetboek van Burgerlijke Rechtsvordering, article 475dc (1).
    """
    if household.in_inrichting:
        raise NietBerekend("de beslagvrije voet in een inrichting", "artikel 475e, tweede lid, Rv")
    norm = bijstandsnorm(figures, household)
    if income > norm.amount:
        why = "artikel 475da Rv; alleen bij inkomen tot de bijstandsnorm"
        raise NietBerekend("de beslagvrije voet boven de norm", why)
    share = figures.share("beslagvrij_deel")
    voet = share_of(income, share.value)
    return Calculation(
        voet,
        (
            Term("inkomen", words.INKOMEN_MAAND, income, norm.term("norm").source, effect=1),
            Term("beslagruimte", words.BESLAGRUIMTE, income - voet, share.source, effect=-1),
        ),
    )

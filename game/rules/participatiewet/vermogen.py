"""The wealth test of the bijstand (Participatiewet, article 34)."""

from dataclasses import dataclass

from game.core.calculation import Calculation, Term
from game.core.money import Cents
from game.core.text import Money
from game.rules import words
from game.rules.figures import Figures
from game.rules.participatiewet.norm import Household
from game.rules.refusal import NietBerekend


@dataclass(frozen=True, slots=True)
class Vermogen:
    """What somebody owns and owes, in cents, at what it would fetch.

    `woning` is the value of the own home less the mortgage. `gespaard` is the part of the possessions that was
    saved from bijstand. Ordinary goods and what one needs to live do not belong here at all (34 (2) a).
    """

    bezittingen: Cents = 0
    schulden: Cents = 0
    woning: Cents = 0
    gespaard: Cents = 0


def vermogenstoets(figures: Figures, household: Household, vermogen: Vermogen) -> Calculation:
    """How much wealth stands in the way of bijstand: 0 means none.

    Possessions less debts, without the own home up to its exemption, without what was saved from bijstand, and
    less the limit of the household. Refuses (`NietBerekend`) a home that is worth more than its exemption: that
    makes it bijstand as a loan, which is not computed. Participatiewet, articles 34 (1) to (3) and 50.
    """
    limit = figures.amount(_LIMITS[household.kind])
    home = figures.amount("vrijlating_woning")
    if vermogen.woning > home.value:
        why = "artikel 50 Participatiewet: bijstand als lening"
        raise NietBerekend("bijstand bij een eigen woning boven de vrijlating", why)
    counts = (
        Term("bezittingen", words.BEZITTINGEN, vermogen.bezittingen, limit.source, effect=1),
        Term("schulden", words.SCHULDEN, vermogen.schulden, limit.source, effect=-1),
        Term("gespaard", words.GESPAARD, vermogen.gespaard, limit.source, effect=-1),
    )
    found = sum(term.contribution for term in counts)
    most = (("limit", Money(limit.value)),)
    free = Term("vermogensgrens", words.VERMOGENSGRENS, min(limit.value, max(0, found)), limit.source, -1, most)
    below = Term("geen_vermogen", words.GEEN_VERMOGEN, max(0, -found), limit.source, effect=1)
    lines = tuple(term for term in (*counts, below) if term.amount)
    return Calculation(max(0, found - limit.value), (*lines, free))


_LIMITS = {
    "alleenstaande": "vermogensgrens_alleenstaande",
    "alleenstaande_ouder": "vermogensgrens_gehuwden",
    "gehuwden": "vermogensgrens_gehuwden",
    "partner_zonder_recht": "vermogensgrens_gehuwden",
}

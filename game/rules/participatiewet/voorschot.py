"""The advance while a decision is awaited: a loan without interest (Participatiewet, article 52)."""

from game.core.calculation import Calculation, Term
from game.core.money import Cents, share_of
from game.rules import words
from game.rules.figures import Figures
from game.rules.gemeente import Gemeente
from game.rules.participatiewet.bijstand import bijstand
from game.rules.participatiewet.norm import Household
from game.rules.participatiewet.vrijlating import Disregard


def voorschot(
    figures: Figures,
    household: Household,
    wage: Cents = 0,
    rule: Disregard = "none",
    gemeente: Gemeente | None = None,
    other: Cents = 0,
) -> Calculation:
    """What is advanced over a month: at least 95 % of the bijstand that income leaves room for.

    A municipality may give more, never less. It is a loan, that may be set off against the bijstand over the
    same time when that is granted. Participatiewet, articles 52 (2), (4) and 19 (2).
    """
    benefit = bijstand(figures, household, wage, rule, other)
    least = figures.share("voorschot_deel")
    own = gemeente.at(figures.day).share("voorschot") if gemeente else least
    share = own if own.value > least.value else least
    whole = benefit.term("uitkering")
    lines = tuple(
        term for term in benefit.terms if term.id not in {"uitkering", "vakantietoeslag", "uit_te_betalen"}
    )
    advance = share_of(whole.amount, share.value)
    kept_back = Term(
        "niet_voorgeschoten", words.NIET_VOORGESCHOTEN, whole.amount - advance, share.source, effect=-1
    )
    return Calculation(
        advance, (*lines, whole, kept_back, Term("voorschot", words.VOORSCHOT, advance, share.source))
    )

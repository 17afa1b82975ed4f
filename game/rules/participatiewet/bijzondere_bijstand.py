"""Bijzondere bijstand: necessary costs from special circumstances (Participatiewet, articles 35 and 51)."""

from game.core.calculation import Calculation, Term
from game.core.money import Cents
from game.rules import words
from game.rules.figures import Figures
from game.rules.gemeente import Gemeente
from game.rules.refusal import NietBerekend


def bijzondere_bijstand(
    figures: Figures,
    gemeente: Gemeente,
    costs: Cents,
    already_carried: Cents = 0,
    durable: bool = False,
    above_the_norm: bool = False,
) -> Calculation:
    """What is given for costs, in cents, to a household with an income at the norm.

    The municipality may leave the first part of a year's costs to the household: `already_carried` is what it
    has carried in the twelve months before. For durable goods it may lend instead of give (51); the last line
    says which. Refuses (`NietBerekend`) an income above the norm: how much of it has to be spent is local.
    Whether costs are necessary and special is a judgement, and the caller's fact. Participatiewet, article 35.
    """
    if above_the_norm:
        raise NietBerekend("draagkracht boven de norm", "artikel 35, eerste lid; de gemeente bepaalt hoeveel")
    local = gemeente.at(figures.day)
    threshold, most = (
        local.amount("drempel_bijzondere_bijstand"),
        figures.amount("drempel_bijzondere_bijstand_hoogste"),
    )
    left = max(0, min(threshold.value, most.value) - already_carried)
    own = min(costs, left)
    form = local.word("duurzame_goederen")
    lent = durable and form.value == "lening"
    given = costs - own
    return Calculation(
        given,
        (
            Term("kosten", words.KOSTEN, costs, most.source, effect=1),
            Term("drempel", words.DREMPEL, own, threshold.source, effect=-1),
            Term("lening" if lent else "gift", words.ALS_LENING if lent else words.ALS_GIFT, given, form.source),
        ),
    )

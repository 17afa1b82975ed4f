"""After the year: the definitive amount against what was advanced (Awir, articles 19, 24, 26 and 28)."""

from datetime import date, timedelta

from game.core.calculation import Calculation, Term
from game.core.money import Cents, instalments
from game.rules import words
from game.rules.figures import Figures


def afrekening(figures: Figures, definitive: Cents, advanced: Cents) -> Calculation:
    """What is still paid (above 0) or claimed back (below 0) of one allowance over one year, in cents.

    A small claim is dropped. Advances that were lowered during the year are always claimed back: those are
    another decision. Awir, articles 24 (2) and (3), 26 and 26a (1).
    """
    small = figures.amount("kleine_terugvordering_toeslag")
    difference = definitive - advanced
    dropped = -difference if -small.value <= difference < 0 else 0
    lines: tuple[Term, ...] = (
        Term("definitief", words.DEFINITIEF, definitive, small.source, effect=1),
        Term("voorschotten", words.VOORSCHOTTEN, advanced, small.source, effect=-1),
    )
    if dropped:
        lines += (Term("klein_bedrag", words.KLEIN_BEDRAG, dropped, small.source, effect=1),)
    return Calculation(difference + dropped, lines)


def terugbetaling(figures: Figures, claim: Cents) -> tuple[Cents, ...]:
    """What is paid back each month under the standard arrangement, until the claim in cents is gone.

    Twenty euro a month and the last month what is left; of a claim that would then take more than 24 months,
    24 equal parts. Raises ValueError for a claim below zero. Awir, article 31; Uitvoeringsregeling, article 7.
    """
    most, least = (
        figures.whole("terugbetaling_toeslagen_maanden"),
        figures.amount("terugbetaling_toeslagen_laagste"),
    )
    if claim < 0 or claim > most.value * least.value:
        return instalments(claim, most.value)
    months, rest = divmod(claim, least.value)
    return (least.value,) * months + ((rest,) if rest else ())


def pay_by(figures: Figures, decided: date) -> date:
    """The last day to pay a claim: six weeks, without the Algemene termijnenwet. Awir, article 28 (1), (3)."""
    return decided + timedelta(weeks=figures.whole("terugbetaling_toeslagen_weken").value)

"""Kinderbijslag, paid by the SVB after every quarter (Algemene Kinderbijslagwet)."""

from datetime import date
from functools import lru_cache

from game.core.calculation import Calculation, Source, Term
from game.core.days import Period, on_or_after
from game.core.text import Text
from game.rules import words
from game.rules.figures import Figures
from game.rules.refusal import NietBerekend

_GROUPS: tuple[tuple[int, str, Text], ...] = (
    (5, "kinderbijslag_0_5", words.KIND_0_5),
    (11, "kinderbijslag_6_11", words.KIND_6_11),
    (17, "kinderbijslag_12_17", words.KIND_12_17),
)
_TOGETHER = Source("Algemene Kinderbijslagwet", "artikel 12", "https://wetten.overheid.nl/BWBR0002368")


@lru_cache(maxsize=1024)
def kinderbijslag(figures: Figures, ages: tuple[int, ...]) -> Calculation:
    """What a family gets over one quarter, by the age of each child on the first day of that quarter.

    `figures` are those of the first day of the quarter. Refuses (`NietBerekend`) children of 18 and older.
    Double kinderbijslag and children who live elsewhere are not covered.
    Algemene Kinderbijslagwet, article 12; the ages: article 11.
    """
    children = [_child(figures, number, age) for number, age in enumerate(ages, start=1)]
    amount = sum([child.amount for child in children])
    return Calculation(amount, (*children, Term("kinderbijslag", words.KINDERBIJSLAG, amount, _TOGETHER)))


def betaaldag(quarter: Period) -> date:
    """The day on which it is in the account: the first working day after the quarter.

    So 1 October 2026 and 4 January 2027. Seen for those days only; no article says it.
    """
    return on_or_after(quarter.until)


def _child(figures: Figures, number: int, age: int) -> Term:
    if age < 0:
        raise ValueError("een kind is nul jaar of ouder")
    for oldest, name, label in _GROUPS:
        if age <= oldest:
            figure = figures.amount(name)
            return Term(f"kind_{number}", label, figure.value, figure.source, effect=1)
    raise NietBerekend("kinderbijslag vanaf 18 jaar", "artikel 7 Algemene Kinderbijslagwet")

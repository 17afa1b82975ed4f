"""The three allowances of one household together: what comes on one day, from one office."""

from dataclasses import dataclass
from functools import lru_cache

from game.core.calculation import Calculation, Term
from game.core.money import Cents
from game.rules import words
from game.rules.figures import Figures
from game.rules.toeslagen.huurtoeslag import Huurders, huurtoeslag
from game.rules.toeslagen.kindgebonden_budget import kindgebonden_budget
from game.rules.toeslagen.zorgtoeslag import zorgtoeslag


@dataclass(frozen=True, slots=True)
class ToeslagFacts:
    """What the three allowances want to know. `income` is the toetsingsinkomen of the year, in cents."""

    rent: Cents
    who: Huurders
    ages: tuple[int, ...]
    income: Cents
    vermogen: Cents = 0


@lru_cache(maxsize=1024)
def toeslagen(figures: Figures, facts: ToeslagFacts) -> Calculation:
    """The advance of one month of zorgtoeslag, huurtoeslag and kindgebonden budget, in cents; a line each."""
    partner, income, wealth = facts.who.partner, facts.income, facts.vermogen
    zorg = zorgtoeslag(figures, income, partner, wealth)
    huur = huurtoeslag(figures, facts.rent, facts.who, income, wealth)
    kind = kindgebonden_budget(figures, facts.ages, income, partner, wealth)
    each = (
        ("zorgtoeslag", words.ZORGTOESLAG, zorg),
        ("huurtoeslag", words.HUURTOESLAG, huur),
        ("kindgebonden_budget", words.KINDGEBONDEN_BUDGET, kind),
    )
    lines = [Term(id, label, one.terms[-1].amount, one.terms[0].source, effect=1) for id, label, one in each]
    return Calculation(sum([line.amount for line in lines]), tuple(lines))

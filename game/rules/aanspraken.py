"""The allowances and the kinderbijslag of the household of a file, from Dienst Toeslagen and the SVB."""

from collections.abc import Callable, Iterator

from game.core.calculation import Calculation
from game.core.days import ONE_DAY, Period
from game.core.money import Cents
from game.core.text import Text
from game.rules import words
from game.rules.household_file import HouseholdFile
from game.rules.kinderbijslag import kinderbijslag
from game.rules.law import Law
from game.rules.refusal import NietBerekend
from game.rules.toeslagen.huurtoeslag import huurtoeslag
from game.rules.toeslagen.kindgebonden_budget import kindgebonden_budget
from game.rules.toeslagen.zorgtoeslag import zorgtoeslag


def zorgtoeslag_of(law: Law, file: HouseholdFile, month: Period, income: Cents | None = None) -> Calculation:
    """Over a year, as it stands in this month; `income` instead of the guess. Refuses a file without income.

    It refuses (`NietBerekend`) who is below 18 too: the allowance begins after that birthday.
    """
    _refuse_the_young(file, month)
    partner = file.huishouden.has_partner(month.start)
    return zorgtoeslag(law.at(month.start), _income(file, income), partner, wealth_of(file))


def huurtoeslag_of(law: Law, file: HouseholdFile, month: Period, income: Cents | None = None) -> Calculation:
    """Over a year, as it stands in this month. Refuses a file without a rent, and who lives in an institution."""
    _refuse_the_young(file, month)
    if file.home.in_inrichting:
        raise NietBerekend("huurtoeslag in een inrichting", "dat is geen zelfstandige woning")
    if not file.home.rent:
        raise NietBerekend("huurtoeslag", "het huishouden noemt geen huur")
    figures = law.at(month.start)
    who = file.huishouden.huurders(figures)
    return huurtoeslag(figures, file.home.rent, who, _income(file, income), wealth_of(file))


def kindgebonden_budget_of(
    law: Law, file: HouseholdFile, month: Period, income: Cents | None = None
) -> Calculation:
    """Over a year, for the children who live there on the first of this month.

    A birthday counts from the month after it.
    """
    ages = file.huishouden.children(month.start - ONE_DAY, living_on=month.start)
    partner = file.huishouden.has_partner(month.start)
    return kindgebonden_budget(law.at(month.start), ages, _income(file, income), partner, wealth_of(file))


def kinderbijslag_of(law: Law, file: HouseholdFile, quarter: Period) -> Calculation:
    """Over a quarter, by the ages on its first day."""
    return kinderbijslag(law.at(quarter.start), file.huishouden.children(quarter.start))


AllowanceOf = Callable[[Law, HouseholdFile, Period, Cents | None], Calculation]
TOESLAGEN: tuple[tuple[str, Text, AllowanceOf], ...] = (
    ("zorgtoeslag", words.ZORGTOESLAG, zorgtoeslag_of),
    ("huurtoeslag", words.HUURTOESLAG, huurtoeslag_of),
    ("kindgebonden_budget", words.KINDGEBONDEN_BUDGET, kindgebonden_budget_of),
)


def allowances_of(file: HouseholdFile, *months: Period) -> Iterator[tuple[str, Text, AllowanceOf]]:
    """Those that it may have in these months: without children no child budget, without a rent no huurtoeslag."""
    home = file.huishouden
    children = any(home.children(month.start - ONE_DAY, living_on=month.start) for month in months)
    without = {*(() if children else ("kindgebonden_budget",)), *(() if file.home.rent else ("huurtoeslag",))}
    return (one for one in TOESLAGEN if one[0] not in without)


def _refuse_the_young(file: HouseholdFile, month: Period) -> None:
    if any(one.age(month.start) < _GROWN for one in file.huishouden.applicants(month.start)):
        raise NietBerekend("toeslagen onder 18 jaar", "zij beginnen na de achttiende verjaardag")


_GROWN = 18


def _income(file: HouseholdFile, instead: Cents | None) -> Cents:
    if instead is not None:
        return instead
    if file.toeslagen is None:
        raise NietBerekend("toeslagen", "het huishouden noemt geen toetsingsinkomen (`toeslagen: income:`)")
    return file.toeslagen.income


def wealth_of(file: HouseholdFile) -> Cents:
    """What Dienst Toeslagen looks at: possessions less debts, on 1 January, without the own home."""
    return max(0, file.vermogen.bezittingen - file.vermogen.schulden)

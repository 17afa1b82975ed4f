"""What a municipality gives and asks by rules of its own, and what the law has beside the months of a sheet."""

from datetime import date

import pytest

from game.core.days import Period
from game.rules import Household, Law, NietBerekend
from game.rules.lokaal import (
    inkomstenformulier,
    kwijtschelding,
    kwijtschelding_vragen,
    meedoenregeling,
    verwachte_beslissing,
)
from game.rules.participatiewet.boete import is_repeated
from game.rules.participatiewet.bufferbudget import bufferbudget
from game.rules.participatiewet.middelen import premie
from game.rules.participatiewet.norm import norm_bij_onbekende_woonsituatie, verlaging_zonder_woonkosten
from game.rules.participatiewet.terugvordering import may_be_dropped
from game.rules.termijnen import bezwaartermijn, heroverweging_maatregel, per_post, vroegste_ingang

OCTOBER = date(2026, 10, 1)
SINGLE = Household("alleenstaande", 40)


# ---------------------------------------------------------------- remission


@pytest.mark.parametrize(("income", "remitted"), [(1419_46, 297_36), (1419_47, 0)])
def test_a_local_tax_is_remitted_up_to_the_norm_and_not_a_cent_above(law: Law, income: int, remitted: int) -> None:
    found = kwijtschelding(law.at(OCTOBER), law.gemeenten["meerwijk"], SINGLE, 297_36, income)

    assert found.amount == remitted
    assert found.term("inkomensgrens").amount == 1419_46


def test_remission_with_wealth_is_refused_by_name(law: Law) -> None:
    with pytest.raises(NietBerekend, match="kwijtschelding met vermogen"):
        kwijtschelding(law.at(OCTOBER), law.gemeenten["meerwijk"], SINGLE, 297_36, 1000_00, vermogen=1)


# Six, eight and thirteen weeks from Wednesday 4 November.
@pytest.mark.parametrize(
    ("gemeente", "last"),
    [
        ("dennerveld", date(2026, 12, 16)),
        ("meerwijk", date(2026, 12, 30)),
        ("lindehaven", date(2027, 2, 3)),
    ],
)
def test_remission_can_be_asked_so_long(law: Law, gemeente: str, last: date) -> None:
    assert kwijtschelding_vragen(law.gemeenten[gemeente], date(2026, 11, 4)).last_day == last


# ---------------------------------------------------------------- children, forms, decisions


@pytest.mark.parametrize(
    ("gemeente", "amount"), [("dennerveld", 240_00), ("meerwijk", 400_00), ("lindehaven", 700_00)]
)
def test_the_fund_for_children_is_so_much_each(law: Law, gemeente: str, amount: int) -> None:
    assert meedoenregeling(law.at(OCTOBER), law.gemeenten[gemeente], 2).amount == amount


@pytest.mark.parametrize(
    ("gemeente", "earns", "last"),
    [
        ("dennerveld", False, date(2026, 11, 5)),  # always, also in months without an income
        ("meerwijk", False, None),
        ("meerwijk", True, date(2026, 11, 8)),  # a Sunday: as the municipality writes it
        ("lindehaven", True, None),
    ],
)
def test_the_form_on_the_income_of_october(law: Law, gemeente: str, earns: bool, last: date | None) -> None:
    form = inkomstenformulier(law.gemeenten[gemeente], Period.named("2026-10"), earns)

    assert (form.last_day if form else None) == last


@pytest.mark.parametrize(("gemeente", "weeks"), [("dennerveld", 8), ("meerwijk", 7), ("lindehaven", 4)])
def test_a_decision_usually_takes_so_many_weeks(law: Law, gemeente: str, weeks: int) -> None:
    applied = date(2026, 9, 1)

    assert (verwachte_beslissing(law.gemeenten[gemeente], applied).last_day - applied).days == 7 * weeks


# ---------------------------------------------------------------- norms


@pytest.mark.parametrize(("day", "norm"), [(date(2026, 6, 30), 600_64), (date(2026, 7, 1), 608_34)])
def test_who_does_not_show_who_lives_there_gets_three_tenths_of_a_couples_norm(
    law: Law, day: date, norm: int
) -> None:
    # 30 % of 2.002,13 is 600,639, of 2.027,79 it is 608,337.
    found = norm_bij_onbekende_woonsituatie(law.at(day))

    assert found.amount == norm
    assert not found.certain


# 20 % of 1.419,46 is 283,892; 10 % is 141,946.
@pytest.mark.parametrize(
    ("gemeente", "left"), [("dennerveld", 1135_57), ("meerwijk", 1135_57), ("lindehaven", 1277_51)]
)
def test_without_a_dwelling_the_municipality_may_lower_the_norm(law: Law, gemeente: str, left: int) -> None:
    assert verlaging_zonder_woonkosten(law.at(OCTOBER), law.gemeenten[gemeente], 1419_46).amount == left


# ---------------------------------------------------------------- means


@pytest.mark.parametrize(
    ("received", "age", "counts"),
    [(3398_00, 27, 0), (3399_00, 27, 1_00), (100_00, 26, 100_00)],
)
def test_a_premium_for_work_is_left_alone_up_to_its_limit_from_27(
    law: Law, received: int, age: int, counts: int
) -> None:
    assert premie(law.at(OCTOBER), received, age).amount == counts


@pytest.mark.parametrize(("used", "given"), [(0, 300_00), (700_00, 300_00), (800_00, 200_00), (1000_00, 0)])
def test_the_buffer_of_2027_is_a_thousand_a_year(law: Law, used: int, given: int) -> None:
    found = bufferbudget(law.at(date(2027, 1, 1)), 300_00, used)

    assert found.amount == given
    assert not found.certain


def test_the_day_before_there_is_no_buffer(law: Law) -> None:
    with pytest.raises(NietBerekend, match="bufferbudget hoogste op 2026-12-31"):
        bufferbudget(law.at(date(2026, 12, 31)), 300_00)


# ---------------------------------------------------------------- years and days


@pytest.mark.parametrize(
    ("committed", "again"),
    [(date(2021, 9, 30), False), (date(2021, 10, 1), True), (date(2026, 9, 30), True), (OCTOBER, False)],
)
def test_a_breach_is_repeated_within_five_years_of_a_sanction(law: Law, committed: date, again: bool) -> None:
    assert is_repeated(law.at(OCTOBER), date(2021, 10, 1), committed) is again


@pytest.mark.parametrize(("day", "may"), [(date(2026, 9, 30), False), (OCTOBER, True)])
def test_a_claim_may_be_dropped_after_ten_years_of_paying(law: Law, day: date, may: bool) -> None:
    assert may_be_dropped(law.at(day), date(2016, 10, 1), day) is may


def test_an_objection_by_post_may_come_in_a_week_later(law: Law) -> None:
    figures = law.at(date(2026, 11, 24))

    assert per_post(figures, bezwaartermijn(figures, figures.day)) == date(2027, 1, 12)


@pytest.mark.parametrize(
    ("reported", "first"),
    [(date(2026, 10, 15), date(2026, 7, 15)), (date(2026, 5, 31), date(2026, 2, 28))],
)
def test_bijstand_can_reach_three_months_back(law: Law, reported: date, first: date) -> None:
    assert vroegste_ingang(law.at(reported), reported).last_day == first


def test_a_maatregel_is_looked_at_again_within_three_months(law: Law) -> None:
    assert heroverweging_maatregel(law.at(OCTOBER), OCTOBER).last_day == date(2027, 1, 1)

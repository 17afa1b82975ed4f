"""Debt: the scale of collection costs, the fourteen-day letter, what a bailiff leaves, and paying in parts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.days import months_later
from game.rules import Household, NietBerekend, load_tables
from game.rules.schuld.beslag import beslagvrije_voet
from game.rules.schuld.incassokosten import incassokosten, veertien_dagen
from game.rules.schuld.regeling import betalingsregeling

FIGURES = load_tables().at(date(2026, 10, 1))
SINGLE, PARENT = Household("alleenstaande", 40), Household("alleenstaande_ouder", 38)
COUPLE = Household("gehuwden", 40, 35)


# ---------------------------------------------------------------- collection costs


@pytest.mark.parametrize(
    ("principal", "costs"),
    [(125, 40), (266, 40), (300, 45), (1_000, 150), (3_000, 425), (23_000, 1_005)],
)
def test_the_published_collection_costs(principal: int, costs: int) -> None:
    assert incassokosten(FIGURES, principal * 100).amount == costs * 100


# 15 % of 2.500 = 375; + 10 % of 2.500 = 625; + 5 % of 5.000 = 875; + 1 % of 190.000 = 2.775; then 0,5 %.
@pytest.mark.parametrize(
    ("principal", "costs"),
    [
        (2_500_00, 375_00),
        (2_501_00, 375_10),
        (5_000_00, 625_00),
        (5_001_00, 625_05),
        (10_000_00, 875_00),
        (10_001_00, 875_01),
        (200_000_00, 2_775_00),
        (200_002_00, 2_775_01),
        (999_998_00, 6_774_99),
        (1_000_000_00, 6_775_00),
        (1_000_002_00, 6_775_00),
        (5_000_000_00, 6_775_00),
    ],
)
def test_each_slice_begins_where_the_one_before_ends_and_the_last_stops_at_the_maximum(
    principal: int, costs: int
) -> None:
    assert incassokosten(FIGURES, principal).amount == costs


@pytest.mark.parametrize(
    ("principal", "costs"),
    [(1, 40_00), (266_66, 40_00), (266_67, 40_00), (266_68, 40_00), (266_69, 40_00), (266_70, 40_01)],
)
def test_forty_euros_are_the_least_up_to_266_67(principal: int, costs: int) -> None:
    # 15 % of 266,66 is 39,999, of 266,67 40,0005, of 266,69 40,0035, of 266,70 40,005.
    assert incassokosten(FIGURES, principal).amount == costs


def test_what_is_added_to_the_minimum_or_cut_off_at_the_maximum_is_a_line() -> None:
    small, large = incassokosten(FIGURES, 26_50), incassokosten(FIGURES, 1_200_000_00)

    assert [(term.id, term.amount) for term in small.terms] == [
        ("hoofdsom", 26_50),
        ("schijf_1", 3_98),  # 15 % of 26,50 is 3,975
        ("minimum", 36_02),
    ]
    assert large.term("maximum").amount == 1_000_00  # 0,5 % of the 200.000 above a million


@pytest.mark.parametrize("principal", [0, -1])
def test_without_a_principal_there_are_no_costs_to_ask(principal: int) -> None:
    with pytest.raises(ValueError, match="meer dan nul"):
        incassokosten(FIGURES, principal)


@given(st.integers(1, 2_000_000_00), st.integers(1, 1000_00))
def test_costs_lie_between_their_bounds_and_rise_with_the_principal(principal: int, more: int) -> None:
    costs, higher = incassokosten(FIGURES, principal), incassokosten(FIGURES, principal + more)

    assert 40_00 <= costs.amount <= higher.amount <= 6_775_00
    assert sum(term.contribution for term in costs.terms) == costs.amount
    assert all(term.amount > 0 for term in costs.terms)


# ---------------------------------------------------------------- the fourteen-day letter


@pytest.mark.parametrize(
    ("received", "first", "last"),
    [
        (date(2026, 10, 1), date(2026, 10, 2), date(2026, 10, 15)),  # both Thursdays
        (date(2026, 10, 2), date(2026, 10, 3), date(2026, 10, 16)),
        (date(2026, 10, 3), date(2026, 10, 4), date(2026, 10, 19)),  # the 17th is a Saturday
        (date(2026, 10, 4), date(2026, 10, 5), date(2026, 10, 19)),  # the 18th is a Sunday
        (date(2026, 12, 11), date(2026, 12, 12), date(2026, 12, 28)),  # Christmas and a weekend
    ],
)
def test_the_fourteen_days_begin_the_day_after_the_letter_came(received: date, first: date, last: date) -> None:
    assert veertien_dagen(FIGURES, received) == (first, last)


# ---------------------------------------------------------------- what a bailiff leaves


@pytest.mark.parametrize(
    ("who", "norm", "left", "within_reach"),
    [
        (SINGLE, 1419_46, 1348_49, 70_97),
        (PARENT, 1419_46, 1348_49, 70_97),
        (COUPLE, 2027_79, 1926_40, 101_39),
    ],
)
def test_of_the_norm_five_per_cent_can_be_taken(who: Household, norm: int, left: int, within_reach: int) -> None:
    calculation = beslagvrije_voet(FIGURES, who, norm)

    assert calculation.amount == left
    assert calculation.term("beslagruimte").amount == within_reach


def test_below_the_norm_it_is_five_per_cent_of_the_income_itself() -> None:
    assert beslagvrije_voet(FIGURES, SINGLE, 1000_00).amount == 950_00
    assert beslagvrije_voet(FIGURES, SINGLE, 0).amount == 0


@pytest.mark.parametrize(("who", "norm"), [(SINGLE, 1419_46), (COUPLE, 2027_79)])
def test_a_cent_above_the_norm_is_refused_and_names_the_article(who: Household, norm: int) -> None:
    with pytest.raises(NietBerekend, match="475da"):
        beslagvrije_voet(FIGURES, who, norm + 1)


def test_in_an_institution_another_article_holds() -> None:
    with pytest.raises(NietBerekend, match="475e"):
        beslagvrije_voet(FIGURES, Household("alleenstaande", 40, in_inrichting=True), 400_00)


@given(st.integers(0, 1419_46))
def test_what_is_left_and_what_can_be_taken_are_the_income(income: int) -> None:
    calculation = beslagvrije_voet(FIGURES, SINGLE, income)

    assert calculation.amount + calculation.term("beslagruimte").amount == income
    assert 0 <= calculation.term("beslagruimte").amount <= 70_97


# ---------------------------------------------------------------- paying in parts


def test_equal_terms_and_the_rest_with_the_last() -> None:
    assert betalingsregeling(100_00, 3, date(2026, 10, 31)) == (
        (date(2026, 10, 31), 33_33),
        (date(2026, 11, 30), 33_33),
        (date(2026, 12, 31), 33_34),
    )


def test_a_debt_that_divides_has_equal_terms() -> None:
    assert [part for _, part in betalingsregeling(120_00, 6, date(2026, 11, 1))] == [20_00] * 6


@pytest.mark.parametrize(("debt", "months"), [(100_00, 0), (-1, 3), (100_00, -1)])
def test_a_debt_below_zero_or_no_months_are_refused(debt: int, months: int) -> None:
    with pytest.raises(ValueError, match="te verdelen"):
        betalingsregeling(debt, months, date(2026, 10, 1))


@given(st.integers(0, 50_000_00), st.integers(1, 120), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_terms_add_up_to_the_debt_a_month_apart(debt: int, months: int, first: date) -> None:
    terms = betalingsregeling(debt, months, first)

    assert sum(part for _, part in terms) == debt
    assert [day for day, _ in terms] == [months_later(first, number) for number in range(months)]
    assert len({part for _, part in terms[:-1]}) <= 1
    assert 0 <= terms[-1][1] - terms[0][1] < months

"""Hours to net pay: every row of the scenario's table, which was derived apart from this code."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import NietBerekend, Tables, load_tables, loon, per_month
from game.rules.inkomen.loon import algemene_heffingskorting, arbeidskorting

TABLES = load_tables()
AUTUMN = date(2026, 10, 5)


@pytest.mark.parametrize(
    ("hours", "gross", "net", "month"),
    [
        (76, 1139_24, 1116_05, 1209_05),
        (64, 959_36, 944_70, 1023_43),
        (58, 869_42, 869_42, 941_87),
        (44, 659_56, 659_56, 714_52),
        (40, 599_60, 599_60, 649_57),
        (48, 719_52, 719_52, 779_48),
    ],
)
def test_the_pay_periods_of_the_scenario(tables: Tables, hours: int, gross: int, net: int, month: int) -> None:
    calculation = loon(tables.at(AUTUMN), Fraction(hours))

    assert calculation.term("brutoloon").amount == gross
    assert calculation.amount == calculation.term("nettoloon").amount == net
    assert calculation.term("nettoloon_per_maand").amount == month


@pytest.mark.parametrize(
    ("hours", "net"),
    [(32, 479_68), (36, 539_64), (52, 779_48), (56, 839_44), (60, 892_35), (68, 1001_82), (76, 1116_05)],
)
def test_the_other_hours_of_the_scenario(tables: Tables, hours: int, net: int) -> None:
    assert loon(tables.at(AUTUMN), Fraction(hours)).amount == net


def test_the_tax_on_64_hours_by_hand(tables: Tables) -> None:
    # 959,36 x 13 = 12.471,68; 35,75 % = 4.458,63; credits 3.115 and 995,97 + 157,13; left 190,91; / 13 = 14,66.
    assert loon(tables.at(AUTUMN), Fraction(64)).term("loonheffing").amount == 14_66


def test_gross_is_net_up_to_58_hours_and_no_longer_at_59(tables: Tables) -> None:
    assert loon(tables.at(AUTUMN), Fraction(58)).term("loonheffing").amount == 0
    assert loon(tables.at(AUTUMN), Fraction(59)).term("loonheffing").amount > 0


def test_the_minimum_wage_changes_on_1_july(tables: Tables) -> None:
    assert loon(tables.at(date(2026, 6, 30)), Fraction(10)).amount == 147_10
    assert loon(tables.at(date(2026, 7, 1)), Fraction(10)).amount == 149_90


def test_half_an_hour_is_paid(tables: Tables) -> None:
    assert loon(tables.at(AUTUMN), Fraction(15, 2)).amount == 112_43  # 7,5 x 14,99 = 112,425


def test_it_says_that_it_is_an_approximation_and_what_it_leaves_out(tables: Tables) -> None:
    calculation = loon(tables.at(AUTUMN), Fraction(64))

    assert [term.id for term in calculation.doubts] == ["loonheffing", "nettoloon", "nettoloon_per_maand"]
    assert "bij benadering" in calculation.term("loonheffing").label.source
    assert "zonder pensioenpremie" in calculation.term("loonheffing").label.source
    assert "zonder vakantiegeld" in calculation.term("nettoloon").label.source


@pytest.mark.parametrize(
    ("four_weeks", "month"),
    [(1300_00, 1408_33), (300_00, 325_00), (400_00, 433_33), (500_00, 541_67), (600_00, 650_00)],
)
def test_four_weeks_become_a_month(four_weeks: int, month: int) -> None:
    assert per_month(four_weeks) == month


def test_the_credits_at_their_knees(tables: Tables) -> None:
    figures = tables.at(AUTUMN)

    # 11.965 x 8,324 % = 995,97; 13.880 x 31,009 % = 4.304,05 more; 19.747 x 1,950 % = 385,07 more.
    assert [round(arbeidskorting(figures, Fraction(euros * 100))) for euros in (0, 11_965, 25_845, 45_592)] == [
        0, 995_97, 5300_02, 5685_08,
    ]  # fmt: skip
    assert algemene_heffingskorting(figures, Fraction(29_736_00)) == 3115_00
    assert algemene_heffingskorting(figures, Fraction(29_836_00)) == Fraction(3115_00) - Fraction(639_8, 10)


@pytest.mark.parametrize("weeks", [0, 3, 5, -4])
def test_a_pay_period_that_is_not_known_is_refused(tables: Tables, weeks: int) -> None:
    with pytest.raises(NietBerekend, match="loonperiode"):
        loon(tables.at(AUTUMN), Fraction(10), weeks)


def test_wages_past_the_first_bracket_are_refused(tables: Tables) -> None:
    # 38.883 / 13 / 14,99 = 199,5 hours.
    assert loon(tables.at(AUTUMN), Fraction(199)).amount > 0
    with pytest.raises(NietBerekend, match="eerste schijf"):
        loon(tables.at(AUTUMN), Fraction(200))


def test_a_negative_number_of_hours_is_refused(tables: Tables) -> None:
    with pytest.raises(ValueError, match="nul of meer"):
        loon(tables.at(AUTUMN), Fraction(-1))


@given(st.integers(0, 180 * 4), st.sampled_from([1, 2, 4]))
def test_net_is_never_above_gross_nor_below_nothing(quarters: int, weeks: int) -> None:
    hours = Fraction(quarters, 4) * weeks / 4
    calculation = loon(TABLES.at(AUTUMN), hours, weeks)

    assert 0 <= calculation.amount <= calculation.term("brutoloon").amount
    assert sum(term.contribution for term in calculation.terms) == calculation.amount


@given(st.integers(0, 190))
def test_another_hour_never_costs_money(hours: int) -> None:
    figures = TABLES.at(AUTUMN)

    assert loon(figures, Fraction(hours)).amount < loon(figures, Fraction(hours + 1)).amount

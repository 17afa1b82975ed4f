"""An office that knows only what was declared: one wage, and the word for its pay period."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.calculation import Calculation
from game.rules import TEXTS, Law, NietBerekend, load_law
from game.rules.opgave import Betaalperiode, opgegeven_loon

LAW = load_law()
FIRST_DAY = date(2026, 10, 5)


def declared(
    gross: int | None = None,
    tax: int = 0,
    net: int | None = None,
    hours: Fraction | None = None,
    period: Betaalperiode = "maand",
    gemeente: str = "meerwijk",
) -> Calculation:
    figures = LAW.at(FIRST_DAY)
    return opgegeven_loon(
        figures, LAW.gemeenten[gemeente], gross=gross, tax=tax, net=net, hours=hours, period=period
    )


def test_a_net_wage_of_a_month_stands_as_it_is() -> None:
    found = declared(net=600_00)

    assert found.amount == 600_00
    assert [line.id for line in found.terms] == ["nettoloon"]


def test_of_a_gross_wage_the_tax_comes_off() -> None:
    found = declared(gross=700_00, tax=45_50)

    assert found.amount == 654_50
    assert [(line.id, line.amount, line.effect) for line in found.terms] == [
        ("brutoloon", 700_00, 1),
        ("loonheffing", 45_50, -1),
        ("nettoloon", 654_50, 0),
    ]
    assert found.certain


# Haarlemmermeer: 1.300 x 13 / 12 = 1.408,33. A week: 150 x 52 / 12 = 650.
@pytest.mark.parametrize(
    ("net", "period", "month"),
    [(1300_00, "vier_weken", 1408_33), (600_00, "vier_weken", 650_00), (150_00, "week", 650_00)],
)
def test_four_weeks_and_a_week_become_a_month(net: int, period: Betaalperiode, month: int) -> None:
    found = declared(net=net, period=period)

    assert found.amount == found.term("maand").amount == month
    assert found.term("nettoloon").amount == net
    assert found.term("maand") in found.doubts


def test_a_gross_wage_of_four_weeks_becomes_a_month_after_the_tax() -> None:
    # (660 - 60) x 13 / 12 = 650.
    found = declared(gross=660_00, tax=60_00, period="vier_weken")

    assert found.amount == 650_00
    assert [line.id for line in found.terms] == ["brutoloon", "loonheffing", "nettoloon", "maand"]


def test_hours_become_a_wage_at_the_minimum_wage_of_the_first_day() -> None:
    # 44 x 14,99 = 659,56 without tax; x 13 / 12 = 714,523.
    found = declared(hours=Fraction(44), period="vier_weken")

    assert found.term("brutoloon").amount == 659_56
    assert found.term("nettoloon").amount == 659_56
    assert found.amount == 714_52


def test_hours_over_a_month_are_refused_by_name() -> None:
    with pytest.raises(NietBerekend, match="loon uit uren over een maand"):
        declared(hours=Fraction(44), period="maand")


@pytest.mark.parametrize("gemeente", ["dennerveld", "lindehaven"])
def test_where_more_is_asked_than_a_declaration_tells_only_a_month_is_computed(gemeente: str) -> None:
    assert declared(net=600_00, gemeente=gemeente).amount == 600_00
    with pytest.raises(NietBerekend, match="een maand loon uit een opgave per vier weken"):
        declared(net=600_00, period="vier_weken", gemeente=gemeente)
    with pytest.raises(NietBerekend, match="per week"):
        declared(hours=Fraction(10), period="week", gemeente=gemeente)


def test_no_more_tax_than_wage() -> None:
    assert declared(gross=100_00, tax=100_00).amount == 0
    with pytest.raises(ValueError, match="hoger dan het brutoloon"):
        declared(gross=100_00, tax=100_01)


def test_one_wage_and_not_two_or_none() -> None:
    with pytest.raises(ValueError, match="één loon"):
        declared()
    with pytest.raises(ValueError, match="één loon"):
        declared(gross=100_00, net=90_00)


def test_tax_without_a_gross_wage_is_said() -> None:
    with pytest.raises(ValueError, match="hoort bij een brutoloon"):
        declared(net=100_00, tax=1)


@pytest.mark.parametrize(
    ("gross", "tax", "net", "hours"),
    [(None, 0, -1, None), (-1, 0, None, None), (100_00, -1, None, None), (None, 0, None, Fraction(-1))],
)
def test_below_zero_is_said(gross: int | None, tax: int, net: int | None, hours: Fraction | None) -> None:
    with pytest.raises(ValueError, match="nul of meer"):
        declared(gross, tax, net, hours, period="week")


def test_a_day_that_the_tables_do_not_know_is_refused(law: Law) -> None:
    with pytest.raises(NietBerekend, match="minimumuurloon"):
        opgegeven_loon(
            law.at(date(2025, 10, 5)), law.gemeenten["meerwijk"], hours=Fraction(10), period="vier_weken"
        )


@given(st.integers(0, 3000_00), st.integers(0, 3000_00))
def test_the_net_wage_is_the_gross_wage_less_the_tax_and_every_line_can_be_translated(wage: int, tax: int) -> None:
    found = declared(gross=wage + tax, tax=tax, period="vier_weken")

    assert found.amount == declared(net=wage, period="vier_weken").amount >= wage
    assert {line.label for line in found.terms} <= set(TEXTS)

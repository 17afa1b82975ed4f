"""Kinderbijslag: by age on the first day of a quarter, paid after it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.days import Period
from game.rules import NietBerekend, Tables, betaaldag, kinderbijslag, load_tables

TABLES = load_tables()
Q2, Q3, Q4 = (Period.quarter(f"2026-Q{number}") for number in (2, 3, 4))


def test_sami_and_noor_in_the_third_quarter(tables: Tables) -> None:
    calculation = kinderbijslag(tables.at(Q3.start), (7, 14))

    assert calculation.term("kind_1").amount == 362_35
    assert calculation.term("kind_2").amount == 426_29
    assert calculation.amount == calculation.term("kinderbijslag").amount == 788_64


@pytest.mark.parametrize(
    ("age", "june", "july"),
    [(0, 295_07, 298_40), (5, 295_07, 298_40), (6, 358_30, 362_35), (11, 358_30, 362_35), (12, 421_53, 426_29),
     (17, 421_53, 426_29)],
)  # fmt: skip
def test_the_published_amounts_on_both_sides_of_every_age(tables: Tables, age: int, june: int, july: int) -> None:
    assert kinderbijslag(tables.at(Q2.last), (age,)).amount == june
    assert kinderbijslag(tables.at(Q3.start), (age,)).amount == july


def test_at_18_it_is_refused_by_name(tables: Tables) -> None:
    with pytest.raises(NietBerekend, match="vanaf 18 jaar"):
        kinderbijslag(tables.at(Q3.start), (7, 18))


def test_a_child_that_is_not_born_is_refused(tables: Tables) -> None:
    with pytest.raises(ValueError, match="nul jaar of ouder"):
        kinderbijslag(tables.at(Q3.start), (-1,))


def test_it_is_paid_on_the_first_working_day_after_the_quarter() -> None:
    assert betaaldag(Q3) == date(2026, 10, 1)
    assert betaaldag(Q4) == date(2027, 1, 4)


@given(st.lists(st.integers(0, 17), max_size=8))
def test_children_add_up_one_by_one(ages: list[int]) -> None:
    figures = TABLES.at(Q3.start)

    together = kinderbijslag(figures, tuple(ages))

    assert together.amount == sum(kinderbijslag(figures, (age,)).amount for age in ages)
    assert sum(term.contribution for term in together.terms) == together.amount

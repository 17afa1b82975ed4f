"""Wealth, gifts and volunteer allowances: each limit, and a euro more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import Household, Law, NietBerekend, Tables, load_tables
from game.rules.participatiewet.middelen import giften, giften_als_inkomen, vrijwilligersvergoeding
from game.rules.participatiewet.norm import Kind
from game.rules.participatiewet.vermogen import Vermogen, vermogenstoets

OCTOBER = date(2026, 10, 1)
SINGLE = Household("alleenstaande", 40)
TABLES = load_tables()
MONEY = st.integers(0, 200_000_00)


def in_the_way(vermogen: Vermogen, household: Household = SINGLE) -> int:
    return vermogenstoets(TABLES.at(OCTOBER), household, vermogen).amount


# ---------------------------------------------------------------- wealth


@pytest.mark.parametrize(
    ("kind", "partner_age", "limit"),
    [
        ("alleenstaande", None, 8_000_00),
        ("alleenstaande_ouder", None, 16_000_00),
        ("gehuwden", 35, 16_000_00),
        ("partner_zonder_recht", 35, 16_000_00),
    ],
)
def test_wealth_up_to_the_limit_is_left_alone_and_a_euro_more_is_in_the_way(
    kind: Kind, partner_age: int | None, limit: int
) -> None:
    household = Household(kind, 40, partner_age)

    assert in_the_way(Vermogen(bezittingen=limit), household) == 0
    assert in_the_way(Vermogen(bezittingen=limit + 1_00), household) == 1_00


def test_debts_come_off() -> None:
    assert in_the_way(Vermogen(bezittingen=10_000_00, schulden=2_000_00)) == 0
    assert in_the_way(Vermogen(bezittingen=10_000_00, schulden=1_999_00)) == 1_00


def test_more_debts_than_possessions_are_no_wealth_and_say_so(tables: Tables) -> None:
    test = vermogenstoets(tables.at(OCTOBER), SINGLE, Vermogen(bezittingen=500_00, schulden=3_000_00))

    assert test.amount == 0
    assert test.term("geen_vermogen").amount == 2_500_00
    assert test.term("vermogensgrens").amount == 0


def test_an_own_home_is_left_alone_up_to_its_exemption_and_refused_above_it() -> None:
    assert in_the_way(Vermogen(woning=67_500_00)) == 0
    with pytest.raises(NietBerekend, match="artikel 50"):
        in_the_way(Vermogen(woning=67_501_00))


def test_what_was_saved_from_bijstand_does_not_count() -> None:
    assert in_the_way(Vermogen(bezittingen=20_000_00, gespaard=12_000_00)) == 0
    assert in_the_way(Vermogen(bezittingen=20_000_00, gespaard=11_999_00)) == 1_00


@given(st.builds(Vermogen, bezittingen=MONEY, schulden=MONEY), st.integers(1, 50_000_00))
def test_more_possessions_never_help_and_more_debts_never_hurt(vermogen: Vermogen, more: int) -> None:
    now = in_the_way(vermogen)
    richer = Vermogen(vermogen.bezittingen + more, vermogen.schulden, vermogen.woning)
    deeper = Vermogen(vermogen.bezittingen, vermogen.schulden + more, vermogen.woning)

    assert 0 <= in_the_way(deeper) <= now <= in_the_way(richer) <= now + more


# ---------------------------------------------------------------- gifts


def test_gifts_up_to_1200_are_left_alone_and_a_euro_more_is_to_be_judged(tables: Tables) -> None:
    at, above = (giften(tables.at(OCTOBER), received) for received in (1_200_00, 1_201_00))

    assert (at.amount, at.term("ruimte").amount) == (0, 0)
    assert (above.amount, above.term("vrij").amount) == (1_00, 1_200_00)


def test_what_room_is_left_for_gifts_is_told(tables: Tables) -> None:
    assert giften(tables.at(OCTOBER), 700_00).term("ruimte").amount == 500_00
    assert giften(tables.at(OCTOBER), 0).term("ruimte").amount == 1_200_00


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2027, 1, 1)])
def test_the_limit_of_gifts_is_known_for_2026_only(tables: Tables, day: date) -> None:
    with pytest.raises(NietBerekend, match="giften hoogste"):
        giften(tables.at(day), 100_00)


@given(st.integers(0, 10_000_00))
def test_gifts_are_left_alone_or_judged_and_nothing_else(received: int) -> None:
    gifts = giften(TABLES.at(OCTOBER), received)

    assert 0 <= gifts.amount <= received
    assert gifts.amount + gifts.term("vrij").amount == received


@pytest.mark.parametrize(
    ("before", "now", "above"),
    [(0, 1_200_00, 0), (0, 1_200_01, 1), (1_200_00, 1, 1), (1_100_00, 150_00, 50_00), (1_300_00, 150_00, 150_00)],
)
def test_what_of_a_months_gifts_lies_above_the_limit_of_the_year_is_income_of_that_month(
    law: Law, before: int, now: int, above: int
) -> None:
    line = giften_als_inkomen(law.at(OCTOBER), law.gemeenten["meerwijk"], now, before)

    assert (line.amount if line else 0) == above
    assert line is None or (line.effect == -1 and line.source and not line.source.certain)


def test_where_a_person_judges_gifts_they_are_refused_by_name_and_only_above_the_limit(law: Law) -> None:
    lindehaven = law.gemeenten["lindehaven"]

    assert giften_als_inkomen(law.at(OCTOBER), lindehaven, 1_200_00, 0) is None
    with pytest.raises(NietBerekend, match="giften boven de grens"):
        giften_als_inkomen(law.at(OCTOBER), lindehaven, 1_200_01, 0)


# ---------------------------------------------------------------- volunteering


def test_a_volunteer_allowance_up_to_220_a_month_does_not_count_and_a_euro_more_does(tables: Tables) -> None:
    at, above = (vrijwilligersvergoeding(tables.at(OCTOBER), euros * 100, 0).amount for euros in (220, 221))

    assert (at, above) == (0, 1_00)


# 2.200 a year: ten months of 220.
@pytest.mark.parametrize(
    ("before", "counts"), [(1_980_00, 0), (1_981_00, 1_00), (2_200_00, 220_00), (2_500_00, 220_00)]
)
def test_above_2200_a_year_it_counts(tables: Tables, before: int, counts: int) -> None:
    assert vrijwilligersvergoeding(tables.at(OCTOBER), 220_00, before).amount == counts


def test_the_limit_of_the_month_holds_when_the_year_has_room(tables: Tables) -> None:
    allowance = vrijwilligersvergoeding(tables.at(OCTOBER), 400_00, 1_900_00)

    assert allowance.amount == 180_00
    assert allowance.term("vrij").amount == 220_00


# Article 31 (5): letter k, too, is from 27.
def test_at_27_the_allowance_is_left_alone_and_at_26_all_of_it_counts(tables: Tables) -> None:
    figures = tables.at(OCTOBER)

    assert vrijwilligersvergoeding(figures, 200_00, 0, age=27).amount == 0
    young = vrijwilligersvergoeding(figures, 200_00, 0, age=26)
    assert young.amount == 200_00
    source = young.term("vrij").source
    assert source and source.article == "artikel 31, vijfde lid"


@given(st.lists(st.integers(0, 500_00), min_size=12, max_size=12))
def test_in_a_year_no_more_than_the_limit_is_left_alone(months: list[int]) -> None:
    free = [
        vrijwilligersvergoeding(TABLES.at(OCTOBER), now, sum(months[:number])).term("vrij").amount
        for number, now in enumerate(months)
    ]

    assert sum(free) <= 2_200_00
    assert all(one <= 220_00 for one in free)

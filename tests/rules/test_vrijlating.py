"""What may be kept of a wage, and for how long: caps, orders of the law, and months and ages on both sides."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import Household, NietBerekend, Tables, bijstand, load_tables, vrijlating
from game.rules.participatiewet.vrijlating import Disregard, Work, which_disregard

OCTOBER = date(2026, 10, 1)
LAST_OF_2026, FIRST_OF_2027 = date(2026, 12, 31), date(2027, 1, 1)
SAMIRA = Household("alleenstaande_ouder", 38)
SINGLE = Household("alleenstaande", 40)
YOUNG = Household("alleenstaande", 26)
COUPLE = Household("gehuwden", 40, 35)
TABLES = load_tables()


def rule_of(work: Work, household: Household = SINGLE, day: date = OCTOBER) -> Disregard:
    return which_disregard(TABLES.at(day), household, work)


def with_child(age: int = 7, **others: Any) -> Work:
    """Samira's work after her six months of n."""
    return Work(youngest_child=age, n_used=6, **others)


# ---------------------------------------------------------------- how much


# A quarter of 1.139 and an eighth of 1.420,28 (177,535); 15 % of 1.200,26 is 180,039.
@pytest.mark.parametrize(
    ("rule", "at_the_cap", "a_euro_less", "cap"),
    [
        ("n", 1140_00, 284_75, 285_00),
        ("r", 1421_28, 177_54, 177_66),
        ("y", 1201_26, 180_04, 180_19),
        ("z", 1201_26, 180_04, 180_19),
    ],
)
def test_a_share_is_kept_up_to_a_cap(
    tables: Tables, rule: Disregard, at_the_cap: int, a_euro_less: int, cap: int
) -> None:
    less, at, more = (
        vrijlating(tables.at(OCTOBER), SAMIRA, at_the_cap + euros * 100, rule).amount for euros in (-1, 0, 1)
    )

    assert (less, at, more) == (a_euro_less, cap, cap)


def test_at_the_cap_the_cap_is_the_source_and_marked_as_uncertain_since_july(tables: Tables) -> None:
    share, cap, in_june = (
        vrijlating(tables.at(day), SAMIRA, wage, "n").source
        for day, wage in ((OCTOBER, 1000_00), (OCTOBER, 1200_00), (date(2026, 6, 30), 1200_00))
    )

    assert share and share.certain
    assert cap and not cap.certain
    assert in_june and in_june.certain


# rules.md 3.3, the column of 15 %: benefit = 1.419,46 - (wage - what may be kept).
@pytest.mark.parametrize("rule", ["y", "z"])
@pytest.mark.parametrize(
    ("wage", "kept", "benefit", "together"),
    [
        (300, 45_00, 1164_46, 1464_46),
        (450, 67_50, 1036_96, 1486_96),
        (600, 90_00, 909_46, 1509_46),
        (800, 120_00, 739_46, 1539_46),
        (1000, 150_00, 569_46, 1569_46),
        (1140, 171_00, 450_46, 1590_46),
        (1300, 180_19, 299_65, 1599_65),
    ],
)
def test_the_worked_wages_at_15_per_cent(
    tables: Tables, rule: Disregard, wage: int, kept: int, benefit: int, together: int
) -> None:
    calculation = bijstand(tables.at(OCTOBER), SINGLE, wage * 100, rule)

    assert calculation.term("vrijlating").amount == kept
    assert calculation.term("uitkering").amount == benefit == together - wage * 100


# Schulinck, Inkomstenvrijlating: during bijstand a wage above the norm ends it only when what counts of it does.
def test_a_wage_above_the_norm_still_leaves_bijstand_when_what_counts_is_below(tables: Tables) -> None:
    at_1500, a_cent_left, nothing_left = (
        bijstand(tables.at(OCTOBER), SINGLE, wage, "n").term("uitkering").amount
        for wage in (1500_00, 1704_45, 1704_46)
    )

    assert at_1500 == 204_46  # 1.419,46 - 1.500,00 + 285,00
    assert (a_cent_left, nothing_left) == (1, 0)


def test_the_announced_rule_has_no_cap_and_no_lowest_age(tables: Tables) -> None:
    kept = [vrijlating(tables.at(FIRST_OF_2027), YOUNG, wage, "34a").amount for wage in (400_00, 4000_00)]

    assert kept == [60_00, 600_00]


@pytest.mark.parametrize("rule", ["y", "z"])
def test_below_27_the_15_per_cent_may_be_kept(tables: Tables, rule: Disregard) -> None:
    assert vrijlating(tables.at(OCTOBER), YOUNG, 400_00, rule).amount == 60_00


@pytest.mark.parametrize("couple", [Household("gehuwden", 40, 26), Household("gehuwden", 26, 40)])
def test_of_a_couple_with_one_below_27_the_rule_is_refused_because_whose_wage_it_is_is_not_known(
    tables: Tables, couple: Household
) -> None:
    with pytest.raises(NietBerekend, match="vrijlating onder 27 jaar"):
        vrijlating(tables.at(OCTOBER), couple, 400_00, rule_of(Work(), couple))
    assert vrijlating(tables.at(OCTOBER), Household("gehuwden", 40, 27), 400_00, "n").amount == 100_00


def test_without_a_rule_nothing_is_kept_on_any_day(tables: Tables) -> None:
    assert vrijlating(tables.at(FIRST_OF_2027), YOUNG, 400_00, "none").amount == 0


@pytest.mark.parametrize("rule", ["n", "r", "y", "z"])
def test_the_rules_of_2026_end_with_the_year(tables: Tables, rule: Disregard) -> None:
    assert vrijlating(tables.at(LAST_OF_2026), SAMIRA, 400_00, rule).amount > 0
    with pytest.raises(NietBerekend, match="op 2027-01-01"):
        vrijlating(tables.at(FIRST_OF_2027), SAMIRA, 400_00, rule)


def test_the_announced_rule_begins_with_2027(tables: Tables) -> None:
    assert vrijlating(tables.at(FIRST_OF_2027), SAMIRA, 400_00, "34a").amount == 60_00
    with pytest.raises(NietBerekend, match="op 2026-12-31"):
        vrijlating(tables.at(LAST_OF_2026), SAMIRA, 400_00, "34a")


# ---------------------------------------------------------------- which


def test_n_is_for_six_months_and_the_seventh_has_none() -> None:
    assert rule_of(Work(n_used=5)) == "n"
    assert rule_of(Work(n_used=6)) == "none"


def test_at_27_there_is_n_and_at_26_not() -> None:
    assert rule_of(Work(), Household("alleenstaande", 27)) == "n"
    assert rule_of(Work(), YOUNG) == "none"


def test_n_is_for_work_that_helps_towards_work() -> None:
    assert rule_of(Work(helps_towards_work=False)) == "none"


def test_after_n_a_single_parent_has_r_for_thirty_months() -> None:
    assert rule_of(Work(youngest_child=7, n_used=5), SAMIRA) == "n"
    assert rule_of(with_child(), SAMIRA) == "r"
    assert rule_of(with_child(r_used=29), SAMIRA) == "r"
    assert rule_of(with_child(r_used=30), SAMIRA) == "none"


def test_r_ends_when_the_youngest_turns_twelve() -> None:
    assert rule_of(with_child(11), SAMIRA) == "r"
    assert rule_of(with_child(12), SAMIRA) == "none"


def test_r_from_27_only() -> None:
    assert rule_of(with_child(), Household("alleenstaande_ouder", 27)) == "r"
    assert rule_of(with_child(), Household("alleenstaande_ouder", 26)) == "none"


@pytest.mark.parametrize("not_so", [{"asked_r": False}, {"helps_towards_work": False}])
def test_r_has_to_be_asked_for_where_that_is_so_and_to_help_towards_work(not_so: dict[str, bool]) -> None:
    assert rule_of(with_child(), SAMIRA) == "r"
    assert rule_of(with_child(**not_so), SAMIRA) == "none"


@pytest.mark.parametrize("household", [SINGLE, COUPLE])
def test_r_is_for_single_parents(household: Household) -> None:
    assert rule_of(with_child(), household) == "none"


def test_who_can_work_few_hours_has_n_first_and_then_y_without_an_end() -> None:
    limited = {"few_hours_for_medical_reasons": True}

    assert rule_of(Work(n_used=5, **limited)) == "n"
    assert rule_of(Work(n_used=6, **limited)) == "y"
    assert rule_of(Work(n_used=600, **limited)) == "y"


def test_y_needs_no_judgement_of_the_office_and_no_age() -> None:
    assert rule_of(Work(few_hours_for_medical_reasons=True, helps_towards_work=False)) == "y"
    assert rule_of(Work(few_hours_for_medical_reasons=True), YOUNG) == "y"


def test_y_goes_before_z_and_both_before_r() -> None:
    both = with_child(few_hours_for_medical_reasons=True, wage_cost_subsidy=True)

    assert rule_of(both, SAMIRA) == "y"
    assert rule_of(with_child(wage_cost_subsidy=True), SAMIRA) == "z"


def test_z_is_for_twelve_months_after_n() -> None:
    assert rule_of(Work(wage_cost_subsidy=True, n_used=5)) == "n"
    assert rule_of(Work(wage_cost_subsidy=True, n_used=6)) == "z"
    assert rule_of(Work(wage_cost_subsidy=True, n_used=6, z_used=11)) == "z"
    assert rule_of(Work(wage_cost_subsidy=True, n_used=6, z_used=12)) == "none"


def test_after_z_it_goes_on_for_who_cannot_work_more_hours() -> None:
    assert rule_of(Work(wage_cost_subsidy=True, n_used=6, z_used=12, cannot_work_more=True)) == "z"


def test_when_z_is_over_a_single_parent_has_r() -> None:
    assert rule_of(with_child(wage_cost_subsidy=True, z_used=12), SAMIRA) == "r"


def test_z_waits_for_the_six_months_of_n_except_for_who_is_too_young_for_them() -> None:
    assert rule_of(Work(wage_cost_subsidy=True, helps_towards_work=False)) == "none"
    assert rule_of(Work(wage_cost_subsidy=True), YOUNG) == "z"


def test_on_1_january_2027_the_announced_rule_takes_the_place_of_all() -> None:
    assert rule_of(Work(), day=LAST_OF_2026) == "n"
    assert rule_of(Work(), day=FIRST_OF_2027) == "34a"
    assert rule_of(with_child(), SAMIRA, FIRST_OF_2027) == "34a"
    assert rule_of(Work(), YOUNG, FIRST_OF_2027) == "34a"


def test_the_announced_rule_is_for_twelve_months_and_without_an_end_for_medical_reasons() -> None:
    limited = Work(started_34a=12, few_hours_for_medical_reasons=True)

    assert rule_of(Work(started_34a=11), day=FIRST_OF_2027) == "34a"
    assert rule_of(Work(started_34a=12), day=FIRST_OF_2027) == "none"
    assert rule_of(limited, day=FIRST_OF_2027) == "34a"
    assert rule_of(Work(helps_towards_work=False), day=FIRST_OF_2027) == "none"


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2028, 1, 1)])
def test_outside_the_known_years_no_rule_is_chosen(day: date) -> None:
    with pytest.raises(NietBerekend, match=str(day)):
        rule_of(Work(), day=day)


# ---------------------------------------------------------------- always

RULES = st.sampled_from(["n", "r", "y", "z", "none"])
MONTHS = st.integers(0, 40)


@given(wage=st.integers(0, 4000_00), more=st.integers(1, 500_00), rule=RULES)
def test_more_wage_never_keeps_less_and_never_pays_less_together(wage: int, more: int, rule: Disregard) -> None:
    figures = TABLES.at(OCTOBER)
    less, most = (bijstand(figures, SAMIRA, earned, rule) for earned in (wage, wage + more))

    assert 0 <= less.term("vrijlating").amount <= most.term("vrijlating").amount <= wage + more
    assert most.term("uitkering").amount <= less.term("uitkering").amount
    assert wage + less.amount <= wage + more + most.amount


@given(
    work=st.builds(
        Work,
        youngest_child=st.none() | st.integers(0, 17),
        helps_towards_work=st.booleans(),
        few_hours_for_medical_reasons=st.booleans(),
        wage_cost_subsidy=st.booleans(),
        asked_r=st.booleans(),
        cannot_work_more=st.booleans(),
        n_used=MONTHS,
        r_used=MONTHS,
        z_used=MONTHS,
        started_34a=MONTHS,
    ),
    age=st.integers(21, 66),
    parent=st.booleans(),
    day=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_the_rule_that_is_chosen_can_be_computed(work: Work, age: int, parent: bool, day: date) -> None:
    household = Household("alleenstaande_ouder" if parent else "alleenstaande", age)
    rule = rule_of(work, household, day)

    kept = vrijlating(TABLES.at(day), household, 400_00, rule).amount

    assert (kept > 0) == (rule != "none")

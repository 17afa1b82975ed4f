"""Norm, disregard and estimate: published amounts, sums by hand, and the days and ages on both sides of a line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.calculation import Calculation
from game.rules import (
    Household,
    NietBerekend,
    Tables,
    bijstand_bij_schatting,
    bijstandsnorm,
    load_tables,
    vrijlating,
)
from game.rules.participatiewet.norm import Kind
from game.rules.participatiewet.vrijlating import Disregard

SAMIRA = Household("alleenstaande_ouder", 38)
SINGLE = Household("alleenstaande", 40)
COUPLE = Household("gehuwden", 40, 35)
JUNE, JULY, OCTOBER = date(2026, 6, 30), date(2026, 7, 1), date(2026, 10, 1)


def estimated(tables: Tables, euros: int, rule: Disregard, who: Household = SAMIRA) -> Calculation:
    return bijstand_bij_schatting(tables.at(OCTOBER), who, euros * 100, rule)


@pytest.mark.parametrize(
    ("day", "household", "norm", "paid", "reserved"),
    [
        (JUNE, SINGLE, 1401_50, 1331_43, 70_07),
        (JULY, SINGLE, 1419_46, 1348_49, 70_97),
        (JUNE, SAMIRA, 1401_50, 1331_43, 70_07),
        (JULY, SAMIRA, 1419_46, 1348_49, 70_97),
        (JUNE, COUPLE, 2002_13, 1902_02, 100_11),
        (JULY, COUPLE, 2027_79, 1926_40, 101_39),
    ],
)
def test_the_published_norms(
    tables: Tables, day: date, household: Household, norm: int, paid: int, reserved: int
) -> None:
    calculation = bijstandsnorm(tables.at(day), household)

    assert calculation.amount == calculation.term("norm").amount == norm
    assert calculation.term("uit_te_betalen").amount == paid
    assert calculation.term("vakantietoeslag").amount == reserved


def test_a_single_parent_has_the_norm_of_a_single_person_under_another_name(tables: Tables) -> None:
    parent, single = bijstandsnorm(tables.at(JULY), SAMIRA), bijstandsnorm(tables.at(JULY), SINGLE)

    assert parent.amount == single.amount
    assert parent.term("norm").label.source == "bijstandsnorm alleenstaande ouder"


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 12, 31)])
def test_the_first_and_the_last_known_day_are_computed(tables: Tables, day: date) -> None:
    assert bijstandsnorm(tables.at(day), SINGLE).amount > 0


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2027, 1, 1)])
def test_a_day_outside_what_is_known_is_refused_and_says_what_is(tables: Tables, day: date) -> None:
    with pytest.raises(NietBerekend, match="van 2026-01-01 tot en met 2026-12-31"):
        bijstandsnorm(tables.at(day), SINGLE)


@pytest.mark.parametrize("age", [21, 66])
def test_the_first_and_the_last_age_are_computed(tables: Tables, age: int) -> None:
    assert bijstandsnorm(tables.at(JULY), Household("alleenstaande", age)).amount == 1419_46


@pytest.mark.parametrize(
    ("household", "article"),
    [
        (Household("alleenstaande", 20), "artikel 20"),
        (Household("alleenstaande", 67), "artikel 22"),
        (Household("gehuwden", 40, 20), "artikel 20"),
        (Household("gehuwden", 40, 67), "artikel 22"),
        (Household("alleenstaande", 40, kostendelers=1, in_inrichting=True), "artikel 22a"),
        (Household("partner_zonder_recht", 40, 40), "artikel 24"),
        (Household("gehuwden", 40), "alleen gehuwden"),
        (Household("alleenstaande", 40, 40), "alleen gehuwden"),
    ],
)
def test_what_is_not_covered_is_refused_by_name(tables: Tables, household: Household, article: str) -> None:
    with pytest.raises(NietBerekend, match=article):
        bijstandsnorm(tables.at(JULY), household)


# The rows of rules.md 3.3, by hand: benefit = 1.419,46 - (wage - what may be kept).
@pytest.mark.parametrize(
    ("wage", "n_kept", "n_benefit", "r_kept", "r_benefit", "none_benefit"),
    [
        (300, 75_00, 1194_46, 37_50, 1156_96, 1119_46),
        (450, 112_50, 1081_96, 56_25, 1025_71, 969_46),
        (600, 150_00, 969_46, 75_00, 894_46, 819_46),
        (800, 200_00, 819_46, 100_00, 719_46, 619_46),
        (1000, 250_00, 669_46, 125_00, 544_46, 419_46),
        (1140, 285_00, 564_46, 142_50, 421_96, 279_46),
        (1300, 285_00, 404_46, 162_50, 281_96, 119_46),
    ],
)
def test_the_worked_wages(
    tables: Tables, wage: int, n_kept: int, n_benefit: int, r_kept: int, r_benefit: int, none_benefit: int
) -> None:
    n, r, none = estimated(tables, wage, "n"), estimated(tables, wage, "r"), estimated(tables, wage, "none")

    assert (n.term("vrijlating").amount, n.term("uitkering").amount) == (n_kept, n_benefit)
    assert (r.term("vrijlating").amount, r.term("uitkering").amount) == (r_kept, r_benefit)
    assert (none.term("vrijlating").amount, none.term("uitkering").amount) == (0, none_benefit)


def test_the_letter_of_1_october(tables: Tables) -> None:
    calculation = estimated(tables, 1000, "n")

    # 1.419,46 - 1.000,00 + 250,00 = 669,46; 95 % of it is 635,987; the rest is reserved.
    assert [(term.id, term.amount, term.effect) for term in calculation.terms] == [
        ("norm", 1419_46, 1),
        ("geschatte_inkomsten", 1000_00, -1),
        ("vrijlating", 250_00, 1),
        ("uitkering", 669_46, 0),
        ("vakantietoeslag", 33_47, -1),
        ("uit_te_betalen", 635_99, 0),
    ]
    assert calculation.amount == 635_99


def test_the_low_estimate_of_the_summer(tables: Tables) -> None:
    # 540,00 x 25 % = 135,00; 1.419,46 - 405,00 = 1.014,46; 95 % is 963,737.
    assert estimated(tables, 540, "n").amount == 963_74


def test_november_without_a_disregard(tables: Tables) -> None:
    # 1.419,46 - 1.000,00 = 419,46; 95 % is 398,487.
    assert estimated(tables, 1000, "none").amount == 398_49


# samira.md 2.2, the lawful payment on the real wage x 13 / 12.
@pytest.mark.parametrize(
    ("wage", "rule", "kept", "paid"),
    [
        (1209_05, "n", 285_00, 470_64),
        (1023_43, "n", 255_86, 619_30),
        (941_87, "n", 235_47, 677_41),
        (714_52, "n", 178_63, 839_39),
        (649_57, "none", 0, 731_40),
        (649_57, "r", 81_20, 808_54),
        (779_48, "none", 0, 607_98),
        (779_48, "r", 97_44, 700_55),
    ],
)
def test_samiras_lawful_months(tables: Tables, wage: int, rule: Disregard, kept: int, paid: int) -> None:
    calculation = bijstand_bij_schatting(tables.at(OCTOBER), SAMIRA, wage, rule)

    assert calculation.term("vrijlating").amount == kept
    assert calculation.amount == paid


@pytest.mark.parametrize(("rule", "last_wage_below", "cap"), [("n", 1140_00, 285_00), ("r", 1421_28, 177_66)])
def test_a_euro_past_the_cap_is_lost_whole(
    tables: Tables, rule: Disregard, last_wage_below: int, cap: int
) -> None:
    at = vrijlating(tables.at(OCTOBER), SAMIRA, last_wage_below, rule)
    past = vrijlating(tables.at(OCTOBER), SAMIRA, last_wage_below + 1_00, rule)
    before = vrijlating(tables.at(OCTOBER), SAMIRA, last_wage_below - 1_00, rule)

    assert before.amount < at.amount == past.amount == cap


def test_at_27_a_part_may_be_kept_and_at_26_that_is_refused(tables: Tables) -> None:
    assert vrijlating(tables.at(OCTOBER), Household("alleenstaande", 27), 400_00, "n").amount == 100_00
    with pytest.raises(NietBerekend, match="vrijlating onder 27 jaar"):
        vrijlating(tables.at(OCTOBER), Household("alleenstaande", 26), 400_00, "n")


def test_at_26_without_a_disregard_the_estimate_is_computed(tables: Tables) -> None:
    young = Household("alleenstaande", 26)

    assert estimated(tables, 400, "none", young).term("uitkering").amount == 1019_46


def test_the_disregard_of_single_parents_is_theirs_alone(tables: Tables) -> None:
    with pytest.raises(NietBerekend, match="alleenstaande ouders"):
        estimated(tables, 400, "r", SINGLE)


@pytest.mark.parametrize("outside", [date(2025, 12, 31), date(2027, 1, 1)])
def test_the_disregard_is_known_in_2026_and_not_a_day_before_or_after(tables: Tables, outside: date) -> None:
    assert vrijlating(tables.at(date(2026, 1, 1)), SAMIRA, 400_00, "n").amount == 100_00
    assert vrijlating(tables.at(date(2026, 12, 31)), SAMIRA, 400_00, "n").amount == 100_00
    with pytest.raises(NietBerekend, match="van 2026-01-01 tot en met 2026-12-31"):
        vrijlating(tables.at(outside), SAMIRA, 400_00, "n")


def test_a_wage_above_the_norm_leaves_nothing_and_shows_why(tables: Tables) -> None:
    calculation = estimated(tables, 2000, "n")

    assert calculation.amount == calculation.term("uitkering").amount == 0
    assert calculation.term("boven_de_norm").amount == 2000_00 - 285_00 - 1419_46


def test_exactly_the_norm_leaves_nothing_and_a_cent_less_leaves_a_cent(tables: Tables) -> None:
    at_norm = bijstand_bij_schatting(tables.at(OCTOBER), SAMIRA, 1419_46, "none")
    below = bijstand_bij_schatting(tables.at(OCTOBER), SAMIRA, 1419_45, "none")

    assert at_norm.amount == 0
    assert "boven_de_norm" not in [term.id for term in at_norm.terms]
    assert below.amount == 1


def test_the_split_over_a_reduced_benefit_is_marked_as_uncertain(tables: Tables) -> None:
    doubts = [term.id for term in estimated(tables, 1000, "n").doubts]

    assert doubts == ["vakantietoeslag", "uit_te_betalen"]
    assert estimated(tables, 0, "none").certain


def test_every_line_says_where_it_stands(tables: Tables) -> None:
    calculation = estimated(tables, 2000, "r")

    assert all(term.source and term.source.law and term.source.article for term in calculation.terms)


def test_a_negative_estimate_is_refused(tables: Tables) -> None:
    with pytest.raises(ValueError, match="nul euro of meer"):
        bijstand_bij_schatting(tables.at(OCTOBER), SAMIRA, -1, "n")


TABLES = load_tables()


@given(
    day=st.dates(JULY, date(2026, 12, 31)),
    kind=st.sampled_from(["alleenstaande", "alleenstaande_ouder"]),
    estimate=st.integers(0, 4000_00),
    rule=st.sampled_from(["n", "none"]),
)
def test_benefit_lies_between_nothing_and_the_norm_and_its_lines_add_up(
    day: date, kind: Kind, estimate: int, rule: Disregard
) -> None:
    calculation = bijstand_bij_schatting(TABLES.at(day), Household(kind, 30), estimate, rule)
    benefit = calculation.term("uitkering").amount

    assert 0 <= calculation.amount <= benefit <= calculation.term("norm").amount
    assert benefit == calculation.amount + calculation.term("vakantietoeslag").amount
    assert sum(term.contribution for term in calculation.terms) == calculation.amount


@given(st.integers(0, 3000_00), st.integers(1, 500_00))
def test_who_earns_more_never_gets_more_benefit_nor_less_together(wage: int, more: int) -> None:
    less_work = bijstand_bij_schatting(TABLES.at(OCTOBER), SAMIRA, wage, "n").term("uitkering").amount
    more_work = bijstand_bij_schatting(TABLES.at(OCTOBER), SAMIRA, wage + more, "n").term("uitkering").amount

    assert more_work <= less_work
    assert wage + less_work <= wage + more + more_work

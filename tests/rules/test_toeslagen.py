"""The allowances: the official worked examples of 2026, sums by hand, and both sides of every limit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.calculation import Calculation
from game.core.days import Period
from game.rules import NietBerekend, Tables, load_tables
from game.rules.toeslagen.afrekening import afrekening, pay_by, terugbetaling
from game.rules.toeslagen.huurtoeslag import Huurders, huurtoeslag
from game.rules.toeslagen.jaar import betaaldag
from game.rules.toeslagen.kindgebonden_budget import kindgebonden_budget
from game.rules.toeslagen.samen import ToeslagFacts, toeslagen
from game.rules.toeslagen.zorgtoeslag import zorgtoeslag

TABLES = load_tables()
DAY = date(2026, 10, 1)
FIGURES = TABLES.at(DAY)
ALONE, TWO, THREE = Huurders(1), Huurders(2), Huurders(3)
COUPLE, FAMILY = Huurders(2, partner=True), Huurders(3, partner=True)
YOUNG = Huurders(1, all_young=True)
NO_INCOME = 0


def month(calculation: Calculation) -> int:
    """The advance of a month, in euros."""
    euros, cents = divmod(calculation.term("per_maand").amount, 100)
    assert cents == 0
    return euros


def year(calculation: Calculation) -> int:
    """What the year gives, in euros."""
    euros, cents = divmod(calculation.amount, 100)
    assert cents == 0
    return euros


# ---------------------------------------------------------------- zorgtoeslag


@pytest.mark.parametrize(("partner", "a_year", "a_month"), [(False, 1550, 129), (True, 2963, 246)])
@pytest.mark.parametrize("income", [0, 22_000, 29_736])
def test_zorgtoeslag_is_at_its_most_up_to_the_drempelinkomen(
    income: int, partner: bool, a_year: int, a_month: int
) -> None:
    calculation = zorgtoeslag(FIGURES, income * 100, partner)

    assert (year(calculation), month(calculation)) == (a_year, a_month)
    assert calculation.term("afbouw").amount == 0


def test_the_low_percentage_runs_over_the_drempelinkomen_and_never_over_the_income() -> None:
    # 29.736 x 1,912 % = 568,55 and 29.736 x 4,289 % = 1.275,38, whatever the income.
    for income in (0, 15_000_00, 29_736_00, 35_000_00):
        assert zorgtoeslag(FIGURES, income).term("normpremie").amount == 568_55
        assert zorgtoeslag(FIGURES, income, partner=True).term("normpremie").amount == 1275_38


def test_a_euro_above_the_drempelinkomen_costs_nearly_fourteen_cents() -> None:
    calculation = zorgtoeslag(FIGURES, 29_737_00)

    assert calculation.term("afbouw").amount == 14  # 13,73 % of 1,00
    assert year(calculation) == 1550


def test_a_hundred_euros_above_the_drempelinkomen_lower_the_month() -> None:
    # 1.550,45 - 13,73 = 1.536,72; / 12 = 128,06.
    calculation = zorgtoeslag(FIGURES, 29_836_00)

    assert (year(calculation), month(calculation)) == (1537, 128)


@pytest.mark.parametrize(("partner", "limit"), [(False, 40_857), (True, 51_142)])
def test_the_published_income_limit_is_the_last_income_with_an_allowance(partner: bool, limit: int) -> None:
    # 11.121 x 13,73 % = 1.526,91 leaves 23,53 of 1.550,45; 21.406 x 13,73 % = 2.939,04 leaves 23,58 of 2.962,62.
    # Rounded that is 24, the least that is granted; a euro more of income leaves 23,40 and 23,44, and so 23.
    at, past = zorgtoeslag(FIGURES, limit * 100, partner), zorgtoeslag(FIGURES, (limit + 1) * 100, partner)

    assert (year(at), month(at)) == (24, 1)
    assert (year(past), month(past)) == (0, 0)


def test_a_year_that_is_too_little_says_so_and_not_that_it_is_rounding() -> None:
    past = zorgtoeslag(FIGURES, 40_858_00)

    assert past.term("te_laag").amount == 23_40
    assert past.term("te_laag").source == FIGURES.amount("toeslag_laagste_jaarbedrag").source
    assert "afronding" not in [term.id for term in past.terms]


def test_the_year_is_rounded_once_and_not_first_its_lines() -> None:
    # 568,55232 and 189 x 13,73 % = 25,9497 off 2.119 is 1.524,49798; rounded lines would make it 1.524,50.
    calculation = zorgtoeslag(FIGURES, 29_925_00)

    assert (year(calculation), month(calculation)) == (1524, 127)
    assert calculation.term("afronding").amount == 50


@pytest.mark.parametrize(("partner", "limit", "a_month"), [(False, 146_011, 129), (True, 184_633, 246)])
def test_zorgtoeslag_at_the_wealth_limit_and_a_euro_more(partner: bool, limit: int, a_month: int) -> None:
    at = zorgtoeslag(FIGURES, NO_INCOME, partner, limit * 100)
    past = zorgtoeslag(FIGURES, NO_INCOME, partner, (limit + 1) * 100)

    assert month(at) == a_month
    assert (year(past), month(past)) == (0, 0)
    assert "vermogen" in past.terms[0].label.source


# ---------------------------------------------------------------- huurtoeslag


@pytest.mark.parametrize(
    ("rent", "who", "income", "a_month"),
    [
        # The worked examples of Dienst Toeslagen, 2026.
        (600, YOUNG, 22_000, 295),
        (1200, FAMILY, 34_000, 492),
        # Derived: 295,68 + 65 % of 101,80 = 361,85 and of 201,80 = 426,85; + 139,63 + 40 % of 36,98 = 450,11.
        (600, ALONE, 23_425, 361),
        (700, ALONE, 23_425, 426),
        (750, ALONE, 23_425, 450),
        # 650 - 200,71 up to 498,20 is 297,49; + 151,80 x 65 % = 396,16.
        (650, TWO, 31_500, 396),
    ],
)  # fmt: skip
def test_the_examples_of_huurtoeslag(rent: int, who: Huurders, income: int, a_month: int) -> None:
    assert month(huurtoeslag(FIGURES, rent * 100, who, income * 100)) == a_month


# What each part makes good over a year, by hand: 12 x the slice x 100, 65 or 40 %.
@pytest.mark.parametrize(
    ("who", "rent", "a", "b", "c"),
    [
        (ALONE, 202_52, 0, 0, 0),
        (ALONE, 202_53, 12, 0, 0),  # 12 x 0,01
        (ALONE, 498_20, 3548_16, 0, 0),  # 12 x 295,68
        (ALONE, 498_21, 3548_16, 8, 0),  # 12 x 0,01 x 65 % = 0,078
        (ALONE, 713_02, 3548_16, 1675_60, 0),  # 12 x 214,82 x 65 % = 1.675,596
        (ALONE, 713_03, 3548_16, 1675_60, 5),  # 12 x 0,01 x 40 % = 0,048
        (ALONE, 932_93, 3548_16, 1675_60, 1055_57),  # 12 x 219,91 x 40 % = 1.055,568
        (ALONE, 932_94, 3548_16, 1675_60, 1055_57),
        (ALONE, 2000_00, 3548_16, 1675_60, 1055_57),
        (TWO, 200_71, 0, 0, 0),
        (TWO, 200_72, 12, 0, 0),
        (TWO, 713_02, 3569_88, 1675_60, 0),  # 12 x 297,49
        (TWO, 713_03, 3569_88, 1675_60, 5),
        (THREE, 764_14, 3569_88, 2074_33, 0),  # 12 x 265,94 x 65 % = 2.074,332
        (THREE, 764_15, 3569_88, 2074_33, 5),
        (YOUNG, 498_20, 3548_16, 0, 0),
        (YOUNG, 498_21, 3548_16, 0, 0),
    ],
)
def test_the_rent_at_each_limit_and_a_cent_above(who: Huurders, rent: int, a: int, b: int, c: int) -> None:
    calculation = huurtoeslag(FIGURES, rent, who, NO_INCOME)

    assert [calculation.term(f"deel_{part}").amount for part in "abc"] == [a, b, c]


def test_there_is_no_highest_rent_any_more() -> None:
    # 295,68 + 139,633 + 87,964 = 523,28, for a rent of 932,93 and for any above it.
    assert [month(huurtoeslag(FIGURES, rent, ALONE, 0)) for rent in (932_93, 932_94, 3000_00)] == [523] * 3


def test_a_few_cents_of_rent_too_many_give_a_year_of_24_and_a_few_less_nothing() -> None:
    # 1,96 x 12 = 23,52, which is 24 in whole euros; 1,95 x 12 = 23,40, which is 23.
    assert year(huurtoeslag(FIGURES, 204_48, ALONE, NO_INCOME)) == 24
    assert year(huurtoeslag(FIGURES, 204_47, ALONE, NO_INCOME)) == 0


@pytest.mark.parametrize(
    ("who", "ijkpunt", "cents"), [(ALONE, 23_425, 27), (TWO, 31_500, 22), (THREE, 31_500, 22)]
)
def test_the_taper_begins_a_euro_above_the_minimum_income(who: Huurders, ijkpunt: int, cents: int) -> None:
    assert huurtoeslag(FIGURES, 600_00, who, ijkpunt * 100).term("afbouw").amount == 0
    assert huurtoeslag(FIGURES, 600_00, who, (ijkpunt + 1) * 100).term("afbouw").amount == cents


def test_a_thousand_euros_above_the_minimum_income() -> None:
    # 361,85 - 270 / 12 = 339,35; 396,16 - 220 / 12 = 377,83.
    assert month(huurtoeslag(FIGURES, 600_00, ALONE, 24_425_00)) == 339
    assert month(huurtoeslag(FIGURES, 650_00, TWO, 32_500_00)) == 377


def test_a_high_income_leaves_nothing_and_not_less() -> None:
    assert huurtoeslag(FIGURES, 600_00, ALONE, 90_000_00).amount == 0


@pytest.mark.parametrize(("who", "limit"), [(ALONE, 38_479), (TWO, 38_479), (COUPLE, 76_958), (FAMILY, 76_958)])
def test_huurtoeslag_at_the_wealth_limit_and_a_euro_more(who: Huurders, limit: int) -> None:
    assert huurtoeslag(FIGURES, 600_00, who, NO_INCOME, limit * 100).amount > 0
    assert huurtoeslag(FIGURES, 600_00, who, NO_INCOME, (limit + 1) * 100).amount == 0


@pytest.mark.parametrize(("persons", "partner"), [(0, False), (1, True)])
def test_a_dwelling_without_who_is_said_to_live_there_is_refused(persons: int, partner: bool) -> None:
    with pytest.raises(ValueError, match="minstens één mens"):
        Huurders(persons, partner)


# ---------------------------------------------------------------- kindgebonden budget


@pytest.mark.parametrize(
    ("ages", "partner", "a_year", "a_month"),
    [
        ((5,), False, 5996, 499),
        ((5, 8), False, 8576, 714),
        ((5,), True, 2580, 215),
        ((5, 8), True, 5160, 430),
        ((1, 5, 8), True, 7740, 645),  # 3 x 2.580
        ((), False, 0, 0),
    ],
)
def test_the_published_most_of_kindgebonden_budget(
    ages: tuple[int, ...], partner: bool, a_year: int, a_month: int
) -> None:
    calculation = kindgebonden_budget(FIGURES, ages, 29_736_00, partner)

    assert (year(calculation), month(calculation)) == (a_year, a_month)


def test_the_example_of_kindgebonden_budget() -> None:
    # Partners, two children below 12, income 45.000: 5.160 - 7,6 % of 5.859 = 4.714,72; / 12 = 392,89.
    assert month(kindgebonden_budget(FIGURES, (5, 8), 45_000_00, partner=True)) == 392


# 5.996 for one child of a single parent; + 724 from 12, + 964 from 16.
@pytest.mark.parametrize(
    ("age", "a_year"), [(0, 5996), (11, 5996), (12, 6720), (15, 6720), (16, 6960), (17, 6960)]
)
def test_the_supplements_on_both_sides_of_every_age(age: int, a_year: int) -> None:
    assert year(kindgebonden_budget(FIGURES, (age,), NO_INCOME)) == a_year


@pytest.mark.parametrize("age", [-1, 18])
def test_a_child_of_no_known_age_is_refused_by_name(age: int) -> None:
    with pytest.raises(NietBerekend, match=f"een kind van {age}"):
        kindgebonden_budget(FIGURES, (7, age), NO_INCOME)


@pytest.mark.parametrize(("partner", "threshold"), [(False, 29_736), (True, 39_141)])
def test_kindgebonden_budget_tapers_a_euro_above_its_threshold(partner: bool, threshold: int) -> None:
    at = kindgebonden_budget(FIGURES, (5,), threshold * 100, partner)
    past = kindgebonden_budget(FIGURES, (5,), (threshold + 1) * 100, partner)

    assert at.term("afbouw").amount == 0
    assert past.term("afbouw").amount == 8  # 7,6 % of 1,00


def test_a_thousand_euros_above_the_threshold() -> None:
    # 5.996 - 76 = 5.920; / 12 = 493,33. With a partner 2.580 - 76 = 2.504; / 12 = 208,67.
    alone = kindgebonden_budget(FIGURES, (5,), 30_736_00)
    together = kindgebonden_budget(FIGURES, (5,), 40_141_00, partner=True)

    assert (year(alone), month(alone)) == (5920, 493)
    assert (year(together), month(together)) == (2504, 208)


def test_the_month_comes_from_the_exact_year() -> None:
    # 579 x 7,6 % = 44,004 off 5.996 is 5.951,996: in whole euros 5.952, and just not twelve times 496.
    calculation = kindgebonden_budget(FIGURES, (5,), 30_315_00)

    assert (year(calculation), month(calculation)) == (5952, 495)


@pytest.mark.parametrize(("partner", "limit"), [(False, 146_011), (True, 184_633)])
def test_kindgebonden_budget_at_the_wealth_limit_and_a_euro_more(partner: bool, limit: int) -> None:
    assert kindgebonden_budget(FIGURES, (5,), NO_INCOME, partner, limit * 100).amount > 0
    assert kindgebonden_budget(FIGURES, (5,), NO_INCOME, partner, (limit + 1) * 100).amount == 0


# ---------------------------------------------------------------- together, and when


SAMIRA = ToeslagFacts(718_40, THREE, (8, 13), 24_000_00)


def test_samiras_allowances_come_to_1344_a_month() -> None:
    # 297,49 + 220,20 x 65 % = 440,62; 5.996 + 2.580 + 724 = 9.300, / 12 = 775.
    calculation = toeslagen(FIGURES, SAMIRA)

    assert [(term.id, term.amount) for term in calculation.terms] == [
        ("zorgtoeslag", 129_00),
        ("huurtoeslag", 440_00),
        ("kindgebonden_budget", 775_00),
    ]
    assert calculation.amount == 1344_00


def test_too_much_wealth_ends_huurtoeslag_long_before_the_other_two() -> None:
    def with_wealth(euros: int) -> int:
        facts = ToeslagFacts(SAMIRA.rent, SAMIRA.who, SAMIRA.ages, SAMIRA.income, euros * 100)
        return toeslagen(FIGURES, facts).amount

    assert [with_wealth(euros) for euros in (38_479, 38_480, 146_011, 146_012)] == [1344_00, 904_00, 904_00, 0]


def test_without_children_there_is_no_line_that_fails() -> None:
    calculation = toeslagen(FIGURES, ToeslagFacts(600_00, ALONE, (), 23_000_00))

    assert calculation.amount == 129_00 + 361_00
    assert calculation.term("kindgebonden_budget").amount == 0


@pytest.mark.parametrize(
    ("over", "paid"),
    [
        (Period.month(2026, 11), date(2026, 10, 20)),  # a Tuesday
        (Period.month(2027, 1), date(2026, 12, 21)),  # the 20th is a Sunday
        (Period.month(2026, 7), date(2026, 6, 22)),  # the 20th is a Saturday
    ],
)
def test_an_advance_is_paid_on_the_20th_of_the_month_before(tables: Tables, over: Period, paid: date) -> None:
    assert betaaldag(tables.at(paid), over) == paid


# ---------------------------------------------------------------- after the year


@pytest.mark.parametrize(
    ("definitive", "advanced", "settled"),
    [
        (5_159, 5_280, 0),  # 121 too much
        (5_158, 5_280, -122),
        (5_279, 5_280, 0),
        (5_280, 5_280, 0),
        (5_281, 5_280, 1),
        (0, 4_920, -4_920),
    ],
)
def test_a_claim_of_121_is_dropped_and_one_of_122_is_not(definitive: int, advanced: int, settled: int) -> None:
    assert afrekening(FIGURES, definitive * 100, advanced * 100).amount == settled * 100


def test_what_is_dropped_stands_there_as_a_line() -> None:
    dropped = afrekening(FIGURES, 5_159_00, 5_280_00)

    assert dropped.term("klein_bedrag").amount == 121_00
    assert "klein_bedrag" not in [term.id for term in afrekening(FIGURES, 5_158_00, 5_280_00).terms]


def test_a_large_claim_takes_24_months() -> None:
    assert terugbetaling(FIGURES, 4_920_00) == (205_00,) * 24


def test_a_claim_is_paid_back_by_twenty_euros_until_24_months_are_not_enough() -> None:
    # 480 is 24 x 20; 481 / 24 = 20,0417.
    assert terugbetaling(FIGURES, 480_00) == (20_00,) * 24
    assert terugbetaling(FIGURES, 481_00) == (20_04,) * 23 + (20_08,)


def test_a_small_claim_takes_fewer_months_of_twenty_euros_and_a_rest() -> None:
    assert terugbetaling(FIGURES, 122_00) == (20_00,) * 6 + (2_00,)
    assert terugbetaling(FIGURES, 0) == ()


def test_a_claim_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="nul of meer"):
        terugbetaling(FIGURES, -1)


def test_a_claim_is_to_be_paid_in_six_weeks_even_when_they_end_on_a_holiday() -> None:
    assert pay_by(FIGURES, date(2026, 11, 24)) == date(2027, 1, 5)
    assert pay_by(FIGURES, date(2026, 11, 14)) == date(2026, 12, 26)  # Boxing Day, a Saturday


# ---------------------------------------------------------------- what always holds


INCOMES = st.integers(0, 120_000_00)
RENTS = st.integers(0, 1500_00)
WHO = st.sampled_from([ALONE, TWO, THREE, COUPLE, FAMILY, YOUNG])
AGES = st.lists(st.integers(0, 17), max_size=5).map(tuple)


@given(INCOMES, RENTS, WHO, AGES)
def test_twelve_months_never_come_to_more_than_the_year_and_lines_add_up(
    income: int, rent: int, who: Huurders, ages: tuple[int, ...]
) -> None:
    for one in (
        zorgtoeslag(FIGURES, income, who.partner),
        huurtoeslag(FIGURES, rent, who, income),
        kindgebonden_budget(FIGURES, ages, income, who.partner),
    ):
        assert 0 <= one.amount - 12 * month(one) * 100 < 12_50  # a started euro a month, and half a euro
        assert one.amount % 100 == 0
        assert sum(term.contribution for term in one.terms) == one.amount
        assert all(term.amount >= 0 and term.source for term in one.terms)


@given(INCOMES, st.integers(1, 20_000_00), RENTS, WHO, AGES)
def test_more_income_never_gives_more_allowance(
    income: int, more: int, rent: int, who: Huurders, ages: tuple[int, ...]
) -> None:
    less, richer = (toeslagen(FIGURES, ToeslagFacts(rent, who, ages, one)) for one in (income, income + more))

    assert richer.amount <= less.amount


@given(RENTS, st.integers(1, 500_00), WHO, INCOMES)
def test_more_rent_never_gives_less_huurtoeslag_nor_more_than_the_rent(
    rent: int, more: int, who: Huurders, income: int
) -> None:
    cheap, dear = huurtoeslag(FIGURES, rent, who, income), huurtoeslag(FIGURES, rent + more, who, income)

    assert cheap.amount <= dear.amount
    assert month(cheap) * 100 <= rent


@given(st.integers(0, 30_000_00))
def test_the_months_of_a_claim_add_up_to_it_and_are_24_at_most(claim: int) -> None:
    months = terugbetaling(FIGURES, claim)

    assert sum(months) == claim
    assert len(months) <= 24
    assert all(part >= 20_00 for part in months[:-1])


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_a_settlement_gives_the_difference_or_drops_it(definitive: int, advanced: int) -> None:
    settled = afrekening(FIGURES, definitive * 100, advanced * 100)

    assert settled.amount in {0, (definitive - advanced) * 100}
    assert sum(term.contribution for term in settled.terms) == settled.amount

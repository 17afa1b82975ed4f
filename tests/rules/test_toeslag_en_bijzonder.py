"""What a municipality gives of its own: the individuele inkomenstoeslag and bijzondere bijstand."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.text import Day
from game.rules import GEMEENTEN, Gemeente, Household, Law, NietBerekend, load_gemeente, load_law
from game.rules.participatiewet.bijzondere_bijstand import bijzondere_bijstand
from game.rules.participatiewet.inkomenstoeslag import LangLaag, individuele_inkomenstoeslag
from game.rules.participatiewet.norm import Kind

OCTOBER = date(2026, 10, 1)
SINGLE = Household("alleenstaande", 40)
LONG = date(2020, 1, 1)
LONG_LOW = LangLaag(LONG)


def granted(
    law: Law,
    low: LangLaag = LONG_LOW,
    gemeente: str = "meerwijk",
    household: Household = SINGLE,
) -> int:
    return individuele_inkomenstoeslag(law.at(OCTOBER), law.gemeenten[gemeente], household, low).amount


def why_not(law: Law, low: LangLaag) -> tuple[str, dict[str, object]]:
    calculation = individuele_inkomenstoeslag(law.at(OCTOBER), law.gemeenten["meerwijk"], SINGLE, low)
    assert calculation.amount == 0
    reason = calculation.term("geen_recht")
    return reason.label.path.rpartition("/")[2], dict(reason.values)


# ---------------------------------------------------------------- inkomenstoeslag


# As the three municipalities say in their files; rules.md 1.4 has what real ones give.
@pytest.mark.parametrize(
    ("gemeente", "single", "parent", "couple"),
    [
        ("dennerveld", 120_00, 231_00, 170_00),
        ("meerwijk", 430_00, 560_00, 620_00),
        ("lindehaven", 506_00, 632_00, 960_00),
    ],
)
def test_what_it_is_depends_on_where_one_lives(
    law: Law, gemeente: str, single: int, parent: int, couple: int
) -> None:
    kinds: tuple[tuple[Kind, int | None], ...] = (
        ("alleenstaande", None), ("alleenstaande_ouder", None), ("gehuwden", 35),
    )  # fmt: skip

    given_to = [granted(law, gemeente=gemeente, household=Household(kind, 40, age)) for kind, age in kinds]

    assert given_to == [single, parent, couple]


# 36 months in Meerwijk and Lindehaven, 60 in Dennerveld.
@pytest.mark.parametrize(
    ("gemeente", "long_enough", "a_day_short", "a_month_short"),
    [
        ("meerwijk", date(2023, 10, 1), date(2023, 10, 2), date(2023, 11, 1)),
        ("lindehaven", date(2023, 10, 1), date(2023, 10, 2), date(2023, 11, 1)),
        ("dennerveld", date(2021, 10, 1), date(2021, 10, 2), date(2021, 11, 1)),
    ],
)
def test_the_income_has_to_be_low_for_as_long_as_the_municipality_asks(
    law: Law, gemeente: str, long_enough: date, a_day_short: date, a_month_short: date
) -> None:
    assert granted(law, LangLaag(long_enough), gemeente) > 0
    assert granted(law, LangLaag(a_day_short), gemeente) == 0
    assert granted(law, LangLaag(a_month_short), gemeente) == 0


def test_who_has_no_low_income_gets_nothing_and_hears_how_long_it_takes(law: Law) -> None:
    assert why_not(law, LangLaag(None)) == ("niet_lang", {"months": 36})


def test_once_in_twelve_months(law: Law) -> None:
    a_year_ago, a_day_less = date(2025, 10, 1), date(2025, 10, 2)

    assert granted(law, LangLaag(LONG, a_year_ago)) == 430_00
    assert why_not(law, LangLaag(LONG, a_day_less)) == ("al_gehad", {"day": Day(date(2026, 10, 2))})


@pytest.mark.parametrize(
    ("low", "reason"),
    [
        (LangLaag(LONG, prospect=True), "uitzicht"),
        (LangLaag(LONG, wealth_in_the_way=True), "vermogen"),
    ],
)
def test_who_has_prospects_or_wealth_gets_nothing_and_hears_why(law: Law, low: LangLaag, reason: str) -> None:
    assert why_not(law, low) == (reason, {})


@pytest.mark.parametrize("age", [21, 66])
def test_the_first_and_the_last_age_that_get_it(law: Law, age: int) -> None:
    assert granted(law, household=Household("alleenstaande", age)) == 430_00


@pytest.mark.parametrize(
    "household",
    [
        Household("alleenstaande", 20),
        Household("alleenstaande", 67),
        Household("gehuwden", 40, 20),
        Household("gehuwden", 40, 67),
        Household("partner_zonder_recht", 40, 40),
    ],
)
def test_other_ages_and_a_partner_without_a_right_are_refused(law: Law, household: Household) -> None:
    with pytest.raises(NietBerekend, match="artikel 36"):
        granted(law, household=household)


# ---------------------------------------------------------------- bijzondere bijstand


@pytest.fixture
def strict(tmp_path: Path) -> Gemeente:
    """Dennerveld, with a higher threshold than the law allows."""
    text = (GEMEENTEN / "dennerveld.yaml").read_text(encoding="utf-8")
    old = "value: 176\n"
    assert text.count(old) == 1 and text.count("      highest: 176\n") == 1
    path = tmp_path / "dennerveld.yaml"
    path.write_text(text.replace(old, "value: 200\n").replace("      highest: 176\n", ""), encoding="utf-8")
    return load_gemeente(path)


def test_costs_up_to_the_threshold_are_ones_own_and_a_euro_more_is_given(law: Law) -> None:
    figures, dennerveld = law.at(OCTOBER), law.gemeenten["dennerveld"]

    at, above = (bijzondere_bijstand(figures, dennerveld, euros * 100) for euros in (176, 177))

    assert (at.amount, at.term("drempel").amount) == (0, 176_00)
    assert (above.amount, above.term("drempel").amount) == (1_00, 176_00)


# Of 300,00: less what is left of 176,00 after what was carried before.
@pytest.mark.parametrize(
    ("before", "given_now"), [(0, 124_00), (100_00, 224_00), (176_00, 300_00), (177_00, 300_00)]
)
def test_what_was_carried_before_in_the_year_fills_the_threshold(law: Law, before: int, given_now: int) -> None:
    figures, dennerveld = law.at(OCTOBER), law.gemeenten["dennerveld"]

    assert bijzondere_bijstand(figures, dennerveld, 300_00, before).amount == given_now


@pytest.mark.parametrize("gemeente", ["meerwijk", "lindehaven"])
def test_without_a_threshold_all_is_given(law: Law, gemeente: str) -> None:
    help_given = bijzondere_bijstand(law.at(OCTOBER), law.gemeenten[gemeente], 300_00)

    assert help_given.amount == 300_00
    assert help_given.term("drempel").amount == 0


def test_a_municipality_cannot_ask_more_than_the_law_allows(law: Law, strict: Gemeente) -> None:
    assert strict.at(OCTOBER).amount("drempel_bijzondere_bijstand").value == 200_00
    assert bijzondere_bijstand(law.at(OCTOBER), strict, 300_00).term("drempel").amount == 176_00


@pytest.mark.parametrize(
    ("gemeente", "durable", "form"),
    [
        ("meerwijk", True, "lening"),
        ("meerwijk", False, "gift"),
        ("dennerveld", True, "lening"),
        ("lindehaven", True, "gift"),
        ("lindehaven", False, "gift"),
    ],
)
def test_durable_goods_may_be_lent_and_the_rest_is_given(
    law: Law, gemeente: str, durable: bool, form: str
) -> None:
    help_given = bijzondere_bijstand(law.at(OCTOBER), law.gemeenten[gemeente], 300_00, durable=durable)

    assert help_given.terms[-1].id == form
    assert help_given.terms[-1].amount == help_given.amount


def test_an_income_above_the_norm_is_refused(law: Law) -> None:
    with pytest.raises(NietBerekend, match="draagkracht"):
        bijzondere_bijstand(law.at(OCTOBER), law.gemeenten["meerwijk"], 300_00, above_the_norm=True)


@given(
    gemeente=st.sampled_from(["dennerveld", "meerwijk", "lindehaven"]),
    costs=st.integers(0, 5_000_00),
    before=st.integers(0, 1_000_00),
)
def test_what_is_given_and_what_is_carried_are_the_costs(gemeente: str, costs: int, before: int) -> None:
    law = load_law()
    help_given = bijzondere_bijstand(law.at(OCTOBER), law.gemeenten[gemeente], costs, before)

    assert 0 <= help_given.amount <= costs
    assert help_given.amount + help_given.term("drempel").amount == costs

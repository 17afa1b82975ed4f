"""What holds for every household and every wage: no euro that the rules do not explain, no cent that drifts."""

from datetime import date
from fractions import Fraction
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.calculation import Calculation
from game.core.days import Period
from game.rules import Household, HouseholdFile, load_household, load_law, maandstaat
from game.rules.household_file import PayPeriod
from game.rules.participatiewet.bijstand import bijstand
from game.rules.participatiewet.vrijlating import Disregard
from game.rules.refusal import computed
from game.rules.toeslagen.huurtoeslag import Huurders
from game.rules.toeslagen.samen import ToeslagFacts, toeslagen

LAW = load_law()
OCTOBER = LAW.at(date(2026, 10, 1))
PARENT = Household("alleenstaande_ouder", 38)
SHARES: dict[Disregard, Fraction] = {
    "n": Fraction(25, 100), "r": Fraction(125, 1000), "y": Fraction(15, 100), "none": Fraction(0),
}  # fmt: skip
CAPS: dict[Disregard, int] = {"n": 285_00, "r": 177_66, "y": 180_19, "none": 0}
SAMIRA = load_household(Path(__file__).parents[1] / "cases" / "samira.yaml", LAW)


def together(wage: int, rule: Disregard) -> int:
    """Wage and benefit of a month, holiday allowance included."""
    return wage + bijstand(OCTOBER, PARENT, wage, rule).term("uitkering").amount


@given(st.integers(0, 3000_00), st.sampled_from(list(SHARES)))
def test_a_euro_more_wage_leaves_what_the_disregard_says_and_never_less_than_nothing(
    wage: int, rule: Disregard
) -> None:
    gained, share, cap = together(wage + 1_00, rule) - together(wage, rule), SHARES[rule], Fraction(CAPS[rule])
    kept_before, kept_after = min(wage * share, cap), min((wage + 1_00) * share, cap)

    assert 0 <= gained <= 1_00
    if wage + 1_00 - kept_after <= 1419_46:  # as long as there is benefit left
        assert abs(gained - (kept_after - kept_before)) <= 1


# 22 % of the rent allowance, 13,73 % of the care allowance and 7,6 % of the child budget: 43,33 % at most.
@given(st.integers(0, 60_000), st.integers(1, 5_000))
def test_more_income_a_year_takes_no_more_than_the_three_tapers_together(income: int, more: int) -> None:
    lost = allowances(income) - allowances(income + more)

    assert -12 * 1_00 <= lost * 12 <= more * 1_00 * Fraction(4333, 10000) + 3 * 12 * 1_00


def allowances(euros: int) -> int:
    """The three allowances of a month for a single parent with two children, at this income a year."""
    return toeslagen(OCTOBER, ToeslagFacts(718_40, Huurders(3), (8, 13), euros * 1_00)).amount


@st.composite
def years(draw: st.DrawFn) -> HouseholdFile:
    """Samira's household with other wages, in any of the municipalities."""
    (job,) = SAMIRA.work
    wages = draw(st.lists(st.integers(0, 2500_00), min_size=len(job.periods), max_size=len(job.periods)))
    periods = tuple(paid(one, net) for one, net in zip(job.periods, wages, strict=True))
    gemeente = draw(st.sampled_from(sorted(LAW.gemeenten)))
    work = (job.model_copy(update={"periods": periods}),)
    return SAMIRA.model_copy(update={"gemeente": gemeente, "work": work})


def paid(one: PayPeriod, net: int) -> PayPeriod:
    return one.model_copy(update={"hours": None, "net": net})


@settings(max_examples=60, deadline=None)
@given(years())
def test_over_the_months_no_cent_drifts(file: HouseholdFile) -> None:
    rows = maandstaat(LAW, file, Period.named("2026-08"), Period.named("2026-12")).months
    open_before = maandstaat(LAW, file, Period.named("2026-07"), Period.named("2026-07")).months[0].open

    for row in rows:
        assert isinstance(row.lawful, Calculation)
        assert isinstance(row.paid, Calculation)
        for one in (row.lawful, row.paid):
            parts = {term.id: term.amount for term in one.terms}
            assert parts["uitkering"] == parts["vakantietoeslag"] + parts["uit_te_betalen"]
            assert 0 <= one.amount <= parts["uitkering"] <= parts["norm"]
        assert row.too_much == row.paid.amount - row.lawful.amount
        assert row.paid_out == row.paid.amount - row.set_off
        assert 0 <= row.set_off <= row.paid.amount
    if open_before is not None and rows[-1].open is not None:
        moved = sum((row.too_much or 0) - row.set_off for row in rows)
        assert rows[-1].open == open_before + moved


@settings(max_examples=40, deadline=None)
@given(years())
def test_what_is_set_off_is_never_more_than_was_claimed(file: HouseholdFile) -> None:
    sheet = maandstaat(LAW, file, Period.named("2026-07"), Period.named("2026-12"))

    assert sum(row.set_off for row in sheet.months) <= sum(computed(one.claimed) for one in sheet.settlements)

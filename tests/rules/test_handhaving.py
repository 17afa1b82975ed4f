"""What an office may do and must do: advance, suspend, claim back, set off, lower and fine."""

from datetime import date
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.days import Period
from game.rules import (
    GEMEENTEN,
    Figure,
    Gemeente,
    Household,
    Law,
    NietBerekend,
    Tables,
    bijstand,
    load_gemeente,
    load_law,
    load_tables,
)
from game.rules.participatiewet.boete import Culpability, boete, warning_is_possible
from game.rules.participatiewet.maatregel import maatregel, uniforme_maatregel
from game.rules.participatiewet.opschorting import opschorting
from game.rules.participatiewet.terugvordering import (
    Ground,
    PaidMonth,
    afkoop,
    can_be_set_off,
    must_be_claimed,
    terugvordering,
    verrekening,
)
from game.rules.participatiewet.voorschot import voorschot

JUNE, OCTOBER = date(2026, 6, 30), date(2026, 10, 1)
SINGLE = Household("alleenstaande", 40)
COUPLE = Household("gehuwden", 40, 35)
TABLES = load_tables()
OLD_NORM = 1091_71  # the norm in the published examples of a maatregel, rules.md 4


# ---------------------------------------------------------------- voorschot


# rules.md 3.2 P4 for January, 2.1 for July.
@pytest.mark.parametrize(
    ("day", "household", "advance"),
    [
        (JUNE, SINGLE, 1331_43),
        (JUNE, COUPLE, 1902_02),
        (OCTOBER, SINGLE, 1348_49),
        (OCTOBER, COUPLE, 1926_40),
    ],
)
def test_95_per_cent_is_advanced(tables: Tables, day: date, household: Household, advance: int) -> None:
    assert voorschot(tables.at(day), household).amount == advance


def test_an_advance_is_of_what_income_leaves_room_for(tables: Tables) -> None:
    # 95 % of 1.419,46 - 1.000,00, and of that with 250,00 kept: 398,487 and 635,987.
    assert voorschot(tables.at(OCTOBER), SINGLE, 1000_00).amount == 398_49
    assert voorschot(tables.at(OCTOBER), SINGLE, 1000_00, "n").amount == 635_99
    assert voorschot(tables.at(OCTOBER), SINGLE, 1419_46).amount == 0
    assert voorschot(tables.at(OCTOBER), SINGLE, 3000_00).amount == 0


@pytest.mark.parametrize(("gemeente", "advance"), [("dennerveld", 1348_49), ("lindehaven", 1419_46)])
def test_a_municipality_may_advance_more(law: Law, gemeente: str, advance: int) -> None:
    assert voorschot(law.at(OCTOBER), SINGLE, gemeente=law.gemeenten[gemeente]).amount == advance


@pytest.fixture
def sparing(tmp_path: Path) -> Gemeente:
    """Lindehaven, with an advance as it was before 2026."""
    text = (GEMEENTEN / "lindehaven.yaml").read_text(encoding="utf-8")
    start = text.index("  voorschot:")
    changed = text[start:].replace("value: 100 %", "value: 90 %", 1).replace("      lowest: 95 %\n", "", 1)
    path = tmp_path / "lindehaven.yaml"
    path.write_text(text[:start] + changed, encoding="utf-8")
    return load_gemeente(path)


def test_a_municipality_never_advances_less(law: Law, sparing: Gemeente) -> None:
    assert sparing.at(OCTOBER).share("voorschot").value == Fraction(9, 10)
    assert voorschot(law.at(OCTOBER), SINGLE, gemeente=sparing).amount == 1348_49


def test_an_advance_is_refused_where_the_norm_is(tables: Tables) -> None:
    with pytest.raises(NietBerekend, match="artikel 20"):
        voorschot(tables.at(OCTOBER), Household("alleenstaande", 20))
    with pytest.raises(NietBerekend, match="op 2027-01-01"):
        voorschot(tables.at(date(2027, 1, 1)), SINGLE)


# ---------------------------------------------------------------- opschorting


IN_TIME = date(2026, 10, 15)


def test_a_suspension_lasts_eight_weeks_at_most(tables: Tables) -> None:
    # 1 October and 55 days more: 25 November is the last day of the eight weeks.
    assert opschorting(tables.at(OCTOBER), OCTOBER, IN_TIME).until == date(2026, 11, 26)


def test_a_withdrawal_reaches_back_to_the_first_day_of_the_suspension(tables: Tables) -> None:
    letter = opschorting(tables.at(OCTOBER), date(2026, 9, 1), IN_TIME)

    assert letter.withdrawn_from(IN_TIME) is None
    assert letter.withdrawn_from(date(2026, 10, 16)) == date(2026, 9, 1)
    assert letter.withdrawn_from(None) == date(2026, 9, 1)


# ---------------------------------------------------------------- terugvordering


def month(name: str, paid: int, lawful: int) -> PaidMonth:
    return PaidMonth(Period.named(name), paid, lawful)


def claimed(months: tuple[PaidMonth, ...], ground: Ground, decided: date = OCTOBER) -> int:
    return terugvordering(TABLES.at(OCTOBER), months, ground, decided).amount


def test_only_a_broken_duty_to_inform_has_to_be_claimed() -> None:
    grounds: tuple[Ground, ...] = ("inlichtingenplicht", "te_veel_verleend", "had_kunnen_weten")

    assert [must_be_claimed(ground) for ground in grounds] == [True, False, False]


@pytest.mark.parametrize(
    ("ground", "article"),
    [
        ("inlichtingenplicht", "artikel 58, eerste lid"),
        ("te_veel_verleend", "artikel 58, tweede lid, onderdeel a"),
        ("had_kunnen_weten", "artikel 58, tweede lid, onderdeel e, en zesde lid"),
    ],
)
def test_every_ground_has_its_article(tables: Tables, ground: Ground, article: str) -> None:
    claim = terugvordering(tables.at(OCTOBER), (month("2026-08", 500_00, 400_00),), ground, OCTOBER)

    assert claim.amount == 100_00
    assert [term.source and term.source.article for term in claim.terms] == [article]


def test_a_month_that_was_paid_too_little_does_not_lower_the_claim() -> None:
    # 963,74 - 470,64 = 493,10 and 963,74 - 677,41 = 286,33.
    months = (
        month("2026-07", 963_74, 470_64),
        month("2026-08", 963_74, 1100_00),
        month("2026-09", 963_74, 677_41),
    )

    assert claimed(months, "te_veel_verleend") == 779_43


def test_a_month_of_this_year_is_claimed_and_one_of_last_year_is_refused() -> None:
    last_day = date(2026, 12, 31)

    assert claimed((month("2026-01", 500_00, 400_00),), "inlichtingenplicht", last_day) == 100_00
    with pytest.raises(NietBerekend, match="2025-12, een eerder jaar"):
        claimed((month("2025-12", 500_00, 400_00),), "inlichtingenplicht", last_day)


def test_a_month_of_last_year_with_nothing_to_claim_is_not_in_the_way() -> None:
    assert claimed((month("2025-12", 400_00, 400_00), month("2026-01", 500_00, 400_00)), "te_veel_verleend") == (
        100_00
    )


def test_what_could_have_been_known_is_not_claimed_after_two_years() -> None:
    october_2024 = (month("2024-10", 500_00, 400_00),)

    assert claimed(october_2024, "had_kunnen_weten", date(2026, 11, 1)) == 0
    with pytest.raises(NietBerekend, match="2024-10, een eerder jaar"):  # within two years, and not computed
        claimed(october_2024, "had_kunnen_weten", date(2026, 10, 31))


@pytest.mark.parametrize("ground", ["inlichtingenplicht", "te_veel_verleend"])
def test_the_other_grounds_know_no_two_years(ground: Ground) -> None:
    with pytest.raises(NietBerekend, match="2024-10"):
        claimed((month("2024-10", 500_00, 400_00),), ground, date(2026, 11, 1))


def test_half_of_the_rest_at_once_may_end_a_claim(tables: Tables) -> None:
    assert afkoop(tables.at(OCTOBER), 1000_00) == 500_00
    assert afkoop(tables.at(OCTOBER), 1000_01) == 500_01  # at least half


# ---------------------------------------------------------------- verrekening


@pytest.mark.parametrize(
    ("day", "first", "too_early"),
    [
        (date(2026, 10, 15), date(2026, 4, 15), date(2026, 4, 14)),
        (date(2026, 10, 31), date(2026, 4, 30), date(2026, 4, 29)),
        (date(2026, 8, 31), date(2026, 2, 28), date(2026, 2, 27)),
    ],
)
def test_income_of_six_months_can_be_set_off_and_a_day_longer_ago_not(
    tables: Tables, day: date, first: date, too_early: date
) -> None:
    assert can_be_set_off(tables.at(day), first, day)
    assert not can_be_set_off(tables.at(day), too_early, day)


def test_income_can_be_set_off_from_the_day_it_came(tables: Tables) -> None:
    assert can_be_set_off(tables.at(OCTOBER), OCTOBER, OCTOBER)
    assert not can_be_set_off(tables.at(OCTOBER), date(2026, 10, 2), OCTOBER)


# rules.md 3.2 P2: an estimate of 300 and a wage of 450 leave 150, taken back in at most six months.
def test_150_in_six_terms(tables: Tables) -> None:
    assert verrekening(tables.at(OCTOBER), 150_00, 6) == (25_00,) * 6


def test_what_rounding_leaves_over_comes_last(tables: Tables) -> None:
    assert verrekening(tables.at(OCTOBER), 100_00, 6) == (16_66, 16_66, 16_66, 16_66, 16_66, 16_70)


def test_six_terms_at_most_and_one_at_least(tables: Tables) -> None:
    with pytest.raises(NietBerekend, match="7 termijnen"):
        verrekening(tables.at(OCTOBER), 150_00, 7)
    with pytest.raises(ValueError, match="één termijn of meer"):
        verrekening(tables.at(OCTOBER), 150_00, 0)
    with pytest.raises(ValueError, match="nul of meer"):
        verrekening(tables.at(OCTOBER), -1, 6)


@given(st.integers(0, 20_000_00), st.integers(1, 6))
def test_the_terms_add_up_and_the_last_is_the_largest(amount: int, terms: int) -> None:
    parts = verrekening(TABLES.at(OCTOBER), amount, terms)

    assert len(parts) == terms
    assert sum(parts) == amount
    assert parts[-1] == max(parts) < min(parts) + terms


# ---------------------------------------------------------------- maatregel


def ordinance(law: Law, gemeente: str, name: str) -> Figure[Fraction]:
    return law.gemeenten[gemeente].at(OCTOBER).share(name)


# rules.md 4: 5 %, 30 % and 100 % of 1.091,71; 10 % of it is 109,171.
@pytest.mark.parametrize(
    ("gemeente", "name", "left"),
    [
        ("meerwijk", "maatregel_licht", 1037_12),
        ("meerwijk", "maatregel_zwaar", 764_20),
        ("dennerveld", "maatregel_zwaar", 0),
        ("dennerveld", "maatregel_licht", 982_54),
    ],
)
def test_a_maatregel_is_a_share_of_the_whole_norm(law: Law, gemeente: str, name: str, left: int) -> None:
    assert maatregel(OLD_NORM, ordinance(law, gemeente, name)).amount == left


@given(st.integers(0, 3000_00), st.fractions(0, 2))
def test_a_maatregel_never_takes_more_than_the_norm(norm: int, share: Fraction) -> None:
    light = load_law().gemeenten["meerwijk"].at(OCTOBER).share("maatregel_licht")

    lowered = maatregel(norm, Figure(share, light.period, light.source))

    assert 0 <= lowered.amount <= norm
    assert lowered.term("maatregel").amount == norm - lowered.amount


def test_a_maatregel_lowers_the_norm_before_income(tables: Tables) -> None:
    # 30 % of 1.419,46 is 425,838; 1.419,46 - 425,84 = 993,62, and with a wage 300,00 less.
    alone = bijstand(tables.at(OCTOBER), SINGLE, 0, "none", reduction=425_84)
    working = bijstand(tables.at(OCTOBER), SINGLE, 300_00, "none", reduction=425_84)

    assert alone.term("uitkering").amount == 993_62
    assert working.term("uitkering").amount == 693_62
    source = alone.term("maatregel").source
    assert source and source.article == "artikel 18, tweede lid"


def test_maatregelen_of_one_month_together_take_the_norm_and_no_more(tables: Tables) -> None:
    calculation = bijstand(tables.at(OCTOBER), SINGLE, 0, "none", reduction=2 * 1419_46)

    assert calculation.amount == 0
    assert calculation.term("maatregel").amount == 1419_46
    assert "boven_de_norm" not in [term.id for term in calculation.terms]


@pytest.mark.parametrize("months", [1, 3])
def test_the_uniform_maatregel_takes_all_for_one_to_three_months(tables: Tables, months: int) -> None:
    lowered = uniforme_maatregel(tables.at(OCTOBER), OLD_NORM, months)

    assert [one.amount for one in lowered] == [0] * months


@pytest.mark.parametrize("months", [0, 4])
def test_the_uniform_maatregel_of_no_or_four_months_is_refused(tables: Tables, months: int) -> None:
    with pytest.raises(NietBerekend, match="één tot 3"):
        uniforme_maatregel(tables.at(OCTOBER), OLD_NORM, months)


# A third of 1.091,71 is 363,903 and half of it 545,855: the first month has at least its part.
@pytest.mark.parametrize(("over", "taken"), [(1, [1091_71]), (2, [545_86, 545_85]), (3, [363_91, 363_90, 363_90])])
def test_one_month_may_be_spread_and_adds_up_to_the_norm(tables: Tables, over: int, taken: list[int]) -> None:
    spread = uniforme_maatregel(tables.at(OCTOBER), OLD_NORM, 1, over)

    assert [one.term("maatregel").amount for one in spread] == taken


@pytest.mark.parametrize(("months", "over"), [(2, 3), (1, 4), (1, 0)])
def test_another_spreading_is_refused(tables: Tables, months: int, over: int) -> None:
    with pytest.raises(NietBerekend, match="spreiding"):
        uniforme_maatregel(tables.at(OCTOBER), OLD_NORM, months, over)


@given(st.integers(0, 3000_00), st.integers(1, 3))
def test_spread_or_not_the_same_is_taken_and_a_third_in_the_first_month(norm: int, over: int) -> None:
    taken = [one.term("maatregel").amount for one in uniforme_maatregel(TABLES.at(OCTOBER), norm, 1, over)]

    assert sum(taken) == norm
    assert taken[0] * 3 >= norm


# ---------------------------------------------------------------- boete

CULPABILITIES: tuple[Culpability, ...] = ("geen", "verminderd", "normaal", "grove_schuld", "opzet")


def fine(benadeling: int, culpability: Culpability, again: bool = False) -> int:
    return boete(TABLES.at(OCTOBER), benadeling, culpability, again).amount


# Boetebesluit, article 2 (2) to (6), over 800,00: 25, 50, 75 and 100 %, and of 1.200,00 when it is done again.
@pytest.mark.parametrize(
    ("culpability", "first", "again"),
    [
        ("geen", 0, 0),
        ("verminderd", 200_00, 300_00),
        ("normaal", 400_00, 600_00),
        ("grove_schuld", 600_00, 900_00),
        ("opzet", 800_00, 1200_00),
    ],
)
def test_a_fine_is_a_share_by_culpability(culpability: Culpability, first: int, again: int) -> None:
    assert fine(800_00, culpability) == first
    assert fine(800_00, culpability, again=True) == again


@pytest.mark.parametrize(
    ("culpability", "amount"), [("opzet", 150_00), ("normaal", 150_00), ("verminderd", 150_00), ("geen", 0)]
)
def test_without_damage_it_is_150_and_without_culpability_nothing(culpability: Culpability, amount: int) -> None:
    assert fine(0, culpability) == amount


def test_no_fine_without_culpability_stands_in_the_awb_and_was_not_read() -> None:
    source = boete(TABLES.at(OCTOBER), 800_00, "geen").term("boete").source

    assert source and source.law == "Algemene wet bestuursrecht"
    assert not source.certain


def test_an_intended_fine_up_to_the_last_ceiling_that_was_found() -> None:
    assert fine(8_300_00, "opzet") == 8_300_00
    with pytest.raises(NietBerekend, match="maximum"):
        fine(8_300_01, "opzet")


# Article 2 (7): above 100/75 of the third category, 11.066,67, other shares hold: of the category itself.
@pytest.mark.parametrize(
    ("culpability", "most"), [("grove_schuld", 8_300_00), ("normaal", 5_533_33), ("verminderd", 2_766_67)]
)
def test_above_100_75ths_of_the_category_a_fine_is_refused(culpability: Culpability, most: int) -> None:
    assert fine(11_066_66, culpability) == most
    with pytest.raises(NietBerekend, match="maximum"):
        fine(11_066_67, culpability)


def test_done_again_the_amount_counts_one_and_a_half_times_there_too() -> None:
    assert fine(7_377_77, "normaal", again=True) == 5_533_33  # 50 % of 11.066,655
    with pytest.raises(NietBerekend, match="maximum"):
        fine(7_377_78, "normaal", again=True)


# ECLI:NL:RBZWB:2021:3177: 18.259,76 wrongly received, a fine of 5.533: 50/75 of 8.300, and not 50 % of the amount.
def test_the_case_of_the_court_is_refused_and_not_guessed() -> None:
    with pytest.raises(NietBerekend, match="maximum"):
        fine(18_259_76, "normaal")


@given(st.integers(1, 5_000_00), st.booleans())
def test_more_culpability_never_costs_less_nor_more_than_the_law_allows(benadeling: int, again: bool) -> None:
    fines = [fine(benadeling, culpability, again) for culpability in CULPABILITIES]

    assert all(less <= more for less, more in pairwise(fines))
    assert 2 * fines[-1] <= (3 if again else 2) * benadeling + 1  # half a cent of rounding


def test_a_warning_is_possible_up_to_150_and_not_a_cent_more(tables: Tables) -> None:
    possible = [warning_is_possible(tables.at(OCTOBER), much, None, OCTOBER) for much in (0, 150_00, 150_01)]

    assert possible == [True, True, False]


def test_a_warning_is_possible_again_after_two_years(tables: Tables) -> None:
    warned = date(2024, 10, 1)

    assert not warning_is_possible(tables.at(OCTOBER), 100_00, warned, date(2026, 9, 30))
    assert warning_is_possible(tables.at(OCTOBER), 100_00, warned, date(2026, 10, 1))

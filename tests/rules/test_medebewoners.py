"""Who comes to live there and who goes: from which day on somebody counts, and which months are not computed.

Norms from 1 July 2026: alone 1.419,46, of a couple 2.027,79, of two who share the costs half of
that each, 1.013,90 (the law does not say how it is rounded).
Paid out is 95 % of these: 1.348,49, 1.926,40 and (963,205) 963,21.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from game.core.calculation import Calculation
from game.core.days import Period
from game.core.diagnostics import Refused
from game.rules import CALCULATIONS, HouseholdFile, Law, NietBerekend, load_household, maandstaat
from game.rules.aanspraken import huurtoeslag_of, kindgebonden_budget_of, zorgtoeslag_of
from game.rules.refusal import Outcome

Written = Callable[..., HouseholdFile]
GROWN = "id: jip, role: medebewoner, born: 1990-05-01"
CHILD = "id: kim, role: kind, born: 2018-04-01"
PARTNER = "id: bo, role: partner, born: 1987-06-01"


@pytest.fixture
def living_with(law: Law, tmp_path: Path) -> Written:
    """Somebody of 41 on bijstand in Meerwijk, and who else lives there."""

    def written(*others: str) -> HouseholdFile:
        path = tmp_path / "household.yaml"
        people = "".join(f"  - {{{one}}}\n" for one in ("id: anna, role: aanvrager, born: 1985-03-02", *others))
        rest = "home: {rent: 600}\nbijstand: {since: 2025-01-01}\ntoeslagen: {income: 20.000}\n"
        path.write_text(f"format: 1\nname: Anna\ngemeente: meerwijk\npeople:\n{people}{rest}", encoding="utf-8")
        return load_household(path, law)

    return written


def due(law: Law, file: HouseholdFile, month: str) -> Outcome:
    (row,) = maandstaat(law, file, Period.named(month), Period.named(month)).months
    return row.lawful


def cents(found: Outcome) -> int:
    assert isinstance(found, Calculation), str(found)
    return found.amount


# ---------------------------------------------------------------- bijstand


def test_somebody_who_moves_in_on_the_first_shares_the_costs_from_that_month(
    law: Law, living_with: Written
) -> None:
    home = living_with(f"{GROWN}, from: 2026-09-01")

    assert cents(due(law, home, "2026-08")) == 1348_49
    assert cents(due(law, home, "2026-09")) == 963_21


def test_somebody_who_goes_on_the_last_day_of_a_month_counts_that_month_and_no_more(
    law: Law, living_with: Written
) -> None:
    home = living_with(f"{GROWN}, to: 2026-08-31")

    assert cents(due(law, home, "2026-08")) == 963_21
    assert cents(due(law, home, "2026-09")) == 1348_49


@pytest.mark.parametrize(
    ("days", "month"),
    [
        ("from: 2026-09-02", "2026-09"),
        ("from: 2026-09-30", "2026-09"),
        ("to: 2026-09-01", "2026-09"),
        ("to: 2026-09-29", "2026-09"),
        ("from: 2026-09-10, to: 2026-09-20", "2026-09"),
    ],
)
def test_a_change_within_a_month_is_refused_by_name_and_the_months_beside_it_are_not(
    law: Law, living_with: Written, days: str, month: str
) -> None:
    home = living_with(f"{GROWN}, {days}")

    refused = due(law, home, month)

    assert isinstance(refused, NietBerekend)
    assert refused.what == "een deel van de maand 2026-09"
    assert "artikel 45, derde lid" in refused.why
    assert all(cents(due(law, home, beside)) in {1348_49, 963_21} for beside in ("2026-08", "2026-10"))


@pytest.mark.parametrize(
    "nobody_who_counts",
    [
        "id: jip, role: medebewoner, born: 1999-11-01",  # 26 on that day
        "id: jip, role: medebewoner, born: 1990-05-01, studeert: ja",
        "id: jip, role: medebewoner, born: 1990-05-01, huurt: ja",
    ],
)
def test_who_shares_no_costs_may_come_on_any_day(law: Law, living_with: Written, nobody_who_counts: str) -> None:
    home = living_with(f"{nobody_who_counts}, from: 2026-09-15")

    assert [cents(due(law, home, month)) for month in ("2026-08", "2026-09", "2026-10")] == [1348_49] * 3


def test_who_is_27_on_the_day_of_coming_shares_the_costs(law: Law, living_with: Written) -> None:
    home = living_with("id: jip, role: medebewoner, born: 1999-09-15, from: 2026-09-15")

    assert isinstance(due(law, home, "2026-09"), NietBerekend)


def test_two_who_change_places_on_one_day_change_nothing(law: Law, living_with: Written) -> None:
    other = "id: mo, role: medebewoner, born: 1980-01-01"
    home = living_with(f"{GROWN}, to: 2026-09-14", f"{other}, from: 2026-09-15")

    assert cents(due(law, home, "2026-09")) == 963_21


def test_a_partner_who_moves_in_makes_a_couple_from_the_first_of_a_month(law: Law, living_with: Written) -> None:
    first, later = (living_with(f"{PARTNER}, from: 2026-09-0{day}") for day in (1, 2))

    assert cents(due(law, first, "2026-08")) == 1348_49
    assert cents(due(law, first, "2026-09")) == 1926_40
    assert isinstance(due(law, later, "2026-09"), NietBerekend)


def test_an_only_child_who_comes_within_a_month_makes_another_kind_of_household(
    law: Law, living_with: Written
) -> None:
    one = living_with(f"{CHILD}, from: 2026-09-15")
    second = living_with(CHILD, "id: sam, role: kind, born: 2015-04-01, from: 2026-09-15")

    assert isinstance(due(law, one, "2026-09"), NietBerekend)
    assert cents(due(law, second, "2026-09")) == 1348_49


# ---------------------------------------------------------------- allowances


def test_a_child_counts_for_the_allowances_of_a_month_on_whose_first_day_it_lives_there(
    law: Law, living_with: Written
) -> None:
    # 5.996 a year with one child below 12, and nothing without.
    comes, goes = living_with(f"{CHILD}, from: 2026-09-01"), living_with(f"{CHILD}, to: 2026-08-31")
    august, september = Period.named("2026-08"), Period.named("2026-09")

    assert kindgebonden_budget_of(law, comes, september).amount == 5996_00
    assert kindgebonden_budget_of(law, goes, august).amount == 5996_00
    assert not comes.huishouden.children(august.start)
    assert not goes.huishouden.children(september.start)


def test_a_partner_counts_for_the_allowances_from_the_first_of_a_month(law: Law, living_with: Written) -> None:
    home = living_with(f"{PARTNER}, from: 2026-08-02")

    assert zorgtoeslag_of(law, home, Period.named("2026-08")).amount == 1550_00
    assert zorgtoeslag_of(law, home, Period.named("2026-09")).amount == 2963_00


def test_huurtoeslag_is_refused_only_while_a_grown_housemate_lives_there(law: Law, living_with: Written) -> None:
    home = living_with(f"{GROWN}, from: 2026-09-01, to: 2026-09-30")

    for month in ("2026-08", "2026-10"):
        # rules.md 4: rent 600 alone at the lowest incomes is 361 a month.
        assert huurtoeslag_of(law, home, Period.named(month)).term("per_maand").amount == 361_00
    with pytest.raises(NietBerekend, match="volwassen medebewoners"):
        huurtoeslag_of(law, home, Period.named("2026-09"))


def test_a_calculation_takes_from_the_file_who_lives_there_on_its_day(law: Law, living_with: Written) -> None:
    home = living_with(f"{GROWN}, from: 2026-09-15")

    def sharing(day: str) -> object:
        return CALCULATIONS["bijstandsnorm"].known_of(law, home, {"day": day})["kostendelers"]

    assert (sharing("2026-09-14"), sharing("2026-09-15")) == (0, 1)


# ---------------------------------------------------------------- the file


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (f"{GROWN}, from: 2026-09-02, to: 2026-09-01", "gaat niet weg voor hij komt"),
        (f"{GROWN}, since: 2026-09-02", "onbekend"),
    ],
)
def test_days_that_cannot_be_are_said(living_with: Written, who: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        living_with(who)


def test_one_day_is_a_stay(living_with: Written) -> None:
    home = living_with(f"{GROWN}, from: 2026-09-01, to: 2026-09-01").huishouden

    (jip,) = (one for one in home.people if one.id == "jip")
    days = (date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2))
    assert [jip.lives_here(day) for day in days] == [False, True, False]


def test_who_applies_always_lives_there(law: Law, tmp_path: Path) -> None:
    path = tmp_path / "household.yaml"
    people = "people:\n  - {id: anna, role: aanvrager, born: 1985-03-02, from: 2026-01-01}\n"
    path.write_text(f"format: 1\nname: Anna\ngemeente: meerwijk\n{people}", encoding="utf-8")

    with pytest.raises(Refused, match="de aanvrager woont er altijd"):
        load_household(path, law)

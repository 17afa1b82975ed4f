"""Abroad: four weeks of a calendar year keep the right to bijstand, and no day more (article 13 (1) e)."""

from collections.abc import Callable
from datetime import date

import pytest

from game.core.calculation import Calculation
from game.core.days import Period
from game.core.diagnostics import Refused
from game.rules import HouseholdFile, Law, NietBerekend, maandstaat
from game.rules.participatiewet.verblijf import verblijf_buitenland
from game.rules.refusal import Outcome

Written = Callable[[str, str], HouseholdFile]
OCTOBER = date(2026, 10, 1)


def away(law: Law, *stays: tuple[date, date]) -> tuple[date, ...]:
    """The days beyond the four weeks; a stay is its first day and the first day back."""
    return verblijf_buitenland(law.at(OCTOBER), [Period(*stay) for stay in stays]).beyond


def due(law: Law, home: HouseholdFile, month: str) -> Outcome:
    (row,) = maandstaat(law, home, Period.named(month), Period.named(month)).months
    return row.lawful


def amount(found: Outcome) -> int:
    assert isinstance(found, Calculation), str(found)
    return found.amount


def test_twenty_eight_days_keep_the_right_and_the_next_does_not(law: Law) -> None:
    # 1 to 28 July is four weeks; 29 July is a day more.
    assert away(law, (date(2026, 7, 1), date(2026, 7, 29))) == ()
    assert away(law, (date(2026, 7, 1), date(2026, 7, 30))) == (date(2026, 7, 29),)


def test_the_stays_of_a_year_are_taken_together_and_a_day_counts_once(law: Law) -> None:
    spring = (date(2026, 3, 1), date(2026, 3, 15))  # 14 days
    autumn = (date(2026, 9, 1), date(2026, 9, 16))  # 15 days

    assert away(law, autumn, spring) == (date(2026, 9, 15),)
    assert away(law, spring, spring) == ()


def test_a_new_year_has_four_weeks_of_its_own(law: Law) -> None:
    # 28 days at the end of 2025 and 28 at the end of January 2026, not at a stretch.
    assert away(law, (date(2025, 11, 1), date(2025, 11, 29)), (date(2026, 1, 4), date(2026, 2, 1))) == ()


def test_the_limit_says_where_it_stands_and_is_certain(law: Law) -> None:
    found = verblijf_buitenland(law.at(OCTOBER), [])

    assert (found.days, found.beyond) == ((), ())
    assert found.source.article == "artikel 13, eerste lid, onderdeel e"
    assert found.source.certain


# 11 December up to and including 7 January is 21 + 7 = 28 days.
@pytest.mark.parametrize(
    ("back", "beyond"),
    [
        (date(2026, 1, 8), ()),
        (date(2026, 1, 9), (date(2026, 1, 8),)),
    ],
)
def test_four_weeks_at_a_stretch_run_on_over_the_turn_of_the_year(
    law: Law, back: date, beyond: tuple[date, ...]
) -> None:
    assert away(law, (date(2025, 12, 11), back)) == beyond


def test_a_day_at_home_breaks_a_stretch_off(law: Law) -> None:
    assert away(law, (date(2025, 12, 1), date(2025, 12, 31)), (date(2026, 1, 1), date(2026, 1, 29))) == ()


# ---------------------------------------------------------------- the month


def test_four_weeks_away_change_nothing(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", """
        bijstand: {since: 2025-01-01}
        verblijf_buitenland: [{from: 2026-07-01, to: 2026-07-28}]
        """)  # fmt: skip

    assert amount(due(law, home, "2026-07")) == 1348_49


def test_a_month_partly_beyond_is_refused_and_one_wholly_beyond_brings_nothing(
    law: Law, single_in: Written
) -> None:
    home = single_in("meerwijk", """
        bijstand: {since: 2025-01-01}
        verblijf_buitenland: [{from: 2026-07-01, to: 2026-09-01}]
        """)  # fmt: skip

    july, august, september = (due(law, home, month) for month in ("2026-07", "2026-08", "2026-09"))

    assert isinstance(july, NietBerekend)
    assert july.what == "een deel van de maand 2026-07"
    assert isinstance(august, Calculation)
    assert august.amount == 0
    assert august.term("buitenland").source
    assert isinstance(september, NietBerekend)
    assert amount(due(law, home, "2026-10")) == 1348_49


def test_a_month_is_wholly_beyond_on_its_last_day_and_not_on_the_day_before(law: Law, single_in: Written) -> None:
    # February has 28 days; all of March is beyond.
    text = "bijstand: {{since: 2025-01-01}}\nverblijf_buitenland: [{{from: 2026-02-01, to: 2026-03-{last}}}]\n"

    assert amount(due(law, single_in("meerwijk", text.format(last=31)), "2026-03")) == 0
    assert isinstance(due(law, single_in("meerwijk", text.format(last=30)), "2026-03"), NietBerekend)


def test_at_pension_age_it_is_refused_as_ever(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", """
        bijstand: {since: 2025-01-01}
        verblijf_buitenland: [{from: 2026-02-01, to: 2026-03-31}]
        """)  # fmt: skip
    old = home.people[0].model_copy(update={"born": date(1950, 1, 1)})

    assert isinstance(due(law, home.model_copy(update={"people": (old,)}), "2026-03"), NietBerekend)


def test_a_stay_that_ends_before_it_begins_is_said(single_in: Written) -> None:
    with pytest.raises(Refused, match="houdt op voor het begint"):
        single_in("meerwijk", "verblijf_buitenland: [{from: 2026-07-02, to: 2026-07-01}]\n")

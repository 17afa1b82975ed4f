"""Terms of the law, counted by hand on a calendar: weekends, holidays, and clocks that stood still."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.days import recognised_holidays
from game.rules import load_law
from game.rules.figures import Figures
from game.rules.termijnen import (
    Deadline,
    beslissing_op_bezwaar,
    beslistermijn,
    bezwaartermijn,
    hersteltermijn,
    ingebrekestelling,
    voorschottermijn,
    wijziging_bijstand,
    wijziging_toeslagen,
    wijziging_uwv,
)

LAW = load_law()
MONDAY = date(2026, 10, 5)


def of(term: Callable[[Figures, date], Deadline], day: date) -> date:
    return term(LAW.at(day), day).last_day


# ---------------------------------------------------------------- objection


@pytest.mark.parametrize(
    ("sent", "last"),
    [
        (date(2026, 11, 24), date(2027, 1, 5)),  # both Tuesdays
        (date(2026, 10, 2), date(2026, 11, 13)),  # a Friday
        (date(2026, 10, 3), date(2026, 11, 16)),  # the 14th is a Saturday
        (date(2026, 10, 4), date(2026, 11, 16)),  # the 15th is a Sunday
        (date(2026, 11, 12), date(2026, 12, 24)),  # the day before Christmas
        (date(2026, 11, 13), date(2026, 12, 28)),  # Christmas, a Friday
        (date(2026, 2, 19), date(2026, 4, 2)),  # the day before Good Friday
        (date(2026, 2, 20), date(2026, 4, 7)),  # Good Friday; the next day that counts comes after Easter Monday
        (date(2026, 3, 23), date(2026, 5, 4)),
        (date(2026, 3, 24), date(2026, 5, 6)),  # 5 May, in a year in which offices are open
        (date(2026, 11, 20), date(2027, 1, 4)),  # New Year's Day, a Friday
    ],
)
def test_an_objection_can_be_made_for_six_weeks_from_the_day_after_the_letter(sent: date, last: date) -> None:
    assert of(bezwaartermijn, sent) == last


@pytest.mark.parametrize(
    ("committee", "adjourned", "last"),
    [
        # All Tuesdays, 6, 12, 12 and 18 weeks after 5 January; 29 March 2027 is Easter Monday.
        (False, False, date(2027, 2, 16)),
        (True, False, date(2027, 3, 30)),
        (False, True, date(2027, 3, 30)),
        (True, True, date(2027, 5, 11)),
    ],
)
def test_the_decision_on_an_objection_counts_from_the_end_of_the_objection_term(
    committee: bool, adjourned: bool, last: date
) -> None:
    sent = date(2026, 11, 24)

    assert beslissing_op_bezwaar(LAW.at(sent), sent, committee, adjourned).last_day == last


# ---------------------------------------------------------------- a decision, and waiting for it


@pytest.mark.parametrize(
    ("applied", "paused", "last"),
    [
        (MONDAY, 0, date(2026, 11, 30)),
        (MONDAY, 1, date(2026, 12, 1)),
        (MONDAY, 14, date(2026, 12, 14)),
        (MONDAY, 5, date(2026, 12, 7)),  # Saturday 5 December
        (date(2026, 10, 29), 0, date(2026, 12, 24)),
        (date(2026, 10, 30), 0, date(2026, 12, 28)),  # Christmas
    ],
)
def test_a_decision_takes_eight_weeks_and_the_days_that_the_clock_stood_still(
    applied: date, paused: int, last: date
) -> None:
    assert beslistermijn(LAW.at(applied), applied, paused).last_day == last


def test_a_clock_does_not_stand_still_for_fewer_days_than_none() -> None:
    with pytest.raises(ValueError, match="nul dagen of langer"):
        beslistermijn(LAW.at(MONDAY), MONDAY, -1)


def test_the_first_advance_takes_four_weeks() -> None:
    assert of(voorschottermijn, MONDAY) == date(2026, 11, 2)
    assert of(voorschottermijn, date(2026, 11, 27)) == date(2026, 12, 28)  # Christmas


def test_after_the_notice_of_default_there_are_two_weeks() -> None:
    assert of(ingebrekestelling, date(2026, 12, 1)) == date(2026, 12, 15)
    assert of(ingebrekestelling, date(2026, 12, 12)) == date(2026, 12, 28)  # Boxing Day, a Saturday


# ---------------------------------------------------------------- telling of a change


def test_dienst_toeslagen_wants_to_know_within_four_weeks() -> None:
    assert of(wijziging_toeslagen, MONDAY) == date(2026, 11, 2)
    assert of(wijziging_toeslagen, date(2026, 10, 10)) == date(2026, 11, 9)  # the 7th is a Saturday


def test_uwv_wants_to_know_within_a_week() -> None:
    assert of(wijziging_uwv, MONDAY) == date(2026, 10, 12)
    assert of(wijziging_uwv, date(2026, 12, 18)) == date(2026, 12, 28)  # Christmas


@pytest.mark.parametrize(
    ("gemeente", "repaired", "told"),
    [
        # 14, 21 and 7 days to repair; 14, 14 and 7 days to tell.
        ("meerwijk", date(2026, 10, 19), date(2026, 10, 19)),
        ("lindehaven", date(2026, 10, 26), date(2026, 10, 19)),
        ("dennerveld", date(2026, 10, 12), date(2026, 10, 12)),
    ],
)
def test_a_municipality_has_terms_of_its_own(gemeente: str, repaired: date, told: date) -> None:
    assert hersteltermijn(LAW.gemeenten[gemeente], MONDAY).last_day == repaired
    assert wijziging_bijstand(LAW.gemeenten[gemeente], MONDAY).last_day == told


def test_a_local_term_does_not_end_in_a_weekend_either() -> None:
    assert hersteltermijn(LAW.gemeenten["meerwijk"], date(2026, 10, 3)).last_day == date(2026, 10, 19)


# ---------------------------------------------------------------- what always holds


EVERY = (
    (bezwaartermijn, 42),
    (beslistermijn, 56),
    (voorschottermijn, 28),
    (ingebrekestelling, 14),
    (wijziging_toeslagen, 28),
    (wijziging_uwv, 7),
)
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(DAYS, st.sampled_from(EVERY))
def test_a_term_ends_on_an_ordinary_day_and_is_never_shorter_than_its_days(
    day: date, term: tuple[Callable[[Figures, date], Deadline], int]
) -> None:
    function, length = term

    last = of(function, day)

    assert last.weekday() < 5
    assert last not in recognised_holidays(last.year)
    assert timedelta(days=length) <= last - day <= timedelta(days=length + 4)


@given(DAYS, DAYS, st.sampled_from(EVERY))
def test_a_later_letter_never_has_an_earlier_end(
    one: date, other: date, term: tuple[Callable[[Figures, date], Deadline], int]
) -> None:
    earlier, later = sorted((one, other))

    assert of(term[0], earlier) <= of(term[0], later)


@given(DAYS)
def test_every_deadline_says_where_it_stands(day: date) -> None:
    figures = LAW.at(day)
    found = [function(figures, day) for function, _ in EVERY]
    found += [beslissing_op_bezwaar(figures, day), hersteltermijn(LAW.gemeenten["meerwijk"], day)]

    assert len({one.id for one in found}) == len(found)
    assert all(one.source.law and one.source.article for one in found)

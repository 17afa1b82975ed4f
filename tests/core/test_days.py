"""Days, working days, periods and legal terms in the Netherlands."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.days import (
    Period,
    easter,
    is_working_day,
    koningsdag,
    last_day_of_term,
    months_later,
    on_or_after,
    on_or_before,
    parse_day,
    public_holidays,
    recognised_holidays,
    working_day_after,
    working_day_before,
)

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def test_a_day_is_read_as_year_month_day() -> None:
    assert parse_day(" 2026-10-05 ") == date(2026, 10, 5)


@pytest.mark.parametrize("text", ["", "05-10-2026", "2026-10-5", "20261005", "2026-W41-1", "vandaag"])
def test_another_way_of_writing_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="2026-10-05"):
        parse_day(text)


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="geen bestaande dag"):
        parse_day("2026-02-29")


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (2000, 4, 23), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)],
)
def test_easter_falls_where_the_calendar_says(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_koningsdag_on_a_sunday_moves_to_saturday() -> None:
    assert koningsdag(2025) == date(2025, 4, 26)
    assert koningsdag(2026) == date(2026, 4, 27)


def test_the_holidays_of_2026() -> None:
    written = ["01-01", "04-05", "04-06", "04-27", "05-14", "05-24", "05-25", "12-25", "12-26"]

    assert sorted(f"{day:%m-%d}" for day in public_holidays(2026)) == written


def test_liberation_day_closes_offices_once_in_five_years_but_stops_terms_every_year() -> None:
    assert date(2025, 5, 5) in public_holidays(2025)
    assert date(2026, 5, 5) not in public_holidays(2026)
    assert date(2026, 5, 5) in recognised_holidays(2026)


def test_good_friday_is_worked_and_ends_no_term() -> None:
    good_friday = date(2026, 4, 3)

    assert is_working_day(good_friday)
    assert good_friday in recognised_holidays(2026)


def test_rent_on_a_sunday_is_booked_on_monday() -> None:
    assert on_or_after(date(2026, 11, 1)) == date(2026, 11, 2)
    assert on_or_after(date(2026, 12, 1)) == date(2026, 12, 1)


def test_benefit_on_a_saturday_is_paid_on_friday() -> None:
    assert on_or_before(date(2026, 11, 28)) == date(2026, 11, 27)
    assert on_or_before(date(2026, 10, 28)) == date(2026, 10, 28)


def test_new_year_and_a_weekend_together_are_one_gap() -> None:
    assert on_or_after(date(2027, 1, 1)) == date(2027, 1, 4)
    assert working_day_after(date(2026, 12, 31)) == date(2027, 1, 4)
    assert working_day_before(date(2027, 1, 4)) == date(2026, 12, 31)


@given(DAYS)
def test_working_days_lie_on_their_own_side_and_near(day: date) -> None:
    before, after = working_day_before(day), working_day_after(day)

    assert before < day < after
    assert is_working_day(before)
    assert is_working_day(after)
    assert after - before <= timedelta(days=7)


def test_six_weeks_to_object_start_the_day_after_the_letter() -> None:
    assert last_day_of_term(date(2026, 10, 1), weeks=6) == date(2026, 11, 12)
    assert last_day_of_term(date(2026, 11, 24), weeks=6) == date(2027, 1, 5)


def test_a_term_does_not_end_in_a_weekend_or_on_a_holiday() -> None:
    assert last_day_of_term(date(2026, 11, 13), weeks=6) == date(2026, 12, 28)  # Friday 25 December
    assert last_day_of_term(date(2026, 10, 3), days=7) == date(2026, 10, 12)  # Saturday 10 October


def test_a_term_of_more_than_ninety_days_ends_when_it_ends() -> None:
    friday = date(2026, 7, 31)

    assert last_day_of_term(friday, weeks=13).weekday() == 4
    assert last_day_of_term(date(2026, 8, 1), weeks=12) == date(2026, 10, 26)  # Saturday 24 October moves on
    assert last_day_of_term(date(2026, 8, 1), weeks=13) == date(2026, 10, 31)  # Saturday stays


@pytest.mark.parametrize(
    ("sent", "days", "last"),
    [
        # Around Easter 2026: Good Friday 3 April, Easter Monday 6 April.
        (date(2026, 4, 2), 2, date(2026, 4, 7)),  # shorter than three days: moved on, and no more than that
        (date(2026, 4, 2), 3, date(2026, 4, 8)),  # Tuesday and Wednesday are the two
        (date(2026, 4, 1), 3, date(2026, 4, 7)),  # Thursday and Tuesday
        (date(2026, 3, 31), 3, date(2026, 4, 7)),  # Wednesday and Thursday, and it ends on Good Friday
        (date(2026, 3, 30), 3, date(2026, 4, 2)),
        # Around a weekend in October.
        (date(2026, 10, 1), 3, date(2026, 10, 5)),  # Friday and Monday
        (date(2026, 10, 2), 3, date(2026, 10, 6)),  # Monday and Tuesday, though Monday is ordinary
        (date(2026, 10, 2), 2, date(2026, 10, 5)),
        (date(2026, 10, 3), 3, date(2026, 10, 6)),
    ],
)
def test_a_term_of_three_days_or_more_holds_two_ordinary_days(sent: date, days: int, last: date) -> None:
    assert last_day_of_term(sent, days=days) == last


@given(DAYS, st.integers(3, 90))
def test_every_term_of_three_to_ninety_days_holds_two_ordinary_days_and_ends_on_one(sent: date, days: int) -> None:
    last = last_day_of_term(sent, days=days)
    within = [sent + timedelta(days=number) for number in range(1, (last - sent).days + 1)]
    ordinary = [day for day in within if day.weekday() < 5 and day not in recognised_holidays(day.year)]

    assert len(ordinary) >= 2
    assert ordinary[-1] == last
    assert last >= sent + timedelta(days=days)


@given(DAYS, st.integers(91, 400))
def test_a_longer_term_is_never_extended(sent: date, days: int) -> None:
    assert last_day_of_term(sent, days=days) == sent + timedelta(days=days)


def test_a_term_without_length_is_refused() -> None:
    with pytest.raises(ValueError, match="minstens één dag"):
        last_day_of_term(date(2026, 10, 1))


def test_a_period_holds_its_first_day_and_not_its_end() -> None:
    second_half = Period(date(2026, 7, 1), date(2027, 1, 1))

    assert date(2026, 6, 30) not in second_half
    assert date(2026, 7, 1) in second_half
    assert date(2026, 12, 31) in second_half
    assert date(2027, 1, 1) not in second_half
    assert second_half.last == date(2026, 12, 31)


def test_a_period_without_days_is_refused() -> None:
    with pytest.raises(ValueError, match="bevat geen dag"):
        Period(date(2026, 7, 1), date(2026, 7, 1))


def test_a_month_and_a_quarter_are_periods() -> None:
    assert Period.month(2026, 12) == Period(date(2026, 12, 1), date(2027, 1, 1))
    assert Period.quarter("2026-Q3") == Period(date(2026, 7, 1), date(2026, 10, 1))
    assert len(list(Period.month(2028, 2))) == Period.month(2028, 2).length == 29


@pytest.mark.parametrize("text", ["2026-Q5", "2026Q3", "Q3", "0000-Q1", ""])
def test_what_is_not_a_quarter_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="geen kwartaal"):
        Period.quarter(text)


def test_a_month_later_stays_within_the_month() -> None:
    assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_later(date(2026, 11, 15), 2) == date(2027, 1, 15)
    assert months_later(date(2026, 1, 1), -1) == date(2025, 12, 1)

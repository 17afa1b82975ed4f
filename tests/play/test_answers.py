"""What may stand in a field: taken, or refused in words; and never changed by the game."""

from datetime import date
from fractions import Fraction

import pytest
from pydantic import TypeAdapter

from game.play import answers
from game.scenario.paperwork import Field


def field(kind: str, **more: object) -> Field:
    return TypeAdapter(Field).validate_python({"id": "veld", "kind": kind, "label": "label", **more}, strict=False)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1.234,50", 123450),
        ("1234.5", 123450),
        ("1234,5", 123450),
        ("€ 12", 1200),
        (" 869,42 ", 86942),
        ("0", 0),
        ("0,00", 0),
        ("12,-", 1200),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, cents: int) -> None:
    assert (answers.problem(field("amount"), typed), answers.amount_of(typed)) == ("", cents)


@pytest.mark.parametrize("typed", ["weet ik niet", "12,345", "-43,50", "1.23,4", "12 en 13", "🙂", "ⅷ", "1e3"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    assert answers.problem(field("amount"), typed) == answers.AMOUNT


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("0,00", ""), ("1.234,50", ""), ("0", answers.AMOUNT_CENTS), ("1234.50", ""), ("1234", answers.AMOUNT_CENTS)],
)
def test_a_strict_field_wants_two_decimals_behind_a_comma_or_a_point(typed: str, problem: str) -> None:
    assert answers.problem(field("amount", strict=True), typed) == problem


@pytest.mark.parametrize("typed", ["a\x00b", "\x07", "€\u202e12", "\ud800"])
def test_what_cannot_be_printed_is_refused_in_every_field(typed: str) -> None:
    assert answers.problem(field("text"), typed) == answers.CHARACTERS


def test_a_text_may_have_so_many_characters_and_not_one_more() -> None:
    assert answers.problem(field("text", most=500), "a" * 500) == ""
    assert answers.problem(field("text", most=500), "a" * 501) == answers.LONG


def test_ten_thousand_characters_are_too_long_and_nothing_worse() -> None:
    assert {answers.problem(field(kind), "9" * 10_000) for kind in ("amount", "number", "date", "text")} == {
        answers.LONG
    }


@pytest.mark.parametrize("typed", ["8-10-2026", "08/10/2026", "8.10.2026", " 8 10 2026 "])
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert answers.day_of(typed) == date(2026, 10, 8)


@pytest.mark.parametrize("typed", ["31-2-2026", "2026-10-08", "8 oktober", "8-10-26", "٨-10-2026"])
def test_a_day_that_does_not_exist_is_refused(typed: str) -> None:
    assert answers.problem(field("date"), typed) == answers.DATE


@pytest.mark.parametrize("between", [" t/m ", " - ", " tot en met ", " – "])
def test_a_period_has_two_days_in_order(between: str) -> None:
    assert answers.days_of(f"1-10-2026{between}31-10-2026") == (date(2026, 10, 1), date(2026, 10, 31))
    assert answers.problem(field("period"), f"31-10-2026{between}1-10-2026") == answers.PERIOD


def test_hours_may_be_halves() -> None:
    assert answers.number_of("7,5") == Fraction(15, 2)
    assert answers.problem(field("number"), "€ 7") == answers.NUMBER


def test_a_choice_is_one_of_its_answers() -> None:
    asked = field("choice", choices=[{"id": "ja", "text": "Ja"}])
    assert answers.problem(asked, "ja") == ""
    assert answers.problem(asked, "Ja") == answers.CHOICE


def test_an_empty_field_is_no_wrong_answer_by_itself() -> None:
    assert {answers.problem(field(kind), "  ") for kind in ("amount", "date", "text")} == {""}

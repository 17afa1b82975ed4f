"""Conditions: what the closed grammar takes, and what it says about the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.condition import All, Any, Ask, Compare, ConditionError, Not, parse, questions


def test_not_binds_before_and_and_and_before_or() -> None:
    condition = parse("not read(a) and read(b) or free >= 4")
    assert isinstance(condition, Any)
    assert condition.parts == (
        All((Not(Ask("read", "a", 5)), Ask("read", "b", 17))),
        Compare("free", ">=", 4),
    )


def test_brackets_change_that() -> None:
    assert isinstance(parse("not (read(a) or read(b))"), Not)


def test_an_argument_may_be_an_offer_or_a_time() -> None:
    asked = [ask.argument for ask in questions(parse("chosen(message/patrick/ja) and after(10-08 12:00)"))]
    assert asked == ["message/patrick/ja", "10-08 12:00"]


@pytest.mark.parametrize(
    ("text", "sentence", "offset"),
    [
        ("reed(a)", "bedoelt u", 0),
        ("read", "vraagt een naam tussen haakjes", 0),
        ("read(a", "niet gesloten", 4),
        ("read(a) read(b)", "volgt nog", 8),
        ("free > many", "hoort een heel getal", 7),
        ("free 4", "hoort een van", 5),
        ("__import__('os')", "hoort niet in een voorwaarde", 0),
        ("not " * 30 + "evening", "dieper dan", None),
        ("evening or " * 100, "langer dan", 0),
        ("", "houdt te vroeg op", 0),
        ("evening and", "houdt te vroeg op", None),
    ],
)
def test_what_is_no_condition_is_said_with_its_place(text: str, sentence: str, offset: int | None) -> None:
    with pytest.raises(ConditionError, match=r".") as refused:
        parse(text)
    assert sentence in str(refused.value)
    assert offset is None or refused.value.offset == offset


@given(st.text(max_size=60) | st.text("()<>=! andornotreadfree0123456789_/", max_size=60))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        parse(text)
    except ConditionError as refused:
        assert str(refused)

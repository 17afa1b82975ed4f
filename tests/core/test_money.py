"""Amounts are read as people write them, and rounded in one known way."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.money import (
    down_to_the_cent,
    down_to_the_euro,
    instalments,
    parse_amount,
    parse_share,
    share_of,
    to_the_cent,
)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1345,45", 134545),
        ("1.234,50", 123450),
        ("1234,5", 123450),
        ("1234.50", 123450),
        ("1.234", 123400),  # a dot before three digits separates thousands
        ("12.5", 1250),
        ("1.234.567,89", 123456789),
        ("€ 12", 1200),
        ("€\u00a012,-", 1200),
        (" 43,50 ", 4350),
        ("-43,50", -4350),
        ("\u2212€ 43,50", -4350),
        ("€ -43,50", -4350),
        ("0", 0),
    ],
)
def test_an_amount_is_read_as_it_is_written(text: str, cents: int) -> None:
    assert parse_amount(text) == cents


@pytest.mark.parametrize(
    "text",
    ["", "€", "twaalf", "1,234", "1.23.4", "1,234.50", "12,", "12,345", "1e3", "--1", "-€ -1", "12 euro",
     "1 234", "1_000", "0x10", "nan", "١٢", "9" * 30],
)  # fmt: skip
def test_what_is_not_plainly_an_amount_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="geen bedrag; schrijf bijvoorbeeld"):
        parse_amount(text)


@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_every_amount_comes_back_as_it_went(cents: int) -> None:
    euros, rest = divmod(abs(cents), 100)
    written = f"{'-' if cents < 0 else ''}{euros:,}".replace(",", ".") + f",{rest:02}"

    assert parse_amount(written) == cents


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("25 %", Fraction(1, 4)),
        ("12,5%", Fraction(1, 8)),
        ("0 %", Fraction(0)),
        ("6,398 %", Fraction(3199, 50000)),
    ],
)
def test_a_percentage_is_exact(text: str, share: Fraction) -> None:
    assert parse_share(text) == share


@pytest.mark.parametrize("text", ["25", "", "%", "-5 %", "een kwart"])
def test_what_is_not_a_percentage_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="geen percentage"):
        parse_share(text)


def test_half_a_cent_goes_away_from_zero_and_less_does_not() -> None:
    assert to_the_cent(Fraction(5, 10)) == 1
    assert to_the_cent(Fraction(49, 100)) == 0
    assert to_the_cent(Fraction(-5, 10)) == -1


def test_half_a_cent_of_the_norm_goes_up_as_in_the_official_table() -> None:
    payable = share_of(140150, Fraction(95, 100))  # exactly 1.331,425

    assert payable == 133143


def test_a_started_euro_or_cent_is_dropped() -> None:
    assert down_to_the_euro(Fraction(44062)) == 44000
    assert down_to_the_euro(Fraction(44000)) == 44000
    assert down_to_the_cent(Fraction(100, 3)) == 33


def test_six_terms_leave_the_odd_cents_to_the_last() -> None:
    assert instalments(180128, 6) == (30021,) * 5 + (30023,)


@given(st.integers(0, 10**8), st.integers(1, 40))
def test_terms_add_up_and_only_the_last_is_larger(amount: int, count: int) -> None:
    terms = instalments(amount, count)

    assert sum(terms) == amount
    assert len(terms) == count
    assert 0 <= terms[-1] - terms[0] < count


@pytest.mark.parametrize(("amount", "count"), [(100, 0), (-1, 3)])
def test_nothing_to_split_is_refused(amount: int, count: int) -> None:
    with pytest.raises(ValueError, match="te verdelen"):
        instalments(amount, count)

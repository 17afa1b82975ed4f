"""Luck depends on what it is for, and on nothing else."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.chance import draw

KEYS = st.lists(st.text() | st.integers(), max_size=4)
Seeded = tuple[int, *tuple[str | int, ...]]


def test_a_draw_is_the_same_today_and_in_ten_years() -> None:
    # These numbers stand in saved hours: when they change, every journal tells another story.
    drawn = [draw(7, "postvertraging", "schatting", visit, below=1000) for visit in range(4)]

    assert drawn == [620, 399, 930, 63]


@given(st.integers(), KEYS, st.integers(1, 2**64))
def test_a_draw_lies_below_its_bound_and_repeats(seed: int, key: list[str | int], below: int) -> None:
    drawn = draw(seed, *key, below=below)

    assert 0 <= drawn < below
    assert draw(seed, *key, below=below) == drawn


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((1, "ab", "c"), (1, "a", "bc")),
        ((1, "a", "b"), (1, "ab")),
        ((1, "1"), (1, 1)),
        ((1, 2, 3), (12, 3)),
        ((1,), (1, "")),
        ((1, "t1:a"), (1, "a")),
        ((1, "a"), (2, "a")),
    ],
)
def test_keys_that_look_alike_are_other_luck(one: Seeded, other: Seeded) -> None:
    assert draw(*one, below=2**64) != draw(*other, below=2**64)


def test_every_outcome_comes_up_about_as_often() -> None:
    seen = Counter(draw(seed, "koorts", below=6) for seed in range(6000))

    assert all(880 < seen[outcome] < 1120 for outcome in range(6))  # four standard deviations


def test_a_bound_just_above_half_the_range_has_no_bias() -> None:
    # Taking the remainder of 64 bits would give the lowest third twice as often here.
    below = 2**64 // 4 * 3
    low = sum(draw(seed, below=below) < below // 3 for seed in range(3000))

    assert 890 < low < 1110


@pytest.mark.parametrize("below", [0, -1, 2**64 + 1])
def test_nothing_to_draw_from_is_refused(below: int) -> None:
    with pytest.raises(ValueError, match="valt alleen te trekken"):
        draw(1, below=below)

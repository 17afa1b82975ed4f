"""Paying a debt in parts."""

from datetime import date

from game.core.days import months_later
from game.core.money import Cents, instalments


def betalingsregeling(debt: Cents, months: int, first: date) -> tuple[tuple[date, Cents], ...]:
    """The day and the amount of each term; equal terms, what rounding leaves over comes with the last.

    Raises ValueError for no months or a debt below zero.
    """
    return tuple((months_later(first, count), part) for count, part in enumerate(instalments(debt, months)))

"""Weeks, from Monday: by these the doors, the file and the letters of a long hour are ordered."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


def monday(day: date) -> date:
    """The Monday of the week in which a day lies."""
    return day - timedelta(days=day.weekday())


def by_week(every: Iterable[T], day_of: Callable[[T], date]) -> Iterator[tuple[date, tuple[T, ...]]]:
    """What stands in the order of its days, by week: the Monday, and what is of that week."""
    for week, those in groupby(every, key=lambda one: monday(day_of(one))):
        yield week, tuple(those)

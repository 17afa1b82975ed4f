"""What the rules do not compute, they refuse by name; and a refusal can be kept as a value."""

from collections.abc import Callable
from typing import TypeVar

from game.core.calculation import Calculation

T = TypeVar("T")


class NietBerekend(Exception):
    """This case or this day is not covered. `what` names it, `why` says what is, or where the law has it."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"niet berekend: {what} ({why})")
        self.what = what
        self.why = why


Outcome = Calculation | NietBerekend
"""A sum, or why there is none."""


def outcome(compute: Callable[[], T]) -> T | NietBerekend:
    """What comes of it, or the refusal as a value."""
    try:
        return compute()
    except NietBerekend as refusal:
        return refusal


def computed(one: T | NietBerekend) -> T:
    """The value; raises the refusal when it is one."""
    if isinstance(one, NietBerekend):
        raise one
    return one


def known(one: T | NietBerekend) -> T | None:
    """The value, or None where it was refused."""
    return None if isinstance(one, NietBerekend) else one

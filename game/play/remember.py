"""Answers that are remembered: most of a state stays the same from step to step, so most answers do too.

It only spares work: what changes in a state is replaced and never mutated, so an answer holds for as long as the
fields that it was made from are what they were.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import TypeVar

from game.play.state import State

Answer = TypeVar("Answer")

STEADY = ("seed", "pace")
"""Two that hardly ever change, so that what is read is a tuple; its parts are the same at a glance or compared."""


def remembering(ask: Callable[[State], Answer], names: Iterable[str]) -> Callable[[State], Answer]:
    """The same question, asked anew only where one of these fields of the state is otherwise than last time."""
    look = attrgetter(*sorted(names), *STEADY)
    last: tuple[tuple[object, ...], Answer] | None = None

    def asked(state: State) -> Answer:
        nonlocal last
        read = look(state)
        if last is None or last[0] != read:
            last = (read, ask(state))
        return last[1]

    return asked

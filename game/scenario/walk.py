"""Through everything that an author wrote, in the order of the file, each with the path at which it stands."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias, cast

from game.core.text import Text
from game.scenario.condition import All, Ask, Compare, Not
from game.scenario.condition import Any as AnyOf

Where: TypeAlias = tuple[str | int, ...]

_LEAVES = frozenset({str, Text, Ask, Compare, Not, All, AnyOf})
"""What is not taken apart: words, sentences and conditions."""


def walk(value: Any, where: Where = ()) -> Iterator[tuple[Where, Any]]:
    """Everything inside that says something, with its path: what is empty, or was left out, is passed by.

    One loop with a stack of its own: a scenario of ten thousand scenes has a million things in it.
    """
    waiting = [(where, value)]
    while waiting:
        where, value = waiting.pop()
        yield where, value
        kind = type(value)
        if kind in _LEAVES:
            continue
        if kind is list:
            waiting.extend([((*where, at), value[at]) for at in range(len(value) - 1, -1, -1)])
        elif kind is dict:
            waiting.extend([((*where, key), child) for key, child in reversed(value.items())])
        elif parts := _parts(cast(Any, kind)):
            names, get = parts
            waiting.extend(
                [((*where, name), child) for name, child in zip(names, get(value), strict=True) if child]
            )


@cache
def _parts(kind: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]] | None:
    """The names of the fields of a class of the format, last first, and how to get them all at once."""
    if not is_dataclass(kind):
        return None
    names = tuple(reversed([one.name for one in fields(kind)]))
    if len(names) == 1:
        only = attrgetter(names[0])
        return names, lambda value: (only(value),)
    return names, attrgetter(*names)

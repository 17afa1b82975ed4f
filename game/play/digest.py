"""A short fingerprint of a state: two hours are the same exactly when these are."""

from dataclasses import fields, is_dataclass
from hashlib import blake2b
from typing import Any

from game.play.state import State


def digest(state: State) -> str:
    """Sixteen hexadecimal digits."""
    return blake2b(repr(_plain(state)).encode(), digest_size=8).hexdigest()


def _plain(value: Any) -> Any:
    """The same in every process: sets and dicts sorted, dataclasses by field."""
    match value:
        case frozenset():
            return sorted(value)
        case dict():
            return [(name, _plain(one)) for name, one in sorted(value.items())]
        case tuple():
            return [_plain(one) for one in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return [_plain(getattr(value, one.name)) for one in fields(value)]
        case _:
            return value

"""A debrief as plain data, for `--json`: every sentence with its path, its Dutch source and its values."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import Any

from game.core.calculation import Term
from game.core.text import Day, Filled, Money, Month, Text
from game.debrief.model import Debrief

FORMAT = 1


def as_data(debrief: Debrief) -> dict[str, Any]:
    """Only dicts, lists, text, numbers, booleans and None. Cents and ticks stay whole numbers, days are ISO."""
    return {"debrief": FORMAT, **_plain(debrief)}


def _plain(value: Any) -> Any:
    match value:
        case Money(cents):
            return {"cents": cents}
        case Day(day):
            return {"day": day.isoformat()}
        case Month(first):
            return {"month": f"{first:%Y-%m}"}
        case Filled(path, source, values):
            return {"path": path, "source": source, "values": _plain(dict(values))}
        case Text(path, source):
            return {"path": path, "source": source}
        case Fraction():
            return str(value)
        case Enum():
            return value.value
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
        case Term():
            return {name: _plain(one) for name, one in value._asdict().items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
        case _:
            return value

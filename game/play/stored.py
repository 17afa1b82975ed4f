"""What lies beside a scenario: the best hour that a search found, and a thousand hours by machine players.

`python main.py derive SCENARIO` writes both.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.core.money import Cents

FOLDER, BEST_HOUR, THOUSAND_HOURS = "derived", "best-hour.json", "thousand-hours.json"


@dataclass(frozen=True, slots=True)
class BestFound:
    """What was on hand and owed at the end of the best of `tried` hours, in cents; `digest` is of its scenario."""

    on_hand: Cents
    owed: Cents
    tried: int
    digest: str


def best_found(folder: Path) -> BestFound | None:
    """That of a scenario folder. None where there is none, or what lies there cannot be read."""
    try:
        told = json.loads((folder / FOLDER / BEST_HOUR).read_text("utf-8"))
        measures = told["measures"]
        return BestFound(
            int(measures["balance"]), int(measures["debts"]), int(told["tried"]), str(told["key"]["digest"])
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


Spread = tuple[int, int, int, int, int]
"""Below which 5, 25, 50, 75 and 95 per cent of the hours lie."""
_SHARES = ("5", "25", "50", "75", "95")


@dataclass(frozen=True, slots=True)
class Band:
    """Many hours by machine players together: how many, of which scenario (`digest`), the balance at the end of
    each day (cents), and how each measure lies (`measure.Measures`, by its name)."""

    hours: int
    digest: str
    days: tuple[Spread, ...]
    measures: Mapping[str, Spread]


def band(folder: Path) -> Band | None:
    """That of a scenario folder. None where there is none, or what lies there cannot be read."""
    try:
        told = json.loads((folder / FOLDER / THOUSAND_HOURS).read_text("utf-8"))
        together = told["together"]
        return Band(
            int(together["hours"]),
            str(told["key"]["digest"]),
            tuple(_spread(day) for day in together["balance_by_day"]),
            {name: _spread(one["percentiles"]) for name, one in together["spread"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _spread(by_share: Mapping[str, int]) -> Spread:
    lowest, low, middle, high, highest = (int(by_share[share]) for share in _SHARES)
    return lowest, low, middle, high, highest

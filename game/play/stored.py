"""The best hour that a search found, as it lies beside a scenario (`python main.py derive SCENARIO` writes it)."""

import json
from dataclasses import dataclass
from pathlib import Path

from game.core.money import Cents

FOLDER, BEST_HOUR = "derived", "best-hour.json"


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

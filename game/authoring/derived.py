"""Derived results of a scenario, as files beside it in `derived/`, each with the key that it was made under."""

import json
from pathlib import Path

from game.scenario.scenario import Scenario

FOLDER = "derived"


def stale(folder: Path, scenario: Scenario) -> tuple[Path, ...]:
    """The derived files of a scenario folder that are there and made of another scenario, or broken."""
    there = sorted((folder / FOLDER).glob("*.json"))
    return tuple(path for path in there if _digest_of(path) != scenario.digest)


def _digest_of(path: Path) -> object:
    try:
        written = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    key = written.get("key") if isinstance(written, dict) else None
    return key.get("digest") if isinstance(key, dict) else None

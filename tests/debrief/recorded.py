"""Hours in a file, as an evening leaves them: two machine players and a written plan, of two scenarios."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.play import journal
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.world import World
from game.scenario.folders import find
from tests.play.written import plans, played, world

HOURS = tuple(
    (scenario, how) for scenario in ("eerste-week", "samira") for how in ("careful", "overwhelmed", "plan")
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An hour with the lines of its journal."""

    hour: Hour
    text: str

    @property
    def world(self) -> World:
        return self.hour.world

    def kept(self, folder: Path) -> Path:
        path = folder / "uur.jsonl"
        path.write_text(self.text, "utf-8")
        return path


@cache
def recorded(scenario: str, how: str) -> Recorded:
    folder = find(scenario)
    if how == "plan":
        hour, failure = played(folder, next(iter(plans(folder))))
        assert failure is None, failure
    else:
        hour = Hour(world(folder), seed=5)
        assert play(hour, POLICIES[how], Reader())
    lines = (json.dumps(line, ensure_ascii=False) for line in journal.written(hour))
    return Recorded(hour, "\n".join(lines) + "\n")

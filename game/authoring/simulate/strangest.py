"""The strangest hours: of each machine player the one that lies farthest from what it mostly comes to.

Such an hour shows what a writer did not think of; its seed and its journal let it be played again.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.authoring.simulate.outcome import Outcome
from game.authoring.simulate.spread import MEASURES, Measure, percentile
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.journal import written
from game.play.world import World

_RARE = 0.05
"""What fewer hours met than this share counts as rare."""


@dataclass(frozen=True, slots=True)
class Strange:
    """An hour, the measure in which it is strangest with its value there and the usual one, and what was rare.

    `journal` is all that was done in it, line by line as a journal is written: it can be played again from that.
    """

    policy: str
    seed: int
    measure: str
    value: int
    usual: int
    rare: tuple[str, ...]
    journal: tuple[dict[str, Any], ...]


def strangest(world: World, reader: Reader, outcomes: Sequence[Outcome]) -> tuple[Strange, ...]:
    """One of each player that can be played again by its seed, where there is anything strange at all."""
    policies = dict.fromkeys(one.policy for one in outcomes if one.policy in POLICIES)
    found = (_strangest(world, reader, [one for one in outcomes if one.policy == policy]) for policy in policies)
    return tuple(one for one in found if one)


def _strangest(world: World, reader: Reader, outcomes: Sequence[Outcome]) -> Strange | None:
    usual = {measure.id: _usual(measure, outcomes) for measure in MEASURES}
    met = _how_often(outcomes)

    def distances(one: Outcome) -> list[tuple[float, Measure]]:
        return [
            (abs(measure.of(one) - usual[measure.id][0]) / usual[measure.id][1], measure) for measure in MEASURES
        ]

    def strangeness(one: Outcome) -> tuple[float, int]:
        rare = sum(1 for thing in one.reached if met[thing] <= _RARE * len(outcomes))
        return sum(far for far, _ in distances(one)) + rare, -one.seed

    one = max(outcomes, key=strangeness)
    if not strangeness(one)[0]:
        return None
    _, measure = max(distances(one), key=lambda far: far[0])
    rare = tuple(sorted(thing for thing in one.reached if met[thing] <= _RARE * len(outcomes)))
    again = Hour(world, one.seed)
    play(again, POLICIES[one.policy], reader)
    journal = written(again)
    return Strange(one.policy, one.seed, measure.id, measure.of(one), usual[measure.id][0], rare, journal)


def _usual(measure: Measure, outcomes: Sequence[Outcome]) -> tuple[int, int]:
    """The median, and how far apart the middle half lies; at least one of what people count in."""
    ordered = sorted(measure.of(one) for one in outcomes)
    return percentile(ordered, 50), max(measure.scale, percentile(ordered, 75) - percentile(ordered, 25))


def _how_often(outcomes: Sequence[Outcome]) -> dict[str, int]:
    met: dict[str, int] = {}
    for one in outcomes:
        for thing in one.reached:
            met[thing] = met.get(thing, 0) + 1
    return met


def keep(scenario: str, strange: Strange, folder: Path) -> Path:
    """Write its journal in a folder, where `replay` finds it. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{scenario}-{strange.policy}-{strange.seed}.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in strange.journal), "utf-8")
    return path

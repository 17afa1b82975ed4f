"""The strangest hours: of each machine player the one that lies farthest from what it mostly comes to.

Such an hour shows what a writer did not think of; its seed and its journal let it be played again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.authoring.simulate.outcome import Outcome
from game.authoring.simulate.spread import MEASURES, Measure, percentile
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.journal import Header, Recorder
from game.play.world import World

_RARE = 0.05
"""What fewer hours met than this share counts as rare."""


@dataclass(frozen=True, slots=True)
class Strange:
    """An hour, the measure in which it is strangest with its value there and the usual one, and what was rare."""

    policy: str
    seed: int
    measure: str
    value: int
    usual: int
    rare: tuple[str, ...]


def strangest(outcomes: Sequence[Outcome]) -> tuple[Strange, ...]:
    """One of each player that can be played again by its seed, where there is anything strange at all."""
    policies = dict.fromkeys(one.policy for one in outcomes if one.policy in POLICIES)
    found = (_strangest([one for one in outcomes if one.policy == policy]) for policy in policies)
    return tuple(one for one in found if one)


def _strangest(outcomes: Sequence[Outcome]) -> Strange | None:
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
    return Strange(one.policy, one.seed, measure.id, measure.of(one), usual[measure.id][0], rare)


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


def keep(world: World, strange: Strange, reader: Reader, folder: Path) -> Path:
    """Play it once more and write its journal in a folder. Raises OSError."""
    path = folder / f"{world.scenario.id}-{strange.policy}-{strange.seed}.jsonl"
    path.unlink(missing_ok=True)
    hour = Hour(world, strange.seed)
    recorder = Recorder(path, Header.of(hour))
    hour.watch = recorder
    play(hour, POLICIES[strange.policy], reader)
    recorder.close(hour.state)
    return path

"""It could be otherwise: an hour beside itself in other worlds, its turning points, and what its harm came of.

It takes some seconds, so it is worked out bit by bit: `worked_out` gives ever more of it, and the last is whole.
What it comes to is the same whenever it is asked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from game.core.text import Text
from game.debrief.division import CAUSES, Division, Off, every_combination, harm_without, of_harms
from game.debrief.other_worlds import OtherWorld, other_world
from game.debrief.outcome import Outcome, outcome
from game.debrief.turning import TurningPoint, candidates, most, tried
from game.play.hour import Hour
from game.play.rerun import played
from game.play.stored import Band, BestFound
from game.scenario.policies import Policy


@dataclass(frozen=True, slots=True)
class Otherwise:
    """As far as it was worked out: `done` of `all` re-runs. `points` and `division` are None until they are there;
    `evidence` are the sources that the policies name, by their id."""

    was: Outcome
    policies: tuple[Policy, ...]
    done: int
    all: int
    worlds: tuple[OtherWorld, ...] = ()
    points: tuple[TurningPoint, ...] | None = None
    division: Division | None = None
    band: Band | None = None
    best: BestFound | None = None
    evidence: Mapping[str, Text] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        return self.done == self.all

    def world(self, id: str) -> OtherWorld | None:
        """The hour under this policy, once it was worked out."""
        return next((one for one in self.worlds if one.id == id), None)


def worked_out(
    hour: Hour, policies: Sequence[Policy], band: Band | None = None, best: BestFound | None = None
) -> Iterator[Otherwise]:
    """Ever more of it: first each policy, then the division, then the turning points."""
    once, was = played(hour), outcome(hour)
    tries = candidates(once)
    combinations = tuple(every_combination())
    many = len(policies) + len(combinations) + len(tries)
    known = hour.world.scenario.evidence
    names = {id: known[id] for one in policies for id in one.sources if id in known}
    now = Otherwise(was, tuple(policies), 0, many, band=band, best=best, evidence=names)
    yield now
    for policy in policies:
        now = replace(now, done=now.done + 1, worlds=(*now.worlds, other_world(once, was, [policy])))
        yield now
    harms: dict[Off, int] = {}
    for off in combinations:
        harms[off] = harm_without(once, off) if off else was.harm.total
        whole = of_harms(harms) if len(harms) == 2 ** len(CAUSES) else None
        now = replace(now, done=now.done + 1, division=whole)
        yield now
    points: list[TurningPoint] = []
    for candidate in tries:
        points.append(tried(once, was, candidate))
        whole_points = most(was, points) if len(points) == len(tries) else None
        now = replace(now, done=now.done + 1, points=whole_points)
        yield now
    yield now if now.points is not None else replace(now, points=())


def whole(
    hour: Hour, policies: Sequence[Policy], band: Band | None = None, best: BestFound | None = None
) -> Otherwise:
    """All of it, at once."""
    *_, last = worked_out(hour, policies, band, best)
    return last

"""The hour in other worlds beside the bare replay of the same hour, in one run: an hour of twelve weeks."""

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from game.debrief.division import every_combination, harm_without
from game.debrief.other_worlds import other_world
from game.debrief.outcome import Outcome, outcome
from game.debrief.turning import candidates, tried
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.rerun import Played, played
from game.play.world import build
from game.rules import load_law
from game.scenario import policies
from game.scenario.folders import find
from game.scenario.loader import load
from game.scenario.policies import Policy
from tests.benchmarks.row import Row

ROUNDS = 3


def other_worlds() -> Iterator[Row]:
    """Every policy; the division and the turning points together. Of some rounds the best counts, for both.

    An hour of sixty minutes at the screens has some 600 steps, as has that of a machine player who is overwhelmed;
    the careful one does more than anybody has time for.
    """
    world, every = build(load(find("samira"))), policies.load(load_law())
    for player in ("overwhelmed", "careful"):
        hour = Hour(world, 3)
        play(hour, POLICIES[player], Reader())
        was, once = outcome(hour), played(hour)
        bare = min(_seconds(partial(played, hour)) for _ in range(ROUNDS))
        worlds = min(_seconds(partial(_each, once, was, every)) for _ in range(ROUNDS))
        beside = f"{bare * 1000:.0f} ms, the hour replayed once"
        each = f"{worlds / bare / len(every):.2f} a policy"
        what = f"{len(every)} policies of twelve weeks in {len(hour.steps)} steps"
        yield Row(what, f"{worlds:.2f} s", beside, each, "< 1 s")
    tries = candidates(once)

    def rest() -> None:
        for off in every_combination():
            harm_without(once, off)
        for one in tries:
            tried(once, was, one)

    taken = _seconds(rest)
    each = f"{taken / bare / (len(tries) + 8):.2f} a re-run"
    yield Row(f"division and {len(tries)} turning points tried", f"{taken:.2f} s", beside, each, "< 5 s")


def _each(once: Played, was: Outcome, every: Sequence[Policy]) -> None:
    for one in every:
        other_world(once, was, [one])


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started

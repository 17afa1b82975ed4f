"""The hour in other worlds beside the bare replay of the same hour, in one run: an hour of twelve weeks."""

import time
from collections.abc import Callable, Iterator

from game.debrief.division import every_combination, harm_without
from game.debrief.other_worlds import other_world
from game.debrief.outcome import outcome
from game.debrief.turning import candidates, tried
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.rerun import played
from game.play.world import build
from game.rules import load_law
from game.scenario import policies
from game.scenario.folders import find
from game.scenario.loader import load
from tests.benchmarks.row import Row

ROUNDS = 3


def other_worlds() -> Iterator[Row]:
    """Every policy; the division and the turning points together. Of some rounds the best counts, for both."""
    world = build(load(find("samira")))
    hour = Hour(world, 3)
    play(hour, POLICIES["careful"], Reader())
    every, was = policies.load(load_law()), outcome(hour)
    once = played(hour)
    bare = min(_seconds(lambda: played(hour)) for _ in range(ROUNDS))
    worlds = min(_seconds(lambda: [other_world(once, was, [one]) for one in every]) for _ in range(ROUNDS))
    beside = f"{bare * 1000:.0f} ms, the hour replayed once"
    each = f"{worlds / bare / len(every):.2f} a policy"
    yield Row(f"{len(every)} policies of an hour of twelve weeks", f"{worlds:.2f} s", beside, each, "< 1 s")
    tries = candidates(once)

    def rest() -> None:
        for off in every_combination():
            harm_without(once, off)
        for one in tries:
            tried(once, was, one)

    taken = _seconds(rest)
    each = f"{taken / bare / (len(tries) + 8):.2f} a re-run"
    yield Row(f"division and {len(tries)} turning points tried", f"{taken:.2f} s", beside, each, "< 5 s")


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started

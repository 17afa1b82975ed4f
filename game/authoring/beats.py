"""The beats that show only when an hour is played (game.md, "Minute by minute").

Measured in one hour of the careful player: by five minutes something comes that would not have come after another
choice, by twenty two storylines touch, and no two peaks come within two minutes.
"""

from collections.abc import Iterator
from itertools import pairwise

from game.authoring.simulate.outcome import Telling, things_of
from game.authoring.simulate.paired import came_after, differences, is_by_hand, others
from game.authoring.simulate.reach import written_by_authors
from game.core.diagnostics import Diagnostic, finding, unknown
from game.core.source import Document
from game.play.bots import POLICIES, Decision, Reader, carry_out, play, player
from game.play.headspace import free
from game.play.hour import Hour, Step
from game.play.offers import Offer
from game.play.state import State
from game.play.world import World
from game.scenario.check_pace import LEAST_MINUTES

PLAYER, SEED = "careful", 0
A_MINUTE_MS = 60_000
COMES_BACK, TOUCH, APART = 5, 20, 2
"""Play minutes: of the first consequence, of the storylines, and between two peaks."""
PEAK = 3
"""So many pieces of headspace at once, and not by her own hand, are a peak. Design."""


def check(world: World, document: Document) -> Iterator[Diagnostic]:
    """What the careful hour of a scenario misses; `document` is its `scenario.yaml`. Short ones have no beats."""
    file = world.scenario.file
    written = {id for id, _ in written_by_authors(world.scenario)}
    for index, id in enumerate(file.crossings):
        if id not in written:
            yield unknown("wat er gebeurt", id, written, document.place("crossings", index))
    if file.minutes < LEAST_MINUTES:
        return
    place, telling, peaks = document.place("minutes"), *_played(world)
    if not _comes_back(telling):
        yield finding("SC054", place, minutes=COMES_BACK)
    if file.minutes >= TOUCH and not _met_by(telling.hour, TOUCH) & set(file.crossings):
        yield finding("SC055", place, minutes=TOUCH)
    for one, other in pairwise(peaks):
        if other - one < APART * A_MINUTE_MS:
            yield finding("SC056", place, one=_clock(one), other=_clock(other), minutes=APART)


def _played(world: World) -> tuple[Telling, list[int]]:
    """The hour, and the play time of each peak in it."""
    hour, peaks, left = Hour(world, SEED), list[int](), 0

    def watch(step: Step, state: State) -> None:
        nonlocal left
        before, left = left, free(world, state)
        if before - left >= PEAK and not is_by_hand(step):
            peaks.append(state.played)

    left = free(world, hour.state)
    hour.watch, telling = watch, Telling(hour)
    play(hour, POLICIES[PLAYER], Reader(), told=telling)
    return telling, peaks


def _comes_back(telling: Telling) -> bool:
    """Whether of any choice something came in time that would not have come after another."""
    early = (one for one in telling.decisions if one[0].state.played < COMES_BACK * A_MINUTE_MS)
    return any(_differs(telling, decision, done, other) for decision, done in early for other in others(decision))


def _differs(telling: Telling, decision: Decision, done: int, other: Offer) -> bool:
    ours, theirs = (_until(telling, decision, done, choice) for choice in (decision.choice, other))
    return bool(differences(came_after(ours, done), came_after(theirs, done), decision.state.now))


def _until(telling: Telling, decision: Decision, done: int, choice: Offer) -> Hour:
    """With this chosen there, and on to the minute by which something should have come back."""
    hour = telling.hour.fork(decision.state, done)
    hour.do_all(carry_out(hour, decision.taking(choice)))
    for turn in player(POLICIES[PLAYER], Reader())(hour):
        if hour.state.over or hour.state.played >= COMES_BACK * A_MINUTE_MS:
            break
        hour.do_all(turn)
    return hour


def _met_by(hour: Hour, minutes: int) -> frozenset[str]:
    """What was met in the first so many play minutes."""
    again, met = hour.afresh(), set[str]()
    for step in hour.steps:
        if again.state.played >= minutes * A_MINUTE_MS:
            break
        met.update(thing for event in again.do(step.action) for thing in things_of(event))
    return frozenset(met)


def _clock(played: int) -> str:
    minutes, seconds = divmod(played // 1000, 60)
    return f"{minutes}:{seconds:02}"

"""Sittings: what is left of a moment at the table when the plans that hold have taken their hours.

A moment may be cut in two; each stretch that is left is a sitting of its own. A plan that starts to hold while she
sits there (yes to a shift) calls her away when it begins.
"""

from collections.abc import Iterator

from game.core.text import Text
from game.core.ticks import TICKS_A_MINUTE
from game.play import coming
from game.play.engagements import Hours, holds_on, hours
from game.play.facts import holds
from game.play.state import State
from game.play.turn import Turn
from game.play.world import World
from game.scenario.scenario import Scenario
from game.scenario.weeks import Appointment

SHORTEST = 20 * TICKS_A_MINUTE
"""What a plan leaves of a moment is worth sitting down for from so long on."""


def stretches(world: World, state: State, id: str) -> tuple[Hours, ...]:
    """What is left of a moment, in order; of an uncut one all, however short."""
    whole = _whole(world, id)
    free = tuple(_between(whole, [hours(world, plan) for plan in _held(world, state, id)]))
    return free if free == (whole,) else tuple(one for one in free if one[1] - one[0] >= SHORTEST)


def ask(turn: Turn, id: str) -> None:
    """A moment would begin: it does, or later when plans have left something of it, or after another one."""
    if turn.state.moment:
        turn.state.waiting = (*turn.state.waiting, id)
        return
    if not holds(turn.world, turn.state, turn.scenario.moment_of(id).when):
        return
    for begins, ends in stretches(turn.world, turn.state, id):
        if begins > turn.now:
            coming.put(turn, begins, "moment", id)
            return
        if turn.now < ends:
            turn.state.moment, turn.state.ends, turn.state.after = id, ends, _just_over(turn, id)
            return


def ask_again(turn: Turn, id: str) -> None:
    """A sitting is over: the rest of its moment, behind the plan that took over, and whatever waited for it."""
    later = [begins for begins, _ in stretches(turn.world, turn.state, id) if begins > turn.now]
    for begins in later[:1]:
        coming.put(turn, begins, "moment", id)
    waiting, turn.state.waiting = turn.state.waiting, ()
    for other in waiting:
        coming.put(turn, turn.now, "moment", other)


def adjust(turn: Turn) -> None:
    """What was done or happened may have made or taken a plan: when does this sitting end now?"""
    if turn.state.moment:
        turn.state.ends = _end(turn.world, turn.state)


def look_again(turn: Turn) -> None:
    """A plan may have fallen out while she was at it: a moment that was put off may begin now.

    Not where she has sat already: what was given up stays given up.
    """
    for id in sorted(due.id for due in turn.state.queue if due.kind == "moment"):
        if not turn.state.moment and any(
            turn.state.since < begins <= turn.now < ends for begins, ends in stretches(turn.world, turn.state, id)
        ):
            coming.drop(turn, "moment", id)
            ask(turn, id)


def taken_over_by(world: World, state: State) -> str:
    """The plan that ends this sitting, when it cuts the moment short or has words of its own for it."""
    ends_early = state.ends < _whole(world, state.moment)[1]
    for plan in _held(world, state, state.moment):
        leaves, returns = hours(world, plan)
        if leaves <= state.ends < returns and (ends_early or plan.of.interrupts):
            return plan.id
    return ""


# --- how a sitting is called ------------------------------------------------------------------------------------


def name(scenario: Scenario, moment: str, after: str) -> Text:
    """What a moment is called; behind a plan that took its first part perhaps otherwise."""
    return (scenario.plan_of(after).after_name if after else None) or scenario.moment_of(moment).name


def words(scenario: Scenario, moment: str, after: str) -> Text | None:
    """What goes through her head as it begins."""
    return (scenario.plan_of(after).after_words if after else None) or scenario.moment_of(moment).words


def elsewhere(scenario: Scenario, moment: str) -> str:
    """Where she is, when that is not at home: the name of its drawing; nothing at the kitchen table."""
    return scenario.moment_of(moment).elsewhere if moment else ""


def interruption(scenario: Scenario, moment: str, plan: str) -> Text:
    """How the agenda calls her from the table: by the plan that takes over, or as the moment says."""
    return (scenario.plan_of(plan).interrupts if plan else None) or scenario.moment_of(moment).interrupted_by


# --- hours ------------------------------------------------------------------------------------------------------


def _whole(world: World, id: str) -> Hours:
    return world.spans[f"moment/{id}"]


def _held(world: World, state: State, id: str) -> list[Appointment]:
    return [plan for plan in world.taking[id] if holds_on(world, state, plan)]


def _between(whole: Hours, taken: list[Hours]) -> Iterator[Hours]:
    """What hours leave of a whole; they are in the order in which they begin."""
    at, end = whole
    for begins, ends in taken:
        if at < min(begins, end):
            yield at, min(begins, end)
        at = max(at, ends)
    if at < end:
        yield at, end


def _end(world: World, state: State) -> int:
    """When the sitting that goes on ends: by the first plan that holds, or with its moment."""
    _, end = _whole(world, state.moment)
    over_it = (hours(world, plan) for plan in _held(world, state, state.moment))
    return min([end, *(max(leaves, state.now) for leaves, returns in over_it if returns > state.now)])


def _just_over(turn: Turn, id: str) -> str:
    """The plan that took what came before, if one did."""
    if turn.now <= _whole(turn.world, id)[0]:
        return ""
    over = [plan for plan in _held(turn.world, turn.state, id) if hours(turn.world, plan)[1] <= turn.now]
    return max(over, key=lambda plan: plan.returns).id if over else ""

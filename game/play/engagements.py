"""What the agenda holds: which plans are kept to, and which hours each takes with the travel round it."""

from game.play.facts import holds
from game.play.state import State
from game.play.turn import Turn
from game.play.world import World
from game.scenario.weeks import Appointment

Hours = tuple[int, int]
"""From when up to when, in ticks."""


def holds_on(world: World, state: State, plan: Appointment) -> bool:
    """Whether a plan is, or will be, kept to as far as can be known now. Once it has begun, that is settled.

    A shift that was said no to, or that an illness cancelled, does not hold: its hours are not worked.
    """
    if plan.id in state.kept:
        return state.kept[plan.id]
    return (
        holds(world, state, plan.of.when) and not cancelled_by(world, state, plan) and _added(world, state, plan)
    )


def cancelled_by(world: World, state: State, plan: Appointment) -> str:
    """The chance that keeps her from a plan, or nothing."""
    if not state.happened:
        return ""
    begins = world.scenario.ticks(plan.begins)
    return next(
        (
            one.chance
            for one in state.happened
            if one.begins <= begins < one.ends and plan.of.id in world.scenario.chances[one.chance].cancels
        ),
        "",
    )


def _added(world: World, state: State, plan: Appointment) -> bool:
    """A plan that some chance adds holds while that chance is there; every other plan always does."""
    adding = {chance.id for chance in world.scenario.chances.values() if plan.of.id in chance.adds}
    if not adding:
        return True
    begins = world.scenario.ticks(plan.begins)
    return any(one.chance in adding and one.begins <= begins < one.ends for one in state.happened)


def hours(world: World, plan: Appointment) -> Hours:
    """The hours that a plan takes: there, itself, and back."""
    return world.spans[f"plan/{plan.id}"]


def begin(turn: Turn, id: str) -> None:
    """She leaves for it, or does not: from now on that is how it was."""
    plan = turn.scenario.plans[id]
    turn.state.kept = turn.state.kept | {id: holds_on(turn.world, turn.state, plan)}

"""What there is to do with the telephone and at a counter: numbers, menus, hanging up, and taking what rings."""

from collections.abc import Iterator
from datetime import timedelta

from game.core.text import filled
from game.core.ticks import TICKS_A_MINUTE
from game.play import words
from game.play.calls import minutes_left, way_in
from game.play.facts import holds, is_open
from game.play.headspace import free
from game.play.offer import Blocked, Kind, Offer
from game.play.options import asks
from game.play.ringing import hands_are_free
from game.play.state import State
from game.play.time import COST
from game.play.world import World
from game.scenario.calls import Counter, Line


def numbers(world: World, state: State) -> Iterator[Offer]:
    """The numbers that are known, and the counters."""
    taken = Blocked("hour", words.ON_THE_LINE) if state.call else None
    for line in world.scenario.lines.values():
        if holds(world, state, line.known):
            yield _way(world, state, f"dial/{line.id}", line, COST["dial"], taken)
    for counter in world.scenario.counters.values():
        if holds(world, state, counter.known):
            blocked = taken or no_time(world, state, counter)
            yield _way(world, state, f"visit/{counter.id}", counter, counter.travel, blocked)


def _way(world: World, state: State, id: str, one: Line | Counter, minutes: int, blocked: Blocked | None) -> Offer:
    needed = asks(world, state, one)
    if blocked is None and one.thought and needed and needed > free(world, state):
        blocked = Blocked("head", one.thought)
    return Offer(id, Kind.CALL, minutes, needed, blocked)


def no_time(world: World, state: State, counter: Counter) -> Blocked | None:
    """The door is shut on arrival, or there and back does not fit in what is left of the moment."""
    scenario, office = world.scenario, world.scenario.offices[counter.office]
    there = scenario.moment(state.now) + timedelta(minutes=counter.travel)
    if not is_open(office, there):
        return Blocked("hour", filled(words.SHUT, office=office.name))
    if state.now + 2 * counter.travel * TICKS_A_MINUTE > state.ends:
        return Blocked("hour", filled(words.TOO_LATE, time=f"{scenario.moment(state.ends):%H:%M}"))
    return None


def here(world: World, state: State) -> Iterator[Offer]:
    """What goes on wherever one is: take it, wait for it, hang up."""
    call = state.call
    if call is None or not hands_are_free(state):
        return
    if call.asks:
        yield Offer("call/take", Kind.CALL)
    if call.stage == "hold":
        yield Offer("call/wait", Kind.CALL, minutes_left(call, state.now))
    if call.stage != "ringing":
        yield Offer("call/hang_up", Kind.CALL)


def at_the_ear(world: World, state: State) -> Iterator[Offer]:
    """A tape, or a menu with its keys."""
    call = state.call
    if call is None:
        return
    if call.stage == "menu":
        for choice in way_in(world.scenario, call).menu:
            yield Offer(f"call/menu/{choice.id}", Kind.CALL, COST["menu"])
    yield Offer("call/hang_up", Kind.CALL)


def at_the_counter(world: World, state: State) -> Iterator[Offer]:
    """Take a number, wait for it, go home."""
    call, counter = state.call, world.scenario.counters[state.place.id]
    if call and call.stage == "hold":
        yield Offer("counter/wait", Kind.CALL, minutes_left(call, state.now))
    else:
        yield from (Offer(f"counter/number/{choice.id}", Kind.CALL) for choice in counter.menu)
    yield Offer("counter/leave", Kind.CALL, counter.travel)

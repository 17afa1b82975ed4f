"""What is coming by itself: the schedule of the world, and what this hour has set going, as one row."""

from bisect import insort

from game.play.state import Due, State
from game.play.turn import Turn
from game.play.world import World, order


def upcoming(world: World, state: State) -> Due | None:
    """What happens next by itself; None when there is nothing more, which is after the end."""
    planned = world.schedule[state.due] if state.due < len(world.schedule) else None
    own = state.queue[0] if state.queue else None
    if planned is None:
        return None
    if own is None or own.at > planned.at:
        return planned
    return own if own.at < planned.at or order(own) < order(planned) else planned


def take(turn: Turn) -> Due | None:
    """The next thing, taken off the row."""
    due = upcoming(turn.world, turn.state)
    if due is None:
        return None
    if turn.state.queue and due is turn.state.queue[0]:
        turn.state.queue = turn.state.queue[1:]
    else:
        turn.state.due += 1
    return due


def put(turn: Turn, at: int, kind: str, id: str) -> None:
    """Set something going; what should have been already, happens now."""
    row = list(turn.state.queue)
    insort(row, Due(max(at, turn.now), kind, id), key=order)
    turn.state.queue = tuple(row)


def drop(turn: Turn, kind: str, id: str) -> None:
    """What was set going need not happen any more."""
    turn.state.queue = tuple(due for due in turn.state.queue if (due.kind, due.id) != (kind, id))

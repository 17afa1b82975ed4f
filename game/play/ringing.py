"""The phone rings: somebody is on the other side, and waits only so long."""

from dataclasses import replace

from game.play import coming
from game.play.events import CallMissed, PhoneRang
from game.play.state import Call, State
from game.play.time import MS_A_SECOND, RATE, UNTIMED
from game.play.turn import Turn


def ring(turn: Turn, way: str, scene: str, seconds: int, desk: str = "") -> bool:
    """Ring at the table. False when nobody can be got there: she is out, or the line is engaged."""
    state = turn.state
    if not state.moment or state.call:
        return False
    state.call = Call(way, "ringing", turn.now, desk=desk, scene=scene, seconds=seconds, ready=True)
    turn.tell(PhoneRang(turn.now, way))
    return True


def nobody(turn: Turn, way: str) -> None:
    """It rang, and was not taken: the phone shows that somebody rang."""
    turn.state.missed_calls = (*turn.state.missed_calls, turn.now)
    turn.tell(CallMissed(turn.now, way))


def time_left(state: State) -> int | None:
    """Play milliseconds until nobody waits any longer; None when nobody does, or nobody counts."""
    if state.call is None or not state.call.asks or state.call.ready or state.pace == UNTIMED:
        return None
    return max(0, state.call.expires - state.played)


def wait_to_be_taken(turn: Turn, call: Call) -> None:
    """The hands are free: from now on somebody waits, so many seconds of the player's own."""
    expires = turn.state.played + call.seconds * MS_A_SECOND
    turn.state.call = replace(call, ready=False, expires=expires)


def hands_are_free(state: State) -> bool:
    """Nobody is being spoken to, and somebody is at the table."""
    return bool(RATE[state.place.kind])


def forget(turn: Turn) -> None:
    """Nobody is on the line any more."""
    if turn.state.call:
        coming.drop(turn, "answered", turn.state.call.way)
    turn.state.call = None

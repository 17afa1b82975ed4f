"""Time, and nothing else that is tuned: one table of rates and costs (game.md, "The hour").

Play time is integer milliseconds of the player's own clock; game time is integer ticks of the agenda's.
"""

from game.core.ticks import TICKS_A_MINUTE
from game.play.state import State

TICKS_AN_HOUR = 60 * TICKS_A_MINUTE
TICKS_A_DAY = 24 * TICKS_AN_HOUR
TICKS_A_WEEK = 7 * TICKS_A_DAY
MS_A_SECOND = 1000
_A_MINUTE_A_SECOND = TICKS_A_MINUTE // MS_A_SECOND

RATE: dict[str, int] = {
    "table": _A_MINUTE_A_SECOND,
    "post": _A_MINUTE_A_SECOND,
    "folder": _A_MINUTE_A_SECOND,
    "book": _A_MINUTE_A_SECOND // 2,
    "phone": _A_MINUTE_A_SECOND,
    "calendar": _A_MINUTE_A_SECOND,
    "rest": _A_MINUTE_A_SECOND,
    "letter": _A_MINUTE_A_SECOND // 2,
    "login": _A_MINUTE_A_SECOND // 4,
    "portal": _A_MINUTE_A_SECOND // 2,
    "form": _A_MINUTE_A_SECOND // 4,
    "sent": _A_MINUTE_A_SECOND // 2,
    "call": 0,
    "counter": 0,
    "scene": 0,
    "between": 0,
    "week": 0,
    "stop": 0,
    "over": 0,
}
"""Ticks of game time in a millisecond of play time, by the kind of place the player is at."""

_ON_HOLD, _ASKED_FOR = _A_MINUTE_A_SECOND, _A_MINUTE_A_SECOND // 4


def rate(state: State) -> int:
    """Ticks of game time in a millisecond of play time now. Where the clock stands still, a call lets it.

    On hold a minute goes by in a second, whatever is done beside it: the queue is not faster for who reads. While
    somebody says good morning, or the phone rings, it goes as slowly as in a form.
    """
    own = RATE[state.place.kind]
    if state.call is None or not own:
        return own
    if state.call.stage == "hold":
        return max(own, _ON_HOLD)
    return min(own, _ASKED_FOR) if state.call.asks else own


def ms_until(state: State, at: int) -> int | None:
    """Play milliseconds until that game time (ticks), at the rate of where she is, rounded up; None where no game
    time goes by."""
    a_ms = rate(state)
    return -(-(at - state.now) // a_ms) if a_ms else None


COST: dict[str, int] = {
    "dial": 1,
    "menu": 1,
    "map": 1,
    "weg": 1,
    "pay": 2,
    "eat": 1,
    "bezwaar": 40,
    "voorschot": 25,
}
"""Game minutes that a thing costs, where it charges a cost and not a rate."""

BETWEEN_MS, WEEK_MS = 8000, 4000
"""How long the handwritten lines take between two moments, and the turn of a week, in play milliseconds. In the
window the lines stand until the player goes on (docs/decisions/0017)."""

UNTIMED = "untimed"
PACES = (*(str(factor) for factor in range(1, 11)), UNTIMED)
"""How many times slower than normal the clock goes; untimed passes time by stated costs and 'verder' only."""

"""Relief: pieces that are given back for a while by a night, a rest, or a thing that is done."""

from game.play import coming
from game.play.events import Eased
from game.play.state import Relief
from game.play.time import TICKS_AN_HOUR
from game.play.turn import Turn

NIGHT = "night"
DONE = "done"


def give(turn: Turn, cause: str, pieces: int, hours: int) -> None:
    """So many pieces for so many hours; what the same cause still gave, ends. Below 0 a night costs them."""
    until = turn.now + hours * TICKS_AN_HOUR
    kept = tuple(one for one in turn.state.relief if one.cause != cause)
    turn.state.relief = (*kept, Relief(cause, pieces, until)) if pieces else kept
    coming.drop(turn, "eased", cause)
    if pieces:
        coming.put(turn, until, "eased", cause)
        turn.tell(Eased(turn.now, cause, pieces, until))


def wear_off(turn: Turn, cause: str) -> None:
    """Its time is over."""
    turn.state.relief = tuple(one for one in turn.state.relief if one.until > turn.now)

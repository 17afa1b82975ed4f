"""What goes on beside other things: a call on hold, on speaker, while something else is done.

Its minutes go by with the clock. When they are over, and nobody else is being spoken to, it does what it does;
a scene that breaks in so leads back to what lay open. At the end of a moment everything stops with it.
"""

from dataclasses import replace

from game.core.ticks import TICKS_A_MINUTE
from game.play import coming, people
from game.play.events import CutOff, Finished, Started, Stopped
from game.play.offer import Offer
from game.play.options import kind_of, option_of
from game.play.state import Running
from game.play.time import RATE
from game.play.turn import Turn


def start(turn: Turn, offer: Offer) -> None:
    """Set it going; the hands are free at once."""
    assert offer.option is not None
    until = turn.now + offer.minutes * TICKS_A_MINUTE
    kind = kind_of(turn.scenario, offer.option)
    turn.state.running = (*turn.state.running, Running(offer.id, kind, turn.now, until))
    turn.tell(Started(turn.now, offer.id, offer.minutes))
    coming.put(turn, until, "ready", offer.id)


def ready(turn: Turn, id: str) -> None:
    """Its minutes are over: it waits for free hands."""
    turn.state.running = tuple(replace(one, ready=True) if one.offer == id else one for one in turn.state.running)


def answer(turn: Turn) -> None:
    """The first that is ready does what it does, unless somebody is being spoken to or nobody is at the table."""
    one = next((one for one in turn.state.running if one.ready), None)
    while one and RATE[turn.state.place.kind]:
        _finish(turn, one)
        one = next((one for one in turn.state.running if one.ready), None)


def _finish(turn: Turn, one: Running) -> None:
    option = option_of(turn.scenario, one.offer)
    turn.state.running = tuple(other for other in turn.state.running if other is not one)
    turn.tell(Finished(turn.now, one.offer))
    people.bring_about(turn, option.does)
    if option.does.begin:
        here = turn.state.place
        people.begin(turn, option.does.begin)
        turn.state.back = here


def somebody_answers(turn: Turn) -> bool:
    """Whether something that runs comes to a talk before this moment is over."""
    return any(
        one.until < turn.state.ends and option_of(turn.scenario, one.offer).does.begin
        for one in turn.state.running
    )


def stop(turn: Turn, id: str) -> None:
    """By hand: the call is hung up."""
    _drop(turn, id)
    turn.tell(Stopped(turn.now, id))


def drop_all(turn: Turn) -> None:
    """The moment is over, and was too short for what still runs."""
    for one in turn.state.running:
        _drop(turn, one.offer)
        turn.tell(CutOff(turn.now, one.offer))
    turn.state.back = None


def _drop(turn: Turn, id: str) -> None:
    turn.state.running = tuple(one for one in turn.state.running if one.offer != id)
    coming.drop(turn, "ready", id)

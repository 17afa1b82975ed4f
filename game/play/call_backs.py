"""Who rings back: a promise, a phone that rings some day, and what comes of it when nobody is there (E27)."""

from dataclasses import replace
from datetime import datetime

from game.core.ticks import TICKS_A_MINUTE
from game.play import coming, luck, papers, ringing, truth
from game.play.events import CallBackLapsed, CallBackPromised
from game.play.state import Promise
from game.play.turn import Turn


def promise(turn: Turn, id: str) -> None:
    """They will ring. Asking again while it stands changes nothing."""
    if id in turn.state.promises:
        return
    turn.state.promises = turn.state.promises | {id: Promise(turn.now)}
    turn.state.lapsed -= {id}
    turn.tell(CallBackPromised(turn.now, id))
    least, most = turn.scenario.call_backs[id].days
    _ring_later(turn, id, luck.at_least(turn, "terugbeldag", *_key(turn, id), least=least, most=most))


def ring(turn: Turn, id: str) -> None:
    """They ring; who is out, or speaks to somebody else, is not got."""
    if id not in turn.state.promises:
        return
    one = turn.scenario.call_backs[id]
    if not ringing.ring(turn, f"back/{id}", one.scene, one.seconds, one.desk):
        no_answer(turn, id)


def no_answer(turn: Turn, id: str) -> None:
    """Once more on the next working day, or not any more; who waits for it is not told."""
    ringing.nobody(turn, f"back/{id}")
    was = turn.state.promises[id]
    now = replace(was, missed=was.missed + 1)
    if now.missed < turn.scenario.call_backs[id].tries:
        turn.state.promises = turn.state.promises | {id: now}
        _ring_later(turn, id, 1)
        return
    reached(turn, id)
    turn.state.lapsed |= {id}
    turn.tell(CallBackLapsed(turn.now, id))


def reached(turn: Turn, id: str) -> None:
    """It is not waited for any longer."""
    turn.state.promises = {one: what for one, what in turn.state.promises.items() if one != id}


def _ring_later(turn: Turn, id: str, days: int) -> None:
    """So many working days on, at some minute of the hours in which they ring."""
    opens, closes = turn.scenario.call_backs[id].hours
    day = papers.working_days_later(truth.this_day(turn), days)
    start = turn.scenario.ticks(datetime.combine(day, opens))
    end = turn.scenario.ticks(datetime.combine(day, closes))
    minutes = (end - start) // TICKS_A_MINUTE
    minute = luck.draw(turn.state.seed, "terugbeltijd", *_key(turn, id), day.isoformat(), below=minutes)
    coming.put(turn, start + minute * TICKS_A_MINUTE, "rings", id)


def _key(turn: Turn, id: str) -> tuple[str, str]:
    """The promise, by the day on which it was made."""
    return id, turn.scenario.moment(turn.state.promises[id].since).date().isoformat()

"""Ringing somebody, and going to a counter: a menu, a queue, whoever answers, being put through, and how it ends.

There is one call at a time, on speaker: in its queue the hands are free. Whoever answers says good morning and
waits for so many seconds; who is not there by then, has missed it. A visit to a counter is the same row of things
with travel round it, and there the hands are not free.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from game.core.ticks import TICKS_A_MINUTE
from game.play import call_backs, cases, coming, luck, people, ringing
from game.play.events import CallEnded, CallTaken, Dialled, PickedUp, Queued, Referred, Transferred
from game.play.facts import holds, is_open, opened_minutes_ago
from game.play.state import Call, Contact, Due, How, Place, State
from game.play.turn import Turn
from game.scenario.calls import Choice, Counter, Desk, Line
from game.scenario.option import Does, Option
from game.scenario.scenario import Scenario

BUSY_MINUTES, _ROUND = 60, 5


def way_in(scenario: Scenario, call: Call) -> Line | Counter:
    """The line that was rung, or the counter where one is."""
    return scenario.counters[call.id] if call.is_visit else scenario.lines[call.id]


# --- out ----------------------------------------------------------------------------------------------------


def dial(turn: Turn, id: str) -> None:
    """Ring a number. One always can; out of hours there is a tape."""
    state, office = turn.state, turn.scenario.offices[turn.scenario.lines[id].office]
    is_answered = is_open(office, turn.scenario.moment(turn.now))
    _set_out(turn, f"line/{id}", "menu" if is_answered else "tape", state.place)
    state.place = Place("call", id)


def visit(turn: Turn, id: str) -> None:
    """Inside, at the counter; the way there has been gone."""
    _set_out(turn, f"counter/{id}", "menu", Place("table"))
    turn.state.place = Place("counter", id)


def _set_out(turn: Turn, way: str, stage: Literal["menu", "tape"], back: Place) -> None:
    before = turn.state.contacts.get(way)
    number = before.times + 1 if before else 1
    turn.state.call = Call(way, stage, turn.now, number, back=back)
    turn.state.contacts = turn.state.contacts | {way: Contact(number, turn.now)}
    turn.tell(Dialled(turn.now, way))


def choose(turn: Turn, id: str) -> None:
    """A key of the menu, or a kind of number: into a queue, or to a tape."""
    call = turn.state.call
    assert call is not None
    desk = _desk_of(turn, call, choice_of(turn.scenario, call, id))
    turn.state.call = call = replace(call, chosen=id, stage=call.stage if desk else "tape")
    if desk:
        _queue(turn, call, desk)
        turn.state.place = turn.state.place if call.is_visit else call.back


def _desk_of(turn: Turn, call: Call, choice: Choice) -> str:
    """Behind a key that leads to a tape there is somebody too, where nobody is passed on."""
    if choice.desk or not turn.world.way.decides:
        return choice.desk
    return next((one.desk for one in way_in(turn.scenario, call).menu if one.desk), "")


def choice_of(scenario: Scenario, call: Call, id: str) -> Choice:
    return next(one for one in way_in(scenario, call).menu if one.id == id)


# --- in the queue ---------------------------------------------------------------------------------------------


def _queue(turn: Turn, call: Call, id: str) -> None:
    minutes = _minutes(turn, call, turn.scenario.desks[id])
    until = turn.now + minutes * TICKS_A_MINUTE
    turn.state.call = replace(call, stage="hold", desk=id, since=turn.now, until=until, ready=False, scene="")
    coming.put(turn, until, "answered", call.way)
    turn.tell(Queued(turn.now, call.way, id, minutes))


def _minutes(turn: Turn, call: Call, desk: Desk) -> int:
    """By the day and the attempt; more in the first hour."""
    queue, office = desk.queue, turn.scenario.offices[way_in(turn.scenario, call).office]
    if queue is None:
        return 0
    least, most = queue.minutes
    drawn = luck.at_least(turn, "wachtrij", desk.id, *_key(turn, call), least=least, most=most)
    since = opened_minutes_ago(office, turn.scenario.moment(turn.now))
    return drawn + (queue.busy if since is not None and since < BUSY_MINUTES else 0)


def _key(turn: Turn, call: Call) -> tuple[str, int]:
    return turn.scenario.moment(turn.now).date().isoformat(), call.number


def answered(turn: Turn, way: str) -> None:
    """It is her turn: as soon as the hands are free, somebody says good morning."""
    call = turn.state.call
    if call and call.way == way and call.stage == "hold":
        turn.state.call = replace(call, ready=True)


def settle(turn: Turn) -> None:
    """What a call comes to by itself: somebody answers, the phone is heard, a talk is over."""
    call = turn.state.call
    if call is None:
        return
    if call.stage == "talk" and (turn.state.place.kind, turn.state.place.id) != ("scene", call.scene):
        _talk_is_over(turn, call)
    elif call.ready and ringing.hands_are_free(turn.state):
        if call.stage == "hold":
            call = _picked_up(turn, call)
        ringing.wait_to_be_taken(turn, call)


def _picked_up(turn: Turn, call: Call) -> Call:
    desk = turn.scenario.desks[call.desk]
    scene = next(one.scene for one in desk.answers if holds(turn.world, turn.state, one.when))
    turn.tell(PickedUp(turn.now, call.way, call.desk))
    return replace(call, stage="answered", scene=scene, seconds=desk.seconds)


def minutes_to_wait(state: State) -> int:
    """Game minutes until somebody answers, as it will turn out."""
    return -(-max(0, state.call.until - state.now) // TICKS_A_MINUTE) if state.call else 0


def minutes_left(call: Call, now: int) -> int:
    """How long it may still take, as the tape would say it: in fives, upwards."""
    minutes = -(-max(0, call.until - now) // TICKS_A_MINUTE)
    return -(-minutes // _ROUND) * _ROUND


def people_before(scenario: Scenario, call: Call, now: int) -> int:
    """How many there are before her, as the tape would say it; she is the next when there is nobody."""
    queue = scenario.desks[call.desk].queue
    left = max(0, call.until - now)
    return -(-left // (queue.each * TICKS_A_MINUTE)) - 1 if queue and left else 0


def comes_through(state: State) -> bool:
    """Whether somebody answers, or the phone rings, before this moment is over."""
    call = state.call
    on_hold = call is not None and call.stage == "hold" and call.until < state.ends
    return on_hold or any(due.at < state.ends for due in state.queue if _rings(state, due))


def _rings(state: State, due: Due) -> bool:
    """Whether somebody still rings then: as long as it is promised, or something is missing."""
    if due.kind == "rings":
        return due.id in state.promises
    case, _, what = due.id.partition("/")
    return due.kind == "case" and what == "rings" and state.cases[case].stage == "incomplete"


# --- the talk ---------------------------------------------------------------------------------------------------


def take(turn: Turn) -> None:
    """Speak to whoever waits; afterwards everything lies open as it was."""
    call, here = turn.state.call, turn.state.place
    assert call is not None
    people.begin(turn, call.scene)
    turn.state.back = here
    turn.state.call = replace(call, stage="talk", spoken=True)
    turn.state.spoke |= {call.desk} if call.desk else frozenset()
    turn.tell(CallTaken(turn.now, call.way))
    if call.way.startswith("back/"):
        call_backs.reached(turn, call.id)


def wait(turn: Turn) -> None:
    """The time in the queue has gone by with nothing beside it: she is there when somebody answers."""
    call = turn.state.call
    if call and call.is_visit and call.ready:
        turn.state.call = _picked_up(turn, call)
        take(turn)
        return
    settle(turn)
    if turn.state.call and turn.state.call.asks and not turn.state.call.ready:
        take(turn)


def _talk_is_over(turn: Turn, call: Call) -> None:
    if call.is_visit:
        turn.state.call = replace(call, stage="menu", chosen="", scene="")
    else:
        _end(turn, "talked")


def decides(turn: Turn, option: Option) -> bool:
    """Whether the desk where one is can decide what an option asks; it says so when it cannot."""
    desk = turn.state.call.desk if turn.state.call else ""
    may = turn.world.way.decides or (desk and option.decision in turn.scenario.desks[desk].decides)
    if not option.decision or may:
        return True
    turn.tell(Referred(turn.now, desk, option.decision))
    return False


def bring_about(turn: Turn, does: Does) -> None:
    """What an option does with the telephone or at a counter."""
    if does.call_back:
        call_backs.promise(turn, does.call_back)
    if does.transfer:
        _transfer(turn, does.transfer)
    if does.dial:
        dial(turn, does.dial)
    if does.visit:
        visit(turn, does.visit)


def _transfer(turn: Turn, id: str) -> None:
    """Into the queue of another desk, unless one is cut off on the way."""
    call, cut = turn.state.call, turn.scenario.desks[id].put_through
    if call is None or call.way.partition("/")[0] not in {"line", "counter"}:
        return
    turn.tell(Transferred(turn.now, call.way, id))
    about = (id, *_key(turn, call))
    if (
        cut
        and not call.is_visit
        and not turn.world.way.decides
        and luck.hits(turn, "doorverbinden", *about, one_in=cut.one_in)
    ):
        _end(turn, "lost")
        return
    _queue(turn, call, id)


# --- it ends ----------------------------------------------------------------------------------------------------


def hang_up(turn: Turn) -> None:
    """By hand. Whoever hears a tape to its end hangs up too, and did not give up anything."""
    call = turn.state.call
    assert call is not None
    if call.stage == "tape" and not call.is_visit:
        _end(turn, "tape" if call.chosen else "closed")
    else:
        _end(turn, "talked" if call.spoken else "hung_up")


def leave(turn: Turn) -> None:
    """Home from the counter."""
    hang_up(turn)
    turn.state.place = Place("table")


def hang_up_and_leave(turn: Turn) -> None:
    """From the telephone or the counter back to where one was."""
    if turn.state.place.kind == "counter":
        leave(turn)
    else:
        hang_up(turn)


def expire(turn: Turn) -> bool:
    """Whether whoever waited, waits no longer."""
    if ringing.time_left(turn.state) != 0:
        return False
    _not_taken(turn)
    return True


def drop(turn: Turn) -> None:
    """The moment is over: the phone goes into the pocket."""
    call = turn.state.call
    if call and call.stage == "ringing":
        _not_taken(turn)
    elif call:
        _end(turn, "talked" if call.is_visit and call.spoken else "cut_off")
    turn.state.back = None


def _not_taken(turn: Turn) -> None:
    call = turn.state.call
    assert call is not None
    if call.stage == "answered":
        _end(turn, "missed")
        if missed := turn.scenario.desks[call.desk].missed:
            call_backs.promise(turn, missed)
        return
    ringing.forget(turn)
    kind, _, id = call.way.partition("/")
    _NOBODY[kind](turn, id)


_NOBODY: dict[str, Callable[[Turn, str], None]] = {"back": call_backs.no_answer, "case": cases.no_answer}


def _end(turn: Turn, how: How) -> None:
    call = turn.state.call
    assert call is not None
    minutes = (turn.now - call.began) // TICKS_A_MINUTE
    ringing.forget(turn)
    if turn.state.place.kind == "call":
        turn.state.place = call.back
    if call.way in turn.state.contacts:
        turn.state.contacts = turn.state.contacts | {call.way: Contact(call.number, turn.now, how)}
    turn.tell(CallEnded(turn.now, call.way, how, minutes, call.desk))

"""The agenda: game time goes by, what is due happens, moments at the table begin, end and are interrupted."""

from collections.abc import Callable
from itertools import chain

from game.core.ticks import TICKS_A_MINUTE
from game.play import (
    account,
    benefit,
    call_backs,
    calls,
    cases,
    chances,
    coming,
    debts,
    engagements,
    mind,
    nights,
    papers,
    people,
    portal,
    post,
    relief,
    ringing,
    sittings,
    stops,
    terms,
)
from game.play.events import CutOff, HourEnded, MomentBegan, MomentEnded, TimeSpent
from game.play.facts import holds
from game.play.state import Place, State
from game.play.time import BETWEEN_MS, rate
from game.play.turn import Turn
from game.play.world import World


def pass_time(turn: Turn, ms: int) -> None:
    """Play milliseconds go by, each at the rate of the place that the player is at by then."""
    while ms > 0 and not turn.state.over:
        ms -= _a_stretch(turn, ms)


def _a_stretch(turn: Turn, most: int) -> int:
    """So many milliseconds of them, up to the next thing that happens; a session that has run out ends."""
    state = turn.state
    left = runs_out(state)
    most = most if left is None else min(most, left)
    if state.place.kind in {"between", "week"}:
        used = min(most, state.between)
        state.between -= used
        state.played += used
        if not state.between:
            go_on(turn)
    elif a_ms := rate(state):
        stop = next_stop(turn.world, state)
        used = min(most, -(-(stop - turn.now) // a_ms))
        state.now += used * a_ms
        state.played += used
        arrive(turn)
    else:
        used = most
        state.played += used
    if portal.time_left(state) == 0:
        portal.log_out(turn, "time")
    if calls.expire(turn):
        mind.settle(turn)
        people.come_to_the_table(turn)
    return used


def runs_out(state: State) -> int | None:
    """Play milliseconds until something that is counted in them ends: a session, or somebody's patience."""
    return min(
        (one for one in (portal.time_left(state), ringing.time_left(state)) if one is not None), default=None
    )


def next_stop(world: World, state: State) -> int:
    """The next game time, in ticks, at which something happens by itself: post, a person, the moment's end."""
    due = coming.upcoming(world, state)
    return min(due.at, state.ends) if due else state.ends


def advance(turn: Turn, minutes: int) -> bool:
    """So many game minutes go by at once, unless the moment ends first: then False."""
    until, moment = turn.now + minutes * TICKS_A_MINUTE, turn.state.moment
    while turn.state.moment == moment and turn.now < until:
        turn.state.now = min(until, next_stop(turn.world, turn.state))
        if not arrive(turn):
            return False
    return True


def spend(turn: Turn, offer: str, minutes: int) -> bool:
    """Something costs game minutes; False when the moment was too short for it."""
    if minutes == 0:
        return True
    sittings.adjust(turn)
    turn.tell(TimeSpent(turn.now, offer, minutes))
    turn.state.spent = (turn.now, minutes)
    if advance(turn, minutes):
        return True
    turn.tell(CutOff(turn.now, offer))
    return False


def arrive(turn: Turn) -> bool:
    """Whatever is due by now happens, with what follows from it. False when that ended the moment."""
    came = _come_now(turn)
    if over(turn):
        end_moment(turn, "time")
        return False
    if came:  # what time alone brings is settled at the end of the step
        calls.settle(turn)
        mind.settle(turn)
        people.come_to_the_table(turn)
    return True


def _come_now(turn: Turn) -> bool:
    """Everything that is due by now; whether there was anything."""
    came = False
    while (due := coming.upcoming(turn.world, turn.state)) and due.at <= turn.now:
        happen(turn)
        came = True
    return came


def over(turn: Turn) -> bool:
    """Whether the agenda has come for this moment."""
    return bool(turn.state.moment) and turn.now >= turn.state.ends


def end_moment(turn: Turn, by: str) -> None:
    """The hands let go; the world runs on to the next moment at the table, or to the end."""
    state = turn.state
    left = f"{state.place.kind}/{state.place.id}" if by == "time" and state.place.kind != "table" else ""
    plan = sittings.taken_over_by(turn.world, state) if by == "time" else ""
    turn.tell(MomentEnded(turn.now, state.moment, by, left, plan))
    at = state.back or state.place
    state.left_open = at if by == "time" and at.kind in {"letter", "form"} else state.left_open
    portal.log_out(turn, "moment")
    calls.drop(turn)
    people.leave_all(turn)
    state.cut = f"{state.moment}/{plan}" if by == "time" else ""
    state.since, moment, state.moment = turn.now, state.moment, ""
    sittings.ask_again(turn, moment)
    run_on(turn)


def wait_for_somebody(turn: Turn) -> bool:
    """Whether somebody still comes to the table, answers or rings in this moment; the clock goes to there."""
    state = turn.state
    if (state.call and state.call.asks) or not (_somebody_comes(turn) or calls.comes_through(state)):
        return False
    while state.place.kind == "table" and not (state.call and state.call.asks):
        state.now = next_stop(turn.world, state)
        arrive(turn)
    return True


def _somebody_comes(turn: Turn) -> bool:
    end, scenes = turn.state.ends, turn.scenario.scenes
    dues = chain(turn.world.schedule[turn.state.due :], turn.state.queue)
    still = (scenes[due.id] for due in dues if due.kind == "scene" and due.at < end)
    return any(scene.comes == "table" and holds(turn.world, turn.state, scene.when) for scene in still)


def run_on(turn: Turn) -> None:
    """Between moments the days go by; the handwritten lines say what came in, went out and fell on the mat."""
    state, turn.by_hand = turn.state, False
    state.place, state.between = Place("between"), BETWEEN_MS
    while not state.moment and (due := coming.upcoming(turn.world, state)):
        state.now = due.at
        happen(turn)
        mind.follow(turn)
        sittings.look_again(turn)
    mind.settle(turn)
    _come_now(turn)


def go_on(turn: Turn) -> None:
    """The lines have been read, the talk is over, the week has begun: on to what is next, at last the table."""
    turn.state.between = 0
    if not stops.go_on(turn):
        sit_down(turn)


def sit_down(turn: Turn) -> None:
    """A moment at the table begins, or the hour is over."""
    if not turn.state.moment:
        end_hour(turn, "end")
        return
    turn.state.place, turn.state.began = Place("table"), turn.now
    turn.state.sat += 1
    turn.tell(MomentBegan(turn.now, turn.state.moment, turn.state.after))
    people.come_to_the_table(turn)


def close(turn: Turn) -> None:
    """The moment is over with what was just said, and with the last moment the hour."""
    if turn.state.moment == turn.world.last_moment:
        end_hour(turn, "end")
    else:
        end_moment(turn, "player")


def end_hour(turn: Turn, by: str) -> None:
    turn.state.over = "end" if by == "end" else "player"
    turn.state.place = Place("over")
    turn.tell(HourEnded(turn.now, by))


def happen(turn: Turn) -> None:
    """The next thing that is due happens."""
    if due := coming.take(turn):
        _HAPPENS[due.kind](turn, due.id)
        sittings.adjust(turn)


def _nothing(turn: Turn, id: str) -> None:
    """The end of the scenario: the world has run on to it."""


_HAPPENS: dict[str, Callable[[Turn, str], None]] = {
    "night": lambda turn, _: nights.pass_by(turn),
    "grew": mind.grow,
    "eased": relief.wear_off,
    "went": chances.go,
    "chance": chances.come,
    "flow": account.flow,
    "groceries": lambda turn, _: account.groceries(turn),
    "benefit": benefit.pay,
    "given": account.given,
    "letter": post.come,
    "paper": papers.come,
    "again": post.come_again,
    "case": cases.happen,
    "message": people.message,
    "lapse": people.lapse,
    "leave": people.leave,
    "due": debts.due,
    "debt": debts.happen,
    "term": terms.due,
    "deadline": post.deadline,
    "answered": calls.answered,
    "rings": call_backs.ring,
    "scene": people.appear,
    "plan": engagements.begin,
    "moment": sittings.ask,
    "end": _nothing,
}

"""`step(world, state, action) -> (state, events)`: the only thing that changes an hour."""

from collections.abc import Callable

from game.play import account, agenda, people, post, running, sittings
from game.play.actions import Action, PassTime, SetPace, Take
from game.play.events import Attempted, Chose, DoorShut, Event, PaceSet
from game.play.headspace import free
from game.play.mind import settle
from game.play.offers import Kind, Offer, find, shut
from game.play.state import Place, Spot, State
from game.play.turn import Turn
from game.play.world import World, first_state

_SPOTS: dict[str, Spot] = {"map": "folder", "stapel": "pile", "weg": "bin"}


class NotOffered(ValueError):
    """The action names something that is not on offer here and now."""


def begin(world: World, seed: int, pace: str = "1") -> tuple[State, tuple[Event, ...]]:
    """A new hour: the days before the first moment have gone by, and the opening lines stand there."""
    turn = Turn(world, first_state(world, seed, pace))
    agenda.run_on(turn)
    return turn.state, tuple(turn.events)


def step(world: World, state: State, action: Action) -> tuple[State, tuple[Event, ...]]:
    """The state after an action, and what happened. Raises NotOffered, and changes nothing then."""
    turn = Turn(world, state.copy())
    match action:
        case PassTime(ms):
            agenda.pass_time(turn, ms)
        case Take(offer):
            _take(turn, offer)
        case SetPace(pace):
            turn.state.pace = pace
            turn.tell(PaceSet(turn.now, pace))
    _round_off(turn, state.place)
    return turn.state, tuple(turn.events)


def _round_off(turn: Turn, was_at: Place) -> None:
    if turn.state.over:
        return
    running.answer(turn)
    settle(turn)
    people.come_to_the_table(turn)
    if turn.state.place != was_at:
        for offer in shut(turn.world, turn.state):
            turn.tell(DoorShut(turn.now, offer.id, _reason(offer), offer.asks, free(turn.world, turn.state)))


def _reason(offer: Offer) -> str:
    return offer.blocked.reason if offer.blocked else ""


def _take(turn: Turn, id: str) -> None:
    if id == "hour/nagesprek" and not turn.state.over:
        agenda.end_hour(turn, "player")
        return
    offer = find(turn.world, turn.state, id)
    if offer is None:
        raise NotOffered(id)
    head = free(turn.world, turn.state)
    if offer.blocked:
        turn.state.tried = {id: turn.now} | turn.state.tried
        turn.tell(Attempted(turn.now, id, offer.blocked.reason, offer.asks, head))
        return
    if offer.kind not in _SILENT:
        turn.state.chosen = turn.state.chosen | {id: turn.now}
        turn.tell(Chose(turn.now, id, head))
    _DO[offer.kind](turn, offer)
    sittings.adjust(turn)
    if not turn.state.over and agenda.over(turn):
        agenda.end_moment(turn, "time")


_SILENT = {Kind.GO, Kind.READ, Kind.ON, Kind.STOP}
"""Moving about is no choice; what is done with a thing is."""


def _go(turn: Turn, offer: Offer) -> None:
    turn.state.place = Place(offer.id.removeprefix("go/"))
    if turn.state.place.kind == "phone":
        people.look_at_messages(turn)


def _read(turn: Turn, offer: Offer) -> None:
    post.read(turn, offer.id.removeprefix("read/"))


def _put(turn: Turn, offer: Offer) -> None:
    _, letter, way = offer.id.split("/")
    post.put(turn, letter, _SPOTS[way])
    agenda.spend(turn, offer.id, offer.minutes)


def _pay(turn: Turn, offer: Offer) -> None:
    _, bill, way = offer.id.split("/")
    account.pay(turn, bill, way)
    agenda.spend(turn, offer.id, offer.minutes)


def _eat(turn: Turn, offer: Offer) -> None:
    turn.state.eating = offer.id.removeprefix("eat/")
    turn.state.marks = turn.state.marks | {"eat": turn.state.eating}
    agenda.spend(turn, offer.id, offer.minutes)


def _answer(turn: Turn, offer: Offer) -> None:
    _, message, _ = offer.id.split("/")
    turn.state.messages = turn.state.messages | {message: "answered"}
    _option(turn, offer)


def _option(turn: Turn, offer: Offer) -> None:
    """Something with a stated cost; a call begins only when the waiting is over and the moment is not."""
    assert offer.option is not None
    if offer.option.meanwhile:
        running.start(turn, offer)
        return
    people.bring_about(turn, offer.option.does)
    there_in_time = agenda.spend(turn, offer.id, offer.minutes)
    if offer.option.does.begin and there_in_time:
        people.begin(turn, offer.option.does.begin)


def _say(turn: Turn, offer: Offer) -> None:
    turn.state.said = offer.id
    people.go_on(turn, offer.option.to if offer.option else "")
    if offer.option:
        _option(turn, offer)


def _meet(turn: Turn, offer: Offer) -> None:
    people.begin(turn, offer.id.removeprefix("meet/"))


def _stop(turn: Turn, offer: Offer) -> None:
    running.stop(turn, offer.id.removeprefix("running/").removesuffix("/stop"))


def _on(turn: Turn, offer: Offer) -> None:
    """'Verder': the lines between moments are done, or this moment is, unless somebody still comes in."""
    if offer.id == "between/verder":
        agenda.sit_down(turn)
        return
    turn.state.place = Place("table")
    people.come_to_the_table(turn)
    if turn.state.place.kind == "table" and not agenda.wait_for_somebody(turn):
        agenda.end_moment(turn, "player")


_DO: dict[Kind, Callable[[Turn, Offer], None]] = {
    Kind.GO: _go,
    Kind.READ: _read,
    Kind.PUT: _put,
    Kind.OPTION: _option,
    Kind.PAY: _pay,
    Kind.EAT: _eat,
    Kind.ANSWER: _answer,
    Kind.SAY: _say,
    Kind.MEET: _meet,
    Kind.STOP: _stop,
    Kind.ON: _on,
}

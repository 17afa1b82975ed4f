"""`step(world, state, action) -> (state, events)`: the only thing that changes an hour."""

from collections.abc import Callable

from game.play import (
    account,
    agenda,
    answers,
    applications,
    calls,
    cases,
    comforts,
    forms,
    nights,
    objections,
    people,
    portal,
    post,
    sittings,
)
from game.play.actions import Action, PassOver, PassTime, SetPace, Take, Write
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


def begin(
    world: World, seed: int, pace: str = "1", stops: tuple[int, ...] = ()
) -> tuple[State, tuple[Event, ...]]:
    """A new hour: the days before the first moment have gone by, and the opening lines stand there."""
    turn = Turn(world, first_state(world, seed, pace, stops))
    agenda.run_on(turn)
    return turn.state, tuple(turn.events)


def step(world: World, state: State, action: Action) -> tuple[State, tuple[Event, ...]]:
    """The state after an action, and what happened. Raises NotOffered, and changes nothing then."""
    turn = Turn(world, state.copy())
    match action:
        case PassTime(ms):
            agenda.pass_time(turn, ms)
        case Take(offer):
            turn.by_hand = True
            _take(turn, offer, find(world, state, offer))
        case Write(field, text):
            turn.by_hand = True
            _write(turn, field, text, find(world, state, field))
        case SetPace(pace):
            turn.state.pace = pace
            turn.tell(PaceSet(turn.now, pace))
        case PassOver():
            people.pass_over(turn) if turn.state.place.kind == "scene" else calls.hang_up_and_leave(turn)
    _round_off(turn, state.place)
    return turn.state, tuple(turn.events)


def _round_off(turn: Turn, was_at: Place) -> None:
    if turn.state.over:
        return
    calls.settle(turn)
    settle(turn)
    people.come_to_the_table(turn)
    if turn.state.place != was_at:
        for offer in shut(turn.world, turn.state):
            turn.tell(DoorShut(turn.now, offer.id, _reason(offer), offer.asks, free(turn.world, turn.state)))


def _reason(offer: Offer) -> str:
    return offer.blocked.reason if offer.blocked else ""


def _take(turn: Turn, id: str, offer: Offer | None) -> None:
    if id == "hour/nagesprek" and not turn.state.over:
        agenda.end_hour(turn, "player")
        return
    if offer is None:
        raise NotOffered(id)
    head = free(turn.world, turn.state)
    if offer.kind is Kind.FIELD:
        raise NotOffered(id)
    if offer.blocked:
        turn.state.tried = {id: turn.now} | turn.state.tried
        turn.tell(Attempted(turn.now, id, offer.blocked.reason, offer.asks, head))
        return
    if offer.kind not in _SILENT:
        turn.state.chosen = turn.state.chosen | {id: turn.now}
        turn.tell(Chose(turn.now, id, head))
    _DO[offer.kind](turn, offer)
    if offer.option and offer.option.does.ends and not turn.state.over:
        agenda.close(turn)
    sittings.adjust(turn)
    if not turn.state.over and agenda.over(turn):
        agenda.end_moment(turn, "time")


_SILENT = frozenset(
    {
        Kind.GO,
        Kind.READ,
        Kind.ON,
        Kind.CALL,
        Kind.OPEN,
        Kind.CODE,
        Kind.ATTACH,
        Kind.PAGE,
        Kind.KEEP,
        Kind.SEND,
    }
)
"""Moving about and filling in are no choices; what is done with a thing is. Forms have events of their own."""


def _write(turn: Turn, id: str, text: str, offer: Offer | None) -> None:
    """A field is left with this in it. Raises NotOffered where there is no such field."""
    if offer is None or offer.kind is not Kind.FIELD:
        raise NotOffered(id)
    kind, _, about = id.partition("/")
    match kind:
        case "login":
            one = turn.scenario.portals[turn.state.place.id]
            portal.log_in(turn, one, turn.state.place.node, text[: answers.LONGEST])
        case "code":
            forms.sign(turn, about, text[: answers.LONGEST])
        case _ if offer.field:
            forms.write(turn, about.partition("/")[0], offer.field, text)


def _go(turn: Turn, offer: Offer) -> None:
    kind, _, where = offer.id.partition("/")
    if kind == "folder":
        turn.state.place = Place("folder", where)
        return
    turn.state.place = Place(where)
    if turn.state.place.kind == "phone":
        people.look_at_messages(turn)


def _open(turn: Turn, offer: Offer) -> None:
    """A site, a form that lies ready, or an application that is begun now."""
    kind, _, id = offer.id.partition("/")
    match kind:
        case "portal":
            portal.go(turn, id)
        case "apply":
            forms.open_form(turn, cases.apply(turn, id).id)
        case _:
            forms.open_form(turn, id)


def _code(turn: Turn, offer: Offer) -> None:
    kind, _, case = offer.id.partition("/")
    if kind == "login":
        one = turn.scenario.portals[turn.state.place.id]
        portal.send_code(turn, one.id, one)
    else:
        one = turn.scenario.portals[forms.form_of(turn.world, case).portal]
        portal.send_code(turn, case, one)


def _attach(turn: Turn, offer: Offer) -> None:
    way, case, field, paper = offer.id.split("/")
    forms.attach(turn, case, field, paper, on=way == "attach")


def _page(turn: Turn, offer: Offer) -> None:
    _, case, page = offer.id.split("/")
    forms.go_to(turn, case, page)


def _keep(turn: Turn, offer: Offer) -> None:
    forms.keep(turn, offer.id.partition("/")[2])


def _send(turn: Turn, offer: Offer) -> None:
    forms.send(turn, offer.id.partition("/")[2])


def _again(turn: Turn, offer: Offer) -> None:
    post.ask_again(turn, offer.id.partition("/")[2])
    agenda.spend(turn, offer.id, offer.minutes)


def _leave(turn: Turn, offer: Offer) -> None:
    portal.log_out(turn, "player")
    turn.state.place = Place("phone")


def _object(turn: Turn, offer: Offer) -> None:
    objections.lodge(turn, _case_of(turn, offer))
    agenda.spend(turn, offer.id, offer.minutes)


def _advance(turn: Turn, offer: Offer) -> None:
    applications.ask_advance(turn, _case_of(turn, offer))
    agenda.spend(turn, offer.id, offer.minutes)


def _case_of(turn: Turn, offer: Offer) -> str:
    return turn.state.papers[offer.id.split("/")[1]].case


def _read(turn: Turn, offer: Offer) -> None:
    kind, _, rest = offer.id.partition("/")
    beside, _, id = rest.rpartition("/") if kind == "beside" else ("", "", rest)
    post.read(turn, id, beside)


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
    does = offer.option.does
    people.bring_about(turn, does)
    if solved := turn.world.solves.get(offer.id):
        people.bring_about(turn, solved)
    if not agenda.spend(turn, offer.id, offer.minutes):
        return
    if does.begin:
        people.begin(turn, does.begin)
    calls.bring_about(turn, does)


def _say(turn: Turn, offer: Offer) -> None:
    """What was said leads on; what a desk does not decide leads elsewhere, and nothing of it is done."""
    turn.state.said = offer.id
    option = offer.option
    if option and not calls.decides(turn, option):
        people.go_on(turn, option.elsewhere)
        return
    people.go_on(turn, option.to if option else "")
    if option:
        _option(turn, offer)


def _meet(turn: Turn, offer: Offer) -> None:
    people.begin(turn, offer.id.removeprefix("meet/"))


def _call(turn: Turn, offer: Offer) -> None:
    """With the telephone, or at a counter: its minutes first."""
    waits = offer.id.endswith("/wait")
    if agenda.spend(turn, offer.id, calls.minutes_to_wait(turn.state) if waits else offer.minutes):
        match offer.id.split("/"):
            case ["dial", line]:
                calls.dial(turn, line)
            case ["visit", counter]:
                calls.visit(turn, counter)
            case ["call", "menu", choice] | ["counter", "number", choice]:
                calls.choose(turn, choice)
            case [_, "wait"]:
                calls.wait(turn)
            case ["call", "take"]:
                calls.take(turn)
            case ["call", "hang_up"]:
                calls.hang_up(turn)
            case ["counter", "leave"]:
                calls.leave(turn)


def _on(turn: Turn, offer: Offer) -> None:
    """'Verder': what lies between two moments is done, or this moment is, unless somebody still comes in."""
    if turn.state.place.is_between:
        agenda.go_on(turn)
        return
    turn.state.place = Place("table")
    people.come_to_the_table(turn)
    if turn.state.place.kind == "table" and not agenda.wait_for_somebody(turn):
        if offer.kind is Kind.BED:
            nights.go_to_bed(turn)
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
    Kind.CALL: _call,
    Kind.ON: _on,
    Kind.OPEN: _open,
    Kind.CODE: _code,
    Kind.ATTACH: _attach,
    Kind.PAGE: _page,
    Kind.KEEP: _keep,
    Kind.SEND: _send,
    Kind.AGAIN: _again,
    Kind.OBJECT: _object,
    Kind.ADVANCE: _advance,
    Kind.LEAVE: _leave,
    Kind.COMFORT: comforts.take,
    Kind.BED: _on,
}

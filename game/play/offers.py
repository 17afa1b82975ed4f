"""Offers: everything the player can do now, each with the reason why it is shut, if it is.

Screens, machine players and tests read the same offers; nothing else decides what is struck through.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from game.core.text import Text, filled
from game.core.ticks import TICKS_A_MINUTE
from game.play import bonds, call_offers, comforts, debts, paperwork, people, sittings, thread, words
from game.play.account import WAYS
from game.play.facts import holds, is_open_for
from game.play.headspace import free
from game.play.offer import Blocked, Kind, Offer
from game.play.options import asks, total_minutes
from game.play.state import Debt, State
from game.play.time import COST
from game.play.world import World
from game.scenario.condition import ALWAYS
from game.scenario.option import Option

PLACES = ("post", "folder", "book", "phone", "calendar", "rest")
CARRIED = ("phone", "rest")
"""What is at hand where she is not at home."""


_TO_THE_TABLE, _ON_WITH_THE_DAY = Offer("go/table", Kind.GO), Offer("moment/verder", Kind.ON)
_AT_HOME = tuple(Offer(f"go/{place}", Kind.GO) for place in PLACES)
_AWAY = tuple(Offer(f"go/{place}", Kind.GO) for place in CARRIED)
"""Walking about is always the same."""


def offers(world: World, state: State) -> tuple[Offer, ...]:
    """Everything on offer where the player is now, in the order of the screen.

    Of the last state that was asked about they are kept: a machine player, the words it reads and the step that it
    takes ask for the same. So this may be asked of a state that is whole, and never of one that a step works on.
    """
    last = world.offered.get(_LAST)
    if last is None or last[0] is not state:
        last = world.offered[_LAST] = (state, _made(world, state))
    return last[1]


_LAST = "last"


def _made(world: World, state: State) -> tuple[Offer, ...]:
    if state.over:
        return ()
    here = tuple(_AT[state.place.kind](world, state))
    if state.place.is_between or state.place.kind in _ON_ITS_OWN:
        return here
    return (*call_offers.here(world, state), *here, *_everywhere(state))


_ON_ITS_OWN = frozenset({"scene", "call", "counter"})
"""Places where there is nothing to do but what they are for."""


def find(world: World, state: State, id: str) -> Offer | None:
    """The offer with this id, if it is on offer now."""
    for offer in offers(world, state):  # a loop and no generator: every step asks
        if offer.id == id:
            return offer
    return None


def shut(world: World, state: State) -> tuple[Offer, ...]:
    """The doors that are shut where the player is now. That she is on the line already is no door."""
    return tuple(one for one in offers(world, state) if one.blocked and one.blocked.thought != words.ON_THE_LINE)


def _everywhere(state: State) -> Iterator[Offer]:
    """Back to the table, unless a site or a form lies between; and on with the day."""
    if state.place.kind != "table" and not paperwork.is_laid_over(state):
        yield _TO_THE_TABLE
    yield _ON_WITH_THE_DAY


def _table(world: World, state: State) -> Iterator[Offer]:
    yield from _AWAY if sittings.elsewhere(world.scenario, state.moment) else _AT_HOME
    for id, where in state.scenes.items():
        if where == "here" and world.scenario.scenes[id].comes == "door":
            yield Offer(f"meet/{id}", Kind.MEET)


def _post(world: World, state: State) -> Iterator[Offer]:
    for spot in ("mat", "pile"):
        yield from (Offer(f"read/{id}", Kind.READ) for id, where in state.letters.items() if where == spot)


def _folder(world: World, state: State) -> Iterator[Offer]:
    yield from (Offer(f"read/{id}", Kind.READ) for id, where in state.letters.items() if where == "folder")
    yield from (Offer(f"folder/{order}", Kind.GO) for order in ORDERS if order != (state.place.id or ORDERS[0]))


ORDERS = ("sender", "date", "asked")
"""How the folder can lie: by sender, by date, by what asks for it."""


def _letter(world: World, state: State) -> Iterator[Offer]:
    id = state.place.id
    yield from _options(world, state, f"letter/{id}", Kind.OPTION, world.scenario.letter(id).options)
    yield from paperwork.of_letter(world, state, id)
    at_a_site = state.letters[id] == "inbox"
    for way in ("map", "weg") if at_a_site else ("map", "stapel", "weg"):
        yield Offer(f"letter/{id}/{way}", Kind.PUT, minutes=COST.get(way, 0))


def _book(world: World, state: State) -> Iterator[Offer]:
    for debt in debts.open_ones(state):
        if debts.known(state, debt) and debts.told(state, debt):
            ways = pay_ways(state, debt)
            yield from (Offer(f"pay/{debt.id}/{way}", Kind.PAY, minutes=_pay_minutes(way)) for way in ways)
    for level in world.scenario.levels:
        if level != state.eating or "eat" not in state.marks:
            yield Offer(f"eat/{level}", Kind.EAT, minutes=COST["eat"])


def pay_ways(state: State, debt: Debt) -> tuple[str, ...]:
    """How this can be paid now: half only once, in cash where that is taken and there is some."""
    shut = {
        "termijn": debt.plan is None,
        "deel": bool(debt.paid or debt.plan),
        "contant": not (debt.cash and state.cash),
    }
    return tuple(way for way in WAYS if not shut.get(way))


def _pay_minutes(way: str) -> int:
    return 0 if way == "later" else COST["pay"]


def _phone(world: World, state: State) -> Iterator[Offer]:
    for id, how in state.messages.items():
        if how in {"new", "seen"}:
            yield from _options(world, state, f"message/{id}", Kind.ANSWER, world.scenario.messages[id].options)
    for id, spot in state.letters.items():
        if id in state.read and spot != "bin":
            by_phone = [option for option in world.scenario.letter(id).options if option.by_phone]
            if by_phone:
                yield from _options(world, state, f"letter/{id}", Kind.OPTION, by_phone)
    yield from paperwork.by_phone(world, state)
    yield from call_offers.numbers(world, state)
    yield from thread.offers(world, state)


def _calendar(world: World, state: State) -> Iterator[Offer]:
    yield from ()


def _scene(world: World, state: State) -> Iterator[Offer]:
    place = state.place
    node = people.node(world.scenario.scenes[place.id], place.node)
    path = f"scene/{place.id}/{node.id}"
    options = tuple(_options(world, state, path, Kind.SAY, node.options))
    yield from options or (Offer(f"{path}/verder", Kind.SAY),)


def _between(world: World, state: State) -> Iterator[Offer]:
    yield Offer(f"{state.place.kind}/verder", Kind.ON)


def _options(world: World, state: State, path: str, kind: Kind, options: list[Option]) -> Iterator[Offer]:
    for option in options:
        same = world.same.get((path, option.id))
        if same is not None and same.option is option:
            yield same
        elif _is_always_the_same(option):
            same = world.same[path, option.id] = Offer(f"{path}/{option.id}", kind, option.minutes, option=option)
            yield same
        elif holds(world, state, option.when) and not _goes_on(state, option):
            blocked, minutes = why_blocked(world, state, option), total_minutes(world.scenario, option)
            needed = asks(world, state, option)
            yield Offer(f"{path}/{option.id}", kind, minutes, needed, blocked, option)


def _is_always_the_same(option: Option) -> bool:
    """Whether nothing of the state can strike it through, take it away or change what it costs."""
    free_of_all = option.when is ALWAYS and not (option.needs or option.asks or option.travel or option.office)
    return free_of_all and not (option.too_late or option.does.owes or option.does.dial or option.does.visit)


def _goes_on(state: State, option: Option) -> bool:
    """Whether it is the number that is being rung."""
    return state.call is not None and option.does.dial != "" and state.call.way == f"line/{option.does.dial}"


def why_blocked(world: World, state: State, option: Option) -> Blocked | None:
    """The first need that does not hold; headspace comes last, because the others can be named."""
    for need in option.needs:
        if not holds(world, state, need.that):
            return Blocked(need.reason, need.thought)
    if thought := bonds.asked_too_often(world, state, option.does.owes):
        return Blocked("people", thought)
    if option.does.visit:
        blocked = call_offers.no_time(world, state, world.scenario.counters[option.does.visit])
        if blocked:
            return Blocked("hour", option.too_late or blocked.thought)
    if thought := _too_late(world, state, option) or _line_taken(state, option):
        return Blocked("hour", thought)
    if option.thought and (asked := asks(world, state, option)) and asked > free(world, state):
        return Blocked("head", option.thought)
    return None


def _too_late(world: World, state: State, option: Option) -> Text | None:
    """Whether it does not fit in what is left here, or the door would be shut on arrival, as a thought."""
    if not (option.travel or option.office or option.too_late):
        return None
    now, scenario = state.now, world.scenario
    there = scenario.moment(now) + timedelta(minutes=option.travel)
    if option.office and not is_open_for(scenario.offices[option.office], there, option.minutes):
        return option.too_late or filled(words.SHUT, office=scenario.offices[option.office].name)
    if now + total_minutes(scenario, option) * TICKS_A_MINUTE > state.ends:
        return option.too_late or filled(words.TOO_LATE, time=f"{scenario.moment(state.ends):%H:%M}")
    return None


def _line_taken(state: State, option: Option) -> Text | None:
    """One call at a time, and nobody goes out of the door with it."""
    needs_the_line = option.does.dial or option.does.visit or option.travel
    return words.ON_THE_LINE if needs_the_line and state.call and state.place.kind != "scene" else None


_AT: dict[str, Callable[[World, State], Iterator[Offer]]] = {
    "table": _table,
    "post": _post,
    "folder": _folder,
    "letter": _letter,
    "book": _book,
    "phone": _phone,
    "calendar": _calendar,
    "rest": comforts.on_offer,
    "scene": _scene,
    "between": _between,
    "stop": _between,
    "week": _between,
    "call": call_offers.at_the_ear,
    "counter": call_offers.at_the_counter,
    "login": paperwork.login,
    "portal": paperwork.portal_home,
    "form": paperwork.form,
    "sent": paperwork.sent,
}

__all__ = ["Blocked", "Kind", "Offer", "find", "offers", "shut", "why_blocked"]

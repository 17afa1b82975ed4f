"""Machine players: a policy is a function from offers to an offer. They see what a player sees, and they read.

Each reads at a given speed and takes seconds to decide, and spends play time accordingly; otherwise its hours
would say nothing about people.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from game.core.text import Text
from game.play import bot_calls, bot_errands, bot_money, bot_paper, bot_talk, comforts, people
from game.play.actions import Action, PassTime, Take, Write
from game.play.headspace import free
from game.play.hour import Hour
from game.play.luck import draw
from game.play.nights import is_bedtime
from game.play.offers import Kind, Offer, find, offers
from game.play.state import State
from game.play.time import TICKS_A_DAY
from game.play.world import World
from game.scenario.calls import Line

DECIDE_MS = 2500
"""What a person takes to look at a few choices and take one."""
GLANCE_MS = 800
"""What a person takes to reach for something that lies there."""
FIELD_MS = 6000
"""What a person takes to find out what a field wants, and to type it."""
MOST_STEPS, STEPS_A_MOMENT = 900, 60
"""An hour that is not over by then does not end: a fault, not a long hour. Many moments take more steps."""

Policy = Callable[[World, State, Sequence[Offer], int], Offer]
Player = Callable[[Hour], Iterator[Iterable[Action]]]
"""Plays an hour turn by turn; each turn is made when it is asked for, and asked for when the last one was done."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How fast a machine player reads, in words a minute."""

    words_a_minute: int = 200

    def ms(self, words: int) -> int:
        return words * 60_000 // self.words_a_minute


@dataclass(frozen=True, slots=True)
class Decision:
    """What was taken, of what, and the play milliseconds that went before it: reading, deciding, filling in."""

    count: int
    state: State
    on_offer: tuple[Offer, ...]
    choice: Offer
    reading: int
    deciding: int
    filling: int

    @property
    def pause(self) -> int:
        return self.reading + self.deciding + self.filling

    def taking(self, other: Offer) -> "Decision":
        """The same decision with another outcome."""
        return replace(self, choice=other)


def play(
    hour: Hour,
    policy: Policy,
    reader: Reader,
    most: int = 0,
    first: int = 0,
    told: Callable[[Decision], None] | None = None,
) -> bool:
    """Play the hour to its end, from its `first` decision on. False when it did not end within so many steps.

    `told` hears of every decision before it is done.
    """
    for count in range(first, most or most_steps(hour.world)):
        if hour.state.over:
            return True
        if hour.state.place.is_between:
            hour.do(Take(f"{hour.state.place.kind}/verder"))
            continue
        decision = decide(hour, policy, reader, count)
        if told:
            told(decision)
        for action in carry_out(hour, decision, odd=_is_odd(policy)):
            hour.do(action)
    return bool(hour.state.over)


def most_steps(world: World) -> int:
    """So many decisions at most in an hour of this scenario."""
    return max(MOST_STEPS, STEPS_A_MOMENT * len(world.scenario.moments))


def player(policy: Policy, reader: Reader) -> Player:
    """Who decides by this policy, until an hour should have ended."""
    return lambda hour: (turn(hour, policy, reader, count) for count in range(most_steps(hour.world)))


def turn(hour: Hour, policy: Policy, reader: Reader, count: int) -> Iterator[PassTime | Take | Write]:
    """One decision: the time that it takes to read what lies there, and then the offer, if it is still there."""
    if hour.state.place.is_between:
        yield Take(f"{hour.state.place.kind}/verder")
        return
    yield from carry_out(hour, decide(hour, policy, reader, count), odd=_is_odd(policy))


def decide(hour: Hour, policy: Policy, reader: Reader, count: int) -> Decision:
    """What this player takes here and now."""
    world, state = hour.world, hour.state
    on_offer = offers(world, state)
    choice = policy(world, state, on_offer, count)
    there = sum(_news(world, state)) if choice.id == "go/phone" else 0
    filling = FIELD_MS if choice.kind is Kind.FIELD else 0
    deciding = 0 if filling else GLANCE_MS if choice.kind in _AT_A_GLANCE else DECIDE_MS
    reading = reader.ms(words_here(world, state) + there)
    return Decision(count, state, on_offer, choice, reading, deciding, filling)


def carry_out(hour: Hour, decision: Decision, odd: bool = False) -> Iterator[PassTime | Take | Write]:
    """The pause, and then what was chosen, if the moment has not ended meanwhile. `odd`: how fields are filled."""
    if hour.state.pace != "untimed":
        yield PassTime(decision.pause)
    choice = decision.choice
    if find(hour.world, hour.state, choice.id):
        if choice.kind is Kind.FIELD:
            yield bot_paper.written(hour.world, hour.state, choice, odd)
        else:
            yield Take(choice.id)


_AT_A_GLANCE = frozenset({Kind.GO, Kind.ATTACH, Kind.PAGE})


def _is_odd(policy: Policy) -> bool:
    """Whether this player types whatever comes up."""
    return policy is at_random


def words_here(world: World, state: State) -> int:
    """The words that a player reads in this place: a letter, what somebody says, the options."""
    return sum(len(text.source.split()) for text in _texts_here(world, state))


def _texts_here(world: World, state: State) -> Iterator[Text]:
    scenario, place = world.scenario, state.place
    match place.kind:
        case "letter":
            letter = scenario.letter(place.id)
            for block in letter.body:
                yield from (text for text in (block.text, block.bold, *block.items, *chain(*block.rows)) if text)
        case "scene":
            for said in people.node(scenario.scenes[place.id], place.node).turns:
                yield from (text for text in (said.line, said.aside) if text)
        case "call" if state.call:
            yield from _menu(scenario.lines[state.call.id])
    for offer in offers(world, state):
        if offer.option:
            yield from (text for text in (offer.option.text, offer.option.note) if text)
        if offer.blocked:
            yield offer.blocked.thought


def _news(world: World, state: State) -> Iterator[int]:
    """The words of each new message: they are read when the phone is picked up, and once."""
    for id, how in state.messages.items():
        if how == "new":
            yield len(world.scenario.messages[id].text.source.split())


def _menu(line: Line) -> Iterator[Text]:
    """A menu is heard to its end."""
    yield line.greeting
    yield from (choice.text for choice in line.menu)


# --- policies ---------------------------------------------------------------------------------------------


def at_random(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """Anything that can be chosen, struck through or not, each as likely."""
    return on_offer[draw(state.seed, "random", count, below=len(on_offer))]


def careful(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """What one should: rest when there is little left, open the post, do what it asks, file it, pay what can be
    paid, answer, speak, eat sparingly; then go on, and in the evening to bed."""
    can = _not_yet(state, on_offer)
    return _first(can, on_offer, _careful_wishes(world, state, on_offer))


def overwhelmed(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """Leaves what weighs: opens an envelope when it has lain for days, puts letters back, pays late, lets people
    ask twice, stays up; what asks headspace is left alone. With hardly any left, something small."""
    can = [offer for offer in on_offer if not offer.blocked and not offer.asks]
    if draw(state.seed, "overwhelmed", count, below=4) == 0:
        return at_random(world, state, can or on_offer, count)
    rest = _rest(world, state, world.numbers.nearly_gone)
    late = tuple(f"read/{id}" for id, spot in state.letters.items() if spot == "mat" and _has_lain(state, id))
    post = (*late, "go/post") if late else ()
    phone = ("go/phone",) if count % 3 == 0 else ()
    return _first(can, on_offer, (*rest, "stapel", "later", *post, *phone, "verder"))


LATE_DAYS = 6
"""So many days an envelope lies before somebody who is overwhelmed opens it."""


def _has_lain(state: State, id: str) -> bool:
    return state.now - state.came.get(id, 0) >= LATE_DAYS * TICKS_A_DAY


def money_first(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """Keeps what there is: eats as little as can be, pays when a reminder came, takes the work."""
    can = _not_yet(state, on_offer)
    return _first(can, on_offer, chain(("heel_krap", "ja"), _careful_wishes(world, state, on_offer, late=True)))


def curious(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """What was not done yet in this hour; where there is nothing new, and at sites and with the phone at the ear,
    what who is careful would do. How orderly she is, is of the hour."""
    orderly, at_table = draw(state.seed, "orderly", below=_ORDERLY), state.place.kind == "table"
    fresh = [one for one in on_offer if _is_new(state, one) or (at_table and one.kind is Kind.GO)]
    if not fresh or draw(state.seed, "curious", count, "orderly", below=_ORDERLY) < orderly:
        return careful(world, state, on_offer, count)
    return fresh[draw(state.seed, "curious", count, below=len(fresh))]


_ORDERLY = 6
_ORDINARY = frozenset({Kind.ON, Kind.GO, Kind.BED, Kind.CODE, Kind.FIELD, Kind.ATTACH, Kind.PAGE, Kind.LEAVE})
"""What is not done to see what it is: going on, going elsewhere, and what a form asks next."""


def _is_new(state: State, offer: Offer) -> bool:
    """Not done in this hour, nor tried; a number can be rung again."""
    if offer.kind is Kind.CALL:
        return offer.id.startswith("dial/")
    return offer.kind not in _ORDINARY and offer.id not in state.chosen and offer.id not in state.tried


def _not_yet(state: State, on_offer: Sequence[Offer]) -> list[Offer]:
    """What is open and was not done yet; a rest is there again and again."""
    again = {Kind.COMFORT, Kind.BED, Kind.PAY}
    return [one for one in on_offer if not one.blocked and (one.id not in state.chosen or one.kind in again)]


RESTS_BELOW = 5
"""With fewer free pieces than this, who is careful does something small first."""


def _careful_wishes(world: World, state: State, on_offer: Sequence[Offer], late: bool = False) -> Iterator[str]:
    """What is most pressing first; what comes later is thought of only when nothing before it is on offer."""
    yield from (*bot_calls.wishes(world, state, on_offer), "meet/")
    yield from (
        *_rest(world, state, RESTS_BELOW),
        *bot_errands.deeds(on_offer),
        *bot_talk.wishes(state.seed, on_offer),
    )
    yield from bot_paper.wishes(world, state, on_offer)
    yield from (f"read/{id}" for id, spot in state.letters.items() if spot == "mat")
    yield from bot_money.wishes(world, state, on_offer, late)
    yield from ("map", "zuinig")
    errands = [*bot_errands.letters(world, state)] if state.place.kind in _WITH_THE_POST else []
    yield from (f"read/{id}" for id in errands)
    yield from (bot_errands.place(state, id) for id in errands)
    yield from _places_to_go(world, state, late)
    yield from ("bed", "go/rest") if is_bedtime(world, state) else ()
    yield from ("call/wait", "go/table") if state.place.kind != "phone" else ("go/table", "call/wait")
    yield "verder"


_WITH_THE_POST = frozenset({"table", "post", "folder"})


def _places_to_go(world: World, state: State, late: bool) -> Iterator[str]:
    """Where there is something to do, though not from here."""
    if any(spot == "mat" for spot in state.letters.values()):
        yield "go/post"
    news = any(how == "new" for how in state.messages.values())
    if news or (bot_paper.has_work(world, state) and _has_head(world, state)):
        yield "go/phone"
    if bot_calls.has_to_ring(world, state):
        yield "go/phone"
    if "eat" not in state.marks or bot_money.has_work(world, state, late):
        yield "go/book"


def _rest(world: World, state: State, below: int) -> tuple[str, ...]:
    """Something small, with fewer free pieces than this and as long as there is something."""
    if free(world, state) >= below or all(one.blocked for one in comforts.on_offer(world, state)):
        return ()
    return ("comfort/", "go/rest")


def _has_head(world: World, state: State) -> bool:
    """Whether there is room to begin a form; one that was begun asks nothing more."""
    asked = [world.scenario.forms[one.form].asks for one in world.scenario.procedures.values() if one.form]
    return bool(state.forms) or free(world, state) >= min(asked, default=0)


def _first(can: Sequence[Offer], on_offer: Sequence[Offer], wishes: Iterable[str]) -> Offer:
    """The first wish that is on offer: a whole id, its first part (`scene/`) or its last part (`map`)."""
    found: dict[str, Offer] = {}
    for offer in can:
        found.setdefault(offer.id, offer)
        found.setdefault(f"{offer.id.partition('/')[0]}/", offer)
        found.setdefault(offer.id.rpartition("/")[2], offer)
    for wish in wishes:
        if wish in found:
            return found[wish]
    again = [offer for offer in on_offer if not offer.blocked]  # in a talk that is held a second time
    return next((offer for offer in can if offer.kind is Kind.ON), (can or again or on_offer)[-1])


POLICIES: dict[str, Policy] = {
    "random": at_random,
    "careful": careful,
    "overwhelmed": overwhelmed,
    "money_first": money_first,
    "curious": curious,
}

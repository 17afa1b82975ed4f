"""Machine players: a policy is a function from offers to an offer. They see what a player sees, and they read.

Each reads at a given speed and takes seconds to decide, and spends play time accordingly; otherwise its hours
would say nothing about people.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from game.core.text import Text
from game.play import bot_paper, people
from game.play.actions import PassTime, Take, Write
from game.play.headspace import free
from game.play.hour import Hour
from game.play.luck import draw
from game.play.offers import Kind, Offer, offers
from game.play.state import State
from game.play.world import World

DECIDE_MS = 2500
"""What a person takes to look at a few choices and take one."""
GLANCE_MS = 800
"""What a person takes to reach for something that lies there."""
FIELD_MS = 6000
"""What a person takes to find out what a field wants, and to type it."""
MOST_STEPS, STEPS_A_MOMENT = 900, 60
"""An hour that is not over by then does not end: a fault, not a long hour. Many moments take more steps."""

Policy = Callable[[World, State, Sequence[Offer], int], Offer]


@dataclass(frozen=True, slots=True)
class Reader:
    """How fast a machine player reads, in words a minute."""

    words_a_minute: int = 200

    def ms(self, words: int) -> int:
        return words * 60_000 // self.words_a_minute


def play(hour: Hour, policy: Policy, reader: Reader, most: int = 0) -> bool:
    """Play the hour to its end. False when it did not end within so many steps."""
    for count in range(most or most_steps(hour.world)):
        if hour.state.over:
            return True
        for action in turn(hour, policy, reader, count):
            hour.do(action)
    return bool(hour.state.over)


def most_steps(world: World) -> int:
    """So many decisions at most in an hour of this scenario."""
    return max(MOST_STEPS, STEPS_A_MOMENT * len(world.scenario.moments))


def turn(hour: Hour, policy: Policy, reader: Reader, count: int) -> Iterator[PassTime | Take | Write]:
    """One decision: the time that it takes to read what lies there, and then the offer, if it is still there."""
    world, state = hour.world, hour.state
    if state.place.is_between:
        yield Take(f"{state.place.kind}/verder")
        return
    choice = policy(world, state, offers(world, state), count)
    pause = reader.ms(words_here(world, state)) + _MS.get(choice.kind, DECIDE_MS)
    if state.pace != "untimed":
        yield PassTime(pause)
    if any(offer.id == choice.id for offer in offers(world, hour.state)):  # the moment may have ended meanwhile
        if choice.kind is Kind.FIELD:
            yield bot_paper.written(world, hour.state, choice, odd=policy in {at_random, curious})
        else:
            yield Take(choice.id)


_MS = {Kind.GO: GLANCE_MS, Kind.ATTACH: GLANCE_MS, Kind.PAGE: GLANCE_MS, Kind.FIELD: FIELD_MS}


def words_here(world: World, state: State) -> int:
    """The words that a player reads in this place: a letter, what somebody says, new messages, the options."""
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
        case "phone":
            yield from (scenario.messages[id].text for id in state.messages)
    for offer in offers(world, state):
        if offer.option:
            yield from (text for text in (offer.option.text, offer.option.note) if text)
        if offer.blocked:
            yield offer.blocked.thought


# --- policies ---------------------------------------------------------------------------------------------


def at_random(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """Anything that can be chosen, struck through or not, each as likely."""
    return on_offer[draw(state.seed, "random", count, below=len(on_offer))]


def careful(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """What one should: open the post, file it, pay what can be paid, answer, speak, eat sparingly, then go on."""
    can = [offer for offer in on_offer if not offer.blocked and offer.id not in state.chosen]
    return _first(can, on_offer, _careful_wishes(world, state, on_offer))


def overwhelmed(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """Leaves what weighs: reads at most the phone, puts letters back, pays late, lets people ask twice."""
    can = [offer for offer in on_offer if not offer.blocked]
    if draw(state.seed, "overwhelmed", count, below=4) == 0:
        return at_random(world, state, can, count)
    return _first(can, on_offer, ("stapel", "later", "go/phone" if count % 3 == 0 else "verder", "verder"))


def money_first(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """Keeps what there is: eats as little as can be, pays late, takes the work."""
    can = [offer for offer in on_offer if not offer.blocked and offer.id not in state.chosen]
    wishes = ("later", "heel_krap", "ja", *_careful_wishes(world, state, on_offer))
    return _first(can, on_offer, wishes)


def curious(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """What was not done yet in this hour."""
    fresh = [offer for offer in on_offer if offer.id not in state.chosen and offer.id not in state.tried]
    fresh = [offer for offer in fresh if offer.kind not in {Kind.ON, Kind.GO}] or fresh or list(on_offer)
    return fresh[draw(state.seed, "curious", count, below=len(fresh))]


def _careful_wishes(world: World, state: State, on_offer: Sequence[Offer]) -> tuple[str, ...]:
    unread = any(spot == "mat" for spot in state.letters.values())
    news = any(how == "new" for how in state.messages.values())
    owed = any(owed and bill in _known(world, state) for bill, owed in state.owed.items())
    go: tuple[str, ...] = ("go/post",) if unread else ()
    go += ("go/phone",) if news or (bot_paper.has_work(world, state) and _has_head(world, state)) else ()
    go += ("go/book",) if (owed or "eat" not in state.marks) else ()
    read = tuple(f"read/{id}" for id, spot in state.letters.items() if spot == "mat")
    site = tuple(bot_paper.wishes(world, state, on_offer))
    return ("meet/", *site, *read, "map", "nu", "zuinig", "message/", "scene/", *go, "go/table", "verder")


def _has_head(world: World, state: State) -> bool:
    """Whether there is room to begin a form; one that was begun asks nothing more."""
    asked = [world.scenario.forms[one.form].asks for one in world.scenario.procedures.values() if one.form]
    return bool(state.forms) or free(world, state) >= min(asked, default=0)


def _known(world: World, state: State) -> set[str]:
    return {
        bill.id
        for bill in world.scenario.bills.values()
        if bill.letter in state.read and bill.id not in state.marks
    }


def _first(can: Sequence[Offer], on_offer: Sequence[Offer], wishes: Sequence[str]) -> Offer:
    """The first wish that is on offer: a whole id, its beginning or its last part."""
    for wish in wishes:
        for offer in can:
            if (
                offer.id == wish
                or offer.id.endswith("/" + wish)
                or (wish.endswith("/") and offer.id.startswith(wish))
            ):
                return offer
    return next((offer for offer in can if offer.kind is Kind.ON), (can or on_offer)[-1])


POLICIES: dict[str, Policy] = {
    "random": at_random,
    "careful": careful,
    "overwhelmed": overwhelmed,
    "money_first": money_first,
    "curious": curious,
}

"""How machine players ring: in the hours, about a letter, once more when it was broken off; and they hold on."""

from collections.abc import Iterator, Sequence

from game.play import bot_talk, call_offers
from game.play.calls import way_in
from game.play.facts import holds, is_open
from game.play.offers import Kind, Offer, why_blocked
from game.play.state import State
from game.play.thread import BROKEN_OFF
from game.play.world import World
from game.scenario.option import Option

_TIMES = 3
"""So often somebody who is careful rings a number that came to nothing."""


def wishes(world: World, state: State, on_offer: Sequence[Offer]) -> Iterator[str]:
    """What cannot wait: taking a call, pressing a key, ringing while they are open."""
    yield "call/take"
    call = state.call
    if call is None:
        yield from (one.id for one in on_offer if _is_worth_ringing(world, state, one))
    elif call.stage == "tape" or (call.stage == "menu" and call.spoken):
        yield from ("counter/leave", "call/hang_up")
    elif call.stage == "menu":
        desks = (choice.id for choice in way_in(world.scenario, call).menu if choice.desk)
        yield from (f"{way}/{id}" for id in desks for way in ("call/menu", "counter/number"))
    else:
        yield "counter/wait"


def has_to_ring(world: World, state: State) -> bool:
    """Whether the phone has to be picked up for it: a letter says so, or a call was broken off."""
    if state.call:
        return False
    numbers = (one for one in call_offers.numbers(world, state) if not one.blocked)
    return any(_is_worth_ringing(world, state, one) for one in numbers) or any(
        option.by_phone and _fresh(world, state, option.does.dial) for option in _asked_by_letters(world, state)
    )


def _is_worth_ringing(world: World, state: State, offer: Offer) -> bool:
    if offer.kind is Kind.CALL and offer.id.startswith("dial/"):
        line = offer.id.removeprefix("dial/")
        return (
            _again(world, state, f"line/{line}")
            or _with_something_new(world, state, line)
            or (
                _fresh(world, state, line)
                and any(option.does.dial == line for option in _asked_by_letters(world, state))
            )
        )
    return (
        offer.option is not None and bool(offer.option.does.dial) and _fresh(world, state, offer.option.does.dial)
    )


def _asked_by_letters(world: World, state: State) -> Iterator[Option]:
    """What letters that were read, and kept, give reason to ring about, and was not done yet."""
    for id in state.read:
        if state.letters[id] != "bin":
            yield from (
                option
                for option in world.scenario.letter(id).options
                if option.does.dial
                and f"letter/{id}/{option.id}" not in state.chosen
                and holds(world, state, option.when)
                and not why_blocked(world, state, option)
            )


def _fresh(world: World, state: State, line: str) -> bool:
    return f"line/{line}" not in state.contacts and _answers(world, state, line)


def _again(world: World, state: State, way: str) -> bool:
    rung, (kind, _, id) = state.contacts.get(way), way.partition("/")
    return rung is not None and kind == "line" and rung.how in BROKEN_OFF and rung.times < _TIMES and _answers(
        world, state, id
    )  # fmt: skip


def _with_something_new(world: World, state: State, line: str) -> bool:
    """Whether somebody was spoken there before, and there is now something to say that was not known then."""
    rung = state.contacts.get(f"line/{line}")
    if rung is None or rung.times >= _TIMES or not _answers(world, state, line):
        return False
    desks = (world.scenario.desks[choice.desk] for choice in world.scenario.lines[line].menu if choice.desk)
    return any(bot_talk.has_to_say(world, state, desk) for desk in desks)


def _answers(world: World, state: State, line: str) -> bool:
    office = world.scenario.offices[world.scenario.lines[line].office]
    return is_open(office, world.scenario.moment(state.now))

"""From a worry to the thing that it is about: what to reach for from the table.

A letter is where it lies now; what is owed is in the book once she knows of it; a number, a counter, and who would
ring back are with the phone; a person is at the door, or somebody to do something with. There is always a way, if
only to breathe: so with what lies at home while she is elsewhere.
"""

from game.play import debts, sittings
from game.play.facts import is_of
from game.play.state import State
from game.play.world import World

REST = "go/rest"
_LEFT_AT_HOME = frozenset({"go/post", "go/folder", "go/book", "go/calendar"})
_LIES = {"mat": "go/post", "pile": "go/post", "folder": "go/folder", "inbox": "go/phone"}
_GOES = {
    **dict.fromkeys(("message", "case", "line", "counter", "call_back"), "go/phone"),
    "comfort": REST,
    "table": REST,
}


def way(world: World, state: State, leads: str) -> str:
    """The offer of the table to take: `go/post` for `letter/brief`, `meet/noor` for somebody who is there."""
    there = _at_home(world, state, leads)
    return REST if there in _LEFT_AT_HOME and sittings.elsewhere(world.scenario, state.moment) else there


def _at_home(world: World, state: State, leads: str) -> str:
    kind, _, id = leads.partition("/")
    match kind:
        case "letter":
            return _letter(world, state, id)
        case "bill" | "debt":
            return _owed(world, state, id)
        case "scene":
            return _person(world, state, world.scenario.scenes[id].person)
        case "person":
            return _person(world, state, id)
    return _GOES.get(kind, f"go/{kind}")


def _owed(world: World, state: State, name: str) -> str:
    """To the book, for a bill or a debit that bounced; as long as she does not know of it, to the letter."""
    bill = world.scenario.bills.get(name)
    known = any(is_of(id, name) and debts.known(state, debt) for id, debt in state.debts.items())
    return "go/book" if known or not bill else _letter(world, state, bill.letter)


def _letter(world: World, state: State, name: str) -> str:
    """Where it lies; of a letter that cases send, the newest. Thrown away, it is asked for again by phone, or all
    that is left of it is its last day."""
    newest = next((spot for id, spot in reversed(state.letters.items()) if is_of(id, name)), None)
    if newest == "bin":
        return "go/phone" if world.scenario.letter(name).again else "go/calendar"
    return _LIES[newest] if newest else REST


def _person(world: World, state: State, person: str) -> str:
    """To them, if they wait at the door; otherwise to what can be done together."""
    scenes = world.scenario.scenes
    here = (id for id, where in state.scenes.items() if where == "here" and scenes[id].person == person)
    return next((f"meet/{id}" for id in here if scenes[id].comes == "door"), REST)

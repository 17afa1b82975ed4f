"""From a worry to the thing that it is about: what to reach for from the table.

A letter is where it lies now; a bill is in the book once its letter was read; a person is at the door, or somebody
to do something with. There is always a way.
"""

from game.play.facts import is_of
from game.play.offer import Offer
from game.play.state import State
from game.play.world import World

REST = "go/rest"
_LIES = {"mat": "go/post", "pile": "go/post", "folder": "go/folder", "inbox": "go/phone"}
_GOES = {"message": "go/phone", "case": "go/phone", "comfort": REST, "table": REST}


def way(world: World, state: State, leads: str) -> str:
    """The offer of the table to take: `go/post` for `letter/brief`, `meet/noor` for somebody who is there."""
    kind, _, id = leads.partition("/")
    match kind:
        case "letter":
            return _letter(world, state, id)
        case "bill":
            bill = world.scenario.bills[id]
            return "go/book" if bill.letter in state.read else _letter(world, state, bill.letter)
        case "scene":
            return _person(world, state, world.scenario.scenes[id].person)
        case "person":
            return _person(world, state, id)
    return _GOES.get(kind, f"go/{kind}")


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


def is_about(leads: str, offer: Offer) -> bool:
    """Whether an offer reads or does something about the thing that a worry leads to."""
    kind, _, id = leads.partition("/")
    what, _, about = offer.id.partition("/")
    match kind:
        case "letter":
            return what in {"read", "again", "portal"} and (what == "portal" or is_of(about, id))
        case "bill":
            return what == "pay" and about.partition("/")[0] == id
        case "message":
            return what == "message" and about.partition("/")[0] == id
        case _:
            return True

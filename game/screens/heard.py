"""Which sound belongs to what happens, and how it is called for who does not hear it."""

from collections.abc import Iterable, Mapping

from game.core.text import Text
from game.play.events import (
    Bounced,
    DebtPaid,
    Eased,
    Event,
    FormSent,
    LetterCame,
    LetterPut,
    LetterRead,
    MessageCame,
    PhoneRang,
    SceneBegan,
)
from game.play.headspace import free
from game.play.state import State
from game.play.stops import turn_to
from game.play.world import World
from game.screens.i18n import _
from game.screens.parts import headspace
from game.screens.sound import Name

CAPTIONS: Mapping[Name, Text] = {
    "buzz": _("De telefoon trilt op het hout."),
    "child": _("Een kinderstem, zonder woorden."),
    "door": _("De voordeur."),
    "feet": _("Kindervoeten op de trap."),
    "fridge": _("De koelkast zoemt."),
    "fridge_full": _("De koelkast zoemt, gedempt."),
    "fridge_gone": _("De koelkast zoemt, heel ver weg."),
    "hold": _("Muziek, terwijl je wacht."),
    "hold_gone": _("Muziek, terwijl je wacht, dof."),
    "kettle": _("Water dat kookt."),
    "letterbox": _("De brievenbus, en papier op de mat."),
    "paper": _("Papier dat wordt opengevouwen."),
    "pen": _("Een pen op papier."),
    "rain": _("Regen op het raam."),
}


def heard(world: World, state: State, events: Iterable[Event]) -> tuple[Name, ...]:
    """What is heard of what has just happened, each sound once; of much at once the first."""
    names = (_of(world, state, event) for event in events)
    return tuple(dict.fromkeys(name for name in names if name))[:_AT_ONCE]


_AT_ONCE = 2


def _of(world: World, state: State, event: Event) -> Name | None:
    match event:
        case LetterCame(letter=letter) if state.letters.get(letter) == "mat" and not state.place.is_between:
            return "letterbox"
        case LetterRead(first=True):
            return "paper"
        case LetterPut():
            return "paper"
        case FormSent() | DebtPaid():
            return "pen"
        case Bounced() | PhoneRang():
            return "buzz"
        case MessageCame() if not state.place.is_between:
            return "buzz"
        case Eased(cause=cause) if cause in world.scenario.comforts:
            return "kettle"
        case SceneBegan(scene=scene):
            return _coming(world, scene)
    return None


def _coming(world: World, scene: str) -> Name | None:
    """Who comes to the table is at home; who comes by the door may be a child on the stairs."""
    one = world.scenario.scenes[scene]
    child = one.person in _children(world)
    if one.comes == "table" and not one.elsewhere:
        return "child" if child else None
    if one.comes == "door" and not one.rings:
        return "feet" if child else "door"
    return None


def _children(world: World) -> frozenset[str]:
    """Those of the household who are under eighteen on the first day."""
    today = world.scenario.file.start
    people = world.scenario.household.people
    return frozenset(one.id for one in people if (today - one.born).days < _OF_AGE_DAYS)


_OF_AGE_DAYS = 18 * 365


def around(world: World, state: State) -> frozenset[Name]:
    """What goes on sounding here: music on hold, rain on the panes, the fridge of a busy head; the fuller that
    is, the duller it sounds."""
    room = headspace.state_of(free(world, state))
    if state.call is not None and state.call.stage == "hold":
        return frozenset[Name]({"hold_gone" if room is headspace.State.NEARLY_GONE else "hold"})
    if state.place.kind == "week":
        turn = turn_to(world.scenario, int(state.place.id))
        return frozenset[Name]({"rain"}) if turn and turn.weather == "rain" else frozenset()
    if state.place.kind != "table" or room not in _FRIDGE:
        return frozenset()
    return frozenset({_FRIDGE[room]})


_FRIDGE: Mapping[headspace.State, Name] = {
    headspace.State.BUSY: "fridge",
    headspace.State.FULL: "fridge_full",
    headspace.State.NEARLY_GONE: "fridge_gone",
}

"""The closed doors: every struck-through option that was put before the player."""

from collections.abc import Iterable

from game.debrief import naming
from game.debrief.model import ClosedDoor, DoorPlace, Doors
from game.debrief.walk import SeenShut, place_of
from game.play.hour import Hour


def doors(hour: Hour, seen: Iterable[SeenShut]) -> Doors:
    """Each door once, as it stood there the first time; `tried` and `taken` look at the whole hour."""
    shut: dict[str, ClosedDoor] = {}
    places: dict[str, DoorPlace] = {}
    for door in seen:
        shut.setdefault(door.offer, _door(hour, door))
        places.setdefault(place_of(door.offer), _place(hour, door))
    return Doors(tuple(shut.values()), tuple(places.values()))


def _door(hour: Hour, seen: SeenShut) -> ClosedDoor:
    event, named = seen.event, naming.named(hour, seen.offer)
    return ClosedDoor(
        offer=seen.offer,
        place=place_of(seen.offer),
        at=event.at,
        moment=hour.world.scenario.moment(event.at),
        text=named.title,
        about=named.about,
        reason=event.reason,
        asks=event.asks,
        free=event.free,
        thought=seen.thought,
        tried=seen.offer in hour.state.tried,
        taken=seen.offer in hour.state.chosen,
        rule=named.rule,
        minutes=seen.minutes,
        on_hand=seen.on_hand,
        head=seen.head if seen.head.free == event.free else None,
    )


def _place(hour: Hour, seen: SeenShut) -> DoorPlace:
    open_ones = sum(1 for one in seen.beside if not one.blocked)
    return DoorPlace(place_of(seen.offer), naming.named(hour, seen.offer).about, open_ones, len(seen.beside))

"""Comforts: something small that is always within reach, asks nothing of the head and gives it some room."""

from collections.abc import Iterator
from datetime import datetime

from game.play import agenda, bonds, people, relief, sittings
from game.play.facts import holds
from game.play.nights import is_bedtime
from game.play.offer import Blocked, Kind, Offer
from game.play.state import Place, State
from game.play.time import TICKS_AN_HOUR
from game.play.turn import Turn
from game.play.world import World
from game.scenario.mind import Comfort

BED = "moment/bed"


def on_offer(world: World, state: State) -> Iterator[Offer]:
    """What there is at the place to breathe: the comforts of this hour, and bed in the evening."""
    for comfort in world.scenario.comforts.values():
        if _is_there(world, state, comfort):
            thought = bonds.asked_too_often(world, state, comfort.owes)
            blocked = Blocked("people", thought) if thought else None
            yield Offer(f"comfort/{comfort.id}", Kind.COMFORT, comfort.minutes, blocked=blocked)
    if is_bedtime(world, state):
        yield Offer(BED, Kind.BED)


def _is_there(world: World, state: State, comfort: Comfort) -> bool:
    if comfort.elsewhere != sittings.elsewhere(world.scenario, state.moment):
        return False
    now = world.scenario.moment(state.now)
    if comfort.hours and not comfort.hours[0] <= now.time() < comfort.hours[1]:
        return False
    if comfort.id in state.rested and not _again(world, state, comfort, now):
        return False
    return holds(world, state, comfort.when)


def _again(world: World, state: State, comfort: Comfort, now: datetime) -> bool:
    """Whether its hour, day or week has gone by."""
    last = world.scenario.moment(state.rested[comfort.id])
    match comfort.every:
        case "hour":
            return state.now - state.rested[comfort.id] >= TICKS_AN_HOUR
        case "day":
            return last.date() < now.date()
        case "week":
            return last.isocalendar()[:2] < now.isocalendar()[:2]


def take(turn: Turn, offer: Offer) -> None:
    """It eases from now on; then its minutes go by, and with them perhaps the moment."""
    comfort = turn.scenario.comforts[offer.id.removeprefix("comfort/")]
    turn.state.place = Place("rest")  # nobody comes to the table before it is done
    turn.state.rested = turn.state.rested | {comfort.id: turn.now}
    relief.give(turn, offer.id, comfort.eases, comfort.lasts)
    bonds.change(turn, comfort.owes, comfort.gives_back, comfort.closer, "")
    if agenda.spend(turn, offer.id, comfort.minutes):
        turn.state.place = Place("table")
        if comfort.begin:
            people.begin(turn, comfort.begin)

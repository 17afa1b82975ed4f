"""Short ways to say what a player does, so that a test reads as an evening."""

from game.play.actions import PassTime, Take
from game.play.hour import Hour
from game.play.offers import Kind, Offer, find, offers


def take(hour: Hour, *offers: str) -> None:
    for offer in offers:
        hour.do(Take(offer))


def wait(hour: Hour, seconds: float) -> None:
    hour.do(PassTime(int(seconds * 1000)))


def sit_down(hour: Hour, moment: str) -> Hour:
    """On to a moment at the table, by 'verder' and by the first thing to say whenever somebody is there."""
    for _ in range(60):
        if hour.state.moment == moment and hour.state.place.kind == "table":
            return hour
        take(hour, on(hour))
    raise AssertionError(f"{moment} never came")


def play_out(hour: Hour) -> Hour:
    while not hour.state.over:
        take(hour, on(hour))
    return hour


def on(hour: Hour) -> str:
    open_ones = [offer for offer in offers(hour.world, hour.state) if not offer.blocked]
    ways = [offer.id for offer in open_ones if offer.kind in {Kind.ON, Kind.SAY}]
    return ways[-1]


def offer(hour: Hour, id: str) -> Offer:
    found = find(hour.world, hour.state, id)
    assert found is not None, f"{id} is not on offer"
    return found


def happened(hour: Hour, kind: type) -> list[object]:
    return [event for event in hour.events if isinstance(event, kind)]


def clock(hour: Hour) -> str:
    """`09:01`: how late it is."""
    return f"{hour.world.scenario.moment(hour.state.now):%H:%M}"

"""What headspace promises, held by machine players: never fifteen dead minutes, and a way back up.

At zero free there are two open things that mean something; from zero three pieces are to be had within two game
days; who is careful spends at most a quarter of its own time below three, who is overwhelmed at most 60 %.
"""

from copy import copy
from pathlib import Path

import pytest

from game.paths import SCENARIOS
from game.play.actions import Take
from game.play.bots import POLICIES, Reader, play, turn
from game.play.facts import is_of
from game.play.headspace import free
from game.play.hour import Hour
from game.play.leads import REST, way
from game.play.measure import at_the_table, lowest
from game.play.offers import Kind, Offer, find, offers
from game.play.state import Place, State
from game.play.thread import loose_ends
from game.play.time import TICKS_A_DAY
from game.play.world import World
from game.scenario.option import Does
from tests.play.written import world

HEAVY = Path(__file__).with_name("vol-hoofd")
FOLDERS = [
    SCENARIOS / "eerste-week",
    HEAVY,
    *(Path(__file__).with_name(name) for name in ("papierwinkel", "aan-de-lijn", "geldzorgen")),
]
MEANS = frozenset({Kind.COMFORT, Kind.BED, Kind.MEET})
"""A rest, a person. On and about the table is no thing to do."""
SEEDS = range(12)


def is_short(here: World) -> bool:
    return len(here.scenario.moments) < 40


def means_something(here: World, state: State) -> list[Offer]:
    """What is open at the table, or one step from it where one breathes."""
    resting = state.copy()
    resting.place = Place("rest")
    there = (*offers(here, state), *offers(here, resting))
    return [one for one in there if one.kind in MEANS and not one.blocked]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_at_zero_two_things_that_mean_something_are_open(folder: Path, policy: str) -> None:
    here = world(folder)

    def look(step: object, state: State) -> None:
        if state.place.kind == "table" and free(here, state) == 0:
            there = means_something(here, state)
            assert len(there) >= 2, f"{step}: {[one.id for one in there]}"

    for seed in SEEDS if is_short(here) else range(1):
        play(Hour(here, seed, watch=look), POLICIES[policy], Reader())


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_from_zero_three_are_to_be_had_within_two_days(policy: str) -> None:
    """Wherever a machine player comes to zero: somebody who rests from there, and goes to bed, comes to three."""
    tried = 0
    for seed in SEEDS:
        hour = Hour(world(HEAVY), seed)
        for count in range(900):
            if hour.state.over:
                break
            at_zero = hour.state.place.kind == "table" and free(hour.world, hour.state) == 0
            if at_zero and count % 3 == 0 and two_days_are_left(hour):
                tried += 1
                assert comes_to_three(hour), f"{policy} {seed} {hour.world.scenario.moment(hour.state.now)}"
            for action in turn(hour, POLICIES[policy], Reader(), count):
                hour.do(action)
    assert tried or policy not in {"random", "overwhelmed"}, "nobody came to zero: that shows nothing"


def two_days_are_left(hour: Hour) -> bool:
    """Two days in which there is a moment at the table at all."""
    until = hour.state.now + 2 * TICKS_A_DAY
    begins = [hour.world.scenario.ticks(one.begins) for one in hour.world.scenario.moments.values()]
    return any(hour.state.now < at < until for at in begins)


def comes_to_three(hour: Hour) -> bool:
    other, until = copy(hour), hour.state.now + 2 * TICKS_A_DAY
    other.steps, other.watch = [], None
    while not other.state.over and other.state.now <= until:
        if free(other.world, other.state) >= 3:
            return True
        open_ones = [one for one in offers(other.world, other.state) if not one.blocked]
        if any(one.id == REST for one in open_ones):
            other.do(Take(REST))
            continue
        wanted = (Kind.COMFORT, Kind.BED, Kind.ON, Kind.SAY)
        other.do(Take(min(open_ones, key=lambda one: wanted.index(one.kind) if one.kind in wanted else 9).id))
    return False


# --- how much of the time there is little left --------------------------------------------------------------

MOST = {"careful": 0.25, "overwhelmed": 0.60}


@pytest.mark.parametrize("folder", FOLDERS[:2], ids=lambda folder: folder.name)
@pytest.mark.parametrize("policy", sorted(MOST))
def test_below_three_is_no_place_to_stay(folder: Path, policy: str) -> None:
    short = whole = 0
    for seed in range(40):
        hour = Hour(world(folder), seed)
        play(hour, POLICIES[policy], Reader())
        below, all_of_it = at_the_table(hour, 3)
        short, whole = short + below, whole + all_of_it
    assert whole and short / whole <= MOST[policy]


def test_the_heavy_scenario_is_heavy() -> None:
    hours = [Hour(world(HEAVY), seed) for seed in SEEDS]
    for hour in hours:
        play(hour, POLICIES["overwhelmed"], Reader())
    assert min(map(lowest, hours)) == 0


# --- every worry leads to what it is about ------------------------------------------------------------------


def is_about(here: World, leads: str, offer: Offer) -> bool:
    """Whether an offer reads or does something about the thing that a worry leads to."""
    kind, _, id = leads.partition("/")
    what, _, about = offer.id.partition("/")
    does = offer.option.does if offer.option else Does()
    match kind:
        case "letter":
            return what in {"read", "again", "portal"} and (what == "portal" or is_of(about, id))
        case "bill" if what == "read":
            return about == here.scenario.bills[id].letter
        case "bill" | "debt":
            return what == "pay" and is_of(about.partition("/")[0], id)
        case "message":
            return what == "message" and about.partition("/")[0] == id
        case "line":
            return offer.id == f"dial/{id}" or does.dial == id
        case "counter":
            return offer.id == f"visit/{id}" or does.visit == id
        case "call_back":
            return False
    return True


def is_to_be_read(here: World, state: State, leads: str) -> bool:
    """Whether the place says what there is to know, where there is nothing to do: a last day, a promised call, a
    message that was answered."""
    waits = {f"{one.sort}/{one.id}" for one in loose_ends(here, state)} | {
        f"message/{id}" for id in state.messages
    }
    return state.place.kind == "calendar" or (state.place.kind == "phone" and leads in waits)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("policy", ["random", "careful", "overwhelmed"])
def test_every_worry_leads_to_the_thing_that_it_is_about(folder: Path, policy: str) -> None:
    here, seen = world(folder), set[tuple[str, str]]()

    def look(_step: object, state: State) -> None:
        if state.place.kind != "table":
            return
        for id in state.worries:
            leads = here.scenario.worries[id].leads
            there = way(here, state, leads)
            if (id, there) in seen:
                continue
            seen.add((id, there))
            found = find(here, state, there)
            assert found is not None and not found.blocked, f"{id}: {there} is not on offer"
            if found.kind is Kind.GO:
                arrived = state.copy()
                arrived.place = Place(there.partition("/")[2])
                about = any(is_about(here, leads, one) for one in offers(here, arrived))
                assert about or is_to_be_read(here, arrived, leads), f"{id}: {there} says nothing about {leads}"

    for seed in range(3) if is_short(here) else range(1):
        play(Hour(here, seed, watch=look), POLICIES[policy], Reader())
    assert seen

"""Calls and counters: a queue beside everything else, a good morning that waits so long, and who rings in vain."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.play import journal, thread
from game.play.actions import PassTime, Take
from game.play.bots import POLICIES, Reader, play
from game.play.calls import comes_through, minutes_left
from game.play.digest import digest
from game.play.events import (
    CallBackLapsed,
    CallEnded,
    CallMissed,
    CallTaken,
    Dialled,
    PhoneRang,
    PickedUp,
    Referred,
    SceneBegan,
)
from game.play.hour import Hour
from game.play.journal import Header, Recorder
from game.play.offers import find, offers
from game.play.options import asks
from game.play.plans import Plan, run
from game.play.replay import replay as replayed
from game.play.ringing import time_left
from game.play.state import Due
from game.play.world import World
from tests.play import written
from tests.play.hands import clock, happened, offer, take, wait
from tests.play.written import plans

HERE = Path(__file__).parent / "aan-de-lijn"
READ = ("between/verder", "go/post", "read/geweigerd")
ON_HOLD = (*READ, "letter/geweigerd/bellen", "call/menu/werk")


@pytest.fixture(scope="module")
def world() -> World:
    return written.world(HERE)


def begun(world: World, *deeds: str, seed: int = 1, pace: str = "1") -> Hour:
    hour = Hour(world, seed, pace)
    take(hour, *deeds)
    return hour


def left(hour: Hour) -> int:
    """Seconds on hold until somebody answers: a minute goes by in each."""
    assert hour.state.call is not None
    return (hour.state.call.until - hour.state.now) // 4000


def how(hour: Hour) -> list[str]:
    """How each attempt ended."""
    return [event.how for event in hour.events if isinstance(event, CallEnded)]


@pytest.mark.parametrize("plan", plans(HERE).values(), ids=lambda plan: plan.id)
def test_every_plan_goes_as_written(world: World, plan: Plan) -> None:
    _, failure = run(world, plan)
    assert failure is None, failure


# --- on hold ------------------------------------------------------------------------------------------------


def test_in_a_menu_the_clock_stands_still_and_a_key_costs_a_minute(world: World) -> None:
    hour = begun(world, *READ, "letter/geweigerd/bellen")
    wait(hour, 60)
    assert (clock(hour), hour.state.place.kind) == ("09:00", "call")

    take(hour, "call/menu/werk")
    assert (clock(hour), hour.state.place.kind) == ("09:01", "letter")


@pytest.mark.parametrize("deed", ["letter/geweigerd/stapel", "go/table"])
def test_on_hold_a_minute_goes_by_in_a_second_whatever_lies_open(world: World, deed: str) -> None:
    hour = begun(world, *ON_HOLD)
    wait(hour, 10)
    assert clock(hour) == "09:11"

    take(hour, deed)
    before = hour.state.now
    wait(hour, 2)
    assert hour.state.now - before == 2 * 4000


def test_a_letter_without_a_call_takes_half_of_that(world: World) -> None:
    hour = begun(world, *READ)
    wait(hour, 10)
    assert clock(hour) == "09:05"


def test_whoever_picks_up_waits_twenty_seconds_and_not_one_more(world: World) -> None:
    hour = begun(world, *ON_HOLD)
    wait(hour, left(hour))
    assert happened(hour, PickedUp)
    at = hour.state.now

    wait(hour, 19.999)
    assert find(world, hour.state, "call/take")
    assert hour.state.now - at <= 20 * 1000  # a quarter of a minute in a second, as in a form
    wait(hour, 0.001)

    assert how(hour) == ["missed"] and find(world, hour.state, "call/take") is None


def test_who_takes_it_comes_back_to_the_letter_that_lay_open(world: World) -> None:
    hour = begun(world, *ON_HOLD)
    wait(hour, left(hour) + 5)
    take(hour, "call/take", "scene/noah/start/niks")

    assert (hour.state.place.kind, hour.state.place.id) == ("letter", "geweigerd")
    assert how(hour) == ["talked"] and hour.state.back is None


def test_where_no_clock_runs_nobody_hangs_up(world: World) -> None:
    hour = begun(world, *ON_HOLD, pace="untimed")
    wait(hour, left(hour) + 60)
    assert find(world, hour.state, "call/take")


def test_waiting_for_it_costs_the_minutes_of_the_queue_and_leads_to_the_talk(world: World) -> None:
    hour = begun(world, *ON_HOLD)
    stated, really = offer(hour, "call/wait").minutes, left(hour)
    take(hour, "call/wait")

    assert stated % 5 == 0 and 0 <= stated - really < 5
    assert (hour.state.place.kind, hour.state.place.id) == ("scene", "noah")
    assert happened(hour, CallTaken)


def test_verder_goes_on_to_the_good_morning_and_leaves_it_to_her(world: World) -> None:
    hour = begun(world, *ON_HOLD, "moment/verder")

    assert hour.state.place.kind == "table" and hour.state.moment == "ochtend.2026-10-05"
    assert find(world, hour.state, "call/take")


def test_nobody_comes_to_the_table_while_somebody_says_good_morning(tmp_path: Path, world: World) -> None:
    hour = begun(world, *ON_HOLD, "go/table")
    wait(hour, left(hour) + 1)
    assert hour.state.place.kind == "table" and find(world, hour.state, "call/take")


def test_there_is_one_call_at_a_time_and_it_does_not_go_out_of_the_door(world: World) -> None:
    hour = begun(world, *ON_HOLD, "go/table", "go/phone")
    assert find(world, hour.state, "letter/geweigerd/bellen") is None
    for id in ("dial/gemeente", "visit/stadhuis"):
        blocked = offer(hour, id).blocked
        assert blocked and blocked.thought.source == "Ik hang al aan de lijn."


def test_whoever_hangs_up_is_not_answered(world: World) -> None:
    hour = begun(world, *ON_HOLD, "call/hang_up")
    wait(hour, 60)

    assert how(hour) == ["hung_up"] and not happened(hour, PickedUp)
    assert not [due for due in hour.state.queue if due.kind == "answered"]


def test_a_queue_is_longer_in_the_first_hour_and_other_at_the_next_attempt(world: World) -> None:
    early = [left(begun(world, *ON_HOLD, seed=seed)) for seed in range(12)]
    assert all(30 <= minutes <= 40 for minutes in early)

    hour = begun(world, *READ)
    wait(hour, 180)
    take(hour, "letter/geweigerd/bellen", "call/menu/werk")
    first = left(hour)
    take(hour, "call/hang_up", "letter/geweigerd/bellen", "call/menu/werk")
    assert 20 <= first <= 30 and 20 <= left(hour) <= 30


def test_the_tape_says_fives_upwards(world: World) -> None:
    hour = begun(world, *ON_HOLD)
    call = hour.state.call
    assert call is not None
    assert [minutes_left(call, call.until - minutes * 4000) for minutes in (0, 1, 5, 6)] == [0, 5, 5, 10]


# --- who decides ------------------------------------------------------------------------------------------------


def test_only_who_decides_does_what_is_asked(world: World) -> None:
    hour = begun(world, *ON_HOLD, "call/wait", "scene/noah/start/nummer")
    assert "gewijzigd" not in hour.state.flags
    assert [event.decision for event in hour.events if isinstance(event, Referred)] == ["rekening"]

    take(hour, "scene/noah/niet_hier/doorverbinden", "call/wait", "scene/ozturk/start/nummer")
    assert "gewijzigd" in hour.state.flags


def test_being_put_through_is_luck_of_that_day_and_attempt(world: World) -> None:
    through = ("call/wait", "scene/noah/start/nummer", "scene/noah/niet_hier/doorverbinden")
    ends = [how(begun(world, *ON_HOLD, *through, seed=seed)) for seed in range(60)]
    again = [how(begun(world, *ON_HOLD, *through, seed=seed)) for seed in range(60)]

    assert 10 <= ends.count(["lost"]) <= 30 and ends.count([]) + ends.count(["lost"]) == 60
    assert ends == again


# --- who rings back ---------------------------------------------------------------------------------------------


def promised(world: World, seed: int = 2) -> Hour:
    return begun(
        world, *ON_HOLD, "call/wait", "scene/noah/start/nummer", "scene/noah/niet_hier/terugbellen",
        "scene/noah/briefje/verder", seed=seed,
    )  # fmt: skip


def test_the_phone_is_heard_at_the_table_and_waits_twenty_seconds(world: World) -> None:
    hour = on_tuesday(promised(world))
    take(hour, "moment/verder")
    assert happened(hour, PhoneRang) and find(world, hour.state, "call/take")
    assert find(world, hour.state, "call/hang_up") is None

    wait(hour, 20)
    assert happened(hour, CallMissed) and len(hour.state.missed_calls) == 1


def on_tuesday(hour: Hour) -> Hour:
    """At the table on the second morning, whoever came before."""
    while hour.state.moment != "ochtend.2026-10-06" or hour.state.place.kind == "between":
        take(hour, "between/verder" if hour.state.place.kind == "between" else "moment/verder")
    return hour


def test_who_is_out_misses_it_and_the_phone_says_not_who(world: World) -> None:
    plan = plans(HERE)["niet_opgenomen"]
    hour, _ = run(world, plan)

    # Tuesday and Thursday she was at the table and let it ring; on Wednesday she was at the physiotherapist.
    days = [f"{world.scenario.moment(event.at):%a}" for event in hour.events if isinstance(event, CallMissed)]
    assert days == ["Tue", "Wed", "Thu"]
    assert len(happened(hour, PhoneRang)) == 2
    assert happened(hour, CallBackLapsed) and hour.state.lapsed == {"ozturk"} and not hour.state.promises


def test_a_promise_that_is_kept_is_waited_for_no_longer(world: World) -> None:
    plan = plans(HERE)["teruggebeld"]
    hour, _ = run(world, plan)
    assert not hour.state.promises and not hour.state.lapsed and "gewijzigd" in hour.state.flags


def test_who_is_on_the_line_with_them_cannot_be_rung_by_them(world: World) -> None:
    hour = on_tuesday(promised(world))
    rings = next(due.at for due in hour.state.queue if due.kind == "rings")
    take(hour, "go/phone")
    wait(hour, (rings - hour.state.now) // 4000 - 2)
    hour.state.worries = {}  # so that she can
    take(hour, "dial/gemeente", "call/menu/werk")
    wait(hour, 3)

    assert happened(hour, CallMissed) and not happened(hour, PhoneRang)
    assert hour.state.promises["ozturk"].missed == 1


# --- a desk that rings about a paper ----------------------------------------------------------------------------


def until_bram_rings() -> Hour:
    """The first time nobody was at the table; the second time she is."""
    folder = HERE.with_name("papierwinkel")
    plan = plans(folder)["bram_belt"]
    steps = plan.steps[: plan.steps.index("take call/take")]
    hour, failure = run(written.world(folder), replace(plan, steps=steps))
    assert failure is None, failure
    return hour


def test_a_desk_that_rings_about_a_paper_is_heard_at_the_table_and_taken() -> None:
    hour = until_bram_rings()
    call = hour.state.call
    assert call is not None and (call.way, call.stage) == ("case/bijzondere.1", "ringing")

    take(hour, "call/take")
    assert hour.state.place.id == "belt_bram" and happened(hour, CallTaken)


def test_who_lets_that_desk_ring_has_missed_it_and_after_three_times_it_rings_no_more() -> None:
    hour = until_bram_rings()
    left = time_left(hour.state)
    assert left is not None
    hour.do(PassTime(left - 1))
    assert find(hour.world, hour.state, "call/take")
    hour.do(PassTime(1))

    assert len(hour.state.missed_calls) == 2

    for _moment in range(6):
        if any(due.id == "bijzondere.1/rings" for due in hour.state.queue):
            _on(hour)
    missed = [event.way for event in hour.events if isinstance(event, CallMissed)]
    assert missed == ["case/bijzondere.1"] * 3
    assert not [due for due in hour.state.queue if due.id == "bijzondere.1/rings"]


def _on(hour: Hour) -> None:
    """To the next moment at the table, or to the end of a ringing that nobody answers."""
    if hour.state.call:
        hour.do(PassTime(time_left(hour.state) or 1))
    else:
        take(hour, "between/verder" if hour.state.place.kind == "between" else "moment/verder")


def test_nobody_waits_at_the_table_for_a_desk_that_has_its_paper() -> None:
    hour = until_bram_rings()
    wait(hour, 20)
    there = hour.state.copy()
    there.queue = (Due(there.now + 1, "case", "bijzondere.1/rings"),)
    assert comes_through(there)
    there.cases = there.cases | {"bijzondere.1": replace(there.cases["bijzondere.1"], stage="deciding")}
    assert not comes_through(there)


# --- counters ---------------------------------------------------------------------------------------------------


def test_with_somebody_along_a_counter_asks_less(world: World) -> None:
    hour = begun(world, *READ)
    counter = world.scenario.counters["stadhuis"]
    assert asks(world, hour.state, counter) == 6
    hour.state.flags |= {"truus_mee"}
    assert asks(world, hour.state, counter) == 3


def test_a_counter_costs_the_way_there_the_wait_and_the_way_back(world: World) -> None:
    plan = plans(HERE)["met_truus"]
    hour, _ = run(world, plan)
    ended = [event for event in hour.events if isinstance(event, CallEnded)][-1]
    # Since the door: 5 to 10 at the wrong desk, 15 to 25 at the right one, and 5 for the bank's letter;
    # both in the first hour, which here is not busier.
    assert 5 + 15 + 5 <= ended.minutes - 20 <= 10 + 25 + 5 + 1


def test_at_a_counter_there_is_nothing_but_the_counter(world: World) -> None:
    hour = begun(world, *READ)
    hour.state.flags |= {"truus_mee"}
    on_tuesday(hour)
    wait(hour, 20)
    take(hour, "go/phone", "visit/stadhuis", "counter/number/werk")
    assert [one.id for one in offers(world, hour.state)] == ["counter/wait", "counter/leave"]

    at = hour.state.now
    wait(hour, 100)
    assert hour.state.now == at


# --- what was I doing? -----------------------------------------------------------------------------------------


def test_what_was_left_half_leads_back_to_it(world: World) -> None:
    hour = begun(world, *ON_HOLD, "call/hang_up")
    wait(hour, 400)
    while hour.state.place.kind != "table":
        take(hour, "between/verder")
    take(hour, "go/phone")

    loose = thread.loose_ends(world, hour.state)
    assert [(one.sort, one.id, one.offer, one.more) for one in loose] == [
        ("letter", "geweigerd", "read/geweigerd", ""),
        ("call", "gemeente", "dial/gemeente", "hung_up"),
    ]
    take(hour, "read/geweigerd")
    assert "letter" not in [one.sort for one in thread.loose_ends(world, hour.state)]


def test_who_would_ring_back_is_waited_for_until_they_do(world: World) -> None:
    hour = promised(world)
    assert [(one.sort, one.id, one.offer) for one in thread.loose_ends(world, hour.state)] == [
        ("call_back", "ozturk", "")
    ]


# --- always -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("policy", POLICIES)
def test_every_machine_player_comes_to_the_end_and_no_call_goes_on(world: World, policy: str) -> None:
    for seed in range(8):
        hour = Hour(world, seed)
        assert play(hour, POLICIES[policy], Reader())
        assert hour.state.call is None
        assert len(happened(hour, Dialled)) <= len(how(hour))


def test_the_careful_one_rings_holds_on_and_gets_somebody(world: World) -> None:
    got = 0
    for seed in range(10):
        hour = Hour(world, seed)
        play(hour, POLICIES["careful"], Reader())
        assert happened(hour, Dialled)
        got += bool(happened(hour, SceneBegan)) and "talked" in how(hour)
    assert got >= 8


@pytest.mark.parametrize("policy", ["careful", "curious", "random"])
def test_the_journal_plays_the_same_hour(world: World, policy: str, tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "a.jsonl", Header(world.scenario.id, world.scenario.digest, 3, "1"))
    hour = Hour(world, 3, watch=recorder)
    play(hour, POLICIES[policy], Reader())
    recorder.close(hour.state)

    again = replayed(world, journal.read(tmp_path / "a.jsonl"))
    assert again.whole and digest(again.hour.state) == digest(hour.state)


@pytest.mark.parametrize("pieces", [(1, 44), (20, 25), (33, 12), (44, 1)])
def test_waiting_in_pieces_is_waiting_at_once(world: World, pieces: tuple[int, int]) -> None:
    """On hold, over the good morning, and past its end."""
    for whole in (40_000, 45_001, 55_003, 70_000):
        one, two = begun(world, *ON_HOLD), begun(world, *ON_HOLD)
        part = whole * pieces[0] // sum(pieces)
        one.do(PassTime(whole))
        two.do_all((PassTime(part), PassTime(whole - part)))
        assert digest(one.state) == digest(two.state)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    seed=st.integers(0, 1000),
    pace=st.sampled_from(("1", "untimed")),
    deeds=st.lists(st.tuples(st.integers(0, 40), st.integers(2, 60_000), st.integers(1, 99)), max_size=40),
)
def test_whatever_is_done_time_may_be_cut_and_the_journal_plays_the_same(
    world: World, seed: int, pace: str, deeds: list[tuple[int, int, int]]
) -> None:
    """Any choices, among menus, queues, good mornings, ringing and counters; offers never raise."""
    one, two = begun(world, *ON_HOLD, seed=seed, pace=pace), begun(world, *ON_HOLD, seed=seed, pace=pace)
    for number, ms, share in deeds:
        if pace != "untimed":
            part = max(1, ms * share // 100)
            one.do(PassTime(ms))
            two.do_all((PassTime(part), PassTime(ms - part)) if part < ms else (PassTime(ms),))
        if there := offers(world, one.state):
            chosen = Take(there[number % len(there)].id)
            one.do(chosen)
            two.do(chosen)
    assert digest(one.state) == digest(two.state)
    again = Hour(world, seed, pace)
    again.do_all(done.action for done in one.steps)
    assert digest(again.state) == digest(one.state)


def test_every_example_for_writers_stands_in_this_scenario() -> None:
    guide = (HERE.parents[2] / "docs" / "calls.md").read_text("utf-8").splitlines()
    written = {line.strip() for file in HERE.glob("*.yaml") for line in file.read_text("utf-8").splitlines()}
    examples = [line.strip() for line in guide if line.startswith("    ")]
    assert len(examples) > 60 and not [line for line in examples if line not in written]

"""Random weeks: whatever an agenda holds, nothing breaks, no sitting lies over a plan, and waiting may be cut."""

import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.play.actions import PassTime, Take
from game.play.bots import Reader, at_random, play
from game.play.digest import digest
from game.play.engagements import holds_on
from game.play.events import MomentBegan, MomentEnded
from game.play.hour import Hour
from game.play.offers import offers
from game.play.world import World
from tests.play.house import house

CLOCK = st.tuples(st.integers(6, 22), st.sampled_from((0, 10, 30, 55)))
DAYS = st.lists(st.integers(1, 7), min_size=1, max_size=5, unique=True)
WHEN = st.sampled_from(
    ("always", "chosen(message/appje/ja)", "not read(brief)", "happening(koorts)", "knows(weet)")
)
OPTIONS = """
      - {id: bellen, text: Bellen, by_phone: ja, does: {dial: gemeente}}
      - {id: belofte, text: Laat ze bellen, minutes: 4, does: {call_back: terug}}
      - {id: hal, text: Langsgaan, does: {visit: hal}}
      - {id: was, text: De was, minutes: 40, does: {learn: weet}}
      - {id: gaan, text: Erheen, minutes: 15, travel: 10, office: loket}
"""
FEVER = """\
  - id: koorts
    name: koorts
    person: kim
    draws: {every: [1, 2, 3, 4, 5, 6, 7], at: 06:30}
    one_in: 3
    days: [1, 4]
    adds: [plan0]
    cancels: [plan1]
    source: rekenvoorbeeld
"""


@st.composite
def entry(draw: st.DrawFn) -> str:
    """The days and hours of something that comes every week."""
    (hour, minute), minutes = draw(CLOCK), draw(st.integers(5, 240))
    end = min(hour * 60 + minute + minutes, 23 * 60 + 59)
    return f"every: {draw(DAYS)}, hours: {hour:02}:{minute:02}-{end // 60:02}:{end % 60:02}"


@st.composite
def plan(draw: st.DrawFn) -> str:
    return f"{draw(entry())}, travel: {draw(st.integers(0, 45))}, when: {draw(WHEN)}"


@st.composite
def week(draw: st.DrawFn) -> World:
    """A month of two plans at least, and one moment at the table or more."""
    plans = draw(st.lists(plan(), min_size=2, max_size=5))
    moments = draw(st.lists(entry(), min_size=1, max_size=4))
    agenda = "".join(f"  - {{id: plan{n}, name: plan, {one}}}\n" for n, one in enumerate(plans))
    table = "".join(
        f"  - {{id: moment{n}, name: moment, interrupted_by: Tijd., {one}}}\n" for n, one in enumerate(moments)
    )
    with tempfile.TemporaryDirectory() as folder:
        return house(Path(folder), agenda=agenda, moments=table, chances=FEVER, options=OPTIONS)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=week(), seed=st.integers(0, 1000))
def test_random_weeks_end_and_no_sitting_lies_over_a_plan_that_was_kept_to(world: World, seed: int) -> None:
    hour = Hour(world, seed)

    assert play(hour, at_random, Reader(), most=4000)

    sat = [event for event in hour.events if isinstance(event, MomentBegan | MomentEnded)]
    ticks = world.scenario.ticks
    kept = [one for one in world.scenario.plans.values() if hour.state.kept.get(one.id)]
    for began, ended in pairwise(sat):
        if isinstance(began, MomentBegan):
            assert isinstance(ended, MomentEnded)
            over = [one.id for one in kept if began.at < ticks(one.returns) and ticks(one.leaves) < ended.at]
            assert not over, f"{began.moment} lies over {over}"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=week(), seed=st.integers(0, 1000), deeds=st.lists(st.integers(0, 30), max_size=25), data=st.data())
def test_passing_time_in_pieces_is_passing_it_at_once(
    world: World, seed: int, deeds: list[int], data: st.DataObject
) -> None:
    one, two = Hour(world, seed), Hour(world, seed)
    for deed in deeds:
        ms = data.draw(st.integers(2, 60_000))
        part = data.draw(st.integers(1, ms - 1))
        one.do(PassTime(ms))
        two.do_all((PassTime(part), PassTime(ms - part)))
        if there := offers(world, one.state):
            one.do(Take(there[deed % len(there)].id))
            two.do(Take(there[deed % len(there)].id))
    assert digest(one.state) == digest(two.state)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=week(), seed=st.integers(0, 1000))
def test_what_holds_is_known_of_every_plan_that_has_begun(world: World, seed: int) -> None:
    hour = Hour(world, seed)
    play(hour, at_random, Reader(), most=60)

    begun = [one for one in world.scenario.plans.values() if world.scenario.ticks(one.leaves) < hour.state.now]
    assert all(one.id in hour.state.kept for one in begun)
    assert all(holds_on(world, hour.state, one) is hour.state.kept[one.id] for one in begun)

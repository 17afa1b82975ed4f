"""Between two weeks: the stillness in which one begins, and the talks of a table that stops."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.actions import PassTime
from game.play.bots import POLICIES, Reader, play
from game.play.digest import digest
from game.play.events import HourEnded, MomentBegan, TalkBegan, WeekBegan
from game.play.hour import Hour
from game.play.journal import Header, Journal, Recorder, as_line, read
from game.play.plans import Plan, run
from game.play.replay import replay
from game.play.step import NotOffered
from game.play.stops import weeks_to_stop
from game.play.time import BETWEEN_MS, WEEK_MS
from game.play.world import World
from tests.play.hands import happened, take, wait
from tests.play.house import house

MONDAYS = """\
  - id: maandag
    name: Maandagochtend
    every: [1, 4]
    hours: 08:00-09:00
    interrupted_by: School.
"""
TALKS = """
turns:
  - {week: 2, line: Het blad valt., weather: wind}
stops:
  - {after: 1, title: Na een week, questions: [Welk woord?, Wat liet je liggen?]}
  - {after: 3, title: Na drie weken, questions: [Wie vroeg je?]}
"""


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Four weeks of a Monday and a Thursday, with talks after the first and the third."""
    return house(tmp_path_factory.mktemp("weken"), moments=MONDAYS, talks=TALKS)


def to_the_end_of_the_week(hour: Hour) -> Hour:
    """Monday and Thursday were sat through: the lines of the days until the next Monday stand there."""
    take(hour, "between/verder", "moment/verder", "between/verder", "moment/verder")
    return hour


def place(hour: Hour) -> tuple[str, str]:
    return hour.state.place.kind, hour.state.place.id


def test_another_week_begins_in_stillness_and_another_day_does_not(weeks: World) -> None:
    hour = Hour(weeks, 1)
    take(hour, "between/verder", "moment/verder", "between/verder")
    assert place(hour) == ("table", "")
    take(hour, "moment/verder", "between/verder")
    assert place(hour) == ("week", "2")


def test_the_stillness_lasts_four_seconds_and_takes_no_time_of_the_day(weeks: World) -> None:
    hour = to_the_end_of_the_week(Hour(weeks, 1))
    take(hour, "between/verder")
    wait(hour, 3.999)
    assert place(hour) == ("week", "2")
    wait(hour, 0.001)
    assert place(hour) == ("table", "")
    assert f"{weeks.scenario.moment(hour.state.now):%d %H:%M}" == "12 08:00"


def test_the_stillness_can_be_left_at_once(weeks: World) -> None:
    hour = to_the_end_of_the_week(Hour(weeks, 1))
    take(hour, "between/verder", "week/verder")
    assert place(hour) == ("table", "")


def test_before_the_first_moment_and_after_the_last_nothing_turns(weeks: World) -> None:
    hour = Hour(weeks, 1)
    take(hour, "between/verder")
    assert place(hour) == ("table", "")
    play(hour, POLICIES["careful"], Reader())
    assert [event.week for event in hour.events if isinstance(event, WeekBegan)] == [2, 3, 4]
    assert isinstance(hour.events[-1], HourEnded)


def test_a_table_that_stops_talks_when_the_week_is_over_and_then_the_next_begins(weeks: World) -> None:
    hour = to_the_end_of_the_week(Hour(weeks, 1, stops=(1, 3)))
    take(hour, "between/verder")
    assert place(hour) == ("stop", "1")
    take(hour, "stop/verder")
    assert place(hour) == ("week", "2")
    take(hour, "week/verder")
    assert place(hour) == ("table", "")


def test_while_the_table_talks_the_clock_stands_still(weeks: World) -> None:
    hour = to_the_end_of_the_week(Hour(weeks, 1, stops=(1,)))
    take(hour, "between/verder")
    before = hour.state.now
    wait(hour, 600)
    assert place(hour) == ("stop", "1")
    assert hour.state.now == before


def test_who_does_not_stop_never_comes_to_a_talk(weeks: World) -> None:
    hour = Hour(weeks, 1)
    play(hour, POLICIES["careful"], Reader())
    assert not happened(hour, TalkBegan)
    with pytest.raises(NotOffered):
        take(Hour(weeks, 1), "stop/verder")


def test_weeks_without_a_moment_bring_their_talks_one_after_the_other(tmp_path: Path) -> None:
    """Ill for two weeks: both talks are had, and only the week that begins turns."""
    moments = MONDAYS.replace("hours:", "except: [2026-10-12, 2026-10-15, 2026-10-19, 2026-10-22]\n    hours:")
    hour = to_the_end_of_the_week(Hour(house(tmp_path, moments=moments, talks=TALKS), 1, stops=(1, 3)))
    take(hour, "between/verder", "stop/verder")
    assert place(hour) == ("stop", "3")
    take(hour, "stop/verder")
    assert place(hour) == ("week", "4")


@pytest.mark.parametrize(("wish", "stops"), [(True, (1, 3)), (False, ()), ((3,), (3,)), ((2, 3), (3,))])
def test_a_table_stops_only_where_there_are_questions(
    weeks: World, wish: bool | tuple[int, ...], stops: tuple[int, ...]
) -> None:
    assert weeks_to_stop(weeks.scenario, wish) == stops


def test_a_journal_says_where_the_table_stopped_and_how_many_sat_there(weeks: World, tmp_path: Path) -> None:
    hour = Hour(weeks, 1, stops=(1, 3), team=2)
    hour.watch = recorder = Recorder(tmp_path / "a.jsonl", Header.of(hour))
    play(hour, POLICIES["careful"], Reader())
    recorder.close(hour.state)

    again = replay(weeks, read(tmp_path / "a.jsonl"))

    assert again.whole and digest(again.hour.state) == digest(hour.state)
    assert (again.hour.stops, again.hour.team) == ((1, 3), 2)
    assert len(happened(again.hour, TalkBegan)) == 2


def test_an_hour_goes_on_without_the_talks_that_its_scenario_has_no_more(weeks: World, tmp_path: Path) -> None:
    hour = to_the_end_of_the_week(Hour(weeks, 3, stops=(1, 3)))
    lines = tuple(as_line(one.action) for one in hour.steps)
    again = replay(house(tmp_path, moments=MONDAYS), Journal(Header.of(hour), lines))
    take(again.hour, "between/verder")
    assert place(again.hour) == ("week", "2")


def test_a_plan_can_be_played_at_a_table_that_stops(weeks: World) -> None:
    steps = ["until maandag.2026-10-12", "expect happened TalkBegan 1", "expect happened WeekBegan 2"]
    _, failure = run(weeks, Plan(id="praat", title="Praat", seed=1, steps=steps, stops=True))
    assert failure is None, failure
    _, failure = run(weeks, Plan(id="praat", title="Praat", seed=1, steps=steps))
    assert failure is not None and failure.step == 1


def test_moments_are_counted_as_they_begin(weeks: World) -> None:
    hour = Hour(weeks, 1)
    play(hour, POLICIES["careful"], Reader())
    assert hour.state.sat == len(happened(hour, MomentBegan)) == 8


@settings(max_examples=40, deadline=None)
@given(parts=st.lists(st.integers(1, 3 * (BETWEEN_MS + WEEK_MS)), min_size=1, max_size=8))
def test_passing_the_turn_in_pieces_is_passing_it_at_once(weeks: World, parts: list[int]) -> None:
    one, two = (to_the_end_of_the_week(Hour(weeks, 1)) for _ in range(2))
    one.do_all(PassTime(ms) for ms in parts)
    two.do(PassTime(sum(parts)))
    assert digest(one.state) == digest(two.state)


def test_an_option_can_end_the_hour_where_it_stands(tmp_path: Path) -> None:
    options = "[{id: open, text: Open maken, does: {ends: ja}}, {id: laat, text: Laten liggen}]"
    hour = Hour(house(tmp_path, options=options), 1)
    take(hour, "between/verder", "go/post", "read/brief", "letter/brief/open")
    assert hour.state.over == "end"
    assert isinstance(hour.events[-1], HourEnded)

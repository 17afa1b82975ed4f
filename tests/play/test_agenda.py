"""The agenda: weeks written once, plans that take moments, travel, and plans that call her from the table."""

from datetime import date, datetime
from pathlib import Path

import pytest

from game.play.engagements import holds_on
from game.play.events import DeadlineMissed, MomentBegan, MomentEnded
from game.play.facts import is_open, next_change
from game.play.hour import Hour
from game.play.offers import find
from game.play.plans import Plan, run
from game.play.sittings import interruption, name, words
from tests.play.hands import happened, offer, play_out, sit_down, take, wait
from tests.play.house import MORNING, house

WEEKLY = """\
  - id: ochtend
    name: Ochtend
    every: [1, 4]
    hours: 08:00-10:00
    from: 2026-10-05
    until: 2026-10-22
    except: [2026-10-15]
    interrupted_by: Het is tien uur.
"""
SHIFT = """\
  - {id: dienst, name: dienst, begins: 2026-10-05 09:00, ends: 2026-10-05 10:30}
"""
ASKED = """\
  - id: dienst
    name: dienst
    begins: 2026-10-05 10:00
    ends: 2026-10-05 11:00
    when: chosen(message/appje/ja)
    interrupts: De bus.
    after_name: Na de dienst
    after_words: Moe, en nog een uur.
"""


def sittings(hour: Hour) -> list[tuple[str, str]]:
    """From when up to when she sat there, as hours of the clock."""
    clock = hour.world.scenario.moment
    began = [event.at for event in hour.events if isinstance(event, MomentBegan)]
    ended = [event.at for event in hour.events if isinstance(event, MomentEnded)]
    return [(f"{clock(a):%H:%M}", f"{clock(b):%H:%M}") for a, b in zip(began, ended, strict=False)]


def sit_out(hour: Hour) -> Hour:
    """To the end without doing anything: every moment lasts as long as it lasts."""
    while not hour.state.over:
        wait(hour, 5)
    return hour


# --- every week -------------------------------------------------------------------------------------------------


def test_a_weekly_moment_is_there_on_each_of_its_days_but_for_those_left_out(tmp_path: Path) -> None:
    world = house(tmp_path, moments=WEEKLY)

    days = ["05", "08", "12", "19", "22"]
    assert list(world.scenario.moments) == [f"ochtend.2026-10-{day}" for day in days]
    assert world.scenario.moment_of("ochtend.2026-10-12").name.source == "Ochtend"


def test_a_moment_that_is_written_once_keeps_its_own_id(tmp_path: Path) -> None:
    assert list(house(tmp_path).scenario.moments) == ["ochtend"]


@pytest.mark.parametrize(
    ("asked", "there"), [("ochtend", True), ("ochtend.2026-10-05", True), ("ochtend.2026-10-08", False)]
)
def test_a_condition_asks_for_any_of_them_or_for_one(tmp_path: Path, asked: str, there: bool) -> None:
    option = f"[{{id: doe, text: Doen, when: moment({asked})}}]"
    hour = Hour(house(tmp_path, moments=WEEKLY, options=option), 1)
    take(hour, "between/verder", "go/post", "read/brief")

    assert (find(hour.world, hour.state, "letter/brief/doe") is not None) is there


def test_until_means_the_next_that_begins(tmp_path: Path) -> None:
    steps = ["until ochtend", "until ochtend", "until ochtend.2026-10-19", "until end"]

    _, failure = run(house(tmp_path, moments=WEEKLY), Plan(id="proef", title="Proef", seed=1, steps=steps[:2]))
    hour, late = run(house(tmp_path, moments=WEEKLY), Plan(id="proef", title="Proef", seed=1, steps=steps))

    assert failure is None and late is None
    assert len(happened(hour, MomentBegan)) == 5


def test_money_can_come_every_week_too(tmp_path: Path) -> None:
    flows = """
flows:
  - id: krantenwijk
    who: De krant
    what: krantenwijk
    amount: "10,00"
    way: in
    on: {every: [6], at: 08:00, until: 2026-10-24}
    source: rekenvoorbeeld
"""
    hour = sit_out(Hour(house(tmp_path, flows=flows), 1))

    days = [hour.world.scenario.moment(one.at).date().day for one in hour.state.bookings]
    assert days == [10, 17, 24]


# --- plans take moments -----------------------------------------------------------------------------------------


def test_a_plan_cuts_a_moment_in_two(tmp_path: Path) -> None:
    hour = sit_out(Hour(house(tmp_path, agenda=SHIFT), 1))

    assert sittings(hour) == [("08:00", "09:00"), ("10:30", "12:00")]


def test_travel_takes_time_on_both_sides(tmp_path: Path) -> None:
    hour = sit_out(Hour(house(tmp_path, agenda=SHIFT.replace("}", ", travel: 25}")), 1))

    assert sittings(hour) == [("08:00", "08:35"), ("10:55", "12:00")]


@pytest.mark.parametrize(("travel", "rest"), [(70, True), (71, False)])
def test_twenty_minutes_are_worth_sitting_down_for_and_nineteen_are_not(
    tmp_path: Path, travel: int, rest: bool
) -> None:
    hour = sit_out(Hour(house(tmp_path, agenda=SHIFT.replace("}", f", travel: {travel}}}")), 1))

    assert (("11:40", "12:00") in sittings(hour)) is rest


def test_a_plan_that_takes_all_of_it_leaves_no_moment(tmp_path: Path) -> None:
    hour = sit_out(Hour(house(tmp_path, agenda=SHIFT.replace("09:00", "07:00").replace("10:30", "13:00")), 1))

    assert not happened(hour, MomentBegan)


def test_yes_to_a_shift_brings_the_end_nearer_and_the_shift_calls_her(tmp_path: Path) -> None:
    hour = Hour(house(tmp_path, agenda=ASKED), 1)
    take(hour, "between/verder")
    wait(hour, 31)
    before = hour.state.ends
    take(hour, "go/phone", "message/appje/ja")

    assert hour.world.scenario.moment(before) == datetime(2026, 10, 5, 12)
    assert hour.world.scenario.moment(hour.state.ends) == datetime(2026, 10, 5, 10)
    wait(hour, 90)
    moment, _, plan = hour.state.cut.partition("/")
    assert interruption(hour.world.scenario, moment, plan).source == "De bus."


def test_what_a_plan_leaves_has_the_name_and_words_of_that_plan(tmp_path: Path) -> None:
    hour = Hour(house(tmp_path, agenda=ASKED), 1)
    take(hour, "between/verder")
    wait(hour, 31)
    take(hour, "go/phone", "message/appje/ja")
    wait(hour, 95)

    scenario, here = hour.world.scenario, (hour.state.moment, hour.state.after)
    said = words(scenario, *here)
    assert sittings(hour)[0] == ("08:00", "10:00") and hour.state.moment == "ochtend"
    assert name(scenario, *here).source == "Na de dienst"
    assert said is not None and said.source == "Moe, en nog een uur."


def test_a_moment_that_is_not_cut_says_its_own_interruption(tmp_path: Path) -> None:
    hour = sit_out(Hour(house(tmp_path), 1))

    assert hour.state.cut == "ochtend/"
    assert interruption(hour.world.scenario, "ochtend", "").source == "Het is middag."


def test_verder_gives_up_what_is_left_up_to_the_plan_and_not_what_is_behind_it(tmp_path: Path) -> None:
    hour = Hour(house(tmp_path, agenda=SHIFT), 1)
    take(hour, "between/verder", "moment/verder", "between/verder")
    sit_out(hour)

    assert sittings(hour) == [("08:00", "08:00"), ("10:30", "12:00")]


def test_two_moments_at_once_come_after_each_other(tmp_path: Path) -> None:
    second = MORNING.replace("ochtend", "uurtje").replace("08:00", "09:00").replace("12:00", "13:00")
    hour = sit_out(Hour(house(tmp_path, moments=MORNING + second), 1))

    assert sittings(hour) == [("08:00", "12:00"), ("12:00", "13:00")]


def test_whether_a_plan_was_kept_to_is_settled_when_she_leaves_for_it(tmp_path: Path) -> None:
    world = house(tmp_path, agenda=ASKED)
    hour, plan = Hour(world, 1), world.scenario.plans["dienst"]
    take(hour, "between/verder")
    wait(hour, 125)
    assert not holds_on(world, hour.state, plan)
    take(hour, "go/phone", "message/appje/ja")

    assert not holds_on(world, hour.state, plan)
    assert hour.world.scenario.moment(hour.state.ends) == datetime(2026, 10, 5, 12)


# --- opening hours ----------------------------------------------------------------------------------------------


def test_on_a_public_holiday_nobody_answers(tmp_path: Path) -> None:
    office = house(tmp_path).scenario.offices["loket"]

    assert is_open(office, datetime(2026, 12, 24, 10))  # a Thursday
    assert not is_open(office, datetime(2026, 12, 25, 10))
    assert next_change(office, datetime(2026, 12, 24, 23)) == datetime(2026, 12, 28, 9)  # over a weekend too


def test_an_office_may_be_open_at_other_hours_on_other_days(tmp_path: Path) -> None:
    offices = """
offices:
  - {id: loket, name: Het loket, weekdays: [1], hours: 09:00-12:00}
  - id: bieb
    name: De bieb
    hours:
      - {weekdays: [2, 4], hours: 10:00-12:00}
      - {weekdays: [4], hours: 18:00-20:00}
      - {weekdays: [6], hours: 10:00-13:00}
"""
    office = house(tmp_path, offices=offices).scenario.offices["bieb"]

    tuesday, thursday, saturday = (date(2026, 10, day) for day in (6, 8, 10))
    opened = [
        (day, hour)
        for day in (tuesday, thursday, saturday)
        for hour in (9, 11, 12, 19)
        if is_open(office, datetime(day.year, day.month, day.day, hour))
    ]
    assert opened == [(tuesday, 11), (thursday, 11), (thursday, 19), (saturday, 11), (saturday, 12)]


# --- what it costs to go there ----------------------------------------------------------------------------------

TRIP = "[{id: gaan, text: Naar het loket, minutes: 30, travel: 20, office: loket, does: {learn: weet}%s}]"


def at_the_letter(hour: Hour, seconds: int = 0) -> Hour:
    take(hour, "between/verder")
    wait(hour, seconds or 0.001)
    take(hour, "go/post", "read/brief")
    return hour


def test_a_trip_costs_there_and_back_and_all_of_it_is_spent(tmp_path: Path) -> None:
    hour = at_the_letter(Hour(house(tmp_path, options=TRIP % ""), 1), 60)
    before = hour.state.now
    assert offer(hour, "letter/brief/gaan").minutes == 70
    take(hour, "letter/brief/gaan")

    clock = hour.world.scenario.moment
    assert (clock(hour.state.now) - clock(before)).seconds == 70 * 60
    assert "weet" in hour.state.knows


@pytest.mark.parametrize(
    ("minute", "reason"),
    [
        (39, "Het loket: dicht als ik er ben."),  # there at 08:59
        (40, ""),  # there at 09:00
        (170, ""),  # back at exactly 12:00
        (171, "Dat haal ik niet voor 12:00."),
    ],
)
def test_it_is_struck_through_when_it_is_shut_on_arrival_or_does_not_fit(
    tmp_path: Path, minute: int, reason: str
) -> None:
    hour = at_the_letter(Hour(house(tmp_path, options=TRIP % ""), 1), minute)

    blocked = offer(hour, "letter/brief/gaan").blocked

    said = blocked.thought.source.format_map(dict(getattr(blocked.thought, "values", ()))) if blocked else ""
    said = said.replace(repr(hour.world.scenario.offices["loket"].name), "Het loket")
    assert said == reason
    assert blocked is None or blocked.reason == "hour"


def test_the_author_may_say_why_it_is_too_late(tmp_path: Path) -> None:
    hour = at_the_letter(Hour(house(tmp_path, options=TRIP % ", too_late: Voor niks gelopen."), 1), 5)

    blocked = offer(hour, "letter/brief/gaan").blocked

    assert blocked is not None and blocked.thought.source == "Voor niks gelopen."


# --- deadlines --------------------------------------------------------------------------------------------------


def test_a_last_day_passes_whether_its_letter_was_read_or_not(tmp_path: Path) -> None:
    hour = play_out(Hour(house(tmp_path), 1))

    missed = [event.deadline for event in hour.events if isinstance(event, DeadlineMissed)]
    assert "brief" not in hour.state.read
    assert missed == ["letter/brief/reageren"]


def test_sit_down_finds_a_weekly_moment_by_its_day(tmp_path: Path) -> None:
    hour = sit_down(Hour(house(tmp_path, moments=WEEKLY), 1), "ochtend.2026-10-12")

    assert hour.world.scenario.moment(hour.state.now).date() == date(2026, 10, 12)

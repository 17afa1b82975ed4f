"""The two drawings hold for ten days and for twelve weeks, above and below zero."""

from dataclasses import replace
from datetime import timedelta

from game.core.ticks import TICKS_A_MINUTE
from game.debrief import look_back
from game.debrief.charts import balance_chart, headspace_chart
from game.debrief.model import DayOverview, Timeline
from game.play.hour import Hour
from game.screens.i18n import DUTCH

DAY = 24 * 60 * TICKS_A_MINUTE


def _twelve_weeks(course: Timeline) -> Timeline:
    first = course.days[0].day
    days = [
        DayOverview(first + timedelta(days=count), count * DAY, (count + 1) * DAY, -9000, 4000, count % 21)
        for count in range(84)
    ]
    balance = tuple((count * DAY, 100_000 - count * 1500) for count in range(84))
    return replace(course, ends=84 * DAY, days=tuple(days), balance=balance)


def test_every_day_of_a_week_has_its_name_and_its_number(whole: Hour) -> None:
    course = look_back(whole).timeline

    drawn = headspace_chart(course, DUTCH)

    assert drawn.count(" vrij</text>") == sum(day.least_free is not None for day in course.days)
    assert all(f">{day.day.day}-{day.day.month}</text>" in drawn for day in course.days)


def test_twelve_weeks_are_named_by_the_week_and_not_by_the_day(whole: Hour) -> None:
    course = _twelve_weeks(look_back(whole).timeline)

    balance, headspace = balance_chart(course, DUTCH), headspace_chart(course, DUTCH)

    mondays = [
        day.day for day in course.days if day.day.weekday() == 0 and course.days[-1].day - day.day > timedelta(3)
    ]
    assert [f">{one.day}-{one.month}<" in headspace for one in mondays] == [True] * len(mondays)
    assert headspace.count("<text") == len(mondays)
    assert headspace.count('class="nearly"') == sum((day.least_free or 0) <= 2 for day in course.days)
    assert balance.count('class="below"') == sum(cents < 0 for _, cents in course.balance)
    weeks = {day.day.isocalendar()[:2] for day in course.days}
    assert balance.count('class="band"') == -(-len(weeks) // 2)


def test_the_step_of_a_booking_is_drawn_where_its_amount_stands_on_the_axis(whole: Hour) -> None:
    course = replace(look_back(whole).timeline, balance=((0, 0), (DAY, -25000)), overdraft=25000)

    drawn = balance_chart(course, DUTCH)

    line = drawn.partition('class="line"')[0].rpartition('d="')[2]
    level = line.split("V")[1].split("H")[0]
    limit = drawn.partition('class="limit"')[0].rpartition('y2="')[2].partition('"')[0]
    assert level == limit

"""The agenda as it is seen: what takes the day, when this moment ends, who is ill, who is on hold."""

from pathlib import Path

from game.play.actions import PassTime, Take
from game.play.hour import Hour
from game.play.world import World
from game.screens.glance import Glance, glance
from game.screens.i18n import DUTCH
from game.screens.parts.daybar import daybar
from game.screens.parts.tape import Stretch
from game.screens.places import PLACES
from game.screens.toolkit import Role
from tests.play.house import house
from tests.play.test_agenda import ASKED, SHIFT, WEEKLY
from tests.play.test_chances import FEVER, MORNINGS, WORK
from tests.screens.evening import tape, widget, words


def at(world: World, *deeds: str | int) -> Glance:
    hour = Hour(world, 1)
    for deed in deeds:
        hour.do(PassTime(deed) if isinstance(deed, int) else Take(deed))
    return glance(world, hour.state, DUTCH)


def test_a_plan_is_hatched_with_the_way_there_and_back(tmp_path: Path) -> None:
    shown = tape(at(house(tmp_path, agenda=SHIFT.replace("}", ", travel: 30}")), "between/verder"))

    assert shown.plans == (Stretch(8.5, 11.0, "dienst"),)


def test_the_bar_says_when_this_sitting_ends_and_not_the_whole_moment(tmp_path: Path) -> None:
    there = at(house(tmp_path, agenda=SHIFT), "between/verder")

    assert widget(daybar(there), "day/tape").value == "Dit moment duurt tot 09:00."
    assert tape(there).moment == Stretch(8.0, 9.0)


def test_the_last_quarter_of_an_hour_is_said_with_what_comes_then(tmp_path: Path) -> None:
    world = house(tmp_path, agenda=SHIFT)
    early, late = (daybar(at(world, "between/verder", ms)) for ms in (44_000, 46_000))

    assert not [one for one in early.walk() if one.id == "day/left"]
    assert widget(late, "day/left").name == "nog 14 minuten, daarna: dienst"


def test_it_is_said_aloud_now_and_then_and_not_every_minute(tmp_path: Path) -> None:
    world = house(tmp_path, agenda=SHIFT)
    lives = [widget(daybar(at(world, "between/verder", ms)), "day/left").live for ms in (46_000, 47_000, 50_000)]

    assert lives == [True, False, True]


def test_a_yes_moves_the_end_that_the_bar_says(tmp_path: Path) -> None:
    world = house(tmp_path, agenda=ASKED)
    before = at(world, "between/verder", 31_000, "go/phone")
    after = at(world, "between/verder", 31_000, "go/phone", "message/appje/ja")

    said = [widget(daybar(one), "day/tape").value for one in (before, after)]
    assert said == ["Dit moment duurt tot 12:00.", "Dit moment duurt tot 10:00."]


def test_what_broke_off_a_moment_is_said_in_the_words_of_the_plan(tmp_path: Path) -> None:
    deeds = ("between/verder", 31_000, "go/phone", "message/appje/ja", 90_000)
    page = PLACES["between"](at(house(tmp_path, agenda=ASKED), *deeds))

    assert "De bus." in words(page) and "Het is middag." not in words(page)


def test_the_calendar_has_every_day_of_what_comes_weekly_two_weeks_ahead(tmp_path: Path) -> None:
    agenda = "  - {id: zwemles, name: zwemles, every: [3], hours: 15:45-16:30, except: [2026-10-14]}\n"
    there = at(house(tmp_path, agenda=agenda, moments=WEEKLY), "between/verder", "go/calendar")

    days = [one.id for one in PLACES["calendar"](there).walk() if one.role is Role.LIST_ITEM]
    assert days == ["calendar/2026-10-07"]


def test_who_is_ill_stands_on_the_calendar_and_what_it_cancels_does_not(tmp_path: Path) -> None:
    world = house(tmp_path, agenda=WORK, moments=MORNINGS, chances=FEVER % 1)
    there = at(world, "between/verder", "go/calendar")

    today = widget(PLACES["calendar"](there), "calendar/2026-10-05").description
    assert today == "Kim heeft koorts\n10:00 Kim ligt op de bank"
    assert "Vandaag: Kim heeft koorts." in widget(daybar(there), "day/tape").description


def test_a_last_day_is_on_the_calendar_only_once_its_letter_was_read(tmp_path: Path) -> None:
    world = house(tmp_path)
    unread = at(world, "between/verder", "go/calendar")
    read = at(world, "between/verder", "go/post", "read/brief", "go/table", "go/calendar")

    assert "reageren gemeente" not in words(PLACES["calendar"](unread))
    assert "reageren gemeente" in words(PLACES["calendar"](read))

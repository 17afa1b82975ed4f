"""The debrief of twelve weeks: moving along it by week, doors and letters found among many, each figure traced."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.debrief import words
from game.debrief.model import ClosedDoor, DoorPlace, Kind
from game.debrief.weeks import monday
from game.screens.home import HOME_VARIABLE
from game.screens.lookback import doors, hour, picking
from game.screens.lookback.chart import Flag
from game.screens.lookback.marks import Due
from game.screens.lookback.moments import clusters, width
from game.screens.toolkit import Role, Widget
from tests.debrief.recorded import recorded
from tests.screens.hands import LARGE
from tests.screens.test_lookback import Reader, reader


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    yield tmp_path


def twelve_weeks(tab: str, how: str = "careful") -> Reader:
    return reader(tab, recorded("samira", how).hour)


def week_of(here: Reader) -> str:
    return monday(here.page.debrief.timeline.entries[here.page.entry].moment.date()).isoformat()


def choices(here: Reader, stem: str) -> list[Widget]:
    return [one for one in here.stage.find_all() if one.id.startswith(stem)]


# --- along the line -----------------------------------------------------------------------------------------


def test_page_down_goes_a_week_on_page_up_a_week_back_and_home_and_end_to_the_ends() -> None:
    here = twelve_weeks("uur")
    here.press(pygame.K_HOME)
    first = week_of(here)

    weeks = [first]
    for _ in range(12):
        weeks.append(week_of(here.press(pygame.K_PAGEDOWN)))
    back = week_of(here.press(pygame.K_PAGEUP))

    assert first == "2026-09-28" and weeks == sorted(set(weeks)) and weeks[-1] == "2026-12-21"
    assert back == "2026-12-14"
    here.press(pygame.K_END)
    assert here.page.entry == len(here.page.debrief.timeline.entries) - 1


def test_a_jump_leaves_the_focus_at_its_moment_on_the_line() -> None:
    here = twelve_weeks("uur")

    here.press(pygame.K_PAGEDOWN)

    wanted = here.page.wants_focus()
    moment = next(one for one in here.tree.walk() if one.id == wanted)
    assert moment.selected and moment.id.startswith("moment/")


def test_under_the_line_what_scrolls_still_scrolls() -> None:
    here = twelve_weeks("uur")
    before = here.page.entry
    line = next(one for one in here.tree.walk() if one.id.startswith("line/"))

    here.stage.focus = line.id
    here.press(pygame.K_PAGEDOWN)

    assert here.page.entry == before


def test_pointing_at_a_week_in_the_drawing_goes_there() -> None:
    here = twelve_weeks("uur")

    here.click("week:2026-11-09")

    assert week_of(here) == "2026-11-09"


def test_in_one_column_a_week_is_chosen_first_and_its_moments_after() -> None:
    here = reader("uur", recorded("samira", "careful").hour, LARGE, text=2.0)

    here.choose("week:2026-11-09")

    assert next(one for one in choices(here, "week/") if one.selected).command == "week:2026-11-09"
    moments = [int(one.id.partition("/")[2]) for one in choices(here, "moment/")]
    days = [here.page.debrief.timeline.entries[one].moment.date() for one in moments]
    assert {monday(day).isoformat() for day in days} == {"2026-11-09"}


def test_every_last_day_and_every_attempt_has_its_mark_in_order_and_apart() -> None:
    here = twelve_weeks("uur", "overwhelmed")
    course = here.page.debrief.timeline
    paint = next(one.paint for one in here.tree.walk() if one.id == "hour/due")
    assert isinstance(paint, Due)

    kinds = [kind for _x, kind in paint.marks]

    assert kinds == [one.kind for one in course.entries if one.kind in {Kind.MET, Kind.MISSED, Kind.TRIED}]
    assert all(after - before >= 16 for (before, _), (after, _) in pairwise(paint.marks))


def test_what_came_what_was_done_and_what_did_not_go_stand_apart_with_the_doors_that_were_shut_there() -> None:
    here = twelve_weeks("uur")
    door = here.page.debrief.doors.shut[0]
    entries = here.page.debrief.timeline.entries
    near = max(index for index, one in enumerate(entries) if one.at <= door.at)

    here.page.obey(f"moment:{near}")
    here.look()

    order = [one.name for one in here.tree.walk() if one.id.startswith("hour/also/")]
    assert order == [name for name in ("Wat kwam", "Wat je deed", "Wat niet ging") if name in order]
    assert door.text.text.source in here.words
    assert f"Stond dicht: {words.REASON[door.reason].source}." in here.words


def test_two_weeks_never_share_a_place_on_the_line_and_every_place_can_be_hit() -> None:
    here = twelve_weeks("uur")
    entries = here.page.debrief.timeline.entries
    line = hour.across(here.page.view)

    found = clusters(here.page.debrief.timeline, line)

    assert [index for one in found for index in one.entries] == list(range(len(entries)))
    assert all(len({monday(entries[index].moment.date()) for index in one.entries}) == 1 for one in found)
    assert all(after.x - before.x >= width(line) >= 44 for before, after in pairwise(found))


def test_a_wage_on_the_line_shows_its_pay_slip() -> None:
    here = twelve_weeks("uur")
    entries = here.page.debrief.timeline.entries
    wage = next(index for index, one in enumerate(entries) if one.sum and not one.sum.part("uit_te_betalen"))

    here.page.obey(f"moment:{wage}")
    here.look()

    rule = next(one for one in here.tree.walk() if one.id == "hour/rule/text").spoken
    assert "Zo is dit bedrag gerekend" in rule and here.page.house.say.money(entries[wage].amount or 0) in rule


# --- figures traced -----------------------------------------------------------------------------------------


def test_a_benefit_on_the_line_shows_each_line_of_its_sum_with_its_article() -> None:
    here = twelve_weeks("uur")
    entries = here.page.debrief.timeline.entries
    reckoned = ((index, one.sum) for index, one in enumerate(entries) if one.sum)
    paid = next(index for index, sum in reckoned if sum.part("ingehouden"))

    here.page.obey(f"moment:{paid}")
    here.look()

    rule = next(one for one in here.tree.walk() if one.id == "hour/rule/text").spoken
    assert "Zo is dit bedrag gerekend" in rule and "ingehouden" in rule and "samen" in rule
    assert "Participatiewet, artikel 19, tweede lid" in rule


def test_the_headspace_of_a_moment_names_the_worries_that_took_the_rest() -> None:
    here = twelve_weeks("uur")
    course = here.page.debrief.timeline
    chosen = next(n for n, one in enumerate(course.entries) if one.kind is Kind.CHOSE and one.free)

    here.page.obey(f"moment:{chosen}")
    here.look()

    head = course.head_at(course.entries[chosen].at)
    assert head is not None and head.free + sum(one.pieces for one in head.taken) == 20
    said = next(one for one in here.tree.walk() if one.id == "hour/then").spoken
    assert f"Vrij: {head.free} van de 20." in said
    assert all(one.worry.source in said for one in head.taken)


def test_what_a_letter_claimed_is_told_with_what_was_taken_and_what_is_not_reckoned() -> None:
    here = twelve_weeks("geld")

    here.page.obey("heap:back")
    here.look()

    assert "vroeg € 1.801,28" in here.words.replace("\u00a0", " ")
    assert "€ 600,42 ingehouden" in here.words.replace("\u00a0", " ")
    assert "rekent het spel hier niet uit" in here.words


# --- closed doors -------------------------------------------------------------------------------------------


def test_doors_are_counted_by_reason_and_by_week_and_choosing_one_shows_only_those() -> None:
    here = twelve_weeks("deuren", "overwhelmed")
    shut = here.page.debrief.doors.shut
    groups = [one for one in choices(here, "doors/index/") if one.command]
    counted = {one.command: int(one.name.rpartition(" ")[2]) for one in groups}

    reasons = {command: n for command, n in counted.items() if command and command.startswith("doors:reason/")}
    weeks = {command: n for command, n in counted.items() if command and command.startswith("doors:week/")}

    assert counted["doors:"] == sum(reasons.values()) == sum(weeks.values()) == len(shut)
    for command, n in (*reasons.items(), *weeks.items()):
        here.choose(command)
        assert len([one for one in here.stage.find_all(role=Role.OPTION) if one.struck]) == n
        assert len(doors.shown(here.page.view)) == n
    here.click("doors:")
    assert doors.shown(here.page.view) == shut


def test_a_door_shut_for_want_of_headspace_says_what_took_it() -> None:
    here = twelve_weeks("deuren", "overwhelmed")
    door = next(one for one in here.page.debrief.doors.shut if one.reason == "head")

    why = next(one for one in here.tree.walk() if one.id == f"door/{door.offer}/why").spoken

    assert f"Vroeg {door.asks} vrije hoofdruimte; {door.free} was vrij." in why
    assert door.head is not None and door.free + sum(one.pieces for one in door.head.taken) == 20
    assert all(one.worry.source in why for one in door.head.taken)


@pytest.mark.parametrize(
    ("open_ones", "total", "said"),
    [
        (4, 5, "Van de {total} keuzes stonden er hier {open} open."),
        (1, 5, "Van de {total} keuzes stond er hier één open."),
        (0, 3, "Geen van de {total} keuzes hier stond open."),
    ],
)
def test_how_many_stood_open_is_said_rightly_for_one_and_for_none(open_ones: int, total: int, said: str) -> None:
    (line,) = words.open_at(DoorPlace("letter/brief", None, open_ones, total))

    assert line.text.source == said
    assert set(line.values) == line.text.placeholders


def test_of_a_door_that_stood_alone_nothing_is_counted() -> None:
    assert not [*words.open_at(DoorPlace("dial", None, 0, 1))]


def test_doors_of_a_week_are_shut_in_that_week() -> None:
    here = twelve_weeks("deuren", "overwhelmed")
    week = next(one.command for one in choices(here, "doors/index/week/") if one.command)

    here.click(week)

    found: tuple[ClosedDoor, ...] = doors.shown(here.page.view)
    assert found
    assert {monday(one.moment.date()).isoformat() for one in found} == {week.rpartition("/")[2]}


# --- the file and the letters -------------------------------------------------------------------------------


def test_the_lines_of_the_file_stand_under_their_week_in_order() -> None:
    here = twelve_weeks("dossier")

    weeks = [one.id.rpartition("/")[2] for one in here.tree.walk() if one.id.startswith("file/week/")]

    days = [picking.day_of(here.page.view, one.at) for one in here.page.debrief.file]
    assert weeks == sorted({monday(day).isoformat() for day in days}) and len(weeks) > 8


def test_a_line_about_a_letter_leads_to_that_letter_by_mouse_and_by_keyboard() -> None:
    here = twelve_weeks("dossier")
    line = next(one for one in here.page.debrief.file if one.letter)
    assert line.letter
    index = [one.letter.id for one in here.page.debrief.letters].index(line.letter.id)

    here.choose(f"letter:{index}")

    assert here.page.letter == index
    assert words.AS_WRITTEN.source in here.words and words.IN_PLAIN_WORDS.source in here.words


def test_choosing_a_sender_shows_only_its_lines_and_letters_and_the_letters_follow_each_other() -> None:
    here = twelve_weeks("dossier")
    post = here.page.debrief.letters
    theirs = [index for index, one in enumerate(post) if one.letter.sender.source == "Zwembad De Sprong"]

    here.choose("find:").choose("pick:who/Zwembad De Sprong")
    assert [one.command for one in choices(here, "pick/letter/")] == [f"letter:{index}" for index in theirs]

    here.click(f"letter:{theirs[0]}")
    seen = [here.page.letter]
    while f"letter:{theirs[0]}" not in [one.command for one in choices(here, "letter/after")]:
        here.point_at(choices(here, "letter/after")[0])
        seen.append(here.page.letter)
    assert seen == theirs and f"Brief {len(theirs)} van {len(theirs)}" in here.words

    here.press(pygame.K_ESCAPE)
    rows = [one for one in here.tree.walk() if one.id.startswith("file/") and one.id.split("/")[1].isdigit()]
    assert len(rows) == len(picking.lines(here.page.view)) == 2
    assert "Zwembad De Sprong: 2 van de 37 regels" in here.words


def test_choosing_a_week_shows_only_that_week_and_everything_brings_all_back() -> None:
    here = twelve_weeks("dossier")
    here.choose("find:")

    here.choose("pick:week/2026-11-09").click("letter:")

    weeks = [one.id for one in here.tree.walk() if one.id.startswith("file/week/")]
    assert weeks == ["file/week/2026-11-09"]
    here.click("pick:")
    assert picking.lines(here.page.view) == here.page.debrief.file


def test_escape_leaves_the_leaf_on_which_one_chooses() -> None:
    here = twelve_weeks("dossier")

    here.choose("find:").press(pygame.K_ESCAPE)

    assert not here.page.finding and words.THEIR_LINES.source in here.words


def test_the_flag_stands_at_the_time_of_the_chosen_moment() -> None:
    here = twelve_weeks("uur")
    for index in (0, 200, len(here.page.debrief.timeline.entries) - 1):
        here.page.obey(f"moment:{index}")
        here.look()

        flag = next(one.paint for one in here.tree.walk() if one.id == "hour/flag")

        assert isinstance(flag, Flag)
        assert flag.x == hour.across(here.page.view)(here.page.debrief.timeline.entries[index].at)

"""A debrief of an hour that stopped early says only what is true of so much of it."""

import json
from functools import cache
from pathlib import Path

import pytest

from game.debrief import Debrief, as_lines, html, look_back
from game.play import journal
from game.play.actions import Take
from game.play.hour import Hour
from game.play.stored import best_found
from game.scenario.folders import find, folders
from game.screens.i18n import DUTCH, speaker
from tests.debrief.pages import plain
from tests.debrief.recorded import Recorded, recorded
from tests.debrief.walk import counted

SCENARIOS = ("eerste-week", "samira")
STOPS = (0, 1, 6, 40)
"""After so many steps: at once, before the first moment, in the first moment, in the first days."""


@cache
def stopped(scenario: str, after: int) -> Hour:
    """The careful hour, left for the debrief after so many of its steps."""
    whole = recorded(scenario, "careful").hour
    hour = Hour(whole.world, whole.seed)
    hour.do_all([*(step.action for step in whole.steps[:after]), Take("hour/nagesprek")])
    return hour


def looked_back(scenario: str, hour: Hour) -> Debrief:
    return look_back(hour, best_found(find(scenario)))


def said(debrief: Debrief) -> str:
    return plain("\n".join(as_lines(debrief, DUTCH)))


@pytest.mark.parametrize("after", STOPS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_what_came_and_went_is_what_an_independent_walk_finds(scenario: str, after: int, tmp_path: Path) -> None:
    hour = stopped(scenario, after)
    lines = "".join(f"{json.dumps(line)}\n" for line in journal.written(hour))
    path = Recorded(hour, lines).kept(tmp_path)

    walked, course = counted(hour.world, path), look_back(hour).timeline

    assert (course.came_in, course.went_out, course.closing) == (
        walked.came_in,
        walked.went_out,
        walked.closing,
    )


@pytest.mark.parametrize("after", STOPS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_is_held_against_an_hour_that_was_not_finished(scenario: str, after: int) -> None:
    debrief = looked_back(scenario, stopped(scenario, after))

    assert debrief.header.is_early
    read = said(debrief)
    assert "Niet aangevraagd." not in read and "\nniet aangevraagd" not in read
    assert "Het beste uur dat een machine vond, na" not in read
    assert "ging door tot het eind, en dit uur niet" in read


def test_of_a_whole_hour_the_best_one_is_told() -> None:
    debrief = looked_back("eerste-week", recorded("eerste-week", "careful").hour)

    assert not debrief.header.is_early
    assert "Het beste uur dat een machine vond, na" in said(debrief)


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_where_nothing_was_chosen_nobody_is_told_what_stood_open(scenario: str, after: int) -> None:
    debrief = look_back(stopped(scenario, after))

    assert debrief.header.chosen == 0
    assert "Er is nog niets gekozen." in said(debrief)
    assert "Waar jij voor stond" not in said(debrief)


def test_a_benefit_that_may_still_come_is_no_row_of_nothing() -> None:
    came = look_back(stopped("samira", 6)).went.came

    assert "benefit" not in {heap.kind for heap in came}


def test_without_a_day_at_the_table_headspace_is_no_empty_drawing() -> None:
    page = html(look_back(stopped("eerste-week", 0)), DUTCH)

    assert "Nog geen dag aan tafel" in page
    assert page.count("<svg") == html(look_back(stopped("eerste-week", 40)), DUTCH).count("<svg") - 1


def test_no_table_of_an_early_hour_stands_there_without_a_row() -> None:
    for scenario in SCENARIOS:
        for after in STOPS:
            assert "<tbody></tbody>" not in html(look_back(stopped(scenario, after)), DUTCH), (scenario, after)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_last_words_are_of_an_hour_that_goes_on_without_you(scenario: str, language: str) -> None:
    last = speaker(language, folders()).say(look_back(stopped(scenario, 6)).header.last_words)

    assert last.endswith({"nl": "gaat de dag gewoon door.", "en": "the day simply goes on."}[language])

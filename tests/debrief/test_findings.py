"""What there is to talk about: only what this hour came past, with figures that another walk finds too."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.text import Money
from game.debrief import as_lines, html, look_back, words
from game.debrief.model import Debrief, Happened, Kind, Matter, Notes
from game.play.hour import Hour
from game.scenario.folders import find, folders
from game.screens.i18n import DUTCH, speaker
from tests.debrief.conftest import Play
from tests.debrief.pages import plain
from tests.debrief.recorded import HOURS, recorded
from tests.debrief.walk import counted
from tests.play import written

each_hour = pytest.mark.parametrize("which", HOURS, ids="-".join)


def of(debrief: Debrief) -> dict[str, Matter]:
    return {one.id: one for one in debrief.matters}


def said(one: Happened) -> str:
    return " ".join(DUTCH.say(line.text, **line.values) for line in one.lines)


def every(debrief: Debrief) -> list[Happened]:
    return [fact for matter in debrief.matters for fact in matter.happened]


# --- only what happened -------------------------------------------------------------------------------------


def test_what_did_not_happen_is_not_asked_about(play: Play) -> None:
    before, after = (
        look_back(play("between/verder")),
        look_back(play("between/verder", "go/post", "read/schatting")),
    )

    assert "doorverwezen" not in of(after) and "noor" not in of(after)
    assert "De brief is in dit uur niet geopend. Met de 1.000,00 wordt wel gerekend." in [
        said(one) for one in of(before)["schatting"].happened
    ]
    assert not any("niet geopend" in said(one) for one in of(after)["schatting"].happened)


def test_an_hour_in_which_nothing_came_has_nothing_to_talk_about(whole: Hour) -> None:
    nothing = replace(look_back(whole), matters=())

    assert DUTCH.say(words.NO_MATTERS) in html(nothing, DUTCH)
    assert DUTCH.say(words.NO_MATTERS) in as_lines(nothing, DUTCH)


@each_hour
def test_every_matter_has_research_this_hour_and_a_question_for_each_role(which: tuple[str, str]) -> None:
    debrief = look_back(recorded(*which).hour)

    assert debrief.matters
    for matter in debrief.matters:
        assert all(pattern.sources for pattern in matter.reported)
        assert matter.happened and matter.reported
        assert list(matter.asks) == list(words.ROLE)
        assert len({text.source for text in matter.asks.values()}) == len(words.ROLE)


@each_hour
def test_every_fact_with_a_day_leads_to_a_line_of_the_timeline_on_that_day(which: tuple[str, str]) -> None:
    debrief = look_back(recorded(*which).hour)

    leading = [one for one in every(debrief) if one.entry >= 0 and one.day]
    assert leading
    assert [one.day for one in leading] == [debrief.timeline.entries[one.entry].moment.date() for one in leading]


def test_a_part_has_the_matters_of_its_whole_as_far_as_it_goes() -> None:
    folder = find("samira-vier-weken")
    hour, failure = written.played(folder, next(iter(written.plans(folder))))
    assert failure is None, failure

    part = of(look_back(hour))

    assert {"schatting", "vrijlating", "noor"} <= part.keys()
    assert not {"twee_maanden", "al_bekend"} & part.keys()


# --- figures ------------------------------------------------------------------------------------------------


@each_hour
def test_calls_and_their_minutes_are_those_of_an_independent_walk(which: tuple[str, str], tmp_path: Path) -> None:
    one = recorded(*which)
    walked = counted(one.world, one.kept(tmp_path))
    named = {id: line.name for id, line in one.world.scenario.lines.items()}

    told = {
        (values["name"], values["count"], values["minutes"], values["talked"])
        for fact in every(look_back(one.hour))
        for line in fact.lines
        if line.text == words.CALLS_COUNTED
        for values in [line.values]
    }

    shown = {
        id
        for matter in one.world.scenario.matters
        for id in matter.shows.lines
        if matter.id in of(look_back(one.hour))
    }
    assert told == {(named[id], *counts) for id, counts in walked.calls.items() if id in shown}


@each_hour
def test_collection_costs_are_those_of_an_independent_walk(which: tuple[str, str], tmp_path: Path) -> None:
    one = recorded(*which)
    walked = counted(one.world, one.kept(tmp_path))
    shown = {id for matter in one.world.scenario.matters for id in matter.shows.bills}

    amounts = [
        line.values["amount"]
        for fact in every(look_back(one.hour))
        for line in fact.lines
        if line.text == words.COSTS_CAME
    ]

    assert sorted(one.cents for one in amounts if isinstance(one, Money)) == sorted(
        cents for id, cents in walked.costs.items() if id in shown
    )


@each_hour
def test_every_door_of_a_matter_stands_among_the_closed_doors(which: tuple[str, str]) -> None:
    debrief = look_back(recorded(*which).hour)
    doors = {(words.as_text(door.text), door.moment.date()) for door in debrief.doors.shut}

    told = [
        (line.values["what"], fact.day)
        for fact in every(debrief)
        for line in fact.lines
        if line.text == words.WAS_SHUT
    ]

    assert set(told) <= doors


def test_what_was_tried_and_shut_is_told_as_shut_and_not_as_done(whole: Hour) -> None:
    debrief = look_back(whole)
    facts = [said(one) for one in of(debrief)["schatting"].happened]

    assert any(entry.kind is Kind.TRIED for entry in debrief.timeline.entries)
    assert "Doorgestreept (het paste niet in de uren die er waren): Bellen: waarom duizend?" in facts
    assert "‘Wijziging geschatte inkomsten’ kwam. Meteen geopend." in facts


# --- the report ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_report_says_every_matter_in_full_and_nothing_in_the_other_language(language: str) -> None:
    debrief, say = look_back(recorded("samira", "careful").hour), speaker(language, folders())

    page = plain(html(debrief, say)).replace("&#x27;", "'").replace("&quot;", '"')

    for matter in debrief.matters:
        for text in (matter.title, *matter.asks.values()):
            assert plain(say.say(text)) in page
            assert language == "nl" or say.say(text) != text.source


def test_what_was_typed_stands_with_its_matter_and_what_was_agreed_after_it(whole: Hour) -> None:
    debrief = look_back(whole)
    notes = Notes(practice={"schatting": "Elke drie maanden."}, agreed={"schatting": "Als de uren dalen, bel ik."})

    page = html(debrief, DUTCH, notes)

    title = page.index(DUTCH.say(of(debrief)["schatting"].title))
    assert title < page.index("Elke drie maanden.") < page.index("Als de uren dalen, bel ik.")
    assert DUTCH.say(words.WILL_TRY) in page and DUTCH.say(words.WILL_TRY) not in html(debrief, DUTCH)


def test_the_lines_say_what_the_report_says_of_each_matter(whole: Hour) -> None:
    debrief = look_back(whole)
    lines = "\n".join(as_lines(debrief, DUTCH))

    for matter in debrief.matters:
        assert all(said(one) in lines for one in matter.happened)
        assert all(text.source in lines for text in matter.asks.values())

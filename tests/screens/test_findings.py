"""Feelings of a table, what the hour says, and what is taken along: by mouse and by keys."""

import html
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.play.bots import POLICIES, play
from game.play.bots import Reader as Policy
from game.play.hour import Hour
from game.play.session import Session
from game.play.session_file import SessionFile
from game.scenario.folders import find
from game.screens.house import House
from game.screens.lookback.cards import DECKS
from game.screens.rooms.lookback import LookBack
from game.screens.settings import Settings
from game.screens.toolkit import Comfort, Role
from tests.play.written import world
from tests.screens.hands import COMPOSED, LARGE
from tests.screens.test_lookback import Reader, reader, whole


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setenv("EEN_UUR_HOME", str(tmp_path))
    yield tmp_path


@lru_cache(maxsize=1)
def of_three() -> Hour:
    """The first week, played by a careful table of three."""
    hour = Hour(world(find("eerste-week")), seed=5, team=3)
    assert play(hour, POLICIES["careful"], Policy())
    return hour


def table(tab: str = "gevoel", comfort: Comfort = COMPOSED, **settings: Any) -> Reader:
    return reader(tab, of_three(), comfort, **settings)


# --- feelings in turns ------------------------------------------------------------------------------------


def test_a_table_has_cards_before_any_figure_and_nothing_to_type() -> None:
    here = table()

    assert "Eerst dit. Stoel 1 heeft de laptop." in here.words
    assert "€" not in here.words
    assert not [*here.stage.find_all(role=Role.FIELD)]
    assert {one.name for one in here.stage.find_all(role=Role.CHOICE)} == {
        word.source for deck in DECKS.values() for word in deck.values()
    }


def test_the_laptop_goes_round_once_and_then_the_cards_lie_open() -> None:
    here = table().click("card:word/angry").click("card:body/belly").click("round:next")
    assert "Stoel 2 heeft de laptop." in here.words
    assert not [one for one in here.stage.find_all(role=Role.CHOICE) if one.selected]

    here.click("round:pass").click("card:word/tired").click("round:next")

    assert "Zo zit deze tafel erbij" in here.words
    assert [text.name for text in here.stage.find_all(role=Role.TEXT) if text.id.startswith("laid/")] == [
        "boos", "buik", "zonder kaart", "moe",
    ]  # fmt: skip
    assert here.choose("tab:uur").page.tab == "uur"


def test_by_keys_a_card_is_taken_and_put_back() -> None:
    here = table().at("card/word/sad")
    here.press(pygame.K_SPACE)
    assert [one.id for one in here.stage.find_all(role=Role.CHOICE) if one.selected] == ["card/word/sad"]

    here.press(pygame.K_SPACE)
    assert not [one for one in here.stage.find_all(role=Role.CHOICE) if one.selected]


def test_a_table_may_leave_the_round_out_and_nobody_is_asked_why() -> None:
    assert table().click("tab:uur").page.tab == "uur"
    assert [one.name for one in table().tree.walk() if one.id == "round/back"] == ["Dit samen overslaan"]


def test_of_each_deck_there_is_one_card_and_a_turn_can_be_taken_back() -> None:
    here = table().click("card:word/angry").click("card:word/tired").click("round:next").click("round:back")

    assert [one.id for one in here.stage.find_all(role=Role.CHOICE) if one.selected] == ["card/word/tired"]


def test_which_card_was_taken_is_kept_nowhere(home: Path) -> None:
    here = table().click("card:word/ashamed").click("round:next").click("tab:maandag").click("do:report_without")

    (report,) = (home / "reports").glob("*.html")
    assert "beschaamd" not in report.read_text("utf-8")
    assert not here.page.view.notes


def test_who_is_alone_types_and_sees_no_cards() -> None:
    here = reader(hour=whole())

    assert [*here.stage.find_all(role=Role.FIELD)]
    assert not [one for one in here.commands if one.startswith("card:")]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("comfort", [COMPOSED, LARGE, Comfort(1.5)], ids=["composed", "linear", "large"])
def test_every_card_can_be_hit_and_none_stands_over_another(comfort: Comfort, language: str) -> None:
    here = table(comfort=comfort, text=comfort.text_scale, language=language)

    cards = [here.stage.rect_of(one.id) for one in here.stage.find_all(role=Role.CHOICE)]

    assert all(card.h >= 44 for card in cards)
    assert not [one for one in cards for other in cards if one is not other and one.colliderect(other)]


# --- what does this say -----------------------------------------------------------------------------------


def test_three_kinds_of_evidence_stand_beside_each_other_about_one_matter() -> None:
    here = reader("zaken").click("matter:schatting")
    assert [here.says_name(f"evidence/{id}/name") for id in ("research", "hour", "practice")] == [
        "Onderzoek en meldingen", "Dit uur", "Bij jullie",
    ]  # fmt: skip
    research, hour, practice = (here.stage.rect_of(f"evidence/{id}") for id in ("research", "hour", "practice"))

    assert research.y == hour.y == practice.y
    assert research.right < hour.x and hour.right < practice.x
    assert "De loonstrook komt na de maand" in here.words and "(E13)" in here.words
    assert "‘Wijziging geschatte inkomsten’ kwam." in here.words


def test_a_role_has_its_own_question_and_it_is_chosen_on_the_page_or_by_the_session() -> None:
    here = reader("zaken").click("matter:schatting")
    assert "Van welke maanden is de laatste schatting die jij zag?" in here.words

    here.click("role:manager")
    assert "Wie ziet het bij jullie als de uren van iemand halveren" in here.words
    assert "Van welke maanden" not in here.words

    session = Session(SessionFile(session=1, role="politicus"))
    room = LookBack(House(Settings(), session=session, record=False, keep_settings=False), whole())
    room.obey("tab:zaken")
    assert "Kun je een buurman uitleggen" in Reader(room, COMPOSED).words


def test_a_fact_leads_to_its_moment_in_the_hour() -> None:
    here = reader("zaken").click("matter:schatting")
    fact = next(one for one in here.stage.find_all(role=Role.LINK) if "kwam" in one.name)

    here.at(fact.id).press(pygame.K_RETURN)

    assert here.page.tab == "uur"
    entry = here.page.debrief.timeline.entries[here.page.entry]
    assert entry.letter is not None and entry.letter.id == "schatting"


def test_what_is_written_about_a_matter_stays_with_it_and_is_kept_only_when_asked(home: Path) -> None:
    here = (
        reader("zaken").click("matter:schatting").at("field/bij/schatting").write("Eens per jaar & anders niet.")
    )
    here.click("matter:strook")
    assert here.says("field/bij/strook") == ""

    here.click("tab:maandag").choose("do:report_without").choose("do:report")

    without, with_it = sorted((home / "reports").glob("*.html"), key=lambda path: path.stat().st_mtime_ns)
    written = html.escape("Eens per jaar & anders niet.")
    assert written not in without.read_text("utf-8")
    assert written in with_it.read_text("utf-8")


def test_an_hour_too_short_to_have_matters_says_so() -> None:
    here = reader("zaken")
    here.page.debrief = replace(here.page.debrief, matters=())
    here.look()

    assert "Dit uur was te kort om er zaken uit te lichten." in here.words


# --- an exchange of thoughts ------------------------------------------------------------------------------


def test_a_table_talks_a_matter_through_alone_then_in_turn_then_together() -> None:
    here = table("zaken").click("matter:schatting").click("talk:about/schatting")
    assert "Samen zo’n 12 minuten." in here.words
    seen = []
    for _ in range(4):
        seen.append(here.says_name("talk/what"))
        here.choose("talk:on")

    assert seen == [
        "Eerst ieder voor zich", "Stoel 1 heeft het woord", "Stoel 2 heeft het woord", "Stoel 3 heeft het woord",
    ]  # fmt: skip
    here.choose("start:afspraak/schatting").at("field/afspraak/schatting").write("de uren dalen")
    here.press(pygame.K_END)
    here.write("bellen we.").click("talk:over")
    assert "Dit gaan we proberen" in here.words and "Als de uren dalen, dan bellen we." in here.words
    assert here.page.view.notes.agreed == {"schatting": "Als de uren dalen, dan bellen we."}


def test_a_talk_can_go_a_step_back_and_be_left_with_escape() -> None:
    here = table("zaken").click("talk:about/schatting").click("talk:on").click("talk:back")
    assert here.says_name("talk/what") == "Eerst ieder voor zich"

    here.press(pygame.K_ESCAPE)

    assert "Onderzoek en meldingen" in here.words


def test_the_steps_name_their_minutes_and_where_the_table_is() -> None:
    here = table("zaken").click("talk:about/schatting").click("talk:on")
    steps = [(one.name, one.value) for one in here.tree.walk() if one.id.startswith("talk/step/")]

    assert steps == [
        ("Eerst ieder voor zich, 2 min", ""), ("Stoel 1, 2 min", "nu"), ("Stoel 2, 2 min", ""),
        ("Stoel 3, 2 min", ""), ("Wat we gaan proberen, 4 min", ""),
    ]  # fmt: skip


def test_who_is_alone_is_not_asked_to_talk() -> None:
    assert not [one for one in reader("zaken").commands if one.startswith("talk:")]


# --- what is taken along ----------------------------------------------------------------------------------


def test_there_is_room_for_monday_the_organisation_and_the_law_and_each_is_kept_apart(home: Path) -> None:
    here = reader("maandag")
    for key, text in (("monday", "Bellen."), ("organisation", "De datum."), ("law", "De letter.")):
        here.at(f"field/straks/{key}").write(text)

    here.click("do:report")

    (report,) = (home / "reports").glob("*.html")
    page = report.read_text("utf-8")
    assert page.index("Bellen.") < page.index("De datum.") < page.index("De letter.")


@pytest.mark.parametrize("key", ["monday", "organisation", "law"])
def test_each_thing_is_offered_an_if_then_sentence(key: str) -> None:
    here = reader("maandag").choose(f"start:straks/{key}")

    written = here.says(f"field/straks/{key}")
    assert written.startswith("Als ") and ", dan " in written
    assert here.page.typed[f"straks/{key}"].caret < written.index(", dan ") + 1


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_all_tabs_stand_in_one_row(language: str, scale: float) -> None:
    here = reader("zaken", comfort=Comfort(scale), language=language, text=scale)
    tabs = [here.stage.rect_of(one.id) for one in here.stage.find_all(role=Role.TAB)]

    assert len({tab.y for tab in tabs}) == 1
    assert max(tab.right for tab in tabs) < here.stage.rect_of("lookback/stop").x

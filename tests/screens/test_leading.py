"""Whoever leads a debrief: the script of each page on a key, and twenty minutes as a way through the pages."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.debrief import script
from game.play.session import Session
from game.play.session_file import SessionFile
from game.screens.house import House
from game.screens.i18n import DUTCH
from game.screens.rooms.lookback import LookBack
from game.screens.settings import Settings
from game.screens.toolkit import Comfort, Role
from tests.screens.hands import COMPOSED, LARGE
from tests.screens.test_lookback import EVERY_TAB, ONE_WORD, Reader, early, reader, whole

SHORT_WAY = script.SHORT_ROUTE


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setenv("EEN_UUR_HOME", str(tmp_path))
    yield tmp_path


def in_session(file: SessionFile, comfort: Comfort = COMPOSED) -> Reader:
    house = House(Settings(), record=False, keep_settings=False, session=Session(file))
    return Reader(LookBack(house, whole()), comfort)


def read_aloud(here: Reader) -> list[str]:
    return [one.name for one in here.tree.walk() if one.id.startswith("script/aloud/")]


def tabs(here: Reader) -> list[str]:
    return [one.id.removeprefix("tab/") for one in here.stage.find_all(role=Role.TAB)]


# --- the script -------------------------------------------------------------------------------------------


def test_who_is_alone_sees_no_script_unless_asked() -> None:
    here = reader()
    for tab in EVERY_TAB:
        here.click(f"tab:{tab}")
        assert not read_aloud(here) and "Draaiboek" not in here.words


def test_a_session_that_is_led_begins_with_what_to_say() -> None:
    here = in_session(SessionFile(lead=True))

    assert read_aloud(here) == [text.source for text in script.BY_ID["gevoel"].aloud]
    assert "Lees voor · 8 minuten" in here.words
    assert "Welk woord past bij dit uur?" in here.words
    assert "Dan 30 tellen stil." in here.words


@pytest.mark.parametrize("comfort", [COMPOSED, LARGE], ids=["composed", "linear"])
def test_every_page_begins_with_its_own_words(comfort: Comfort) -> None:
    here = in_session(SessionFile(lead=True), comfort)

    for tab in EVERY_TAB[1:]:
        here.click(f"tab:{tab}")

        assert read_aloud(here) == [DUTCH.say(text) for text in script.BY_ID[tab].aloud]
        assert script.BY_ID[tab].ask.source in here.words
        assert script.BY_ID[tab].mind.source in here.words


def test_one_key_puts_it_away_and_brings_it_back() -> None:
    here = in_session(SessionFile(lead=True))
    here.click("tab:uur")

    here.press(pygame.K_l)
    assert not read_aloud(here)
    here.press(pygame.K_l)
    assert read_aloud(here)
    here.press(pygame.K_ESCAPE)
    assert not read_aloud(here)


def test_under_it_the_page_waits() -> None:
    here = in_session(SessionFile(lead=True))
    assert ONE_WORD not in {placed.id for placed in here.stage.order}

    here.press(pygame.K_l)

    assert ONE_WORD in {placed.id for placed in here.stage.order}


def test_what_was_read_stays_away_on_its_page_and_the_next_begins_with_its_own() -> None:
    here = in_session(SessionFile(lead=True)).press(pygame.K_l)
    assert isinstance(here, Reader)

    here.click("tab:gevoel")
    assert not read_aloud(here)
    here.click("tab:uur")
    assert read_aloud(here)


def test_an_l_in_a_field_is_a_letter() -> None:
    here = in_session(SessionFile(lead=True)).press(pygame.K_l)
    assert isinstance(here, Reader)

    here.at(ONE_WORD).write("leeg")

    assert here.says(ONE_WORD) == "leeg"
    assert not read_aloud(here)


def test_somebody_may_lead_who_did_not_say_so_before() -> None:
    here = reader().click("leading:lead")
    assert isinstance(here, Reader)

    assert read_aloud(here)
    here.press(pygame.K_l)
    here.click("leading:lead")
    assert not read_aloud(here) and "Draaiboek" not in here.words


# --- twenty minutes ---------------------------------------------------------------------------------------


def test_twenty_minutes_have_fewer_pages_each_with_its_minutes() -> None:
    here = reader().click("leading:short")
    assert isinstance(here, Reader)

    assert tabs(here) == list(SHORT_WAY)
    named = [one.name for one in here.stage.find_all(role=Role.TAB)]
    assert named == [
        "Gevoel, 3 min", "Het uur, 6 min", "Waar het bleef, 3 min", "Wat zegt dit?, 5 min", "Maandag, 3 min",
    ]  # fmt: skip


def test_a_session_of_twenty_minutes_is_so_at_once_and_reads_the_shorter_words() -> None:
    here = in_session(SessionFile(lead=True, debrief="20"))

    here.click("tab:uur")

    assert tabs(here) == list(SHORT_WAY)
    assert read_aloud(here) == [text.source for text in script.BY_ID["uur"].hurried]
    assert "Lees voor · 6 minuten" in here.words


@pytest.mark.parametrize("hour", [whole, early], ids=["whole", "early"])
def test_page_after_page_twenty_minutes_end_with_monday(hour: object) -> None:
    here = reader(hour=hour(), comfort=LARGE)  # type: ignore[operator]
    here.click("leading:short")
    here.click("tab:uur")
    seen = ["gevoel", here.page.tab]

    while here.page.tab != "maandag":
        after = next(one for one in here.tree.walk() if one.id.startswith("lookback/on/"))
        here.click(str(after.command))
        seen.append(here.page.tab)

    assert seen == list(SHORT_WAY)
    assert [one for one in here.stage.find_all(role=Role.FIELD) if one.id == "field/straks/monday"]


def test_the_other_pages_are_one_tab_away() -> None:
    here = in_session(SessionFile(debrief="20"))

    here.click("leading:short")

    assert tabs(here) == list(EVERY_TAB)


@pytest.mark.parametrize("text", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_tabs_stand_in_one_row_beside_the_way_out(language: str, text: float) -> None:
    for short in (False, True):
        here = reader(comfort=Comfort(text), language=language, text=text)
        if short:
            here.click("leading:short")
        here.page.leads = True
        here.look()

        placed = {one.id: one.box for one in here.stage.order}
        row = [box for id, box in placed.items() if id.startswith("tab/") or id == "script/open"]
        assert len({box.y for box in row if box.h}) <= 2  # the chosen one stands out
        assert max(box.right for box in row) <= placed["lookback/stop"].x
        assert all(box.w >= 44 for box in row)

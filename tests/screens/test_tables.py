"""Several tables on one laptop: opened from a stick, looked at together, by mouse and by keys."""

import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.cli import main
from game.debrief import side_words
from game.play import handed_in
from game.screens.house import House
from game.screens.i18n import DUTCH
from game.screens.rooms.replay import Replay
from game.screens.rooms.tables import Tables
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.tables import same_moment
from game.screens.tables.files import TOLD
from game.screens.tables.together import Row
from game.screens.tables.view import View
from game.screens.toolkit import Comfort, Role
from game.screens.toolkit.stage import TWICE_MS
from tests.debrief.tables import WHO, beside, hand_in, hour, stick
from tests.screens.hands import COMPOSED, LARGE, LINEAR, Visit

PAGES = ("samen", "moment", "daarna", "bestanden")


class Guide(Visit):
    """Whoever leads: as in the window, a room with a field hears every event before the stage does."""

    def _send(self, kind: int, **what: Any) -> None:
        self.now += TWICE_MS
        event = pygame.event.Event(kind, **what)
        if isinstance(self.room, Tables) and self.room.type(event, self.stage.focus):
            self.look()
            return
        for command in self.stage.handle(event):
            self.room = self.room.obey(command) if self.room else None
        self.look()

    def look(self) -> None:
        super().look()
        if isinstance(self.room, Tables) and (wanted := self.room.wants_focus()):
            self.stage.focus = wanted

    def drop(self, path: Path) -> "Guide":
        self._send(pygame.DROPFILE, file=str(path))
        return self.opened()

    def opened(self) -> "Guide":
        """Until every hour has been played again."""
        for _ in range(40):
            self.wait()
        return self

    @property
    def page(self) -> Tables:
        assert isinstance(self.room, Tables)
        return self.room

    def said(self, id: str) -> str:
        return next(widget.spoken for widget in self.tree.walk() if widget.id == id)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setenv("EEN_UUR_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("game.screens.tables.where._MOUNTS", (str(tmp_path / "media"),))
    yield tmp_path / "home"


def room(**settings: Any) -> Tables:
    return Tables(House(Settings(**settings), record=False, keep_settings=False))


def shown(page: str = "samen", comfort: Comfort = COMPOSED, **settings: Any) -> Guide:
    """The three tables of the first week, lying open."""
    here = room(text=comfort.text_scale, layout="linear" if comfort.linear else "auto", **settings)
    here.both, here.page = beside(), page
    return Guide(here, comfort)


# --- opening ----------------------------------------------------------------------------------------------


def test_from_the_front_door_to_the_results_of_this_machine_and_back(home: Path) -> None:
    results = home / "results"
    results.mkdir(parents=True)
    stick(results)
    here = Guide(Title(House(Settings(), record=False, keep_settings=False)))
    here.click("ui:tables").click("place:0").opened()
    assert here.page.page == "samen"
    assert "3 tafels naast elkaar" in here.words
    assert isinstance(here.click("ui:back").room, Title)


def test_a_stick_that_is_in_the_machine_is_offered(tmp_path: Path) -> None:
    drive = tmp_path / "media" / "wie dan ook" / "STICK"
    drive.mkdir(parents=True)
    stick(drive)
    here = Guide(room()).choose("place:0").opened()
    assert here.page.both is not None and here.page.both.tables == ("1", "2", "3")


def test_the_hour_of_a_table_can_be_watched_and_one_comes_back_to_the_tables(tmp_path: Path) -> None:
    stick(tmp_path)
    here = Guide(room()).drop(tmp_path).click("tab:bestanden").click("film:2")
    film = here.room
    assert isinstance(film, Replay) and film.hour.steps == hour("eerste-week", WHO[2]).steps
    here.press(pygame.K_ESCAPE)
    assert here.page.both is not None


def test_a_path_can_be_typed_and_opened_by_enter(tmp_path: Path) -> None:
    stick(tmp_path)
    here = Guide(room())
    here.stage.focus = "field/path"
    for letter in str(tmp_path):
        here._send(pygame.KEYDOWN, key=pygame.K_a, mod=0, unicode=letter)
    here.press(pygame.K_RETURN)
    assert "3 tafels naast elkaar" in here.opened().words


def test_files_that_are_dropped_on_the_window_come_together(tmp_path: Path) -> None:
    one = hand_in(tmp_path, hour("eerste-week", "careful"), 1)
    other = hand_in(tmp_path, hour("eerste-week", "overwhelmed"), 2)
    here = Guide(room())
    here._send(pygame.DROPFILE, file=str(one))
    here.drop(other)
    assert "2 tafels naast elkaar" in here.words


def test_what_cannot_be_used_is_said_by_file_and_the_rest_is_shown(tmp_path: Path) -> None:
    stick(tmp_path)
    (tmp_path / "boodschappen.json").write_text("melk", "utf-8")
    cut = tmp_path / "tafel3.json"
    cut.write_text(cut.read_text("utf-8")[:500], "utf-8")
    edited = tmp_path / "tafel2.json"
    edited.write_text(edited.read_text("utf-8").replace('"attempts": 0', '"attempts": 9'), "utf-8")
    here = Guide(room()).drop(tmp_path)
    assert "1 tafel naast elkaar" in here.words
    assert "3 bestanden zijn hier niet te zien" in here.words
    said = here.click("tab:bestanden").said("files/lines")
    assert "boodschappen.json: dit is geen uitslag van dit spel." in said
    assert "tafel3.json: dit bestand houdt midden in op" in said
    assert "tafel2.json: wie dit uur opnieuw speelt, komt ergens anders uit" in said


def test_where_nothing_can_be_shown_one_stays_and_reads_why(tmp_path: Path) -> None:
    here = Guide(room()).drop(tmp_path)
    assert here.page.both is None
    assert "in deze map ligt geen uitslag." in here.said("files/lines")
    assert not [one for one in here.commands if one.startswith("tab:")]


def test_every_message_about_a_result_has_words_for_a_room() -> None:
    source = Path(handed_in.__file__).read_text("utf-8")
    codes = {f"RS{number:03}" for number in range(1, 12)}
    assert codes <= set(TOLD)
    assert {code for code in codes if f'"{code}"' in source} == {*codes} - {"RS001", "RS002", "RS011"}


# --- together ---------------------------------------------------------------------------------------------


def test_every_table_has_its_figures_in_the_order_of_the_numbers() -> None:
    here, both = shown(), beside()
    rows = [widget for widget in here.tree.walk() if isinstance(widget.paint, Row)]
    assert [widget.name for widget in rows] == ["Tafel 1", "Tafel 2", "Tafel 3"]
    for one in both.columns:
        for key in side_words.FIGURES:
            number = one.figures[key]
            said = DUTCH.round_euros(number) if key in side_words.MONEY else str(number)
            assert said in here.said("together/rows/0")


def test_all_accounts_are_drawn_on_one_axis_and_in_one_colour() -> None:
    rows = {widget.paint for widget in shown().tree.walk() if isinstance(widget.paint, Row)}
    assert len(rows) == 3
    assert len({(row.axis, row.capacity, row.charts) for row in rows}) == 1


# --- the same moment --------------------------------------------------------------------------------------


def test_by_key_one_goes_from_moment_to_moment_and_the_list_goes_along() -> None:
    here = shown("moment")
    first = here.said("same/name")
    here.press(pygame.K_v).press(pygame.K_v)
    assert here.page.moment == 2
    assert here.stage.focus == f"{same_moment.PICK}2"
    here.press(pygame.K_t).press(pygame.K_t).press(pygame.K_t)
    assert here.said("same/name") == first


def test_by_mouse_one_picks_a_moment_or_the_next_one() -> None:
    here = shown("moment").click("moment:4")
    assert here.page.moment == 4
    assert here.choose("moment:5").page.moment == 5


def test_a_moment_tells_who_chose_what_and_asks_one_question() -> None:
    here = shown("moment")
    for number, moment in enumerate(beside().moments):
        here.page.obey(f"moment:{number}")
        here.look()
        for one in moment.options:
            said = here.said(f"same/option/{one.offer}")
            who = here.page.view.tables(one.chosen) if one.chosen else "niemand"
            assert f"Gekozen door {who}." in said
            for _table, thought in one.struck:
                assert thought.source in said
        assert here.said("same/ask").endswith("?")


def test_the_last_moment_has_no_next_and_the_first_none_before() -> None:
    last = len(beside().moments) - 1
    here = shown("moment")
    assert not here.stage.find(command="moment:-1")
    here.page.obey(f"moment:{last}")
    here.look()
    assert not here.stage.find(command=f"moment:{last + 1}")


# --- what came of it --------------------------------------------------------------------------------------


def test_where_the_tables_parted_is_told_with_what_each_did() -> None:
    here, first = shown("daarna"), beside().partings[0]
    said = here.said("parted/way/0")
    for branch in first.branches:
        assert here.page.view.tables(branch.tables).capitalize() in said
        assert branch.entry is not None
        assert here.page.view.line(branch.entry.title) in said


# --- every page -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR, Comfort(1.25), Comfort(1.5), LARGE])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_can_be_drawn_and_left(page: str, comfort: Comfort, language: str) -> None:
    here = shown(page, comfort, language=language)
    surface = pygame.Surface((1366, 768))
    here.stage.draw(surface)
    buttons = [one for one in here.stage.find_all(role=Role.BUTTON) if one.box or one.paint]
    assert all(here.stage.reveal(one).h >= 38 for one in buttons)
    assert isinstance(here.choose("ui:back").room, Title)


@pytest.mark.parametrize("page", PAGES)
def test_escape_goes_back_to_the_front_door(page: str) -> None:
    assert isinstance(shown(page).press(pygame.K_ESCAPE).room, Title)


# --- the page ---------------------------------------------------------------------------------------------


def test_the_page_says_what_the_screens_say_and_needs_nothing_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick(tmp_path)
    (tmp_path / "hallo.json").write_text("hallo", "utf-8")
    page = tmp_path / "tafels.html"
    assert main(["tables", str(tmp_path), "--html", str(page)]) == 0
    assert "hallo.json:1:1 RS001" in capsys.readouterr().err
    written = page.read_text("utf-8")
    assert written.count("<svg") == len(beside().columns)
    assert not [word for word in ("<script", "http:", "https:", "<link", "<img") if word in written]
    view = View(DUTCH, beside())
    for one in beside().columns:
        assert f"Tafel {one.table}" in written and view.figure("balance", one.figures["balance"]) in written
    for moment in beside().moments:
        assert html.escape(view.line(moment.ask)) in written
        assert all(html.escape(view.line(option.title)) in written for option in moment.options)


def test_a_folder_without_results_makes_no_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tables", str(tmp_path), "--html", str(tmp_path / "tafels.html")]) == 1
    assert "RS003" in capsys.readouterr().err
    assert not (tmp_path / "tafels.html").exists()

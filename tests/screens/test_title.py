"""The front door: bells, the broken hour, the sheet before the first moment, the last words."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pygame
import pytest

from game.paths import SCENARIOS
from game.play.actions import PassTime, Take
from game.play.hour import Hour
from game.play.journal import Header, Recorder
from game.scenario.model import ScenarioFile
from game.screens import saves
from game.screens.home import HOME_VARIABLE
from game.screens.house import House
from game.screens.rooms.framing import Framing
from game.screens.rooms.last import DEAF_MS, Last
from game.screens.rooms.resume import NotWhole
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from game.screens.toolkit import Comfort, Role
from tests.play.hands import play_out
from tests.screens.hands import COMPOSED, LARGE, LINEAR, Visit

SCENARIO = SCENARIOS / "eerste-week"
SOON = 6
"""So many turns of the loop are enough for all that is done after the first frame."""


@dataclass(slots=True)
class Street(House):
    """A house with these scenarios, that keeps no settings on this machine."""

    keep_settings: bool = False
    folders: tuple[Path, ...] = (SCENARIO,)

    def scenarios(self) -> list[Path]:
        return list(self.folders)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    yield tmp_path / "home"


@pytest.fixture(scope="module")
def house() -> Street:
    """Shared, because loading a scenario is what costs; a test that changes it makes its own."""
    return Street()


def said(house: House) -> ScenarioFile:
    """What the scenario says about itself."""
    return house.world(SCENARIO).scenario.file


@pytest.fixture
def broken_off(house: Street) -> Path:
    """The journal of an hour that stopped at the table on Monday, at 07:39."""
    world = house.world(SCENARIO)
    path = saves.new_path("eerste-week", datetime(2026, 11, 22, 20, 0))
    recorder = Recorder(path, Header("eerste-week", world.scenario.digest, 7, "1"))
    hour = Hour(world, 7, watch=recorder)
    hour.do_all((Take("between/verder"), PassTime(9000)))
    recorder.close(hour.state)
    return path


@pytest.fixture
def typo(tmp_path: Path) -> Path:
    """A scenario with a mistake in it."""
    folder = tmp_path / "scenarios" / "kapot"
    shutil.copytree(SCENARIO, folder)
    written = (folder / "scenario.yaml").read_text("utf-8")
    (folder / "scenario.yaml").write_text(written.replace("teaser:", "teasr:", 1), "utf-8")
    return folder


def test_the_bell_says_who_lives_there_and_what_it_is_about(house: Street) -> None:
    door = Visit(Title(house))

    bell = door.stage.find(command="bell:eerste-week")

    assert bell is not None and bell.selected
    assert (bell.name, bell.description) == (said(house).who.source, said(house).teaser.source)


def test_the_first_frame_loads_no_scenario() -> None:
    house = Street()

    Visit(Title(house)).wait()

    assert house._worlds == {}


def test_soon_after_the_first_frame_the_scenario_is_ready() -> None:
    house = Street()

    Visit(Title(house)).wait(times=SOON)

    assert list(house._worlds) == [SCENARIO]


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR, LARGE])
def test_the_way_from_the_bell_to_the_table_by_mouse(house: Street, comfort: Comfort) -> None:
    door = Visit(Title(house), comfort)

    frame = door.click("ui:start")
    assert isinstance(frame.room, Framing)
    table = frame.click("ui:sit")

    assert isinstance(table.room, Sitting)
    table.room.leave()


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR])
def test_the_way_from_the_bell_to_the_table_by_keyboard(house: Street, comfort: Comfort) -> None:
    table = Visit(Title(house), comfort).choose("ui:start").choose("ui:sit")

    assert isinstance(table.room, Sitting)
    table.room.leave()


def test_language_and_pace_can_be_chosen_at_the_door() -> None:
    house = Street()

    Visit(Title(house)).click("set:pace=untimed").click("set:language=en")

    assert house.settings == Settings(language="en", pace="untimed")


def test_at_the_door_only_what_exists_can_be_chosen(house: Street) -> None:
    door = Visit(Title(house))

    starts = {command.partition(":")[0] for command in door.commands}

    assert starts == {"bell", "set", "team", "ui"}
    assert "alleen" in door.words and "team" not in door.words


def test_the_settings_open_and_escape_closes_them(house: Street) -> None:
    door = Visit(Title(house)).click("ui:settings")
    assert door.tree.name == "Instellingen"

    door.press(pygame.K_ESCAPE)

    assert door.tree.name == "1 uur in de bijstand"


def test_stopping_needs_no_explanation(house: Street) -> None:
    assert Visit(Title(house)).click("ui:quit").room is None
    assert Visit(Framing(house, SCENARIO)).choose("ui:quit").room is None


def test_a_scenario_with_a_mistake_keeps_its_bell_and_says_what_is_wrong(typo: Path) -> None:
    door = Visit(Title(Street(folders=(SCENARIO, typo)))).wait(times=SOON)

    door.click("bell:kapot")

    assert 'sleutel "teasr"' in door.words or '"teaser" ontbreekt' in door.words
    assert f"python main.py check {typo.as_posix()}" in door.words
    assert "ui:start" not in door.commands and "Traceback" not in door.words


def test_a_bell_with_a_mistake_and_a_broken_hour_only_tells_the_mistake(typo: Path) -> None:
    path = saves.new_path("kapot", datetime(2026, 11, 22, 20, 0))
    Recorder(path, Header("kapot", "", 7, "1")).close()

    door = Visit(Title(Street(folders=(SCENARIO, typo)))).click("bell:kapot")

    assert "ui:goon" not in door.commands and "niet open" in door.words


def test_a_file_that_is_no_yaml_at_all_is_a_bell_with_its_first_fault(typo: Path) -> None:
    (typo / "scenario.yaml").write_bytes("tekst: ja".encode("utf-16"))

    door = Visit(Title(Street(folders=(typo,))))

    assert "scenario.yaml:1:1 YA005" in door.words


def test_a_scenario_that_is_spoilt_while_the_sheet_lies_there_leads_back_to_the_door(typo: Path) -> None:
    house = Street(folders=(typo,))

    assert isinstance(Visit(Framing(Street(), SCENARIO)).room, Framing)
    door = Visit(Title(house)).click("ui:start")

    assert isinstance(door.room, Title) and "ui:start" not in door.commands


def test_the_sheet_says_what_it_is_how_long_and_how_to_leave() -> None:
    house = Street(settings=Settings(pace="3"))

    sheet = Visit(Framing(house, SCENARIO))

    assert said(house).frame.source in sheet.words and said(house).note.source in sheet.words
    assert f"ongeveer {3 * said(house).minutes} minuten" in sheet.words


def test_a_broken_hour_is_offered_with_the_moment_where_it_stopped(house: Street, broken_off: Path) -> None:
    door = Visit(Title(house)).wait(times=SOON)

    way = door.stage.find(command="ui:goon")

    assert way is not None
    assert (way.name, way.value) == ("Verder waar je was", "maandag 5 oktober, 07:39")


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR])
def test_going_on_is_at_the_table_at_that_minute(house: Street, broken_off: Path, comfort: Comfort) -> None:
    table = Visit(Title(house), comfort).wait(times=SOON).choose("ui:goon")

    assert isinstance(table.room, Sitting)
    assert table.room.glance().moment == datetime(2026, 10, 5, 7, 39)
    table.room.leave()


def test_beginning_anew_leaves_the_broken_hour_for_good(house: Street, broken_off: Path) -> None:
    sheet = Visit(Title(house)).wait(times=SOON).click("ui:start")
    assert saves.newest_unfinished("eerste-week") is not None

    table = sheet.click("ui:sit")

    unfinished = saves.newest_unfinished("eerste-week")
    assert isinstance(table.room, Sitting) and broken_off.exists()
    assert unfinished is not None and unfinished.path != broken_off
    table.room.leave()


def test_the_way_back_from_the_sheet_still_offers_the_broken_hour(house: Street, broken_off: Path) -> None:
    door = Visit(Title(house)).wait(times=SOON).click("ui:start").press(pygame.K_ESCAPE).wait(times=SOON)

    assert "ui:goon" in door.commands


def test_a_damaged_journal_is_told_before_going_on(house: Street, broken_off: Path) -> None:
    broken_off.write_bytes(broken_off.read_bytes()[:-20] + b"{kapot")

    told = Visit(Title(house)).wait(times=SOON).click("ui:goon")

    assert isinstance(told.room, NotWhole)
    assert "beschadigd, vanaf regel 4" in told.words
    assert "Je kunt verder bij maandag 5 oktober, 07:39" in told.words
    assert broken_off.parent.as_posix() in told.words


def test_going_on_with_a_damaged_journal_keeps_the_damaged_file(house: Street, broken_off: Path) -> None:
    spoilt = broken_off.read_bytes()[:-20] + b"{kapot"
    broken_off.write_bytes(spoilt)

    table = Visit(Title(house)).wait(times=SOON).click("ui:goon").choose("ui:goon")

    assert isinstance(table.room, Sitting)
    assert [kept.read_bytes() for kept in broken_off.parent.glob("*.damaged*")] == [spoilt]
    table.room.leave()


def test_what_no_longer_fits_the_story_is_counted(house: Street, broken_off: Path) -> None:
    lines = broken_off.read_text("utf-8").splitlines(keepends=True)
    broken_off.write_text("".join((*lines[:-1], '{"at":1,"take":"read/weg"}\n', lines[-1])), "utf-8")

    told = Visit(Title(house)).wait(times=SOON).click("ui:goon")

    assert "1 ding dat je deed" in told.words


def test_after_the_last_moment_it_is_the_debrief_that_is_offered(house: Street, broken_off: Path) -> None:
    last = broken_off.read_text("utf-8").splitlines(keepends=True)[:-1]
    broken_off.write_text("".join((*last, '{"at":1,"take":"hour/nagesprek"}\n')), "utf-8")

    door = Visit(Title(house)).wait(times=SOON)

    way = door.stage.find(command="ui:goon")
    assert way is not None and way.value == "het nagesprek"


@pytest.fixture
def last(house: Street) -> Last:
    hour = Hour(house.world(SCENARIO), 7)
    hour.do(Take("hour/nagesprek"))
    return Last(house, hour)


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR])
def test_the_last_words_stand_alone_with_one_way_on(house: Street, comfort: Comfort) -> None:
    played_out = Last(house, play_out(Hour(house.world(SCENARIO), 7)))
    white = Visit(played_out, comfort)

    assert said(house).last.source in white.words
    assert white.commands == ["ui:lookback"]


def test_who_gets_up_sooner_is_not_told_that_they_stayed(last: Last) -> None:
    white = Visit(last)

    assert said(last.house).last.source not in white.words
    assert white.words.startswith("Dit uur hield eerder op.")


def test_the_last_words_stay_until_they_can_have_been_read(last: Last) -> None:
    white = Visit(last).wait(last.lasts - 1)
    assert white.room is last

    white.wait(1)

    assert white.room is not last


def test_any_key_goes_on_but_not_the_one_still_held_down(last: Last) -> None:
    white = Visit(last).press(pygame.K_x)
    assert white.room is last

    white.wait(DEAF_MS).press(pygame.K_x)

    assert white.room is not last


def test_without_a_clock_the_last_words_wait_for_a_key(house: Street) -> None:
    hour = Hour(house.world(SCENARIO), 7, "untimed")
    hour.do(Take("hour/nagesprek"))

    white = Visit(Last(house, hour)).wait(3_600_000)

    assert isinstance(white.room, Last)


def test_every_place_to_press_is_large_enough(house: Street, broken_off: Path) -> None:
    for room in (Title(house), Framing(house, SCENARIO)):
        visit = Visit(room).wait(times=SOON)
        small = [
            widget.id for widget in visit.tree.walk() if widget.command and visit.stage.rect_of(widget).height < 44
        ]
        assert small == []


def test_what_is_only_drawn_has_no_name(house: Street) -> None:
    drawn = [widget for widget in Title(house).tree().walk() if widget.role == Role.IMAGE]

    assert drawn and not [widget.id for widget in drawn if widget.name]


def test_a_newer_hour_of_a_scenario_with_a_longer_name_hides_nothing(broken_off: Path) -> None:
    other = broken_off.with_name("eerste-week-anders-20261007-120000.jsonl")
    other.write_text(broken_off.read_text().replace('"scenario":"eerste-week"', '"scenario":"eerste-week-anders"'))

    found = saves.newest_unfinished("eerste-week")

    assert found is not None and found.path == broken_off

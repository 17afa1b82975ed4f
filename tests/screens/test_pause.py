"""The pause over the table, and the calm page for when something breaks."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.paths import SCENARIOS
from game.play import journal
from game.play.actions import Take
from game.play.replay import replay
from game.screens import saves
from game.screens.home import HOME_VARIABLE
from game.screens.house import House
from game.screens.places import PLACES
from game.screens.rooms.oops import Oops, calm, last_good
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from game.screens.toolkit import WHOLE, Comfort, Stage, Widget
from tests.screens.hands import COMPOSED, LARGE, LINEAR, Visit

SCENARIO = SCENARIOS / "eerste-week"


@pytest.fixture(scope="module")
def house() -> House:
    return House(keep_settings=False)


@pytest.fixture
def table(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sitting]:
    """Somebody at the table, on the first Monday."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    house.settings = Settings()
    sitting = house.sit_down(SCENARIO)
    sitting.take("between/verder")
    yield sitting
    sitting.leave()


@pytest.fixture
def paused(table: Sitting) -> Sitting:
    table.obey("ui:pause")
    return table


def test_a_pause_shows_nothing_of_the_table(paused: Sitting) -> None:
    tree = paused.tree()

    assert tree.children[0].box == WHOLE
    assert not [widget for widget in tree.walk() if (widget.command or "").startswith("take:")]
    assert "post" not in " ".join(widget.name.lower() for widget in tree.walk())


def test_a_pause_covers_every_pixel(paused: Sitting) -> None:
    surface = pygame.Surface((1600, 900))
    stage = Stage(surface.get_size(), clock=lambda: 0.0)
    surface.fill("magenta")

    stage.show(paused.tree())
    stage.draw(surface)

    corners = [surface.get_at((x, y)) for x in (0, 1599) for y in (0, 899)]
    assert pygame.Color("magenta") not in corners


def test_a_pause_says_when_the_clock_stopped_and_that_the_hour_is_kept(paused: Sitting) -> None:
    words = Visit(paused).words

    assert "maandag 5 oktober, 07:30" in words
    assert "Je kunt hier later verder" in words


def test_an_hour_that_is_not_kept_does_not_promise_it() -> None:
    sitting = House(record=False, keep_settings=False).sit_down(SCENARIO)
    sitting.obey("ui:pause")

    words = Visit(sitting).words

    assert "niet bewaard" in words and "later verder" not in words


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR, LARGE])
def test_playing_on_leads_back_to_the_table(paused: Sitting, comfort: Comfort) -> None:
    visit = Visit(paused, comfort).click("ui:goon")

    assert visit.room is paused and not paused.paused


def test_escape_plays_on(paused: Sitting) -> None:
    Visit(paused).press(pygame.K_ESCAPE)

    assert not paused.paused


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR])
def test_the_pace_can_be_changed_in_a_pause(paused: Sitting, comfort: Comfort) -> None:
    visit = Visit(paused, comfort).choose("pace:untimed")

    chosen = [widget.command for widget in visit.tree.walk() if widget.selected]
    assert paused.hour.state.pace == "untimed" and "pace:untimed" in chosen


def test_a_setting_changes_while_the_pause_lies_there(house: House, paused: Sitting) -> None:
    visit = Visit(paused).click("set:less_dark=yes").click("set:text=1.5")

    assert house.settings.less_dark and house.settings.text == 1.5
    assert paused.paused and visit.room is paused


def test_stopping_in_a_pause_keeps_the_hour(paused: Sitting) -> None:
    assert Visit(paused).choose("ui:quit").room is None

    unfinished = saves.newest_unfinished("eerste-week")
    assert unfinished is not None and unfinished.journal.lines


# --- when something breaks ---


def break_at(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """A place that cannot be shown any more: the mistake that nobody foresaw."""

    def broken(seen: object) -> Widget:
        raise KeyError("huur")

    monkeypatch.setitem(PLACES, place, broken)


@pytest.fixture
def fallen(house: House, table: Sitting, monkeypatch: pytest.MonkeyPatch) -> Oops:
    """Somebody opened the book, and the book could not be shown."""
    table.take("go/phone")
    table.take("go/table")
    break_at(monkeypatch, "book")
    table.take("go/book")
    with pytest.raises(KeyError) as raised:
        table.tree()
    page = calm(house, table, raised.value)
    assert isinstance(page, Oops)
    return page


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR])
def test_the_calm_page_says_what_is_kept_and_where(fallen: Oops, comfort: Comfort) -> None:
    words = Visit(fallen, comfort).words

    assert "Er ging iets mis" in words and "Je uur is bewaard" in words
    assert "KeyError: 'huur'" in words and "Traceback" not in words


def test_all_of_the_error_is_written_beside_the_journals(fallen: Oops) -> None:
    assert fallen.kept is not None
    assert "Traceback" in fallen.kept.read_text("utf-8")


def test_going_on_is_from_the_last_moment_that_can_be_shown(fallen: Oops) -> None:
    visit = Visit(fallen).click("ui:goon")

    assert isinstance(visit.room, Sitting) and visit.room.paused
    assert visit.room.hour.state.place.kind == "table"
    visit.room.leave()


def test_the_journal_goes_on_from_there_and_the_whole_of_it_is_kept(house: House, fallen: Oops) -> None:
    broken = fallen.broken
    assert isinstance(broken, Sitting) and broken.recorder is not None
    path = broken.recorder.path
    whole = path.read_bytes()

    fresh = last_good(broken)
    assert fresh is not None and fresh.recorder is not None
    fresh.hour.do(Take("go/post"))
    fresh.leave()

    again = replay(house.world(SCENARIO), journal.read(path))
    assert again.whole and again.hour.state.place.kind == "post"
    assert [kept.read_bytes() for kept in path.parent.glob("*.damaged*")] == [whole]


def test_a_step_that_broke_changed_nothing_so_nothing_is_taken_back(house: House, table: Sitting) -> None:
    steps = len(table.hour.steps)
    page = calm(house, table, ValueError("in een stap"))

    room = page.obey("ui:goon")

    assert room is table and len(table.hour.steps) == steps and table.paused


def test_what_breaks_elsewhere_leads_to_the_front_door(house: House, table: Sitting) -> None:
    visit = Visit(calm(house, Title(house), RuntimeError("in de hal")))

    assert "ui:goon" not in visit.commands
    assert isinstance(visit.choose("ui:back").room, Title)


def test_the_calm_page_does_not_hide_that_it_broke_itself(house: House, fallen: Oops) -> None:
    with pytest.raises(ZeroDivisionError):
        calm(house, fallen, ZeroDivisionError())


def test_every_button_of_a_pause_is_large_enough(paused: Sitting) -> None:
    visit = Visit(paused)

    small = [w.id for w in visit.tree.walk() if w.command and visit.stage.rect_of(w).height < 44]

    assert small == []

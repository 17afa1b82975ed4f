"""The hour on the projector: by mouse and by key, and back to the debrief as it was."""

from pathlib import Path
from typing import Any

import pygame
import pytest

from game.authoring.again import _replayed
from game.play import result
from game.play.digest import digest
from game.play.session import Session
from game.screens.film.still import Still
from game.screens.house import House
from game.screens.rooms.lookback import LookBack
from game.screens.rooms.replay import Replay
from game.screens.settings import Settings
from game.screens.toolkit import Box, Comfort
from game.screens.toolkit.stage import TWICE_MS
from tests.debrief.recorded import recorded
from tests.screens.hands import COMPOSED, LARGE, SIZE, Visit

BRICK = (0xA6, 0x3D, 0x24)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("EEN_UUR_HOME", str(tmp_path))
    return tmp_path


class Viewer(Visit):
    """Somebody before the projector: keys come to the room first, as in the window."""

    def _send(self, kind: int, **what: Any) -> None:
        self.now += TWICE_MS
        event = pygame.event.Event(kind, **what)
        if isinstance(self.room, Replay) and self.room.type(event, self.stage.focus):
            self.look()
            return
        for command in self.stage.handle(event):
            self.room = self.room.obey(command) if self.room else None
        self.look()

    @property
    def film(self) -> Replay:
        assert isinstance(self.room, Replay)
        return self.room


def viewer(comfort: Comfort = COMPOSED, how: str = "plan", **chosen: Any) -> Viewer:
    """At the beginning of the first week, asked for from the debrief."""
    house = House(Settings(**chosen), record=False, keep_settings=False)
    room = LookBack(house, recorded("eerste-week", how).hour)
    room.obey("tab:uur")
    return Viewer(room, comfort).click("ui:film")


def to_the_halt(here: Viewer) -> Viewer:
    for _ in range(4000):
        if here.film.halts:
            return here
        here.film.tick(50)
    raise AssertionError("it never stood still")


def test_from_the_debrief_and_back_nothing_changed() -> None:
    house = House(Settings(), record=False, keep_settings=False)
    room = LookBack(house, recorded("eerste-week", "plan").hour)
    room.obey("tab:uur")
    before = digest(room.hour.state), len(room.hour.steps), house.settings, room.tree()

    here = Viewer(room).click("ui:film").wait(5000).press(pygame.K_RIGHT).press(pygame.K_UP)
    here.press(pygame.K_ESCAPE)

    assert here.room is room
    assert (digest(room.hour.state), len(room.hour.steps), house.settings, room.tree()) == before


def test_it_runs_by_itself_and_stands_still_until_somebody_goes_on() -> None:
    here = to_the_halt(viewer())
    number = here.film.number
    here.wait(60_000)
    assert here.film.number == number and here.film.halts
    assert "Wat gaf hier de doorslag?" in here.words

    here.click("film:space").wait(50)

    assert here.film.number == number + 1 and not here.film.halts


def test_to_the_end_it_takes_as_long_as_it_says() -> None:
    here, spent = viewer(), 0
    while here.film.goes:
        here.film.tick(100)
        spent += 100
        if here.film.halts:
            here.film.obey("film:space")
    assert abs(spent - here.film.film.length) < 100 * len(here.film.film.beats)
    assert here.film.number == len(here.film.film.beats) - 1


def test_space_stands_still_and_goes_on_and_a_click_on_the_picture_too() -> None:
    here = viewer().press(pygame.K_SPACE).wait(30_000)
    assert here.film.number == 0
    at = here.stage.rect_of("film/picture").center
    here._send(pygame.MOUSEBUTTONDOWN, pos=at, button=1)
    here._send(pygame.MOUSEBUTTONUP, pos=at, button=1)
    assert here.wait(10_000).film.number > 0


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_back_and_forth_faster_and_slower_to_the_end_and_the_beginning(by: str) -> None:
    keys = {
        "next": pygame.K_RIGHT,
        "previous": pygame.K_LEFT,
        "faster": pygame.K_UP,
        "slower": pygame.K_DOWN,
        "last": pygame.K_END,
        "first": pygame.K_HOME,
    }
    here = viewer()

    def do(what: str) -> Replay:
        return (here.press(keys[what]) if by == "key" else here.click(f"film:{what}")).film

    assert do("next").number == 1
    assert do("previous").number == 0
    usual = here.film._left_ms
    do("faster")
    assert here.film._left_ms < usual
    do("slower"), do("slower")
    assert here.film._left_ms > usual
    assert do("last").number == len(here.film.film.beats) - 1
    assert do("first").number == 0


def test_the_weeks_can_be_gone_to_by_the_line_and_by_the_keys() -> None:
    here = Viewer(Replay(House(Settings(), record=False), recorded("samira", "careful").hour))
    here.click("week:7")
    assert here.film.beat.week == 7
    assert here.press(pygame.K_PAGEDOWN).film.beat.week == 8
    assert here.press(pygame.K_PAGEUP).film.beat.week == 7
    assert here.press(pygame.K_PAGEUP).film.beat.week == 6


def test_a_stop_is_a_step_of_its_own_in_both_directions() -> None:
    here = to_the_halt(viewer())
    number = here.film.number
    here.press(pygame.K_LEFT)
    assert (here.film.number, here.film.halts) == (number, False)
    here.press(pygame.K_RIGHT)
    assert (here.film.number, here.film.halts) == (number, True)
    here.press(pygame.K_RIGHT)
    assert (here.film.number, here.film.halts) == (number + 1, False)


def test_at_a_stop_what_is_longer_than_the_screen_is_scrolled_by_keys() -> None:
    here = to_the_halt(viewer(LARGE, text=2.0))
    here.look()
    before, number = here.stage.rect_of("film/halt/day").y, here.film.number

    here.press(pygame.K_PAGEDOWN)

    assert here.stage.rect_of("film/halt/day").y < before
    assert (here.film.number, here.film.halts) == (number, True)


def test_nothing_in_the_picture_can_be_chosen() -> None:
    here = viewer()
    for _ in here.film.film.beats:
        assert all(one.startswith(("film:", "week:")) for one in here.commands)
        here.press(pygame.K_RIGHT)


@pytest.mark.parametrize("comfort", [COMPOSED, LARGE], ids=["composed", "linear"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_beat_has_its_day_and_its_words(comfort: Comfort, language: str) -> None:
    here = viewer(comfort, language=language, text=comfort.text_scale)
    for beat in here.film.film.beats:
        here.film._to(here.film.film.beats.index(beat))
        here.look()
        assert str(beat.moment.day) in here.words and f"{beat.moment:%M}" in here.words
        assert "{" not in here.words


def test_what_was_chosen_has_a_line_round_it() -> None:
    here = viewer()
    number = next(n for n, beat in enumerate(here.film.film.beats) if beat.mark)
    here.film._to(number)
    here.look()
    marked = pygame.Surface(SIZE)
    here.stage.draw(marked)
    still = here.film._picture(number, Box(0, 0, *SIZE)).paint
    assert isinstance(still, Still)
    bare = still.projector.picture(SIZE, still.tree, "", 1.0)
    assert _count(marked, BRICK) > 400 + _count(bare, BRICK) // 2


def _count(surface: pygame.Surface, colour: tuple[int, int, int]) -> int:
    return pygame.mask.from_threshold(surface, colour, (3, 3, 3, 255)).count()


def test_a_result_from_a_stick_is_the_same_hour(tmp_path: Path) -> None:
    hour, path = recorded("eerste-week", "careful").hour, tmp_path / "tafel.json"
    result.write(path, result.of(hour, Session()))
    again = _replayed(path)
    assert again.whole and len(again.hour.steps) == len(hour.steps)
    assert again.hour.state.balance == hour.state.balance

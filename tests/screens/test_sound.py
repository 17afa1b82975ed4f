"""What is heard: how loud it is, what it belongs to, and what stands there for who hears nothing."""

import math
import wave
from array import array
from itertools import pairwise
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.authoring import sounds as computed
from game.play.actions import Take
from game.play.events import DebtPaid, LetterRead, PhoneRang
from game.screens.heard import CAPTIONS, around, heard
from game.screens.house import House
from game.screens.settings import Settings
from game.screens.sitting import CAPTION_MS, Sitting
from game.screens.sound import FOLDER, Sounds
from tests.screens.evening import played, world
from tests.screens.hands import Visit
from tests.screens.test_contrast import between_ink_and_ground, on_screen

ON_ITS_OWN = ("fridge", "fridge_full", "fridge_gone", "rain")
LOOPS = ("hold", "hold_gone", *ON_ITS_OWN)
TABLE = "between/verder"


def samples(name: str, folder: Path = FOLDER) -> "array[int]":
    with wave.open(str(folder / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return array("h", file.readframes(file.getnframes()))


def peak_db(name: str) -> float:
    return 20 * math.log10(max(map(abs, samples(name))) / 32767)


@pytest.mark.parametrize("name", sorted(computed.SOUNDS))
def test_each_is_as_loud_as_it_was_drawn(name: str) -> None:
    assert peak_db(name) == pytest.approx(-30 if name in ON_ITS_OWN else -12, abs=0.1)


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_goes_from_its_end_to_its_beginning_without_a_click(name: str) -> None:
    wave_of = samples(name)
    within = max(abs(b - a) for a, b in pairwise(wave_of))
    assert abs(wave_of[0] - wave_of[-1]) <= within


@pytest.mark.parametrize("name", sorted(set(computed.SOUNDS) - set(LOOPS)))
def test_what_sounds_once_begins_and_ends_in_silence(name: str) -> None:
    wave_of = samples(name)
    assert abs(wave_of[-1]) < 200 and abs(wave_of[0]) < 2000


def test_the_tune_on_hold_lasts_twenty_seconds() -> None:
    assert len(samples("hold")) == 20 * computed.RATE


def test_every_file_is_what_the_program_computes(tmp_path: Path) -> None:
    assert set(computed.write_all(tmp_path)) == {one.stem for one in FOLDER.glob("*.wav")} == set(CAPTIONS)
    for name in computed.SOUNDS:
        again = samples(name, tmp_path)
        assert max(abs(a - b) for a, b in zip(again, samples(name), strict=True)) <= 1


# --- what it belongs to ---------------------------------------------------------------------------------------


def test_paper_a_pen_and_the_phone() -> None:
    hour = played(TABLE, "go/post")
    events = hour.do(Take("read/schatting"))
    assert any(isinstance(one, LetterRead) for one in events)
    assert heard(world(), hour.state, events) == ("paper",)
    assert heard(world(), hour.state, [DebtPaid(0, "zwemles", 100, 0)]) == ("pen",)
    assert heard(world(), hour.state, [PhoneRang(0, "back/visser")] * 3) == ("buzz",)


def test_music_sounds_while_one_waits_and_stops_when_somebody_answers() -> None:
    hour = played(TABLE, "moment/verder")
    assert "hold" not in around(world(), hour.state)
    for step in ("between/verder", "go/post", "read/hagelkruis", "letter/hagelkruis/bellen", "call/menu/overleg"):
        hour.do(Take(step))
    assert around(world(), hour.state) == {"hold"}
    hour.do(Take("call/wait"))
    assert "hold" not in around(world(), hour.state)


def above(name: str, hertz: float) -> float:
    """Which share of its power lies above that frequency, roughly."""
    wave_of = [one / 32767 for one in samples(name)]
    high = computed._high(computed._high(computed._high(wave_of, hertz), hertz), hertz)
    return sum(one * one for one in high) / sum(one * one for one in wave_of)


def test_what_surrounds_comes_through_duller_the_fuller_a_head_is() -> None:
    calm, full, gone = (above(name, 1500) for name in ("fridge", "fridge_full", "fridge_gone"))
    assert calm > 2 * full > 2 * gone
    assert above("hold", 1500) > 2 * above("hold_gone", 1500)


@pytest.mark.parametrize(
    ("free", "heard_at_the_table", "heard_on_hold"),
    [
        (15, set(), "hold"),
        (9, {"fridge"}, "hold"),
        (5, {"fridge_full"}, "hold"),
        (1, {"fridge_gone"}, "hold_gone"),
    ],
)
def test_how_full_the_head_is_says_what_is_heard(
    free: int, heard_at_the_table: set[str], heard_on_hold: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.screens.heard.free", lambda _world, _state: free)
    hour = played(TABLE)
    assert around(world(), hour.state) == heard_at_the_table
    for step in ("moment/verder", "between/verder", "go/post", "read/hagelkruis"):
        hour.do(Take(step))
    for step in ("letter/hagelkruis/bellen", "call/menu/overleg"):
        hour.do(Take(step))
    assert around(world(), hour.state) == {heard_on_hold}


# --- on and off, seen ------------------------------------------------------------------------------------------


def at_the_table(**settings: Any) -> Visit:
    house = House(Settings(**settings), record=False, keep_settings=False, asks_twice=False)
    return Visit(Sitting(house, played(TABLE, "go/post")))


def test_with_captions_on_it_stands_there_for_three_seconds() -> None:
    there = at_the_table(captions=True).choose("take:read/schatting")
    assert "Papier dat wordt opengevouwen." in there.words
    there.wait(CAPTION_MS + 100)
    assert "Papier dat wordt opengevouwen." not in there.words


def test_in_one_column_it_can_be_read_too() -> None:
    there = at_the_table(captions=True, layout="linear").choose("take:read/schatting")
    stage, surface = on_screen(there.tree, there.room.house)  # type: ignore[union-attr]
    assert between_ink_and_ground(surface, stage.rect_of("caption")) > 7


def test_without_captions_it_does_not() -> None:
    assert "Papier" not in at_the_table().choose("take:read/schatting").words


def test_one_key_switches_all_of_it_off_and_on() -> None:
    there = at_the_table()
    assert isinstance(there.room, Sitting)
    house = there.room.house
    there.press(pygame.K_F8)
    assert house.settings.sound is False
    there.press(pygame.K_F8)
    assert house.settings.sound is True


def test_what_goes_on_sounding_stops_at_the_leave_and_needs_no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "geen")
    pygame.mixer.quit()
    assert not Sounds().surround(frozenset({"rain"}))
    assert Sounds().surround(frozenset())

"""What an hour misses of "minute by minute", as the careful player goes through it."""

from pathlib import Path

import pytest

from game.authoring import beats
from game.core.source import read
from game.play.world import build
from game.scenario.loader import load
from tests.authoring.evening import evening


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return evening(tmp_path)


def found(folder: Path, minutes: int, more: str = "") -> list[str]:
    """The codes for this evening, when it says that it takes so many minutes."""
    file = folder / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("minutes: 2\n", f"minutes: {minutes}\n{more}"), "utf-8")
    return [one.code for one in beats.check(build(load(folder)), read(file))]


def test_a_promise_that_comes_back_by_letter_is_a_consequence_in_time(folder: Path) -> None:
    assert "SC054" not in found(folder, 10)


def test_without_anything_that_comes_back_it_is_missed(folder: Path) -> None:
    scenes = folder / "scenes.yaml"
    scenes.write_text(scenes.read_text("utf-8").replace(", does: {flag: beloofd}", ""), "utf-8")
    assert "SC054" in found(folder, 10)


@pytest.mark.parametrize(("minutes", "missed"), [(9, []), (19, []), (20, ["SC055"])])
def test_an_hour_is_held_to_the_beats_that_it_is_long_enough_for(
    folder: Path, minutes: int, missed: list[str]
) -> None:
    assert found(folder, minutes) == missed


def test_storylines_that_touch_in_time_are_met_in_the_careful_hour(folder: Path) -> None:
    assert found(folder, 20, "crossings: [scene/belofte]\n") == []


def test_where_storylines_touch_is_something_that_there_is(folder: Path) -> None:
    assert found(folder, 2, "crossings: [scene/belovte]\n") == ["SC004"]

"""The evening that these tests play, as it stands and with one line changed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.paths import SCENARIOS
from game.play.hour import Hour
from game.play.world import World, build
from game.scenario.loader import load

Evening = Callable[..., Hour]


@pytest.fixture(scope="session")
def world() -> World:
    return build(load(SCENARIOS / "eerste-week"))


@pytest.fixture
def evening(world: World) -> Evening:
    """A fresh hour at the opening lines."""
    return lambda seed=7, pace="1": Hour(world, seed, pace)


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str, str], World]:
    """The world of the same scenario with one piece of one file written otherwise."""

    def change(file: str, old: str, new: str) -> World:
        folder = tmp_path / "eerste-week"
        shutil.copytree(SCENARIOS / "eerste-week", folder, dirs_exist_ok=True)
        text = (folder / file).read_text("utf-8")
        assert text.count(old) >= 1, f"{file} no longer holds {old!r}"
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")
        return build(load(folder))

    return change

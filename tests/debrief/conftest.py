"""Hours really played over `eerste-week`."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.play.actions import Action, PassTime, SetPace, Take
from game.play.hour import Hour
from game.play.world import World, build
from game.scenario.folders import find
from game.scenario.loader import load
from tests.debrief.hands import play_out

Play = Callable[..., Hour]


@pytest.fixture(scope="session")
def world() -> World:
    return build(load(find("eerste-week")))


@pytest.fixture
def poor(tmp_path: Path) -> World:
    """The same first week with little on the account, at a bank where nobody may be overdrawn."""
    return _otherwise(tmp_path, {"overdraft: 50,00": "overdraft: 0,00", "opening: 351,21": "opening: 51,21"})


@pytest.fixture
def overdrawn(tmp_path: Path) -> World:
    """The same first week with little on the account."""
    return _otherwise(tmp_path, {"opening: 351,21": "opening: 251,21"})


def _otherwise(tmp_path: Path, changes: dict[str, str]) -> World:
    here = find("eerste-week")
    folder = tmp_path / here.name
    shutil.copytree(here, folder)
    shutil.copy(here.parent / "experiences.yaml", tmp_path)
    text = (folder / "scenario.yaml").read_text("utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    (folder / "scenario.yaml").write_text(text, "utf-8")
    return build(load(folder))


@pytest.fixture
def play(world: World) -> Play:
    """Plays what it is given: ids of offers, play milliseconds, or actions as they are."""

    def played(*done: str | int | Action, seed: int = 7, pace: str = "1") -> Hour:
        hour = Hour(world, seed, pace)
        hour.do_all(_action(one) for one in done)
        return hour

    return played


def _action(done: str | int | Action) -> Action:
    match done:
        case str():
            return Take(done)
        case int():
            return PassTime(done)
        case _:
            return done


FIRST_MORNING = (
    "between/verder",
    "go/post",
    "read/schatting",
    "letter/schatting/bellen",
    "letter/schatting/bellen",
    "letter/schatting/map",
    "read/zwemles_factuur",
    "letter/zwemles_factuur/boekje",
    "pay/zwemles/deel",
    "eat/heel_krap",
    30_000,
    "moment/verder",
)
EVENING = (
    "between/verder",
    25_000,
    "scene/noor_duizend/start/bellen",
    "scene/noor_duizend/start/half",
    "scene/noor_duizend/half/verder",
    SetPace("2"),
    "moment/verder",
)


@pytest.fixture
def whole(play: Play) -> Hour:
    """The week, played out: a bill paid half, doors that are shut and tried, letters that stay unread."""
    hour = play(*FIRST_MORNING, *EVENING)
    play_out(hour)
    assert hour.state.over == "end"
    return hour


@pytest.fixture
def early(play: Play) -> Hour:
    """Stopped for the debrief in the first morning, with a letter open on the table."""
    return play("between/verder", "go/post", "read/schatting", "hour/nagesprek")

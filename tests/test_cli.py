"""The commands as they are typed: what goes wrong is said where and how, and is no traceback."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.authoring.simulate.best import EFFORT, search
from game.cli import main
from game.core.source import read, typed
from game.paths import SCENARIOS
from game.play import journal
from game.play.actions import PassTime, Take
from game.play.bots import Reader
from game.play.hour import Hour
from game.play.journal import Header, Recorder
from game.play.plans import PlansFile, run
from game.play.replay import replay
from game.play.world import build
from game.scenario.folders import find
from game.scenario.loader import load
from game.screens.home import HOME_VARIABLE
from tests.authoring.evening import evening


@pytest.fixture
def stopped(tmp_path: Path) -> Path:
    """The journal of somebody who got up after a few minutes."""
    world = build(load(SCENARIOS / "eerste-week"))
    path = tmp_path / "opgestaan.jsonl"
    recorder = Recorder(path, Header(world.scenario.id, world.scenario.digest, 7, "1"))
    hour = Hour(world, 7, watch=recorder)
    hour.do_all([Take("between/verder"), PassTime(20), Take("hour/nagesprek")])
    recorder.close(hour.state)
    return path


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "thuis"))


@pytest.fixture
def soon_away() -> Iterator[None]:
    """Somebody who looks for a moment, and presses Escape."""
    pygame.display.init()
    escape = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode="")
    pygame.time.set_timer(escape, 400)
    yield
    pygame.time.set_timer(escape, 0)


@pytest.mark.usefixtures("soon_away")
def test_an_hour_that_was_stopped_early_is_shown_again_on_the_screen(stopped: Path) -> None:
    assert main(["replay", str(stopped), "--screen"]) == 0


def test_the_best_hour_that_a_search_finds_is_played_on_the_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = evening(tmp_path)
    assert main(["play", str(folder), "--autoplay", "best_found", "--seed", "3", "--speed", "1000000"]) == 0
    assert f"het beste van {EFFORT} uren" in capsys.readouterr().out
    (kept,) = (tmp_path / "thuis").rglob("*.jsonl")
    world = build(load(folder))
    found = search(Hour(world, 3), EFFORT, Reader()).telling.hour
    assert choices(replay(world, journal.read(kept)).hour) == choices(found)


def choices(hour: Hour) -> list[Take]:
    """What was chosen; the pages between moments wait for a hand on the screen."""
    taken = [step.action for step in hour.steps if isinstance(step.action, Take)]
    return [one for one in taken if one.offer != "between/verder"]


@pytest.mark.usefixtures("soon_away")
def test_time_in_a_journal_without_a_clock_is_shown_too(stopped: Path) -> None:
    text = stopped.read_text().replace('"pace":"1"', '"pace":"untimed"')
    stopped.write_text(text)
    assert main(["replay", str(stopped), "--screen"]) == 0


def test_a_form_that_was_filled_in_is_told_again_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = SCENARIOS / "eerste-week"
    world = build(load(folder))
    file, found = typed(read(folder / "plays.yaml"), PlansFile)
    assert file is not None, found
    played, failure = run(world, next(one for one in file.plays if any("fill" in step for step in one.steps)))
    assert failure is None, failure
    path = tmp_path / "formulier.jsonl"
    recorder = Recorder(path, Header.of(played))
    Hour(world, played.seed, watch=recorder).do_all(step.action for step in played.steps)
    recorder.close(played.state)
    assert main(["replay", str(path)]) == 0
    assert "write " in capsys.readouterr().out


@pytest.mark.parametrize("more", [["--html"], ["--json"]])
def test_a_place_that_cannot_be_written_is_said(
    stopped: Path, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    nowhere = stopped.parent / "weg" / "verslag"
    assert main(["debrief", str(stopped), *more, str(nowhere)]) == 1
    assert str(nowhere) in capsys.readouterr().err


def test_a_name_that_no_disk_can_bear_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "a" * 300]) == 1
    assert "aaa" in capsys.readouterr().err


def test_a_seed_fits_in_a_session_and_a_result(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["play", "eerste-week", "--seed", "1000000"])
    assert stop.value.code == 2
    assert "hoogstens 999999" in capsys.readouterr().err


@pytest.mark.parametrize("weeks", [1, 52, 2**63 - 1])
def test_more_weeks_than_there_are_is_the_whole_scenario(weeks: int) -> None:
    scenario = load(SCENARIOS / "eerste-week")
    assert build(scenario, weeks).schedule == build(scenario).schedule


def test_whoever_stands_in_a_scenario_may_call_it_a_point(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SCENARIOS / "eerste-week")
    assert find(".") == SCENARIOS / "eerste-week"


def test_check_takes_a_scenario_by_its_name_as_play_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "eerste-week"]) == 0
    assert main(["check", "eerste-wek"]) == 1
    assert 'bedoelt u "eerste-week"?' in capsys.readouterr().err


def test_check_lists_what_is_uncertain_in_the_law_and_who_leans_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0

    told = capsys.readouterr().out
    assert 'aow.yaml:5:13 TB004 waarschuwing: "aow_leeftijd" is onzeker: de wettekst is niet zelf gelezen' in told
    assert 'SC014 waarschuwing: berekening "schatting_oktober" leunt op iets onzekers' in told
    assert "Geen fouten, " in told

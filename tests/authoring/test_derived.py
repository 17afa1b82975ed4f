"""The best hour and a thousand hours as files beside a scenario, and knowing when they are stale."""

import json
from pathlib import Path

import pytest

from game.authoring import derived
from game.authoring.simulate.crew import Crew
from game.play import stored
from game.play.bots import POLICIES
from game.play.digest import digest
from game.play.hour import Hour
from game.play.journal import as_action
from game.play.measure import measures
from game.play.world import build
from game.scenario.loader import load
from tests.authoring.evening import evening

HOURS, EFFORT = 2 * len(POLICIES), 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return evening(tmp_path)


def test_both_are_made_by_one_command_and_are_not_stale(folder: Path) -> None:
    assert derived.derive(str(folder), HOURS, EFFORT, workers=1) == 0
    assert sorted(path.name for path in (folder / stored.FOLDER).iterdir()) == sorted(derived.FILES)
    assert derived.stale(folder, load(folder)) == ()


def test_a_scenario_without_them_has_nothing_stale(folder: Path) -> None:
    assert derived.stale(folder, load(folder)) == ()


def test_one_word_changed_in_the_scenario_makes_both_stale(folder: Path) -> None:
    derived.derive(str(folder), HOURS, EFFORT, workers=1)
    scenes = folder / "scenes.yaml"
    scenes.write_text(scenes.read_text("utf-8").replace("Rood", "Roze"), "utf-8")
    assert [path.name for path in derived.stale(folder, load(folder))] == [*derived.FILES]


def test_a_file_that_cannot_be_read_is_stale(folder: Path) -> None:
    derived.derive(str(folder), HOURS, EFFORT, workers=1)
    broken = folder / stored.FOLDER / stored.BEST_HOUR
    broken.write_text("[", "utf-8")
    assert derived.stale(folder, load(folder)) == (broken,)


def test_the_best_hour_can_be_played_again_and_is_named_with_its_effort(folder: Path) -> None:
    world = build(load(folder))
    with Crew(folder, world, 1) as crew:
        best = derived.make(crew, HOURS, EFFORT, lambda done, of: None)[stored.BEST_HOUR]
    hour = Hour(world, best["seed"])
    *actions, end = best["journal"][1:]
    hour.do_all(map(as_action, actions))
    assert end == {"digest": digest(hour.state)}
    assert hour.state.over == "end" and measures(hour).balance == best["measures"]["balance"]
    assert best["tried"] == EFFORT and best["player"] == "best_found"


def test_it_is_the_same_whatever_the_number_of_processes(folder: Path) -> None:
    made = []
    for workers in (1, 2):
        with Crew(folder, build(load(folder)), workers) as crew:
            made.append(json.dumps(derived.make(crew, HOURS, EFFORT, lambda done, of: None)))
    assert made[0] == made[1]


def test_what_was_stopped_leaves_nothing_behind(folder: Path) -> None:
    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with Crew(folder, build(load(folder)), 1) as crew:
        assert derived.make(crew, HOURS, EFFORT, stop) == {}

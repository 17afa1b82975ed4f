"""The provenance page: everything that is met, with the pattern that it is built on, and who told it."""

from pathlib import Path

import pytest

from game.authoring.provenance import NOBODY, PAGE, READ, main, of
from game.paths import SCENARIOS
from game.scenario.loader import load
from tests.play.house import house

WITH_A_PAGE = sorted(path.parent.name for path in SCENARIOS.glob(f"*/{PAGE}"))


def test_the_scenarios_that_are_told_have_one() -> None:
    assert {"eerste-week", "samira"} <= set(WITH_A_PAGE)


@pytest.mark.parametrize("name", WITH_A_PAGE)
def test_it_is_as_the_scenario_is_now(name: str) -> None:
    assert (SCENARIOS / name / PAGE).read_text("utf-8") == of(SCENARIOS / name)


@pytest.mark.parametrize("name", WITH_A_PAGE)
def test_every_scene_letter_message_form_and_call_has_a_line(name: str) -> None:
    scenario, page = load(SCENARIOS / name), of(SCENARIOS / name)
    met = (*scenario.scenes, *scenario.letters, *scenario.messages, *scenario.procedures, *scenario.lines)
    assert not [id for id in met if f"| `{id}`" not in page]


def test_each_pattern_is_told_once_with_who_reported_it(tmp_path: Path) -> None:
    house(tmp_path)
    page = of(tmp_path / "huis")
    assert page.count("\n| E22 | ") == 1
    told = next(line for line in page.splitlines() if line.startswith("| E20 | "))
    assert all(part.strip() for part in told.strip("|").split("|"))


def test_who_has_read_it_stands_beside_it_and_otherwise_nobody_has(tmp_path: Path) -> None:
    house(tmp_path)
    assert NOBODY in of(tmp_path / "huis")
    (tmp_path / "huis" / READ).write_text("Gelezen door: drie mensen uit de buurt.\n", "utf-8")
    assert NOBODY not in of(tmp_path / "huis")
    assert "Gelezen door: drie mensen uit de buurt." in of(tmp_path / "huis")


def test_the_command_writes_it(tmp_path: Path) -> None:
    house(tmp_path)
    assert main([str(tmp_path / "huis")]) == 0
    assert (tmp_path / "huis" / PAGE).read_text("utf-8") == of(tmp_path / "huis")

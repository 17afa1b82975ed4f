"""Luck has a list: every draw is in it, its odds are parameters, and a world can do without it."""

import ast
from pathlib import Path

import pytest

import game
from game.play.bots import POLICIES, Reader, play
from game.play.events import ChanceCame, Drew
from game.play.hour import Hour
from game.play.luck import PURPOSES, draw, table
from game.play.plans import run
from game.play.world import World, build
from game.scenario.loader import load
from tests.play.hands import happened
from tests.play.test_chances import family
from tests.play.written import plans

ROOM = Path(game.__file__).parent
PAPER = Path(__file__).parent / "papierwinkel"


def test_what_has_no_row_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="no row"):
        draw(1, "muntje", below=2)


def test_nobody_draws_past_the_list() -> None:
    by = [path for path in ROOM.rglob("*.py") if "core.chance" in path.read_text("utf-8")]
    assert {path.relative_to(ROOM).as_posix() for path in by} == {"play/luck.py"}


def test_every_row_is_drawn_for_somewhere() -> None:
    said = {
        node.value
        for path in ROOM.rglob("*.py")
        if path.name != "luck.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(PURPOSES) <= said


def test_the_table_of_the_docs_is_this_list() -> None:
    assert table() in (ROOM.parent / "docs" / "chance.md").read_text("utf-8")


def test_without_chance_nothing_comes_over_the_household(tmp_path: Path) -> None:
    scenario = family(tmp_path).scenario
    assert happened(played(build(scenario)), ChanceCame)
    assert not happened(played(build(scenario, neutral=frozenset({"chance"}))), ChanceCame)


@pytest.fixture(scope="module")
def paper() -> World:
    return build(load(PAPER))


def test_without_the_institution_no_desk_errs(paper: World) -> None:
    """A plan in which an objection is upheld, once as it is and once where nothing goes wrong."""
    plan = plans(PAPER)["wasmachine_fout"]
    as_it_is, _ = run(paper, plan)
    without, failure = run(build(paper.scenario, neutral=frozenset({"institution"})), plan)

    assert [event.purpose for event in happened(as_it_is, Drew) if isinstance(event, Drew)] == ["fout"]
    assert failure is not None  # there is nothing to object to
    assert not happened(without, Drew) and not any(case.error for case in without.state.cases.values())


def played(world: World, seed: int = 1) -> Hour:
    hour = Hour(world, seed)
    play(hour, POLICIES["careful"], Reader())
    return hour

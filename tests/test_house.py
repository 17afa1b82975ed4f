"""The rules of the house that no tool knows by itself."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pygame
import pytest
import yaml

from game import paths

ROOT = Path(__file__).resolve().parents[1]
GAME = ROOT / "game"
BELOW_THE_SCREENS = ("core", "rules", "scenario", "play", "debrief")
READ_FILES = {
    "core/source.py",
    "rules/loader.py",
    "scenario/loader.py",
    "play/journal.py",
    "play/session_file.py",
    "scenario/folders.py",
    "scenario/policies.py",
    "play/result.py",
    "play/stored.py",
}
"""The named loaders; nothing else below the screens touches the disk."""

ASKS_THE_MACHINE = {
    "now": "the clock", "today": "the clock", "utcnow": "the clock", "fromtimestamp": "the clock",
    "getenv": "the environment", "environ": "the environment", "getlocale": "the language",
    "cwd": "the folder", "home": "the folder", "hash": "a number that differs in each run",
}  # fmt: skip
TOUCHES_THE_DISK = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "glob",
    "rglob",
    "unlink",
    "mkdir",
}


def modules(*rooms: str) -> list[Path]:
    """The modules of these rooms."""
    return sorted(path for room in rooms for path in (GAME / room).rglob("*.py"))


def called(path: Path) -> Iterator[tuple[str, int]]:
    """Every name that is called, or read from something, with its line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", getattr(node.func, "id", "")), node.lineno
        elif isinstance(node, ast.Attribute) and node.attr == "environ":
            yield node.attr, node.lineno


def test_the_pygame_that_is_here_is_the_maintained_one() -> None:
    assert getattr(pygame, "IS_CE", False)


def test_no_distribution_named_pygame_sits_in_the_same_folder() -> None:
    with pytest.raises(PackageNotFoundError):
        distribution("pygame")


def test_the_rooms_below_the_screens_import_no_window() -> None:
    rooms = ", ".join(f"game.{room}" for room in BELOW_THE_SCREENS)
    code = f"import sys, {rooms}; sys.exit('pygame' in sys.modules or 'babel' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


def test_the_command_opens_without_the_law_that_only_some_commands_need() -> None:
    code = "import sys, game.cli; sys.exit('game.rules' in sys.modules or 'pydantic' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


def test_below_the_screens_nobody_asks_the_machine_for_anything() -> None:
    asked = [
        f"{path.relative_to(ROOT)}:{line} asks {ASKS_THE_MACHINE[name]}"
        for path in modules(*BELOW_THE_SCREENS)
        for name, line in called(path)
        if name in ASKS_THE_MACHINE
    ]

    assert asked == []


def test_below_the_screens_only_the_named_loaders_touch_the_disk() -> None:
    touched = [
        f"{path.relative_to(ROOT)}:{line} calls {name}"
        for path in modules(*BELOW_THE_SCREENS)
        if path.relative_to(GAME).as_posix() not in READ_FILES
        for name, line in called(path)
        if name in TOUCHES_THE_DISK
    ]

    assert touched == []


def test_nothing_evaluates_text_or_unpickles() -> None:
    dangerous = {"eval", "exec", "__import__", "unsafe_load", "full_load", "load_all", "loads_pickle"}
    found = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in sorted(GAME.rglob("*.py"))
        for name, line in called(path)
        if name in dangerous
    ]

    assert found == []
    assert not [
        path
        for path in GAME.rglob("*.py")
        if re.search(r"^\s*(import|from) pickle", path.read_text("utf-8"), re.M)
    ]


def test_every_module_below_the_screens_says_what_it_is() -> None:
    silent = [
        f"{path.relative_to(ROOT)} has no docstring"
        for path in modules(*BELOW_THE_SCREENS)
        if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]

    assert silent == []


def test_a_checkout_knows_where_its_files_lie() -> None:
    assert paths.ROOT == ROOT
    assert all(folder.is_dir() for folder in (paths.ASSETS, paths.SCENARIOS, paths.LOCALES))


def test_a_path_is_shown_from_where_one_stands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    assert paths.shown(tmp_path / "a" / "b.yaml") == "a/b.yaml"
    assert paths.shown(Path("a/b.yaml")) == "a/b.yaml"
    assert paths.shown(ROOT / "README.md") == (ROOT / "README.md").as_posix()


def project() -> dict[str, object]:
    """The `[project]` table."""
    table: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return table


def test_every_dependency_is_bounded_and_justified() -> None:
    dependencies = project()["dependencies"]
    assert isinstance(dependencies, list)
    reasons = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

    for dependency in dependencies:
        name = re.split(r"[<>=]", dependency)[0]
        assert ">=" in dependency and ",<" in dependency, dependency
        assert f"**{name}**" in reasons, f"CONTRIBUTING does not say why {name} is here"


def test_the_readme_names_the_commands_and_every_platform() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    for needed in ("python main.py check", ".ci/checks.py", ".venv\\Scripts\\python", "pygame-ce", "3.11"):
        assert needed in readme


def test_ci_and_the_hooks_go_through_the_one_door() -> None:
    assert ".ci/checks.py" in (ROOT / ".ci" / "run").read_text("utf-8")
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert hooks["repos"][0]["hooks"][0]["entry"] == "python .ci/checks.py"


def test_every_decision_has_a_context_a_decision_and_alternatives() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    numbers = [record.name[:4] for record in records]

    assert numbers == [f"{number:04}" for number in range(len(records))]
    for record in records:
        text = record.read_text("utf-8")
        for heading in ("## Context", "## Decision", "## Trade-offs", "## Alternatives"):
            assert heading in text, f"{record.name} lacks {heading}"


def test_the_door_refuses_a_check_that_it_does_not_have() -> None:
    door = subprocess.run(
        [sys.executable, ".ci/checks.py", "typse"], check=False, cwd=ROOT, capture_output=True, text=True
    )

    assert door.returncode == 2
    assert "no such check: typse; choose from format, lint, types" in door.stderr

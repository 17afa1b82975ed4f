"""The law that ships, read once, and households as they are written."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from game.rules import HouseholdFile, Law, Tables, load_household, load_law


@pytest.fixture(scope="session")
def law() -> Law:
    """The law and the municipalities as they ship with the game."""
    return load_law()


@pytest.fixture(scope="session")
def tables(law: Law) -> Tables:
    """The national tables."""
    return law.tables


@pytest.fixture
def single_in(law: Law, tmp_path: Path) -> Callable[[str, str], HouseholdFile]:
    """A household file of somebody of 41 alone, in this municipality, with what else is written of her."""

    def written(gemeente: str, rest: str) -> HouseholdFile:
        path = tmp_path / "household.yaml"
        people = "people:\n  - {id: anna, role: aanvrager, born: 1985-03-02}\n"
        text = f"format: 1\nname: Anna\ngemeente: {gemeente}\n{people}{dedent(rest)}"
        path.write_text(text, encoding="utf-8")
        return load_household(path, law)

    return written

"""The law that ships, read once."""

import pytest

from game.rules import Law, Tables, load_law


@pytest.fixture(scope="session")
def law() -> Law:
    """The law and the municipalities as they ship with the game."""
    return load_law()


@pytest.fixture(scope="session")
def tables(law: Law) -> Tables:
    """The national tables."""
    return law.tables

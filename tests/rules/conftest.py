"""The tables that ship, read once."""

import pytest

from game.rules import Tables, load_tables


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The tables of the law as they ship with the game."""
    return load_tables()

"""What docs/money.md shows of YAML is what the test scenario about money holds, word for word."""

import re
from itertools import groupby
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "money.md").read_text("utf-8")
HELD = "\n".join(one.read_text("utf-8") for one in sorted((ROOT / "tests" / "play" / "geldzorgen").glob("*.yaml")))


def pieces() -> list[list[str]]:
    """The blocks of the page that are indented."""
    blocks = groupby(PAGE.splitlines(), key=lambda line: line.startswith("    "))
    return [[line.strip() for line in lines] for indented, lines in blocks if indented]


@pytest.mark.parametrize("piece", pieces(), ids=lambda piece: piece[0][:30])
def test_every_example_is_played_somewhere(piece: list[str]) -> None:
    held = re.sub(r"\s+", " ", HELD)
    if piece[0].startswith("- pay "):  # sentences of plans, each from another
        assert all(line in held for line in piece)
    else:
        assert " ".join(piece) in held

"""What the pages for writers show of YAML is what a test scenario holds, word for word."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = {"money": "geldzorgen", "headspace": "vol-hoofd", "people": "vol-hoofd"}
"""Each page, and the scenario that it shows."""


def held(page: str) -> str:
    files = sorted((ROOT / "tests" / "play" / PAGES[page]).glob("*.yaml"))
    return re.sub(r"\s+", " ", "\n".join(one.read_text("utf-8") for one in files))


def pieces() -> Iterator[tuple[str, list[str]]]:
    """The blocks of the pages that are indented."""
    for page in PAGES:
        lines = (ROOT / "docs" / f"{page}.md").read_text("utf-8").splitlines()
        for indented, block in groupby(lines, key=lambda line: line.startswith("    ")):
            if indented:
                yield page, [line.strip() for line in block]


@pytest.mark.parametrize(
    ("page", "piece"), list(pieces()), ids=lambda one: one if isinstance(one, str) else one[0][:30]
)
def test_every_example_is_played_somewhere(page: str, piece: list[str]) -> None:
    if piece[0].startswith("- pay "):  # sentences of plans, each from another
        assert all(line in held(page) for line in piece)
    else:
        assert " ".join(piece) in held(page)

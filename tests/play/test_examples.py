"""What the documents show writers is in the scenario that is checked and played."""

import re
from pathlib import Path

import pytest

import game

DOCS = Path(game.__file__).parents[1] / "docs"
HEAVY = Path(__file__).with_name("vol-hoofd")
_EXAMPLE = re.compile(r"(?:^ {4}.*\n)+", re.MULTILINE)


def flat(text: str) -> list[str]:
    """Its lines without how far they stand in."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("document", ["headspace.md", "people.md"])
def test_every_example_is_played(document: str) -> None:
    played = "\n".join("\n".join(flat(file.read_text("utf-8"))) for file in sorted(HEAVY.glob("*.yaml")))
    examples = [flat(found) for found in _EXAMPLE.findall((DOCS / document).read_text("utf-8"))]
    assert len(examples) >= 2
    for lines in examples:
        assert "\n".join(lines) in played, lines

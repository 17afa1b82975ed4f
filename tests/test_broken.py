"""Every file in tests/broken/ is wrong in the way that its name says, and is told so at the right place.

A file `CODE_something.yaml` says in a comment, `# verwacht: CODE line:column`, what it must produce; where a
comment cannot stand (an empty file, UTF-16) a file `CODE_something.expect` says it. A scenario may be broken
as a folder `CODE_something/`, with its `verwacht.expect` inside and lines `CODE file.yaml:line:column`.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field

from game.core.diagnostics import CODES, Diagnostic, Refused
from game.core.fields import Amount, Id, Line, Whole
from game.core.source import load

BROKEN = Path(__file__).parent / "broken"
EXPECTED = re.compile(
    r"^\ufeff?(?:# verwacht: )?([A-Z]{2}\d{3}) (?:([^:\s]+):)?(\d+):(\d+)\s*$", re.MULTILINE | re.ASCII
)
Found = tuple[str, str, int, int]


@dataclass(frozen=True)
class Piece:
    """A small model to break YAML upon."""

    id: Id
    aantal: Whole


@dataclass(frozen=True)
class Bread:
    """A small model to break YAML upon."""

    titel: Line
    id: Id
    prijs: Amount
    soort: Literal["eten", "drinken"]
    stuks: Annotated[tuple[Piece, ...], Field(min_length=1)]


def broken_cases() -> list[Path]:
    """The broken files and folders, by name."""
    return sorted(path for path in BROKEN.iterdir() if path.is_dir() or path.suffix == ".yaml")


def expected(path: Path) -> set[Found]:
    """What the case says of itself."""
    sibling = path / "verwacht.expect" if path.is_dir() else path.with_suffix(".expect")
    text = (sibling if sibling.exists() else path).read_bytes().decode("utf-8", errors="replace")
    return {
        (code, file or path.name, int(line), int(column)) for code, file, line, column in EXPECTED.findall(text)
    }


def checked_as_yaml(path: Path, capsys: pytest.CaptureFixture[str]) -> set[Found]:
    """What reading it into the small model gives."""
    with pytest.raises(Refused) as refusal:
        load(path, Bread)
    return {as_found(problem) for problem in refusal.value.diagnostics}


def checked_by_command(path: Path, capsys: pytest.CaptureFixture[str]) -> set[Found]:
    """What `python main.py check PATH --json` gives."""
    from game import cli  # noqa: PLC0415  the YAML cases need no command

    code = cli.main(["check", str(path), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert code == (1 if told["errors"] else 0)
    rows = (*told["errors"], *told["warnings"])
    return {(row["code"], Path(row["file"]).name, row["line"], row["column"]) for row in rows}


def as_found(problem: Diagnostic) -> Found:
    """The part of a message that a case names."""
    return problem.code, Path(problem.where.file).name, problem.where.line, problem.where.column


Check = Callable[[Path, pytest.CaptureFixture[str]], set[Found]]
CHECKS: dict[str, Check] = {"YA": checked_as_yaml}


@pytest.mark.parametrize("case", broken_cases(), ids=lambda path: path.name)
def test_a_broken_file_is_told_what_is_wrong_and_where(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check = CHECKS.get(case.name[:2], checked_by_command)

    found = check(case, capsys)

    assert expected(case), "the case does not say what it expects"
    assert found == expected(case)


@pytest.mark.parametrize("case", broken_cases(), ids=lambda path: path.name)
def test_a_broken_file_gives_the_code_that_it_is_named_after(case: Path) -> None:
    codes = {code for code, *_ in expected(case)}

    assert case.name[:5] in codes
    assert codes <= set(CODES)

"""The tables: what ships is whole, and what is wrong is said with its place."""

import ast
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from game.core.diagnostics import Refused
from game.rules import TABLES, Tables, load_tables
from game.rules.units import NATIONAL as UNITS
from tests.rules.spots import edit, place

NORMS = "participatiewet_normen.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tables, to break."""
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


def complaints(folder: Path) -> list[str]:
    with pytest.raises(Refused) as refused:
        load_tables(folder)
    return [str(problem) for problem in refused.value.diagnostics]


def test_every_figure_is_there_and_says_where_it_was_read(tables: Tables) -> None:
    every = [figure for figures in tables.figures.values() for figure in figures]

    assert tables.figures.keys() == UNITS.keys()
    assert all(figure.source.law and figure.source.article and figure.source.origin for figure in every)


def test_what_is_uncertain_can_be_listed_and_says_why(tables: Tables) -> None:
    uncertain = {name for name, _ in tables.uncertain}

    assert {
        "aow_leeftijd",
        "vakantietoeslag_bij_inkomsten",
        "betaaldag_toeslagen",
        "vrijlating_34a_deel",
    } <= uncertain
    assert not uncertain & {"norm_alleenstaande", "vrijlating_n_deel", "standaardpremie", "kinderbijslag_0_5"}
    assert all(figure.note for _, figure in tables.uncertain)


def test_a_figure_changes_on_its_day(tables: Tables) -> None:
    assert tables.at(date(2026, 6, 30)).amount("norm_alleenstaande").value == 1401_50
    assert tables.at(date(2026, 7, 1)).amount("norm_alleenstaande").value == 1419_46


def test_a_figure_is_asked_for_as_what_it_is(tables: Tables) -> None:
    with pytest.raises(KeyError, match="share, niet amount"):
        tables.at(date(2026, 7, 1)).amount("vakantietoeslag")


def test_the_same_tables_have_the_same_digest_whatever_the_comments_say(tables: Tables, folder: Path) -> None:
    edit(folder / NORMS, "# Participatiewet", "# Bedragen van de Participatiewet")
    edit(folder / NORMS, "1.419,46", "1419,46")

    again = load_tables(folder)

    assert again == tables
    assert hash(again) == hash(tables)


def test_a_changed_amount_has_another_digest_and_another_law(tables: Tables, folder: Path) -> None:
    edit(folder / NORMS, "1.419,46", "1.419,47")

    changed = load_tables(folder)

    assert changed != tables
    assert changed.at(date(2026, 7, 1)).amount("norm_alleenstaande").value == 1419_47


# The bar in the third column marks the spot that the message points at.
@pytest.mark.parametrize(
    ("old", "new", "spot", "code", "said"),
    [
        ("value: 1.419,46", "value: 1,419.46", "value: |1,419.46", "YA023", "geen bedrag; schrijf bijvoorbeeld"),
        ("value: 30 %", "value: 30", "value: |30", "YA023", "geen percentage"),
        ("value: 21\n", "value: 21,5\n", "value: |21,5", "YA023", "geen heel getal"),
        ("until: 2026-07-01", "until: 2026-01-01", "until: |2026-01-01", "YA023", "bevat geen dag"),
        ("until: 2026-07-01", "until: 2026-08-01", "from: |2026-07-01", "TB002", "overlappen"),
        ("until: 2026-07-01", "until: 2026-06-01", "from: |2026-07-01", "TB003", "een gat tussen 2026-06-01"),
        ("from: 2026-01-01", "from: 1 januari", "from: |1 januari", "YA023", "geen datum"),
        ("  norm_gehuwden:", "  norm_gehuwde:", "|norm_gehuwde:", "YA020", "bedoelt u `norm_gehuwden`?"),
        ("certain: nee", "certain: misschien", "certain: |misschien", "YA023", "geen ja of nee"),
        ("      note:", "      nota:", "|nota:", "YA020", "bedoelt u `note`?"),
        ("      article: artikel 21, onderdeel a\n", "", "- |from: 2026-01-01", "YA021", '"article" ontbreekt'),
        ("value: 1.419,46", "value: 1.419,46\n      value: 1", "|value: 1\n", "YA016", "nog een keer"),
    ],
)
def test_a_broken_table_says_where_and_what(
    folder: Path, old: str, new: str, spot: str, code: str, said: str
) -> None:
    edit(folder / NORMS, old, new)

    told = [line for line in complaints(folder) if f" {code} " in line]

    assert len(told) == 1
    text = (folder / NORMS).read_text(encoding="utf-8")
    assert f"{NORMS}:{place(text, spot)} " in told[0]
    assert said in told[0]


def test_a_figure_that_nobody_gives_is_missed(folder: Path) -> None:
    (folder / "aow.yaml").unlink()

    found = complaints(folder)

    assert len(found) == 1
    assert 'YA021 sleutel "aow_leeftijd" ontbreekt' in found[0]


def test_a_figure_given_in_two_files_overlaps(folder: Path) -> None:
    shutil.copy(folder / "aow.yaml", folder / "pensioen.yaml")

    assert [line.split()[1] for line in complaints(folder)] == ["TB002"]


def test_everything_wrong_is_said_at_once(folder: Path) -> None:
    edit(folder / NORMS, "value: 1.419,46", "value: veel")
    edit(folder / "aow.yaml", "value: 67", "value: oud")
    edit(folder / "minimumloon.yaml", "law:", "wet:")

    files = {Path(line.split(":")[0]).name for line in complaints(folder)}

    assert files == {NORMS, "aow.yaml", "minimumloon.yaml"}


def test_a_folder_without_tables_is_refused(tmp_path: Path) -> None:
    assert len(complaints(tmp_path)) == len(UNITS)


def test_every_figure_of_the_law_is_asked_for_by_a_rule() -> None:
    asked = [pattern for path in RULES.rglob("*.py") if path.name != "units.py" for pattern in names_in(path)]

    assert {name for name in UNITS if not any(pattern.fullmatch(name) for pattern in asked)} == set()


RULES = TABLES.parent


def names_in(path: Path) -> Iterator[re.Pattern[str]]:
    """What a module may ask for: its words, and those with a part that is filled in (`norm_{kind}`)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.compile(re.escape(node.value))
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            parts = (re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".+" for one in node.values)
            yield re.compile("".join(parts))

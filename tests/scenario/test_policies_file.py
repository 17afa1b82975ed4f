"""A policy is a file that a writer can add: what is wrong with it is said with its place."""

from pathlib import Path

import pytest

from game.rules import load_law
from game.scenario.policies import examine, load

DAY = "gemeente: {betaaldag: '20'}"
GOOD = """\
id: P99
name: Een proef
what: De gemeente betaalt eerder.
shows: Of het scheelt.
hides: Wat het kost.
sources: [KCO]
changes:
  gemeente: {betaaldag: '20'}
"""
WRONG = (
    ("sources: [KCO]", "sources: [KKO]", "6:11", 'bedoelt u "KCO"?'),
    ("{betaaldag:", "{betaaldg:", "8:14", 'bedoelt u "betaaldag"?'),
    ("'20'", "twintig", "8:25", "twintig"),
    (DAY, "lives_in: lindehavn", "8:13", 'bedoelt u "lindehaven"?'),
    (DAY, "gemeente: {verrekenwijze: gokken}", "8:29", "achteraf, in_de_maand, schatten"),
    (DAY, "sooner: [{day: 2027-01-01, figures: [bufer]}]", "8:40", '"bufer" bestaat niet'),
    (DAY, "way: {awards: [meedoen]}", "8:18", "meedoenregeling"),
    (DAY, "without: [schating]", "8:13", "schatting"),
    (DAY, "gives: [{amount: '0,00', day: 3, who: W, what: W}]", "8:20", "minstens"),
    ("name: Een proef", "naam: Een proef", "1:1", '"name" ontbreekt'),
)


def written(folder: Path, text: str, name: str = "P99") -> Path:
    (folder / "policies").mkdir(exist_ok=True)
    (folder / "policies" / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def test_a_policy_of_a_writer_is_read_beside_the_scenarios(tmp_path: Path) -> None:
    (one,) = load(load_law(), written(tmp_path, GOOD))

    assert (one.id, one.changes.gemeente) == ("P99", {"betaaldag": "20"})


@pytest.mark.parametrize(("old", "new", "place", "problem"), WRONG, ids=[row[1] for row in WRONG])
def test_what_is_wrong_has_its_place(old: str, new: str, place: str, problem: str, tmp_path: Path) -> None:
    _, found = examine(load_law(), written(tmp_path, GOOD.replace(old, new)))

    said = [str(one) for one in found]
    assert any(f"P99.yaml:{place} " in one and problem in one for one in said), said


def test_two_files_with_one_id_are_two_too_many(tmp_path: Path) -> None:
    written(tmp_path, GOOD, "een")

    policies, found = examine(load_law(), written(tmp_path, GOOD, "twee"))

    assert len(policies) == 1 and "staat in twee bestanden" in str(found[0])


def test_where_there_are_no_policies_of_ones_own_those_that_ship_are_read(tmp_path: Path) -> None:
    assert load(load_law(), tmp_path) == load(load_law())

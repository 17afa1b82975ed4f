"""A stick with result files: what can be laid beside each other, and a message for each file that cannot."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.core.diagnostics import Refused
from game.play.handed_in import Pile, gather, played_again
from game.scenario.folders import find
from tests.debrief.tables import hand_in, hour, stick
from tests.play.written import world


def codes(pile: Pile) -> dict[str, str]:
    """The code for each file."""
    return {Path(one.where.file).name: one.code for one in pile.told}


def change(path: Path, **what: Any) -> None:
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | what), "utf-8")


def test_a_stick_opens_in_the_order_of_the_tables_and_plays_again(tmp_path: Path) -> None:
    stick(tmp_path, who={10: "careful", 2: "overwhelmed", 3: "money_first"})
    (tmp_path / "lees mij.txt").write_text("van Annet", "utf-8")
    pile = gather([tmp_path])
    assert [one.table for one in pile.handed_in] == ["2", "3", "10"]
    assert not pile.told
    again = played_again(world(find("eerste-week")), pile.handed_in[0])
    assert again.state == hour("eerste-week", "overwhelmed").state


def test_every_bad_file_has_one_message_and_the_rest_is_shown(tmp_path: Path) -> None:
    stick(tmp_path, who={1: "careful", 2: "overwhelmed"})
    hand_in(tmp_path, hour("samira-vier-weken", "careful"), 4)
    whole = (tmp_path / "tafel1.json").read_text("utf-8")
    (tmp_path / "afgebroken.json").write_text(whole[: len(whole) // 2], "utf-8")
    (tmp_path / "boodschappen.json").write_text('["melk"]', "utf-8")
    (tmp_path / "hallo.json").write_bytes(b"hallo \xff")
    (tmp_path / "leeg.json").write_text("", "utf-8")
    pile = gather([tmp_path])
    assert [one.table for one in pile.handed_in] == ["1", "2"]
    assert codes(pile) == {
        "afgebroken.json": "RS011",
        "boodschappen.json": "RS002",
        "hallo.json": "RS001",
        "leeg.json": "RS001",
        "tafel4.json": "RS004",
    }
    assert len(pile.told) == 5


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ({"digest": "0" * 16}, "RS005"),
        ({"state": "0" * 16}, "RS006"),
        ({"balance": 1_000_000}, "RS006"),
        ({"attempts": 5}, "RS006"),
        ({"seed": 4}, "RS006"),
        ({"actions": []}, "RS006"),
        ({"actions": [{"at": 0, "take": 5}]}, "RS006"),
        ({"actions": [{"zomaar": "iets"}]}, "RS006"),
        ({"actions": [{"at": 0, "take": "letter/bestaat/niet"}]}, "RS006"),
        ({"actions": [{"at": 0, "write": "form/x/y", "text": "z"}]}, "RS006"),
    ],
)
def test_what_was_changed_by_hand_is_refused_when_it_is_played(tmp_path: Path, what: Any, code: str) -> None:
    change(hand_in(tmp_path, hour("eerste-week", "careful"), 1), **what)
    (one,) = gather([tmp_path]).handed_in
    with pytest.raises(Refused) as refused:
        played_again(world(find("eerste-week")), one)
    assert [found.code for found in refused.value.diagnostics] == [code]


def test_two_tables_of_one_number_are_both_shown_with_a_letter(tmp_path: Path) -> None:
    hand_in(tmp_path, hour("eerste-week", "careful"), 3, "een.json")
    hand_in(tmp_path, hour("eerste-week", "overwhelmed"), 3, "twee.json")
    hand_in(tmp_path, hour("eerste-week", "money_first"), 0, "zonder.json")
    pile = gather([tmp_path])
    assert [one.table for one in pile.handed_in] == ["3a", "3b", "a"]
    assert codes(pile) == {"een.json": "RS007", "twee.json": "RS007", "zonder.json": "RS010"}


def test_a_file_and_its_copy_are_one_table(tmp_path: Path) -> None:
    path = hand_in(tmp_path, hour("eerste-week", "careful"), 1)
    (tmp_path / "tafel1 (kopie).json").write_bytes(path.read_bytes())
    pile = gather([tmp_path, path])
    assert len(pile.handed_in) == 1
    assert list(codes(pile).values()) == ["RS008"]


def test_files_and_folders_may_be_named_and_what_is_not_there_is_said(tmp_path: Path) -> None:
    one = hand_in(tmp_path, hour("eerste-week", "careful"), 1)
    empty = tmp_path / "leeg"
    empty.mkdir()
    pile = gather([one, empty, tmp_path / "weg"])
    assert [given.table for given in pile.handed_in] == ["1"]
    assert codes(pile) == {"leeg": "RS003", "weg": "YA001"}


def test_more_than_twelve_tables_do_not_fit_beside_each_other(tmp_path: Path) -> None:
    for table in range(1, 15):
        hand_in(tmp_path, hour("eerste-week", "overwhelmed"), table)
    pile = gather([tmp_path])
    assert [one.table for one in pile.handed_in] == [str(table) for table in range(1, 13)]
    assert codes(pile) == {"tafel13.json": "RS009", "tafel14.json": "RS009"}

"""A journal that is not whole, or not of this game: what can be shown is shown, and what cannot is said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli import main
from game.core.text import Text
from game.debrief import Notes, html, look_back, words
from game.debrief.pdf import pdf
from game.paths import ASSETS
from game.screens.i18n import DUTCH
from tests.debrief.harms import Lines, by_hand, cut_off, other_digest, other_version
from tests.debrief.pages import plain, tables
from tests.debrief.recorded import recorded


def page_of(lines: Lines, folder: Path) -> str:
    path, to = folder / "uur.jsonl", folder / "uur.html"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    assert (
        main(["debrief", str(path), "--without-others", "--html", str(to), "--pdf", str(folder / "uur.pdf")]) == 0
    )
    return to.read_text("utf-8")


def opening(text: Text) -> str:
    return text.source.partition("{")[0]


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (other_version, ["version"]),
        (other_digest, ["changed"]),
        (cut_off, ["broken"]),
        (by_hand, ["lost"]),
    ],
)
def test_what_can_be_shown_is_shown_and_what_not_is_said(
    harm: Callable[[Lines], Lines], said: list[str], tmp_path: Path
) -> None:
    whole = recorded("eerste-week", "careful").text.splitlines()

    page = page_of(harm(list(whole)), tmp_path)

    assert all(opening(words.RECORD[one]) in plain(page) for one in said)
    assert len(tables(page)) > 3
    assert (tmp_path / "uur.pdf").read_bytes().startswith(b"%PDF-")


def test_of_a_whole_record_nothing_is_said(tmp_path: Path) -> None:
    page = page_of(recorded("eerste-week", "careful").text.splitlines(), tmp_path)

    assert not any(opening(text) in plain(page) for text in words.RECORD.values())


def test_a_file_of_which_nothing_can_be_read_gives_no_report(tmp_path: Path) -> None:
    path, to = tmp_path / "uur.jsonl", tmp_path / "uur.html"
    path.write_text("geen logboek\n", "utf-8")

    assert main(["debrief", str(path), "--html", str(to)]) == 1
    assert not to.exists()


def test_the_same_page_gives_the_same_file(tmp_path: Path) -> None:
    lines = recorded("eerste-week", "careful").text.splitlines()

    both = []
    for _ in range(2):
        page_of(lines, tmp_path)
        both.append((tmp_path / "uur.pdf").read_bytes())

    assert both[0] == both[1]


def test_what_a_player_typed_is_on_paper_too_whatever_it_is(tmp_path: Path) -> None:
    typed = Notes({"gevoel-1": "moe \U0001f634 <b>& boos</b>"}, {"hardop": "regel één\nregel twee"})
    debrief = look_back(recorded("eerste-week", "careful").hour)

    written = pdf(html(debrief, DUTCH, typed), ASSETS / "fonts", debrief.header.last)

    assert written != pdf(html(debrief, DUTCH), ASSETS / "fonts", debrief.header.last)

"""The folder: three ways to lie, and every paper within reach."""

import pytest

from tests.screens.hands import COMPOSED, LARGE, LINEAR
from tests.screens.papers import ids, place, state, visit, widget

FOLDER = ("go/folder",)


def papers(deeds: tuple[str, ...]) -> list[str]:
    return [one.id.removeprefix("read/") for one in visit(*deeds).tree.walk() if one.id.startswith("read/")]


def test_it_lies_by_sender_until_one_turns_it() -> None:
    assert papers(FOLDER) == [
        "contract",
        "loonstrook_8",
        "loonstrook_9",
        "toekenning",
        "aanmaning",
        "regeling_huur",
    ]
    assert widget(visit(*FOLDER), "folder/sender").selected is True


def test_by_date_the_newest_lies_first() -> None:
    assert papers((*FOLDER, "folder/date")) == [
        "loonstrook_9", "aanmaning", "loonstrook_8", "contract", "regeling_huur", "toekenning",
    ]  # fmt: skip


def test_by_what_asks_for_it_the_papers_lie_under_the_form_and_the_rest_below() -> None:
    there = visit(*FOLDER, "folder/asked")
    lines = [one.name or one.id for one in there.tree.walk() if one.id.startswith(("folder/group/", "read/"))]
    assert lines == [
        "Inkomstenformulier september 2026", "Brinkman Facilitair",
        "Nu nergens voor nodig", "Brinkman Facilitair", "Brinkman Facilitair", "Gemeente Meerwijk",
        "Stroomhuis Energie", "Woonstichting Meerwijk",
    ]  # fmt: skip  # period 8 ended in August: no day of it lies in September


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR, LARGE])
def test_a_paper_is_three_actions_from_the_table_by_mouse_and_keyboard(comfort) -> None:  # type: ignore[no-untyped-def]
    for hand in ("click", "choose"):
        there = visit(comfort=comfort)
        for command in ("take:go/folder", "take:folder/asked", "take:read/loonstrook_9"):
            getattr(there, hand)(command)
        assert place(there) == "letter/loonstrook_9"


def test_the_tab_that_lies_open_says_so_and_does_nothing() -> None:
    there = visit(*FOLDER, "folder/date")
    chosen = widget(there, "folder/date")
    assert (chosen.selected, chosen.command) == (True, None)
    assert widget(there, "folder/sender").command == "take:folder/sender"


def test_numbers_take_out_what_stands_beside_them() -> None:
    there = visit(*FOLDER, "folder/date")
    first = next(one for one in there.tree.walk() if one.id == "read/loonstrook_9")
    assert first.shortcut == "1"
    there.press(ord("1"))
    assert place(there) == "letter/loonstrook_9"


def test_what_was_thrown_away_can_be_asked_for_again_on_the_phone() -> None:
    there = visit(*FOLDER, "read/loonstrook_8", "letter/loonstrook_8/weg", "wait 1")
    while state(there).place.kind != "table":
        there.click("take:go/table")
    there.click("take:go/phone")
    again = widget(there, "again/loonstrook_8")
    assert again.name == "De loonstrook opnieuw opvragen bij Brinkman"
    assert again.description == "Loonstrook periode 8 · kost 10 minuten · vraagt 1 vrije hoofdruimte"
    there.click("take:again/loonstrook_8")
    assert "loonstrook_8" in state(there).asked
    assert "again/loonstrook_8" not in ids(there)

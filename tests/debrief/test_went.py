"""Where it went: kinds that the scenario says, rights that nobody asked for, and the best hour that was found."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.debrief import look_back, words
from game.debrief.lines import as_lines
from game.debrief.model import Debrief, Went
from game.play.hour import Hour
from game.play.stored import BestFound, best_found
from game.screens.i18n import DUTCH
from tests.debrief.recorded import recorded


def went(scenario: str, how: str) -> Went:
    return look_back(recorded(scenario, how).hour).went


def lines(debrief: Debrief) -> str:
    return "\n".join(as_lines(debrief, DUTCH)).replace("\u00a0", " ")


def test_every_kind_has_a_name_and_its_terms_add_up() -> None:
    told = went("samira", "overwhelmed")
    assert {heap.kind for heap in (*told.came, *told.gone)} <= words.HEAP.keys()
    assert all(heap.amount == sum(term.amount for term in heap.terms) for heap in (*told.came, *told.gone))


def test_what_was_owed_before_the_first_day_is_no_rent(whole: Hour) -> None:
    by_kind = {heap.kind: heap for heap in look_back(whole).went.gone}
    assert [term.amount for term in by_kind["rent"].terms] == [749_60]
    assert [term.amount for term in by_kind["arrears"].terms] == [75_00]


def test_a_benefit_that_never_came_has_its_row() -> None:
    told = {heap.kind: heap.amount for heap in went("samira", "overwhelmed").came}
    assert told["benefit"] == 0


def test_a_right_that_was_not_asked_for_says_what_it_asks_and_what_the_rules_make_of_it() -> None:
    rights = {right.id: right for right in went("samira", "overwhelmed").rights}
    meedoen, bijzonder = rights["meedoen"], rights["bijzonder"]
    assert meedoen.worth is not None and meedoen.worth.amount == 400_00  # 200 a child, two children
    assert [line.values["count"] for line in meedoen.asks] == [3, 2]
    assert bijzonder.worth is None  # it hangs on the costs that one asks for


def test_what_was_asked_for_is_not_among_the_rights_that_were_left() -> None:
    assert "meedoen" not in {right.id for right in went("samira", "careful").rights}


@pytest.mark.parametrize(
    ("over", "said"),
    [
        (100_00, "Het beste uur dat een machine vond, na 60 keer proberen, houdt € 100,00 over."),
        (-20_00, "Het beste uur dat een machine vond, na 60 keer proberen, komt € 20,00 tekort."),
    ],
)
def test_the_best_hour_is_named_with_its_search(whole: Hour, over: int, said: str) -> None:
    debrief = look_back(whole)
    best = BestFound(on_hand=over + 50_00, owed=50_00, tried=60, digest=debrief.header.digest)
    here, elsewhere = (look_back(whole, one) for one in (best, replace(best, digest="anders")))
    assert said in lines(here) and said in lines(elsewhere)
    assert "en dan pas naar geld" in lines(here)
    assert "in een eerdere tekst" not in lines(here)
    assert "in een eerdere tekst" in lines(elsewhere)


def test_without_a_search_it_says_so(whole: Hour) -> None:
    assert "Naar het beste uur van dit verhaal is nog niet gezocht." in lines(look_back(whole))


@pytest.mark.parametrize("written", ["", "[", '{"key": {}}', '{"tried": "veel"}'])
def test_a_stored_hour_that_cannot_be_read_is_none(tmp_path: Path, written: str) -> None:
    (tmp_path / "derived").mkdir()
    (tmp_path / "derived" / "best-hour.json").write_text(written, "utf-8")
    assert best_found(tmp_path) is None

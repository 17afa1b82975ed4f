"""A calculation explains itself, and cannot contradict itself."""

import pytest

from game.core.calculation import Calculation, Effect, Source, Term
from game.core.text import Text

LAW = Source("Participatiewet", "artikel 21")
GUESS = Source("aanname", "geen", certain=False)


def line(id: str, amount: int, effect: Effect = 0, source: Source | None = LAW) -> Term:
    return Term(id, Text(f"test/{id}", id), amount, source, effect)


def test_lines_with_an_effect_add_up_and_others_are_only_shown() -> None:
    calculation = Calculation(70, (line("norm", 100, 1), line("loon", 30, -1), line("ter_info", 999)))

    assert calculation.amount == 70
    assert calculation.term("loon").contribution == -30
    assert calculation.term("ter_info").contribution == 0


def test_a_sum_that_is_a_cent_off_is_refused() -> None:
    with pytest.raises(ValueError, match="tellen op tot 70 cent, de berekening zegt 71 cent"):
        Calculation(71, (line("norm", 100, 1), line("loon", 30, -1)))


def test_a_calculation_without_effects_is_not_summed() -> None:
    assert Calculation(5, (line("ter_info", 999),)).amount == 5


def test_a_line_stands_in_it_once() -> None:
    with pytest.raises(ValueError, match="twee keer"):
        Calculation(2, (line("norm", 1, 1), line("norm", 1, 1)))


def test_a_line_that_is_not_there_is_refused_naming_those_that_are() -> None:
    with pytest.raises(KeyError, match="norm, loon"):
        Calculation(70, (line("norm", 100, 1), line("loon", 30, -1))).term("lon")


def test_one_uncertain_source_makes_it_uncertain() -> None:
    sure = Calculation(1, (line("norm", 1, 1), line("kaal", 0, source=None)))
    unsure = Calculation(1, (line("norm", 1, 1), line("gok", 0, source=GUESS)))

    assert sure.certain
    assert not unsure.certain
    assert [term.id for term in unsure.doubts] == ["gok"]


def test_a_text_knows_the_placeholders_that_it_needs() -> None:
    text = Text("post/schatting/kern", "U krijgt {bedrag} op {dag}, en {bedrag} later. {} {Nee} {1}")

    assert text.placeholders == {"bedrag", "dag"}

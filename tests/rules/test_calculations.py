"""What a scenario may ask of the law by name."""

from datetime import date

import pytest
from pydantic import ValidationError

from game.rules import CALCULATIONS, TEXTS, NietBerekend, Tables

SCHATTING = {
    "day": "2026-10-01",
    "household": "alleenstaande_ouder",
    "age": "38",
    "estimate": "1.000,00",
    "vrijlating": "n",
}
EXAMPLES: dict[str, dict[str, object]] = {
    "bijstand_bij_schatting": {**SCHATTING},
    "bijstandsnorm": {"day": "2026-10-01", "household": "gehuwden", "age": "38", "partner_age": "40"},
    "kinderbijslag": {"quarter": "2026-Q3", "ages": ("7", "14")},
    "loon": {"day": "2026-10-05", "hours": "44"},
}
AMOUNTS = {"bijstand_bij_schatting": 635_99, "bijstandsnorm": 2027_79, "kinderbijslag": 788_64, "loon": 659_56}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_calculation_takes_its_facts_as_an_author_writes_them(tables: Tables, name: str) -> None:
    assert CALCULATIONS[name](tables, EXAMPLES[name]).amount == AMOUNTS[name]


def test_facts_may_be_values_too(tables: Tables) -> None:
    facts = {**SCHATTING, "day": date(2026, 10, 1), "age": 38, "estimate": 100000}

    assert CALCULATIONS["bijstand_bij_schatting"](tables, facts).amount == 635_99


def test_there_is_an_example_of_every_calculation() -> None:
    assert CALCULATIONS.keys() == EXAMPLES.keys()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_fact_is_described_and_its_example_can_be_read(name: str) -> None:
    calculation = CALCULATIONS[name]

    for parameter in calculation.parameters:
        assert parameter.meaning
        assert parameter.examples
        assert set(parameter.examples) <= set(parameter.choices or parameter.examples)
    assert {parameter.name for parameter in calculation.parameters} >= EXAMPLES[name].keys()


def test_the_facts_of_an_estimate_are_these() -> None:
    parameters = CALCULATIONS["bijstand_bij_schatting"].parameters

    assert [(each.name, each.required) for each in parameters] == [
        ("day", True), ("household", True), ("age", True), ("partner_age", False),
        ("estimate", True), ("vrijlating", True),
    ]  # fmt: skip
    assert parameters[-1].choices == ("n", "r", "none")


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("day", "1 oktober"),
        ("household", "gezin"),
        ("age", "-1"),
        ("age", "130"),
        ("estimate", "veel"),
        ("estimate", "-5"),
        ("vrijlating", "m"),
        ("vrijlating", None),
        ("kleur", "rood"),
    ],
)
def test_a_fact_that_cannot_be_is_refused_and_named(fact: str, value: object) -> None:
    with pytest.raises(ValidationError) as refused:
        CALCULATIONS["bijstand_bij_schatting"].read({**SCHATTING, fact: value})

    assert [error["loc"] for error in refused.value.errors()] == [(fact,)]


def test_all_misfits_are_named_at_once() -> None:
    with pytest.raises(ValidationError) as refused:
        CALCULATIONS["loon"].read({"hours": "lang", "weeks": "x"})

    assert {error["loc"] for error in refused.value.errors()} == {("day",), ("hours",), ("weeks",)}


def test_a_case_that_is_not_covered_is_refused_by_name(tables: Tables) -> None:
    with pytest.raises(NietBerekend) as refused:
        CALCULATIONS["bijstand_bij_schatting"](tables, {**SCHATTING, "day": "2027-01-01"})

    assert refused.value.what.endswith("op 2027-01-01")
    assert "tot en met 2026-12-31" in str(refused.value)


def test_the_same_question_is_remembered(tables: Tables) -> None:
    first = CALCULATIONS["bijstand_bij_schatting"](tables, SCHATTING)

    assert CALCULATIONS["bijstand_bij_schatting"](tables, SCHATTING) is first


def test_every_sentence_has_its_own_path_and_can_be_translated(tables: Tables) -> None:
    used = {term.label for name, facts in EXAMPLES.items() for term in CALCULATIONS[name](tables, facts).terms}

    assert used <= set(TEXTS)
    assert len({text.path for text in TEXTS}) == len(TEXTS)
    assert all(text.path.startswith("rules/") for text in TEXTS)

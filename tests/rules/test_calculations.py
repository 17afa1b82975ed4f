"""What a scenario may ask of the law by name."""

from datetime import date

import pytest
from pydantic import ValidationError

from game.rules import CALCULATIONS, TEXTS, Law, NietBerekend

SCHATTING = {
    "day": "2026-10-01",
    "household": "alleenstaande_ouder",
    "age": "38",
    "estimate": "1.000,00",
    "vrijlating": "n",
}
SAMEN: dict[str, object] = {"day": "2026-10-01", "toetsingsinkomen": "24.000"}
EXAMPLES: dict[str, dict[str, object]] = {
    "afrekening": {"day": "2026-10-01", "definitive": "5.000", "advanced": "5.280"},
    "beslagvrije_voet": {
        "day": "2026-10-01",
        "household": "alleenstaande",
        "age": "38",
        "income": "1.419,46",
    },
    "bijstand": {
        "day": "2026-10-01",
        "household": "alleenstaande_ouder",
        "age": "38",
        "wage": "714,52",
        "vrijlating": "n",
    },
    "boete": {"day": "2026-10-01", "benadeling": "800", "verwijtbaarheid": "normaal"},
    "huurtoeslag": {**SAMEN, "rent": "718,40", "persons": "3"},
    "incassokosten": {"day": "2026-10-01", "principal": "26,50"},
    "kindgebonden_budget": {**SAMEN, "ages": ("8", "13")},
    "toeslagen": {**SAMEN, "rent": "718,40", "persons": "3", "ages": ("8", "13")},
    "voorschot": {
        "day": "2026-10-01",
        "household": "gehuwden",
        "age": "38",
        "partner_age": "40",
        "gemeente": "meerwijk",
    },
    "zorgtoeslag": SAMEN,
    "bijstand_bij_schatting": {**SCHATTING},
    "bijstandsnorm": {"day": "2026-10-01", "household": "gehuwden", "age": "38", "partner_age": "40"},
    "kinderbijslag": {"quarter": "2026-Q3", "ages": ("7", "14")},
    "loon": {"day": "2026-10-05", "hours": "44"},
}
# rules.md 1.1 (95 % of 2.027,79), 1.12 (95 % of 1.419,46), WIK (40 at least); samira.md 2.2 and 2.4. A year of
# huurtoeslag is 12 x (297,49 + 65 % x 220,20) = 5.287,44, in whole euros; 9.300 is 8.576 + 724.
AMOUNTS = {
    "afrekening": -280_00,
    "beslagvrije_voet": 1348_49,
    "bijstand": 839_39,
    "boete": 400_00,
    "huurtoeslag": 5287_00,
    "incassokosten": 40_00,
    "kindgebonden_budget": 9300_00,
    "toeslagen": 1344_00,
    "voorschot": 1926_40,
    "zorgtoeslag": 1550_00,
    "bijstand_bij_schatting": 635_99,
    "bijstandsnorm": 2027_79,
    "kinderbijslag": 788_64,
    "loon": 659_56,
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_calculation_takes_its_facts_as_an_author_writes_them(law: Law, name: str) -> None:
    assert CALCULATIONS[name](law, EXAMPLES[name]).amount == AMOUNTS[name]


def test_facts_may_be_values_too(law: Law) -> None:
    facts = {**SCHATTING, "day": date(2026, 10, 1), "age": 38, "estimate": 100000}

    assert CALCULATIONS["bijstand_bij_schatting"](law, facts).amount == 635_99


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
        ("day", True), ("household", True), ("age", True), ("partner_age", False), ("kostendelers", False),
        ("in_inrichting", False),
        ("estimate", True), ("vrijlating", True),
    ]  # fmt: skip
    assert parameters[-1].choices == ("n", "r", "y", "z", "34a", "none")


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


def test_a_case_that_is_not_covered_is_refused_by_name(law: Law) -> None:
    with pytest.raises(NietBerekend) as refused:
        CALCULATIONS["bijstand_bij_schatting"](law, {**SCHATTING, "day": "2027-01-01"})

    assert refused.value.what.endswith("op 2027-01-01")
    assert "tot en met 2026-12-31" in str(refused.value)


def test_the_same_question_is_remembered(law: Law) -> None:
    first = CALCULATIONS["bijstand_bij_schatting"](law, SCHATTING)

    assert CALCULATIONS["bijstand_bij_schatting"](law, SCHATTING) is first


def test_every_sentence_has_its_own_path_and_can_be_translated(law: Law) -> None:
    used = {term.label for name, facts in EXAMPLES.items() for term in CALCULATIONS[name](law, facts).terms}

    assert used <= set(TEXTS)
    assert len({text.path for text in TEXTS}) == len(TEXTS)
    assert all(text.path.startswith("rules/") for text in TEXTS)

"""What a scenario may ask of the law by name."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from game.rules import CALCULATIONS, TEXTS, HouseholdFile, Law, NietBerekend, load_household
from game.rules.household_file import Wealth

SAMIRA = Path(__file__).parents[1] / "cases" / "samira.yaml"

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
    "bijzondere_bijstand": {"day": "2026-10-01", "gemeente": "dennerveld", "cost": "389", "durable": "ja"},
    "individuele_inkomenstoeslag": {
        "day": "2026-10-01",
        "household": "alleenstaande",
        "age": "38",
        "gemeente": "meerwijk",
        "low_income_since": "2023-10-01",
    },
    "meedoenregeling": {"day": "2026-10-01", "gemeente": "meerwijk", "children": "2"},
    "kwijtschelding": {
        "day": "2026-10-01",
        "household": "alleenstaande",
        "age": "38",
        "gemeente": "meerwijk",
        "assessment": "297,36",
        "income": "1.419,46",
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
# rules.md 1.1 (95 % of 2.027,79), 1.12 (95 % of 1.419,46), WIK (40 at least); samira.md 2.2 and 2.4. The
# bijzondere bijstand is 389 less the threshold of 176; the schemes are those of gemeenten/. A year of
# huurtoeslag is 12 x (297,49 + 65 % x 220,20) = 5.287,44, in whole euros; 9.300 is 8.576 + 724.
AMOUNTS = {
    "afrekening": -280_00,
    "beslagvrije_voet": 1348_49,
    "bijstand": 839_39,
    "bijzondere_bijstand": 213_00,
    "individuele_inkomenstoeslag": 430_00,
    "meedoenregeling": 400_00,
    "kwijtschelding": 297_36,
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


# ---------------------------------------------------------------- applications


def amount_of(law: Law, name: str, **changed: object) -> int:
    return CALCULATIONS[name](law, {**EXAMPLES[name], **changed}).amount


# In Dennerveld the first 176 of twelve months is for the household; 389 - 176 is 213, 389 - 76 is 313.
@pytest.mark.parametrize(
    ("earlier", "given"), [("0", 213_00), ("100", 313_00), ("175", 388_00), ("176", 389_00), ("500", 389_00)]
)
def test_what_costs_before_carried_of_the_threshold_need_not_be_carried_again(
    law: Law, earlier: str, given: int
) -> None:
    assert amount_of(law, "bijzondere_bijstand", earlier=earlier) == given


def test_costs_of_a_durable_good_are_lent_and_other_costs_given(law: Law) -> None:
    facts = EXAMPLES["bijzondere_bijstand"]

    assert CALCULATIONS["bijzondere_bijstand"](law, facts).term("lening").amount == 213_00
    assert CALCULATIONS["bijzondere_bijstand"](law, {**facts, "durable": "nee"}).term("gift").amount == 213_00


def test_costs_beside_an_income_above_the_norm_are_refused_by_name(law: Law) -> None:
    with pytest.raises(NietBerekend, match="draagkracht boven de norm"):
        amount_of(law, "bijzondere_bijstand", above_the_norm="ja")


# Meerwijk asks for 36 months of a low income; 8.000 is the limit of wealth for one person.
@pytest.mark.parametrize(
    ("changed", "granted"),
    [
        ({"low_income_since": "2023-10-01"}, 430_00),
        ({"low_income_since": "2023-10-02"}, 0),
        ({"last_granted": "2025-10-01"}, 430_00),
        ({"last_granted": "2025-10-02"}, 0),
        ({"prospect": "ja"}, 0),
        ({"vermogen": "8.000"}, 430_00),
        ({"vermogen": "8.001"}, 0),
        ({"household": "alleenstaande_ouder", "vermogen": "16.000"}, 560_00),
    ],
)
def test_the_inkomenstoeslag_on_both_sides_of_what_it_asks(
    law: Law, changed: dict[str, object], granted: int
) -> None:
    assert amount_of(law, "individuele_inkomenstoeslag", **changed) == granted


@pytest.mark.parametrize(("income", "remitted"), [("1.419,46", 297_36), ("1.419,47", 0)])
def test_remission_up_to_the_norm_and_not_a_cent_above(law: Law, income: str, remitted: int) -> None:
    assert amount_of(law, "kwijtschelding", income=income) == remitted


def test_remission_with_wealth_is_refused_by_name(law: Law) -> None:
    with pytest.raises(NietBerekend, match="kwijtschelding met vermogen"):
        amount_of(law, "kwijtschelding", vermogen="1")


@pytest.mark.parametrize(
    "name",
    ["bijzondere_bijstand", "individuele_inkomenstoeslag", "meedoenregeling", "kwijtschelding", "voorschot"],
)
def test_a_municipality_that_is_not_there_is_refused_by_name(law: Law, name: str) -> None:
    with pytest.raises(NietBerekend, match=r"in utrecht \(bekend: dennerveld, lindehaven, meerwijk"):
        amount_of(law, name, gemeente="utrecht")


def told(law: Law, home: HouseholdFile, name: str, day: str) -> dict[str, object]:
    return dict(CALCULATIONS[name].known_of(law, home, {"day": day}))


def test_an_application_takes_from_the_household_file_what_that_tells(law: Law) -> None:
    samira = load_household(SAMIRA, law)

    assert told(law, samira, "meedoenregeling", "2026-11-01") == {"gemeente": "meerwijk", "children": 2}
    assert told(law, samira, "bijzondere_bijstand", "2026-11-18") == {"gemeente": "meerwijk", "earlier": 0}
    assert told(law, samira, "bijzondere_bijstand", "2026-11-19")["earlier"] == 389_00
    assert told(law, samira, "bijzondere_bijstand", "2027-11-17")["earlier"] == 389_00
    assert told(law, samira, "bijzondere_bijstand", "2027-11-18")["earlier"] == 0
    inkomenstoeslag = told(law, samira, "individuele_inkomenstoeslag", "2026-11-01")
    assert inkomenstoeslag["low_income_since"] == date(2023, 3, 13)
    assert inkomenstoeslag["household"] == "alleenstaande_ouder"
    assert (inkomenstoeslag["prospect"], inkomenstoeslag["vermogen"]) == (False, 0)
    assert "last_granted" not in inkomenstoeslag
    facts = {"day": "2026-11-01", **inkomenstoeslag}
    assert CALCULATIONS["individuele_inkomenstoeslag"](law, facts).amount == 560_00


def test_what_was_saved_from_bijstand_is_no_wealth_for_the_inkomenstoeslag(law: Law) -> None:
    samira = load_household(SAMIRA, law)
    rich = samira.model_copy(
        update={"vermogen": Wealth(bezittingen=20_000_00, schulden=1_000_00, gespaard=3_000_00)}
    )

    assert told(law, rich, "individuele_inkomenstoeslag", "2026-11-01")["vermogen"] == 16_000_00
    assert told(law, rich, "kwijtschelding", "2026-11-01")["vermogen"] == 19_000_00


@pytest.mark.parametrize(("granted", "known"), [("2026-11-01", True), ("2026-11-02", False)])
def test_what_is_granted_later_is_not_known_yet(law: Law, granted: str, known: bool) -> None:
    samira = load_household(SAMIRA, law)
    assert samira.bijstand
    bijstand = samira.bijstand.model_copy(update={"inkomenstoeslag_granted": date.fromisoformat(granted)})
    home = samira.model_copy(update={"bijstand": bijstand})

    assert ("last_granted" in told(law, home, "individuele_inkomenstoeslag", "2026-11-01")) is known

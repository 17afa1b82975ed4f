"""Strict YAML: text stays text, every value knows its place, and nothing crashes the reader."""

import gc
import os
import time
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.diagnostics import Place, Refused
from game.core.fields import (
    Amount,
    ClockTime,
    DayField,
    Id,
    Line,
    Moment,
    Paragraph,
    Share,
    Slug,
    Strict,
    Whole,
    YesNo,
)
from game.core.source import LOADER, MAX_BYTES, load, parse, read, typed

LOADERS = [LOADER, yaml.BaseLoader]


class Entry(Strict):
    """An entry of the model below."""

    id: Id
    amount: Amount = 0


@dataclass(frozen=True)
class Household:
    """What the tests read."""

    name: Line
    day: DayField
    entries: tuple[Entry, ...] = ()
    rent: Amount | Entry = 0


def refused(path: Path) -> str:
    """Read a file that cannot be read and give the message."""
    with pytest.raises(Refused) as refusal:
        read(path)
    return str(refusal.value)


def problems(text: str, model: type[Any] = Household) -> list[str]:
    """The messages about a text that does not fit the model, without the file name."""
    value, found = typed(parse(text, "x.yaml"), model)
    assert value is None
    return [str(each).removeprefix("x.yaml:") for each in found]


@pytest.mark.parametrize("loader", LOADERS)
def test_every_scalar_stays_the_text_that_was_typed(loader: Any) -> None:
    text = "a: no\nb: 10:30\nc: 012\nd: 1_000\ne: 2026-01-02\nf: 1e3\ng: ~\nh:\ni: on\nj: 1345,45\n"

    data = parse(text, "x.yaml", loader).data

    assert data == {
        "a": "no", "b": "10:30", "c": "012", "d": "1_000", "e": "2026-01-02",
        "f": "1e3", "g": "~", "h": "", "i": "on", "j": "1345,45",
    }  # fmt: skip


@pytest.mark.parametrize("loader", LOADERS)
def test_every_key_and_value_knows_its_line_and_column(loader: Any) -> None:
    document = parse("één: ja\nlijst:\n  - een\n  - b: twee\n", "x.yaml", loader)

    assert document.keys == {("één",): (1, 1), ("lijst",): (2, 1), ("lijst", 1, "b"): (4, 5)}
    assert document.marks[("één",)] == (1, 6)
    assert document.marks[("lijst", 0)] == (3, 5)
    assert document.marks[("lijst", 1, "b")] == (4, 8)


def test_the_place_of_something_missing_is_the_place_of_what_should_hold_it() -> None:
    document = parse("a:\n  b: c\n", "x.yaml")

    assert document.place("a", "nergens", 3) == Place("x.yaml", 2, 3)
    assert document.key_place("a", "b") == Place("x.yaml", 2, 3)
    assert document.place() == Place("x.yaml", 1, 1)


def test_a_missing_file_a_folder_and_a_giant_are_refused_in_words(tmp_path: Path) -> None:
    giant = tmp_path / "giant.yaml"
    giant.write_bytes(b"a" * (MAX_BYTES + 1))

    assert "YA001 dit bestand bestaat niet" in refused(tmp_path / "nergens.yaml")
    assert "YA001" in refused(tmp_path / "giant.yaml" / "onder.yaml") or os.name != "nt"
    assert "YA002 dit is een map" in refused(tmp_path)
    assert "YA004 dit bestand is 4,0 MB groot" in refused(giant)
    assert "YA001" in refused(Path("een\0nul.yaml"))


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    file = tmp_path / "whole.yaml"
    file.write_bytes(b"a: b\n#" + b"x" * (MAX_BYTES - 6))

    assert read(file).data == {"a": "b"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is readable for root")
def test_a_file_without_rights_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "closed.yaml"
    file.write_text("a: b")
    file.chmod(0)

    assert "YA003 dit bestand kan niet gelezen worden" in refused(file)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("start", ["[", "{a: ", "- ", "? ", "- - ", "[{"])
def test_four_thousand_levels_are_refused_at_once_and_without_recursion(loader: Any, start: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse("x: " * (start[0] in "[{") + start * 4000, "x.yaml", loader)

    assert {found.code for found in refusal.value.diagnostics} & {"YA015", "YA010"}


@pytest.mark.parametrize(("levels", "fits"), [(29, True), (30, False)])
def test_thirty_levels_are_the_limit(levels: int, fits: bool) -> None:
    text = "a: " + "[" * levels + "]" * levels

    if fits:
        assert parse(text, "x.yaml").data
    else:
        with pytest.raises(Refused, match="YA015"):
            parse(text, "x.yaml")


def test_a_bomb_of_aliases_costs_nothing() -> None:
    lines = ["a0: &a0 ha"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    started = time.monotonic()

    with pytest.raises(Refused) as refusal:
        parse("\n".join(lines), "x.yaml")

    assert time.monotonic() - started < 1
    assert {found.code for found in refusal.value.diagnostics} == {"YA011", "YA012"}


def test_all_mistakes_of_a_file_come_at_once_and_in_order() -> None:
    with pytest.raises(Refused) as refusal:
        parse("a: &x 1\nb: *x\na: !!int 2\n", "x.yaml")

    assert [(found.code, found.where.line) for found in refusal.value.diagnostics] == [
        ("YA011", 1),
        ("YA012", 2),
        ("YA016", 3),
        ("YA013", 3),
    ]


def test_a_repeated_key_names_the_line_of_the_first() -> None:
    with pytest.raises(Refused, match=r'x.yaml:3:3 YA016 sleutel "b" staat hier nog een keer; .* op regel 2'):
        parse("a:\n  b: 1\n  b: 2\n", "x.yaml")


def test_the_same_key_in_two_mappings_is_no_repetition() -> None:
    assert parse("- {a: 1}\n- {a: 2}\n", "x.yaml").data == [{"a": "1"}, {"a": "2"}]


def test_the_garbage_collector_is_as_it_was_also_after_a_mistake() -> None:
    assert gc.isenabled()

    with pytest.raises(Refused):
        parse("[", "x.yaml")

    assert gc.isenabled()


def test_a_file_becomes_a_model(tmp_path: Path) -> None:
    file = tmp_path / "h.yaml"
    file.write_text("name: Samira\nday: 2026-10-05\nentries: [{id: huur, amount: '749,60'}]\nrent: 1.234,50\n")

    household = load(file, Household)

    assert household == Household("Samira", date(2026, 10, 5), (Entry(id="huur", amount=74960),), 123450)


def test_every_misfit_is_told_at_its_own_place_with_a_remedy() -> None:
    text = (
        "name: ''\ndag: 2026-10-05\n"
        "entries:\n  - id: Huur April\n    amout: 3\n  - huur\n"
        "rent: {id: x, amount: veel}\n"
    )

    assert problems(text) == [
        '1:1 YA021 sleutel "day" ontbreekt in dit bestand; voeg `day: ...` toe',
        "1:7 YA023 name: hier ontbreekt een tekst; vul haar in of haal de sleutel weg",
        '2:1 YA020 sleutel "dag" is hier onbekend; bedoelt u `day`?',
        "4:9 YA023 entries/Huur April/id: 'Huur April' is geen naam; "
        "gebruik kleine letters, cijfers en _, zoals huur_april",
        '5:5 YA020 sleutel "amout" is hier onbekend; bedoelt u `amount`?',
        "6:5 YA022 bij entries/2 hoort een blok met sleutels, geen losse waarde; "
        "schrijf `sleutel: waarde` op regels eronder",
        "7:23 YA023 rent/amount: 'veel' is geen bedrag; schrijf bijvoorbeeld 1.234,50 of 43,50 of 61",
    ]


def test_of_a_union_only_the_member_that_was_meant_complains() -> None:
    assert problems("name: a\nday: 2026-10-05\nrent: veel\n") == [
        "3:7 YA023 rent: 'veel' is geen bedrag; schrijf bijvoorbeeld 1.234,50 of 43,50 of 61"
    ]


def test_a_key_that_resembles_nothing_gets_the_list_of_keys() -> None:
    assert problems("name: a\nday: 2026-10-05\nzzz: 1\n") == [
        '3:1 YA020 sleutel "zzz" is hier onbekend; kies uit: day, entries, name, rent'
    ]


def test_a_file_that_is_a_single_word_is_told_to_be_a_mapping() -> None:
    assert problems("samira") == [
        "1:1 YA022 bij dit bestand hoort een blok met sleutels, geen losse waarde; "
        "schrijf `sleutel: waarde` op regels eronder"
    ]


def test_a_model_with_a_bare_scalar_is_refused_because_pydantic_would_guess() -> None:
    @dataclass(frozen=True)
    class Guessing:
        open: bool
        entries: list[int]

    with pytest.raises(TypeError, match=r"Guessing.entries, Guessing.open"):
        typed(parse("open: no", "x.yaml"), Guessing)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Amount, "1345,45", 134545),
        (Amount, "61", 6100),
        (Whole, "-3", -3),
        (Share, "12,5 %", Fraction(1, 8)),
        (DayField, "2026-10-05", date(2026, 10, 5)),
        (Moment, "2026-10-05 07:30", datetime(2026, 10, 5, 7, 30)),
        (ClockTime, "07:30", datetime(2026, 1, 1, 7, 30).time()),
        (YesNo, "ja", True),
        (YesNo, "nee", False),
        (YesNo, "true", True),
        (Id, "brief_2", "brief_2"),
        (Slug, "eerste-week", "eerste-week"),
        (Line, " een regel ", "een regel"),
        (Paragraph, "een\ntwee\n", "een\ntwee"),
    ],
)
def test_a_field_reads_what_its_type_says(kind: Any, text: str, value: object) -> None:
    @dataclass(frozen=True)
    class One:
        x: kind

    document = parse(f"x: {text!r}" if "\n" not in text else "x: |\n  een\n  twee\n", "x.yaml")

    assert typed(document, One) == (One(value), [])


@pytest.mark.parametrize(
    ("kind", "text", "example"),
    [
        (Amount, "12,345", "1.234,50"),
        (Whole, "1,5", "12"),
        (Whole, "drie", "12"),
        (Share, "25", "12,5 %"),
        (DayField, "5-10-2026", "2026-10-05"),
        (DayField, "2026-02-30", "2026-10-05"),
        (DayField, "2026-1-5", "2026-10-05"),
        (Moment, "2026-10-05", "2026-10-05 07:30"),
        (Moment, "2026-10-05 24:00", "2026-10-05 07:30"),
        (ClockTime, "7:30", "07:30"),
        (YesNo, "misschien", "ja of nee"),
        (Id, "Één brief", "een_brief"),
        (Id, "2e", "e"),
        (Slug, "Eerste Week", "eerste-week"),
        (Line, "een\\ntwee", "één regel"),
        (Line, "nul \\0", "stuurteken"),
        (Paragraph, "  ", "ontbreekt"),
    ],
)
def test_a_field_says_what_it_expects_with_an_example(kind: Any, text: str, example: str) -> None:
    @dataclass(frozen=True)
    class One:
        x: kind

    value, found = typed(parse(f'x: "{text}"', "x.yaml"), One)

    assert value is None
    assert [each.code for each in found] == ["YA023"]
    assert example in f"{found[0].sentence}; {found[0].remedy}"


yaml_like = st.text(st.sampled_from(list("ab:-[]{}&*!|>'\"#%@`\n\t ,?\\é\0\ufeff😀")), max_size=60)


@settings(max_examples=150, deadline=None)
@given(text=yaml_like)
def test_any_text_is_read_or_refused_and_what_both_parsers_read_is_the_same(text: str) -> None:
    outcomes = []
    for loader in LOADERS:
        try:
            outcomes.append(parse(text, "x.yaml", loader).data)
        except Refused as refusal:
            assert all(found.where.line >= 1 and found.where.column >= 1 for found in refusal.diagnostics)
            outcomes.append("refused")

    # In dark corners (a tab after a text) one of them is stricter; that is no danger, another reading would be.
    assert outcomes[0] == outcomes[1] or "refused" in outcomes


@settings(max_examples=80, deadline=None)
@given(content=st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "any.yaml"
    file.write_bytes(content)

    try:
        document = read(file)
    except Refused as refusal:
        assert refusal.diagnostics
    else:
        assert document.path.endswith("any.yaml")

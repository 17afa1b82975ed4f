"""Messages: coded, placed, in a sentence, with a remedy."""

import json
from string import Formatter

import pytest

from game.core.diagnostics import (
    CODES,
    Diagnostic,
    Place,
    Refused,
    Severity,
    as_json,
    as_text,
    finding,
    has_errors,
    near_miss,
    suggestion,
    unknown,
)

HERE = Place("scenarios/samira/scenes.yaml", 14, 15)


def test_a_message_points_names_and_helps() -> None:
    found = unknown("scène", "herinering", ["herinnering", "brief"], HERE)

    assert str(found) == (
        'scenarios/samira/scenes.yaml:14:15 SC004 scène "herinering" bestaat niet; bedoelt u "herinnering"?'
    )


def test_messages_come_by_file_and_then_by_line_as_a_number() -> None:
    places = [Place("b", 1), Place("a", 10), Place("a", 9, 2), Place("a", 9, 1)]

    text = as_text(finding("YA018", place) for place in places)

    assert [line.split(" ")[0] for line in text.splitlines()] == ["a:9:1", "a:9:2", "a:10:1", "b:1:1"]


def test_the_same_message_twice_is_said_once() -> None:
    assert len(Refused([finding("YA018", HERE), finding("YA018", HERE)]).diagnostics) == 1


def test_json_has_everything_that_the_line_has_with_errors_and_warnings_apart() -> None:
    told = json.loads(as_json([finding("YA016", HERE, key="titel", first=2), finding("TR003", HERE, source="x")]))

    assert told["errors"] == [
        {
            "code": "YA016",
            "file": HERE.file,
            "line": 14,
            "column": 15,
            "sentence": 'sleutel "titel" staat hier nog een keer',
            "remedy": "hij stond al op regel 2; laat er één staan",
        }
    ]
    assert [row["code"] for row in told["warnings"]] == ["TR003"]


def test_the_errors_come_before_the_warnings() -> None:
    text = as_text([finding("TR003", Place("a"), source="x"), finding("YA018", Place("b"))])

    assert [line[:1] for line in text.splitlines()] == ["b", "", "a"]


def test_a_warning_says_so_and_is_no_error() -> None:
    warning = finding("TR003", HERE, source="Verder")

    assert "TR003 waarschuwing: " in str(warning)
    assert not has_errors([warning])
    assert has_errors([warning, Diagnostic("YA018", Severity.ERROR, HERE, "leeg")])


@pytest.mark.parametrize(
    ("word", "meant"),
    [("herinering", "herinnering"), ("Herinnering", "herinnering"), ("xyz", None), ("", None)],
)
def test_a_near_miss_is_what_a_reader_would_guess(word: str, meant: str | None) -> None:
    assert near_miss(word, ["herinnering", "factuur"]) == meant


def test_what_resembles_nothing_gets_a_short_list_to_choose_from() -> None:
    assert suggestion("qqq", ["b", "a"]) == "kies uit: a, b"
    assert suggestion("qqq", []) == "haal het weg"
    assert suggestion("qqq", map(str, range(100))).endswith(", ...")


@pytest.mark.parametrize("code", CODES)
def test_every_code_can_be_said_and_ends_without_a_full_stop(code: str) -> None:
    row = CODES[code]
    names = {name for text in (row.sentence, row.remedy) for _, name, _, _ in Formatter().parse(text) if name}

    found = finding(code, HERE, **dict.fromkeys(names, "x"))

    assert found.sentence and found.code == code
    assert not found.sentence.endswith(".") and not found.remedy.endswith(".")

"""`compute` as a caseworker uses it: one household, one day or some months, in words or as data."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from game.paths import SCENARIOS

SAMIRA = str(Path(__file__).parent / "cases" / "samira.yaml")
NBSP = "\u00a0"


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(["compute", *arguments]) == code
    output = capsys.readouterr()
    return (output.err if code else output.out).replace(NBSP, " ")


def data(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(said(capsys, *arguments, "--json"))
    return found


def household(folder: Path, born: str, **more: str) -> str:
    """A small household file of one person, with lines added."""
    path = folder / "huis.yaml"
    lines = [f"{name}: {value}" for name, value in more.items()]
    people = f"  - {{id: bo, role: aanvrager, born: {born}}}"
    path.write_text(
        "\n".join(["format: 1", "name: Bo", "gemeente: meerwijk", "people:", people, *lines]) + "\n", "utf-8"
    )
    return str(path)


def test_a_day_says_what_from_whom_when_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    page = said(capsys, SAMIRA, "--on", "2026-11-01")

    assert "€ 731,40  bijstand over de maand, volgens de wet · Meerwijk, te betalen op 27 november 2026" in page
    assert "€ 440,00  huurtoeslag · Dienst Toeslagen, te betalen op 20 oktober 2026" in page
    assert (
        "€ 788,64  kinderbijslag over het kwartaal · Sociale Verzekeringsbank, te betalen op 4 januari 2027"
        in page
    )
    assert re.search(r"bijstandsnorm alleenstaande ouder +\+ +€ 1.419,46  Participatiewet, artikel 21", page)
    assert re.search(r"\[1\] wettekst per 1 juli 2026 · https://wetten.overheid.nl/BWBR0015703/2026-07-01", page)
    assert "betaalt € 398,49; volgens de wet is het € 731,40" in page
    assert "ONZEKER\n  gereserveerde vakantietoeslag: de wet rekent over de bijstand die overblijft" in page
    assert "zonder pensioenpremie, vakantiegeld en reiskosten" in page


def test_what_runs_and_what_is_owed_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    page = said(capsys, SAMIRA, "--on", "2026-11-27")

    assert "5 januari 2027     correctie van de zomer: bezwaar" in page
    assert "24 november 2026   verzoek om stukken: aanvullen wat ontbreekt" in page
    assert "Zwembad De Duiker: € 26,50; incassokosten € 40,00" in page
    assert "zonder kosten te betalen tot en met 27 november 2026" in page
    assert "als lening" in page
    assert re.search(r"ruimte voor giften in de rest van het jaar +€ 120,00", page)


def test_the_months_are_a_table_with_the_wages_and_every_payment(capsys: pytest.CaptureFixture[str]) -> None:
    page = said(capsys, SAMIRA, "--from", "2026-07", "--to", "2026-12")

    rows = [line.split() for line in page.splitlines() if line.startswith("  2026-")]
    assert [row[0] for row in rows] == ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"]
    assert rows[4][1:] == [
        "649,57",
        "-",
        "731,40",
        "1.000,00",
        "398,49",
        "300,21",
        "98,28",
        "27-11",
        "−332,91",
        "287,35",
    ]
    assert re.search(r"10-08-2026 – 06-09 +64 +959,36 +14,66 +944,70 +11-09-2026 +2026-08 +1.023,43", page)
    assert (
        "brief van 24 november 2026 over 2026-07, 2026-08, 2026-09: volgens de wet € 1.123,87, gevraagd € 1.801,28"
        in page
    )
    assert "vr 27 nov 2026        € 98,28  bijstand over de maand, Meerwijk · over 2026-11" in page


def test_one_month_needs_no_end(capsys: pytest.CaptureFixture[str]) -> None:
    page = said(capsys, SAMIRA, "--from", "2026-10")

    assert "  2026-10 " in page
    assert "  2026-11 " not in page


def test_the_same_as_data_holds_every_term_with_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, SAMIRA, "--on", "2026-11-01")

    bijstand = found["month"][0]
    assert (bijstand["id"], bijstand["amount_cents"], bijstand["paid_on"]) == ("bijstand", 731_40, "2026-11-27")
    assert bijstand["terms"][0] == {
        "id": "norm",
        "label": "bijstandsnorm alleenstaande ouder",
        "cents": 1419_46,
        "effect": 1,
        "source": {
            "law": "Participatiewet",
            "article": "artikel 21, onderdeel a",
            "url": "https://wetten.overheid.nl/BWBR0015703/2026-07-01#Artikel21",
            "read_in": "wettekst per 1 juli 2026",
            "certain": True,
        },
    }
    for one in (*found["month"], *found["year"]):
        counted = [term for term in one["terms"] if term["effect"]]
        assert sum(term["effect"] * term["cents"] for term in counted) == (one["cents"] if counted else 0)


def test_the_months_as_data_hold_wages_corrections_and_payments(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, SAMIRA, "--from", "2026-07", "--to", "2026-12")

    assert [row["too_much_cents"] for row in found["months"]] == [
        493_10,
        344_44,
        286_33,
        -203_40,
        -332_91,
        -209_49,
    ]
    assert found["corrections"][0]["rightly_cents"] == 1123_87
    assert found["wages"][1]["calculation"]["cents"] == 944_70
    december = {one["name"]: one for one in found["months"][-1]["payments"]}
    assert december["huurtoeslag"]["amount_cents"] is None
    assert "2027-01-01" in december["huurtoeslag"]["refused"]


def test_the_page_is_there_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    page = said(capsys, SAMIRA, "--on", "2026-11-01", "--lang", "en")

    assert "THIS MONTH" in page
    assert "€731.40  bijstand over the month, by law · Meerwijk, to be paid on 27 November 2026" in page


def test_the_household_of_a_scenario_can_be_computed_too(capsys: pytest.CaptureFixture[str]) -> None:
    page = said(capsys, str(SCENARIOS / "eerste-week" / "household.yaml"), "--on", "2026-10-05")

    assert "betaalt € 635,99; volgens de wet is het € 839,39" in page


@pytest.mark.parametrize(
    ("arguments", "known"),
    [
        (("--on", "2027-01-01"), "van 2026-01-01 tot en met 2026-12-31"),
        (("--on", "2025-12-31"), "van 2026-01-01 tot en met 2026-12-31"),
        (("--from", "2026-11", "--to", "2027-01"), "van 2026-01-01 tot en met 2026-12-31"),
    ],
)
def test_a_day_past_what_is_known_is_an_error_that_says_so(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], known: str
) -> None:
    assert known in said(capsys, SAMIRA, *arguments, code=1)


@pytest.mark.parametrize(
    ("born", "more", "refused"),
    [
        ("2006-10-02", {}, "niet berekend: norm onder 21 jaar (die staat in artikel 20 Participatiewet)"),
        ("2005-10-01", {}, "niet berekend: bijstand onder 27 jaar (zoektermijn"),
        ("1959-10-01", {}, "de aanvulling op de AOW (AIO) geeft de SVB"),
        (
            "1980-10-01",
            {"income": "[{month: 2026-10, what: Wajong, kind: wajong, amount: '900'}]"},
            "naast een Wajong",
        ),
        ("1980-10-01", {"income": "[{month: 2026-10, what: AOW, kind: aow, amount: '900'}]"}, "naast een AOW"),
        (
            "1980-10-01",
            {
                "work": "[{employer: X, periods: "
                "[{from: 2026-10-05, to: 2026-11-01, hours: 250, paid: 2026-11-06}]}]"
            },
            "niet berekend: loon boven de eerste schijf (artikel 2.10 Wet inkomstenbelasting 2001)",
        ),
    ],
)
def test_what_is_not_computed_is_refused_by_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, born: str, more: dict[str, str], refused: str
) -> None:
    page = said(capsys, household(tmp_path, born, **more), "--on", "2026-10-01")

    assert refused in page
    assert re.search(r"- +bijstand over de maand", page)


def test_at_27_it_is_computed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    page = said(capsys, household(tmp_path, "1999-10-01"), "--on", "2026-10-01")

    assert "€ 1.348,49  bijstand over de maand, volgens de wet" in page
    assert "€ 1.348,49  voorschot, zolang er op een aanvraag niet is beslist" in page
    assert "bijstand over de maand, volgens de wet, als die wordt toegekend · Meerwijk\n" in page


@pytest.mark.parametrize(
    "arguments",
    [
        (SAMIRA,),
        (SAMIRA, "--on", "1 november"),
        (SAMIRA, "--from", "2026-13"),
        (SAMIRA, "--on", "2026-11-01", "--from", "2026-11"),
        (SAMIRA, "--from", "2026-11", "--to", "2026-10"),
        (SAMIRA, "--on", "2026-11-01", "--to", "2026-12"),
    ],
)
def test_a_wrong_command_is_said_to_be_one(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["compute", *arguments])

    assert stop.value.code == 2


def test_a_file_that_is_wrong_is_one_clear_message(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    path.write_text("format: 1\nname: Bo\ngemeente: meerwijk\npeople: nee\n", "utf-8")

    message = said(capsys, str(path), "--on", "2026-11-01", code=1)

    assert "huis.yaml:4:9 YA022 bij people hoort een lijst" in message


def test_a_slip_that_began_before_the_tables_is_on_the_page(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    slip = "[{employer: X, periods: [{from: 2025-12-29, to: 2026-01-25, net: 480, paid: 2026-01-30}]}]"
    path = household(tmp_path, "1980-10-01", bijstand="{since: 2025-01-01}", work=slip)

    page = said(capsys, path, "--from", "2026-01")

    assert re.search(r"29-12-2025 – 25-01 .* 480,00 +30-01-2026 +2026-01 +520,00", page)


def test_a_suspended_right_is_said_on_its_day(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    suspended = "{since: 2025-01-01, opschortingen: [{since: 2026-07-01, letter: 2026-07-01}]}"

    page = said(capsys, household(tmp_path, "1980-10-01", bijstand=suspended), "--on", "2026-07-30")

    assert "het recht is opgeschort: er komt nu niets op de rekening" in page


def test_an_arrangement_is_there_term_by_term(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    debt = "[{who: Woonstichting, amount: 100, months: 3, first: 2026-10-01}]"

    page = said(capsys, household(tmp_path, "1980-10-01", schulden=debt), "--on", "2026-10-01")

    found = re.findall(r"(\d+ \w+ 2026) +€ (\d+,\d\d)  termijn van de regeling", page)
    assert found == [("1 oktober 2026", "33,33"), ("1 november 2026", "33,33"), ("1 december 2026", "33,34")]

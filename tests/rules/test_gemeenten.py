"""The municipalities: three that do not exist, within what real ones do, and what is said of a broken one."""

import re
import shutil
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest

from game.core.diagnostics import Refused
from game.rules import GEMEENTEN, TABLES, Law, NietBerekend, load_gemeente, load_gemeenten, load_law, words
from game.rules.units import LOCAL, WORDS, Unit
from tests.rules.spots import edit, place

DAY = date(2026, 10, 1)
SPREAD = re.compile(
    r"^ {2}(?P<name>\w+):\n(?: {4}.*\n)*? {6}value: (?P<value>.+)\n(?: {6}\w+: .*\n)*?"
    r"(?: {6}lowest: (?P<lowest>.+)\n)?(?: {6}highest: (?P<highest>.+)\n)?(?= {2}\w| {2}#|\n|\Z)",
    re.MULTILINE,
)


@pytest.fixture
def meerwijk(tmp_path: Path) -> Path:
    """A copy of a municipality, to break."""
    return Path(shutil.copy(GEMEENTEN / "meerwijk.yaml", tmp_path / "meerwijk.yaml"))


def complaints(path: Path) -> list[str]:
    with pytest.raises(Refused) as refused:
        load_gemeente(path)
    return [str(problem) for problem in refused.value.diagnostics]


def number(text: str) -> Decimal:
    return Decimal(text.strip().removesuffix("%").strip().replace(".", "").replace(",", "."))


# ---------------------------------------------------------------- the three


def test_there_are_three_with_a_name_and_a_stance(law: Law) -> None:
    assert {id: (one.name, one.stance) for id, one in law.gemeenten.items()} == {
        "dennerveld": ("Dennerveld", "sober"),
        "lindehaven": ("Lindehaven", "ruim"),
        "meerwijk": ("Meerwijk", "midden"),
    }


def test_each_is_called_as_its_file(law: Law) -> None:
    assert sorted(law.gemeenten) == sorted(path.stem for path in GEMEENTEN.glob("*.yaml"))
    assert all(id == one.id for id, one in law.gemeenten.items())


def test_each_has_every_figure_and_says_that_it_is_made_up(law: Law) -> None:
    for gemeente in law.gemeenten.values():
        figures = [figure for rows in gemeente.tables.figures.values() for figure in rows]
        assert gemeente.tables.figures.keys() == LOCAL.keys()
        assert all("verzonnen" in figure.source.law and figure.source.origin for figure in figures)


def test_together_they_show_every_way_of_setting_off_and_of_converting(law: Law) -> None:
    for practice in ("verrekenwijze", "omrekening", "vakantiegeld", "vrijlating_r", "terugvordering"):
        assert {one.at(DAY).word(practice).value for one in law.gemeenten.values()} == set(WORDS[practice])


def test_a_municipality_is_known_from_2026_up_to_and_including_2027(law: Law) -> None:
    meerwijk = law.gemeenten["meerwijk"]

    assert meerwijk.at(date(2026, 1, 1)).whole("betaaldag").value == 28
    assert meerwijk.at(date(2027, 12, 31)).whole("betaaldag").value == 28
    for outside in (date(2025, 12, 31), date(2028, 1, 1)):
        with pytest.raises(NietBerekend, match="van 2026-01-01 tot en met 2027-12-31"):
            meerwijk.at(outside).whole("betaaldag")


def test_office_hours_are_read_as_hours(law: Law) -> None:
    assert law.gemeenten["meerwijk"].at(DAY).hours("telefoon").value == (time(9), time(12))


# ---------------------------------------------------------------- inside the spread


@pytest.mark.parametrize("path", sorted(GEMEENTEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_local_figure_lies_within_what_its_source_saw(path: Path) -> None:
    rows = list(SPREAD.finditer(path.read_text(encoding="utf-8")))
    bounded = [row for row in rows if row["lowest"] or row["highest"]]

    assert {row["name"] for row in rows} == LOCAL.keys()
    assert len(bounded) == 14
    for row in bounded:
        assert LOCAL[row["name"]] not in {Unit.WORD, Unit.HOURS}
        assert number(row["lowest"] or "0") <= number(row["value"]) <= number(row["highest"]), row["name"]


def test_what_the_law_itself_bounds_lies_within_the_law(law: Law) -> None:
    figures = law.at(DAY)
    for gemeente in law.gemeenten.values():
        local = gemeente.at(DAY)
        assert local.share("voorschot").value >= figures.share("voorschot_deel").value
        assert local.whole("doorlooptijd_weken").value <= figures.whole("beslistermijn_weken").value
        assert local.whole("verrekening_termijnen").value <= figures.whole("verrekening_maanden").value
        most = figures.amount("drempel_bijzondere_bijstand_hoogste").value
        assert local.amount("drempel_bijzondere_bijstand").value <= most


@pytest.mark.parametrize(("value", "fits"), [("25", True), ("24", False), ("31", True), ("32", False)])
def test_the_pay_day_on_both_sides_of_its_spread(meerwijk: Path, value: str, fits: bool) -> None:
    edit(meerwijk, "value: 28", f"value: {value}")

    if fits:
        assert load_gemeente(meerwijk).at(DAY).whole("betaaldag").value == int(value)
    else:
        assert len(complaints(meerwijk)) == 1


# ---------------------------------------------------------------- a broken one


# The bar in the third column marks the spot that the message points at.
@pytest.mark.parametrize(
    ("old", "new", "spot", "code", "said"),
    [
        ("value: 28", "value: 24", "value: |24", "YA023", "24 is lager dan de bron zag; blijf bij 25"),
        ("value: 28", "value: 32", "value: |32", "YA023", "32 is hoger dan de bron zag; blijf bij 31"),
        ("value: 95 %", "value: 94,9 %", "value: |94,9 %", "YA023", "lager dan de bron zag; blijf bij 95 %"),
        ("value: 430", "value: 506,01", "value: |506,01", "YA023", "hoger dan de bron zag; blijf bij 506"),
        ("value: 28", "value: laat", "value: |laat", "YA023", "geen heel getal"),
        ("value: 430", "value: 430 euro", "value: |430 euro", "YA023", "geen bedrag"),
        ("value: 09:00-12:00", "value: 9-12", "value: |9-12", "YA023", "schrijf bijvoorbeeld 09:00-12:00"),
        ("value: schatten", "value: raden", "value: |raden", "YA023", "'raden' is hier niet bekend"),
        ("value: schatten", "value: schaten", "value: |schaten", "YA023", "bedoelt u `schatten`?"),
        ("lowest: 25", "lowest: vroeg", "lowest: |vroeg", "YA023", "geen heel getal"),
        ("  betaaldag:", "  betaaldagen:", "|betaaldagen:", "YA020", "bedoelt u `betaaldag`?"),
        ("      source: ontwerp\n", "", "- |from: 2026-01-01\n      until: 2028-01-01\n      value: 23", "YA021",
         '"source" ontbreekt'),
        ("stance: midden", "stance: streng", "stance: |streng", "YA024", "kies uit: midden, ruim, sober"),
        ("until: 2028-01-01", "until: 2026-01-01", "until: |2026-01-01", "YA023", "bevat geen dag"),
    ],
)  # fmt: skip
def test_a_broken_municipality_says_where_and_what(
    meerwijk: Path, old: str, new: str, spot: str, code: str, said: str
) -> None:
    edit(meerwijk, old, new)

    told = [line for line in complaints(meerwijk) if f" {code} " in line]

    assert len(told) == 1
    assert f"meerwijk.yaml:{place(meerwijk.read_text(encoding='utf-8'), spot)} " in told[0]
    assert said in told[0]


def test_a_figure_that_is_missing_is_named(meerwijk: Path) -> None:
    text = meerwijk.read_text(encoding="utf-8")
    start, end = text.index("  telefoon:"), text.index("  wachttijd_telefoon_minuten:")
    meerwijk.write_text(text[:start] + text[end:], encoding="utf-8")

    told = complaints(meerwijk)

    assert len(told) == 1
    assert re.search(r'meerwijk\.yaml:\d+:\d+ YA021 sleutel "telefoon" ontbreekt', told[0])


def test_everything_wrong_in_one_municipality_is_said_at_once(meerwijk: Path) -> None:
    edit(meerwijk, "value: 28", "value: 24")
    edit(meerwijk, "value: schatten", "value: raden")

    assert len(complaints(meerwijk)) == 2


def test_a_broken_municipality_among_others_is_refused(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GEMEENTEN, tmp_path / "gemeenten"))
    edit(folder / "lindehaven.yaml", "value: in_de_maand", "value: ooit")

    with pytest.raises(Refused, match=r"lindehaven\.yaml"):
        load_gemeenten(folder)


def test_everything_that_a_municipality_decides_has_a_name_in_words() -> None:
    assert words.LOKAAL.keys() == LOCAL.keys()
    assert words.WERKWIJZEN.keys() == {way for ways in WORDS.values() for way in ways}


# ---------------------------------------------------------------- all of them together


@pytest.fixture
def all_three(tmp_path: Path) -> Path:
    """A copy of all municipalities, to break."""
    return Path(shutil.copytree(GEMEENTEN, tmp_path / "gemeenten"))


def test_two_municipalities_of_one_name_are_told(all_three: Path) -> None:
    edit(all_three / "meerwijk.yaml", "id: meerwijk", "id: dennerveld")

    with pytest.raises(Refused, match=r'meerwijk\.yaml:1:1 TB005 gemeente "dennerveld" staat in nog een bestand'):
        load_gemeenten(all_three)


def test_a_way_of_doing_things_has_no_lowest_or_highest(meerwijk: Path) -> None:
    edit(meerwijk, "value: schatten\n", "value: schatten\n      lowest: achteraf\n")

    assert [line for line in complaints(meerwijk) if "een werkwijze heeft geen laagste" in line]


def test_what_is_wrong_with_the_law_and_with_every_municipality_is_told_at_once(
    tmp_path: Path, all_three: Path
) -> None:
    tables = Path(shutil.copytree(TABLES, tmp_path / "tables"))
    edit(tables / "aow.yaml", "value: 67", "value: oud")
    edit(all_three / "dennerveld.yaml", "stance: sober", "stance: streng")
    edit(all_three / "meerwijk.yaml", "value: schatten", "value: raden")

    with pytest.raises(Refused) as refused:
        load_law(tables, all_three)

    told = {Path(one.where.file).name for one in refused.value.diagnostics}
    assert told == {"aow.yaml", "dennerveld.yaml", "meerwijk.yaml"}

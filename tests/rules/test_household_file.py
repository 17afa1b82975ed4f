"""A household file: what is wrong with it is said at its place, all at once, and what is not said is not so."""

from datetime import date
from pathlib import Path

import pytest

from game.core.diagnostics import Refused
from game.rules import HouseholdFile, Law, load_household
from tests.rules.spots import place

GOOD = """\
format: 1
name: Bo en Kim
gemeente: meerwijk
people:
  - {id: bo, role: aanvrager, born: 1996-04-01}
  - {id: kim, role: kind, born: 2018-04-01}
home:
  rent: 612,40
bijstand:
  since: 2025-03-01
  estimates:
    - {from: 2026-05, amount: '540,00'}
  corrections:
    - {decided: 2026-11-24, months: [2026-07], terms: 6}
work:
  - employer: De was
    periods:
      - {from: 2026-10-05, to: 2026-11-01, hours: 44, paid: 2026-11-06}
      - {from: 2026-11-02, to: 2026-11-29, net: '599,60', paid: 2026-12-04}
toeslagen:
  income: 24.000
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "huis.yaml"


def read(path: Path, law: Law, text: str = GOOD) -> HouseholdFile:
    path.write_text(text, encoding="utf-8")
    return load_household(path, law)


def test_a_file_says_who_lives_there_and_the_rest_is_not_so(path: Path, law: Law) -> None:
    file = read(path, law, "".join(GOOD.splitlines(keepends=True)[:6]))

    who = file.huishouden.household(law.at(date(2026, 10, 1)))
    assert (who.kind, who.age) == ("alleenstaande_ouder", 30)
    assert file.bijstand is None
    assert file.home.rent == 0
    assert file.vermogen.as_facts.bezittingen == 0


# The bar in the third column marks the spot that the message points at.
@pytest.mark.parametrize(
    ("old", "new", "spot", "code", "said"),
    [
        ("format: 1", "format: 2", "format: |2", "SC006", "leest formaat 1"),
        ("gemeente: meerwijk", "gemeente: meerwyk", "gemeente: |meerwyk", "SC004", 'bedoelt u "meerwijk"?'),
        ("gemeente: meerwijk\n", "", "|format", "YA021", '"gemeente" ontbreekt'),
        ("born: 1996-04-01", "born: 1-4-1996", "born: |1-4-1996", "YA023", "geen datum"),
        ("born: 1996-04-01", "born: 1996-02-30", "born: |1996-02-30", "YA023", "geen bestaande dag"),
        ("role: kind", "role: dochter", "role: |dochter", "YA024", "kies uit: aanvrager"),
        ("role: kind", "role: aanvrager", "|- {id: bo", "YA023", "één aanvrager"),
        ("role: aanvrager", "role: partner", "|- {id: bo", "YA023", "één aanvrager"),
        ("id: kim", "id: bo", "|- {id: bo, role: aan", "YA023", "bo staat er twee keer in"),
        ("rent: 612,40", "rent: 612.4.0", "rent: |612.4.0", "YA023", "geen bedrag"),
        ("rent: 612,40", "rent: -1", "rent: |-1", "YA025", "minstens 0"),
        ("rent: 612,40", "huur: 612,40", "|huur: 612", "YA020", "onbekend"),
        ("rent: 612,40", "rent: 612,40\n  rent: 1", "|rent: 1\n", "YA016", "nog een keer"),
        ("from: 2026-05", "from: mei 2026", "from: |mei 2026", "YA023", "geen maand"),
        ("from: 2026-05", "from: 2026-13", "from: |2026-13", "YA023", "geen maand"),
        ("months: [2026-07]", "months: []", "months: |[]", "YA025", "minstens 1"),
        ("terms: 6", "terms: 0", "terms: |0", "YA025", "minstens 1"),
        ("hours: 44", "hours: veel", "hours: |veel", "YA023", "geen aantal uren"),
        ("hours: 44, ", "", "|{from: 2026-10-05", "YA023", "uren of een netto bedrag"),
        ("net: '599,60'", "net: '599,60', hours: 40", "|{from: 2026-11-02", "YA023", "uren of een netto bedrag"),
        ("to: 2026-11-29", "to: 2026-11-01", "|{from: 2026-11-02", "YA023", "houdt op voor zij begint"),
        ("from: 2026-11-02", "from: 2026-11-01", "|- {from: 2026-10-05", "YA023", "overlappen op 2026-11-01"),
        ("income: 24.000", 'income: "24', 'income: |"24', "YA010", "gaat nergens dicht"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_at_its_place(
    path: Path, law: Law, old: str, new: str, spot: str, code: str, said: str
) -> None:
    text = GOOD.replace(old, new, 1)
    assert text != GOOD

    with pytest.raises(Refused) as refused:
        read(path, law, text)

    told = [str(one) for one in refused.value.diagnostics if one.code == code]
    assert len(told) == 1, refused.value
    assert f"huis.yaml:{place(text, spot)} {code}" in told[0]
    assert said in told[0]


def test_everything_that_is_wrong_is_said_at_once(path: Path, law: Law) -> None:
    text = GOOD.replace("1996-04-01", "ooit").replace("612,40", "veel").replace("hours: 44", "hours: lang")

    with pytest.raises(Refused) as refused:
        read(path, law, text)

    assert len(refused.value.diagnostics) == 3


def test_a_file_that_is_not_there_is_said_so(path: Path, law: Law) -> None:
    with pytest.raises(Refused, match="YA001"):
        load_household(path, law)

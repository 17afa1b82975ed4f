"""One value in one table: the bank, the letter, the book and the debrief of the running game all follow it."""

import shutil
from pathlib import Path

import pytest

from game.debrief import html, look_back
from game.play.hour import Hour
from game.rules import TABLES, Law, load_law
from game.screens.house import House
from game.screens.i18n import DUTCH
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from game.screens.toolkit.rich import words
from tests.rules.spots import edit
from tests.screens.hands import Visit
from tests.screens.papers import SCENARIO, hour

NBSP = "\u00a0"


def law_with(folder: Path, file: str, old: str, new: str) -> Law:
    """The law that ships, with one value changed."""
    tables = Path(shutil.copytree(TABLES, folder / "tables"))
    assert (tables / file).read_text(encoding="utf-8").count(old) == 1
    edit(tables / file, old, new)
    return load_law(tables)


class Table:
    """The running game under a law: its hours, and what can be read on its screens."""

    def __init__(self, law: Law) -> None:
        self.house = House(Settings(), record=False, keep_settings=False, law=law)
        self.world = self.house.world(SCENARIO)

    def hour(self, *deeds: str) -> Hour:
        return hour(*deeds, at=self.world)

    def see(self, *deeds: str) -> Visit:
        return Visit(Sitting(self.house, self.hour(*deeds)))

    def debrief(self, *deeds: str) -> str:
        return html(look_back(self.hour(*deeds)), DUTCH)


@pytest.fixture
def higher_norm(tmp_path: Path) -> Table:
    """A norm that is 100 euro higher."""
    return Table(law_with(tmp_path, "participatiewet_normen.yaml", "1.419,46", "1.519,46"))


@pytest.fixture
def as_it_is() -> Table:
    return Table(load_law())


# By hand: 1.519,46 - 1.000,00 + 250,00 = 769,46; 95 % of it is 730,987, and without the 100 euro 635,987.
@pytest.mark.parametrize(
    ("table", "norm", "paid"), [("as_it_is", "1.419,46", "635,99"), ("higher_norm", "1.519,46", "730,99")]
)
def test_the_letter_and_the_debrief_print_the_sum_of_the_table(
    table: str, norm: str, paid: str, request: pytest.FixtureRequest
) -> None:
    game: Table = request.getfixturevalue(table)
    there = game.see("go/post", "read/schatting")
    letter = next(one for one in there.tree.walk() if one.id == "letter/schatting")

    assert f"€{NBSP}{paid}" in words(letter.content)
    assert f"€{NBSP}{norm}" in game.debrief("go/post", "read/schatting")
    assert f"€{NBSP}{paid}" in game.debrief("go/post", "read/schatting")


def test_the_book_shows_what_the_letter_said(as_it_is: Table, higher_norm: Table) -> None:
    read = ("go/post", "read/schatting", "letter/schatting/stapel", "go/table", "go/book")

    assert f"€{NBSP}636" in as_it_is.see(*read).words
    assert f"€{NBSP}731" in higher_norm.see(*read).words


def test_the_bank_books_what_the_table_says(tmp_path: Path, as_it_is: Table) -> None:
    law = law_with(tmp_path, "kinderbijslag.yaml", "362,35", "372,35")
    more = Table(law)

    # 362,35 + 426,29 = 788,64 on 1 October; ten euro more for the child of eight.
    assert [one.amount for one in as_it_is.hour().state.bookings if one.cause == "flow/kinderbijslag"] == [788_64]
    assert [one.amount for one in more.hour().state.bookings if one.cause == "flow/kinderbijslag"] == [798_64]
    assert more.hour().state.balance == as_it_is.hour().state.balance + 10_00
    assert f"Lageland Bank. €{NBSP}61,40" in as_it_is.see("go/phone").words
    assert f"Lageland Bank. €{NBSP}71,40" in more.see("go/phone").words
    assert f"€{NBSP}798,64" in more.debrief()


def test_the_wage_of_friday_follows_the_minimum_wage(tmp_path: Path) -> None:
    more = Table(law_with(tmp_path, "minimumloon.yaml", "14,99", "15,49"))

    # 58 hours x 15,49 = 898,42. A year: 11.679,46 x (35,75 % - 8,324 %) - 3.115 = 88,21 tax, a period 6,79.
    assert more.world.scenario.calculations["loon_10"].amount == 891_63


def test_another_law_is_another_scenario_to_a_journal(as_it_is: Table, higher_norm: Table) -> None:
    assert as_it_is.world.scenario.digest != higher_norm.world.scenario.digest

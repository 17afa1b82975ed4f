"""Whoever does not see the screen hears the same table: by role, name, value and state, over AT-SPI."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.screens.house import House
from game.screens.reader.told import Node, told
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.toolkit import Box, Comfort, Role, Stage, Widget
from game.screens.toolkit.floor import scrolls
from game.screens.toolkit.rich import Paragraph, Table
from tests.screens.atspi import Reader, Thing, missing, playing

ROLES_WITHOUT_A_NAME = {Role.GROUP, Role.DOCUMENT, Role.LIST, Role.WINDOW}


def nodes(*children: Widget, struck: str = "") -> dict[str, Node]:
    stage = Stage((1366, 768), Comfort())
    stage.show(Widget("here", Role.WINDOW, "Maandag", children=children))
    return told(stage, struck).by_id()


def test_a_thing_is_told_with_its_place_its_second_line_and_what_it_asks() -> None:
    post = Widget(
        "post", Role.OPTION, "Bellen", description="nu dicht", box=Box(10, 20, 100, 44), command="take:bel",
        cost="vraagt 4 vrije hoofdruimte", thought="Ze zijn dicht als ik vrij ben.", struck=True, shortcut="1",
    )  # fmt: skip

    said = nodes(post, struck="doorgestreept")["post"]

    assert said.about == "doorgestreept. nu dicht. vraagt 4 vrije hoofdruimte. Ze zijn dicht als ik vrij ben."
    assert (said.box, said.presses, said.stops, said.shortcut) == ((10, 20, 110, 64), True, True, "1")


def test_what_lies_under_a_sheet_and_a_nameless_picture_are_not_told() -> None:
    inside = Widget("knop", Role.BUTTON, "Verder", command="go:on")
    told_of = nodes(
        Widget("onder", Role.GROUP, "De tafel", inert=True, children=(Widget("mok", Role.IMAGE, "Een mok"),)),
        Widget("hout", Role.IMAGE, children=(inside,)),
    )

    assert list(told_of) == ["here", "knop"]
    assert told_of["here"].children == ("knop",)


def test_a_letter_is_read_paragraph_by_paragraph() -> None:
    text = (Paragraph("Geachte mevrouw,"), Paragraph("U krijgt minder."), Table((("totaal", "€ 1.801,28"),)))

    told_of = nodes(Widget("brief", Role.DOCUMENT, "Herziening", content=text))

    parts = [told_of[id].name for id in told_of["brief"].children]
    assert parts == ["Geachte mevrouw,", "U krijgt minder.", ""]


def test_a_table_is_told_by_its_cells() -> None:
    figures = Table((("dag", "saldo"), ("ma 5 okt", "€ 61,40"), ("di 6 okt", "€ 17,90")), strong=frozenset({0}))

    told_of = nodes(Widget("tabel", Role.TEXT, content=(Paragraph("Het saldo"), figures)))

    table = told_of[told_of["tabel"].children[1]]
    rows = [told_of[id] for id in table.children]
    cells = [[told_of[id] for id in row.children] for row in rows]
    assert table.role is Role.TABLE and table.at == (3, 2)
    assert [[cell.name for cell in row] for row in cells] == [list(row) for row in figures.rows]
    assert [row.role for row in cells[0]] == 2 * [Role.COLUMN_HEADER] and cells[2][1].role is Role.CELL
    assert cells[2][1].at == (2, 1)


def test_everything_on_the_front_door_that_can_be_chosen_has_a_name() -> None:
    stage = Stage((1366, 768), Comfort())
    stage.show(Title(House(Settings(), record=False, keep_settings=False)).tree())

    every = told(stage).nodes

    assert not [one for one in every if not one.name and one.role not in ROLES_WITHOUT_A_NAME]
    assert {placed.id for placed in stage.order if not scrolls(placed)} <= {one.id for one in every}


# --- by a screen reader, over the bus -------------------------------------------------------------------------


@pytest.fixture
def at_the_table(tmp_path: Path) -> Iterator["Blind"]:
    if lacks := missing():
        pytest.skip(f"not on this machine: {lacks}")
    with playing(tmp_path, "play", "eerste-week", "--pace", "untimed", "--seed", "1", "--lang", "nl") as found:
        yield Blind(*found)


class Blind:
    """Somebody who plays by what is said, and by the keyboard."""

    def __init__(self, reader: Reader, keys: object) -> None:
        self.reader, self.keys = reader, keys

    def hear(self, role: str, name: str) -> Thing:
        return self.reader.find(role, name)

    def press(self, *names: str) -> "Blind":
        for name in names:
            self._press(name)
        return self

    def _press(self, name: str) -> None:
        before = self.reader.everything()
        self.reader.press("button", name)
        self.reader.wait_for(lambda: self.reader.everything() != before, f"something new after {name}")

    def press_described(self, about: str) -> None:
        """The button of which the second line says this."""

        def press() -> bool:
            every = (one for one in self.reader.game().walk() if one.role == "button")
            return self.reader.pressed(next((one for one in every if about in one.description), None))

        self.reader.wait_for(press, about)

    def type(self, field: str, text: str) -> None:
        """In the field with that name, key by key, until it can be heard there."""
        assert callable(self.keys)
        there = self.hear("field", field)
        there.take_focus()
        self.reader.wait_for(lambda: there.is_("focused"), f"the focus in {field}")
        self.keys("type", "--delay", "40", text)
        self.reader.wait_for(lambda: there.text == text, f"{text} in {field}")

    @property
    def letter(self) -> str:
        return "\n".join(one.name for one in self.hear("document", "").walk())


def test_the_first_moments_are_played_by_ear_with_an_amount_that_was_heard(at_the_table: Blind) -> None:
    she = at_the_table.press("Ga aan tafel", "Verder", "De post. 2 brieven", "Gemeente Meerwijk")
    assert "vast op € 1.000,00 per maand" in she.letter
    shut = she.hear("button", "Bellen: waarom duizend?")
    assert shut.description.startswith("doorgestreept") and "Ze zijn dicht als ik vrij ben." in shut.description
    she.reader.press("button", "Bellen: waarom")
    she.reader.wait_for(lambda: "geprobeerd" in she.hear("button", "Bellen: waarom").description)

    she.press("Terug op de stapel", "Terug naar de tafel", "Verder met de dag", "Toch verder?", "Verder")
    assert she.hear("group", "Dinsdagavond").role == "group"

    she.press("De map")
    she.press_described("periode 9")
    wage = re.search(r"brutoloon, excl. vakantietoeslag\s+€ ([\d.,]+)", she.letter)
    assert wage is not None
    she.press("Terug in de map", "Terug naar de tafel", "Telefoon", "Mijn Meerwijk", "Stuur mij een sms-code")

    code = she.reader.find("status", "Uw code voor Mijn Meerwijk").name
    she.type("Code uit uw telefoon", "".join(re.findall(r"\d", code)))
    she.press("Inloggen")
    she.reader.press("link", "Inkomstenformulier september 2026")
    she.reader.press("radio button", "Ja")
    she.type("Bruto-inkomsten", wage[1])

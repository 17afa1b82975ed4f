"""Letters in plain language, and what play puts in a letter: amounts by month, papers that are missing."""

from dataclasses import replace
from datetime import date

from game.core.text import Day, Money, Month, Text
from game.play.state import Paper, Place
from game.screens.glance import Glance
from game.screens.parts.pause import over
from game.screens.places.letter import letter
from game.screens.settings import Settings
from game.screens.toolkit import Comfort, Numbered, Stage, Table, Widget
from tests.screens.papers import house, seen

_VALUES = (("maand", Month(date(2026, 9, 1))), ("uiterlijk", Day(date(2026, 10, 20))))
_ID = "herstelverzoek.inkomstenformulier.2026_09"


def request(*rows: tuple[Text | Month | Money, ...], plain: bool = False) -> Glance:
    """The request to complete it lies open, with these lines in it."""
    there = seen()
    paper = Paper("herstelverzoek", date(2026, 10, 8), "WI/26-1/IO", "inkomstenformulier.2026_09", _VALUES, rows)
    state = replace(
        there.state,
        papers=there.state.papers | {_ID: paper},
        letters=there.state.letters | {_ID: "pile"},
        place=Place("letter", _ID),
    )
    return replace(there, state=state, on_offer=(), plain=plain)


def document(tree: Widget) -> Widget:
    return next(one for one in tree.walk() if one.content)


def words(tree: Widget) -> str:
    return "\n".join(one.spoken for one in tree.walk() if one.id.startswith("plain/") and one.spoken)


def test_nothing_of_it_is_there_until_it_is_switched_on() -> None:
    assert Settings().plain is False
    assert words(letter(request())) == ""


def test_it_stands_on_a_slip_of_its_own_with_the_days_of_the_letter() -> None:
    tree = letter(request(plain=True))
    assert words(tree).startswith("In gewone taal")
    assert "Stuur ons uiterlijk 20 oktober 2026" in words(tree)
    assert "Stuur ons uiterlijk" not in document(tree).spoken


def test_the_letter_stays_whole_and_scrolls_above_the_slip() -> None:
    tree = letter(request((Text("x", "een verklaring"),), plain=True))
    sheet = next(one for one in tree.walk() if one.id == "letter/scroll").box
    slip = next(one for one in tree.walk() if one.id == "plain/slip").box
    assert sheet is not None and slip is not None and sheet.bottom <= slip.y + 1
    assert document(tree).content == document(letter(request((Text("x", "een verklaring"),)))).content


def test_in_one_column_it_comes_after_the_letter() -> None:
    stage = Stage((1024, 768), Comfort(1.5, linear=True), clock=lambda: 0.0)
    stage.show(letter(request(plain=True)))
    assert stage.rect_of("plain/0").y > stage.rect_of(f"letter/{'herstelverzoek'}").y


def test_it_is_a_setting_of_the_pause() -> None:
    tree = over(seen(), house(), True)
    assert {"set:plain=yes", "set:plain=no"} <= {one.command for one in tree.walk()}


def test_missing_papers_are_a_numbered_list() -> None:
    rows = ((Text("x", "de loonstrook van periode 10"),), (Text("y", "een verklaring"),))
    found = next(one for one in document(letter(request(*rows))).content if isinstance(one, Numbered))
    assert found.items == ("de loonstrook van periode 10", "een verklaring")


def test_the_columns_of_amounts_are_set_to_the_right() -> None:
    rows = tuple((Month(date(2026, month, 1)), Money(109_841), Money(98_712), Money(-11_129)) for month in (8, 9))
    there = request(*rows)
    each = next(one for one in there.scenario.letter("herstelverzoek").body if one.each)
    object.__setattr__(each, "each", "months")
    try:
        *_references, table = (one for one in document(letter(there)).content if isinstance(one, Table))
    finally:
        object.__setattr__(each, "each", "missing")
    assert table.right == {1, 2, 3}
    assert table.rows[0] == ("augustus 2026", "€\u00a01.098,41", "€\u00a0987,12", "−\u00a0€\u00a0111,29")

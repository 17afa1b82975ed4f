"""`check --layout`: what does not fit on a screen is found, named and placed."""

import shutil
from pathlib import Path

import pytest

from game.authoring import layout
from game.authoring.tracing import trace
from game.authoring.unfit import unfit, without_glyph
from game.core.text import Text
from game.scenario.loader import load
from game.screens.i18n import DUTCH, PSEUDO
from game.screens.lookback.view import TABS
from game.screens.pseudo import PseudoSpeaker, pseudo
from game.screens.toolkit import Box, Comfort, Flow, Role, Widget
from game.screens.toolkit.fit import Fit
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.painters.words import Words

GOOD = Path(__file__).parents[1] / "scenario" / "goed"
WINDOW = (1366, 768)


def label(id: str, name: str, x: float, y: float) -> Widget:
    """A paper tag."""
    return Widget(id, Role.BUTTON, name, box=Box(x, y), paint=Label(name))


def words(id: str, text: str, box: Box, **more: object) -> Widget:
    """Words on the table itself."""
    return Widget(id, Role.TEXT, text, box=box, paint=Words(text), **more)  # type: ignore[arg-type]


def found(*widgets: Widget, text: float = 1.0) -> list[tuple[str, str, str]]:
    """What does not fit when these lie on the table, with what of it is seen."""
    tree = Widget("table", Role.WINDOW, children=widgets)
    return [(one.code, one.written.text, one.by) for one in unfit(trace(tree, Fit(WINDOW, Comfort(text, False))))]


def test_labels_that_stand_apart_fit() -> None:
    assert found(label("rest", "Breathe", 660, 694), label("book", "Budget book", 860, 716)) == []


def test_a_label_that_lies_on_another_hides_it() -> None:
    covered = found(label("rest", "Breathe", 780, 694), label("book", "Budget book", 800, 716), text=1.5)

    assert covered == [("LA002", "Breathe", "Budget book")]


def test_words_that_run_on_past_the_window_are_cut() -> None:
    assert found(label("far", "Het formulierenuur", 1300, 10)) == [("LA001", "Het formulierenuur", "")]


def test_words_that_do_not_fit_on_their_own_button_are_cut() -> None:
    button = Widget("on", Role.BUTTON, "Verder", box=Box(10, 10, 60, 44), paint=Label("Verder met de dag"))

    assert found(button) == [("LA001", "Verder met de dag", "")]


def test_what_can_be_scrolled_to_is_not_cut() -> None:
    long = Widget("long", Role.TEXT, paint=Words("regel\n" * 60))
    column = Widget("column", Role.GROUP, box=Box(0, 0, 400, 300), flow=Flow(scroll=True), children=(long,))

    assert found(column) == []


def test_two_lines_on_one_spot_run_through_each_other() -> None:
    here = Box(100, 100, 300)

    assert found(words("one", "huur", here), words("two", "zorg", here)) == [("LA003", "huur", "zorg")]


def test_what_lies_under_a_sheet_is_not_looked_at() -> None:
    under = words("one", "huur", Box(100, 100, 300), inert=True)

    assert found(under, label("two", "Een blad erover", 90, 90)) == []


def test_a_line_that_was_shortened_is_told_unless_the_dots_are_its_own() -> None:
    shortened = Widget("a", Role.BUTTON, "dienst tot 14.30", box=Box(9, 9), paint=Label("dienst tot…"))

    assert [code for code, *_ in found(shortened)] == ["LA004"]
    assert found(label("b", "Nou ja…", 9, 9)) == []


def test_a_letter_that_the_font_cannot_draw_is_told() -> None:
    assert without_glyph([("één euro €", "PatrickHand_400Regular.ttf")]) == ""
    assert without_glyph([("漢", "PatrickHand_400Regular.ttf")]) == "漢"


def test_the_pseudo_language_is_longer_has_accents_and_keeps_its_placeholders() -> None:
    made = pseudo("Nog {sum} over voor {day}.")

    assert made.startswith("Ñóg {sum} óvér vóór {day}.")
    assert 1.25 <= len(made) / len("Nog {sum} over voor {day}.") <= 1.5
    assert PseudoSpeaker().say(Text("x", "Verder")).startswith("Vérdér")
    assert PseudoSpeaker().language == PSEUDO


def test_a_drawn_line_is_brought_back_to_its_sentence() -> None:
    listener = layout.Listener(DUTCH)
    sentence = Text("week/post/brief/subject", "Uw  aanvraag\nvan {day}")
    listener.say(sentence, day="5 oktober")

    assert listener.source_of("aanvraag van") == (sentence, "Uw aanvraag van 5 oktober")


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """The good scenario, with a name for somebody that no tag can hold."""
    folder = tmp_path / "goed"
    shutil.copytree(GOOD, folder)
    file = folder / "scenario.yaml"
    text = file.read_text("utf-8")
    assert "who: het kind}" in text
    file.write_text(text.replace("who: het kind}", f"who: {'kind van de bovenbuurvrouw ' * 8}}}"), "utf-8")
    return folder


def test_a_scenario_is_looked_at_on_every_screen_and_told_where_it_stands(crowded: Path) -> None:
    looked = layout.look(crowded, load(crowded), among=("nl",))

    told = [one for one in looked.found if one.code in {"LA001", "LA002"}]
    assert looked.screens > len(TABS)
    assert any(one.where.file.endswith("goed/scenario.yaml") and one.where.line == 22 for one in told), told


def test_what_fits_only_in_one_column_is_a_warning(crowded: Path) -> None:
    looked = layout.look(GOOD, load(GOOD), among=("nl",))

    assert {one.code for one in looked.found} <= {"LA004", "LA006"}

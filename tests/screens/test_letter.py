"""A letter: the paper as the sender made it, whole in one language, with what can be done beside it."""

from dataclasses import replace

import pygame
import pytest

from game.screens.i18n import Speaker, speaker
from game.screens.parts.sheet import PAPER_BOX
from game.screens.parts.stationery import FirmPaper, NotePaper
from game.screens.places.letter import letter
from game.screens.toolkit import Comfort, Ruler
from game.screens.toolkit.painters.letter import LetterPaper
from game.screens.toolkit.rich import words
from game.screens.toolkit.type import POST
from tests.screens.hands import COMPOSED, LARGE, LINEAR
from tests.screens.papers import SCENARIO, place, seen, visit, widget

OFFICIAL = ("go/post", "read/schatting")
FIRM = ("go/post", "read/zwemles_factuur")
NOTE = ("until dinsdag_avond", "go/post", "read/ouderavond")


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR, LARGE])
def test_everything_on_the_paper_can_be_read_in_both_layouts(comfort: Comfort) -> None:
    there = visit(*OFFICIAL, comfort=comfort)
    for said in ("Gemeente Meerwijk", "Afdeling Werk en Inkomen", "8200 MW Meerwijk", "1 oktober 2026",
                 "WI/26-03981/SI", "Team Verwerking", "Onderwerp: Wijziging geschatte inkomsten",
                 "Geachte mevrouw El Idrissi,", "Hoogachtend,"):  # fmt: skip
        assert said in there.words


def test_amounts_come_from_the_rules_and_days_are_written_out() -> None:
    said = words(widget(visit(*OFFICIAL), "letter/schatting").content)
    assert "vast op €\u00a01.000,00 per maand (was €\u00a0540,00)" in said
    assert "tot en met 12 november 2026" in said
    assert "{" not in said


def test_nothing_in_an_official_letter_is_bold_but_what_the_institution_made_bold() -> None:
    _head, *rest = widget(visit(*OFFICIAL), "letter/schatting").content
    strong = [words((block,)) for block in rest if getattr(block, "bold", False)]
    assert strong == ["Onderwerp: Wijziging geschatte inkomsten"]


@pytest.mark.parametrize(("deeds", "kind"), [(OFFICIAL, LetterPaper), (FIRM, FirmPaper), (NOTE, NotePaper)])
def test_each_kind_of_sender_has_its_own_paper(deeds: tuple[str, ...], kind: type) -> None:
    id = deeds[-1].replace("read/", "letter/")
    assert isinstance(widget(visit(*deeds), id).paint, kind)


def test_a_line_of_an_official_letter_is_60_to_78_characters_long() -> None:
    ruler, text = Ruler(), words(widget(visit(*OFFICIAL), "letter/schatting").content)
    body = next(line for line in text.split("\n") if line.startswith("Op grond"))
    lines = ruler.wrap(body, POST, PAPER_BOX.w - 58 - 54)
    assert 60 <= max(len("".join(run.text for run in line)) for line in lines[:-1]) <= 78


def test_what_a_paper_is_known_by_is_said_in_english_unless_it_is_a_code() -> None:
    assert "Invoice 2026-1142" in visit(*FIRM, language="en").words
    assert "WI/26-03981/SI" in visit(*OFFICIAL, language="en").words


def test_the_whole_letter_is_english_for_an_english_reader() -> None:
    said = words(widget(visit(*OFFICIAL, language="en"), "letter/schatting").content)
    assert "Dear Ms El Idrissi," in said
    assert "Geachte" not in said


def test_a_letter_with_one_untranslated_sentence_is_dutch_as_a_whole() -> None:
    there = seen(*OFFICIAL)
    torn = _without(speaker("en", [SCENARIO]), "Geachte mevrouw El Idrissi,")
    tree = letter(replace(there, say=torn))
    said = words(next(one for one in tree.walk() if one.id == "letter/schatting").content)
    assert "Verrekening met de werkelijk genoten inkomsten" in said
    assert "On the basis" not in said
    assert "Datum" in said


def _without(whole: Speaker, missing: str) -> Speaker:
    """The same speaker, of which the catalogue lost one sentence."""

    class Torn(Speaker):
        def knows(self, text: object) -> bool:
            return getattr(text, "source", "") != missing and whole.knows(text)  # type: ignore[arg-type]

    torn = Torn("en")
    torn._chain = whole._chain
    return torn


def test_the_headspace_stands_beside_it_in_words() -> None:
    head = widget(visit(*OFFICIAL), "letter/head")
    assert (head.name, head.value) == ("Hoofdruimte", "12 van 20 vrij")


def test_the_thought_that_comes_by_is_there_to_read() -> None:
    assert widget(visit(*OFFICIAL), "letter/thought").name == "Duizend. Wie heeft dat geteld?"


def test_what_was_done_with_a_letter_stands_there_once_it_cannot_be_done_again() -> None:
    there = visit(*OFFICIAL)
    assert "letter/done/0" not in [one.id for one in there.tree.walk()]
    there.choose("take:letter/schatting/narekenen")
    assert widget(there, "letter/done/0").name == "Gedaan: De loonstroken ernaast leggen"


def test_escape_and_the_link_both_lead_back_to_the_table() -> None:
    assert place(visit(*OFFICIAL).press(pygame.K_ESCAPE)) == "table"
    assert place(visit(*OFFICIAL).click("take:go/table")) == "table"


def test_all_that_is_on_offer_can_be_reached_by_mouse_and_by_keyboard() -> None:
    there = visit(*FIRM)
    for command in ("take:letter/zwemles_factuur/boekje", "take:go/table", "take:moment/verder"):
        assert command in there.commands
    assert place(visit(*FIRM).click("take:letter/zwemles_factuur/boekje")) == "book"
    assert place(visit(*FIRM).choose("take:letter/zwemles_factuur/boekje")) == "book"


def test_a_long_letter_scrolls_with_the_keyboard() -> None:
    there = visit(*OFFICIAL, comfort=replace(COMPOSED, text_scale=1.5))
    there.press(pygame.K_TAB)
    before = there.stage.rect_of("letter/schatting")
    there.stage.focus = "letter/scroll"
    there.press(pygame.K_PAGEDOWN)
    assert there.stage.rect_of("letter/schatting").y < before.y

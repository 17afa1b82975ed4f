"""The words of law that can be looked up: those of all scenarios, and those of one."""

import shutil
from pathlib import Path

import pytest

from game.core.source import parse, typed
from game.scenario.folders import GLOSSARY
from game.scenario.glossary import GlossaryFile, Term, occurring
from game.scenario.loader import load
from tests.scenario.test_checker import GOOD


def test_a_scenario_says_a_word_in_its_own_way_and_has_the_others_of_all(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GOOD, tmp_path / GOOD.name))
    with_its_own = {word.id: word.says.source for word in load(folder).glossary}
    (folder / GLOSSARY).unlink()
    without = {word.id: word.says.source for word in load(folder).glossary}

    assert with_its_own["vrijlating"] == "Wat je van je loon houdt."
    assert without["vrijlating"] != with_its_own["vrijlating"]
    assert set(with_its_own) - set(without) == {"norm"}


def test_the_words_are_in_the_order_of_the_alphabet() -> None:
    terms = [word.term for word in load(GOOD).glossary]

    assert terms == sorted(terms, key=str.casefold)
    assert terms.index("bezwaar") < terms.index("Participatiewet") < terms.index("zorgtoeslag")


def test_a_word_of_its_own_is_translated_with_the_scenario_and_one_of_all_with_all() -> None:
    paths = {word.id: word.says.path for word in load(GOOD).glossary}

    assert paths["norm"] == "goed/glossary/norm/says"
    assert paths["bezwaar"] == "glossary/bezwaar/says"


def test_another_word_in_it_does_not_make_it_another_hour(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GOOD, tmp_path / GOOD.name))
    before = load(folder).digest
    (folder / GLOSSARY).write_text("words: [{id: norm, term: norm, says: Een bedrag.}]", "utf-8")

    assert [word.says.source for word in load(folder).glossary if word.id == "norm"] == ["Een bedrag."]
    assert load(folder).digest == before


def test_words_of_all_keep_their_address_beside_a_scenario_called_as_its_folder(
    tmp_path: Path,
) -> None:
    folder = Path(shutil.copytree(GOOD, tmp_path / GOOD.name / GOOD.name))
    shutil.move(folder / GLOSSARY, folder.parent / GLOSSARY)

    assert {word.says.path for word in load(folder).glossary} == {"glossary/vrijlating/says", "glossary/norm/says"}


# --- where they stand ---

WORDS = """
words:
  - {id: bijstand, term: bijstand, says: Geld.}
  - {id: bijzonder, term: bijzondere bijstand, says: Ander geld.}
  - {id: opschorting, term: opschorting, also: [opgeschort, opschorten], says: Stil.}
  - {id: uwv, term: UWV, says: Een instantie.}
"""


def words() -> tuple[Term, ...]:
    file, found = typed(parse(WORDS, GLOSSARY), GlossaryFile)
    assert file is not None and not found
    return tuple(file.words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Uw recht op bijstand wordt opgeschort.", ["bijstand", "opschorting"]),
        ("OPSCHORTING van het recht", ["opschorting"]),
        ("Bijzondere\n    bijstand vraagt u aan.", ["bijzonder"]),
        ("Bijzondere bijstand is geen bijstand.", ["bijstand", "bijzonder"]),
        ("De bijstandsnorm, en het opschortingsbesluit.", []),
        ("Volgens ‘UWV’: (uwv).", ["uwv"]),
        ("U krijgt {bijstand}.", []),
        ("", []),
    ],
)
def test_whole_words_are_found_in_every_form_and_the_longest_of_two(text: str, found: list[str]) -> None:
    assert [word.id for word in occurring(words(), [text])] == found


def test_a_word_that_stands_in_two_texts_is_found_once_and_none_is_found_without_words() -> None:
    assert [word.id for word in occurring(words(), ["bijstand", "bijstand"])] == ["bijstand"]
    assert occurring((), ["bijstand"]) == ()

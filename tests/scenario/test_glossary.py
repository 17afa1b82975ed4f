"""The words of law that can be looked up: those of all scenarios, and those of one."""

import shutil
from pathlib import Path

from game.scenario.folders import GLOSSARY
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

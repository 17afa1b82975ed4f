"""Translations: found by Babel, with a stable path, in the order of the story; a new language needs no code."""

import shutil
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

from game.authoring import catalogue, extract
from game.authoring.extract import Entry
from game.cli import main
from game.core.text import Text
from game.paths import SCENARIOS
from game.scenario.loader import load
from game.screens import i18n
from game.screens.i18n import speaker
from game.screens.parts.settings import languages, tongue
from game.screens.settings import Settings, read_value

GOOD = Path(__file__).parents[1] / "scenario" / "goed"
FIRST_WEEK = SCENARIOS / "eerste-week"
ROOT = Path(__file__).parents[2]


def test_a_sentence_is_known_by_its_path_and_told_with_its_line() -> None:
    entries = extract.scenario_entries(GOOD)

    first, bank = entries[0], next(one for one in entries if one.source == "Lageland Bank")
    assert (first.context, first.source, first.line) == ("goed/scenario/title", "Een goede avond", 3)
    assert bank.place.endswith("goed/scenario.yaml") and bank.line == 16


def test_the_sentences_come_in_the_order_of_the_story() -> None:
    entries = extract.scenario_entries(FIRST_WEEK)

    assert [Path(one.place).name for one in entries] == sorted(
        [Path(one.place).name for one in entries], key=list(extract.FILES).index
    )
    for name in extract.FILES:
        lines = [one.line for one in entries if one.place.endswith(f"/{name}")]
        assert lines == sorted(lines)


@pytest.mark.parametrize("folder", [GOOD, FIRST_WEEK])
def test_what_is_found_is_exactly_what_a_player_can_see(folder: Path) -> None:
    loaded = {
        (text.path, text.source)
        for text in catalogue.texts_in(load(folder))
        if text.path.startswith(f"{folder.name}/")
    }

    assert {one.key for one in extract.scenario_entries(folder)} == loaded


def test_a_file_that_is_wrong_has_no_sentences_yet(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GOOD, tmp_path / "goed"))
    (folder / "post.yaml").write_text("letters: [", "utf-8")

    assert not [one for one in extract.scenario_entries(folder) if one.context.startswith("goed/post")]


def test_babel_finds_them_by_its_own_configuration() -> None:
    with (ROOT / "babel.cfg").open() as stream:
        methods, options = parse_mapping_cfg(stream)  # type: ignore[no-untyped-call]

    found = extract_from_dir(str(SCENARIOS.parent), methods, options, keywords=extract.KEYWORDS)
    contexts = {context: (file, line) for file, line, _, _, context in found}
    assert contexts["eerste-week/scenario/title"] == ("scenarios/eerste-week/scenario.yaml", 3)
    assert "ui" in contexts and "experiences/E01/text" in contexts


# --- a new language ---------------------------------------------------------------------------------------------


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scenario and a locales folder in which somebody began with German, by the command alone."""
    folder = Path(shutil.copytree(GOOD, tmp_path / "goed"))
    locales = tmp_path / "locales"
    for module in (i18n, catalogue):
        monkeypatch.setattr(module, "LOCALES", locales)
    assert catalogue.main(["de", str(folder)]) == 1, "nothing is translated yet"
    po = locales / "de" / "LC_MESSAGES" / "game.po"
    told = folder / "locales" / "de" / "LC_MESSAGES" / "goed.po"
    for file, dutch, translation in ((po, "Verder", "Weiter"), (told, "Een goede avond", "Ein guter Abend")):
        text = file.read_text("utf-8")
        empty, filled = f'msgid "{dutch}"\nmsgstr ""', f'msgid "{dutch}"\nmsgstr "{translation}"'
        assert empty in text
        file.write_text(text.replace(empty, filled, 1), "utf-8")
    return folder


def test_a_new_language_needs_no_code(german: Path) -> None:
    say = speaker("de", [german])

    assert i18n.languages() == ("nl", "de")
    assert [field.name for field in languages("nl")] == ["Nederlands", "Deutsch"]
    assert read_value("language", "de") == "de"
    assert say.say(Text("goed/scenario/title", "Een goede avond")) == "Ein guter Abend"
    assert say.money(109841) == "€1.098,41"


def test_its_statistics_and_what_is_missing_are_told(german: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    assert catalogue.main(["de", str(german), "--stats"]) == 0
    told = capsys.readouterr().out
    assert "goed.po: 1 van" in told and "woorden te gaan" in told
    assert catalogue.main(["--stats"]) == 0
    assert main(["check", str(german)]) == 1
    assert 'TR001 "Bo" is niet vertaald naar de' in capsys.readouterr().out


def test_a_language_that_is_not_there_is_no_choice(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["play", "eerste-week", "--lang", "tlh"])
    assert stop.value.code == 2
    assert "kies uit: nl, en" in capsys.readouterr().err
    with pytest.raises(ValueError, match="language"):
        read_value("language", "tlh")


def test_the_pseudo_language_can_be_played_and_is_not_among_the_choices() -> None:
    assert Settings(language="qps").language == read_value("language", "qps")
    assert "qps" not in i18n.languages()
    assert speaker("qps").say(Text("ui", "Verder")).startswith("Vérdér")


def test_a_language_without_a_name_is_called_by_its_code() -> None:
    assert (tongue("nl"), tongue("tr"), tongue("xx")) == ("Nederlands", "Türkçe", "xx")


def test_what_a_sentence_was_before_stays_with_it(tmp_path: Path) -> None:
    po = tmp_path / "de" / "LC_MESSAGES" / "game.po"
    catalogue.rewrite(po, [Entry("ui", "Tot ziens")], "de")
    po.write_text(
        po.read_text("utf-8").replace('msgstr ""\n', 'msgstr "Tschüs"\n').replace("Tschüs", "", 1), "utf-8"
    )
    catalogue.rewrite(po, [Entry("ui", "Tot ziens dan")], "de")
    fuzzy = po.read_text("utf-8")

    catalogue.rewrite(po, [Entry("ui", "Tot ziens dan")], "de")

    assert '#| msgid "Tot ziens"' in fuzzy
    assert po.read_text("utf-8") == fuzzy, "it is read back as what it is, not as a comment"

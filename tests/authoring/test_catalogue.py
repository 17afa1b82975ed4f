"""The translators' catalogues: nothing lost, nothing unseen."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po

from game.authoring.catalogue import code_entries, examine, game_entries, main, rewrite, texts_in
from game.authoring.extract import Entry
from game.core.text import Text

HELLO = Entry("ui", "Hallo {name}", "game/a.py", 3)
BYE = Entry("ui", "Tot ziens", "game/a.py", 9)
LETTERS = Entry("ui", ("{n} brief", "{n} brieven"), "game/b.py", 1)


@pytest.fixture
def po(tmp_path: Path) -> Path:
    """Where a catalogue of English will be."""
    return tmp_path / "en" / "LC_MESSAGES" / "game.po"


def codes(po: Path, *entries: Entry) -> list[str]:
    """The codes of what is wrong."""
    return [found.code for found in examine(po, entries, "en")]


def read(po: Path) -> Catalog:
    """The catalogue as Babel reads it."""
    with po.open("rb") as stream:
        return read_po(stream, locale="en")


def filled(po: Path, **translations: str) -> None:
    """Fill in translations, as a translator does in an editor."""
    text = po.read_text("utf-8")
    for source, translation in translations.items():
        start = text.index('msgstr ""', text.index(f'msgid "{source.replace("_", " ")}'))
        text = f'{text[:start]}msgstr "{translation}"{text[start + len("msgstr") + 3 :]}'
    po.write_text(text, "utf-8")


def test_a_new_catalogue_asks_for_every_sentence_and_says_where_it_stands(po: Path) -> None:
    rewrite(po, [HELLO, BYE, LETTERS], "en")

    text = po.read_text("utf-8")
    assert 'msgctxt "ui"\nmsgid "Tot ziens"\nmsgstr ""' in text
    assert 'msgid_plural "{n} brieven"' in text
    assert "#: game/a.py" in text
    assert codes(po, HELLO, BYE, LETTERS) == ["TR001", "TR001", "TR001"]


def test_a_translation_stays_when_its_sentence_moves(po: Path) -> None:
    rewrite(po, [HELLO, BYE], "en")
    filled(po, Tot_ziens="Goodbye")

    rewrite(po, [BYE, HELLO, LETTERS], "en")

    message = read(po).get("Tot ziens", "ui")
    assert message and (message.string, message.fuzzy) == ("Goodbye", False)


def test_a_changed_sentence_keeps_its_translation_as_unsure(po: Path) -> None:
    rewrite(po, [BYE], "en")
    filled(po, Tot_ziens="Goodbye")
    changed = Entry("ui", "Tot ziens dan")

    rewrite(po, [changed], "en")

    message = read(po).get("Tot ziens dan", "ui")
    assert message and (message.string, message.fuzzy) == ("Goodbye", True)
    assert '#| msgid "Tot ziens"' in po.read_text("utf-8")
    assert codes(po, changed) == ["TR002"]


def test_a_sentence_of_another_context_lends_nothing(po: Path) -> None:
    rewrite(po, [BYE], "en")
    filled(po, Tot_ziens="Goodbye")

    rewrite(po, [Entry("eerste-week/scenes/noor", "Tot ziens!")], "en")

    message = read(po).get("Tot ziens!", "eerste-week/scenes/noor")
    assert message and message.string == ""


def test_a_sentence_that_went_away_is_kept_at_the_end_and_comes_back(po: Path) -> None:
    rewrite(po, [HELLO, BYE], "en")
    filled(po, Tot_ziens="Goodbye")

    rewrite(po, [HELLO], "en")
    left = po.read_text("utf-8")
    rewrite(po, [HELLO, BYE], "en")

    assert '#~ msgid "Tot ziens"' in left
    message = read(po).get("Tot ziens", "ui")
    assert message and message.string == "Goodbye"


def test_updating_twice_changes_nothing(po: Path) -> None:
    assert rewrite(po, [HELLO, LETTERS], "en")
    assert not rewrite(po, [HELLO, LETTERS], "en")


def test_what_is_missing_left_over_or_filled_in_wrongly_is_told_with_its_line(po: Path) -> None:
    rewrite(po, [HELLO, BYE], "en")
    filled(po, Hallo="Hello {naam}", Tot_ziens="Goodbye")

    found = examine(po, [HELLO, LETTERS], "en")

    assert [each.code for each in found] == ["TR006", "TR004", "TR003"]
    assert "{naam}, {name}; gebruik precies {name}" in str(found[1])
    assert po.read_text("utf-8").splitlines()[found[1].where.line - 1] == 'msgid "Hallo {name}"'
    assert codes(po, HELLO, BYE) == ["TR004"]


def test_a_catalogue_that_cannot_be_read_is_told(po: Path) -> None:
    po.parent.mkdir(parents=True)
    po.write_bytes('msgid "Een"\nmsgstr "\xe9"\n'.encode("latin-1"))

    assert codes(po, BYE) == ["TR005"]

    po.write_text('msgid "een\n')

    assert codes(po, BYE) == ["TR005"]


def test_a_language_that_nobody_began_is_not_wrong(po: Path) -> None:
    assert codes(po, HELLO) == []


def test_the_code_gives_its_marked_sentences_and_where_they_stand(tmp_path: Path) -> None:
    code = tmp_path / "game" / "a.py"
    code.parent.mkdir()
    code.write_text('x = _("Verder")\ny = _n("{n} dag", "{n} dagen")\nz = Text("rules/a", "norm")\nText(p, s)\n')

    assert code_entries(code.parent) == [
        Entry("ui", "Verder", "game/a.py", 1),
        Entry("ui", ("{n} dag", "{n} dagen"), "game/a.py", 2),
        Entry("rules/a", "norm", "game/a.py", 3),
    ]


@pytest.mark.parametrize("line", ['_(f"Nog {x}")', "_(text)", '_n("een")'])
def test_a_marker_around_something_that_cannot_be_found_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.py").write_text(line)

    with pytest.raises(ValueError, match="plain strings"):
        code_entries(tmp_path)


@dataclass(frozen=True)
class Nested:
    """Something with sentences in it."""

    title: Text
    parts: tuple[object, ...]
    names: dict[str, Text]


def test_every_sentence_of_a_value_is_found_in_reading_order() -> None:
    title, line, other = (
        Text("week/title", "Week"),
        Text("week/a/line", "Regel"),
        Text("experiences/E01", "Ervaring"),
    )
    scenario = Nested(title, ([line], line, 3, None), {"x": other})

    assert list(texts_in(scenario)) == [title, line, line, other]


def test_the_game_gives_its_marked_sentences_and_those_in_constants_each_once() -> None:
    entries = game_entries()
    contexts = [entry.context for entry in entries]

    assert "rules/norm/alleenstaande" in contexts, "written out in a constant"
    assert "debrief/kind/letter" in contexts, "put together in a constant"
    assert "ui" in contexts, "marked in a function"
    assert len({entry.key for entry in entries if entry.context != "ui"}) == len(contexts) - contexts.count("ui")


def test_a_sentence_that_is_also_the_singular_of_a_plural_is_one_message(po: Path) -> None:
    pace = Entry("ui", "gewoon tempo")
    slower = Entry("ui", ("gewoon tempo", "{n} keer zo rustig"))

    rewrite(po, [pace, slower], "en")

    assert codes(po, pace, slower) == ["TR001"]
    assert po.read_text("utf-8").count('msgid "gewoon tempo"') == 1


def test_an_empty_sentence_is_nothing_to_translate(po: Path) -> None:
    rewrite(po, [Entry("", ""), BYE], "en")

    assert codes(po, Entry("", ""), BYE) == ["TR001"]


def test_the_command_says_what_is_wrong_and_needs_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["en", "--check"])

    said = capsys.readouterr().out
    assert (code == 0) == (said == "Alles is vertaald.\n")


def test_a_language_that_nobody_began_is_named_by_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["tr", "--check"])

    assert code == 1
    assert "locales/tr/LC_MESSAGES/game.po: nog niet begonnen" in capsys.readouterr().out

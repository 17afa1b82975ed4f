"""The speaker: Dutch is the source, other languages come from catalogues, and nothing missing goes unseen."""

import os
import subprocess
import sys
import threading
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.text import Day, Money, Text
from game.screens.formats import MINUS, Formats
from game.screens.i18n import DUTCH, Plural, Speaker, _, _n, languages, load_catalogue, speaker

NBSP = "\u00a0"
PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgctxt "ui"
msgid "Verder"
msgstr "Go on"

msgctxt "ui"
msgid "Nog {sum} tot {day}"
msgstr "{sum} left until {day}"

msgctxt "ui"
msgid "Hallo {name}"
msgstr "Hello {naam}"

msgctxt "ui"
msgid "Samira"
msgstr "Samira"

#, fuzzy
msgctxt "ui"
msgid "Stoppen"
msgstr "Stopping by"

msgctxt "ui"
msgid "{n} brief"
msgid_plural "{n} brieven"
msgstr[0] "{n} letter"
msgstr[1] "{n} letters"
"""


@pytest.fixture
def english(tmp_path: Path) -> Speaker:
    """A speaker of a small English."""
    catalogue = load_catalogue(written(tmp_path))
    assert catalogue
    return Speaker("en", [catalogue])


def written(folder: Path, content: str = PO) -> Path:
    """A catalogue where gettext looks for it."""
    po = folder / "en" / "LC_MESSAGES" / "game.po"
    po.parent.mkdir(parents=True)
    po.write_text(content, encoding="utf-8")
    return po


def test_dutch_says_the_source_with_values_as_dutch_writes_them() -> None:
    text = _("Nog {sum} tot {day}, {count} keer, van {who}: {what}")

    said = DUTCH.say(
        text, sum=Money(109841), day=Day(date(2026, 10, 5)), count=1234, who="Noor", what=_("zwemles")
    )

    assert said == f"Nog €{NBSP}1.098,41 tot 5 oktober 2026, 1.234 keer, van Noor: zwemles"
    assert not DUTCH.missing


def test_english_says_the_translation_with_values_as_english_writes_them(english: Speaker) -> None:
    said = english.say(_("Nog {sum} tot {day}"), sum=Money(109841), day=Day(date(2026, 10, 5)))

    assert said == "€1,098.41 left until 5 October 2026"


def test_what_is_not_translated_is_said_in_dutch_and_counted(english: Speaker) -> None:
    assert english.say(_("Pauze")) == "Pauze"
    assert english.say(_("Stoppen")) == "Stoppen", "a fuzzy translation is none"
    assert english.missing == {_("Pauze"), _("Stoppen")}


def test_a_translation_equal_to_the_source_is_a_translation(english: Speaker) -> None:
    assert english.say(_("Samira")) == "Samira"
    assert english.knows(_("Samira")) and not english.knows(_("Pauze"))
    assert not english.missing


def test_the_same_words_in_another_context_are_another_sentence(english: Speaker) -> None:
    assert english.say(Text("eerste-week/scenes/noor/verder", "Verder")) == "Verder"


def test_a_translation_that_asks_for_an_unknown_value_gives_way_to_the_source(english: Speaker) -> None:
    assert english.say(_("Hallo {name}"), name="Noor") == "Hallo Noor"


def test_a_forgotten_value_is_our_mistake_and_is_loud() -> None:
    with pytest.raises(KeyError):
        DUTCH.say(_("Nog {sum}"))


def test_braces_in_a_value_are_just_braces() -> None:
    assert DUTCH.say("{name}", name="{sum} {0} {name.__class__}") == "{sum} {0} {name.__class__}"


@pytest.mark.parametrize(
    ("n", "dutch", "said"),
    [(0, "0 brieven", "0 letters"), (1, "1 brief", "1 letter"), (2, "2 brieven", "2 letters")],
)
def test_a_count_takes_the_plural_of_its_language(n: int, dutch: str, said: str, english: Speaker) -> None:
    letters = _n("{n} brief", "{n} brieven")

    assert DUTCH.plural(letters, n) == dutch
    assert english.plural(letters, n) == said


def test_a_sentence_that_is_also_a_singular_shares_its_translation(english: Speaker) -> None:
    assert english.say(_("{n} brief"), n=1) == "1 letter"


def test_a_plural_without_translation_is_counted_too(english: Speaker) -> None:
    calls = Plural(Text("ui", "{n} keer gebeld"), Text("ui", "{n} keren gebeld"))

    assert english.plural(calls, 2) == "2 keren gebeld"
    assert english.missing == {calls.many}


def test_a_letter_is_whole_in_one_language(english: Speaker) -> None:
    whole, half = [_("Verder"), _("Samira")], [_("Verder"), _("Pauze")]

    assert english.for_whole(whole) is english
    assert english.for_whole(half) is DUTCH


@pytest.mark.parametrize(
    ("cents", "dutch", "english"),
    [
        (0, f"€{NBSP}0,00", "€0.00"),
        (6140, f"€{NBSP}61,40", "€61.40"),
        (109841, f"€{NBSP}1.098,41", "€1,098.41"),
        (-3182, f"{MINUS}{NBSP}€{NBSP}31,82", f"{MINUS}€31.82"),
        (-5, f"{MINUS}{NBSP}€{NBSP}0,05", f"{MINUS}€0.05"),
    ],
)
def test_an_amount_has_no_place_to_break_and_a_real_minus(cents: int, dutch: str, english: str) -> None:
    assert Formats("nl").money(cents) == dutch
    assert Formats("en").money(cents) == english


@pytest.mark.parametrize(
    ("cents", "said"),
    [
        (49, f"€{NBSP}0"),
        (50, f"€{NBSP}1"),
        (-49, f"€{NBSP}0"),
        (-50, f"{MINUS}{NBSP}€{NBSP}1"),
        (123450, f"€{NBSP}1.235"),
    ],
)
def test_the_book_rounds_to_the_nearest_euro(cents: int, said: str) -> None:
    assert Formats("nl").round_euros(cents) == said


@given(cents=st.integers(-(10**12), 10**12))
def test_the_figures_of_an_amount_are_always_its_cents(cents: int) -> None:
    said = Formats("nl").money(cents)

    assert int("".join(filter(str.isdigit, said))) == abs(cents)
    assert said.startswith(MINUS) == (cents < 0)


@pytest.mark.parametrize(
    ("style", "dutch", "english"),
    [
        ("long", "5 oktober 2026", "5 October 2026"),
        ("day", "5 oktober", "5 October"),
        ("weekday", "maandag 5 oktober", "Monday 5 October"),
        ("short", "ma 5 okt", "Mon 5 Oct"),
        ("numeric", "05-10-2026", "05-10-2026"),
    ],
)
def test_a_day_in_every_style(style: str, dutch: str, english: str) -> None:
    day = date(2026, 10, 5)

    assert DUTCH.date(day, style) == dutch  # type: ignore[arg-type]
    assert Speaker("en").date(day, style) == english  # type: ignore[arg-type]


def test_the_clock_has_two_figures_on_either_side() -> None:
    assert DUTCH.clock(time(7, 5)) == "07:05"


def test_a_compiled_catalogue_is_used_until_the_source_is_newer(tmp_path: Path) -> None:
    po = written(tmp_path)
    po.with_suffix(".mo").write_bytes(b"not a catalogue")
    damaged = load_catalogue(po)
    os.utime(po.with_suffix(".mo"), (0, 0))
    stale = load_catalogue(po)

    assert damaged and damaged.pgettext("ui", "Verder") == "Go on"
    assert stale and stale.pgettext("ui", "Verder") == "Go on"


@pytest.mark.parametrize("content", ["", "dit is geen catalogus", 'msgid "a\nmsgstr', "\0\0"])
def test_a_catalogue_that_cannot_be_read_never_stops_the_game(tmp_path: Path, content: str) -> None:
    catalogue = load_catalogue(written(tmp_path, content))

    assert Speaker("en", [catalogue] if catalogue else []).say(_("Verder")) == "Verder"


def test_a_catalogue_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert load_catalogue(tmp_path / "en" / "LC_MESSAGES" / "game.po") is None


def test_several_catalogues_are_asked_in_turn(tmp_path: Path) -> None:
    own = PO.split('msgctxt "ui"', maxsplit=1)[0] + 'msgctxt "ui"\nmsgid "Pauze"\nmsgstr "Pause"\n'
    loaded = [load_catalogue(written(tmp_path / "a", own)), load_catalogue(written(tmp_path / "b"))]

    both = Speaker("en", [catalogue for catalogue in loaded if catalogue])

    assert (both.say(_("Pauze")), both.say(_("Verder"))) == ("Pause", "Go on")


def test_the_game_speaks_dutch_and_english() -> None:
    assert languages() == ("nl", "en")
    assert speaker("nl") is DUTCH
    assert speaker("en").language == "en"


def test_speaking_needs_no_window() -> None:
    code = "import sys, game.screens.i18n, game.screens.formats; sys.exit('pygame' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2]).returncode == 0


def test_a_speaker_may_be_asked_from_several_threads(english: Speaker) -> None:
    said: list[str] = []
    threads = [threading.Thread(target=lambda: said.append(english.say(_("Verder")))) for _i in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert said == ["Go on"] * 4

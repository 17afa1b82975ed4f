"""The guide for whoever leads: three afternoons that add up, the script of every page, in two languages."""

import shutil
import subprocess
from pathlib import Path

import pytest

from game.cli import main
from game.debrief import guide, html, look_back, script
from game.debrief.guide_page import guide_page
from game.screens.i18n import DUTCH, speaker
from game.screens.rooms.lookback import PAGES
from tests.debrief.pages import plain, tables
from tests.debrief.recorded import recorded

NEEDS_PDFTOTEXT = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not here")


def test_every_page_of_the_debrief_has_its_words_and_its_question() -> None:
    assert [page.id for page in script.PAGES] == list(PAGES)
    assert all(page.aloud and page.ask.source.endswith("?") and page.mind.source for page in script.PAGES)


def test_a_debrief_takes_an_hour_and_a_short_one_twenty_minutes() -> None:
    assert sum(page.minutes for page in script.PAGES) == 60
    assert sum(script.BY_ID[id].short for id in script.SHORT_ROUTE) == 20


def test_the_short_way_begins_with_feelings_and_ends_with_monday() -> None:
    assert script.SHORT_ROUTE == ("gevoel", "uur", "geld", "zaken", "maandag")


@pytest.mark.parametrize("page", [page for page in script.PAGES if page.hurried], ids=lambda page: page.id)
def test_what_is_read_in_twenty_minutes_is_shorter(page: script.Page) -> None:
    def length(short: bool) -> int:
        return sum(len(text.source.split()) for text in page.read(short))

    assert length(short=True) < length(short=False)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_three_afternoons_begin_each_part_when_the_part_before_is_done(language: str) -> None:
    afternoons = tables(guide_page(speaker(language)))

    assert [one.caption.split()[0] for one in afternoons] == ["90", "120", "180"]
    for one in afternoons:
        now = 0
        for begins, minutes, _what in one.rows[1:]:
            assert begins == f"{now // 60}:{now % 60:02}"
            now += int(minutes)
        assert str(now) == one.caption.split()[0]


def test_the_pages_of_the_shortest_afternoon_take_the_minutes_that_it_gives_them() -> None:
    row = next(row for row in tables(guide_page(DUTCH))[0].rows if "Nagesprek" in row[2])

    named = [page for page in script.PAGES if page.name.source in row[2]]

    assert [page.id for page in named] == ["gevoel", "uur", "deuren", "zaken", "maandag"]
    assert sum(page.minutes for page in named) == int(row[1])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_that_is_said_on_the_screen_stands_in_the_guide(language: str) -> None:
    say = speaker(language)
    page = plain(guide_page(say).replace("&#x27;", "'").replace("&quot;", '"'))

    for one in script.PAGES:
        for text in (one.name, *one.aloud, *one.hurried, one.ask, one.mind):
            assert plain(say.say(text)) in page, text.path


def test_it_says_what_to_do_when_an_afternoon_goes_otherwise() -> None:
    page = guide_page(DUTCH)

    assert len(guide.CASES) == 8
    for case in guide.CASES:
        assert all(text.source in page for text in (case.when, case.say, case.do))


def test_nothing_of_it_is_in_the_report_of_a_player() -> None:
    report = html(look_back(recorded("eerste-week", "careful").hour), DUTCH)

    spoken = [text for page in script.PAGES for text in (*page.aloud, *page.hurried, page.mind)]
    assert not [text.path for text in spoken if text.source in report]


@NEEDS_PDFTOTEXT
@pytest.mark.parametrize(("language", "title"), [("nl", "Voor de spelleider"), ("en", "For the facilitator")])
def test_the_command_writes_a_page_and_paper_with_the_same_words(
    tmp_path: Path, language: str, title: str
) -> None:
    page, paper = tmp_path / "gids.html", tmp_path / "gids.pdf"

    assert main(["guide", "--html", str(page), "--pdf", str(paper), "--lang", language]) == 0

    read = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, check=True, text=True).stdout
    assert f"<h1>{title}</h1>" in page.read_text("utf-8")
    assert plain(read).startswith(title)
    say, printed = speaker(language), plain(read)
    assert all(plain(say.say(one.ask)) in printed for one in script.PAGES)


def test_the_command_asks_where_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["guide"])

    assert wrong.value.code == 2
    assert "--html" in capsys.readouterr().err

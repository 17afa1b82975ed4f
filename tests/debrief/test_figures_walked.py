"""Every figure of the report of a recorded hour is the one that an independent walk over its journal finds."""

import re
import shutil
import subprocess
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from game.cli import main
from game.scenario.folders import folders
from game.screens.i18n import Speaker, speaker
from tests.debrief.pages import ReadTable, plain, tables
from tests.debrief.recorded import HOURS, recorded
from tests.debrief.walk import Counted, counted

LANGUAGES = ("nl", "en")
AMOUNT = re.compile(r"(?:− ?)?€ ?\d[\d.,]*\d")
needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not here")


@pytest.fixture(params=HOURS, ids="-".join)
def hour(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Counted]:
    one = recorded(*request.param)
    path = one.kept(tmp_path)
    return path, counted(one.world, path)


def page_of(path: Path, language: str) -> str:
    to = path.with_suffix(f".{language}.html")
    assert main(["debrief", str(path), "--html", str(to), "--lang", language]) == 0
    return to.read_text("utf-8")


def amounts(say: Speaker, *cents: int) -> list[str]:
    return [plain(say.money(one)) for one in cents]


def one_with(caption: str, found: list[ReadTable]) -> ReadTable:
    (one,) = (table for table in found if table.caption == caption)
    return one


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_is_that_of_an_independent_walk(hour: tuple[Path, Counted], language: str) -> None:
    path, walked = hour
    say = speaker(language, folders())

    figures, bookings, kinds, *rest = tables(page_of(path, language))

    least = min(walked.least_free.values())
    costs, *_ = amounts(say, walked.late_costs)
    expected = [walked.met, walked.missed, costs, least, walked.shut, walked.tried]
    assert [row[1] for row in figures.rows[1:]] == [str(one) for one in expected]
    came_in, went_out, closing = amounts(say, walked.came_in, walked.went_out, walked.closing)
    assert [one.rstrip(".") for one in AMOUNT.findall(bookings.caption)][1:] == [came_in, went_out, closing]
    assert bookings.rows[-1][-1] == closing
    assert sorted(tuple(row) for row in kinds.rows[1:]) == sorted(by_what(say, walked))
    headspace = next(table for table in rest if len(table.rows[0]) == 2)
    told = {row[0]: row[1] for row in headspace.rows[1:]}
    assert {day: free for day, free in told.items() if free.isdigit()} == {
        plain(say.day(day)): str(free) for day, free in walked.least_free.items()
    }


def by_what(say: Speaker, walked: Counted) -> list[tuple[str, ...]]:
    sums: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for what, (came, went) in walked.by_what.items():
        name = plain(say.say(what))
        sums[name] = (sums[name][0] + came, sums[name][1] + went)
    return [(name, *amounts(say, *both)) for name, both in sums.items()]


@needs_pdftotext
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_opens_and_holds_the_same_amounts_as_the_page(hour: tuple[Path, Counted], language: str) -> None:
    path, _ = hour
    page, paper = page_of(path, language), path.with_suffix(".pdf")

    assert main(["debrief", str(path), "--pdf", str(paper), "--lang", language]) == 0

    read = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, check=True, text=True)
    wanted = [cell for table in tables(page) for row in table.rows for cell in row if AMOUNT.fullmatch(cell)]
    printed = Counter(AMOUNT.findall(plain(read.stdout)))
    assert wanted and not Counter(wanted) - printed

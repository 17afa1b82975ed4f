"""Every figure of the report of a recorded hour is the one that an independent walk over its journal finds."""

import json
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from game.cli import main
from game.debrief import words
from game.debrief.model import Kind
from game.scenario.folders import folders
from game.screens.i18n import Speaker, speaker
from tests.debrief.pages import ReadTable, plain, tables
from tests.debrief.recorded import HOURS, recorded
from tests.debrief.walk import WHOLE_HEAD, Counted, counted

LANGUAGES = ("nl", "en")
AMOUNT = re.compile(r"(?:− ?)?€ ?\d[\d.,]*\d")
PIECES = re.compile(r"\((\d+)\)(?:;|$)")
needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not here")


@pytest.fixture(params=HOURS, ids="-".join)
def hour(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Counted]:
    one = recorded(*request.param)
    path = one.kept(tmp_path)
    return path, counted(one.world, path)


def page_of(path: Path, language: str) -> str:
    to = path.with_suffix(f".{language}.html")
    assert main(["debrief", str(path), "--without-others", "--html", str(to), "--lang", language]) == 0
    return to.read_text("utf-8")


def amounts(say: Speaker, *cents: int) -> list[str]:
    return [plain(say.money(one)) for one in cents]


def one_with(caption: str, found: list[ReadTable]) -> ReadTable:
    (one,) = (table for table in found if table.caption == caption)
    return one


def headed(column: str, found: list[ReadTable]) -> ReadTable:
    """The table that has a column of this name."""
    (one,) = (table for table in found if column in table.rows[0])
    return one


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_is_that_of_an_independent_walk(hour: tuple[Path, Counted], language: str) -> None:
    path, walked = hour
    say = speaker(language, folders())

    figures, bookings, *rest = tables(page_of(path, language))

    least = min(walked.least_free.values())
    costs, *_ = amounts(say, walked.late_costs)
    expected = [walked.met, walked.missed, costs, least, walked.shut, walked.tried]
    assert [row[1] for row in figures.rows[1:]] == [str(one) for one in expected]
    came_in, went_out, closing = amounts(say, walked.came_in, walked.went_out, walked.closing)
    assert [one.rstrip(".") for one in AMOUNT.findall(bookings.caption)][1:] == [came_in, went_out, closing]
    assert bookings.rows[-1][-1] == closing
    headspace = headed(plain(say.say(words.WENT_TO)), rest)
    assert {row[0]: row[-1] for row in headspace.rows[1:]} == {
        plain(say.day(day)): str(free) for day, free in walked.least_free.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terms_of_headspace_and_what_was_free_are_all_that_there_is(
    hour: tuple[Path, Counted], language: str
) -> None:
    path, _ = hour
    say = speaker(language, folders())

    table = headed(plain(say.say(words.WENT_TO)), tables(page_of(path, language)))

    sums = [sum(map(int, PIECES.findall(went))) + int(free) for _day, went, free in table.rows[1:] if went]
    assert set(sums) == {WHOLE_HEAD}
    assert len(sums) > len(table.rows) / 2


def test_last_days_and_attempts_are_those_of_an_independent_walk(hour: tuple[Path, Counted]) -> None:
    path, walked = hour
    say = speaker("nl", folders())

    table = headed(plain(say.say(words.HOW_IT_WENT)), tables(page_of(path, "nl")))

    named = {plain(say.say(words.KIND[Kind(kind)])): kind for kind in ("met", "missed", "tried")}
    assert [(row[0], named[row[-1]]) for row in table.rows[1:]] == [
        (plain(say.day(day)), kind) for day, kind in walked.marked
    ]


def test_why_doors_were_shut_is_counted_as_an_independent_walk_counts_it(hour: tuple[Path, Counted]) -> None:
    path, walked = hour
    say = speaker("nl", folders())
    found = [one for one in tables(page_of(path, "nl")) if one.rows[0][0] == words.WHY_SHUT.source]

    told = {row[0]: int(row[1]) for one in found for row in one.rows[1:]}

    assert told == {plain(say.say(words.REASON[reason])): n for reason, n in walked.reasons.items()}


def test_the_lines_of_a_benefit_and_of_a_wage_come_to_what_was_booked(hour: tuple[Path, Counted]) -> None:
    path, walked = hour
    data = path.with_suffix(".json")
    assert main(["debrief", str(path), "--without-others", "--json", str(data)]) == 0
    told = json.loads(data.read_text("utf-8"))

    reckoned = [one for one in told["timeline"]["entries"] if one["sum"] and one["kind"] == "in"]
    benefits = [one for one in reckoned if any(term["id"] == "uit_te_betalen" for term in one["sum"]["terms"])]

    assert [one["amount"] for one in benefits] == [cents for cents in walked.benefits.values() if cents]
    assert sum(one["amount"] for one in reckoned if one not in benefits) == walked.earned_by_hours
    for one in reckoned:
        terms = one["sum"]["terms"]
        assert sum(term["amount"] * term["effect"] for term in terms) == one["amount"] == one["sum"]["amount"]
    among = [one["calculation"] for one in told["sources"]["calculations"]]
    assert all(one["sum"] in among for one in reckoned)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_it_went_is_what_an_independent_walk_adds_up(hour: tuple[Path, Counted], language: str) -> None:
    path, walked = hour
    say = speaker(language, folders())
    found = tables(page_of(path, language))
    for half, title in enumerate((words.IN_HALF, words.OUT_HALF)):
        rows = one_with(plain(say.say(title)), found).rows
        heaps = {row[0]: row[1] for row in rows[1:-1] if len(row) == 2}
        told = {kind: both[half] for kind, both in walked.by_kind.items() if both[half]}
        assert {name: amount for name, amount in heaps.items() if amount != amounts(say, 0)[0]} == {
            plain(say.say(words.HEAP[kind])): amounts(say, cents)[0] for kind, cents in told.items()
        }
        assert rows[-1][-1] == amounts(say, sum(told.values()))[0]


def test_what_nobody_budgets_and_what_is_left_are_those_of_an_independent_walk(hour: tuple[Path, Counted]) -> None:
    path, walked = hour
    data = path.with_suffix(".json")
    assert main(["debrief", str(path), "--without-others", "--json", str(data)]) == 0
    went = json.loads(data.read_text("utf-8"))["went"]

    assert sum(term["amount"] for term in went["late"]["terms"]) == walked.late_costs
    assert sum(term["amount"] for term in went["back"]["terms"]) == walked.taken_back
    assert went["left"] == {"on_hand": walked.on_hand, "owed": walked.owed}
    assert not {right["id"] for right in went["rights"]} & walked.asked


@needs_pdftotext
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_opens_and_holds_the_same_amounts_as_the_page(hour: tuple[Path, Counted], language: str) -> None:
    path, _ = hour
    page, paper = page_of(path, language), path.with_suffix(".pdf")

    assert main(["debrief", str(path), "--without-others", "--pdf", str(paper), "--lang", language]) == 0

    read = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, check=True, text=True)
    wanted = [cell for table in tables(page) for row in table.rows for cell in row if AMOUNT.fullmatch(cell)]
    printed = Counter(AMOUNT.findall(plain(read.stdout)))
    assert wanted and not Counter(wanted) - printed

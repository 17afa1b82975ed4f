"""The debrief on the screen: nine pages in a folder, what is typed in it, and what of it may be kept."""

import html
import json
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.debrief.model import Kind
from game.play import result
from game.play.actions import Take
from game.play.hour import Hour
from game.play.offers import offers
from game.scenario.folders import find
from game.screens.house import House
from game.screens.i18n import DUTCH
from game.screens.lookback.chart import Names
from game.screens.lookback.field import TextField
from game.screens.lookback.file import Row
from game.screens.lookback.marks import DRAWINGS
from game.screens.lookback.moments import WIDTH, Across, clusters, most_telling
from game.screens.lookback.reasons import PLAIN
from game.screens.lookback.sorts import CAME, DONE, NOT, sort_of
from game.screens.lookback.sources import Code
from game.screens.parts.typed import MOST, Keyboard, Typed
from game.screens.rooms.lookback import LookBack
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.toolkit import Comfort, Role, Table, rich
from game.screens.toolkit import type as types
from game.screens.toolkit.stage import TWICE_MS
from tests.play import written
from tests.screens import evening, owing
from tests.screens.hands import COMPOSED, LARGE, Visit

MORNING = (
    "between/verder",
    "go/post",
    "read/schatting",
    "letter/schatting/bellen",
    "letter/schatting/bellen",
    "letter/schatting/map",
    "read/zwemles_factuur",
    "letter/zwemles_factuur/boekje",
    "pay/zwemles/deel",
    30_000,
    "moment/verder",
)
EVERY_TAB = ("gevoel", "uur", "deuren", "daarna", "dossier", "geld", "anders", "bronnen", "zaken", "maandag")
ONE_WORD, FOR_MONDAY = "field/gevoel-1", "field/straks/monday"


class Reader(Visit):
    """Somebody at the debrief: as in the window, a room with fields hears every event before the stage does."""

    def _send(self, kind: int, **what: Any) -> None:
        self.now += TWICE_MS
        event = pygame.event.Event(kind, **what)
        if isinstance(self.room, LookBack) and self.room.type(event, self.stage.focus):
            self.look()
            return
        for command in self.stage.handle(event):
            self.room = self.room.obey(command) if self.room else None
        self.look()

    def write(self, text: str, typing: bool = True) -> "Reader":
        """Each letter as a key press, and as the TEXTINPUT that most machines send with it."""
        for letter in text:
            self._send(pygame.KEYDOWN, key=pygame.K_a, mod=0, unicode=letter)
            if typing:
                self._send(pygame.TEXTINPUT, text=letter)
            self._send(pygame.KEYUP, key=pygame.K_a, mod=0)
        return self

    def at(self, id: str) -> "Reader":
        """By Tab, to what has this id."""
        for _ in range(len(self.stage.order) + 1):
            if self.stage.keyboard and self.stage.focus == id:
                return self
            self.press(pygame.K_TAB)
        raise AssertionError(f"Tab never reaches {id}")

    def says(self, id: str) -> str:
        return next(widget.value for widget in self.tree.walk() if widget.id == id)

    def says_name(self, id: str) -> str:
        return next(widget.name for widget in self.tree.walk() if widget.id == id)

    @property
    def page(self) -> LookBack:
        assert isinstance(self.room, LookBack)
        return self.room


@lru_cache(maxsize=1)
def whole() -> Hour:
    """The week to its end: a door tried twice, a bill half paid and then missed, letters left lying."""
    hour = evening.played(*MORNING)
    while not hour.state.over:
        open_ones = [offer for offer in offers(hour.world, hour.state) if not offer.blocked]
        hour.do(Take(open_ones[-1].id))
    return hour


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setenv("EEN_UUR_HOME", str(tmp_path))
    yield tmp_path


def reader(tab: str = "gevoel", hour: Hour | None = None, comfort: Comfort = COMPOSED, **settings: Any) -> Reader:
    house = House(Settings(**settings), record=False, keep_settings=False)
    room = LookBack(house, hour or whole())
    room.obey(f"tab:{tab}")
    return Reader(room, comfort)


def early() -> Hour:
    return evening.played("between/verder", "hour/nagesprek")


EVERY_PLAN = [
    (folder, id) for folder in (find("eerste-week"), written.HERE / "aan-de-lijn") for id in written.plans(folder)
]


@pytest.mark.parametrize(("folder", "plan"), EVERY_PLAN, ids=lambda one: getattr(one, "name", one))
def test_every_page_can_be_opened_after_every_hour_that_a_plan_plays(folder: Path, plan: str) -> None:
    here = reader(hour=written.played(folder, plan)[0])
    for tab in EVERY_TAB[1:]:
        here.page.obey(f"tab:{tab}")
        here.look()
        assert here.page.tab == tab


# --- the folder -------------------------------------------------------------------------------------------


def test_feelings_come_first_and_before_any_figure() -> None:
    here = reader()

    assert here.page.tab == "gevoel"
    assert "€" not in here.words
    assert [tab.name for tab in here.stage.find_all(role=Role.TAB)] == [
        "Gevoel", "Het uur", "Dichte deuren", "En dan", "Jouw dossier", "Waar het bleef",
        "Anders", "Bronnen",
        "Wat zegt dit?", "Maandag",
    ]  # fmt: skip


@pytest.mark.parametrize("comfort", [COMPOSED, LARGE], ids=["composed", "linear"])
@pytest.mark.parametrize("tab", EVERY_TAB)
def test_every_page_opens_and_every_target_can_be_hit(tab: str, comfort: Comfort) -> None:
    here = reader("gevoel", comfort=comfort)

    if tab != "gevoel":
        here.click(f"tab:{tab}")

    assert here.page.tab == tab
    for placed in here.stage.order:
        if placed.widget.command:
            assert placed.box.h >= 44, placed.id


@pytest.mark.parametrize("tab", EVERY_TAB)
def test_a_debrief_that_came_at_once_is_whole_too(tab: str) -> None:
    here = reader(tab, early())

    assert here.stage.draw(pygame.Surface((1366, 768)))
    assert here.words


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_page_shows_a_sentence_with_an_open_placeholder(language: str) -> None:
    for tab in EVERY_TAB:
        said = reader(tab, language=language).words
        assert "{" not in said and "}" not in said, tab


def test_nothing_typed_means_skipping_and_something_typed_means_going_on() -> None:
    here = reader()
    assert here.stage.find(name="Overslaan")

    here.at(ONE_WORD).write("moe")

    assert here.stage.find(name="Verder") and not here.stage.find(name="Overslaan")
    assert here.choose("tab:uur").room is here.room


def test_one_question_can_be_passed_over_and_what_was_written_there_is_not_kept(home: Path) -> None:
    here = reader().at(ONE_WORD).write("moe")
    here.at("field/gevoel-2").write("in mijn buik")

    here.choose("skip:gevoel-2")

    assert "Overgeslagen." in here.words and "in mijn buik" not in here.words
    assert here.page.view.notes.feelings == {"gevoel-1": "moe"}
    here.choose("skip:gevoel-2")
    assert here.says("field/gevoel-2") == "in mijn buik"


# --- typing -----------------------------------------------------------------------------------------------


def test_letters_are_typed_once_whether_or_not_the_machine_sends_text() -> None:
    with_text, without = reader(), reader()

    with_text.at(ONE_WORD).write("héél moe")
    without.at(ONE_WORD).write("héél moe", typing=False)

    assert with_text.says(ONE_WORD) == without.says(ONE_WORD) == "héél moe"


def test_inside_a_field_letters_are_no_shortcuts_and_tab_leaves_it() -> None:
    here = reader().at(ONE_WORD)

    here.write("p m1 ").press(pygame.K_TAB)

    assert here.says(ONE_WORD) == "p m1 "
    assert here.page.tab == "gevoel"
    assert here.stage.focus == "skip/gevoel-1"


def test_a_click_is_enough_to_type_and_clicking_elsewhere_ends_it() -> None:
    here = reader()

    here.click("field:gevoel-2")
    here.write("in mijn schouders")
    here.click("tab:uur")

    assert here.page.typed["gevoel-2"].text == "in mijn schouders"
    assert here.page.active == ""


def test_the_keys_of_a_field_move_and_take_away() -> None:
    typed = Typed().insert("bang")
    keys = Keyboard()

    def press(typed: Typed, *pressed: int) -> Typed:
        for key in pressed:
            typed = keys.type(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""), typed) or typed
        return typed

    assert press(typed, pygame.K_BACKSPACE).text == "ban"
    assert press(typed, pygame.K_HOME, pygame.K_DELETE).text == "ang"
    assert press(typed, pygame.K_LEFT, pygame.K_LEFT, pygame.K_BACKSPACE).text == "bng"
    assert press(typed, pygame.K_HOME, pygame.K_LEFT, pygame.K_RIGHT).insert("o").text == "boang"
    assert press(Typed(), pygame.K_BACKSPACE, pygame.K_DELETE, pygame.K_END) == Typed()


def test_a_field_takes_no_control_characters_and_no_more_than_its_measure() -> None:
    assert Typed().insert("a\0b\x1b\u202ec\nd").text == "abc d"
    assert len(Typed().insert("x" * 10_000).insert("y").text) == MOST


def test_a_field_that_is_full_says_so() -> None:
    here = reader()
    here.page.typed["gevoel-1"] = Typed().insert("x" * (MOST - 1))
    before = here.at(ONE_WORD).words

    here.write("x")

    assert "Het veld is vol." not in before
    assert "Het veld is vol." in here.words


def test_in_one_column_a_field_is_a_field_with_its_caret() -> None:
    here = reader(comfort=LARGE).at(ONE_WORD).write("moe")

    shown = here.stage._floor.index[ONE_WORD].widget.paint

    assert isinstance(shown, TextField)
    assert (shown.text, shown.caret, shown.active) == ("moe", 3, True)


def test_chords_are_not_typed() -> None:
    pressed = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_m, mod=pygame.KMOD_LCTRL, unicode="\r")

    assert Keyboard().type(pressed, Typed()) is None


# --- the hour ---------------------------------------------------------------------------------------------


def test_the_hour_opens_at_what_says_most() -> None:
    here = reader("uur")

    assert here.page.debrief.timeline.entries[here.page.entry].kind is Kind.MISSED
    assert "termijn gemist" in here.words


def test_every_line_of_the_timeline_can_be_chosen_by_mouse() -> None:
    here, seen = reader("uur"), set[int]()

    for moment in [one.command for one in here.stage.find_all(role=Role.CHOICE) if one.id.startswith("moment/")]:
        here.click(str(moment))
        seen |= {int(one.id[5:]) for one in here.stage.find_all(role=Role.CHOICE) if one.id.startswith("line/")}

    assert seen == set(range(len(here.page.debrief.timeline.entries)))


def test_the_arrows_move_along_the_timeline_and_tab_only_passes_by() -> None:
    here = reader("uur")
    first = next(one for one in here.stage.find_all(role=Role.CHOICE) if one.id.startswith("moment/"))
    before = here.page.entry

    here.at(first.id)
    passed = here.page.entry
    here.press(pygame.K_RIGHT)
    here._send(pygame.KEYUP, key=pygame.K_RIGHT, mod=0)
    changed = here.page.tick(16), here.page.tick(16)

    assert passed == before
    assert changed == (here.room, None)
    assert here.page.entry != before
    assert here.stage.focused is not None and here.stage.focused.selected


def test_a_tried_door_says_what_stood_there_and_why_it_was_shut() -> None:
    here = reader("uur")
    entries = here.page.debrief.timeline.entries
    tried = next(index for index, entry in enumerate(entries) if entry.kind is Kind.TRIED)

    here.page.obey(f"moment:{tried}")
    here.look()

    assert "Ze zijn dicht als ik vrij ben." in here.words
    assert "Het kon niet: het paste niet in de uren die er waren." in here.words
    assert "Participatiewet, artikel 31, tweede lid, onderdeel n" in here.words
    assert "onzeker: hiervoor is geen goede bron gezien" in here.words
    assert "Gemeld door mensen, of gevonden in onderzoek:\n‘Als verrekenen een beperking is’" in here.words
    assert "E13" in here.words.splitlines() and "Gemeld patroon" not in here.words


def test_what_says_most_stands_first_and_the_rest_follows_as_it_happened() -> None:
    here = reader("uur")
    entries = here.page.debrief.timeline.entries

    here.click(f"moment:{next(index for index, one in enumerate(entries) if one.kind is Kind.TRIED)}")

    first, *rest = (int(one.id[5:]) for one in here.stage.find_all(role=Role.CHOICE) if one.id.startswith("line/"))
    assert entries[first].kind is Kind.TRIED and here.page.entry == first
    sorts = [sort_of(entries[one]) for one in rest]
    assert sorts == sorted(sorts, key=[CAME, DONE, NOT].index)
    assert all(
        before < after for before, after in pairwise(rest) if sort_of(entries[before]) == sort_of(entries[after])
    )
    assert {"Wat kwam", "Wat je deed", "Wat niet ging"} & set(here.words.splitlines())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_legend_is_one_line_and_has_a_word_for_every_drawing(language: str) -> None:
    here = reader("uur", language=language)
    words = [id for id in here.stage._floor.index if id.startswith("hour/legend/") and id.endswith("/word")]
    drawn = {DRAWINGS.get(entry.kind) for entry in here.page.debrief.timeline.entries}

    assert len({here.stage.rect_of(id).y for id in words}) == 1
    assert {DRAWINGS.get(Kind(id.split("/")[2])) for id in words if "balance" not in id} == drawn


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_what_is_behind_a_moment_has_room_to_be_read(scale: float) -> None:
    here = reader("uur", comfort=Comfort(scale), text=scale)
    line = here.stage.ruler.line_height(PLAIN.style)

    for place in _columns(here):
        assert place.h / line >= 7


def _columns(here: Reader) -> list[pygame.Rect]:
    return [here.stage.rect_of(id) for id in here.stage._floor.index if id.endswith("/scroll")]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_days_under_the_line_are_all_named_and_none_touches_the_next(language: str, scale: float) -> None:
    here = reader("uur", comfort=Comfort(scale), language=language, text=scale)
    under = here.stage._floor.index["hour/days"]
    assert isinstance(under.widget.paint, Names)

    placed = sorted(under.widget.paint.placed(here.stage.ruler, under.box))

    assert len(placed) == len(here.page.debrief.timeline.days)
    for (left, name), (after, _next) in pairwise(placed):
        assert left + here.stage.ruler.width(name, types.SMALL) + 8 <= after, name


def test_the_drawing_has_its_table_and_one_column_always_shows_it() -> None:
    drawn, column = reader("uur"), reader("uur", comfort=LARGE, text=2.0)

    drawn.click("ui:table")

    assert drawn.page.as_table
    assert drawn.stage.rect_of("table/balance").h > 0
    assert column.stage.rect_of("table/balance").h > 0
    assert not column.stage.find(command="ui:table")


def test_moments_stand_apart_in_order_and_hold_every_line_once() -> None:
    course = LookBack(House(record=False), whole()).debrief.timeline

    found = clusters(course, Across(course.begins, course.ends, 140, 1310))

    assert [index for one in found for index in one.entries] == list(range(len(course.entries)))
    assert all(after.x - before.x >= WIDTH for before, after in pairwise(found))
    assert all(one.x - WIDTH / 2 >= 140 and one.x + WIDTH / 2 <= 1310 for one in found)
    assert most_telling(course.entries, ()) == -1


def test_a_moment_in_which_costs_came_opens_with_them_and_their_rule() -> None:
    late = ("until 2026-08-28",)
    course = LookBack(House(record=False), owing.owing(*late)).debrief.timeline
    costs = next(n for n, entry in enumerate(course.entries) if entry.kind is Kind.LATE_COSTS)

    assert course.entries[costs - 1].kind is Kind.MISSED
    assert most_telling(course.entries, (costs - 1, costs)) == costs
    assert course.entries[costs].rule.references


# --- doors, file, sources ---------------------------------------------------------------------------------


def test_the_closed_doors_are_counted_and_each_says_whether_it_was_tried() -> None:
    here = reader("deuren")
    doors = here.page.debrief.doors

    assert f"Doorgestreept gezien: {len(doors.shut)}. Daarvan toch geprobeerd: 1." in here.words
    assert len([one for one in here.stage.find_all(role=Role.OPTION) if one.struck]) == len(doors.shut)
    assert "Van de 5 keuzes stonden er hier 4 open." in here.words
    assert "Je hebt het toch geprobeerd." in here.words


def test_their_lines_stand_beside_what_was_done_and_letters_come_one_at_a_time() -> None:
    here = reader("dossier")
    assert "Akkoord verondersteld." in here.words
    assert "In de map gelegd." in here.words

    here.choose("letter:0").choose("letter:1").choose("letter:2")
    assert "Te voldoen uiterlijk" in here.words
    assert "De helft nu mag ook." in here.words
    assert "Op grond van de laatst verwerkte" not in here.words
    assert here.words.index("Te voldoen uiterlijk") < here.words.index("Zoals het ook kon")
    assert here.words.index("Zoals het ook kon") < here.words.index("De helft nu mag ook.")

    here.press(pygame.K_ESCAPE)
    assert "Akkoord verondersteld." in here.words


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_along_the_letters_nothing_stands_over_anything_else(language: str, scale: float) -> None:
    here = reader("dossier", comfort=Comfort(scale), language=language, text=scale).click("letter:0")

    row = [here.stage.rect_of(id) for id in ("letter/before", "letter/after", "letter/where", "file/back")]

    assert len({place.y for place in row}) == 1
    assert all(left.right + 8 <= right.x for left, right in pairwise(row))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_under_what_a_letter_could_have_said_its_words_of_law_are_explained(language: str) -> None:
    here = reader("dossier", language=language).choose("letter:0")
    said: dict[str, bool] = {}
    for number in range(len(here.commands)):
        letter = next(one for one in here.tree.walk() if one.id == "letter/theirs").spoken
        ours = next(one for one in here.tree.walk() if one.id == "letter/ours").spoken
        assert ("vrijlating  " in ours) == ("vrijlating" in letter.lower())
        said[letter] = "vrijlating  " in ours
        if f"letter:{number + 1}" not in here.commands:
            break
        here.choose(f"letter:{number + 1}")

    assert set(said.values()) == {True, False}


def test_the_day_of_a_line_stays_on_one_line() -> None:
    here = reader("dossier", comfort=Comfort(1.5), text=1.5)
    rows = [placed.widget.paint for placed in here.stage._floor.placed if isinstance(placed.widget.paint, Row)]

    assert rows
    for row in rows:
        assert row.tag_size(here.stage.ruler)[1] < 2 * here.stage.ruler.line_height(types.SMALL)


def test_names_with_a_comma_are_told_apart_by_semicolons() -> None:
    said = reader("bronnen").words

    assert "Zwemles A, oktober; en Sami" in said
    assert "boodschappen, bus, kleine dingen; Supermarkt" in said
    assert "zwemles oktober, Zwembad De Sprong" in said


def test_the_pace_is_said_in_words_here_and_in_the_report(home: Path) -> None:
    here = reader("bronnen")
    assert "In gewoon tempo." in here.words

    here.click("tab:maandag").click("do:report_without")

    (report,) = (home / "reports").glob("*.html")
    assert "In gewoon tempo." in report.read_text("utf-8")


def test_the_report_lies_there_at_once_and_its_pdf_when_that_has_been_seen(home: Path) -> None:
    here = reader("maandag")
    here.click("do:report_without")

    (page,) = (home / "reports").iterdir()
    assert page.suffix == ".html"
    assert "Nu nog als PDF; dat duurt enkele seconden." in here.words

    here.page.tick(16)
    assert not page.with_suffix(".pdf").exists()
    here.page.tick(16)
    assert page.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert "Als PDF ligt het ernaast." in here.page.told


def test_who_leaves_before_the_pdf_is_there_has_it_too(home: Path) -> None:
    here = reader("maandag")
    here.click("do:report_without")
    here.page.leave()
    assert {path.suffix for path in (home / "reports").iterdir()} == {".html", ".pdf"}


def test_the_code_of_an_hour_breaks_at_its_dots() -> None:
    ruler = reader().stage.ruler

    assert Code("eerste-week.3.untimed").lines(ruler, 1000) == "eerste-week.3.untimed"
    assert Code("eerste-week.3.untimed").lines(ruler, 200) == "eerste-week.3.\nuntimed"


@pytest.mark.parametrize("shares", [(), (95.0, 5.0)])
def test_an_amount_in_a_table_is_not_broken_when_the_table_is_too_wide(shares: tuple[float, ...]) -> None:
    ruler, amount = reader().stage.ruler, "€ 1.419,46"

    words, amounts = rich._columns(
        ruler, Table((("regeling oude huur", amount),), shares=shares), PLAIN.style, 180
    )

    assert amounts - 12 >= ruler.width(amount, PLAIN.style)
    assert words + amounts == pytest.approx(180)


def test_the_sources_give_terms_articles_addresses_doubts_limits_and_the_code() -> None:
    said = reader("bronnen").words

    assert "Participatiewet, artikel 31, tweede lid, onderdeel n" in said
    assert "https://wetten.overheid.nl/" in said
    assert "onzeker" in said
    assert "rekenvoorbeeld" in said
    assert "Eén week laat geen maand zien." in said
    assert "eerste-week.7.1" in said


# --- Monday -----------------------------------------------------------------------------------------------


def test_a_role_brings_its_own_question_and_the_one_for_everybody() -> None:
    here = reader("maandag").click("role:manager")

    asked = [one.description for one in here.stage.find_all(role=Role.TEXT) if one.id.startswith("ask/")]

    assert asked == ["Voor iedereen", "Manager"]


def test_an_if_then_sentence_stands_round_what_was_written_and_typing_goes_on_in_its_gap() -> None:
    here = reader("maandag").at(FOR_MONDAY).write("bel ik één klant")

    here.choose("start:straks/monday").choose("start:straks/monday")
    assert here.says(FOR_MONDAY) == "Als ik maandag , dan bel ik één klant"

    here.at(FOR_MONDAY).write("binnenkom")
    assert here.says(FOR_MONDAY) == "Als ik maandag binnenkom, dan bel ik één klant"


def test_what_was_typed_is_in_the_report_only_when_that_was_chosen(home: Path) -> None:
    here = reader()
    here.at(ONE_WORD).write("zeemoe & boos")
    here.choose("tab:maandag")
    here.at(FOR_MONDAY).write("die van ons")
    assert not list(home.rglob("*"))

    here.choose("do:report_without").choose("do:report")

    without, with_it = sorted((home / "reports").glob("*.html"), key=lambda path: path.stat().st_mtime_ns)
    assert "zeemoe" not in without.read_text("utf-8") and "die van ons" not in without.read_text("utf-8")
    assert html.escape("zeemoe & boos") in with_it.read_text("utf-8")
    assert "die van ons" in with_it.read_text("utf-8")
    assert str(with_it) in here.words


def test_without_a_word_typed_there_is_one_way_to_keep_the_report() -> None:
    here = reader("maandag")

    assert [one for one in here.commands if one.startswith("do:report")] == ["do:report_without"]


def test_the_result_of_the_table_holds_nothing_that_was_typed(home: Path) -> None:
    here = reader().at(ONE_WORD).write("geheimpje")

    here.choose("tab:maandag").click("do:result")

    (path,) = (home / "results").glob("*.json")
    assert result.read(path).balance == whole().state.balance
    assert "geheimpje" not in json.dumps(json.loads(path.read_text("utf-8")))


def test_a_disk_that_refuses_is_one_calm_sentence(home: Path) -> None:
    (home / "reports").write_text("hier ligt al iets", "utf-8")
    here = reader("maandag")

    here.click("do:report_without")

    assert "De schijf laat dit niet toe" in here.words
    assert here.room is not None


def test_the_end_says_who_can_stop_and_lets_one_stop_or_begin_again() -> None:
    here = reader("maandag")
    assert DUTCH.say(here.page.debrief.header.last_words) in here.words

    assert reader("maandag").click("ui:quit").room is None
    assert isinstance(here.click("ui:again").room, Title)


def test_who_wrote_something_is_asked_once_before_it_is_gone() -> None:
    here = reader("maandag").at(FOR_MONDAY).write("Bellen.").click("tab:uur").click("ui:quit")
    assert "Wat je schreef, is nog niet bewaard." in here.words
    assert here.stage.rect_of("monday/last").bottom <= 768
    assert "do:report" in here.commands
    assert here.click("ui:quit").room is None


def test_who_kept_what_was_written_stops_at_once() -> None:
    here = reader("maandag").at(FOR_MONDAY).write("Bellen.").choose("do:report")
    assert here.click("ui:quit").room is None


def test_a_page_in_one_column_is_read_from_its_top() -> None:
    here = reader("dossier", comfort=LARGE).choose("letter:0")
    assert here.stage.rect_of("file/theirs/title").y < 768


# --- where it went ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("comfort", [COMPOSED, LARGE], ids=["composed", "linear"])
def test_choosing_a_bar_shows_the_bookings_that_it_is_the_sum_of(comfort: Comfort) -> None:
    here = reader("geld", comfort=comfort)
    here.choose("heap:gone/rent")

    (rent,) = (heap for heap in here.page.debrief.went.gone if heap.kind == "rent")
    assert [widget.command for widget in here.tree.walk() if widget.selected and "heap" in widget.id] == [
        "heap:gone/rent"
    ]
    assert f"huur: {DUTCH.money(rent.amount)}" in here.words
    assert [DUTCH.money(term.amount) in here.words for term in rent.terms] == [True]
    assert "huur oktober, Woonstichting Meerwijk" in here.words


def test_a_figure_that_nobody_budgets_says_what_it_does_not_count() -> None:
    here = reader("geld").click("heap:late")

    assert "kosten van te laat: € 0,00" in here.words.replace("\u00a0", " ")
    assert "Rente, rechter en deurwaarder rekent het spel niet uit." in here.words

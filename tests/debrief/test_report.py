"""The report: one page that parses, refers to nothing, escapes everything and says what the debrief says."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from game.core.calculation import Term
from game.core.text import Text
from game.debrief import Notes, as_data, as_lines, html, look_back, words
from game.debrief.markup import VOID, element, readable
from game.play.bots import POLICIES, Reader
from game.play.bots import play as play_by_machine
from game.play.hour import Hour
from game.play.world import World
from game.scenario.folders import find
from game.screens.i18n import DUTCH, Speaker, speaker
from tests.debrief.conftest import Play
from tests.debrief.hands import play_out

TYPED = "<script>alert('leeg')</script> & \"moe\"\x00 \ud800"


class Page(HTMLParser):
    """Reads a page and keeps what the tests ask: tags, attributes, text, and whether it was well nested."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "style":
            self.text.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.text).split())

    def named(self, *names: str) -> list[str]:
        return [tag for tag, _ in self.tags if tag in names]


@pytest.fixture
def page(whole: Hour) -> str:
    return html(look_back(whole), DUTCH, Notes({"gevoel-1": TYPED}, future={"monday": "De brief\nover oktober"}))


def test_the_page_is_well_nested_and_closed(page: str) -> None:
    read = Page(page)

    assert read.faults == []
    assert read.open == []


def test_the_page_says_its_language_and_has_one_title_and_ordered_headings(page: str) -> None:
    read = Page(page)
    levels = [int(tag[1]) for tag in read.named("h1", "h2", "h3", "h4")]

    assert read.tags[0] == ("html", {"lang": "nl"})
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_page_holds_no_script_and_refers_to_nothing_elsewhere(page: str) -> None:
    read = Page(page)
    attributes = [pair for _, pairs in read.tags for pair in pairs.items()]
    references = {value for name, value in attributes if name in {"href", "src", "xlink:href"}}

    assert not read.named("script", "link", "img", "iframe", "object", "form")
    assert all(value and value.startswith("#") for value in references)
    assert "@import" not in page and "url(" not in page
    assert not any(name.startswith("on") or name == "style" for name, _ in attributes)


def test_every_reference_inside_the_page_leads_somewhere_and_no_id_is_there_twice(page: str) -> None:
    read = Page(page)
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    links = [attributes["href"] for tag, attributes in read.tags if tag == "a"]

    assert len(ids) == len(set(ids))
    assert {str(link).removeprefix("#") for link in links} <= set(ids)


def test_what_a_player_typed_is_shown_and_never_becomes_markup(page: str) -> None:
    read = Page(page)

    assert "script" not in {tag for tag, _ in read.tags}
    assert "<script>alert('leeg')</script> & \"moe\"" in read.words
    assert "De brief over oktober" in read.words
    assert "\x00" not in page
    page.encode("utf-8")


def test_without_notes_there_are_lines_to_write_on(whole: Hour) -> None:
    debrief = look_back(whole)

    written = Page(html(debrief, DUTCH)).tags

    lines = [tag for tag in written if tag[1].get("class") == "write"]
    assert len(lines) == len(debrief.monday.feelings) + len(debrief.matters) + len(words.FUTURE_THINGS)


def test_each_chart_has_a_title_a_description_and_a_table_of_its_own(page: str) -> None:
    read = Page(page)

    assert [len(read.named(tag)) for tag in ("svg", "figure", "desc", "title")] == [3, 3, 3, 3 + 1]
    assert all(attributes.get("role") == "img" for tag, attributes in read.tags if tag == "svg")
    order = read.named("figure", "table")
    assert [order[index + 1] for index, tag in enumerate(order) if tag == "figure"] == ["table"] * 3


def test_the_table_beside_the_balance_holds_every_booking(whole: Hour) -> None:
    debrief = look_back(whole)

    words = Page(html(debrief, DUTCH)).words

    for booking in debrief.timeline.bookings:
        assert DUTCH.money(booking.amount).replace("\u00a0", " ") in words
        assert DUTCH.money(booking.balance).replace("\u00a0", " ") in words


def test_the_steps_of_the_balance_are_drawn_level_and_upright_only(page: str) -> None:
    path = next(attributes["d"] for tag, attributes in Page(page).tags if attributes.get("class") == "line")

    assert path and re.fullmatch(r"M[-0-9. ]+(H[-0-9.]+(V[-0-9.]+)?)+", path)


def test_sources_are_named_in_full_and_uncertain_ones_are_marked(whole: Hour) -> None:
    debrief = look_back(whole)

    words = Page(html(debrief, DUTCH)).words

    doubts: list[Term] = [term for used in debrief.sources.calculations for term in used.calculation.doubts]
    assert doubts
    assert words.count("onzeker: hiervoor is geen goede bron gezien") >= len(doubts)
    for used in debrief.sources.calculations:
        assert all(term.source is None or term.source.article in words for term in used.calculation.terms)
        origins = {term.source.origin for term in used.calculation.terms if term.source and term.source.origin}
        assert all(f"gelezen in: {origin}" in words for origin in origins)
    for pattern in debrief.sources.patterns:
        assert all(source.source in words for source in pattern.reported.sources)


def test_an_early_debrief_is_whole(early: Hour) -> None:
    debrief = look_back(early)

    read = Page(html(debrief, DUTCH))

    assert debrief.header.ended == "player"
    course = debrief.timeline
    assert course.opening + course.came_in - course.went_out == course.closing
    assert [letter.letter.id for letter in debrief.letters] == [
        "formulier_klaar.inkomstenformulier.2026_09",
        "schatting",
        "zwemles_factuur",
    ]
    assert len(read.named("section")) == 10 and not read.faults
    assert as_lines(debrief, DUTCH) and as_data(debrief)["header"]["ended"] == "player"


@pytest.mark.parametrize("done", [(), ("hour/nagesprek",), ("between/verder",)])
def test_a_debrief_of_almost_nothing_is_whole_as_well(play: Play, done: tuple[str, ...]) -> None:
    debrief = look_back(play(*done))

    assert Page(html(debrief, DUTCH)).faults == []
    assert as_lines(debrief, DUTCH)


def test_an_hour_stopped_anywhere_gives_a_whole_debrief(whole: Hour) -> None:
    hour = Hour(whole.world, whole.seed)
    for step in whole.steps:
        hour.do(step.action)

        debrief = look_back(hour)

        course = debrief.timeline
        assert course.opening + course.came_in - course.went_out == course.closing == hour.state.balance
        assert Page(html(debrief, DUTCH)).faults == []


@pytest.mark.parametrize("policy", POLICIES)
def test_any_way_of_playing_gives_a_whole_debrief(world: World, policy: str) -> None:
    hour = Hour(world, seed=11)
    assert play_by_machine(hour, POLICIES[policy], Reader())

    debrief = look_back(hour)

    course = debrief.timeline
    offers = [door.offer for door in debrief.doors.shut]
    assert course.opening + sum(booking.amount for booking in course.booked) == course.closing
    assert len(offers) == len(set(offers))
    assert all(place.open < place.total for place in debrief.doors.places)
    assert Page(html(debrief, DUTCH)).faults == []


def test_an_account_below_zero_is_drawn_and_written_with_a_minus(overdrawn: World) -> None:
    hour = Hour(overdrawn, seed=3)
    play_out(hour)

    page = Page(html(look_back(hour), DUTCH))

    amounts = [cents for _, cents in look_back(hour).timeline.balance if cents < 0]
    drawn = [attributes for _, attributes in page.tags if attributes.get("class") == "below"]
    assert len(drawn) == len(amounts) > 0
    assert DUTCH.money(amounts[0]).replace("\u00a0", " ") in page.words


def test_the_report_can_be_said_in_english(whole: Hour) -> None:
    english = speaker("en", [Path(find("eerste-week"))])

    read = Page(html(look_back(whole), english))

    assert read.tags[0] == ("html", {"lang": "en"})
    assert read.faults == []


def test_a_letter_that_is_not_translated_whole_stands_there_in_dutch(whole: Hour) -> None:
    read = Page(html(look_back(whole), Speaker("en")))

    debrief = look_back(whole)
    again = sum(len(later.unread) for later in debrief.afterwards)  # in plain words, on the day after
    dutch = sum(attributes.get("lang") == "nl" for _, attributes in read.tags)
    assert dutch == 2 * len(debrief.letters) + again


def test_every_sentence_of_its_own_is_listed_for_translators(whole: Hour) -> None:
    silent = Speaker("en")
    debrief = look_back(whole)
    html(debrief, silent)
    as_lines(debrief, silent)

    own = {text.path for text in silent.missing if text.path.startswith("debrief/")}
    assert own <= {text.path for text in words.TEXTS}
    assert len({text.path for text in words.TEXTS}) == len(words.TEXTS)


def test_text_becomes_safe_by_being_put_in_an_element() -> None:
    bold = element("b", "<i>")

    written = element("p", 'a < b & "c"', None, False, [bold, 3], title='"', class_="x", hidden=None)

    assert written == '<p title="&quot;" class="x">a &lt; b &amp; &quot;c&quot;<b>&lt;i&gt;</b>3</p>'
    assert readable("a\x07b\nc\ud800") == "ab\nc"


def test_the_data_is_plain_and_leads_back_to_every_cent(whole: Hour) -> None:
    data = json.loads(json.dumps(as_data(look_back(whole))))

    amounts = [one["amount"] for one in data["timeline"]["bookings"] if not one["bounced"]]
    assert data["timeline"]["opening"] + sum(amounts) == data["timeline"]["closing"]
    assert data["header"]["title"] == {"path": "eerste-week/scenario/title", "source": "De eerste week"}
    assert {door["offer"] for door in data["doors"]["shut"]} >= {"letter/schatting/bellen"}


def test_the_lines_say_what_the_report_says(whole: Hour) -> None:
    debrief = look_back(whole)

    lines = "\n".join(as_lines(debrief, DUTCH))

    assert DUTCH.money(debrief.timeline.closing) in lines
    thoughts: list[Text] = [door.thought for door in debrief.doors.shut if door.thought]
    assert thoughts and all(thought.source in lines for thought in thoughts)

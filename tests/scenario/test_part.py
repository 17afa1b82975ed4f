"""A part: the first weeks of a scenario, with a bell, a length and an ending of their own."""

from pathlib import Path

import pytest

from game.authoring.extract import scenario_entries
from game.play.bots import POLICIES, Reader, play
from game.play.events import HourEnded, MomentEnded, WeekBegan
from game.play.hour import Hour
from game.play.world import build
from game.scenario.folders import made_of
from game.scenario.loader import examine, load
from game.scenario.scenario import Scenario
from game.screens.rooms.bells import bell
from tests.play.hands import take
from tests.play.house import house

MONDAYS = """\
  - id: maandag
    name: Maandagochtend
    every: [1]
    hours: 08:00-09:00
    interrupted_by: School.
"""
TALKS = """
turns:
  - {week: 2, line: Het blad valt., weather: wind}
  - {week: 3, line: Het vriest., weather: frost}
stops:
  - {after: 1, title: Na een week, questions: [Welk woord?]}
"""
PART = """\
format: {format}
id: {id}
part_of: {of}
title: Twee weken
who: Samira
teaser: twee weken
about: De eerste helft.
minutes: 8
weeks: {weeks}
end: {end}
note: Twee weken.
last: Je hebt twee weken geleend.
limits: Wat daarna kwam.
"""
LETTER = "[{id: open, text: Open maken, does: {ends: ja}}, {id: laat, text: Laten liggen}]"


@pytest.fixture
def whole(tmp_path: Path) -> Scenario:
    """Four weeks of a Monday; who opens the letter ends what she sits at."""
    return house(tmp_path, moments=MONDAYS, talks=TALKS, options=LETTER).scenario


def part(
    beside: Path, of: str, id: str = "twee-weken", weeks: int = 2, end: str = "2026-10-18 21:00", format: int = 1
) -> Path:
    """The folder of a part of that scenario."""
    folder = beside / id
    folder.mkdir()
    (folder / "scenario.yaml").write_text(PART.format(id=id, of=of, weeks=weeks, end=end, format=format), "utf-8")
    return folder


def test_a_part_is_the_same_story_that_ends_sooner(tmp_path: Path, whole: Scenario) -> None:
    folder = part(tmp_path, whole.id)
    shorter = load(folder)

    assert made_of(folder) == (tmp_path / whole.id, folder)
    assert (shorter.id, shorter.file.minutes, shorter.file.title.source) == ("twee-weken", 8, "Twee weken")
    assert shorter.letters == whole.letters
    assert list(whole.moments)[:2] == list(shorter.moments)
    assert [turn.week for turn in shorter.file.turns] == [2]
    assert not shorter.file.stops
    assert shorter.digest != whole.digest


def test_another_word_in_the_whole_makes_the_part_another_hour(tmp_path: Path, whole: Scenario) -> None:
    folder = part(tmp_path, whole.id)
    before, post = load(folder).digest, tmp_path / whole.id / "post.yaml"
    post.write_text(post.read_text("utf-8") + "# een woord\n", "utf-8")
    assert load(folder).digest != before


def test_its_own_words_are_translated_with_it_and_all_others_with_the_whole(
    tmp_path: Path, whole: Scenario
) -> None:
    folder = part(tmp_path, whole.id)
    own = [entry.context for entry in scenario_entries(folder)]
    assert own[0] == "twee-weken/scenario/title"
    assert all(context.startswith("twee-weken/scenario/") for context in own)
    assert load(folder).file.title.path == "twee-weken/scenario/title"
    assert load(folder).file.frame.path == f"{whole.id}/scenario/frame"


def test_it_has_a_bell_of_its_own(tmp_path: Path, whole: Scenario) -> None:
    one = bell(part(tmp_path, whole.id))
    assert (one.id, one.teaser.source, one.minutes) == ("twee-weken", "twee weken", 8)


def test_what_ends_a_moment_ends_the_hour_only_with_the_last(tmp_path: Path, whole: Scenario) -> None:
    for scenario, over in (
        (whole, ""),
        (load(part(tmp_path, whole.id, "een-week", 1, "2026-10-11 21:00")), "end"),
    ):
        hour = Hour(build(scenario), 1)
        take(hour, "between/verder", "go/post", "read/brief", "letter/brief/open")
        assert hour.state.over == over
        assert isinstance(hour.events[-1], HourEnded) is bool(over)
        assert any(isinstance(event, MomentEnded) for event in hour.events) is not bool(over)


def test_the_last_week_of_a_part_is_not_followed_by_another(tmp_path: Path, whole: Scenario) -> None:
    hour = Hour(build(load(part(tmp_path, whole.id))), 1)
    play(hour, POLICIES["careful"], Reader())
    assert [event.week for event in hour.events if isinstance(event, WeekBegan)] == [2]


@pytest.mark.parametrize(
    ("changed", "code", "said"),
    [
        ({"format": 2}, "SC006", "dit is formaat 2; dit spel leest formaat 1"),
        ({"weeks": 4}, "SC091", 'deel "twee-weken" heeft niet minder weken dan'),
        ({"end": "2026-12-31 21:00"}, "SC091", 'deel "twee-weken" eindigt niet eerder dan'),
        ({"of": "nergens"}, "SC004", 'scenario "nergens" bestaat niet'),
        ({"of": "twee-weken"}, "SC091", "is zelf een deel"),
    ],
)
def test_what_is_wrong_with_it_is_said_at_its_own_line(
    changed: dict[str, str], code: str, said: str, tmp_path: Path, whole: Scenario
) -> None:
    folder = part(tmp_path, **{"of": whole.id} | changed)  # type: ignore[arg-type]
    (told,) = examine(folder).found
    assert (told.code, told.where.file.endswith("twee-weken/scenario.yaml")) == (code, True)
    assert said in str(told)


def test_a_whole_that_cannot_be_played_is_told_about_and_its_warnings_are_not(
    tmp_path: Path, whole: Scenario
) -> None:
    folder, post = part(tmp_path, whole.id), tmp_path / whole.id / "post.yaml"
    assert examine(folder).found == ()
    post.write_text(post.read_text("utf-8").replace("sender: ", "sender: on", 1), "utf-8")
    assert {told.where.file.rpartition("/")[2] for told in examine(folder).found} == {"post.yaml"}

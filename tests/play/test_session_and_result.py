"""Session files set an hour up, result files hand it in: both without a name, both refused in words."""

import json
from pathlib import Path

import pytest

from game.core.diagnostics import Refused
from game.play import result, session, session_file
from game.play.actions import Write
from game.play.bots import Reader, careful, play
from game.play.digest import digest
from game.play.discreet import discreet
from game.play.hour import Hour
from game.play.journal import as_action
from game.play.session import Session
from game.play.world import World

from .hands import take
from .test_forms import CASE, Evening, in_the_form


def written(folder: Path, text: str) -> Path:
    path = folder / "sessie.yaml"
    path.write_text(text, "utf-8")
    return path


def test_a_session_sets_scenario_seed_pace_role_and_end(tmp_path: Path) -> None:
    file = session_file.read(
        written(tmp_path, "scenario: eerste-week\nseed: 12\npace: 2\nrole: beleid\ntable: 3\nend: 16:30\n")
    )
    assert (file.scenario, file.seed, file.pace, file.role, file.table) == ("eerste-week", 12, "2", "beleid", 3)
    assert file.end is not None and file.end.hour == 16


def test_the_short_code_says_the_same_as_the_file() -> None:
    file = session_file.read_or_decode(session.code("eerste-week", 12, "untimed"))
    assert (file.scenario, file.seed, file.pace) == ("eerste-week", 12, "untimed")


def test_a_session_sets_how_many_sit_there_and_where_they_stop_to_talk(tmp_path: Path) -> None:
    alone = session_file.read(written(tmp_path, "seed: 1\n"))
    assert (alone.team, alone.stops) == (1, None)
    asked = [session_file.read(written(tmp_path, f"team: 3\nstops: {stops}\n")) for stops in ("nee", "[4, 8]")]
    assert [(one.team, Session(one).stops) for one in asked] == [(3, False), (3, (4, 8))]


def test_a_session_says_whether_somebody_leads_and_how_long_the_debrief_may_take(tmp_path: Path) -> None:
    led, plain = (
        Session(session_file.read(written(tmp_path, text))) for text in ("lead: ja\ndebrief: 20\n", "seed: 1\n")
    )
    assert (led.lead, led.short) == (True, True)
    assert (plain.lead, plain.short, Session().lead, Session().short) == (False, False, False, False)


@pytest.mark.parametrize("wrong", ["lead: misschien", "debrief: 30"])
def test_other_ways_to_look_back_are_refused_where_they_stand(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(Refused) as refused:
        session_file.read(written(tmp_path, f"{wrong}\n"))
    column = wrong.index(" ") + 2
    assert f"sessie.yaml:1:{column} " in str(refused.value)


def test_the_short_code_of_a_table_that_stopped_says_where() -> None:
    code = session.code("samira", 7, "1", (4, 8))
    assert code == "samira.7.1.4-8"
    assert session_file.read_or_decode(code).stops == [4, 8]


def test_the_seed_of_a_session_is_the_seed_of_every_table() -> None:
    file = session_file.read_or_decode("eerste-week.12.1")
    assert Session(file, entropy=1).seed_or_new() == Session(file, entropy=2).seed_or_new() == 12


def test_without_a_session_every_hour_is_another() -> None:
    assert Session(entropy=1).seed_or_new() != Session(entropy=2).seed_or_new()


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("tempo: 2\n", "1:1", 'sleutel "tempo" is hier onbekend'),
        ("pace: snel\n", "1:7", '"snel" kan hier niet'),
        ("seed: -1\n", "1:7", "minstens 0"),
        ("scenario: ../geheim\n", "1:11", "geen mapnaam"),
        ("end: half vijf\n", "1:6", "geen tijd"),
        ("team: 5\n", "1:7", "hoogstens 4"),
        ("stops: misschien\n", "1:8", "geen ja of nee"),
        ("stops: [4, acht]\n", "1:12", "geen heel getal"),
        ("table: 3\ntable: 4\n", "2:1", "nog een keer"),
    ],
)
def test_a_wrong_session_is_refused_at_its_place(tmp_path: Path, text: str, place: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        session_file.read(written(tmp_path, text))
    assert f"sessie.yaml:{place}" in str(refused.value)
    assert words in str(refused.value)


@pytest.fixture
def handed_in(world: World, tmp_path: Path) -> Path:
    hour = Hour(world, 5)
    play(hour, careful, Reader())
    path = tmp_path / "uitslag.json"
    result.write(path, result.of(hour, Session(session_file.read_or_decode("eerste-week.5.1"))))
    return path


def test_a_result_says_what_the_hour_came_to_and_can_be_played_again(world: World, handed_in: Path) -> None:
    read = result.read(handed_in)
    hour = Hour(world, read.seed)
    hour.do_all(as_action(line) for line in read.actions)
    owed = sum(one.left for one in hour.state.debts.values())
    assert (read.balance, read.owed) == (hour.state.balance, owed) and owed
    assert read.state == digest(hour.state)
    assert hour.state.over
    assert read.code == "eerste-week.5.1"


def test_own_words_stay_out_of_a_result_and_change_nothing_in_it(evening: Evening) -> None:
    hour = in_the_form(evening())
    typed = {"overige": "Wij heten Jansen", "bruto": "Jansen", "loonheffing": "1234,5"}
    for field, text in ({"ontvangen": "ja"} | typed | {"overige": "\x00Jansen"} | {"overige": "J" * 600}).items():
        hour.do(Write(f"form/{CASE}/{field}", text))
    hour.do(Write(f"form/{CASE}/overige", "\x00Jansen"))
    take(hour, f"page/{CASE}/bijlagen")
    handed_in = result.of(hour, Session())
    assert "Jansen" not in handed_in.model_dump_json() and "1234,5" in handed_in.model_dump_json()
    again = discreet(hour)
    assert again.events == hour.events
    assert handed_in.state == digest(again.state)


def test_nothing_in_a_result_names_anybody_or_a_machine(handed_in: Path) -> None:
    keys = set(json.loads(handed_in.read_text()))
    assert not keys & {"name", "user", "host", "path", "feelings", "notes", "date"}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"seed": 5', '"seed": "vijf"', '"seed"'),
        ('"result": 1', '"result": 7', '"result"'),
        ('"lowest_headspace"', '"laagste"', '"laagste"'),
        ("{", "{{", "geen uitslag"),
        ("}", "", "midden in"),
    ],
)
def test_a_wrong_result_is_refused_in_words(handed_in: Path, old: str, new: str, words: str) -> None:
    text = handed_in.read_text()
    assert old in text
    handed_in.write_text(text.replace(old, new, 1) if old != "}" else text.rstrip()[:-1])
    with pytest.raises(Refused, match="uitslag") as refused:
        result.read(handed_in)
    assert words in str(refused.value)


def test_a_result_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="bestaat niet"):
        result.read(tmp_path / "weg.json")

"""What the agenda did, told afterwards: what called her away, who fell ill, which shift was not worked."""

from pathlib import Path

from game.debrief import look_back
from game.debrief.data import as_data
from game.debrief.lines import as_lines
from game.debrief.model import Kind
from game.play.actions import PassTime, Take
from game.play.hour import Hour
from game.play.world import World
from game.screens.i18n import DUTCH
from tests.play.hands import play_out
from tests.play.house import house
from tests.play.test_agenda import ASKED, TRIP
from tests.play.test_chances import FEVER, MORNINGS, WORK


def told(hour: Hour, *kinds: Kind) -> list[str]:
    """The titles of the timeline's lines of these kinds, as they are said."""
    lines = (entry.title for entry in look_back(hour).timeline.entries if entry.kind in kinds)
    return [DUTCH.say(line.text, **line.values) for line in lines]


def played(world: World, *deeds: str | int) -> Hour:
    hour = Hour(world, 1)
    for deed in deeds:
        hour.do(PassTime(deed) if isinstance(deed, int) else Take(deed))
    return play_out(hour)


def test_the_plan_that_took_over_says_so_in_its_own_words(tmp_path: Path) -> None:
    yes = ("between/verder", 31_000, "go/phone", "message/appje/ja", 90_000, 8_000, 70_000)
    hour = played(house(tmp_path, agenda=ASKED), *yes)

    assert told(hour, Kind.BEGAN) == ["Maandagochtend", "Na de dienst"]
    assert told(hour, Kind.INTERRUPTED) == ["De bus.", "Het is middag."]


def test_a_fever_and_each_shift_that_it_took_have_a_line(tmp_path: Path) -> None:
    hour = played(house(tmp_path, agenda=WORK, moments=MORNINGS, chances=FEVER % 1))

    assert told(hour, Kind.CHANCE)[0] == "Kim heeft koorts"
    cancelled = [entry for entry in look_back(hour).timeline.entries if entry.kind is Kind.CANCELLED]
    about = cancelled[0].about
    assert about is not None
    assert DUTCH.say(about.text, **about.values) == "dienst, 5 oktober 2026"


def test_a_door_that_the_hour_shut_keeps_its_time_in_words_and_as_data(tmp_path: Path) -> None:
    hour = played(house(tmp_path, options=TRIP % ""), "between/verder", 171_000, "go/post", "read/brief")

    told = look_back(hour)

    assert any("Dat haal ik niet voor 12:00." in line for line in as_lines(told, DUTCH))
    assert as_data(told)["doors"]["shut"][0]["thought"]["values"] == {"time": "12:00"}

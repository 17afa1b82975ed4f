"""Calls and counters, told afterwards: every attempt with its length and its end, and who rang in vain."""

from pathlib import Path

import pytest

from game.debrief import look_back
from game.debrief.model import Entry, Kind
from game.play.hour import Hour
from game.screens.i18n import DUTCH
from tests.play.written import played

LOST = "Bij het doorverbinden viel de lijn weg."
FOLDER = Path(__file__).parents[1] / "play" / "aan-de-lijn"


def hour_of(plan: str) -> Hour:
    hour, failure = played(FOLDER, plan)
    assert failure is None, failure
    return hour


def entries(hour: Hour, *kinds: Kind) -> list[Entry]:
    return [one for one in look_back(hour).timeline.entries if one.kind in kinds]


def told(hour: Hour, *kinds: Kind) -> list[str]:
    return [DUTCH.say(one.title.text, **one.title.values) for one in entries(hour, *kinds)]


def file(hour: Hour) -> list[str]:
    return [DUTCH.say(line.line.text, **line.line.values) for line in look_back(hour).file]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ("rechtdoor", ["Gebeld, 52 min. Iemand gesproken."]),
        ("buiten_de_tijden", ["Gebeld buiten de openingstijden, en een bandje gehoord."]),
        ("alleen_een_bandje", ["Gebeld, 1 min. Alleen een bandje gehoord."]),
        ("de_lijn_valt_weg", [f"Gebeld, 32 min. {LOST}", "Gebeld, 40 min. Iemand gesproken."]),
        ("te_laat_begonnen", ["Gebeld, 15 min. De tijd aan tafel was eerder op."]),
        ("niet_opgenomen", ["Gebeld, 43 min. Er werd opgenomen, en niemand zei iets."]),
        ("met_truus", ["Langsgegaan, 51 min. Iemand gesproken."]),
    ],
)  # fmt: skip
def test_each_attempt_has_its_length_and_its_end(plan: str, said: list[str]) -> None:
    assert told(hour_of(plan), Kind.CALL) == said


def test_who_rang_in_vain_has_a_line_each_time_and_one_when_it_lapsed() -> None:
    hour = hour_of("niet_opgenomen")
    assert told(hour, Kind.CALL_MISSED) == ["De telefoon ging. Niemand nam op."] * 3
    assert told(hour, Kind.CALL_LAPSED) == ["Er is 3 keer gebeld zonder gehoor. Daarna niet meer."]
    (lapsed,) = entries(hour, Kind.CALL_LAPSED)
    assert [pattern.id for pattern in lapsed.patterns] == ["E27"]


def test_the_file_knows_that_they_rang_and_nothing_of_a_queue_that_nobody_came_out_of() -> None:
    assert file(hour_of("niet_opgenomen")) == [
        "TBV aangemaakt. Ond.: rek.nr.",
        "Klt gebeld, geen gehoor.",
        "Klt gebeld, geen gehoor.",
        "Klt gebeld, geen gehoor.",
        "3x geen gehoor. TBV vervallen.",
    ]
    assert file(hour_of("te_laat_begonnen")) == []


def test_whoever_was_spoken_to_on_the_line_was_not_at_the_table() -> None:
    hour = hour_of("met_truus")
    assert len(entries(hour, Kind.PERSON)) == 1 and len(entries(hour, Kind.SPOKE)) == 2


def test_that_she_was_on_the_line_already_is_no_shut_door() -> None:
    thoughts = [
        DUTCH.say(door.thought) for door in look_back(hour_of("de_lijn_valt_weg")).doors.shut if door.thought
    ]
    assert thoughts and "Ik hang al aan de lijn." not in thoughts

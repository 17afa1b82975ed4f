"""What luck decided, and when the table talked, told afterwards."""

from pathlib import Path

import pytest

from game.debrief import look_back
from game.debrief.lines import as_lines
from game.debrief.model import Debrief, Kind
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.plans import run
from game.play.world import World, build
from game.scenario.loader import load
from game.screens.i18n import DUTCH
from tests.play.house import house
from tests.play.test_chances import family
from tests.play.test_luck import PAPER
from tests.play.test_stops import MONDAYS, TALKS
from tests.play.written import plans


@pytest.fixture(scope="module")
def paper() -> World:
    return build(load(PAPER))


def said(told: Debrief, kind: Kind) -> list[str]:
    lines = (entry.title for entry in told.timeline.entries if entry.kind is kind)
    return [DUTCH.say(line.text, **line.values) for line in lines]


@pytest.mark.parametrize(
    ("plan", "line"),
    [
        ("wasmachine_fout", "Hier ging bij hen iets mis. Eén op de 4 keer."),
        ("toeslag_te_laat", "Hier bleef het langer liggen. Eén op de 3 keer."),
        ("bram_belt", "Hier belde iemand, in plaats van te schrijven. Eén op de 3 keer."),
    ],
)
def test_where_luck_decided_in_a_case_it_is_named(paper: World, plan: str, line: str) -> None:
    hour, failure = run(paper, plans(PAPER)[plan])
    assert failure is None, failure

    told = look_back(hour)

    assert said(told, Kind.LUCK) == [line]
    entry = next(entry for entry in told.timeline.entries if entry.kind is Kind.LUCK)
    assert entry.rule.source == "ontwerp"


def test_what_came_over_the_household_says_how_often_it_does(tmp_path: Path) -> None:
    hour = Hour(family(tmp_path, 1), 1)
    play(hour, POLICIES["careful"], Reader())

    assert any("één op de 1 dagen waarop het kan" in line for line in as_lines(look_back(hour), DUTCH))


def test_a_team_is_counted_and_its_talks_are_moments_of_the_hour(tmp_path: Path) -> None:
    hour = Hour(house(tmp_path, moments=MONDAYS, talks=TALKS), 1, stops=(1, 3), team=3)
    play(hour, POLICIES["careful"], Reader())

    told = look_back(hour)

    assert said(told, Kind.TALKED) == ["Na een week", "Na drie weken"]
    assert "Met 3 aan tafel." in "\n".join(as_lines(told, DUTCH))

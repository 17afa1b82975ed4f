"""Tables that machine players played, as the result files that a facilitator gets on a stick."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from game.debrief.side_by_side import SideBySide, column, side_by_side
from game.play import result
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.session import Session
from game.play.session_file import SessionFile
from game.scenario.folders import find
from tests.play.written import world

WHO = {1: "careful", 2: "overwhelmed", 3: "money_first"}
"""Which machine player sat at which table."""
SEED = 3


@cache
def hour(scenario: str, how: str, seed: int = SEED) -> Hour:
    played = Hour(world(find(scenario)), seed=seed)
    assert play(played, POLICIES[how], Reader())
    return played


def stick(folder: Path, scenario: str = "eerste-week", who: Mapping[int, str] = WHO, seed: int = SEED) -> Path:
    """A folder with the result of each table."""
    for table, how in who.items():
        hand_in(folder, hour(scenario, how, seed), table)
    return folder


def hand_in(folder: Path, played: Hour, table: int, name: str = "") -> Path:
    path = folder / (name or f"tafel{table}.json")
    result.write(path, result.of(played, Session(SessionFile(table=table))))
    return path


@cache
def beside(scenario: str = "eerste-week") -> SideBySide:
    """The three tables beside each other."""
    return side_by_side(column(str(table), hour(scenario, how)) for table, how in WHO.items())

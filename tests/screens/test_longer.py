"""At a quieter pace no limit comes unannounced: it is said twenty seconds before, and one key gives more time."""

import pygame
import pytest

from game.play.actions import SetPace
from game.screens.house import House
from game.screens.parts.longer import LONGER_MS, WARNED_MS, limit_ms
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from tests.screens.evening import played
from tests.screens.hands import LINEAR, Visit

SAID, STANDS = "Nog twintig seconden.", "De klok staat even stil."


def near_the_end(pace: str, before_ms: int = WARNED_MS + 2000) -> Visit:
    """At the table on Monday, so many milliseconds on the wall before the moment ends."""
    hour = played("between/verder")
    hour.do(SetPace(pace))
    there = Visit(Sitting(House(Settings(), record=False, keep_settings=False, asks_twice=False), hour))
    left = limit_ms(hour.state, 0)
    assert left is not None
    return pass_by(there, left - before_ms)


def pass_by(there: Visit, ms: int) -> Visit:
    """So much goes by on the wall; what stands there then is looked at once."""
    for _ in range(ms // 250):
        assert there.room is not None
        there.room.tick(250)
    there.look()
    return there


def moment(there: Visit) -> str:
    assert isinstance(there.room, Sitting)
    return there.room.hour.state.moment


def test_it_is_said_twenty_seconds_before_and_not_sooner() -> None:
    there = near_the_end("2")
    assert SAID not in there.words
    pass_by(there, 3000)
    assert SAID in there.words and moment(there)


def test_at_the_usual_pace_nothing_is_said() -> None:
    assert SAID not in near_the_end("1", 5000).words


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_one_key_or_a_click_lets_the_clock_stand_as_often_as_one_likes(by: str) -> None:
    there = near_the_end("2", 6000)
    here = moment(there)
    for _ in range(10):
        there.press(pygame.K_F7) if by == "key" else there.click("ui:longer")
        assert STANDS in there.words
        pass_by(there, LONGER_MS - 2000)
        assert moment(there) == here
    pass_by(there, 50_000)
    assert moment(there) != here


def test_nothing_of_the_hour_changes_while_it_stands() -> None:
    there = near_the_end("3", 6000)
    assert isinstance(there.room, Sitting)
    before = there.press(pygame.K_F7).room.hour.state.now  # type: ignore[union-attr]
    pass_by(there, 25_000)
    assert there.room.hour.state.now == before


def test_in_one_column_it_stands_above_everything() -> None:
    hour = played("between/verder")
    hour.do(SetPace("2"))
    there = Visit(Sitting(House(Settings(), record=False, keep_settings=False), hour), LINEAR)
    left = limit_ms(hour.state, 0)
    assert left is not None
    pass_by(there, left - 5000)
    said, button = (there.stage.rect_of(id) for id in ("longer/said", "longer"))
    assert there.stage.find(command="ui:longer") is not None
    assert said.bottom <= button.top < there.stage.rect_of("table/post").top

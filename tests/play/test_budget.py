"""The budget book: at which pages it lies open, and how often food was bought since they were begun."""

from pathlib import Path

import pytest

from game.play.bots import POLICIES, Reader, play
from game.play.budget import budget, open_at
from game.play.hour import Hour
from game.play.world import World
from tests.play.house import EATING, house

PAGES = """\
books:
  - title: Oktober
    comes: []
    goes: [{id: eten, what: eten, weeks_of_food: 4}]
  - title: Later
    from: 2026-10-19
    comes: []
    goes: [{id: later_eten, what: eten, weeks_of_food: 3}]
"""


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Four weeks with food on Saturdays, and new pages from the third Monday."""
    eating = EATING.replace("on: []", "on: {every: [6], at: '11:00'}").replace("50,00", "20,00")
    return house(tmp_path, books=PAGES, eating=eating)


def test_from_a_day_on_it_lies_open_at_new_pages(world: World) -> None:
    scenario = world.scenario
    eve, morning = (scenario.start_of(scenario.file.books[1].since) + ticks for ticks in (-1, 0))  # type: ignore[arg-type]
    assert [open_at(scenario, at).title.source for at in (0, eve, morning)] == ["Oktober", "Oktober", "Later"]


def test_on_new_pages_only_what_was_bought_since_is_counted(world: World) -> None:
    hour = Hour(world, 1)
    before = budget(world, hour.state)
    play(hour, POLICIES["careful"], Reader())
    after = budget(world, hour.state)

    assert [line.amount for line in before.goes] == [80_00]
    assert sum(booking.cause.startswith("eat/") for booking in hour.state.bookings) == 4
    assert [(line.line.id, line.amount) for line in after.goes] == [("later_eten", 20_00)]

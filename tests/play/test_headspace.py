"""Headspace: what worries weigh, how they grow, what eases them, and what that leaves free."""

from dataclasses import fields
from pathlib import Path

import pytest

import game
from game.play.bots import POLICIES, Reader, play
from game.play.events import Headspace
from game.play.headspace import CAPACITY, free, weighed
from game.play.hour import Hour
from game.play.numbers import NUMBERS, Numbers, table
from game.play.state import State
from game.play.world import World, build
from game.scenario.loader import load
from tests.play.hands import happened, sit_down, take, wait
from tests.play.house import house

EVERY_MORNING = """\
  - {id: ochtend, name: ochtend, every: [1, 2, 3, 4, 5, 6, 7], hours: 08:00-12:00, interrupted_by: Het is middag.}
"""
HEAVY = Path(__file__).with_name("vol-hoofd")
DOCS = Path(game.__file__).parents[1] / "docs"


def worries(*lines: str) -> str:
    return "worries:\n" + "".join(
        f"  - {{id: zorg{n}, text: Zorg, leads: table, source: ontwerp, {line}}}\n" for n, line in enumerate(lines)
    )


def weighing(*weights: int) -> str:
    return worries(*(f"kind: known, weight: {weight}, during: always" for weight in weights))


def comfort(eases: int, lasts: int = 3) -> str:
    return (
        f"comforts:\n  - {{id: thee, text: Thee, minutes: 10, eases: {eases}, lasts: {lasts}, pattern: [E51]}}\n"
    )


def at_the_table(world: World) -> Hour:
    return sit_down(Hour(world, 1), "ochtend.2026-10-05")


def pips(hour: Hour) -> list[int]:
    return [one.pieces for one in weighed(hour.world, hour.state)]


# --- the ring -----------------------------------------------------------------------------------------------


def test_worries_take_what_they_weigh(tmp_path: Path) -> None:
    hour = at_the_table(house(tmp_path, moments=EVERY_MORNING, worries=weighing(3, 2, 1)))
    assert (pips(hour), free(hour.world, hour.state)) == ([3, 2, 1], 14)


def test_of_more_than_twenty_the_heaviest_give_way_and_each_worry_stays_in_sight(tmp_path: Path) -> None:
    hour = at_the_table(house(tmp_path, moments=EVERY_MORNING, worries=weighing(12, 9, 3, 1)))
    assert (pips(hour), free(hour.world, hour.state)) == ([8, 8, 3, 1], 0)


def test_relief_takes_from_the_heaviest_and_shows_whose_it_was(tmp_path: Path) -> None:
    world = house(tmp_path, moments=EVERY_MORNING, worries=weighing(2, 4, 4), more=comfort(3))
    hour = at_the_table(world)
    take(hour, "go/rest", "comfort/thee")
    assert free(hour.world, hour.state) == 13
    assert [(one.pieces, one.eased) for one in weighed(hour.world, hour.state)] == [(2, 0), (2, 2), (3, 1)]


def test_a_rest_helps_a_head_that_is_more_than_full(tmp_path: Path) -> None:
    world = house(tmp_path, moments=EVERY_MORNING, worries=weighing(12, 9, 6), more=comfort(3))
    hour = at_the_table(world)
    assert free(world, hour.state) == 0
    take(hour, "go/rest", "comfort/thee")
    assert (free(world, hour.state), sum(pips(hour))) == (3, 17)


def test_relief_never_takes_a_worry_away(tmp_path: Path) -> None:
    world = house(tmp_path, moments=EVERY_MORNING, worries=weighing(1, 1, 2), more=comfort(5))
    hour = at_the_table(world)
    take(hour, "go/rest", "comfort/thee")
    assert (pips(hour), free(world, hour.state)) == ([1, 1, 1], 17)


def test_relief_wears_off_at_its_hour_and_that_is_told(tmp_path: Path) -> None:
    world = house(tmp_path, moments=EVERY_MORNING, worries=weighing(4), more=comfort(2, lasts=1))
    hour = at_the_table(world)
    take(hour, "go/rest", "comfort/thee")
    wait(hour, 49)
    assert free(world, hour.state) == 18
    wait(hour, 1)
    assert free(world, hour.state) == 16
    told = [event.free for event in happened(hour, Headspace) if isinstance(event, Headspace)]
    assert told == [16, 18, 16]


# --- age ----------------------------------------------------------------------------------------------------


def test_what_stays_unknown_grows_by_the_week_up_to_its_most(tmp_path: Path) -> None:
    grows = worries("kind: uncertain, weight: 2, during: always, grows: {days: 7, by: 1, most: 4}")
    hour = at_the_table(house(tmp_path, moments=EVERY_MORNING, worries=grows))
    found = {}
    for day in (5, 11, 12, 18, 19, 25):
        sit_down(hour, f"ochtend.2026-10-{day:02}")
        one = weighed(hour.world, hour.state)[0]
        found[day] = (one.days, one.pieces)
    assert found == {5: (0, 2), 11: (6, 2), 12: (7, 3), 18: (13, 3), 19: (14, 4), 25: (20, 4)}


def test_an_envelope_that_is_opened_after_all_is_young_again(tmp_path: Path) -> None:
    both = worries(
        "kind: uncertain, weight: 1, during: not read(brief), grows: {days: 1, most: 3}",
        "kind: known, weight: 1, during: read(brief)",
    )
    hour = at_the_table(house(tmp_path, moments=EVERY_MORNING, worries=both))
    sit_down(hour, "ochtend.2026-10-07")
    assert weighed(hour.world, hour.state)[0].days == 2
    take(hour, "go/post", "read/brief")
    assert [(one.worry.id, one.days, one.pieces) for one in weighed(hour.world, hour.state)] == [("zorg1", 0, 1)]


# --- a thing that is done -----------------------------------------------------------------------------------


def breath(tmp_path: Path, *lines: str) -> int:
    """What is free beside the worries after the letter was put in the folder."""
    world = house(tmp_path, moments=EVERY_MORNING, worries=worries(*lines))
    hour = at_the_table(world)
    take(hour, "go/post", "read/brief", "letter/brief/map")
    return free(world, hour.state)


def test_what_weighed_and_is_done_gives_a_breath(tmp_path: Path) -> None:
    assert breath(tmp_path, "kind: known, weight: 6, during: always", BRIEF % 2) == 20 - 6 + 1


def test_what_weighed_little_is_not_noticed_when_it_is_done(tmp_path: Path) -> None:
    assert breath(tmp_path, "kind: known, weight: 6, during: always", BRIEF % 1) == 20 - 6


def test_nor_is_what_only_becomes_another_worry_about_the_same(tmp_path: Path) -> None:
    after = "kind: known, weight: 3, during: filed(brief)"
    assert breath(tmp_path, "kind: known, weight: 6, during: always", BRIEF % 2, after) == 20 - 6 - 3


def test_what_time_takes_away_is_no_doing_of_hers(tmp_path: Path) -> None:
    tired = "kind: known, weight: 4, during: not after(10-05 08:30)"
    hour = at_the_table(house(tmp_path, moments=EVERY_MORNING, worries=worries(tired)))
    wait(hour, 60)
    assert (hour.state.worries, hour.state.relief) == ({}, ())


BRIEF = "kind: known, weight: %s, during: not filed(brief)"


# --- always -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_pips_and_free_pieces_are_always_twenty_together(policy: str) -> None:
    world = build(load(HEAVY))

    def look(_step: object, state: State) -> None:
        seen = weighed(world, state)
        assert sum(one.pieces for one in seen) + free(world, state) == CAPACITY
        assert all(one.pieces > 0 for one in seen)
        assert all(one.eased >= 0 and one.pieces + one.eased <= max(one.weight, one.pieces) for one in seen)

    for seed in range(6):
        play(Hour(world, seed, watch=look), POLICIES[policy], Reader())


def test_more_weight_of_everything_is_rounded_so_that_the_sum_is_right(tmp_path: Path) -> None:
    world = house(tmp_path, moments=EVERY_MORNING, worries=weighing(3, 3, 3))
    heavier = build(world.scenario, numbers=Numbers(weights=125))
    assert pips(at_the_table(heavier)) == [3, 4, 4]


# --- the table of numbers -----------------------------------------------------------------------------------


def test_every_number_says_what_it_is_for_and_where_it_comes_from() -> None:
    about = [one.metadata for one in fields(NUMBERS)]
    assert all(one["unit"] and one["why"] and one["source"].startswith("ontwerp") for one in about)


def test_the_table_of_the_docs_is_this_table() -> None:
    assert table() in (DOCS / "headspace.md").read_text("utf-8")

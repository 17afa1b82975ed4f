"""Comforts and nights: something small is always within reach, and whoever goes to bed in time sleeps better."""

from pathlib import Path

import pytest

from game.play.events import MomentEnded, SceneBegan, Slept
from game.play.headspace import free
from game.play.hour import Hour
from game.play.offers import find
from game.play.state import Place
from game.play.world import World
from tests.play.hands import happened, offer, on, sit_down, take, wait
from tests.play.house import house, visited
from tests.play.test_headspace import weighing

DAYS = """\
  - {id: ochtend, name: ochtend, every: [1, 2, 3, 4, 5, 6, 7], hours: 08:00-11:00, interrupted_by: Het is laat.}
  - {id: avond, name: avond, every: [1, 2, 3, 4, 5], hours: 19:30-22:30, interrupted_by: Je ogen vallen dicht.}
"""
FEVER = """\
  - {id: griep, name: griep, person: kim, draws: {every: [2], at: 18:00}, one_in: 1, days: [2, 2], source: E0}
"""


def with_comforts(tmp_path: Path, *lines: str, weights: tuple[int, ...] = (6,), **more: str) -> World:
    comforts = "".join(f"  - {{pattern: [E51], {line}}}\n" for line in lines)
    return house(
        tmp_path,
        moments=DAYS,
        worries=weighing(*weights),
        comforts=f"comforts:\n{comforts}" if lines else "",
        **more,
    )


def at(world: World, moment: str) -> Hour:
    return sit_down(Hour(world, 1), moment)


def is_there(hour: Hour, id: str) -> bool:
    """Whether it is within reach from the table."""
    state = hour.state.copy()
    state.place = Place("rest")
    return find(hour.world, state, id) is not None


TEA = "id: thee, text: Thee, minutes: 10, eases: 1, lasts: 2, words: Heet."


def test_a_comfort_takes_its_minutes_and_eases(tmp_path: Path) -> None:
    hour = at(with_comforts(tmp_path, TEA), "ochtend.2026-10-05")
    before = hour.state.now
    take(hour, "go/rest", "comfort/thee")
    assert (hour.state.now - before, free(hour.world, hour.state)) == (10 * 4000, 15)


@pytest.mark.parametrize(
    ("every", "again"),
    [
        ("hour", "ochtend.2026-10-05"),
        ("day", "ochtend.2026-10-06"),
        ("week", "ochtend.2026-10-12"),
    ],
)
def test_it_is_there_again_the_next_hour_day_or_week(tmp_path: Path, every: str, again: str) -> None:
    hour = at(with_comforts(tmp_path, f"{TEA}, every: {every}"), "ochtend.2026-10-05")
    take(hour, "go/rest", "comfort/thee")
    assert not is_there(hour, "comfort/thee")
    wait(hour, 49)
    assert not is_there(hour, "comfort/thee")
    wait(hour, 1)
    for _ in range(60):
        if is_there(hour, "comfort/thee"):
            break
        take(hour, on(hour))
    assert hour.state.moment == again


def test_what_has_hours_is_there_in_those_hours(tmp_path: Path) -> None:
    hour = at(with_comforts(tmp_path, f"{TEA}, hours: '08:30-09:00'"), "ochtend.2026-10-05")
    assert not is_there(hour, "comfort/thee")
    wait(hour, 30)
    assert is_there(hour, "comfort/thee")
    wait(hour, 30)
    assert not is_there(hour, "comfort/thee")


def test_a_comfort_may_begin_a_scene_when_it_is_done(tmp_path: Path) -> None:
    begins = "id: praten, text: Praten, minutes: 10, eases: 1, lasts: 2, begin: gesprek"
    hour = at(with_comforts(tmp_path, begins), "ochtend.2026-10-05")
    take(hour, "go/rest", "comfort/praten")
    assert happened(hour, SceneBegan) and hour.state.place.kind == "scene"


def test_the_end_of_the_moment_cuts_a_comfort_short_but_it_was_begun(tmp_path: Path) -> None:
    hour = at(with_comforts(tmp_path, TEA), "ochtend.2026-10-05")
    wait(hour, 175)
    take(hour, "go/rest", "comfort/thee")
    assert hour.state.place.kind == "between" and "thee" in hour.state.rested


# --- nights -------------------------------------------------------------------------------------------------


def nights(hour: Hour) -> list[str]:
    return [event.night for event in happened(hour, Slept) if isinstance(event, Slept)]


def test_bed_is_there_from_eight_and_ends_the_moment(tmp_path: Path) -> None:
    hour = at(with_comforts(tmp_path), "avond.2026-10-05")
    assert not is_there(hour, "moment/bed")
    wait(hour, 30)
    take(hour, "go/rest", "moment/bed")
    assert hour.state.place.kind == "between"
    assert [event.by for event in happened(hour, MomentEnded) if isinstance(event, MomentEnded)][-1] == "player"


@pytest.mark.parametrize(("seconds", "night"), [(149, "good"), (150, "ordinary")])
def test_before_ten_is_in_time(tmp_path: Path, seconds: int, night: str) -> None:
    hour = at(with_comforts(tmp_path), "avond.2026-10-05")
    wait(hour, seconds)
    take(hour, "go/rest", "moment/bed")
    assert nights(hour)[-1] == night


def test_a_good_night_gives_two_pieces_until_the_evening(tmp_path: Path) -> None:
    hour = at(with_comforts(tmp_path), "avond.2026-10-05")
    wait(hour, 60)
    take(hour, "go/rest", "moment/bed")
    assert free(hour.world, sit_down(hour, "ochtend.2026-10-06").state) == 16
    sit_down(hour, "avond.2026-10-06")
    wait(hour, 150)
    assert free(hour.world, hour.state) == 14


def test_a_head_that_is_nearly_full_and_stays_up_sleeps_badly_and_that_weighs(tmp_path: Path) -> None:
    hour = at(with_comforts(tmp_path, weights=(9, 9)), "avond.2026-10-05")
    take(hour, "moment/verder")
    assert nights(hour)[-1] == "broken"
    assert free(hour.world, sit_down(hour, "ochtend.2026-10-06").state) == 1


def test_the_same_head_in_bed_in_time_sleeps_well(tmp_path: Path) -> None:
    hour = at(with_comforts(tmp_path, weights=(9, 9)), "avond.2026-10-05")
    wait(hour, 60)
    take(hour, "go/rest", "moment/bed")
    assert free(hour.world, sit_down(hour, "ochtend.2026-10-06").state) == 4


@pytest.mark.parametrize(("way", "night"), [("moment/bed", "ordinary"), ("moment/verder", "broken")])
def test_a_sick_child_makes_a_night_one_kind_worse(tmp_path: Path, way: str, night: str) -> None:
    hour = at(with_comforts(tmp_path, chances=FEVER), "avond.2026-10-06")
    wait(hour, 60)
    take(hour, "go/rest", way)
    assert nights(hour)[-1] == night


def test_any_rest_makes_up_for_a_broken_night(tmp_path: Path) -> None:
    hour = at(with_comforts(tmp_path, TEA, weights=(9, 9)), "avond.2026-10-05")
    take(hour, "moment/verder")
    sit_down(hour, "ochtend.2026-10-06")
    take(hour, "go/rest", "comfort/thee")
    assert free(hour.world, hour.state) == 3


def test_whoever_comes_to_the_table_is_not_put_to_bed(tmp_path: Path) -> None:
    visit = visited("at: 2026-10-05 21:00")
    hour = at(with_comforts(tmp_path, scenes=visit), "avond.2026-10-05")
    wait(hour, 60)
    take(hour, "go/rest", "moment/bed")
    assert hour.state.place.kind == "scene"


def test_offers_say_how_long_a_comfort_takes_and_ask_nothing(tmp_path: Path) -> None:
    hour = at(with_comforts(tmp_path, TEA), "ochtend.2026-10-05")
    take(hour, "go/rest")
    tea = offer(hour, "comfort/thee")
    assert (tea.minutes, tea.asks, tea.blocked) == (10, 0, None)

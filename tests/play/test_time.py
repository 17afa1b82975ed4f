"""Time: what a second at the table costs, what stands still, and how a moment ends."""

from collections.abc import Callable
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from game.play.actions import PassTime, SetPace, Take
from game.play.digest import digest
from game.play.events import MessageCame, MomentEnded, SceneBegan, TimeSpent
from game.play.hour import Hour
from game.play.world import World
from tests.play.conftest import Evening
from tests.play.hands import clock, happened, sit_down, take, wait


def test_a_second_at_the_table_is_a_minute(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    wait(hour, 5)
    assert clock(hour) == "07:35"


def test_a_second_with_a_letter_is_half_a_minute(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/post", "read/schatting")
    wait(hour, 10)
    assert clock(hour) == "07:35"


def test_the_clock_stands_still_while_somebody_speaks(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "meet/sami_ochtend")
    wait(hour, 60)
    assert clock(hour) == "07:30"


def test_the_moment_ends_with_the_letter_in_hand(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/post", "read/schatting")
    wait(hour, 121)
    assert MomentEnded(hour.state.since, "maandag_ochtend", "time", "letter/schatting") in hour.events
    assert hour.state.letters["schatting"] == "pile"
    assert hour.state.place.kind == "between"


def test_the_last_second_before_the_end_still_belongs_to_the_moment(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    wait(hour, 59.999)
    assert hour.state.place.kind == "table"
    wait(hour, 0.001)
    assert hour.state.place.kind == "between"


def test_verder_ends_a_moment_by_choice(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "moment/verder")
    ended = happened(hour, MomentEnded)[0]
    assert isinstance(ended, MomentEnded)
    assert (ended.by, ended.left) == ("player", "")


def test_verder_waits_for_somebody_who_still_comes_in(evening: Evening) -> None:
    hour = sit_down(evening(), "dinsdag_avond")
    take(hour, "moment/verder")
    assert happened(hour, SceneBegan)
    assert clock(hour) == "20:50"


def test_somebody_comes_in_only_when_the_hands_are_free(evening: Evening) -> None:
    hour = sit_down(evening(), "dinsdag_avond")
    take(hour, "go/post")
    wait(hour, 30)
    assert not happened(hour, SceneBegan)
    take(hour, "go/table")
    assert happened(hour, SceneBegan)


def test_the_lines_between_moments_go_by_in_eight_seconds(evening: Evening) -> None:
    hour = evening()
    wait(hour, 7.999)
    assert hour.state.place.kind == "between"
    wait(hour, 0.001)
    assert hour.state.place.kind == "table"


def test_paying_costs_two_minutes_and_no_rate_besides(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje", "pay/zwemles/nu")
    assert happened(hour, TimeSpent)
    assert clock(hour) == "07:32"


def test_a_cost_can_end_the_moment(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje")
    wait(hour, 118)
    take(hour, "pay/zwemles/nu")
    assert hour.state.debts["zwemles"].left == 0
    assert hour.state.place.kind == "between"


def test_the_pace_is_kept_in_the_journal(evening: Evening) -> None:
    hour = evening()
    hour.do(SetPace("untimed"))
    assert hour.state.pace == "untimed"


@given(first=st.integers(1, 400_000), second=st.integers(1, 400_000), reading=st.booleans())
def test_passing_a_and_then_b_is_passing_both(world: World, first: int, second: int, reading: bool) -> None:
    one, two = Hour(world, 1), Hour(world, 1)
    for hour in (one, two):
        hour.do(Take("between/verder"))
        if reading:
            hour.do(Take("go/post"))
            hour.do(Take("read/schatting"))
    one.do(PassTime(first))
    one.do(PassTime(second))
    two.do(PassTime(first + second))
    assert digest(one.state) == digest(two.state)


def test_whoever_waits_for_somebody_hears_the_telephone_when_it_buzzes(changed: Callable[..., World]) -> None:
    world = changed("scenes.yaml", "arrives: 2026-10-06 19:20", "arrives: 2026-10-06 20:40")
    hour = sit_down(Hour(world, 7), "dinsdag_avond")
    take(hour, "moment/verder")
    assert hour.state.place.id == "noor_dicht"
    at = next(event.at for event in hour.events if isinstance(event, MessageCame) and event.message == "naima")
    assert world.scenario.moment(at) == datetime(2026, 10, 6, 20, 40)


def test_who_opened_the_letter_before_noor_came_in_hears_her_speak_of_an_open_letter(evening: Evening) -> None:
    """She set out while it was closed; nobody says what is no longer true."""
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "moment/verder", "between/verder", "go/post")
    wait(hour, 20)
    take(hour, "read/schatting", "letter/schatting/map", "go/table")
    came = [event.scene for event in hour.events if isinstance(event, SceneBegan)]
    assert "noor_duizend" in came and "noor_dicht" not in came

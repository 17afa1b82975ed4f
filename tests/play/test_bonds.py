"""People: what somebody is owed, who is near, what is asked too often, and scenes that follow on something."""

from pathlib import Path

from game.play.events import Attempted, BondChanged, SceneBegan
from game.play.headspace import free
from game.play.hour import Hour
from game.play.offers import find
from game.play.world import World
from tests.play.hands import happened, offer, sit_down, take, wait
from tests.play.house import house, visited
from tests.play.test_headspace import EVERY_MORNING

PEOPLE = """
      - {id: vraag, text: Vraag Kim., does: {owes: kim}}
      - {id: terug, text: Doe iets terug., does: {gives_back: kim}}
      - {id: dichter, text: Luister., does: {closer: kim}}
      - {id: verder_weg, text: Straks., does: {further: kim}}
      - {id: nabij, text: Nabij, when: close(kim)}
      - {id: ver, text: Ver, when: distant(kim)}
      - {id: horen, text: Horen, when: good_at(luisteren)}
      - {id: later, text: Later, when: ago(3 letter/brief/vraag)}
"""
OWED = """\
worries:
  - {id: krijt, text: In het krijt, kind: people, weight: 2, during: owe(kim), leads: person/kim, source: E56}
"""
STRENGTHS = "strengths: [{id: luisteren, what: luisteren}]\n"


def read_the_letter(tmp_path: Path, **more: str) -> Hour:
    world = house(tmp_path, moments=EVERY_MORNING, options=PEOPLE, worries=OWED, strengths=STRENGTHS, **more)
    hour = sit_down(Hour(world, 1), "ochtend.2026-10-05")
    take(hour, "go/post", "read/brief")
    return hour


def is_there(hour: Hour, option: str) -> bool:
    return find(hour.world, hour.state, f"letter/brief/{option}") is not None


def test_a_favour_that_was_asked_weighs_until_something_is_done_back(tmp_path: Path) -> None:
    hour = read_the_letter(tmp_path)
    take(hour, "letter/brief/vraag")
    assert free(hour.world, hour.state) == 18
    take(hour, "letter/brief/terug")
    assert free(hour.world, hour.state) == 20
    changes = [event.what for event in happened(hour, BondChanged) if isinstance(event, BondChanged)]
    assert changes == ["owes", "gives_back"]


def test_the_third_time_is_struck_through_with_a_thought_and_may_be_tried(tmp_path: Path) -> None:
    hour = read_the_letter(tmp_path)
    take(hour, "letter/brief/vraag", "letter/brief/vraag")
    blocked = offer(hour, "letter/brief/vraag").blocked
    assert blocked is not None and blocked.reason == "people"
    owed = hour.state.bonds["kim"].owed
    take(hour, "letter/brief/vraag")
    assert [event.reason for event in happened(hour, Attempted) if isinstance(event, Attempted)] == ["people"]
    assert hour.state.bonds["kim"].owed == owed == 2


def test_something_back_opens_it_again(tmp_path: Path) -> None:
    hour = read_the_letter(tmp_path)
    take(hour, "letter/brief/vraag", "letter/brief/vraag", "letter/brief/terug")
    assert offer(hour, "letter/brief/vraag").blocked is None


def test_near_and_far_are_heard_in_what_can_be_said(tmp_path: Path) -> None:
    hour = read_the_letter(tmp_path)
    assert not is_there(hour, "nabij") and not is_there(hour, "ver")
    take(hour, "letter/brief/dichter")
    assert is_there(hour, "nabij") and not is_there(hour, "ver")
    take(hour, "letter/brief/verder_weg", "letter/brief/verder_weg")
    assert is_there(hour, "ver") and not is_there(hour, "nabij")


def test_what_she_is_good_at_opens_an_option(tmp_path: Path) -> None:
    assert is_there(read_the_letter(tmp_path), "horen")


def test_some_things_come_only_after_days(tmp_path: Path) -> None:
    hour = read_the_letter(tmp_path)
    take(hour, "letter/brief/vraag", "letter/brief/stapel")
    for day, there in (("07", False), ("08", True)):
        sit_down(hour, f"ochtend.2026-10-{day}")
        take(hour, "go/post", "read/brief")
        wait(hour, 20)
        assert is_there(hour, "later") is there


# --- scenes that follow -------------------------------------------------------------------------------------


def following(tmp_path: Path, delay: int) -> World:
    scenes = visited(f"after: owe(kim)\n    delay: {delay}")
    return house(tmp_path, moments=EVERY_MORNING, options=PEOPLE, scenes=scenes, strengths=STRENGTHS)


def test_somebody_comes_at_the_next_moment_once_it_holds(tmp_path: Path) -> None:
    hour = sit_down(Hour(following(tmp_path, 12), 1), "ochtend.2026-10-05")
    take(hour, "go/post", "read/brief", "letter/brief/vraag", "go/table")
    assert not happened(hour, SceneBegan)
    take(hour, "moment/verder", "between/verder")
    assert [event.scene for event in happened(hour, SceneBegan) if isinstance(event, SceneBegan)] == ["bezoek"]
    assert hour.state.moment == "ochtend.2026-10-06"


def test_without_a_delay_they_come_as_soon_as_the_hands_are_free(tmp_path: Path) -> None:
    hour = sit_down(Hour(following(tmp_path, 0), 1), "ochtend.2026-10-05")
    take(hour, "go/post", "read/brief", "letter/brief/vraag", "go/table")
    take(hour, "moment/verder")
    assert hour.state.place.kind == "scene"


def test_nobody_comes_twice_for_the_same_thing(tmp_path: Path) -> None:
    hour = sit_down(Hour(following(tmp_path, 0), 1), "ochtend.2026-10-05")
    take(
        hour, "go/post", "read/brief", "letter/brief/vraag", "letter/brief/terug", "letter/brief/vraag", "go/table"
    )
    sit_down(hour, "ochtend.2026-10-08")
    assert len(happened(hour, SceneBegan)) == 1

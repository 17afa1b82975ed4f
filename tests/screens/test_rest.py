"""Where one breathes: what is within reach, what it looks like afterwards, and that every player can get there."""

from pathlib import Path

import pytest

from game.play.actions import PassTime, Take
from game.play.hour import Hour
from game.play.plans import Plan, run
from game.play.world import build
from game.scenario.loader import load
from game.screens.places.rest import rest
from game.screens.places.table import table
from game.screens.toolkit import Comfort, Widget
from tests.screens.evening import MINUTE, commands, let_go, place, played, reachable, seen, sitting, words
from tests.screens.hands import COMPOSED, LARGE, LINEAR, Visit

HEAVY = Path(__file__).parents[1] / "play" / "vol-hoofd"
MONDAY = ("between/verder",)
EVENING = (*MONDAY, "moment/verder", "between/verder")


def worry(tree: Widget, id: str) -> Widget:
    return next(one for one in tree.walk() if one.id == f"worry/{id}")


@pytest.mark.parametrize("before", [MONDAY, EVENING], ids=["monday morning", "tuesday evening"])
def test_everything_on_offer_has_one_widget_of_its_own(before: tuple[str, ...]) -> None:
    glance = seen(played(*before, "go/rest"))

    own = [one.command for one in reachable(rest(glance)) if one.command]

    assert sorted(own) == sorted([f"take:{offer.id}" for offer in glance.on_offer] + ["ui:pause"])


def test_each_small_thing_says_how_long_it_takes_and_bed_is_there_in_the_evening() -> None:
    morning, evening = (rest(seen(played(*before, "go/rest"))) for before in (MONDAY, EVENING))

    assert "Thee, bij het raam" in words(morning) and "kost 10 minuten" in words(morning)
    assert "Naar bed" not in words(morning) and "Naar bed" in words(evening)


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR, LARGE], ids=["composed", "linear", "large"])
def test_a_rest_by_keyboard_alone(comfort: Comfort) -> None:
    visit = Visit(sitting(*MONDAY), comfort)
    visit.choose("take:go/rest").choose("take:comfort/raam")
    assert "take:go/post" in visit.commands


def test_a_rest_by_mouse() -> None:
    visit = Visit(sitting(*MONDAY))
    visit.click("take:go/rest").click("take:comfort/raam")
    assert "14 van 20 vrij" in visit.words


def test_what_is_eased_stays_on_its_worry_and_is_said() -> None:
    hour = played(*MONDAY, "go/rest", "comfort/raam")
    home = worry(table(seen(hour)), "huis")
    assert home.value == "2 stukjes hoofdruimte"
    assert "1 stukje is even licht." in home.description


def test_what_went_through_her_head_stands_on_the_wall_for_a_quarter_of_an_hour() -> None:
    hour = played(*EVENING, "go/rest", "comfort/raam")
    assert "Twee duiven, één richel." in words(table(seen(hour)))
    hour.do(Take("go/post"))
    hour.do(PassTime(16 * MINUTE))
    let_go(hour) if hour.state.place.kind == "scene" else hour.do(Take("go/table"))
    assert "Twee duiven" not in words(place(seen(hour)))


def test_the_age_of_what_one_does_not_know_is_said() -> None:
    hour = played(*EVENING)
    envelope = worry(table(seen(hour)), "chrysant")
    assert "Al 1 dag." in envelope.description
    assert "dag" not in worry(table(seen(hour)), "huis").description


def test_the_house_and_the_children_lead_to_where_one_breathes() -> None:
    assert worry(table(seen(played(*MONDAY))), "huis").command == "take:go/rest"
    assert "take:comfort/raam" in commands(rest(seen(played(*MONDAY, "go/rest"))))


# --- a full head, and what she is good at --------------------------------------------------------------------


def full() -> Hour:
    """The letter of the rent on the third Wednesday of `vol-hoofd`."""
    filed = ["until 2026-10-06", "take go/post", "take read/huurbrief", "take letter/huurbrief/map"]
    later = ["until 2026-10-21", "take go/folder", "take read/huurbrief"]
    hour, failure = run(build(load(HEAVY)), Plan(id="vol", title="Vol", seed=1, steps=[*filed, *later]))
    assert failure is None
    return hour


def test_what_she_is_good_at_stands_with_what_it_opens() -> None:
    assert "Hier ben je goed in: horen waar iets aanloopt" in words(place(seen(full())))


def test_how_full_a_head_is_stands_in_words_for_who_reads_the_table() -> None:
    hour = full()
    hour.do(Take("go/table"))
    label = next(one for one in table(seen(hour)).walk() if one.id == "head/label")
    assert (label.value, label.description) == ("5 van 20 vrij", "Er past niet veel meer bij.")
    calm = next(one for one in table(seen(played(*MONDAY))).walk() if one.id == "head/label")
    assert calm.description == ""


def test_a_struck_option_can_be_tried_and_only_the_thought_is_played() -> None:
    hour = full()
    before = hour.state
    hour.do(Take("letter/huurbrief/bellen"))
    assert "Ik weet dat ik moet bellen. Vandaag lukt het niet." in words(place(seen(hour)))
    assert (hour.state.now, hour.state.flags, hour.state.place) == (before.now, before.flags, before.place)

"""The closed doors: what was shown struck through, once each, with its thought and what became of it."""

from game.debrief import look_back, words
from game.paths import SCENARIOS
from game.play.actions import Take
from game.play.events import Attempted, DoorShut
from game.play.hour import Hour
from game.play.offers import find
from game.scenario.condition import ALWAYS
from tests.debrief.conftest import EVENING, FIRST_MORNING, Play
from tests.debrief.hands import play_out
from tests.play.written import played


def test_a_struck_option_tried_twice_appears_once_and_as_tried(whole: Hour) -> None:
    attempts = [event for event in whole.events if isinstance(event, Attempted)]
    assert sum(event.offer == "letter/schatting/bellen" for event in attempts) == 2

    doors = [door for door in look_back(whole).doors.shut if door.offer == "letter/schatting/bellen"]

    assert [(door.tried, door.taken, door.reason) for door in doors] == [(True, False, "hour")]


def test_every_struck_option_that_was_seen_or_tried_is_there_and_no_other(whole: Hour) -> None:
    seen = {event.offer for event in whole.events if isinstance(event, DoorShut | Attempted)}

    doors = look_back(whole).doors

    assert [door.offer for door in doors.shut] == sorted(seen, key=[door.offer for door in doors.shut].index)
    assert doors.tried == len({event.offer for event in whole.events if isinstance(event, Attempted)})


def test_a_door_carries_the_thought_that_stood_there_at_that_time(play: Play) -> None:
    hour = play(*FIRST_MORNING, "between/verder", 25_000)
    offer = find(hour.world, hour.state, "scene/noor_duizend/start/bellen")
    assert offer and offer.blocked and offer.option and len(offer.option.needs) > 1

    door = next(one for one in look_back(hour).doors.shut if one.offer == offer.id)

    assert door.thought == offer.blocked.thought


def test_what_hangs_on_somebody_else_does_not_say_that_it_was_the_hour(play: Play) -> None:
    """Nobody at the table knows yet until when Patrick needs her."""
    hour = play(*FIRST_MORNING, "between/verder", 25_000)
    door = next(one for one in look_back(hour).doors.shut if one.offer == "scene/noor_duizend/start/bellen")

    assert words.REASON[door.reason].source == "het hing van iemand anders af"


def test_a_door_tells_what_it_asked_and_what_was_free(whole: Hour) -> None:
    shut = next(event for event in whole.events if isinstance(event, DoorShut) and event.reason == "head")

    door = next(one for one in look_back(whole).doors.shut if one.offer == shut.offer)

    assert (door.asks, door.free, door.at) == (shut.asks, shut.free, shut.at)
    assert door.asks > door.free
    assert not door.tried


def test_a_place_counts_how_many_options_stood_open(whole: Hour) -> None:
    letter = whole.world.scenario.letters["schatting"]
    assert all(option.when is not ALWAYS for option in letter.options)
    shown = [option for option in letter.options if option.id != "formulierenuur"]  # that one has to be known

    place = next(one for one in look_back(whole).doors.places if one.place == "letter/schatting")

    # its own options, and the folder, the pile and the bin that every letter has
    assert (place.open, place.total) == (len(shown) + 2, len(shown) + 3)


def test_a_door_that_opened_later_and_was_taken_says_so(play: Play) -> None:
    thursday = ("between/verder", "go/folder", "read/schatting", "letter/schatting/bellen")
    hour = play(*FIRST_MORNING, *EVENING, *thursday)
    play_out(hour)

    door = next(one for one in look_back(hour).doors.shut if one.offer == "letter/schatting/bellen")

    assert (door.tried, door.taken) == (True, True)


def test_an_hour_without_a_struck_option_has_no_closed_doors(play: Play) -> None:
    hour = play("between/verder", Take("go/book"), "hour/nagesprek")

    doors = look_back(hour).doors

    assert (doors.shut, doors.places, doors.tried) == ((), (), 0)


def test_the_way_to_the_form_stands_open_beside_the_ringing() -> None:
    hour, failure = played(SCENARIOS / "eerste-week", "vraagt_een_dag")
    assert failure is None, failure

    places = look_back(hour).doors.places
    inbox = next(one for one in places if one.place == "letter/formulier_klaar.inkomstenformulier.2026_09")

    # To the form, print it, delete it; ringing was struck.
    assert (inbox.open, inbox.total) == (3, 4)

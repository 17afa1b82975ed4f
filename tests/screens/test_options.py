"""Option strips: what they say, what they cost, and what is struck through with which words."""

from collections.abc import Mapping

import pytest

from game.core.text import Text
from game.play.offers import Blocked, Kind, Offer
from game.screens.parts.options import joined, options
from game.screens.toolkit import Comfort, Role, Widget
from game.screens.toolkit.painters.option import Option as Strip
from tests.screens.hands import COMPOSED, LARGE
from tests.screens.papers import hour, place, seen, state, visit

LETTER = ("go/post", "read/schatting")


def strips(*deeds: str, start: str = "letter/") -> Mapping[str, Widget]:
    now = seen(*deeds)
    return {strip.id: strip for strip in options(now, now.offers(start))}


def test_every_offer_becomes_a_strip_with_its_own_id_command_and_key() -> None:
    made = strips(*LETTER)
    assert [strip.command for strip in made.values()] == [f"take:{id}" for id in made]
    assert [strip.shortcut for strip in made.values()] == ["1", "2", "3", "4", "5"]
    assert {strip.role for strip in made.values()} == {Role.OPTION}


def test_what_was_done_with_a_letter_and_went_leaves_its_number_free() -> None:
    before, after = strips(*LETTER), strips(*LETTER, "letter/schatting/narekenen")
    assert "letter/schatting/narekenen" not in after
    assert {id: strip.shortcut for id, strip in after.items()} == {
        id: strip.shortcut for id, strip in before.items() if id in after
    }


def test_the_second_line_names_what_it_costs_in_words() -> None:
    said = strips(*LETTER)["letter/schatting/narekenen"].description
    assert said == "Hier ben je goed in: getallen onthouden · kost 5 minuten · vraagt 2 vrije hoofdruimte"


def test_where_the_hour_is_the_reason_only_the_thought_stands_there() -> None:
    ring = strips(*LETTER)["letter/schatting/bellen"]
    assert (ring.struck, ring.thought, ring.cost) == (True, "Ze zijn dicht als ik vrij ben.", "")


def test_what_was_tried_has_a_second_stroke_and_says_so() -> None:
    ring = strips(*LETTER, "letter/schatting/bellen")["letter/schatting/bellen"]
    assert (ring.struck, ring.description) == (True, "geprobeerd")
    assert isinstance(ring.paint, Strip) and ring.paint.tried


def test_where_headspace_is_the_reason_the_strip_says_how_much_it_asks() -> None:
    now = seen(*LETTER)
    offer = now.offered("letter/schatting/narekenen")
    assert offer is not None
    shut = offer._replace(blocked=Blocked("head", Text("", "Ik lees het, en het gaat eruit.")))
    (strip,) = options(now, (shut,))
    assert (strip.cost, strip.thought) == (
        "vraagt 2 vrije hoofdruimte, je hebt er 12",
        "Ik lees het, en het gaat eruit.",
    )


def test_the_folder_names_the_day_that_is_on_the_calendar() -> None:
    assert strips(*LETTER)["letter/schatting/map"].description == "12 november staat op de kalender"


def test_a_letter_without_a_day_promises_nothing() -> None:
    gone = strips("until donderdag", "go/post", "read/zwemles_factuur")
    assert gone["letter/zwemles_factuur/map"].description == "8 oktober staat op de kalender"
    assert strips(*LETTER)["letter/schatting/weg"].description == ""


def test_the_pile_says_that_it_stays_on_her_mind_only_if_it_does() -> None:
    assert strips(*LETTER)["letter/schatting/stapel"].description == "hij blijft in je hoofd zitten"
    note = strips("until dinsdag_avond", "go/post", "read/ouderavond")
    assert note["letter/ouderavond/stapel"].description == ""


def test_what_she_knows_is_said_with_where_she_knows_it_from() -> None:
    deeds = (*LETTER, "letter/schatting/narekenen", "letter/schatting/map", "until dinsdag_avond", "wait 40")
    made = strips(*deeds, start="scene/")
    assert made["scene/noor_duizend/start/zomer"].description == "Dit ken je door je eigen loonstroken"


def test_keys_stop_at_nine() -> None:
    many = tuple(Offer(f"scene/x/y/{n}", Kind.SAY) for n in range(11))
    assert [strip.shortcut for strip in options(seen(), many)][-3:] == ["9", "", ""]


@pytest.mark.parametrize("comfort", [COMPOSED, LARGE])
def test_a_struck_option_can_be_tried_and_nothing_changes_but_that(comfort: Comfort) -> None:
    there = visit(*LETTER, comfort=comfort)
    there.choose("take:letter/schatting/bellen")
    assert place(there) == "letter/schatting"
    assert "letter/schatting/bellen" in state(there).tried


def test_a_digit_chooses() -> None:
    there = visit(*LETTER).press(ord("3"))
    assert place(there) == "post"
    assert state(there).letters["schatting"] == "folder"


def test_sentences_are_joined_by_a_sentence() -> None:
    now = seen()
    assert joined(now, ("een", "", "twee", "drie")) == "een · twee · drie"
    assert joined(now, ("", "een")) == "een"
    assert joined(now, ()) == ""


def test_the_same_moment_gives_the_same_strips() -> None:
    assert strips(*LETTER) == strips(*LETTER)
    assert hour(*LETTER).state == hour(*LETTER).state

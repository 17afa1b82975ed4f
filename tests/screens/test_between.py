"""The lines between two moments."""

from dataclasses import replace

import pytest

from game.core.text import Text
from game.paths import SCENARIOS
from game.play.state import Booking
from game.play.time import RATE
from game.screens.glance import glance
from game.screens.i18n import DUTCH
from game.screens.places import PLACES
from game.screens.places.between import between, listed
from game.screens.toolkit import Comfort, Widget
from tests.play import written
from tests.screens.evening import (
    MINUTE,
    commands,
    english,
    let_go,
    place,
    played,
    reachable,
    seen,
    sitting,
    words,
    world,
)
from tests.screens.hands import COMPOSED, LINEAR, Visit

TO_TUESDAY = ("between/verder", "moment/verder")


def lines(tree: Widget) -> list[str]:
    said = (one.name for one in reachable(tree) if one.id.startswith("between/") and one.name)
    return [name.replace("\u00a0", " ") for name in said]


def test_the_opening_names_the_days_that_went_by_and_what_they_did() -> None:
    said = lines(between(seen(played())))

    assert said[0] == "donderdag, vrijdag, zaterdag en zondag"
    assert said[1] == "Erin € 788,64: kinderbijslag derde kwartaal."
    assert said[2].startswith("Eruit € 1.078: huur oktober; ")
    assert said[2].endswith("; en nog 3 kleinere bedragen.")
    assert said[3] == "Op de mat: 2 brieven, van Gemeente Meerwijk en Zwembad De Sprong."


def test_quiet_days_say_so() -> None:
    said = lines(between(seen(played(*TO_TUESDAY))))

    assert said[0] == "Van maandag 5 oktober tot dinsdag 6 oktober"
    assert said[1:4] == [
        "Tussendoor: naar school; dienst tot 14.30; schoolplein; en eten, bad, bed.",
        "Erin: niets.",
        "Eruit: niets.",
    ]


def test_a_moment_that_was_broken_off_says_by_what() -> None:
    late, chosen = played("between/verder", 60 * MINUTE), played(*TO_TUESDAY)

    assert "School. Sami staat al op de trap." in words(between(seen(late)))
    assert "School." not in words(between(seen(chosen)))


def test_what_the_bank_refused_stands_there_too() -> None:
    state = played(*TO_TUESDAY).state
    refused = Booking(state.now, "flow/x", Text("x", "Zwembad"), Text("x", "zwemles"), -4350, 0, bounced=True)
    bounced = glance(world(), replace(state, bookings=(*state.bookings, refused)), DUTCH)

    said = lines(between(bounced))

    assert "Gestorneerd: zwemles, € 43,50. Er stond te weinig op." in said
    assert "Eruit: niets." in said


def test_what_she_paid_herself_since_she_sat_down_is_in_it() -> None:
    paid = played("between/verder", "go/post", "read/zwemles_factuur", "go/table", "go/book", "pay/zwemles/nu",
                  "moment/verder")  # fmt: skip

    assert "Eruit € 43,50: zwemles oktober." in lines(between(seen(paid)))


def test_a_bill_paid_in_two_halves_is_named_once() -> None:
    paid = played("between/verder", "go/post", "read/zwemles_factuur", "go/table", "go/book", "pay/zwemles/deel",
                  "pay/zwemles/nu", "moment/verder")  # fmt: skip

    assert "Eruit € 44: zwemles oktober." in lines(between(seen(paid)))


def test_whoever_sent_a_message_is_named_without_a_comma() -> None:
    said = lines(between(seen(played(*TO_TUESDAY))))

    assert said[4].endswith("Op de telefoon: 3 berichten, van Patrick, Gemeente Meerwijk en Naima.")


def test_it_is_never_more_than_ninety_words() -> None:
    hour = played()
    counted = []
    while not hour.state.over:
        if hour.state.place.kind == "between":
            counted.append(len(" ".join(lines(between(seen(hour)))).split()))
        let_go(hour)

    assert counted and max(counted) <= 90


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR], ids=["composed", "linear"])
def test_one_button_leads_on_to_the_table(comfort: Comfort) -> None:
    visit = Visit(sitting(), comfort)
    assert [one for one in commands(visit.tree) if one != "ui:pause"] == ["take:between/verder"]
    assert visit.stage.focus == "between/verder"

    visit.choose("take:between/verder")

    assert visit.tree.id == "table"


def test_it_stands_until_it_was_read() -> None:
    """Whoever reads slowly does not find the table under the hand that was on its way to the page."""
    visit = Visit(sitting())

    visit.wait(ms=1000, times=90)
    assert visit.tree.id == "between"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["huur"], "huur"),
        (["huur", "water"], "huur en water"),
        (["a", "b", "c"], "a, b en c"),
        (["Patrick, Brinkman", "Naima"], "Patrick, Brinkman; en Naima"),
    ],
)
def test_names_are_listed_as_one_says_them(names: list[str], said: str) -> None:
    assert listed(seen(played()), names) == said


def test_the_lines_speak_english() -> None:
    said = words(between(seen(played(), english())))

    assert "kinderbijslag" not in said.lower() or "child benefit" in said.lower()
    assert "€788.64" in said


def test_every_kind_of_place_has_a_screen() -> None:
    assert set(RATE) == set(PLACES)


def test_when_the_hour_is_over_nothing_asks_for_anything() -> None:
    hour = played("between/verder", "hour/nagesprek")

    assert commands(place(seen(hour))) == []


def test_a_benefit_that_did_not_come_stands_there_on_its_day_and_not_again() -> None:
    """Samira, who left a request unanswered: on Friday 27 November, and not on Saturday."""
    hour, failure = written.played(SCENARIOS / "samira", "niets_geantwoord")
    assert failure is None, failure
    said: dict[str, list[str]] = {}
    again = hour.afresh()
    for step in hour.steps:
        again.do(step.action)
        if again.state.place.kind == "between":
            said[again.state.moment] = lines(between(glance(again.world, again.state, DUTCH)))

    assert "Niet gekomen: uitkering, november 2026." in said["enveloppen_vrijdag"]
    assert not any("Niet gekomen" in line for line in said["folder_zaterdag"])

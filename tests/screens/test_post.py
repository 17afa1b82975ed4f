"""The pile, the folder and the calendar: found with the eyes and with the keyboard, in a few steps."""

from dataclasses import replace

import pygame
import pytest

from game.play.offers import offers
from game.screens.places.folder import folder
from game.screens.places.post import SPREAD, post
from game.screens.toolkit import Comfort, Stage
from tests.screens.hands import COMPOSED, LARGE, SIZE
from tests.screens.papers import hour, ids, place, seen, visit, widget, world

KEPT = ("go/post", "read/schatting", "letter/schatting/map", "read/zwemles_factuur", "letter/zwemles_factuur/map")
EVERYWHERE = (
    ("go/post",),
    ("go/post", "read/schatting"),
    ("go/folder",),
    (*KEPT, "go/folder"),
    ("go/book",),
    ("go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje"),
    ("until dinsdag_avond", "go/phone"),
    ("go/calendar",),
    ("go/phone", "portal/mijn_meerwijk"),
)


@pytest.mark.parametrize("deeds", EVERYWHERE, ids=lambda deeds: deeds[-1])
@pytest.mark.parametrize("comfort", [COMPOSED, LARGE], ids=["drawn", "one column"])
def test_every_offer_has_exactly_one_thing_to_choose_it_with(deeds: tuple[str, ...], comfort: Comfort) -> None:
    there = visit(*deeds, comfort=comfort)
    on_offer = [f"take:{offer.id}" for offer in offers(world(), hour(*deeds).state)]
    reachable = [placed.widget.command for placed in there.stage.order]
    assert sorted(command for command in reachable if command and command.startswith("take:")) == sorted(on_offer)


@pytest.mark.parametrize("deeds", EVERYWHERE, ids=lambda deeds: deeds[-1])
def test_everything_that_can_be_hit_is_44_high(deeds: tuple[str, ...]) -> None:
    there = visit(*deeds)
    low = [p.id for p in there.stage.order if p.widget.command and there.stage.rect_of(p.id).h < 44]
    assert low == []


@pytest.mark.parametrize("deeds", EVERYWHERE, ids=lambda deeds: deeds[-1])
def test_nothing_is_left_in_dutch_for_an_english_reader_of_the_scenario(deeds: tuple[str, ...]) -> None:
    there = visit(*deeds, language="en")
    assert "{" not in there.words


def test_an_envelope_says_who_wrote_whether_it_was_opened_and_what_they_call_it_at_home() -> None:
    there = visit("go/post", "read/schatting", "letter/schatting/stapel")
    pile = [one for one in there.tree.walk() if one.id.startswith("read/")]
    assert [(one.name, one.description) for one in pile] == [
        ("Zwembad De Sprong", "ongeopend"),
        ("Gemeente Meerwijk", "geopend · thuis heet die chrysant"),
    ]


def test_an_empty_pile_says_so() -> None:
    emptied = (*KEPT, "go/post")
    assert "Er ligt geen post." in visit(*emptied).words


def test_an_envelope_is_opened_by_its_key() -> None:
    assert place(visit("go/post").press(ord("1"))) == "letter/schatting"


def test_an_empty_folder_says_so() -> None:
    there = seen("go/folder")
    empty = replace(there, on_offer=tuple(one for one in there.on_offer if not one.id.startswith("read/")))
    assert any("De map is leeg." in one.name for one in folder(empty).walk())


def test_papers_lie_in_the_folder_by_sender_and_day() -> None:
    there = visit(*KEPT, "go/folder")
    rows = [one for one in there.tree.walk() if one.id.startswith("read/")]
    assert [(one.name, one.description) for one in rows] == [
        ("Brinkman Facilitair", "Arbeidsovereenkomst op afroep · 11 mei 2026"),
        ("Brinkman Facilitair", "Loonstrook periode 8 · 14 augustus 2026"),
        ("Brinkman Facilitair", "Loonstrook periode 9 · 11 september 2026"),
        ("Gemeente Meerwijk", "Toekenning bijstand · 27 maart 2025"),
        ("Gemeente Meerwijk", "Wijziging geschatte inkomsten · 1 oktober 2026"),
        ("Stroomhuis Energie", "Aanmaning slotnota 2025 · 8 september 2026"),
        ("Woonstichting Meerwijk", "Betalingsregeling huurachterstand · 12 juni 2025"),
        ("Zwembad De Sprong", "Zwemles A, oktober · 1 oktober 2026"),
    ]


def test_a_kept_paper_is_found_within_three_actions() -> None:
    there = visit(*KEPT)
    there.click("take:go/folder").click("take:read/schatting")
    assert place(there) == "letter/schatting"


def test_the_calendar_knows_only_days_that_she_read_about() -> None:
    assert "bezwaar" not in visit("go/calendar").words
    there = visit(*KEPT, "go/calendar")
    assert widget(there, "calendar/2026-11-12").description == "bezwaar gemeente"
    assert "zwemles oktober: betalen" in widget(there, "calendar/2026-10-08").description


def test_a_bill_that_was_paid_stands_apart_from_what_still_comes() -> None:
    paid = ("go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje", "pay/zwemles/nu", "go/table")
    there = visit(*paid, "go/calendar")
    assert "zwemles" not in widget(there, "calendar/2026-10-08").description
    assert widget(there, "calendar/done").description == "zwemles oktober"


def test_what_is_over_today_is_not_coming_any_more() -> None:
    assert "calendar/2026-10-05" in ids(visit("go/calendar"))
    assert "calendar/2026-10-06" not in ids(visit("until dinsdag_avond", "go/calendar"))


def test_escape_leads_back_from_everywhere() -> None:
    for deeds in EVERYWHERE:
        assert place(visit(*deeds).press(pygame.K_ESCAPE)) == "table"


def test_looking_costs_nothing_and_changes_nothing() -> None:
    assert seen("go/calendar").state == hour("go/calendar").state


@pytest.mark.parametrize(("count", "fits"), [(3, True), (6, True), (7, False)])
def test_six_envelopes_fit_on_a_screen_and_more_scroll(count: int, fits: bool) -> None:
    now = seen("go/post")
    letter, offer = now.scenario.letters["schatting"], now.offers("read/")[0]
    many = [f"brief_{number}" for number in range(count)]
    scenario = replace(now.scenario, letters=dict.fromkeys(many, letter))
    stage = Stage(SIZE)
    stage.show(
        post(
            replace(
                now,
                world=replace(now.world, scenario=scenario),
                state=replace(now.state, letters=dict.fromkeys(many, "mat")),
                on_offer=tuple(offer._replace(id=f"read/{id}") for id in many),
            )
        )
    )
    assert (stage.rect_of(f"read/{many[-1]}").bottom <= SPREAD.bottom) == fits
    assert stage.reveal(f"read/{many[-1]}").bottom <= SPREAD.bottom + 1

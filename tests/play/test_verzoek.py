"""A request that goes out on a day of its own, and what an office does with what it knows: Samira in November."""

from datetime import date

import pytest

from game.paths import SCENARIOS
from game.play.bots import POLICIES, Decision, Reader, play
from game.play.events import BenefitHeld, BenefitPaid, CaseMoved, MomentBegan
from game.play.facts import holds
from game.play.hour import Hour
from game.play.paperwork import by_phone
from game.play.world import World, build
from game.scenario.loader import load
from tests.play import written

SAMIRA, CASE = SCENARIOS / "samira", "verzoek.2026_09"


@pytest.fixture(scope="module")
def world() -> World:
    return build(load(SAMIRA))


def played(plan: str) -> Hour:
    hour, failure = written.played(SAMIRA, plan)
    assert failure is None, failure
    return hour


def test_it_goes_out_on_its_day_with_the_municipalitys_term() -> None:
    case = played("niets_geantwoord").state.cases[CASE]
    assert (case.opened, case.month) == (date(2026, 11, 10), date(2026, 9, 1))


def test_who_has_no_right_any_more_is_not_asked(world: World) -> None:
    hour = Hour(world, 3)
    play(hour, POLICIES["overwhelmed"], Reader())
    assert hour.state.cases["inkomstenformulier.2026_09"].stage == "withdrawn"
    assert CASE not in hour.state.cases


def test_what_is_not_answered_holds_november_and_then_all() -> None:
    hour = played("niets_geantwoord")
    assert hour.state.cases[CASE].stage == "withdrawn"
    assert [(one.month, one.why) for one in hour.events if isinstance(one, BenefitHeld)] == [
        ("2026-11", "suspended"),
        ("2026-12", "withdrawn"),
    ]


def test_half_an_answer_asks_for_the_rest_and_november_is_paid() -> None:
    """By the estimate of 1.000,00, without a disregard: 398,49; the letter of 24 November takes 300,21 of it."""
    hour = played("half_geantwoord")
    (november,) = [one for one in hour.events if isinstance(one, BenefitPaid) and one.month == "2026-11"]
    assert (november.amount, november.set_off) == (398_49, 300_21)
    assert {one.amount for one in hour.state.bookings if one.cause == "benefit/2026-11"} == {98_28}


def test_what_somebody_of_the_office_typed_in_is_what_is_reckoned_with() -> None:
    """Marloes made it 700,00: 1.419,46 - 700,00 = 719,46; 95 % is 683,49."""
    hour = played("twaalf_weken_zorgvuldig")
    (november,) = [one for one in hour.events if isinstance(one, BenefitPaid) and one.month == "2026-11"]
    assert (november.amount, november.set_off) == (683_49, 300_21)


def test_all_that_was_requested_can_be_handed_in_with_somebody_beside_one() -> None:
    hour = played("twaalf_weken_zorgvuldig")
    moved = [one.step for one in hour.events if isinstance(one, CaseMoved) and one.case == CASE]
    assert moved[0] == "opened"
    assert {"incomplete", "suspended"}.isdisjoint(moved)
    assert hour.state.cases[CASE].stage == "handling"


def test_a_paper_is_made_out_for_who_knows_what_it_is_for(world: World) -> None:
    before = {offer.id for offer in by_phone(world, Hour(world, 3).state)}
    after = {offer.id for offer in by_phone(world, played("half_geantwoord").state)}
    assert "again/werkgeversverklaring" in after - before


def test_the_eight_weeks_of_a_machine_begin_when_the_offer_is_there() -> None:
    """Asked on 19 November without an offer, whole on the 25th: by 20 January (Awb, articles 4:13 and 4:15)."""
    machine = played("machine_gevraagd").state.cases["bijzonder.1"]
    assert (machine.opened, machine.due) == (date(2026, 11, 19), date(2027, 1, 20))


def test_who_is_excused_has_a_morning_in_which_they_are_open() -> None:
    def sat(plan: str) -> set[str]:
        return {one.moment for one in played(plan).events if isinstance(one, MomentBegan)}

    assert "woensdag_vrijgesteld" in sat("machine_gevraagd") - sat("niets_geantwoord")


def test_a_site_stands_on_the_phone_once_there_is_something_to_do_on_it(world: World) -> None:
    """The water board's, for who read on the back of an assessment that remission is asked for apart."""
    hour, seen = Hour(world, 3), set[tuple[bool, bool]]()

    def look(decision: Decision) -> None:
        on_phone = {offer.id for offer in by_phone(world, decision.state)}
        opens = holds(world, decision.state, world.scenario.procedures["kwijtschelding"].opens)
        begun = any(id.startswith("kwijtschelding.") for id in decision.state.cases)
        assert "portal/mijn_meerwijk" in on_phone
        assert ("portal/mijn_waterschap" in on_phone) == (opens or begun)
        seen.add((opens, begun))

    play(hour, POLICIES["curious"], Reader(), told=look)
    assert (False, False) in seen

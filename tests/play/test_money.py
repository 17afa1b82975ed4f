"""Money: what comes by itself, what is paid by hand, and what the bank refuses."""

from collections.abc import Callable

import pytest

from game.play.bots import POLICIES, Reader, play
from game.play.events import Bounced, DeadlineMet, DeadlineMissed, DebtPaid
from game.play.hour import Hour
from game.play.world import World
from tests.play.conftest import Evening
from tests.play.hands import happened, offer, play_out, sit_down, take

Changed = Callable[[str, str, str], World]


def test_monday_begins_with_what_the_rent_left(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    assert hour.state.balance == 61_40
    booked = {booking.cause: booking.amount for booking in hour.state.bookings}
    # 362.35 + 426.29: two children of 8 and 13, third quarter of 2026 (art. 12 AKW)
    assert booked["flow/kinderbijslag"] == 788_64
    assert booked["flow/huur"] == -749_60


def test_the_wage_of_58_hours_comes_on_friday(evening: Evening) -> None:
    hour = play_out(evening())
    # 58 x 14.99 = 869.42; no wage tax below some 58 hours (samira.md 2.1)
    assert {booking.cause: booking.amount for booking in hour.state.bookings}["flow/loon"] == 869_42


@pytest.mark.parametrize(("level", "amount"), [("gewoon", 168_00), ("zuinig", 134_00), ("heel_krap", 98_00)])
def test_saturday_costs_what_was_chosen_to_eat(evening: Evening, level: str, amount: int) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/book", f"eat/{level}")
    play_out(hour)
    assert hour.state.bookings[-1].amount == -(amount + 42_00)


def test_a_bill_can_be_paid_in_halves(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje", "pay/zwemles/deel")
    assert hour.state.debts["zwemles"].left == 21_75
    take(hour, "pay/zwemles/nu")
    assert [event.left for event in happened(hour, DebtPaid) if isinstance(event, DebtPaid)] == [21_75, 0]


def test_an_odd_cent_goes_with_the_first_half(changed: Changed) -> None:
    hour = sit_down(Hour(changed("post.yaml", "amount: 43,50", "amount: 43,51"), 1), "maandag_ochtend")
    take(hour, "go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje", "pay/zwemles/deel")
    assert hour.state.debts["zwemles"].left == 21_75


def test_a_bill_that_was_never_read_is_due_all_the_same(evening: Evening) -> None:
    hour = play_out(evening())
    missed = [event.deadline for event in happened(hour, DeadlineMissed) if isinstance(event, DeadlineMissed)]
    assert missed == ["case/inkomstenformulier.2026_09/open", "bill/zwemles", "letter/hagelkruis/betalen"]


def test_a_bill_that_was_paid_is_met(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje", "pay/zwemles/nu")
    play_out(hour)
    met = [event.deadline for event in happened(hour, DeadlineMet) if isinstance(event, DeadlineMet)]
    assert met == ["bill/zwemles"]


def test_a_bill_is_not_in_the_book_before_its_letter_was_read(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/book")
    with pytest.raises(AssertionError):
        offer(hour, "pay/zwemles/nu")


@pytest.mark.parametrize(("opening", "refused"), [("283,31", 0), ("283,30", 1)])
def test_the_bank_refuses_what_is_below_the_overdraft(changed: Changed, opening: str, refused: int) -> None:
    # On Monday 289.81 less than it opened with; 43.50 more would end at exactly -50.00, or a cent below it.
    hour = sit_down(Hour(changed("scenario.yaml", "opening: 351,21", f"opening: {opening}"), 1), "maandag_ochtend")
    take(hour, "go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje", "pay/zwemles/nu")
    assert len(happened(hour, Bounced)) == refused
    assert hour.state.debts["zwemles"].left == (43_50 if refused else 0)


def test_what_bounces_leaves_the_balance_as_it_was(changed: Changed) -> None:
    hour = sit_down(Hour(changed("scenario.yaml", "opening: 351,21", "opening: 283,30"), 1), "maandag_ochtend")
    before = hour.state.balance
    take(hour, "go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje", "pay/zwemles/nu")
    assert hour.state.balance == before
    assert hour.state.bookings[-1].bounced


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_opening_balance_plus_bookings_is_the_balance(world: World, policy: str) -> None:
    hour = Hour(world, 3)
    play(hour, POLICIES[policy], Reader())
    through_it = [one for one in hour.state.bookings if one.pocket == "account" and not one.bounced]
    booked = sum(booking.amount for booking in through_it)
    assert world.scenario.file.account.opening + booked == hour.state.balance

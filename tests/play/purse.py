"""What always holds of money, whatever somebody does: both pockets add up, and no cent is paid or owed twice."""

from collections import Counter
from datetime import date

from game.play import office
from game.play.events import (
    BenefitPaid,
    Booked,
    Bounced,
    CostsCame,
    DeadlineMet,
    DeadlineMissed,
    DebtPaid,
    Owed,
    Seized,
)
from game.play.hour import Hour
from game.play.state import Booking, Debt


def every_cent_is_accounted_for(hour: Hour) -> None:
    """All of it, at any moment of an hour."""
    the_pockets_add_up(hour)
    for one in hour.state.bookings:
        assert has_a_cause(hour, one), one
    for debt in hour.state.debts.values():
        what_was_paid_of_it_left_a_pocket(hour, debt)
    nothing_happens_twice(hour)
    what_was_set_off_was_claimed(hour)
    no_costs_within_the_fourteen_days(hour)


def the_pockets_add_up(hour: Hour) -> None:
    """Opening and bookings are the balance and the drawer; each booking says what was there after it."""
    state, account = hour.state, hour.world.scenario.file.account
    left = {"account": account.opening, "cash": account.cash}
    for one in state.bookings:
        left[one.pocket] += 0 if one.bounced else one.amount
        assert one.balance == left[one.pocket]
    assert left == {"account": state.balance, "cash": state.cash}
    assert state.balance >= min(account.opening, -account.overdraft) and state.cash >= 0
    told = [event.booking for event in hour.events if isinstance(event, Booked | Bounced)]
    assert told == list(state.bookings)


def has_a_cause(hour: Hour, one: Booking) -> bool:
    """The thing that it names exists, and money goes the way that such a thing can go."""
    kind, _, id = one.cause.partition("/")
    scenario, state = hour.world.scenario, hour.state
    match kind:
        case "flow":
            return (one.amount >= 0) == (scenario.flows[id].way == "in")
        case "eat":
            return id in scenario.levels and one.amount <= 0
        case "debt":
            return id in state.debts and (one.amount < 0 or bool(state.debts[id].person))
        case "benefit":
            return bool(date.fromisoformat(f"{id}-01")) and one.amount > 0
        case "award" | "advance" | "refund":
            return id in state.cases and one.amount > 0
        case "gift" | "sale":
            return bool(date.fromisoformat(id)) and one.amount > 0
    return False


def what_was_paid_of_it_left_a_pocket(hour: Hour, debt: Debt) -> None:
    """Principal, costs and payments are those that were told; what was paid was booked or seized, once."""
    booked = -sum(
        one.amount for one in hour.state.bookings
        if one.cause == f"debt/{debt.id}" and one.amount < 0 and not one.bounced
    )  # fmt: skip
    seized = sum(event.amount for event in hour.events if isinstance(event, Seized) and event.debt == debt.id)
    paid = sum(event.amount for event in hour.events if isinstance(event, DebtPaid) and event.debt == debt.id)
    owed = sum(event.amount for event in hour.events if isinstance(event, Owed) and event.debt == debt.id)
    costs = [event.amount for event in hour.events if isinstance(event, CostsCame) and event.debt == debt.id]
    assert debt.paid == paid == booked + seized
    assert 0 <= debt.left == owed + sum(costs) - paid
    assert costs in ([], [debt.costs])
    assert (debt.settled is None) == (debt.left > 0)
    if debt.plan:
        assert debt.left == sum(amount for _day, amount in debt.plan.terms) - debt.plan.paid > 0


def nothing_happens_twice(hour: Hour) -> None:
    """Of each month one benefit, of each moment one debit, of each last day of a debt one end."""
    benefits = Counter(event.month for event in hour.events if isinstance(event, BenefitPaid))
    debits = Counter((one.cause, one.at) for one in hour.state.bookings if one.cause.startswith(("flow/", "eat/")))
    ended = Counter(
        event.deadline for event in hour.events
        if isinstance(event, DeadlineMet | DeadlineMissed) and event.deadline.startswith(("bill/", "debt/"))
    )  # fmt: skip
    for counted in (benefits, debits, ended):
        assert not [name for name, times in counted.items() if times > 1]


def what_was_set_off_was_claimed(hour: Hour) -> None:
    """What was kept of the benefit is what the claims have taken, and what a letter of the household file takes.

    No claim took more than it was.
    """
    paid = [event for event in hour.events if isinstance(event, BenefitPaid)]
    by_letter = (
        office.row(hour.world, hour.state.known, date.fromisoformat(f"{one.month}-01")).set_off for one in paid
    )
    assert sum(one.set_off for one in paid) == sum(one.taken for one in hour.state.claims) + sum(by_letter)
    assert all(one.open >= 0 for one in hour.state.claims)
    assert all(0 <= one.set_off + one.seized <= one.amount for one in paid)


def no_costs_within_the_fourteen_days(hour: Hour) -> None:
    """Costs come when the fourteenth day after the letter came has gone by, and never otherwise (BW 6:96 (6))."""
    scenario, state = hour.world.scenario, hour.state
    for event in hour.events:
        if isinstance(event, CostsCame):
            ladder = scenario.creditors[state.debts[event.debt].creditor].ladder
            letter = next(step.letter for step in ladder if step.rung == "fourteen_days")
            came = scenario.moment(state.came[f"{letter}.{event.debt}"]).date()
            assert (scenario.moment(event.at).date() - came).days >= 14, event

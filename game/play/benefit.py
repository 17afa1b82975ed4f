"""The bijstand: on the pay day of a month what the institution knows by then, less what it sets off."""

from datetime import date

from game.core.days import month_of
from game.core.money import Cents
from game.play import account, coming, office, papers, truth
from game.play.events import BenefitHeld, BenefitPaid
from game.play.state import Known, Truth
from game.play.turn import Turn
from game.rules import NietBerekend
from game.rules.participatiewet.terugvordering import verrekening
from game.rules.verrekenen import pay_day

SUSPENDED, WITHDRAWN, UNCOMPUTED = "suspended", "withdrawn", "uncomputed"


def pay(turn: Turn, name: str) -> None:
    """The pay day of a month (`2026-10`): it is paid, or it is held and why."""
    month = date.fromisoformat(f"{name}-01")
    if why := held(turn.state.known, month):
        turn.state.held = tuple(dict.fromkeys((*turn.state.held, month)))
        turn.tell(BenefitHeld(turn.now, name, why))
        return
    amount = comes_to(turn, month)
    if amount is None:
        turn.tell(BenefitHeld(turn.now, name, UNCOMPUTED))
        return
    taken = _set_off(turn, month, amount)
    turn.state.held = tuple(one for one in turn.state.held if one != month)
    turn.state.paid = turn.state.paid | {month: amount}
    turn.state.set_off = turn.state.set_off | {month: taken}
    turn.tell(BenefitPaid(turn.now, name, amount, taken))
    benefit = turn.scenario.file.benefit
    if amount > taken and benefit:
        account.book(turn, f"benefit/{name}", benefit.who, benefit.what, amount - taken)


def comes_to(turn: Turn, month: date) -> Cents | None:
    """What is paid over a month. Where the rules do not compute what was told (who came within the month, part of
    it abroad) it is paid as if it had not been told; None when that is not computed either."""
    known = turn.state.known
    for seen in (known, Known(known.wages, Truth(), known.suspended, (), known.estimates)):
        paid = office.row(turn.world, office.file(turn.world, seen), month).paid
        if not isinstance(paid, NietBerekend):
            return paid.amount
    return None


def held(known: Known, month: date) -> str:
    """A right that is suspended is not paid; one that was withdrawn is not there. Article 54 (1), (4)."""
    for since, _letter, repaired, withdrawn in known.suspended:
        if since <= month_of(month).last and repaired is None:
            return WITHDRAWN if withdrawn else SUSPENDED
    return ""


def _set_off(turn: Turn, month: date, payable: Cents) -> Cents:
    """The terms that have come due by this month and were not taken yet; what leaves no room, waits."""
    due = sum(_due(turn, *one, month) for one in turn.state.known.corrections)
    return min(payable, max(0, due - sum(turn.state.set_off.values())))


def _due(turn: Turn, decided: date, _about: tuple[date, ...], amount: Cents, first: date, month: date) -> Cents:
    """What of a correction has come due by then; one below 0 takes back an earlier one, at once."""
    number = (month.year - first.year) * 12 + month.month - first.month + 1
    if amount < 0:
        return amount if number > 0 else 0
    return sum(terms(turn, decided, amount)[: max(0, number)])


def terms(turn: Turn, decided: date, amount: Cents) -> tuple[Cents, ...]:
    """A claim in the municipality's number of terms."""
    local = turn.scenario.law.gemeenten[turn.scenario.household.gemeente]
    count = local.at(decided).whole("verrekening_termijnen").value
    return verrekening(turn.scenario.law.at(decided), amount, count)


def still_to_take(turn: Turn) -> Cents:
    """What was claimed and not set off yet."""
    return sum(one[2] for one in turn.state.known.corrections) - sum(turn.state.set_off.values())


def release(turn: Turn) -> None:
    """What a suspension held back comes with the first pay day after the repair."""
    day = next_pay_day(turn)
    for month in turn.state.held:
        if not held(turn.state.known, month):
            name = f"{month:%Y-%m}"
            coming.drop(turn, "benefit", name)
            coming.put(turn, turn.scenario.ticks(papers.at_nine(day)), "benefit", name)


def next_pay_day(turn: Turn) -> date:
    """The first pay day of the municipality after today."""
    local = turn.scenario.law.gemeenten[turn.scenario.household.gemeente]
    today = truth.today(turn)
    this = pay_day(local, month_of(today))
    return this if this > today else pay_day(local, month_of(month_of(today).until))

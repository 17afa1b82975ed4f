"""The bijstand: on the pay day of a month what the institution knows by then, less what it sets off."""

from datetime import date

from game.core.days import month_of
from game.play import account, coming, office, papers, truth
from game.play.events import BenefitHeld, BenefitPaid
from game.play.turn import Turn
from game.rules import NietBerekend
from game.rules.verrekenen import pay_day

SUSPENDED, WITHDRAWN, UNCOMPUTED = "suspended", "withdrawn", "uncomputed"


def pay(turn: Turn, name: str) -> None:
    """The pay day of a month (`2026-10`): it is paid, or it is held and why."""
    month = date.fromisoformat(f"{name}-01")
    if why := _held(turn, month):
        turn.state.held = tuple(dict.fromkeys((*turn.state.held, month)))
        turn.tell(BenefitHeld(turn.now, name, why))
        return
    file = office.file(turn.world, turn.state.known)
    row = office.row(turn.world, file, month)
    if isinstance(row.paid, NietBerekend):
        turn.tell(BenefitHeld(turn.now, name, UNCOMPUTED))
        return
    amount = row.paid.amount - row.set_off
    turn.state.held = tuple(one for one in turn.state.held if one != month)
    turn.state.paid = turn.state.paid | {month: row.paid.amount}
    turn.tell(BenefitPaid(turn.now, name, row.paid.amount, row.set_off))
    benefit = turn.scenario.file.benefit
    if amount and benefit:
        account.book(turn, f"benefit/{name}", benefit.who, benefit.what, amount)


def _held(turn: Turn, month: date) -> str:
    """A right that is suspended is not paid; one that was withdrawn is not there."""
    today = truth.today(turn)
    for since, _letter, repaired, withdrawn in turn.state.known.suspended:
        if withdrawn and since <= month_of(month).last:
            return WITHDRAWN
        if repaired is None and not withdrawn and since <= today:
            return SUSPENDED
    return ""


def release(turn: Turn) -> None:
    """What a suspension held back comes with the first pay day after the repair."""
    if _held(turn, truth.today(turn)):
        return
    day = _next_pay_day(turn)
    for month in turn.state.held:
        coming.put(turn, turn.scenario.ticks(papers.at_nine(day)), "benefit", f"{month:%Y-%m}")


def _next_pay_day(turn: Turn) -> date:
    local = turn.scenario.law.gemeenten[turn.scenario.household.gemeente]
    today = truth.today(turn)
    this = pay_day(local, month_of(today))
    return this if this > today else pay_day(local, month_of(month_of(today).until))

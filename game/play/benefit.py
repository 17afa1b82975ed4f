"""The bijstand: on the pay day of a month what the institution knows by then, less what it sets off."""

from dataclasses import replace
from datetime import date, timedelta

from game.core.calculation import Calculation
from game.core.days import ONE_DAY, month_of
from game.core.money import Cents
from game.core.text import Text
from game.play import buffer, coming, ledger, office, papers, seizure, truth
from game.play.events import BenefitHeld, BenefitPaid, Evened
from game.play.state import Claim, Known, State, Truth
from game.play.turn import Turn
from game.play.world import World
from game.rules import NietBerekend
from game.rules.participatiewet.bufferbudget import bufferbudget
from game.rules.participatiewet.terugvordering import verrekening
from game.rules.verrekenen import pay_day

SUSPENDED, WITHDRAWN, UNCOMPUTED = "suspended", "withdrawn", "uncomputed"


def pay(turn: Turn, name: str) -> None:
    """The pay day of a month (`2026-10`): it is paid, or it is held and why."""
    month = date.fromisoformat(f"{name}-01")
    if turn.world.way.reads_wages:
        office.read_wages(turn)
    if why := held(turn.state.known, month):
        turn.state.held = tuple(dict.fromkeys((*turn.state.held, month)))
        turn.tell(BenefitHeld(turn.now, name, why))
        return
    right = comes_to(turn, month)
    if right is None:
        turn.tell(BenefitHeld(turn.now, name, UNCOMPUTED))
        return
    amount = right.amount
    taken = _by_letter(turn, month)
    taken += _set_off(turn, month, amount - taken)
    if turn.world.way.steady:
        amount, taken = _evened(turn, month, amount, taken), 0
    seized = seizure.take(turn, month, right, taken)
    turn.state.held = tuple(one for one in turn.state.held if one != month)
    turn.state.paid = turn.state.paid | {month: amount}
    turn.tell(BenefitPaid(turn.now, name, amount, taken, seized))
    benefit, left = turn.scenario.file.benefit, amount - taken - seized
    if left and benefit:
        ledger.book(turn, f"benefit/{name}", benefit.who, benefit.what, left)
    if turn.world.way.tops_up and benefit:
        _top_up(turn, month, amount, benefit.what)


def _evened(turn: Turn, month: date, amount: Cents, taken: Cents) -> Cents:
    """As the last month before the hour; what that differs stands on the account in between, and nothing is set
    off."""
    before = month_of(month_of(turn.scenario.file.start).start - ONE_DAY).start
    steady = office.row(turn.world, Known(), before).paid
    if isinstance(steady, NietBerekend):
        return amount
    turn.tell(Evened(turn.now, f"{month:%Y-%m}", steady.amount, steady.amount - (amount - taken)))
    return steady.amount


def _top_up(turn: Turn, month: date, paid: Cents, what: Text) -> None:
    """What a guess of the wage leaves below what the month comes to is given, up to the bufferbudget of the
    year."""
    household = truth.household(turn.world, turn.state.truth)
    due = office.row_of(turn.world, household, month).lawful
    if isinstance(due, NietBerekend) or due.amount <= paid:
        return
    given = bufferbudget(turn.scenario.law.at(truth.this_day(turn)), due.amount - paid, buffer.used(turn)).amount
    if given:
        buffer.give(turn, f"{month:%Y-%m}", what, given)


def comes_to(turn: Turn, month: date) -> Calculation | None:
    """What is paid over a month. Where the rules do not compute what was told (who came within the month, part of
    it abroad) it is paid as if it had not been told; None when that is not computed either."""
    known = turn.state.known
    for seen in (known, replace(known, truth=Truth())):
        paid = office.row(turn.world, seen, month).paid
        if not isinstance(paid, NietBerekend):
            return paid
    return None


def held(known: Known, month: date) -> str:
    """A right that is suspended is not paid; one that was withdrawn is not there. Article 54 (1), (4)."""
    for since, _letter, repaired, withdrawn in known.suspended:
        if since <= month_of(month).last and repaired is None:
            return WITHDRAWN if withdrawn else SUSPENDED
    return ""


def _by_letter(turn: Turn, month: date) -> Cents:
    """What a letter of the household file takes from this month (`corrections`), whatever is told of it."""
    return max(0, office.row(turn.world, turn.state.known, month).set_off)


def _set_off(turn: Turn, month: date, payable: Cents) -> Cents:
    """The terms that have come due are taken, of the oldest claim first; what leaves no room, waits."""
    left, claims = payable, []
    for one in turn.state.claims:
        now = min(left, one.due(month))
        claims.append(replace(one, taken=one.taken + now))
        left -= now
    turn.state.claims = tuple(claims)
    return payable - left


def claim(turn: Turn, case: str, amount: Cents, first: date) -> tuple[Cents, ...]:
    """From this month on it is set off, in the municipality's number of terms."""
    local, today = turn.scenario.law.gemeenten[turn.scenario.household.gemeente], truth.this_day(turn)
    count = local.at(today).whole("verrekening_termijnen").value
    terms = verrekening(turn.scenario.law.at(today), amount, count)
    turn.state.claims = (*turn.state.claims, Claim(case, first, terms))
    return terms


def let_go(turn: Turn, case: str, amount: Cents) -> Cents:
    """What was claimed for a case falls away, as far as it was not taken yet, from the last term back."""
    claims, left = [], amount
    for one in reversed(turn.state.claims):
        less = min(left, one.open) if one.case == case else 0
        claims.append(replace(one, terms=_shortened(one.terms, less)))
        left -= less
    turn.state.claims = tuple(reversed(claims))
    return amount - left


def _shortened(terms: tuple[Cents, ...], less: Cents) -> tuple[Cents, ...]:
    kept = []
    for term in reversed(terms):
        off = min(term, less)
        kept.append(term - off)
        less -= off
    return tuple(reversed(kept))


def not_come(world: World, state: State, since: int) -> tuple[date, ...]:
    """The months of which the pay day was between `since` (ticks) and now, and the right was not paid."""
    local = world.scenario.law.gemeenten[world.scenario.household.gemeente]
    days = {month: world.scenario.ticks(papers.at_nine(pay_day(local, month_of(month)))) for month in state.held}
    return tuple(month for month, at in days.items() if since <= at <= state.now)


def release(turn: Turn) -> None:
    """What a suspension held back comes with the first round after the repair, or else the first pay day."""
    day = _next_round(turn)
    for month in turn.state.held:
        if not held(turn.state.known, month):
            name = f"{month:%Y-%m}"
            coming.drop(turn, "benefit", name)
            coming.put(turn, turn.scenario.ticks(papers.at_nine(day)), "benefit", name)


def _next_round(turn: Turn) -> date:
    """The weekly round of payments, where the municipality has one, or the next pay day, whichever is sooner."""
    benefit, pays, today = turn.scenario.file.benefit, next_pay_day(turn), truth.this_day(turn)
    if benefit is None or benefit.round is None:
        return pays
    return min(pays, today + timedelta(days=(benefit.round - today.isoweekday() - 1) % 7 + 1))


def next_pay_day(turn: Turn) -> date:
    """The first pay day of the municipality after today."""
    local = turn.scenario.law.gemeenten[turn.scenario.household.gemeente]
    today = truth.this_day(turn)
    this = pay_day(local, month_of(today))
    return this if this > today else pay_day(local, month_of(month_of(today).until))

"""What is owed, and the ladder that it walks: a reminder, the fourteen-day letter, costs, a collector, a bailiff.

Costs come only when the fourteen days of a fourteen-day letter have gone by, over what is open then (BW 6:96
(6); the scale of the Besluit). Interest, and what a judge and a bailiff cost, are not computed and not asked.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, Literal

from game.core.money import Cents
from game.core.text import Day, Money, Value, filled
from game.play import coming, papers, truth, words
from game.play.events import CostsCame, DeadlineMet, DeadlineMissed, DebtMoved, DebtPaid, Owed, TermsEnded
from game.play.ledger import book
from game.play.state import Debt, State
from game.play.turn import Turn
from game.rules.schuld.incassokosten import incassokosten, veertien_dagen
from game.scenario.account import Bill, Flow
from game.scenario.ladder import RUNGS, Rung
from game.scenario.money import Creditor, Step
from game.scenario.scenario import Scenario

TRIED_AGAIN_AT = time(7, 0)


def known(state: State, debt: Debt) -> bool:
    """Whether she knows of it: one of its letters was read; what bounced or was lent is known at once."""
    return not debt.letters or any(one in state.read for one in debt.letters)


def told(state: State, debt: Debt) -> Cents:
    """What she knows to be open: collection costs only once a letter that names them was read."""
    hidden = debt.costs if not any(one in state.read for one in debt.named_costs) else 0
    return max(0, debt.left - hidden)


def rung_read(scenario: Scenario, state: State, debt: Debt) -> Rung | Literal[""]:
    """How far it has come, as far as she read it."""
    one = scenario.creditors.get(debt.creditor)
    read = (step.rung for step in one.ladder if f"{step.letter}.{debt.id}" in state.read) if one else ()
    bill = scenario.bills.get(debt.id)
    return max((bill.rung if bill else "", *read), key=height)


def height(rung: Rung | Literal[""]) -> int:
    """Which rung it is, from 1; 0 before the first."""
    return RUNGS.index(rung) + 1 if rung else 0


def open_ones(state: State) -> tuple[Debt, ...]:
    """What is still owed, that of which a day runs out first in front."""
    return tuple(sorted((one for one in state.debts.values() if one.left), key=_urgency))


def _urgency(debt: Debt) -> tuple[date, str]:
    term = debt.plan.next if debt.plan else None
    return term[0] if term else debt.due or date.max, debt.id


def day_of(scenario: Scenario, debt: Debt) -> date | None:
    """The day that she has in her calendar for it: of a bill the one that it gave, of terms that of the next.

    The days that later letters give are theirs.
    """
    if debt.plan and debt.plan.next:
        return debt.plan.next[0]
    bill = scenario.bills.get(debt.id)
    return bill.due if bill and not bill.rung else None


def asked(state: State, debt: Debt) -> Cents:
    """What one has to count with now: the term that runs, or all that one knows of. Who lent, waits."""
    if debt.person:
        return 0
    return debt.plan.next[1] if debt.plan and debt.plan.next else told(state, debt)


def total(state: State) -> Cents:
    """All that is owed, to whomever."""
    return sum(one.left for one in state.debts.values())


def creditor(turn: Turn, debt: Debt) -> Creditor | None:
    return turn.scenario.creditors.get(debt.creditor)


def change(turn: Turn, debt: Debt, **parts: Any) -> Debt:
    """The debt with these parts otherwise; the hour goes on with that one."""
    turn.state.debts = turn.state.debts | {debt.id: replace(debt, **parts)}
    return turn.state.debts[debt.id]


# --- it is owed ---------------------------------------------------------------------------------------------


def owe(turn: Turn, debt: Debt, amount: Cents | None = None) -> Debt:
    """Something is owed from now on: the whole debt, or so much more of it."""
    turn.tell(Owed(turn.now, debt.id, debt.left if amount is None else amount))
    return change(turn, debt, settled=None)


def billed(turn: Turn, letter: str) -> None:
    """A letter came with bills: what they ask is owed, read or not. What ran on the first day was owed already."""
    for bill in turn.scenario.bills.values():
        if bill.letter == letter and bill.id not in turn.state.debts:
            owe(turn, _of_bill(turn, bill))


def _of_bill(turn: Turn, bill: Bill) -> Debt:
    return Debt(
        bill.id, bill.who, bill.what, bill.amount,
        creditor=bill.creditor, due=bill.due, letters=(bill.letter,), cash=bill.cash,
        reference=_reference(turn, bill.creditor, bill.id),
    )  # fmt: skip


def _reference(turn: Turn, creditor: str, id: str) -> str:
    pattern = turn.scenario.creditors[creditor].reference if creditor else ""
    return papers.numbered(turn.state.seed, pattern, id, truth.this_day(turn).year)


def bounced(turn: Turn, flow: Flow, amount: Cents) -> None:
    """A debit was refused: it is owed. It is tried again, or asked for."""
    today = truth.this_day(turn)
    id = f"{flow.id}.{today:%Y_%m_%d}"
    what, reference = (
        filled(words.DEBIT_OF_DAY, what=flow.what, day=Day(today)),
        _reference(turn, flow.creditor, id),
    )
    debt = owe(turn, Debt(id, flow.who, what, amount, creditor=flow.creditor, due=today, reference=reference))
    one = creditor(turn, debt)
    if one and one.retry:
        day = papers.working_days_later(papers.days_later(today, one.retry), 0)
        coming.put(turn, turn.scenario.ticks(datetime.combine(day, TRIED_AGAIN_AT)), "debt", f"{id}/retry")
    else:
        set_next(turn, debt, today)


def _retry(turn: Turn, debt: Debt) -> None:
    """The debit once more; what bounces again is asked for by letter."""
    if debt.left and book(turn, f"debt/{debt.id}", debt.who, debt.what, -debt.left):
        receive(turn, debt.id, debt.left)
    elif debt.left:
        set_next(turn, debt, truth.this_day(turn))


def runs(turn: Turn, id: str) -> None:
    """A ladder that ran before the first day: as if its rung had been taken when it was."""
    bill = turn.scenario.bills[id]
    assert bill.rung and bill.since
    one = turn.scenario.creditors[bill.creditor]
    step = next(step for step in one.ladder if step.rung == bill.rung)
    debt = replace(_of_bill(turn, bill), rung=bill.rung)
    if _has_costs(turn, one, step, bill.since):
        debt = replace(debt, costs=_costs(turn, debt), named_costs=debt.letters)
    _wait(turn, owe(turn, debt), step, bill.since, bill.since)


def _has_costs(turn: Turn, one: Creditor, step: Step, since: date) -> bool:
    """Whether the fourteen days of its fourteen-day letter had gone by already."""
    if step.rung == "fourteen_days":
        return veertien_dagen(turn.scenario.law.at(since), since)[1] < truth.this_day(turn)
    below = one.ladder[: one.ladder.index(step)]
    return any(earlier.rung == "fourteen_days" for earlier in below)


# --- it is paid ---------------------------------------------------------------------------------------------


def receive(turn: Turn, id: str, amount: Cents) -> Debt:
    """So much was paid of it. What is paid whole, is over."""
    debt = turn.state.debts[id]
    plan = replace(debt.plan, paid=debt.plan.paid + amount) if debt.plan else None
    debt = change(turn, debt, paid=debt.paid + amount, plan=plan)
    turn.tell(DebtPaid(turn.now, id, amount, debt.left))
    if debt.left:
        return debt
    debt = change(turn, debt, settled=turn.now)
    stop(turn, id, "rung", "retry")
    coming.drop(turn, "term", id)
    if debt.plan:
        turn.tell(TermsEnded(turn.now, id, kept=True))
        debt = change(turn, debt, plan=None)
    return debt


def stop(turn: Turn, id: str, *what: str) -> None:
    """What was set going for a debt need not happen any more."""
    for one in what:
        coming.drop(turn, "debt", f"{id}/{one}")


# --- the ladder ---------------------------------------------------------------------------------------------


def due(turn: Turn, id: str) -> None:
    """The last day of a bill has gone by, whether its letter was read or not.

    Terms took its place: when one of those was missed, the ladder goes on from that day.
    """
    debt = turn.state.debts.get(id)
    if debt and not debt.broken:  # without a debt its letter never came
        lapse(turn, debt, f"bill/{id}")


def lapse(turn: Turn, debt: Debt, deadline: str) -> None:
    """A last day has gone by. While terms run, theirs are the days that count."""
    if debt.plan:
        return
    if not debt.left:
        turn.tell(DeadlineMet(turn.now, deadline))
        return
    turn.tell(DeadlineMissed(turn.now, deadline))
    go_on(turn, debt)


def go_on(turn: Turn, debt: Debt) -> None:
    """It was not paid in time: costs, if the fourteen days were free of them; and some days on the next rung."""
    if debt.rung == "fourteen_days" and not debt.costs:
        costs = _costs(turn, debt)
        turn.tell(CostsCame(turn.now, debt.id, debt.left, costs))
        debt = change(turn, debt, costs=costs)
    set_next(turn, debt, truth.this_day(turn))


def _costs(turn: Turn, debt: Debt) -> Cents:
    """What may be asked for collecting what is open today."""
    return incassokosten(turn.scenario.law.at(truth.this_day(turn)), debt.left).amount


def set_next(turn: Turn, debt: Debt, since: date) -> None:
    """The next rung, as many days on as this creditor waits; of some nobody asks any further."""
    if step := _next(turn, debt):
        day = papers.working_days_later(papers.days_later(since, step.after), 0)
        coming.put(turn, turn.scenario.ticks(papers.at_nine(day)), "debt", f"{debt.id}/rung")


def _next(turn: Turn, debt: Debt) -> Step | None:
    one = creditor(turn, debt)
    return next((step for step in one.ladder if height(step.rung) > height(debt.rung)), None) if one else None


def _climb(turn: Turn, debt: Debt) -> None:
    """The creditor takes the next rung."""
    step = _next(turn, debt)
    if step is None or not debt.left:
        return
    debt = change(turn, debt, rung=step.rung)
    turn.tell(DebtMoved(turn.now, debt.id, step.rung, debt.left))
    if step.rung == "seizure":
        return  # it is told with the first benefit that something is taken from
    today = truth.this_day(turn)
    debt = _wait(turn, debt, step, today, arrives(turn, debt, step.letter))
    if step.letter:
        write(turn, debt, step.letter, values_of(turn, debt))


def _wait(turn: Turn, debt: Debt, step: Step, dated: date, received: date) -> Debt:
    """What runs from a rung: the days that its letter gives, or those until the next rung."""
    last = _last_day(turn, step, dated, received)
    if last and last >= truth.this_day(turn):
        coming.put(turn, turn.scenario.end_of(last), "debt", f"{debt.id}/lapse")
    else:
        set_next(turn, debt, last or dated)
    return change(turn, debt, due=last)


def _last_day(turn: Turn, step: Step, dated: date, received: date) -> date | None:
    """Of a fourteen-day letter the law says it, from the day after it came; of others the creditor."""
    if step.rung == "fourteen_days":
        return veertien_dagen(turn.scenario.law.at(dated), received)[1]
    return papers.days_later(dated, step.days) if step.days else None


_HAPPENS: dict[str, Callable[[Turn, Debt], object]] = {
    "rung": _climb,
    "retry": _retry,
    "lapse": lambda turn, debt: lapse(turn, debt, f"debt/{debt.id}/{debt.rung}"),
}


def happen(turn: Turn, id: str) -> None:
    """Something of a debt that was set going: `zwemles/lapse`."""
    name, _, what = id.rpartition("/")
    if what == "runs":
        runs(turn, name)
    else:
        _HAPPENS[what](turn, turn.state.debts[name])


# --- letters ------------------------------------------------------------------------------------------------


def arrives(turn: Turn, debt: Debt, letter: str) -> date:
    """The day on which a letter that is sent today is there."""
    today, one = truth.this_day(turn), creditor(turn, debt)
    if not letter or one is None or turn.scenario.letters[letter].inbox:
        return today
    return papers.working_days_later(today, one.post_days)


def write(turn: Turn, debt: Debt, letter: str, values: dict[str, Value]) -> None:
    """A letter about the debt goes out; who reads it, knows of the debt."""
    one = creditor(turn, debt)
    id = papers.send(turn, letter, debt.id, debt.reference, values, days=one.post_days if one else 1)
    names = height(debt.rung) >= height("fourteen_days")
    change(
        turn,
        debt,
        letters=(*debt.letters, id) if debt.letters else (),
        named_costs=(*debt.named_costs, id) if names else debt.named_costs,
    )


def values_of(turn: Turn, debt: Debt) -> dict[str, Value]:
    """What a letter of a rung says of its debt; a fourteen-day letter names the costs that would come."""
    costs = _costs(turn, debt) if debt.rung == "fourteen_days" else debt.costs
    said: dict[str, Value] = {
        "vandaag": Day(truth.this_day(turn)),
        "kenmerk": debt.reference,
        "hoofdsom": Money(debt.principal),
        "kosten": Money(costs),
        "betaald": Money(debt.paid),
        "bedrag": Money(debt.left),
    }
    return said | ({"uiterlijk": Day(debt.due)} if debt.due else {})

"""What comes and goes by itself, the week's food, and what is paid by hand."""

from game.core.money import Cents
from game.play import buffer, debts, truth
from game.play.facts import holds
from game.play.ledger import book, can_pay
from game.play.state import Debt, State
from game.play.turn import Turn

GROCERIES = "groceries"
WAYS = ("termijn", "nu", "deel", "contant", "later")
"""How a debt can be paid: the term that runs, all of it, half of it, out of the drawer, or not yet."""


def flow(turn: Turn, id: str) -> None:
    """Rent, benefit, wages, a premium: it comes or goes by itself, if it is on the account. If not, it is owed."""
    flow = turn.scenario.flows[id]
    if not holds(turn.world, turn.state, flow.when):
        return
    amount = truth.cents(turn.world, turn.state, flow.amount)
    if flow.way == "out":
        buffer.help_out(turn, flow, amount)
    there = book(turn, f"flow/{id}", flow.who, flow.what, amount if flow.way == "in" else -amount)
    _note(turn, id, there)
    if not there:
        debts.bounced(turn, flow, amount)


def given(turn: Turn, number: str) -> None:
    """What a policy gives every month, and no office counts."""
    one = turn.world.gives[int(number)]
    book(turn, f"policy/{number}", one.who, one.what, one.amount)


def groceries(turn: Turn) -> None:
    """The week's food at the level chosen, and the small costs beside it; in cash when the bank refuses."""
    eating = turn.scenario.file.eating
    level = turn.scenario.levels[turn.state.eating]
    amount, turn.state.parcel = max(0, level.amount - turn.state.parcel) + eating.beside, 0
    cash = turn.state.cash >= amount and not can_pay(turn, amount)
    there = book(turn, f"eat/{level.id}", eating.who, eating.what, -amount, "cash" if cash else "account")
    _note(turn, GROCERIES, there)
    before, weeks = turn.state.ate
    turn.state.ate = (level.id, weeks + 1 if before == level.id else 1) if there else ("", 0)


def _note(turn: Turn, id: str, there: bool) -> None:
    """Whether this bounced the last time that it went."""
    turn.state.refused = turn.state.refused - {id} if there else turn.state.refused | {id}


def pay(turn: Turn, id: str, way: str) -> None:
    """Pay of a debt as one of `WAYS` says; 'later' puts it off."""
    debt = turn.state.debts[id]
    turn.state.marks = turn.state.marks | {id: way}
    if way == "later":
        return
    amount = to_pay(turn.state, debt, way)
    if book(turn, f"debt/{id}", debt.who, debt.what, -amount, "cash" if way == "contant" else "account"):
        debts.receive(turn, id, amount)


def to_pay(state: State, debt: Debt, way: str) -> Cents:
    """What goes when a debt is paid in this way; all of it is all that she knows of."""
    whole = debts.told(state, debt)
    match way:
        case "termijn":
            return debt.plan.next[1] if debt.plan and debt.plan.next else 0
        case "deel":
            return half(whole)
        case "contant":
            return min(whole, state.cash)
        case _:
            return whole


def half(amount: Cents) -> Cents:
    """Half, the odd cent with the first half."""
    return (amount + 1) // 2

"""The account: every cent in and out is booked with its cause; what is not there, bounces."""

from game.core.money import Cents
from game.core.text import Text
from game.play import truth
from game.play.events import BillPaid, Booked, Bounced, DeadlineMet, DeadlineMissed
from game.play.facts import holds
from game.play.state import Booking
from game.play.turn import Turn


def flow(turn: Turn, id: str) -> None:
    """Rent, benefit, wages, a premium: it comes or goes by itself, if it is on the account."""
    flow = next(one for one in turn.scenario.file.flows if one.id == id)
    if not holds(turn.world, turn.state, flow.when):
        return
    amount = truth.cents(turn.world, turn.state, flow.amount)
    book(turn, f"flow/{id}", flow.who, flow.what, amount if flow.way == "in" else -amount)


def groceries(turn: Turn) -> None:
    """The week's food at the level chosen, and the small costs beside it."""
    eating = turn.scenario.file.eating
    level = turn.scenario.levels[turn.state.eating]
    book(turn, f"eat/{level.id}", eating.who, eating.what, -(level.amount + eating.beside))


def pay(turn: Turn, id: str, way: str) -> None:
    """Pay a bill whole ('nu'), half ('deel'), or put it off ('later')."""
    bill, owed = turn.scenario.bills[id], turn.state.owed[id]
    turn.state.marks = turn.state.marks | {id: way}
    amount = owed if way == "nu" else half(owed)
    if way == "later" or not book(turn, f"bill/{id}", bill.who, bill.what, -amount):
        return
    turn.state.owed = turn.state.owed | {id: owed - amount}
    turn.tell(BillPaid(turn.now, id, amount, owed - amount))


def half(amount: Cents) -> Cents:
    """Half, the odd cent with the first half."""
    return (amount + 1) // 2


def bill_due(turn: Turn, id: str) -> None:
    """The last day of a bill has gone by, whether its letter was read or not."""
    if id not in turn.state.owed:
        return  # its letter never came
    met = turn.state.owed[id] == 0
    turn.tell(DeadlineMet(turn.now, f"bill/{id}") if met else DeadlineMissed(turn.now, f"bill/{id}"))


def book(turn: Turn, cause: str, who: Text, what: Text, amount: Cents) -> bool:
    """Book an amount (negative goes out). False when the bank refuses it: below the overdraft limit."""
    floor = -turn.scenario.file.account.overdraft
    bounced = amount < 0 and turn.state.balance + amount < floor
    if not bounced:
        turn.state.balance += amount
    booking = Booking(turn.now, cause, who, what, amount, turn.state.balance, bounced)
    turn.state.bookings = (*turn.state.bookings, booking)
    turn.tell(Bounced(turn.now, booking) if bounced else Booked(turn.now, booking))
    return not bounced

"""Every cent in and out is booked with its cause, on the account or in the drawer; what is not there, bounces."""

from game.core.money import Cents
from game.core.text import Text
from game.play.events import Booked, Bounced
from game.play.state import Booking, Pocket
from game.play.turn import Turn
from game.scenario.option import Way

POCKET: dict[Way, Pocket] = {"bank": "account", "hand": "cash"}


def book(turn: Turn, cause: str, who: Text, what: Text, amount: Cents, pocket: Pocket = "account") -> bool:
    """Book an amount (negative goes out). False when the bank refuses it: below the overdraft limit.

    Out of the drawer goes only what lies in it: False, and nothing happened.
    """
    if pocket == "cash":
        return _hand_over(turn, cause, who, what, amount)
    bounced = amount < 0 and not can_pay(turn, -amount)
    if not bounced:
        turn.state.balance += amount
    booking = Booking(turn.now, cause, who, what, amount, turn.state.balance, bounced)
    turn.state.bookings = (*turn.state.bookings, booking)
    turn.tell(Bounced(turn.now, booking) if bounced else Booked(turn.now, booking))
    return not bounced


def can_pay(turn: Turn, amount: Cents) -> bool:
    """Whether the bank would let so much go."""
    return turn.state.balance - amount >= -turn.scenario.file.account.overdraft


def _hand_over(turn: Turn, cause: str, who: Text, what: Text, amount: Cents) -> bool:
    if turn.state.cash + amount < 0:
        return False
    turn.state.cash += amount
    booking = Booking(turn.now, cause, who, what, amount, turn.state.cash, pocket="cash")
    turn.state.bookings = (*turn.state.bookings, booking)
    turn.tell(Booked(turn.now, booking))
    return True

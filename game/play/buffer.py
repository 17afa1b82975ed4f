"""A buffer budget: a professional may give what is short, where a fixed debit would bounce, and never claims it
back.

Not the law of 2026: a policy gives it (docs/policies.md). Up to so many cents in a calendar year, for what keeps a
household in its home: rent, energy, insurance.
"""

from game.core.money import Cents
from game.core.text import Text
from game.play.events import BufferGiven
from game.play.ledger import book
from game.play.state import Booking
from game.play.turn import Turn
from game.scenario.account import Flow

ACUTE = frozenset({"rent", "energy", "insurance"})
"""Kinds of debits (`kinds.Kind`) of which the bouncing is acute need."""
CAUSE = "buffer"


def help_out(turn: Turn, flow: Flow, amount: Cents) -> None:
    """Before such a debit goes: what the account is short for it, as far as there is budget left this year."""
    most = turn.world.way.buffer
    if not most or turn.scenario.kind(flow) not in ACUTE:
        return
    short = amount - (turn.state.balance + turn.scenario.file.account.overdraft)
    given = min(short, most - used(turn))
    if given <= 0 or given < short:
        return
    give(turn, flow.id, flow.what, given)


def give(turn: Turn, about: str, what: Text, amount: Cents) -> None:
    """It comes on the account, from who pays the benefit, and stays hers."""
    if benefit := turn.scenario.file.benefit:
        book(turn, f"{CAUSE}/{about}", benefit.who, what, amount)
        turn.tell(BufferGiven(turn.now, about, amount))


def used(turn: Turn) -> Cents:
    """What was given before in this calendar year."""
    year = turn.scenario.moment(turn.now).year
    return sum(
        one.amount for one in turn.state.bookings if _is_given(one) and turn.scenario.moment(one.at).year == year
    )


def _is_given(one: Booking) -> bool:
    return one.cause.startswith(f"{CAUSE}/")

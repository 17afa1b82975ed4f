"""What choosing something makes true, beside what is told of it: hours, a gift, who lives here, days away.

And what it does to the money between people: what is sold, lent, given back; food that is given. No office asks
about these in the game: food of a food bank counts for nothing since 2026; a sale and a loan are not computed.
"""

from dataclasses import replace
from typing import Any

from game.play import debts, ledger, truth
from game.play.events import FoodCame, TruthChanged
from game.play.ledger import POCKET
from game.play.state import Debt
from game.play.turn import Turn
from game.scenario.agenda import Days
from game.scenario.option import Does, ExtraHours, Lent, Received, Repaid


def come_true(turn: Turn, does: Does) -> None:
    """Change what is true. Money by the bank is on the account, from hand to hand it is in the drawer."""
    if does.hours:
        _work(turn, does.hours)
    if does.gift:
        _receive(turn, does.gift)
    if does.moves_in:
        _move_in(turn, does.moves_in)
    if does.moves_out:
        _move_out(turn, does.moves_out)
    if does.away:
        _go_away(turn, does.away)


def _work(turn: Turn, extra: ExtraHours) -> None:
    """So many hours more in a pay period, or fewer."""
    hours = dict(turn.state.truth.hours)
    hours[extra.period] = hours.get(extra.period, 0) + extra.count
    _now(turn, hours=tuple(sorted(hours.items())))
    turn.tell(TruthChanged(turn.now, "hours", extra.count))


def _receive(turn: Turn, gift: Received) -> None:
    day = truth.this_day(turn)
    _now(turn, gifts=(*turn.state.truth.gifts, (day, gift.amount)))
    turn.tell(TruthChanged(turn.now, "gift", gift.amount))
    ledger.book(turn, f"gift/{day}", gift.who, gift.what, gift.amount, POCKET[gift.way])


def _lives_here(turn: Turn, guest: str) -> bool:
    return any(id == guest and to is None for id, _since, to in turn.state.truth.guests)


def _move_in(turn: Turn, guest: str) -> None:
    """Who lives there already, does not come twice."""
    if not _lives_here(turn, guest):
        _now(turn, guests=(*turn.state.truth.guests, (guest, truth.this_day(turn), None)))
        turn.tell(TruthChanged(turn.now, "guest", 1, guest))


def _move_out(turn: Turn, guest: str) -> None:
    if _lives_here(turn, guest):
        day = truth.this_day(turn)
        _now(turn, guests=tuple(
            (id, since, day if id == guest and to is None else to) for id, since, to in turn.state.truth.guests
        ))  # fmt: skip
        turn.tell(TruthChanged(turn.now, "guest", -1, guest))


def _go_away(turn: Turn, days: Days) -> None:
    """Days outside the country, told by their number."""
    _now(turn, away=(*turn.state.truth.away, (days.first, days.last)))
    turn.tell(TruthChanged(turn.now, "away", (days.last - days.first).days + 1))


def _now(turn: Turn, **parts: Any) -> None:
    turn.state.truth = replace(turn.state.truth, **parts)


def change_hands(turn: Turn, does: Does) -> None:
    """What was sold, lent and given back, food that was given, and what is not bought."""
    if sale := does.sale:
        ledger.book(turn, f"sale/{truth.this_day(turn)}", sale.who, sale.what, sale.amount, POCKET[sale.way])
    if does.loan:
        _borrow(turn, does.loan)
    if does.repays:
        _give_back(turn, does.repays)
    if does.parcel:
        turn.state.parcel += does.parcel
        turn.tell(FoodCame(turn.now, does.parcel))
    if does.leaves_out:
        turn.state.parcel += does.leaves_out


def _borrow(turn: Turn, loan: Lent) -> None:
    """A loan is a debt to a person: nobody writes about it, and it is not forgotten."""
    id = loan_of(loan.person)
    ledger.book(turn, f"debt/{id}", loan.who, loan.what, loan.amount, POCKET[loan.way])
    before = turn.state.debts.get(id)
    whole = before.principal + loan.amount if before else loan.amount
    paid = before.paid if before else 0
    debt = Debt(id, loan.who, loan.what, whole, paid=paid, person=loan.person, cash=True)
    debts.owe(turn, debt, loan.amount)


def _give_back(turn: Turn, back: Repaid) -> None:
    """As much as was said, as far as it is owed and there."""
    debt = turn.state.debts.get(loan_of(back.person))
    if debt is None or not debt.left:
        return
    amount = min(debt.left, back.amount or debt.left)
    if ledger.book(turn, f"debt/{debt.id}", debt.who, debt.what, -amount, POCKET[back.way]):
        debts.receive(turn, debt.id, amount)


def loan_of(person: str) -> str:
    """What is owed to a person: `lening.nadia`."""
    return f"lening.{person}"

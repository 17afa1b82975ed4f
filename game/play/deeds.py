"""What choosing something makes true, beside what is told of it: hours, a gift, who lives here, days away.

And what it does to the money between people: what is sold, lent, given back; food that is given. No office asks
about these in the game: food of a food bank counts for nothing since 2026; a sale and a loan are not computed.
"""

from dataclasses import replace

from game.play import debts, ledger, truth
from game.play.events import FoodCame, TruthChanged
from game.play.ledger import POCKET
from game.play.state import Debt, Truth
from game.play.turn import Turn
from game.scenario.option import Does, Lent, Repaid


def come_true(turn: Turn, does: Does) -> None:
    """Change what is true. Money by the bank is on the account, from hand to hand it is in the drawer."""
    if not (does.hours or does.gift or does.moves_in or does.moves_out or does.away):
        return
    now, day = turn.state.truth, truth.this_day(turn)
    if does.hours:
        first, count = does.hours.period, does.hours.count
        worked = dict(now.hours)
        worked[first] = worked.get(first, 0) + count
        now = _tell(turn, replace(now, hours=tuple(sorted(worked.items()))), "hours", count)
    if gift := does.gift:
        now = _tell(turn, replace(now, gifts=(*now.gifts, (day, gift.amount))), "gift", gift.amount)
        ledger.book(turn, f"gift/{day}", gift.who, gift.what, gift.amount, POCKET[gift.way])
    if does.moves_in and not any(id == does.moves_in and to is None for id, _, to in now.guests):
        now = _tell(
            turn, replace(now, guests=(*now.guests, (does.moves_in, day, None))), "guest", 1, does.moves_in
        )
    if does.moves_out and any(id == does.moves_out and to is None for id, _since, to in now.guests):
        guests = tuple(
            (id, since, day if id == does.moves_out and to is None else to) for id, since, to in now.guests
        )
        now = _tell(turn, replace(now, guests=guests), "guest", -1, does.moves_out)
    if does.away:
        days = (does.away.first, does.away.last)
        _tell(turn, replace(now, away=(*now.away, days)), "away", (days[1] - days[0]).days + 1)


def change_hands(turn: Turn, does: Does) -> None:
    """What was sold, lent and given back, and food that was given."""
    if sale := does.sale:
        ledger.book(turn, f"sale/{truth.this_day(turn)}", sale.who, sale.what, sale.amount, POCKET[sale.way])
    if does.loan:
        _borrow(turn, does.loan)
    if does.repays:
        _give_back(turn, does.repays)
    if does.parcel:
        turn.state.parcel += does.parcel
        turn.tell(FoodCame(turn.now, does.parcel))


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


def _tell(turn: Turn, truth: Truth, fact: str, amount: int, who: str = "") -> Truth:
    turn.state.truth = truth
    turn.tell(TruthChanged(turn.now, fact, amount, who))
    return truth

"""What choosing something makes true, beside what is told of it: hours, a gift, who lives here, days away."""

from dataclasses import replace

from game.play import account, truth
from game.play.events import TruthChanged
from game.play.state import Truth
from game.play.turn import Turn
from game.scenario.model import Does


def come_true(turn: Turn, does: Does) -> None:
    """Change what is true. A gift by the bank is booked, one from hand to hand is not."""
    now, day = turn.state.truth, truth.this_day(turn)
    if does.hours:
        first, count = does.hours.period, does.hours.count
        worked = dict(now.hours)
        worked[first] = worked.get(first, 0) + count
        now = _tell(turn, replace(now, hours=tuple(sorted(worked.items()))), "hours", count)
    if gift := does.gift:
        now = _tell(turn, replace(now, gifts=(*now.gifts, (day, gift.amount))), "gift", gift.amount)
        if gift.way == "bank":
            account.book(turn, f"gift/{day}", gift.who, gift.what, gift.amount)
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


def _tell(turn: Turn, truth: Truth, fact: str, amount: int, who: str = "") -> Truth:
    turn.state.truth = truth
    turn.tell(TruthChanged(turn.now, fact, amount, who))
    return truth

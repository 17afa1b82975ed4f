"""Measures of an hour that was played, for machine players and those who tune the numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from game.core.money import Cents
from game.play import debts
from game.play.events import Headspace, MomentBegan, MomentEnded
from game.play.hour import Hour
from game.play.state import Case


@dataclass(frozen=True, slots=True, order=True)
class Measures:
    """What an hour came to, in the five measures by which choices are compared (game.md).

    `suspended` is days on which the right to bijstand was suspended or gone; `rights` counts applications that
    were handed in and not turned down; `balance` is on the account and in the drawer; `headspace` is what was free
    at the table on average, in tenths of a piece.
    """

    suspended: int
    rights: int
    debts: Cents
    balance: Cents
    headspace: int

    @property
    def better(self) -> tuple[int, int, int, int, int]:
        """The same, each so that more is better; the heaviest first: least harm, then balance, then headspace."""
        return -self.suspended, self.rights, -self.debts, self.balance, self.headspace


def measures(hour: Hour) -> Measures:
    """Those of an hour as far as it was played."""
    return Measures(
        suspended=suspended_days(hour),
        rights=sum(_is_claimed(hour, case) for case in hour.state.cases.values()),
        debts=debts.total(hour.state),
        balance=hour.state.balance + hour.state.cash,
        headspace=average(hour),
    )


def suspended_days(hour: Hour) -> int:
    """The days on which the right was suspended, and after that repaired or not; a day counts once."""
    today = hour.world.scenario.moment(hour.state.now).date()
    days = {
        day
        for since, _, repaired, gone in hour.state.known.suspended
        for day in _days(since, today if gone or repaired is None else min(repaired, today))
    }
    return len(days)


def _days(since: date, until: date) -> Iterator[date]:
    return (since + timedelta(days=number) for number in range((until - since).days))


_TURNED_DOWN = frozenset({"refused", "not_processed", "withdrawn"})


def _is_claimed(hour: Hour, case: Case) -> bool:
    applied = hour.world.scenario.procedure(case.id).kind == "application"
    return applied and bool(case.declared) and case.stage not in _TURNED_DOWN


def average(hour: Hour) -> int:
    """The free pieces of her own time at the table on average, in tenths."""
    whole = pieces = 0
    for free, ticks in _own_time(hour):
        whole += ticks
        pieces += free * ticks
    return round(10 * pieces / whole) if whole else 10 * hour.world.numbers.capacity


def at_the_table(hour: Hour, below: int) -> tuple[int, int]:
    """The time of her own with fewer free pieces than this, and all of it, in ticks of game time.

    Her own time is from sitting down to the end of each moment at the table: what she can choose in. The hours
    of a shift, the way to school and the nights count for neither.
    """
    short = whole = 0
    for free, ticks in _own_time(hour):
        whole += ticks
        short += ticks if free < below else 0
    return short, whole


def _own_time(hour: Hour) -> Iterator[tuple[int, int]]:
    """Each stretch of her own time: how many pieces were free, and for how many ticks."""
    free, since = hour.world.numbers.capacity, -1
    for event in hour.events:
        if isinstance(event, MomentBegan):
            since = event.at
        elif isinstance(event, Headspace | MomentEnded):
            if since >= 0:
                yield free, event.at - since
                since = event.at
            if isinstance(event, Headspace):
                free = event.free
            else:
                since = -1


def lowest(hour: Hour) -> int:
    """The fewest free pieces of the hour."""
    frees = (event.free for event in hour.events if isinstance(event, Headspace))
    return min(frees, default=hour.world.numbers.capacity)

"""What an hour came to, in the figures by which two hours are laid beside each other."""

from dataclasses import dataclass

from game.core.money import Cents
from game.debrief.went import went
from game.play import debts
from game.play.events import Booked, Bounced, Evened, Headspace, LetterCame
from game.play.hour import Hour
from game.play.measure import at_the_table, lowest, suspended_days

Steps = tuple[tuple[int, int], ...]
"""A value from a game time (ticks) on, in order."""
LITTLE = 3
"""Fewer free pieces than this is little."""


@dataclass(frozen=True, slots=True)
class Harm:
    """The three figures that nobody budgets (game.md): costs of being late, rights not claimed, money claimed
    back."""

    late: Cents
    rights: Cents
    back: Cents

    @property
    def total(self) -> Cents:
        return self.late + self.rights + self.back


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of an hour. `between` stands on the account in between, where a policy has one; `little` is the
    share of her own time with fewer than three free pieces, per cent; `letters` are the ids of those that came."""

    on_hand: Cents
    owed: Cents
    harm: Harm
    bounced: int
    suspended: int
    lowest: int
    little: int
    between: Cents
    letters: tuple[str, ...]
    balance: Steps
    headspace: Steps

    @property
    def worth(self) -> Cents:
        """On hand, less what is owed."""
        return self.on_hand - self.owed


def harm(hour: Hour) -> Harm:
    """Of an hour as far as it was played, the figures of the page on where it went."""
    gone = went(hour)
    return Harm(gone.late.amount, gone.unclaimed, gone.back.amount)


def outcome(hour: Hour) -> Outcome:
    """Of an hour as far as it was played."""
    events, state = hour.events, hour.state
    below, whole = at_the_table(hour, LITTLE)
    return Outcome(
        on_hand=state.balance + state.cash,
        owed=debts.total(state),
        harm=harm(hour),
        bounced=sum(isinstance(one, Bounced) for one in events),
        suspended=suspended_days(hour),
        lowest=lowest(hour),
        little=round(100 * below / whole) if whole else 0,
        between=-sum(one.more for one in events if isinstance(one, Evened)),
        letters=tuple(dict.fromkeys(one.letter for one in events if isinstance(one, LetterCame))),
        balance=_balance(hour),
        headspace=tuple((one.at, one.free) for one in events if isinstance(one, Headspace)),
    )


def _balance(hour: Hour) -> Steps:
    booked = (one for one in hour.events if isinstance(one, Booked))
    on_account = ((one.at, one.booking.balance) for one in booked if one.booking.pocket == "account")
    return ((0, hour.world.scenario.file.account.opening), *on_account)

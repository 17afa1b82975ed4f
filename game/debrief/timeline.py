"""The hour over time: balance and headspace in steps, and a line for everything that came, was due or was done."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from game.core.money import Cents
from game.core.ticks import TICKS_A_MINUTE
from game.debrief import naming, owing
from game.debrief.entries import entries
from game.debrief.model import DayOverview, LetterLife, Line, OpenEnd, Timeline
from game.debrief.walk import Walked
from game.debrief.went import kind_of
from game.play import debts
from game.play import events as happened
from game.play.headspace import CAPACITY
from game.play.hour import Hour
from game.play.papers import deadline_days
from game.play.state import Booking, Pocket
from game.play.time import TICKS_A_DAY


def timeline(hour: Hour, letters: Mapping[str, LetterLife], walked: Walked) -> Timeline:
    """The whole of it, up to where the hour stands now."""
    account, balance = hour.world.scenario.file.account, _balance(hour)
    return Timeline(
        begins=0,
        ends=hour.state.now,
        opening=account.opening,
        opening_cash=account.cash,
        late_costs=owing.late_costs(hour),
        closing=hour.state.balance,
        overdraft=account.overdraft,
        bookings=_bookings(hour, "account"),
        cash=_bookings(hour, "cash"),
        balance=balance,
        headspace=_headspace(hour),
        capacity=CAPACITY,
        days=_days(hour, balance),
        entries=entries(hour, letters, walked),
        open_ends=tuple(sorted(_open_ends(hour), key=lambda end: end.day)),
        heads=walked.heads,
        kinds={one.cause: kind_of(hour, one) for one in hour.state.bookings},
    )


def lives(hour: Hour) -> Mapping[str, LetterLife]:
    """What became of every letter that came, by id, in the order of coming; and of what was kept and looked up."""
    reads = [event for event in hour.events if isinstance(event, happened.LetterRead)]
    kept = {read.letter: 0 for read in reads if read.letter not in hour.state.came}
    came = kept | {event.letter: event.at for event in hour.events if isinstance(event, happened.LetterCame)}
    return {id: _life(hour, id, at, [read.at for read in reads if read.letter == id]) for id, at in came.items()}


def _life(hour: Hour, id: str, came: int, reads: Sequence[int]) -> LetterLife:
    opened = came if id not in hour.state.came else reads[0] if reads else None
    until = hour.state.now if opened is None else opened
    return LetterLife(
        id=id,
        subject=naming.subject(hour, id),
        sender=naming.sender(hour.world.scenario, id),
        came=came,
        opened=opened,
        unopened=(until - came) // TICKS_A_MINUTE,
        times_read=len(reads),
        spot=hour.state.letters[id],
    )


# --- figures ----------------------------------------------------------------------------------------------


def _bookings(hour: Hour, pocket: Pocket) -> tuple[Booking, ...]:
    return tuple(one for one in hour.state.bookings if one.pocket == pocket)


def _balance(hour: Hour) -> tuple[tuple[int, Cents], ...]:
    """From the opening balance, a step for every booking; of bookings at one time the last one counts."""
    steps = {0: hour.world.scenario.file.account.opening}
    for booking in _bookings(hour, "account"):
        if not booking.bounced:
            steps[booking.at] = booking.balance
    return tuple(steps.items())


def _headspace(hour: Hour) -> tuple[tuple[int, int], ...]:
    """Of changes at one time the last one counts; never empty."""
    steps = {event.at: event.free for event in hour.events if isinstance(event, happened.Headspace)}
    return tuple(steps.items()) or ((0, CAPACITY),)


def _at_the_table(hour: Hour) -> Iterator[tuple[int, int]]:
    """Free headspace when she sits down, and at every change while she sits; in between nobody looks."""
    free, sits = CAPACITY, False
    for event in hour.events:
        if isinstance(event, happened.MomentBegan | happened.MomentEnded):
            sits = isinstance(event, happened.MomentBegan)
        if isinstance(event, happened.Headspace):
            free = event.free
        if sits and isinstance(event, happened.Headspace | happened.MomentBegan):
            yield event.at, free


def _days(hour: Hour, balance: Sequence[tuple[int, Cents]]) -> tuple[DayOverview, ...]:
    samples = list(_at_the_table(hour))
    return tuple(_day(hour, begins, balance, samples) for begins in range(0, hour.state.now + 1, TICKS_A_DAY))


def _day(
    hour: Hour, begins: int, balance: Sequence[tuple[int, Cents]], samples: Sequence[tuple[int, int]]
) -> DayOverview:
    ends = min(begins + TICKS_A_DAY, hour.state.now)
    times = [at for at, _ in balance]
    first, after = bisect_right(times, begins) - 1, bisect_right(times, begins + TICKS_A_DAY - 1)
    amounts = [cents for _, cents in balance[first:after]]
    free = [free for at, free in samples if begins <= at < begins + TICKS_A_DAY]
    day = hour.world.scenario.moment(begins).date()
    return DayOverview(day, begins, ends, min(amounts), amounts[-1], min(free, default=None))


def _open_ends(hour: Hour) -> Iterator[OpenEnd]:
    """What is still owed, and last days that are still to come, of the letters that came."""
    scenario, state = hour.world.scenario, hour.state
    today = scenario.moment(state.now).date()
    for debt in debts.open_ones(state):
        day = debt.plan.next[0] if debt.plan and debt.plan.next else debt.due or today
        yield OpenEnd(Line(debt.what), Line(debt.who), day, debt.left, debts.known(state, debt))
    for id in state.letters:
        whats = {one.id: one.what for one in scenario.letter(id).deadlines}
        for name, day in deadline_days(hour.world, state, id):
            if scenario.end_of(day) > state.now:
                who = Line(naming.sender(scenario, id))
                yield OpenEnd(naming.filled(hour, id, whats[name]), who, day, None, id in state.read)

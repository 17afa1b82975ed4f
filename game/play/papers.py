"""Papers: a template with a day, a reference, amounts and days in it; what is sent comes by the post."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta

from game.core.days import ONE_DAY, is_working_day
from game.core.text import Day, Money, Value
from game.play import coming, luck, truth
from game.play.events import LetterCame
from game.play.facts import holds
from game.play.state import Paper, Spot, State
from game.play.turn import Turn
from game.play.world import World
from game.scenario.post import Block, Letter

POST_AT, INBOX_AT = time(11, 30), time(17, 0)
"""When the post falls on the mat, and when a message of the day is in the inbox."""
_FIRST_NUMBER, _NUMBERS = 1000, 9000


def written(world: World, state: State, letter: Letter, dated: date) -> Paper:
    """A letter of the scenario itself, with its amounts as they are now."""
    values = tuple(_own_values(world, state, letter).items())
    return Paper(
        letter.id, letter.dated or dated, letter.reference, "", values, tuple(_statement(world, state, letter))
    )


def _statement(world: World, state: State, letter: Letter) -> Iterator[tuple[Value, ...]]:
    """The lines of a bank statement: what was booked on the days that it is about."""
    days = letter.about
    if days is None or not any(block.each == "statement" for block in letter.body):
        return
    for one in state.bookings:
        day = world.scenario.moment(one.at).date()
        if days.first <= day <= days.last and one.pocket == "account" and not one.bounced:
            yield Day(day), one.who, one.what, Money(one.amount), Money(one.balance)


def _own_values(world: World, state: State, letter: Letter) -> dict[str, Value]:
    """The amounts and days that a letter has of itself."""
    amounts: dict[str, Value] = {
        name: Money(truth.cents(world, state, amount)) for name, amount in letter.values.items()
    }
    return amounts | {name: Day(day) for name, day in letter.days.items()}


def arrive(turn: Turn, id: str, paper: Paper) -> None:
    """It is there: in the inbox of its portal, in the folder when it was always kept, or on the mat."""
    letter = turn.scenario.letter(id)
    spot: Spot = "folder" if letter.kept else "inbox" if letter.inbox else "mat"
    turn.state.papers = turn.state.papers | {id: paper}
    turn.state.letters = turn.state.letters | {id: spot}
    if letter.kept:
        turn.state.read |= {id}
        return
    turn.state.came = turn.state.came | {id: turn.now}
    turn.tell(LetterCame(turn.now, id, paper))


def send(
    turn: Turn,
    template: str,
    case: str,
    reference: str,
    values: Mapping[str, Value],
    rows: Iterable[tuple[Value, ...]] = (),
    days: int = 0,
) -> str:
    """Send a letter of a case today; it is there after so many working days. Gives its id."""
    letter, dated = turn.scenario.letters[template], truth.this_day(turn)
    own = _own_values(turn.world, turn.state, letter)
    paper = Paper(template, dated, reference, case, tuple((own | dict(values)).items()), tuple(rows))
    id = _free_id(turn.state, f"{template}.{case}" if case else template)
    turn.state.papers = turn.state.papers | {id: paper}
    coming.put(turn, _comes_at(turn, letter, dated, days), "paper", id)
    return id


def _free_id(state: State, wanted: str) -> str:
    id, number = wanted, 1
    while id in state.papers:
        number += 1
        id = f"{wanted}.{number}"
    return id


def _comes_at(turn: Turn, letter: Letter, dated: date, days: int) -> int:
    """Letters fall on the mat on working days; what comes into an inbox is there the same day."""
    if letter.inbox:
        return turn.scenario.ticks(datetime.combine(dated, INBOX_AT))
    return turn.scenario.ticks(datetime.combine(working_days_later(dated, max(1, days)), POST_AT))


def working_days_later(day: date, count: int) -> date:
    """So many working days on; with none, the day itself or the first working day after it."""
    while count or not is_working_day(day):
        day += ONE_DAY
        count -= count > 0 and is_working_day(day)
    return day


def come(turn: Turn, id: str) -> None:
    """What was sent is there."""
    arrive(turn, id, turn.state.papers[id])


def numbered(seed: int, pattern: str, case: str, year: int) -> str:
    """A reference with a number of its own: `WI/{year}-{number}/IO`."""
    number = _FIRST_NUMBER + luck.draw(seed, "kenmerk", case, below=_NUMBERS)
    return pattern.replace("{year}", f"{year % 100:02}").replace("{number}", f"{number:05}")


def about(world: World, id: str) -> tuple[date, date] | None:
    """The days that a paper is about, if it says so."""
    days = world.scenario.letter(id).about
    return (days.first, days.last) if days else None


def deadline_days(world: World, state: State, id: str) -> tuple[tuple[str, date], ...]:
    """The last days that a paper names, by the id of the deadline."""
    paper = state.papers[id]
    found = []
    for one in world.scenario.letter(id).deadlines:
        value = paper.value(one.on) if one.on else None
        if day := one.day or (value.date if isinstance(value, Day) else None):
            found.append((one.id, day))
    return tuple(found)


def is_met(world: World, state: State, id: str, name: str) -> bool:
    """Whether what a paper wants by a last day was done: by its own condition, or because the case got it."""
    one = next(one for one in world.scenario.letter(id).deadlines if one.id == name)
    if one.met is not None:
        return holds(world, state, one.met)
    case = state.cases.get(state.papers[id].case)
    if case is None or not one.on or not (case.declared or case.waits):
        return False
    by = dict(deadline_days(world, state, id))[name]
    if case.waits:
        return by == case.due
    return case.stage in _MET or (case.stage == "incomplete" and by != case.due)


_MET = frozenset({"handling", "deciding", "done", "granted", "refused"})
"""Stages in which nothing more is waited for."""


def at_nine(day: date) -> datetime:
    """When an office begins with what it does that day."""
    return datetime.combine(day, time(9, 0))


def days_later(day: date, count: int) -> date:
    """So many calendar days on, or back."""
    return day + timedelta(days=count)


def is_in(world: World, state: State, paper: Paper, block: Block) -> bool:
    """Whether a piece stands in this letter: its condition holds, and the letter has the values that it needs."""
    return all(paper.value(name) is not None for name in block.with_values) and holds(world, state, block.when)

"""The budget book: what still comes and goes this month, as far as she knows. Nothing in it is an estimate."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.money import Cents
from game.play import debts, truth
from game.play.facts import holds
from game.play.state import Claim, Debt, State
from game.play.world import World
from game.scenario.account import Book, BookLine
from game.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Line:
    """One line; an amount of None is not known. `gone` has been booked already, and counts no more."""

    line: BookLine
    amount: Cents | None
    gone: bool


@dataclass(frozen=True, slots=True)
class Budget:
    """Both pages of `book`, and the debts that she knows of, with what each asks now; those paid this month too.

    `claims` are set off against the benefit before it comes to her: nothing of them goes from the account.
    """

    book: Book
    comes: tuple[Line, ...]
    goes: tuple[Line, ...]
    debts: tuple[tuple[Debt, Cents], ...]
    claims: tuple[Claim, ...] = ()

    @property
    def still_comes(self) -> Cents:
        return _still(self.comes)

    @property
    def still_goes(self) -> Cents:
        return _still(self.goes) + sum(asked for _, asked in self.debts)


def budget(world: World, state: State) -> Budget:
    """The book as it lies open now."""
    book = open_at(world.scenario, state.now)
    comes, goes = (tuple(_lines(world, state, lines)) for lines in (book.comes, book.goes))
    return Budget(book, comes, goes, tuple(_debts(world, state)), tuple(_claims(world, state)))


def open_at(scenario: Scenario, now: int) -> Book:
    """The pages at which it lies open at a game time (ticks)."""
    today = scenario.moment(now).date()
    return [one for one in scenario.file.books if one.since is None or one.since <= today][-1]


def _debts(world: World, state: State) -> Iterator[tuple[Debt, Cents]]:
    today = world.scenario.moment(state.now).date()
    month = world.scenario.start_of(today.replace(day=1))
    for one in state.debts.values():
        settled = one.settled is not None and one.settled < month
        if debts.known(state, one) and not settled and (debts.told(state, one) or not one.left):
            taken = debts.rung_read(world.scenario, state, one) == "seizure"  # before it comes to her
            yield one, 0 if taken else debts.asked(state, one)


def _claims(world: World, state: State) -> Iterator[Claim]:
    """What is still to be set off, once the letter about it was read."""
    for one in state.claims:
        letter = world.scenario.procedure(one.case).letters.get("claimed")
        if one.open and (not letter or f"{letter}.{one.case}" in state.read):
            yield one


def _lines(world: World, state: State, lines: list[BookLine]) -> Iterator[Line]:
    for line in lines:
        gone = line.gone is not None and holds(world, state, line.gone)
        yield Line(line, _amount(world, state, line), gone)


def _amount(world: World, state: State, line: BookLine) -> Cents | None:
    if line.weeks_of_food:
        level, eating = world.scenario.levels[state.eating], world.scenario.file.eating
        weeks = max(0, line.weeks_of_food - _bought(world.scenario, state))
        return weeks * (level.amount + eating.beside)
    if line.amount is None or not holds(world, state, line.known):
        return None
    return truth.cents(world, state, line.amount)


def _bought(scenario: Scenario, state: State) -> int:
    """So many times groceries were bought since these pages were begun."""
    since = open_at(scenario, state.now).since
    first = scenario.start_of(since) if since else 0
    return sum(one.cause.startswith("eat/") and not one.bounced and one.at >= first for one in state.bookings)


def _still(lines: tuple[Line, ...]) -> Cents:
    return sum(one.amount for one in lines if one.amount is not None and not one.gone)

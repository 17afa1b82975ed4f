"""The budget book: what still comes and goes this month, as far as she knows. Nothing in it is an estimate."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.money import Cents
from game.play import truth
from game.play.facts import holds
from game.play.state import State
from game.play.world import World
from game.scenario.model import Bill, BookLine


@dataclass(frozen=True, slots=True)
class Line:
    """One line; an amount of None is not known. `gone` has been booked already, and counts no more."""

    line: BookLine
    amount: Cents | None
    gone: bool


@dataclass(frozen=True, slots=True)
class Budget:
    """Both pages, and the bills that were read about, with what is left of each (0 is paid)."""

    comes: tuple[Line, ...]
    goes: tuple[Line, ...]
    bills: tuple[tuple[Bill, Cents], ...]

    @property
    def still_comes(self) -> Cents:
        return _still(self.comes)

    @property
    def still_goes(self) -> Cents:
        return _still(self.goes) + sum(left for _, left in self.bills)


def budget(world: World, state: State) -> Budget:
    """The book as it lies open now."""
    book = world.scenario.file.book
    comes, goes = (tuple(_lines(world, state, lines)) for lines in (book.comes, book.goes))
    bills = (bill for bill in world.scenario.bills.values() if bill.letter in state.read)
    return Budget(comes, goes, tuple((bill, state.owed.get(bill.id, 0)) for bill in bills))


def _lines(world: World, state: State, lines: list[BookLine]) -> Iterator[Line]:
    for line in lines:
        gone = line.gone is not None and holds(world, state, line.gone)
        yield Line(line, _amount(world, state, line), gone)


def _amount(world: World, state: State, line: BookLine) -> Cents | None:
    if line.weeks_of_food:
        level, eating = world.scenario.levels[state.eating], world.scenario.file.eating
        return line.weeks_of_food * (level.amount + eating.beside)
    if line.amount is None or not holds(world, state, line.known):
        return None
    return truth.cents(world, state, line.amount)


def _still(lines: tuple[Line, ...]) -> Cents:
    return sum(one.amount for one in lines if one.amount is not None and not one.gone)

"""Hours with one number of headspace moved, a quarter lower and a quarter higher, as a table of Markdown.

In each cell the median, and between which two values eight in ten hours end. The same seeds are played in every
row, so that a row differs from the first by its number alone.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from game.authoring.simulate.spread import percentile
from game.core.money import CENTS_A_EURO
from game.play import debts
from game.play.bots import POLICIES, Reader, play
from game.play.events import Attempted
from game.play.hour import Hour
from game.play.measure import at_the_table, lowest
from game.play.numbers import NUMBERS, Numbers
from game.play.world import World, build
from game.scenario.scenario import Scenario

SHARE = 25
"""Per cent that each number is moved by; of a whole number at least one."""
LITTLE = 3
"""Fewer free pieces than this is little: the line of the invariants, whatever the numbers are."""
LOW, HIGH = 10, 90


def _share_of_time(hour: Hour) -> int:
    below, whole = at_the_table(hour, LITTLE)
    return round(100 * below / whole) if whole else 0


MEASURES: dict[str, Callable[[Hour], int]] = {
    "fewest free": lowest,
    f"% of time below {LITTLE}": _share_of_time,
    "attempts": lambda hour: sum(isinstance(event, Attempted) for event in hour.events),
    "balance, €": lambda hour: hour.state.balance // CENTS_A_EURO,
    "open debts, €": lambda hour: debts.total(hour.state) // CENTS_A_EURO,
}
"""What is looked at in each hour."""


@dataclass(frozen=True, slots=True)
class Variant:
    """The numbers with one of them moved; `name` is how the row is called."""

    name: str
    numbers: Numbers


def variants(numbers: Numbers = NUMBERS) -> Iterator[Variant]:
    """The numbers as they are, then each of them lower and higher."""
    yield Variant("as it is", numbers)
    for one in fields(numbers):
        value: int = getattr(numbers, one.name)
        for to in around(value):
            yield Variant(f"`{one.name}` {value} → {to}", replace(numbers, **{one.name: to}))


def around(value: int) -> tuple[int, int]:
    """A number a quarter lower and a quarter higher, rounded away from itself; zero goes one either way."""
    step = max(1, -(-abs(value) * SHARE // 100))
    return value - step, value + step


def table(scenario: Scenario, policies: Sequence[str], seeds: range, rows: Iterable[Variant]) -> Iterator[str]:
    """The rows of the table, each as soon as its hours are played; what is as in the first row is `=`."""
    yield f"| {' | '.join(('number', *MEASURES))} |"
    yield "|" + "---|" * (1 + len(MEASURES))
    base: tuple[str, ...] = ()
    for variant in rows:
        cells = spread(build(scenario, numbers=variant.numbers), policies, seeds)
        base = base or cells
        moved = ("=" if cell == was else cell for cell, was in zip(cells, base, strict=True))
        shown = cells if base is cells else moved
        yield f"| {' | '.join((variant.name, *shown))} |"


def spread(world: World, policies: Sequence[str], seeds: range) -> tuple[str, ...]:
    """Per measure `median (low to high)` over all these hours."""
    hours = [_played(world, policy, seed) for policy in policies for seed in seeds]
    return tuple(_cell(sorted(values)) for values in zip(*hours, strict=True))


def _played(world: World, policy: str, seed: int) -> tuple[int, ...]:
    hour = Hour(world, seed)
    play(hour, POLICIES[policy], Reader())
    return tuple(measure(hour) for measure in MEASURES.values())


def _cell(ordered: Sequence[int]) -> str:
    low, median, high = (percentile(ordered, share) for share in (LOW, 50, HIGH))
    return f"{median} ({low} to {high})"

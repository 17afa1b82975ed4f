"""How values lie: percentiles by the nearest rank, and how many fall in each of some equal parts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.authoring.simulate.outcome import Outcome

PERCENTILES = (5, 25, 50, 75, 95)
PARTS = 20


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is looked at in each hour: its Dutch name and unit, and how much one of that is."""

    id: str
    name: str
    unit: str
    scale: int
    of: Callable[[Outcome], int]


MEASURES = (
    Measure("balance", "geld aan het eind, rekening en la", "€", 100, lambda one: one.measures.balance),
    Measure("debts", "open schuld aan het eind", "€", 100, lambda one: one.measures.debts),
    Measure("headspace", "hoofdruimte gemiddeld", "blokjes", 10, lambda one: one.measures.headspace),
    Measure("least_free", "hoofdruimte op zijn minst", "blokjes", 1, lambda one: one.least_free),
    Measure("short", "van haar tijd met bijna niets vrij", "%", 1, lambda one: one.short),
    Measure("rights", "rechten aangevraagd", "", 1, lambda one: one.measures.rights),
    Measure("suspended", "dagen opgeschort", "dagen", 1, lambda one: one.measures.suspended),
    Measure("seconds", "speeltijd", "minuten", 60, lambda one: one.seconds),
)


@dataclass(frozen=True, slots=True)
class Spread:
    """The values of many hours: the least, the most, those below which so many per cent lie, and a histogram."""

    lowest: int
    highest: int
    percentiles: tuple[tuple[int, int], ...]
    parts: tuple[int, ...]

    def at(self, share: int) -> int:
        return dict(self.percentiles)[share]


def spread(values: Sequence[int], lowest: int | None = None, highest: int | None = None) -> Spread:
    """How they lie; the histogram goes from `lowest` to `highest` where others stand beside it."""
    ordered = sorted(values)
    low, high = (ordered[0] if lowest is None else lowest), (ordered[-1] if highest is None else highest)
    percentiles = tuple((share, percentile(ordered, share)) for share in PERCENTILES)
    return Spread(ordered[0], ordered[-1], percentiles, _parts(ordered, low, high))


def percentile(ordered: Sequence[int], share: int) -> int:
    """The value below which so many per cent of the ordered values lie."""
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]


def _parts(values: Sequence[int], low: int, high: int) -> tuple[int, ...]:
    counts = [0] * PARTS
    for value in values:
        counts[min(PARTS - 1, (value - low) * PARTS // max(1, high - low + 1))] += 1
    return tuple(counts)

"""The timeline from left to right: where a time stands, and which lines of it stand so close that they are one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.debrief.model import Entry, Kind, Timeline
from game.debrief.weeks import monday
from game.play.time import TICKS_A_DAY

TELLING = (
    Kind.LATE_COSTS,
    Kind.SEIZED,
    Kind.MISSED,
    Kind.BOUNCED,
    Kind.TRIED,
    Kind.PERSON_MISSED,
    Kind.CALL_LAPSED,
    Kind.LETTER,
    Kind.PERSON,
    Kind.SPOKE,
    Kind.CALL,
    Kind.CALL_MISSED,
    Kind.MESSAGE,
    Kind.MET,
    Kind.LAPSED,
    Kind.IN,
    Kind.OUT,
)
"""What is drawn first when not everything fits, and what a moment opens with; other kinds come after these."""

WIDTH = 56.0
"""How wide a moment is on the line, in u: wide enough to point at."""
NARROW = 44.0
"""The same where there are so many weeks that each has room for two."""


@dataclass(frozen=True, slots=True)
class Across:
    """From game time (ticks) to a place from left to right (u)."""

    begins: int
    ends: int
    left: float
    right: float

    def __call__(self, at: int) -> float:
        share = (at - self.begins) / max(1, self.ends - self.begins)
        return self.left + share * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Lines of the timeline that stand on one place: indexes of entries, in order. `x` is its middle (u)."""

    x: float
    entries: tuple[int, ...]


def clusters(course: Timeline, across: Across) -> tuple[Cluster, ...]:
    """Every entry in one cluster; no two clusters overlap as long as there is room on the line."""
    groups: list[list[int]] = []
    for index, entry in enumerate(course.entries):
        if groups and _one_place(course.entries[groups[-1][0]], entry, across):
            groups[-1].append(index)
        else:
            groups.append([index])
    middles, wide = [_middle(course.entries, group, across) for group in groups], width(across)
    places = spread(middles, across.left + wide / 2, across.right - wide / 2, wide + 2)
    return tuple(Cluster(x, tuple(group)) for x, group in zip(places, groups, strict=True))


def width(across: Across) -> float:
    """How wide a moment is on this line (u)."""
    return WIDTH if _week(across) >= 2 * WIDTH else NARROW


def _week(across: Across) -> float:
    return across(7 * TICKS_A_DAY) - across(0)


def _one_place(first: Entry, entry: Entry, across: Across) -> bool:
    """So near that both cannot be pointed at; days that are wide enough are kept apart, and weeks always."""
    day, other = first.moment.date(), entry.moment.date()
    if monday(day) != monday(other):
        return False
    near = WIDTH if width(across) == WIDTH else max(NARROW, _week(across) / 2)
    a_day = across(TICKS_A_DAY) - across(0)
    return across(entry.at) - across(first.at) < near and (day == other or a_day < WIDTH)


def most_telling(entries: Sequence[Entry], among: Iterable[int]) -> int:
    """The index of the entry that says most; -1 when there is none."""
    return min(among, key=lambda index: (_weight(entries[index].kind), index), default=-1)


def kinds(entries: Sequence[Entry], among: Iterable[int]) -> tuple[tuple[Kind, int], ...]:
    """The kinds of these entries with how many there are, the most telling first."""
    found = [entries[index].kind for index in among]
    return tuple((kind, found.count(kind)) for kind in sorted(set(found), key=_weight))


def _weight(kind: Kind) -> tuple[int, str]:
    return (TELLING.index(kind) if kind in TELLING else len(TELLING), kind)


def _middle(entries: Sequence[Entry], group: Sequence[int], across: Across) -> float:
    return (across(entries[group[0]].at) + across(entries[group[-1]].at)) / 2


def spread(wanted: Sequence[float], lowest: float, highest: float, width: float) -> list[float]:
    """The nearest places to those that are wanted, each a width (u) from the next, within the line."""
    step = min(width, (highest - lowest) / max(1, len(wanted) - 1))
    places: list[float] = []
    for x in wanted:
        places.append(max(x, lowest, places[-1] + step if places else lowest))
    limit = highest
    for index in reversed(range(len(places))):
        places[index] = min(places[index], limit)
        limit = places[index] - step
    return places

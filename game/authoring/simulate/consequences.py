"""What came of each choice of the story: the first difference, and the first of a week or more later."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from game.authoring.simulate import words
from game.authoring.simulate.paired import Difference, Pair
from game.authoring.simulate.spread import percentile

OF_THE_STORY = frozenset({"scene", "letter", "message"})
"""Where a writer wrote the options. What is paid and eaten is chosen everywhere."""


@dataclass(frozen=True, slots=True)
class Consequence:
    """Of one place where more can be chosen than where a letter lies.

    `options` by their last name. In `differ` of the `pairs` something came of it, mostly `first`; in `late` of
    them something of a week or more later, mostly `later`; the days are the median of those.
    """

    point: str
    options: tuple[str, ...]
    pairs: int
    differ: int
    first: Difference | None
    late: int
    later: Difference | None


def consequences(pairs: Sequence[Pair]) -> tuple[Consequence, ...]:
    """One for each place, by name."""
    places: dict[str, list[Pair]] = {}
    for pair in pairs:
        if pair.point.partition("/")[0] in OF_THE_STORY and not pair.is_putting_away:
            places.setdefault(pair.point, []).append(pair)
    return tuple(_consequence(point, places[point]) for point in sorted(places))


def _consequence(point: str, pairs: Sequence[Pair]) -> Consequence:
    names = sorted({option.rpartition("/")[2] for pair in pairs for option in (pair.first, pair.second)})
    differ = [pair.difference for pair in pairs if pair.difference]
    late = [pair.later for pair in pairs if pair.later]
    return Consequence(point, tuple(names), len(pairs), len(differ), _mostly(differ), len(late), _mostly(late))


def _mostly(found: Sequence[Difference]) -> Difference | None:
    """What it was most often (of as many, the first by name), and after how many days then."""
    if not found:
        return None
    counted = Counter(one.what for one in found)
    often = min(counted, key=lambda name: (-counted[name], name))
    return Difference(percentile(sorted(one.days for one in found if one.what == often), 50), often)


def in_short(found: Iterable[Consequence]) -> str:
    """How many of the choices come back."""
    places = tuple(found)
    differ, late = sum(bool(one.differ) for one in places), sum(bool(one.late) for one in places)
    return f"van {len(places)} keuzes in het verhaal maken er {differ} verschil, en {late} een week of meer later"


def as_markdown(found: Sequence[Consequence]) -> Iterator[str]:
    """The table choice → first difference → days, for beside the scenario."""
    yield "| keuze | opties | paren | eerste verschil (dagen) | in paren | een week later of meer | in paren |"
    yield "|---|---|---:|---|---:|---|---:|"
    for one in found:
        cells = (told(one.first), one.differ, told(one.later), one.late)
        yield " | ".join((f"| `{one.point}`", ", ".join(one.options), str(one.pairs), *map(str, cells))) + " |"


def told(difference: Difference | None) -> str:
    """`brief: herinnering (2)`, or a dash."""
    return f"{words.what(difference.what)} ({difference.days})" if difference else "–"

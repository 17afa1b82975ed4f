"""Which of many conditions hold now: only those are asked again that read something which changed.

Most of a state stays the same from step to step, and of what changes mostly one letter, one message or one choice.
A condition that asks about others by name need not be asked anew for it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import compress
from operator import attrgetter, is_not
from typing import Any

from game.play.facts import EVENING_TICKS, as_test, asks, reads
from game.play.remember import STEADY
from game.play.state import State
from game.play.time import TICKS_A_DAY
from game.play.world import Test, World
from game.scenario.condition import Ask, Compare, Condition, time_in
from game.scenario.scenario import Scenario


class Holding:
    """The names of the conditions that hold, of a state and of those that come after it.

    Of each field of the state it knows who reads all of it, and who only what has a certain name; of the time, who
    asks whether it is after something, who whether it is evening, and who what is going on.
    """

    def __init__(self, world: World, conditions: Mapping[str, Condition]) -> None:
        self._tests: dict[str, Test] = {name: as_test(world, one) for name, one in conditions.items()}
        self._readers: dict[str, set[str]] = {}
        self._by_name: dict[str, dict[str, set[str]]] = {}
        self._by_edge: dict[int, set[str]] = {}
        for name, condition in conditions.items():
            for ask in asks(condition):
                for where, what in self._read_at(world.scenario, ask):
                    where.setdefault(what, set()).add(name)
        self._edges = sorted(self._by_edge)
        every = dict.fromkeys((*self._readers, *self._by_name))
        self._fields = tuple(field for field in every if field not in (_EVENING, _GOING))
        self._look = attrgetter(*self._fields, *STEADY)
        self._seen: tuple[object, ...] = ()
        self._time: tuple[int, bool, tuple[object, ...]] = (0, False, ())
        self._held = frozenset[str]()

    def __call__(self, state: State) -> frozenset[str]:
        if again := self._to_ask(state):
            tests = self._tests
            self._held = self._held - again | {name for name in again if tests[name](state)}
        return self._held

    def _read_at(self, scenario: Scenario, ask: Ask | Compare) -> Iterator[tuple[dict[Any, set[str]], Any]]:
        """Where who asks this is written down, and under what."""
        match ask:
            case Ask(word, name) if field := _BY_NAME.get(word):
                yield self._by_name.setdefault(field, {}), name
            case Ask("after", name):
                yield self._by_edge, scenario.ticks(time_in(scenario.file.start.year, name))
            case Ask("evening"):
                yield self._readers, _EVENING
            case Ask("happening" | "ill"):
                yield self._readers, _GOING
            case _:
                yield from ((self._readers, field) for field in reads(ask))

    def _to_ask(self, state: State) -> set[str]:
        """Those that read something that is otherwise than last time; the first time, all."""
        seen, self._seen = self._seen, self._look(state)
        if not seen:
            self._time = self._time_of(state)
            return set(self._tests)
        again = self._by_the_time(state)
        beside = zip(self._fields, self._seen, seen, strict=False)
        for field, now, was in compress(beside, map(is_not, self._seen, seen)):
            again |= self._readers.get(field, _NOBODY)
            if names := self._by_name.get(field):
                again.update(*(names.get(name, _NOBODY) for name in _changed(was, now)))
        return again

    def _by_the_time(self, state: State) -> set[str]:
        """Those for whom it is another time now."""
        (edge, evening, going), self._time = self._time, self._time_of(state)
        if self._time == (edge, evening, going):
            return set()
        first, last = sorted((edge, self._time[0]))
        again = set[str]().union(*(self._by_edge[one] for one in self._edges[first:last]))
        if evening != self._time[1]:
            again |= self._readers.get(_EVENING, _NOBODY)
        if going != self._time[2]:
            again |= self._readers.get(_GOING, _NOBODY)
        return again

    def _time_of(self, state: State) -> tuple[int, bool, tuple[object, ...]]:
        """How many of the edges are past, whether it is evening, and what is going on."""
        now, happened = state.now, state.happened
        going = tuple(one for one in happened if one.begins <= now < one.ends) if happened else happened
        return bisect_right(self._edges, now), now % TICKS_A_DAY >= EVENING_TICKS, going


_NOBODY = frozenset[str]()
_EVENING, _GOING = "evening", "going on"
"""Stand for `now` where all that counts is whether it is evening, and which chances are on."""
_BY_NAME = {
    **dict.fromkeys(("arrived", "filed", "thrown"), "letters"),
    "read": "read",
    "chosen": "chosen",
    "seen": "scenes",
    "got": "messages",
    "flag": "flags",
}
"""The words that ask of one name in one field, and of what was made from it; nothing else there concerns them."""


def _changed(was: object, now: object) -> Iterator[str]:
    """The names of what is otherwise in two dicts, or in two sets; of a paper, also that of what it is made from
    (`letter/herstel.inkomsten.2026_09/map` is `letter/herstel/map`)."""
    if isinstance(was, dict) and isinstance(now, dict):
        ids = {id for id, what in now.items() if was.get(id) is not what} | (was.keys() - now.keys())
    else:
        assert isinstance(was, frozenset) and isinstance(now, frozenset)
        ids = set(was ^ now)
    for id in ids:
        yield id
        if "." in id:
            yield "/".join(part.partition(".")[0] for part in id.split("/"))

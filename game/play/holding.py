"""Which of many conditions hold now: only those are asked again that read something which changed.

Most of a state stays the same from step to step, and of what changes mostly one letter, one message or one choice.
A condition that asks about others by name need not be asked anew for it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter

from game.play.facts import EVENING_TICKS, TIMED, as_test, asks, reads, words
from game.play.remember import STEADY
from game.play.state import State
from game.play.time import TICKS_A_DAY
from game.play.world import Test, World
from game.scenario.condition import Ask, Condition, time_in
from game.scenario.scenario import Scenario


class Holding:
    """The names of the conditions that hold, of a state and of those that come after it."""

    def __init__(self, world: World, conditions: Mapping[str, Condition]) -> None:
        self._tests: dict[str, Test] = {name: as_test(world, one) for name, one in conditions.items()}
        self._readers: dict[str, set[str]] = {}
        self._by_name: dict[str, dict[str, set[str]]] = {}
        for name, condition in conditions.items():
            self._is_read_by(name, condition)
        self._edges = _edges(world.scenario, conditions.values())
        self._fields = tuple(one for one in {*self._readers, *self._by_name} if one != _STRETCH)
        self._look = attrgetter(*self._fields, *STEADY)
        self._seen: tuple[object, ...] = ()
        self._stretch: tuple[object, ...] = ()
        self._held = frozenset[str]()

    def __call__(self, state: State) -> frozenset[str]:
        if again := self._to_ask(state):
            tests = self._tests
            self._held = self._held - again | {name for name in again if tests[name](state)}
        return self._held

    def _is_read_by(self, name: str, condition: Condition) -> None:
        by_stretch = TIMED & words(condition) <= _BY_STRETCH
        for ask in asks(condition):
            if isinstance(ask, Ask) and (field := _BY_NAME.get(ask.word)):
                self._by_name.setdefault(field, {}).setdefault(ask.argument, set()).add(name)
                continue
            for one in reads(ask):
                at = _STRETCH if one == "now" and by_stretch else one
                self._readers.setdefault(at, set()).add(name)

    def _to_ask(self, state: State) -> set[str]:
        """Those that read something that is otherwise than last time; the first time, all."""
        seen, self._seen = self._seen, self._look(state)
        stretch, self._stretch = self._stretch, self._stretch_of(state)
        if not seen:
            return set(self._tests)
        again = set[str]()
        for field, now, was in zip(self._fields, self._seen, seen, strict=False):
            if now is not was:
                again |= self._readers.get(field, _NOBODY)
                if names := self._by_name.get(field):
                    again.update(*(names.get(name, _NOBODY) for name in _changed(was, now)))
        if stretch != self._stretch:
            again |= self._readers.get(_STRETCH, _NOBODY)
        return again

    def _stretch_of(self, state: State) -> tuple[object, ...]:
        now, happened = state.now, state.happened
        going = tuple(one for one in happened if one.begins <= now < one.ends) if happened else happened
        return bisect_right(self._edges, now), now % TICKS_A_DAY >= EVENING_TICKS, going


_NOBODY = frozenset[str]()
_STRETCH = "stretch"
"""Stands for `now` where only the stretch of time counts: between two edges, in the evening or not, and with the
same things going on."""
_BY_STRETCH = frozenset({"after", "evening", "happening", "ill"})
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
        ids = frozenset(id for id, _ in was.items() ^ now.items())
    else:
        assert isinstance(was, frozenset) and isinstance(now, frozenset)
        ids = was ^ now
    for id in ids:
        yield id
        if "." in id:
            yield "/".join(part.partition(".")[0] for part in id.split("/"))


def _edges(scenario: Scenario, conditions: Iterable[Condition]) -> list[int]:
    """The times (ticks) at which an `after` of one of these begins to hold, in order."""
    years = scenario.file.start.year
    every = (ask for condition in conditions for ask in asks(condition))
    after = (ask for ask in every if isinstance(ask, Ask) and ask.word == "after")
    return sorted({scenario.ticks(time_in(years, ask.argument)) for ask in after})

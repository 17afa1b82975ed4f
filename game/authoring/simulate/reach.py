"""How often each letter, form, call, scene and choice was met, and what was never seen in so many hours.

Never seen is not unreachable: these players did not come there. That something cannot be reached, only the checker
can prove (game.md).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.authoring.simulate.outcome import Outcome
from game.play.world import World
from game.scenario.scenario import Scenario

_OTHER = "overig"
SORTS = ("brief", "formulier", "telefoon", "gesprek", "bericht", "keuze", _OTHER)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something of the scenario: in how many hours it was met, and in how many it stood there struck through."""

    id: str
    sort: str
    hours: int
    shut: int = 0


@dataclass(frozen=True, slots=True)
class Reach:
    """Everything that an author wrote, and what else was met, by sort and id; over so many hours."""

    hours: int
    things: tuple[Thing, ...]

    @property
    def never(self) -> tuple[Thing, ...]:
        """Of what an author wrote."""
        return tuple(one for one in self.things if not one.hours and one.sort != _OTHER)

    def of(self, sort: str) -> tuple[Thing, ...]:
        return tuple(one for one in self.things if one.sort == sort)


def reach(world: World, outcomes: Sequence[Outcome]) -> Reach:
    """What these hours met."""
    met, shut = Counter[str](), Counter[str]()
    for one in outcomes:
        met.update(one.reached)
        shut.update(one.shut)
    written = dict(written_by_authors(world.scenario))
    ids = {*written, *met, *shut}
    things = (Thing(id, written.get(id, _OTHER), met[id], shut[id]) for id in ids)
    return Reach(len(outcomes), tuple(sorted(things, key=lambda one: (SORTS.index(one.sort), one.id))))


def written_by_authors(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """The id and the sort of everything in a scenario that a player can come to."""
    for letter in scenario.letters.values():
        yield f"letter/{letter.id}", "brief"
        yield from ((f"letter/{letter.id}/{option.id}", "keuze") for option in letter.options)
    for procedure in scenario.procedures.values():
        if procedure.form:
            yield f"form/{procedure.id}", "formulier"
            yield f"form/{procedure.id}/verstuurd", "formulier"
    yield from ((f"line/{id}", "telefoon") for id in scenario.lines)
    yield from ((f"counter/{id}", "telefoon") for id in scenario.counters)
    yield from ((f"desk/{id}", "telefoon") for id in scenario.desks)
    yield from ((f"back/{id}", "telefoon") for id in scenario.call_backs)
    for scene in scenario.scenes.values():
        yield f"scene/{scene.id}", "gesprek"
        for node in scene.nodes:
            yield from ((f"scene/{scene.id}/{node.id}/{option.id}", "keuze") for option in node.options)
    for message in scenario.messages.values():
        yield f"message/{message.id}", "bericht"
        yield from ((f"message/{message.id}/{option.id}", "keuze") for option in message.options)
    yield from ((f"eat/{id}", "keuze") for id in scenario.levels)
    yield from ((f"comfort/{id}", "keuze") for id in scenario.comforts)

"""What an option asks now, and what it costs."""

from typing import Protocol

from game.play.facts import holds
from game.play.state import State
from game.play.world import World
from game.scenario.option import Lighter, Option
from game.scenario.scenario import Scenario


class Asking(Protocol):
    """What asks headspace: an option, a line, a counter."""

    @property
    def asks(self) -> int: ...

    @property
    def lighter(self) -> list[Lighter]: ...


def asks(world: World, state: State, one: Asking) -> int:
    """The headspace that it asks now: less when somebody comes along, and never less than nothing."""
    own = along(world, one.asks) if _is_at_an_office(one) else one.asks
    if not one.lighter:
        return own
    return max(0, own - sum(less.by for less in one.lighter if holds(world, state, less.when)))


def along(world: World, pieces: int) -> int:
    """What a form, a call or a counter asks where somebody is offered to come along."""
    return max(0, pieces - world.way.somebody_along)


def _is_at_an_office(one: Asking) -> bool:
    """A line, a counter, and an option that rings or goes there."""
    return not isinstance(one, Option) or bool(one.does.dial or one.does.visit or one.does.terms)


def total_minutes(scenario: Scenario, option: Option) -> int:
    """All that it costs: there, the thing itself, and back. From a counter one comes back when one leaves."""
    to_counter = scenario.counters[option.does.visit].travel if option.does.visit else 0
    return option.minutes + 2 * option.travel + to_counter

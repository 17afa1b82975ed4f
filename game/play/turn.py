"""One step under way: the working copy of the state, and the events that it brings."""

from dataclasses import dataclass, field

from game.play.events import Event
from game.play.state import State
from game.play.world import World
from game.scenario.scenario import Scenario


@dataclass(slots=True)
class Turn:
    """Handed to the systems (post, account, people...), each of which changes its own part of the state.

    `by_hand`: what changes now is her own doing, and not the clock's.
    """

    world: World
    state: State
    events: list[Event] = field(default_factory=list)
    by_hand: bool = False

    @property
    def scenario(self) -> Scenario:
        return self.world.scenario

    @property
    def now(self) -> int:
        return self.state.now

    def tell(self, event: Event) -> None:
        self.events.append(event)

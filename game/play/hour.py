"""One hour being played or played again: the state, everything that happened, and what was done."""

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass, field

from game.play import step as stepping
from game.play.actions import Action
from game.play.events import Event
from game.play.state import State
from game.play.world import World


@dataclass(frozen=True, slots=True)
class Step:
    """One action with the game time (ticks) it was done at, and what it brought about."""

    at: int
    action: Action
    events: tuple[Event, ...]


@dataclass(slots=True)
class Hour:
    """An hour from its first lines on. `watch` is told of every step, before anybody sees the new state.

    `stops`: the weeks after which the table stops to talk; `team`: how many sit at it, which nothing in play asks.
    """

    world: World
    seed: int
    pace: str = "1"
    stops: tuple[int, ...] = ()
    team: int = 1
    watch: Callable[[Step, State], None] | None = None
    opening: tuple[Event, ...] = field(init=False)
    state: State = field(init=False)
    steps: list[Step] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.state, self.opening = stepping.begin(self.world, self.seed, self.pace, self.stops)

    def afresh(self) -> "Hour":
        """The same hour, of which nothing was played yet."""
        return Hour(self.world, self.seed, self.pace, self.stops, self.team)

    def apart(self) -> "Hour":
        """The same hour in a world of its own: for another thread."""
        other = copy(self)
        other.world, other.steps, other.watch = self.world.apart(), list(self.steps), None
        return other

    def fork(self, state: State, done: int) -> "Hour":
        """This hour as it was in that state, after so many steps, to go on from there otherwise; unwatched."""
        other = copy(self)
        other.state, other.steps, other.watch = state, self.steps[:done], None
        return other

    def do(self, action: Action) -> tuple[Event, ...]:
        """Take one step. Raises NotOffered, or what `watch` raises, and nothing has changed then."""
        at = self.state.now
        state, events = stepping.step(self.world, self.state, action)
        done = Step(at, action, events)
        if self.watch:
            self.watch(done, state)
        self.steps.append(done)
        self.state = state
        return events

    def do_all(self, actions: Iterable[Action]) -> None:
        for action in actions:
            self.do(action)

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that happened, in order."""
        return (*self.opening, *(event for step in self.steps for event in step.events))

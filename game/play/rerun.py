"""An hour again in another world: the same actions at the same game time, and nothing decided anew (game.md).

Each action was stored with its game time and the id that it aims at. What is still offered then is done; an
attempt on what was struck through is done where it is open in the other world; what is no longer there is
skipped, and the time that it took stays free. Walking about the table, and going on when nobody is home, is no
decision and done as needed. In the world in which it was played, an hour comes to the same state, step by step.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from game.play.actions import PassOver, PassTime, SetPace, Take, Write
from game.play.events import Attempted, CallTaken
from game.play.hour import Hour, Step
from game.play.offers import find
from game.play.state import Place, State
from game.play.time import ms_until
from game.play.world import World

ENOUGH = 70
"""Per cent of the actions that a re-run must follow before it shows amounts (game.md)."""


@dataclass(frozen=True, slots=True)
class Done:
    """One step as it was played: the state in which it was taken, the step, and whether it was tried in vain."""

    before: State
    step: Step
    in_vain: bool


@dataclass(frozen=True, slots=True)
class Played:
    """An hour with the state before each of its steps: what every re-run of it starts from."""

    hour: Hour
    steps: tuple[Done, ...]
    said: dict[str, str] = field(default_factory=dict)
    took: frozenset[tuple[str, str]] = frozenset()
    """`said` is what was answered at each turn of each talk, by the path of the turn (`scene/noor/start`); `took`
    are the calls that were taken, by the moment and the way."""


@dataclass(frozen=True, slots=True)
class Rerun:
    """The other hour. `followed` of `asked` actions were done as they were; `opened` are the offers that were shut
    in the hour itself and open here, `gone` those that were done and are not there."""

    hour: Hour
    asked: int
    followed: int
    opened: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def share(self) -> int:
        """Per cent of the actions that could be followed, rounded down; of none, all."""
        return 100 * self.followed // self.asked if self.asked else 100

    @property
    def is_enough(self) -> bool:
        """Whether it says something in amounts."""
        return self.share >= ENOUGH


def played(hour: Hour) -> Played:
    """Once through an hour, to know where each step was taken."""
    again, steps, said, took = hour.afresh(), [], dict[str, str](), set[tuple[str, str]]()
    for step in hour.steps:
        steps.append(Done(again.state, step, any(isinstance(one, Attempted) for one in step.events)))
        again.do(step.action)
        if isinstance(step.action, Take) and step.action.offer.startswith("scene/"):
            said.setdefault(step.action.offer.rpartition("/")[0], step.action.offer)
        took |= {(again.state.moment, one.way) for one in step.events if isinstance(one, CallTaken)}
    return Played(again, tuple(steps), said, frozenset(took))


def rerun(played: Played, world: World, before: Callable[[Hour], None] | None = None) -> Rerun:
    """The hour in this world. `before` may act at the beginning of each moment at the table."""
    return _Twin(played, Hour(world, played.hour.seed, played.hour.pace, played.hour.stops, played.hour.team),
                 before).go(played.steps)  # fmt: skip


def branch(played: Played, number: int, instead: str, through: World | None = None) -> Rerun:
    """The hour in its own world, with another offer taken at one step, and on as it was played.

    `through` is the world in which that one step is taken: one in which it is open.
    """
    done = played.steps[number]
    twin = _Twin(played, played.hour.fork(done.before, number), None)
    own = twin.hour.world
    twin.hour.world = through or own
    twin.hour.do(Take(instead))
    twin.hour.world = own
    return twin.go(played.steps[number + 1 :])


class _Twin:
    """The other hour while it runs beside the one that was played."""

    def __init__(self, played: Played, hour: Hour, before: Callable[[Hour], None] | None) -> None:
        self.played, self.hour, self.before = played, hour, before
        self.asked = self.followed = 0
        self.opened: list[str] = []
        self.gone: list[str] = []
        self.early = Counter[str]()
        self.sat = ""

    def go(self, steps: Sequence[Done]) -> Rerun:
        for done in steps:
            if self.hour.state.over:
                break
            self._begin_moment()
            self._follow(done)
        self._run_out()
        return Rerun(self.hour, self.asked, self.followed, tuple(self.opened), tuple(self.gone))

    def _follow(self, done: Done) -> None:
        match done.step.action:
            case PassTime() | SetPace() as action:
                if self._is_where(done.before):
                    self.hour.do(action)
            case Take() | Write() as action:
                self._do(action, done)
            case PassOver():
                return

    def _is_where(self, state: State) -> bool:
        """Whether both hours are at the same minute, in the same place."""
        mine = self.hour.state
        if mine.now != state.now or mine.moment != state.moment:
            return False
        return mine.place == state.place

    # --- one action -----------------------------------------------------------------------------------------

    def _do(self, action: Take | Write, done: Done) -> None:
        id = action.offer if isinstance(action, Take) else action.field
        counts = _counts(id)
        self.asked += counts
        if not self._is_where(done.before):
            self._come_to(done.before)
        offer = find(self.hour.world, self.hour.state, id) if self._is_in_time(done.before) else None
        if offer is None and id != "hour/nagesprek":
            self._is_gone(id, counts)
            return
        self.hour.do(_with_own_code(action, done.before, self.hour.state))
        was_shut, is_shut = done.in_vain, offer is not None and offer.blocked is not None
        self.followed += counts and (was_shut or not is_shut)
        self.opened += [id] if was_shut and not is_shut else []

    def _is_gone(self, id: str, counts: bool) -> None:
        """It is not there; unless it was done already, because somebody came or answered sooner."""
        if self.early[id]:
            self.early[id] -= 1
            self.followed += counts
        elif counts:
            self.gone.append(id)

    def _is_in_time(self, then: State) -> bool:
        """Whether it is still the moment in which it was done: what was done at one table is not done at the
        next."""
        return self.hour.state.moment == then.moment

    # --- to the same minute and place -----------------------------------------------------------------------

    def _come_to(self, then: State) -> None:
        """Let the time go by up to then, and walk to where it was done."""
        self._wait_until(then)
        if self._is_in_time(then) and not self.hour.state.over:
            self._walk(then.place)

    def _wait_until(self, then: State) -> None:
        for _ in range(_MOST_WAITS):
            if self._is_there(then):
                return
            state = self.hour.state
            if state.place.is_between:
                self.hour.do(Take(f"{state.place.kind}/verder"))
                self._begin_moment()
            elif self._is_rung():
                self._take_early("call/take")
            elif self._is_busy(then):
                self._be_done()
            else:
                self._let_go_by(min(then.now, state.ends) if state.moment == then.moment else state.ends)

    def _is_there(self, then: State) -> bool:
        """Whether it is that minute, or later, or the same pause between two moments."""
        state = self.hour.state
        if self._is_rung():
            return False
        if state.over or (state.place.is_between and state.place == then.place and state.moment == then.moment):
            return True
        if state.place.is_between:
            return state.now > then.now and state.moment != then.moment
        if state.place.kind in _STANDS_STILL:  # no time goes by while somebody talks
            return state.place == then.place
        return state.now >= then.now

    def _let_go_by(self, until: int) -> None:
        """Game time up to then, at the rate of where she is."""
        self.hour.do(PassTime(max(1, ms_until(self.hour.state, until) or 1)))

    def _is_rung(self) -> bool:
        """Whether somebody is on the line who was spoken to in this moment."""
        state = self.hour.state
        waits = state.call is not None and state.call.asks and (state.moment, state.call.way) in self.played.took
        return waits and find(self.hour.world, state, "call/take") is not None

    def _take_early(self, id: str) -> None:
        self.hour.do(Take(id))
        self.early[id] += 1

    def _is_busy(self, then: State) -> bool:
        """Whether somebody sits there, or is on the line, who in the other hour was not."""
        here = self.hour.state.place
        return here.kind in _STANDS_STILL and here != then.place and not here.is_between

    def _be_done(self) -> None:
        """Answer as it was answered in the hour itself; where that was never asked, nobody answers."""
        here = self.hour.state.place
        said = self.played.said.get(f"scene/{here.id}/{here.node}") if here.kind == "scene" else None
        if said and (offer := find(self.hour.world, self.hour.state, said)) and not offer.blocked:
            self._take_early(said)
        else:
            self.hour.do(PassOver())

    def _walk(self, to: Place) -> None:
        """Get up and go there, if that is only a matter of walking, and of a code that comes on the phone."""
        for step in _way(self.hour, to):
            offer = find(self.hour.world, self.hour.state, step)
            if offer and not offer.blocked:
                self.hour.do(Take(step))
            if self.hour.state.place.kind == "login" and to.kind != "login":
                self._log_in()

    def _log_in(self) -> None:
        if offer := find(self.hour.world, self.hour.state, "login/code"):
            if offer.blocked:
                return
            self.hour.do(Take("login/code"))
            code = self.hour.state.code
            self.hour.do(Write("login/enter", code.digits if code else ""))

    def _begin_moment(self) -> None:
        state = self.hour.state
        if self.before and state.place.kind == "table" and state.moment != self.sat:
            self.sat = state.moment
            self.before(self.hour)

    def _run_out(self) -> None:
        """Where the hour was played to its end, the other runs to its end too."""
        if self.played.hour.state.over != "end":
            return
        for _ in range(_MOST_WAITS):
            state = self.hour.state
            if state.over:
                return
            if state.place.is_between:
                self.hour.do(Take(f"{state.place.kind}/verder"))
                self._begin_moment()
            elif state.place.kind in _STANDS_STILL:
                self._be_done()
            else:
                self._let_go_by(state.ends)


_STANDS_STILL = frozenset({"scene", "call", "counter"})
_MOST_WAITS = 2000
"""More steps than this no hour waits; it ends a loop that would have no other end."""


def _way(hour: Hour, to: Place) -> Iterator[str]:
    """The offers that lead there from where she is."""
    here = hour.state.place
    if (here.kind, here.id) == (to.kind, to.id):
        return
    if here.kind == "letter" and here.node:
        yield f"fill/{here.node}"
    if here.kind != "table":
        yield "go/table"
    match to.kind:
        case "post" | "folder" | "book" | "phone" | "calendar" | "rest":
            yield f"go/{to.kind}"
        case "letter":
            yield from ("go/post", f"read/{to.id}", "go/folder", f"read/{to.id}")
        case "portal" | "login":
            yield from ("go/phone", f"portal/{to.id}")
        case "form" if to.id in hour.state.cases:
            form = hour.world.scenario.forms[hour.world.scenario.procedure(to.id).form]
            yield from ("go/phone", f"portal/{form.portal}", f"open/{to.id}", f"page/{to.id}/{to.node}")
        case _:
            return


def _with_own_code(action: Take | Write, then: State, now: State) -> Take | Write:
    """A code that was typed right is typed right: it is another one where more, or fewer, were sent before."""
    if isinstance(action, Write) and then.code and now.code and action.text.strip() == then.code.digits:
        return Write(action.field, now.code.digits)
    return action


def _counts(id: str) -> bool:
    """Whether it was something to decide; not walking about, going on, or handling a paper: opening it, filling
    it in, laying it away. A form is one deed, as it is sent."""
    return id.partition("/")[0] not in _NOT_COUNTED and id.rpartition("/")[2] not in _LAID


_LAID = frozenset({"map", "stapel", "weg"})
_NOT_COUNTED = frozenset(
    {
        "go", "folder", "between", "week", "stop", "hour", "moment", "portal", "login", "leave", "form", "page",
        "attach", "detach", "keep", "sign", "code", "beside", "fill", "open", "read",
    }
)  # fmt: skip

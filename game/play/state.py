"""The state of one hour: plain data, whole, and changed by `step` alone."""

from copy import copy
from dataclasses import dataclass, field
from typing import Literal

from game.core.money import Cents
from game.core.text import Text

Spot = Literal["mat", "pile", "folder", "bin"]
"""Where a letter is: unopened on the mat, opened on the pile, in the folder, thrown away."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that happens by itself: when (ticks), what kind of thing, which one."""

    at: int
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the player is: a kind that `time.RATE` knows, the thing it is about, and the node of a scene."""

    kind: str
    id: str = ""
    node: str = ""


@dataclass(frozen=True, slots=True)
class Running:
    """Something that goes on beside other things: the offer that set it going, since when and until when (ticks).

    `kind` is `call` for a call, of which there is one at a time; `ready`: over, and it waits for free hands.
    """

    offer: str
    kind: str
    since: int
    until: int
    ready: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """A chance that came, and from when up to when (ticks) it is there."""

    chance: str
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Booking:
    """One line of the account, with its cause. Opening balance plus bookings is the balance, always."""

    at: int
    cause: str
    who: Text
    what: Text
    amount: Cents
    balance: Cents
    bounced: bool = False


@dataclass(slots=True)
class State:
    """One hour at one moment. Collections are replaced, never changed in place, so that copies may share.

    `began` and `since` are when the last moment at the table began and ended, `ends` when this one will; `said`
    is the offer that was last said in the scene that goes on; `spent` is when something last cost minutes, and
    how many. `due` counts what of the world's schedule has happened; `queue` is what this hour itself has set
    going, in order of time.

    `after` is the plan that took the first part of this moment, if one did; `cut` is the moment that the agenda
    ended last and the plan that took over, as `maandag/dienst`, empty after "verder"; `waiting` are moments that
    would have begun while another was on. `kept` says of every plan that has begun whether it was kept to;
    `happened` is every chance that came. `running` goes on beside the rest; `back` is where a scene that broke in
    leads back to.
    """

    seed: int
    pace: str
    balance: Cents
    eating: str
    place: Place = Place("between")
    moment: str = ""
    now: int = 0
    played: int = 0
    between: int = 0
    began: int = 0
    since: int = 0
    ends: int = 0
    due: int = 0
    queue: tuple[Due, ...] = ()
    over: Literal["", "end", "player"] = ""
    bookings: tuple[Booking, ...] = ()
    owed: dict[str, Cents] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    letters: dict[str, Spot] = field(default_factory=dict)
    read: frozenset[str] = frozenset()
    messages: dict[str, str] = field(default_factory=dict)
    scenes: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, int] = field(default_factory=dict)
    tried: dict[str, int] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    knows: frozenset[str] = frozenset()
    worries: dict[str, int] = field(default_factory=dict)
    said: str = ""
    spent: tuple[int, int] = (0, 0)
    after: str = ""
    cut: str = ""
    waiting: tuple[str, ...] = ()
    kept: dict[str, bool] = field(default_factory=dict)
    happened: tuple[Happening, ...] = ()
    running: tuple[Running, ...] = ()
    back: Place | None = None

    def copy(self) -> "State":
        """A copy that shares what is not touched."""
        return copy(self)

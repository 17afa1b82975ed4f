"""The state of one hour: plain data, whole, and changed by `step` alone."""

from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from typing import Literal

from game.core.money import Cents
from game.core.text import Text, Value
from game.scenario.ladder import Rung

Spot = Literal["mat", "inbox", "pile", "folder", "bin"]
"""Where a letter is: on the mat, in the inbox of a portal, opened on the pile, in the folder, thrown away."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that happens by itself: when (ticks), what kind of thing, which one."""

    at: int
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the player is: a kind that `time.RATE` knows, the thing it is about, and the node of a scene.

    `between` moments come the lines of the days, a `stop` to talk (its id is the week that is over) and the turn
    of the `week` (its id is the week that begins).
    """

    kind: str
    id: str = ""
    node: str = ""

    @property
    def is_between(self) -> bool:
        """Whether no moment at the table is on."""
        return self.kind in _BETWEEN


_BETWEEN = frozenset({"between", "stop", "week"})


@dataclass(frozen=True, slots=True)
class Call:
    """The one call that goes on, or the one visit to a counter.

    `way`: `line/gemeente`, `counter/stadhuis`, or who rings: `back/visser`, `case/bijzondere.1`. `began` is when,
    in ticks. On hold since `since`, until `until`; `ready`: by then, and it waits for free hands. `number` counts
    the times that this number was rung. Who asks to be taken waits so many `seconds`, up to the play time
    `expires` in milliseconds. `chosen` is the choice of the menu, `scene` the talk, `spoken` whether there was
    one; `back` is where the hands were before.
    """

    way: str
    stage: Literal["menu", "tape", "hold", "answered", "ringing", "talk"]
    began: int
    number: int = 1
    chosen: str = ""
    desk: str = ""
    scene: str = ""
    since: int = 0
    until: int = 0
    ready: bool = False
    seconds: int = 0
    expires: int = 0
    spoken: bool = False
    back: Place = Place("phone")

    @property
    def asks(self) -> bool:
        """Whether somebody waits for it to be taken."""
        return self.stage in {"answered", "ringing"}

    @property
    def id(self) -> str:
        """Of the line, the counter, the call-back or the case."""
        return self.way.partition("/")[2]

    @property
    def is_visit(self) -> bool:
        return self.way.startswith("counter/")


How = Literal["", "closed", "tape", "hung_up", "missed", "cut_off", "lost", "talked"]
"""How a call ended: it goes on; out of hours; only a tape; hung up by hand; picked up, and nobody spoke; the
moment was over; cut off while being put through; there was a talk."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How often a number was rung or a counter gone to, when last (ticks), and how that ended."""

    times: int
    at: int
    how: How = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """Somebody would ring back: since when (ticks), and how often they rang and got nobody."""

    since: int
    missed: int = 0


@dataclass(frozen=True, slots=True)
class Happening:
    """A chance that came, and from when up to when (ticks) it is there."""

    chance: str
    begins: int
    ends: int


Pocket = Literal["account", "cash"]


@dataclass(frozen=True, slots=True)
class Relief:
    """Pieces of headspace that are given back until then (ticks), and by what; below 0 a night costs them."""

    cause: str
    pieces: int
    until: int


@dataclass(frozen=True, slots=True)
class Bond:
    """Between her and somebody: the favours that are `owed`, and how `near` they are (below 0: far)."""

    owed: int = 0
    near: int = 0


@dataclass(frozen=True, slots=True)
class Booking:
    """One line of the account, or of the cash in the drawer, with its cause.

    Of each pocket: what was there on the first day plus what was booked is what there is, always.
    """

    at: int
    cause: str
    who: Text
    what: Text
    amount: Cents
    balance: Cents
    bounced: bool = False
    pocket: Pocket = "account"


@dataclass(frozen=True, slots=True)
class Instalments:
    """Terms that were agreed: the last day and the amount of each, and what was paid since then. Cents."""

    terms: tuple[tuple[date, Cents], ...]
    paid: Cents = 0

    def due(self, day: date) -> Cents:
        """What should have been paid by the end of this day."""
        return sum(amount for last, amount in self.terms if last <= day)

    @property
    def next(self) -> tuple[date, Cents] | None:
        """The day of the first term that is not paid in full, and what is left of it."""
        asked = 0
        for last, amount in self.terms:
            asked += amount
            if self.paid < asked:
                return last, min(amount, asked - self.paid)
        return None


@dataclass(frozen=True, slots=True)
class Debt:
    """What is owed for one thing: a bill, a debit that bounced (`huur.2026_11_01`), a loan (`lening.nadia`).
    Cents.

    `principal` is what it began with, `costs` are collection costs, `paid` is all that was paid of both.
    `creditor` is a creditor of the scenario, `person` somebody who lent; of neither nobody asks. `rung` is how
    far up the ladder it has come, '' before the first; `due` the last day that runs now. `letters` told of it:
    it is known once one of them was read, or at once where there are none; `named_costs` are those that tell
    what collecting costs. `plan` runs; `broken`: one ended because a term was missed. `settled` is when (ticks)
    nothing was left of it.
    """

    id: str
    who: Text
    what: Text
    principal: Cents
    costs: Cents = 0
    paid: Cents = 0
    creditor: str = ""
    person: str = ""
    rung: "Rung | Literal['']" = ""
    due: date | None = None
    reference: str = ""
    letters: tuple[str, ...] = ()
    named_costs: tuple[str, ...] = ()
    cash: bool = False
    plan: Instalments | None = None
    broken: bool = False
    settled: int | None = None

    @property
    def left(self) -> Cents:
        return self.principal + self.costs - self.paid


@dataclass(frozen=True, slots=True)
class Paper:
    """One letter as it was sent, or a paper as it was made out: the template, and what stands in it.

    `rows` are the lines that play knows (`missing`, `months`, `statement`); `case` is what it is about.
    """

    template: str
    dated: date
    reference: Text | str = ""
    case: str = ""
    values: tuple[tuple[str, Value], ...] = ()
    rows: tuple[tuple[Value, ...], ...] = ()

    def value(self, name: str) -> Value | None:
        return dict(self.values).get(name)


@dataclass(frozen=True, slots=True)
class Session:
    """Logged in, until so many play milliseconds have been played."""

    portal: str
    until: int


@dataclass(frozen=True, slots=True)
class Code:
    """The last code that came on the phone: what for (a portal, or a case to be signed), and how long it holds.

    `tries` are those that are left; `wrong` is why the last one was not taken: `wrong`, `expired` or nothing.
    """

    purpose: str
    digits: str
    until: int
    tries: int
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Filling:
    """A form being filled in: what was typed in each field, which papers go with it, and what the portal kept.

    Papers are pairs of a field and a paper. `refused` are the fields whose errors are shown. `signed`: the
    code to sign with was right. `page`: the one that lies open.
    """

    answers: tuple[tuple[str, str], ...] = ()
    papers: tuple[tuple[str, str], ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    kept_papers: tuple[tuple[str, str], ...] = ()
    refused: frozenset[str] = frozenset()
    signed: bool = False
    page: str = ""

    def answer(self, field: str) -> str:
        return dict(self.answers).get(field, "")

    def attached(self, field: str) -> tuple[str, ...]:
        return tuple(paper for name, paper in self.papers if name == field)

    @property
    def unsaved(self) -> bool:
        return (self.answers, self.papers) != (self.kept, self.kept_papers)


Stage = Literal[
    "open", "late", "suspended", "incomplete", "handling", "deciding", "done", "granted", "refused",
    "not_processed", "withdrawn",
]  # fmt: skip
"""Where a case stands. `open`: the form lies ready; `deciding`: an application is being decided."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case with an institution. The player sees letters of it; the file sees this.

    `month` is the first day of the month that it is about, if any; `due` the last day that runs now; `since` when
    the right was suspended for it; `declared` what was handed in, with the papers in `papers`. `award` in cents
    is what was decided, `refund` what is still to be paid after, `error` whether the desk made one; `objection`
    is '', 'lodged', 'upheld' or 'dismissed'; `missed_calls` how often the office rang and got nobody. `waits` is
    what came in (answers, papers) while the office was shut, and that nobody looked at yet.
    """

    id: str
    stage: Stage
    reference: str
    opened: date
    month: date | None = None
    due: date | None = None
    since: date | None = None
    declared: tuple[tuple[str, str], ...] = ()
    papers: tuple[str, ...] = ()
    award: Cents = 0
    error: bool = False
    decided: date | None = None
    objection: Literal["", "lodged", "upheld", "dismissed"] = ""
    advance: Cents = 0
    refund: Cents = 0
    missed_calls: int = 0
    waits: tuple[tuple[tuple[str, str], ...], tuple[str, ...]] | None = None

    def answer(self, field: str) -> str:
        return dict(self.declared).get(field, "")


@dataclass(frozen=True, slots=True)
class Truth:
    """What really happened beside what the household file tells; nobody but the game knows all of it.

    Extra hours by the first day of the pay period; gifts by day in cents; who moved in and out, with the days;
    days outside the country.
    """

    hours: tuple[tuple[date, int], ...] = ()
    gifts: tuple[tuple[date, Cents], ...] = ()
    guests: tuple[tuple[str, date, date | None], ...] = ()
    away: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What the institution that pays the bijstand goes by.

    `wages`: net, by the first day of the month, as it reckoned them from what was declared or found. `truth`: the
    other facts as declared or found. `suspended`: since, the letter, when repaired, whether withdrawn.
    `estimates`: from which month, how much. `warned`: when it warned last.
    """

    wages: tuple[tuple[date, Cents], ...] = ()
    truth: Truth = Truth()
    suspended: tuple[tuple[date, date, date | None, bool], ...] = ()
    estimates: tuple[tuple[date, Cents], ...] = ()
    warned: date | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What is set off against the benefit for a case: its terms in cents, the first day of the month of which the
    benefit is lowered first, and what was taken so far."""

    case: str
    first: date
    terms: tuple[Cents, ...]
    taken: Cents = 0

    @property
    def open(self) -> Cents:
        return sum(self.terms) - self.taken

    @property
    def to_come(self) -> tuple[Cents, ...]:
        """What each term still takes, the next in front."""
        after = (sums - self.taken for sums in accumulate(self.terms))
        return tuple(min(term, left) for term, left in zip(self.terms, after, strict=True) if left > 0)

    def due(self, month: date) -> Cents:
        """What has come due by this month and was not taken yet."""
        number = (month.year - self.first.year) * 12 + month.month - self.first.month + 1
        return max(0, sum(self.terms[: max(0, number)]) - self.taken)


@dataclass
class State:
    """One hour at one moment. Collections are replaced, never changed in place, so that copies may share.

    `began` and `since` are when the last moment at the table began and ended, `ends` when this one will; `said`
    is the offer that was last said in the scene that goes on; `spent` is when something last cost minutes, and
    how many. `due` counts what of the world's schedule has happened; `queue` is what this hour itself has set
    going, in order of time. `came` is when each letter came, `asked` are papers that were asked for again,
    `codes` how many codes came. `paid` is the bijstand of a month, by its first day, before anything was set
    off; `claims` are what is set off against it, the oldest first; `held` are months that a suspension keeps
    back. `cash` is in the drawer; `refused` are debits, and `groceries`, that bounced the last time; `parcel`
    is what the next groceries cost less; `ate` is what was eaten the last weeks, and how many in a row. `debts`
    are all there were, those that were paid too.

    `after` is the plan that took the first part of this moment, if one did; `cut` is the moment that the agenda
    ended last and the plan that took over, as `maandag/dienst`, empty after "verder"; `waiting` are moments
    that would have begun while another was on. `between` is what is left of the lines between two moments or of
    the turn of a week, in play milliseconds; `sat` counts the moments that began; `stops` are the weeks after
    which this table stops to talk. `kept` says of every plan that has begun whether it was kept to; `worries`
    are since when (ticks), `seats` their places round the cup; `relief` is what eases for a while; `head` is
    the free headspace that was told last; `night` is what the last night was, `bed` whether she went to bed in
    time for the next; `rested` is when each comfort was taken last. `bonds` are the people with whom anything
    changed; `awaited` are scenes that were set going by what happened.

    `happened` is every chance that came. `back` is where a scene that broke in leads back to.

    `call` is the call or the visit that goes on. `contacts` are by way (`line/gemeente`), `promises` are call-
    backs that are waited for, `lapsed` those that came to nothing, `spoke` the desks that one had.
    `missed_calls` are when (ticks), of which `looked_at` were seen. `left_open` is the letter or form that the
    agenda took away.
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
    cash: Cents = 0
    debts: dict[str, Debt] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()
    parcel: Cents = 0
    ate: tuple[str, int] = ("", 0)
    marks: dict[str, str] = field(default_factory=dict)
    letters: dict[str, Spot] = field(default_factory=dict)
    papers: dict[str, Paper] = field(default_factory=dict)
    came: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    session: Session | None = None
    code: Code | None = None
    codes: int = 0
    forms: dict[str, Filling] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    truth: Truth = Truth()
    known: Known = Known()
    paid: dict[date, Cents] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    held: tuple[date, ...] = ()
    read: frozenset[str] = frozenset()
    messages: dict[str, str] = field(default_factory=dict)
    scenes: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, int] = field(default_factory=dict)
    tried: dict[str, int] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    knows: frozenset[str] = frozenset()
    worries: dict[str, int] = field(default_factory=dict)
    seats: dict[str, int] = field(default_factory=dict)
    relief: tuple[Relief, ...] = ()
    head: int = 0
    night: str = "ordinary"
    bed: bool = False
    rested: dict[str, int] = field(default_factory=dict)
    bonds: dict[str, Bond] = field(default_factory=dict)
    awaited: frozenset[str] = frozenset()
    said: str = ""
    spent: tuple[int, int] = (0, 0)
    after: str = ""
    cut: str = ""
    waiting: tuple[str, ...] = ()
    sat: int = 0
    stops: tuple[int, ...] = ()
    kept: dict[str, bool] = field(default_factory=dict)
    happened: tuple[Happening, ...] = ()
    call: Call | None = None
    contacts: dict[str, Contact] = field(default_factory=dict)
    promises: dict[str, Promise] = field(default_factory=dict)
    lapsed: frozenset[str] = frozenset()
    spoke: frozenset[str] = frozenset()
    missed_calls: tuple[int, ...] = ()
    looked_at: int = 0
    left_open: Place | None = None
    back: Place | None = None

    def copy(self) -> "State":
        """A copy that shares what is not touched."""
        other = object.__new__(State)
        other.__dict__.update(self.__dict__)
        return other

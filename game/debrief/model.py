"""What looking back gives: one frozen tree, complete for every step of the debrief.

Game time is in ticks since 00:00 of the first day, money in cents, headspace in free pieces of twenty.
Sentences are `Line`s: a translatable Text with its values. Whoever shows them, translates them.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from game.core.calculation import Calculation
from game.core.money import Cents
from game.core.text import Text, Value
from game.play.state import Booking, Pocket
from game.play.stored import BestFound
from game.scenario.kinds import Kind as Purpose
from game.scenario.model import Question

if TYPE_CHECKING:  # it is made of what stands here
    from game.debrief.otherwise import Otherwise


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with what stands for its placeholders."""

    text: Text
    values: Mapping[str, Value] = field(default_factory=dict)


class Kind(StrEnum):
    """What sort of thing a line of the timeline is; `words.KIND` has its name."""

    LETTER = "letter"
    OPENED = "opened"
    MESSAGE = "message"
    LAPSED = "lapsed"
    PERSON = "person"
    SPOKE = "spoke"
    PERSON_MISSED = "person_missed"
    MET = "met"
    MISSED = "missed"
    CHOSE = "chose"
    TRIED = "tried"
    LEARNED = "learned"
    CUT_OFF = "cut_off"
    CALL = "call"
    CALL_MISSED = "call_missed"
    CALL_BACK = "call_back"
    CALL_LAPSED = "call_lapsed"
    REFERRED = "referred"
    IN = "in"
    OUT = "out"
    BOUNCED = "bounced"
    BEGAN = "began"
    ENDED = "ended"
    INTERRUPTED = "interrupted"
    CHANCE = "chance"
    LUCK = "luck"
    TALKED = "talked"
    CANCELLED = "cancelled"
    SENT = "sent"
    TOLD = "told"
    FORM_REFUSED = "form_refused"
    LOGGED_OUT = "logged_out"
    CODE_REFUSED = "code_refused"
    ASKED_AGAIN = "asked_again"
    HELD = "held"
    OWED = "owed"
    RUNG = "rung"
    LATE_COSTS = "late_costs"
    TERMS = "terms"
    SEIZED = "seized"
    FOOD = "food"
    SLEPT = "slept"
    EASED = "eased"
    FAVOUR = "favour"


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported pattern, in full, with who reported it."""

    id: str
    text: Text
    sources: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule behind something: references as the letter gives them, names of calculations, a stated source."""

    references: tuple[str, ...] = ()
    calculations: tuple[str, ...] = ()
    source: str = ""
    certain: bool = True

    def __bool__(self) -> bool:
        return bool(self.references or self.calculations or self.source)


@dataclass(frozen=True, slots=True)
class LetterLife:
    """What became of a letter. `unopened` is game minutes between the mat and the letter opener, or the end."""

    id: str
    subject: Line
    sender: Text
    came: int
    opened: int | None
    unopened: int
    times_read: int
    spot: str

    @property
    def was_opened(self) -> bool:
        return self.opened is not None


@dataclass(frozen=True, slots=True)
class Taken:
    """A worry, and the pieces of headspace that it took."""

    worry: Text
    pieces: int


@dataclass(frozen=True, slots=True)
class Head:
    """Headspace from a game time on: what was free, and the worries that took the rest; together they are all."""

    at: int
    free: int
    taken: tuple[Taken, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline: `title` says what, `about` names the letter, person or bill that it is about.

    `amount` is signed for money that moved and a plain amount for what was due, came to be owed or was seized;
    `offer` is the id of what was chosen or tried, `case` that of a case with an institution; `minutes` are the
    game minutes that it cost. `sum` is how the amount was reckoned; `balance` is that of its `pocket`, after it.
    """

    at: int
    moment: datetime
    kind: Kind
    title: Line
    about: Line | None = None
    amount: Cents | None = None
    balance: Cents | None = None
    pocket: Pocket = "account"
    sum: Calculation | None = None
    minutes: int = 0
    offer: str = ""
    free: int | None = None
    thought: Text | None = None
    letter: LetterLife | None = None
    case: str = ""
    rule: Rule = field(default_factory=Rule)
    patterns: tuple[Reported, ...] = ()


@dataclass(frozen=True, slots=True)
class PaceChange:
    """From this game time on the clock went at this pace."""

    at: int
    pace: str


@dataclass(frozen=True, slots=True)
class Header:
    """What was played, and how. `ended` is 'end', 'player', or '' while the hour still goes on; `team` is how many
    sat at the table."""

    scenario: str
    title: Text
    who: Text
    frame: Text
    last_words: Text
    digest: str
    seed: int
    paces: tuple[PaceChange, ...]
    ended: str
    first: datetime
    last: datetime
    played_ms: int
    team: int = 1
    chosen: int = 0
    """How many times somebody chose something."""

    @property
    def is_early(self) -> bool:
        """Whether it stopped before its end."""
        return self.ended != "end"

    @property
    def pace(self) -> str:
        """The pace that the hour began with."""
        return self.paces[0].pace

    @property
    def minutes(self) -> int:
        """Play minutes, to the nearest one."""
        return (self.played_ms + 30_000) // 60_000


@dataclass(frozen=True, slots=True)
class DayOverview:
    """One day: the lowest and the last balance; the least free headspace, None when never at the table."""

    day: date
    begins: int
    ends: int
    lowest: Cents
    closing: Cents
    least_free: int | None


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """What the end of the hour leaves: a bill or a last day, the amount still owed, and whether it was read."""

    what: Line
    who: Line
    day: date
    amount: Cents | None
    read: bool


@dataclass(frozen=True, slots=True)
class LaterLine:
    """What is so by then, with what it rests on and the reported patterns behind it."""

    text: Line
    rule: Rule
    patterns: tuple[Reported, ...] = ()


@dataclass(frozen=True, slots=True)
class LaterDay:
    """A day, a month or half a year (`count` days) after the hour.

    `dated`: what is owed or due between the day before and this one; `moving`: what the rules make of how it
    stands; `lines`: what the story makes of it;
    `unread`: the letters that lay there and were not opened, on the first day only.
    """

    count: int
    day: date
    dated: tuple[OpenEnd, ...]
    lines: tuple[LaterLine, ...]
    moving: tuple[LaterLine, ...] = ()
    unread: tuple[LetterLife, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The hour over time. `balance` and `headspace` are steps: (game time, value from then on).

    `bookings` are those of the account, `cash` those of the drawer; `late_costs` is what came for collecting;
    `heads` are the terms of the headspace; `kinds` says of each cause of a booking what sort of money it was.
    """

    begins: int
    ends: int
    opening: Cents
    opening_cash: Cents
    late_costs: Cents
    closing: Cents
    overdraft: Cents
    bookings: tuple[Booking, ...]
    cash: tuple[Booking, ...]
    balance: tuple[tuple[int, Cents], ...]
    headspace: tuple[tuple[int, int], ...]
    capacity: int
    days: tuple[DayOverview, ...]
    entries: tuple[Entry, ...]
    open_ends: tuple[OpenEnd, ...]
    heads: tuple[Head, ...] = ()
    kinds: Mapping[str, Purpose] = field(default_factory=dict)

    def head_at(self, at: int) -> Head | None:
        """What was free at a game time and what took the rest; None where a step went over a change."""
        here = bisect_right(self.heads, at, key=lambda one: one.at) - 1
        free = bisect_right(self.headspace, at, key=lambda one: one[0]) - 1
        head = self.heads[here] if here >= 0 else None
        return head if head and head.free == self.headspace[max(0, free)][1] else None

    def tightest(self, day: DayOverview) -> Head | None:
        """The headspace of a day at its least, with what took the rest; None where that is not known."""
        on_it = (head for head in self.heads if day.begins <= head.at < day.ends)
        found = (head for head in (self.head_at(day.begins), *on_it) if head and head.free == day.least_free)
        return next(found, None)

    def marked(self) -> Iterator[Entry]:
        """Last days that were met or missed, and doors that were tried."""
        return (entry for entry in self.entries if entry.kind in {Kind.MET, Kind.MISSED, Kind.TRIED})

    @property
    def booked(self) -> tuple[Booking, ...]:
        """What the bank did not refuse; opening balance plus these is the closing balance."""
        return tuple(booking for booking in self.bookings if not booking.bounced)

    @property
    def least_free(self) -> int | None:
        """The fewest pieces of headspace that were free at the table; None when never at it."""
        return min((day.least_free for day in self.days if day.least_free is not None), default=None)

    def count(self, kind: Kind) -> int:
        """How many lines there are of a kind."""
        return sum(entry.kind is kind for entry in self.entries)

    @property
    def came_in(self) -> Cents:
        return sum(booking.amount for booking in self.booked if booking.amount > 0)

    @property
    def went_out(self) -> Cents:
        """A positive amount."""
        return -sum(booking.amount for booking in self.booked if booking.amount < 0)


@dataclass(frozen=True, slots=True)
class ClosedDoor:
    """An option that was put before the player struck through, as it stood there the first time.

    `minutes` are the game minutes that it takes, `on_hand` what lay on the account and in the drawer then, and
    `head` the worries that took the headspace.
    """

    offer: str
    place: str
    at: int
    moment: datetime
    text: Line
    about: Line | None
    reason: str
    asks: int
    free: int
    thought: Text | None
    tried: bool
    taken: bool
    rule: Rule
    minutes: int = 0
    on_hand: Cents = 0
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class DoorPlace:
    """A letter, a message or a turn of a talk where something was shut, and how many options stood open there."""

    place: str
    about: Line | None
    open: int
    total: int


@dataclass(frozen=True, slots=True)
class Doors:
    """The closed doors, first come first, and the places where they were."""

    shut: tuple[ClosedDoor, ...]
    places: tuple[DoorPlace, ...]

    @property
    def tried(self) -> int:
        return sum(door.tried for door in self.shut)


@dataclass(frozen=True, slots=True)
class UsedCalculation:
    """A calculation that this hour leaned on, with where it was met."""

    id: str
    calculation: Calculation
    met_in: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class MetPattern:
    """A reported pattern with where it was met."""

    reported: Reported
    met_in: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount of this hour and where it comes from; `example` marks a made-up one (a rekenvoorbeeld)."""

    what: Text
    who: Text
    amount: Cents
    source: str
    example: bool


@dataclass(frozen=True, slots=True)
class Sources:
    """Where everything comes from."""

    calculations: tuple[UsedCalculation, ...]
    patterns: tuple[MetPattern, ...]
    figures: tuple[Figure, ...]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line of an institution's file, beside what the player did with that letter or said in that talk.

    `at` is game time; `about` names the letter or who was spoken to; `letter` is None for a talk.
    """

    at: int
    line: Line
    institution: Text
    about: Line
    letter: LetterLife | None
    done: tuple[Entry, ...]

    @property
    def is_left_alone(self) -> bool:
        """A letter with which nothing was done; of a talk or a step of theirs that would say nothing."""
        return self.letter is not None and not self.done


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a letter: rows of cells. A paragraph is one row of one cell."""

    kind: str
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class LetterBeside:
    """A letter as it was written, and what it could have said."""

    letter: LetterLife
    body: tuple[Piece, ...]
    plain: tuple[Line, ...]
    rule: Rule


@dataclass(frozen=True, slots=True)
class Term:
    """One amount of a sum, in positive cents, with its day and the rule behind it."""

    day: date
    what: Line
    amount: Cents
    rule: Rule


@dataclass(frozen=True, slots=True)
class Heap:
    """Everything of one kind (`scenario.kinds`), or one of the figures that nobody budgets (`late`, `back`)."""

    kind: str
    terms: tuple[Term, ...]

    @property
    def amount(self) -> Cents:
        return sum(term.amount for term in self.terms)


@dataclass(frozen=True, slots=True)
class Right:
    """Something that could be asked for and was not, or was turned down: what it asks, and what it is worth.

    `worth` is None where no rule says it without an answer that only she can give.
    """

    id: str
    name: Line
    who: Text
    asks: tuple[Line, ...]
    how: Line
    worth: Calculation | None
    rule: Rule


@dataclass(frozen=True, slots=True)
class Left:
    """What lies there at the end, account and drawer together, and what is owed then, to whomever. Cents."""

    on_hand: Cents
    owed: Cents

    @property
    def over(self) -> Cents:
        """Below zero it is short."""
        return self.on_hand - self.owed


@dataclass(frozen=True, slots=True)
class ByLetter:
    """What letters from before or in the hour claim, whatever is objected, and what was set off for them. Cents.

    What is left of it after an objection is for the story to tell: no rule here reckons it.
    """

    claimed: Cents
    taken: Cents


@dataclass(frozen=True, slots=True)
class Went:
    """Where the money went. `back` is what was set off or paid back, `still_claimed` what is still to be set off.

    `best` is the best hour that a search found for this scenario, if one was stored.
    """

    came: tuple[Heap, ...]
    gone: tuple[Heap, ...]
    late: Heap
    rights: tuple[Right, ...]
    back: Heap
    still_claimed: Cents
    left: Left
    best: BestFound | None
    by_letter: ByLetter | None = None

    @property
    def unclaimed(self) -> Cents:
        """What the rights are worth of which a rule says it."""
        return sum(right.worth.amount for right in self.rights if right.worth)

    @property
    def largest(self) -> Cents:
        return max((heap.amount for heap in (*self.came, *self.gone)), default=0)


@dataclass(frozen=True, slots=True)
class Happened:
    """Something of this hour that belongs to a matter: sentences that follow each other, and the day of it.

    `entry` is the line of the timeline behind it, as an index in its entries; -1 and no day where it is about the
    whole hour.
    """

    lines: tuple[Line, ...]
    day: date | None = None
    entry: int = -1


@dataclass(frozen=True, slots=True)
class Matter:
    """Something to talk about: what is reported, what happened in this hour, and what is asked by role.

    `asks` has a question under each key of `words.ROLE`, '' for everybody.
    """

    id: str
    title: Text
    reported: tuple[Reported, ...]
    happened: tuple[Happened, ...]
    asks: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to put a word to; its id is the key in `Notes.feelings`."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Monday:
    """The first step and the last: feelings, questions by role, and what this hour cannot show."""

    feelings: tuple[Prompt, ...]
    questions: tuple[Question, ...]
    limits: Text


@dataclass(frozen=True, slots=True)
class Notes:
    """What was typed. Never in the journal; kept only if wanted.

    `feelings` by the id of the prompt, `practice` and `agreed` by the id of the matter, `future` by the key of
    `words.FUTURE_THINGS`.
    """

    feelings: Mapping[str, str] = field(default_factory=dict)
    practice: Mapping[str, str] = field(default_factory=dict)
    agreed: Mapping[str, str] = field(default_factory=dict)
    future: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.feelings or self.practice or self.agreed or self.future)


@dataclass(frozen=True, slots=True)
class Debrief:
    """One hour, looked back upon."""

    header: Header
    timeline: Timeline
    doors: Doors
    afterwards: tuple[LaterDay, ...]
    sources: Sources
    file: tuple[FileLine, ...]
    letters: tuple[LetterBeside, ...]
    went: Went
    matters: tuple[Matter, ...]
    monday: Monday
    otherwise: "Otherwise | None" = None
    """The hour in other worlds; None where nobody asked for it."""
    record: tuple[Line, ...] = ()
    """What could not be shown of it as it was played, when the record of the hour is not whole."""

"""The format of a scenario: one definition, validated once at load, read-only ever after.

Every class is a frozen dataclass; pydantic fills it from the text of the YAML files and reports everything
that is wrong. Money is in cents, times are naive datetimes of the scenario's own calendar, a `Sentence` is a
`Text` whose path is stable (`eerste-week/post/schatting/subject`) and serves as context for translators.
"""

from collections.abc import Iterator
from dataclasses import field
from datetime import date, time
from typing import Annotated, Any, Literal, Protocol, Self, TypeVar

from pydantic import Field, model_validator

from game.core.fields import (
    Amount,
    ClockTime,
    Count,
    DayField,
    Hours,
    Id,
    Moment,
    MonthField,
    Slug,
    Whole,
    YesNo,
)
from game.scenario.condition import ALWAYS
from game.scenario.ladder import Rung
from game.scenario.mind import Comfort, Strength, Worry
from game.scenario.money import Creditor
from game.scenario.stops import Stop, WeekTurn
from game.scenario.texts import Sentence, When, frozen

SenderKind = Literal["official", "company", "collector", "private"]
Reason = Literal["head", "hour", "money", "not_known", "people"]
Where = Literal["table", "post", "book", "phone", "folder", "calendar", "rest"]


Weekday = Annotated[Whole, Field(ge=1, le=7)]
"""1 is Monday."""


# --- every week -------------------------------------------------------------------------------------------


@frozen
class Weekly:
    """On these weekdays at this time, from and until which day, and on which days not."""

    every: Annotated[list[Weekday], Field(min_length=1)]
    at: ClockTime
    since: Annotated[DayField | None, Field(alias="from")] = None
    until: DayField | None = None
    but: Annotated[list[DayField], Field(alias="except")] = field(default_factory=list)


Times = list[Moment] | Weekly
"""Moments written out, or a weekly pattern; `Scenario.times` has them all."""


# --- money ------------------------------------------------------------------------------------------------


@frozen
class FromLaw:
    """An amount that the rules library computes: a calculation of this scenario, and which of its terms."""

    calculation: Id
    term: Id = ""


@frozen
class FromWork:
    """What was really earned: the pay period that begins on this day, and a term of its pay slip."""

    wage: DayField
    term: Id = ""


Sum = Amount | FromLaw | FromWork
Sure = Annotated[Amount, Field(ge=1)]
"""An amount above nothing."""


@frozen
class CalculationCall:
    """A named call on `game.rules`: the rule, and the facts it is given (checked by the rule itself).

    Facts of the household that are left out come from `household.yaml`.
    """

    id: Id
    rule: Id
    facts: dict[str, Any]


@frozen
class Account:
    """The bank account on the first day, and the cash in the drawer. All amounts in cents."""

    bank: Sentence
    opening: Amount
    overdraft: Amount
    cash: Annotated[Amount, Field(ge=0)] = 0


@frozen
class Flow:
    """Money that comes or goes by itself on fixed days. What is not on the account then, bounces, and is owed;
    `creditor` says how that is asked for."""

    id: Id
    who: Sentence
    what: Sentence
    amount: Sum
    way: Literal["in", "out"]
    on: Times
    source: str
    when: When = ALWAYS
    creditor: Id = ""


@frozen
class Level:
    """A way for the household to eat for a week."""

    id: Id
    name: Sentence
    note: Sentence
    amount: Amount


@frozen
class Eating:
    """The weekly groceries: three levels, booked at fixed times together with the week's small costs."""

    default: Id
    who: Sentence
    what: Sentence
    levels: list[Level]
    beside: Amount
    on: Times
    source: str


@frozen
class Benefit:
    """The bijstand itself: paid on the municipality's pay days, on what the municipality knows by then.

    `first` and `last` are the months that are paid in play.
    """

    who: Sentence
    what: Sentence
    first: MonthField
    last: MonthField
    source: str


@frozen
class Bill:
    """Something that is owed, known from the day that its letter was read.

    `creditor` is what happens when it is not paid; without one, nothing does. `rung` and `since`: on the first day
    it had come so far already, on that day. `cash`: it can be paid out of the drawer as well.
    """

    id: Id
    letter: Id
    who: Sentence
    what: Sentence
    amount: Sure
    due: DayField
    source: str
    creditor: Id = ""
    rung: Rung | Literal[""] = ""
    since: DayField | None = None
    cash: YesNo = False


@frozen
class BookLine:
    """A line of the budget book: what is coming or going this month, as far as she knows.

    `gone`: from then on it has been booked, and counts no more. `weeks_of_food`: so many weeks of groceries
    at the level that is chosen, with the small costs beside them.
    """

    id: Id
    what: Sentence
    note: Sentence | None = None
    amount: Sum | None = None
    known: When = ALWAYS
    until_known: Sentence | None = None
    gone: When | None = None
    weeks_of_food: Count = 0


@frozen
class Book:
    """The open page of the budget book; bills that were read about are added by the game."""

    title: Sentence
    comes: list[BookLine]
    goes: list[BookLine]


# --- options ----------------------------------------------------------------------------------------------


@frozen
class Need:
    """What an option needs; if it does not hold, the option is shown struck through, with this thought."""

    that: When
    reason: Reason
    thought: Sentence


@frozen
class Lighter:
    """It asks so many pieces of headspace less while this holds: somebody comes along."""

    when: When
    by: Annotated[Whole, Field(ge=1)]


@frozen
class ExtraHours:
    """Hours worked more (or, below 0, less) than the household file says, in the period that begins that day."""

    period: DayField
    count: Whole


Way = Literal["bank", "hand"]
"""By the bank it is on the statement; from hand to hand it goes in and out of the drawer."""


@frozen
class Received:
    """Money from somebody: a gift, or what was sold."""

    amount: Sure
    who: Sentence
    what: Sentence
    way: Way = "bank"


@frozen
class Lent(Received):
    """Money that somebody of the household or round it lends, to be given back."""

    person: Id


@frozen
class Repaid:
    """Giving back what somebody lent: so much of it, as far as it is there; left out is all of it."""

    person: Id
    amount: Sure | None = None
    way: Way = "bank"


class _Days(Protocol):
    first: date
    last: date


Days = TypeVar("Days", bound="_Days")


def _first_before_last(days: Days) -> Days:
    if days.last < days.first:
        raise ValueError("de laatste dag ligt voor de eerste; draai `first` en `last` om")
    return days


@frozen
class Away:
    """Days outside the country, first and last."""

    first: DayField
    last: DayField

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _first_before_last(self)


@frozen
class Does:
    """What choosing an option brings about, beside its minutes and its headspace.

    `hours`, `gift`, `moves_in`, `moves_out` and `away` change what is true; what is told of it is another
    matter. `completes`: what a case of this procedure missed is handed in, here and now. `sale` is something
    sold second hand, `loan` and `repays` are between people, `parcel` is food worth so much (of a food bank, of
    a neighbour) that the next groceries cost less. `terms`: the creditor of this bill, or of this debit that
    bounced, is asked for terms. `owes`, `gives_back`, `closer` and `further` name somebody: she asked a favour of
    them, did something back, came nearer to them, or further away. `dial` and `visit`: a line and a counter;
    `transfer`: to another desk, of a call or a counter; `call_back`: it will be rung back. `uitstel`: for the
    form of this procedure a later last day is asked. `ends`: the hour is over, and the picture stands as it is.
    """

    learn: Id = ""
    flag: Id = ""
    begin: Id = ""
    go: Where | Literal[""] = ""
    hours: ExtraHours | None = None
    gift: Received | None = None
    sale: Received | None = None
    loan: Lent | None = None
    repays: Repaid | None = None
    parcel: Sure | None = None
    terms: Id = ""
    moves_in: Id = ""
    moves_out: Id = ""
    away: Away | None = None
    completes: Id = ""
    uitstel: Id = ""
    ends: YesNo = False
    owes: Id = ""
    gives_back: Id = ""
    closer: Id = ""
    further: Id = ""
    dial: Id = ""
    visit: Id = ""
    transfer: Id = ""
    call_back: Id = ""


@frozen
class Option:
    """Something that the player can choose, or see struck through.

    `by_phone`: an option of a letter that can also be taken with the phone in hand, once the letter was read.
    `travel`: minutes there, and as many back; `office`: must be open on arrival and for the minutes it takes.
    What has either, or a `too_late`, is struck through when it does not fit in what is left of the moment.
    `lighter`: when it asks less. `decision`: what the desk has to decide for it; at a desk that does not, nothing
    of it is done, and the talk goes on at the place `elsewhere`.
    """

    id: Id
    text: Sentence
    note: Sentence | None = None
    asks: Count = 0
    minutes: Count = 0
    when: When = ALWAYS
    needs: list[Need] = field(default_factory=list)
    thought: Sentence | None = None
    known_from: Sentence | None = None
    does: Does = field(default_factory=Does)
    to: Id = ""
    by_phone: YesNo = False
    travel: Count = 0
    office: Id = ""
    too_late: Sentence | None = None
    lighter: list[Lighter] = field(default_factory=list)
    decision: Id = ""
    elsewhere: Id = ""


# --- paper ------------------------------------------------------------------------------------------------


@frozen
class Sender:
    """Who writes: the name and address on the paper, and how the envelope looks."""

    id: Id
    kind: SenderKind
    name: Sentence
    department: Sentence | None = None
    address: list[Sentence] = field(default_factory=list)


@frozen
class Block:
    """A piece of a letter: a paragraph, a list or a table. Conditions stand per piece, never inside one.

    `each`: a list or a table of which play knows the lines: the papers that are missing, the months of a
    correction, the lines of a bank statement; `head` stands above its columns. `with_values`: only in a
    letter that has all of these values.
    """

    text: Sentence | None = None
    bold: Sentence | None = None
    items: list[Sentence] = field(default_factory=list)
    rows: list[list[Sentence]] = field(default_factory=list)
    each: Literal["", "missing", "months", "statement"] = ""
    head: list[Sentence] = field(default_factory=list)
    with_values: list[Id] = field(default_factory=list)
    when: When = ALWAYS


@frozen
class Deadline:
    """A last day that the letter names; it is on the calendar once the letter was read.

    Either a `day`, or `on`: the name of a day that the case gives the letter.
    """

    id: Id
    what: Sentence
    day: DayField | None = None
    on: Id = ""
    met: When | None = None

    @model_validator(mode="after")
    def _is_one_day(self) -> Self:
        if (self.day is None) == (not self.on):
            raise ValueError("een laatste dag is een dag of een naam; schrijf `day:` of `on:`")
        return self


@frozen
class About:
    """The days that a paper is about: a pay period, a month of a statement."""

    first: DayField
    last: DayField

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _first_before_last(self)


@frozen
class AskAgain:
    """How a paper can be had (again): what it costs, and how many working days it takes; 0 is at once.

    `office`: whom one has to ring for it, in its hours.
    """

    text: Sentence
    days: Annotated[Count, Field(le=366)]
    minutes: Count = 0
    asks: Count = 0
    office: Id = ""
    thought: Sentence | None = None
    shut: Sentence | None = None


@frozen
class Letter:
    """A letter from an institution, a firm or a person; or another paper that one keeps.

    With `arrives` it comes by itself; with `kept` it lies in the folder from the first day; `on_request` it is
    there for who asks for it, as `again` says; with none of these it is a template that a procedure sends, with
    the day, the amounts and the reference of the case. `inbox`: the portal where it comes, instead of on the mat.
    `paper` and `about`: what kind of paper it is for who asks for one.
    """

    id: Id
    sender: Id
    subject: Sentence
    body: list[Block]
    plain: list[Sentence]
    pattern: list[str]
    dated: DayField | None = None
    arrives: Moment | None = None
    kept: YesNo = False
    on_request: YesNo = False
    inbox: Id = ""
    paper: Id = ""
    about: About | None = None
    again: AskAgain | None = None
    salutation: Sentence | None = None
    reference: str = ""
    handled_by: Sentence | None = None
    enclosures: Count = 0
    closing: list[Sentence] = field(default_factory=list)
    values: dict[str, Sum] = field(default_factory=dict)
    days: dict[str, DayField] = field(default_factory=dict)
    law: list[str] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)
    thought: Sentence | None = None
    options: list[Option] = field(default_factory=list)
    file_line: Sentence | None = None
    when: When = ALWAYS
    together: YesNo = False


# --- people and phone -------------------------------------------------------------------------------------


@frozen
class Person:
    """Somebody of the household or round it. `art` is the name of a drawing in assets/art."""

    id: Id
    name: Sentence
    who: Sentence
    art: str = ""
    art_down: str = ""


@frozen
class Turn:
    """One turn in a scene: somebody's words, or a line of what can be seen."""

    who: Id = ""
    line: Sentence | None = None
    aside: Sentence | None = None
    down: YesNo = False


@frozen
class Node:
    """A place in a scene: some turns, then options. Without options the scene ends here.

    `together`: a table of more than one chooses each for itself first (see `Letter`, `Message` too).
    """

    id: Id
    turns: list[Turn]
    options: list[Option] = field(default_factory=list)
    together: YesNo = False


@frozen
class Scene:
    """Somebody walks in. `comes: table` begins as soon as the hands are free, `door` waits to be spoken to.

    `at` a time; or `after` something holds for the first time, with a `delay` in hours: at her next moment then.
    `file_line` is what the institution `file_of` (a sender) writes down; the player never sees it in play.
    """

    id: Id
    person: Id
    pattern: list[str]
    nodes: Annotated[list[Node], Field(min_length=1)]
    at: Moment | None = None
    after: When | None = None
    delay: Annotated[Count, Field(le=24 * 90)] = 0
    until: Moment | None = None
    comes: Literal["table", "door", "called"] = "door"
    hail: Sentence | None = None
    prop: list[Sentence] = field(default_factory=list)
    prop_when: When = ALWAYS
    when: When = ALWAYS
    file_line: Sentence | None = None
    file_of: Id = ""


@frozen
class Message:
    """A message on the phone, with answers."""

    id: Id
    sender: Sentence
    arrives: Moment
    text: Sentence
    pattern: list[str]
    until: Moment | None = None
    lapsed: Sentence | None = None
    options: list[Option] = field(default_factory=list)
    when: When = ALWAYS
    together: YesNo = False


# --- time -------------------------------------------------------------------------------------------------


@frozen
class Planned:
    """When: once, from `begins` up to `ends`; or on some weekdays (`every`), during `hours`, on the days from
    `from` to `until` but for those under `except`. Left out, these are the first and last day of the scenario.
    """

    begins: Moment | None = None
    ends: Moment | None = None
    every: list[Weekday] = field(default_factory=list)
    hours: Hours | None = None
    since: Annotated[DayField | None, Field(alias="from")] = None
    until: DayField | None = None
    but: Annotated[list[DayField], Field(alias="except")] = field(default_factory=list)


@frozen
class MomentAtTable(Planned):
    """Hours in which she is home and free, as far as no plan takes them. `when` is asked when they would begin."""

    id: Id
    name: Sentence
    interrupted_by: Sentence
    when: When = ALWAYS
    words: Sentence | None = None


@frozen
class Plan(Planned):
    """A stretch of the agenda, hatched on the day's tape; it takes its hours from the moments at the table.

    `travel`: minutes on the way there, and as many back. `interrupts` is how it calls her away from the table;
    `after_name` and `after_words` are the name and words of a moment that it leaves only the rest of.
    """

    id: Id
    name: Sentence
    when: When = ALWAYS
    travel: Count = 0
    interrupts: Sentence | None = None
    after_name: Sentence | None = None
    after_words: Sentence | None = None


@frozen
class Chance:
    """Something that may come over a household: drawn on some days, one in so many, for some days.

    While it lasts, the plans of `adds` hold (and only then) and those of `cancels` do not. `person`: who is ill.
    """

    id: Id
    name: Sentence
    draws: Weekly
    one_in: Annotated[Whole, Field(ge=1)]
    days: Annotated[list[Annotated[Whole, Field(ge=1)]], Field(min_length=2, max_length=2)]
    source: str
    person: Id = ""
    when: When = ALWAYS
    adds: list[Id] = field(default_factory=list)
    cancels: list[Id] = field(default_factory=list)


@frozen
class Opening:
    """A stretch of the week in which an office is open."""

    weekdays: list[Weekday]
    hours: Hours


@frozen
class Office:
    """When a telephone is answered or a counter is open, never on a public holiday.

    Weekdays (1 = Monday) and hours `09:00-12:00`; or under `hours` a list of such stretches.
    """

    id: Id
    name: Sentence
    hours: Hours | list[Opening]
    weekdays: list[Weekday] = field(default_factory=list)

    @property
    def openings(self) -> Iterator[tuple[list[int], tuple[time, time]]]:
        """Its stretches of the week, weekdays with hours, whichever way they were written."""
        if isinstance(self.hours, list):
            yield from ((one.weekdays, one.hours) for one in self.hours)
        else:
            yield self.weekdays, self.hours


# --- what one knows -----------------------------------------------------------------------------------------


@frozen
class Knowledge:
    """Something one can come to know, and that opens options."""

    id: Id
    what: Sentence


# --- the whole --------------------------------------------------------------------------------------------


@frozen
class Question:
    """A question of the debrief, with the role it is put to ('' is everybody)."""

    id: Id
    text: Sentence
    role: Literal["", "beleid", "consulent", "manager", "politicus", "clientenraad"] = ""


@frozen
class Guest:
    """Somebody who may come to live in, and who then counts or does not; `born` decides it."""

    id: Id
    name: Sentence
    born: DayField
    studeert: YesNo = False
    huurt: YesNo = False


@frozen
class Looking:
    """What the debrief of this scenario asks and offers."""

    feelings: list[Sentence]
    monday: list[Question]
    limits: Sentence


@frozen
class ScenarioFile:
    """`scenario.yaml`: the frame, the household, the calendar, the money, the mind."""

    format: Whole
    id: Slug
    title: Sentence
    who: Sentence
    teaser: Sentence
    about: Sentence
    minutes: Whole
    week: Whole
    weeks: Whole
    start: DayField
    end: Moment
    frame: Sentence
    note: Sentence
    last: Sentence
    account: Account
    calculations: list[CalculationCall]
    people: list[Person]
    offices: list[Office]
    agenda: list[Plan]
    moments: Annotated[list[MomentAtTable], Field(min_length=1)]
    flows: list[Flow]
    eating: Eating
    book: Book
    worries: list[Worry]
    knowledge: list[Knowledge]
    debrief: Looking
    benefit: Benefit | None = None
    guests: list[Guest] = field(default_factory=list)
    chances: list[Chance] = field(default_factory=list)
    turns: list[WeekTurn] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)
    comforts: list[Comfort] = field(default_factory=list)
    strengths: list[Strength] = field(default_factory=list)


@frozen
class PostFile:
    """`post.yaml`: who writes, what they write, what is owed."""

    senders: list[Sender]
    letters: list[Letter]
    bills: list[Bill]
    creditors: list[Creditor] = field(default_factory=list)


@frozen
class ScenesFile:
    """`scenes.yaml`: people who walk in, and messages on the phone."""

    scenes: list[Scene]
    messages: list[Message]


@frozen
class Pattern:
    """A reported pattern of experiences.md: the text, and who reported it."""

    id: str
    text: Sentence
    sources: list[str]


@frozen
class Evidence:
    """A source of patterns, named in full."""

    id: str
    name: Sentence


@frozen
class PatternsFile:
    """`scenarios/experiences.yaml`: the patterns that every scenario may name."""

    sources: list[Evidence]
    patterns: list[Pattern]

"""The format of the post (`post.yaml`): who writes, and what they write."""

from dataclasses import field
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from game.core.fields import Count, DayField, Id, Moment, YesNo
from game.scenario.account import Bill, Sum
from game.scenario.agenda import Days
from game.scenario.condition import ALWAYS
from game.scenario.money import Creditor
from game.scenario.option import Option
from game.scenario.texts import Reference, Sentence, When, frozen

SenderKind = Literal["official", "company", "collector", "private"]


@frozen
class Sender:
    """Who writes: the name and address on the paper, how the envelope looks, and what it is called at home."""

    id: Id
    kind: SenderKind
    name: Sentence
    department: Sentence | None = None
    address: list[Sentence] = field(default_factory=list)
    called: Sentence | None = None


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
    there for who asks for it, as `again` says, once `when` holds; with none of these it is a template that a
    procedure sends, with the day, the amounts and the reference of the case. `inbox`: the portal where it comes,
    instead of on the mat. `paper` and `about`: what kind of paper it is for who asks for one, and the days that
    it is about (a pay period, a month of a statement).
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
    about: Days | None = None
    again: AskAgain | None = None
    salutation: Sentence | None = None
    reference: Reference = ""
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


@frozen
class PostFile:
    """`post.yaml`: who writes, what they write, what is owed."""

    senders: list[Sender]
    letters: list[Letter]
    bills: list[Bill]
    creditors: list[Creditor] = field(default_factory=list)

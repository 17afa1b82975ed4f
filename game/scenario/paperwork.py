"""The format of paperwork: portals and forms (`forms.yaml`), and what institutions do (`procedures.yaml`).

A form asks; what is filled in is kept as it was typed. A procedure is an institution's way with one kind of
case: when it opens, what it wants to see, which letter goes out at which step and which line it writes in its
file. Terms and amounts are not written here: they come from the rules.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Any, Literal

from pydantic import Field as Bounds

from game.core.fields import Amount, Count, DayField, Id, MonthField, Whole, YesNo
from game.scenario.condition import ALWAYS
from game.scenario.texts import Sentence, When, frozen

FieldKind = Literal["fixed", "amount", "number", "date", "period", "choice", "text", "file"]

Fact = Literal[
    "werk", "bruto", "loonheffing", "netto", "uren", "loontijdvak",
    "gift", "gift_bedrag", "medebewoner", "afwezig", "afwezig_periode", "schatting",
]  # fmt: skip
"""What an answer tells the institution. `werk`, `gift`, `medebewoner` and `afwezig` are choices of `ja` and `nee`,
`loontijdvak` one of `maand`, `vier_weken` and `week`; `uren` are those of one loontijdvak."""

Step = Literal[
    "opened", "received", "incomplete", "completed", "not_processed", "late", "suspended", "repaired",
    "withdrawn", "processed", "rang", "no_answer", "delayed", "granted", "refused", "objected", "upheld",
    "dismissed", "advanced", "difference", "agrees", "claimed", "refunded", "warned", "undecided",
    "extended", "not_extended",
]  # fmt: skip
"""A step of a case, for the letter that goes out and the line that is written down.

- `opened`: the form lies ready. `received`: it came in, whole or not. `incomplete`: papers are missing, a request
  goes out; `completed` or `not_processed` follow. `late`: it did not come in time; then `suspended`, `repaired` or
  `withdrawn`. `processed`: what was declared is in the system.
- `extended`, `not_extended`: somebody asked for a later last day.
- `rang`: somebody rang about what is missing instead of writing; `no_answer`: and got nobody.
- `delayed`, `granted`, `refused`: of an application; `objected`, `upheld`, `dismissed`: of an objection.
- `advanced`: an advance was paid.
- `difference`, `agrees`: of a comparison with registers; then `claimed`, `refunded`, `warned`, or `undecided`
  where the rules library does not compute what it comes to.
"""

ALWAYS_GIVEN = ("vandaag", "kenmerk")
GIVEN: Mapping[Step, tuple[str, ...]] = {
    "opened": ("uiterlijk",),
    "incomplete": ("uiterlijk",),
    "extended": ("uiterlijk",),
    "suspended": ("uiterlijk", "sinds"),
    "withdrawn": ("sinds", "bezwaar"),
    "granted": ("bedrag", "bezwaar"),
    "refused": ("bedrag", "bezwaar"),
    "objected": ("beslissing",),
    "advanced": ("bedrag",),
    "claimed": ("bedrag", "bezwaar"),
    "refunded": ("bedrag", "betaaldag", "bezwaar"),
    "undecided": ("reden",),
}
"""What a letter can say at a step, beside the month of the case (`maand`, where it has one)."""
AT_TIMES: Mapping[Step, tuple[tuple[str, ...], ...]] = {
    "not_processed": (("bezwaar",),),
    "granted": (("voorschot", "rest"),),
    "refused": (("voorschot", "rest"),),
    "upheld": (("bedrag",), ("voorschot", "rest")),
    "claimed": (("termijnen", "termijn", "laatste", "eerste"), ("ineens",)),
}
"""What it can say at times, in a block that asks for it (`with_values`); a group comes together or not at all.

Of an application alone there is `bezwaar` of what was not processed and `bedrag` of what was upheld; `voorschot`
is there when an advance was paid; a claim that is set off has `termijnen`, one against no benefit has `ineens`.
"""

Register = Literal["loon", "giften", "bewoners", "verblijf"]
"""What a comparison with other registers can see."""


Seconds = Annotated[Whole, Bounds(ge=10, le=24 * 3600)]


@frozen
class Portal:
    """A site where one logs in with a code that comes on the phone. Seconds are the player's own.

    `office` says when it is up; without one it always is. `saves`: what is typed can be kept for later; what is
    not kept is gone when the session ends. `inbox`: letters can come here too.
    """

    id: Id
    name: Sentence
    sender: Id
    code_seconds: Seconds = 120
    session_seconds: Seconds = 480
    tries: Annotated[Whole, Bounds(ge=1, le=10)] = 3
    saves: YesNo = True
    inbox: YesNo = False
    office: Id = ""
    shut: Sentence | None = None
    logged_out: Sentence | None = None


@frozen
class Choice:
    """One of the answers that a field offers."""

    id: Id
    text: Sentence


@frozen
class Field:
    """Something that a form asks. `shown_if`: only where other fields have one of these answers.

    `strict`: an amount only with a comma and two decimals. `clears`: another answer here empties those fields.
    `accepts`: the kinds of paper that it is meant for; a site takes anything. `most`: the longest text, in
    characters. `empty` and `wrong` are the institution's own words; without them the site's usual ones are used.
    """

    id: Id
    kind: FieldKind
    label: Sentence
    help: Sentence | None = None
    required: YesNo = False
    strict: YesNo = False
    most: Annotated[Whole, Bounds(ge=1, le=10_000)] = 500
    shown_if: dict[Id, list[Id]] = field(default_factory=dict)
    choices: list[Choice] = field(default_factory=list)
    clears: list[Id] = field(default_factory=list)
    accepts: list[Id] = field(default_factory=list)
    declares: Fact | Literal[""] = ""
    fixed: Literal["", "period", "today", "reference"] = ""
    empty: Sentence | None = None
    wrong: Sentence | None = None


@frozen
class Section:
    """A page of a form."""

    id: Id
    title: Sentence
    fields: Annotated[list[Field], Bounds(min_length=1)]
    short: Sentence | None = None
    intro: Sentence | None = None


@frozen
class Form:
    """A form of a portal. `asks` is the headspace that beginning takes, `thought` what one thinks without it."""

    id: Id
    portal: Id
    title: Sentence
    sections: Annotated[list[Section], Bounds(min_length=1)]
    confirmation: Sentence
    notice: Sentence | None = None
    asks: Count = 0
    thought: Sentence | None = None
    wonders: Sentence | None = None


@frozen
class Wanted:
    """Papers that the desk wants to see with the form: all of a kind that are about the months of the case.

    `unless`: not when this field was answered so (no work, no pay slip).
    """

    paper: Id
    name: Sentence
    unless: dict[Id, list[Id]] = field(default_factory=dict)


@frozen
class Luck:
    """Once in so many cases, drawn for the case itself; 0 is never. `source`: where it is seen, or *ontwerp*.

    `delay_days`: how much longer it then takes. `error_one_in`: the desk reads a wrong amount, or misses a paper
    that is there. `rings_one_in`: somebody rings about what is missing, and does not write.
    """

    source: str
    delay_one_in: Count = 0
    delay_days: Annotated[Count, Bounds(le=366)] = 0
    error_one_in: Count = 0
    rings_one_in: Count = 0


@frozen
class Uitstel:
    """How an institution takes it when somebody asks for a later last day: so many working days more.

    `missed_one_in`: once in so many times nobody reads it in time; 0 is never. Whoever asks is not told.
    `source`: where it is seen, or *ontwerp*.
    """

    working_days: Annotated[Whole, Bounds(ge=1, le=60)]
    source: str
    missed_one_in: Count = 0


@frozen
class Award:
    """What an application is decided on: a calculation, with facts from here, from the household and from answers.

    `needs`: fields that must be answered so; otherwise it is refused. `most`: what the desk finds reasonable for
    an amount that is asked for, by field; what is asked above it is not granted. `source` says where from.
    """

    rule: Id
    facts: dict[str, Any] = field(default_factory=dict)
    answers: dict[str, Id] = field(default_factory=dict)
    needs: dict[Id, list[Id]] = field(default_factory=dict)
    most: dict[Id, Amount] = field(default_factory=dict)
    source: str = ""
    who: Sentence | None = None
    what: Sentence | None = None


@frozen
class Comparison:
    """The institution lays its own months beside registers: so many months after each, and what they see.

    `asks`: the procedure with which it asks for an explanation first; without it, it decides at once.
    """

    sees: Annotated[list[Register], Bounds(min_length=1)]
    months_later: Annotated[Count, Bounds(le=60)]
    source: str
    asks: Id = ""


@frozen
class Procedure:
    """An institution's way with one kind of case.

    - `duty`: a form for every month in `months`, with the last day of the municipality; without it the right is
      suspended. `request`: an institution asks for something, within the term of repair. `application`: somebody
      asks, and it is decided.
    - `on`: the day on which a `request` goes out by itself, about each of its `months`.
    - `letters` and `file`: by step, which letter goes out and what is written down.
    - `handling_days`: from a complete form to its being in the system. `post_days`: from the day on a letter to
      the mat. Both working days.
    - `advance`, `objection`: the knowledge that lets one ask for it; empty is never. `opens`: when an application
      can be begun.
    """

    id: Id
    kind: Literal["duty", "request", "application"]
    name: Sentence
    institution: Id
    pattern: list[str]
    form: Id = ""
    reference: str = ""
    months: list[MonthField] = field(default_factory=list)
    on: DayField | None = None
    wants: list[Wanted] = field(default_factory=list)
    letters: dict[Step, Id] = field(default_factory=dict)
    file: dict[Step, Sentence] = field(default_factory=dict)
    handling_days: Annotated[Count, Bounds(le=366)] = 3
    post_days: Annotated[Count, Bounds(le=366)] = 2
    luck: Luck | None = None
    uitstel: Uitstel | None = None
    award: Award | None = None
    compares: Comparison | None = None
    advance: Id = ""
    objection: Id = ""
    opens: When = ALWAYS
    rings: Id = ""


@frozen
class FormsFile:
    """`forms.yaml`."""

    portals: list[Portal] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)


@frozen
class ProceduresFile:
    """`procedures.yaml`."""

    procedures: list[Procedure] = field(default_factory=list)

"""The format of a scenario: one definition, validated once at load, read-only ever after.

Every class is a frozen dataclass; pydantic fills it from the text of the YAML files and reports everything
that is wrong. Money is in cents, times are naive datetimes of the scenario's own calendar, a `Sentence` is a
`Text` whose path is stable (`eerste-week/post/schatting/subject`) and serves as context for translators.
"""

from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field

from game.core.fields import DayField, Id, Line, Moment, Slug, Whole, YesNo
from game.scenario.account import Account, Benefit, Book, CalculationCall, Eating, Flow
from game.scenario.afterwards import Later
from game.scenario.agenda import Chance, MomentAtTable, Office, Plan
from game.scenario.kinds import Paid
from game.scenario.mind import Comfort, Strength, Worry
from game.scenario.scenes import Person
from game.scenario.stops import Stop, WeekTurn
from game.scenario.texts import Sentence, frozen


@frozen
class Knowledge:
    """Something one can come to know, and that opens options."""

    id: Id
    what: Sentence


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
    books: Annotated[list[Book], Field(min_length=1)]
    worries: list[Worry]
    knowledge: list[Knowledge]
    debrief: Looking
    benefit: Benefit | None = None
    guests: list[Guest] = field(default_factory=list)
    chances: list[Chance] = field(default_factory=list)
    turns: list[WeekTurn] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)
    afterwards: list[Later] = field(default_factory=list)
    comforts: list[Comfort] = field(default_factory=list)
    strengths: list[Strength] = field(default_factory=list)
    kinds: list[Paid] = field(default_factory=list)
    crossings: list[Line] = field(default_factory=list)
    """Where two storylines touch: a letter, a scene, a message or a choice, such as `scene/marloes`."""

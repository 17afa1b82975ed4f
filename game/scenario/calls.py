"""The format of calls and counters (`calls.yaml`): telephone lines, desks, counters, and who rings back.

A line or a counter is a way in; behind its choices stand desks. A desk has a queue and somebody who answers (a
scene that `comes: called`), and it decides some things and not others. Minutes are game minutes; seconds are the
player's own, times the pace.
"""

from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field as Bounds

from game.core.fields import Count, Hours, Id, Whole
from game.scenario.condition import ALWAYS
from game.scenario.option import Lighter
from game.scenario.texts import Sentence, When, frozen

Least = Annotated[Whole, Bounds(ge=1, le=600)]
Range = Annotated[list[Least], Bounds(min_length=2, max_length=2)]
"""From the first up to and with the second."""
Seconds = Annotated[Whole, Bounds(ge=5, le=600)]

PICK_UP = 20
"""So many seconds somebody says good morning, or a phone rings, where an author gives none."""


@frozen
class Queue:
    """How long one waits: drawn from `minutes`, with `busy` on top in the first hour that the office is open.

    `each`: the minutes that one who waits takes, from which follows how many there are before one.
    """

    minutes: Range
    source: str
    busy: Count = 0
    each: Annotated[Whole, Bounds(ge=1, le=60)] = 4


@frozen
class Answer:
    """Who answers, as a scene; the first whose condition holds."""

    scene: Id
    when: When = ALWAYS


@frozen
class CutOffs:
    """Of those who are put through to here, one in so many is cut off."""

    one_in: Annotated[Whole, Bounds(ge=1)]
    source: str


@frozen
class Desk:
    """Who sits there, and what can be decided there. Without a queue one cannot get there, only be rung by it.

    `missed`: the call-back that stands when somebody picks up and finds nobody.
    """

    id: Id
    name: Sentence
    answers: Annotated[list[Answer], Bounds(min_length=1)]
    queue: Queue | None = None
    decides: list[Id] = field(default_factory=list)
    put_through: CutOffs | None = None
    missed: Id = ""
    seconds: Seconds = PICK_UP


@frozen
class Choice:
    """A key of a menu, or a kind of number at a counter: to a desk, or only to a tape."""

    id: Id
    text: Sentence
    desk: Id = ""
    tape: Sentence | None = None


@frozen
class _WayIn:
    """`known`: when she has the number or knows the place. `hours` is what she knows of its hours, once
    `hours_known` holds. `asks`: the headspace that it takes without a letter in the hand."""

    id: Id
    name: Sentence
    office: Id
    menu: Annotated[list[Choice], Bounds(min_length=1)]
    pattern: list[str]
    known: When = ALWAYS
    hours: Sentence | None = None
    hours_known: When = ALWAYS
    asks: Count = 0
    lighter: list[Lighter] = field(default_factory=list)
    thought: Sentence | None = None


@frozen
class Line(_WayIn):
    """A telephone number. `closed` is what its tape says out of hours, `greeting` before the menu.

    `tape`: what is said, by turns, to whoever waits.
    """

    closed: Sentence
    greeting: Sentence
    tape: list[Sentence] = field(default_factory=list)


@frozen
class Counter(_WayIn):
    """A counter, so many minutes of `travel` away; one takes a number. `hall` is what one sees there."""

    travel: Count
    hall: Sentence


FileStep = Literal["asked", "missed", "lapsed"]


@frozen
class CallBack:
    """An office that rings back: on a working day, so many `days` on, at some time within `hours`.

    Not taken, it rings on the next working day, `tries` times in all, and then it lapses. `file` is what the
    institution `file_of` (a sender) writes down at each step.
    """

    id: Id
    desk: Id
    scene: Id
    days: Range
    hours: Hours
    pattern: list[str]
    source: str
    tries: Annotated[Whole, Bounds(ge=1, le=10)] = 3
    seconds: Seconds = PICK_UP
    file: dict[FileStep, Sentence] = field(default_factory=dict)
    file_of: Id = ""


@frozen
class Decision:
    """Something that some desk decides, in words: `de schatting aanpassen`."""

    id: Id
    what: Sentence


@frozen
class CallsFile:
    """`calls.yaml`."""

    lines: list[Line] = field(default_factory=list)
    counters: list[Counter] = field(default_factory=list)
    desks: list[Desk] = field(default_factory=list)
    call_backs: list[CallBack] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

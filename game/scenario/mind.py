"""The format of the mind: what weighs, what eases, and what somebody is good at."""

from datetime import time
from typing import Annotated, Literal

from pydantic import Field

from game.core.fields import Count, Hours, Id, Whole
from game.scenario.condition import ALWAYS
from game.scenario.texts import Sentence, When, frozen

Pieces = Annotated[Whole, Field(ge=1, le=20)]


@frozen
class Grows:
    """What stays, weighs more: every so many `days` so many pieces (`by`), up to `most`."""

    days: Annotated[Whole, Field(ge=1, le=366)]
    most: Pieces
    by: Pieces = 1


@frozen
class Worry:
    """What is on her mind for as long as a condition holds; `leads` is the thing that it is about.

    `weight`: pieces of the ring. An unknown one that stays may grow.
    """

    id: Id
    text: Sentence
    kind: Literal["uncertain", "known", "people"]
    weight: Count
    during: When
    leads: str
    source: str
    grows: Grows | None = None


BED_FROM = time(20)
"""From so late on one can go to bed: the one small thing that every evening has."""
Every = Literal["hour", "day", "week"]
HOURS_UNTIL_AGAIN: dict[Every, int] = {"hour": 1, "day": 24, "week": 7 * 24}
"""How long after it was done a comfort is there again: at most so many hours."""


@frozen
class Comfort:
    """Something small that eases for a while: it takes `minutes`, eases `eases` pieces for `lasts` hours.

    It asks no headspace. At home, or at the place that is a moment's `elsewhere`. `every`: once an hour, a day, a
    week; `hours`: between which hours; `person`: with whom. `words` are what goes through her head afterwards; or
    `begin`, a scene. `owes`, `gives_back` and `closer` are what it means between her and somebody.
    """

    id: Id
    text: Sentence
    minutes: Annotated[Whole, Field(ge=1, le=240)]
    eases: Pieces
    lasts: Annotated[Whole, Field(ge=1, le=168)]
    pattern: list[str]
    every: Every = "hour"
    hours: Hours | None = None
    when: When = ALWAYS
    note: Sentence | None = None
    person: Id = ""
    words: Sentence | None = None
    begin: Id = ""
    owes: Id = ""
    gives_back: Id = ""
    closer: Id = ""
    elsewhere: Id = ""

    @property
    def outlasts(self) -> bool:
        """Whether it is there again before it has worn off: who has nothing left can always do it."""
        return self.lasts >= HOURS_UNTIL_AGAIN[self.every]


@frozen
class Strength:
    """Something that she is good at, as she would say it: `getallen onthouden`."""

    id: Id
    what: Sentence

"""The format of time: weekly patterns, moments at the table, plans, chances, and when an office is open."""

from collections.abc import Iterator
from dataclasses import field
from datetime import date, time
from typing import Annotated, Self

from pydantic import Field, model_validator

from game.core.fields import ClockTime, Count, DayField, Hours, Id, Moment, Whole
from game.scenario.condition import ALWAYS
from game.scenario.texts import Sentence, When, frozen

Weekday = Annotated[Whole, Field(ge=1, le=7)]
"""1 is Monday."""


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


@frozen
class Days:
    """Days in a row, from the first up to and with the last."""

    first: DayField
    last: DayField

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise ValueError("de laatste dag ligt voor de eerste; draai `first` en `last` om")
        return self


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
    """Hours in which she is home and free, as far as no plan takes them. `when` is asked when they would begin.

    `elsewhere`: not at home but there, after the drawing `place-…` (a break at work); at hand is what she carries.
    """

    id: Id
    name: Sentence
    interrupted_by: Sentence
    when: When = ALWAYS
    words: Sentence | None = None
    elsewhere: Id = ""


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
    """A stretch of the week in which an office is open, from and until which day."""

    weekdays: list[Weekday]
    hours: Hours
    since: Annotated[DayField | None, Field(alias="from")] = None
    until: DayField | None = None


@frozen
class Office:
    """When a telephone is answered or a counter is open, never on a public holiday.

    Weekdays (1 = Monday) and hours `09:00-12:00`; or under `hours` a list of such stretches.
    """

    id: Id
    name: Sentence
    hours: Hours | list[Opening]
    weekdays: list[Weekday] = field(default_factory=list)

    def openings(self, day: date) -> Iterator[tuple[time, time]]:
        """From when up to when it is open on a day, each stretch, whichever way they were written."""
        if not isinstance(self.hours, list):
            yield from [self.hours] if day.isoweekday() in self.weekdays else []
            return
        for one in self.hours:
            if day.isoweekday() in one.weekdays and (one.since or day) <= day <= (one.until or day):
                yield one.hours

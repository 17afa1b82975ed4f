"""Weeks: what repeats every week, written once, as the moments and plans of every single day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from game.core.days import ONE_DAY
from game.scenario.agenda import MomentAtTable, Plan, Planned, Times, Weekly
from game.scenario.model import ScenarioFile


@dataclass(frozen=True, slots=True)
class Moment:
    """One time at the table. Its id is that of its entry, with the day behind it when the entry repeats."""

    id: str
    begins: datetime
    ends: datetime
    of: MomentAtTable


@dataclass(frozen=True, slots=True)
class Appointment:
    """One stretch of the agenda; `leaves` and `returns` are its ends with the travel round it."""

    id: str
    begins: datetime
    ends: datetime
    of: Plan

    @property
    def leaves(self) -> datetime:
        return self.begins - timedelta(minutes=self.of.travel)

    @property
    def returns(self) -> datetime:
        return self.ends + timedelta(minutes=self.of.travel)


Pattern: TypeAlias = Planned | Weekly


def moments(file: ScenarioFile) -> Mapping[str, Moment]:
    """Every moment at the table, by id; of a weekly one only what falls within the scenario."""
    made = (Moment(id, *hours, one) for one in file.moments for id, hours in spread(file, one, one.id))
    return {moment.id: moment for moment in made}


def plans(file: ScenarioFile) -> Mapping[str, Appointment]:
    """Every stretch of the agenda, by id."""
    made = (Appointment(id, *hours, one) for one in file.agenda for id, hours in spread(file, one, one.id))
    return {plan.id: plan for plan in made}


def times(file: ScenarioFile, on: Times) -> Iterator[datetime]:
    """When something comes that is written out, or that comes every week."""
    if isinstance(on, list):
        yield from on
    else:
        yield from (datetime.combine(day, on.at) for day in days(file, on))


def spread(file: ScenarioFile, one: Planned, id: str) -> Iterator[tuple[str, tuple[datetime, datetime]]]:
    """The ids and hours of an entry: itself, or each of its days. What says neither (see the checker) is never."""
    if one.begins and one.ends:
        yield id, (one.begins, one.ends)
    elif one.hours:
        for day in days(file, one):
            begins, ends = (datetime.combine(day, clock) for clock in one.hours)
            if ends <= file.end:
                yield f"{id}.{day.isoformat()}", (begins, ends)


def days(file: ScenarioFile, pattern: Pattern) -> Iterator[date]:
    """The days of a weekly pattern within the scenario."""
    return (day for day in pattern_days(file, pattern) if day not in pattern.but)


def pattern_days(file: ScenarioFile, pattern: Pattern) -> Iterator[date]:
    """The same with the days that are left out still among them."""
    first = max(pattern.since or file.start, file.start)
    last = min(pattern.until or file.end.date(), file.end.date())
    every = (first + ONE_DAY * count for count in range((last - first).days + 1))
    return (day for day in every if day.isoweekday() in pattern.every)


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - ONE_DAY * day.weekday()


def author_id(id: str) -> str:
    """The id of the entry: `maandag_ochtend` for `maandag_ochtend.2026-10-12`."""
    return id.partition(".")[0]


def instances(id: str, known: Iterable[str]) -> tuple[str, ...]:
    """All that an author's id stands for; an id with its day stands for itself."""
    return tuple(one for one in known if id in (one, author_id(one)))

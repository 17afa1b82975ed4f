"""And then: a day, a month and half a year after the hour, as it follows from the rules and from how it stood."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from game.debrief import naming
from game.debrief.model import LaterDay, LaterLine, LetterLife, Line, OpenEnd, Rule
from game.debrief.moving import moving
from game.play.facts import holds
from game.play.hour import Hour
from game.scenario.afterwards import DAYS_ON


def afterwards(hour: Hour, open_ends: Iterable[OpenEnd], lives: Mapping[str, LetterLife]) -> tuple[LaterDay, ...]:
    """The three days. What has a date stands with the first day on or after it; what has a later one, nowhere.

    The writer's sentences are about the whole story, so an hour that was stopped has only what has a date or is
    in motion, counted from that day.
    """
    last = hour.world.scenario.moment(hour.state.now).date()
    ends, goes_on = tuple(open_ends), moving(hour)
    days = tuple(last + timedelta(days=count) for count in DAYS_ON)
    return tuple(
        LaterDay(
            count=count,
            day=day,
            dated=tuple(end for end in ends if _first_on(end.day, days) == day),
            lines=tuple(_lines(hour, count)) if hour.state.over == "end" else (),
            moving=tuple(one.line for one in goes_on if _first_on(one.day, days) == day),
            unread=tuple(life for life in lives.values() if _waits(life)) if count == DAYS_ON[0] else (),
        )
        for count, day in zip(DAYS_ON, days, strict=True)
    )


def _first_on(day: date, days: tuple[date, ...]) -> date | None:
    return next((one for one in days if day <= one), None)


def _waits(life: LetterLife) -> bool:
    return life.opened is None and life.spot in {"mat", "pile"}


def _lines(hour: Hour, count: int) -> Iterator[LaterLine]:
    scenario = hour.world.scenario
    for one in scenario.file.afterwards:
        if one.day == count and holds(hour.world, hour.state, one.when):
            yield LaterLine(Line(one.text), Rule(source=one.source), naming.reported(scenario, one.pattern))

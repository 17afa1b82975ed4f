"""What is wrong with weeks, talks, choices made together, luck and what comes afterwards, without playing."""

from collections.abc import Callable, Iterator, Sequence

from game.core.diagnostics import Diagnostic, Place, finding
from game.scenario import weeks
from game.scenario.afterwards import DAYS_ON, Later
from game.scenario.hours import At
from game.scenario.model import ScenarioFile
from game.scenario.paperwork import Luck
from game.scenario.post import Letter
from game.scenario.scenes import Message, Node
from game.scenario.stops import Stop, WeekTurn


def week_turn(file: ScenarioFile, one: WeekTurn, number: int, at: At) -> Iterator[Diagnostic]:
    """A week that is not in the scenario, the first one (which turns from nothing), or one that was there.

    An hour may end on the morning after its last week: that one turns too.
    """
    first, last = file.week, _last_week(file)
    if not first < one.week <= last:
        advice = f"kies een week van {first + 1} tot en met {last}" if last > first else "haal `turns` weg"
        yield finding("SC060", at("week"), week=one.week, problem="draait niet in dit scenario", advice=advice)
    if one.week in {other.week for other in file.turns[:number]}:
        yield _twice(one.week, at("week"))


def stop(file: ScenarioFile, one: Stop, number: int, at: At) -> Iterator[Diagnostic]:
    """A talk after no week of the scenario, after the last one (which the debrief follows), or a second one."""
    first, last = file.week, file.week + file.weeks - 1
    if not first <= one.after < last:
        advice = f"kies een week van {first} tot en met {last - 1}" if last > first else "haal `stops` weg"
        yield finding("SC060", at("after"), week=one.after, problem="heeft geen week na zich", advice=advice)
    if one.after in {other.after for other in file.stops[:number]}:
        yield _twice(one.after, at("after"))


def _last_week(file: ScenarioFile) -> int:
    first = min(moment.begins.date() for moment in weeks.moments(file).values())
    turns = (weeks.monday_of(file.end.date()) - weeks.monday_of(first)).days // 7
    return file.week + min(max(turns, file.weeks - 1), file.weeks)


def _twice(week: int, place: Place) -> Diagnostic:
    return finding("SC060", place, week=week, problem="staat er twee keer", advice="laat er één staan")


def together(one: Letter | Node | Message, at: At) -> Iterator[Diagnostic]:
    """There is nothing to agree on with fewer than two options."""
    if one.together and len(one.options) < 2:
        yield finding("SC061", at("together"), name=one.id)


def luck(one: Luck, at: At) -> Iterator[Diagnostic]:
    """Without a source nobody knows whose figure it is; a delay is both how often and how long."""
    yield from source(one.source, at("source"))
    if bool(one.delay_one_in) != bool(one.delay_days):
        problem, advice = "een vertraging is hoe vaak en hoe lang", "schrijf `delay_one_in` en `delay_days`"
        key = "delay_one_in" if one.delay_one_in else "delay_days"
        yield finding("SC062", at(key), problem=problem, advice=advice)


def source(text: str, place: Place) -> Iterator[Diagnostic]:
    """The source of a chance: no figure without one."""
    if not text.strip():
        problem, advice = (
            "er staat niet bij waar de kans vandaan komt",
            "noem de bron, of schrijf `source: ontwerp`",
        )
        yield finding("SC062", place, problem=problem, advice=advice)


def afterwards(said: Sequence[Later], at: At, inside: Callable[[str, int], At]) -> Iterator[Diagnostic]:
    """A day that the debrief does not tell of, or a day of which nothing is told while others are."""
    for index, one in enumerate(said):
        if one.day not in DAYS_ON:
            problem, advice = f"noemt dag {one.day}", f"kies {_these(DAYS_ON)}"
            yield finding("SC092", inside("afterwards", index)("day"), problem=problem, advice=advice)
    lacks = [day for day in DAYS_ON if day not in {one.day for one in said}]
    if said and lacks:
        problem, advice = f"zegt niets over dag {_these(lacks)}", "schrijf er een zin bij, die altijd waar is"
        yield finding("SC092", at(""), problem=problem, advice=advice)


def _these(days: Sequence[int]) -> str:
    *first, last = map(str, days)
    return f"{', '.join(first)} of {last}" if first else last

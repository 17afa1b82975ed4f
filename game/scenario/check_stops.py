"""What is wrong with weeks, talks, choices made together and luck, as far as that can be seen without playing."""

from collections.abc import Iterator

from game.core.diagnostics import Diagnostic, Place, finding
from game.scenario import weeks
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

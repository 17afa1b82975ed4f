"""Calls and counters in words: every attempt with how long it took and how it ended, and who rang in vain.

An institution writes down who got through (the line of the scene), and what came of ringing back. Of a queue that
was left, a tape or a line that went dead its file says nothing.
"""

from collections.abc import Iterator, Sequence

from game.core.text import Text
from game.debrief import words
from game.debrief.model import FileLine, Line
from game.play import events as happened
from game.play.hour import Hour
from game.scenario.calls import CallBack, FileStep
from game.scenario.scenario import Scenario


def ended(event: happened.CallEnded) -> Line:
    """How an attempt ended, and after how many minutes: by telephone, at a counter, or of who rang here."""
    kind = event.way.partition("/")[0]
    told = {"counter": words.VISIT, "line": words.CALL}.get(kind, words.CALLED)
    return Line(told.get(event.how, words.CUT_OFF), {"minutes": event.minutes})


def about(scenario: Scenario, way: str, desk: str = "") -> Line | None:
    """Whom one had or tried to have: the desk where one came, otherwise the line, the counter or who rang."""
    kind, _, id = way.partition("/")
    if desk:
        return Line(scenario.desks[desk].name)
    match kind:
        case "line":
            return Line(scenario.lines[id].name)
        case "counter":
            return Line(scenario.counters[id].name)
        case "back":
            return Line(scenario.desks[scenario.call_backs[id].desk].name)
        case _:
            return Line(scenario.senders[scenario.procedure(id).institution].name)


def patterns(scenario: Scenario, way: str) -> Sequence[str]:
    """The reported patterns behind a line, a counter, a call-back, or a case in which somebody rings."""
    kind, _, id = way.partition("/")
    match kind:
        case "line":
            return scenario.lines[id].pattern
        case "counter":
            return scenario.counters[id].pattern
        case "back":
            return scenario.call_backs[id].pattern
        case _:
            return scenario.procedure(id).pattern


def source(scenario: Scenario, desk: str) -> str:
    """Where the waiting time of a desk is seen."""
    queue = scenario.desks[desk].queue if desk else None
    return queue.source if queue else ""


def lapsed(scenario: Scenario, id: str) -> Line:
    return Line(words.CALL_BACK_LAPSED, {"tries": scenario.call_backs[id].tries})


def referred(scenario: Scenario, decision: str) -> Line:
    return Line(words.REFERRED, {"what": scenario.decisions[decision].what})


def file_lines(hour: Hour) -> Iterator[FileLine]:
    """What was written down about ringing back: that it was asked, that nobody took it, the end of it."""
    scenario = hour.world.scenario
    for event in hour.events:
        match event:
            case happened.CallBackPromised(at, id):
                yield from _line(scenario, at, id, "asked")
            case happened.CallMissed(at, way) if way.startswith("back/"):
                yield from _line(scenario, at, way.partition("/")[2], "missed")
            case happened.CallBackLapsed(at, id):
                yield from _line(scenario, at, id, "lapsed")
            case _:
                pass


def _line(scenario: Scenario, at: int, id: str, step: FileStep) -> Iterator[FileLine]:
    one = scenario.call_backs[id]
    if written := one.file.get(step):
        desk = Line(scenario.desks[one.desk].name)
        yield FileLine(at, Line(written), _institution(scenario, one), desk, None, ())


def _institution(scenario: Scenario, one: CallBack) -> Text:
    return scenario.senders[one.file_of].name if one.file_of else scenario.desks[one.desk].name

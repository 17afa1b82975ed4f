"""What is wrong with calls and counters, as far as that can be seen without ringing anybody."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from game.core.diagnostics import Diagnostic, Place, finding
from game.scenario.calls import CallBack, CallsFile, Counter, Desk, Line
from game.scenario.condition import ALWAYS
from game.scenario.option import Option
from game.scenario.paperwork import ProceduresFile
from game.scenario.scenes import ScenesFile

Where = tuple[str | int, ...]
At = Callable[[str, Where], Place]
Options = Sequence[tuple[str, Where, Option]]
"""Every option of the scenario, with the file and the path at which it stands."""
Problem = tuple[str, str, Where]
"""What is wrong, what to do, and where inside the entry."""


def check(
    calls: CallsFile, scenes: ScenesFile, procedures: ProceduresFile, options: Options, at: At
) -> Iterator[Diagnostic]:
    """Everything about calls and counters."""
    comes = {scene.id: str(scene.comes) for scene in scenes.scenes}
    queues = {desk.id: desk.queue is not None for desk in calls.desks}
    reached = _reached(calls, options)
    lists: tuple[tuple[str, str, Iterable[tuple[str, Iterable[Problem]]]], ...] = (
        ("lines", "lijn", ((one.id, _way_in(one, queues)) for one in calls.lines)),
        ("counters", "balie", ((one.id, _way_in(one, queues)) for one in calls.counters)),
        ("desks", "afdeling", ((one.id, _desk(one, comes, reached)) for one in calls.desks)),
        ("call_backs", "terugbelafspraak", ((one.id, _call_back(one, comes)) for one in calls.call_backs)),
    )
    for key, kind, entries in lists:
        for number, (name, problems) in enumerate(entries):
            for problem, advice, inside in problems:
                place = at("calls", (key, number, *inside))
                yield finding("SC080", place, kind=kind, name=name, problem=problem, advice=advice)
    yield from _scenes(calls, scenes, procedures, options, at)
    for stem, where, option in options:
        for problem, advice, inside in _option(option, calls, queues):
            place = at(stem, (*where, *inside))
            yield finding("SC082", place, name=option.id, problem=problem, advice=advice)


def _way_in(one: Line | Counter, queues: dict[str, bool]) -> Iterator[Problem]:
    """A menu in which every key leads somewhere, and a thought for when it asks too much."""
    if one.asks and one.thought is None:
        yield f"vraagt {one.asks} hoofdruimte en heeft geen gedachte", "voeg `thought: ...` toe", ("asks",)
    for number, choice in enumerate(one.menu):
        here: Where = ("menu", number)
        if not choice.desk and choice.tape is None:
            problem = f'keuze "{choice.id}" leidt nergens heen'
            yield problem, "voeg `desk: ...` of `tape: ...` toe", (*here, "id")
        elif choice.desk and choice.tape is not None:
            problem = f'keuze "{choice.id}" leidt naar een bandje en naar iemand'
            yield problem, "laat `desk` of `tape` weg", (*here, "tape")
        elif not queues.get(choice.desk, True):
            problem = f'afdeling "{choice.desk}" heeft geen wachtrij'
            yield problem, "voeg daar `queue: ...` toe", (*here, "desk")


def _desk(one: Desk, comes: dict[str, str], reached: frozenset[str]) -> Iterator[Problem]:
    """Somebody always answers, by telephone or at a counter, and there is a way there."""
    if one.answers[-1].when != ALWAYS:
        advice = "zet onderaan een antwoord zonder `when`"
        yield "soms neemt niemand op", advice, ("answers", len(one.answers) - 1, "when")
    for number, answer in enumerate(one.answers):
        yield from _is_called(answer.scene, comes, ("answers", number, "scene"))
    if one.queue and one.queue.minutes[0] > one.queue.minutes[1]:
        yield "de kortste wachttijd is langer dan de langste", "draai `minutes` om", ("queue", "minutes")
    if one.id not in reached:
        advice = "verwijs ernaar uit een menu, met `transfer` of met een terugbelafspraak, of haal haar weg"
        yield "niets leidt erheen", advice, ("id",)


def _call_back(one: CallBack, comes: dict[str, str]) -> Iterator[Problem]:
    yield from _is_called(one.scene, comes, ("scene",))
    if one.days[0] > one.days[1]:
        yield "de eerste dag is later dan de laatste", "draai `days` om", ("days",)


def _is_called(scene: str, comes: dict[str, str], where: Where) -> Iterator[Problem]:
    if comes.get(scene, "called") != "called":
        yield f'scène "{scene}" komt niet aan de lijn', f"geef scène {scene} `comes: called`", where


def _option(option: Option, calls: CallsFile, queues: dict[str, bool]) -> Iterator[Problem]:
    """What has to be decided is decided somewhere, and goes on somewhere where it is not."""
    decided = {one for desk in calls.desks for one in desk.decides}
    if option.decision and not option.elsewhere:
        yield "vraagt een beslissing, en niet overal beslist men dat", "voeg `elsewhere: ...` toe", ("decision",)
    elif option.elsewhere and not option.decision:
        yield "heeft een `elsewhere` zonder beslissing", "voeg `decision: ...` toe", ("elsewhere",)
    elif option.decision and option.decision not in decided:
        advice = f"zet bij een afdeling `decides: [{option.decision}]`"
        yield f'nergens wordt over "{option.decision}" beslist', advice, ("decision",)
    if not queues.get(option.does.transfer, True):
        advice = "voeg daar `queue: ...` toe"
        yield f'verbindt door naar "{option.does.transfer}", zonder wachtrij', advice, ("does", "transfer")


def _reached(calls: CallsFile, options: Options) -> frozenset[str]:
    """The desks to which something leads."""
    ways = (choice.desk for way in (*calls.lines, *calls.counters) for choice in way.menu)
    transfers = (option.does.transfer for _, _, option in options)
    return frozenset((*ways, *transfers, *(one.desk for one in calls.call_backs)))


def _scenes(
    calls: CallsFile, scenes: ScenesFile, procedures: ProceduresFile, options: Options, at: At
) -> Iterator[Diagnostic]:
    """A scene of somebody on the line begins only when something leads to it."""
    led_to = set(_begun(calls, procedures, options))
    for number, scene in enumerate(scenes.scenes):
        if scene.comes == "called" and scene.id not in led_to:
            advice = "noem haar bij een afdeling, een terugbelafspraak of een keuze, of haal haar weg"
            yield finding("SC081", at("scenes", ("scenes", number, "id")), name=scene.id, advice=advice)


def _begun(calls: CallsFile, procedures: ProceduresFile, options: Options) -> Iterable[str]:
    yield from (answer.scene for desk in calls.desks for answer in desk.answers)
    yield from (one.scene for one in calls.call_backs)
    yield from (one.rings for one in procedures.procedures)
    yield from (option.does.begin for _, _, option in options)

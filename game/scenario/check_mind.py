"""What is wrong with the mind of a scenario, without playing it: worries, comforts, and scenes that follow."""

from collections.abc import Callable, Iterator
from datetime import time

from game.core.diagnostics import Diagnostic, Place, finding
from game.scenario.agenda import MomentAtTable
from game.scenario.condition import ALWAYS
from game.scenario.mind import BED_FROM, Comfort, Worry
from game.scenario.model import ScenarioFile
from game.scenario.scenes import Scene, ScenesFile

Where = tuple[str | int, ...]
At = Callable[[str, Where], Place]
ENOUGH, ENOUGH_PIECES = 2, 3
"""So many small things are open to whoever has nothing left, and so many pieces they ease together."""
A_NIGHT = 2
"""What going to bed is counted for."""


def check(file: ScenarioFile, scenes: ScenesFile, at: At) -> Iterator[Diagnostic]:
    for index, worry in enumerate(file.worries):
        yield from _worry(worry, at("scenario", ("worries", index, "grows", "most")))
    for index, comfort in enumerate(file.comforts):
        yield from _comfort(comfort, at("scenario", ("comforts", index, "begin")))
    for index, scene in enumerate(scenes.scenes):
        yield from _scene(scene, at("scenes", ("scenes", index, "delay" if scene.delay else "after")))
    yield from _enough(file, at)


def _worry(worry: Worry, place: Place) -> Iterator[Diagnostic]:
    if worry.grows and worry.grows.most <= worry.weight:
        advice = f"zet `most` boven {worry.weight}, of haal `grows` weg"
        yield finding("SC072", place, name=worry.id, problem="groeit nooit", advice=advice)


def _comfort(comfort: Comfort, place: Place) -> Iterator[Diagnostic]:
    if comfort.begin and comfort.words:
        problem = "begint een scène en heeft ook woorden voor erna"
        yield finding("SC071", place, name=comfort.id, problem=problem, advice="laat er één van staan")


def _scene(scene: Scene, place: Place) -> Iterator[Diagnostic]:
    if scene.after is not None and (scene.at or scene.comes == "called"):
        problem = "komt op een tijd en ook na iets" if scene.at else "wordt gebeld en komt ook na iets"
        yield finding("SC073", place, name=scene.id, problem=problem, advice="laat `after` weg, of het andere")
    if scene.delay and scene.after is None:
        problem = "wacht uren (`delay`), en op niets"
        yield finding("SC073", place, name=scene.id, problem=problem, advice="schrijf `after: ...`")


# --- two things are always open -----------------------------------------------------------------------------


def _enough(file: ScenarioFile, at: At) -> Iterator[Diagnostic]:
    """At every hour at the table there must be small things that no condition can shut: two, and three pieces."""
    for index, moment in enumerate(file.moments):
        for hour in _hours(moment):
            there = always_there(file, hour, moment.elsewhere)
            if len(there) < ENOUGH or sum(there.values()) < ENOUGH_PIECES:
                where, pieces = at("scenario", ("moments", index, "id")), sum(there.values())
                found = {"hour": f"{hour:%H.%M}", "count": len(there), "pieces": pieces}
                yield finding("SC070", where, name=moment.id, **found)
                break


def always_there(file: ScenarioFile, hour: time, elsewhere: str = "") -> dict[str, int]:
    """The comforts open there at this hour to whoever has nothing left, with what they ease; in time also bed.

    Nothing may shut them, and each must be there again before it has worn off.
    """
    here = (one for one in file.comforts if one.elsewhere == elsewhere and _covers(one, hour))
    there = {one.id: one.eases for one in here if one.when == ALWAYS and one.outlasts and not one.owes}
    return there | {"bed": A_NIGHT} if hour >= BED_FROM else there


def _covers(comfort: Comfort, hour: time) -> bool:
    return comfort.hours is None or comfort.hours[0] <= hour < comfort.hours[1]


def _hours(moment: MomentAtTable) -> Iterator[time]:
    """The half hours of a moment at the table, from its beginning to its end."""
    if moment.hours:
        begins, ends = moment.hours
    elif moment.begins and moment.ends:
        begins, ends = moment.begins.time(), moment.ends.time()
    else:
        return  # said elsewhere
    minutes = begins.hour * 60 + begins.minute
    while minutes < ends.hour * 60 + ends.minute:
        yield time(minutes // 60, minutes % 60)
        minutes += 30

"""What can never come to pass: conditions that never hold, scenes that never come, places without a way on.

Only what can be proved without playing. What a thousand evenings did not happen to show is for `simulate`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, product
from typing import Any

from game.core.diagnostics import Diagnostic, Place, finding, near_miss
from game.scenario.calls import CallsFile
from game.scenario.condition import ALWAYS, All, Ask, Compare, Condition, Not, questions, time_in
from game.scenario.condition import Any as AnyOf
from game.scenario.mind import Comfort
from game.scenario.model import ScenarioFile
from game.scenario.option import Option
from game.scenario.paperwork import ProceduresFile
from game.scenario.scenes import Message, Node, Scene, ScenesFile
from game.scenario.walk import Where

At = Callable[[str, Where], Place]
Written = Sequence[tuple[str, Where, Any]]
"""Everything that was written: the file, the path in it, the value."""


def check(
    file: ScenarioFile, scenes: ScenesFile, calls: CallsFile, procedures: ProceduresFile, written: Written, at: At
) -> Iterator[Diagnostic]:
    """Everything that cannot be reached, as far as that is certain."""
    world = _learned(file, scenes, calls, procedures, written)
    for stem, where, value in written:
        if type(value) in _CONDITIONS and (why := world.why_never(value)):
            problem, advice = why
            yield finding("SC016", at(stem, where), problem=problem, advice=advice)
    for index, scene in enumerate(scenes.scenes):
        if problem := _never_comes(scene, world):
            place = at("scenes", ("scenes", index, "id"))
            yield finding("SC017", place, name=scene.id, problem=problem, advice="verander dat, of haal haar weg")
        for number, node in enumerate(scene.nodes):
            if node.options and not has_a_way_on(node):
                place = at("scenes", ("scenes", index, "nodes", number, "id"))
                yield finding("SC018", place, scene=scene.id, name=node.id)


# --- what can be the case --------------------------------------------------------------------------------------

_CONDITIONS = frozenset({Ask, Not, All, AnyOf})


@dataclass(slots=True)
class _World:
    """What some evening can bring: the flags and the knowledge, who is ill, which scenes begin."""

    file: ScenarioFile
    flags: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    ill: set[str] = field(default_factory=set)
    scenes: set[str] = field(default_factory=set)
    begun: set[str] = field(default_factory=set)
    all_scenes: frozenset[str] = frozenset()

    def certain(self, condition: Condition) -> bool | None:
        """Whether it always holds, never does, or (None) depends on the evening."""
        match condition:
            case Ask():
                return self._asked(condition)
            case Not(part):
                inner = self.certain(part)
                return None if inner is None else not inner
            case All(parts):
                each = [self.certain(part) for part in parts]
                return False if False in each else None if None in each else True
            case AnyOf(parts):
                each = [self.certain(part) for part in parts]
                return True if True in each else None if None in each else False
            case Compare():
                return None

    def _asked(self, ask: Ask) -> bool | None:
        match ask.word:
            case "always":
                return True
            case "flag":
                return None if ask.argument in self.flags else False
            case "knows":
                return None if ask.argument in self.known else False
            case "ill":
                return None if ask.argument in self.ill else False
            case "seen" if ask.argument in self.all_scenes:
                return None if ask.argument in self.scenes else False
            case "after":
                return self._after(ask.argument)
            case _:
                return None

    def _after(self, argument: str) -> bool | None:
        try:
            moment = time_in(self.file.start.year, argument)
        except ValueError:
            return None  # said elsewhere
        return False if moment > self.file.end else None

    def why_never(self, condition: Condition) -> tuple[str, str] | None:
        """Why it never holds and what to do, if it never does for another reason than that it says so."""
        if self.certain(condition) is not False:
            return None
        asked = [ask for ask in questions(condition) if ask.word != "always" and self._asked(ask) is False]
        return self._reason(asked[0]) if asked else None

    def _reason(self, ask: Ask) -> tuple[str, str]:
        name = ask.argument
        match ask.word:
            case "flag":
                meant = near_miss(name, self.flags)
                advice = f'bedoelt u "{meant}"?' if meant else f"zet ergens `does: {{flag: {name}}}`"
                return f"niets zet de vlag {name}", advice
            case "knows":
                return f"niets leert {name}", f"zet ergens `does: {{learn: {name}}}`"
            case "ill":
                return f"geen kans maakt {name} ziek", f"geef een kans `person: {name}`"
            case "seen":
                return f"scène {name} komt nooit", "zie de melding bij die scène"
            case _:
                return f"{name} ligt na het einde van het scenario", "neem een eerdere tijd"


def _learned(
    file: ScenarioFile, scenes: ScenesFile, calls: CallsFile, procedures: ProceduresFile, written: Written
) -> _World:
    """What can be the case, by going round until nothing new can."""
    everywhere = frozenset(scene.id for scene in scenes.scenes)
    world = _World(file, ill={one.person for one in file.chances if one.person}, all_scenes=everywhere)
    begun = {answer.scene for desk in calls.desks for answer in desk.answers}
    begun |= {one.scene for one in calls.call_backs} | {one.rings for one in procedures.procedures}
    doing = [(_holder(scenes, stem, where), value) for stem, where, value in written if _does_something(value)]
    count = -1
    while count != (count := len(world.flags) + len(world.known) + len(world.scenes)):
        world.begun = set(begun)
        for holder, one in doing:
            if _can_be_taken(holder, one, world):
                _do(one, world)
        world.scenes |= {scene.id for scene in scenes.scenes if not _never_comes(scene, world)}
    return world


def _does_something(value: Any) -> bool:
    if type(value) is Comfort:
        return bool(value.begin)
    return type(value) is Option and any((value.does.flag, value.does.learn, value.does.begin))


def _holder(scenes: ScenesFile, stem: str, where: Where) -> Scene | Message | None:
    """The scene or the message in which an option stands."""
    match (stem, where):
        case ("scenes", ("scenes", int(index), *_)):
            return scenes.scenes[index]
        case ("scenes", ("messages", int(index), *_)):
            return scenes.messages[index]
    return None


def _can_be_taken(holder: Scene | Message | None, one: Option | Comfort, world: _World) -> bool:
    if isinstance(holder, Scene) and _never_comes(holder, world):
        return False
    if isinstance(holder, Message) and world.certain(holder.when) is False:
        return False
    needs = [need.that for need in one.needs] if isinstance(one, Option) else []
    return not any(world.certain(condition) is False for condition in (one.when, *needs))


def _do(one: Option | Comfort, world: _World) -> None:
    if isinstance(one, Comfort):
        world.begun.add(one.begin)
        return
    does = one.does
    for what, among in ((does.flag, world.flags), (does.learn, world.known), (does.begin, world.begun)):
        if what:
            among.add(what)


def _never_comes(scene: Scene, world: _World) -> str:
    """Why a scene never begins; nothing when it can."""
    file = world.file
    if world.certain(scene.when) is False:
        return "haar `when` geldt nooit"
    if scene.at and scene.at > file.end:
        return "haar tijd ligt na het einde van het scenario"
    if scene.at and scene.until and scene.until <= scene.at:
        return "ze is weg voor ze er is"
    if scene.after is not None and world.certain(scene.after) is False:
        return "haar `after` geldt nooit"
    if not scene.at and scene.after is None and scene.comes != "called" and scene.id not in world.begun:
        return "ze heeft geen `at` en geen `after`, en niets begint haar"
    return ""


# --- places without a way on -----------------------------------------------------------------------------------

_MOST_QUESTIONS = 12
"""So many different questions give four thousand evenings to look at; more are not looked at."""


def has_a_way_on(node: Node) -> bool:
    """Whether at this place something can always be chosen, whatever the answers to its questions are.

    What asks headspace, hours or the goodwill of somebody may be shut; where nothing is shown at all the scene
    goes on by itself.
    """
    if any(one.when == ALWAYS and _stays_open(one) and not one.needs for one in node.options):
        return True
    asked = sorted({_said(part) for one in node.options for part in _atoms_of(one)})
    if len(asked) > _MOST_QUESTIONS:
        return True
    answers = (dict(zip(asked, each, strict=True)) for each in product((False, True), repeat=len(asked)))
    return all(_goes_on(node, answer) for answer in islice(answers, 2**_MOST_QUESTIONS))


def _stays_open(one: Option) -> bool:
    """Whether nothing but its `needs` can shut it."""
    does = one.does
    return not (one.asks or one.travel or one.office or one.too_late or does.visit or does.dial or does.owes)


def _goes_on(node: Node, answers: dict[str, bool]) -> bool:
    shown = [one for one in node.options if _holds(one.when, answers)]
    open_ones = (one for one in shown if _stays_open(one) and all(_holds(n.that, answers) for n in one.needs))
    return not shown or any(open_ones)


def _atoms_of(one: Option) -> Iterator[Condition]:
    for condition in (one.when, *(need.that for need in one.needs)):
        yield from _atoms(condition)


def _atoms(condition: Condition) -> Iterator[Condition]:
    match condition:
        case Not(part):
            yield from _atoms(part)
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _atoms(part)
        case _:
            yield condition


def _said(atom: Condition) -> str:
    match atom:
        case Ask(word, argument):
            return f"{word}({argument})"
        case Compare(quantity, sign, number):
            return f"{quantity} {sign} {number}"
    return ""


def _holds(condition: Condition, answers: dict[str, bool]) -> bool:
    match condition:
        case Not(part):
            return not _holds(part, answers)
        case All(parts):
            return all(_holds(part, answers) for part in parts)
        case AnyOf(parts):
            return any(_holds(part, answers) for part in parts)
        case Ask(word="always"):
            return True
        case _:
            return answers[_said(condition)]

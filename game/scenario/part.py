"""A part: the first weeks of a scenario, with a bell, a length and last words of their own."""

from collections.abc import Iterator
from dataclasses import field, replace
from datetime import datetime

from game.core.diagnostics import Diagnostic, finding
from game.core.fields import Moment, Slug, Whole
from game.core.source import Document
from game.scenario import weeks
from game.scenario.afterwards import Later
from game.scenario.model import ScenarioFile
from game.scenario.scenario import Scenario
from game.scenario.stops import Stop
from game.scenario.texts import Sentence, changed, frozen


@frozen
class PartFile:
    """`scenario.yaml` of a part: what it says of itself, and when it ends.

    The scenario that it is `part_of` tells everything else. The talks of a table (`stops`) are its own, and so is
    what comes `afterwards`.
    """

    format: Whole
    id: Slug
    part_of: Slug
    title: Sentence
    who: Sentence
    teaser: Sentence
    about: Sentence
    minutes: Whole
    weeks: Whole
    end: Moment
    note: Sentence
    last: Sentence
    limits: Sentence
    stops: list[Stop] = field(default_factory=list)
    afterwards: list[Later] = field(default_factory=list)


def until_its_end(whole: Scenario, part: PartFile, digest: str) -> Scenario:
    """The whole under the name of the part, without what would only come after its end.

    So that nobody counts among what was not met what could not come.
    """
    file = _frame(whole.file, part)
    end = file.end
    scenes = {id: one for id, one in whole.scenes.items() if not _is_after(one.at, end)}
    gone = {f"scene/{id}" for id in whole.scenes.keys() - scenes}
    file = changed(file, crossings=[one for one in file.crossings if one not in gone])
    return replace(
        whole,
        id=part.id,
        file=file,
        digest=digest,
        letters={id: one for id, one in whole.letters.items() if not _is_after(one.arrives, end)},
        messages={id: one for id, one in whole.messages.items() if not _is_after(one.arrives, end)},
        scenes=scenes,
        moments={id: one for id, one in weeks.moments(file).items() if not _is_after(one.begins, end)},
        plans={id: one for id, one in weeks.plans(file).items() if not _is_after(one.begins, end)},
    )


def _frame(whole: ScenarioFile, part: PartFile) -> ScenarioFile:
    """That of the whole, with what the part says of itself."""
    return changed(
        whole,
        id=part.id,
        title=part.title,
        who=part.who,
        teaser=part.teaser,
        about=part.about,
        minutes=part.minutes,
        weeks=part.weeks,
        end=part.end,
        note=part.note,
        last=part.last,
        stops=part.stops,
        afterwards=part.afterwards,
        turns=[turn for turn in whole.turns if turn.week < whole.week + part.weeks],
        debrief=changed(whole.debrief, limits=part.limits),
    )


def _is_after(at: datetime | None, end: datetime) -> bool:
    return at is not None and at > end


def check_part(whole: ScenarioFile, part: PartFile, document: Document) -> Iterator[Diagnostic]:
    """What is wrong with a part beside its whole: it has that format, and is shorter."""
    if part.format != whole.format:
        yield finding("SC006", document.place("format"), found=part.format, known=whole.format)
    if part.weeks >= whole.weeks:
        problem, advice = f"heeft niet minder weken dan {whole.id}", f"kies 1 tot en met {whole.weeks - 1}"
        yield finding("SC091", document.place("weeks"), name=part.id, problem=problem, advice=advice)
    if part.end >= whole.end:
        problem, advice = f"eindigt niet eerder dan {whole.id}", f"kies een `end` voor {whole.end:%Y-%m-%d %H:%M}"
        yield finding("SC091", document.place("end"), name=part.id, problem=problem, advice=advice)

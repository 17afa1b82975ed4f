"""The format of `findings.yaml`: the matters of a scenario, with what is asked about them by role.

Each matter lays three kinds of evidence beside each other: what research and people report (`pattern`), what
happened in this very hour (`told` and `shows`), and one's own practice (`asks`).
"""

from dataclasses import field

from game.core.diagnostics import Diagnostic, finding
from game.core.fields import Id
from game.core.source import Document
from game.scenario.condition import ALWAYS
from game.scenario.paperwork import ProceduresFile
from game.scenario.texts import Sentence, When, frozen


@frozen
class Told:
    """What may be said of this hour when `when` holds as it ends."""

    id: Id
    text: Sentence
    when: When = ALWAYS


@frozen
class Shows:
    """What of the hour belongs to a matter, by id; what came of it the debrief counts by itself.

    `rights` are procedures that pay something: whether they were claimed, and what they are worth.
    """

    letters: list[str] = field(default_factory=list)
    scenes: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    procedures: list[str] = field(default_factory=list)
    bills: list[str] = field(default_factory=list)
    rights: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.letters or self.scenes or self.lines or self.procedures or self.bills or self.rights)


@frozen
class Asks:
    """The question about one's own practice: one for everybody, and one for each role."""

    everybody: Sentence
    beleid: Sentence
    consulent: Sentence
    manager: Sentence
    politicus: Sentence
    clientenraad: Sentence


@frozen
class Matter:
    """Something to talk about, put only to whom it happened: `when` is asked of the hour as it ends."""

    id: Id
    title: Sentence
    when: When
    pattern: list[str]
    asks: Asks
    told: list[Told] = field(default_factory=list)
    shows: Shows = field(default_factory=Shows)


@frozen
class FindingsFile:
    """`findings.yaml`: the matters, in the order in which they are put."""

    matters: list[Matter] = field(default_factory=list)


def check_findings(file: FindingsFile, procedures: ProceduresFile, document: Document) -> list[Diagnostic]:
    """A matter of which nothing of the hour is shown, or a right that pays nothing."""
    found = []
    pays = {one.id: one.award is not None for one in procedures.procedures}
    for index, matter in enumerate(file.matters):
        if matter.shows.is_empty and not matter.told:
            problem, advice = "laat niets van het uur zien", "geef haar `told` of `shows`"
            place = document.place("matters", index, "id")
            found.append(finding("SC093", place, name=matter.id, problem=problem, advice=advice))
        for number, right in enumerate(matter.shows.rights):
            if not pays.get(right, True):
                problem = f"noemt {right} een recht, en die keert niets uit"
                advice = "zet haar onder `procedures`, of geef de procedure `award`"
                place = document.place("matters", index, "shows", "rights", number)
                found.append(finding("SC093", place, name=matter.id, problem=problem, advice=advice))
    return found

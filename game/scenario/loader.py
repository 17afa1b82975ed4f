"""From a folder to a scenario: read, typed, computed, checked. Everything that is wrong comes in one go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Protocol, TypeVar, cast

from game.core.calculation import Calculation
from game.core.diagnostics import Diagnostic, Refused, errors_and_warnings, finding, has_errors, unknown
from game.core.diagnostics import Place as FilePlace
from game.core.source import Document, Value, read, typed
from game.paths import SCENARIOS, shown
from game.rules import CALCULATIONS, HouseholdFile, Law, NietBerekend, load_household, load_law
from game.scenario import weeks
from game.scenario.account import CalculationCall
from game.scenario.calls import CallsFile
from game.scenario.checker import Files, check
from game.scenario.experiences import PatternsFile
from game.scenario.findings import FindingsFile
from game.scenario.folders import (
    CALLS,
    FINDINGS,
    FORMS,
    GLOSSARY,
    HOUSEHOLD,
    PATTERNS,
    POST,
    PRACTICES,
    PROCEDURES,
    SCENARIO,
    SCENES,
    beside,
    folders,
    is_whole,
)
from game.scenario.glossary import GlossaryFile, Term, check_glossary, merged
from game.scenario.model import ScenarioFile
from game.scenario.paperwork import FormsFile, ProceduresFile
from game.scenario.part import PartFile, check_part, until_its_end
from game.scenario.post import PostFile
from game.scenario.practices import PracticesFile
from game.scenario.scenario import Scenario
from game.scenario.scenes import ScenesFile
from game.scenario.texts import with_paths

Model = TypeVar("Model")
_READ_ONLY = frozenset({GLOSSARY, FINDINGS, PRACTICES})
"""What does not make it another hour: it is only read by people, or only another world asks it. The digest leaves
it out."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A scenario, if it can be played, and everything that was found about it."""

    scenario: Scenario | None
    found: tuple[Diagnostic, ...]


def load(folder: Path, law: Law | None = None) -> Scenario:
    """The scenario in a folder, under this law or the one that ships. Raises Refused with everything wrong."""
    loaded = examine(folder, law)
    if loaded.scenario is None:
        raise Refused(loaded.found)
    return loaded.scenario


def examine(folder: Path, law: Law | None = None) -> Loaded:
    """Read and check a whole folder; never raises for what stands in its files."""
    if not (folder / SCENARIO).is_file():
        return Loaded(None, (finding("SC002", FilePlace(shown(folder)), file=SCENARIO),))
    reading = _Reading(folder, law or load_law())
    document = reading.document(folder / SCENARIO)
    if document and isinstance(document.data, dict) and "part_of" in document.data:
        return _part(reading, document)
    file = reading.as_model(document, ScenarioFile) if document else None
    post = reading.typed(folder / POST, PostFile)
    scenes = reading.typed(folder / SCENES, ScenesFile)
    patterns = reading.typed(_shared(folder, PATTERNS) / PATTERNS, PatternsFile)
    words, own_words = (reading.glossary(path / GLOSSARY) for path in (_shared(folder, GLOSSARY), folder))
    forms = reading.typed_if_there(folder / FORMS, FormsFile, FormsFile())
    procedures = reading.typed_if_there(folder / PROCEDURES, ProceduresFile, ProceduresFile())
    calls = reading.typed_if_there(folder / CALLS, CallsFile, CallsFile())
    matters = reading.typed_if_there(folder / FINDINGS, FindingsFile, FindingsFile())
    practices = reading.typed_if_there(folder / PRACTICES, PracticesFile, PracticesFile())
    home = reading.household(folder / HOUSEHOLD)
    if file is None or post is None or scenes is None or patterns is None or home is None:
        return Loaded(None, tuple(reading.found))
    if forms is None or procedures is None or calls is None or matters is None or practices is None:
        return Loaded(None, tuple(reading.found))
    if words is None or own_words is None:
        return Loaded(None, tuple(reading.found))
    reading.named(file.id)
    calculations = _compute(file.calculations, home, reading)
    files = Files(
        file, post, scenes, patterns, forms, procedures, calls, matters, practices,
        home, reading.law, reading.documents, calculations,
    )  # fmt: skip
    found = (*reading.found, *check(files))
    if has_errors(found):
        return Loaded(None, found)
    return Loaded(_gathered(files, reading, merged(words, own_words)), found)


def _part(reading: "_Reading", document: Document) -> Loaded:
    """The first weeks of another scenario. Of that one only what keeps it from being played is said here."""
    part = reading.as_model(document, PartFile)
    if part is None:
        return Loaded(None, tuple(reading.found))
    reading.named(part.id)
    of = beside(reading.folder, part.part_of)
    if not (of / SCENARIO).is_file():
        known = [one.name for root in (reading.folder.parent, SCENARIOS) for one in folders(root)]
        reading.found.append(unknown("scenario", part.part_of, known, document.place("part_of")))
        return Loaded(None, tuple(reading.found))
    if not is_whole(of):
        problem, advice = f"is deel van {part.part_of}, en dat is zelf een deel", "noem het geheel in `part_of`"
        found = finding("SC091", document.place("part_of"), name=part.id, problem=problem, advice=advice)
        return Loaded(None, (*reading.found, found))
    whole = examine(of, reading.law)
    if whole.scenario is None:
        return Loaded(None, (*reading.found, *errors_and_warnings(whole.found)[0]))
    reading.found.extend(check_part(whole.scenario.file, part, document))
    if has_errors(reading.found):
        return Loaded(None, tuple(reading.found))
    return Loaded(until_its_end(whole.scenario, part, reading.digest(whole.scenario.digest)), tuple(reading.found))


def _shared(folder: Path, name: str) -> Path:
    """Where that file for all scenarios lies: beside this one, or else with those that ship."""
    return folder.parent if (folder.parent / name).is_file() else SCENARIOS


class _Reading:
    """The files of one scenario as they come in, with their faults and what the digest is made of."""

    def __init__(self, folder: Path, law: Law) -> None:
        self.folder = folder
        self.law = law
        self.found: list[Diagnostic] = []
        self.documents: dict[str, Document] = {}
        self._digest = blake2b(law.digest.encode(), digest_size=8)

    def typed(self, path: Path, model: type[Model]) -> Model | None:
        document = self.document(path)
        return self.as_model(document, model) if document else None

    def document(self, path: Path) -> Document | None:
        """That file, every scalar of it knowing its path."""
        try:
            document = read(path, shown(path))
        except Refused as refused:
            self.found.extend(refused.diagnostics)
            return None
        if path.name not in _READ_ONLY:
            self._digest.update(path.read_bytes())
        self.documents[path.stem] = document
        return replace(document, data=with_paths(document.data, self._path(path)))

    def as_model(self, document: Document, model: type[Model]) -> Model | None:
        value, found = typed(document, model)
        self.found.extend(found)
        return value

    def named(self, id: str) -> None:
        """A scenario is called as its folder is."""
        if id != self.folder.name:
            place = self.documents["scenario"].place("id")
            self.found.append(finding("SC013", place, name=id, folder=self.folder.name))

    def typed_if_there(self, path: Path, model: type[Model], otherwise: Model) -> Model | None:
        return self.typed(path, model) if path.is_file() else otherwise

    def glossary(self, path: Path) -> GlossaryFile | None:
        """The words of that file, none where it is not there; what is wrong with them is found."""
        file = self.typed_if_there(path, GlossaryFile, GlossaryFile())
        if file is not None and path.is_file():
            self.found.extend(check_glossary(file, self.documents[path.stem]))
        return file

    def household(self, path: Path) -> HouseholdFile | None:
        try:
            home = load_household(path, self.law)
        except Refused as refused:
            self.found.extend(refused.diagnostics)
            return None
        self._digest.update(path.read_bytes())
        return home

    def _path(self, path: Path) -> str:
        return f"{self.folder.name}/{path.stem}" if path.parent == self.folder else path.stem

    def digest(self, of: str = "") -> str:
        """Of all that was read, and of the whole that it is a part of."""
        self._digest.update(of.encode())
        return self._digest.hexdigest()


def _compute(calls: list[CalculationCall], home: HouseholdFile, reading: _Reading) -> Mapping[str, Calculation]:
    """What the rules library makes of the calculations that the scenario names.

    Facts about the household that an author leaves out come from the household file.
    """
    made: dict[str, Calculation] = {}
    for index, call in enumerate(calls):
        document, here = reading.documents["scenario"], ("calculations", index)
        if (rule := CALCULATIONS.get(call.rule)) is None:
            reading.found.append(unknown("regel", call.rule, CALCULATIONS, document.place(*here, "rule")))
            continue
        where = document.place(*here, "facts")
        try:
            part = document.part(*here, "facts")
            known = rule.known_of(reading.law, home, call.facts)
            facts, found = typed(replace(part, data=cast(Value, {**call.facts, **known})), rule.facts)
            reading.found.extend(found)
            if facts is not None:
                made[call.id] = rule.compute(reading.law, facts)
        except NietBerekend as refusal:
            reading.found.append(finding("SC005", where, name=call.id, problem=refusal))
    return made


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Entry = TypeVar("Entry", bound=_Named)


def _by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Ids are unique by now: the checker saw to it."""
    return {one.id: one for one in entries}


def _gathered(files: Files, reading: _Reading, words: tuple[Term, ...]) -> Scenario:
    """All files together, as play reads them."""
    file, post, scenes, calls = files.file, files.post, files.scenes, files.calls
    moments = weeks.moments(file)
    return Scenario(
        id=file.id,
        file=file,
        senders=_by_id(post.senders),
        letters=_by_id(post.letters),
        bills=_by_id(post.bills),
        flows=_by_id(file.flows),
        creditors=_by_id(post.creditors),
        people=_by_id(file.people),
        scenes=_by_id(scenes.scenes),
        messages=_by_id(scenes.messages),
        moments=moments,
        plans=weeks.plans(file),
        chances=_by_id(file.chances),
        offices=_by_id(file.offices),
        levels=_by_id(file.eating.levels),
        worries=_by_id(file.worries),
        knowledge=_by_id(file.knowledge),
        comforts=_by_id(file.comforts),
        strengths=_by_id(file.strengths),
        glossary=words,
        patterns=_by_id(files.patterns.patterns),
        evidence={source.id: source.name for source in files.patterns.sources},
        calculations=files.calculations,
        portals=_by_id(files.forms.portals),
        forms=_by_id(files.forms.forms),
        procedures=_by_id(files.procedures.procedures),
        lines=_by_id(calls.lines),
        counters=_by_id(calls.counters),
        desks=_by_id(calls.desks),
        call_backs=_by_id(calls.call_backs),
        decisions=_by_id(calls.decisions),
        guests=_by_id(file.guests),
        matters=tuple(files.findings.matters),
        practices=tuple(files.practices.practices),
        law=files.law,
        household=files.home,
        monday=weeks.monday_of(min(moment.begins for moment in moments.values()).date()),
        digest=reading.digest(),
    )

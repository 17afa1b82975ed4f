"""Finding what has to be translated, as extractors that Babel knows by `babel.cfg`.

The context (msgctxt) is the stable path of the sentence, `eerste-week/post/schatting/subject`, or `ui` for one of
the screens; the order is that of the file, which is that of the story.
"""

import ast
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from babel.messages.extract import extract

from game.core.diagnostics import Place, Refused
from game.core.source import Document, parse, typed
from game.core.text import Text
from game.paths import shown
from game.scenario.calls import CallsFile
from game.scenario.experiences import PatternsFile
from game.scenario.findings import FindingsFile
from game.scenario.folders import CALLS, FINDINGS, FORMS, GLOSSARY, PATTERNS, POST, PROCEDURES, SCENARIO, SCENES
from game.scenario.glossary import GlossaryFile
from game.scenario.model import ScenarioFile
from game.scenario.paperwork import FormsFile, ProceduresFile
from game.scenario.part import PartFile
from game.scenario.policies import FOLDER as POLICIES
from game.scenario.policies import Policy
from game.scenario.post import PostFile
from game.scenario.scenes import ScenesFile
from game.scenario.texts import with_paths
from game.scenario.walk import walk
from game.screens.i18n import UI

MsgId = str | tuple[str, str]
Key = tuple[str, MsgId]
Found = tuple[int, str, tuple[str, ...], list[str]]
"""What Babel wants of an extractor: the line, the function, its arguments, comments."""

FILES: Final[Mapping[str, type]] = {
    SCENARIO: ScenarioFile,
    POST: PostFile,
    SCENES: ScenesFile,
    CALLS: CallsFile,
    FORMS: FormsFile,
    PROCEDURES: ProceduresFile,
    GLOSSARY: GlossaryFile,
    FINDINGS: FindingsFile,
}
"""The files of a scenario that have sentences, in the order in which a translator gets them."""
KEYWORDS: Final[Mapping[str, Any]] = {"pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence to translate: its context, the Dutch (one, or one and many), and where it stands."""

    context: str
    source: MsgId
    place: str = ""
    line: int = 0

    @property
    def key(self) -> Key:
        """What makes it one and the same sentence."""
        return self.context, self.source


def entries(path: Path, place: str) -> list[Entry]:
    """The sentences of one file, in its order. Raises ValueError for a marker without a plain string."""
    method: Any = code if path.suffix == ".py" else scenario
    with path.open("rb") as stream:
        found = extract(method, stream, keywords=KEYWORDS)
        return [Entry(context or "", _source(message), place, line) for line, message, _, context in found]


def scenario_entries(folder: Path) -> list[Entry]:
    """Every sentence of a scenario, each once, in the order of the story."""
    files = (folder / name for name in FILES)
    firsts: dict[Key, Entry] = {}
    for entry in (one for file in files if file.is_file() for one in entries(file, shown(file))):
        firsts.setdefault(entry.key, entry)
    return list(firsts.values())


def _source(message: Any) -> MsgId:
    return message if isinstance(message, str) else (message[0], message[1])


# --- scenarios -------------------------------------------------------------------------------------------------


def scenario(
    stream: IO[bytes], keywords: Mapping[str, Any], tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """The sentences of a file of a scenario. A file that is wrong has none: `check` says what is wrong."""
    for text, place in sentences(Path(stream.name), stream.read().decode("utf-8", errors="replace")):
        yield place.line, "pgettext", (text.path, text.source), []


def sentences(path: Path, content: str) -> list[tuple[Text, Place]]:
    """The sentences of that file with their places, in its order."""
    try:
        document = parse(content, shown(path))
    except Refused:
        return []
    model = Policy if path.resolve().parent.name == POLICIES else _model(path.name, document)
    folder = path.resolve().parent
    of_its_folder = (folder / SCENARIO).is_file() or folder.name == POLICIES
    root = f"{folder.name}/{path.stem}" if of_its_folder else path.stem
    known = Document(document.path, with_paths(document.data, root), document.marks, document.keys)
    value, _ = typed(known, model)
    found = [(one, document.place(*where)) for where, one in walk(value) if isinstance(one, Text)]
    return sorted(found, key=lambda one: one[1])


def _model(name: str, document: Document) -> type:
    if name == SCENARIO and isinstance(document.data, dict) and "part_of" in document.data:
        return PartFile
    return PatternsFile if name == PATTERNS else FILES[name]


# --- code ------------------------------------------------------------------------------------------------------

MARKERS: Final[Mapping[str, int]] = {"_": 1, "_n": 2}
"""How many plain strings each marker takes; `Text` may also be built from values."""


def code(
    stream: IO[bytes], keywords: Mapping[str, Any], tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """The sentences that `_()`, `_n()` or `Text()` marks in a module. Raises ValueError where it cannot."""
    calls = (node for node in ast.walk(ast.parse(stream.read())) if isinstance(node, ast.Call))
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        given = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if name in MARKERS and len(given) != MARKERS[name]:
            problem = f"{stream.name}:{call.lineno} {name}() takes plain strings, so that they can be found"
            raise ValueError(problem)
        match name, given:
            case ("_", [source]):
                yield call.lineno, "pgettext", (UI, source), []
            case ("_n", [one, many]):
                yield call.lineno, "npgettext", (UI, one, many), []
            case ("Text", [context, source]):
                yield call.lineno, "pgettext", (context, source), []

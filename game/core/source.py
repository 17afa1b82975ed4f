"""Strict YAML: text in, every value with its place, every mistake with a remedy.

`read` gives the plain data of one file: dicts, lists and *text*, because `no`, `10:30` and `012` mean what a
typed model says they mean, and nothing before that. `typed` gives the model. `load` does both.

The file is taken apart event by event, without recursion: a bomb of aliases or four thousand levels stop at
the event that breaks the limit, and all other mistakes are collected in one pass.
"""

import gc
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar

import yaml

from game.core.diagnostics import Diagnostic, Place, Refused, finding

Model = TypeVar("Model")
Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Spot: TypeAlias = tuple[int, int]
Where: TypeAlias = tuple[str | int, ...]

MAX_BYTES: Final = 4 * 1024 * 1024
MAX_DEPTH: Final = 30
LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """The content of one file and the place of everything in it.

    `marks` gives the (line, column) of a value by its path of keys and indexes, `keys` that of its key.
    """

    path: str
    data: Value
    marks: Mapping[Where, Spot]
    keys: Mapping[Where, Spot]

    def place(self, *where: str | int) -> Place:
        """The place of the value there; of the nearest thing around it when it is not in the file."""
        while where and where not in self.marks:
            where = where[:-1]
        return Place(self.path, *self.marks.get(where, (1, 1)))

    def key_place(self, *where: str | int) -> Place:
        """The place of the key there; of the value when it has no key, as in a list."""
        return Place(self.path, *self.keys[where]) if where in self.keys else self.place(*where)

    def part(self, *where: str | int) -> "Document":
        """What stands there as a document of its own, with its places in this file."""
        data: Any = self.data
        for step in where:
            data = data[step]
        return Document(self.path, data, _below(self.marks, where), _below(self.keys, where))


def _below(spots: Mapping[Where, Spot], where: Where) -> dict[Where, Spot]:
    return {path[len(where) :]: spot for path, spot in spots.items() if path[: len(where)] == where}


def read(path: Path, name: str | None = None) -> Document:
    """The document in that file; `name` is what messages call it. Raises `Refused` with everything wrong."""
    file = name if name is not None else path.as_posix()
    return parse(_decoded(_bytes(path, file), file), file)


def parse(text: str, file: str, loader: Any = LOADER) -> Document:
    """The document in that text. Raises `Refused` with everything wrong."""
    if controls := list(_control_characters(text, file)):
        raise Refused(controls)
    reading = _Reading(file)
    with _no_garbage_collection():
        reading.run(text, loader)
    if reading.problems:
        raise Refused(reading.problems)
    return Document(file, reading.root, reading.marks, reading.keys)


def typed(document: Document, model: type[Model]) -> tuple[Model | None, list[Diagnostic]]:
    """The document as that model, or None and everything that does not fit.

    The model is pydantic's or a dataclass; its fields have types of `core.fields`, else TypeError.
    """
    from game.core import shape  # noqa: PLC0415  pydantic costs 60 ms that reading alone need not pay

    return shape.typed(document, model)


def load(path: Path, model: type[Model], name: str | None = None) -> Model:
    """The file as that model. Raises `Refused` with everything wrong."""
    document = read(path, name)
    value, problems = typed(document, model)
    if value is None:
        raise Refused(problems)
    return value


def _bytes(path: Path, file: str) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
            size = path.stat().st_size
    except FileNotFoundError:
        raise Refused([finding("YA001", Place(file))]) from None
    except OSError as problem:
        # Windows says "permission denied" of a folder, so the folder is asked for by name.
        code = "YA002" if os.path.isdir(path) else "YA003"  # Path.is_dir raises for a name that is too long
        raise Refused([finding(code, Place(file), reason=problem.strerror or problem)]) from None
    except ValueError:  # a path with a NUL in it
        raise Refused([finding("YA001", Place(file))]) from None
    if len(content) > MAX_BYTES:
        shown = f"{max(size, len(content)) / 1024 / 1024:.1f}".replace(".", ",")
        raise Refused([finding("YA004", Place(file), size=shown, limit=MAX_BYTES // 1024 // 1024)])
    return content


_ENCODINGS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def _decoded(content: bytes, file: str) -> str:
    for start, encoding in _ENCODINGS:
        if content.startswith(start):
            raise Refused([finding("YA005", Place(file), encoding=encoding)])
    if content.startswith(b"\xef\xbb\xbf"):
        raise Refused([finding("YA006", Place(file))])
    if b"\x00" in content[1:2] or content.startswith(b"\x00"):
        # Every second byte of Western text is zero in UTF-16 without a mark.
        raise Refused([finding("YA005", Place(file), encoding="UTF-16")])
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        before = content[: problem.start].decode("utf-8")
        raise Refused([finding("YA007", Place(file, *_spot_after(before)))]) from None


def _spot_after(text: str) -> Spot:
    return text.count("\n") + 1, len(text) - text.rfind("\n")


_SHOWN_CONTROLS: Final = 5
"""A binary file would otherwise give a million messages."""


def _control_characters(text: str, file: str) -> Iterator[Diagnostic]:
    """The first characters that no YAML text holds. Asked of each kind of character once, not of each place."""
    bad = {character for character in set(text) if not _is_text(character)}
    places = (at for at, character in enumerate(text) if character in bad) if bad else ()
    for at in islice(places, _SHOWN_CONTROLS):
        yield finding("YA008", Place(file, *_spot_after(text[:at])), name=_name_of(text[at]))


def _is_text(character: str) -> bool:
    """As YAML 1.1 has it: tab, line ends, and all that is no control character, half a pair or a mark of order."""
    if character in "\t\n\r\x85":
        return True
    return unicodedata.category(character) not in {"Cc", "Cs"} and character not in "\ufeff\ufffe\uffff"


def _name_of(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Collecting while a quarter of a million nodes are born costs two thirds of the reading time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@dataclass(slots=True)
class _Open:
    """A mapping or a list whose end has not been read yet."""

    path: Where
    content: dict[str, Value] | list[Value]
    key: str | None = None

    @property
    def awaits_key(self) -> bool:
        return isinstance(self.content, dict) and self.key is None

    def next_path(self) -> Where:
        if isinstance(self.content, list):
            return (*self.path, len(self.content))
        return (*self.path, self.key or "")

    def put(self, value: Value) -> None:
        if isinstance(self.content, list):
            self.content.append(value)
        elif self.key is None:
            self.key = value if isinstance(value, str) else "?"
        else:
            self.content[self.key] = value
            self.key = None


@dataclass(slots=True)
class _Reading:
    """One pass over the events of a file."""

    file: str
    root: Value = ""
    marks: dict[Where, Spot] = field(default_factory=dict)
    keys: dict[Where, Spot] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    documents: int = 0

    def run(self, text: str, loader: Any) -> None:
        try:
            self._take(yaml.parse(text, Loader=loader))
        except yaml.MarkedYAMLError as problem:
            if _TOO_DEEP in (problem.problem or "") and loader is not yaml.SafeLoader:
                self._afresh().run(text, yaml.SafeLoader)  # it has no limit of its own, and comes to ours
                return
            self._syntax(problem, text)
        except yaml.YAMLError as problem:
            self._report("YA010", (1, 1), problem=f"dit is geen YAML ({problem})", advice="")
        if not self.problems and self.root == "":
            self._report("YA018", (1, 1))

    def _afresh(self) -> "_Reading":
        """The same reading with nothing read; what is wrong is said in the same place."""
        return _Reading(self.file, problems=self.problems)

    def _take(self, events: Iterable[yaml.Event]) -> None:
        """Build until the end, or until a limit makes going on pointless."""
        for event in events:
            match event:
                case yaml.DocumentStartEvent():
                    if not self._starts(event):
                        return
                case yaml.AliasEvent():
                    self._report("YA012", _spot(event), name=event.anchor)
                    self._put("*", _spot(event))
                case yaml.ScalarEvent():
                    self._refuse_extras(event)
                    self._put(event.value, _spot(event))
                case yaml.CollectionStartEvent():
                    if not self._opens(event):
                        return
                case yaml.CollectionEndEvent():
                    self._closes()

    def _starts(self, event: yaml.DocumentStartEvent) -> bool:
        self.documents += 1
        if self.documents > 1:
            self._report("YA014", _spot(event))
        elif event.version or event.tags:
            self._report("YA019", _spot(event))
        return self.documents == 1

    def _opens(self, event: yaml.CollectionStartEvent) -> bool:
        spot = _spot(event)
        self._refuse_extras(event)
        if len(self.stack) >= MAX_DEPTH:
            self._report("YA015", spot, limit=MAX_DEPTH)
            return False
        if self.stack and self.stack[-1].awaits_key:
            self._report("YA017", spot)
        path = self.stack[-1].next_path() if self.stack else ()
        self.marks.setdefault(path, spot)
        self.stack.append(_Open(path, {} if isinstance(event, yaml.MappingStartEvent) else []))
        return True

    def _closes(self) -> None:
        value: Value = self.stack.pop().content
        if self.stack:
            self.stack[-1].put(value)
        else:
            self.root = value

    def _put(self, value: str, spot: Spot) -> None:
        if not self.stack:
            self.root = value
            self.marks[()] = spot
        elif self.stack[-1].awaits_key:
            self._put_key(value, spot)
        else:
            self.marks[self.stack[-1].next_path()] = spot
            self.stack[-1].put(value)

    def _put_key(self, key: str, spot: Spot) -> None:
        path = (*self.stack[-1].path, key)
        if path in self.keys:
            self._report("YA016", spot, key=key, first=self.keys[path][0])
        self.keys.setdefault(path, spot)
        self.stack[-1].put(key)

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._report("YA011", _spot(event), name=event.anchor)
        if event.tag is not None:
            self._report("YA013", _spot(event), tag=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _syntax(self, problem: yaml.MarkedYAMLError, text: str) -> None:
        sentence, advice, at_start = _in_our_words(problem, text)
        mark = (at_start and problem.context_mark) or problem.problem_mark or problem.context_mark
        spot = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        self._report("YA010", spot, problem=sentence, advice=advice)

    def _report(self, code: str, spot: Spot, **values: object) -> None:
        self.problems.append(finding(code, Place(self.file, *spot), **values))


def _spot(event: yaml.Event) -> Spot:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


@dataclass(frozen=True, slots=True)
class _Syntax:
    """How the parser says it, and how we do; `at_start` points at what was opened, not at where it broke."""

    needle: str
    sentence: str
    advice: str
    at_start: bool = False


_TOO_DEEP: Final = "maximum nesting"
"""So libyaml (from PyYAML 6.0.4 on) ends at a thousand levels that it looks ahead into, before its first event."""
_QUOTE_IT: Final = "zet de tekst tussen aanhalingstekens"
_SYNTAX: Final = (
    _Syntax(
        "mapping values are not allowed",
        "hier kan geen dubbele punt staan",
        f"{_QUOTE_IT}, of spring goed in",
    ),
    _Syntax("could not find expected ':'", "hier ontbreekt een dubbele punt", "schrijf `sleutel: waarde`", True),
    _Syntax("unexpected end of stream", "dit aanhalingsteken gaat nergens dicht", "zet er een achter", True),
    _Syntax("unexpected document indicator", "dit aanhalingsteken gaat nergens dicht", "zet er een achter", True),
    _Syntax("unknown escape", "na een \\ kan dit teken niet", "gebruik enkele aanhalingstekens", True),
    _Syntax("',' or ']'", "deze lijst gaat niet goed dicht", "zet er een ] achter, met komma's ertussen", True),
    _Syntax("',' or '}'", "dit blok gaat niet goed dicht", "zet er een } achter, met komma's ertussen", True),
    _Syntax("expected key", "het inspringen klopt hier niet", "zet de sleutels recht onder elkaar"),
    _Syntax("block end", "het inspringen klopt hier niet", "zet de sleutels recht onder elkaar"),
    _Syntax("'-' indicator", "het inspringen klopt hier niet", "zet de streepjes recht onder elkaar"),
    _Syntax("entries are not allowed", "hier kan geen streepje staan", "begin de lijst op een nieuwe regel"),
    _Syntax("undefined tag handle", "een tag (!) mag hier niet", "laat hem weg; elke waarde is gewone tekst"),
)


def _in_our_words(problem: yaml.MarkedYAMLError, text: str) -> tuple[str, str, bool]:
    said = problem.problem or ""
    if "cannot start any token" in said and problem.problem_mark:
        return (*_bad_start(problem.problem_mark, text), False)
    for row in _SYNTAX:
        if row.needle in said:
            return row.sentence, row.advice, row.at_start
    return f"dit is geen geldige YAML ({said})", "vergelijk met de regels erboven", False


def _bad_start(mark: yaml.Mark, text: str) -> tuple[str, str]:
    lines = text.splitlines()
    rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
    if rest.startswith("\t"):
        return "hier wordt met een tab ingesprongen", "gebruik spaties"
    return f"een tekst kan niet met {rest[:1]} beginnen", _QUOTE_IT

"""The translators' catalogues: what has to be translated, and what is missing, stale or left over.

    python -m game.authoring.catalogue en            bring every catalogue of English up to date
    python -m game.authoring.catalogue en --check    only say what is wrong; exit 1 if anything is

Sentences of the screens are found in the code, where `_()`, `_n()` or `Text()` marks them; those of a scenario in
the scenario as it was loaded, so that a translator gets exactly what a player can see.
"""

import argparse
import ast
import io
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from difflib import SequenceMatcher
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, Final

from babel.messages import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from game.core.diagnostics import Diagnostic, Place, Refused, as_text, finding, in_order
from game.core.text import Text
from game.paths import LOCALES, shown
from game.scenario.folders import folders
from game.scenario.loader import load
from game.screens.i18n import PLACEHOLDER, UI

MsgId = str | tuple[str, str]
Key = tuple[str, MsgId]

PACKAGE: Final = Path(__file__).resolve().parents[1]
GAME: Final = "game"
PATTERNS: Final = "experiences"


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


# --- what there is to translate ---


def code_entries(package: Path = PACKAGE) -> list[Entry]:
    """The sentences marked in the code. Raises ValueError for a marker without a plain string."""
    return [entry for path in sorted(package.rglob("*.py")) for entry in _marked(path, package.parent)]


ROOMS_WITH_WORDS: Final = ("rules", "scenario", "play", "debrief")


def constant_entries() -> list[Entry]:
    """The sentences below the screens that stand in constants, however they were put together."""
    return [
        Entry(text.path, text.source, f"{name.replace('.', '/')}.py")
        for room in ROOMS_WITH_WORDS
        for name in _modules(f"game.{room}")
        for text in texts_in({key: value for key, value in vars(import_module(name)).items() if key != "TEXTS"})
    ]


def _modules(package: str) -> list[str]:
    walked = walk_packages(import_module(package).__path__, f"{package}.")
    return [package, *sorted(module.name for module in walked)]


def game_entries() -> list[Entry]:
    """Every sentence that the game itself can say; a constant is told where it was found first."""
    marked = code_entries()
    known = {entry.key for entry in marked}
    constants = {entry.key: entry for entry in reversed(constant_entries()) if entry.key not in known}
    return [*marked, *sorted(constants.values(), key=lambda entry: (entry.place, entry.context))]


def _marked(path: Path, root: Path) -> Iterator[Entry]:
    place = path.relative_to(root).as_posix()
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        given = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if name in MARKERS and len(given) != MARKERS[name]:
            raise ValueError(f"{place}:{call.lineno} {name}() takes plain strings, so that they can be found")
        match name, given:
            case ("_", [source]):
                yield Entry(UI, source, place, call.lineno)
            case ("_n", [one, many]):
                yield Entry(UI, (one, many), place, call.lineno)
            case ("Text", [context, source]):
                yield Entry(context, source, place, call.lineno)


MARKERS: Final[Mapping[str, int]] = {"_": 1, "_n": 2}
"""How many plain strings each marker takes; `Text` may also be built from values."""


def texts_in(value: Any) -> Iterator[Text]:
    """Every sentence anywhere inside a value made of dataclasses, mappings and lists, in reading order."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from texts_in(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def scenario_entries(scenario: object, context: str) -> list[Entry]:
    """The sentences of a loaded scenario whose path begins with that context, each once."""
    entries = (Entry(text.path, text.source) for text in texts_in(scenario))
    return list(dict.fromkeys(entry for entry in entries if entry.context.split("/")[0] == context))


def catalogues(language: str, scenarios: Mapping[Path, object]) -> dict[Path, list[Entry]]:
    """Every catalogue of that language with what belongs in it, given the loaded scenarios by their folder."""
    wanted: dict[Path, list[Entry]] = {_po(LOCALES, language, GAME): game_entries()}
    for folder, scenario in scenarios.items():
        wanted[_po(folder / "locales", language, folder.name)] = scenario_entries(scenario, folder.name)
        patterns = wanted.setdefault(_po(folder.parent / "locales", language, PATTERNS), [])
        patterns.extend(scenario_entries(scenario, PATTERNS))
    return wanted


def _po(locales: Path, language: str, domain: str) -> Path:
    return locales / language / "LC_MESSAGES" / f"{domain}.po"


# --- bringing a catalogue up to date ---


def updated(old: Catalog, entries: Sequence[Entry]) -> Catalog:
    """A catalogue with exactly these entries: translations kept, changed sentences fuzzy, the rest obsolete."""
    new = Catalog(locale=old.locale)
    had = {_key(message): message for message in (*old.obsolete.values(), *old) if message.id}
    wanted = _merged(entries)
    free = {key: message for key, message in had.items() if key not in wanted and _translated(message)}
    for key, locations in wanted.items():
        _add(new, key, locations, had.get(key) or _nearest(key, free))
    # A translation that nothing asks for any more may be asked for again tomorrow.
    new.obsolete.update({key: message for key, message in free.items()})  # type: ignore[misc]
    return new


def _merged(entries: Sequence[Entry]) -> dict[Key, list[tuple[str, int]]]:
    # To gettext a sentence and the singular of a plural are one: the plural then serves both.
    plurals = {(entry.context, entry.source[0]): entry.key for entry in entries if isinstance(entry.source, tuple)}
    merged: dict[Key, list[tuple[str, int]]] = {}
    for entry in entries:
        if not entry.source:
            continue  # to gettext the empty sentence is the header of the file
        key = plurals.get((entry.context, _said(entry.source)), entry.key)
        merged.setdefault(key, []).extend([(entry.place, entry.line)] if entry.place else [])
    return merged


def _add(catalog: Catalog, key: Key, locations: list[tuple[str, int]], known: Message | None) -> None:
    context, source = key
    if known is None:
        catalog.add(source, locations=locations, context=context)
        return
    changed = _key(known) != key
    catalog.add(
        source,
        known.string,
        locations=locations,
        flags=known.flags | {"fuzzy"} if changed else known.flags,
        user_comments=known.user_comments,
        previous_id=known.id if changed else known.previous_id,
        context=context,
    )


_ALIKE: Final = 0.6
"""Below this likeness an old translation helps nobody."""


def _nearest(key: Key, free: dict[Key, Message]) -> Message | None:
    """The old message that probably was this one: of the same context, the most alike; used once."""
    context, source = key
    rivals = [old for old in free if old[0] == context and isinstance(old[1], str) == isinstance(source, str)]
    likeness = {old: SequenceMatcher(None, _said(source), _said(old[1])).ratio() for old in rivals}
    best = max(likeness, key=likeness.__getitem__, default=None)
    return free.pop(best) if best and likeness[best] >= _ALIKE else None


def _key(message: Message) -> Key:
    source: Any = message.id
    return message.context or "", tuple(source) if isinstance(source, list | tuple) else source


def _said(source: MsgId) -> str:
    return source if isinstance(source, str) else " ".join(source)


def _translated(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, list | tuple) else bool(message.string)


# --- what is wrong with a catalogue ---


def examine(po: Path, entries: Sequence[Entry], language: str) -> list[Diagnostic]:
    """What is missing, stale, left over or filled in wrongly in one catalogue."""
    file, wanted = shown(po), _merged(entries)
    if not po.exists():
        return []  # nobody has begun: the game is Dutch there, and says so
    try:
        catalog = _read(po, language)
    except (ValueError, PoFileError) as problem:
        return [finding("TR005", Place(file), problem=problem)]
    had = {_key(message): message for message in catalog if message.id}
    found = [each for key in had for each in _about(had[key], key in wanted, file, language)]
    if absent := len(wanted.keys() - had.keys()):
        found.append(finding("TR006", Place(file), count=absent))
    return list(in_order(found))


def _about(message: Message, wanted: bool, file: str, language: str) -> Iterator[Diagnostic]:
    place, source = Place(file, message.lineno or 1), _short(_said(_key(message)[1]))
    if not wanted:
        yield finding("TR003", place, source=source)
    elif not _translated(message):
        yield finding("TR001", place, source=source, language=language)
    elif message.fuzzy:
        yield finding("TR002", place, source=source)
    elif difference := _placeholders(message):
        expected = ", ".join(f"{{{name}}}" for name in sorted(_names(_said(_key(message)[1])))) or "geen"
        yield finding("TR004", place, source=source, difference=difference, expected=expected)


def _placeholders(message: Message) -> str:
    """The placeholders that source and translation do not share; one form of a plural may leave out {n}."""
    source, forms = _names(_said(_key(message)[1])), message.string or ""
    said = [_names(form) for form in ([forms] if isinstance(forms, str) else forms)]
    spare = {"n"} if len(said) > 1 else set()
    strange = set().union(*((names ^ source) - spare for names in said))
    return ", ".join(f"{{{name}}}" for name in sorted(strange))


def _names(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


_SHORT: Final = 50


def _short(text: str) -> str:
    line = re.sub(r"\s+", " ", text)
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()}..."


def check(scenarios: Mapping[Path, object]) -> list[Diagnostic]:
    """Everything wrong with the catalogues of the game and of these loaded scenarios, in all languages begun."""
    return [
        each
        for language in begun(scenarios)
        for po, entries in catalogues(language, scenarios).items()
        for each in examine(po, entries, language)
    ]


def begun(scenarios: Iterable[Path]) -> list[str]:
    """The languages that somebody began to translate into."""
    places = [LOCALES, *(place / "locales" for folder in scenarios for place in (folder, folder.parent))]
    return sorted({po.parts[-3] for place in places for po in place.glob("*/LC_MESSAGES/*.po")})


# --- files and the command ---


def _read(po: Path, language: str) -> Catalog:
    with po.open("rb") as stream:
        return read_po(stream, locale=language, abort_invalid=True)


HEADER: Final = """\
# Translations of 1 uur in de bijstand. The Dutch sentence is the msgid, its stable address the msgctxt.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plural}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
"""Without dates and versions, so that a file changes only when its sentences do."""


def rewrite(po: Path, entries: Sequence[Entry], language: str) -> bool:
    """Bring one file up to date; whether anything changed. Raises ValueError when the file cannot be read."""
    new = updated(_read(po, language) if po.exists() else Catalog(language), entries)
    body = io.BytesIO()
    write_po(body, new, width=0, omit_header=True, include_previous=True, include_lineno=False)
    written = HEADER.format(language=language, plural=new.plural_forms).encode() + body.getvalue()
    if po.exists() and po.read_bytes() == written:
        return False
    po.parent.mkdir(parents=True, exist_ok=True)
    po.write_bytes(written)
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 1 when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m game.authoring.catalogue", description=__doc__.split("\n")[0])
    parser.add_argument("language", help="such as en")
    parser.add_argument("--check", action="store_true", help="write nothing")
    given = parser.parse_args(arguments)
    try:
        wanted = catalogues(given.language, {folder: load(folder) for folder in folders()})
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    for po, entries in wanted.items():
        if not given.check:
            print(f"{shown(po)}: {'bijgewerkt' if rewrite(po, entries, given.language) else 'al bij'}")
    found = [each for po, entries in wanted.items() for each in examine(po, entries, given.language)]
    absent = [f"{shown(po)}: nog niet begonnen" for po in wanted if not po.exists()]
    print("\n".join(filter(None, [*absent, as_text(found)])) or "Alles is vertaald.")
    return 1 if found or absent else 0


if __name__ == "__main__":
    sys.exit(main())

"""The translators' catalogues: what has to be translated, and what is missing, stale or left over.

    python -m game.authoring.catalogue en            bring every catalogue of English up to date
    python -m game.authoring.catalogue en --check    only say what is wrong; exit 1 if anything is
    python -m game.authoring.catalogue en --stats    how far it is: translated, fuzzy, missing, and in words
    python -m game.authoring.catalogue --stats       the same of every language that was begun

Where the sentences are found, `extract` says.
"""

import argparse
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
from babel.messages.pofile import PoFileError, denormalize, read_po, write_po

from game.authoring import extract
from game.authoring.command import GOOD, ended
from game.authoring.extract import Entry, Key, MsgId
from game.core.diagnostics import Diagnostic, Place, as_text, finding, in_order
from game.core.text import Text
from game.paths import LOCALES, shown
from game.scenario.folders import GLOSSARY, PATTERNS, find, folders
from game.scenario.policies import FOLDER as POLICIES
from game.screens.i18n import PLACEHOLDER

PACKAGE: Final = Path(__file__).resolve().parents[1]
GAME: Final = "game"


# --- what there is to translate ---


def code_entries(package: Path = PACKAGE) -> list[Entry]:
    """The sentences marked in the code. Raises ValueError for a marker without a plain string."""
    paths = sorted(package.rglob("*.py"))
    return [one for path in paths for one in extract.entries(path, path.relative_to(package.parent).as_posix())]


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


def catalogues(language: str, folders: Iterable[Path]) -> dict[Path, list[Entry]]:
    """Every catalogue of that language with what belongs in it, for these scenario folders."""
    wanted: dict[Path, list[Entry]] = {_po(LOCALES, language, GAME): game_entries()}
    for folder in folders:
        wanted[_po(folder / "locales", language, folder.name)] = extract.scenario_entries(folder)
        for shared in (folder.parent / name for name in (PATTERNS, GLOSSARY)):
            if shared.is_file():
                po = _po(folder.parent / "locales", language, shared.stem)
                wanted.setdefault(po, extract.entries(shared, shown(shared)))
        if policies := sorted((folder.parent / POLICIES).glob("*.yaml")):
            po = _po(folder.parent / "locales", language, POLICIES)
            wanted.setdefault(po, [one for path in policies for one in extract.entries(path, shown(path))])
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
        catalog = read(po, language)
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


def check(scenarios: Sequence[Path]) -> list[Diagnostic]:
    """Everything wrong with the catalogues of the game and of these scenarios, in all languages begun."""
    return [
        each
        for language in begun(scenarios)
        for po, entries in catalogues(language, scenarios).items()
        for each in examine(po, entries, language)
    ]


def files(language: str, scenarios: Iterable[Path]) -> list[Path]:
    """The catalogues that there are of a language, of the game and of these scenarios."""
    places = [LOCALES, *(place / "locales" for folder in scenarios for place in (folder, folder.parent))]
    return sorted({po for place in places for po in (place / language / "LC_MESSAGES").glob("*.po")})


def begun(scenarios: Iterable[Path]) -> list[str]:
    """The languages that somebody began to translate into."""
    places = [LOCALES, *(place / "locales" for folder in scenarios for place in (folder, folder.parent))]
    return sorted({po.parts[-3] for place in places for po in place.glob("*/LC_MESSAGES/*.po")})


# --- files and the command ---


def read(po: Path, language: str) -> Catalog:
    """A catalogue as it was written. Raises ValueError when it cannot be read."""
    with po.open("rb") as stream:
        catalog = read_po(stream, locale=language, abort_invalid=True)
    for message in (*catalog, *catalog.obsolete.values()):
        _take_back_previous(message)
    return catalog


def _take_back_previous(message: Message) -> None:
    """What a sentence was before: Babel writes it as `#| msgid`, and reads it as a comment of the translator."""
    start = next((at for at, line in enumerate(message.user_comments) if line.startswith("|")), None)
    if start is None:
        return
    said = " ".join(line.removeprefix("|").strip() for line in message.user_comments[start:])
    message.user_comments = message.user_comments[:start]
    if message.fuzzy:
        quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', said)
        message.previous_id = [denormalize(f'"{"".join(quoted)}"')] if quoted else []


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
    """Bring one file up to date; whether anything changed. Raises ValueError when the file cannot be read.

    A sentence of a scenario is told with its line, for whoever wants to see it in its story; one of the code is
    not: lines of code move with every change.
    """
    new = updated(read(po, language) if po.exists() else Catalog(language), entries)
    body = io.BytesIO()
    write_po(body, new, width=0, omit_header=True, include_previous=True, include_lineno=po.stem != GAME)
    written = HEADER.format(language=language, plural=new.plural_forms).encode() + body.getvalue()
    if po.exists() and po.read_bytes() == written:
        return False
    po.parent.mkdir(parents=True, exist_ok=True)
    po.write_bytes(written)
    return True


@dataclass(frozen=True, slots=True)
class Stats:
    """How far one catalogue is: sentences by what is the matter with them, and words of the Dutch."""

    translated: int
    fuzzy: int
    missing: int
    words: int
    words_to_do: int

    def __str__(self) -> str:
        count = self.translated + self.fuzzy + self.missing
        done = 100 * self.translated // count if count else 100
        left = (
            f"{self.fuzzy} te controleren, {self.missing} te vertalen, {self.words_to_do} van {self.words} woorden"
        )
        return f"{self.translated} van {count} vertaald ({done} %), {left} te gaan"


def stats(po: Path, entries: Sequence[Entry], language: str) -> Stats:
    """How far a catalogue is; of one that nobody began all is missing. Raises ValueError for a broken file."""
    catalog = read(po, language) if po.exists() else Catalog()
    had = {_key(message): message for message in catalog if message.id}
    done, fuzzy, absent = list[int](), list[int](), list[int]()
    for key in _merged(entries):
        message = had.get(key)
        among = absent if message is None or not _translated(message) else fuzzy if message.fuzzy else done
        among.append(len(_said(key[1]).split()))
    to_do = sum(fuzzy) + sum(absent)
    return Stats(len(done), len(fuzzy), len(absent), sum(done) + to_do, to_do)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 1 when something is wrong, otherwise as in `command`."""
    parser = argparse.ArgumentParser(prog="python -m game.authoring.catalogue", description=__doc__.split("\n")[0])
    parser.add_argument("language", nargs="?", help="such as en; left out, every language that was begun")
    parser.add_argument("scenarios", nargs="*", help="names or folders of scenarios; left out, all")
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--stats", action="store_true", help="say how far it is, and write nothing")
    given = parser.parse_args(arguments)
    return ended(lambda: _of_each(given))


def _of_each(given: argparse.Namespace) -> int:
    among = [find(name) for name in given.scenarios] or folders()
    codes = [GOOD]
    for language in [given.language] if given.language else begun(among):
        wanted = catalogues(language, among)
        codes.append(_count(wanted, language) if given.stats else _update(wanted, language, given.check))
    return max(codes)


def _count(wanted: Mapping[Path, Sequence[Entry]], language: str) -> int:
    for po, entries in wanted.items():
        print(f"{shown(po)}: {stats(po, entries, language)}")
    return 0


def _update(wanted: Mapping[Path, Sequence[Entry]], language: str, only_look: bool) -> int:
    for po, entries in wanted.items():
        if not only_look:
            print(f"{shown(po)}: {'bijgewerkt' if rewrite(po, entries, language) else 'al bij'}")
    found = [each for po, entries in wanted.items() for each in examine(po, entries, language)]
    absent = [f"{shown(po)}: nog niet begonnen" for po in wanted if not po.exists()]
    print("\n".join(filter(None, [*absent, as_text(found)])) or "Alles is vertaald.")
    return 1 if found or absent else 0


if __name__ == "__main__":
    sys.exit(main())

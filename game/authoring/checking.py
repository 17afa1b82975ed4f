"""`check`: everything wrong with scenarios, play plans, tables and translations, in one run."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring import beats, catalogue, derived
from game.core import diagnostics
from game.core.diagnostics import Diagnostic, Place, Refused, finding, has_errors
from game.core.source import Document, read, typed
from game.paths import ASSETS, shown
from game.play.plans import PlansFile, run
from game.play.world import build
from game.rules import load_law
from game.scenario import folders, loader, policies
from game.scenario.scenario import Scenario
from game.screens.parts.kitchen import TALK, TOP

if TYPE_CHECKING:
    from game.authoring.layout import Looked


def report(paths: Sequence[Path], as_json: bool = False, layout: bool = False) -> int:
    """Print what is wrong; 1 if anything is an error."""
    found = list(everything(paths))
    more = list(_laid_out(paths)) if layout and not has_errors(found) else []
    found += [each for _, looked in more for each in looked.found]
    if as_json:
        print(diagnostics.as_json(found))
    else:
        told = [_looked(name, looked) for name, looked in more]
        print("\n\n".join(filter(None, (diagnostics.as_text(found), *told, _verdict(found)))))
    return 1 if has_errors(found) else 0


def _laid_out(paths: Sequence[Path]) -> "Iterator[tuple[str, Looked]]":
    """Every scenario with what was seen of its screens. Without errors only: what cannot be played has none."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    from game.authoring import layout  # noqa: PLC0415  it starts pygame, which checking alone need not pay

    for folder in _among(paths):
        yield folder.name, layout.look(folder, loader.load(folder))


def _looked(name: str, looked: "Looked") -> str:
    unseen = f"; niet gezien: {', '.join(looked.unseen)}" if looked.unseen else ""
    return f"{name}: {looked.screens} schermen bekeken{unseen}."


def _verdict(found: Sequence[Diagnostic]) -> str:
    errors, warnings = map(len, diagnostics.errors_and_warnings(found))
    if not found:
        return "Alles in orde."
    said = "1 fout" if errors == 1 else f"{errors or 'Geen'} fouten"
    return f"{said}, {'1 waarschuwing' if warnings == 1 else f'{warnings} waarschuwingen'}."


def everything(paths: Sequence[Path] = ()) -> Iterator[Diagnostic]:
    """All findings about these scenario folders, or about everything that the game has."""
    among = _among(paths)
    for folder in among:
        loaded = loader.examine(folder)
        yield from loaded.found
        if loaded.scenario:
            yield from plans(folder, loaded.scenario)
            yield from derived_files(folder, loaded.scenario)
            if folders.is_whole(folder):  # of a part its whole says it
                yield from drawings(folder, loaded.scenario)
            yield from beats.check(build(loaded.scenario), _frame(folder))
    if not paths:
        yield from tables()
        yield from policies.examine(load_law())[1]
    yield from catalogue.check(among)


def _among(paths: Sequence[Path]) -> list[Path]:
    return [_folder(path) for path in paths] or folders.folders()


def _folder(path: Path) -> Path:
    """A folder, or a scenario by its name as in `play`. Raises Refused when it is neither."""
    return path.resolve() if path.is_dir() else folders.find(str(path))


def plans(folder: Path, scenario: Scenario) -> Iterator[Diagnostic]:
    """The play plans of a scenario, each really played."""
    path = folder / folders.PLAYS
    if not path.is_file():
        return
    try:
        document = read(path, shown(path))
    except Refused as refused:
        yield from refused.diagnostics
        return
    file, found = typed(document, PlansFile)
    yield from found
    world = build(scenario)
    for index, plan in enumerate(file.plays if file else ()):
        _, failure = run(world, plan)
        if failure:
            where = document.place("plays", index, "steps", failure.step)
            yield finding("SC012", where, plan=plan.id, problem=failure.sentence)


def derived_files(folder: Path, scenario: Scenario) -> Iterator[Diagnostic]:
    """Results that were made of another scenario, or of another version of the game."""
    for path in derived.stale(folder, scenario):
        yield finding("DR001", Place(shown(path)), scenario=folder.name)


def drawings(folder: Path, scenario: Scenario, assets: Path = ASSETS) -> Iterator[Diagnostic]:
    """Drawings that a scenario asks for and that are not there: of people, of where else one is, of envelopes."""
    there = {path.stem for path in (assets / "art").glob("*.svg")}
    for place, family, name in _drawings(folder, scenario):
        if name not in there:
            alike = {one for one in there if one.startswith(family)}
            yield finding("AS001", place, name=name, advice=diagnostics.suggestion(name, alike))


def _drawings(folder: Path, scenario: Scenario) -> Iterator[tuple[Place, str, str]]:
    """Where it is asked for, how the names of its kind begin, and its own."""
    frame, post, talks = _frame(folder), _read(folder, folders.POST), _read(folder, folders.SCENES)
    for index, person in enumerate(scenario.file.people):
        if person.art:
            yield frame.place("people", index, "art"), "person-", person.art
    for index, moment in enumerate(scenario.file.moments):
        if moment.elsewhere:
            where = frame.place("moments", index, "elsewhere")
            yield from ((where, "place-", f"place-{moment.elsewhere}{view}") for view in ("", TALK, TOP))
    for index, scene in enumerate(scenario.scenes.values()):
        if scene.elsewhere:
            yield talks.place("scenes", index, "elsewhere"), "place-", f"place-{scene.elsewhere}{TALK}"
    for index, sender in enumerate(scenario.senders.values()):
        yield post.place("senders", index, "kind"), "envelope-", f"envelope-{sender.kind}"


def _frame(folder: Path) -> Document:
    return _read(folder, folders.SCENARIO)


def _read(folder: Path, name: str) -> Document:
    return read(folder / name, shown(folder / name))


def tables() -> Iterator[Diagnostic]:
    """The tables of the law and the municipalities, with what is uncertain in them."""
    try:
        law = load_law()
    except Refused as refused:
        yield from refused.diagnostics
        return
    for one in (law.tables, *(gemeente.tables for gemeente in law.gemeenten.values())):
        for name, figure in one.uncertain:
            if figure.place:
                yield finding("TB004", figure.place, name=name, note=figure.note or figure.source.origin)

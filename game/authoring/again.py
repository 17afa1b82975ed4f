"""An hour once more: `replay` in words or on the screen, `debrief` as a page or as data."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.core.diagnostics import Place, Refused, finding
from game.debrief import Debrief, as_data, as_lines, html, record
from game.debrief import look_back as looked_back
from game.debrief.otherwise import whole
from game.paths import ASSETS, shown
from game.play import journal, result
from game.play.actions import PassOver, PassTime, SetPace, Take, Write
from game.play.digest import digest
from game.play.hour import Hour, Step
from game.play.journal import Journal, JournalError
from game.play.replay import Replayed, replay
from game.play.stored import band, best_found
from game.play.world import build
from game.scenario import folders, loader, policies
from game.screens.i18n import speaker


def in_words(path: Path, as_json: bool) -> int:
    """Every action with what it brought about."""
    replayed = _replayed(path)
    hour = replayed.hour
    rows = [_row(hour, step) for step in hour.steps]
    if as_json:
        print(json.dumps({"digest": digest(hour.state), "whole": replayed.whole, "steps": rows}, indent=2))
        return 0
    for row in rows:
        print(f"{row['at']}  {row['action']:<44} {', '.join(row['events'])}")
    print(f"vingerafdruk: {digest(hour.state)}")
    return 0


def on_screen(path: Path, language: str | None) -> int:
    """The same hour on the real screens, in some five minutes."""
    from game.authoring.opening import watch  # noqa: PLC0415 - only this needs a window

    return watch(_replayed(path).hour, language)


def look_back(
    path: Path, page: Path | None, paper: Path | None, data: Path | None, language: str, others: bool = True
) -> int:
    """The debrief in words, and as HTML, PDF or JSON where asked; `others`: with the hour in other worlds."""
    replayed = _replayed(path)
    debrief = replace(_looked_back(replayed.hour, others), record=record(_read(path), replayed))
    say = speaker(language, folders.folders())
    if page:
        page.write_text(html(debrief, say), "utf-8")
    if paper:
        from game.debrief.pdf import pdf  # noqa: PLC0415 - setting type takes a library that nothing else asks

        paper.write_bytes(pdf(html(debrief, say), ASSETS / "fonts", debrief.header.last))
    if data:
        data.write_text(json.dumps(as_data(debrief), indent=2, ensure_ascii=False) + "\n", "utf-8")
    if not (page or paper or data):
        print("\n".join(as_lines(debrief, say)))
    return 0


def _looked_back(hour: Hour, others: bool) -> Debrief:
    """With what lies beside its scenario; the hour in other worlds takes some seconds."""
    folder = folders.find(hour.world.scenario.id)
    best = best_found(folder)
    debrief = looked_back(hour, best)
    if not others:
        return debrief
    return replace(debrief, otherwise=whole(hour, policies.load(hour.world.scenario.law), band(folder), best))


def _replayed(path: Path) -> Replayed:
    """The hour of a file, with what did not go whole said on stderr. Raises Refused."""
    read = _read(path)
    scenario = loader.load(folders.find(read.header.scenario))
    replayed = replay(build(scenario), read)
    for problem in _problems(path, replayed, scenario.digest != read.header.digest):
        print(problem, file=sys.stderr)
    return replayed


def _read(path: Path) -> Journal:
    """A journal (`.jsonl`), or the result that a table handed in (`.json`). Raises Refused."""
    if path.suffix == ".json":
        return result.as_journal(result.read(path))
    try:
        return journal.read(path)
    except JournalError as error:
        raise Refused([finding(error.code, Place(shown(path), max(1, error.line)))]) from None


def _problems(path: Path, replayed: Replayed, changed: bool) -> list[str]:
    said = []
    if replayed.broken:
        said.append(
            f"{path}:{replayed.broken}:1 vanaf hier is het logboek beschadigd; wat ervoor staat, is gebruikt"
        )
    if changed:
        said.append(f"{path}:1:1 het scenario is veranderd sinds dit uur; wat nog past, is opnieuw gedaan")
    if replayed.lost:
        said.append(f"{path}: {replayed.lost} keuzes pasten niet meer en zijn overgeslagen")
    if replayed.differs:
        said.append(f"{path}: het uur loopt nu anders dan toen het gespeeld werd")
    return said


def _row(hour: Hour, step: Step) -> dict[str, Any]:
    match step.action:
        case Take(offer):
            words = f"take {offer}"
        case Write(field, text):
            words = f"write {field} {text!r}"
        case PassTime(ms):
            words = f"wait {ms / 1000:g} s"
        case SetPace(pace):
            words = f"pace {pace}"
        case PassOver():
            words = "pass over"
    when = hour.world.scenario.moment(step.at)
    return {"at": f"{when:%Y-%m-%d %H:%M}", "action": words, "events": [type(one).__name__ for one in step.events]}

"""Where journals lie on this machine, and which of them can be gone on with."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.play import journal
from game.play.journal import Journal, JournalError
from game.screens.home import home

if TYPE_CHECKING:
    from game.play.replay import Replayed
    from game.play.world import World

ENDING = ".jsonl"
ENDED = ".ended"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An hour that was broken off, and what of it can be read."""

    path: Path
    journal: Journal


def new_path(scenario: str, now: datetime, folder: Path | None = None) -> Path:
    """A free name for a new journal: the scenario and the moment, no name of anybody."""
    folder = folder or home() / "journals"
    stem = f"{scenario}-{now:%Y%m%d-%H%M%S}"
    path, number = folder / f"{stem}{ENDING}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{ENDING}"
    return path


def newest_unfinished(scenario: str = "", folder: Path | None = None) -> Unfinished | None:
    """The hour to offer to go on with: the newest that was not ended, of this scenario or of any."""
    try:
        return next(_unfinished(scenario, folder or home() / "journals"), None)
    except OSError:
        return None  # a folder that cannot be looked into holds nothing to go on with


def _unfinished(scenario: str, folder: Path) -> Iterator[Unfinished]:
    """The newest first. The name of one scenario may begin that of another, so the file itself is asked."""
    for path in sorted(folder.glob(f"{scenario}*{ENDING}"), key=_age, reverse=True):
        if ".damaged" in path.name or path.with_suffix(ENDED).exists():
            continue
        with suppress(JournalError):
            read = journal.read(path)
            if scenario in {"", read.header.scenario}:
                yield Unfinished(path, read)


def end(path: Path) -> None:
    """This hour was played out, or left for good: it is no longer offered."""
    path.with_suffix(ENDED).touch()


def resume(world: "World", unfinished: Unfinished) -> "Replayed":
    """Play it up to where it stopped; a damaged file is kept beside what could be read.

    It is read anew, because another window may have gone on with it since. Raises OSError or JournalError.
    """
    from game.play.replay import replay  # noqa: PLC0415

    read = journal.read(unfinished.path)
    if read.broken:
        journal.mend(unfinished.path, read)
    return replay(world, read)


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0

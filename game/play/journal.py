"""The journal: one hour as a file, one line an action, appended and flushed. A save *is* the journal.

    {"journal": 1, "game": "0.1.0", "scenario": "eerste-week", "digest": "...", "seed": 7, "pace": "1"}
    {"at": 396000, "take": "read/schatting"}
    {"at": 401000, "pass": 2500}
    {"digest": "8c1f0e..."}

What is lost when the machine stops is at most the action in the air. A file that was cut off or damaged is
read up to where it breaks; the rest is said in words, and the file itself is kept.
"""

import errno
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from game import __version__
from game.core.diagnostics import CODES
from game.play.actions import Action, PassTime, SetPace, Take, Write
from game.play.answers import LONGEST
from game.play.digest import digest
from game.play.session import ALONE, MOST_AT_A_TABLE
from game.play.time import PACES

if TYPE_CHECKING:  # the menu asks for unfinished hours before anything else is needed
    from game.play.hour import Hour, Step
    from game.play.state import State

FORMAT = 1
DIGEST_EVERY = 20
LARGEST = 16 * 1024 * 1024
"""Bytes; an hour is some kilobytes."""
LONGEST_MS = 24 * 60 * 60 * 1000
"""No single stretch of play time is longer than a day."""


class JournalError(Exception):
    """The file cannot be used at all. `code` is one of diagnostics, `line` where it stands (0: the file)."""

    def __init__(self, path: Path, code: str, line: int = 0) -> None:
        super().__init__(f"{path}:{line}: {CODES[code].sentence}")
        self.path, self.code, self.line = path, code, line


@dataclass(frozen=True, slots=True)
class Header:
    """What the hour was played in. `stops` and `team` are those of the hour."""

    scenario: str
    digest: str
    seed: int
    pace: str
    stops: tuple[int, ...] = ()
    team: int = 1
    game: str = __version__

    @classmethod
    def of(cls, hour: "Hour") -> "Header":
        """That of an hour that begins."""
        scenario = hour.world.scenario
        return cls(scenario.id, scenario.digest, hour.seed, hour.pace, hour.stops, hour.team)


@dataclass(frozen=True, slots=True)
class Journal:
    """What could be read of a file. `broken` is the line from which it could not, 0 when all was well."""

    header: Header
    lines: tuple[dict[str, Any], ...]
    broken: int = 0


class Recorder:
    """Writes an hour while it is played. Raises OSError when the disk refuses, with the hour still intact.

    Two windows may go on with the same hour; whoever finds that the other wrote, writes no more (OSError too).
    """

    def __init__(self, path: Path, header: Header, append: bool = False) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._actions = 0
        self._file: IO[bytes] = path.open("ab" if append else "xb")
        self._size = self._file.tell()
        if not append:
            self._write(_first_line(header))
        elif not path.read_bytes().endswith(b"\n"):
            self._put(b"\n")  # a last line that lost only its end is whole; what follows may not join it

    def __call__(self, step: "Step", state: "State") -> None:
        """Told by the hour of every step: written and flushed before anybody sees it."""
        self._write({"at": step.at, **as_line(step.action)})
        self._actions += 1
        if self._actions % DIGEST_EVERY == 0:
            self._write({"digest": digest(state)})

    def close(self, state: "State | None" = None) -> None:
        try:
            if state is not None and not self._file.closed:
                self._write({"digest": digest(state)})
        finally:
            self._file.close()

    def _write(self, line: dict[str, Any]) -> None:
        self._put(json.dumps(line, separators=(",", ":")).encode() + b"\n")

    def _put(self, content: bytes) -> None:
        if os.fstat(self._file.fileno()).st_size != self._size:
            raise OSError(errno.EBUSY, "another window writes this hour", str(self.path))
        self._file.write(content)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._size += len(content)


_HEADER = ("game", "scenario", "digest", "seed", "pace", "stops", "team")


def _first_line(header: Header) -> dict[str, Any]:
    return {"journal": FORMAT, **{name: getattr(header, name) for name in _HEADER}}


def read(path: Path) -> Journal:
    """What can be read of a journal. Raises JournalError when not even its first line can."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise JournalError(path, "JR001") from error
    if len(raw) > LARGEST:
        raise JournalError(path, "JR002")
    first, *rest = raw.split(b"\n")
    header = _header(path, _parsed(first))
    lines: list[dict[str, Any]] = []
    for number, text in enumerate(rest, start=2):
        line = _parsed(text)
        if line is None and not text and number == len(rest) + 1:
            break
        if line is None or not is_line(line):
            return Journal(header, tuple(lines), broken=number)
        lines.append(line)
    return Journal(header, tuple(lines))


def written(hour: "Hour") -> tuple[dict[str, Any], ...]:
    """An hour that was played as the lines of its journal, with what it came to as the last."""
    header = Header.of(hour)
    steps = ({"at": step.at, **as_line(step.action)} for step in hour.steps)
    return (_first_line(header), *steps, {"digest": digest(hour.state)})


def mend(path: Path, journal: Journal) -> Path:
    """Keep a damaged file beside itself, and leave the part that could be read. Gives the kept one."""
    kept = path.with_suffix(".damaged.jsonl")
    number = 1
    while kept.exists():
        number += 1
        kept = path.with_suffix(f".damaged-{number}.jsonl")
    whole = path.read_bytes()
    kept.write_bytes(whole)
    good = whole.split(b"\n")[: journal.broken - 1]
    fresh = path.with_suffix(".tmp")
    fresh.write_bytes(b"\n".join(good) + b"\n")
    fresh.replace(path)
    return kept


def _parsed(text: bytes) -> dict[str, Any] | None:
    try:
        line = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return line if isinstance(line, dict) else None


def _header(path: Path, line: dict[str, Any] | None) -> Header:
    if line is None or "journal" not in line:
        raise JournalError(path, "JR003", 1)
    if line["journal"] != FORMAT:
        raise JournalError(path, "JR004", 1)
    texts = all(isinstance(line.get(name), str) for name in ("game", "scenario", "digest", "pace"))
    stops, team = line.get("stops", []), line.get("team", 1)
    numbers = isinstance(stops, list) and all(type(one) is int for one in (line.get("seed"), team, *stops))
    if not (texts and numbers) or line["pace"] not in PACES or not ALONE <= team <= MOST_AT_A_TABLE:
        raise JournalError(path, "JR005", 1)
    return Header(**{name: line[name] for name in _HEADER if name in line} | {"stops": tuple(stops), "team": team})


def is_line(line: dict[str, Any]) -> bool:
    """One of the known lines, and nothing beside it."""
    if frozenset(line) not in _SHAPES:
        return False
    match line:
        case {"digest": str()} | {"at": int(), "take": str()}:
            return True
        case {"at": int(), "write": str(), "text": str(text)}:
            return len(text) <= LONGEST
        case {"at": int(), "pass": int(ms)}:
            return 0 < ms <= LONGEST_MS and not isinstance(ms, bool)
        case {"at": int(), "pace": str(pace)}:
            return pace in PACES
        case _:
            return False


_LINES = (("digest",), ("at", "take"), ("at", "write", "text"), ("at", "pass"), ("at", "pace"))
_SHAPES = frozenset(frozenset(keys) for keys in _LINES)


def as_line(action: Action) -> dict[str, Any]:
    """An action as it is written."""
    match action:
        case PassTime(ms):
            return {"pass": ms}
        case Take(offer):
            return {"take": offer}
        case Write(field, text):
            return {"write": field, "text": text}
        case SetPace(pace):
            return {"pace": pace}


def as_action(line: dict[str, Any]) -> Action:
    """An action from a line that `read` let pass."""
    if "take" in line:
        return Take(line["take"])
    if "write" in line:
        return Write(line["write"], line["text"])
    return SetPace(line["pace"]) if "pace" in line else PassTime(line["pass"])

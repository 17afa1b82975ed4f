"""Result files of several tables, handed in together: which of them can be laid beside each other, and under what.

Nothing is known of a table but its number. Whatever cannot be used is said, file by file; the rest is used.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.core.diagnostics import Diagnostic, Place, Refused, Severity, finding
from game.paths import shown
from game.play import journal, result
from game.play.digest import digest
from game.play.hour import Hour
from game.play.replay import replay
from game.play.result import Result
from game.play.world import World

MOST = 12
"""So many tables can be told apart on one screen."""
_ENDING = ".json"
_LETTERS = "abcdefghijkl"


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A file that can be read, under the name of its table: `3`, `3a` where there are two of them, `a` without."""

    path: Path
    table: str
    result: Result


@dataclass(frozen=True, slots=True)
class Pile:
    """What was handed in: what can be laid beside each other, by table, and what there is to say of the files."""

    handed_in: tuple[HandedIn, ...] = ()
    told: tuple[Diagnostic, ...] = ()

    @property
    def scenario(self) -> str:
        """What they all played; '' when there is nothing."""
        return self.handed_in[0].result.scenario if self.handed_in else ""


def gather(places: Iterable[Path]) -> Pile:
    """Read what lies in these folders, and these files. Of several scenarios the one that most tables played."""
    told: list[Diagnostic] = []
    read: dict[Path, Result] = {}
    for path in _files(places, told):
        try:
            read[path] = result.read(path)
        except Refused as refused:
            told.append(refused.diagnostics[0])
    once = dict(_once(read, told))
    same = dict(_of_one_scenario(once, told))
    named = sorted(_named(same, told), key=lambda one: (one.result.table == 0, one.result.table, one.table))
    told.extend(finding("RS009", _place(one.path), most=MOST) for one in named[MOST:])
    return Pile(tuple(named[:MOST]), tuple(told))


def played_again(world: World, one: HandedIn) -> Hour:
    """The hour of a table, once more. Raises Refused when it is not the hour that its file says it was."""
    given, place = one.result, _place(one.path)
    if given.digest != world.scenario.digest:
        raise Refused([finding("RS005", place)])
    if not all(journal.is_line(line) and "digest" not in line for line in given.actions):
        raise Refused([finding("RS006", place)])
    again = replay(world, result.as_journal(given))
    same = all(getattr(given, name) == number for name, number in result.figures(again.hour).items())
    if not again.whole or not same or digest(again.hour.state) != given.state:
        raise Refused([finding("RS006", place)])
    return again.hour


# --- from a stick to a pile -------------------------------------------------------------------------------


def _files(places: Iterable[Path], told: list[Diagnostic]) -> Iterator[Path]:
    """Every file that was named, and every JSON file in a folder that was: other things may lie there too."""
    seen: set[Path] = set()
    for place in places:
        for path in _in(place, told):
            if path.resolve() not in seen:
                seen.add(path.resolve())
                yield path


def _in(place: Path, told: list[Diagnostic]) -> Sequence[Path]:
    if not place.is_dir():
        return [place]
    try:
        found = sorted(path for path in place.iterdir() if _is_one(path))
    except OSError as error:
        told.append(finding("YA003", _place(place), reason=error.strerror or error))
        return []
    if not found:
        told.append(finding("RS003", _place(place)))
    return found


def _is_one(path: Path) -> bool:
    return path.suffix.lower() == _ENDING and not path.name.startswith(".") and path.is_file()


def has_some(folder: Path) -> bool:
    """Whether anything lies there that may be a result; False for what cannot be looked into."""
    try:
        return any(_is_one(path) for path in folder.iterdir())
    except OSError:
        return False


def _once(read: dict[Path, Result], told: list[Diagnostic]) -> Iterator[tuple[Path, Result]]:
    """A file and its copy are one table."""
    first: dict[str, Path] = {}
    for path, given in read.items():
        whole = given.model_dump_json()
        if whole in first:
            told.append(finding("RS008", _place(path), first=first[whole].name))
        else:
            first[whole] = path
            yield path, given


def _of_one_scenario(read: dict[Path, Result], told: list[Diagnostic]) -> Iterator[tuple[Path, Result]]:
    counted = Counter(one.scenario for one in read.values())
    most = max(counted, key=lambda one: counted[one], default="")
    for path, given in read.items():
        if given.scenario == most:
            yield path, given
        else:
            told.append(finding("RS004", _place(path), scenario=given.scenario, most=most))


def _named(read: dict[Path, Result], told: list[Diagnostic]) -> Iterator[HandedIn]:
    """By number; a letter tells those apart that have the same one, or none."""
    for number in sorted({one.table for one in read.values()}):
        those = [(path, one) for path, one in read.items() if one.table == number]
        for place, (path, given) in enumerate(those):
            letter = _LETTERS[place % len(_LETTERS)] if len(those) > 1 or not number else ""
            table = f"{number or ''}{letter}"
            if letter:
                told.append(finding("RS007" if number else "RS010", _place(path), number=number, table=table))
            yield HandedIn(path, table, given)


def _place(path: Path) -> Place:
    return Place(shown(path))


def unusable(told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those about files that are not shown."""
    return tuple(one for one in told if one.severity is Severity.ERROR)

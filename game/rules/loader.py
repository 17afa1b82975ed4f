"""Reads the tables of the law: one YAML file a subject, every value dated and with its own source."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import Annotated

from pydantic import Field

from game.core import source
from game.core.calculation import Source
from game.core.days import Period
from game.core.diagnostics import Diagnostic, Place, Refused, finding, has_errors, suggestion
from game.core.fields import DayField, Id, Line, Strict, YesNo, parse_whole
from game.core.money import parse_amount, parse_share
from game.rules.figures import UNITS, Figure, Number, Tables, Unit

TABLES = Path(__file__).with_name("tables")

_READERS: Mapping[Unit, Callable[[str], Number]] = {
    Unit.AMOUNT: parse_amount,
    Unit.SHARE: parse_share,
    Unit.WHOLE: parse_whole,
}


class _Row(Strict):
    """One value in one period, and where it was read."""

    since: DayField = Field(alias="from")
    until: DayField
    value: Line
    article: Line
    source: Line
    url: Line = ""
    certain: YesNo = True
    note: Line = ""


class _Subject(Strict):
    """One file: the figures of one law."""

    law: Line
    figures: dict[Id, Annotated[tuple[_Row, ...], Field(min_length=1)]]


@dataclass(frozen=True, slots=True)
class _Dated:
    """A figure with the place in its file, to which a message about its period points."""

    name: str
    figure: Figure[Number]
    place: Place


def load_tables(folder: Path = TABLES) -> Tables:
    """The tables in that folder. Raises `Refused` with everything wrong in all of its files."""
    problems: list[Diagnostic] = []
    dated = [found for path in sorted(folder.glob("*.yaml")) for found in _read(path, problems)]
    figures = _by_name(dated)
    if not has_errors(problems):  # a broken file would report every figure in it as missing
        problems += _names(figures, Place(folder.as_posix()))
    problems += [problem for row in figures.values() for problem in _neighbours(row)]
    if has_errors(problems):
        raise Refused(problems)
    return _tables(figures)


def _read(path: Path, problems: list[Diagnostic]) -> list[_Dated]:
    try:
        document = source.read(path)
    except Refused as refused:
        problems.extend(refused.diagnostics)
        return []
    subject, misfits = source.typed(document, _Subject)
    problems.extend(misfits)
    return list(_figures(document, subject, problems)) if subject else []


def _figures(document: source.Document, subject: _Subject, problems: list[Diagnostic]) -> Iterator[_Dated]:
    for name, rows in subject.figures.items():
        if name not in UNITS:
            advice = suggestion(name, UNITS, quote="`")
            where = document.key_place("figures", name)
            problems.append(finding("YA020", where, key=name, advice=advice))
            continue
        for index, row in enumerate(rows):
            try:
                figure = _figure(name, subject.law, row)
            except _Unusable as unusable:
                where = document.place("figures", name, index, unusable.key)
                problems.append(_sentence(where, f"{name}/{unusable.key}", unusable.sentence))
            else:
                yield _Dated(name, figure, document.place("figures", name, index, "from"))


class _Unusable(Exception):
    """The value at this key of a row says nothing that can be used."""

    def __init__(self, key: str, problem: ValueError) -> None:
        super().__init__(key)
        self.key = key
        self.sentence = str(problem)


def _figure(name: str, law: str, row: _Row) -> Figure[Number]:
    try:
        value = _READERS[UNITS[name]](row.value)
    except ValueError as problem:
        raise _Unusable("value", problem) from None
    try:
        period = Period(row.since, row.until)
    except ValueError as problem:
        raise _Unusable("until", problem) from None
    return Figure(value, period, Source(law, row.article, row.url, row.certain), row.note)


def _sentence(where: Place, path: str, text: str) -> Diagnostic:
    problem, _, advice = text.partition("; ")
    return finding("YA023", where, path=path, problem=problem, advice=advice)


def _by_name(dated: Iterable[_Dated]) -> dict[str, list[_Dated]]:
    found: dict[str, list[_Dated]] = {}
    for one in dated:
        found.setdefault(one.name, []).append(one)
    return {name: sorted(rows, key=lambda row: row.figure.period) for name, rows in sorted(found.items())}


def _names(figures: Mapping[str, object], folder: Place) -> Iterator[Diagnostic]:
    """Every figure that the rules ask for has to be there, or an evening would break off in the middle."""
    for name in sorted(UNITS.keys() - figures.keys()):
        yield finding("YA021", folder, key=name, path="deze tabellen")


def _neighbours(rows: Iterable[_Dated]) -> Iterator[Diagnostic]:
    """Periods follow each other: a day has one value, and no day in between has none."""
    for before, after in pairwise(rows):
        ended, started = before.figure.period.until, after.figure.period.start
        if started < ended:
            yield finding("TB002", after.place, name=after.name)
        elif started > ended:
            yield finding("TB003", after.place, name=after.name, until=ended, start=started)


def _tables(figures: Mapping[str, Iterable[_Dated]]) -> Tables:
    table = {name: tuple(row.figure for row in rows) for name, rows in figures.items()}
    return Tables(_digest(table), table)


def _digest(table: Mapping[str, Iterable[Figure[Number]]]) -> str:
    """Of what the law computes and cites; a comment, a note or another order of lines changes nothing."""
    seen = blake2b(digest_size=16)
    for name, figures in sorted(table.items()):
        for figure in figures:
            line = (name, *astuple(figure.period), figure.value, *astuple(figure.source))
            seen.update("\t".join(map(str, line)).encode() + b"\n")
    return seen.hexdigest()

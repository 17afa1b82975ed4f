"""Reads the tables: the law, one YAML file a subject, and the municipalities, one file each.

Every value is dated and has its own source. What a municipality made up itself stays inside the spread that
its sources give.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from game.core import source
from game.core.calculation import Source
from game.core.days import Period
from game.core.diagnostics import Diagnostic, Place, Refused, finding, has_errors, suggestion, unknown
from game.core.fields import DayField, Id, Line, Strict, YesNo, parse_hours, parse_whole
from game.core.money import parse_amount, parse_share
from game.paths import shown
from game.rules.figures import Figure, Tables, Value
from game.rules.gemeente import Gemeente
from game.rules.household_file import HouseholdFile
from game.rules.law import Law
from game.rules.units import LOCAL, NATIONAL, WORDS, Unit

M = TypeVar("M")

HOUSEHOLD_FORMAT = 1
TABLES = Path(__file__).with_name("tables")
GEMEENTEN = Path(__file__).with_name("gemeenten")

READERS: Mapping[Unit, Callable[[str], Value]] = {
    Unit.AMOUNT: parse_amount,
    Unit.SHARE: parse_share,
    Unit.WHOLE: parse_whole,
    Unit.HOURS: parse_hours,
    Unit.WORD: str.strip,
}
"""How a table writes each kind of figure."""


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


class _LocalRow(Strict):
    """One value of a municipality in one period, with the lowest and the highest that its source saw."""

    since: DayField = Field(alias="from")
    until: DayField
    value: Line
    article: Line = "beleidsregels"
    source: Line
    lowest: Line = ""
    highest: Line = ""
    certain: YesNo = True
    note: Line = ""


class _Subject(Strict):
    """One file: the figures of one law."""

    law: Line
    figures: dict[Id, Annotated[tuple[_Row, ...], Field(min_length=1)]]


class _Municipality(Strict):
    """One file: a municipality that does not exist, with what it does its own way."""

    id: Id
    name: Line
    stance: Literal["sober", "midden", "ruim"]
    note: Line
    figures: dict[Id, Annotated[tuple[_LocalRow, ...], Field(min_length=1)]]


@dataclass(frozen=True, slots=True)
class _Dated:
    """A figure with the place in its file, to which a message about its period points."""

    name: str
    figure: Figure[Value]
    place: Place


def load_tables(folder: Path = TABLES) -> Tables:
    """The tables of the law in that folder. Raises `Refused` with everything wrong in all of its files."""
    problems: list[Diagnostic] = []
    dated: list[_Dated] = []
    for path in sorted(folder.glob("*.yaml")):
        if read := _typed(path, _Subject, problems):
            document, subject = read
            dated += _figures(document, subject.law, subject.figures, NATIONAL, problems)
    return _whole(dated, NATIONAL, Place(shown(folder)), problems)


@lru_cache(maxsize=4)
def load_law(tables: Path = TABLES, gemeenten: Path = GEMEENTEN) -> Law:
    """The law and the municipalities that ship with the game, or those of other folders.

    Raises `Refused` with everything wrong in both.
    """
    try:
        national = load_tables(tables)
    except Refused as refused:
        raise Refused((*refused.diagnostics, *_wrong_with(gemeenten))) from None
    return Law(national, load_gemeenten(gemeenten))


def _wrong_with(gemeenten: Path) -> tuple[Diagnostic, ...]:
    try:
        load_gemeenten(gemeenten)
    except Refused as refused:
        return refused.diagnostics
    return ()


def load_household(path: Path, law: Law) -> HouseholdFile:
    """The household in that file. Raises `Refused` with everything wrong."""
    document = source.read(path, shown(path))
    file, problems = source.typed(document, HouseholdFile)
    if file:
        problems += _household_problems(document, file, law)
    if file is None or problems:
        raise Refused(problems)
    return file


def _household_problems(document: source.Document, file: HouseholdFile, law: Law) -> Iterator[Diagnostic]:
    if file.format != HOUSEHOLD_FORMAT:
        yield finding("SC006", document.place("format"), found=file.format, known=HOUSEHOLD_FORMAT)
    if file.gemeente not in law.gemeenten:
        yield unknown("gemeente", file.gemeente, law.gemeenten, document.place("gemeente"))


def load_gemeente(path: Path) -> Gemeente:
    """The municipality in that file. Raises `Refused` with everything wrong."""
    problems: list[Diagnostic] = []
    read = _typed(path, _Municipality, problems)
    if read is None:
        raise Refused(problems)
    document, file = read
    law = f"beleid van {file.name} (verzonnen)"
    dated = list(_figures(document, law, file.figures, LOCAL, problems))
    tables = _whole(dated, LOCAL, document.place(), problems)
    return Gemeente(file.id, file.name, file.stance, tables)


def load_gemeenten(folder: Path = GEMEENTEN) -> Mapping[str, Gemeente]:
    """The municipalities in that folder, by id. Raises `Refused` with everything wrong."""
    found: dict[str, Gemeente] = {}
    problems: list[Diagnostic] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            gemeente = load_gemeente(path)
        except Refused as refused:
            problems += refused.diagnostics
            continue
        if gemeente.id in found:
            problems.append(finding("TB005", Place(shown(path)), name=gemeente.id))
        found[gemeente.id] = gemeente
    if problems:
        raise Refused(problems)
    return found


def _typed(path: Path, model: type[M], problems: list[Diagnostic]) -> tuple[source.Document, M] | None:
    try:
        document = source.read(path, shown(path))
    except Refused as refused:
        problems.extend(refused.diagnostics)
        return None
    value, misfits = source.typed(document, model)
    problems.extend(misfits)
    return (document, value) if value else None


def _figures(
    document: source.Document,
    law: str,
    figures: Mapping[str, Iterable[_Row | _LocalRow]],
    units: Mapping[str, Unit],
    problems: list[Diagnostic],
) -> Iterator[_Dated]:
    for name, rows in figures.items():
        if name not in units:
            advice = suggestion(name, units, quote="`")
            problems.append(finding("YA020", document.key_place("figures", name), key=name, advice=advice))
            continue
        for index, row in enumerate(rows):
            place = document.place("figures", name, index, "from")
            try:
                yield _Dated(name, _figure(name, units[name], law, row, place), place)
            except _Unusable as unusable:
                where = document.place("figures", name, index, unusable.key)
                problems.append(_sentence(where, f"{name}/{unusable.key}", unusable.sentence))


class _Unusable(Exception):
    """The value at this key of a row says nothing that can be used."""

    def __init__(self, key: str, problem: ValueError) -> None:
        super().__init__(key)
        self.key = key
        self.sentence = str(problem)


def _figure(name: str, unit: Unit, law: str, row: _Row | _LocalRow, place: Place) -> Figure[Value]:
    value = _value(name, unit, row.value, "value")
    try:
        period = Period(row.since, row.until)
    except ValueError as problem:
        raise _Unusable("until", problem) from None
    if isinstance(row, _LocalRow):
        _refuse_outside_its_spread(name, unit, value, row)
        url = ""
    else:
        url = row.url
    return Figure(value, period, Source(law, row.article, url, row.certain, row.source), row.note, place)


def _value(name: str, unit: Unit, text: str, key: str) -> Value:
    try:
        return read_value(name, unit, text)
    except ValueError as problem:
        raise _Unusable(key, problem) from None


def read_value(name: str, unit: Unit, text: str) -> Value:
    """A figure as a table writes it. Raises ValueError with what is wrong with it and what to do."""
    value = READERS[unit](text)
    if unit is Unit.WORD and value not in WORDS[name]:
        advice = suggestion(str(value), WORDS[name], quote="`")
        raise ValueError(f"{text!r} is hier niet bekend; {advice}")
    return value


def _refuse_outside_its_spread(name: str, unit: Unit, value: Value, row: _LocalRow) -> None:
    """A made-up municipality does nothing that none was seen to do."""
    for key, text, outside in (("lowest", row.lowest, "lager"), ("highest", row.highest, "hoger")):
        if text and unit is Unit.WORD:
            raise _Unusable(key, ValueError("een werkwijze heeft geen laagste of hoogste; laat het weg"))
        if text:
            bound = _value(name, unit, text, key)
            if (value < bound) if key == "lowest" else (value > bound):  # type: ignore[operator]
                raise _Unusable("value", ValueError(f"{row.value} is {outside} dan de bron zag; blijf bij {text}"))


def _sentence(where: Place, path: str, text: str) -> Diagnostic:
    problem, _, advice = text.partition("; ")
    return finding("YA023", where, path=path, problem=problem, advice=advice)


def _whole(dated: Iterable[_Dated], units: Mapping[str, Unit], place: Place, problems: list[Diagnostic]) -> Tables:
    """The tables, when nothing is missing, nothing overlaps and no day lies in between."""
    by_name = _by_name(dated)
    if not has_errors(problems):  # a broken file would report every figure in it as missing
        problems += _missing(units, by_name, place)
    problems += [problem for rows in by_name.values() for problem in _neighbours(rows)]
    if has_errors(problems):
        raise Refused(problems)
    table = {name: tuple(row.figure for row in rows) for name, rows in by_name.items()}
    return Tables(_digest(table), units, table)


def _by_name(dated: Iterable[_Dated]) -> dict[str, list[_Dated]]:
    found: dict[str, list[_Dated]] = {}
    for one in dated:
        found.setdefault(one.name, []).append(one)
    return {name: sorted(rows, key=lambda row: row.figure.period) for name, rows in sorted(found.items())}


def _missing(units: Mapping[str, Unit], figures: Mapping[str, object], place: Place) -> Iterator[Diagnostic]:
    """Every figure that the rules ask for has to be there, or an evening would break off in the middle."""
    for name in sorted(units.keys() - figures.keys()):
        yield finding("YA021", place, key=name, path="deze tabellen")


def _neighbours(rows: Iterable[_Dated]) -> Iterator[Diagnostic]:
    """Periods follow each other: a day has one value, and no day in between has none."""
    for before, after in pairwise(rows):
        ended, started = before.figure.period.until, after.figure.period.start
        if started < ended:
            yield finding("TB002", after.place, name=after.name)
        elif started > ended:
            yield finding("TB003", after.place, name=after.name, until=ended, start=started)


def _digest(table: Mapping[str, Iterable[Figure[Value]]]) -> str:
    """Of what the law computes and cites; a comment, a note or another order of lines changes nothing."""
    seen = blake2b(digest_size=16)
    for name, figures in sorted(table.items()):
        for figure in figures:
            line = (name, *astuple(figure.period), figure.value, *astuple(figure.source))
            seen.update("\t".join(map(str, line)).encode() + b"\n")
    return seen.hexdigest()

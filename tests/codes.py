"""An example of every message: `python -m tests.codes` writes them down in `docs/codes.md`, and a test runs them.

The examples of a scenario are the first of `tests/scenario/test_checker.py`, those of a file the first of
`tests/broken/`; the others stand here.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter
from typing import Annotated

from pydantic import Field

from game.authoring import beats, catalogue, checking, layout
from game.authoring.extract import Entry
from game.authoring.tracing import trace
from game.authoring.unfit import unfit
from game.core.diagnostics import CODES, Diagnostic, Place, Refused, Severity, finding, has_errors
from game.core.fields import Whole
from game.core.source import MAX_BYTES, read, typed
from game.play import journal, result
from game.play.handed_in import gather, played_again
from game.play.hour import Hour
from game.play.session import Session
from game.play.session_file import SessionFile
from game.play.world import build
from game.rules import GEMEENTEN, TABLES, load_gemeenten, load_law, load_tables
from game.scenario import policies
from game.scenario.folders import find
from game.scenario.loader import examine, load
from game.screens.i18n import DUTCH
from game.screens.toolkit import Box, Comfort, Role, Widget
from game.screens.toolkit.fit import Fit
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.painters.words import Words
from tests.scenario.test_checker import CALL_CASES, CALLS, CASES, GOOD, MORE
from tests.scenario.test_part import PART
from tests.test_broken import BROKEN, Bread

PAGE = Path(__file__).parents[1] / "docs" / "codes.md"
Found = Callable[[Path], Iterator[Diagnostic]]


@dataclass(frozen=True)
class Example:
    """What is wrong, as it stands on the page, and how it is found in an empty folder."""

    shown: str
    found: Found

    def message(self, code: str) -> str:
        """The line that `check` gives for it, without the path of the machine. Raises AssertionError without."""
        with tempfile.TemporaryDirectory() as place:
            told = [one for one in self.found(Path(place)) if one.code == code]
            assert told, f"the example of {code} does not give it"
            said = str(told[0]).replace(f"{Path(place).as_posix()}/", "")
            return said.replace(Path(place).resolve().as_posix() + "/", "")


# --- scenarios and files ---------------------------------------------------------------------------------------


def _changed(good: Path, file: str, old: str, new: str) -> Found:
    def found(place: Path) -> Iterator[Diagnostic]:
        folder = Path(shutil.copytree(good, place / good.name))
        text = (folder / file).read_text("utf-8")
        for was, becomes in zip(old.split(MORE), new.split(MORE), strict=True):
            assert was in text
            text = text.replace(was, becomes, 1)
        (folder / file).write_text(text, "utf-8")
        yield from examine(folder).found

    return found


def _as_change(file: str, old: str, new: str) -> str:
    lines = [file]
    for was, becomes in zip(old.split(MORE), new.split(MORE), strict=True):
        lines += [f"- {_short(line)}" for line in was.splitlines() if line.strip()]
        lines += [f"+ {_short(line)}" for line in becomes.splitlines() if line.strip()]
    return "\n".join(lines)


def _short(line: str) -> str:
    return line if len(line) <= 100 else f"{line[:100]} ..."


def _of_scenarios() -> Iterator[tuple[str, Example]]:
    for cases, good in ((CASES, GOOD), (CALL_CASES, CALLS)):
        for code, file, old, new, *_ in cases:
            yield code, Example(_as_change(file, old, new), _changed(good, file, old, new))


def _of_files() -> Iterator[tuple[str, Example]]:
    for path in sorted(BROKEN.glob("YA*.yaml")):
        content = path.read_bytes().decode("utf-8", errors="replace").replace("\x00", "")
        lines = [_short(_visible(line)) for line in content.splitlines() if "# verwacht" not in line]
        visible = "\n".join([path.name, *lines[:8]])
        yield path.name[:5], Example(visible, _read(path))


def _visible(line: str) -> str:
    return "".join(letter if letter.isprintable() else "·" for letter in line)


def _read(path: Path) -> Found:
    def found(place: Path) -> Iterator[Diagnostic]:
        try:
            document = read(path, path.name)
        except Refused as refused:
            yield from refused.diagnostics
            return
        yield from typed(document, Bread)[1]

    return found


@dataclass(frozen=True)
class Steps:
    """A model with a bound that no type of ours has."""

    aantal: Annotated[Whole, Field(multiple_of=5)]


def _written(name: str, content: bytes, into: Callable[[Path], object]) -> Found:
    """What is found when this is written in a file, and read."""

    def found(place: Path) -> Iterator[Diagnostic]:
        (place / name).write_bytes(content)
        try:
            told = into(place / name)
        except Refused as refused:
            yield from refused.diagnostics
        except journal.JournalError as error:
            yield finding(error.code, Place(name, max(1, error.line)))
        else:
            yield from told if isinstance(told, list) else []

    return found


def _refused(work: Callable[[Path], object]) -> Found:
    def found(place: Path) -> Iterator[Diagnostic]:
        try:
            work(place)
        except Refused as refused:
            yield from refused.diagnostics
        except journal.JournalError as error:
            yield finding(error.code, Place("logboek.jsonl"))

    return found


# --- translations ----------------------------------------------------------------------------------------------

HELLO = Entry("ui", "Hallo {name}")


def _po(body: str, *entries: Entry) -> Example:
    def found(place: Path) -> Iterator[Diagnostic]:
        po = place / "en.po"
        po.write_text(f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n{body}', "utf-8")
        yield from catalogue.examine(po, entries, "en")

    return Example(body.rstrip("\n") or "(een lege catalogus)", found)


def _message(translation: str, flags: str = "") -> str:
    return f'{flags}msgctxt "ui"\nmsgid "Hallo {{name}}"\nmsgstr "{translation}"\n'


# --- tables ----------------------------------------------------------------------------------------------------


def _table(old: str, new: str) -> Example:
    def found(place: Path) -> Iterator[Diagnostic]:
        folder = Path(shutil.copytree(TABLES, place / "tables"))
        file = folder / "participatiewet_normen.yaml"
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
        yield from _refused(lambda _: load_tables(folder))(place)

    return Example(_as_change("participatiewet_normen.yaml", old, new), found)


def _two_of_one_name(place: Path) -> Iterator[Diagnostic]:
    folder = Path(shutil.copytree(GEMEENTEN, place / "gemeenten"))
    file = folder / "meerwijk.yaml"
    file.write_text(file.read_text("utf-8").replace("id: meerwijk", "id: dennerveld", 1), "utf-8")
    yield from _refused(lambda _: load_gemeenten(folder))(place)


# --- layout ----------------------------------------------------------------------------------------------------


def _laid_out(shown: str, *widgets: Widget, text: float = 1.0) -> Example:
    def found(place: Path) -> Iterator[Diagnostic]:
        fit, findings = Fit((1366, 768), Comfort(text, False)), layout.Findings(place)
        tree = Widget("table", Role.WINDOW, children=widgets)
        for one in unfit(trace(tree, fit)):
            findings.take(one, "table", fit, layout.Listener(DUTCH))
        for told in findings.diagnostics():  # the line of the painter moves with every change of its code
            yield replace(told, where=Place(told.where.file))

    return Example(shown, found)


def _tag(id: str, name: str, x: float, said: str = "") -> Widget:
    return Widget(id, Role.BUTTON, said or name, box=Box(x, 700), paint=Label(name))


def _text(id: str, text: str) -> Widget:
    return Widget(id, Role.TEXT, text, box=Box(100, 100, 300), paint=Words(text))


# --- all of them -----------------------------------------------------------------------------------------------


def _no_scenario(place: Path) -> Iterator[Diagnostic]:
    (place / "leeg").mkdir()
    yield from examine(place / "leeg").found


def _plan(place: Path) -> Iterator[Diagnostic]:
    folder = Path(shutil.copytree(GOOD, place / "goed"))
    plan = "plays:\n  - {id: proef, title: Proef, seed: 1, steps: [expect free 99]}\n"
    (folder / "plays.yaml").write_text(plan, "utf-8")
    yield from checking.plans(folder, load(folder))


def _busy_week(place: Path) -> Iterator[Diagnostic]:
    folder = Path(shutil.copytree(GOOD, place / "goed"))
    moments = "".join(_MOMENT % (n, n, n) for n in (6, 7))
    messages = "".join(_NEWS % (n, n) for n in (6, 7))
    for name, old, new in (
        ("scenario.yaml", "flows: []", f"{moments}flows: []"),
        ("scenario.yaml", "minutes: 2", "minutes: 10"),
        ("scenes.yaml", "messages:\n", f"messages:\n{messages}"),
    ):
        (folder / name).write_text((folder / name).read_text("utf-8").replace(old, new, 1), "utf-8")
    yield from examine(folder).found


_MOMENT = "  - {id: m%d, name: M, begins: 2026-10-06 0%d:00, ends: 2026-10-06 0%d:30, interrupted_by: Dag.}\n"
_NEWS = "  - {id: b%d, sender: W, arrives: 2026-10-06 0%d:10, text: T, pattern: [E18]}\n"


def _derived(place: Path) -> Iterator[Diagnostic]:
    folder = Path(shutil.copytree(GOOD, place / "goed"))
    (folder / "derived").mkdir()
    (folder / "derived" / "best-hour.json").write_text('{"key": {"digest": "vorige week"}}', "utf-8")
    yield from checking.derived_files(folder, load(folder))


def _drawing(place: Path) -> Iterator[Diagnostic]:
    folder = Path(shutil.copytree(GOOD, place / "goed"))
    file = folder / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("who: het kind", "who: het kind, art: person-nor", 1), "utf-8")
    yield from checking.drawings(folder, load(folder))


def _beats(old: str, new: str) -> Example:
    def found(place: Path) -> Iterator[Diagnostic]:
        change = _changed(GOOD, "scenario.yaml", old, new)
        assert not has_errors(list(change(place)))
        folder = place / GOOD.name
        yield from beats.check(build(load(folder)), read(folder / "scenario.yaml"))

    return Example(_as_change("scenario.yaml", old, new), found)


_WORRY = (
    "  - {id: %s, text: T, kind: known, weight: 4, during: after(10-05 20:%s), leads: letter/brief, source: S}\n"
)
_TWO_WORRIES = _WORRY % ("een", "10") + _WORRY % ("twee", "20")


def _part(place: Path) -> Iterator[Diagnostic]:
    shutil.copytree(GOOD, place / "goed")
    (place / "deel").mkdir()
    (place / "deel" / "scenario.yaml").write_text(
        PART.format(format=1, id="deel", of="goed", weeks=1, end="2026-10-05 22:00")
    )
    yield from examine(place / "deel").found


def _tables(place: Path) -> Iterator[Diagnostic]:
    yield from checking.tables()


def _policy(place: Path) -> Iterator[Diagnostic]:
    (place / "policies").mkdir()
    (place / "policies" / "niets.yaml").write_text(POLICY, "utf-8")
    yield from policies.examine(load_law(), place)[1]


POLICY = """\
id: niets
name: Niets
what: Er verandert niets.
shows: Niets.
hides: Alles.
sources: [KCO]
changes: {}
"""


def _result(place: Path) -> Iterator[Diagnostic]:
    yield from _written("uitslag.json", b'{"result": 1}', result.read)(place)


def _no_results(place: Path) -> Iterator[Diagnostic]:
    folder = place / "stick"
    folder.mkdir()
    yield from gather([folder]).told


def _handed_in(change: dict[str, object], most: int = 3) -> Found:
    """What is found of tables 1, 2 and so on, of which the last is changed like this."""

    def found(place: Path) -> Iterator[Diagnostic]:
        world = build(load(find("eerste-week")))
        hour = Hour(world, seed=1)
        for table in range(1, most + 1):
            session = Session(SessionFile(table=table))
            given = result.of(hour, session)
            changed = given.model_copy(update=change if table == most else {})
            result.write(place / f"tafel{table:02}.json", changed)
        pile = gather([place])
        yield from pile.told
        for one in pile.handed_in:
            try:
                played_again(world, one)
            except Refused as refused:
                yield from refused.diagnostics

    return found


def _steps(path: Path) -> list[Diagnostic]:
    return typed(read(path, path.name), Steps)[1]


LONG_NAME, TOO_MUCH = "a" * 300, b"a" * (journal.LARGEST + 1)
JOURNAL_BEGIN = b'{"journal":1,"game":"0","scenario":"s","digest":"d","seed":"7","pace":"1"}'
OWN: dict[str, Example] = {
    "YA001": Example("(er is geen bestand)", _refused(lambda place: read(place / "post.yaml"))),
    "YA002": Example("(de map zelf)", _refused(lambda place: read(place, "post.yaml"))),
    "YA003": Example("(een te lange naam)", _refused(lambda place: read(place / LONG_NAME, "post.yaml"))),
    "YA004": Example("(meer dan vier megabyte)", _written("post.yaml", b"a" * (MAX_BYTES + 1), read)),
    "YA029": Example("aantal: 3", _written("aantal.yaml", b"aantal: 3\n", _steps)),
    "SC002": Example("(een map zonder scenario.yaml)", _no_scenario),
    "SC012": Example("plays.yaml\n+ steps: [expect free 99]", _plan),
    "SC053": Example("(drie momenten, en in elk komt een bericht)", _busy_week),
    "SC054": _beats("minutes: 2", "minutes: 10"),
    "SC055": _beats("minutes: 2", "minutes: 20"),
    "SC056": _beats(f"minutes: 2{MORE}knowledge:", f"minutes: 10{MORE}{_TWO_WORRIES}knowledge:"),
    "SC091": Example("scenario.yaml\n  part_of: goed\n+ weeks: 1", _part),
    "SC095": Example("policies/niets.yaml\n+ changes: {}", _policy),
    "TR001": _po(_message(""), HELLO),
    "TR002": _po(_message("Hello {name}", "#, fuzzy\n"), HELLO),
    "TR003": _po(_message("Hello {name}")),
    "TR004": _po(_message("Hello {naam}"), HELLO),
    "TR005": _po('msgid "een\n', HELLO),
    "TR006": _po("", HELLO),
    "TB002": _table("until: 2026-07-01", "until: 2026-08-01"),
    "TB003": _table("until: 2026-07-01", "until: 2026-06-01"),
    "TB004": Example("aow.yaml\n  certain: nee", _tables),
    "TB005": Example(_as_change("meerwijk.yaml", "id: meerwijk", "id: dennerveld"), _two_of_one_name),
    "DR001": Example('derived/best-hour.json\n  {"key": {"digest": "vorige week"}}', _derived),
    "AS001": Example(_as_change("scenario.yaml", "who: het kind", "who: het kind, art: person-nor"), _drawing),
    "LA001": _laid_out("(een label dat rechts uit beeld loopt)", _tag("far", "Het formulierenuur", 1300)),
    "LA002": _laid_out("(twee labels over elkaar)", _tag("rest", "Op adem", 700), _tag("book", "Boekje", 720)),
    "LA003": _laid_out("(twee teksten op dezelfde plek)", _text("one", "huur"), _text("two", "zorg")),
    "LA004": _laid_out("(een label met te weinig ruimte)", _tag("plan", "dienst tot…", 10, "dienst tot 14.30")),
    "LA005": _laid_out("(een teken uit een ander schrift)", _tag("sign", "漢", 10)),
    "LA006": _laid_out("(250 %, en toch getekend)", _tag("far", "Het formulierenuur", 1300), text=2.5),
    "JR001": Example("(geen bestand)", _refused(lambda place: journal.read(place / "logboek.jsonl"))),
    "JR002": Example("(een bestand van zeventien megabyte)", _written("logboek.jsonl", TOO_MUCH, journal.read)),
    "JR003": Example("hallo", _written("logboek.jsonl", b"hallo\n", journal.read)),
    "JR004": Example('{"journal": 99}', _written("logboek.jsonl", b'{"journal": 99}\n', journal.read)),
    "JR005": Example(JOURNAL_BEGIN.decode(), _written("logboek.jsonl", JOURNAL_BEGIN + b"\n", journal.read)),
    "RS001": Example("hallo", _written("uitslag.json", b"hallo", result.read)),
    "RS002": Example('{"result": 1}', _result),
    "RS003": Example("(een lege map)", _no_results),
    "RS004": Example("(van drie tafels speelden er twee eerste-week)", _handed_in({"scenario": "samira"})),
    "RS005": Example('"digest": "0000000000000000"', _handed_in({"digest": "0" * 16})),
    "RS006": Example('"balance": 999999', _handed_in({"balance": 999_999})),
    "RS007": Example('"table": 2, en nog een keer "table": 2', _handed_in({"table": 2, "role": "beleid"})),
    "RS008": Example("(een bestand en een kopie ervan)", _handed_in({"table": 2})),
    "RS009": Example("(dertien tafels)", _handed_in({}, most=13)),
    "RS010": Example('"table": 0', _handed_in({"table": 0})),
    "RS011": Example('{"result": 1,', _written("uitslag.json", b'{"result": 1,', result.read)),
}  # fmt: skip


def examples() -> dict[str, Example]:
    """One example of every code."""
    found = dict(OWN)
    for code, example in (*_of_scenarios(), *_of_files()):
        found.setdefault(code, example)
    return found


# --- the page --------------------------------------------------------------------------------------------------

HEAD = """\
# Wat `check` zegt

Deze bladzijde is gemaakt met `python -m tests.codes`, en een test houdt haar bij: elk voorbeeld geeft echt de
melding die eronder staat. Een `-` staat voor wat er stond, een `+` voor wat er fout aan is. Waar geen bestand bij
past, staat tussen haakjes wat er is.

Elke melding is `bestand:regel:kolom CODE zin; wat te doen`. Een **fout** maakt dat een scenario niet speelt, of
dat `check` met 1 eindigt; een **waarschuwing** niet. Fouten staan bovenaan, waarschuwingen eronder.

`python main.py check --json` geeft hetzelfde als gegevens:

    {"errors": [RIJ, ...], "warnings": [RIJ, ...]}

Een RIJ heeft `code`, `file`, `line`, `column` (geteld vanaf 1), `sentence` en `remedy` (leeg waar er niets te doen
is).

`python main.py check --layout` bekijkt ook elk scherm waar machinespelers en speelplannen langskomen: in twee
vensters, op 100, 150 en 250 %, getekend en onder elkaar, in elke taal en in de verzonnen taal `qps`, die een derde
langer is en accenten heeft. In die taal is alles een waarschuwing. Wat ze niet zagen, wordt genoemd.

Wat nooit gezien wordt in zoveel uren, zegt `simulate`; wat niet kan, zegt `check`.
"""
GROUPS = {
    "YA": "YAML en vorm", "SC": "Scenario", "TR": "Vertalingen", "DR": "Afgeleide bestanden", "AS": "Tekeningen",
    "LA": "Opmaak", "TB": "Tabellen van de wet", "JR": "Logboeken", "RS": "Uitslagen",
}  # fmt: skip


def page() -> str:
    """The whole catalogue."""
    every, parts = examples(), [HEAD]
    for start, title in GROUPS.items():
        parts.append(f"## {title}\n")
        parts += [_entry(code, every[code]) for code in sorted(CODES) if code.startswith(start)]
    return "\n".join(parts)


def _entry(code: str, example: Example) -> str:
    row = CODES[code]
    kind = "waarschuwing" if row.severity is Severity.WARNING else "fout"
    remedy = f" Te doen: {_plain(row.remedy)}." if _plain(row.remedy) not in {"", "..."} else ""
    lines = (*example.shown.splitlines(), "", example.message(code))
    indented = "\n".join(f"    {line}".rstrip() for line in lines)
    return f"### {code} · {kind}\n{_plain(row.sentence)}.{remedy}\n\n{indented}\n"


def _plain(template: str) -> str:
    """The template with three dots where something is filled in."""
    return "".join(text + ("..." if name is not None else "") for text, name, _, _ in Formatter().parse(template))


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")

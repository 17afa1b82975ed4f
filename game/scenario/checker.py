"""What is wrong with a scenario as far as that can be seen without playing it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from game.core.calculation import Calculation
from game.core.diagnostics import Diagnostic, Place, finding, suggestion, unknown
from game.core.shape import path_in_words
from game.core.source import Document
from game.core.text import Text
from game.rules import HouseholdFile, Law
from game.scenario import (
    check_calls,
    check_mind,
    check_money,
    check_pace,
    check_paper,
    check_reach,
    check_stops,
    check_use,
    hours,
    purposes,
    weeks,
)
from game.scenario.account import FromLaw, FromWork
from game.scenario.agenda import Weekly
from game.scenario.calls import CallsFile
from game.scenario.condition import NIGHTS, QUESTIONS, Ask, Compare, Kind, Not, days_ago, questions, time_in
from game.scenario.condition import All as AllOf
from game.scenario.condition import Any as AnyOf
from game.scenario.experiences import PatternsFile
from game.scenario.findings import FindingsFile, check_findings
from game.scenario.ladder import RUNGS
from game.scenario.model import ScenarioFile
from game.scenario.option import ExtraHours, Option
from game.scenario.option import Where as Spot
from game.scenario.paperwork import FormsFile, Luck, ProceduresFile, Uitstel
from game.scenario.post import Block, Letter, PostFile
from game.scenario.practices import PracticesFile, check_practices
from game.scenario.scenes import Message, Node, Scene, ScenesFile
from game.scenario.walk import Where, walk

FORMAT = 1
GAME_OPTIONS = ("map", "stapel", "weg", "bezwaar", "voorschot")
PAY_WAYS = ("termijn", "nu", "deel", "contant", "later")
SPOTS = get_args(Spot)
PAY_SLIP = ("minimumuurloon", "brutoloon", "loonheffing", "nettoloon", "nettoloon_per_maand")
"""The lines of a pay slip that a letter can take an amount from: those of `rules.loon`."""


@dataclass(frozen=True, slots=True)
class Files:
    """The typed files of one scenario, and where everything in them stands."""

    file: ScenarioFile
    post: PostFile
    scenes: ScenesFile
    patterns: PatternsFile
    forms: FormsFile
    procedures: ProceduresFile
    calls: CallsFile
    findings: FindingsFile
    practices: PracticesFile
    home: HouseholdFile
    law: Law
    documents: Mapping[str, Document]
    calculations: Mapping[str, Calculation]

    def parts(self) -> Iterator[tuple[str, Any]]:
        yield from (("scenario", self.file), ("post", self.post), ("scenes", self.scenes))
        yield from (("forms", self.forms), ("procedures", self.procedures), ("calls", self.calls))
        yield "findings", self.findings


def check(files: Files) -> tuple[Diagnostic, ...]:
    """Everything that is wrong, in one run."""
    return tuple(_Check(files).run())


class _Check:
    def __init__(self, files: Files) -> None:
        self.files = files
        self.ids = _ids(files)
        self.used: defaultdict[str, set[str]] = defaultdict(set)
        self.written = [(stem, *one) for stem, whole in files.parts() for one in walk(whole)]

    def run(self) -> Iterator[Diagnostic]:
        yield from self._format()
        for stem, where, value in self.written:
            yield from self._one(stem, where, value)
        yield from self._hours()
        yield from self._scenes()
        yield from self._paper()
        yield from check_mind.check(self.files.file, self.files.scenes, self.at)
        yield from self._calls()
        yield from self._findings()
        yield from self._practices()
        yield from self._doubts()
        yield from self._story()

    def _story(self) -> Iterator[Diagnostic]:
        """What can be reached, what is used, and at what pace it comes."""
        files, at = self.files, self.at
        yield from check_reach.check(files.file, files.scenes, files.calls, files.procedures, self.written, at)
        yield from check_use.check(files.file, files.post, files.procedures, self.written, at)
        yield from check_use.unused(_entries(files), self.used, at)
        yield from check_pace.check(files.file, files.post, files.scenes, at)

    def _paper(self) -> Iterator[Diagnostic]:
        files = self.files
        parts = (files.file, files.post, files.scenes, files.forms, files.procedures, files.home, files.law)
        yield from check_paper.check(*parts, self.at)
        yield from check_money.check(files.file, files.post, files.law, self.at)
        yield from purposes.check(files.file, files.post, self.at)

    def _calls(self) -> Iterator[Diagnostic]:
        options = [(stem, where, value) for stem, where, value in self.written if isinstance(value, Option)]
        yield from check_calls.check(self.files.calls, self.files.scenes, self.files.procedures, options, self.at)

    def _findings(self) -> Iterator[Diagnostic]:
        files = self.files
        if document := files.documents.get("findings"):
            yield from check_findings(files.findings, files.procedures, document)

    def _practices(self) -> Iterator[Diagnostic]:
        """What a practice names is in the scenario."""
        if document := self.files.documents.get("practices"):
            names = {"letter": "brief", "message": "bericht", "scene": "scène", "worry": "zorg"}
            names |= {"procedure": "procedure", "bill": "rekening"}
            known = {kind: frozenset(self.ids[name]) for kind, name in names.items()}
            known["plan"] = frozenset(one.id for one in self.files.file.agenda)
            known["flow"] = frozenset(one.id for one in self.files.file.flows)
            yield from check_practices(self.files.practices, known, document)

    def at(self, stem: str, where: Where) -> Place:
        return self.files.documents[stem].place(*where)

    def _format(self) -> Iterator[Diagnostic]:
        file = self.files.file
        if file.format != FORMAT:
            yield finding("SC006", self.at("scenario", ("format",)), found=file.format, known=FORMAT)

    def _repeated_ids(self, stem: str, where: Where, entries: list[Any]) -> Iterator[Diagnostic]:
        seen: dict[str, Place] = {}
        for index, one in enumerate(entries):
            if (name := getattr(one, "id", None)) is None:
                continue
            place = self.at(stem, (*where, index, "id"))
            first = seen.setdefault(name, place)
            if first != place:
                kind = _ENTRIES.get(where[-1], "naam")
                yield finding("SC001", place, kind=kind, name=name, first=f"regel {first.line}")

    def _one(self, stem: str, where: Where, value: Any) -> Iterator[Diagnostic]:
        """Whatever can be said about one value by its type, and by the name of the field that holds it."""
        match value:
            case str():
                kind = _REFERENCES.get(_field(where, stem))
                if kind:
                    self.used[kind].add(value)
                    if value not in self.ids[kind]:
                        yield unknown(kind, value, self.ids[kind], self.at(stem, where))
            case Text():
                return
            case Ask() | Compare() | Not() | AllOf() | AnyOf():
                yield from self._condition(stem, where, value)
            case FromLaw():
                yield from self._from_law(stem, where, value)
            case FromWork(wage=day, term=term):
                yield from self._pay_period(stem, (*where, "wage"), day)
                if term and term not in PAY_SLIP:
                    yield unknown("regel van de loonstrook", term, PAY_SLIP, self.at(stem, (*where, "term")))
            case ExtraHours(period=day):
                yield from self._pay_period(stem, (*where, "period"), day)
            case Letter():
                yield from self._letter(stem, where, value)
                yield from check_stops.together(value, self._key(stem, where))
            case Node() | Message():
                yield from check_stops.together(value, self._key(stem, where))
            case Luck():
                yield from check_stops.luck(value, self._key(stem, where))
            case Uitstel(source=source):
                yield from check_stops.source(source, self.at(stem, (*where, "source")))
            case Option():
                yield from self._option(stem, where, value)
            case Weekly():
                name = path_in_words(self.files.documents[stem], where)
                yield from hours.pattern(self.files.file, value, "rooster", name, self._key(stem, where))
            case list():
                yield from self._repeated_ids(stem, where, value)

    def _condition(self, stem: str, where: Where, condition: Any) -> Iterator[Diagnostic]:
        for ask in questions(condition):
            kind = QUESTIONS[ask.word]
            if kind is Kind.TIME:
                yield from self._time(stem, where, ask)
            if kind is Kind.AGO:
                yield from self._ago(stem, where, ask)
            if kind is None or kind in {Kind.FLAG, Kind.TIME, Kind.AGO}:
                continue
            named = ask.argument.partition(".")[0] if kind in _WITH_INSTANCES else ask.argument
            self.used[_KIND_NAMES[kind]].add(named)
            if named not in self.ids[_KIND_NAMES[kind]]:
                yield unknown(_KIND_NAMES[kind], ask.argument, self.ids[_KIND_NAMES[kind]], self.at(stem, where))

    def _ago(self, stem: str, where: Where, ask: Ask) -> Iterator[Diagnostic]:
        try:
            _days, name = days_ago(ask.argument)
        except ValueError as error:
            path = path_in_words(self.files.documents[stem], where)
            advice = "schrijf bijvoorbeeld ago(3 message/patrick/ja)"
            yield finding("SC003", self.at(stem, where), path=path, problem=error, advice=advice)
            return
        kind = "keuze" if "/" in name else "brief"
        if name not in self.ids[kind]:
            yield unknown(kind, name, self.ids[kind], self.at(stem, where))

    def _time(self, stem: str, where: Where, ask: Ask) -> Iterator[Diagnostic]:
        try:
            time_in(self.files.file.start.year, ask.argument)
        except ValueError:
            path = path_in_words(self.files.documents[stem], where)
            problem, advice = f"'{ask.argument}' is geen dag met tijd", "schrijf bijvoorbeeld after(10-08 12:00)"
            yield finding("SC003", self.at(stem, where), path=path, problem=problem, advice=advice)

    def _doubts(self) -> Iterator[Diagnostic]:
        """What a calculation of this scenario leans on, and no good source was seen for."""
        for index, call in enumerate(self.files.file.calculations):
            calculation = self.files.calculations.get(call.id)
            if calculation and not calculation.certain:
                doubts = dict.fromkeys(term.label.source for term in calculation.doubts)
                place = self.at("scenario", ("calculations", index, "id"))
                yield finding("SC014", place, name=call.id, doubts=", ".join(doubts))

    def _from_law(self, stem: str, where: Where, amount: FromLaw) -> Iterator[Diagnostic]:
        calculation = self.files.calculations.get(amount.calculation)
        named = {call.id for call in self.files.file.calculations}
        self.used["berekening"].add(amount.calculation)
        if amount.calculation not in named:
            yield unknown("berekening", amount.calculation, named, self.at(stem, (*where, "calculation")))
        elif calculation and amount.term:
            terms = {term.id for term in calculation.terms}
            if amount.term not in terms:
                yield unknown("regel van de berekening", amount.term, terms, self.at(stem, (*where, "term")))

    def _pay_period(self, stem: str, where: Where, day: date) -> Iterator[Diagnostic]:
        known = check_paper.pay_periods(self.files.home)
        if day not in known:
            advice = suggestion(day.isoformat(), [one.isoformat() for one in known])
            yield finding("SC023", self.at(stem, where), day=day, advice=advice)

    def _letter(self, stem: str, where: Where, letter: Letter) -> Iterator[Diagnostic]:
        procedures = self.files.procedures
        given = letter.values.keys() | letter.days.keys() | check_paper.given_by(procedures, letter.id)
        given |= check_money.given_by(self.files.post.creditors, letter.id)
        at_times = check_paper.given_at_times(procedures, letter.id)
        for at, text in walk(letter, where):
            if isinstance(text, Text):
                asked = _block_at(letter, at[len(where) :]).with_values
                for name in sorted(text.placeholders - given):
                    group = at_times.get(name, frozenset())
                    if not group & set(asked):
                        advice = f"zet `with_values: [{name}]` bij dit stuk" if group else suggestion(name, given)
                        yield finding("SC007", self.at(stem, at), name=name, advice=advice)

    def _option(self, stem: str, where: Where, option: Option) -> Iterator[Diagnostic]:
        if option.asks and option.thought is None:
            yield finding("SC008", self.at(stem, (*where, "asks")), name=option.id, asks=option.asks)
        asked = next((one for one in self.files.procedures.procedures if one.id == option.does.uitstel), None)
        if asked and asked.uitstel is None:
            problem, advice = "kent geen uitstel", f'geef haar `uitstel`, of haal het weg bij keuze "{option.id}"'
            place = self.at(stem, (*where, "does", "uitstel"))
            yield finding("SC022", place, name=asked.id, problem=problem, advice=advice)

    def _hours(self) -> Iterator[Diagnostic]:
        file = self.files.file
        for index, moment in enumerate(file.moments):
            yield from hours.planned(file, moment, self._inside("moments", index))
        for index, plan in enumerate(file.agenda):
            yield from hours.planned(file, plan, self._inside("agenda", index))
        for index, chance in enumerate(file.chances):
            yield from hours.chance(chance, self._inside("chances", index))
            yield from check_stops.source(chance.source, self.at("scenario", ("chances", index, "source")))
        for index, office in enumerate(file.offices):
            yield from hours.office(office, self._inside("offices", index))
        for index, turn in enumerate(file.turns):
            yield from check_stops.week_turn(file, turn, index, self._inside("turns", index))
        for index, stop in enumerate(file.stops):
            yield from check_stops.stop(file, stop, index, self._inside("stops", index))

        yield from check_stops.afterwards(file.afterwards, self._key("scenario", ("afterwards",)), self._inside)

    def _inside(self, key: str, index: int) -> hours.At:
        """The places inside one entry of a list of the scenario."""
        return self._key("scenario", (key, index))

    def _key(self, stem: str, where: Where) -> hours.At:
        """The places of the keys of whatever stands there."""
        return lambda key: self.at(stem, (*where, key))

    def _scenes(self) -> Iterator[Diagnostic]:
        for index, scene in enumerate(self.files.scenes.scenes):
            names = {node.id for node in scene.nodes}
            reached = _reached(scene)
            for number, node in enumerate(scene.nodes):
                where = ("scenes", index, "nodes", number)
                yield from self._node(where, node, names)
                if node.id not in reached:
                    yield finding("SC011", self.at("scenes", (*where, "id")), scene=scene.id, name=node.id)

    def _node(self, where: Where, node: Node, names: set[str]) -> Iterator[Diagnostic]:
        for number, option in enumerate(node.options):
            for key in ("to", "elsewhere"):
                if (to := getattr(option, key)) and to not in names:
                    place = self.at("scenes", (*where, "options", number, key))
                    yield unknown("plek in de scène", to, names, place)


_LISTS: tuple[tuple[str, Where, str], ...] = (
    ("scenario", ("calculations",), "berekening"),
    ("scenario", ("people",), "persoon"),
    ("scenario", ("offices",), "loket"),
    ("scenario", ("agenda",), "plan"),
    ("scenario", ("moments",), "moment"),
    ("scenario", ("flows",), "geldstroom"),
    ("scenario", ("eating", "levels"), "manier van eten"),
    ("scenario", ("chances",), "kans"),
    ("scenario", ("worries",), "zorg"),
    ("scenario", ("knowledge",), "kennis"),
    ("scenario", ("comforts",), "adempauze"),
    ("scenario", ("strengths",), "kracht"),
    ("post", ("senders",), "afzender"),
    ("post", ("letters",), "brief"),
    ("post", ("bills",), "rekening"),
    ("post", ("creditors",), "schuldeiser"),
    ("scenes", ("scenes",), "scène"),
    ("scenes", ("messages",), "bericht"),
    ("scenario", ("guests",), "gast"),
    ("forms", ("portals",), "site"),
    ("forms", ("forms",), "formulier"),
    ("procedures", ("procedures",), "procedure"),
    ("calls", ("lines",), "lijn"),
    ("calls", ("counters",), "balie"),
    ("calls", ("desks",), "afdeling"),
    ("calls", ("call_backs",), "terugbelafspraak"),
    ("calls", ("decisions",), "beslissing"),
    ("findings", ("matters",), "zaak"),
)

_ENTRIES: dict[str | int, str] = {
    **{key[-1]: kind for _, key, kind in _LISTS},
    "options": "keuze",
    "nodes": "plek in de scène",
    "deadlines": "laatste dag",
    "monday": "vraag",
    "told": "zin",
    "sections": "pagina van het formulier",
    "fields": "veld",
    "choices": "antwoord",
    "menu": "keuze",
}
"""What the entries of a list are called, by the key of the list."""

_KIND_NAMES: dict[Kind, str] = {
    Kind.LETTER: "brief",
    Kind.BILL: "rekening",
    Kind.OFFER: "keuze",
    Kind.KNOWLEDGE: "kennis",
    Kind.OFFICE: "loket",
    Kind.MOMENT: "moment",
    Kind.LEVEL: "manier van eten",
    Kind.SCENE: "scène",
    Kind.MESSAGE: "bericht",
    Kind.PROCEDURE: "procedure",
    Kind.CHANCE: "kans",
    Kind.PERSON: "persoon",
    Kind.DEBT: "schuld",
    Kind.RUNG: "tree van een schuld",
    Kind.DEBIT: "afschrijving",
    Kind.STRENGTH: "kracht",
    Kind.NIGHT: "nacht",
    Kind.LINE: "lijn",
    Kind.DESK: "afdeling",
    Kind.CALL_BACK: "terugbelafspraak",
}

_WITH_INSTANCES = frozenset({Kind.LETTER, Kind.PROCEDURE, Kind.DEBT})
"""What may be named with its case: `herstel.inkomsten.2026_09`, or with its day: `huur.2026_11_01`."""

_REFERENCES: dict[tuple[str, str], str] = {
    ("letters", "sender"): "afzender",
    ("bills", "letter"): "brief",
    ("bills", "creditor"): "schuldeiser",
    ("flows", "creditor"): "schuldeiser",
    ("creditors", "sender"): "afzender",
    ("creditors", "collector"): "afzender",
    ("ladder", "letter"): "brief",
    ("terms", "letter"): "brief",
    ("terms", "broken"): "brief",
    ("does", "terms"): "schuld",
    ("loan", "person"): "persoon",
    ("repays", "person"): "persoon",
    ("scenes", "person"): "persoon",
    ("scenes", "file_of"): "afzender",
    ("turns", "who"): "persoon",
    ("eating", "default"): "manier van eten",
    ("does", "learn"): "kennis",
    ("does", "begin"): "scène",
    ("pattern", "pattern"): "patroon",
    ("worries", "leads"): "plek",
    ("letters", "inbox"): "site",
    ("again", "office"): "loket",
    ("does", "moves_in"): "gast",
    ("does", "moves_out"): "gast",
    ("does", "completes"): "procedure",
    ("does", "uitstel"): "procedure",
    ("portals", "sender"): "afzender",
    ("portals", "office"): "loket",
    ("forms", "portal"): "site",
    ("procedures", "institution"): "afzender",
    ("procedures", "form"): "formulier",
    ("procedures", "rings"): "scène",
    ("procedures", "advance"): "kennis",
    ("procedures", "objection"): "kennis",
    ("compares", "asks"): "procedure",
    ("options", "office"): "loket",
    ("chances", "person"): "persoon",
    ("adds", "adds"): "plan",
    ("cancels", "cancels"): "plan",
    ("does", "owes"): "persoon",
    ("does", "gives_back"): "persoon",
    ("does", "closer"): "persoon",
    ("does", "further"): "persoon",
    ("comforts", "person"): "persoon",
    ("comforts", "owes"): "persoon",
    ("comforts", "gives_back"): "persoon",
    ("comforts", "closer"): "persoon",
    ("comforts", "begin"): "scène",
    ("does", "dial"): "lijn",
    ("does", "visit"): "balie",
    ("does", "transfer"): "afdeling",
    ("does", "call_back"): "terugbelafspraak",
    ("options", "decision"): "beslissing",
    ("lines", "office"): "loket",
    ("counters", "office"): "loket",
    ("menu", "desk"): "afdeling",
    ("answers", "scene"): "scène",
    ("decides", "decides"): "beslissing",
    ("desks", "missed"): "terugbelafspraak",
    ("call_backs", "desk"): "afdeling",
    ("call_backs", "scene"): "scène",
    ("call_backs", "file_of"): "afzender",
    ("letters", "letters"): "brief",
    ("scenes", "scenes"): "scène",
    ("lines", "lines"): "lijn",
    ("procedures", "procedures"): "procedure",
    ("bills", "bills"): "rekening",
    ("rights", "rights"): "procedure",
}
"""Which field, inside which list or block, names an id of which kind."""


def _field(where: Where, stem: str) -> tuple[str, str]:
    """The last two names of a path, without positions: ('letters', 'sender'); of a list its name twice."""
    if isinstance(where[-1], int):
        last = next(step for step in reversed(where) if isinstance(step, str))
        return last, last
    before = next((step for step in reversed(where[:-1]) if isinstance(step, str)), stem)
    return before, where[-1]


def _list(files: Files, stem: str, key: Where) -> Iterable[Any]:
    here: Any = dict(files.parts())[stem]
    for step in key:
        here = getattr(here, str(step))
    return list(here)


def _entries(files: Files) -> check_use.Entries:
    """Every name that an author gave, by kind, with the path of its entry."""
    return {
        kind: [(one.id, stem, (*key, number)) for number, one in enumerate(_list(files, stem, key))]
        for stem, key, kind in _LISTS
    }


def _ids(files: Files) -> dict[str, set[str]]:
    ids = {kind: {one.id for one in _list(files, stem, key)} for stem, key, kind in _LISTS}
    ids["moment"] |= weeks.moments(files.file).keys()
    ids["patroon"] = {pattern.id for pattern in files.patterns.patterns}
    ids["keuze"] = set(_offers(files))
    debits = {flow.id for flow in files.file.flows if flow.way == "out"}
    ids["schuld"] = ids["rekening"] | debits
    ids["tree van een schuld"] = {f"{one}/{rung}" for one in ids["schuld"] for rung in RUNGS}
    ids["afschrijving"] = debits | {"groceries"}
    ids["nacht"] = set(NIGHTS)
    ids["plek"] = {
        *SPOTS,
        *(f"bill/{bill.id}" for bill in files.post.bills),
        *(f"case/{procedure.id}" for procedure in files.procedures.procedures),
        *(f"person/{person.id}" for person in files.file.people),
        *(f"comfort/{comfort.id}" for comfort in files.file.comforts),
        *(f"letter/{letter.id}" for letter in files.post.letters),
        *(f"message/{message.id}" for message in files.scenes.messages),
        *(f"scene/{scene.id}" for scene in files.scenes.scenes),
        *(f"debt/{id}" for id in ids["schuld"]),
        *(f"line/{id}" for id in ids["lijn"]),
        *(f"counter/{id}" for id in ids["balie"]),
        *(f"call_back/{id}" for id in ids["terugbelafspraak"]),
    }
    return ids


def _offers(files: Files) -> Iterator[str]:
    """Every offer that a condition may ask about."""
    for letter in files.post.letters:
        yield from (f"letter/{letter.id}/{name}" for name in GAME_OPTIONS)
        yield from (f"letter/{letter.id}/{option.id}" for option in letter.options)
    for bill in files.post.bills:
        yield from (f"pay/{bill.id}/{way}" for way in PAY_WAYS)
    for level in files.file.eating.levels:
        yield f"eat/{level.id}"
    yield "moment/bed"
    yield from (f"comfort/{comfort.id}" for comfort in files.file.comforts)
    for message in files.scenes.messages:
        yield from (f"message/{message.id}/{option.id}" for option in message.options)
    for scene in files.scenes.scenes:
        yield f"meet/{scene.id}"
        for node in scene.nodes:
            yield from (f"scene/{scene.id}/{node.id}/{option.id}" for option in node.options)


def _reached(scene: Scene) -> set[str]:
    """The nodes of a scene that some row of options leads to."""
    by_id, reached, front = {node.id: node for node in scene.nodes}, set[str](), [scene.nodes[0].id]
    while front:
        if (id := front.pop()) in reached or id not in by_id:
            continue
        reached.add(id)
        front.extend(to for option in by_id[id].options for to in (option.to, option.elsewhere) if to)
    return reached


def _block_at(letter: Letter, path: Where) -> Block:
    """The piece of the letter that this path lies in; one that asks for nothing, outside of the body."""
    match path:
        case ("body", int(number), *_):
            return letter.body[number]
        case _:
            return Block()

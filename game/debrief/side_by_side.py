"""Several tables that played the same scenario, beside each other: the same moment, different choices.

Tables go by their number, and stand in the order of it. Nothing here says which of them did better.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import combinations, groupby

from game.core.money import Cents
from game.core.text import Text
from game.debrief import cases, naming, side_words
from game.debrief.look_back import look_back
from game.debrief.model import Debrief, Entry, Kind, Line, Timeline
from game.debrief.walk import place_of
from game.play import debts, measure
from game.play.events import Attempted, Chose, Declared, FormSent
from game.play.hour import Hour
from game.play.offers import Offer, offers
from game.play.state import State
from game.play.step import step

NOTHING, UNOPENED = "nothing", "unopened"
"""What a table did at a moment where it chose nothing: it was seen and left, or lay there and was never opened."""
_CHOICES = frozenset({"letter", "message", "scene", "pay"})
_LAID_BY = frozenset({"map", "stapel"})
"""To put a letter in the folder or back on the pile decides nothing."""
_AWAY = "weg"
_OUTCOMES = frozenset(
    {
        *(Kind.MET, Kind.MISSED, Kind.IN, Kind.OUT, Kind.BOUNCED, Kind.LATE_COSTS, Kind.RUNG, Kind.SEIZED),
        *(Kind.TERMS, Kind.LEARNED, Kind.EASED, Kind.FAVOUR, Kind.FOOD, Kind.LAPSED, Kind.ASKED_AGAIN, Kind.SENT),
        *(Kind.HELD, Kind.REFERRED, Kind.CALL_BACK, Kind.CALL_LAPSED, Kind.LETTER, Kind.MESSAGE),
    }
)
"""What may come of a choice, of all that a timeline tells."""
_MET_BY_SOME = (
    *(Kind.LETTER, Kind.MESSAGE, Kind.PERSON, Kind.SPOKE, Kind.CHANCE, Kind.MISSED, Kind.BOUNCED),
    *(Kind.LATE_COSTS, Kind.RUNG, Kind.SEIZED, Kind.HELD),
)


# --- one table --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stood:
    """An option that was put before a table; `thought` is what stood under it, if it was struck through."""

    offer: str
    title: Line
    thought: Text | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """A letter, message, turn of a talk, bill or form, at one table: what stood there, and what it took."""

    place: str
    moment: datetime
    about: Line | None
    options: Mapping[str, Stood]
    chosen: tuple[str, ...] = ()
    tried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One table: its figures by the keys of `side_words.FIGURES`, its course, and everything that it met."""

    table: str
    seed: int
    title: Text
    who: Text
    figures: Mapping[str, int]
    timeline: Timeline
    ended_early: bool
    last: datetime
    met: Mapping[str, Met]
    unopened: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def decided(self) -> tuple[Entry, ...]:
        """What was chosen or tried, in order."""
        return tuple(one for one in self.timeline.entries if _decides(one))

    @property
    def course(self) -> tuple[object, ...]:
        """What it did, when, and its figures: the same for two tables that played the same hour."""
        return tuple((one.moment, one.offer) for one in self.decided), tuple(self.figures.values())


def column(table: str, hour: Hour) -> Column:
    """An hour as it stands beside others, under the number of its table."""
    back = look_back(hour)
    return Column(
        table=table,
        seed=hour.seed,
        title=back.header.title,
        who=back.header.who,
        figures=_figures(hour, back),
        timeline=back.timeline,
        ended_early=back.header.is_early,
        last=back.header.last,
        met=met(hour),
        unopened=_unopened(back.timeline),
    )


def _figures(hour: Hour, back: Debrief) -> dict[str, int]:
    return {
        "balance": hour.state.balance,
        "owed": debts.total(hour.state),
        "late": back.went.late.amount,
        "lowest": measure.lowest(hour),
        "doors": len(back.doors.shut),
        "attempts": sum(isinstance(event, Attempted) for event in hour.events),
        "rights": measure.measures(hour).rights,
    }


def _unopened(course: Timeline) -> dict[str, Entry]:
    """The letters that came and were never opened, under the place where their choices stand."""
    came = (one for one in course.entries if one.kind is Kind.LETTER and one.letter)
    return {f"letter/{one.letter.id}": one for one in came if one.letter and not one.letter.was_opened}


def met(hour: Hour) -> dict[str, Met]:
    """Everything that a table was asked to choose at, by place, in the order in which it came."""
    state, found = hour.afresh().state, _Walk(hour)
    for done in hour.steps:
        before, (state, _) = state, step(hour.world, state, done.action)
        found.stands(before)
        for event in done.events:
            if isinstance(event, Chose | Attempted):
                found.takes(event)
    return found.places | _forms(hour)


def _forms(hour: Hour) -> dict[str, Met]:
    """Each form that there was to hand in: what was told on it, beside what was true, or that it was not sent."""
    scenario, sent = hour.world.scenario, dict[str, datetime]()
    told: dict[str, dict[str, Stood]] = {}
    for event in hour.events:
        if isinstance(event, FormSent):
            sent[event.case] = scenario.moment(event.at)
        elif isinstance(event, Declared):
            stood = _told(event)
            told.setdefault(event.case, {})[stood.offer] = stood
    found = {}
    for case in hour.state.cases:
        if cases.form_of(scenario, case):
            id, moment = f"form/{case}", sent.get(case, scenario.moment(hour.state.now))
            without = Stood(f"{id}/sent", Line(side_words.HANDED_IN))
            options = told.get(case, {without.offer: without})
            if case not in sent:
                options = {f"{id}/not": Stood(f"{id}/not", Line(side_words.NOT_HANDED_IN))}
            found[id] = Met(id, moment, cases.title(scenario, case, hour), options, tuple(options))
    return found


def _told(event: Declared) -> Stood:
    """What was told, as the timeline says it; one and the same where it was as it was."""
    said = cases.told(event)
    what = f"{event.fact}/{event.told}" if said else "true"
    return Stood(f"form/{event.case}/{what}", said or Line(side_words.AS_IT_WAS))


@dataclass(slots=True)
class _Walk:
    """An hour walked once more, with the options that stood there at each step."""

    hour: Hour
    places: dict[str, Met] = field(default_factory=dict)
    _named: dict[str, naming.Named] = field(default_factory=dict)

    def stands(self, state: State) -> None:
        for one in offers(self.hour.world, state):
            if one.id not in self._seen(one) and self._is_choice(one.id):
                self._lay_down(one, self.hour.world.scenario.moment(state.now))

    def takes(self, event: Chose | Attempted) -> None:
        here = self.places.get(place_of(event.offer))
        if here is None or event.offer not in here.options:
            return
        chosen, tried = list(here.chosen), list(here.tried)
        (chosen if isinstance(event, Chose) else tried).append(event.offer)
        self.places[here.place] = _with(here, chosen=chosen, tried=tried)

    def _seen(self, one: Offer) -> Mapping[str, Stood]:
        here = self.places.get(place_of(one.id))
        return here.options if here else {}

    def _lay_down(self, one: Offer, moment: datetime) -> None:
        """As it stood there the first time."""
        place, named = place_of(one.id), self._name(one.id)
        here = self.places.get(place) or Met(place, moment, named.about, {})
        stood = Stood(one.id, _as_option(one.id, named.title), one.blocked.thought if one.blocked else None)
        self.places[place] = _with(here, options={**here.options, one.id: stood})

    def _is_choice(self, offer: str) -> bool:
        sort, _, rest = offer.partition("/")
        laid_by = sort == "letter" and rest.rpartition("/")[2] in _LAID_BY
        return sort in _CHOICES and not laid_by and self._name(offer).is_choice

    def _name(self, offer: str) -> naming.Named:
        if offer not in self._named:
            self._named[offer] = naming.named(self.hour, offer)
        return self._named[offer]


def _as_option(offer: str, title: Line) -> Line:
    """As it stands to be chosen, where a timeline says that it was."""
    sort, way = offer.partition("/")[0], offer.rpartition("/")[2]
    if sort == "pay":
        return Line(side_words.PAY[way])
    return Line(side_words.THROW_AWAY) if _is_away(offer) else title


def _with(
    here: Met,
    options: Mapping[str, Stood] | None = None,
    chosen: Iterable[str] | None = None,
    tried: Iterable[str] | None = None,
) -> Met:
    """The same with more in it; what was taken twice counts once."""
    taken = here.chosen if chosen is None else tuple(dict.fromkeys(chosen))
    attempts = here.tried if tried is None else tuple(dict.fromkeys(tried))
    return Met(here.place, here.moment, here.about, options or here.options, taken, attempts)


# --- all of them ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Across:
    """An option: the tables that chose it, that only saw it struck through (with the thought), that tried."""

    offer: str
    title: Line
    chosen: tuple[str, ...]
    struck: tuple[tuple[str, Text], ...]
    tried: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that more than one table met.

    `nothing`: who saw it and chose nothing; `unopened`: where it lay and stayed shut; `elsewhere`: who did not
    meet it. `apart` of `pairs` pairs of tables did otherwise. `came`: what followed at the same letter or person,
    by table, as far as its journal tells. `ask` is for the room.
    """

    place: str
    moment: datetime
    about: Line | None
    options: tuple[Across, ...]
    nothing: tuple[str, ...]
    unopened: tuple[str, ...]
    elsewhere: tuple[str, ...]
    apart: int
    pairs: int
    came: Mapping[str, tuple[Entry, ...]]
    ask: Line


@dataclass(frozen=True, slots=True)
class Branch:
    """The tables that went on together; `entry` is what they did, None where their hour was over."""

    tables: tuple[str, ...]
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Parting:
    """Tables with the same luck that did the same `same` times, and then did not."""

    seed: int
    same: int
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class OnlySome:
    """Something that happened at these tables and not at the others; `entry` is how the first of them met it."""

    tables: tuple[str, ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class Band:
    """The least and the most of a figure."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Tables beside each other. Those `moments` come first that divide the tables most."""

    columns: tuple[Column, ...]
    bands: Mapping[str, Band]
    moments: tuple[Moment, ...]
    partings: tuple[Parting, ...]
    only_some: tuple[OnlySome, ...]

    @property
    def title(self) -> Text:
        return self.columns[0].title

    @property
    def who(self) -> Text:
        """Whose table it was."""
        return self.columns[0].who

    @property
    def tables(self) -> tuple[str, ...]:
        return tuple(one.table for one in self.columns)

    @property
    def seeds(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Which tables had the same luck."""
        return tuple((seed, tuple(one.table for one in those)) for seed, those in _by_seed(self.columns))

    @property
    def alike(self) -> tuple[tuple[str, ...], ...]:
        """Tables that did the same and came out the same: one might take it for a fault, or one file twice."""
        those: dict[object, list[str]] = {}
        for one in self.columns:
            those.setdefault(one.course, []).append(one.table)
        return tuple(tuple(tables) for tables in those.values() if len(tables) > 1)

    @property
    def lowest(self) -> Cents:
        """The end of the one axis on which every account is drawn."""
        return min(0, *(cents for one in self.columns for _, cents in one.timeline.balance))

    @property
    def highest(self) -> Cents:
        return max(100_00, *(cents for one in self.columns for _, cents in one.timeline.balance))

    @property
    def ends(self) -> int:
        """The last game time of any of them: that of the other axis."""
        return max(one.timeline.ends for one in self.columns)


def side_by_side(columns: Iterable[Column]) -> SideBySide:
    """Those of the same scenario, in the order in which they are given. Raises ValueError when there are none."""
    those = tuple(columns)
    if not those:
        raise ValueError("no tables")
    return SideBySide(
        columns=those,
        bands={key: _band(one.figures[key] for one in those) for key in side_words.FIGURES},
        moments=tuple(sorted(_moments(those), key=lambda one: (-one.apart, one.moment))),
        partings=tuple(_partings(those)),
        only_some=tuple(_only_some(those)),
    )


def _band(figures: Iterable[int]) -> Band:
    every = tuple(figures)
    return Band(min(every), max(every))


# --- the same moment --------------------------------------------------------------------------------------


def _moments(columns: Sequence[Column]) -> Iterator[Moment]:
    places = dict.fromkeys(place for one in columns for place in (*one.met, *one.unopened))
    for place in places:
        there = [one for one in columns if place in one.met or place in one.unopened]
        stood = {offer for one in there if place in one.met for offer in one.met[place].options}
        if len(there) > 1 and not all(map(_is_away, stood)):
            yield _moment(place, there, columns)


def _moment(place: str, there: Sequence[Column], columns: Sequence[Column]) -> Moment:
    met_it = [one for one in there if place in one.met]
    first = met_it[0].met[place]
    options = tuple(_options(place, met_it))
    did = {one.table: _did(place, one) for one in there}
    pairs = tuple(combinations(did.values(), 2))
    begun = min(_begun(place, one) for one in there)
    nothing, unopened = _who_did(did, NOTHING), _who_did(did, UNOPENED)
    return Moment(
        place=place,
        moment=begun,
        about=first.about,
        options=options,
        nothing=nothing,
        unopened=unopened,
        elsewhere=tuple(one.table for one in columns if one not in there),
        apart=sum(one != other for one, other in pairs),
        pairs=len(pairs),
        came={one.table: came for one in met_it if (came := tuple(_came_of(place, one)))},
        ask=_ask(options, did, unopened),
    )


def _options(place: str, met_it: Sequence[Column]) -> Iterator[Across]:
    """Every option that stood before any of them, in the order of the first who saw it."""
    titles = {offer: stood.title for one in reversed(met_it) for offer, stood in one.met[place].options.items()}
    order = dict.fromkeys(offer for one in met_it for offer in one.met[place].options)
    for offer in sorted(order, key=_is_away):
        if _is_away(offer) and not any(offer in one.met[place].chosen for one in met_it):
            continue
        seen = [(one.table, one.met[place]) for one in met_it if offer in one.met[place].options]
        struck = (
            (table, thought)
            for table, here in seen
            if (thought := here.options[offer].thought) and offer not in here.chosen
        )
        yield Across(
            offer=offer,
            title=titles[offer],
            chosen=tuple(table for table, here in seen if offer in here.chosen),
            struck=tuple(struck),
            tried=tuple(table for table, here in seen if offer in here.tried),
        )


def _is_away(offer: str) -> bool:
    """Every letter can be thrown away; it is told where somebody did."""
    return offer.startswith("letter/") and offer.endswith(f"/{_AWAY}")


def _did(place: str, one: Column) -> frozenset[str]:
    if place not in one.met:
        return frozenset({UNOPENED})
    return frozenset(one.met[place].chosen) or frozenset({NOTHING})


def _who_did(did: Mapping[str, frozenset[str]], what: str) -> tuple[str, ...]:
    return tuple(table for table, choices in did.items() if what in choices)


def _begun(place: str, one: Column) -> datetime:
    """When it was first before them, or came."""
    if place in one.unopened:
        return one.unopened[place].moment
    return one.met[place].moment


def _came_of(place: str, one: Column) -> Iterator[Entry]:
    """What followed a choice at the same letter, or with the same person or bill; each thing once."""
    here = one.met[place]
    if not here.chosen:
        return
    entries = one.timeline.entries
    of_form = place.removeprefix("form/")
    first = next(
        (number for number, entry in enumerate(entries) if entry.offer in here.chosen or entry.case == of_form),
        None,
    )
    if first is None:
        return
    letter = entries[first].letter
    told = set()
    for entry in entries[first + 1 :]:
        same = entry.letter is not None and letter is not None and entry.letter.id == letter.id
        about = here.about is not None and entry.about is not None and _key(entry.about) == _key(here.about)
        at_once = bool(entries[first].offer) and entry.at == entries[first].at
        key = (entry.kind, _key(entry.title))
        if entry.kind in _OUTCOMES and (same or about or at_once or entry.case == of_form) and key not in told:
            told.add(key)
            yield entry


def _key(line: Line | None) -> tuple[str, str]:
    """What makes it the same sentence at another table, whatever amount or day stands in it."""
    return (line.text.path, line.text.source) if line else ("", "")


# --- a question for the room ------------------------------------------------------------------------------


def _ask(options: Sequence[Across], did: Mapping[str, frozenset[str]], unopened: Sequence[str]) -> Line:
    """One that asks and does not tell: what was shut for some, stayed shut, divided them, or nobody took."""
    shut = next((one for one in options if one.struck and one.chosen), None)
    if shut:
        return Line(side_words.ASK_SHUT, {"table": shut.struck[0][0]})
    if unopened:
        return Line(side_words.ASK_UNOPENED, {"table": unopened[0]})
    if len(set(did.values())) > 1:
        return Line(side_words.ASK_OTHERWISE, {"table": _fewest(did)})
    return Line(side_words.ASK_ALL if all(one.chosen for one in options) else side_words.ASK_NOBODY)


def _fewest(did: Mapping[str, frozenset[str]]) -> str:
    """A table that did what the fewest did."""
    every = list(did.values())
    return min(did, key=lambda table: every.count(did[table]))


# --- where they parted, and what only some met ------------------------------------------------------------


def _decides(entry: Entry) -> bool:
    if entry.kind not in (Kind.CHOSE, Kind.TRIED):
        return False
    sort, _, rest = entry.offer.partition("/")
    return not (sort == "letter" and rest.rpartition("/")[2] in _LAID_BY)


def _partings(columns: Sequence[Column]) -> Iterator[Parting]:
    """With the same luck until somebody did otherwise; then each group of two or more on its own."""
    for seed, those in _by_seed(columns):
        yield from _parted(seed, those)


def _parted(seed: int, those: Sequence[Column]) -> Iterator[Parting]:
    if len(those) < 2:
        return
    ways = [tuple((entry.kind, entry.offer) for entry in one.decided) for one in those]
    longest = max(map(len, ways))
    same = next((at for at in range(longest) if len({way[at : at + 1] for way in ways}) > 1), None)
    if same is None:
        return
    groups: dict[tuple[tuple[Kind, str], ...], list[Column]] = {}
    for way, one in zip(ways, those, strict=True):
        groups.setdefault(way[same : same + 1], []).append(one)
    yield Parting(seed, same, tuple(_branch(group, same) for group in groups.values()))
    for group in groups.values():
        yield from _parted(seed, group)


def _branch(group: Sequence[Column], same: int) -> Branch:
    decided = group[0].decided
    return Branch(tuple(one.table for one in group), decided[same] if same < len(decided) else None)


def _only_some(columns: Sequence[Column]) -> Iterator[OnlySome]:
    """By sort, and in it by when it first came."""
    firsts: dict[tuple[Kind, object, object], dict[str, Entry]] = {}
    for one in columns:
        for entry in one.timeline.entries:
            if entry.kind in _MET_BY_SOME:
                key = (entry.kind, _key(entry.title), _key(entry.about))
                firsts.setdefault(key, {}).setdefault(one.table, entry)
    some = [found for found in firsts.values() if len(found) < len(columns)]
    yield from sorted(
        (OnlySome(tuple(found), next(iter(found.values()))) for found in some),
        key=lambda one: (_MET_BY_SOME.index(one.entry.kind), one.entry.moment),
    )


def _by_seed(columns: Iterable[Column]) -> Iterator[tuple[int, tuple[Column, ...]]]:
    ordered = sorted(columns, key=lambda one: one.seed)
    for seed, those in groupby(ordered, key=lambda one: one.seed):
        yield seed, tuple(those)

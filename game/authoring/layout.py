"""`check --layout`: text that does not fit in any screen, in any language, and letters that no font has.

Machine players play the scenario; every screen that they come past lays itself out in two windows, at three sizes
of text, in both layouts, in every language and in the pseudo-language, and is traced (see `tracing`). Nothing is
drawn. What they did not come past is not looked at, and is named.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from inspect import getsourcefile, getsourcelines
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.authoring import catalogue, extract
from game.authoring.tracing import trace
from game.authoring.unfit import Unfit, has_glyph, unfit
from game.core.diagnostics import Diagnostic, Place, Severity, finding
from game.core.source import read, typed
from game.core.text import Text, Value
from game.debrief import Debrief
from game.debrief.script import SHORT_ROUTE
from game.debrief.side_by_side import column, side_by_side
from game.paths import shown
from game.play.bots import POLICIES, Reader, most_steps, turn
from game.play.handed_in import MOST
from game.play.hour import Hour
from game.play.plans import Plan, PlansFile, run
from game.play.state import State
from game.play.world import World, build
from game.scenario.folders import GLOSSARY, PATTERNS, PLAYS, made_of
from game.scenario.scenario import Scenario
from game.screens.glance import glance
from game.screens.house import House
from game.screens.i18n import DUTCH, PSEUDO, SOURCE, Plural, Speaker, languages, speaker
from game.screens.lookback.cards import DECKS
from game.screens.lookback.turns import Round, Talk
from game.screens.lookback.view import FEELINGS, FILE, FINDINGS, HOUR, TABS
from game.screens.parts import lookup, pause
from game.screens.places import PLACES
from game.screens.rooms.framing import Framing
from game.screens.rooms.last import Last
from game.screens.rooms.lookback import LookBack
from game.screens.rooms.tables import Tables
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.tables.view import TABS as BESIDE
from game.screens.toolkit import Widget
from game.screens.toolkit.fit import Fit
from game.screens.toolkit.type import every_file

if TYPE_CHECKING:
    from game.screens.formats import Formats

WINDOWS: Final = ((1366, 768), (1024, 768))
SIZES: Final = (1.0, 1.5, 2.5)
LAYOUTS: Final = {"composed": "getekend", "linear": "onder elkaar"}
SEEDS: Final = range(3)
"""So many evenings of each policy; more come past few other screens."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Something that can be seen: its name for whoever reads a message, and its tree in a house.

    `fluid`: the tree itself is another one at another size of text or of the window.
    """

    name: str
    tree: Callable[[House], Widget]
    fluid: bool = False


@dataclass(slots=True)
class Looked:
    """What was found, how many screens were looked at, and what of the scenario was not among them."""

    found: list[Diagnostic] = field(default_factory=list)
    screens: int = 0
    unseen: list[str] = field(default_factory=list)


def look(folder: Path, scenario: Scenario, among: Iterable[str] = ()) -> Looked:
    """Every screen of a scenario, in these languages, or in all that there are and the pseudo-language."""
    world = build(scenario)
    states, last = come_past(world, play_plans(folder))
    seen = Findings(folder)
    for language in among or (*languages(), PSEUDO):
        listener = Listener(speaker(language, made_of(folder)))
        house = House(Settings(language=language), record=False, keep_settings=False, asks_twice=False)
        house.use(language, listener)
        for screen in screens(house, folder, world, states, last):
            _look_at(screen, house, listener, seen)
    unseen = list(_not_among(scenario, states))
    return Looked([*seen.diagnostics(), *_glyphs(folder)], len(states) + _ROOMS, unseen)


def _look_at(screen: Screen, house: House, listener: "Listener", seen: "Findings") -> None:
    tree: Widget | None = None
    for text in SIZES:
        for layout in LAYOUTS:
            house.settings = replace(house.settings, text=text, layout=layout)
            for window in WINDOWS:
                house.drawn_for = window
                if tree is None or screen.fluid:
                    listener.said.clear()
                    tree = screen.tree(house)
                for one in unfit(trace(tree, house.fit)):
                    seen.take(one, screen.name, house.fit, listener)


# --- the screens -----------------------------------------------------------------------------------------------

_ROOMS: Final = 12 + len(TABS) + len(SHORT_ROUTE)
"""Title, settings, framing, pause, words of law, last words, every page of the debrief, and of those the hour as a
table, finding a letter, a letter, what a team does there in turns, and what is read aloud in twenty minutes."""


def play_plans(folder: Path) -> list[Plan]:
    """The play plans of a scenario: they go where machine players seldom come."""
    path = folder / PLAYS
    file = typed(read(path, shown(path)), PlansFile)[0] if path.is_file() else None
    return file.plays if file else []


def come_past(world: World, plans: Iterable[Plan]) -> tuple[dict[tuple[str, ...], State], Hour]:
    """Every place that machine players and play plans come past, as it was the first time; and one whole hour."""
    states: dict[tuple[str, ...], State] = {}
    for plan in plans:
        played, _ = run(world, plan)
        hour = played.afresh()
        for step in played.steps:
            _remember(states, hour.state)
            hour.do(step.action)
    hour = Hour(world, 0)
    for policy in POLICIES.values():
        for seed in SEEDS:
            hour = Hour(world, seed)
            for count in range(most_steps(world)):
                if hour.state.over:
                    break
                _remember(states, hour.state)
                for action in turn(hour, policy, Reader(), count):
                    hour.do(action)
    return states, hour


def _remember(states: dict[tuple[str, ...], State], state: State) -> None:
    """Keep it when it is another screen: on the table, when somebody or a worry is there for the first time."""
    place, new = state.place, ""
    if place.kind == "table":
        met = {one for _, kind, *_, lies in states if kind == "table" for one in lies.split("+")}
        here = (id for id, how in state.scenes.items() if how == "here")
        new = "+".join(one for one in (*state.worries, *here) if one not in met)
    states.setdefault(("" if place.id else state.moment or "na", place.kind, place.id, place.node, new), state)


def screens(
    house: House, folder: Path, world: World, states: Mapping[tuple[str, ...], State], last: Hour
) -> Iterator[Screen]:
    yield Screen("titel", lambda _: Title(house).tree(), fluid=True)
    yield Screen("instellingen", lambda _: Title(house, at_settings=True).tree(), fluid=True)
    yield Screen("kader", lambda _: Framing(house, folder).tree(), fluid=True)
    for key, state in states.items():
        when, *place, _ = key
        name = "/".join(part for part in (*place, when) if part)
        yield Screen(name, _place(world, state))
    anywhere = next(iter(states.values()))
    yield Screen("pauze", lambda _: pause.over(glance(world, anywhere, house.say), house, True), fluid=True)
    looked = lookup.Looked(world.scenario.glossary, "letter", all=True)
    yield Screen("woorden", lambda _: lookup.over(glance(world, anywhere, house.say), looked), fluid=True)
    yield Screen("slot", lambda _: Last(house, last).tree(), fluid=True)
    for page in BESIDE:
        yield Screen(f"uitslagen/{page}", _tables(house, last, page), fluid=True)
    back = LookBack(house, last)
    for tab in TABS:
        yield Screen(f"nagesprek/{tab}", _page(back, tab), fluid=True)
    yield Screen("nagesprek/tabel", _page(back, HOUR, as_table=True), fluid=True)
    yield Screen("nagesprek/zoeken", _page(back, FILE, finding=True), fluid=True)
    if (letter := _longest(back.debrief)) is not None:
        yield Screen("nagesprek/brief", _page(back, FILE, letter=letter), fluid=True)
    led = LookBack(house, last)
    led.short = led.leads = True
    for tab in SHORT_ROUTE:
        yield Screen(f"nagesprek/{tab}/voorlezen", _led(led, tab), fluid=True)
    team = LookBack(house, last)
    for name, laid in (("kaarten", Round(4)), ("tafel", _all_laid())):
        yield Screen(f"nagesprek/{name}", _in_turns(team, FEELINGS, laid), fluid=True)
    if team.debrief.matters:
        talk = Talk(team.debrief.matters[0].id, 4)
        yield Screen("nagesprek/gedachten", _in_turns(team, FINDINGS, talk=talk), fluid=True)


def _tables(house: House, last: Hour, page: str) -> Callable[[House], Widget]:
    """As many tables as there can be."""

    def tree(_: House) -> Widget:
        room.page = page
        return room.tree()

    one = column("1", last)
    every = (replace(one, table=f"{number}b") for number in range(1, MOST + 1))
    room = Tables(house, both=side_by_side(every))
    return tree


def _longest(debrief: Debrief) -> int | None:
    """The letter with most in it, by its number; the others are of the same make."""
    return max(range(len(debrief.letters)), key=lambda one: len(debrief.letters[one].body), default=None)


def _place(world: World, state: State) -> Callable[[House], Widget]:
    return lambda house: PLACES[state.place.kind](glance(world, state, house.say))


def _page(
    back: LookBack, tab: str, as_table: bool = False, finding: bool = False, letter: int | None = None
) -> Callable[[House], Widget]:
    def tree(_: House) -> Widget:
        back.tab, back.as_table, back.finding, back.letter = tab, as_table, finding, letter
        return back.tree()

    return tree


def _led(back: LookBack, tab: str) -> Callable[[House], Widget]:
    """In twenty minutes, with what is read aloud over the page."""

    def tree(_: House) -> Widget:
        back.tab, back.reads = tab, True
        return back.tree()

    return tree


def _in_turns(
    back: LookBack, tab: str, turn: Round | None = None, talk: Talk | None = None
) -> Callable[[House], Widget]:
    def tree(_: House) -> Widget:
        back.tab, back.round, back.talk = tab, turn, talk
        return back.tree()

    return tree


def _all_laid() -> Round:
    """A table of four of which each took a card of every deck."""
    turn = Round(4)
    for _ in range(turn.seats):
        for deck, cards in DECKS.items():
            turn = turn.with_card(deck, max(cards))
        turn = turn.handed_on()
    return turn


def _not_among(scenario: Scenario, states: Mapping[tuple[str, ...], State]) -> Iterator[str]:
    """The letters, scenes and forms that no machine player opened."""
    shown_there = {(kind, id.partition(".")[0]) for _, kind, id, *_ in states}
    wanted = (("letter", "brief", scenario.letters), ("scene", "scène", scenario.scenes))
    for kind, name, all_of_them in wanted:
        yield from (f"{name} {id}" for id in all_of_them if (kind, id) not in shown_there)


# --- who said it -----------------------------------------------------------------------------------------------


class Listener(Speaker):
    """Speaks as another speaker does, and remembers which sentence gave which words."""

    def __init__(self, inner: Speaker, said: dict[str, Text] | None = None) -> None:
        super().__init__(inner.language)
        self.inner = inner
        self.said: dict[str, Text] = {} if said is None else said

    def say(self, text: Text | str, /, **values: Value) -> str:
        words = self.inner.say(text, **values)
        if isinstance(text, Text):
            self.said[_flat(words)] = self._mostly(text, words, values)
        return words

    def _mostly(self, text: Text, words: str, values: Mapping[str, Value]) -> Text:
        """The sentence itself, or the one that fills most of it: `{name}, {who}` is about who it is."""
        inside = {self.inner.say(value): value for value in values.values() if isinstance(value, Text)}
        longest = max(inside, key=len, default="")
        return inside[longest] if 2 * len(longest) > len(words) else text

    def plural(self, text: Plural, n: int, /, **values: Value) -> str:
        words = self.inner.plural(text, n, **values)
        self.said[_flat(words)] = text.one
        return words

    @cached_property
    def formats(self) -> "Formats":
        return self.inner.formats

    def knows(self, text: Text) -> bool:
        return self.inner.knows(text)

    def for_whole(self, texts: Iterable[Text]) -> Speaker:
        return self if self.inner.for_whole(texts) is self.inner else Listener(DUTCH, self.said)

    def source_of(self, line: str) -> tuple[Text | None, str]:
        """The sentence that a drawn line is of, with all its words; the shortest one that holds it."""
        wanted = _flat(line).rstrip("…")
        fitting = [words for words in self.said if wanted in words]
        whole = min(fitting, key=len, default="")
        return self.said.get(whole), whole or line


def _flat(words: str) -> str:
    return " ".join(words.split())


# --- what was found --------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Findings:
    """The findings, each once: a sentence that fits nowhere is told with the first screen that shows it."""

    folder: Path
    firsts: dict[tuple[str, Place, str], tuple[str, str, str]] = field(default_factory=dict)
    counts: dict[tuple[str, Place, str], int] = field(default_factory=dict)
    _places: dict[str, dict[tuple[str, str], Place]] = field(default_factory=dict)

    def take(self, one: Unfit, screen: str, fit: Fit, listener: Listener) -> None:
        """One line that does not fit, on this screen, in this window."""
        text, words = listener.source_of(one.written.text)
        place = self._place(text, one, listener.language if text else SOURCE)
        percent, (wide, high) = f"{fit.comfort.text_scale * 100:.0f} %", fit.size
        layout = LAYOUTS["linear" if fit.is_linear else "composed"]
        where = f"{screen}, {listener.language}, {percent}, {wide}x{high}, {layout}"
        key = (one.code, place, words)
        if one.code in _BY_LAYOUT and _is_asked_for(fit):
            key = ("LA006", self._first_of(screen, place), screen.partition("/")[0])
        self.firsts.setdefault(key, (where, one.by, words if key[0] == "LA006" else one.written.text))
        self.counts[key] = self.counts.get(key, 0) + 1

    def _first_of(self, screen: str, place: Place) -> Place:
        """The place that was told first of this kind of screen: they are told as one."""
        kind = screen.partition("/")[0]
        return next((at for code, at, words in self.firsts if (code, words) == ("LA006", kind)), place)

    def diagnostics(self) -> Iterator[Diagnostic]:
        for key, (where, by, line) in self.firsts.items():
            (code, place, words), more = key, self.counts[key] - 1
            said = f"{where}{f', en {more} keer meer' if more else ''}"
            found = finding(code, place, text=_start(words), screen=said, by=_start(by), line=_start(line))
            # In a language that nobody speaks nothing is wrong yet.
            yield replace(found, severity=Severity.WARNING) if f", {PSEUDO}, " in where else found

    def _place(self, text: Text | None, one: Unfit, language: str) -> Place:
        if text is None:
            return _painter(one)
        if language not in self._places:
            self._places[language] = {**_sources(self.folder), **_translations(self.folder, language)}
        return self._places[language].get((text.path, text.source)) or _painter(one)


_BY_LAYOUT: Final = frozenset({"LA001", "LA002", "LA003"})
_SHORT: Final = 60


def _start(words: str) -> str:
    flat = _flat(words)
    return flat if len(flat) <= _SHORT else f"{flat[:_SHORT].rstrip()}..."


def _is_asked_for(fit: Fit) -> bool:
    """Whether the drawn layout stands where the game by itself shows one column."""
    by_itself = Fit(fit.size, replace(fit.comfort, linear=None))
    return by_itself.is_linear and not fit.is_linear


def _painter(one: Unfit) -> Place:
    """Where the code stands that draws it, for words that no sentence gave: figures, days, names."""
    kind = type(one.written.owner.widget.paint)
    return Place(shown(Path(getsourcefile(kind) or "")), getsourcelines(kind)[1])


def _sources(folder: Path) -> dict[tuple[str, str], Place]:
    """Where every Dutch sentence stands, in the scenario and in the code."""
    files = [path for one in made_of(folder) for name in extract.FILES if (path := one / name).is_file()]
    shared = [path for name in (PATTERNS, GLOSSARY) if (path := folder.parent / name).is_file()]
    written = [one for path in (*files, *shared) for one in extract.sentences(path, path.read_text("utf-8"))]
    places = {(text.path, text.source): place for text, place in written}
    for entry in catalogue.game_entries():
        for source in (entry.source,) if isinstance(entry.source, str) else entry.source:
            places[(entry.context, source)] = Place(
                f"game/{entry.place.removeprefix('game/')}", max(1, entry.line)
            )
    return places


def _translations(folder: Path, language: str) -> dict[tuple[str, str], Place]:
    """Where every translation stands; nothing for Dutch and for what is made of it."""
    places = {}
    for po in catalogue.files(language, made_of(folder)) if language not in {SOURCE, PSEUDO} else ():
        for message in catalogue.read(po, language):
            source = message.id if isinstance(message.id, str) else message.id[0]
            places[(message.context or "", source)] = Place(shown(po), message.lineno or 1)
    return places


# --- letters ---------------------------------------------------------------------------------------------------


def _glyphs(folder: Path) -> Iterator[Diagnostic]:
    """Letters of any sentence, in any language, that none of the fonts can draw."""
    for (_, source), place in _sources(folder).items():
        yield from _undrawn(source, place)
    for language in languages():
        for po in catalogue.files(language, made_of(folder)):
            for message in catalogue.read(po, language):
                for said in [message.string] if isinstance(message.string, str) else message.string or ():
                    yield from _undrawn(said, Place(shown(po), message.lineno or 1))


def _undrawn(sentence: str, place: Place) -> Iterator[Diagnostic]:
    for letter in sorted(set(sentence)):
        if not any(has_glyph(file, letter) for file in every_file()):
            yield finding("LA005", place, by=letter, text=_start(sentence), screen="in geen enkel lettertype")

"""The debrief: nine pages in an ochre folder. What is typed here stays in memory until somebody keeps it."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

import pygame

from game.core.text import Text
from game.debrief import Debrief, Notes, look_back
from game.debrief.model import Line
from game.debrief.replay_cut import at_turning_points
from game.play.hour import Hour
from game.play.session import code
from game.play.stored import BestFound, band, best_found
from game.screens import saves
from game.screens.house import House
from game.screens.i18n import _
from game.screens.lookback import (
    afterwards,
    along,
    doors,
    feelings,
    file,
    findings,
    folder,
    hour,
    keep,
    monday,
    money,
    notice,
    otherwise,
    sources,
)
from game.screens.lookback.cards import FIRST_CARD
from game.screens.lookback.field import PREFIX
from game.screens.lookback.moments import most_telling
from game.screens.lookback.monday import GAP
from game.screens.lookback.others import Others
from game.screens.lookback.turns import Round, Talk
from game.screens.lookback.view import (
    DOORS,
    FEELINGS,
    FILE,
    FINDINGS,
    HOUR,
    LATER,
    MONDAY,
    MONEY,
    OTHERWISE,
    SOURCES,
    TABS,
    View,
)
from game.screens.parts.typed import NOTHING, Keyboard, Typed
from game.screens.room import Room
from game.screens.rooms.replay import Replay
from game.screens.toolkit import Easing, Motion, Pose, Widget

PAGES: Mapping[str, Callable[[View], tuple[Widget, ...]]] = {
    FEELINGS: feelings.page,
    HOUR: hour.page,
    DOORS: doors.page,
    LATER: afterwards.page,
    FILE: file.page,
    MONEY: money.page,
    OTHERWISE: otherwise.page,
    SOURCES: sources.page,
    FINDINGS: findings.page,
    MONDAY: monday.page,
}
_SAVED_REPORT = _("Het verslag is bewaard: {path}. Het opent in elke browser. Als PDF ligt het ernaast.")
_SAVED_PAGE = _(
    "Het verslag is bewaard: {path}. Het opent in elke browser. Nu nog als PDF; dat duurt enkele seconden."
)
_SAVED_RESULT = _("De uitslag is bewaard: {path}. Er staat geen naam in, en niets van wat je schreef.")
_REFUSED = _("De schijf laat dit niet toe: {problem}. Wat je schreef, staat hier nog.")
_NOT_KEPT = _("Wat je schreef, is nog niet bewaard. Bewaar het hier. Kies je weer “{way}”, dan is het weg.")
_WAYS_OUT: Mapping[str, Text] = {"again": _("Nog een keer"), "quit": _("Stoppen")}
_DRAWS_ITSELF = Motion(Pose(progress=0.0), 900, Easing.IN_OUT)
_ARROWS = {pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN}
_FOLLOWED = ("moment/", "line/")
_SCROLLED = ("hour/", "line/")


@dataclass(slots=True)
class LookBack:
    """`path` is the journal of the hour, if it has one; nothing is written to it any more. `record` is what could
    not be shown as it was played, when that journal is not whole."""

    house: House
    hour: Hour
    path: Path | None = None
    record: tuple[Line, ...] = ()
    tab: str = FEELINGS
    entry: int = field(init=False)
    as_table: bool = False
    letter: int | None = None
    heap: str = ""
    doors: str = ""
    pick: str = ""
    finding: bool = False
    warned: bool = False
    role: str = ""
    matter: str = ""
    round: Round | None = None
    talk: Talk | None = None
    told: str = ""
    short: bool = field(init=False)
    leads: bool = field(init=False)
    reads: bool = field(init=False)
    debrief: Debrief = field(init=False)
    typed: dict[str, Typed] = field(default_factory=dict)
    active: str = ""
    skipped: set[str] = field(default_factory=set)
    keyboard: Keyboard = field(default_factory=Keyboard)
    side: str = ""
    worlds: tuple[str, ...] = ()
    adding: bool = False
    clash: str = ""
    point: int = 0
    others: Others = field(init=False)
    _arrow: bool = False
    _unkept: bool = False
    _asked: str = ""
    _wanted: str = ""
    _focus: str = ""
    _changed: bool = False
    _drawn: set[str] = field(default_factory=set)
    _beside: Path | None = None
    _frames: int = 0

    def __post_init__(self) -> None:
        self.debrief = replace(look_back(self.hour, self._best()), record=self.record)
        entries = self.debrief.timeline.entries
        self.entry = most_telling(entries, range(len(entries)))
        self.role = self.house.session.role
        self.short, self.leads = self.house.session.short, self.house.session.lead
        self.reads = self.leads
        folder = self._folder()
        self.others = Others(self.hour, band(folder) if folder else None, self._best())
        if self.hour.team > 1:
            self.round = Round(self.hour.team)

    def _best(self) -> BestFound | None:
        """The best hour of this scenario, as it was stored beside it."""
        folder = self._folder()
        return best_found(folder) if folder else None

    def _folder(self) -> Path | None:
        name = self.hour.world.scenario.id
        return next((path for path in self.house.scenarios() if path.name == name), None)

    # --- what there is to see ---

    @property
    def view(self) -> View:
        """Everything that the pages are drawn from."""
        scenario = self.hour.world.scenario
        fit = self.house.fit
        return View(
            debrief=self.debrief,
            say=self.house.say,
            code=code(scenario.id, self.hour.seed, self.hour.pace, self.hour.stops),
            tab=self.tab,
            entry=self.entry,
            as_table=self.as_table,
            letter=self.letter,
            heap=self.heap,
            doors=self.doors,
            pick=self.pick,
            finding=self.finding,
            warned=self.warned,
            role=self.role,
            matter=self.matter,
            round=self.round,
            talk=self.talk,
            typed=dict(self.typed),
            active=self.active,
            skipped=frozenset(self.skipped),
            told=self.told,
            short=self.short,
            leads=self.leads,
            reads=self.reads,
            is_linear=fit.is_linear,
            scale=fit.ruler.text_scale,
            glossary=scenario.glossary,
            otherwise=self.others.found,
            side=self.side,
            worlds=self.worlds,
            together=self.others.together(self.worlds),
            adding=self.adding,
            clash=self.clash,
            point=self.point,
            until=self.hour.state.now,
        )

    def tree(self) -> Widget:
        view = self.view
        page = notice.page if notice.stands_before(view) else PAGES[self.tab]
        return folder.folder(view, page(view))

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        """The line of the balance draws itself, once."""
        if self.tab in self._drawn or self.tab != HOUR or notice.stands_before(self.view):
            return ()
        self._drawn.add(self.tab)
        return (("hour/balance", _DRAWS_ITSELF),)

    def tick(self, ms: int) -> Room | None:
        """Time does nothing here; but what a key did on its way to the stage has to be seen.

        A PDF is made once it is seen that it will be: nothing else happens meanwhile.
        """
        changed, self._changed = self._changed or self.others.moved(), False
        if self._beside and self._frames:
            self._lay_beside()
            return self
        self._frames += bool(self._beside)
        return self if changed else None

    def leave(self) -> None:
        """Only now the hour is over for good: cut off before, it is offered again. Nothing typed is kept."""
        self.others.stop()
        self._lay_beside()
        if self.path:
            with suppress(OSError):
                saves.end(self.path)

    # --- commands ---

    def obey(self, command: str) -> Room | None:
        kind, _sep, what = command.partition(":")
        match kind:
            case "tab":
                self._turn_to(what)
            case "moment":
                self.entry = int(what)
            case "week":
                self._to_week(date.fromisoformat(what))
            case "letter":
                self.letter, self.finding = int(what) if what else None, False
            case "pick":
                self.pick = what
            case "find":
                self.letter, self.finding = None, True
            case "doors":
                self.doors = what
            case "heap":
                self.heap = what
            case "side" | "world" | "with" | "without" | "point":
                self._look_at(kind, what)
            case "role":
                self.role = what
            case "matter" | "look" | "card" | "round" | "talk":
                self._together(kind, what)
            case "leading":
                self._lead(what)
            case "field":
                self.active = what
            case "caret":
                self.typed[self.active] = self.typed.get(self.active, NOTHING).moved(int(what))
            case "skip":
                self.skipped ^= {what}
            case "start":
                self._start(what)
            case "do":
                self._keep(what)
            case "ui" | "key":
                return self._own(what)
        return self

    def _own(self, what: str) -> Room | None:
        match what:
            case "table":
                self.as_table = not self.as_table
            case "warned":
                self.warned = True
            case "escape":
                self.as_table, self.letter, self.talk = False, None, None
                self.finding, self.reads = False, False
            case "again" | "quit" if self._unkept and self._asked != what:
                self._ask_to_keep(what)
            case "film":
                return Replay(self.house, self.hour, self, at_turning_points(self.others.points()))
            case "again":
                self.leave()
                return self._front_door()
            case "quit":
                self.leave()
                return None
        return self

    def _ask_to_keep(self, way: str) -> None:
        """What was typed is nowhere but here: who goes is asked once, beside the buttons that keep it."""
        self._turn_to(MONDAY)
        self._asked = way
        self.told = self.house.say.say(_NOT_KEPT, way=_WAYS_OUT[way])

    def _together(self, kind: str, what: str) -> None:
        """Matters, and what a team does in turns."""
        match kind, what:
            case "matter", _:
                self.matter, self.talk = what, None
            case "look", _:
                self.entry = int(what)
                self._turn_to(HOUR)
            case "card", _ if self.round:
                deck, _sep, card = what.partition("/")
                self.round = self.round.with_card(deck, card)
            case "round", _ if self.round:
                ways = {"next": self.round.handed_on, "pass": self.round.passed, "back": self.round.back}
                self.round = ways[what]()
                self._wanted = FIRST_CARD
            case "talk", "on" | "back" if self.talk:
                self.talk = self.talk.moved(1 if what == "on" else -1)
            case "talk", "over":
                self.talk = None
            case "talk", _ if self.hour.team > 1:
                self.talk = Talk(what.removeprefix("about/"), self.hour.team)

    def _look_at(self, kind: str, what: str) -> None:
        """Another part of "it could be otherwise", another policy, one more or one less, another turning point."""
        self.clash, adding, self.adding = "", self.adding, False
        found = self.others.found
        now = otherwise.chosen_ids(self.view, found) if found else ()
        match kind:
            case "side":
                self.side = what
            case "world":
                self.worlds = (what,)
            case "with" if not what:
                self.adding = not adding
            case "with":
                self.clash = self.others.clash((*now, what), self.house.say)
                self.worlds = now if self.clash else (*now, what)
            case "without":
                self.worlds = tuple(one for one in now if one != what)
            case "point":
                self.point = int(what)

    def _lead(self, what: str) -> None:
        """How long it may take, whether somebody leads, and whether what to say lies over the page."""
        match what:
            case "short":
                self.short = not self.short
            case "lead":
                self.leads = self.reads = not self.leads
            case "read":
                self.reads = not self.reads

    def _turn_to(self, tab: str) -> None:
        """Another page begins with its words, for whoever leads."""
        if tab in TABS:
            if tab == OTHERWISE:
                self.others.start()
            self.reads = self.leads and (self.reads or tab != self.tab)
            self.tab, self.active, self.told = tab, "", ""

    def _front_door(self) -> Room:
        from game.screens.rooms.title import Title  # noqa: PLC0415 - the title leads here, so it is asked late

        return Title(self.house, self._folder())

    # --- keeping ---

    def _keep(self, what: str) -> None:
        """The disk may refuse; that spoils nothing."""
        now = datetime.now()
        try:
            match what:
                case "report":
                    self._keep_report(self.view.notes, now)
                    self._unkept = False
                case "report_without":
                    self._keep_report(Notes(), now)
                case "result":
                    self._say_kept(_SAVED_RESULT, keep.outcome(self.hour, self.house.session, now))
        except OSError as problem:
            self._say_refused(problem)

    def _keep_report(self, notes: Notes, now: datetime) -> None:
        self._lay_beside()
        self._beside, self._frames = keep.report(self.view, notes, now), 0
        self._say_kept(_SAVED_PAGE, self._beside)

    def _lay_beside(self) -> None:
        """The PDF of the report that was kept last, if it is not there yet."""
        path, self._beside = self._beside, None
        if path is None:
            return
        try:
            keep.pdf_beside(path, self.view)
        except OSError as problem:
            self._say_refused(problem)
        else:
            self._say_kept(_SAVED_REPORT, path)

    def _say_refused(self, problem: OSError) -> None:
        self.told = self.house.say.say(_REFUSED, problem=problem.strerror or str(problem))

    def _say_kept(self, sentence: Text, path: Path) -> None:
        self.told = self.house.say.say(sentence, path=str(path))

    # --- typing ---

    def type(self, event: pygame.event.Event, focus: str) -> bool:
        """Asked before the stage, with the id of what has the focus: whether the event was typing, and is done."""
        self._follow(event, focus)
        if self._jumps(event, focus):
            return True
        active = focus.removeprefix(PREFIX) if focus.startswith(PREFIX) else ""
        self._changed |= active != self.active
        self.active = active
        if not active:
            return False
        typed = self.keyboard.type(event, self.typed.get(self.active, NOTHING))
        if typed is None:
            return False
        self._write(self.active, typed)
        return True

    def _write(self, what: str, typed: Typed) -> None:
        before, self.typed[what] = self.typed.get(what, NOTHING).text, typed
        if typed.text != before:
            self._unkept, self._asked = bool(self.view.notes), ""

    def _follow(self, event: pygame.event.Event, focus: str) -> None:
        """Along the timeline the arrows choose; Tab only passes by."""
        if event.type == pygame.KEYDOWN:
            self._arrow = event.key in _ARROWS
        if self._arrow and focus != self._focus and focus.startswith(_FOLLOWED):
            self._choose(focus)
        self._focus = focus

    def _jumps(self, event: pygame.event.Event, focus: str) -> bool:
        """Along the drawn timeline Page Up and Page Down go a week, Home and End to its ends; what scrolls under
        it scrolls."""
        drawn = self.tab == HOUR and not self.as_table and not self.view.is_linear
        if not drawn or event.type != pygame.KEYDOWN or event.key not in along.KEYS or focus.startswith(_SCROLLED):
            return False
        self._go_to(along.jump(self.view, event.key))
        return True

    def _to_week(self, week: date) -> None:
        self._go_to(along.in_week(self.view, week))

    def _go_to(self, entry: int) -> None:
        """A moment becomes the chosen one, and its place on the line has the focus."""
        self.entry = entry
        moments = (one for one in self.tree().walk() if one.id.startswith("moment/") and one.selected)
        self._wanted = next((one.id for one in moments), "")

    def _choose(self, focus: str) -> None:
        """What has the focus becomes the chosen moment."""
        widget = next((one for one in self.tree().walk() if one.id == focus), None)
        if widget and widget.command:
            self.obey(widget.command)
            self._changed = True

    def _start(self, key: str) -> None:
        """An if-then sentence around what stands there already, once; typing goes on in its first gap."""
        before, after, *_rest = self.house.say.say(monday.start_of(key)).split(GAP)
        written = self.typed.get(key, NOTHING).text
        if not written.startswith(before):
            self._write(key, NOTHING.insert(f"{before}{after}{written}").moved(len(before)))
        self._wanted = f"{PREFIX}{key}"

    def wants_focus(self) -> str:
        """Who chose a beginning goes on typing where it ends."""
        wanted, self._wanted = self._wanted, ""
        return wanted

"""At the table: an hour while it is played. Turns real time and commands into actions, and shows the result."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from game.core.ticks import TICKS_A_MINUTE
from game.debrief.model import Line
from game.play.actions import Action, PassTime, SetPace, Take
from game.play.agenda import next_stop, runs_out
from game.play.events import Attempted, Event, LoggedIn, LoggedOut, MomentBegan
from game.play.hour import Hour
from game.play.journal import Recorder
from game.play.offers import Kind
from game.play.state import Place, State
from game.play.step import NotOffered, step
from game.play.stops import stop_after
from game.play.time import TICKS_AN_HOUR, UNTIMED, ms_until, rate
from game.screens import heard, movements
from game.screens.desk import after
from game.screens.glance import Glance, glance
from game.screens.layers import way_back
from game.screens.parts import caption, longer, lookup, pause, together
from game.screens.places import PLACES, SENTENCES
from game.screens.places.stop import ONWARDS
from game.screens.room import Room
from game.screens.sound import Name
from game.screens.team import Agreement, agreement_on
from game.screens.toolkit.motion import Motion, stroke
from game.screens.toolkit.widget import Widget
from game.screens.writing import Writing

VERDER = "moment/verder"
_WAYS = {Kind.GO, Kind.READ, Kind.MEET, Kind.ON, Kind.PUT, Kind.SAY}
_ON_THE_CLOCK = {"login", "portal", "form", "sent", "phone"}
"""Places where seconds of the player's own are counted: a session, a code."""
HEARTBEAT_MS = 5000
"""So many play milliseconds at most are in the air when nothing is done."""
_COMES_IN = {"scene", "table", "between"}
"""Somebody, or a new moment: their choices were not there yet when a hand set out for others."""
_REACHING = ("go/", "read/", "open/", "portal/")
"""Reaching for a thing takes a minute, and somebody may come in meanwhile."""
CAPTION_MS = 3000
"""So long it stands there what was heard."""
LONG = TICKS_AN_HOUR
"""With so much of a moment left, who goes on with the day is asked once whether they mean it."""
DEAF_MS = 600
"""After something came by itself: about as long as a hand takes that was already on its way."""


@dataclass(slots=True)
class Sitting(Writing):
    """One hour being played. `ahead` is play time that has visibly run on and is not an action yet.

    Of a team: `hands_over` while the laptop goes to another seat, unless they change by themselves (`ourselves`);
    `agreement` while they choose together, `agreed` what was; `question` is the one that they talk about.
    `looked` is what is being looked up, while the hour is paused for it.
    `last_seen` is the picture in which an option ended the hour, `record` what of it could not be read or followed
    when it was gone on with. `_deaf` is how long nothing is taken yet, because
    somebody just came in, or the moment was over, under the player's hands. `_stands` is how long the clock
    stands, because more time was asked for.
    """

    recorder: Recorder | None = None
    lost_disk: bool = False
    asked: str = ""
    asks: bool = False
    question: int = 0
    hands_over: bool = False
    ourselves: bool = False
    agreement: Agreement | None = None
    agreed: str = ""
    looked: lookup.Looked | None = None
    last_seen: Widget | None = None
    record: tuple[Line, ...] = ()
    _rest: int = 0
    _deaf: int = 0
    _seen: tuple[object, ...] = ()
    _stands: int = 0
    _caption: Name | None = None
    _caption_ms: int = 0
    _motions: list[tuple[str, Motion]] = field(default_factory=list)

    # --- what there is to see ---

    def glance(self) -> Glance:
        """The present moment, with the clock as far as it has run on."""
        less_dark = self.house.settings.light_edges
        asks = self.asks and self.asked == self.hour.state.moment != ""
        seen = glance(self.hour.world, self.hour.state, self.house.say, self._run_on, less_dark, asks)
        played, plain = self.hour.state.played + self.ahead, self.house.settings.plain
        return replace(
            seen,
            played=played,
            desk=self.desk,
            plain=plain,
            logged_out=was_logged_out(self.hour),
            seats=self.hour.team,
            question=self.question,
            ends_at=self.house.ends_soon(),
        )

    @property
    def _run_on(self) -> int:
        """The ticks that the clock has visibly run on since the last action."""
        return self.ahead * rate(self.hour.state)

    def tree(self) -> Widget:
        seen = self.glance()
        if self.looked:
            return lookup.over(seen, self.looked)
        if self.paused:
            return pause.over(seen, self.house, self.kept)
        if self.hands_over:
            return together.hand_over(seen)
        if self.agreement:
            return together.agreement(seen, self.agreement)
        tree = PLACES[seen.state.place.kind](seen)
        over = [*(longer.slip(seen, self._stands > 0) if self._is_near or self._stands else ())]
        over += caption.written(seen, self._caption) if self.house.settings.captions else ()
        return replace(tree, children=(*tree.children, *over))

    @property
    def _is_near(self) -> bool:
        return self.clock_runs and longer.is_near(self.hour.state, self.ahead)

    @property
    def kept(self) -> bool:
        """Whether the hour is written down, and can be gone on with later."""
        return self.recorder is not None and not self.lost_disk

    def coming(self) -> Iterator[tuple[str, Callable[[], Widget]]]:
        """What each way from here would show: reaching for a thing, opening a letter, going on."""
        for offer in self.glance().on_offer:
            if offer.kind in _WAYS and not offer.blocked:
                state, _ = step(self.hour.world, self.hour.state, Take(offer.id))
                if not state.over:
                    yield self._picture(state)

    def opening_trees(self) -> Iterator[tuple[str, Callable[[], Widget]]]:
        """The opening lines, and the table after them."""
        yield self._picture(self.hour.state)
        yield from self.coming()

    def _picture(self, state: State) -> tuple[str, Callable[[], Widget]]:
        place, seen = state.place, glance(self.hour.world, state, self.house.say)
        light = seen.moment.hour  # the table of the morning is not that of the evening
        name = f"{place.kind}/{place.id}/{place.node}/{light}/{self.house.settings.language}"
        return name, lambda: PLACES[place.kind](seen)

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        motions, self._motions = self._motions, []
        return motions

    # --- time ---

    @property
    def is_deaf(self) -> bool:
        """Whether nothing is taken yet, because something came by itself just now."""
        return self._deaf > 0

    @property
    def clock_runs(self) -> bool:
        state = self.hour.state
        talks = self.hands_over or self.agreement or state.place.kind == "stop"
        stands = self.paused or self._stands > 0 or talks or state.over
        return not (stands or state.pace == UNTIMED or state.place.kind == "between")

    def tick(self, ms: int) -> Room | None:
        self._deaf, before = max(0, self._deaf - ms), self.hour.state.place
        self._stands = 0 if self.paused else max(0, self._stands - ms)
        if self.house.time_is_up() and not self.hour.state.over:
            self.take("hour/nagesprek")
        if self.clock_runs:
            self._rest += ms
            play, self._rest = divmod(self._rest, int(self.hour.state.pace))
            self.ahead += play
            if self.ahead >= self._until_something():
                self._write_down()  # what happens now may end the moment or the session
            if self.ahead >= min(self._until_something(), HEARTBEAT_MS):
                self._catch_up()
        self._stop_ears(before)
        self._sound_around(ms)
        return self._onwards() if self._looks_otherwise() else None

    def _sound_around(self, ms: int) -> None:
        """What goes on sounding here; a pause is quiet. What was heard is written for so long."""
        quiet = self.paused or self.hour.state.over
        now = frozenset[Name]() if quiet else heard.around(self.hour.world, self.hour.state)
        self.house.surround(now)
        self._caption_ms = max(0, self._caption_ms - ms)
        if not self._caption_ms:
            self._caption = next(iter(now), None)

    def _stop_ears(self, before: Place) -> None:
        """When something came in by itself: what is chosen now was meant for what stood there."""
        place = self.hour.state.place
        if place != before and place.kind in _COMES_IN:
            self._deaf = DEAF_MS

    def _looks_otherwise(self) -> bool:
        """Whether the clock has come to another minute, or something happened by itself."""
        state = self.hour.state
        seconds = state.place.kind in _ON_THE_CLOCK or (state.call is not None and state.call.asks)
        counted = (state.played + self.ahead) // 1000 if seconds else 0
        minute, ends = (state.now + self._run_on) // TICKS_A_MINUTE, self.house.ends_soon()
        near = (self._is_near, self._stands > 0)
        seen = (len(self.hour.steps), minute, counted, self.desk, ends, self._caption, near)
        self._seen, before = seen, self._seen
        return seen != before

    def _until_something(self) -> int:
        """Play milliseconds until something happens by itself."""
        state = self.hour.state
        if state.place.kind == "week":
            return state.between
        stop, left = ms_until(state, next_stop(self.hour.world, state)), runs_out(state)
        stop = HEARTBEAT_MS if stop is None else stop
        return stop if left is None else min(stop, left)

    def _catch_up(self) -> None:
        """What has visibly gone by becomes an action."""
        ahead, self.ahead = self.ahead, 0
        if ahead:
            self._do(PassTime(ahead))

    # --- commands ---

    def obey(self, command: str) -> Room | None:
        kind, _, what = command.partition(":")
        match kind:
            case "take" if self._deaf:
                pass  # it was meant for what stood there a moment ago
            case "take":
                before = self.hour.state.place
                self.take(what)
                if what.startswith(_REACHING) and self.hour.state.place.kind == "scene":
                    self._stop_ears(before)
            case "pace":
                self._set_pace(what)
            case "set":
                self.house.change(what)
            case "answer":
                self._answer(what)
            case "enter":
                self._hand_in(what)
            case "unfold":
                self._unfold(what)
            case "reach":
                self._wanted = what
            case "caret":
                self._put_caret(int(what))
            case "seat":
                self._choose_apart(what)
            case "key" | "ui":
                return self._own(what)
        return self._onwards()

    def take(self, offer: str) -> None:
        """Take an offer, unless what happened a moment ago took it away."""
        self._put_down()
        self._catch_up()
        self.asks = False
        if (offer == VERDER and self._asks_first()) or self._agrees_first(offer):
            return
        try:
            events = self._do(Take(offer))
        except NotOffered:
            return
        self._wanted, self.desk = after(self.hour, offer, self.desk)
        if any(isinstance(event, Attempted) for event in events):
            self._motions.append((offer, stroke()))

    def _asks_first(self) -> bool:
        """Where nothing was done yet, or where hours are left, "verder" may well be a slip: it asks once."""
        state = self.hour.state
        done = any(at >= state.began for at in state.chosen.values())
        nearly_over = state.ends - state.now < LONG
        if (done and nearly_over) or not self.house.asks_twice or self.asked == state.moment:
            return False
        self.asked, self.asks = state.moment, True
        return True

    # --- a team ---

    def _agrees_first(self, offer: str) -> bool:
        """What is chosen together is first chosen apart; the one that is taken then is the table's."""
        if self.agreement and self.agreement.is_open and offer in self.agreement.offers:
            self.agreed, self.agreement = self.agreement.place, None
            return False
        state = self.hour.state
        new = agreement_on(self.hour.world, state, offer, self.hour.team)
        if new is None or new.place == self.agreed:
            return False
        self.agreement = new
        return True

    def _choose_apart(self, offer: str) -> None:
        if self.agreement:
            self.agreement = self.agreement.with_choice(offer)

    def _at_the_team(self, what: str) -> bool:
        """Whether it was about who decides, or about what a table talks of."""
        match what:
            case "seated":
                self.hands_over = False
            case "ourselves":
                self.hands_over, self.ourselves = False, True
            case "ready" if self.agreement:
                self.agreement = replace(self.agreement, ready=True)
            case "skip" if self.agreement:
                self.agreed, self.agreement = self.agreement.place, None
            case "next" | "previous":
                self._ask_another(1 if what == "next" else -1)
            case _:
                return False
        return True

    def _ask_another(self, by: int) -> None:
        place = self.hour.state.place
        if place.kind == "stop":
            most = len(stop_after(self.hour.world.scenario, int(place.id)).questions) - 1
            self.question, self._wanted = min(most, max(0, self.question + by)), ONWARDS

    def _own(self, what: str) -> Room | None:
        if self._at_the_team(what):
            return self._onwards()
        match what:
            case "pause":
                self._pause(not self.paused)
            case "escape":
                self._step_back()
            case "goon":
                self._pause(False)
            case "words" | "w":
                self._look_up()
            case "words/all" if self.looked:
                self.looked = replace(self.looked, words=self.hour.world.scenario.glossary, all=True)
                self._wanted = lookup.first(self.looked)
            case "longer" | "f7" if self._is_near or self._stands:
                self._stands = longer.LONGER_MS
            case "f8":
                self.house.change(f"sound={'no' if self.house.settings.sound else 'yes'}")
            case "debrief":
                self._pause(False)
                self.take("hour/nagesprek")
            case "quit":
                self.leave()
                return None
        return self._onwards()

    def _pause(self, paused: bool) -> None:
        if paused:
            self._put_down()
            self._catch_up()
        self.paused, self.looked = paused, None

    # --- words ---

    def _look_up(self) -> None:
        """What the words mean of the paper or page that is open, or in a pause all words; and back again.

        The clock stands meanwhile, as in any pause, and like that it covers what could otherwise be read for free.
        """
        if self.looked:
            self._close_words()
        elif self.paused:
            self.looked = lookup.Looked(self.hour.world.scenario.glossary, "pause", all=True)
        elif (looked := self._words_here()).words:
            self._pause(True)
            self.looked = looked
        if self.looked:
            self._wanted = lookup.first(self.looked)

    def _words_here(self) -> lookup.Looked:
        seen = self.glance()
        sentences = SENTENCES.get(seen.state.place.kind)
        covered = self.hands_over or self.agreement is not None
        found = lookup.standing(seen, sentences(seen)) if sentences and not covered else ()
        return lookup.Looked(found, seen.state.place.kind)

    def _close_words(self) -> None:
        """Back to the pause in which they were looked up, or to what was being read."""
        if self.looked and self.looked.at != "pause":
            self._pause(False)
        self.looked = None

    def _step_back(self) -> None:
        """Escape: out of a pause, off a thing back to the table, from the table into a pause."""
        if self.looked:
            self._close_words()
        elif self.paused:
            self._pause(False)
        elif self.hands_over or self.agreement:
            self.hands_over, self.agreement = False, None
        elif self.desk.unfolded:
            self._unfold(self.desk.unfolded)
        elif back := way_back(self.glance()):
            self.take(back)
        else:
            self._pause(True)

    def _set_pace(self, pace: str) -> None:
        self._put_down()
        self._catch_up()
        self._do(SetPace(pace))
        self.house.change(f"pace={pace}")

    # --- steps ---

    def _do(self, action: Action) -> tuple[Event, ...]:
        before = self.hour.state
        try:
            events = self.hour.do(action)
        except OSError:
            events = self._play_on_without_disk(action)
        self._motions += movements.between(before, self.hour.state)
        self._see_who_decides(before, self.hour.state)
        if self.hour.state.over == "end" and not before.place.is_between:
            self.last_seen = PLACES[before.place.kind](glance(self.hour.world, before, self.house.say))
        self._hear(events)
        return events

    def _hear(self, events: tuple[Event, ...]) -> None:
        """What of it sounds, and in words for a few seconds."""
        names = heard.heard(self.hour.world, self.hour.state, events)
        for name in names:
            self.house.hear(name)
        if names:
            self._caption, self._caption_ms = names[0], CAPTION_MS

    def _see_who_decides(self, before: State, after: State) -> None:
        """A moment that begins hands the laptop over; another place has other choices, and first questions."""
        if after.place != before.place:
            self.agreement, self.agreed, self.question = None, "", 0
        if after.sat != before.sat and self.hour.team > 1 and not (self.ourselves or after.over):
            self.hands_over = True

    def _play_on_without_disk(self, action: Action) -> tuple[Event, ...]:
        """The disk refused the journal: the hour goes on in memory, and a pause says so."""
        self.hour.watch, self.lost_disk = None, True
        return self.hour.do(action)

    def _onwards(self) -> Room:
        """The hour itself, or the last words when it is over."""
        return self.house.after(self) if self.hour.state.over else self

    def leave(self) -> None:
        """Write what is in the air, and let go of the file."""
        self.house.surround(frozenset())
        if not self.hour.state.over:
            self._put_down()
            self._catch_up()
        if self.recorder:
            with suppress(OSError):  # a disk that refuses was told already; nobody is kept here by it
                self.recorder.close(self.hour.state if self.kept else None)


def was_logged_out(hour: Hour) -> bool:
    """Whether whoever stands before the door of a site was put out of it by the clock."""
    if hour.state.place.kind != "login":
        return False
    for event in (one for done in reversed(hour.steps) for one in reversed(done.events)):
        if isinstance(event, LoggedOut):
            return event.by == "time"
        if isinstance(event, LoggedIn | MomentBegan):
            return False
    return False

"""The hour once more, on the projector: some five minutes, standing still where there is something to talk about.

Only states that were there are shown. No time is spent in the hour, nothing is written, and no setting changes.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

import pygame

from game.debrief import replay_words as said
from game.debrief.replay_cut import Beat, Film, Stop, cut
from game.play.hour import Hour
from game.screens.film.bar import Dark, Run, bar, is_wide, top
from game.screens.film.day import moment
from game.screens.film.halt import PICTURE, halt
from game.screens.film.still import Projector, Still
from game.screens.glance import glance
from game.screens.house import House
from game.screens.i18n import _
from game.screens.places import PLACES
from game.screens.room import Room
from game.screens.toolkit import WHOLE, Box, Flow, Motion, Role, Type, Widget
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import OCHRE, ON_DUSK, ON_DUSK_SECOND

SPEEDS = (50, 75, 100, 150, 200, 300)
"""In per cent of the length that it was cut to."""
_USUAL = SPEEDS.index(100)
_PICTURE, _UNDER = Box(173, 10, 1020, 573.4), Box(60, 590, 1246, 112)
_SMALLER, _LOWER = Box(313, 8, 740, 416), Box(24, 428, 1318, 226)
"""Where the picture and the words stand; and with large text."""
_DAY = Type(size=22, weight=600, leading=1.2)
_SAYS, _LONG = Type(size=27, weight=600, leading=1.2), Type(size=22, weight=600, leading=1.2)
_MORE = Type(size=20, leading=1.25)
_SHORT = 85
"""So many letters stand on one line; what is longer is written smaller."""
_MOST_MORE = 1
_LARGEST_TEXT = 1.5
_AROUND = (1, 2, -1, 3, -2)
"""Which pictures may be wanted soon, counted from this one."""
_KEYS = {
    pygame.K_SPACE: "space",
    pygame.K_RIGHT: "next",
    pygame.K_LEFT: "previous",
    pygame.K_UP: "faster",
    pygame.K_DOWN: "slower",
    pygame.K_PAGEUP: "week_back",
    pygame.K_PAGEDOWN: "week_on",
    pygame.K_HOME: "first",
    pygame.K_END: "last",
}
_SCROLL = {pygame.K_UP, pygame.K_DOWN, pygame.K_PAGEUP, pygame.K_PAGEDOWN}


@dataclass(slots=True)
class Replay:
    """A film that runs. `back` is the room that it was asked from; without one, leaving it leaves the game.

    `number` is the beat that stands there, `shown` for how long already (ms, at the usual speed); `halts`: it
    stands still at that beat until somebody goes on.
    """

    house: House
    hour: Hour
    back: Room | None = None
    stops: Sequence[Stop] | None = None
    film: Film = field(init=False)
    number: int = 0
    shown: float = 0.0
    goes: bool = True
    halts: bool = False
    speed: int = _USUAL
    _changed: bool = False
    _second: int = -1
    _projector: Projector = field(default_factory=Projector)

    def __post_init__(self) -> None:
        self.film = cut(self.hour, self.stops)

    @property
    def beat(self) -> Beat:
        return self.film.beats[self.number]

    # --- what there is to see ---

    def tree(self) -> Widget:
        return self._tree(self.number, self.halts)

    def _tree(self, number: int, halts: bool) -> Widget:
        beat, say = self.film.beats[number], self.house.say
        pause = beat.pause if halts else None
        if pause:
            shown = (*halt(say, beat, pause, top(self._scale)), self._picture(number, PICTURE))
        else:
            shown = (self._picture(number, _SMALLER if self._is_large else _PICTURE), self._under(beat))
        return Widget(
            "film/halted" if pause else "film",
            Role.WINDOW,
            say.say(said.TITLE),
            dark=True,
            children=(
                Widget("film/dark", Role.IMAGE, box=WHOLE, paint=Dark()),
                *shown,
                *bar(say, self._run(beat), self._scale),
            ),
        )

    @property
    def _scale(self) -> float:
        return self.house.fit.ruler.text_scale

    @property
    def _is_large(self) -> bool:
        return is_wide(self._scale)

    def _picture(self, number: int, box: Box) -> Widget:
        """A click on it does what Space does."""
        beat, house = self.film.beats[number], self.house
        seen = glance(self.hour.world, beat.state, house.say, less_dark=house.settings.light_edges)
        key = f"{number}/{house.settings.language}/{house.settings.light_edges}"
        tree, text = PLACES[beat.state.place.kind](seen), min(_LARGEST_TEXT, self._scale)
        still = Still(key, text, beat.mark, tree, self._projector)
        return Widget("film/picture", Role.IMAGE, box=box, command="film:space", focusable=False, paint=still)

    def _under(self, beat: Beat) -> Widget:
        say = self.house.say
        day = self._when(beat)
        first, *more = [said.caption(say, entry) for entry in beat.entries] or [""]
        lines = [
            Widget("film/day", Role.HEADING, day, paint=Words(day, _DAY, OCHRE)),
            Widget(
                "film/says",
                Role.TEXT,
                first,
                live=True,
                paint=Words(first, _SAYS if len(first) <= _SHORT else _LONG, ON_DUSK),
            ),
            *(
                Widget(f"film/more/{n}", Role.TEXT, one, paint=Words(one, _MORE, ON_DUSK_SECOND))
                for n, one in enumerate(more[:_MOST_MORE])
            ),
        ]
        return Widget(
            "film/under",
            Role.GROUP,
            box=_LOWER if self._is_large else _UNDER,
            flow=Flow(gap=1),
            children=tuple(lines),
        )

    def _when(self, beat: Beat) -> str:
        """When it was; and which moment the picture shows, where that is another."""
        say, there = self.house.say, self.hour.world.scenario.moment(beat.state.now)
        when = moment(say, beat.moment)
        if beat.moment == there:
            return when
        return say.say(_("{when}. In beeld: {there}"), when=when, there=moment(say, there, inside=True))

    def _run(self, beat: Beat) -> Run:
        weeks = tuple((week, self._share(week)) for week in self.film.weeks)
        return Run(self._runs, SPEEDS[self.speed], beat.week, weeks, self._left_ms // 1000)

    @property
    def _left_ms(self) -> int:
        return int((self.film.left(self.number) - self.shown) * 100 / SPEEDS[self.speed])

    def _share(self, week: int) -> float:
        """How much of a week was shown, in twentieths: the line need not be drawn more often."""
        of_week = [(n, beat.holds) for n, beat in enumerate(self.film.beats) if beat.week == week]
        whole = sum(holds for _n, holds in of_week)
        done = sum(holds for n, holds in of_week if n < self.number)
        done += int(self.shown) if self.beat.week == week else 0
        return round(20 * done / whole) / 20 if whole else float(week < self.beat.week)

    def coming(self) -> Iterator[tuple[str, Callable[[], Widget]]]:
        """The pictures around this one are made while it stands."""
        for by in _AROUND:
            number = self.number + by
            if 0 <= number < len(self.film.beats):
                yield f"film/{number}/{self.house.settings.language}", partial(self._tree, number, False)

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        """A cut is a cut: nothing moves."""
        return ()

    # --- time ---

    @property
    def _runs(self) -> bool:
        return self.goes and not self.halts

    def tick(self, ms: int) -> Room | None:
        """Only the film runs; the hour itself stands where it ended."""
        if self._runs:
            self.shown += ms * SPEEDS[self.speed] / 100
        while self._runs and self.shown >= self.beat.holds:
            self._run_out()
        second, self._second = self._second, self._left_ms // 1000
        changed, self._changed = self._changed, False
        return self if changed or second != self._second else None

    def _run_out(self) -> None:
        """A beat has stood long enough: it stands still here, or the next one comes, or it was the last."""
        self._changed = True
        if self.beat.pause:
            self.halts, self.shown = True, float(self.beat.holds)
        elif self.number + 1 < len(self.film.beats):
            self.number, self.shown = self.number + 1, self.shown - self.beat.holds
        else:
            self.goes, self.shown = False, float(self.beat.holds)

    # --- commands ---

    def obey(self, command: str) -> Room | None:
        kind, _colon, what = command.partition(":")
        if kind == "week":
            self._to(self.film.at_week(int(what)))
        elif command == "key:escape" or (kind == "film" and what == "escape"):
            return self.back
        elif kind == "film":
            self._own(what)
        elif command == "ui:quit":
            self.leave()
            return None
        elif command == "key:pause":
            self._own("space")
        return self

    def _own(self, what: str) -> None:
        match what:
            case "space":
                self._on_or_still()
            case "next" | "previous":
                self._step(1 if what == "next" else -1)
            case "faster" | "slower":
                self.speed = min(len(SPEEDS) - 1, max(0, self.speed + (1 if what == "faster" else -1)))
            case "week_on" | "week_back":
                self._by_week(1 if what == "week_on" else -1)
            case "first":
                self._to(0)
            case "last":
                self._to(len(self.film.beats) - 1)

    def _on_or_still(self) -> None:
        """On from a stop, on from the beginning when it was over; otherwise it stands still or goes on."""
        at_end = self.number == len(self.film.beats) - 1 and self.shown >= self.beat.holds
        if self.halts and not at_end:
            self._to(self.number + 1)
            self.goes = True
        elif at_end:
            self._to(0)
            self.goes = True
        else:
            self.goes = not self.goes

    def _step(self, by: int) -> None:
        """One beat on or back; a stop is one too."""
        if by > 0 and self.beat.pause and not self.halts:
            self.halts, self.shown = True, float(self.beat.holds)
        elif by < 0 and self.halts:
            self.halts, self.shown = False, 0.0
        else:
            self._to(self.number + by)

    def _by_week(self, by: int) -> None:
        if by > 0:
            self._to(self.film.at_week(self.beat.week + 1))
        else:
            first = self.film.at_week(self.beat.week)
            self._to(first if self.number > first else self.film.at_week(self.beat.week - 1))

    def _to(self, number: int) -> None:
        self.number = min(len(self.film.beats) - 1, max(0, number))
        self.shown, self.halts = 0.0, False

    # --- keys ---

    def type(self, event: pygame.event.Event, focus: str) -> bool:
        """The keys of the film come before those of the stage, wherever the focus is.

        Where it stands still, what is longer than the screen is read with the keys that scroll.
        """
        if event.type != pygame.KEYDOWN or event.key not in _KEYS or (self.halts and event.key in _SCROLL):
            return False
        self._own(_KEYS[event.key])
        return True

    def wants_focus(self) -> str:
        """The focus stays where it is."""
        return ""

    def leave(self) -> None:
        """What it was asked from lets go of its own."""
        if self.back:
            self.back.leave()

"""A machine player at the real screens: from the title to the debrief, by the same clicks that a person makes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from game.play.actions import Action, PassTime, SetPace, Take, Write
from game.play.bots import Player
from game.play.hour import Hour
from game.play.state import State
from game.play.time import UNTIMED
from game.screens.driver import SLICE_MS, Driver
from game.screens.rooms.last import Last
from game.screens.sitting import Sitting
from game.screens.toolkit.widget import Role


class DidNotEnd(Exception):
    """The evening was not over after all its turns."""


def again(played: Hour) -> Player:
    """Who does what was done in that hour."""
    return lambda hour: ((step.action,) for step in played.steps)


@dataclass(slots=True)
class Autoplay:
    """Plays one evening. With `shots`, every screen that is met first is kept there as a PNG."""

    driver: Driver
    player: Player
    shots: Path | None = None
    speed: int = 1
    seen: set[str] = field(default_factory=set)
    number: int = 0

    def run(self) -> State:
        """From wherever the window is to the debrief; the state in which the hour ended."""
        self._to_the_table()
        self.play()
        room = self.driver.window.room
        if not isinstance(room, Last):
            raise DidNotEnd("after all turns the hour was still going on")
        state = room.hour.state
        self._look_back()
        return state

    def _to_the_table(self) -> None:
        for name, command in (("titel", "ui:start"), ("kader", "ui:sit")):
            if not isinstance(self.driver.window.room, Sitting):
                self._shot(name)
                self.driver.take(command)

    def play(self) -> None:
        """Every turn of the player, as long as there is somebody at the table."""
        room = self.driver.window.room
        for turn in self.player(room.hour) if isinstance(room, Sitting) else ():
            room = self.driver.window.room
            if not isinstance(room, Sitting) or not self.driver.window.running:
                break
            self._shot(_name(room.hour.state))
            self._act(room, turn)

    def _act(self, room: Sitting, turn: Iterable[Action]) -> None:
        """Read, decide, and take it with the hands; if the moment ended meanwhile, nothing is taken."""
        self._sit_down(room)
        for action in turn:
            match action:
                case PassTime() if room.hour.state.pace == UNTIMED:
                    room.hour.do(action)  # written by no window: without a clock no time goes by at a table
                case PassTime(ms):
                    self._read(room, ms)
                case Take("hour/nagesprek"):
                    self.driver.window.obey("ui:pause")
                    self.driver.take("ui:debrief")
                case Take(offer) if self._is_there(room, offer):
                    self._take(room, offer)
                case Write(field, text) if self._is_there(room, field):
                    self.driver.fill(field, text)
                case SetPace(pace):
                    self.driver.window.obey(f"pace:{pace}")

    def _is_there(self, room: Sitting, offer: str) -> bool:
        return self.driver.window.room is room and any(one.id == offer for one in room.glance().on_offer)

    def _read(self, room: Sitting, ms: int) -> None:
        """So many play milliseconds, or until the hour is over: its last words are read where they stand.

        What lies between two moments waits for a hand in a window; when its time has gone by, it is gone on with.
        """
        while ms > 0 and self.driver.window.room is room:
            state = room.hour.state
            lines = state.between if state.place.kind == "between" else 0
            part = min(ms, lines or SLICE_MS)
            self.driver.watch(part * int(state.pace), self.speed)
            if lines and part == lines:
                self._take(room, "between/verder")
            ms -= part

    def _sit_down(self, room: Sitting) -> None:
        """The laptop is handed over, where a team plays."""
        if room.hands_over:
            self._shot("stoel")
            self.driver.take("ui:seated")

    def _take(self, room: Sitting, offer: str) -> None:
        """Take it, once the room listens; where it is chosen together, every seat would do the same."""
        while room.is_deaf:
            self.driver.wait(SLICE_MS)
        self.driver.take(f"take:{offer}")
        while room.agreement and not room.agreement.is_open:
            self._shot("apart" if room.agreement.ready else "wegkijken")
            self.driver.take(f"seat:{offer}" if room.agreement.ready else "ui:ready")
        if room.agreement:
            self._shot("samen")
            self.driver.take(f"take:{offer}")

    def _look_back(self) -> None:
        """The picture in which it ended, if one stands there, the last words, and every page of the debrief."""
        room = self.driver.window.room
        if isinstance(room, Last) and room.stands:
            self._shot("slotbeeld")
            self.driver.wait(room.stands)
        self._shot("slot")
        self.driver.take("ui:lookback")
        tabs = [widget.command for widget in self.driver.stage.find_all(role=Role.TAB) if widget.command]
        for count, command in enumerate(tabs):
            self.driver.take(command)
            self._shot(f"nagesprek-{count + 1}")

    def _shot(self, name: str) -> None:
        if self.shots and name not in self.seen:
            self.seen.add(name)
            self.number += 1
            self.driver.screenshot(self.shots / f"{self.number:02}-{name}.png")


def _name(state: State) -> str:
    place = state.place
    parts = (state.moment or "na", place.kind, place.id, place.node)
    return "-".join(part for part in parts if part)

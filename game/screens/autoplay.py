"""A machine player at the real screens: from the title to the debrief, by the same clicks that a person makes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from game.play.actions import Action, PassTime, Take, Write
from game.play.bots import Policy, Reader, most_steps, turn
from game.play.state import State
from game.screens.driver import SLICE_MS, Driver
from game.screens.rooms.last import Last
from game.screens.sitting import Sitting
from game.screens.toolkit.widget import Role


class DidNotEnd(Exception):
    """The evening was not over after so many decisions."""


@dataclass(slots=True)
class Autoplay:
    """Plays one evening. With `shots`, every screen that is met first is kept there as a PNG."""

    driver: Driver
    policy: Policy
    reader: Reader
    shots: Path | None = None
    speed: int = 1
    seen: set[str] = field(default_factory=set)
    number: int = 0

    def run(self) -> State:
        """From wherever the window is to the debrief; the state in which the hour ended."""
        self._to_the_table()
        state = self._play()
        self._look_back()
        return state

    def _to_the_table(self) -> None:
        for name, command in (("titel", "ui:start"), ("kader", "ui:sit")):
            if not isinstance(self.driver.window.room, Sitting):
                self._shot(name)
                self.driver.take(command)

    def _play(self) -> State:
        count, room = 0, self.driver.window.room
        while isinstance(room, Sitting) and self.driver.window.running and count < most_steps(room.hour.world):
            self._shot(_name(room.hour.state))
            self._decide(room, count)
            count, room = count + 1, self.driver.window.room
        if isinstance(room, Last):
            return room.hour.state
        raise DidNotEnd(f"after {count} decisions the hour was still going on")

    def _decide(self, room: Sitting, count: int) -> None:
        """Read, decide, and take it with the hands; if the moment ended meanwhile, nothing is taken."""
        self._sit_down(room)
        actions: Iterable[Action] = turn(room.hour, self.policy, self.reader, count)
        for action in actions:
            match action:
                case PassTime(ms):
                    self._read(room, ms * int(room.hour.state.pace))
                case Take(offer):
                    if self.driver.window.room is room and any(one.id == offer for one in room.glance().on_offer):
                        self._take(room, offer)
                case Write(field, text):
                    if self.driver.window.room is room and any(one.id == field for one in room.glance().on_offer):
                        self.driver.fill(field, text)

    def _read(self, room: Sitting, ms: int) -> None:
        """So many real milliseconds, or until the hour is over: its last words are read where they stand."""
        while ms > 0 and self.driver.window.room is room:
            self.driver.watch(min(SLICE_MS, ms), self.speed)
            ms -= SLICE_MS

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

"""The front door: whose bell, how fast, in which language; or on with the hour that was broken off.

The first frame knows no scenario but by its first lines. What costs more (loading, checking, playing a broken
hour up to where it stopped) is done after that frame, one thing a turn of the loop.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from game.screens.house import House
from game.screens.i18n import _
from game.screens.parts import settings
from game.screens.parts.page import button
from game.screens.room import Room
from game.screens.rooms.bells import Bell, bell, tested
from game.screens.rooms.front import Front
from game.screens.rooms.sheet import INNER, sheet
from game.screens.toolkit import Widget
from game.screens.toolkit.motion import Motion
from game.screens.toolkit.painters.button import PRIMARY

if TYPE_CHECKING:
    from game.screens.rooms.resume import Broken


_DONE = object()


@dataclass(slots=True)
class Title:
    """The first room. `broken` is the hour of the chosen bell that can be gone on with."""

    house: House
    bells: list[Bell] = field(init=False)
    chosen: Path | None = None
    broken: "Broken | None" = None
    at_settings: bool = False
    _work: Iterator[None] | None = None

    def __post_init__(self) -> None:
        self.bells = [bell(folder) for folder in self.house.scenarios()]
        if self.chosen is None and self.bells:
            self.chosen = self.bells[0].folder

    @property
    def bell(self) -> Bell | None:
        """The bell that was chosen."""
        return next((one for one in self.bells if one.folder == self.chosen), None)

    # --- what there is to see ---

    def tree(self) -> Widget:
        if self.at_settings:
            return self._settings()
        return Front(self.house, tuple(self.bells), self.bell, self.broken).tree()

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        return ()

    def _settings(self) -> Widget:
        say = self.house.say
        rows = settings.rows(self.house.settings, say, INNER)
        done = button("settings/done", say.say(_("Klaar")), "ui:back", PRIMARY)
        return sheet("settings", say.say(_("Instellingen")), rows, (done,))

    # --- time and commands ---

    def tick(self, ms: int) -> Room | None:
        """After the first frame: one piece of work a turn."""
        if self._work is None:
            self._work = self._behind_the_door()
            return self
        return self if next(self._work, _DONE) is not _DONE else None

    def _behind_the_door(self) -> Iterator[None]:
        """Look for broken hours, then try every scenario, the chosen one first."""
        from game.screens.rooms.resume import newest  # noqa: PLC0415 - it knows the hour and all beneath

        latest = newest(self.bells)
        if latest:
            self.chosen = latest[0].folder
        yield
        for one in sorted(self.bells, key=lambda one: one.folder != self.chosen):
            self._tested(one)
            if one.folder == self.chosen:
                self._look_for_broken()
            yield

    def obey(self, command: str) -> Room | None:
        kind, _, what = command.partition(":")
        match kind, what:
            case "bell", id:
                self._choose(id)
            case "set", change:
                self.house.change(change)
            case "team", count:
                self.house.team = int(count)
            case "ui", "settings":
                self.at_settings = True
            case ("ui", "back") | ("key", "escape"):
                self.at_settings = False
            case "ui", "start" | "knock":
                return self._start()
            case "ui", "tables":
                return self._tables()
            case "ui", "goon":
                return self.broken.go_on(self) if self.broken else self
            case "ui", "quit":
                return None
        return self

    def leave(self) -> None:
        """Nothing is held here."""

    def _choose(self, id: str) -> None:
        self.chosen = next((one.folder for one in self.bells if one.id == id), self.chosen)
        self._look_for_broken()

    def _look_for_broken(self) -> None:
        from game.screens.rooms.resume import look_for  # noqa: PLC0415

        one = self._tested(self.bell) if self.bell else None
        self.broken = look_for(one, self.house) if one and not one.fault else None

    def _tested(self, one: Bell) -> Bell:
        """The bell as it is after its scenario was loaded."""
        fresh = tested(one, self.house)
        self.bells = [fresh if one.folder == fresh.folder else one for one in self.bells]
        return fresh

    def _tables(self) -> Room:
        from game.screens.rooms.tables import Tables  # noqa: PLC0415 - it knows the debrief and all beneath

        return Tables(self.house)

    def _start(self) -> Room:
        """To the sheet before the first moment, if the scenario opens."""
        from game.screens.rooms.framing import Framing  # noqa: PLC0415

        one = self.bell
        if one is None or self._tested(one).fault:
            return self
        return Framing(self.house, one.folder, self.broken)

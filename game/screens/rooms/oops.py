"""When something breaks that nobody foresaw: a calm page, the hour kept, and on from the last good moment."""

import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from game import __version__
from game.paths import shown
from game.play import journal
from game.play.hour import Hour
from game.play.journal import JournalError, Recorder
from game.screens.home import home
from game.screens.house import House
from game.screens.i18n import _
from game.screens.parts.page import button, link, text
from game.screens.room import QUIT, Room
from game.screens.rooms.sheet import LOW, sheet
from game.screens.sitting import Sitting
from game.screens.toolkit import Motion, Widget
from game.screens.toolkit.painters.button import DOOR_KIND, PRIMARY, SECONDARY
from game.screens.toolkit.palette import INK_SOFT
from game.screens.toolkit.type import SMALL

REPORT = "errors.txt"
"""All that went wrong, with where in the code; it lies beside the journals."""


def calm(house: House, room: Room, error: Exception) -> Room:
    """The page to be on after something broke in a room. Raises it again when this page itself is what broke."""
    if isinstance(room, Oops):
        raise error
    return Oops(house, room, one_line(error), report(error))


@dataclass(slots=True)
class Oops:
    """`broken` is the room where it happened, `what` the error in one line, `kept` where all of it is written."""

    house: House
    broken: Room
    what: str
    kept: Path | None = None

    def tree(self) -> Widget:
        say = self.house.say
        lines = [self._about_the_hour(), say.say(_("Het lag aan het spel, niet aan jou."))]
        if self.kept:
            told = _("Wat er misging, staat in {file}. Wie het spel onderhoudt, kan daar iets mee.")
            lines.append(say.say(told, file=shown(self.kept)))
        told_lines = [text(f"oops/line/{number}", line) for number, line in enumerate(lines)]
        what = text("oops/what", self.what, SMALL, INK_SOFT)
        return sheet("oops", say.say(_("Er ging iets mis")), (*told_lines, what), self._ways(), LOW)

    def _about_the_hour(self) -> str:
        say, sitting = self.house.say, self.broken
        if not isinstance(sitting, Sitting):
            return say.say(_("Ga terug naar de voordeur, of stop."))
        if sitting.recorder is None or sitting.lost_disk:
            return say.say(_("Je uur staat nog in het geheugen, niet op de schijf. Als je stopt, is het weg."))
        saved = _(
            "Je uur is bewaard, in {file}. Je kunt nu verder vanaf het laatste goede moment, of stoppen en hier "
            "later verder."
        )
        return say.say(saved, file=shown(sitting.recorder.path))

    def _ways(self) -> tuple[Widget, ...]:
        say = self.house.say
        stop = button("oops/quit", say.say(_("Stoppen")), QUIT, SECONDARY)
        if not isinstance(self.broken, Sitting):
            return (button("oops/back", say.say(_("Terug naar de voordeur")), "ui:back", PRIMARY), stop)
        on = button("oops/goon", say.say(_("Verder spelen")), "ui:goon", DOOR_KIND)
        return (on, stop, link("oops/back", say.say(_("Terug naar de voordeur")), "ui:back"))

    def obey(self, command: str) -> Room | None:
        match command:
            case "ui:goon" if isinstance(self.broken, Sitting):
                return last_good(self.broken) or self
            case "ui:back":
                return self._front_door()
            case "ui:quit":
                self.leave()
                return None
        return self

    def _front_door(self) -> Room:
        from game.screens.rooms.title import Title  # noqa: PLC0415 - only when it is needed, as everywhere here

        self.leave()
        return Title(self.house)

    def tick(self, ms: int) -> None:
        """Time changes nothing here."""

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        return ()

    def leave(self) -> None:
        """Let go of the broken room; that it cannot even be left may not keep anybody here."""
        with suppress(Exception):
            self.broken.leave()


def last_good(sitting: Sitting) -> Sitting | None:
    """The same hour, paused, at the last moment that can be shown; None when there is none.

    A step that broke changed nothing, so mostly that is simply where the hour is. If the moment itself cannot
    be shown, the last actions are taken back, as few as possible: 1, 2, 4, and so on.
    """
    for steps in _fewer_and_fewer(len(sitting.hour.steps)):
        with suppress(Exception):
            hour = sitting.hour if steps == len(sitting.hour.steps) else _replayed(sitting.hour, steps)
            Sitting(sitting.house, hour).tree()
            return _paused(sitting) if hour is sitting.hour else _taken_back(sitting, hour)
    return None


def _fewer_and_fewer(steps: int) -> Iterator[int]:
    yield steps
    back = 1
    while back < steps:
        yield steps - back
        back *= 2
    if steps:
        yield 0


def _replayed(hour: Hour, steps: int) -> Hour:
    fresh = hour.afresh()
    fresh.do_all(step.action for step in hour.steps[:steps])
    return fresh


def _paused(sitting: Sitting) -> Sitting:
    sitting.ahead, sitting.paused = 0, True
    return sitting


def _taken_back(sitting: Sitting, hour: Hour) -> Sitting:
    """On with an hour that is shorter than its journal: the whole file is kept beside what goes on."""
    fresh = Sitting(sitting.house, hour, paused=True, lost_disk=sitting.lost_disk)
    if sitting.recorder is None or sitting.lost_disk:
        return fresh
    sitting.recorder.close()
    try:
        fresh.recorder = _cut(sitting.recorder.path, len(hour.steps))
        hour.watch = fresh.recorder
    except (OSError, JournalError):
        fresh.lost_disk = True
    return fresh


def _cut(path: Path, actions: int) -> Recorder:
    """Leave so many actions in the journal, and write on from there."""
    written = journal.read(path)
    numbers = [line for line, said in enumerate(written.lines, start=2) if "digest" not in said]
    if actions < len(numbers):
        journal.mend(path, replace(written, broken=numbers[actions]))
    return Recorder(path, written.header, append=True)


def one_line(error: Exception) -> str:
    """`KeyError: 'huur' (game/screens/places/book.py:41)`."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({shown(Path(frames[-1].filename))}:{frames[-1].lineno})" if frames else ""
    said = " ".join(traceback.format_exception_only(error)[-1].split())
    return f"{said}{where}"


def report(error: Exception) -> Path | None:
    """Write all of it where the journals lie; None when the disk refuses."""
    path = home() / REPORT
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"1 uur in de bijstand {__version__}\n{''.join(traceback.format_exception(error))}\n")
    except OSError:
        return None
    return path

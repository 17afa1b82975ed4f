"""The hour in other worlds, worked out behind the page while somebody reads: bit by bit, and once."""

from threading import Event, Thread

from game.core.diagnostics import Refused
from game.debrief import other_words as words
from game.debrief.other_worlds import OtherWorld, other_world
from game.debrief.otherwise import Otherwise, worked_out
from game.debrief.outcome import outcome
from game.debrief.turning import TurningPoint, turning_points
from game.play.hour import Hour
from game.play.rerun import Played, played
from game.play.stored import Band, BestFound
from game.rules import load_law
from game.scenario import policies
from game.scenario.policies import Policy
from game.screens.i18n import Speaker


class Others:
    """`found` is what was worked out so far; it grows from `start` on, until `stop`."""

    def __init__(self, hour: Hour, band: Band | None, best: BestFound | None) -> None:
        self.band, self.best = band, best
        self._behind, self._here = hour.apart(), hour.apart()
        self.found: Otherwise | None = None
        self._seen: Otherwise | None = None
        self._stopped = Event()
        self._thread: Thread | None = None
        self._combined: dict[tuple[str, ...], OtherWorld] = {}
        self._played: Played | None = None
        self._points: tuple[TurningPoint, ...] | None = None

    def start(self) -> None:
        """Begin, once; what was begun goes on."""
        if self._thread is None:
            self._thread = Thread(target=self._work, daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """No further than the re-run that is under way."""
        self._stopped.set()

    def wait(self) -> Otherwise | None:
        """All of it, once it is there."""
        self.start()
        if self._thread:
            self._thread.join()
        return self.found

    def moved(self) -> bool:
        """Whether more was found since this was asked last."""
        seen, self._seen = self._seen, self.found
        return self._seen is not seen

    def _work(self) -> None:
        for found in worked_out(self._behind, known(), self.band, self.best):
            if self._stopped.is_set():
                return
            self.found = found

    # --- together -----------------------------------------------------------------------------------------------

    def together(self, ids: tuple[str, ...]) -> OtherWorld | None:
        """The hour under several policies at once; None for one or none."""
        if len(ids) < _SEVERAL or self.found is None:
            return None
        if ids not in self._combined:
            self._played = self._played or played(self._here)
            self._combined[ids] = other_world(self._played, outcome(self._here), self._of(ids))
        return self._combined[ids]

    def points(self) -> tuple[TurningPoint, ...]:
        """Where the hour turned: as it was worked out, or now, which takes some seconds."""
        if self.found is not None and self.found.points is not None:
            return self.found.points
        self._played = self._played or played(self._here)
        self._points = self._points if self._points is not None else turning_points(self._played)
        return self._points

    def clash(self, ids: tuple[str, ...], say: Speaker) -> str:
        """Why these cannot be had together, in words; nothing when they can."""
        found = policies.clash(self._of(ids))
        return say.say(words.CLASH, one=found.one.name, other=found.other.name) if found else ""

    def _of(self, ids: tuple[str, ...]) -> list[Policy]:
        return [one for one in known() if one.id in ids]


_SEVERAL = 2


def known() -> tuple[Policy, ...]:
    """The policies that can be read; a file that cannot is not shown here, and `check` says why."""
    try:
        return policies.load(load_law())
    except Refused:
        return policies.examine(load_law())[0]

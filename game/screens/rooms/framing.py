"""The sheet before the first moment: what this is and what it is not, what it is about, and how to leave."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.core.diagnostics import Refused
from game.play.hour import Hour
from game.play.stops import weeks_to_stop
from game.scenario.model import ScenarioFile
from game.screens.house import House
from game.screens.i18n import _, _n
from game.screens.parts.page import button, link, pair, small_heading, text
from game.screens.parts.settings import Field, pace_name, row
from game.screens.room import QUIT, Room
from game.screens.rooms.resume import Broken
from game.screens.rooms.sheet import INNER, sheet
from game.screens.toolkit import Face, Motion, Type, Widget
from game.screens.toolkit.painters.button import DOOR_KIND, SECONDARY
from game.screens.toolkit.palette import INK_SOFT

_STORY = Type(Face.STORY, size=22, leading=1.42)
_NOTE = Type(size=19, leading=1.42)
_LONG = _n(
    "Hoe lang: ongeveer {n} minuut, met het tempo dat je koos ({pace}).",
    "Hoe lang: ongeveer {n} minuten, met het tempo dat je koos ({pace}).",
)
_TIMES = _n(
    "Op {n} moment liggen er vragen op tafel om over te praten. De klok staat dan stil.",
    "Op {n} momenten liggen er vragen op tafel om over te praten. De klok staat dan stil.",
)
_TIMES_UNTIMED = _n(
    "Op {n} moment liggen er vragen op tafel om over te praten.",
    "Op {n} momenten liggen er vragen op tafel om over te praten.",
)
_UNTIMED = _n(
    "Hoe lang: er loopt geen klok. Reken op {n} minuut, of neem er meer.",
    "Hoe lang: er loopt geen klok. Reken op {n} minuten, of neem er meer.",
)


@dataclass(slots=True)
class Framing:
    """Between the bell and the table. `broken` is the hour that is left for good when a new one begins."""

    house: House
    folder: Path
    broken: Broken | None = None

    @property
    def file(self) -> ScenarioFile:
        return self.house.world(self.folder).scenario.file

    def tree(self) -> Widget:
        say, file = self.house.say, self.file
        told = (
            text("frame/frame", say.say(file.frame), _STORY),
            pair(
                "frame/start",
                small_heading("frame/before", say.say(_("Voor je begint"))),
                text("frame/note", say.say(file.note), _NOTE),
            ),
            text("frame/long", self._how_long(), _NOTE, INK_SOFT),
            *self._ends(),
            *self._talks(),
        )
        ways = (
            button("frame/sit", say.say(_("Ga aan tafel")), "ui:sit", DOOR_KIND),
            button("frame/quit", say.say(_("Stoppen")), QUIT, SECONDARY),
            link("frame/back", say.say(_("Terug naar de voordeur")), "ui:back"),
        )
        return sheet("frame", say.say(file.who), told, ways, top=84, gap=24)

    def _how_long(self) -> str:
        """At the chosen pace: slower takes that many times as long."""
        say, pace = self.house.say, self.house.settings.pace
        if not pace.isdecimal():
            return say.plural(_UNTIMED, self.file.minutes)
        return say.plural(_LONG, self.file.minutes * int(pace), pace=pace_name(say, pace))

    def _ends(self) -> Iterator[Widget]:
        """A session that ends by the clock on the wall says so beforehand."""
        say, end = self.house.say, self.house.ends
        if end:
            hour = say.clock(datetime.combine(self.house.opened, end))
            words = say.say(_("Om {hour} begint het nagesprek, waar je dan ook bent."), hour=hour)
            yield text("frame/end", words, _NOTE, INK_SOFT)

    def _talks(self) -> Iterator[Widget]:
        """Whether the table stops to talk, where there is something to talk about and no session says it."""
        say, weeks = self.house.say, weeks_to_stop(self.house.world(self.folder).scenario, True)
        if not weeks or self.house.session.stops is not None:
            return
        words = say.plural(_TIMES if self.house.settings.pace.isdecimal() else _TIMES_UNTIMED, len(weeks))
        names = ((True, _("ja")), (False, _("nee")))
        fields = [Field(say.say(name), f"talks:{value}", value == self.house.stops) for value, name in names]
        yield row("talks", say.say(_("Even stilstaan?")), words, fields, INNER)

    def obey(self, command: str) -> Room | None:
        match command:
            case "ui:sit":
                return self._sit_down()
            case "talks:True" | "talks:False":
                self.house.talks = command == "talks:True"
            case "ui:back" | "key:escape":
                return self._front_door()
            case "ui:quit":
                return None
        return self

    def _sit_down(self) -> Room:
        """The hour begins. A file that was spoilt in the meantime is told at the front door."""
        try:
            sitting = self.house.sit_down(self.folder)
        except Refused:
            return self._front_door()
        if self.broken:
            self.broken.leave_for_good()
        return sitting

    def _front_door(self) -> Room:
        from game.screens.rooms.title import Title  # noqa: PLC0415 - the title knows this sheet

        return Title(self.house, self.folder)

    def coming(self) -> Iterator[tuple[str, Callable[[], Widget]]]:
        """The opening lines and the table, which are the largest pictures of all."""
        from game.screens.sitting import Sitting  # noqa: PLC0415 - only when there is time for it

        yield from Sitting(self.house, Hour(self.house.world(self.folder), 0)).opening_trees()

    def tick(self, ms: int) -> None:
        """Time changes nothing here."""

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        return ()

    def leave(self) -> None:
        """Nothing is held here."""

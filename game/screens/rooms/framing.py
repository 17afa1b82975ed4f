"""The sheet before the first moment: what this is and what it is not, what it is about, and how to leave."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.core.diagnostics import Refused
from game.play.hour import Hour
from game.scenario.model import ScenarioFile
from game.screens.house import House
from game.screens.i18n import _, _n
from game.screens.parts.settings import pace_name
from game.screens.room import QUIT, Room
from game.screens.rooms.resume import Broken
from game.screens.rooms.sheet import button, link, pair, sheet, small_heading, text
from game.screens.toolkit import Face, Motion, Type, Widget
from game.screens.toolkit.painters.button import DOOR_KIND, SECONDARY
from game.screens.toolkit.palette import INK_SOFT

_STORY = Type(Face.STORY, size=22, leading=1.42)
_NOTE = Type(size=19, leading=1.42)
_LONG = _n(
    "Hoe lang: ongeveer {n} minuut, met het tempo dat je koos ({pace}).",
    "Hoe lang: ongeveer {n} minuten, met het tempo dat je koos ({pace}).",
)
_UNTIMED = _("Hoe lang: zo lang als je wilt; er loopt geen klok.")


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
            return say.say(_UNTIMED)
        return say.plural(_LONG, self.file.minutes * int(pace), pace=pace_name(say, pace))

    def obey(self, command: str) -> Room | None:
        match command:
            case "ui:sit":
                return self._sit_down()
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

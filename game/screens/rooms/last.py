"""The last words of an hour: the picture stands, white, and silence. Then the debrief."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.debrief.model import Line
from game.debrief.words import STOPPED_EARLY
from game.play.hour import Hour
from game.play.time import UNTIMED
from game.screens.house import House
from game.screens.i18n import _
from game.screens.room import Room
from game.screens.toolkit import WHOLE, Box, Face, Flow, Motion, Role, Type, Widget, fade
from game.screens.toolkit.painters.button import Link
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import INK, INK_SOFT, LINE_SOFT, WHITE

SILENCE_MS, SILENCE_EARLY_MS = 5000, 2000
"""How long nothing happens after the words have been read; shorter for who got up before the end."""
STANDS_MS = 1800
"""How long the picture stands in which the hour was played out, before the white."""
WORDS_A_MINUTE = 150
"""The slow reader of game.md: nobody has the words taken away while reading them."""
DEAF_MS = 500
"""A key that was still held down from the table does not end the silence."""

_WORDS = Type(Face.STORY, size=27, leading=1.6)
_ON = Type(size=19, weight=600, leading=1.3)


@dataclass(slots=True)
class Last:
    """`path` is the journal of the hour, if it has one, and `record` what of it is not whole.

    `picture` is what was seen when it was played out, and `stands` how long that is still to stay. `waited` counts
    real milliseconds.
    """

    house: House
    hour: Hour
    path: Path | None = None
    picture: Widget | None = None
    record: tuple[Line, ...] = ()
    waited: int = 0
    stands: int = field(init=False, default=0)
    _entered: bool = False

    def __post_init__(self) -> None:
        self.stands = STANDS_MS if self.picture else 0

    @property
    def words(self) -> str:
        """The scenario's own last words; who gets up sooner did not borrow so long, and is not told so."""
        played_out = self.hour.state.over == "end"
        return self.house.say.say(self.hour.world.scenario.file.last if played_out else STOPPED_EARLY)

    @property
    def lasts(self) -> int:
        """Milliseconds until it goes on by itself: reading, then silence, at the pace that was played."""
        reading = len(self.words.split()) * 60_000 // WORDS_A_MINUTE
        silence = SILENCE_MS if self.hour.state.over == "end" else SILENCE_EARLY_MS
        return (reading + silence) * int(self.hour.state.pace)

    def tree(self) -> Widget:
        if self.stands and self.picture:
            return replace(self.picture, id="last/picture", name="", inert=True)
        on = self.house.say.say(_("Naar het nagesprek"))
        words = Widget("last/words", Role.TEXT, self.words, paint=Words(self.words, _WORDS, INK))
        column = Widget(
            "last/column",
            Role.GROUP,
            box=Box(283, 120, 800, 500),
            flow=Flow(pad=(0, 90, 24, 0), scroll=True),
            children=(words,),
        )
        way = Widget(
            "last/on",
            Role.LINK,
            on,
            box=Box(283, 660),
            command="ui:lookback",
            paint=Link(on, INK_SOFT, LINE_SOFT, _ON),
        )
        ground = Widget("last/white", Role.IMAGE, box=WHOLE, paint=Ground(WHITE))
        return Widget("last", Role.WINDOW, children=(ground, column, way))

    def tick(self, ms: int) -> Room | None:
        if self.stands:
            self.stands = max(0, self.stands - ms)
            return None if self.stands else self
        self.waited += ms
        by_itself = self.hour.state.pace != UNTIMED
        return self._look_back() if by_itself and self.waited >= self.lasts else None

    def obey(self, command: str) -> Room | None:
        """Any key goes on."""
        if command == "ui:quit":
            return None
        if self.stands:
            return self
        if command == "ui:lookback" or (command.startswith("key:") and self.waited >= DEAF_MS):
            return self._look_back()
        return self

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        """The words come up slowly, once."""
        if self._entered or self.stands:
            return ()
        self._entered = True
        return (("last/words", fade(900)),)

    def leave(self) -> None:
        """The journal was closed when the hour ended."""

    def _look_back(self) -> Room:
        from game.screens.rooms.lookback import LookBack  # noqa: PLC0415 - the debrief costs what nobody needs before

        room: Room = LookBack(self.house, self.hour, self.path, self.record)
        return room

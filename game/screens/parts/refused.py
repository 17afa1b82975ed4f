"""A card over everything, for a few minutes: the bank has just refused something."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Money
from game.core.ticks import TICKS_A_MINUTE
from game.play.state import Booking
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts.bank import room_for
from game.screens.parts.fitted import fitting
from game.screens.toolkit import LYING, Box, Canvas, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.palette import BANK, BRICK, WHITE

BOX = Box(822, 70, 520, 66)
BOXES = {
    "book": Box(410, 705, 606, 60),
    "phone": Box(1130, 84, 212, 196),
    "rest": Box(60, 708, 624, 54),
    "scene": Box(24, 78, 520, 58),
}
"""Where it lies over nothing one reads: under the week's food, beside answers, below the cup, on the window."""
SHOWN = 8 * TICKS_A_MINUTE
"""So long it stays, in game time: eight seconds at the table."""


def refused(seen: Glance) -> Iterator[Widget]:
    """What the phone shows when it buzzes. Between moments the torn page says it."""
    one = _newest(seen)
    if one is None or seen.state.place.kind == "between":
        return
    what = seen.text(_("Gestorneerd: {what}, {sum}"), what=one.what, sum=Money(-one.amount))
    why = seen.text(_("{bank}: er staat te weinig op."), bank=seen.scenario.file.account.bank)
    paint = Card(what, why)
    box = BOXES.get(seen.state.place.kind, BOX)
    yield Widget("refused", Role.STATUS, what, why, box=box, paint=paint, dark=True, live=True, stays=True)


def _newest(seen: Glance) -> Booking | None:
    """The last that was refused, if that was a moment ago."""
    found = next((one for one in reversed(seen.state.bookings[-_LOOKED_AT:]) if one.bounced), None)
    return found if found and 0 <= seen.clock - found.at < SHOWN else None


_LOOKED_AT = 6
"""More than this is not booked in so short a time."""


@dataclass(frozen=True, slots=True)
class Card(Painter):
    """The bank's own colour, with a brick edge: what was refused, and why."""

    reach = 40
    what: str
    why: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 8)
        canvas.rect(box, BANK, 8)
        canvas.fill(Box(box.x, box.y + 8, 8, box.h - 16), BRICK)
        ruler, room = canvas.ruler, box.w - 40
        name, small = self._styles(ruler, room, box)
        high = ruler.height(self.what, name, room), ruler.height(self.why, small, room)
        top = box.y + (box.h - sum(high)) / 2
        canvas.paragraph(Box(box.x + 24, top, room), self.what, name, WHITE)
        canvas.paragraph(Box(box.x + 24, top + high[0], room), self.why, small, WHITE)

    def _styles(self, ruler: Ruler, room: float, box: Box) -> tuple[Type, ...]:
        """Each on one line, smaller where it must be; on a card that is no strip they go on, word by word."""
        both = ((self.what, types.NAME), (self.why, types.SMALL))
        if box.h > box.w / 2:
            return tuple(fitting(ruler, max(text.split(), key=len), style, room) for text, style in both)
        return room_for(ruler, *(fitting(ruler, text, style, room) for text, style in both), room=box.h - 8)

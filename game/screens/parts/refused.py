"""A card over everything, for a few minutes: the bank has just refused something."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Money
from game.core.ticks import TICKS_A_MINUTE
from game.play.state import Booking
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts.fitted import fitting
from game.screens.toolkit import LYING, Box, Canvas, Mood, Painter, Role, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.palette import BANK, BRICK, WHITE

BOX = Box(822, 70, 520, 66)
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
    yield Widget("refused", Role.STATUS, what, why, box=BOX, paint=paint, dark=True, live=True)


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
        name, small = fitting(ruler, self.what, types.NAME, room), fitting(ruler, self.why, types.SMALL, room)
        canvas.text(box.x + 24, box.y + 9, self.what, name, WHITE)
        canvas.text(box.x + 24, box.y + 13 + ruler.line_height(name), self.why, small, WHITE)

"""A sheet over the table with the choices beside it, and the bare table top on which things are spread out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.core.text import Text
from game.play import sittings
from game.play.offers import Offer
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.layers import TABLE, way_back
from game.screens.parts import call, headspace, kitchen
from game.screens.parts.daybar import HEIGHT, daybar
from game.screens.parts.fitted import Filled, Fitted, filling
from game.screens.parts.light import light_at
from game.screens.parts.options import options
from game.screens.toolkit import LYING, WHOLE, Box, Canvas, Flow, Mood, Painter, Role, Ruler, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Button
from game.screens.toolkit.painters.keycap import cap_size, draw_cap
from game.screens.toolkit.painters.option import CAP
from game.screens.toolkit.painters.picture import Sheet
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import (
    ACTIONS_GROUND,
    BAR_SECOND,
    BAR_TEXT,
    CLOCK,
    LINE_SOFT,
    PAPER,
    PAPER_WARM,
    THOUGHT_ON_DARK,
    WHITE,
    Colour,
)

PAPER_BOX = Box(130, 82, 740, 686)
COLUMN_X, COLUMN_W = 908.0, 422.0
DIM = 0.52
_RING = 12.0
_BAR = 32.0
"""Room for the focus ring inside a part that scrolls, and for the bar at its right."""


def over_table(
    seen: Glance, id: str, name: str, paper: Sequence[Widget], column: Sequence[Widget], words: str = ""
) -> Widget:
    """The table dimmed, a sheet on it, and a dark column at its right; `words` is the way to what words mean."""
    side = dark_side(id, PAPER_BOX.right)
    foot = (
        back(seen, 724, width=COLUMN_W - _WORDS_W - _APART if words else 0),
        *words_of(seen, id, words, 724, 1330),
    )
    beside = Widget(f"{id}/beside", Role.GROUP, dark=True, children=(*column, *foot))
    children = (*kitchen.backdrop(seen, DIM), now(seen, id), side, *paper, beside, daybar(seen))
    return Widget(id, Role.WINDOW, name, children=children)


_DARK = 0.94
"""More than the 72 % of the mock-up: of less, the things under it could be read through the words."""


def dark_side(id: str, x: float, dark: float = _DARK) -> Widget:
    """The dark ground at the right of a sheet."""
    return Widget(f"{id}/side", Role.IMAGE, box=Box(x, HEIGHT + 3, 3000, 3000), paint=Side(dark), inert=True)


def on_wood(seen: Glance, id: str, name: str, things: Sequence[Widget]) -> Widget:
    """The table top from above, with things spread out on it."""
    wood = Widget(
        f"{id}/wood",
        Role.GROUP,
        inert=True,
        children=(
            kitchen.elsewhere(seen, kitchen.TOP) or Widget(f"{id}/top", Role.IMAGE, box=WHOLE, paint=Wood()),
            Widget(f"{id}/night", Role.IMAGE, box=WHOLE, paint=kitchen.Night(light_at(seen.moment).night)),
            kitchen.edges(seen),
        ),
    )
    return Widget(id, Role.WINDOW, name, children=(wood, now(seen, id), *things, daybar(seen)))


def now(seen: Glance, id: str) -> Widget:
    """For the one-column layout: when it is, before anything else. On the screen the day bar says it."""
    day, hour = seen.say.date(seen.moment.date(), "weekday"), seen.say.clock(seen.moment)
    return Widget(f"{id}/now", Role.TEXT, seen.text(_("{day}, {hour}"), day=day, hour=hour))


def paper(id: str, document: Widget, colour: Colour = WHITE, under: float = 0) -> Widget:
    """The sheet itself, straight and with a heavy shadow; what is on it scrolls, above what lies on it."""
    place, flow = PAPER_BOX.inset(bottom=under), Flow(scroll=True, fade=colour)
    scroll = Widget(f"{id}/scroll", Role.GROUP, box=place, flow=flow, children=(document,))
    return Widget(f"{id}/sheet", Role.GROUP, box=PAPER_BOX, paint=Sheet(colour), children=(scroll,))


def choices(
    seen: Glance,
    id: str,
    question: str,
    offers: Sequence[Offer],
    thought: Text | None,
    done: Sequence[Text] = (),
) -> tuple[Widget, ...]:
    """What can be done with it, what is `done` already, the headspace there is for it, and the thought that comes
    by."""
    said = seen.text(thought) if not call.is_in_hand(seen) else ""
    under = _under(said)
    heading = Widget(f"{id}/question", Role.HEADING, question, paint=Fitted(question, types.QUESTION, CLOCK))
    strips = Widget(f"{id}/strips", Role.GROUP, flow=Flow(gap=9), children=options(seen, offers))
    high = _HIGH_IN_A_CALL if call.is_in_hand(seen) else under - 82 - 8
    held = Widget(
        f"{id}/options",
        Role.GROUP,
        box=Box(COLUMN_X - _RING, 82, COLUMN_W + _RING + _BAR, high),
        flow=Flow(gap=15, pad=(_RING, 8, _BAR, _RING), scroll=True),
        children=(heading, strips, *_done(seen, id, done)),
    )
    return (*_thought(id, said, under + _HEAD_H), held, *headspace_of(seen, id, y=under))


def _done(seen: Glance, id: str, done: Sequence[Text]) -> Iterator[Widget]:
    for number, what in enumerate(done):
        words = seen.text(_("Gedaan: {what}"), what=what)
        paint = Words(words, types.SMALL, THOUGHT_ON_DARK)
        yield Widget(f"{id}/done/{number}", Role.TEXT, words, paint=paint, dark=True)


_HIGH_IN_A_CALL = 306.0
"""What the phone in the corner leaves of the column."""


_HEAD_Y, _HEAD_H, _FOOT = 612.0, 54.0, 722.0
"""Where the words about headspace stand, how high they are with their pieces, and where a thought ends."""


def _under(thought: str) -> float:
    """Where the headspace stands: higher as the thought under it has more lines."""
    high = Ruler().height(thought, types.HAND, COLUMN_W) if thought else 0.0
    return max(_HEAD_Y - _MOST_HIGHER, min(_HEAD_Y, _FOOT - high - _HEAD_H))


_MOST_HIGHER = 150.0
"""A thought that asks for more room than that is set smaller."""


def headspace_of(seen: Glance, id: str, x: float = COLUMN_X, y: float = _HEAD_Y) -> tuple[Widget, ...]:
    """In words and in pieces; in a call at the left of the phone."""
    name, value = seen.text(_("Hoofdruimte")), headspace.words(seen)
    said = seen.text(_("{name}: {value}"), name=name, value=value)
    in_call = call.is_in_hand(seen)
    left = call.beside_phone(seen)
    x, y, right = (left.x, 654, left.right) if in_call else (x, y, 1330)
    words, place = Fitted(said, types.TAG, CLOCK), Box(x, y, right - x, 32)
    label = Widget(f"{id}/head", Role.METER, name, value, box=place, paint=words, live=True)
    return (label, headspace.strip(seen, Box(x, y + 34, right - x, 16), f"{id}/strip"))


def _thought(id: str, said: str, y: float) -> tuple[Widget, ...]:
    """All of it, under the headspace: it never scrolls."""
    if not said:
        return ()
    box, paint = Box(COLUMN_X, y, COLUMN_W, _FOOT - y), Filled(said, types.HAND, THOUGHT_ON_DARK)
    return (Widget(f"{id}/thought", Role.TEXT, said, box=box, paint=paint, live=True),)


def back(seen: Glance, y: float, x: float = COLUMN_X, words: str = "", width: float = 0) -> Widget:
    """One layer back, to the table or to what it lies over; Escape does the same."""
    way = way_back(seen) or TABLE
    words, in_call = words or _leads(seen, way), call.is_in_hand(seen)
    left = call.beside_phone(seen)
    box = Box(left.x, y, left.w, 44) if in_call else Box(x, y, width, 44 if width else 0)
    return Widget(way, Role.BUTTON, words, box=box, paint=Keyed("Esc", words), command=f"take:{way}", dark=True)


def words_of(
    seen: Glance, id: str, words: str, y: float, right: float, is_taken: bool = False
) -> Iterator[Widget]:
    """Beside the way back, what the words of the paper mean; not where a phone stands (`is_taken`, or in a call).

    The key W does it there too, and in one column it is always there.
    """
    if words:
        box, paint = Box(right, y, 0, 44, anchor=1), Keyed(WORDS_KEY, words, _WORDS_W)
        yield Widget(
            f"{id}/words", Role.BUTTON, words, box=None if is_taken or call.is_in_hand(seen) else box, paint=paint,
            command="ui:words", shortcut=WORDS_KEY, dark=True,
        )  # fmt: skip


WORDS_KEY = "W"
_WORDS_W, _APART = 150.0, 12.0


def _leads(seen: Glance, way: str) -> str:
    """What the way back is called."""
    kind, _slash, id = way.partition("/")
    if kind == "portal":
        return seen.text(_("terug naar {site}"), site=seen.scenario.portals[id].name)
    if kind == "fill":
        return seen.text(_("terug naar het formulier"))
    return seen.text(_("terug naar de tafel") if _is_home(seen) else _("terug"))


def _is_home(seen: Glance) -> bool:
    return not sittings.elsewhere(seen.scenario, seen.state.moment)


def door(seen: Glance) -> Widget:
    """The same from things that lie spread out: a green button in the corner."""
    words = seen.text(_("Terug naar de tafel") if _is_home(seen) else _("Terug"))
    corner = Box(1112, 708, 222, 52) if call.is_on(seen) else Box(1102, 708, 232, 52)
    return Widget("go/table", Role.BUTTON, words, box=corner, paint=Button(words, "door"), command="take:go/table")


@dataclass(frozen=True, slots=True)
class Side(Painter):
    """The dark ground of the choices; it runs on to the edges of the window."""

    reach = 0
    dark: float = _DARK

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        area = Box(box.x, box.y, screen.right - box.x, screen.bottom - box.y)
        canvas.fill(area, ACTIONS_GROUND, self.dark)


@dataclass(frozen=True, slots=True)
class Wood(Painter):
    """The table top from above: it fills the window under the bar."""

    reach = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.kept(self, canvas.screen, self._draw)

    def _draw(self, canvas: Canvas) -> None:
        screen = canvas.screen
        canvas.art("table-wood", Box(screen.x, screen.y + 24, screen.w, screen.h - 24))


@dataclass(frozen=True, slots=True)
class PaperCard(Painter):
    """Home paper: radius 4, a soft shadow."""

    reach = 40
    colour: Colour = PAPER

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 4)
        canvas.rect(box, self.colour, 4)


@dataclass(frozen=True, slots=True)
class Keyed(Painter):
    """A key, and where it leads; at `most` so wide, where that is said."""

    lively = True
    key: str
    words: str
    most: float = 0.0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler, colour = canvas.ruler, PAPER_WARM if mood.lift else BAR_SECOND
        wide, high = cap_size(ruler, self.key, CAP)
        draw_cap(canvas, box.x, box.y + (box.h - high) / 2, self.key, CAP, BAR_TEXT, LINE_SOFT)
        room = box.inset(left=wide + 10)
        style = filling(ruler, self.words, types.SMALL, room)
        spare = box.h - ruler.height(self.words, style, room.w)
        canvas.paragraph(room.moved(0, spare / 2), self.words, style, colour)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        wide = cap_size(ruler, self.key, CAP)[0] + 10 + ruler.width(self.words, types.SMALL)
        return min(wide + 4, self.most or wide + 4), max(44.0, ruler.line_height(types.SMALL) + 12)

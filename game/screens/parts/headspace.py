"""Headspace as it is seen: the ring round the cup, a row of twenty pieces, the label, the worries themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import sqrt
from typing import Final
from zlib import crc32

from game.core.text import Text
from game.play.headspace import CAPACITY, Weighed
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.toolkit import CENTRE, Box, Canvas, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.cup import Cup, Pieces
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.palette import (
    BRICK,
    INK,
    ON_DUSK,
    PAPER,
    SAGE,
    SHADOW,
    SLATE,
    WORRY_KNOWN,
    WORRY_PEOPLE,
    Colour,
)

RING: Final = 126.0
COLD: Final = 5
"""Below so many free pieces the tea goes down and darkens."""


class State(Enum):
    """How full a head is; look.md 6."""

    CALM = 12
    BUSY = 7
    FULL = 3
    NEARLY_GONE = 0


def state_of(free: int) -> State:
    """The state at so many free pieces."""
    return next(state for state in State if free >= state.value)


# --- in words -------------------------------------------------------------------------------------------------


def words(seen: Glance) -> str:
    """'15 van 20 vrij'."""
    return seen.text(_("{free} van {all} vrij"), free=seen.free, all=CAPACITY)


_STATE_WORDS: Final[dict[State, Text]] = {
    State.BUSY: _("Het is druk."),
    State.FULL: _("Er past niet veel meer bij."),
    State.NEARLY_GONE: _("Er past bijna niets meer bij."),
}
"""What the light says, for who reads it; a calm head needs no words."""


def label(seen: Glance, box: Box, id: str = "head/label") -> Widget:
    """The label under the cup: how much is free, in words."""
    name = seen.text(_("Hoofdruimte"))
    paint = Label(name, value=words(seen), value_colour=colour(seen.free))
    how = seen.text(said) if (said := _STATE_WORDS.get(state_of(seen.free))) else ""
    return Widget(id, Role.METER, name, words(seen), how, box=box, paint=paint)


def colour(free: int) -> Colour:
    """The colour of those words; they say the same without it."""
    if free < COLD:
        return BRICK
    return SAGE if state_of(free) is State.CALM else INK


# --- ring and strip -------------------------------------------------------------------------------------------


def taken(seen: Glance) -> tuple[int, int, int, int]:
    """How many of the twenty pieces are taken by what is uncertain, by what is known, and by people; how many of
    the free ones are free for a while only."""
    pieces, eased = dict.fromkeys(("uncertain", "known", "people"), 0), 0
    for one in seen.worries:
        pieces[one.worry.kind] += one.pieces
        eased += one.eased
    return pieces["uncertain"], pieces["known"], pieces["people"], eased


def cup(seen: Glance, x: float, y: float, radius: float = RING, id: str = "head/cup") -> Widget:
    """The cup of tea on its saucer, its ring `radius` u round the centre (x, y)."""
    k = radius / RING
    half = radius + 20
    paint = Cup(*taken(seen), cold=seen.free < COLD, radius=radius, thickness=20 * k**0.6, mug=200 * k**0.94)
    return Widget(id, Role.IMAGE, box=Box(x - half, y - half, 2 * half, 2 * half), paint=paint)


def strip(seen: Glance, box: Box, id: str = "head/strip") -> Widget:
    """The twenty pieces in a row, for beside a letter on a dark ground; the words stand over them."""
    return Widget(id, Role.IMAGE, box=box, paint=Pieces(*taken(seen)))


# --- worries --------------------------------------------------------------------------------------------------

_WORRY_GROUND: Final[dict[str, Colour]] = {"uncertain": SLATE, "known": WORRY_KNOWN, "people": WORRY_PEOPLE}
_KIND_WORDS: Final[dict[str, Text]] = {
    "uncertain": _("Hoe het afloopt weet je niet."),
    "known": _("Wat het is weet je."),
    "people": _("Het gaat over iemand."),
}
_DAYS: Final = _n("Al {n} dag.", "Al {n} dagen.")
_EASED: Final = _n("{n} stukje is even licht.", "{n} stukjes zijn even licht.")
_PIECES: Final = _n("{n} stukje hoofdruimte", "{n} stukjes hoofdruimte")
NARROW, WIDE = 132.0, 196.0
_PAD_X, _PAD_TOP, _PIPS, _PAD_BELOW = 15.0, 10.0, 13.0, 10.0
_LEAST = 15.0
"""In a window of 4:3 a scrap keeps its words on it; what they say can be read where it leads to."""


@dataclass(frozen=True, slots=True)
class Token(Painter):
    """A torn scrap of paper with a worry on it; pips say how many pieces of the ring it takes.

    `eased` pips are open: they weigh nothing for a while. `creases`: one for each week that it has been there.
    """

    lively = True
    reach = 14
    text: str
    kind: str
    weight: int
    size_u: float = 22
    seed: int = 0
    eased: int = 0
    creases: int = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        place = box.moved(0, -2 * mood.lift)
        canvas.polygon(_torn(place.moved(0, 4).grown(1), self.seed), SHADOW, 0.28)
        canvas.polygon(_torn(place.moved(0, 2).grown(0.5), self.seed), SHADOW, 0.20)
        canvas.polygon(_torn(place, self.seed), _WORRY_GROUND[self.kind])
        self._creases(canvas, place)
        ink = ON_DUSK if self.kind == "uncertain" else INK
        style = self._style(canvas.ruler, box)
        room = box.w - 2 * _PAD_X
        high = canvas.ruler.height(self.text, style, room)
        slack = max(0.0, box.h - _PAD_TOP - _PIPS - _PAD_BELOW - high)
        top = place.y + _PAD_TOP + slack / 2
        even = canvas.ruler.even(self.text, style, room)
        canvas.paragraph(Box(place.x + (place.w - even) / 2, top, even), self.text, style, ink, CENTRE)
        self._pips(canvas, place.x + box.w / 2, top + high + 5, ink)

    def _style(self, ruler: Ruler, box: Box) -> Type:
        """Text that was set larger may not burst the scrap."""
        style, room = hand(self.size_u), box.h - _PAD_TOP - _PIPS - _PAD_BELOW + 1
        least, wide = ruler.least(_LEAST), box.w - 2 * _PAD_X
        while ruler.height(self.text, style, wide) > room and style.size > least:
            style = style.sized(style.size - 0.5)
        return style

    def _pips(self, canvas: Canvas, middle: float, y: float, ink: Colour) -> None:
        left = middle - 9 * (self.weight + self.eased)
        for number in range(self.weight + self.eased):
            pip = Box(left + 18 * number + 2, y, 14, 7)
            if number < self.weight:
                canvas.rect(pip, ink, 1, alpha=0.85)
            else:
                canvas.rect(pip, None, 1, ink, 1.5)

    def _creases(self, canvas: Canvas, box: Box) -> None:
        """Paper that was folded and unfolded again: the ends of a fold at both edges, the words stay clear."""
        for number in range(min(self.creases, _MOST_CREASES)):
            x = box.x + box.w * (0.14, 0.86, 0.5)[number]
            lean = (self.seed >> number & 7) - 3.0
            for top, foot in ((box.y + 5, box.y + 17), (box.bottom - 16, box.bottom - 5)):
                canvas.line(((x, top), (x + lean / 3, foot)), SHADOW, 2, alpha=0.4)
                canvas.line(((x + 2, top), (x + lean / 3 + 2, foot)), PAPER, 1.5, alpha=0.5)


_MOST_CREASES = 3


def hand(size: float) -> Type:
    """The handwriting of a worry."""
    return Type(types.Face.HAND, size=size, leading=1.08)


def _torn(box: Box, seed: int) -> list[tuple[float, float]]:
    """Ten corners of a torn scrap, by its seed; the shape hangs on nothing else."""

    def rough(corner: int, most: float) -> float:
        return (seed >> (corner * 3) & 7) / 7 * most

    across = (0.0, 0.18, 0.43, 0.71, 1.0)
    top = [(box.x + share * box.w, box.y + rough(n, 5)) for n, share in enumerate(across)]
    foot = [(box.x + share * box.w, box.bottom - rough(n + 5, 5)) for n, share in enumerate(reversed(across))]
    right = (box.right + 2 - rough(3, 4), box.y + box.h * 0.44)
    left = (box.x - 2 + rough(6, 4), box.y + box.h * 0.55)
    return [*top, right, *foot, left]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a worry lies: its box, its turn in degrees, the size of its text."""

    box: Box
    angle: float
    text_size: float


def worries(seen: Glance, x: float, y: float, commands: dict[str, str]) -> tuple[Widget, ...]:
    """The worries round the cup at (x, y), oldest first; `commands` says what each leads to, by its id."""
    said = [(one, seen.text(one.worry.text)) for one in seen.worries]
    lying = [(one.worry.id, text, one.pieces + one.eased) for one, text in said]
    places = [seen.state.seats[one.worry.id] for one, _text in said]
    spots = lay(lying, places, state_of(seen.free), x, y)
    return tuple(
        _worry(seen, one, text, spot, commands.get(one.worry.id))
        for (one, text), spot in zip(said, spots, strict=True)
    )


def _worry(seen: Glance, one: Weighed, text: str, spot: Spot, command: str | None) -> Widget:
    worry, creases = one.worry, one.days // 7 if _ages(one) else 0
    return Widget(
        f"worry/{worry.id}",
        Role.BUTTON if command else Role.TEXT,
        text,
        seen.say.plural(_PIECES, one.pieces),
        _about(seen, one),
        box=spot.box,
        angle=spot.angle,
        command=command,
        focusable=True,
        on_top=True,
        paint=Token(text, worry.kind, one.pieces, spot.text_size, crc32(worry.id.encode()), one.eased, creases),
    )


def _ages(one: Weighed) -> bool:
    """What is always there has no age: that of what one does not know, and of what grows, counts."""
    return one.worry.kind == "uncertain" or one.worry.grows is not None


def _about(seen: Glance, one: Weighed) -> str:
    """What kind of worry it is, how long it has been there, and what of it is eased for a while."""
    kind = seen.text(_KIND_WORDS[one.worry.kind])
    age = seen.say.plural(_DAYS, one.days) if one.days and _ages(one) else ""
    eased = seen.say.plural(_EASED, one.eased) if one.eased else ""
    return " ".join(part for part in (kind, age, eased) if part)


_ROWS: Final = (-188.0, -101.0, -17.0, 76.0, 160.0)
_ORDER: Final = ((1, 0), (-1, 1), (-1, 4), (1, 1), (-1, 0), (-1, 2), (-1, 3), (1, 4), (1, 3), (1, 2))
"""Side (-1 left, 1 right) and row, in the order in which places are taken."""
_OVER: Final = {State.CALM: 2.0, State.BUSY: 14.0, State.FULL: 34.0, State.NEARLY_GONE: 62.0}
"""How far a scrap lies over the saucer."""
_SAUCER, _NEAREST, _TOP_ROW = 144.0, 86.0, 104.0
"""How near the middle the saucer lets them come; in the top row, the label of the calendar."""
_LEFT_EDGE: Final = -264.0
_RIGHT_EDGE: Final = (260.0, 260.0, 264.0, 224.0, 224.0)
"""How far from the middle the post begins, and per row the folder or the book: no scrap lies over those."""
_NARROWER, _NARROW_ROWS = 156.0, (0, 2)
"""At the right, between label and folder and between handle and folder, scraps are no wider than this."""
_ROOM: Final = 80.0


def lay(
    worries: Sequence[tuple[str, str, int]], places: Sequence[int], state: State, x: float, y: float
) -> list[Spot]:
    """Where each worry (id, text, weight) lies round the cup, by the number of its place.

    Ten lie round the saucer, the next ten outside those: over the post, the folder and the book.
    """
    return [_spot(worry, place, state, x, y) for worry, place in zip(worries, places, strict=True)]


def _spot(worry: tuple[str, str, int], number: int, state: State, x: float, y: float) -> Spot:
    id, text, weight = worry
    (side, row), ring = _ORDER[number % len(_ORDER)], number // len(_ORDER)
    heavy = state in (State.FULL, State.NEARLY_GONE)
    near = _TOP_ROW if row == 0 else _NEAREST
    wide = _NARROWER if side > 0 and row in _NARROW_ROWS and not ring else WIDE
    w, h, size = measure(text, weight, 22.0 + (min(3, weight - 1) if heavy else 0), wide)
    middle = y + _ROWS[row]
    edge = max(near, sqrt(max(0.0, _SAUCER**2 - (middle - y) ** 2)) - _OVER[state])
    if side > 0:
        left = x + min(edge, _RIGHT_EDGE[row] - w) + ring * (WIDE + 6)
    else:
        left = x + max(-edge - w, _LEFT_EDGE) - ring * (WIDE + 6)
    return Spot(Box(left, middle - h / 2, w, h), crc32(id.encode()) % 5 - 2.0, size)


def measure(text: str, weight: int, size: float, wide: float = WIDE) -> tuple[float, float, float]:
    """Width and height of a scrap, and the text size at which it stays low enough for its row."""
    ruler, least, most = Ruler(), max(18.0 * weight, NARROW - 2 * _PAD_X), wide - 2 * _PAD_X
    while True:
        style = hand(size)
        room = next(
            (one for one in range(int(least), int(most), 6) if len(ruler.wrap(text, style, one)) <= _LINES),
            most,
        )
        longest, high = ruler.size(text, style, room)
        h = high + _PAD_TOP + _PIPS + _PAD_BELOW
        if h <= _ROOM + 4 or size <= types.S:
            return max(longest, least) + 2 * _PAD_X, h, size
        size -= 1


_LINES: Final = 2

"""Headspace as it is seen: the ring on the saucer, a strip of twenty pieces, the label, and the worries themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import cos, radians, sin, sqrt
from typing import Final
from zlib import crc32

from game.core.text import Text
from game.play.headspace import CAPACITY
from game.scenario.model import Worry
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.toolkit import CENTRE, Box, Canvas, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.palette import (
    BRICK,
    FREE,
    FREE_EDGE,
    INK,
    ON_DUSK,
    RING_KNOWN,
    RING_PEOPLE,
    RING_RIM,
    RING_UNKNOWN,
    SAGE,
    SAUCER,
    SAUCER_EDGE,
    SAUCER_WELL,
    SAUCER_WELL_EDGE,
    SHADOW,
    SLATE,
    WORRY_KNOWN,
    WORRY_PEOPLE,
    Colour,
)

FREE_PIECE: Final = "free"
KINDS: Final = ("uncertain", "known", "people")
PIECE: Final[dict[str, Colour]] = {"uncertain": RING_UNKNOWN, "known": RING_KNOWN, "people": RING_PEOPLE}
ON_DARK: Final[dict[str, Colour]] = {"uncertain": "#7C8AA8"}
"""Slate would drown in a dark ground."""
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


def label(seen: Glance, box: Box, id: str = "head/label") -> Widget:
    """The label under the cup: how much is free, in words."""
    name = seen.text(_("Hoofdruimte"))
    paint = Label(name, value=words(seen), value_colour=colour(seen.free))
    return Widget(id, Role.METER, name, words(seen), box=box, paint=paint)


def colour(free: int) -> Colour:
    """The colour of those words; they say the same without it."""
    if free < COLD:
        return BRICK
    return SAGE if state_of(free) is State.CALM else INK


# --- ring and strip -------------------------------------------------------------------------------------------


def segments(seen: Glance) -> tuple[str, ...]:
    """The twenty pieces in the order of the ring: uncertain, known, people, free."""
    taken = [worry.kind for kind in KINDS for worry, weight in seen.worries for _ in range(weight) if worry.kind == kind]
    return (*taken, *[FREE_PIECE] * (CAPACITY - len(taken)))


def cup(seen: Glance, x: float, y: float, radius: float = 126, id: str = "head/cup") -> Widget:
    """The cup of tea on its saucer, its ring `radius` u round the centre (x, y)."""
    half = radius * 146 / 126
    paint = Cup(segments(seen), seen.free < COLD, radius)
    return Widget(id, Role.IMAGE, box=Box(x - half, y - half, 2 * half, 2 * half), paint=paint)


def strip(seen: Glance, box: Box, id: str = "head/strip") -> Widget:
    """The twenty pieces in a row, for beside a letter; the label with the words stands under or over it."""
    return Widget(id, Role.IMAGE, box=box, paint=Strip(segments(seen)))


@dataclass(frozen=True, slots=True)
class Cup(Painter):
    """Saucer, ring of twenty pieces, mug."""

    reach = 12
    pieces: tuple[str, ...]
    cold: bool = False
    radius: float = 126

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        r, k = self.radius, self.radius / 126
        middle = box.w / 2
        around = "".join(self._piece(number, kind, middle) for number, kind in enumerate(self.pieces))
        canvas.vector(
            box.grown(8 * k),
            f'<g transform="translate({8 * k} {8 * k})">'
            + _disc(middle, middle + 5 * k, r + 20 * k, SHADOW, ' fill-opacity=".22"')
            + _disc(middle, middle, r + 18 * k, SAUCER, f' stroke="{SAUCER_EDGE}" stroke-width="{2 * k}"')
            + _disc(middle, middle, r - 16 * k, SAUCER_WELL, f' stroke="{SAUCER_WELL_EDGE}" stroke-width="{2 * k}"')
            + around
            + "</g>",
        )
        mug = r * 200 / 126
        x, y = box.centre
        canvas.art("mug-cold" if self.cold else "mug", Box(x - mug / 2, y - mug / 2, mug, mug))

    def _piece(self, number: int, kind: str, middle: float) -> str:
        k, share = self.radius / 126, 360 / len(self.pieces)
        arc = _arc(middle, middle, self.radius, number * share - 88.7, (number + 1) * share - 91.3)
        wide = 20 * k
        if kind == FREE_PIECE:
            return (
                f'<path d="{arc}" fill="none" stroke="{FREE_EDGE}" stroke-width="{wide}" stroke-opacity=".92"/>'
                f'<path d="{arc}" fill="none" stroke="{FREE}" stroke-width="{12 * k}"/>'
            )
        return (
            f'<path d="{arc}" fill="none" stroke="{RING_RIM}" stroke-width="{wide + 3 * k}" stroke-opacity=".55"/>'
            f'<path d="{arc}" fill="none" stroke="{PIECE[kind]}" stroke-width="{wide}"/>'
        )


def _disc(x: float, y: float, r: float, colour: Colour, more: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{colour}"{more}/>'


def _arc(x: float, y: float, r: float, start: float, end: float) -> str:
    (x1, y1), (x2, y2) = ((x + r * cos(radians(a)), y + r * sin(radians(a))) for a in (start, end))
    return f"M{x1:.2f} {y1:.2f} A{r} {r} 0 0 1 {x2:.2f} {y2:.2f}"


@dataclass(frozen=True, slots=True)
class Strip(Painter):
    """Twenty squares in a row, for on a dark ground; free ones are hollow."""

    reach = 2
    pieces: tuple[str, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        wide, step = min(15.0, box.w / len(self.pieces) - 4), (box.w - 15) / (len(self.pieces) - 1)
        canvas.vector(box, "".join(_square(n * step, wide, box.h, kind) for n, kind in enumerate(self.pieces)))

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, 16.0


def _square(x: float, w: float, h: float, kind: str) -> str:
    if kind == FREE_PIECE:
        return f'<rect x="{x + 1:.1f}" y="1" width="{w - 2}" height="{h - 2}" fill="none" stroke="{FREE}" stroke-width="2"/>'
    return f'<rect x="{x:.1f}" width="{w}" height="{h}" fill="{ON_DARK.get(kind, PIECE[kind])}"/>'


# --- worries --------------------------------------------------------------------------------------------------

_WORRY_GROUND: Final[dict[str, Colour]] = {"uncertain": SLATE, "known": WORRY_KNOWN, "people": WORRY_PEOPLE}
_KIND_WORDS: Final[dict[str, Text]] = {
    "uncertain": _("Hoe het afloopt weet je niet."),
    "known": _("Wat het is weet je."),
    "people": _("Het gaat over iemand."),
}
_PIECES: Final = _n("{n} stukje hoofdruimte", "{n} stukjes hoofdruimte")
NARROW, WIDE = 132.0, 196.0
_PAD_X, _PAD_TOP, _PIPS, _PAD_BELOW = 15.0, 10.0, 13.0, 10.0


@dataclass(frozen=True, slots=True)
class Token(Painter):
    """A torn scrap of paper with a worry on it; pips say how many pieces of the ring it takes."""

    lively = True
    reach = 14
    text: str
    kind: str
    weight: int
    size_u: float = 22
    seed: int = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        place = box.moved(0, -2 * mood.lift)
        canvas.polygon(_torn(place.moved(0, 4).grown(1), self.seed), SHADOW, 0.28)
        canvas.polygon(_torn(place.moved(0, 2).grown(0.5), self.seed), SHADOW, 0.20)
        canvas.polygon(_torn(place, self.seed), _WORRY_GROUND[self.kind])
        ink = ON_DUSK if self.kind == "uncertain" else INK
        style = self._style(canvas.ruler, box)
        room = box.w - 2 * _PAD_X
        high = canvas.ruler.height(self.text, style, room)
        slack = max(0.0, box.h - _PAD_TOP - _PIPS - _PAD_BELOW - high)
        top = place.y + _PAD_TOP + slack / 2
        canvas.paragraph(Box(place.x + _PAD_X, top, room), self.text, style, ink, CENTRE)
        self._pips(canvas, place.x + box.w / 2, top + high + 5, ink)

    def _style(self, ruler: Ruler, box: Box) -> Type:
        """Text that was set larger may not burst the scrap."""
        style, room = hand(self.size_u), box.h - _PAD_TOP - _PIPS - _PAD_BELOW + 1
        while ruler.height(self.text, style, box.w - 2 * _PAD_X) > room and style.size > types.S / ruler.text_scale:
            style = style.sized(style.size - 0.5)
        return style

    def _pips(self, canvas: Canvas, middle: float, y: float, ink: Colour) -> None:
        left = middle - 9 * self.weight
        for number in range(self.weight):
            canvas.rect(Box(left + 18 * number + 2, y, 14, 7), ink, 1, alpha=0.85)


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
    said = [(worry, weight, seen.text(worry.text)) for worry, weight in seen.worries if weight]
    spots = lay([(worry.id, text, weight) for worry, weight, text in said], state_of(seen.free), x, y)
    return tuple(
        _worry(seen, worry, weight, text, spot, commands.get(worry.id))
        for (worry, weight, text), spot in zip(said, spots, strict=True)
    )


def _worry(seen: Glance, worry: Worry, weight: int, text: str, spot: Spot, command: str | None) -> Widget:
    return Widget(
        f"worry/{worry.id}",
        Role.BUTTON if command else Role.TEXT,
        text,
        seen.say.plural(_PIECES, weight),
        seen.text(_KIND_WORDS[worry.kind]),
        box=spot.box,
        angle=spot.angle,
        command=command,
        focusable=True,
        paint=Token(text, worry.kind, weight, spot.text_size, crc32(worry.id.encode())),
    )


_ROWS: Final = (-188.0, -100.0, -12.0, 76.0, 160.0)
_ORDER: Final = ((1, 0), (-1, 1), (-1, 4), (1, 1), (-1, 0), (-1, 2), (-1, 3), (1, 2), (1, 4), (1, 3))
"""Side (-1 left, 1 right) and row, in the order in which places are taken; the last ones cover the book a little."""
_OVER: Final = {State.CALM: 2.0, State.BUSY: 14.0, State.FULL: 34.0, State.NEARLY_GONE: 62.0}
"""How far a scrap lies over the saucer."""
_SAUCER, _NEAREST = 144.0, 86.0
_ROOM: Final = 80.0


def lay(worries: Sequence[tuple[str, str, int]], state: State, x: float, y: float) -> list[Spot]:
    """A place for each worry (id, text, weight) round the cup. The same worries always lie the same way.

    Up to ten lie free of each other; more are laid over the first ones, a little lower.
    """
    return [_spot(worry, number, state, x, y) for number, worry in enumerate(worries)]


def _spot(worry: tuple[str, str, int], number: int, state: State, x: float, y: float) -> Spot:
    id, text, weight = worry
    side, row = _ORDER[number % len(_ORDER)]
    size = 22.0 + min(3, weight - 1) * (1.0 if state in (State.FULL, State.NEARLY_GONE) else 0.0)
    w, h, size = measure(text, weight, size)
    middle = y + _ROWS[row] + 18 * (number // len(_ORDER))
    edge = max(_NEAREST, sqrt(max(0.0, _SAUCER**2 - (middle - y) ** 2)) - _OVER[state])
    left = x + edge if side > 0 else x - edge - w
    return Spot(Box(left, middle - h / 2, w, h), crc32(id.encode()) % 5 - 2.0, size)


def measure(text: str, weight: int, size: float) -> tuple[float, float, float]:
    """Width and height of a scrap, and the text size at which it stays low enough for its row."""
    ruler = Ruler()
    while True:
        style = hand(size)
        whole = ruler.width(text, style)
        room = min(WIDE - 2 * _PAD_X, max(whole / 2 + 20, 18.0 * weight, NARROW - 2 * _PAD_X))
        room = whole + 1 if whole < WIDE - 2 * _PAD_X - 30 else room
        wide, high = ruler.size(text, style, room)
        h = high + _PAD_TOP + _PIPS + _PAD_BELOW
        if h <= _ROOM + 4 or size <= types.S:
            return max(NARROW, wide + 2 * _PAD_X, 18.0 * weight + 2 * _PAD_X), h, size
        size -= 1


__all__ = ["Cup", "State", "Strip", "Token", "cup", "label", "segments", "state_of", "strip", "worries"]

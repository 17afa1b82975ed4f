"""The small drawings on the timeline: what came, was due, was tried. Each is told by shape, not by colour."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.debrief.model import Kind
from game.screens.toolkit import Box, Canvas, Mood, Painter
from game.screens.toolkit.palette import (
    BRICK,
    BRICK_DEEP,
    DUSK,
    FOCUS_LIGHT,
    INK_SOFT,
    PAPER_SHADE,
    RING_PEOPLE,
    SAGE,
    SLATE,
    STRUCK,
    WHITE,
)

SIZE = 24.0
_LINE = "#5B6874"
_ENVELOPE = (
    f'<rect x="1" y="4" width="22" height="16" fill="{WHITE}" stroke="{_LINE}" stroke-width="1.6"/>'
    f'<path d="M1 5 L12 13.5 L23 5" fill="none" stroke="{_LINE}" stroke-width="1.6"/>'
)
_PERSON = (
    f'<circle cx="12" cy="7.5" r="5" fill="{RING_PEOPLE}" stroke="{INK_SOFT}" stroke-width="1.4"/>'
    f'<path d="M2.5 22 Q3 13.5 12 13.5 Q21 13.5 21.5 22 Z" fill="{RING_PEOPLE}" stroke="{INK_SOFT}" '
    'stroke-width="1.4"/>'
)
_BALLOON = (
    f'<path d="M2 4 H22 V16 H11 L6 21.5 V16 H2 Z" fill="{PAPER_SHADE}" stroke="{INK_SOFT}" stroke-width="1.5"/>'
)
_RECEIVER = (
    f'<path d="M5 3 C3 12 12 21 21 19 L19.5 14 L15 14.5 C12.5 13 11 11.5 9.5 9 L10 4.5 Z" fill="{WHITE}" '
    f'stroke="{DUSK}" stroke-width="1.8" stroke-linejoin="round"/>'
)
_STROKE = f'<path d="M2 22 L22 2" stroke="{BRICK_DEEP}" stroke-width="2.6" stroke-linecap="round"/>'
_DIAMOND = '<path d="M12 1 L23 12 L12 23 L1 12 Z" fill="{0}"/>'
_CROSS = f'<path d="M8 8 L16 16 M16 8 L8 16" stroke="{WHITE}" stroke-width="2.4"/>'
_TICK = f'<path d="M7 12 L11 16 L17.5 8.5" fill="none" stroke="{WHITE}" stroke-width="2.4"/>'
_DOOR = (
    f'<rect x="5" y="2" width="14" height="20" fill="{STRUCK}" stroke="{INK_SOFT}" stroke-width="1.6"/>'
    f'<path d="M1.5 15.5 L22.5 9" stroke="{BRICK_DEEP}" stroke-width="2.8" stroke-linecap="round"/>'
)
_REFUSED = (
    f'<circle cx="12" cy="12" r="10.5" fill="{BRICK}"/><path d="M5.5 12 H18.5" stroke="{WHITE}" stroke-width="3"/>'
)
_UP = f'<path d="M12 3 L21 13 H15 V21 H9 V13 H3 Z" fill="{DUSK}"/>'
_DOWN = f'<path d="M12 21 L21 11 H15 V3 H9 V11 H3 Z" fill="none" stroke="{DUSK}" stroke-width="1.8"/>'
_COSTS = (
    f'<rect x="4" y="2" width="16" height="20" fill="{WHITE}" stroke="{BRICK_DEEP}" stroke-width="1.8"/>'
    f'<path d="M12 7 V17 M7 12 H17" stroke="{BRICK_DEEP}" stroke-width="2.6"/>'
)
_TAKEN = f'<path d="M12 21 L21 11 H15 V3 H9 V11 H3 Z" fill="{BRICK}"/>'
_DOT = f'<circle cx="12" cy="12" r="5" fill="{SLATE}"/>'

DRAWINGS: Mapping[Kind, str] = {
    Kind.LETTER: _ENVELOPE,
    Kind.PERSON: _PERSON,
    Kind.SPOKE: _PERSON,
    Kind.CALL: _RECEIVER,
    Kind.CALL_MISSED: _RECEIVER,
    Kind.CALL_BACK: _RECEIVER,
    Kind.CALL_LAPSED: _RECEIVER + _STROKE,
    Kind.PERSON_MISSED: _PERSON,
    Kind.MESSAGE: _BALLOON,
    Kind.LAPSED: _BALLOON,
    Kind.MET: _DIAMOND.format(SAGE) + _TICK,
    Kind.MISSED: _DIAMOND.format(BRICK) + _CROSS,
    Kind.TRIED: _DOOR,
    Kind.BOUNCED: _REFUSED,
    Kind.LATE_COSTS: _COSTS,
    Kind.SEIZED: _TAKEN,
    Kind.IN: _UP,
    Kind.OUT: _DOWN,
}
"""A kind without a drawing is a dot."""


def mark(canvas: Canvas, kind: Kind, x: float, y: float, size: float = SIZE) -> None:
    """The drawing of a kind, its corner at (x, y)."""
    k = size / 24
    canvas.vector(Box(x, y, size, size), f'<g transform="scale({k:.4f})">{DRAWINGS.get(kind, _DOT)}</g>')


@dataclass(frozen=True, slots=True)
class Marks(Painter):
    """What happened at one place of the line: at most four kinds, in a square."""

    lively = True
    reach = 4
    kinds: tuple[Kind, ...]
    chosen: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.chosen or mood.lift:
            ground, edge = (WHITE, FOCUS_LIGHT) if self.chosen else (None, FOCUS_LIGHT)
            canvas.rect(box, ground, 4, edge, 4 if self.chosen else 2)
        shown = _different(self.kinds)[:4]
        across = 1 if len(shown) == 1 else 2
        size = 32.0 if across == 1 else min(24.0, box.w / 2 - 3)
        rows = -(-len(shown) // across)
        (cx, cy), step = box.centre, size + 2
        for number, kind in enumerate(shown):
            row, column = divmod(number, across)
            in_row = min(across, len(shown) - row * across)
            x = cx + (column - in_row / 2) * step + 1
            y = cy + (row - rows / 2) * step + 1
            mark(canvas, kind, x, y, size)


def _different(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    """Without those that look like one that stands there already."""
    seen: dict[str, Kind] = {}
    for kind in kinds:
        seen.setdefault(DRAWINGS.get(kind, _DOT), kind)
    return tuple(seen.values())


@dataclass(frozen=True, slots=True)
class Due(Painter):
    """Last days that were met or missed and doors that were tried, each at its own time (u): (place, kind)."""

    reach = 4
    marks: tuple[tuple[float, Kind], ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        for x, kind in self.marks:
            mark(canvas, kind, x - box.h / 2, box.y, box.h)


@dataclass(frozen=True, slots=True)
class Week(Painter):
    """A week of the line, to point at: its edges show under the pointer."""

    lively = True
    reach = 3

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if mood.lift:
            canvas.rect(box, None, 3, FOCUS_LIGHT, 2)


@dataclass(frozen=True, slots=True)
class Mark(Painter):
    """One drawing, beside a line or in a legend."""

    reach = 2
    kind: Kind

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        mark(canvas, self.kind, box.x, box.y + (box.h - SIZE) / 2)

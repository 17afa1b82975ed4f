"""The day as a paper measuring tape from seven to eleven at night: what is gone has been torn off."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from game.screens.parts.fitted import fitting
from game.screens.toolkit import CENTRE, RIGHT, Box, Canvas, Mood, Painter, Ruler
from game.screens.toolkit import type as types
from game.screens.toolkit.palette import (
    BAR_TEXT,
    BRICK,
    DUSK,
    INK,
    INK_SOFT,
    ON_DUSK,
    PAPER,
    TAPE,
    TAPE_GONE,
    WORRY_KNOWN,
)

FIRST, LAST = 7, 23
_HATCH: Final = 9
_TINY = types.TINY
_CLEAR = 0.5  # hours round a plan in which no hour number stands
_AFTER_TEAR = 0.6
_PAD = 5.0  # paper on both sides of a name
_BESIDE = 42.0  # bare bar before the tape, for the minutes of something early in the day


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the day, in hours since midnight, with what it is called."""

    begins: float
    ends: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Tape(Painter):
    """`now` in hours; `moment` is the bright part; `spent` is what something cost just now, as a brick piece."""

    reach = 72
    now: float
    plans: tuple[Stretch, ...] = ()
    moment: Stretch | None = None
    spent: Stretch | None = None

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        torn = self.now - (1 - mood.progress) * (self.spent.ends - self.spent.begins if self.spent else 0.5)
        tear = min(max(torn, FIRST), LAST)
        canvas.fill(Box(box.x, box.bottom - 2, box.w, 2), TAPE_GONE)
        canvas.vector(box.grown(6), f'<g transform="translate(6 6)">{self._paper(box, tear)}</g>')
        for label in self.labels(canvas.ruler, box):
            self._name(canvas, box, label)
        for hour in self.hours(tear):
            canvas.text(self._x(box, hour), box.y + 6, str(hour), _TINY, INK, CENTRE)
        if self.spent:
            self._brick(canvas, box, self.spent)

    def _x(self, box: Box, hour: float) -> float:
        return box.x + (min(max(hour, FIRST), LAST) - FIRST) * box.w / (LAST - FIRST)

    # --- paper ---

    def _paper(self, box: Box, tear: float) -> str:
        """The tape from the tear on, as SVG with its origin at the corner of the tape."""
        w, h = box.w, box.h
        left = self._x(box, tear) - box.x
        if left >= w - 1:
            return ""
        edge = " ".join(f"L{x:.1f} {y:.1f}" for x, y in torn(left, w, h))[1:]
        stops = "".join(f'<stop offset="{at}" stop-color="{colour}"/>' for at, colour in TAPE)
        gradient = (
            f'<linearGradient id="d" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="{w}" y2="0">{stops}'
            "</linearGradient>"
        )
        return (
            f'<defs>{gradient}</defs><path d="M{edge} L{w} {h} L{w} 0 Z" fill="url(#d)"/>'
            f"{self._bright(box, left)}{_ticks(left, w, h)}{self._planned(box, left)}{self._end(box, left)}"
        )

    def _bright(self, box: Box, tear: float) -> str:
        """What is left of the moment, from the torn edge on."""
        span = self._span(box, self.moment, tear)
        if span is None:
            return ""
        left, right = span
        edge = [(max(left, x), y) for x, y in torn(tear, box.w, box.h)]
        corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in (*edge, (right, box.h), (right, 0.0)))
        return f'<polygon points="{corners}" fill="{PAPER}" fill-opacity=".92"/>'

    def _end(self, box: Box, tear: float) -> str:
        """Where the moment ends: a line across the tape."""
        span = self._span(box, self.moment, tear)
        return f'<rect x="{span[1] - 2}" width="4" height="{box.h}" fill="{DUSK}"/>' if span else ""

    def _planned(self, box: Box, tear: float) -> str:
        spans = (self._span(box, plan, tear + 6) for plan in self.plans)
        return "".join(self._hatched(*span, box.h) for span in spans if span)

    def _hatched(self, left: float, right: float, h: float) -> str:
        lines = ""
        at = left - h
        while at < right:
            start, end = max(at, left), min(at + h, right)
            if end > start:
                lines += f"M{start:.1f} {h - (start - at):.1f} L{end:.1f} {h - (end - at):.1f} "
            at += _HATCH
        place = f'x="{left}" width="{right - left}" height="{h}"'
        return (
            f'<rect {place} fill="{WORRY_KNOWN}"/>'
            f'<path d="{lines}" stroke="{DUSK}" stroke-opacity=".28" stroke-width="3" fill="none"/>'
            f'<rect {place} fill="none" stroke="{DUSK}" stroke-width="1.5"/>'
        )

    def _span(self, box: Box, stretch: Stretch | None, tear: float) -> tuple[float, float] | None:
        """From where to where it lies on what is left of the tape, if any of it is left."""
        if stretch is None:
            return None
        left, right = (round(self._x(box, hour) - box.x, 1) for hour in (stretch.begins, stretch.ends))
        return (max(left, tear), right) if right > tear + 1 else None

    # --- words on it ---

    def labels(self, ruler: Ruler, box: Box) -> Iterator["Label"]:
        """A name stands inside what is left of its plan, shortened to fit; where no word fits, none does."""
        for plan in self.plans:
            left, right = self._x(box, max(plan.begins, self.now)), self._x(box, plan.ends)
            name = _shortened(ruler, plan.name, right - left - 2 * _PAD - 4)
            if name:
                wide = ruler.width(name, _TINY) + 2 * _PAD
                yield Label(name, (left + right - wide) / 2, wide)

    def _name(self, canvas: Canvas, box: Box, label: "Label") -> None:
        high = canvas.ruler.line_height(_TINY) + 6
        place = Box(label.x, box.y + (box.h - high) / 2, label.wide, high)
        canvas.rect(place, PAPER, 2)
        canvas.text(label.x + label.wide / 2, place.y + 3, label.name, _TINY, INK, CENTRE)

    def hours(self, tear: float) -> Iterable[int]:
        """The even hours that stand free of plans and of the tear."""
        return (
            hour
            for hour in range(FIRST + 1, LAST, 2)
            if hour > tear + _AFTER_TEAR and not any(_near(hour, plan) for plan in self.plans)
        )

    def _brick(self, canvas: Canvas, box: Box, spent: Stretch) -> None:
        """What was spent, with its minutes in it or before it: never over what is still to come."""
        right = self._x(box, spent.ends)
        left = min(self._x(box, spent.begins), right - 4)
        canvas.fill(Box(left, box.y + 4, right - left - 5, box.h - 6), BRICK)
        ruler, inside = canvas.ruler, right - left - 5
        if inside > ruler.width(spent.name, _TINY) + 12:
            top = box.y + (box.h - ruler.line_height(_TINY)) / 2
            canvas.text((left + right - 5) / 2, top, spent.name, _TINY, ON_DUSK, CENTRE)
            return
        style = fitting(ruler, spent.name, _TINY, left - box.x + _BESIDE - 8)
        top = box.y + (box.h - ruler.line_height(style)) / 2
        canvas.text(left - 8, top, spent.name, style, BAR_TEXT, RIGHT)


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the tape, from `x` on so many u wide."""

    name: str
    x: float
    wide: float


def _shortened(ruler: Ruler, name: str, room: float) -> str:
    """As many whole words as fit; the whole name is in what is read aloud, and on the calendar."""
    words = name.split()
    said = name
    while words and ruler.width(said, _TINY) > room:
        words.pop()
        said = f"{' '.join(words)}…"
    return said if words else ""


def _near(hour: int, plan: Stretch) -> bool:
    return plan.begins - _CLEAR < hour < plan.ends + _CLEAR


def torn(at: float, w: float, h: float) -> list[tuple[float, float]]:
    """The torn edge, from the top down."""
    return [(min(w, max(0.0, at + (5 if step % 2 else -4))), step * h / 6) for step in range(7)]


def _ticks(tear: float, w: float, h: float) -> str:
    hour = w / (LAST - FIRST)
    fine = [step * hour / 4 for step in range((LAST - FIRST) * 4)]
    whole = [(step * hour, 10 if step % 2 else 16) for step in range(LAST - FIRST + 1)]
    small = " ".join(f"M{x:.1f} {h - 6} V{h}" for x in fine if x > tear + 5)
    large = " ".join(f"M{x:.1f} {h - high} V{h}" for x, high in whole if x > tear + 5)
    return (
        f'<path d="{large}" stroke="{INK_SOFT}" stroke-width="1.5"/>'
        f'<path d="{small}" stroke="{INK_SOFT}" stroke-width="1" stroke-opacity=".5"/>'
    )

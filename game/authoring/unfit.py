"""What of a traced screen cannot be read: cut off, laid over, run through, shortened, without a glyph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.authoring.tracing import Trace, Written
from game.screens.toolkit import Box, Role
from game.screens.toolkit.arrange import Placed
from game.screens.toolkit.type import font

_SLACK = 2.0
"""So many u may stick out before anybody sees it."""
_COVERED = 0.12
"""This share of a line may be hidden: the corner of its last letter."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """One line of a screen that cannot be read: the code of what is wrong, its words, and by what."""

    code: str
    written: Written
    by: str = ""


def unfit(trace: Trace) -> Iterator[Unfit]:
    """Everything on one screen that does not fit."""
    lines = [one for one in trace.written if not one.owner.inert]
    for one in lines:
        if _is_cut(one, trace) or _runs_off(one, trace):
            yield Unfit("LA001", one)
        elif cover := _covered_by(one, trace):
            yield Unfit("LA002", one, cover)
        if one.text.endswith("…") and one.owner.widget.role is not Role.IMAGE and not _is_said(one):
            yield Unfit("LA004", one)
        if missing := without_glyph(one.fonts):
            yield Unfit("LA005", one, missing)
    yield from _through_each_other(lines, trace)


def _is_said(one: Written) -> bool:
    """Whether the three dots are the author's own."""
    widget = one.owner.widget
    return "…" in widget.spoken or "…" in widget.name


# --- cut off ---------------------------------------------------------------------------------------------------


def _is_cut(one: Written, trace: Trace) -> bool:
    """Whether a part of it lies outside of the window or of what it lies in, and cannot be scrolled to."""
    room = trace.window.common(one.clip)
    if one.ink.x < room.x - _SLACK or one.ink.right > room.right + _SLACK:
        return True
    if trace.arrangement.room.get(one.owner.scroller, 0.0) > 0:
        return False
    return one.ink.y < room.y - _SLACK or one.ink.bottom > room.bottom + _SLACK


def _runs_off(one: Written, trace: Trace) -> bool:
    """Whether it begins on a plate of its own, and none of them holds it."""
    own = [laid.plate for laid in trace.laid if laid.owner.id == one.owner.id and laid.order < one.order]
    under = [box.grown(_SLACK) for box in own if box and box.meets(one.ink)]
    return bool(under) and not any(_holds(box, one.ink) for box in under)


def _holds(box: Box, ink: Box) -> bool:
    across = box.x <= ink.x and ink.right <= box.right
    return across and box.y <= ink.y and ink.bottom <= box.bottom


# --- laid over -------------------------------------------------------------------------------------------------


def _covered_by(one: Written, trace: Trace) -> str:
    """What is laid over it later, by the words on it; nothing when it stays in sight."""
    seen = one.ink.common(one.clip)
    for laid in trace.laid:
        if laid.order < one.order or not laid.box.meets(seen) or laid.owner.id == one.owner.id:
            continue
        hidden = _area(seen.common(laid.box)) > _COVERED * _area(seen) > 0
        if hidden and not _may_lie_under(one, laid.owner) and not _scrolls_clear(one, laid.owner, trace):
            return laid.owner.widget.name or laid.owner.id
    return ""


def _may_lie_under(one: Written, over: Placed) -> bool:
    """What is written on a drawing stands elsewhere too: a scrap or the phone in the hand may lie over it."""
    return one.owner.widget.role is Role.IMAGE and (over.widget.on_top or over.widget.urgent)


def _scrolls_clear(one: Written, over: Placed, trace: Trace) -> bool:
    """What stays over the foot of a column has as much room below the last line."""
    return over.widget.stays and trace.arrangement.room.get(one.owner.scroller, 0.0) > 0


# --- through each other ----------------------------------------------------------------------------------------


def _through_each_other(lines: list[Written], trace: Trace) -> Iterator[Unfit]:
    """Two lines of which the ink meets, with nothing laid in between."""
    by_height = sorted(lines, key=lambda each: each.ink.y)
    for number, one in enumerate(by_height):
        for other in by_height[number + 1 :]:
            if other.ink.y >= one.ink.bottom:
                break
            if not one.ink.meets(other.ink) or one.text == other.text:
                continue
            meeting = one.ink.common(one.clip).common(other.ink).common(other.clip)
            first, last = (one, other) if one.order < other.order else (other, one)
            if _may_lie_under(first, last.owner) or _is_between(first, last, meeting, trace):
                continue
            if min(meeting.w, meeting.h) > _SLACK:
                yield Unfit("LA003", first, last.text)


def _is_between(first: Written, last: Written, meeting: Box, trace: Trace) -> bool:
    covers = (one.box for one in trace.laid if first.order < one.order < last.order)
    return any(_area(cover.common(meeting)) > 0.5 * _area(meeting) for cover in covers)


def _area(box: Box) -> float:
    return max(0.0, box.w) * max(0.0, box.h)


# --- glyphs ----------------------------------------------------------------------------------------------------


def without_glyph(fonts: Iterable[tuple[str, str]]) -> str:
    """The first letter that the font has no drawing for in which it is set; nothing when all are there."""
    return next((letter for text, file in fonts for letter in text if not has_glyph(file, letter)), "")


@lru_cache(maxsize=8192)
def has_glyph(file: str, letter: str) -> bool:
    """Whether a font can draw this letter: otherwise it draws what it draws for a letter that nobody has."""
    return letter.isspace() or _drawn(file, letter) != _drawn(file, _NOBODYS)


_NOBODYS = "\ufffe"


@lru_cache(maxsize=8192)
def _drawn(file: str, letter: str) -> tuple[bytes, tuple[int, int]]:
    picture = font(file, 20).render(letter, True, "white")
    return pygame.image.tobytes(picture, "RGBA"), picture.get_size()

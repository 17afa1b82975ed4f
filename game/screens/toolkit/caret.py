"""Text that is typed in: where its lines begin and end, and where the caret stands. Nothing of it is changed."""

import re
from functools import lru_cache

from .ruler import Ruler
from .type import Type

Span = tuple[int, int]
_PIECES = re.compile(r"\S+[^\S\n]*|[^\S\n]+|\n")


@lru_cache(maxsize=256)
def lines(ruler: Ruler, text: str, style: Type, width: float) -> tuple[Span, ...]:
    """Where each line begins and ends. Unlike running text it keeps every space, so that the caret has a place."""
    found: list[Span] = []
    start = end = 0
    for piece in _PIECES.finditer(text):
        if piece.group() == "\n":
            found.append((start, piece.start()))
            start = end = piece.end()
            continue
        if end > start and not _fits(ruler, text, start, piece.end(), style, width):
            found.append((start, end))
            start = end
        end = piece.end()
        while end - start > 1 and not _fits(ruler, text, start, end, style, width):
            cut = start + _fitting(ruler, text[start:end], style, width)
            found.append((start, cut))
            start = cut
    return (*found, (start, len(text)))


def line_of(spans: tuple[Span, ...], caret: int) -> int:
    """The number of the line that the caret stands on."""
    return max(number for number, (start, _end) in enumerate(spans) if start <= caret)


def nearest(ruler: Ruler, text: str, span: Span, style: Type, x: float) -> int:
    """The place between two letters of a line that lies nearest to `x` u from where the line begins."""
    start, end = span
    places = range(start, min(end, start + _MOST_SEEN) + 1)
    low, high = places.start, places.stop - 1
    while low < high:
        middle = (low + high) // 2
        halfway = (ruler.width(text[start:middle], style) + ruler.width(text[start : middle + 1], style)) / 2
        if x > halfway:
            low = middle + 1
        else:
            high = middle
    return low


def window(ruler: Ruler, text: str, caret: int, style: Type, width: float) -> Span:
    """What a field of one line shows of its text: from the beginning, or as much as keeps the caret in view."""
    start = 0
    if ruler.width(text[:caret][-_MOST_SEEN:], style) > width or caret > _MOST_SEEN:
        start = caret - _fitting(ruler, text[:caret][::-1], style, width)
    return start, start + _fitting(ruler, text[start:], style, width) if text else 0


_MOST_SEEN = 400
"""More letters than this never stand on one line."""


def _fits(ruler: Ruler, text: str, start: int, end: int, style: Type, width: float) -> bool:
    return end - start <= _MOST_SEEN and ruler.width(text[start:end].rstrip(), style) <= width


def _fitting(ruler: Ruler, text: str, style: Type, width: float) -> int:
    """How many letters from the beginning fit on the width: at least one."""
    low, high = 1, max(1, min(len(text), _MOST_SEEN))
    while low < high:
        middle = (low + high + 1) // 2
        if ruler.width(text[:middle], style) <= width:
            low = middle
        else:
            high = middle - 1
    return low

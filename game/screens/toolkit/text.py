"""Cleaning and breaking text. Pure: how wide something is, is asked of a `measure` function."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


Line = tuple[Run, ...]
Measure = Callable[[Run], float]


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """The text without what cannot be drawn: control and formatting characters and loose surrogates.

    Line ends stay; a tab becomes a space.
    """
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == "\n":
        return character
    if character == "\t":
        return " "
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") else character


def runs_of(text: "str | Iterable[Run]") -> Line:
    """Plain text or runs, as clean runs."""
    runs = (Run(text),) if isinstance(text, str) else tuple(text)
    return tuple(Run(clean(run.text), run.bold, run.italic) for run in runs)


def plain(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def wrap(runs: Line, width: float, measure: Measure) -> tuple[Line, ...]:
    """Break the runs into lines that are at most `width` wide, at spaces and line ends.

    A word that is wider than a whole line is broken between two letters: nothing is ever cut off. A no-break
    space does not break. A single letter that is wider than the line stays on a line of its own.
    """
    return tuple(line for paragraph in _paragraphs(runs) for line in _fill(paragraph, width, measure))


def _paragraphs(runs: Line) -> Iterator[Line]:
    current: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        current.append(Run(first, run.bold, run.italic))
        for piece in rest:
            yield tuple(current)
            current = [Run(piece, run.bold, run.italic)]
    yield tuple(current)


def _fill(paragraph: Line, width: float, measure: Measure) -> Iterator[Line]:
    line: Line = ()
    for word in _words(paragraph):
        longer = _joined((*line, *word)) if not line else _joined((*line, _space(line, word), *word))
        if _width(longer, measure) <= width:
            line = longer
            continue
        if line:
            yield line
        *full, line = _broken(word, width, measure)
        yield from full
    yield line


def _words(paragraph: Line) -> Iterator[Line]:
    """The words: each a line of runs, because a style may change inside a word (`**2026**.`)."""
    word: list[Run] = []
    for run in paragraph:
        first, *rest = run.text.split(" ")
        if first:
            word.append(Run(first, run.bold, run.italic))
        for piece in rest:
            if word:
                yield tuple(word)
            word = [Run(piece, run.bold, run.italic)] if piece else []
    if word:
        yield tuple(word)


def _space(line: Line, word: Line) -> Run:
    """The space between two words is bold only if both its neighbours are."""
    before, after = line[-1], word[0]
    return Run(" ", before.bold and after.bold, before.italic and after.italic)


def _broken(word: Line, width: float, measure: Measure) -> list[Line]:
    """The word in pieces that fit. A word that fits is one piece."""
    if _width(word, measure) <= width:
        return [word]
    pieces: list[Line] = []
    rest = word
    while rest:
        size = _fitting(rest, width, measure)
        pieces.append(_head(rest, size))
        rest = _tail(rest, size)
    return pieces


def _fitting(word: Line, width: float, measure: Measure) -> int:
    """How many letters of the word fit in the width, at least one."""
    low, high, letters = 1, 32, len(plain(word))
    while high < letters and _width(_head(word, high), measure) <= width:
        low, high = high, high * 2
    high = min(high, letters)
    while low < high:
        middle = (low + high + 1) // 2
        if _width(_head(word, middle), measure) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _head(word: Line, size: int) -> Line:
    head: list[Run] = []
    for run in word:
        if size > 0:
            head.append(Run(run.text[:size], run.bold, run.italic))
        size -= len(run.text)
    return tuple(head)


def _tail(word: Line, size: int) -> Line:
    tail: list[Run] = []
    for run in word:
        if len(run.text) > size:
            tail.append(Run(run.text[max(0, size) :], run.bold, run.italic))
        size -= len(run.text)
    return tuple(tail)


def _joined(runs: Line) -> Line:
    """Neighbours in the same style become one run, so that they are measured and drawn in one piece."""
    return tuple(
        Run("".join(run.text for run in group), bold, italic)
        for (bold, italic), group in groupby(runs, key=lambda run: (run.bold, run.italic))
    )


def _width(line: Line, measure: Measure) -> float:
    return sum(measure(run) for run in line)

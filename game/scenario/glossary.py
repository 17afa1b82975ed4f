"""The format of `scenarios/glossary.yaml`, and of a scenario's own: Dutch words of law, in one plain line each.

And where they stand: which of them occur in a text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import lru_cache
from typing import Final

from game.core.diagnostics import Diagnostic, finding
from game.core.source import Document
from game.scenario.texts import Sentence, frozen

MOST_WORDS: Final = 30
_PLACEHOLDER: Final = re.compile(r"\{[^}]*\}")


@frozen
class Term:
    """A word that letters use, how else it is written, and what it means to somebody who knows no Dutch law."""

    id: str
    term: str
    says: Sentence
    also: list[str] = field(default_factory=list)
    article: Sentence | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which it is written, in lower case."""
        return tuple(form.casefold() for form in (self.term, *self.also))


@frozen
class GlossaryFile:
    """`glossary.yaml`: the words that can be looked up."""

    words: list[Term] = field(default_factory=list)


def check_glossary(file: GlossaryFile, document: Document) -> list[Diagnostic]:
    """What is too long for one plain line, which id is there twice, and which form two words have."""
    return [*_too_long(file, document), *_said_twice(file, document)]


def _too_long(file: GlossaryFile, document: Document) -> Iterator[Diagnostic]:
    for index, word in enumerate(file.words):
        if (count := len(word.says.source.split())) > MOST_WORDS:
            problem, advice = f"de uitleg heeft {count} woorden", f"zeg het in hoogstens {MOST_WORDS}"
            place = document.place("words", index, "says")
            yield finding("SC090", place, name=word.id, problem=problem, advice=advice)


def _said_twice(file: GlossaryFile, document: Document) -> Iterator[Diagnostic]:
    ids: set[str] = set()
    owners: dict[str, str] = {}
    for index, word in enumerate(file.words):
        if word.id in ids:
            problem, advice = "staat er twee keer", "geef elk woord een eigen `id`"
            place = document.place("words", index, "id")
            yield finding("SC090", place, name=word.id, problem=problem, advice=advice)
        ids.add(word.id)
        for form in word.forms:
            if form in owners:
                problem = f'"{form}" hoort al bij "{owners[form]}"'
                place = document.place("words", index, "term" if form == word.term.casefold() else "also")
                advice = "laat het bij één woord staan"
                yield finding("SC090", place, name=word.id, problem=problem, advice=advice)
            owners.setdefault(form, word.id)


def merged(shared: GlossaryFile, own: GlossaryFile) -> tuple[Term, ...]:
    """The words of all scenarios with those of one: its own come instead of shared ones of that id."""
    words = {word.id: word for word in (*shared.words, *own.words)}
    return tuple(sorted(words.values(), key=lambda word: word.term.casefold()))


# --- where they stand -----------------------------------------------------------------------------------------


def occurring(words: tuple[Term, ...], texts: Iterable[str]) -> tuple[Term, ...]:
    """Those of the words that stand in the texts, in the same order; a placeholder is no word.

    Only whole words count, in capitals or not. Of two that begin at the same place the longer one is meant:
    `bijzondere bijstand` is not `bijstand`.
    """
    found = _forms_in(tuple(form for word in words for form in word.forms), "\n".join(dict.fromkeys(texts)))
    return tuple(word for word in words if not found.isdisjoint(word.forms))


@lru_cache(maxsize=64)
def _forms_in(forms: tuple[str, ...], text: str) -> frozenset[str]:
    """Asked anew for every picture of a letter, and a letter does not change."""
    plain = " ".join(_PLACEHOLDER.sub(" ", text).split()).casefold()
    return frozenset(_pattern(forms).findall(plain))


@lru_cache(maxsize=8)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)")

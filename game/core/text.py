"""Sentences as the core knows them: a stable path and the Dutch source. Only screens translate."""

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from game.core.money import Cents

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Text:
    """One translatable sentence.

    `path` is its stable address and the msgctxt, like `eerste-week/post/schatting/onderwerp`;
    `source` is the Dutch sentence and the msgid. Placeholders are written `{name}`.
    """

    path: str
    source: str

    @property
    def placeholders(self) -> frozenset[str]:
        """The names between braces, which whoever says this sentence has to give."""
        return frozenset(_PLACEHOLDER.findall(self.source))


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in cents inside a sentence; the speaker writes it as the language does."""

    cents: Cents


@dataclass(frozen=True, slots=True)
class Day:
    """A day inside a sentence; the speaker writes it as the language does."""

    date: date


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month inside a sentence, by its first day: `september 2026`."""

    first: date


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole inside a sentence: 1/4 is said as 25 %."""

    part: Fraction


Value = Money | Day | Month | Share | int | str | Text
"""What may stand for a placeholder."""


@dataclass(frozen=True, slots=True)
class Filled(Text):
    """A sentence that brings the values of its placeholders along; whoever says it need not know them."""

    values: tuple[tuple[str, Value], ...] = ()


def filled(text: Text, **values: Value) -> Filled:
    """The same sentence, with these values."""
    return Filled(text.path, text.source, tuple(values.items()))

"""A decision brings its reasons: an amount with the terms that lead to it, each with its source."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from game.core.money import Cents
from game.core.text import Text, Value

Effect = Literal[-1, 0, 1]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure or a rule stands. `certain` is false when no good source was seen for it.

    `origin` says where it was read: the text of the law, a leaflet, a transcription, an assumption.
    """

    law: str
    article: str
    url: str = ""
    certain: bool = True
    origin: str = ""


class Term(NamedTuple):
    """One line of a calculation, with a positive amount in cents as a letter would print it.

    `effect` says what it does to the result: 1 adds, -1 takes off, 0 is only shown (a fact, a subtotal).
    `values` are those of the placeholders in the label. A named tuple, because a household-month makes forty.
    """

    id: str
    label: Text
    amount: Cents
    source: Source | None = None
    effect: Effect = 0
    values: tuple[tuple[str, Value], ...] = ()

    @property
    def contribution(self) -> Cents:
        """What this line does to the result, in cents, with its sign."""
        return self.effect * self.amount


@dataclass(frozen=True, slots=True)
class Calculation:
    """An amount in cents and the lines that explain it, in reading order.

    Raises ValueError when two lines share an id, or when those with an effect do not add up to the amount.
    """

    amount: Cents
    terms: tuple[Term, ...]

    def __post_init__(self) -> None:
        if len({term.id for term in self.terms}) < len(self.terms):
            ids = ", ".join(term.id for term in self.terms)
            raise ValueError(f"een regel staat twee keer in de berekening: {ids}")
        total = sum([term.effect * term.amount for term in self.terms])
        if total != self.amount and any(term.effect for term in self.terms):
            raise ValueError(f"de regels tellen op tot {total} cent, de berekening zegt {self.amount} cent")

    def term(self, id: str) -> Term:
        """The line with this id. Raises KeyError, naming the lines that there are."""
        for term in self.terms:
            if term.id == id:
                return term
        known = ", ".join(term.id for term in self.terms)
        raise KeyError(f"geen regel {id!r} in deze berekening; wel: {known}")

    def part(self, id: str) -> Cents:
        """The amount of the line with this id; nothing when there is no such line."""
        return next((term.amount for term in self.terms if term.id == id), 0)

    @property
    def certain(self) -> bool:
        """Whether every source underneath can be relied on."""
        return not self.doubts

    @property
    def doubts(self) -> tuple[Term, ...]:
        """The lines whose source is uncertain, to be marked wherever the amount is explained."""
        return tuple(term for term in self.terms if term.source is not None and not term.source.certain)

"""The law of one moment of this library: the national tables and the municipalities, together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import blake2b

from game.rules.figures import Figures, Tables
from game.rules.gemeente import Gemeente


@dataclass(frozen=True)
class Law:
    """What every calculation starts from. Two with the same digest give the same amounts."""

    tables: Tables
    gemeenten: Mapping[str, Gemeente] = field(compare=False, repr=False)

    def at(self, day: date) -> Figures:
        """The figures of the law on this day."""
        return self.tables.at(day)

    @cached_property
    def digest(self) -> str:
        """Of every figure, national and local."""
        every = [self.tables.digest, *(gemeente.tables.digest for _, gemeente in sorted(self.gemeenten.items()))]
        return blake2b("".join(every).encode(), digest_size=16).hexdigest()

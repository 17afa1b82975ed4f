"""A municipality: what the law leaves to it, and how it goes about the rest. None of ours exists."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from game.rules.figures import Figures, Tables

Stance = Literal["sober", "midden", "ruim"]
"""How it uses the room that the law gives, among the municipalities of the sources."""


@dataclass(frozen=True, slots=True)
class Gemeente:
    """One municipality with its dated figures and practices."""

    id: str
    name: str
    stance: Stance
    tables: Tables

    def at(self, day: date) -> Figures:
        """What it does on this day."""
        return self.tables.at(day)

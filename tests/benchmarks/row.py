"""A line of the table of benchmarks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, ours and what it was measured beside, their ratio, and what we aim at."""

    what: str
    ours: str
    beside: str
    ratio: str
    aim: str

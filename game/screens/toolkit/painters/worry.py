"""What kinds of worry there are; each has its own colour on the ring and on the scraps."""

from enum import StrEnum


class Kind(StrEnum):
    """What kind of worry: you know its size, you do not, or it is about a person."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    PEOPLE = "people"

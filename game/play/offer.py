"""What an offer is: one thing that can be done now, and the reason why it is shut, if it is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from game.core.text import Text
from game.scenario.option import Option
from game.scenario.paperwork import Field


class Kind(StrEnum):
    """What sort of thing an offer is; machine players and the debrief tell them apart by it."""

    GO = "go"
    READ = "read"
    PUT = "put"
    OPTION = "option"
    PAY = "pay"
    EAT = "eat"
    ANSWER = "answer"
    MEET = "meet"
    SAY = "say"
    CALL = "call"
    ON = "on"
    END = "end"
    OPEN = "open"
    CODE = "code"
    FIELD = "field"
    ATTACH = "attach"
    PAGE = "page"
    KEEP = "keep"
    SEND = "send"
    AGAIN = "again"
    OBJECT = "object"
    ADVANCE = "advance"
    LEAVE = "leave"
    COMFORT = "comfort"
    BED = "bed"


@dataclass(frozen=True, slots=True)
class Blocked:
    """Why an option is struck through, and the thought that goes with it."""

    reason: str
    thought: Text


class Offer(NamedTuple):
    """One thing that can be done now. Minutes are game minutes; `asks` is headspace that must be free.

    `field`: it is written in (`actions.Write`) and not taken. A tuple, because some ten are made anew with every
    step, and a frozen dataclass takes longer to make.
    """

    id: str
    kind: Kind
    minutes: int = 0
    asks: int = 0
    blocked: Blocked | None = None
    option: Option | None = None
    field: Field | None = None

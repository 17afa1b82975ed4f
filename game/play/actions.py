"""What can be done to an hour. The journal is a list of these, and nothing else changes a state."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassTime:
    """Play milliseconds go by. Passing a and then b is the same as passing a + b."""

    ms: int


@dataclass(frozen=True, slots=True)
class Take:
    """The player takes an offer, by its id: `read/schatting`, `pay/zwemles/nu`. Struck ones are attempts."""

    offer: str


@dataclass(frozen=True, slots=True)
class Write:
    """The player leaves a field: the offer's id, and all that stands in it, just as it was typed."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class SetPace:
    """The player changes the pace: '1' (normal) to '10', or 'untimed'."""

    pace: str


@dataclass(frozen=True, slots=True)
class PassOver:
    """Nobody is there to answer: who came in goes again, who is on the line hangs up. Only a re-run does this; no
    journal holds it."""


Action = PassTime | Take | Write | SetPace | PassOver

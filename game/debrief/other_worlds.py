"""The same hour in other worlds: under a policy, or under several together. A real re-run, and what it cannot
show."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.core.text import Text
from game.debrief import naming
from game.debrief.model import Line
from game.debrief.outcome import Outcome, outcome
from game.play.hour import Hour
from game.play.otherwise import under
from game.play.rerun import Played, Rerun, rerun
from game.scenario.policies import Policy


@dataclass(frozen=True, slots=True)
class LetterOf:
    """A letter of one of two hours: its id, what it is about, and from whom."""

    id: str
    subject: Line
    sender: Text


@dataclass(frozen=True, slots=True)
class OtherWorld:
    """The hour again under these policies. `share` per cent of what was done could be done there too; below
    `rerun.ENOUGH` it says nothing in amounts (`is_enough`). `not_come` are letters that did not come there,
    `came` those that came only there; `opened` is what was tried in vain, and could be done there."""

    policies: tuple[Policy, ...]
    share: int
    is_enough: bool
    now: Outcome
    not_come: tuple[LetterOf, ...]
    came: tuple[LetterOf, ...]
    opened: tuple[Line, ...]

    @property
    def id(self) -> str:
        return "+".join(one.id for one in self.policies)


def other_world(played: Played, was: Outcome, policies: Sequence[Policy]) -> OtherWorld:
    """The hour again under these policies together; none is the hour itself."""
    return laid_beside(played.hour, was, rerun(played, under(played.hour.world, policies)), policies)


def laid_beside(hour: Hour, was: Outcome, again: Rerun, policies: Sequence[Policy]) -> OtherWorld:
    """Two hours beside each other."""
    now = outcome(again.hour)
    return OtherWorld(
        tuple(policies),
        again.share,
        again.is_enough,
        now,
        letters_only_in(hour, was, now),
        letters_only_in(again.hour, now, was),
        tuple(naming.named(again.hour, offer).title for offer in dict.fromkeys(again.opened)),
    )


def letters_only_in(hour: Hour, own: Outcome, other: Outcome) -> tuple[LetterOf, ...]:
    """The letters of one hour that did not come in the other, as they came."""
    there = frozenset(other.letters)
    scenario = hour.world.scenario
    return tuple(
        LetterOf(id, naming.subject(hour, id), naming.sender(scenario, id))
        for id in own.letters
        if id not in there
    )

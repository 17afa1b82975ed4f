"""What every screen of the hour is handed: one moment of it, read-only, with the words to say it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

from game.core.text import Text, Value
from game.core.ticks import TICKS_A_MINUTE
from game.play.headspace import Weighed, free, weighed
from game.play.offers import Offer, offers
from game.play.state import Paper, State
from game.play.world import World
from game.scenario.scenario import Scenario
from game.screens.desk import Desk
from game.screens.i18n import Speaker


@dataclass(frozen=True, slots=True)
class Glance:
    """A state with what is on offer in it. `clock` is game time in ticks, as far as it has visibly run on.

    `asks_again`: "verder" was pressed in a moment in which nothing was done yet, and wants a second press.
    `played` is play time in milliseconds, as far as it has run on; `desk` what is being typed; `plain`: letters
    also in plain language; `logged_out`: the session ended by itself. `seats`: how many sit at the table;
    `question`: the one that a table that talks is at, from 0; `ends_at`: the end by the clock on the wall, when
    that is near.
    """

    world: World
    state: State
    say: Speaker
    clock: int
    on_offer: tuple[Offer, ...]
    less_dark: bool = False
    asks_again: bool = False
    played: int = 0
    desk: Desk = field(default_factory=Desk)
    plain: bool = False
    logged_out: bool = False
    seats: int = 1
    question: int = 0
    ends_at: time | None = None

    @property
    def seat(self) -> int:
        """Which seat decides in this moment, from 1: each in turn. 0 for who plays alone, and between moments."""
        if self.seats == 1 or self.state.place.is_between or not self.state.sat:
            return 0
        return (self.state.sat - 1) % self.seats + 1

    @property
    def scenario(self) -> Scenario:
        return self.world.scenario

    @property
    def moment(self) -> datetime:
        """The moment of the calendar that the clock shows, down to the minute."""
        return self.scenario.moment(self.clock)

    @property
    def minutes_left(self) -> int | None:
        """Whole game minutes until this moment at the table ends; nothing between moments."""
        if not self.state.moment or self.state.place.is_between:
            return None
        return max(0, self.state.ends - self.clock) // TICKS_A_MINUTE

    @property
    def free(self) -> int:
        """Free pieces of headspace, of twenty."""
        return free(self.world, self.state)

    @property
    def worries(self) -> tuple[Weighed, ...]:
        """What is on her mind, each with the pieces it takes and those that are eased."""
        return weighed(self.world, self.state)

    def offers(self, start: str) -> tuple[Offer, ...]:
        """The offers whose id begins so, in order: `letter/`, `pay/zwemles/`."""
        return tuple(offer for offer in self.on_offer if offer.id.startswith(start))

    def offered(self, id: str) -> Offer | None:
        return next((offer for offer in self.on_offer if offer.id == id), None)

    def paper(self, id: str) -> Paper:
        """What stands in a letter that came."""
        return self.state.papers[id]

    def letter_values(self, id: str) -> Mapping[str, Value]:
        """What stands for the placeholders of a letter: amounts, days, months; nothing before it was made out."""
        paper = self.state.papers.get(id)
        return dict(paper.values) if paper else {}

    def text(self, text: Text | None, **values: Value) -> str:
        """A sentence in the player's language; nothing for nothing."""
        return self.say.say(text, **values) if text else ""


def glance(
    world: World, state: State, say: Speaker, ahead: int = 0, less_dark: bool = False, asks_again: bool = False
) -> Glance:
    """A glance at a state; `ahead` is how many ticks the clock has visibly run on since."""
    on_offer = offers(world, state)
    return Glance(world, state, say, state.now + ahead, on_offer, less_dark, asks_again, state.played)

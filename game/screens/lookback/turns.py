"""What a team does in turns at the debrief: a round of feelings with cards, and an exchange of thoughts.

All of it lives on the screen only: which card somebody took and what somebody said is kept nowhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Round:
    """The laptop goes round once. `laid` are the cards of the seats that had their turn, by deck; none is fine.

    `picked` are those of whoever has the laptop now.
    """

    seats: int
    laid: tuple[Mapping[str, str], ...] = ()
    picked: Mapping[str, str] = field(default_factory=dict)

    @property
    def seat(self) -> int:
        """Who has the laptop, from 1."""
        return len(self.laid) + 1

    @property
    def is_over(self) -> bool:
        return len(self.laid) == self.seats

    def with_card(self, deck: str, card: str) -> "Round":
        """One card of each deck; the same card again puts it back."""
        if self.is_over:
            return self
        rest = {one: taken for one, taken in self.picked.items() if one != deck}
        back = self.picked.get(deck) == card
        return replace(self, picked=rest if back else rest | {deck: card})

    def handed_on(self) -> "Round":
        return self if self.is_over else Round(self.seats, (*self.laid, self.picked))

    def passed(self) -> "Round":
        """Without a card; nobody asks why."""
        return self if self.is_over else Round(self.seats, (*self.laid, {}))

    def back(self) -> "Round":
        """The laptop goes back to whoever had it, with the cards as they lay."""
        return Round(self.seats, self.laid[:-1], self.laid[-1]) if self.laid else self


ALONE_MINUTES, SEAT_MINUTES, AGREE_MINUTES = 2, 2, 4
"""How long each step may take. Nothing counts them down."""


@dataclass(frozen=True, slots=True)
class Talk:
    """An exchange of thoughts on one matter: each alone, then in turn, then what the table agrees to try.

    Step 0 is alone, 1 to `seats` are the turns, the one after that is what is agreed.
    """

    matter: str
    seats: int
    step: int = 0

    @property
    def seat(self) -> int:
        """Who has the floor; 0 is nobody, or everybody."""
        return self.step if 1 <= self.step <= self.seats else 0

    @property
    def is_alone(self) -> bool:
        return self.step == 0

    @property
    def agrees(self) -> bool:
        return self.step > self.seats

    @property
    def minutes(self) -> int:
        """All steps together."""
        return ALONE_MINUTES + self.seats * SEAT_MINUTES + AGREE_MINUTES

    def moved(self, by: int) -> "Talk":
        return replace(self, step=min(max(0, self.step + by), self.seats + 1))

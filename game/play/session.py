"""How an hour is set up: by hand, or by an organiser for a whole room. No names in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.play.luck import draw

if TYPE_CHECKING:
    from game.play.session_file import SessionFile

Role = Literal["", "beleid", "consulent", "manager", "politicus", "clientenraad"]
Pace = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "untimed"]
MOST_SEED = 999_999
SHORT_DEBRIEF = "20"
"""Minutes."""
ALONE, MOST_AT_A_TABLE = 1, 4
"""Two is best: talking about a choice is where thinking changes."""


@dataclass(frozen=True, slots=True)
class Session:
    """What is set for this run. A seed of None is drawn anew for every hour."""

    file: "SessionFile | None" = None
    seed: int | None = None
    entropy: int = 0

    def seed_or_new(self, hour: int = 0) -> int:
        """The seed that was set, or one for this hour (from 0) out of the entropy that came along at opening."""
        if self.seed is not None:
            return self.seed
        if self.file and self.file.seed is not None:
            return self.file.seed
        return draw(self.entropy, "seed", hour, below=MOST_SEED + 1)

    @property
    def role(self) -> Role:
        return self.file.role if self.file else ""

    @property
    def table(self) -> int:
        return self.file.table if self.file else 0

    @property
    def team(self) -> int:
        """How many sit at the laptop."""
        return self.file.team if self.file else ALONE

    @property
    def lead(self) -> bool:
        """Whether somebody leads the debrief."""
        return bool(self.file and self.file.lead)

    @property
    def short(self) -> bool:
        """Whether there is time for twenty minutes of it only."""
        return bool(self.file and self.file.debrief == SHORT_DEBRIEF)

    @property
    def stops(self) -> bool | tuple[int, ...] | None:
        """Whether the table stops to talk, or after which weeks; None where the table may choose."""
        wish = self.file.stops if self.file else None
        return tuple(wish) if isinstance(wish, list) else wish


def code(scenario: str, seed: int, pace: str, stops: Sequence[int] = ()) -> str:
    """The short code of an hour, to be shown at its end and typed in elsewhere: `eerste-week.7.1`.

    Of a table that stopped to talk, with the weeks after which: `samira.7.1.4-8`.
    """
    talks = f".{'-'.join(map(str, stops))}" if stops else ""
    return f"{scenario}.{seed}.{pace}{talks}"

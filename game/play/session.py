"""How an hour is set up: by hand, or by an organiser for a whole room. No names in it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.core.chance import draw

if TYPE_CHECKING:
    from game.play.session_file import SessionFile

Role = Literal["", "beleid", "consulent", "manager", "politicus", "clientenraad"]
Pace = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "untimed"]
MOST_SEED = 999_999


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


def code(scenario: str, seed: int, pace: str) -> str:
    """The short code of an hour, to be shown at its end and typed in elsewhere: `eerste-week.7.1`."""
    return f"{scenario}.{seed}.{pace}"

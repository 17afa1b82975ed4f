"""The session file: how an organiser sets an hour up, and how tables are made comparable. No names in it."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass as checked

from game.core.chance import draw
from game.core.fields import ClockTime, Slug, Whole
from game.core.source import load
from game.play.time import PACES

Role = Literal["", "beleid", "consulent", "manager", "politicus", "clientenraad"]
Pace = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "untimed"]
MOST_SEED = 999_999
FORMAT = 1

assert set(PACES) == set(Pace.__args__)  # type: ignore[attr-defined]  # one list of paces


@checked(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class SessionFile:
    """The file as an organiser writes it. Everything but the scenario may be left out."""

    session: Annotated[Whole, Field(ge=FORMAT, le=FORMAT)] = FORMAT
    scenario: Slug = "eerste-week"
    seed: Annotated[Whole, Field(ge=0, le=MOST_SEED)] | None = None
    pace: Pace | None = None
    role: Role = ""
    table: Annotated[Whole, Field(ge=0, le=99)] = 0
    end: ClockTime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """What is set for this run. A seed of None is drawn anew for every hour."""

    file: SessionFile | None = None
    seed: int | None = None
    entropy: int = 0

    def seed_or_new(self) -> int:
        """The seed that was set, or one out of the entropy that whoever opened the game brought along."""
        if self.seed is not None:
            return self.seed
        if self.file and self.file.seed is not None:
            return self.file.seed
        return draw(self.entropy, "seed", below=MOST_SEED + 1)

    @property
    def role(self) -> Role:
        return self.file.role if self.file else ""

    @property
    def table(self) -> int:
        return self.file.table if self.file else 0


def read(path: Path) -> SessionFile:
    """The session in a file. Raises Refused with everything that is wrong."""
    return load(path, SessionFile)


_CODE = re.compile(r"(?P<scenario>[a-z][a-z0-9-]*)\.(?P<seed>[0-9]{1,6})\.(?P<pace>10|[1-9]|untimed)")


def code(scenario: str, seed: int, pace: str) -> str:
    """The short code of an hour, to be shown at its end and typed in elsewhere: `eerste-week.7.1`."""
    return f"{scenario}.{seed}.{pace}"


def read_or_decode(text: str) -> SessionFile:
    """A session from a file's path or a short code. Raises Refused when it is neither."""
    if (found := _CODE.fullmatch(text)) and not Path(text).exists():
        pace = next(one for one in Pace.__args__ if one == found["pace"])  # type: ignore[attr-defined]
        return SessionFile(scenario=found["scenario"], seed=int(found["seed"]), pace=pace)
    return read(Path(text))

"""The session file: how an organiser sets an hour up, so that tables can be laid beside each other."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from game.core.fields import ClockTime, Slug, Whole
from game.core.source import load
from game.play.session import MOST_SEED, Pace, Role
from game.play.time import PACES

FORMAT = 1

assert set(PACES) == set(Pace.__args__)  # type: ignore[attr-defined]  # one list of paces


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class SessionFile:
    """The file as an organiser writes it. Everything but the scenario may be left out."""

    session: Annotated[Whole, Field(ge=FORMAT, le=FORMAT)] = FORMAT
    scenario: Slug = "eerste-week"
    seed: Annotated[Whole, Field(ge=0, le=MOST_SEED)] | None = None
    pace: Pace | None = None
    role: Role = ""
    table: Annotated[Whole, Field(ge=0, le=99)] = 0
    end: ClockTime | None = None


def read(path: Path) -> SessionFile:
    """The session in a file. Raises Refused with everything that is wrong."""
    return load(path, SessionFile)


_CODE = re.compile(r"(?P<scenario>[a-z][a-z0-9-]*)\.(?P<seed>[0-9]{1,6})\.(?P<pace>10|[1-9]|untimed)")


def read_or_decode(text: str) -> SessionFile:
    """A session from a file's path or a short code. Raises Refused when it is neither."""
    if (found := _CODE.fullmatch(text)) and not Path(text).exists():
        pace = next(one for one in Pace.__args__ if one == found["pace"])  # type: ignore[attr-defined]
        return SessionFile(scenario=found["scenario"], seed=int(found["seed"]), pace=pace)
    return read(Path(text))

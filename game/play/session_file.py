"""The session file: how an organiser sets an hour up, so that tables can be laid beside each other."""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from game.core.fields import ClockTime, Slug, Whole, YesNo
from game.core.source import load
from game.play.session import ALONE, MOST_AT_A_TABLE, MOST_SEED, Pace, Role
from game.play.time import PACES

FORMAT = 1
Week = Annotated[Whole, Field(ge=1, le=99)]

assert set(PACES) == set(Pace.__args__)  # type: ignore[attr-defined]  # one list of paces


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class SessionFile:
    """The file as an organiser writes it. Everything but the scenario may be left out.

    `team`: how many sit at each laptop. `stops`: whether a table stops to talk, or after which weeks; left out, a
    team does and who is alone does not. `lead`: somebody leads the debrief, with its script on the screen.
    `debrief`: for how many minutes there is time, 60 or 20.
    """

    session: Annotated[Whole, Field(ge=FORMAT, le=FORMAT)] = FORMAT
    scenario: Slug = "eerste-week"
    seed: Annotated[Whole, Field(ge=0, le=MOST_SEED)] | None = None
    pace: Pace | None = None
    role: Role = ""
    table: Annotated[Whole, Field(ge=0, le=99)] = 0
    end: ClockTime | None = None
    team: Annotated[Whole, Field(ge=ALONE, le=MOST_AT_A_TABLE)] = ALONE
    stops: YesNo | list[Week] | None = None
    lead: YesNo = False
    debrief: Literal["20", "60"] = "60"


def read(path: Path) -> SessionFile:
    """The session in a file. Raises Refused with everything that is wrong."""
    return load(path, SessionFile)


_CODE = re.compile(
    r"(?P<scenario>[a-z][a-z0-9-]*)\.(?P<seed>[0-9]{1,6})\.(?P<pace>10|[1-9]|untimed)(\.(?P<stops>[1-9][0-9]?(-[1-9][0-9]?)*))?"
)


def read_or_decode(text: str) -> SessionFile:
    """A session from a file's path or a short code. Raises Refused when it is neither."""
    if (found := _CODE.fullmatch(text)) and not Path(text).exists():
        pace = next(one for one in Pace.__args__ if one == found["pace"])  # type: ignore[attr-defined]
        stops = [int(week) for week in found["stops"].split("-")] if found["stops"] else None
        return SessionFile(scenario=found["scenario"], seed=int(found["seed"]), pace=pace, stops=stops)
    return read(Path(text))

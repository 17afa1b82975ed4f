"""The result file: one table's hour without a name, to be handed in on a stick and laid beside others."""

import json
from itertools import takewhile
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game import __version__
from game.core.diagnostics import Place, Refused, finding
from game.paths import shown
from game.play import debts
from game.play.digest import digest
from game.play.discreet import discreet
from game.play.events import Attempted, DoorShut
from game.play.headspace import CAPACITY
from game.play.hour import Hour
from game.play.journal import Header, Journal, as_line, is_line
from game.play.measure import lowest
from game.play.session import ALONE, MOST_AT_A_TABLE, MOST_SEED, Pace, Role, Session, code

FORMAT: Literal[1] = 1
LARGEST = 4 * 1024 * 1024
Count = Annotated[int, Field(ge=0, le=10_000_000)]


class Result(BaseModel):
    """What a table came to: figures to compare, and the actions, so that the hour can be played again."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    result: Literal[1] = FORMAT
    game: Annotated[str, Field(max_length=40)] = __version__
    scenario: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,63}$")]
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    code: Annotated[str, Field(max_length=100)]
    seed: Annotated[int, Field(ge=0, le=MOST_SEED)]
    pace: Pace
    team: Annotated[int, Field(ge=ALONE, le=MOST_AT_A_TABLE)] = ALONE
    stops: Annotated[tuple[Annotated[int, Field(ge=1, le=99)], ...], Field(max_length=99)] = ()
    table: Annotated[int, Field(ge=0, le=99)] = 0
    role: Role = ""
    ended: Literal["end", "player"]
    played_seconds: Count
    balance: int
    owed: Count
    lowest_headspace: Annotated[int, Field(ge=0, le=CAPACITY)]
    shut_doors: Count
    attempts: Count
    state: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    actions: Annotated[tuple[dict[str, Any], ...], Field(max_length=100_000)]


def of(hour: Hour, session: Session) -> Result:
    """The result of an hour that is over. Nothing in it that anybody wrote in words of their own."""
    hour = discreet(hour)
    scenario, state, came_to = hour.world.scenario, hour.state, figures(hour)
    return Result(
        scenario=scenario.id,
        digest=scenario.digest,
        code=code(scenario.id, hour.seed, hour.pace, hour.stops),
        seed=hour.seed,
        pace=_pace(hour.pace),
        team=hour.team,
        stops=hour.stops,
        table=session.table,
        role=session.role,
        ended="end" if state.over == "end" else "player",
        played_seconds=state.played // 1000,
        balance=came_to["balance"],
        owed=came_to["owed"],
        lowest_headspace=came_to["lowest_headspace"],
        shut_doors=came_to["shut_doors"],
        attempts=came_to["attempts"],
        state=digest(state),
        actions=tuple({"at": step.at, **as_line(step.action)} for step in hour.steps),
    )


def figures(hour: Hour) -> dict[str, int]:
    """What an hour came to, as it stands in its result; whoever plays it again finds the same."""
    state, events = hour.state, hour.events
    return {
        "balance": state.balance,
        "owed": debts.total(state),
        "lowest_headspace": lowest(hour),
        "shut_doors": len({event.offer for event in events if isinstance(event, DoorShut)}),
        "attempts": sum(isinstance(event, Attempted) for event in events),
    }


def write(path: Path, result: Result) -> None:
    """Write it whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".tmp")
    fresh.write_text(result.model_dump_json(indent=1) + "\n", "utf-8")
    fresh.replace(path)


def read(path: Path) -> Result:
    """The result in a file. Raises Refused with everything that is wrong with it."""
    place = Place(shown(path))
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(
                [finding("YA004", place, size=f"{path.stat().st_size / 2**20:.0f}", limit=LARGEST // 2**20)]
            )
        written = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise Refused([finding("YA001", place)]) from None
    except OSError as error:
        raise Refused([finding("YA003", place, reason=error.strerror or error)]) from None
    except json.JSONDecodeError as error:
        code = "RS011" if _is_cut_off(error) else "RS001"
        raise Refused([finding(code, Place(place.file, error.lineno, error.colno))]) from None
    except (ValueError, RecursionError):
        raise Refused([finding("RS001", place)]) from None
    try:
        return Result.model_validate_json(json.dumps(written))
    except (ValidationError, ValueError, RecursionError) as error:
        raise Refused(_misfits(place, error)) from None


def _is_cut_off(error: json.JSONDecodeError) -> bool:
    """It begins as a result does, and then there is no more of it."""
    whole = error.doc.rstrip()
    unfinished = error.pos >= len(whole) or error.msg.startswith("Unterminated")
    return whole.startswith("{") and unfinished


def as_journal(result: Result) -> Journal:
    """Its actions as a journal, up to the first that is none, so that the hour can be shown again."""
    header = Header(
        result.scenario, result.digest, result.seed, result.pace, result.stops, result.team, result.game
    )
    good = tuple(takewhile(is_line, result.actions))
    return Journal(header, good, broken=0 if len(good) == len(result.actions) else len(good) + 1)


def _misfits(place: Place, error: Exception) -> list[Any]:
    if not isinstance(error, ValidationError):
        return [finding("RS001", place)]
    names = sorted({".".join(map(str, one["loc"])) or "het bestand" for one in error.errors()})
    return [finding("RS002", place, name=name) for name in names]


def _pace(pace: str) -> Pace:
    return next(one for one in Pace.__args__ if one == pace)  # type: ignore[attr-defined]

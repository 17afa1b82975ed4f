"""Play plans: hours in sentences that a writer can read, and that are tests.

    take read/schatting        wait 20 s        until dinsdag_avond        expect balance 61,40

Each plan is played for real; the first step that does not go as written is said, and where it stands.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from inspect import signature

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked

from game.core.days import parse_day
from game.core.fields import Id, Line, Whole, YesNo
from game.play import plan_money, plan_paper
from game.play.actions import PassTime, Take
from game.play.headspace import free
from game.play.hour import Hour
from game.play.offers import offers
from game.play.plan_step import PlanError, do, offered, read, same, same_amount
from game.play.stops import weeks_to_stop
from game.play.world import World
from game.scenario.weeks import instances

MOST_SECONDS = 3600
MOST_STEPS = 3600
LONGEST_WAIT = 20 * MOST_SECONDS
"""Seconds in which any moment of a scenario comes, however many weeks on."""


@checked(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Plan:
    """One hour: what is done, and what must be true then. `stops`: at a table that stops to talk."""

    id: Id
    title: Line
    seed: Whole
    steps: list[Line]
    stops: YesNo = False


@checked(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class PlansFile:
    """`plays.yaml`."""

    plays: list[Plan]


@dataclass(frozen=True, slots=True)
class Failure:
    """The step (from 0) that did not go as written, and what was found instead."""

    step: int
    sentence: str


def run(world: World, plan: Plan) -> tuple[Hour, Failure | None]:
    """Play a plan to its end, or to the first step that does not go as written."""
    hour = Hour(world, plan.seed, stops=weeks_to_stop(world.scenario, plan.stops))
    for number, step in enumerate(plan.steps):
        try:
            _do(hour, step)
        except PlanError as error:
            return hour, Failure(number, str(error))
    return hour, None


def _do(hour: Hour, step: str) -> None:
    for verb, act in _VERBS.items():
        if step == verb or step.startswith(f"{verb} "):
            act(hour, step[len(verb) :].strip())
            return
    raise PlanError(f"'{step.partition(' ')[0]}' is geen stap; een stap begint met {', '.join(_VERBS)}")


def _take(hour: Hour, id: str) -> None:
    do(hour, Take(id))


def _try(hour: Hour, id: str) -> None:
    if offered(hour, id).blocked is None:
        raise PlanError(f"'{id}' is niet doorgestreept")
    hour.do(Take(id))


def _wait(hour: Hour, rest: str) -> None:
    number = rest.removesuffix("s").strip()
    if not number.isdecimal() or not 0 < int(number) <= MOST_SECONDS:
        raise PlanError(f"'wait {rest}' is niet te lezen; schrijf bijvoorbeeld: wait 20 s")
    hour.do(PassTime(int(number) * 1000))


def _until(hour: Hour, moment: str) -> None:
    """Let the time run until a moment at the table has begun, or to the end."""
    if _is_day(moment):
        _until_day(hour, read(parse_day, moment))
        return
    meant = instances(moment, hour.world.scenario.moments)
    if moment != "end" and not meant:
        raise PlanError(f"moment '{moment}' bestaat niet")
    here = _sitting(hour) if moment not in meant else None
    for _ in range(LONGEST_WAIT):
        if hour.state.over or (hour.state.moment in meant and _sitting(hour) not in (None, here)):
            break
        hour.do(PassTime(1000) if hour.state.place.kind not in {"scene", "stop"} else Take(_onwards(hour)))
    if moment != "end" and (hour.state.over or hour.state.moment not in meant):
        raise PlanError(f"moment '{moment}' kwam niet")


def _is_day(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text))


def _until_day(hour: Hour, day: date) -> None:
    """Go on until the first moment at the table on that day or after it; nowhere, when it is on by now."""
    at = hour.world.scenario.ticks(datetime.combine(day, time()))
    for _ in range(MOST_STEPS):
        if hour.state.over or (hour.state.now >= at and _is_at_hand(hour)):
            break
        hour.do(Take(_onwards(hour)))
    if hour.state.over:
        raise PlanError(f"na {day} kwam er geen moment aan tafel meer")


def _is_at_hand(hour: Hour) -> bool:
    """Whether a moment is on in which nobody has to be answered first."""
    return not (hour.state.place.is_between or hour.state.place.kind == "scene")


def _onwards(hour: Hour) -> str:
    """The shortest way on: out of a scene, or "verder"."""
    match hour.state.place.kind:
        case "between" | "stop" | "week" as kind:
            return f"{kind}/verder"
        case "scene":
            return _way_out(hour)
        case _:
            return "moment/verder"


def _sitting(hour: Hour) -> tuple[str, int] | None:
    """Which time at the table it is; none in between. Of one that comes every week the next is meant."""
    return (hour.state.moment, hour.state.began) if not hour.state.place.is_between else None


def _way_out(hour: Hour) -> str:
    """Out of a scene by its last open option: a scene stands still until somebody speaks."""
    ways = [offer.id for offer in offers(hour.world, hour.state) if not offer.blocked]
    if not ways:
        raise PlanError(f"in scène '{hour.state.place.id}' is alles doorgestreept; er is geen weg verder")
    return ways[-1]


def _expect(hour: Hour, rest: str) -> None:
    what, *names = rest.split() or [""]
    if what not in _EXPECT:
        raise PlanError(f"'expect {what}' bestaat niet; kies uit {', '.join(_EXPECT)}")
    try:
        signature(_EXPECT[what]).bind(hour, *names)
    except TypeError:
        raise PlanError(f"'expect {rest}' heeft te veel of te weinig woorden") from None
    _EXPECT[what](hour, *names)


def _balance(hour: Hour, amount: str) -> None:
    same_amount("op de rekening", hour.state.balance, amount)


def _free(hour: Hour, number: str) -> None:
    same("vrije hoofdruimte", str(free(hour.world, hour.state)), number)


def _struck(hour: Hour, id: str, reason: str) -> None:
    blocked = offered(hour, id).blocked
    same(f"'{id}'", blocked.reason if blocked else "open", reason)


def _open(hour: Hour, id: str) -> None:
    if blocked := offered(hour, id).blocked:
        raise PlanError(f"'{id}' is doorgestreept ({blocked.reason})")


def _happened(hour: Hour, kind: str, name: str = "") -> None:
    """An event of this kind, about this id when one is named."""
    events = [event for event in hour.events if type(event).__name__ == kind]
    if not any(not name or _about(event, name) for event in events):
        raise PlanError(f"{kind} {name} is niet gebeurd".replace("  ", " "))


def _about(event: object, name: str) -> bool:
    values = [str(getattr(event, one.name)) for one in fields(event)]  # type: ignore[arg-type]
    booking = getattr(event, "booking", None)
    causes = [booking.cause, booking.cause.partition("/")[2]] if booking else []
    return name in [*values, *causes]


_VERBS: dict[str, Callable[[Hour, str], None]] = {
    "take": _take,
    "try": _try,
    "wait": _wait,
    "until": _until,
    "expect": _expect,
    "log in": plan_paper.log_in,
    "form": plan_paper.form,
    "fill": plan_paper.fill,
    "attach": plan_paper.attach,
    "detach": plan_paper.detach,
    "file post": plan_paper.file_post,
    "throw": plan_paper.throw_away,
    "object": plan_paper.object_to,
    "advance": plan_paper.advance,
    "answer": plan_paper.answer,
    "hand in": plan_paper.hand_in,
    "open": plan_paper.open_letter,
    "pay": plan_money.pay,
}
_EXPECT: dict[str, Callable[..., None]] = {
    "balance": _balance,
    "owed": plan_money.owed,
    "cash": plan_money.cash,
    "costs": plan_money.costs,
    "rung": plan_money.rung,
    "due": plan_money.due,
    "seized": plan_money.seized,
    "free": _free,
    "struck": _struck,
    "open": _open,
    "happened": _happened,
    "letter": plan_paper.letter,
    "no-letter": plan_paper.no_letter,
    "file": plan_paper.file_line,
    "no-file": plan_paper.no_file_line,
    "row": plan_paper.row,
    "booked": plan_paper.booked,
    "stage": plan_paper.stage,
    "told": plan_paper.told,
    "benefit": plan_paper.benefit,
    "held": plan_paper.held,
    "in": plan_paper.value,
}

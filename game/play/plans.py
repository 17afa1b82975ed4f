"""Play plans: hours in sentences that a writer can read, and that are tests.

    take read/schatting        wait 20 s        until dinsdag_avond        expect balance 61,40

Each plan is played for real; the first step that does not go as written is said, and where it stands.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import TypeVar

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked

from game.core.diagnostics import near_miss, suggestion
from game.core.fields import Id, Line, Whole, YesNo
from game.core.money import CENTS_A_EURO, parse_amount
from game.play import plan_paper
from game.play.actions import PassTime, Take
from game.play.headspace import free
from game.play.hour import Hour
from game.play.offers import Kind, Offer, find, offers
from game.play.plan_paper import PlanError
from game.play.stops import weeks_to_stop
from game.play.world import World
from game.scenario.weeks import instances

T = TypeVar("T")
MOST_SECONDS = 3600
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
    offer = _offered(hour, id)
    if offer.blocked:
        raise PlanError(f"'{id}' is doorgestreept ({offer.blocked.reason})")
    hour.do(Take(id))


def _try(hour: Hour, id: str) -> None:
    if _offered(hour, id).blocked is None:
        raise PlanError(f"'{id}' is niet doorgestreept")
    hour.do(Take(id))


def _offered(hour: Hour, id: str) -> Offer:
    if id == "hour/nagesprek" and not hour.state.over:
        return Offer(id, Kind.END)
    if offer := find(hour.world, hour.state, id):
        return offer
    there = [one.id for one in offers(hour.world, hour.state)]
    meant = near_miss(id, there)
    raise PlanError(
        f"'{id}' is er nu niet; " + (f"bedoelt u '{meant}'?" if meant else f"er is: {', '.join(there)}")
    )


def _wait(hour: Hour, rest: str) -> None:
    number = rest.removesuffix("s").strip()
    if not number.isdecimal() or not 0 < int(number) <= MOST_SECONDS:
        raise PlanError(f"'wait {rest}' is niet te lezen; schrijf bijvoorbeeld: wait 20 s")
    hour.do(PassTime(int(number) * 1000))


def _until(hour: Hour, moment: str) -> None:
    """Let the time run until a moment at the table has begun, or to the end."""
    if _is_day(moment):
        _until_day(hour, date.fromisoformat(moment))
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
    for _ in range(MOST_SECONDS):
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
    return [offer.id for offer in offers(hour.world, hour.state) if not offer.blocked][-1]


def _expect(hour: Hour, rest: str) -> None:
    what, *names = rest.split() or [""]
    if what not in _EXPECT:
        raise PlanError(f"'expect {what}' bestaat niet; kies uit {', '.join(_EXPECT)}")
    try:
        _EXPECT[what](hour, *names)
    except TypeError:
        raise PlanError(f"'expect {rest}' heeft te veel of te weinig woorden") from None


def _balance(hour: Hour, amount: str) -> None:
    _same("op de rekening", hour.state.balance, _cents(amount), _euros)


def _owed(hour: Hour, bill: str, amount: str) -> None:
    if bill not in hour.world.scenario.bills:
        raise PlanError(f"rekening '{bill}' bestaat niet; {suggestion(bill, hour.world.scenario.bills)}")
    _same(f"open van {bill}", hour.state.owed.get(bill, 0), _cents(amount), _euros)


def _free(hour: Hour, number: str) -> None:
    _same("vrije hoofdruimte", str(free(hour.world, hour.state)), number, str)


def _struck(hour: Hour, id: str, reason: str) -> None:
    blocked = _offered(hour, id).blocked
    found = blocked.reason if blocked else "open"
    _same(f"'{id}'", found, reason, str)


def _open(hour: Hour, id: str) -> None:
    if blocked := _offered(hour, id).blocked:
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


def _same(what: str, found: T, wanted: T, shown: Callable[[T], str]) -> None:
    if found != wanted:
        raise PlanError(f"{what}: verwacht {shown(wanted)}, gevonden {shown(found)}")


def _cents(text: str) -> int:
    try:
        return parse_amount(text)
    except ValueError as error:
        raise PlanError(str(error)) from None


def _euros(cents: int) -> str:
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // CENTS_A_EURO},{abs(cents) % CENTS_A_EURO:02}"


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
}
_EXPECT: dict[str, Callable[..., None]] = {
    "balance": _balance,
    "owed": _owed,
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

"""An hour counted again from its journal, by a way of its own: nothing of `game.debrief` is asked.

The file is read line by line, the actions are done once more, and what happened is added up.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game.core.money import Cents
from game.play import events as happened
from game.play.hour import Hour
from game.play.journal import as_action
from game.play.state import Booking
from game.play.world import World
from game.scenario.account import FromLaw, FromWork

WHOLE_HEAD = 20
"""Pieces of headspace that there are, as docs/headspace.md has it."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What an hour came to. Cents; `by_kind` is what came in and went out for one kind, account and drawer.

    `taken_back` is what was set off or paid back; `on_hand` and `owed` are those of the last moment; `asked` are
    the procedures of which a form was handed in; `calls` of each line how often it was rung, for how many minutes
    and how often somebody was there; `costs` what came over each debt for collecting;
    `marked` are last days and attempts in order, `reasons` how many
    doors were shut for what when they were first seen, `benefits` what each month put on the account, and
    `earned_by_hours` the wages of which the story knows hours and no amount.
    """

    came_in: Cents
    went_out: Cents
    closing: Cents
    by_kind: dict[str, tuple[Cents, Cents]]
    late_costs: Cents
    met: int
    missed: int
    least_free: dict[date, int]
    tried: int
    shut: int
    taken_back: Cents
    on_hand: Cents
    owed: Cents
    asked: frozenset[str]
    calls: dict[str, tuple[int, int, int]]
    costs: dict[str, Cents]
    marked: tuple[tuple[date, str], ...]
    reasons: dict[str, int]
    benefits: dict[str, Cents]
    earned_by_hours: Cents


def played_again(world: World, path: Path) -> tuple[happened.Event, ...]:
    """Everything that happened in the hour of this file."""
    first, *rest = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    hour = Hour(world, first["seed"], first["pace"], tuple(first["stops"]), first["team"])
    for line in rest:
        if "digest" not in line:
            hour.do(as_action(line))
    return hour.events


def counted(world: World, path: Path) -> Counted:
    every = played_again(world, path)
    booked = [one.booking for one in every if isinstance(one, happened.Booked)]
    begins = world.scenario.file.account
    account = [one.amount for one in booked if one.pocket == "account"]
    by_kind: dict[str, tuple[Cents, Cents]] = defaultdict(lambda: (0, 0))
    for one in booked:
        kind = _kind(world, one)
        came, went = by_kind[kind]
        by_kind[kind] = (came + one.amount, went) if one.amount > 0 else (came, went - one.amount)
    set_off = sum(one.set_off for one in every if isinstance(one, happened.BenefitPaid))
    late = sum(one.amount for one in every if isinstance(one, happened.CostsCame))
    tried = {one.offer for one in every if isinstance(one, happened.Attempted)}
    seen = {one.offer for one in every if isinstance(one, happened.DoorShut)}
    return Counted(
        came_in=sum(amount for amount in account if amount > 0),
        went_out=-sum(amount for amount in account if amount < 0),
        closing=begins.opening + sum(account),
        by_kind=dict(by_kind),
        late_costs=late,
        met=sum(isinstance(one, happened.DeadlineMet) for one in every),
        missed=sum(isinstance(one, happened.DeadlineMissed) for one in every),
        least_free=_least_free(world, every),
        tried=len(tried),
        shut=len(tried | seen),
        taken_back=set_off + by_kind["claimed_back"][1],
        on_hand=world.scenario.file.account.opening
        + world.scenario.file.account.cash
        + sum(one.amount for one in booked),
        owed=late
        + sum(one.amount for one in every if isinstance(one, happened.Owed))
        - sum(one.amount for one in every if isinstance(one, happened.DebtPaid | happened.Seized)),
        calls=_calls(every),
        costs=_costs(every),
        marked=tuple(_marked(world, every)),
        reasons=dict(Counter(_first_reasons(every).values())),
        benefits={one.month: one.amount - one.set_off - one.seized for one in _paid(every)},
        earned_by_hours=sum(one.amount for one in booked if _is_by_hours(world, one)),
        asked=frozenset(one.case.split(".")[0] for one in every if isinstance(one, happened.FormSent)),
    )


def _calls(every: tuple[happened.Event, ...]) -> dict[str, tuple[int, int, int]]:
    calls: dict[str, tuple[int, int, int]] = {}
    for one in every:
        if isinstance(one, happened.CallEnded) and one.way.startswith("line/"):
            line = one.way.removeprefix("line/")
            count, minutes, talked = calls.get(line, (0, 0, 0))
            calls[line] = (count + 1, minutes + one.minutes, talked + (one.how == "talked"))
    return calls


def _costs(every: tuple[happened.Event, ...]) -> dict[str, Cents]:
    costs: dict[str, Cents] = defaultdict(int)
    for one in every:
        if isinstance(one, happened.CostsCame):
            costs[one.debt] += one.amount
    return dict(costs)


def _is_by_hours(world: World, one: Booking) -> bool:
    """A wage whose pay period in household.yaml has `hours` and not `net`."""
    cause, _, id = one.cause.partition("/")
    flow = world.scenario.flows.get(id.split(".")[0]) if cause == "flow" else None
    if flow is None or not isinstance(flow.amount, FromWork):
        return False
    periods = (period for job in world.scenario.household.work for period in job.periods)
    return any(period.since == flow.amount.wage and period.net is None for period in periods)


def _paid(every: tuple[happened.Event, ...]) -> Iterator[happened.BenefitPaid]:
    return (one for one in every if isinstance(one, happened.BenefitPaid))


_MARKS: dict[type, str] = {
    happened.DeadlineMet: "met",
    happened.DeadlineMissed: "missed",
    happened.Attempted: "tried",
}


def _marked(world: World, every: tuple[happened.Event, ...]) -> Iterator[tuple[date, str]]:
    """What is drawn under the balance, in order."""
    return ((world.scenario.moment(one.at).date(), _MARKS[type(one)]) for one in every if type(one) in _MARKS)


def _first_reasons(every: tuple[happened.Event, ...]) -> dict[str, str]:
    """Why each door was shut the first time."""
    first: dict[str, str] = {}
    for one in every:
        if isinstance(one, happened.DoorShut | happened.Attempted):
            first.setdefault(one.offer, one.reason)
    return first


_BOOKED_BY_THE_GAME = {
    "eat": "food", "benefit": "benefit", "refund": "benefit", "award": "awards", "advance": "awards",
    "gift": "people", "sale": "people",
}  # fmt: skip
_PAID_BY_LAW = {"kinderbijslag": "child_benefit", "toeslagen": "allowances", "loon": "wage"}


def _kind(world: World, one: Booking) -> str:
    """As the files of the scenario have it: its own word, the rule that computes it, or the table of names."""
    cause, _, id = one.cause.partition("/")
    if cause in _BOOKED_BY_THE_GAME:
        return _BOOKED_BY_THE_GAME[cause]
    file, scenario = world.scenario.file, world.scenario
    names = {who: row.kind for row in file.kinds for who in row.who}
    if bill := scenario.bills.get(id):
        return bill.kind or ("arrears" if bill.rung else names[bill.who.source])
    flow = scenario.flows.get(id.split(".")[0])
    if flow is None:
        return "people"
    if isinstance(flow.amount, FromLaw):
        rules = {call.id: call.rule for call in file.calculations}
        return _PAID_BY_LAW[rules[flow.amount.calculation]]
    return flow.kind or ("wage" if isinstance(flow.amount, FromWork) else names[flow.who.source])


def _least_free(world: World, every: tuple[happened.Event, ...]) -> dict[date, int]:
    """Of each day at the table, the fewest pieces that were free there."""
    least: dict[date, int] = {}
    for at, free in _felt(every):
        day = world.scenario.moment(at).date()
        least[day] = min(free, least.get(day, WHOLE_HEAD))
    return least


def _felt(every: tuple[happened.Event, ...]) -> Iterator[tuple[int, int]]:
    """What was free on sitting down, and after each change until she stood up."""
    free, at_the_table = WHOLE_HEAD, False
    for one in every:
        match one:
            case happened.Headspace():
                free = one.free
                if at_the_table:
                    yield one.at, free
            case happened.MomentBegan():
                at_the_table = True
                yield one.at, free
            case happened.MomentEnded():
                at_the_table = False
            case _:
                pass

"""An hour counted again from its journal, by a way of its own: nothing of `game.debrief` is asked.

The file is read line by line, the actions are done once more, and what happened is added up.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game.core.money import Cents
from game.core.text import Text
from game.play import events as happened
from game.play.hour import Hour
from game.play.journal import as_action
from game.play.world import World

WHOLE_HEAD = 20
"""Pieces of headspace that there are, as docs/headspace.md has it."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What an hour came to. Cents; `by_what` is what came in and went out for one thing, account and drawer."""

    came_in: Cents
    went_out: Cents
    closing: Cents
    by_what: dict[Text, tuple[Cents, Cents]]
    late_costs: Cents
    met: int
    missed: int
    least_free: dict[date, int]
    tried: int
    shut: int


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
    account = [one.amount for one in booked if one.pocket == "account"]
    by_what: dict[Text, tuple[Cents, Cents]] = defaultdict(lambda: (0, 0))
    for one in booked:
        came, went = by_what[one.what]
        by_what[one.what] = (came + one.amount, went) if one.amount > 0 else (came, went - one.amount)
    tried = {one.offer for one in every if isinstance(one, happened.Attempted)}
    seen = {one.offer for one in every if isinstance(one, happened.DoorShut)}
    return Counted(
        came_in=sum(amount for amount in account if amount > 0),
        went_out=-sum(amount for amount in account if amount < 0),
        closing=world.scenario.file.account.opening + sum(account),
        by_what=dict(by_what),
        late_costs=sum(one.amount for one in every if isinstance(one, happened.CostsCame)),
        met=sum(isinstance(one, happened.DeadlineMet) for one in every),
        missed=sum(isinstance(one, happened.DeadlineMissed) for one in every),
        least_free=_least_free(world, every),
        tried=len(tried),
        shut=len(tried | seen),
    )


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

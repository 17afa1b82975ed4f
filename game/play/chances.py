"""Chances: what comes over a household without being asked, and takes and gives hours. A child with a fever."""

from datetime import timedelta

from game.play import coming, luck
from game.play.engagements import holds_on
from game.play.events import ChanceCame, ChanceWent, PlanCancelled
from game.play.facts import happening, holds
from game.play.state import Happening
from game.play.turn import Turn
from game.scenario.agenda import Chance
from game.scenario.weeks import Appointment, author_id


def come(turn: Turn, id: str) -> None:
    """One drawing, on one day. The same seed draws the same, whatever was done."""
    chance = turn.scenario.chances[author_id(id)]
    day = id.partition(".")[2]
    if happening(turn.state, chance.id) or not holds(turn.world, turn.state, chance.when):
        return
    if luck.hits(turn, "chance", chance.id, day, one_in=chance.one_in):
        _begin(turn, chance, _until(turn, chance, day))


def go(turn: Turn, id: str) -> None:
    """It is over."""
    turn.tell(ChanceWent(turn.now, id))


def _until(turn: Turn, chance: Chance, day: str) -> int:
    """Midnight after its last day; the day on which it comes is its first."""
    least, most = chance.days
    days = least + luck.draw(turn.state.seed, "chance days", chance.id, day, below=most - least + 1)
    today = turn.scenario.moment(turn.now).date()
    return turn.scenario.start_of(today + timedelta(days=days))


def _begin(turn: Turn, chance: Chance, until: int) -> None:
    held = [plan for plan in _cancels(turn, chance) if holds_on(turn.world, turn.state, plan)]
    turn.state.happened = (*turn.state.happened, Happening(chance.id, turn.now, until))
    turn.tell(ChanceCame(turn.now, chance.id, until))
    for plan in held:
        if not holds_on(turn.world, turn.state, plan):
            turn.tell(PlanCancelled(turn.now, plan.id, chance.id))
    coming.put(turn, until, "went", chance.id)


def _cancels(turn: Turn, chance: Chance) -> list[Appointment]:
    """The plans that it may keep her from, in the order of the days."""
    plans = (plan for plan in turn.scenario.plans.values() if plan.of.id in chance.cancels)
    return sorted(plans, key=lambda plan: (plan.begins, plan.id))

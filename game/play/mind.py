"""Worries come and go.

A worry is there for as long as its condition holds; so the rim of the saucer always follows from what lies on
the table, and nothing has to be kept in step by hand.
"""

from game.play.events import Headspace, WorryCame, WorryWent
from game.play.facts import holds
from game.play.headspace import free
from game.play.turn import Turn


def settle(turn: Turn) -> None:
    """After anything happened: tell which worries came and went, and what headspace is left."""
    before, had = free(turn.world, turn.state), turn.state.worries
    present = {
        worry.id: had.get(worry.id, turn.now)
        for worry in turn.scenario.worries.values()
        if holds(turn.world, turn.state, worry.during)
    }
    for id in (id for id in had if id not in present):
        turn.tell(WorryWent(turn.now, id))
    for id in (id for id in present if id not in had):
        turn.tell(WorryCame(turn.now, id))
    turn.state.worries = dict(sorted(present.items(), key=lambda worry: worry[1]))
    if (after := free(turn.world, turn.state)) != before:
        turn.tell(Headspace(turn.now, after))

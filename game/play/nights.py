"""Nights, of three kinds: good for who went to bed in time, broken for a full head that stayed up, or ordinary.

Somebody who is ill makes any night one kind worse.
"""

from typing import Literal

from game.play import relief
from game.play.events import Slept
from game.play.facts import happening
from game.play.headspace import free
from game.play.state import State
from game.play.time import TICKS_A_DAY, TICKS_AN_HOUR
from game.play.turn import Turn
from game.play.world import World

Night = Literal["good", "ordinary", "broken"]
_WORSE: dict[Night, Night] = {"good": "ordinary", "ordinary": "broken", "broken": "broken"}


def is_bedtime(world: World, state: State) -> bool:
    """Whether it is late enough to go to bed."""
    return state.now % TICKS_A_DAY >= world.numbers.bed_from * TICKS_AN_HOUR


def go_to_bed(turn: Turn) -> None:
    """The light goes out; whether that was in time, shows in the morning."""
    turn.state.bed = turn.state.now % TICKS_A_DAY < turn.world.numbers.in_time * TICKS_AN_HOUR


def pass_by(turn: Turn) -> None:
    """It is morning: what the night was, and what it gave."""
    night, numbers = kind(turn.world, turn.state), turn.world.numbers
    turn.state.night, turn.state.bed = night, False
    turn.tell(Slept(turn.now, night))
    pieces = {"good": numbers.good_night, "ordinary": numbers.ordinary_night, "broken": numbers.broken_night}
    relief.give(turn, relief.NIGHT, pieces[night], numbers.night_lasts)


def kind(world: World, state: State) -> Night:
    """What the night that ends now was."""
    night: Night = "good" if state.bed else "ordinary"
    if not state.bed and free(world, state) < world.numbers.nearly_gone:
        night = "broken"
    return _WORSE[night] if _somebody_is_ill(world, state) else night


def _somebody_is_ill(world: World, state: State) -> bool:
    return any(chance.person and happening(state, chance.id) for chance in world.scenario.chances.values())

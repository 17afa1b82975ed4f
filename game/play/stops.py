"""What lies between the lines of the days and the next moment at the table: talks, and the turn of the week.

When the next moment is in another week, a table that stops after a week that is over stops there, the clock
standing still; then the new week begins, in stillness.
"""

from game.play.events import TalkBegan, WeekBegan
from game.play.state import Place, State
from game.play.time import WEEK_MS
from game.play.turn import Turn
from game.play.world import World
from game.scenario.scenario import Scenario
from game.scenario.stops import Stop, WeekTurn


def go_on(turn: Turn) -> bool:
    """To what comes next before the table; False when that is the table itself."""
    state = turn.state
    row = _before_the_table(turn.world, state)
    place = next(iter(row[row.index(state.place) + 1 :] if state.place in row else row), None)
    if place is None:
        return False
    state.place = place
    if place.kind == "week":
        state.between = WEEK_MS
        turn.tell(WeekBegan(turn.now, int(place.id)))
    else:
        turn.tell(TalkBegan(turn.now, int(place.id)))
    return True


def _before_the_table(world: World, state: State) -> tuple[Place, ...]:
    """Nothing before the first moment, after the last, or within a week."""
    if not (state.sat and state.moment):
        return ()
    scenario = world.scenario
    last, this = (scenario.week_of(scenario.moment(at).date()) for at in (state.began, state.now))
    talks = (Place("stop", str(week)) for week in state.stops if last <= week < this)
    return (*talks, Place("week", str(this))) if last < this else ()


def weeks_to_stop(scenario: Scenario, wish: bool | tuple[int, ...]) -> tuple[int, ...]:
    """The weeks after which a table stops: all that the scenario has questions for, none, or those of a list."""
    known = sorted(stop.after for stop in scenario.file.stops)
    if isinstance(wish, bool):
        return tuple(known) if wish else ()
    return tuple(week for week in known if week in wish)


def stop_after(scenario: Scenario, week: int) -> Stop:
    """The questions for the end of a week."""
    return next(stop for stop in scenario.file.stops if stop.after == week)


def turn_to(scenario: Scenario, week: int) -> WeekTurn | None:
    """What the author wrote for the beginning of a week."""
    return next((turn for turn in scenario.file.turns if turn.week == week), None)

"""What the words of a condition mean in the hour: the one place where scenario text asks the state something."""

from datetime import datetime, time

from game.play.headspace import free
from game.play.state import State
from game.play.world import World
from game.scenario.condition import Condition
from game.scenario.condition import holds as condition_holds
from game.scenario.model import Office

EVENING = time(18)
_CENTS = 100


def holds(world: World, state: State, condition: Condition) -> bool:
    """Whether a condition of the scenario holds now."""
    return condition_holds(
        condition,
        lambda word, name: answer(world, state, word, name),
        lambda name: quantity(world, state, name),
    )


def answer(world: World, state: State, word: str, name: str) -> bool:
    """The answer to one question of `condition.QUESTIONS`."""
    match word:
        case "arrived":
            return name in state.letters
        case "read":
            return name in state.read
        case "filed":
            return state.letters.get(name) == "folder"
        case "thrown":
            return state.letters.get(name) == "bin"
        case "paid":
            return state.owed.get(name) == 0
        case "partly":
            return 0 < state.owed.get(name, 0) < world.scenario.bills[name].amount
        case "chosen":
            return name in state.chosen
        case "tried":
            return name in state.tried
        case "knows":
            return name in state.knows
        case "flag":
            return name in state.flags
        case "office":
            return is_open(world.scenario.offices[name], world.scenario.moment(state.now))
        case "moment":
            return state.moment == name
        case "eats":
            return state.eating == name
        case "seen":
            return state.scenes.get(name, "") in {"begun", "over"}
        case "got":
            return name in state.messages
        case "after":
            return world.scenario.moment(state.now) >= _this_year(world, name)
        case "always":
            return True
        case "evening":
            return world.scenario.moment(state.now).time() >= EVENING
        case _:
            raise ValueError(f"{word} staat in condition.QUESTIONS en heeft hier geen betekenis")


def quantity(world: World, state: State, name: str) -> int:
    """Whole euros on the account, or free pieces of headspace."""
    return state.balance // _CENTS if name == "balance" else free(world, state)


def is_open(office: Office, moment: datetime) -> bool:
    """Whether its telephone is answered at this moment."""
    opens, closes = (time.fromisoformat(hour) for hour in office.hours.split("-"))
    return moment.isoweekday() in office.weekdays and opens <= moment.time() < closes


def _this_year(world: World, text: str) -> datetime:
    return datetime.strptime(f"{world.scenario.file.start.year}-{text}", "%Y-%m-%d %H:%M")

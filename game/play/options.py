"""Options by the id of their offer, and what kind of thing one is that goes on beside others."""

from game.play import people
from game.scenario.model import Option
from game.scenario.scenario import Scenario

CALL = "call"


def option_of(scenario: Scenario, offer: str) -> Option:
    """What the author wrote: of `letter/schatting/bellen`, `message/patrick/ja` or `scene/noor/start/samen`.

    Raises LookupError for an offer that is no option of the scenario.
    """
    match offer.split("/"):
        case ["letter", letter, id]:
            options = scenario.letter(letter).options
        case ["message", message, id]:
            options = scenario.messages[message].options
        case ["scene", scene, node, id]:
            options = people.node(scenario.scenes[scene], node).options
        case _:
            raise LookupError(offer)
    return {option.id: option for option in options}[id]


def kind_of(scenario: Scenario, option: Option) -> str:
    """`call` for what is done with the telephone at the ear, of which there is one at a time."""
    begins = option.does.begin
    called = bool(begins) and scenario.scenes[begins].comes == "called"
    return CALL if called or option.by_phone else ""

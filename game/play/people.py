"""The people: they walk in, they can be spoken to, they send messages, and they go again."""

from game.core.text import Text
from game.play import bonds, cases, deeds, settlements, terms, uitstel
from game.play.events import Learned, MessageCame, MessageLapsed, SceneBegan, SceneEnded, SceneMissed
from game.play.facts import holds
from game.play.state import Place
from game.play.turn import Turn
from game.scenario.option import Does
from game.scenario.scenario import Scenario
from game.scenario.scenes import Node, Scene


def node(scene: Scene, id: str) -> Node:
    """A node of a scene; the first one when no id is given."""
    return next(one for one in scene.nodes if not id or one.id == id)


def last_said(scenario: Scenario, offer: str) -> Text | None:
    """The words of an option of a scene, by its offer id: `scene/noor/start/bellen`."""
    parts = offer.split("/")
    if len(parts) != _PARTS_OF_A_LINE or parts[1] not in scenario.scenes:
        return None
    options = node(scenario.scenes[parts[1]], parts[2]).options
    return next((option.text for option in options if option.id == parts[3]), None)


_PARTS_OF_A_LINE = 4


def appear(turn: Turn, id: str) -> None:
    """Somebody comes to the door or the table, if the condition of the scene holds."""
    if holds(turn.world, turn.state, turn.scenario.scenes[id].when):
        turn.state.scenes = turn.state.scenes | {id: "here"}


def leave(turn: Turn, id: str) -> None:
    """Somebody who waited goes again."""
    if turn.state.scenes.get(id) == "here":
        turn.state.scenes = turn.state.scenes | {id: "gone"}
        turn.tell(SceneMissed(turn.now, id))


def leave_all(turn: Turn) -> None:
    """At the end of a moment the doorway empties."""
    for id, where in list(turn.state.scenes.items()):
        if where == "here":
            leave(turn, id)


def come_to_the_table(turn: Turn) -> None:
    """Who comes to the table begins as soon as the hands are free, and nobody is at the telephone."""
    if turn.state.place.kind != "table" or (turn.state.call and turn.state.call.asks):
        return
    for id, where in turn.state.scenes.items():
        if where == "here" and turn.scenario.scenes[id].comes == "table" and (true_now := _still_true(turn, id)):
            begin(turn, true_now)
            return


def _still_true(turn: Turn, id: str) -> str:
    """The scene of who waited; where its condition held no longer meanwhile, the one for which the same person
    comes at the same hour; else nothing, and they say no more of it."""
    scenes = turn.scenario.scenes
    own = scenes[id]
    if holds(turn.world, turn.state, own.when):
        return id
    turn.state.scenes = turn.state.scenes | {id: "gone"}
    others = (one for one in scenes.values() if own.at and (one.person, one.at) == (own.person, own.at))
    came = (one.id for one in others if one.id not in turn.state.scenes)
    return next((other for other in came if holds(turn.world, turn.state, scenes[other].when)), "")


def begin(turn: Turn, id: str) -> None:
    scene = turn.scenario.scenes[id]
    turn.state.scenes = turn.state.scenes | {id: "begun"}
    turn.state.place, turn.state.said = Place("scene", id, scene.nodes[0].id), ""
    turn.tell(SceneBegan(turn.now, id))


def go_on(turn: Turn, to: str) -> None:
    """To another node of the scene, or out of it."""
    here = turn.state.place
    if to:
        turn.state.place = Place("scene", here.id, to)
        return
    turn.state.scenes = turn.state.scenes | {here.id: "over"}
    turn.state.place, turn.state.back = turn.state.back or Place("table"), None
    turn.tell(SceneEnded(turn.now, here.id))


def pass_over(turn: Turn) -> None:
    """Nobody answers who came in or is on the line; they go, and nothing came of it."""
    here = turn.state.place
    turn.state.scenes = turn.state.scenes | {here.id: "gone"}
    turn.state.place, turn.state.back = turn.state.back or Place("table"), None
    turn.tell(SceneMissed(turn.now, here.id))


def message(turn: Turn, id: str) -> None:
    """The phone buzzes."""
    if holds(turn.world, turn.state, turn.scenario.messages[id].when):
        turn.state.messages = turn.state.messages | {id: "new"}
        turn.tell(MessageCame(turn.now, id))


def lapse(turn: Turn, id: str) -> None:
    """A message that was not answered in time answers itself; what its sender writes then is the newest."""
    if turn.state.messages.get(id) in {"new", "seen"}:
        others = {other: how for other, how in turn.state.messages.items() if other != id}
        turn.state.messages = others | {id: "lapsed" if turn.scenario.messages[id].lapsed else "closed"}
        turn.tell(MessageLapsed(turn.now, id))


_LOOKED_AT = {"new": "seen", "lapsed": "closed"}


def look_at_messages(turn: Turn) -> None:
    """Whoever picks up the phone has seen what came in, and who rang in vain."""
    turn.state.looked_at = len(turn.state.missed_calls)
    turn.state.messages = {id: _LOOKED_AT.get(how, how) for id, how in turn.state.messages.items()}


def bring_about(turn: Turn, does: Does) -> None:
    """What an option does, beside its minutes."""
    if does.learn and does.learn not in turn.state.knows:
        turn.state.knows |= {does.learn}
        turn.tell(Learned(turn.now, does.learn))
    if does.flag:
        turn.state.flags |= {does.flag}
    if does.go:
        turn.state.place = Place(does.go)
    deeds.come_true(turn, does)
    deeds.change_hands(turn, does)
    if does.terms:
        terms.ask(turn, does.terms)
    bonds.change(turn, does.owes, does.gives_back, does.closer, does.further)
    if does.guesses:
        settlements.guess(turn, does.guesses.since.start, does.guesses.amount)
    if does.completes:
        cases.complete(turn, does.completes)
    if does.uitstel:
        uitstel.ask(turn, does.uitstel)

"""The format of people and the phone (`scenes.yaml`): who walks in, what is said, and messages."""

from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field

from game.core.fields import Count, Id, Moment, YesNo
from game.scenario.condition import ALWAYS
from game.scenario.option import Option
from game.scenario.texts import Sentence, When, frozen

Face = Literal["", "down", "glad"]


@frozen
class Person:
    """Somebody of the household or round it. `art` is the name of a drawing in assets/art; otherwise it is the one
    of their own id (`person-noor`)."""

    id: Id
    name: Sentence
    who: Sentence
    art: str = ""


@frozen
class Turn:
    """One turn in a scene: somebody's words, or a line of what can be seen.

    `face` is how who says it looks, where there is such a drawing (`person-noor-down`).
    """

    who: Id = ""
    line: Sentence | None = None
    aside: Sentence | None = None
    face: Face = ""


@frozen
class Node:
    """A place in a scene: some turns, then options. Without options the scene ends here.

    `together`: a table of more than one chooses each for itself first (see `Letter`, `Message` too).
    """

    id: Id
    turns: list[Turn]
    options: list[Option] = field(default_factory=list)
    together: YesNo = False


@frozen
class Scene:
    """Somebody walks in. `comes: table` begins as soon as the hands are free, `door` waits to be spoken to.

    `at` a time; or `after` something holds for the first time, with a `delay` in hours: at her next moment then.
    `rings`: who comes by itself comes by telephone. `elsewhere`: they talk there; the drawing is `place-…-talk`.
    `gone`: what is seen when whoever waited at the door went, not spoken to.
    `file_line` is what the institution `file_of` (a sender) writes down; the player never sees it in play.
    """

    id: Id
    person: Id
    pattern: list[str]
    nodes: Annotated[list[Node], Field(min_length=1)]
    at: Moment | None = None
    after: When | None = None
    delay: Annotated[Count, Field(le=24 * 90)] = 0
    until: Moment | None = None
    comes: Literal["table", "door", "called"] = "door"
    rings: YesNo = False
    elsewhere: Id = ""
    hail: Sentence | None = None
    gone: Sentence | None = None
    prop: list[Sentence] = field(default_factory=list)
    prop_when: When = ALWAYS
    when: When = ALWAYS
    file_line: Sentence | None = None
    file_of: Id = ""


@frozen
class Message:
    """A message on the phone, with answers."""

    id: Id
    sender: Sentence
    arrives: Moment
    text: Sentence
    pattern: list[str]
    until: Moment | None = None
    lapsed: Sentence | None = None
    options: list[Option] = field(default_factory=list)
    when: When = ALWAYS
    together: YesNo = False


@frozen
class ScenesFile:
    """`scenes.yaml`: people who walk in, and messages on the phone."""

    scenes: list[Scene]
    messages: list[Message]

"""The format of what comes after the hour: how it stands a day, a month and half a year later."""

from dataclasses import field

from game.core.fields import Count, Id
from game.scenario.condition import ALWAYS
from game.scenario.texts import Sentence, When, frozen

DAYS_ON = (1, 30, 180)
"""So many days after the last day of the hour."""


@frozen
class Later:
    """What is so by then, when `when` holds as the hour ends. It follows from rules and state, and judges nobody.

    `day` is one of `DAYS_ON`. What is owed and what has a last day the debrief tells by itself; this is what the
    story makes of it.
    `source` is the law, a computed example, or *ontwerp*; `pattern` the reported patterns that it is built on.
    """

    id: Id
    day: Count
    text: Sentence
    source: str
    when: When = ALWAYS
    pattern: list[str] = field(default_factory=list)

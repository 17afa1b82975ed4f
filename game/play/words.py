"""The few sentences that play says itself, where an author wrote none. Only screens translate them."""

from game.core.text import Text

_PREFIX = "play/"

TOO_LATE = Text(_PREFIX + "too_late", "Dat haal ik niet voor {time}.")
SHUT = Text(_PREFIX + "shut", "{office}: dicht als ik er ben.")
ON_THE_LINE = Text(_PREFIX + "on_the_line", "Ik hang al aan de lijn.")

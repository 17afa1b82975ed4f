"""The few sentences that play says itself, where an author wrote none. Only screens translate them."""

from game.core.text import Text

_PREFIX = "play/"

TOO_LATE = Text(_PREFIX + "too_late", "Dat haal ik niet voor {time}.")
SHUT = Text(_PREFIX + "shut", "{office}: dicht als ik er ben.")
ON_THE_LINE = Text(_PREFIX + "on_the_line", "Ik hang al aan de lijn.")
SITE_IS_DOWN = Text(_PREFIX + "site_is_down", "De site ligt eruit. Onderhoud, staat er.")
ALREADY_RUNNING = Text(
    _PREFIX + "already_running", "Er is al een formulier in behandeling. Hoe lang, staat er niet."
)
OWES_TOO_MUCH = Text(_PREFIX + "owes_too_much", "{person} heb ik al twee keer iets gevraagd. Eerst iets terug.")
CLOSED_NOW = Text(_PREFIX + "closed_now", "Ze zijn dicht als ik vrij ben.")
DEBIT_OF_DAY = Text(_PREFIX + "debit_of_day", "{what}, {day}")
BEZWAAR_STRUCK = Text(_PREFIX + "bezwaar_struck", "Eén zin, zeggen ze. Welke?")
VOORSCHOT_STRUCK = Text(
    _PREFIX + "voorschot_struck", "Vragen om geld dat ik nog moet krijgen. Dan lenen ze het me."
)

"""The sentences of play itself: the thoughts that go with doors that the game shuts."""

from game.core.text import Text


def _text(name: str, source: str) -> Text:
    return Text(f"game/play/{name}", source)


SITE_IS_DOWN = _text("site_is_down", "De site ligt eruit. Onderhoud, staat er.")
ALREADY_RUNNING = _text("already_running", "Er is al een formulier in behandeling. Hoe lang, staat er niet.")
SHUT = _text("shut", "Ze zijn dicht als ik vrij ben.")
BEZWAAR_STRUCK = _text("bezwaar_struck", "Eén zin, zeggen ze. Welke?")
VOORSCHOT_STRUCK = _text("voorschot_struck", "Vragen om geld dat ik nog moet krijgen. Dan lenen ze het me.")
TEXTS = (SITE_IS_DOWN, ALREADY_RUNNING, SHUT, BEZWAAR_STRUCK, VOORSCHOT_STRUCK)

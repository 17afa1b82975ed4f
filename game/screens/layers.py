"""Escape goes one layer back: which offer that is."""

from game.play.paperwork import is_laid_over
from game.screens.glance import Glance

TABLE = "go/table"


def way_back(seen: Glance) -> str:
    """From a letter to the form or the site that it lies over, otherwise to the table; nothing at the table."""
    place = seen.state.place
    if not is_laid_over(seen.state):
        return TABLE if seen.offered(TABLE) else ""
    return f"fill/{place.node}" if place.node else f"portal/{seen.scenario.letter(place.id).inbox}"

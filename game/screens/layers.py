"""Escape goes one layer back: which offer that is."""

from game.screens.glance import Glance

TABLE = "go/table"


def way_back(seen: Glance) -> str:
    """From a letter to the site or the form where it was opened, otherwise to the table; nothing at the table."""
    place, ways = seen.state.place, [TABLE]
    if place.kind == "letter" and seen.state.letters.get(place.id) == "inbox":
        ways.insert(0, f"portal/{seen.scenario.letter(place.id).inbox}")
    elif place.kind == "letter" and place.node:
        ways.insert(0, f"fill/{place.node}")
    return next((way for way in ways if seen.offered(way)), "")

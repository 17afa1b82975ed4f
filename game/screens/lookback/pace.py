"""How an hour was played, with its pace in words: `gewoon`, not the code 1."""

from dataclasses import replace

from game.debrief.model import Header
from game.play.time import UNTIMED
from game.screens.i18n import Speaker
from game.screens.parts.settings import pace_name


def in_words(header: Header, say: Speaker) -> Header:
    """The same header for whoever reads it; 'untimed' has a sentence of its own."""
    timed = (one if one.pace == UNTIMED else replace(one, pace=pace_name(say, one.pace)) for one in header.paces)
    return replace(header, paces=tuple(timed))

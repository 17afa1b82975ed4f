"""Looking back: what happened, why, and what it says. Pure; the report is returned as text."""

from game.debrief.data import as_data
from game.debrief.lines import as_lines
from game.debrief.look_back import look_back, record
from game.debrief.model import Debrief, Notes
from game.debrief.report import html
from game.debrief.words import Speaker

__all__ = ["Debrief", "Notes", "Speaker", "as_data", "as_lines", "html", "look_back", "record"]

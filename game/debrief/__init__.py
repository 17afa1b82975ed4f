"""Looking back: what happened, why, and what it says. Pure; the report is returned as text."""

from game.debrief.look_back import look_back
from game.debrief.model import Debrief, Notes

__all__ = ["Debrief", "Notes", "look_back"]

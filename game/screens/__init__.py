"""What the player sees and touches; the only rooms that know pygame are this one and those above it."""

import os

# Read by pygame when it is imported: its greeting has no place between our own words.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

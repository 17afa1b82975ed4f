"""Game time is a whole number of ticks since 00:00 of a scenario's first day."""

TICKS_A_MINUTE = 4000
"""So many that the half and quarter rates of reading and filling in stay whole."""

"""Measures of an hour that was played, for machine players and those who tune the numbers."""

from game.play.events import Headspace, MomentBegan, MomentEnded
from game.play.hour import Hour


def at_the_table(hour: Hour, below: int) -> tuple[int, int]:
    """The time of her own with fewer free pieces than this, and all of it, in ticks of game time.

    Her own time is from sitting down to the end of each moment at the table: what she can choose in. The hours
    of a shift, the way to school and the nights count for neither.
    """
    free, since, short, whole = hour.world.numbers.capacity, -1, 0, 0
    for event in hour.events:
        if isinstance(event, MomentBegan):
            since = event.at
        elif isinstance(event, Headspace | MomentEnded):
            if since >= 0:
                whole += event.at - since
                short += (event.at - since) if free < below else 0
                since = event.at
            if isinstance(event, Headspace):
                free = event.free
            else:
                since = -1
    return short, whole


def lowest(hour: Hour) -> int:
    """The fewest free pieces of the hour."""
    frees = (event.free for event in hour.events if isinstance(event, Headspace))
    return min(frees, default=hour.world.numbers.capacity)

"""A short way to say that an hour goes on to its end."""

from game.play.actions import Take
from game.play.hour import Hour
from game.play.offers import offers


def play_out(hour: Hour) -> None:
    """Take the last offer that is open ('verder', or the last thing to say) until the hour is over."""
    while not hour.state.over:
        last = next(one for one in reversed(offers(hour.world, hour.state)) if not one.blocked)
        hour.do(Take(last.id))

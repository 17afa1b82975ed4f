"""Before a limit, at a quieter pace: a warning of twenty seconds, and a key that lets the clock stand for a while.

As often as one likes. Nothing of the hour changes by it: the clock stands, as in a pause, and the table stays.
"""

from collections.abc import Iterator

from game.play.agenda import runs_out
from game.play.state import State
from game.play.time import ms_until
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.toolkit import LYING, Box, Role, Type, Widget
from game.screens.toolkit.painters.button import PRIMARY, Button
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import BAR, BAR_TEXT

WARNED_MS = 20_000
LONGER_MS = 120_000
KEY = "f7"
_PLACE = Box(24, 656, 352, 62)
_STYLE = Type(size=18, leading=1.25)


def limit_ms(state: State, ahead: int) -> int | None:
    """Milliseconds on the wall until this moment, this session or somebody's patience ends; None without a clock.

    `ahead` is the play time that has visibly run on.
    """
    if not state.pace.isdecimal():
        return None
    moment = ms_until(state, state.ends) if state.moment else None
    left = min((one for one in (moment, runs_out(state)) if one is not None), default=None)
    return None if left is None else max(0, left - ahead) * int(state.pace)


def is_near(state: State, ahead: int) -> bool:
    """Whether it is to be said that time is nearly up: at a quieter pace, and so long before."""
    left = limit_ms(state, ahead)
    return left is not None and int(state.pace) > 1 and left <= WARNED_MS


def slip(seen: Glance, stands: bool) -> Iterator[Widget]:
    """Said once, without counting down; and while the clock stands, that it does."""
    said = seen.text(_("De klok staat even stil.") if stands else _("Nog twintig seconden."))
    button, key = seen.text(_("Even wachten")), KEY.upper()
    yield Widget("longer/ground", Role.IMAGE, box=_PLACE, paint=Ground(BAR, radius=5, depth=LYING))
    words = Box(_PLACE.x + 16, _PLACE.y + 8, 130, 48)
    yield Widget(
        "longer/said",
        Role.STATUS,
        said,
        box=words,
        paint=Words(said, _STYLE, BAR_TEXT),
        live=True,
        dark=True,
        urgent=True,
    )
    place = Box(_PLACE.right - 202, _PLACE.y + 8, 194, 46)
    yield Widget(
        "longer",
        Role.BUTTON,
        button,
        key,
        box=place,
        command="ui:longer",
        paint=Button(f"{button} ({key})", PRIMARY),
        dark=True,
        urgent=True,
    )

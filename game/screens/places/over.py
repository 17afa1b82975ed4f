"""The hour is over: a plain ground, on which the last words come."""

from game.screens.glance import Glance
from game.screens.toolkit import WHOLE, Role, Widget
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.palette import WHITE


def over(seen: Glance) -> Widget:
    """Nothing asks for anything any more."""
    ground = Widget("over/ground", Role.IMAGE, box=WHOLE, paint=Ground(WHITE))
    return Widget("over", Role.WINDOW, children=(ground,))

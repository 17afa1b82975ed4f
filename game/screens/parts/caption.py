"""What is heard, in words: a slip in a corner, for who switched that on."""

from collections.abc import Iterator

from game.screens.glance import Glance
from game.screens.heard import CAPTIONS
from game.screens.sound import Name
from game.screens.toolkit import LYING, Box, Role, Type, Widget
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import BAR, BAR_TEXT

_PLACE = Box(24, 726, 420, 34)
_STYLE = Type(size=18, leading=1.2)


def written(seen: Glance, name: Name | None) -> Iterator[Widget]:
    """The slip; nothing when nothing is heard. It lies over what stands there, and is not announced: who hears a
    screen reader hears the sound."""
    if name is None:
        return
    said = seen.text(CAPTIONS[name])
    yield Widget("caption/ground", Role.IMAGE, box=_PLACE, paint=Ground(BAR, radius=4, depth=LYING))
    words = Box(_PLACE.x + 14, _PLACE.y + 6, _PLACE.w - 28, _PLACE.h - 8)
    yield Widget(
        "caption", Role.STATUS, said, box=words, paint=Words(said, _STYLE, BAR_TEXT), dark=True, stays=True
    )

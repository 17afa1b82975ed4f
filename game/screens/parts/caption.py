"""What is heard, in words: a slip in a corner, for who switched that on."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.screens.glance import Glance
from game.screens.heard import CAPTIONS
from game.screens.sound import Name
from game.screens.toolkit import LYING, Box, Canvas, Mood, Painter, Role, Type, Widget
from game.screens.toolkit.palette import BAR, BAR_TEXT

_PLACE = Box(24, 726, 420, 34)
_STYLE = Type(size=18, leading=1.2)


def written(seen: Glance, name: Name | None) -> Iterator[Widget]:
    """The slip; nothing when nothing is heard. It lies over what stands there, also in one column, and is not
    announced: who hears a screen reader hears the sound."""
    if name is not None:
        said = seen.text(CAPTIONS[name])
        yield Widget("caption", Role.STATUS, said, box=_PLACE, paint=Slip(said), dark=True, stays=True)


@dataclass(frozen=True, slots=True)
class Slip(Painter):
    """Light words on a dark slip of their own, in the middle of its height."""

    reach = 24
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 4)
        canvas.rect(box, BAR, 4)
        high = canvas.ruler.height(self.words, _STYLE, box.w - 28)
        canvas.paragraph(Box(box.x + 14, box.y + (box.h - high) / 2, box.w - 28), self.words, _STYLE, BAR_TEXT)

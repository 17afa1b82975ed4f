"""What of this hour belongs to a matter, each after its day; what has a moment leads to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.debrief.model import Happened
from game.screens.i18n import _
from game.screens.lookback.view import View
from game.screens.toolkit import Box, Canvas, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.palette import DUSK, INK, INK_SOFT, LINE, PAPER_BAND

_FACT = Type(size=18, leading=1.34)
_DAY = Type(size=16, leading=1.2)
_MARK = Type(size=types.L, weight=600, leading=1.25)


def facts(view: View, happened: Iterable[Happened]) -> Iterator[Widget]:
    """One widget for each."""
    for number, one in enumerate(happened):
        said, day = " ".join(map(view.line, one.lines)), view.say.date(one.day, "short") if one.day else ""
        id, paint = f"fact/{number}", Fact(said, day, one.entry >= 0)
        name = view.text(_("{day}: {what}"), day=day, what=said) if day else said
        if one.entry < 0:
            yield Widget(id, Role.TEXT, name, paint=paint)
        else:
            yield Widget(id, Role.LINK, name, command=f"look:{one.entry}", paint=paint)


@dataclass(frozen=True, slots=True)
class Fact(Painter):
    """Something that happened, after its day, with a line at its left; a mark at its right leads to its moment."""

    lively = True
    reach = 6
    words: str
    day: str = ""
    leads: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.leads and mood.lift:
            canvas.rect(box, PAPER_BAND, 3)
        canvas.fill(Box(box.x, box.y, 3, box.h), DUSK if self.leads else LINE)
        room = self._room(box.w)
        place = Box(box.x + 14, box.y + (box.h - self._high(canvas.ruler, room)) / 2, room)
        high = canvas.paragraph(place, self.day, _DAY, INK_SOFT) if self.day else 0.0
        canvas.paragraph(place.moved(0, high), self.words, _FACT, INK)
        if self.leads:
            middle = box.y + (box.h - canvas.ruler.line_height(_MARK)) / 2
            canvas.text(box.right - 12, middle, "›", _MARK, INK, 0.5)

    def _room(self, width: float) -> float:
        return width - 14 - (24 if self.leads else 0)

    def _high(self, ruler: Ruler, room: float) -> float:
        day = ruler.line_height(_DAY) if self.day else 0.0
        return day + ruler.height(self.words, _FACT, room)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, max(44.0 if self.leads else 24.0, self._high(ruler, self._room(width)) + 8)

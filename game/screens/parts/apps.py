"""The sites on her phone, each a tile with its name and what came into its inbox."""

from dataclasses import dataclass

from game.play.paperwork import inbox, sites
from game.scenario.paperwork import Portal
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.toolkit import CENTRE, Box, Canvas, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit.palette import MUNICIPALITY, POST_INK, POST_LINE, POST_SECOND, WHITE

_TILE = 84.0
_MOST = 2
_ICON = 44.0
_NAME = Type(size=18, weight=600, leading=1.15)
_SECOND = Type(size=18, leading=1.15)
_LETTER = Type(Face.POST, size=24, weight=700, leading=1.0)
_UNREAD = _n("{n} nieuw bericht", "{n} nieuwe berichten")


def height(seen: Glance) -> float:
    """How much of the screen the tiles take; of more than two the rest can be scrolled to."""
    return _TILE * min(_MOST, len(tuple(sites(seen.world, seen.state))))


def apps(seen: Glance, box: Box) -> tuple[Widget, ...]:
    """A tile for every site that she has to do with."""
    tiles = tuple(_tile(seen, one, box.w - 32) for one in sites(seen.world, seen.state))
    if not tiles:
        return ()
    flow = Flow(gap=6, pad=(16, 7, 16, 5), scroll=True, fade="#F4F6F8")
    return (Widget("phone/apps", Role.GROUP, seen.text(_("Sites")), box=box, flow=flow, children=tiles),)


def unread(seen: Glance, portal: str) -> int:
    """How many letters lie unread in the inbox of a site."""
    return sum(1 for id in inbox(seen.world, seen.state, portal) if id not in seen.state.read)


def _tile(seen: Glance, one: Portal, width: float) -> Widget:
    name, count = seen.text(one.name), unread(seen, one.id)
    second = seen.say.plural(_UNREAD, count) if count else ""
    id = f"portal/{one.id}"
    return Widget(
        id, Role.BUTTON, name, description=second, box=Box(0, 0, width), command=f"take:{id}",
        paint=Tile(name, second, name.split()[-1][:1].upper()),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tile(Painter):
    """A square with the first letter of the site, its name beside it, and what is new in words."""

    lively = True
    reach = 4
    name: str
    second: str
    letter: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, WHITE, 12, POST_INK if mood.lift else POST_LINE, 1.5)
        icon = Box(box.x + 9, box.y + (box.h - _ICON) / 2, _ICON, _ICON)
        canvas.rect(icon, MUNICIPALITY, 10)
        plain = canvas.plain()
        top = icon.y + (_ICON - plain.ruler.line_height(_LETTER)) / 2
        plain.text(icon.x + _ICON / 2, top, self.letter, _LETTER, WHITE, CENTRE)
        inner, ruler = self._inner(box), canvas.ruler
        high = ruler.height(self.name, _NAME, inner.w)
        both = high + (ruler.height(self.second, _SECOND, inner.w) if self.second else 0)
        place = inner.moved(0, (box.h - both) / 2)
        canvas.paragraph(place, self.name, _NAME, POST_INK)
        canvas.paragraph(place.moved(0, high), self.second, _SECOND, POST_SECOND)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        inner = self._inner(Box(0, 0, width))
        high = ruler.height(self.name, _NAME, inner.w)
        high += ruler.height(self.second, _SECOND, inner.w) if self.second else 0
        return width, max(_ICON + 18, high + 8)

    @staticmethod
    def _inner(box: Box) -> Box:
        return Box(box.x + _ICON + 20, box.y, box.w - _ICON - 30)

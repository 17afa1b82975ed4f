"""The kitchen table: everything that asks for attention, and how much room there is in the head."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import headspace, kitchen
from game.screens.parts.daybar import daybar
from game.screens.parts.light import blend, light_at
from game.screens.parts.things import (
    BOOK,
    CALENDAR,
    FOLDER,
    IN_THE_DOOR,
    PHONE,
    at_the_door,
    last_days,
    newest_message,
    pile,
    things,
)
from game.screens.toolkit import HIGH, Box, Canvas, Depth, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.palette import (
    EDGES,
    INK,
    PAPER,
    PAPER_DIM,
    SPEECH,
    THOUGHT_ON_DARK,
    contrast,
)

CUP = (604.0, 490.0)


def table(seen: Glance) -> Widget:
    """The table at this moment. In the order of Tab: post, folder, book, phone, calendar, person, worries."""
    children = (
        *_told(seen),
        *kitchen.room(seen),
        *things(seen),
        *kitchen.dark(seen),
        *_words_on_the_wall(seen),
        headspace.cup(seen, *CUP),
        *_goes(seen),
        *_people(seen),
        headspace.label(seen, Box(604, 694, anchor=0.5)),
        *headspace.worries(seen, *CUP, commands(seen)),
        daybar(seen),
    )
    return Widget("table", Role.WINDOW, _title(seen), children=children)


def _title(seen: Glance) -> str:
    """Which moment it is: `dinsdagavond`."""
    moment = seen.scenario.moments.get(seen.state.moment)
    return seen.text(moment.name) if moment else ""


def _told(seen: Glance) -> Iterator[Widget]:
    """For the one-column layout: when it is, before anything else."""
    day, hour = seen.say.date(seen.moment.date(), "weekday"), seen.say.clock(seen.moment)
    yield Widget("table/now", Role.TEXT, seen.text(_("{day}, {hour}"), day=day, hour=hour))


# --- what the wall says -----------------------------------------------------------------------------------------

_WORDS_BOX = Box(768, 84, 262, 118)
_WORDS_AT = (0.67, 0.11)
"""Where those words stand in the darkness of the edges: a share of its width and height."""


def _words_on_the_wall(seen: Glance) -> Iterator[Widget]:
    """What goes through her head as the moment begins, unless somebody stands there with words of their own."""
    moment = seen.scenario.moments.get(seen.state.moment)
    if moment and moment.words and not at_the_door(seen):
        said = seen.text(moment.words)
        yield Widget("table/words", Role.TEXT, said, box=_WORDS_BOX, paint=OnTheWall(said, _wall(seen)))


def _wall(seen: Glance) -> str:
    """The wall as it looks behind those words, under night and darkness."""
    across, down = (_WORDS_AT[0] - 0.47) / 0.62, (_WORDS_AT[1] - 0.56) / 0.66
    share = max(0.0, ((across**2 + down**2) ** 0.5 - 0.40) / 0.60)
    return blend(light_at(seen.moment).seen_wall, EDGES, share * kitchen.edge_strength(seen))


@dataclass(frozen=True, slots=True)
class OnTheWall(Painter):
    """Italic words, right aligned, in light or dark ink; where neither is clear enough, on a strip of paper."""

    reach = 14
    text: str
    wall: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        style = self._style(canvas.ruler, box)
        high = canvas.ruler.height(self.text, style, box.w)
        ink = max(INK, THOUGHT_ON_DARK, key=lambda ink: contrast(ink, self.wall))
        if contrast(ink, self.wall) < _CLEAR_ENOUGH:
            wide = canvas.ruler.size(self.text, style, box.w)[0]
            canvas.rect(Box(box.right - wide - 12, box.y - 8, wide + 24, high + 16), SPEECH, 6)
            ink = INK
        canvas.paragraph(box, self.text, style, ink, 1.0)

    def _style(self, ruler: Ruler, box: Box) -> Type:
        style = _WALL_TYPE
        while ruler.height(self.text, style, box.w) > box.h and style.size > types.XS:
            style = style.sized(style.size - 0.5)
        return style


_WALL_TYPE = Type(types.Face.STORY, size=21, italic=True, leading=1.35)
_CLEAR_ENOUGH = 4.5


# --- where one can go -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tagged(Painter):
    """The paper label of a thing; the box is the whole thing, so that all of it can be pointed at."""

    reach = 12
    lively = True
    label: Label
    x: float
    y: float
    align: float = 0.0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        w, h = self.label.size(canvas.ruler, 1366)
        self.label.draw(canvas, Box(self.x - self.align * w, self.y, w, h), mood)


def _goes(seen: Glance) -> Iterator[Widget]:
    """Post, folder, book, phone, calendar: each with its label and letter."""
    number = len(pile(seen))
    new = sum(how == "new" for how in seen.state.messages.values())
    low = number > _FEW
    yield _thing(seen, "post", seen.text(_("De post")), "P", Box(24, 268, 344, 312), (96, 690 if low else 536), number)
    filed = sum(where == "folder" for where in seen.state.letters.values())
    yield _thing(seen, "folder", seen.text(_("De map")), "M", FOLDER.grown(4), (936, 452), filed)
    yield _thing(seen, "book", seen.text(_("Huishoudboekje")), "B", BOOK, (880, 716))
    yield _thing(seen, "phone", seen.text(_("Telefoon")), "T", PHONE.grown(8), (1350, 692), new, align=1.0)
    yield _thing(seen, "calendar", seen.text(_("Kalender")), "K", CALENDAR.grown(2), (612, 262), align=0.5)

"""Buttons, links, and fields that are joined (nu, deel, later) or stand side by side."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import CENTRE, Canvas
from ..painter import Mood, Painter
from ..palette import (
    BAR_TEXT,
    DOOR,
    DUSK,
    HANG_UP,
    INK,
    INK_SOFT,
    LINE,
    LINE_SOFT,
    ON_DUSK,
    PAPER_SHADE,
    PAPER_WARM,
    PAPER_WHITE,
    Colour,
)
from ..ruler import Ruler
from ..type import BUTTON, XS, Type
from ..type import S as STEP_S
from .option import stroke
from .words import tick

PRIMARY, DOOR_KIND, SECONDARY, ON_BAR, HANGS_UP = "primary", "door", "secondary", "bar", "hang_up"
_GROUND = {PRIMARY: DUSK, DOOR_KIND: DOOR, HANGS_UP: HANG_UP}
_FIELD = Type(size=STEP_S, leading=1.2)
_FIELD_ON = Type(size=STEP_S, weight=600, leading=1.2)


@dataclass(frozen=True, slots=True)
class Button(Painter):
    """A button: `primary` (one per screen), `door` (to the table), `secondary`, `bar` (day bar), `hang_up`."""

    lively = True
    text: str
    kind: str = PRIMARY
    style: Type = BUTTON

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ground = _GROUND.get(self.kind)
        canvas.rect(box, ground or (PAPER_WARM if mood.lift and self.kind == SECONDARY else None), 5)
        if ground is None:
            canvas.rect(box, None, 5, BAR_TEXT if self.kind == ON_BAR and mood.lift else LINE, 2)
        elif mood.lift:
            canvas.rect(box, "#FFFFFF", 5, alpha=0.08 * mood.lift)
        colour = ON_DUSK if ground else BAR_TEXT if self.kind == ON_BAR or mood.dark else INK
        down = 1 if mood.pressed else 0
        style = self._fitting(canvas.ruler, box)
        high = canvas.ruler.height(self.text, style, box.w - 16)
        place = Box(box.x + 8, box.y + (box.h - high) / 2 + down, box.w - 16)
        canvas.paragraph(place, self.text, style, colour, CENTRE)

    def _fitting(self, ruler: Ruler, box: Box) -> Type:
        """Smaller where it has been given less room than it asks for."""
        style = self.style
        while ruler.height(self.text, style, box.w - 16) > box.h and style.size > ruler.least(XS):
            style = style.sized(style.size - 0.5)
        return style

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        w = min(width, ruler.width(self.text, self.style) + 48)
        return w, max(48.0, ruler.height(self.text, self.style, w - 16) + 26)


@dataclass(frozen=True, slots=True)
class Link(Painter):
    """Words with a line under them, as high as a button, so that they stand level beside one."""

    lively = True
    text: str
    colour: Colour = INK
    line: Colour = LINE
    style: Type = _FIELD_ON

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        high = canvas.ruler.line_height(self.style)
        top = box.y + (box.h - high) / 2
        wide = canvas.text(box.x, top, self.text, self.style, self.colour)
        canvas.fill(Box(box.x, top + high + 1, wide, 3 if mood.lift else 2), self.line)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return ruler.width(self.text, self.style) + 1, max(48.0, ruler.line_height(BUTTON) + 26)


_TICK = 16.0


@dataclass(frozen=True, slots=True)
class Choice(Painter):
    """One of several: a field with a word; chosen, it is filled and bold.

    `joined` fields have square corners and share their edges (nu, deel, later); they, and what is `ticked`, have a
    tick when chosen. `barred` strikes the word. Under the pointer only its edge grows: a darker ground would look
    chosen.
    """

    lively = True
    reach = 4
    text: str
    chosen: bool = False
    joined: bool = False
    barred: bool = False
    ticked: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ink = self._ground(canvas, box, mood)
        has_tick = self.chosen and (self.joined or self.ticked)
        inner = box.inset(4 + (_TICK if has_tick else 0), 0, 4)
        style = self.style(canvas.ruler, inner.w)
        high = canvas.ruler.height(self.text, style, inner.w)
        top = box.y + (box.h - high) / 2
        canvas.paragraph(Box(inner.x, top, inner.w), self.text, style, ink, CENTRE)
        wide = canvas.ruler.width(self.text, style)
        if has_tick:
            tick(canvas, inner.x + (inner.w - wide) / 2 - _TICK, box.y + box.h / 2, ink)
        if self.barred:
            stroke(canvas, box.x + (box.w - wide) / 2 - 6, box.y + box.h / 2, wide + 10, 1)

    def style(self, ruler: Ruler, room: float) -> Type:
        """In what a word that stands alone is written."""
        return _FIELD_ON if self.chosen else _FIELD

    def _ground(self, canvas: Canvas, box: Box, mood: Mood) -> Colour:
        """The field itself; gives the colour of what is written in it."""
        ground = DUSK if self.chosen else PAPER_SHADE if self.barred else PAPER_WHITE
        raised = mood.lift > 0 and not (self.chosen or self.barred)
        edge = DUSK if self.chosen else INK if raised else LINE if self.joined else LINE_SOFT
        canvas.rect(box, ground, 0 if self.joined else 5, edge, 1.5 if self.joined and not raised else 2)
        return ON_DUSK if self.chosen else INK_SOFT if self.barred else INK

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        wide = ruler.width(self.text, _FIELD_ON) + (14 if self.joined else 28)
        w = min(width, max(54.0, wide))
        return w, max(44.0, ruler.height(self.text, _FIELD_ON, w - 8) + 20)

"""The option strip in all its states: normal, hover, focus, pressed, struck through, unlocked."""

from dataclasses import dataclass, replace

from ..box import Box
from ..canvas import LOW, RIGHT, Canvas, Depth
from ..painter import Mood, Painter
from ..palette import (
    BRICK_DEEP,
    INK,
    INK_SOFT,
    KNOWN,
    PAPER,
    PAPER_WARM,
    SAGE,
    SAGE_TEXT,
    SLATE,
    STRUCK,
    STRUCK_LINE,
    STRUCK_TEXT,
)
from ..ruler import Ruler
from ..text import Run
from ..type import HAND, SMALL, L, S, Type
from .keycap import cap_size, draw_cap

MAIN = Type(size=L, weight=600, leading=1.25)
MAIN_STRUCK = Type(size=L, weight=400, leading=1.25)
CAP = Type(size=S, weight=600, leading=1.1)
THOUGHT = replace(HAND, leading=1.15)
SIDE, RIGHT_SIDE, TOP, GAP = 18.0, 14.0, 15.0, 3.0
_AGAIN = 6.0
"""So far under the first stroke lies the second (u)."""


@dataclass(frozen=True, slots=True)
class Option(Painter):
    """A strip of paper with a key cap, a main line and a second line.

    `struck`: one stroke through the main line, under it the `thought`, at the right the `cost`; a second stroke
    once it was `tried`. `known_from` ("Dit ken je door Truus") makes it an option unlocked by knowledge and opens
    its second line in bold.
    """

    lively = True
    reach = 24
    main: str
    second: str = ""
    key: str = ""
    struck: bool = False
    thought: str = ""
    cost: str = ""
    known_from: str = ""
    tried: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        place = self.raised(box, mood)
        self._ground(canvas, place, mood)
        inner = self._inner(canvas.ruler, place)
        if self.key and mood.keys:
            y = place.y + TOP + (canvas.ruler.line_height(MAIN) - cap_size(canvas.ruler, self.key, CAP)[1]) / 2
            draw_cap(canvas, place.x + SIDE, y, self.key, CAP)
        if self.struck:
            self._struck(canvas, inner, mood.progress)
        else:
            self._open(canvas, inner)

    def raised(self, box: Box, mood: Mood) -> Box:
        return box if self.struck else box.moved(0, -2 * mood.lift)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        inner = self._inner(ruler, Box(0, 0, width))
        if self.struck:
            h = ruler.height(self.main, MAIN_STRUCK, self._main_width(ruler, inner.w))
            h += self._cost_below(ruler, inner.w)
            h += ruler.height(self.thought, THOUGHT, inner.w) + 5 if self.thought else 0
        else:
            h = ruler.height(self.main, MAIN, inner.w)
            h += ruler.height(self._second(), SMALL, inner.w) + GAP if self.second or self.known_from else 0
        return width, max(h + 2 * TOP, 56.0)

    def _inner(self, ruler: Ruler, box: Box) -> Box:
        cap = cap_size(ruler, self.key, CAP)[0] + 10 if self.key else 0
        return box.inset(SIDE + cap, TOP, RIGHT_SIDE, TOP)

    def _ground(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.struck:
            canvas.rect(box, STRUCK, 4, STRUCK_LINE, 2)
            return
        canvas.shadow(box, _depth(mood), 4)
        canvas.rect(box, KNOWN if self.known_from else PAPER_WARM if mood.lift > 0 else PAPER, 4)
        if self.known_from:
            with canvas.clipped(Box(box.x, box.y, 8, box.h)):
                canvas.rect(box, SAGE, 4)

    def _open(self, canvas: Canvas, inner: Box) -> None:
        high = canvas.paragraph(inner, self.main, MAIN, INK)
        if self.second or self.known_from:
            colour = SAGE_TEXT if self.known_from else INK_SOFT
            canvas.paragraph(inner.moved(0, high + GAP), self._second(), SMALL, colour)

    def _second(self) -> tuple[Run, ...]:
        if not self.known_from:
            return (Run(self.second),)
        return (Run(self.known_from, bold=True), Run(f" · {self.second}" if self.second else ""))

    def _struck(self, canvas: Canvas, inner: Box, progress: float) -> None:
        ruler = canvas.ruler
        room = self._main_width(ruler, inner.w)
        high = canvas.paragraph(Box(inner.x, inner.y, room), self.main, MAIN_STRUCK, STRUCK_TEXT)
        below = self._cost_below(ruler, inner.w)
        if self.cost and below:
            canvas.paragraph(inner.moved(0, high), self.cost, SMALL, INK_SOFT)
        elif self.cost:
            canvas.text(inner.right, inner.y + 3, self.cost, SMALL, INK_SOFT, RIGHT)
        if self.thought:
            canvas.paragraph(inner.moved(0, high + below + 5), self.thought, THOUGHT, SLATE)
        lines = ruler.wrap(self.main, MAIN_STRUCK, room)
        first, share = len(lines) if self.tried else progress * len(lines), progress * len(lines)
        for number, line in enumerate(lines):
            middle = inner.y + (number + 0.56) * ruler.line_height(MAIN_STRUCK)
            wide = ruler.width(line, MAIN_STRUCK) + 28
            stroke(canvas, inner.x - 8, middle, wide, first - number)
            if self.tried:
                stroke(canvas, inner.x - 3, middle + _AGAIN, wide - 16, share - number)

    def _main_width(self, ruler: Ruler, width: float) -> float:
        """The cost stands at the right of the main line if both fit, otherwise under it."""
        beside = width - ruler.width(self.cost, SMALL) - 44
        return beside if self.cost and beside >= ruler.width(self.main, MAIN_STRUCK) else width

    def _cost_below(self, ruler: Ruler, width: float) -> float:
        below = self.cost and self._main_width(ruler, width) == width
        return ruler.height(self.cost, SMALL, width) if below else 0.0


def stroke(canvas: Canvas, x: float, middle: float, width: float, share: float) -> None:
    """One hand-drawn stroke from left to right, as far as `share` (0-1) of its length."""
    if share <= 0:
        return
    k = width / 398
    path = f"M{2 * k} 14 Q{90 * k} 6 {190 * k} 11 T{396 * k} 7"
    body = f'<path d="{path}" fill="none" stroke="{BRICK_DEEP}" stroke-width="3" stroke-linecap="round"/>'
    with canvas.clipped(Box(x - 2, middle - 20, (width + 4) * min(1.0, share), 40)):
        canvas.vector(Box(x, middle - 10, width + 4, 22), body)


def _depth(mood: Mood) -> Depth:
    if mood.pressed:
        return Depth(1, 2, LOW.alpha)
    return Depth(3 + 2 * mood.lift, 10 + 4 * mood.lift, LOW.alpha) if mood.lift in (0, 1) else Depth(4, 12, 0.3)

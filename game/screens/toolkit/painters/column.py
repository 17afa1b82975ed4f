"""Generic painters of the one-column layout: everything grows with its text."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import Canvas
from ..painter import Mood, Painter
from ..palette import (
    DUSK,
    INK,
    INK_SOFT,
    ON_DUSK,
    ON_DUSK_SECOND,
    PAPER_BAND,
    PAPER_WARM,
    PAPER_WHITE,
    POST_LINE,
    WHITE,
)
from ..rich import ON_POST, Block, Look
from ..rich import draw as draw_rich
from ..rich import height as rich_height
from ..ruler import Ruler
from ..text import Run
from ..type import SMALL
from .keycap import cap_size, draw_cap
from .option import CAP, MAIN, Option

_LINE, _PAD = "#8C7B66", 16.0
_ON_PAPER = Look()


@dataclass(frozen=True, slots=True)
class Strip(Painter):
    """Anything that can be chosen. `chosen` is None for what is not one of several; `tried`: a second stroke."""

    lively = True
    reach = 6
    main: str
    value: str = ""
    second: str = ""
    key: str = ""
    struck: bool = False
    thought: str = ""
    cost: str = ""
    chosen: bool | None = None
    tried: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.struck:
            self._as_option().draw(canvas, box, mood)
            return
        on = bool(self.chosen)
        canvas.rect(box, DUSK if on else PAPER_WARM if mood.lift else PAPER_WHITE, 5, DUSK if on else _LINE, 2)
        ink, soft = (ON_DUSK, ON_DUSK_SECOND) if on else (INK, INK_SOFT)
        inner = self._inner(canvas.ruler, box)
        line = canvas.ruler.line_height(MAIN)
        if self.key and mood.keys:
            y = inner.y + (line - cap_size(canvas.ruler, self.key, CAP)[1]) / 2
            draw_cap(canvas, box.x + _PAD, y, self.key, CAP, soft, soft)
        if self.chosen is not None:
            self._mark(canvas, inner.x - line * 1.1, inner.y + line / 2, line * 0.36, soft)
        high = canvas.paragraph(inner, self._first(), MAIN, ink)
        if self.second:
            canvas.paragraph(inner.moved(0, high + 2), self.second, SMALL, soft)

    def _mark(self, canvas: Canvas, x: float, y: float, r: float, colour: str) -> None:
        """A round mark, with a dot when this one is chosen: not by colour alone."""
        dot = f'<circle cx="{r}" cy="{r}" r="{r * 0.5}" fill="{colour}"/>' if self.chosen else ""
        ring = f'<circle cx="{r}" cy="{r}" r="{r - 1.5}" fill="none" stroke="{colour}" stroke-width="2"/>'
        canvas.vector(Box(x, y - r, 2 * r, 2 * r), ring + dot)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        if self.struck:
            return self._as_option().size(ruler, width)
        inner = self._inner(ruler, Box(0, 0, width))
        h = ruler.height(self._first(), MAIN, inner.w)
        h += ruler.height(self.second, SMALL, inner.w) + 2 if self.second else 0
        return width, max(48.0, h + 24)

    def _first(self) -> tuple[Run, ...]:
        return (Run(self.main), Run(f"  {self.value}")) if self.value else (Run(self.main),)

    def _inner(self, ruler: Ruler, box: Box) -> Box:
        left = _PAD + (cap_size(ruler, self.key, CAP)[0] + 14 if self.key else 0)
        left += ruler.line_height(MAIN) * 1.1 if self.chosen is not None else 0
        return box.inset(left, 12, _PAD, 12)

    def _as_option(self) -> Option:
        return Option(self.main, self.second, self.key, True, self.thought, self.cost, tried=self.tried)


@dataclass(frozen=True, slots=True)
class Card(Painter):
    """Something with a value: "Hoofdruimte  15 van 20 vrij"."""

    reach = 4
    name: str
    value: str = ""
    second: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, PAPER_BAND, 4)
        inner = box.inset(_PAD, 10, _PAD, 10)
        high = canvas.paragraph(inner, self._first(), SMALL)
        if self.second:
            canvas.paragraph(inner.moved(0, high), self.second, SMALL, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        h = ruler.height(self._first(), SMALL, width - 2 * _PAD)
        h += ruler.height(self.second, SMALL, width - 2 * _PAD) if self.second else 0
        return width, h + 20

    def _first(self) -> tuple[Run, ...]:
        return (Run(self.name), Run(f"  {self.value}", bold=True)) if self.value else (Run(self.name),)


@dataclass(frozen=True, slots=True)
class Leaf(Painter):
    """A document: its rich text on white, or plain on the column itself."""

    reach = 4
    name: str
    content: tuple[Block, ...]
    plain: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.plain:
            draw_rich(canvas, box, self.content, _ON_PAPER)
            return
        canvas.rect(box, WHITE, 0, POST_LINE, 2)
        draw_rich(canvas, box.inset(28, 24, 28, 24), self.content, ON_POST)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        if self.plain:
            return width, rich_height(ruler, self.content, _ON_PAPER, width)
        return width, rich_height(ruler, self.content, ON_POST, width - 56) + 48

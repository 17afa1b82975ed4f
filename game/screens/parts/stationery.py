"""Paper of firms and of people. Official post has its own head in the toolkit; these look of their own kind."""

from dataclasses import dataclass

from game.screens.toolkit import CENTRE, RIGHT, Block, Box, Canvas, Face, Look, Mood, Painter, Ruler, Type
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.letter import LetterHead
from game.screens.toolkit.palette import INK, INK_SOFT, PAPER_EDGE, POST_INK, POST_LINE, POST_SECOND, WHITE
from game.screens.toolkit.rich import draw as draw_rich
from game.screens.toolkit.rich import height as rich_height

_NAME = Type(Face.POST, size=25, weight=700, leading=1.15)
_PLAIN = types.POST_SMALL
_BAND, _MARK, _PANEL_PAD, _COLUMN_GAP = 10.0, 58.0, 12.0, 36.0
_FIRM = Look(types.POST, POST_INK, POST_SECOND, POST_LINE)
_FIRM_LEFT, _FIRM_RIGHT = 58.0, 54.0

_WRITTEN = Type(Face.STORY, size=20, leading=1.45)
_WRITTEN_NAME = Type(Face.STORY, size=24, weight=600, leading=1.2)
_WRITTEN_DAY = Type(Face.STORY, size=19, italic=True, leading=1.3)
_NOTE = Look(_WRITTEN, INK, INK_SOFT, PAPER_EDGE)
_NOTE_LEFT, _NOTE_RIGHT, _NOTE_TOP = 92.0, 58.0, 48.0

_HOLE = (
    '<circle cx="11" cy="11" r="10" fill="#8B7C6B" fill-opacity="0.55"/>'
    '<circle cx="11" cy="12.5" r="8.5" fill="#4A3E35" fill-opacity="0.55"/>'
)


@dataclass(frozen=True, slots=True)
class FirmPaper(Painter):
    """A firm's letter or bill: a band in its colour, its name, its initial in a disc, a tinted strip of facts."""

    reach = 4
    head: LetterHead
    content: tuple[Block, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(Box(box.x, box.y, box.w, _BAND), self.head.colour)
        inner = box.inset(_FIRM_LEFT, 36, _FIRM_RIGHT)
        y = inner.y + self._head(canvas, canvas.ruler, inner)
        draw_rich(canvas, Box(inner.x, y, inner.w), self.content, _FIRM)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        inner = Box(0, 0, width - _FIRM_LEFT - _FIRM_RIGHT)
        return width, 36 + self._head(None, ruler, inner) + rich_height(ruler, self.content, _FIRM, inner.w) + 56

    def _head(self, canvas: Canvas | None, ruler: Ruler, box: Box) -> float:
        room = Box(box.x, box.y, box.w - _MARK - 20)
        name = ruler.height(self.head.sender, _NAME, room.w)
        lines = "\n".join(filter(None, (self.head.department, *self.head.address)))
        high = max(_MARK, name + 3 + ruler.height(lines, _PLAIN, room.w) if lines else name)
        if canvas:
            canvas.paragraph(room, self.head.sender, _NAME, self.head.colour)
            canvas.paragraph(room.moved(0, name + 3), lines, _PLAIN, POST_SECOND)
            self._mark(canvas, Box(box.right - _MARK, box.y, _MARK, _MARK))
        return high + 18 + self._facts(canvas, ruler, Box(box.x, box.y + high + 18, box.w)) + 24

    def _mark(self, canvas: Canvas, box: Box) -> None:
        disc = f'<circle cx="{_MARK / 2}" cy="{_MARK / 2}" r="{_MARK / 2 - 1}" fill="{self.head.colour}"/>'
        canvas.vector(box, disc)
        letter = Type(Face.POST, size=30, weight=700, leading=1.0)
        top = box.y + (box.h - canvas.ruler.line_height(letter)) / 2
        canvas.text(box.x + box.w / 2, top, self.head.sender[:1], letter, WHITE, CENTRE)

    def _facts(self, canvas: Canvas | None, ruler: Ruler, box: Box) -> float:
        """Each fact under its label, side by side as far as they fit."""
        pairs, x, y = self.head.references, box.x + _PANEL_PAD, box.y + _PANEL_PAD - 2
        line = ruler.line_height(_PLAIN)
        places: list[tuple[float, float, str, str]] = []
        for label, value in pairs:
            wide = max(ruler.width(label, _PLAIN), ruler.width(value, _PLAIN))
            if x > box.x + _PANEL_PAD and x + wide > box.right - _PANEL_PAD:
                x, y = box.x + _PANEL_PAD, y + 2 * line + 6
            places.append((x, y, label, value))
            x += wide + _COLUMN_GAP
        high = y - box.y + 2 * line + _PANEL_PAD - 2
        if canvas and places:
            canvas.fill(Box(box.x, box.y, box.w, high), self.head.colour, 0.08)
            canvas.fill(Box(box.x, box.y, 4, high), self.head.colour)
            for left, top, label, value in places:
                canvas.text(left + 4, top, label, _PLAIN, POST_SECOND)
                canvas.text(left + 4, top + line, value, _PLAIN, POST_INK)
        return high if places else 0.0


@dataclass(frozen=True, slots=True)
class NotePaper(Painter):
    """A note from somebody with a name: warm paper out of a ring binder, the day at the top."""

    reach = 4
    sender: str
    second: str
    day: str
    content: tuple[Block, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        for share in (0.24, 0.76):
            canvas.vector(Box(box.x + 30, box.y + 686 * share, 22, 22), _HOLE)
        inner = self._inner(box)
        y = inner.y + self._head(canvas, canvas.ruler, inner)
        draw_rich(canvas, Box(inner.x, y, inner.w), self.content, _NOTE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        inner = self._inner(Box(0, 0, width))
        high = self._head(None, ruler, inner) + rich_height(ruler, self.content, _NOTE, inner.w)
        return width, max(686.0, _NOTE_TOP + high + 56)

    def _inner(self, box: Box) -> Box:
        return box.inset(_NOTE_LEFT, _NOTE_TOP, _NOTE_RIGHT)

    def _head(self, canvas: Canvas | None, ruler: Ruler, box: Box) -> float:
        day = ruler.width(self.day, _WRITTEN_DAY)
        room = Box(box.x, box.y, box.w - day - 24)
        name = ruler.height(self.sender, _WRITTEN_NAME, room.w)
        second = ruler.height(self.second, types.SMALL, room.w) if self.second else 0.0
        if canvas:
            canvas.paragraph(room, self.sender, _WRITTEN_NAME, INK)
            canvas.paragraph(room.moved(0, name), self.second, types.SMALL, INK_SOFT)
            canvas.text(box.right, box.y + 3, self.day, _WRITTEN_DAY, INK_SOFT, RIGHT)
            canvas.fill(Box(box.x, box.y + name + second + 12, box.w, 1), PAPER_EDGE)
        return name + second + 36

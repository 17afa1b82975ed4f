"""Official post: the letter head, the reference block, and the text as the institution writes it."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import RIGHT, Canvas
from ..painter import Mood, Painter
from ..palette import (
    COLLECTOR,
    ENERGY_TEXT,
    MUNICIPALITY,
    MUNICIPALITY_WAVE,
    POST_INK,
    POST_LINE,
    POST_SECOND,
    WHITE,
    Colour,
)
from ..rich import ON_POST, Block, Paragraph, Rule, Table
from ..rich import draw as draw_rich
from ..rich import height as rich_height
from ..ruler import Ruler
from ..type import POST_SMALL, Face, Type
from ..widget import Flow, Role, Widget
from .picture import Sheet

SENDER = Type(Face.POST, size=21, weight=700, leading=1.15)
DEPARTMENT = Type(Face.POST, size=18, leading=1.15)
ADDRESS = "#3A444E"  # 9.9 on white
_MARK, _GAP = 42.0, 12.0
_PAD = (58.0, 30.0, 54.0, 48.0)


@dataclass(frozen=True, slots=True)
class LetterHead:
    """Who writes: the sender in its colour, a department, the address, and pairs such as ("Datum", "9 januari").

    `mark`: "wave" (municipality), "leaf" (energy firm), "bars" (collector), "block" (any firm), "" (none).
    """

    sender: str
    department: str = ""
    address: tuple[str, ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    mark: str = "block"
    colour: Colour = MUNICIPALITY

    def blocks(self) -> tuple[Block, ...]:
        """The head as rich text, for the one-column layout and for reading aloud."""
        lines = "\n".join(filter(None, (self.department, *self.address)))
        made: list[Block] = [Paragraph(self.sender, bold=True, after=4)]
        if lines:
            made.append(Paragraph(lines, soft=True))
        if self.references:
            made.append(Table(self.references, right=frozenset(), lines=False))
        return (*made, Rule())


def municipality(
    department: str, address: tuple[str, ...] = (), references: tuple[tuple[str, str], ...] = ()
) -> LetterHead:
    return LetterHead("Gemeente Meerwijk", department, address, references, "wave", MUNICIPALITY)


def energy(address: tuple[str, ...] = (), references: tuple[tuple[str, str], ...] = ()) -> LetterHead:
    return LetterHead("Stroomdal Energie", "", address, references, "leaf", ENERGY_TEXT)


def collector(
    sender: str, address: tuple[str, ...] = (), references: tuple[tuple[str, str], ...] = ()
) -> LetterHead:
    return LetterHead(sender, "", address, references, "bars", COLLECTOR)


@dataclass(frozen=True, slots=True)
class LetterPaper(Painter):
    """The printing on a letter (the white sheet is `Sheet`): as high as its text needs."""

    reach = 4
    head: LetterHead | None
    content: tuple[Block, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        left, top, right, _ = _PAD
        inner = box.inset(left, top, right)
        y = inner.y
        if self.head:
            y += self._head(canvas, canvas.ruler, self.head, inner)
        draw_rich(canvas, Box(inner.x, y, inner.w), self.content, ON_POST)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        left, top, right, bottom = _PAD
        inner = Box(0, 0, width - left - right)
        head = self._head(None, ruler, self.head, inner) if self.head else 0
        return width, top + head + rich_height(ruler, self.content, ON_POST, inner.w) + bottom

    def _head(self, canvas: Canvas | None, ruler: Ruler, head: LetterHead, box: Box) -> float:
        x = box.x + (_MARK + _GAP if head.mark else 0)
        address = max((ruler.width(line, POST_SMALL) for line in head.address), default=0.0)
        room, step = max(120.0, box.right - x - address - 24), ruler.line_height(POST_SMALL)
        name = ruler.height(head.sender, SENDER, room)
        left = name + (ruler.height(head.department, DEPARTMENT, room) if head.department else 0)
        if canvas:
            _draw_mark(canvas, Box(box.x, box.y, _MARK, _MARK), head)
            canvas.paragraph(Box(x, box.y, room), head.sender, SENDER, head.colour)
            canvas.paragraph(Box(x, box.y + name, room), head.department, DEPARTMENT, POST_SECOND)
            for number, line in enumerate(head.address):
                canvas.text(box.right, box.y + number * step, line, POST_SMALL, ADDRESS, RIGHT)
        high = max(left, len(head.address) * step, _MARK) + 16
        return high + self._references(canvas, ruler, head, Box(box.x, box.y + high, box.w))

    def _references(self, canvas: Canvas | None, ruler: Ruler, head: LetterHead, box: Box) -> float:
        """The block between two lines, in two columns of pairs (one, if the text is too large for two)."""
        if not head.references:
            return 6
        columns, y = self._columns(ruler, head, box.w), box.y + 11
        for start in range(0, len(head.references), len(columns)):
            row, high = head.references[start : start + len(columns)], 0.0
            for (x, labels, wide), (label, value) in zip(columns, row, strict=False):
                high = max(high, ruler.height(value, POST_SMALL, wide))
                if canvas:
                    canvas.text(box.x + x, y, label, POST_SMALL, POST_SECOND)
                    canvas.paragraph(Box(box.x + x + labels, y, wide), value, POST_SMALL, POST_INK)
            y += high + 1
        high = y + 9 - box.y
        if canvas:
            canvas.fill(Box(box.x, box.y, box.w, 2), head.colour)
            canvas.fill(Box(box.x, box.y + high, box.w, 1), POST_LINE)
        return high + 15

    @staticmethod
    def _columns(ruler: Ruler, head: LetterHead, width: float) -> list[tuple[float, float, float]]:
        """Where each column of pairs begins, how wide its labels are and its values; one where two do not fit."""
        sides = [head.references[0::2], head.references[1::2]]
        if sides[1]:
            labels = [max(ruler.width(label, POST_SMALL) for label, _ in side) + 18 for side in sides]
            values = [max(ruler.width(value, POST_SMALL) for _, value in side) + 2 for side in sides]
            second = max(width / 2, labels[0] + values[0] + 24)
            if second + labels[1] + values[1] <= width:
                return [(0.0, labels[0], second - labels[0] - 8), (second, labels[1], width - second - labels[1])]
        label = max(ruler.width(label, POST_SMALL) for label, _ in head.references) + 18
        return [(0.0, label, width - label - 8)]


def letter(
    id: str,
    name: str,
    box: Box,
    head: LetterHead | None,
    content: tuple[Block, ...],
    inert: bool = False,
) -> Widget:
    """A whole letter: the white sheet, its scrolling part and the document in it (`id` is the document's id)."""
    said = (*(head.blocks() if head else ()), *content)
    document = Widget(id, Role.DOCUMENT, name, paint=LetterPaper(head, content), content=said)
    scroll = Widget(f"{id}/scroll", Role.GROUP, box=box, flow=Flow(scroll=True, fade=WHITE), children=(document,))
    return Widget(f"{id}/sheet", Role.GROUP, box=box, paint=Sheet(), children=(scroll,), inert=inert)


def _draw_mark(canvas: Canvas, box: Box, head: LetterHead) -> None:
    if not head.mark:
        return
    ground = f'<rect width="42" height="42" fill="{head.colour}"/>'
    shapes = {
        "wave": f'<path d="M0 30 Q10.5 20 21 30 T42 30 V42 H0 Z" fill="{MUNICIPALITY_WAVE}"/>',
        "leaf": '<path d="M9 33 Q9 11 33 9 Q33 31 9 33 Z" fill="#CBE0CF"/>',
        "bars": '<path d="M0 34 H42 V42 H0 Z" fill="#A63D24"/><path d="M9 9 H33 V13 H9 Z M9 18 H26 V22 H9 Z" '
        'fill="#DDE1E4"/>',
        "block": '<path d="M10 10 H32 V14 H10 Z M10 19 H32 V23 H10 Z M10 28 H24 V32 H10 Z" fill="#FFFFFF" '
        'fill-opacity="0.85"/>',
    }
    canvas.vector(box, ground + shapes.get(head.mark, shapes["block"]))

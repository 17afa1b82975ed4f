"""Rich text for letters, the debrief and the linear layout: blocks that are measured and drawn at any width."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from .box import Box
from .canvas import RIGHT, Canvas
from .palette import INK, INK_SOFT, POST_INK, POST_LINE, POST_SECOND, Colour
from .ruler import Ruler
from .text import Run, plain, runs_of
from .type import POST, READING, Type


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text: a string or runs (`Run("uiterlijk 26 januari", bold=True)`). Line ends break the line."""

    text: str | tuple[Run, ...]
    bold: bool = False
    italic: bool = False
    soft: bool = False
    align: float = 0.0
    size: float = 1.0
    after: float = 9.0


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list; `mark` is `1.` for numbers or a bullet."""

    items: tuple[str | tuple[Run, ...], ...]
    mark: str = "1."
    after: float = 9.0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. `right` names the columns that are set to the right (amounts), `strong` the rows in bold.

    `shares` are the column widths as shares of the whole; without them, right-aligned columns are as wide as
    their content and the others divide the rest. An amount is not broken as long as there is room for words too.
    """

    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset({-1})
    strong: frozenset[int] = frozenset()
    lines: bool = True
    shares: tuple[float, ...] = ()
    after: float = 12.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line over the whole width."""

    after: float = 9.0


Block = Paragraph | Numbered | Table | Rule

_WORDS_AND_AMOUNT = 2
_LEAST_FOR_WORDS = 0.3
"""So much of a table's width is left to the columns of words, whatever the amounts ask."""


@dataclass(frozen=True, slots=True)
class Look:
    """How rich text is set: the style and the colours of text, second text and lines."""

    style: Type = READING
    ink: Colour = INK
    soft: Colour = INK_SOFT
    line: Colour = "#D9C8A6"


ON_PAPER = Look()
ON_POST = Look(POST, POST_INK, POST_SECOND, POST_LINE)


def blocks(text: str) -> tuple[Paragraph, ...]:
    """Plain text as paragraphs: an empty line ends a paragraph."""
    return tuple(Paragraph(part.strip()) for part in text.split("\n\n") if part.strip())


def words(content: Iterable[Block]) -> str:
    """The content as plain text, for speech, search and tests."""
    return "\n".join(filter(None, map(_words, content)))


def height(ruler: Ruler, content: Iterable[Block], look: Look, width: float) -> float:
    """How high the content is at that width, in u."""
    return _set(None, ruler, content, look, Box(0, 0, width))


def draw(canvas: Canvas, box: Box, content: Iterable[Block], look: Look) -> float:
    """Draw the content from the top of the box. Returns its height in u."""
    return _set(canvas, canvas.ruler, content, look, box)


def _words(block: Block) -> str:
    match block:
        case Paragraph(text):
            return plain(runs_of(text))
        case Numbered(items):
            return "\n".join(f"{_mark(block, n)} {plain(runs_of(item))}" for n, item in enumerate(items))
        case Table(rows):
            return "\n".join("  ".join(filter(None, row)) for row in rows)
        case Rule():
            return ""


def _set(canvas: Canvas | None, ruler: Ruler, content: Iterable[Block], look: Look, box: Box) -> float:
    """Measure, and draw if there is a canvas: one walk for both, so that they cannot differ."""
    y, gap = box.y, 0.0
    for block in content:
        y += gap
        y += _block(canvas, ruler, block, look, Box(box.x, y, box.w))
        gap = ruler.scaled(block.after)
    return y - box.y


def _block(canvas: Canvas | None, ruler: Ruler, block: Block, look: Look, box: Box) -> float:
    match block:
        case Paragraph():
            return _paragraph(canvas, ruler, block, look, box)
        case Numbered():
            return _list(canvas, ruler, block, look, box)
        case Table():
            return _table(canvas, ruler, block, look, box)
        case Rule():
            if canvas:
                canvas.fill(Box(box.x, box.y, box.w, 1), look.line)
            return 1


def _paragraph(canvas: Canvas | None, ruler: Ruler, block: Paragraph, look: Look, box: Box) -> float:
    style = replace(look.style, size=look.style.size * block.size)
    runs = tuple(Run(r.text, r.bold or block.bold, r.italic or block.italic) for r in runs_of(block.text))
    if canvas:
        canvas.paragraph(box, runs, style, look.soft if block.soft else look.ink, block.align)
    return ruler.height(runs, style, box.w)


def _list(canvas: Canvas | None, ruler: Ruler, block: Numbered, look: Look, box: Box) -> float:
    marks = [_mark(block, number) for number in range(len(block.items))]
    indent = max((ruler.width(mark, look.style) for mark in marks), default=0) + ruler.scaled(9)
    y = box.y
    for mark, item in zip(marks, block.items, strict=True):
        line = Box(box.x + indent, y, max(1.0, box.w - indent))
        if canvas:
            canvas.text(box.x + ruler.scaled(4), y, mark, look.style, look.ink)
            canvas.paragraph(line, item, look.style, look.ink)
        y += ruler.height(item, look.style, line.w)
    return y - box.y


def _mark(block: Numbered, number: int) -> str:
    return f"{number + 1}." if block.mark == "1." else block.mark


def _table(canvas: Canvas | None, ruler: Ruler, block: Table, look: Look, box: Box) -> float:
    widths = _columns(ruler, block, look.style, box.w)
    y = box.y
    for number, row in enumerate(block.rows):
        style = look.style.bold() if number in block.strong else look.style
        high = max((ruler.height(cell, style, w - 12) for cell, w in zip(row, widths, strict=False)), default=0)
        if canvas:
            _row(canvas, row, widths, style, look, Box(box.x, y + 3, box.w, high), block)
        y += high + 6
        if canvas and block.lines:
            canvas.fill(Box(box.x, y - 1, box.w, 1), look.line)
    return y - box.y


def _row(
    canvas: Canvas, row: tuple[str, ...], widths: list[float], style: Type, look: Look, box: Box, block: Table
) -> None:
    x = box.x
    for column, (cell, w) in enumerate(zip(row, widths, strict=False)):
        right = _is_right(block, column, len(widths))
        place = Box(x + (12 if right else 0), box.y, w - 12)
        canvas.paragraph(place, cell, style, look.ink, RIGHT if right else 0)
        x += w


def _columns(ruler: Ruler, block: Table, style: Type, width: float) -> list[float]:
    count = max((len(row) for row in block.rows), default=1)
    natural = [_natural(ruler, block, style, column) for column in range(count)]
    others = [column for column in range(count) if not _is_right(block, column, count)]
    if len(block.shares) == count:
        shared = [width * share / sum(block.shares) for share in block.shares]
        return _amounts_whole(shared, natural, others, width)
    if sum(natural) <= width:
        taking = others if count <= _WORDS_AND_AMOUNT else list(range(count))  # several amounts stand apart
        spare = (width - sum(natural)) / len(taking)
        return [w + spare if column in taking else w for column, w in enumerate(natural)]
    return _amounts_whole([width * w / sum(natural) for w in natural], natural, others, width)


def _amounts_whole(wide: list[float], natural: list[float], others: list[int], width: float) -> list[float]:
    """The same columns, but those of amounts as wide as their amounts, as far as there is room."""
    kept = [max(w, natural[column]) for column, w in enumerate(wide)]
    left = width - sum(w for column, w in enumerate(kept) if column not in others)
    if left < width * _LEAST_FOR_WORDS:
        return wide
    share = left / sum(wide[column] for column in others)
    return [wide[column] * share if column in others else w for column, w in enumerate(kept)]


def _natural(ruler: Ruler, block: Table, style: Type, column: int) -> float:
    cells = [row[column] for row in block.rows if column < len(row)]
    return max((ruler.width(cell, style.bold()) for cell in cells), default=0) + 13


def _is_right(block: Table, column: int, count: int) -> bool:
    return column in block.right or column - count in block.right

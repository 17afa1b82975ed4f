"""How the fields of an official form look: label above, frame, error and help under it, a code in six boxes."""

from dataclasses import dataclass

from game.screens.parts.fitted import fitting
from game.screens.toolkit import CENTRE, Box, Canvas, Face, Mood, Painter, Ruler, Type
from game.screens.toolkit.caret import Span, line_of, nearest, window
from game.screens.toolkit.caret import lines as typed_lines
from game.screens.toolkit.palette import (
    ERROR,
    FIELD_FOCUS,
    FIELD_LINE,
    FOCUS_LIGHT,
    MUNICIPALITY,
    POST,
    POST_INK,
    POST_LINE,
    POST_SECOND,
    WHITE,
    Colour,
)

LABEL = Type(Face.POST, size=18, leading=1.2)
ERROR_TEXT = Type(Face.POST, size=18, weight=700, leading=1.2)
WRITTEN = Type(Face.POST, size=20, leading=1.3)
_DIGIT = Type(Face.POST, size=26, leading=1.1)
_FIXED_INK = "#3A444E"
_SIDE, _GAP, _LEAST, _OUTLINE = 12.0, 5.0, 46.0, 4.0
_MOST_ROWS = 9


def framed(canvas: Canvas, box: Box, focus: bool, error: bool, fixed: bool = False) -> None:
    """The frame of a field: its line says whether it has the focus, or an error."""
    if focus:
        canvas.fill(box.grown(_OUTLINE), FIELD_FOCUS)
    line: Colour = FOCUS_LIGHT if focus else ERROR if error else POST_LINE if fixed else FIELD_LINE
    canvas.fill(box, line)
    canvas.fill(box.grown(-3 if error else -2), POST if fixed else WHITE)


@dataclass(frozen=True, slots=True)
class Blank(Painter):
    """One field. `rows` above 1: running text, and it grows with it. `fold` is '' or 'shut' or 'open': a list.

    What does not fit is shown as far as it stands round the caret: on one line, or from among many lines.
    """

    lively = True
    own_focus = True
    reach = 8
    label: str
    text: str = ""
    caret: int = 0
    active: bool = False
    error: str = ""
    help: str = ""
    rows: int = 1
    fixed: bool = False
    fold: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler, on = canvas.ruler, self.active or mood.focus
        top = canvas.paragraph(box, self.label, LABEL, POST_INK) + _GAP
        frame = Box(box.x, box.y + top, box.w, self._high(ruler, box.w))
        framed(canvas, frame, on, bool(self.error), self.fixed)
        self._text(canvas, frame, on and not self.fold and not self.fixed)
        if self.fold:
            _chevron(canvas, Box(frame.right - 34, frame.y + frame.h / 2 - 9, 18, 18), self.fold == "open")
        under = Box(box.x, frame.bottom + _GAP, box.w)
        high = canvas.paragraph(under, self.error, ERROR_TEXT, ERROR) if self.error else 0
        if self.help:
            canvas.paragraph(under.moved(0, high), self.help, LABEL, POST_SECOND)

    def caret_at(self, ruler: Ruler, box: Box, x: float, y: float) -> int | None:
        if self.fixed or self.fold:
            return None
        inner = box.inset(_SIDE, ruler.height(self.label, LABEL, box.w) + _GAP + 10, _SIDE)
        spans = self._rows(ruler, box.w, self.active) if self.rows > 1 else (self._seen(ruler, inner.w, WRITTEN),)
        line = int(max(0, y - inner.y) // ruler.line_height(WRITTEN))
        return nearest(ruler, self.text, spans[min(line, len(spans) - 1)], WRITTEN, x - inner.x)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        high = ruler.height(self.label, LABEL, width) + _GAP + self._high(ruler, width)
        under = ruler.height(self.error, ERROR_TEXT, width) if self.error else 0
        under += ruler.height(self.help, LABEL, width) if self.help else 0
        return width, high + (under + _GAP if under else 0)

    def _high(self, ruler: Ruler, width: float) -> float:
        lines = min(_MOST_ROWS, max(self.rows, len(self._lines(ruler, width)))) if self.rows > 1 else 1
        return max(_LEAST, lines * ruler.line_height(WRITTEN) + 20)

    def _lines(self, ruler: Ruler, width: float) -> tuple[Span, ...]:
        return typed_lines(ruler, self.text, WRITTEN, width - 2 * _SIDE)

    def _text(self, canvas: Canvas, frame: Box, caret: bool) -> None:
        ruler, inner = canvas.ruler, frame.inset(_SIDE, 10, _SIDE + (30 if self.fold else 0), 10)
        style = fitting(ruler, self.text, WRITTEN, inner.w) if self.fixed or self.fold else WRITTEN
        spans = self._rows(ruler, frame.w, caret) if self.rows > 1 else (self._seen(ruler, inner.w, style),)
        step = ruler.line_height(style)
        top = inner.y if self.rows > 1 else frame.y + (frame.h - step) / 2
        ink = _FIXED_INK if self.fixed else POST_INK
        with canvas.clipped(frame):
            for number, (start, end) in enumerate(spans):
                canvas.text(inner.x, top + number * step, self.text[start:end], style, ink)
            if caret:
                at = line_of(spans, self.caret) if self.rows > 1 else 0
                x = inner.x + ruler.width(self.text[spans[at][0] : self.caret], WRITTEN)
                canvas.fill(Box(min(x, inner.right) + 1, top + at * step + 2, 2, step - 4), POST_INK)

    def _rows(self, ruler: Ruler, width: float, caret: bool) -> tuple[Span, ...]:
        """The lines that there is room for: round the caret, or else the first."""
        spans = self._lines(ruler, width)
        at = line_of(spans, self.caret) if caret else 0
        first = max(0, min(at - _MOST_ROWS // 2, len(spans) - _MOST_ROWS))
        return spans[first : first + _MOST_ROWS]

    def _seen(self, ruler: Ruler, width: float, style: Type) -> Span:
        return window(ruler, self.text, self.caret, style, width)


def _chevron(canvas: Canvas, box: Box, up: bool) -> None:
    path = "M2 12 L9 5 L16 12" if up else "M2 6 L9 13 L16 6"
    canvas.vector(box, f'<path d="{path}" fill="none" stroke="{POST_INK}" stroke-width="2.5"/>')


@dataclass(frozen=True, slots=True)
class CodeBlank(Painter):
    """A code, each digit in a box of its own; the label stands beside the boxes, or above them where it must."""

    lively = True
    own_focus = True
    reach = 8
    label: str
    text: str = ""
    caret: int = 0
    active: bool = False
    error: str = ""
    digits: int = 6

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler, on = canvas.ruler, self.active or mood.focus
        w, h = _cell(ruler)
        x, y = self._corner(ruler, box)
        room = x - box.x - 12 if y == box.y else box.w
        high = ruler.height(self.label, LABEL, room)
        canvas.paragraph(Box(box.x, box.y + max(0, (h - high) / 2) if y == box.y else box.y, room),
                         self.label, LABEL, POST_INK)  # fmt: skip
        for number in range(self.digits):
            cell = Box(x + number * (w + 8), y, w, h)
            framed(canvas, cell, on and number == min(self.caret, self.digits - 1), bool(self.error))
            digit = self.text[number : number + 1]
            middle = cell.y + (h - ruler.line_height(_DIGIT)) / 2
            canvas.text(cell.x + w / 2, middle, digit, _DIGIT, POST_INK, CENTRE)
        if self.error:
            canvas.paragraph(Box(box.x, y + h + _GAP + 2, box.w), self.error, ERROR_TEXT, ERROR)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        x, y = self._corner(ruler, Box(0, 0, width))
        label = 0.0 if y else ruler.height(self.label, LABEL, x - 12)
        under = ruler.height(self.error, ERROR_TEXT, width) + _GAP + 2 if self.error else 0
        return width, y + max(_cell(ruler)[1], label) + under

    def _corner(self, ruler: Ruler, box: Box) -> tuple[float, float]:
        """Where the first box begins."""
        boxes, label = self.digits * (_cell(ruler)[0] + 8), ruler.scaled(190)
        if label + boxes <= box.w:
            return box.x + label, box.y
        return box.x, box.y + ruler.height(self.label, LABEL, box.w) + _GAP


def _cell(ruler: Ruler) -> tuple[float, float]:
    return max(42.0, ruler.width("0", _DIGIT) + 20), max(50.0, ruler.line_height(_DIGIT) + 16)


@dataclass(frozen=True, slots=True)
class Dot(Painter):
    """One of two answers beside each other: a ring, filled when it is the one."""

    lively = True
    reach = 4
    text: str
    chosen: bool = False
    wrong: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ring: Colour = ERROR if self.wrong else MUNICIPALITY if self.chosen or mood.lift else FIELD_LINE
        inner = f'<circle cx="13" cy="13" r="6" fill="{MUNICIPALITY}"/>' if self.chosen else ""
        body = f'<circle cx="13" cy="13" r="11" fill="{WHITE}" stroke="{ring}" stroke-width="2.5"/>{inner}'
        canvas.vector(Box(box.x + 4, box.y + box.h / 2 - 13, 26, 26), body)
        top = box.y + (box.h - canvas.ruler.line_height(WRITTEN)) / 2
        canvas.text(box.x + 39, top, self.text, WRITTEN, POST_INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return ruler.width(self.text, WRITTEN) + 50, max(_LEAST, ruler.line_height(WRITTEN) + 14)


@dataclass(frozen=True, slots=True)
class Row(Painter):
    """One of the answers of a list that is open."""

    lively = True
    reach = 4
    text: str
    chosen: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(box, FIELD_LINE)
        canvas.fill(box.inset(2, 0, 2, 1), MUNICIPALITY if self.chosen else POST if mood.lift else WHITE)
        top = box.y + (box.h - canvas.ruler.line_height(WRITTEN)) / 2
        canvas.text(box.x + _SIDE + 2, top, self.text, WRITTEN, WHITE if self.chosen else POST_INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, max(44.0, ruler.line_height(WRITTEN) + 16)


@dataclass(frozen=True, slots=True)
class Attached(Painter):
    """A place for a paper: filled with its name and the way to take it out, or dashed and empty."""

    lively = True
    reach = 4
    text: str
    way: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.way:
            canvas.fill(box, FIELD_LINE)
            canvas.fill(box.grown(-2), POST)
            wide = canvas.ruler.width(self.way, ERROR_TEXT)
            y = box.y + (box.h - canvas.ruler.line_height(ERROR_TEXT)) / 2
            canvas.text(box.right - 14 - wide, y, self.way, ERROR_TEXT, MUNICIPALITY)
            line = y + canvas.ruler.line_height(ERROR_TEXT) - 1
            canvas.fill(Box(box.right - 14 - wide, line, wide, 3 if mood.lift else 2), MUNICIPALITY)
        else:
            canvas.fill(box, POST_LINE, mood.lift / 3)
            _dashed(canvas, box)
        room = self._room(canvas.ruler, box.w)
        high = canvas.ruler.height(self.text, LABEL, room)
        canvas.paragraph(Box(box.x + 14, box.y + (box.h - high) / 2, room), self.text, LABEL, _FIXED_INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, max(_LEAST, ruler.height(self.text, LABEL, self._room(ruler, width)) + 20)

    def _room(self, ruler: Ruler, width: float) -> float:
        return width - 28 - (ruler.width(self.way, ERROR_TEXT) + 16 if self.way else 0)


def _dashed(canvas: Canvas, box: Box) -> None:
    look = f'fill="none" stroke="{FIELD_LINE}" stroke-width="2" stroke-dasharray="7 5"'
    canvas.vector(box, f'<rect x="1" y="1" width="{box.w - 2}" height="{box.h - 2}" {look}/>')

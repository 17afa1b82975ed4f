"""A field to write in: its label above it, the text wrapped in it, the caret where the next letter comes."""

from dataclasses import dataclass

from game.screens.i18n import _
from game.screens.lookback.view import View
from game.screens.parts.typed import MOST
from game.screens.toolkit import Box, Canvas, Face, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit.caret import Span, line_of, nearest
from game.screens.toolkit.caret import lines as typed_lines
from game.screens.toolkit.palette import FOCUS_LIGHT, INK, INK_SOFT, LINE, PAPER_WHITE, Colour
from game.screens.toolkit.type import NAME, SMALL

PREFIX = "field/"
_WRITTEN = Type(Face.STORY, size=20, leading=1.4)
_SIDE, _TOP, _GAP = 14.0, 9.0, 7.0


def field(view: View, key: str, label: str, rows: int = 1, box: Box | None = None, above: int = 1) -> Widget:
    """The field for what is kept under `key`. In it letters are letters, and Tab leaves it."""
    typed = view.field(key)
    full = view.text(_("Het veld is vol.")) if len(typed.text) >= MOST else ""
    return Widget(
        f"{PREFIX}{key}",
        Role.FIELD,
        label,
        typed.text,
        full,
        box=box,
        command=f"field:{key}",
        paint=TextField(label, typed.text, typed.caret, view.active == key, rows, full, above),
    )


@dataclass(frozen=True, slots=True)
class TextField(Painter):
    """At least `rows` lines high; it grows with what is written. The caret shows while it is typed in.

    Its label stands at the foot of `above` lines, so that fields beside each other begin level.
    """

    lively = True
    reach = 6
    label: str
    text: str = ""
    caret: int = 0
    active: bool = False
    rows: int = 1
    full: str = ""
    above: int = 1

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        high = self.head(canvas.ruler, box.w)
        self.draw_label(canvas, box, INK)
        frame = box.inset(0, high)
        on = self.active or mood.focus
        edge: Colour = FOCUS_LIGHT if on else LINE
        canvas.rect(frame, PAPER_WHITE if not on else "#FFFFFF", 3, edge, 3 if on else 2)
        inner, step = frame.inset(_SIDE, _TOP, _SIDE, _TOP), canvas.ruler.line_height(_WRITTEN)
        lines = typed_lines(canvas.ruler, self.text, _WRITTEN, inner.w)
        for number, (start, end) in enumerate(lines):
            canvas.text(inner.x, inner.y + number * step, self.text[start:end], _WRITTEN)
        if self.full:
            canvas.text(inner.x, frame.bottom - _TOP - canvas.ruler.line_height(SMALL), self.full, SMALL, INK_SOFT)
        if on:
            self._caret(canvas, inner, lines, step)

    def _caret(self, canvas: Canvas, inner: Box, lines: tuple[Span, ...], step: float) -> None:
        number = line_of(lines, self.caret)
        left = canvas.ruler.width(self.text[lines[number][0] : self.caret], _WRITTEN)
        x = min(inner.x + left, inner.right)
        canvas.fill(Box(x, inner.y + number * step + 3, 2, step - 6), FOCUS_LIGHT)

    def caret_at(self, ruler: Ruler, box: Box, x: float, y: float) -> int | None:
        inner = box.inset(_SIDE, self.head(ruler, box.w) + _TOP, _SIDE, _TOP)
        lines = typed_lines(ruler, self.text, _WRITTEN, inner.w)
        line = int(max(0, y - inner.y) // ruler.line_height(_WRITTEN))
        return nearest(ruler, self.text, lines[min(line, len(lines) - 1)], _WRITTEN, x - inner.x)

    def draw_label(self, canvas: Canvas, box: Box, ink: Colour) -> None:
        """At the foot of its lines, just above the frame."""
        own = canvas.ruler.height(self.label, NAME, box.w)
        canvas.paragraph(box.moved(0, self.head(canvas.ruler, box.w) - _GAP - own), self.label, NAME, ink)

    def head(self, ruler: Ruler, width: float) -> float:
        """How far below its top the frame begins."""
        return max(self.above * ruler.line_height(NAME), ruler.height(self.label, NAME, width)) + _GAP

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        label = self.head(ruler, width)
        lines = max(self.rows, len(typed_lines(ruler, self.text, _WRITTEN, width - 2 * _SIDE)))
        note = ruler.line_height(SMALL) if self.full else 0.0
        return width, label + max(46.0, lines * ruler.line_height(_WRITTEN) + note + 2 * _TOP)

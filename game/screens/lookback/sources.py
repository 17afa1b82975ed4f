"""Sixth page: where everything comes from, what is made up, and what so short a time cannot show."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.debrief import words
from game.debrief.model import Line
from game.screens.i18n import _
from game.screens.lookback import folder, notice, reasons
from game.screens.lookback.view import View
from game.screens.toolkit import (
    Block,
    Box,
    Canvas,
    Face,
    Flow,
    Mood,
    Numbered,
    Painter,
    Paragraph,
    Role,
    Ruler,
    Table,
    Type,
    Widget,
)
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Rich
from game.screens.toolkit.palette import INK, INK_SOFT, PAPER_EDGE

_LINE = Ground(PAPER_EDGE)
_SIDE_W, _MAIN_X = 360.0, 470.0
_CODE = Type(Face.POST, size=26, weight=700, leading=1.2)
_SAME = _("Met deze code speelt een ander precies dit uur, om het ernaast te leggen.")
_MADE_UP = _("Waar rekenvoorbeeld staat, is het bedrag verzonnen. De regels zijn dat niet.")


def page(view: View) -> tuple[Widget, ...]:
    return (
        folder.title("sources/title", view.text(words.SOURCES)),
        _scroll("sources/side", Box(folder.LEFT - 12, 132, _SIDE_W + 48, 606), tuple(_side(view))),
        Widget("sources/line", Role.IMAGE, box=Box(_MAIN_X - 30, 140, 1, 590), paint=_LINE),
        _scroll("sources/all", Box(_MAIN_X - 12, 80, folder.RIGHT - _MAIN_X + 24, 658), tuple(_all(view))),
    )


def _scroll(id: str, box: Box, content: tuple[Widget, ...]) -> Widget:
    flow = Flow(gap=10, pad=(12, 6, 36, 24), scroll=True, fade=folder.PAPER)
    return Widget(id, Role.GROUP, box=box, flow=flow, children=content)


def _side(view: View) -> Iterator[Widget]:
    """This hour: how it was played, its code, and what it does not show."""
    header = view.debrief.header
    played = tuple(Paragraph(view.line(line), after=3) for line in words.how_played(header))
    yield _rich("sources/played", played)
    if view.debrief.record:
        yield folder.heading("sources/record/name", view.text(words.NOT_WHOLE))
        yield from notice.lines(view, "sources/record")
    yield folder.heading("sources/code/name", view.text(_("De code van dit uur")))
    yield Widget("sources/code", Role.TEXT, view.code, paint=Code(view.code))
    yield folder.words("sources/code/same", view.text(_SAME), colour=INK_SOFT)
    yield folder.heading("sources/limits/name", view.text(words.LIMITS))
    yield folder.words("sources/limits", view.text(view.debrief.monday.limits))


def _all(view: View) -> Iterator[Widget]:
    sources = view.debrief.sources
    yield folder.heading("sources/calculations", view.text(words.CALCULATIONS))
    for used in sources.calculations:
        where = _met(view, used.met_in)
        sum = reasons.calculation(view, used.calculation, addresses=True)
        yield _rich(f"sources/calculation/{used.id}", (Paragraph(where, bold=True, after=2), *sum))
    if sources.references:
        yield folder.heading("sources/references/name", view.text(words.REFERENCES))
        yield _rich("sources/references", (Numbered(sources.references, mark="•"),))
    yield folder.heading("sources/patterns", view.text(words.PATTERNS))
    yield folder.words("sources/patterns/say", view.text(words.PATTERNS_SAY), colour=INK_SOFT)
    for pattern in sources.patterns:
        content = (*reasons.patterns(view, (pattern.reported,)), Paragraph(_met(view, pattern.met_in), soft=True))
        yield _rich(f"sources/pattern/{pattern.reported.id}", content)
    yield folder.heading("sources/figures/name", view.text(words.FIGURES))
    yield folder.words("sources/figures/say", view.text(_MADE_UP), colour=INK_SOFT)
    yield _rich("sources/figures", (_figures(view),))


def _met(view: View, lines: Iterable[Line]) -> str:
    """Where it was met, by name."""
    return view.text(
        _("{name} {where}"), name=words.CALCULATION_OF, where=view.listed(dict.fromkeys(map(view.line, lines)))
    )


def _figures(view: View) -> Table:
    head = tuple(map(view.text, (words.WHAT, words.SOURCE, words.AMOUNT)))
    rows = (
        (view.with_who(one.what, one.who), one.source, view.say.money(one.amount))
        for one in view.debrief.sources.figures
    )
    return Table((head, *rows), strong=frozenset({0}), shares=(40, 43, 17))


def _rich(id: str, content: tuple[Block, ...]) -> Widget:
    return Widget(id, Role.TEXT, content=content, paint=Rich(content, reasons.PLAIN))


@dataclass(frozen=True, slots=True)
class Code(Painter):
    """The code of an hour: it is to be copied by hand, so a line ends at a dot and nowhere else if it can."""

    reach = 4
    code: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.paragraph(box, self.lines(canvas.ruler, box.w), _CODE, INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return ruler.size(self.lines(ruler, width), _CODE, width)

    def lines(self, ruler: Ruler, width: float) -> str:
        """The code with line ends where a line is full."""
        first, *rest = re.findall(r"[^.]*\.|[^.]+", self.code)
        lines = [first]
        for part in rest:
            fits = ruler.width(lines[-1] + part, _CODE) <= width
            lines[-1:] = [lines[-1] + part] if fits else [lines[-1], part]
        return "\n".join(lines)

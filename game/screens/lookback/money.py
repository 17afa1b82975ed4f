"""Where it went: three figures that nobody budgets, a bar for each kind, and the terms of what is chosen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from game.core.money import Cents
from game.core.text import Money, Text
from game.debrief import words
from game.debrief.model import Heap, Right, Term
from game.screens.i18n import _
from game.screens.lookback import folder, reasons
from game.screens.lookback.view import View
from game.screens.toolkit import (
    RIGHT,
    Block,
    Box,
    Canvas,
    Flow,
    Mood,
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
from game.screens.toolkit.palette import BRICK, DUSK, INK, PAPER_BAND, PAPER_EDGE, SAGE, SAGE_LIGHT, WHITE, Colour

LATE, RIGHTS, BACK = "late", "rights", "back"
_LEFT_W, _RIGHT_X = 640.0, 740.0
_NAME = Type(size=18, leading=1.2)
_FIGURE = Type(size=18, weight=600, leading=1.2)
_HIGH = 24.0
_GAP = 20.0
_FILLED = "#5A6580"


def page(view: View) -> tuple[Widget, ...]:
    strip = Box(folder.LEFT, view.grown(148, 34), folder.INNER, view.grown(48, 40))
    top = strip.bottom + 10
    high, foot = folder.SHEET.bottom - top - 4, view.grown(170, 190)
    right, wide = _RIGHT_X - 12, folder.RIGHT - _RIGHT_X + 24
    last = Box(right, top + high - foot + 10, wide, foot - 10)
    return (
        folder.head("money/head", view.text(words.WHERE_IT_WENT), view.line(words.went_says(view.debrief))),
        Widget(
            "money/strip", Role.GROUP, box=strip, flow=Flow(gap=_GAP, across=True), children=tuple(_strip(view))
        ),
        _column("money/bars", Box(folder.LEFT - 12, top, _LEFT_W + 36, high), 0, tuple(_bars(view))),
        Widget("money/line", Role.IMAGE, box=Box(_RIGHT_X - 24, top + 8, 1, high - 20), paint=Ground(PAPER_EDGE)),
        _column("money/terms", Box(right, top, wide, high - foot), 10, tuple(_terms(view))),
        Widget("money/line/left", Role.IMAGE, box=Box(_RIGHT_X, last.y - 6, wide - 36, 2), paint=Ground(INK)),
        _column("money/left", last, 6, tuple(_left(view))),
    )


def _column(id: str, box: Box, gap: float, content: tuple[Widget, ...]) -> Widget:
    flow = Flow(gap=gap, pad=(12, 4, 24, 14), scroll=True, fade=folder.PAPER)
    return Widget(id, Role.GROUP, box=box, flow=flow, children=content)


# --- the bars -----------------------------------------------------------------------------------------------


def chosen(view: View) -> str:
    """What is looked into: what was chosen, or what most went to."""
    went = view.debrief.went
    first = next((f"gone/{heap.kind}" for heap in went.gone), LATE)
    return view.heap or first


def _bars(view: View) -> Iterator[Widget]:
    went = view.debrief.went
    yield folder.heading("money/came", view.text(words.IN_HALF))
    yield from (_bar(view, "came", heap, SAGE_LIGHT, SAGE) for heap in went.came)
    yield folder.heading("money/gone", view.text(words.OUT_HALF))
    yield from (_bar(view, "gone", heap, _FILLED, _FILLED) for heap in went.gone)


def _strip(view: View) -> Iterator[Widget]:
    """What nobody budgets: three figures above the bars, in a row."""
    went = view.debrief.went
    figures = (
        (LATE, words.LATE, went.late.amount),
        (RIGHTS, words.unclaimed(view.debrief.header), went.unclaimed),
    )
    for id, what, cents in (*figures, (BACK, words.BACK, went.back.amount)):
        yield _choice(view, id, what, cents, Unbudgeted)


def _bar(view: View, half: str, heap: Heap, ground: Colour, edge: Colour) -> Widget:
    share = min(1.0, heap.amount / max(1, view.debrief.went.largest))
    paint = partial(Bar, share=share, ground=ground, edge=edge)
    return _choice(view, f"{half}/{heap.kind}", words.HEAP[heap.kind], heap.amount, paint)


def _choice(view: View, id: str, what: Text, cents: Cents, paint: Callable[[str, str, bool], Painter]) -> Widget:
    """Choosing it shows the terms that it is the sum of."""
    name, amount, now = view.text(what), view.say.money(cents), id == chosen(view)
    return Widget(
        f"heap/{id}",
        Role.CHOICE,
        view.text(_("{name}: {amount}"), name=name, amount=amount),
        command=f"heap:{id}",
        selected=now,
        paint=paint(name, amount, now),
    )


@dataclass(frozen=True, slots=True)
class Unbudgeted(Painter):
    """A figure with its name, a third of the page wide."""

    lively = True
    reach = 6
    name: str
    amount: str
    chosen: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, WHITE if self.chosen or mood.lift else PAPER_BAND, 3, PAPER_EDGE, 1)
        canvas.fill(Box(box.x, box.y, 6, box.h), DUSK if self.chosen else BRICK)
        top = box.y + (box.h - canvas.ruler.line_height(_FIGURE)) / 2
        canvas.text(box.x + 20, top, self.name, _NAME, INK)
        canvas.text(box.right - 16, top, self.amount, _FIGURE, INK, RIGHT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return (folder.INNER - 2 * _GAP) / 3, max(48.0, ruler.line_height(_FIGURE) + 20)


@dataclass(frozen=True, slots=True)
class Bar(Painter):
    """A name, a bar as long as its share of the longest, and its amount; all three on one line."""

    lively = True
    reach = 6
    name: str
    amount: str
    chosen: bool
    share: float
    ground: Colour
    edge: Colour

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.chosen or mood.lift:
            canvas.rect(box, WHITE if self.chosen else PAPER_BAND, 3, PAPER_EDGE, 1)
        if self.chosen:
            canvas.fill(Box(box.x, box.y, 6, box.h), DUSK)
        names = self._names(canvas.ruler)
        room = box.w - names - 24 - canvas.ruler.width(self.amount, _FIGURE)
        wide = max(2.0, room * self.share) if self.share else 0.0
        middle = box.y + box.h / 2
        top = middle - canvas.ruler.line_height(_NAME) / 2
        canvas.text(box.x + names - 12, top, self.name, _NAME, INK, RIGHT)
        if wide:
            canvas.rect(Box(box.x + names, middle - _HIGH / 2, wide, _HIGH), self.ground, 0, self.edge, 1.5)
        canvas.text(box.x + names + wide + (10 if wide else 0), top, self.amount, _FIGURE, INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, max(44.0, ruler.line_height(_NAME) + 14)

    def _names(self, ruler: Ruler) -> float:
        """As wide as the longest name asks, so that every bar begins on one line."""
        return 28 + 182 * ruler.text_scale


# --- what a figure is the sum of ----------------------------------------------------------------------------


def _left(view: View) -> Iterator[Widget]:
    """What is over or short on the last day, here and in the best hour that was found."""
    yield folder.heading("money/left/name", view.text(words.WHAT_IS_LEFT))
    left = view.line(words.left(view.debrief.went.left))
    said = (Paragraph(left, after=4), *(Paragraph(view.line(one)) for one in words.best(view.debrief)))
    yield _rich("money/left/says", said)


def _terms(view: View) -> Iterator[Widget]:
    went, id = view.debrief.went, chosen(view)
    half, _sep, kind = id.partition("/")
    if half in ("came", "gone"):
        heap = next(one for one in (went.came if half == "came" else went.gone) if one.kind == kind)
        yield _name(view, words.HEAP[kind], heap.amount)
        yield _rich("money/terms/rows", tuple(_rows(view, heap.terms)))
    elif id == LATE:
        yield _name(view, words.LATE, went.late.amount)
        yield _rich("money/terms/rows", tuple(_unbudgeted(view, went.late, words.LATE_SAYS, words.NO_LATE)))
    elif id == BACK:
        yield _name(view, words.BACK, went.back.amount)
        content = [*_unbudgeted(view, went.back, words.BACK_SAYS, words.NO_BACK)]
        if went.still_claimed:
            content.append(Paragraph(view.text(words.STILL_CLAIMED, amount=Money(went.still_claimed))))
        if letter := went.by_letter:
            said = view.text(words.BY_LETTER, claimed=Money(letter.claimed), taken=Money(letter.taken))
            content.append(Paragraph(said))
        yield _rich("money/terms/rows", tuple(content))
    else:
        yield _name(view, words.unclaimed(view.debrief.header), went.unclaimed)
        yield _rich("money/terms/rows", tuple(_rights(view, went.rights)))


def _name(view: View, name: Text, cents: Cents) -> Widget:
    said = view.text(_("{name}: {amount}"), name=name, amount=view.say.money(cents))
    return folder.heading("money/terms/name", said)


def _rows(view: View, terms: Sequence[Term]) -> Iterator[Block]:
    """Every booking that makes the sum; under them what they rest on, each rule once."""
    rows = tuple(
        (view.day(term.day, with_month=True), view.line(term.what), view.say.money(term.amount)) for term in terms
    )
    yield Table(rows, shares=(20, 54, 26), right=frozenset({2}), after=8)
    for rule in dict.fromkeys(words.rested(term.rule, view.text) for term in terms):
        if rule:
            yield Paragraph(view.text(words.RESTS_ON, source=rule), soft=True, after=2)


def _unbudgeted(view: View, heap: Heap, says: Text, none: Text) -> Iterator[Block]:
    yield Paragraph(view.text(says), soft=True, after=6)
    if heap.terms:
        yield from _rows(view, heap.terms)
    else:
        yield Paragraph(view.text(none))


def _rights(view: View, rights: Sequence[Right]) -> Iterator[Block]:
    if not rights:
        yield Paragraph(view.text(words.NO_RIGHTS))
        return
    yield Paragraph(view.text(words.UNCLAIMED_SAYS), soft=True, after=8)
    for right in rights:
        worth = view.say.money(right.worth.amount) if right.worth else view.text(words.NO_AMOUNT)
        yield Paragraph(
            view.text(_("{name}: {amount}"), name=view.line(right.name), amount=worth), bold=True, after=2
        )
        yield Paragraph(" ".join(map(view.line, (right.how, *right.asks))), after=2)
        if right.worth is None:
            yield Paragraph(view.text(words.NO_WORTH), after=12)
        else:
            yield from reasons.calculation(view, right.worth)


def _rich(id: str, content: tuple[Block, ...]) -> Widget:
    return Widget(id, Role.TEXT, content=content, paint=Rich(content, reasons.PLAIN))

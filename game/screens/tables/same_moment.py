"""Second page: one moment that several tables met. What stood there, who took it or could not, what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from game.core.text import Text
from game.debrief import words
from game.debrief.model import Entry
from game.debrief.side_by_side import Across, Moment
from game.screens.i18n import _
from game.screens.lookback import folder
from game.screens.lookback.reasons import PLAIN
from game.screens.tables import frame
from game.screens.tables.view import View
from game.screens.toolkit import (
    RIGHT,
    Block,
    Box,
    Canvas,
    Face,
    Flow,
    Mood,
    Painter,
    Paragraph,
    Role,
    Ruler,
    Type,
    Widget,
)
from game.screens.toolkit.painters.button import Button
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Rich, Words
from game.screens.toolkit.palette import (
    BRICK_DEEP,
    DUSK,
    INK,
    INK_SOFT,
    ON_DUSK,
    ON_DUSK_SECOND,
    PAPER_BAND,
    PAPER_EDGE,
    PAPER_WHITE,
    WHITE,
)

NEXT, BEFORE = "key:v", "key:t"
"""By key, wherever the focus is: Verder and Terug."""
PICK = "same/pick/"
_LEFT_X, _LIST_W, _RIGHT_X, _END = 44.0, 330.0, 400.0, 640.0
_FOOT = Box(40, 650, 1286, 84)
_OPTION = Type(Face.STORY, size=22, leading=1.3)
_CHIP = Type(size=22, weight=700, leading=1.0)
_SIDE = Type(size=19, leading=1.25)
_ASK = Type(Face.STORY, size=23, weight=600, leading=1.25)
_COUNT = Type(size=18, leading=1.2)
_NAME = Type(size=18, leading=1.2)
_CHOSEN = Type(size=18, weight=600, leading=1.2)
_CHIP_WIDE, _CHIP_HIGH, _CHIP_GAP, _CHIPS, _IN_A_ROW = 44.0, 38.0, 8.0, 320.0, 6
_NOBODY = _("niemand")
_TAKEN_BY = _("Gekozen door {tables}.")
_STRUCK = _("Doorgestreept bij {tables}: “{thought}”")
_TRIED = _("Toch geprobeerd: {tables}.")
_NOTHING = _("Gezien, en niets gekozen: {tables}.")
_UNOPENED = _("Nooit opengemaakt: {tables}.")
_ELSEWHERE = _("Hier niet langs gekomen: {tables}.")
_CAME = _("Wat er daarna stond, volgens de logboeken")
_NOT_BY = _("Dit volgde erop, bij dezelfde brief of mens. Of het ervan kwam, zegt het logboek niet.")
_NONE_SAME = _("Er was geen moment dat meer dan één tafel tegenkwam.")
_MOST_TOLD = 5


def page(view: View) -> tuple[Widget, ...]:
    moment = view.chosen
    title = view.text(_("Hetzelfde moment, andere keuzes"))
    if moment is None:
        return (folder.head("same/head", title, view.text(_NONE_SAME)),)
    below = view.text(
        _("Bovenaan staat waar tafels het meest uit elkaar gingen, en dan op datum. V is verder, T terug.")
    )
    top = view.grown(146, 84)
    shown = Widget(
        f"same/shown/{view.moment}",
        Role.GROUP,
        box=Box(_RIGHT_X - 12, top, frame.RIGHT - _RIGHT_X + 24, _END - top),
        flow=Flow(gap=12, pad=(12, 8, 24, 24), scroll=True, fade=folder.PAPER),
        children=tuple(_shown(view, moment)),
    )
    return (
        folder.head("same/head", title, below),
        *_in_order(view, (shown, *_foot(view, moment)), _list(view, top)),
    )


def _in_order(view: View, shown: tuple[Widget, ...], index: Widget) -> tuple[Widget, ...]:
    """In one column what is chosen comes before what can be chosen."""
    return (*shown, index) if view.is_linear else (index, *shown)


# --- which moment -----------------------------------------------------------------------------------------


def _list(view: View, top: float) -> Widget:
    rows = (_pick(view, number, one) for number, one in enumerate(view.together.moments))
    flow = Flow(gap=4, pad=(12, 8, 24, 24), scroll=True, fade=folder.PAPER)
    return Widget(
        "same/list", Role.GROUP, box=Box(_LEFT_X, top, _LIST_W, _END - top), flow=flow, children=tuple(rows)
    )


def _pick(view: View, number: int, one: Moment) -> Widget:
    name, day, chosen = about(view, one), view.day(one.moment.date()), number == view.moment
    return Widget(
        f"{PICK}{number}",
        Role.CHOICE,
        name,
        day,
        command=f"moment:{number}",
        selected=chosen,
        paint=Pick(name, day, chosen),
    )


def about(view: View, one: Moment) -> str:
    """The letter, the person or the bill."""
    return view.line(one.about) or view.text(words.SOMETHING, offer=one.place)


@dataclass(frozen=True, slots=True)
class Pick(Painter):
    """What it is about, and under it the day."""

    lively = True
    reach = 6
    name: str
    day: str
    chosen: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, WHITE if self.chosen or mood.lift else PAPER_BAND, 3, PAPER_EDGE, 1)
        if self.chosen:
            canvas.fill(Box(box.x, box.y, 6, box.h), DUSK)
        inner = box.inset(18, 7, 12, 7)
        high = canvas.paragraph(inner, self.name, _CHOSEN if self.chosen else _NAME, INK)
        canvas.text(inner.x, inner.y + high, self.day, _NAME, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        high = ruler.height(self.name, _CHOSEN, width - 30) + ruler.line_height(_NAME)
        return width, max(44.0, high + 14)


# --- the moment -------------------------------------------------------------------------------------------


def _shown(view: View, moment: Moment) -> Iterator[Widget]:
    yield folder.heading("same/name", name(view, moment))
    wide = frame.RIGHT - _RIGHT_X - 12
    for one in moment.options:
        yield _option(view, one, wide)
    said = tuple(of_others(view, moment))
    if said:
        yield Widget("same/others", Role.TEXT, content=said, paint=Rich(said, PLAIN))
    if moment.came:
        yield folder.heading("same/came/name", view.text(_CAME))
        told = tuple(came(view, moment))
        yield Widget("same/came", Role.TEXT, content=told, paint=Rich(told, PLAIN))


def name(view: View, moment: Moment) -> str:
    """What it is about, and when it first came."""
    return view.text(_("{about}, {when}"), about=about(view, moment), when=view.when(moment.moment))


def _option(view: View, one: Across, wide: float) -> Widget:
    title = view.line(one.title)
    side = tuple(struck(view, one))
    return Widget(
        f"same/option/{one.offer}",
        Role.TEXT,
        title,
        description="\n".join((taken(view, one), *side)),
        box=Box(0, 0, wide),
        paint=Taken(title, one.chosen, view.text(_NOBODY), "\n".join(side)),
    )


def taken(view: View, one: Across) -> str:
    """Who chose it, in words."""
    return view.text(_TAKEN_BY, tables=view.tables(one.chosen) if one.chosen else view.text(_NOBODY))


def struck(view: View, one: Across) -> Iterator[str]:
    """For whom it was struck through, under each thought once; and who tried."""
    ordered = sorted(one.struck, key=lambda pair: (pair[1].path, pair[1].source))
    for _key, group in groupby(ordered, key=lambda pair: (pair[1].path, pair[1].source)):
        those = tuple(group)
        tables = view.tables([table for table, _thought in those])
        yield view.text(_STRUCK, tables=tables, thought=view.text(those[0][1]))
    if one.tried:
        yield view.text(_TRIED, tables=view.tables(one.tried))


def of_others(view: View, moment: Moment) -> Iterator[Block]:
    """The tables that chose nothing there."""
    said: tuple[tuple[Text, tuple[str, ...]], ...] = (
        (_NOTHING, moment.nothing),
        (_UNOPENED, moment.unopened),
        (_ELSEWHERE, moment.elsewhere),
    )
    for sentence, tables in said:
        if tables:
            yield Paragraph(view.text(sentence, tables=view.tables(tables)), after=4)


def came(view: View, moment: Moment) -> Iterator[Block]:
    """What followed, by table."""
    if not moment.came:
        return
    yield Paragraph(view.text(_NOT_BY), soft=True, after=6)
    for table, entries in moment.came.items():
        told = "; ".join(_told(view, one) for one in entries[:_MOST_TOLD])
        table_name = view.text(_("Tafel {table}"), table=table)
        yield Paragraph(view.text(_("{table}: {told}"), table=table_name, told=told), after=4)


def _told(view: View, one: Entry) -> str:
    kind, day = view.text(words.KIND[one.kind]), view.day(one.moment.date())
    return view.text(_("{day} {kind}, {title}"), day=day, kind=kind, title=view.line(one.title))


@dataclass(frozen=True, slots=True)
class Taken(Painter):
    """The words of an option, the numbers of the tables that took it, and under them for whom it was shut."""

    reach = 2
    words: str
    tables: tuple[str, ...]
    nobody: str
    side: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, PAPER_WHITE if self.tables else None, 4, PAPER_EDGE, 1)
        inner = box.inset(16, 12, 16, 12)
        left = Box(inner.x, inner.y, inner.w - _CHIPS)
        high = canvas.paragraph(left, self.words, _OPTION, INK if self.tables else INK_SOFT)
        if self.side:
            canvas.fill(
                Box(inner.x, inner.y + high + 6, 3, canvas.ruler.height(self.side, _SIDE, left.w)), BRICK_DEEP
            )
            canvas.paragraph(Box(inner.x + 14, inner.y + high + 6, left.w - 14), self.side, _SIDE, INK_SOFT)
        if not self.tables:
            canvas.text(inner.right, inner.y + 4, self.nobody, _SIDE, INK_SOFT, RIGHT)
        for row in range(self._rows):
            those = self.tables[row * _IN_A_ROW : (row + 1) * _IN_A_ROW]
            for column, table in enumerate(reversed(those)):
                self._chip(canvas, inner, row, column, table)

    @property
    def _rows(self) -> int:
        return -(-len(self.tables) // _IN_A_ROW)

    def _chip(self, canvas: Canvas, inner: Box, row: int, column: int, table: str) -> None:
        """Its number; `column` counts from the right."""
        x = inner.right - (column + 1) * _CHIP_WIDE - column * _CHIP_GAP
        place = Box(x, inner.y + row * (_CHIP_HIGH + _CHIP_GAP), _CHIP_WIDE, _CHIP_HIGH)
        canvas.rect(place, DUSK, 4)
        high = canvas.ruler.line_height(_CHIP)
        canvas.text(place.x + place.w / 2, place.y + (place.h - high) / 2, table, _CHIP, WHITE, 0.5)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        left = width - 32 - _CHIPS
        high = ruler.height(self.words, _OPTION, left)
        high += ruler.height(self.side, _SIDE, left - 14) + 6 if self.side else 0
        return width, max(high, self._rows * (_CHIP_HIGH + _CHIP_GAP) - _CHIP_GAP) + 24


# --- a question for the room ------------------------------------------------------------------------------


def _foot(view: View, moment: Moment) -> Iterator[Widget]:
    """The question, and the way to the next moment."""
    asked, many = view.line(moment.ask), len(view.together.moments)
    count = view.text(_("{number} van {many}"), number=view.moment + 1, many=many)
    yield Widget("same/bar", Role.IMAGE, box=_FOOT, paint=Ground(DUSK))
    words_box = Box(_FOOT.x + 24, _FOOT.y + 10, 820, _FOOT.h - 20)
    yield Widget("same/ask", Role.TEXT, asked, box=words_box, paint=Centred(asked), live=True, dark=True)
    place = Box(_FOOT.right - 330, _FOOT.y + 30, anchor=1)
    yield Widget("same/count", Role.TEXT, count, box=place, paint=Words(count, _COUNT, ON_DUSK_SECOND), dark=True)
    ways = (("before", _("Terug"), view.moment - 1, 290.0), ("next", _("Verder"), view.moment + 1, 144.0))
    for id, name, to, left in ways:
        if 0 <= to < many:
            said = view.text(name)
            yield Widget(
                f"same/{id}",
                Role.BUTTON,
                said,
                box=Box(_FOOT.right - left, _FOOT.y + 18, 126, 48),
                command=f"moment:{to}",
                paint=Button(said, "bar"),
                dark=True,
            )


@dataclass(frozen=True, slots=True)
class Centred(Painter):
    """The question, in the middle of the bar; smaller where it would not fit."""

    reach = 2
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        style = _ASK
        while canvas.ruler.height(self.words, style, box.w) > box.h and style.size > 18:
            style = style.sized(style.size - 1)
        high = canvas.ruler.height(self.words, style, box.w)
        canvas.paragraph(box.moved(0, (box.h - high) / 2), self.words, style, ON_DUSK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return ruler.size(self.words, _ASK, width)

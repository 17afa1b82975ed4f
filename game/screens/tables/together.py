"""First page: every table on a row of its own, with its account and its headspace on the same axes as the others'.

In the order of their numbers, all in one colour: nothing here says who did better.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from game.core.text import Text
from game.debrief import side_words
from game.debrief.side_by_side import Column
from game.screens.i18n import _, _n
from game.screens.lookback import folder
from game.screens.lookback.chart import FULL_DAYS, weeks
from game.screens.lookback.reasons import PLAIN
from game.screens.tables import frame
from game.screens.tables.view import View
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
    Type,
    Widget,
)
from game.screens.toolkit import Table as Rows
from game.screens.toolkit.painters.words import Rich
from game.screens.toolkit.palette import DUSK, INK, INK_SOFT, PAPER_BAND, PAPER_EDGE, SAGE_LIGHT, Colour

_FIGURES = dict(zip(side_words.FIGURES, (704, 802, 898, 1004, 1100, 1204, 1310), strict=True))
"""Where each figure ends, at its right."""
_WIDTHS = (86.0, 86.0, 84.0, 94.0, 84.0, 92.0, 94.0)
_ONE_PAGE = 1.1
"""With larger text than this the figures stand under the drawings."""
_ROWS, _HIGHEST_ROW, _BAND_HIGH = 208.0, 92.0, 34.0
_NAMES = Type(size=16, leading=1.15)
_TABLE = Type(size=22, weight=600, leading=1.1)
_FIGURE = Type(size=20, weight=600, leading=1.1)
_BAND = Type(size=18, leading=1.1)
_TAKEN = "#5A6580"
COUNT = _n("{n} tafel naast elkaar", "{n} tafels naast elkaar")
_SAME_LUCK = _(
    "Alle tafels hadden hetzelfde toeval. Wat verschilt, hangt af van wat er te kiezen was,"
    " wat gekozen werd, en wanneer."
)
_OTHER_LUCK = _("Niet alle tafels hadden hetzelfde toeval: {groups}. Ook daardoor verschillen ze.")
_ALIKE = _("Dezelfde keuzes, dezelfde uitkomst: {tables}.")
_NOT_ALL = _n(
    "{n} bestand is hier niet te zien; zie Bestanden.", "{n} bestanden zijn hier niet te zien; zie Bestanden."
)
_BALANCE_NAME = _("op de rekening: van {least} tot {most}, voor elke tafel gelijk")
_HEAD_NAME = _("hoofdruimte: donker is vol, licht is vrij, van 0 tot {most}")
_BESIDE = 3
"""So many tables fit beside each other in one column."""
_BY_WEEK = _("Op de rekening en in het hoofd, per week")
_LEAST, _MOST = _("minste"), _("meeste")
TABLE_NAME = _("Tafel {table}")
_EARLY = _("tot {day}")


@dataclass(frozen=True, slots=True)
class Charts:
    """Where the two drawings of a row begin and end."""

    balance: tuple[float, float]
    head: tuple[float, float]


_BESIDE_FIGURES, _ALONE = Charts((166, 424), (446, 604)), Charts((300, 840), (880, 1280))


def page(view: View, unusable: int) -> tuple[Widget, ...]:
    """`unusable` is how many files could not be shown."""
    head = folder.head("together/head", view.say.plural(COUNT, len(view.together.columns)), below(view, unusable))
    under = view.is_linear or view.scale > _ONE_PAGE
    return (head, _under_each_other(view)) if under else (head, *_on_one_page(view))


def _on_one_page(view: View) -> Iterator[Widget]:
    """Drawings and figures on one row a table; the same in rows has no place then, and is only heard."""
    columns = view.together.columns
    notes = tuple(_note(view))
    row = min(_HIGHEST_ROW, (frame.FOOT - 16 - (2 + len(notes)) * _BAND_HIGH - _ROWS) / len(columns))
    yield Widget("together/names", Role.IMAGE, box=Box(frame.LEFT, 150, frame.INNER, 54), paint=_names(view))
    for number, one in enumerate(columns):
        place = Box(40, _ROWS + number * row, 1286, row)
        yield replace(_row(view, one, _BESIDE_FIGURES, number), box=place)
    foot = _ROWS + row * len(columns)
    for number, (id, name) in enumerate((("least", _LEAST), ("most", _MOST))):
        yield _band(view, id, name, number, foot + number * _BAND_HIGH)
    for note in notes:
        yield replace(note, box=Box(frame.LEFT, foot + 2 * _BAND_HIGH + 8, frame.INNER, _BAND_HIGH))
    yield from _in_rows(view)


def _under_each_other(view: View) -> Widget:
    """First the drawings, then the figures."""
    rows = (_row(view, one, _ALONE, number) for number, one in enumerate(view.together.columns))
    names = Widget("together/names", Role.IMAGE, paint=replace(_names(view), charts=_ALONE, figures=()))
    top = view.grown(146, 84)
    flow = Flow(pad=(0, 8, 24, 24), scroll=True, fade=folder.PAPER)
    written = (replace(one, paint=Rich(one.content, PLAIN)) for one in _in_rows(view))
    return Widget(
        "together/all",
        Role.GROUP,
        box=Box(40, top, 1286, frame.FOOT - top - 4),
        flow=flow,
        children=(*_note(view), names, *rows, *written),
    )


def below(view: View, unusable: int) -> str:
    """Whether they had the same luck, and how many files are not shown."""
    seeds = view.together.seeds
    luck = view.text(_SAME_LUCK)
    if len(seeds) > 1:
        luck = view.text(_OTHER_LUCK, groups="; ".join(view.tables(tables) for _seed, tables in seeds))
    return f"{luck} {view.say.plural(_NOT_ALL, unusable)}" if unusable else luck


def alike(view: View) -> str:
    """Which hours are the same; nothing where none is."""
    return " ".join(view.text(_ALIKE, tables=view.tables(tables)) for tables in view.together.alike)


def _note(view: View) -> Iterator[Widget]:
    if said := alike(view):
        yield folder.words("together/alike", said, colour=INK_SOFT)


def _in_rows(view: View) -> Iterator[Widget]:
    """The same as the drawing, for the one-column layout: in the drawn page it has no place."""
    for number, content in enumerate(in_rows(view)):
        yield Widget(f"together/rows/{number}", Role.TEXT, content=content)


def in_rows(view: View) -> Iterator[tuple[Block, ...]]:
    """All figures, their band, and the course of every table; never more tables beside each other than fit."""
    columns = view.together.columns
    parts = [columns[first : first + _BESIDE] for first in range(0, len(columns), _BESIDE)]
    for part in parts:
        yield (figures(view, part),)
    yield (band(view),)
    yield (Paragraph(view.text(_BY_WEEK), bold=True), *(courses(view, part) for part in parts))


def figures(view: View, columns: Sequence[Column]) -> Rows:
    """The figures of some tables, each figure on a line of its own."""
    head = ("", *_table_names(view, columns))
    rows = (
        (view.text(name), *(view.figure(key, one.figures[key]) for one in columns))
        for key, name in side_words.FIGURES.items()
    )
    return _of_numbers(head, rows)


def band(view: View) -> Rows:
    """The least and the most of every figure, of all tables."""
    rows = (
        (view.text(side_words.FIGURES[key]), view.figure(key, one.least), view.figure(key, one.most))
        for key, one in view.together.bands.items()
    )
    return _of_numbers(("", view.text(_LEAST), view.text(_MOST)), rows)


def courses(view: View, columns: Sequence[Column]) -> Rows:
    """By week: what was on the account at its end, and the fewest pieces that were free in it."""
    longest = max(view.together.columns, key=lambda one: len(one.timeline.days))
    head = (view.text(_("week van")), *_table_names(view, columns))
    rows = (
        (view.day(week[0].day), *(_week(view, one, week[0].begins, week[-1].ends) for one in columns))
        for week in weeks(longest.timeline.days)
    )
    return _of_numbers(head, rows)


def _table_names(view: View, columns: Sequence[Column]) -> Iterator[str]:
    return (view.text(TABLE_NAME, table=one.table) for one in columns)


def _of_numbers(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Rows:
    return Rows((head, *rows), right=frozenset(range(1, len(head))), strong=frozenset({0}))


def _week(view: View, one: Column, begins: int, ends: int) -> str:
    days = [day for day in one.timeline.days if begins <= day.begins < ends]
    if not days:
        return ""
    free = min((day.least_free for day in days if day.least_free is not None), default=None)
    amount = view.say.round_euros(days[-1].closing)
    return amount if free is None else view.text(_("{amount}; {free} vrij"), amount=amount, free=free)


# --- drawn ------------------------------------------------------------------------------------------------


def _names(view: View) -> "Names":
    both, say = view.together, view.say
    balance = view.text(_BALANCE_NAME, least=say.round_euros(both.lowest), most=say.round_euros(both.highest))
    head = view.text(_HEAD_NAME, most=both.columns[0].timeline.capacity)
    named = tuple(
        (Box(right - wide, 0, wide), view.text(side_words.FIGURES[key]))
        for (key, right), wide in zip(_FIGURES.items(), _WIDTHS, strict=True)
    )
    return Names(_BESIDE_FIGURES, balance, head, named)


def _row(view: View, one: Column, charts: Charts, number: int) -> Widget:
    both = view.together
    figures = ((right, view.figure(key, one.figures[key])) for key, right in _FIGURES.items())
    early = view.text(_EARLY, day=view.day(one.last.date())) if one.ended_early else ""
    return Widget(
        f"together/row/{one.table}",
        Role.IMAGE,
        view.text(TABLE_NAME, table=one.table),
        paint=Row(
            name=view.text(TABLE_NAME, table=one.table),
            below=early,
            steps=tuple((at / both.ends, cents) for at, cents in one.timeline.balance),
            until=one.timeline.ends / both.ends,
            axis=(both.lowest, both.highest),
            bars=tuple(bars(one, both.ends)),
            capacity=one.timeline.capacity,
            charts=charts,
            figures=tuple(figures) if charts is _BESIDE_FIGURES else (),
            shaded=number % 2 == 0,
        ),
    )


def bars(one: Column, ends: int) -> Iterator[tuple[float, float, int | None]]:
    """By day, or by week where there are many: from, to (shares of the whole), and the fewest pieces free."""
    days = one.timeline.days
    spans = weeks(days) if len(days) > FULL_DAYS else [(day,) for day in days]
    for span in spans:
        free = min((day.least_free for day in span if day.least_free is not None), default=None)
        yield span[0].begins / ends, min(1.0, span[-1].ends / ends), free


def _band(view: View, id: str, name: Text, which: int, top: float) -> Widget:
    bands = view.together.bands
    values = ((right, (bands[key].least, bands[key].most)[which], key) for key, right in _FIGURES.items())
    said = tuple((right, view.figure(key, value)) for right, value, key in values)
    paint = Band(view.text(name), said, which == 0)
    return Widget(f"together/{id}", Role.IMAGE, box=Box(40, top, 1286, _BAND_HIGH), paint=paint)


@dataclass(frozen=True, slots=True)
class Names(Painter):
    """What stands in each column, at its foot."""

    reach = 4
    charts: Charts
    balance: str
    head: str
    figures: tuple[tuple[Box, str], ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        for (left, right), said in ((self.charts.balance, self.balance), (self.charts.head, self.head)):
            self._at_foot(canvas, Box(left, box.y, right - left, box.h), said, 0.0)
        for place, said in self.figures:
            self._at_foot(canvas, Box(place.x, box.y, place.w, box.h), said, RIGHT)

    def _at_foot(self, canvas: Canvas, box: Box, said: str, align: float) -> None:
        high = canvas.ruler.height(said, _NAMES, box.w)
        canvas.paragraph(box.moved(0, box.h - high), said, _NAMES, INK_SOFT, align)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        spans = ((self.charts.balance, self.balance), (self.charts.head, self.head))
        return width, max(ruler.height(said, _NAMES, right - left) for (left, right), said in spans) + 6


@dataclass(frozen=True, slots=True)
class Row(Painter):
    """One table. `steps` are (share of the whole hour, cents from then on), `axis` the least and most cents of all
    tables, `bars` (from, to, free pieces)."""

    reach = 0
    name: str
    below: str
    steps: tuple[tuple[float, int], ...]
    until: float
    axis: tuple[int, int]
    bars: tuple[tuple[float, float, int | None], ...]
    capacity: int
    charts: Charts
    figures: tuple[tuple[float, str], ...]
    shaded: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.shaded:
            canvas.fill(box, PAPER_BAND)
        self._name(canvas, box)
        pad = min(10.0, box.h * 0.12)
        for draw, (left, right) in ((self._balance, self.charts.balance), (self._head, self.charts.head)):
            draw(canvas, Box(left, box.y + pad, right - left, box.h - 2 * pad))
        top = box.y + (box.h - canvas.ruler.line_height(_FIGURE)) / 2
        for right, said in self.figures:
            canvas.text(right, top, said, _FIGURE, INK, RIGHT)

    def _name(self, canvas: Canvas, box: Box) -> None:
        high = canvas.ruler.line_height(_TABLE)
        more = canvas.ruler.line_height(_NAMES) if self.below and box.h > 44 else 0
        top = box.y + (box.h - high - more) / 2
        canvas.text(60, top, self.name, _TABLE, INK)
        if more:
            canvas.text(60, top + high, self.below, _NAMES, INK_SOFT)

    def _balance(self, canvas: Canvas, box: Box) -> None:
        least, most = self.axis

        def y(cents: int) -> float:
            return box.y + (most - cents) / max(1, most - least) * box.h

        canvas.fill(Box(box.x, y(0) - 0.75, box.w, 1.5), INK_SOFT)
        corners: list[tuple[float, float]] = []
        ends = (*(at for at, _cents in self.steps[1:]), self.until)
        for (at, cents), after in zip(self.steps, ends, strict=True):
            corners += [(box.x + at * box.w, y(cents)), (box.x + after * box.w, y(cents))]
        canvas.line(corners, DUSK, 3)

    def _head(self, canvas: Canvas, box: Box) -> None:
        """What was free on top of what was taken."""
        for begins, ends, free in self.bars:
            place = Box(box.x + begins * box.w + 1, box.y, (ends - begins) * box.w - 2, box.h)
            if free is None:
                canvas.fill(Box(place.x, place.bottom - 2, place.w, 2), PAPER_EDGE)
                continue
            line = place.h * free / self.capacity
            canvas.fill(Box(place.x, place.y, place.w, line), SAGE_LIGHT)
            canvas.fill(Box(place.x, place.y + line, place.w, place.h - line), _TAKEN)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, _HIGHEST_ROW


@dataclass(frozen=True, slots=True)
class Band(Painter):
    """The least or the most of every figure, under the tables."""

    reach = 0
    name: str
    figures: tuple[tuple[float, str], ...]
    first: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.first:
            canvas.fill(Box(box.x, box.y + 2, box.w, 2), INK)
        ink: Colour = INK_SOFT
        top = box.y + (box.h - canvas.ruler.line_height(_BAND)) / 2 + 2
        canvas.text(60, top, self.name, _BAND, ink)
        for right, said in self.figures:
            canvas.text(right, top, said, _BAND, ink, RIGHT)

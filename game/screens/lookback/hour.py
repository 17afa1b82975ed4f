"""Second page: the hour from left to right; of a chosen moment what happened, the rule, and what people report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from game.core.text import Text
from game.debrief import words
from game.debrief.model import Kind
from game.debrief.weeks import monday
from game.screens.i18n import _
from game.screens.lookback import chart, folder, happened, reasons, sorts, tables
from game.screens.lookback.marks import DRAWINGS, Due, Mark, Marks, Week
from game.screens.lookback.moments import Across, Cluster, clusters, kinds, most_telling, spread, width
from game.screens.lookback.view import View
from game.screens.toolkit import (
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
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Choice
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Rich, Words
from game.screens.toolkit.palette import INK, INK_SOFT, PAPER_EDGE
from game.screens.toolkit.rich import Look

ACROSS_RIGHT = folder.RIGHT
_HEAD_W = 1034.0
_FILM_SAYS = _("Laat het uur zien, in ongeveer vijf minuten.")
_KEYS = Box(folder.LEFT, 124, folder.INNER, 26)
_COLUMNS = ((56.0, 430.0), (512.0, 398.0), (936.0, 374.0))
_RING = 12.0
_DUE = 20.0


@dataclass(frozen=True, slots=True)
class Rows:
    """Where the rows of the drawing stand, from `left` on. Large text asks for higher rows and a wider margin."""

    left: float
    flag: Box
    chart: Box
    bars: Box
    due: Box
    moments: Box
    days: Box
    foot: float

    @property
    def bands(self) -> Box:
        return Box(self.chart.x, self.chart.y, self.chart.w, self.moments.bottom - self.chart.y)


def rows(view: View) -> Rows:
    """From the foot up: what is behind a moment has its room, the balance gets the rest."""
    left, wide, foot = folder.LEFT, folder.INNER, view.grown(476, -72)
    days = Box(left, foot - view.grown(32, 14), wide, view.grown(26, 14))
    moments = Box(left, days.y - 58, wide, 56)
    due = Box(left, moments.y - 2 - _DUE, wide, _DUE)
    bars = Box(left, due.y - 4 - view.grown(38, 12), wide, view.grown(38, 12))
    top, high = 152.0 if _has_legend(view) else 132.0, view.grown(36, 20)
    chart = Box(left, top + high, wide, bars.y - 6 - top - high)
    begins = _begins(view)
    flag = Box(begins, top, ACROSS_RIGHT - begins, moments.y - top)
    return Rows(begins, flag, chart, bars, due, moments, days, foot)


def _begins(view: View) -> float:
    """Where the line begins: beside the names of the rows."""
    return view.grown(150, 106)


def page(view: View) -> tuple[Widget, ...]:
    return (*_top(view), *(_as_table(view) if view.as_table else _drawn(view)))


def across(view: View) -> Across:
    """Where a time stands on the line."""
    course = view.debrief.timeline
    return Across(course.begins, course.ends, _begins(view), ACROSS_RIGHT)


def _top(view: View) -> Iterator[Widget]:
    yield from _title(view, view.text(view.debrief.header.title), view.line(words.hour_says(view.debrief)))
    film = view.text(_("Afspelen"))
    beside = view.grown(146, 110) if view.as_table else view.grown(120, 66)  # the other name is longer there
    place = Box(folder.RIGHT - beside, 78, anchor=1)
    yield Widget(
        "hour/film",
        Role.BUTTON,
        film,
        box=place,
        command="ui:film",
        description=view.text(_FILM_SAYS),
        paint=Choice(film),
    )
    if not view.is_linear:
        name = view.text(_("als tekening") if view.as_table else _("als tabel"))
        paint = Choice(name)
        yield Widget(
            "hour/table", Role.BUTTON, name, box=Box(folder.RIGHT, 78, anchor=1), command="ui:table", paint=paint
        )


def _title(view: View, title: str, sum: str) -> Iterator[Widget]:
    """The title with the sum beside it. With large text the sum stands alone: the folder has the title too."""
    heading = Widget("hour/title", Role.HEADING, title, level=1)
    below = Widget("hour/sum", Role.TEXT, sum, paint=Words(sum, types.SMALL, INK_SOFT))
    if _has_legend(view):
        heading = replace(heading, paint=Words(title, folder.TITLE, INK))
        below, row = replace(below, paint=OnTheLine(sum)), Box(folder.LEFT, 80, _HEAD_W)
        yield Widget("hour/head", Role.GROUP, box=row, flow=Flow(gap=22, across=True), children=(heading, below))
    else:
        yield heading
        yield replace(below, box=Box(folder.LEFT, 86, _HEAD_W))


@dataclass(frozen=True, slots=True)
class OnTheLine(Painter):
    """Small words beside a title, on its line."""

    reach = 4
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.paragraph(box.inset(0, self._lower(canvas.ruler)), self.words, types.SMALL, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        w, h = ruler.size(self.words, types.SMALL, width)
        return w + 1, h + self._lower(ruler)

    def _lower(self, ruler: Ruler) -> float:
        return max(0.0, ruler.line_height(folder.TITLE) - ruler.line_height(types.SMALL) - 1)


# --- as a drawing -----------------------------------------------------------------------------------------


def _drawn(view: View) -> Iterator[Widget]:
    line, at = across(view), rows(view)
    together = clusters(view.debrief.timeline, line)
    here = _here(view, together)
    yield Widget("hour/bands", Role.IMAGE, box=at.bands, paint=chart.bands(view, line))
    if here:
        yield _flag(view, line, at.flag)
    yield Widget("hour/balance", Role.IMAGE, box=at.chart, paint=chart.balance(view, line, at.chart.h))
    yield Widget("hour/bars", Role.IMAGE, box=at.bars, paint=chart.headspace(view, line))
    yield Widget("hour/due", Role.IMAGE, box=at.due, paint=_due(view, line))
    yield from _nothing_yet(view, at)
    yield Widget("hour/days", Role.IMAGE, box=at.days, paint=chart.day_names(view, line))
    yield from _sides(view, at)
    if _has_legend(view):
        yield _legend(view)
    yield from _weeks(view, line, at)
    wide = width(line)
    moments = tuple(_moment(view, one, one is here, at.moments, wide) for one in _shown(view, together))
    yield Widget("hour/moments", Role.GROUP, children=moments)
    yield from _below(view, here, at.foot, _until(view, together, here))
    yield from tables.unseen(view)


def _here(view: View, together: tuple[Cluster, ...]) -> Cluster | None:
    """The place on the line where the chosen entry stands."""
    return next((one for one in together if view.entry in one.entries), None)


def _shown(view: View, together: tuple[Cluster, ...]) -> tuple[Cluster, ...]:
    """All of them on the line; in one column, of a long hour, those of the week that was chosen."""
    if not (view.is_linear and _is_long(view)):
        return together
    return tuple(one for one in together if _week(view, one.entries[0]) == _week(view, view.entry))


def _week(view: View, index: int) -> date:
    return monday(view.debrief.timeline.entries[index].moment.date())


def _is_long(view: View) -> bool:
    return len(view.debrief.timeline.days) > chart.FULL_DAYS


def _until(view: View, together: tuple[Cluster, ...], here: Cluster | None) -> int:
    """The game time at which the next place begins."""
    course = view.debrief.timeline
    after = together.index(here) + 1 if here else len(together)
    return course.entries[together[after].entries[0]].at if after < len(together) else course.ends + 1


def _nothing_yet(view: View, at: Rows) -> Iterator[Widget]:
    """In the rows that an hour which stopped early left empty."""
    course = view.debrief.timeline
    rows = (
        ("bars", course.least_free is None, words.NO_HEADSPACE, at.bars, 0.3),
        ("due", not any(course.marked()), words.NO_DUE, at.due, 0.65),
    )
    for id, is_empty, why, row, across in rows:
        if is_empty:
            said = view.text(why)
            box = Box(row.x + across * row.w, row.bottom - view.grown(26, 20), 0.35 * row.w)
            yield Widget(f"hour/{id}/none", Role.TEXT, said, box=box, paint=Words(said, types.SMALL, INK_SOFT))


def _due(view: View, line: Across) -> Due:
    """What was met, missed and tried, each at its own day as far as there is room."""
    found = [*view.debrief.timeline.marked()]
    places = spread([line(one.at) for one in found], line.left + _DUE / 2, line.right - _DUE / 2, _DUE - 2)
    return Due(tuple((x, one.kind) for x, one in zip(places, found, strict=True)))


def _weeks(view: View, line: Across, at: Rows) -> Iterator[Widget]:
    """Pointing at a week in the drawing goes there; by keyboard there are Page Up and Page Down."""
    days = view.debrief.timeline.days
    for span in chart.weeks(days) if _is_long(view) else ():
        left, right = line(span[0].begins), line(span[-1].ends)
        week = monday(span[0].day)
        name = view.text(_("Week van {day}"), day=view.say.date(week, "day"))
        yield Widget(
            f"week/{week}",
            Role.CHOICE,
            name,
            box=Box(left, at.chart.y, right - left, at.days.bottom - at.chart.y),
            command=f"week:{week}",
            selected=week == _week(view, view.entry) if view.is_linear else None,
            focusable=None if view.is_linear else False,
            paint=Week(),
        )


def _flag(view: View, line: Across, box: Box) -> Widget:
    """The chosen moment at its own time, also where its place among the others had to make room."""
    entry = view.debrief.timeline.entries[view.entry]
    said = view.text(_("{when}: {what}"), when=view.when(entry), what=words.KIND[entry.kind])
    paint = chart.Flag(line(entry.at), said, entry.kind in happened.BAD)
    return Widget("hour/flag", Role.IMAGE, box=box, paint=paint)


def _moment(view: View, one: Cluster, chosen: bool, row: Box, wide: float) -> Widget:
    """A place on the line: pointing at it chooses what says most of it."""
    entries = view.debrief.timeline.entries
    found = kinds(entries, one.entries)
    counted = (view.text(_("{n} × {what}"), n=n, what=words.KIND[kind]) for kind, n in found)
    return Widget(
        f"moment/{one.entries[0]}",
        Role.CHOICE,
        view.when(entries[one.entries[0]]),
        description=view.listed(counted),
        box=Box(one.x - wide / 2, row.y, wide, row.h),
        command=f"moment:{most_telling(entries, one.entries)}",
        selected=chosen,
        paint=Marks(tuple(kind for kind, n in found), chosen),
    )


def _sides(view: View, at: Rows) -> Iterator[Widget]:
    """What the rows are, at the left of them."""
    left = folder.SHEET.x + 2
    rows: list[tuple[str, Text, Box, float]] = [
        ("bars", _("hoofdruimte"), at.bars, 1.0),
        ("due", _("termijnen"), at.due, 0.5),
        ("row", _("gebeurd"), at.moments, 0.5),
    ]
    if _is_long(view):
        rows.append(("days", _("week van"), at.days, 0.0))
    for id, text, row, down in rows:
        box = Box(left, row.y, at.left - 14 - left, row.h)
        yield Widget(f"hour/side/{id}", Role.IMAGE, box=box, paint=chart.Side(view.text(text), down))


def _has_legend(view: View) -> bool:
    """With large text there is no room for it; every line says in words what it is."""
    return view.scale <= 1.05


def _legend(view: View) -> Widget:
    """What the line is, and the marks that were used, on one line."""
    found = {entry.kind for entry in view.debrief.timeline.entries}
    pieces = [_said(view, "balance", _("saldo"), chart.Sample())]
    pieces += [_said(view, kind, text, Mark(kind)) for kind, text in _LEGEND.items() if found & _ALIKE[kind]]
    return Widget("hour/legend", Role.GROUP, box=_KEYS, flow=Flow(gap=18, across=True), children=tuple(pieces))


def _said(view: View, id: str, text: Text, paint: Painter) -> Widget:
    """A drawing with its word beside it, for the eye only: aloud everything has its own words."""
    said = view.text(text)
    drawing = Widget(f"hour/legend/{id}/mark", Role.IMAGE, box=Box(0, 0, 26, 24), paint=paint)
    word = Widget(f"hour/legend/{id}/word", Role.IMAGE, paint=Words(said, types.SMALL))
    return Widget(f"hour/legend/{id}", Role.GROUP, flow=Flow(gap=6, across=True), children=(drawing, word))


_LEGEND: Mapping[Kind, Text] = {
    Kind.IN: _("erbij"),
    Kind.OUT: _("eraf"),
    Kind.LETTER: _("post"),
    Kind.MESSAGE: _("bericht"),
    Kind.PERSON: _("iemand"),
    Kind.TRIED: _("stond dicht"),
    Kind.MET: _("op tijd"),
    Kind.MISSED: _("gemist"),
    Kind.BOUNCED: _("geweigerd"),
    Kind.LATE_COSTS: _("kosten"),
    Kind.SEIZED: _("beslag"),
    Kind.CHOSE: _("gedaan"),
}
_ALIKE: Mapping[Kind, frozenset[Kind]] = {
    kind: frozenset(one for one in Kind if DRAWINGS.get(one) == DRAWINGS.get(kind)) for kind in _LEGEND
}
"""The kinds that have one drawing; what has none is a dot."""


# --- three columns ----------------------------------------------------------------------------------------


def _below(view: View, here: Cluster | None, foot: float, until: int) -> Iterator[Widget]:
    if here is None:
        said = view.text(_("Er is nog niets gebeurd om naar terug te kijken."))
        yield Widget("hour/nothing", Role.TEXT, said, box=Box(folder.LEFT, foot + 16, 800), paint=Words(said))
        return
    entry = view.debrief.timeline.entries[view.entry]
    lines = tuple(_lines(view, here, until))
    rule = tuple(reasons.behind(view, entry))
    told = tuple(reasons.patterns(view, entry.patterns))
    columns = (
        (f"what/{here.entries[0]}", _("Wat er gebeurde"), lines),
        (f"rule/{view.entry}", words.RULE, (_rich("hour/rule/text", rule, reasons.PLAIN),)),
        (f"heard/{view.entry}", _("Wat mensen melden"), (_rich("hour/heard/text", told, _HEARD),)),
    )
    for (x, w), (id, name, content) in zip(_COLUMNS, columns, strict=True):
        yield _column(id, view.text(name), content, Box(x, foot, w), view.grown(38, 24))


def _lines(view: View, here: Cluster, until: int) -> Iterator[Widget]:
    """What says most comes first, because that is what the drawing chooses; then what came, what was done and what
    did not go, each as it happened; and what the head had room for."""
    entries = view.debrief.timeline.entries
    dated = len({entries[index].moment.date() for index in here.entries}) > 1
    first = most_telling(entries, here.entries)
    yield happened.line(view, first, dated)
    rest = [(index, entries[index]) for index in here.entries if index != first]
    shut = tuple(_shut(view, entries[here.entries[0]].at, until))
    for sort, indexes in sorts.sorted_out(rest):
        content = (*(happened.line(view, index, dated) for index in indexes), *(shut if sort == sorts.NOT else ()))
        if content:
            yield _also(f"hour/also/{sort}", view.text(sorts.NAMES[sort]))
            yield from content
    yield from _head(view)


def _also(id: str, said: str) -> Widget:
    return Widget(id, Role.HEADING, said, level=3, paint=Also(said))


def _shut(view: View, since: int, until: int) -> Iterator[Widget]:
    """The doors that were seen shut here and not tried: those have a line of their own."""
    for door in view.debrief.doors.shut:
        if since <= door.at < until and not door.tried:
            reason = view.text(_("Stond dicht: {reason}."), reason=words.REASON[door.reason])
            said = (Paragraph(view.line(door.text), bold=True, after=2), Paragraph(reason, soft=True, after=6))
            yield Widget(f"hour/shut/{door.offer}", Role.TEXT, content=said, paint=Rich(said, reasons.PLAIN))


def _head(view: View) -> Iterator[Widget]:
    """What was free at the chosen moment, and the worries that took the rest."""
    course = view.debrief.timeline
    if head := course.head_at(course.entries[view.entry].at):
        yield _also("hour/then/name", view.text(words.HEAD_THEN))
        yield _rich("hour/then", tuple(reasons.head(view, head)), reasons.PLAIN)


@dataclass(frozen=True, slots=True)
class Also(Painter):
    """Small words between lines, with air around them."""

    reach = 4
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.paragraph(box.inset(14, 14, 8), self.words, types.SMALL, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, ruler.height(self.words, types.SMALL, width - 22) + 18


def _rich(id: str, content: tuple[Block, ...], look: Look) -> Widget:
    return Widget(id, Role.TEXT, content=content, paint=Rich(content, look))


def _column(id: str, name: str, content: tuple[Widget, ...], at: Box, under: float) -> Widget:
    """A line, a name, and under it what scrolls when there is more than fits."""
    text = Widget(
        f"hour/{id}/scroll",
        Role.GROUP,
        box=Box(at.x - _RING, at.y + under, at.w + 2 * _RING + 8, folder.SHEET.bottom - at.y - under - 2),
        flow=Flow(gap=0, pad=(_RING, 4, _RING + 14, 10), scroll=True, fade=folder.PAPER),
        children=content,
    )
    return Widget(
        f"hour/{id}",
        Role.GROUP,
        children=(
            Widget(f"hour/{id}/line", Role.IMAGE, box=Box(at.x, at.y, at.w, 3), paint=Ground(INK)),
            replace(folder.heading(f"hour/{id}/name", name), box=Box(at.x, at.y + 8, at.w)),
            text,
        ),
    )


_HEARD = Look(Type(Face.STORY, size=18, leading=1.38), reasons.TOLD.ink, reasons.TOLD.soft, PAPER_EDGE)


# --- as a table -------------------------------------------------------------------------------------------


def _as_table(view: View) -> tuple[Widget, ...]:
    top = 136.0
    rows = Widget(
        "hour/tables",
        Role.GROUP,
        box=Box(folder.LEFT - _RING, top, folder.INNER + 2 * _RING, folder.SHEET.bottom - top - 4),
        flow=Flow(gap=10, pad=(_RING, 6, 40, 20), scroll=True, fade=folder.PAPER),
        children=tables.shown(view),
    )
    return (rows,)

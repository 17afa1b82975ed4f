"""Second page: the hour from left to right; of a chosen moment what happened, the rule, and what people report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from game.core.text import Money, Text
from game.debrief import words
from game.debrief.model import Kind
from game.screens.i18n import _
from game.screens.lookback import chart, folder, happened, reasons, tables
from game.screens.lookback.marks import Mark, Marks
from game.screens.lookback.moments import WIDTH, Across, Cluster, clusters, kinds, most_telling
from game.screens.lookback.view import View
from game.screens.toolkit import Block, Box, Face, Flow, Painter, Role, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Choice
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Rich, Words
from game.screens.toolkit.palette import INK, PAPER_EDGE
from game.screens.toolkit.rich import Look

ACROSS_LEFT, ACROSS_RIGHT = 140.0, folder.RIGHT
_KEYS = Box(676, 82, 520, 60)
_COLUMNS = ((56.0, 430.0), (512.0, 398.0), (936.0, 374.0))
_RING = 12.0


@dataclass(frozen=True, slots=True)
class Rows:
    """Where the rows of the drawing stand. Large text asks for higher rows, and takes that from the balance."""

    flag: Box
    chart: Box
    bars: Box
    moments: Box
    days: Box
    foot: float

    @property
    def bands(self) -> Box:
        return Box(self.chart.x, self.chart.y, self.chart.w, self.moments.bottom - self.chart.y)


def rows(view: View) -> Rows:
    left, wide = folder.LEFT, folder.INNER
    top, high = view.grown(150, 24), view.grown(36, 20)
    bars, foot = view.grown(46, 46), view.grown(506, 22)
    moments = Box(left, 411, wide, 60)
    chart = Box(left, top + high, wide, moments.y - bars - 9 - top - high)
    flag = Box(ACROSS_LEFT, top, ACROSS_RIGHT - ACROSS_LEFT, moments.y - top)
    return Rows(flag, chart, Box(left, moments.y - bars - 3, wide, bars), moments, Box(left, 475, wide, 26), foot)


def page(view: View) -> tuple[Widget, ...]:
    return (*_top(view), *(_as_table(view) if view.as_table else _drawn(view)))


def across(view: View) -> Across:
    """Where a time stands on the line."""
    course = view.debrief.timeline
    return Across(course.begins, course.ends, ACROSS_LEFT, ACROSS_RIGHT)


def _top(view: View) -> Iterator[Widget]:
    course = view.debrief.timeline
    sum = view.text(
        words.BALANCE_SUM,
        opening=Money(course.opening),
        came_in=Money(course.came_in),
        went_out=Money(course.went_out),
        closing=Money(course.closing),
    )
    wide = _KEYS.x - folder.LEFT - 20 if _has_legend(view) else 1060
    yield folder.head("hour/head", view.text(view.debrief.header.title), sum, width=wide)
    if not view.is_linear:
        name = view.text(_("als tekening") if view.as_table else _("als tabel"))
        paint = Choice(name)
        yield Widget(
            "hour/table", Role.BUTTON, name, box=Box(folder.RIGHT, 78, anchor=1), command="ui:table", paint=paint
        )


# --- as a drawing -----------------------------------------------------------------------------------------


def _drawn(view: View) -> Iterator[Widget]:
    line, at = across(view), rows(view)
    together = clusters(view.debrief.timeline, line)
    here = _here(view, together)
    yield Widget("hour/bands", Role.IMAGE, box=at.bands, paint=chart.bands(view, line))
    if here:
        yield _flag(view, here, at.flag)
    yield Widget("hour/balance", Role.IMAGE, box=at.chart, paint=chart.balance(view, line))
    yield Widget("hour/bars", Role.IMAGE, box=at.bars, paint=chart.headspace(view, line))
    yield Widget("hour/days", Role.IMAGE, box=at.days, paint=chart.day_names(view, line))
    yield from _sides(view, at)
    if _has_legend(view):
        yield _legend(view)
    moments = tuple(_moment(view, one, one is here, at.moments) for one in together)
    yield Widget("hour/moments", Role.GROUP, children=moments)
    yield from _below(view, here, at.foot)
    yield from tables.unseen(view)


def _here(view: View, together: tuple[Cluster, ...]) -> Cluster | None:
    """The place on the line where the chosen entry stands."""
    return next((one for one in together if view.entry in one.entries), None)


def _flag(view: View, here: Cluster, box: Box) -> Widget:
    entry = view.debrief.timeline.entries[view.entry]
    said = view.text(_("{when}: {what}"), when=view.when(entry), what=words.KIND[entry.kind])
    paint = chart.Flag(here.x, said, entry.kind in happened.BAD)
    return Widget("hour/flag", Role.IMAGE, box=box, paint=paint)


def _moment(view: View, one: Cluster, chosen: bool, row: Box) -> Widget:
    """A place on the line: pointing at it chooses what says most of it."""
    entries = view.debrief.timeline.entries
    found = kinds(entries, one.entries)
    counted = (view.text(_("{n} × {what}"), n=n, what=words.KIND[kind]) for kind, n in found)
    return Widget(
        f"moment/{one.entries[0]}",
        Role.CHOICE,
        view.when(entries[one.entries[0]]),
        description=", ".join(counted),
        box=Box(one.x - WIDTH / 2, row.y, WIDTH, row.h),
        command=f"moment:{most_telling(entries, one.entries)}",
        selected=chosen,
        paint=Marks(tuple(kind for kind, n in found), chosen),
    )


def _sides(view: View, at: Rows) -> Iterator[Widget]:
    """What the rows are, at the left of them."""
    left = folder.SHEET.x + 2
    for id, text, row in (("bars", _("hoofd-\nruimte"), at.bars), ("row", _("gebeurd"), at.moments)):
        box = Box(left, row.y, ACROSS_LEFT - 14 - left, row.h)
        yield Widget(f"hour/side/{id}", Role.IMAGE, box=box, paint=chart.Side(view.text(text)))


def _has_legend(view: View) -> bool:
    """With large text there is no room for it; every line says in words what it is."""
    return view.scale <= 1.1


def _legend(view: View) -> Widget:
    """What the line is, and the marks that were used."""
    found = {entry.kind for entry in view.debrief.timeline.entries}
    pieces = [_said(view, "balance", _("saldo"), chart.Sample())]
    pieces += [_said(view, kind, text, Mark(kind)) for kind, text in _LEGEND.items() if kind in found]
    return Widget("hour/legend", Role.GROUP, box=_KEYS, flow=Flow(gap=16, across=True), children=tuple(pieces))


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
    Kind.MET: _("gehaald"),
    Kind.MISSED: _("gemist"),
    Kind.BOUNCED: _("geweigerd"),
}


# --- three columns ----------------------------------------------------------------------------------------


def _below(view: View, here: Cluster | None, foot: float) -> Iterator[Widget]:
    if here is None:
        said = view.text(_("Er is nog niets gebeurd om naar terug te kijken."))
        yield Widget("hour/nothing", Role.TEXT, said, box=Box(folder.LEFT, foot + 16, 800), paint=Words(said))
        return
    entry = view.debrief.timeline.entries[view.entry]
    days = {view.debrief.timeline.entries[index].moment.date() for index in here.entries}
    lines = tuple(happened.line(view, index, dated=len(days) > 1) for index in here.entries)
    rule = tuple(reasons.rule(view, entry.rule))
    told = tuple(reasons.patterns(view, entry.patterns))
    columns = (
        ("what", _("Wat er gebeurde"), lines),
        ("rule", words.RULE, (_rich("hour/rule/text", rule, reasons.PLAIN),)),
        ("heard", _("Wat mensen melden"), (_rich("hour/heard/text", told, _HEARD),)),
    )
    for (x, w), (id, name, content) in zip(_COLUMNS, columns, strict=True):
        yield _column(id, view.text(name), content, Box(x, foot, w), view.grown(38, 30))


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
    top = view.grown(156, 30)
    rows = Widget(
        "hour/tables",
        Role.GROUP,
        box=Box(folder.LEFT - _RING, top, folder.INNER + 2 * _RING, folder.SHEET.bottom - top - 4),
        flow=Flow(gap=10, pad=(_RING, 6, 40, 20), scroll=True, fade=folder.PAPER),
        children=tables.shown(view),
    )
    return (rows,)

"""Second page: the hour from left to right; of a chosen moment what happened, the rule, and what people report."""

from collections.abc import Iterator, Mapping

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
from game.screens.toolkit.palette import INK, PAPER_EDGE, STRUCK_TEXT
from game.screens.toolkit.rich import Look

ACROSS_LEFT, ACROSS_RIGHT = 140.0, folder.RIGHT
_KEYS = Box(676, 82, 520, 60)
_CHART = Box(folder.LEFT, 186, folder.INNER, 170)
_BANDS = Box(folder.LEFT, 186, folder.INNER, 285)
_BARS = Box(folder.LEFT, 362, folder.INNER, 46)
_ROW = Box(folder.LEFT, 411, folder.INNER, 60)
_DAYS = Box(folder.LEFT, 475, folder.INNER, 26)
_FLAG = Box(ACROSS_LEFT, 150, ACROSS_RIGHT - ACROSS_LEFT, _ROW.y - 150)
_FOOT = 506.0
_COLUMNS = ((56.0, 430.0), (512.0, 398.0), (936.0, 374.0))
_RING = 12.0
_SIDE = Type(size=18, leading=1.1)


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
    yield folder.title("hour/title", view.text(view.debrief.header.title), width=600)
    yield folder.below("hour/sum", sum, width=600)
    if not view.is_linear:
        name = view.text(_("als tekening") if view.as_table else _("als tabel"))
        paint = Choice(name)
        yield Widget(
            "hour/table", Role.BUTTON, name, box=Box(folder.RIGHT, 78, anchor=1), command="ui:table", paint=paint
        )


# --- as a drawing -----------------------------------------------------------------------------------------


def _drawn(view: View) -> Iterator[Widget]:
    line = across(view)
    together = clusters(view.debrief.timeline, line)
    here = _here(view, together)
    yield Widget("hour/bands", Role.IMAGE, box=_BANDS, paint=chart.bands(view, line))
    if here:
        yield _flag(view, here)
    yield Widget("hour/balance", Role.IMAGE, box=_CHART, paint=chart.balance(view, line))
    yield Widget("hour/bars", Role.IMAGE, box=_BARS, paint=chart.headspace(view, line))
    yield Widget("hour/days", Role.IMAGE, box=_DAYS, paint=chart.day_names(view, line))
    yield from _sides(view)
    yield from _legend(view)
    yield Widget("hour/moments", Role.GROUP, children=tuple(_moment(view, one, one is here) for one in together))
    yield from _below(view, here)
    yield from tables.unseen(view)


def _here(view: View, together: tuple[Cluster, ...]) -> Cluster | None:
    """The place on the line where the chosen entry stands."""
    return next((one for one in together if view.entry in one.entries), None)


def _flag(view: View, here: Cluster) -> Widget:
    entry = view.debrief.timeline.entries[view.entry]
    said = view.text(_("{when}: {what}"), when=view.when(entry), what=words.KIND[entry.kind])
    paint = chart.Flag(here.x, said, entry.kind in happened.BAD)
    return Widget("hour/flag", Role.IMAGE, box=_FLAG, paint=paint)


def _moment(view: View, one: Cluster, chosen: bool) -> Widget:
    """A place on the line: pointing at it chooses what says most of it."""
    entries = view.debrief.timeline.entries
    found = kinds(entries, one.entries)
    counted = (view.text(_("{n} × {what}"), n=n, what=words.KIND[kind]) for kind, n in found)
    return Widget(
        f"moment/{one.entries[0]}",
        Role.CHOICE,
        view.when(entries[one.entries[0]]),
        description=", ".join(counted),
        box=Box(one.x - WIDTH / 2, _ROW.y, WIDTH, _ROW.h),
        command=f"moment:{most_telling(entries, one.entries)}",
        selected=chosen,
        paint=Marks(tuple(kind for kind, n in found), chosen),
    )


def _sides(view: View) -> Iterator[Widget]:
    """What the rows are, at the left of them."""
    for id, text, y in (("bars", _("hoofd-\nruimte"), _BARS.y + 3), ("row", _("gebeurd"), _ROW.y + 20)):
        said = view.text(text)
        box = Box(folder.LEFT - 20, y, ACROSS_LEFT - 14 - folder.LEFT + 20)
        yield Widget(f"hour/side/{id}", Role.IMAGE, box=box, paint=Words(said, _SIDE, STRUCK_TEXT, 1.0))


def _legend(view: View) -> Iterator[Widget]:
    """What the line is, and the marks that were used."""
    found = {entry.kind for entry in view.debrief.timeline.entries}
    pieces = [_said(view, "balance", _("saldo"), chart.Sample())]
    pieces += [_said(view, kind, text, Mark(kind)) for kind, text in _LEGEND.items() if kind in found]
    yield Widget("hour/legend", Role.GROUP, box=_KEYS, flow=Flow(gap=16, across=True), children=tuple(pieces))


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


def _below(view: View, here: Cluster | None) -> Iterator[Widget]:
    if here is None:
        said = view.text(_("Er is nog niets gebeurd om naar terug te kijken."))
        yield Widget("hour/nothing", Role.TEXT, said, box=Box(folder.LEFT, _FOOT + 16, 800), paint=Words(said))
        return
    entry = view.debrief.timeline.entries[view.entry]
    lines = tuple(happened.line(view, index) for index in here.entries)
    yield _column(view, 0, "what", view.text(_("Wat er gebeurde")), lines)
    rule = tuple(reasons.rule(view, entry.rule))
    yield _column(view, 1, "rule", view.text(words.RULE), (_rich("hour/rule/text", rule, reasons.PLAIN),))
    told = tuple(reasons.patterns(view, entry.patterns))
    heard = view.text(_("Wat mensen melden"))
    yield _column(view, 2, "heard", heard, (_rich("hour/heard/text", told, _HEARD),))


def _rich(id: str, content: tuple[Block, ...], look: Look) -> Widget:
    return Widget(id, Role.TEXT, content=content, paint=Rich(content, look))


def _column(view: View, number: int, id: str, name: str, content: tuple[Widget, ...]) -> Widget:
    """A line, a name, and under it what scrolls when there is more than fits."""
    x, w = _COLUMNS[number]
    head = Widget(
        f"hour/{id}/name", Role.HEADING, name, box=Box(x, _FOOT + 8, w), paint=Words(name, folder.HEADING)
    )
    line = Widget(f"hour/{id}/line", Role.IMAGE, box=Box(x, _FOOT, w, 3), paint=Ground(INK))
    text = Widget(
        f"hour/{id}/scroll",
        Role.GROUP,
        box=Box(x - _RING, _FOOT + 38, w + 2 * _RING, folder.SHEET.bottom - _FOOT - 40),
        flow=Flow(gap=0, pad=(_RING, 4, _RING + 4, 10), scroll=True, fade=folder.PAPER),
        children=content,
    )
    return Widget(f"hour/{id}", Role.GROUP, children=(line, head, text))


_HEARD = Look(Type(Face.STORY, size=18, leading=1.38), reasons.TOLD.ink, reasons.TOLD.soft, PAPER_EDGE)


# --- as a table -------------------------------------------------------------------------------------------


def _as_table(view: View) -> tuple[Widget, ...]:
    rows = Widget(
        "hour/tables",
        Role.GROUP,
        box=Box(folder.LEFT - _RING, 156, folder.INNER + 2 * _RING, folder.SHEET.bottom - 160),
        flow=Flow(gap=10, pad=(_RING, 6, 40, 20), scroll=True, fade=folder.PAPER),
        children=tables.shown(view),
    )
    return (rows,)

"""Third page: where tables with the same luck went apart, and what only some of them met."""

from collections.abc import Iterable, Iterator, Sequence

from game.debrief import words
from game.debrief.model import Entry, Kind
from game.debrief.side_by_side import OnlySome, Parting
from game.screens.i18n import _, _n
from game.screens.lookback import folder
from game.screens.lookback.reasons import PLAIN
from game.screens.tables import frame
from game.screens.tables.view import View
from game.screens.toolkit import Block, Box, Flow, Paragraph, Role, Table, Widget
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Rich
from game.screens.toolkit.palette import PAPER_EDGE

_MIDDLE = 660.0
_SHARES = (27, 73)
_ASKED = _("Wat maakte dat jullie hier uit elkaar gingen?")
_AFTER = _n("Na {n} keuze die hetzelfde was", "Na {n} keuzes die hetzelfde waren")
_AT_ONCE = _("Vanaf de eerste keuze")
_OVER = _("hun uur was voorbij")
_NEVER_APART = _("Geen twee tafels met hetzelfde toeval gingen uit elkaar.")
_NO_SAME_LUCK = _("Elke tafel had ander toeval. Dan is niet te zeggen waar ze uit elkaar gingen.")
_EVERYWHERE = _("Alles wat kwam, kwam bij elke tafel.")
_PERSON = _("{who}: {what}")


def page(view: View) -> tuple[Widget, ...]:
    top = view.grown(146, 84)
    high = frame.FOOT - top - 4
    return (
        folder.head("parted/head", view.text(_("Wat ervan kwam")), view.text(_ASKED)),
        _column("parted/ways", Box(frame.LEFT - 12, top, _MIDDLE - frame.LEFT, high), _ways(view)),
        Widget("parted/line", Role.IMAGE, box=Box(_MIDDLE + 8, top + 8, 1, high - 20), paint=Ground(PAPER_EDGE)),
        _column("parted/some", Box(_MIDDLE + 20, top, frame.RIGHT - _MIDDLE - 8, high), _some(view)),
    )


def _column(id: str, box: Box, content: Iterator[Widget]) -> Widget:
    flow = Flow(gap=12, pad=(12, 8, 24, 24), scroll=True, fade=folder.PAPER)
    return Widget(id, Role.GROUP, box=box, flow=flow, children=tuple(content))


def _rich(id: str, content: Sequence[Block]) -> Widget:
    return Widget(id, Role.TEXT, content=tuple(content), paint=Rich(tuple(content), PLAIN))


# --- where they went apart --------------------------------------------------------------------------------


def _ways(view: View) -> Iterator[Widget]:
    both = view.together
    yield folder.heading("parted/ways/name", view.text(_("Waar ze uit elkaar gingen")))
    if not both.partings:
        alone = len(both.seeds) == len(both.columns) > 1
        yield folder.words("parted/ways/none", view.text(_NO_SAME_LUCK if alone else _NEVER_APART))
    for number, one in enumerate(both.partings):
        yield _rich(f"parted/way/{number}", tuple(parting(view, one)))


def parting(view: View, one: Parting) -> Iterator[Block]:
    """After how many same choices, and what each group of tables did then."""
    after = view.say.plural(_AFTER, one.same) if one.same else view.text(_AT_ONCE)
    yield Paragraph(after, bold=True, after=4)
    rows = (
        (branch.tables, _did(view, branch.entry) if branch.entry else view.text(_OVER)) for branch in one.branches
    )
    yield _by_table(view, rows)


def _by_table(view: View, rows: Iterable[tuple[Sequence[str], str]]) -> Table:
    """The numbers of the tables, and what it was for them."""
    said = tuple((capital(view.tables(tables)), what) for tables, what in rows)
    return Table(said, right=frozenset(), shares=_SHARES)


def capital(said: str) -> str:
    """With a capital to begin a line."""
    return said[:1].upper() + said[1:]


def _did(view: View, entry: Entry | None) -> str:
    """`Noor: “Morgen.” (ma 5 okt, 07:40)`"""
    if entry is None:
        return view.text(_OVER)
    return view.text(_("{what} ({when})"), what=_came(view, entry), when=view.when(entry.moment))


# --- what only some met -----------------------------------------------------------------------------------


def _some(view: View) -> Iterator[Widget]:
    yield folder.heading("parted/some/name", view.text(_("Wat alleen bij sommige tafels kwam")))
    found = view.together.only_some
    if not found:
        yield folder.words("parted/some/none", view.text(_EVERYWHERE))
    for kind in dict.fromkeys(one.entry.kind for one in found):
        those = [one for one in found if one.entry.kind is kind]
        yield _rich(f"parted/some/{kind}", tuple(only_some(view, kind, those)))


def only_some(view: View, kind: Kind, those: Sequence[OnlySome]) -> Iterator[Block]:
    """Everything of one sort, with the tables where it came."""
    yield Paragraph(capital(view.text(words.KIND[kind])), bold=True, after=4)
    yield _by_table(view, ((one.tables, _came(view, one.entry)) for one in those))


def _came(view: View, entry: Entry) -> str:
    said = view.line(entry.title)
    return view.text(_PERSON, who=view.line(entry.about), what=said) if entry.about else said

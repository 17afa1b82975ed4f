"""Opening: where result files lie, a path to type, and what there is to say of each file."""

from collections.abc import Iterator
from pathlib import Path

from game.core.diagnostics import Diagnostic, Severity
from game.core.text import Text
from game.debrief.side_by_side import SideBySide
from game.screens.i18n import _, _n
from game.screens.lookback import folder
from game.screens.lookback.field import TextField
from game.screens.lookback.reasons import PLAIN
from game.screens.tables import frame
from game.screens.tables.view import View
from game.screens.toolkit import Box, Flow, Paragraph, Role, Widget
from game.screens.toolkit.painters.button import PRIMARY, SECONDARY, Button
from game.screens.toolkit.painters.words import Rich

FIELD = "field/path"
_MIDDLE = 700.0
_HOW = _("Leg de uitslagen van de tafels in één map, of op een stick. Er staan geen namen in.")
_DROP = _("Een map of bestanden op dit venster slepen kan ook.")
_NO_PLACES = _("Op deze computer en op een stick ligt nu nog geen uitslag. Typ waar ze wel liggen.")
_BUSY = _n("Nog {n} uur wordt opnieuw gespeeld.", "Nog {n} uren worden opnieuw gespeeld.")
_ALL_WELL = _("Alles wat hier ligt, staat naast elkaar.")
_OPEN = _n("Open: {n} tafel staat er", "Open: {n} tafels staan er")

TOLD: dict[str, Text] = {
    "YA001": _("dit bestand of deze map is er niet"),
    "YA003": _("dit is niet te lezen; misschien mag het niet, of is de stick eruit"),
    "YA004": _("dit bestand is te groot voor een uitslag"),
    "RS001": _("dit is geen uitslag van dit spel"),
    "RS002": _("hier ontbreekt iets, of er klopt iets niet; vraag de tafel om het bestand opnieuw"),
    "RS003": _("in deze map ligt geen uitslag"),
    "RS004": _("deze tafel speelde een ander verhaal dan de meeste; open haar apart"),
    "RS005": _("deze tafel speelde een andere versie van het verhaal dan hier staat"),
    "RS006": _("wie dit uur opnieuw speelt, komt ergens anders uit: het bestand is veranderd"),
    "RS007": _("dit tafelnummer is er meer dan één keer; een letter houdt ze uit elkaar"),
    "RS008": _("deze uitslag ligt er twee keer; hij staat er één keer"),
    "RS009": _("er passen twaalf tafels naast elkaar; deze valt erbuiten"),
    "RS010": _("deze uitslag heeft geen tafelnummer; hier heeft hij een letter"),
    "RS011": _("dit bestand houdt midden in op; kopieer het opnieuw van de laptop van die tafel"),
}
"""What a diagnostic says to a room, in its own language: of each code, the sentence without the path."""


def page(view: View) -> tuple[Widget, ...]:
    title = view.text(_("Uitslagen naast elkaar"))
    top = view.grown(146, 84)
    high = frame.FOOT - top - 4
    return (
        folder.head("files/head", title, view.text(_HOW)),
        _column("files/open", Box(frame.LEFT - 12, top, _MIDDLE - frame.LEFT - 30, high), _ways(view)),
        _column("files/told", Box(_MIDDLE, top, frame.RIGHT - _MIDDLE + 12, high), _told(view)),
    )


def _column(id: str, box: Box, content: Iterator[Widget]) -> Widget:
    flow = Flow(gap=14, pad=(12, 8, 24, 24), scroll=True, fade=folder.PAPER)
    return Widget(id, Role.GROUP, box=box, flow=flow, children=tuple(content))


def _ways(view: View) -> Iterator[Widget]:
    yield folder.heading("files/where", view.text(_("Waar liggen ze?")))
    for number, place in enumerate(view.places):
        yield Widget(
            f"files/place/{number}",
            Role.BUTTON,
            str(place),
            command=f"place:{number}",
            paint=Button(str(place), SECONDARY),
        )
    if not view.places:
        yield folder.words("files/nowhere", view.text(_NO_PLACES))
    label = view.text(_("Of typ of plak een map"))
    yield Widget(
        FIELD,
        Role.FIELD,
        label,
        view.typed.text,
        command="field:path",
        paint=TextField(label, view.typed.text, view.typed.caret, view.active),
    )
    said = view.text(_("Openen"))
    yield Widget("files/go", Role.BUTTON, said, command="open:typed", paint=Button(said, PRIMARY))
    yield folder.words("files/drop", view.text(_DROP))


def _told(view: View) -> Iterator[Widget]:
    if view.busy:
        yield Widget("files/busy", Role.STATUS, view.say.plural(_BUSY, view.busy), live=True, paint=_words(view))
        return
    if view.both:
        yield folder.heading("files/count", view.say.plural(_OPEN, len(view.both.columns)))
        yield from _films(view, view.both)
    if view.told:
        lines = tuple(Paragraph(sentence(view, one), after=8) for one in _errors_first(view.told))
        yield Widget("files/lines", Role.TEXT, content=lines, paint=Rich(lines, PLAIN))
    elif view.both:
        yield folder.words("files/well", view.text(_ALL_WELL))


def _films(view: View, both: SideBySide) -> Iterator[Widget]:
    """The hour of one table, as a film of five minutes: watching somebody else's hour is a way to begin."""
    yield folder.words("files/films", view.text(_("Het uur van één tafel op het scherm, in zo’n vijf minuten:")))
    buttons = tuple(_film(view, one.table) for one in both.columns)
    yield Widget("files/film", Role.GROUP, flow=Flow(gap=8, across=True), children=buttons)


def _film(view: View, table: str) -> Widget:
    said = view.text(_("Tafel {table} afspelen"), table=table)
    return Widget(f"files/film/{table}", Role.BUTTON, said, command=f"film:{table}", paint=Button(said, SECONDARY))


def _words(view: View) -> Rich:
    return Rich((Paragraph(view.say.plural(_BUSY, view.busy)),), PLAIN)


def _errors_first(told: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return sorted(told, key=lambda one: one.severity is not Severity.ERROR)


def sentence(view: View, one: Diagnostic) -> str:
    """`tafel4.json: dit is geen uitslag van dit spel`."""
    said = view.text(TOLD[one.code]) if one.code in TOLD else one.sentence
    return view.text(_("{file}: {said}."), file=Path(one.where.file).name or one.where.file, said=said)

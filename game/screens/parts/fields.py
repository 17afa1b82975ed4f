"""The fields of a page as widgets: two beside each other, long ones alone, papers in boxes."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.core.days import month_of
from game.core.text import Text
from game.play import answers, forms
from game.scenario.paperwork import Field
from game.screens.desk import BESIDE
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import site
from game.screens.parts.blanks import ERROR_TEXT, LABEL, Attached, Blank, Dot, Row
from game.screens.parts.papers import at_hand, name_of
from game.screens.toolkit import Box, Flow, Painter, Role, Widget
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import ERROR, POST_INK, POST_SECOND

_GAP = 26.0
HALF = (site.INNER - _GAP) / 2
_ROWS = 4
"""So many lines has a field for running text, at least."""
_ALONE = {"text", "file"}

ERRORS: Mapping[str, Text] = {
    answers.EMPTY: _("Dit veld is verplicht."),
    answers.AMOUNT: _("Vul een bedrag in."),
    answers.AMOUNT_CENTS: _("Vul het bedrag in met een komma en twee decimalen."),
    answers.NUMBER: _("Vul een getal in."),
    answers.DATE: _("Vul een datum in als dd-mm-jjjj."),
    answers.PERIOD: _("Vul twee datums in als dd-mm-jjjj t/m dd-mm-jjjj."),
    answers.CHOICE: _("Kies een van de waarden."),
    answers.LONG: _("Uw invoer is te lang (maximaal {most} tekens)."),
    answers.CHARACTERS: _("Uw invoer bevat tekens die niet zijn toegestaan."),
}
"""What sites say where the author of a form gave them nothing else to say."""


def field_rows(seen: Glance, case: str, fields: Sequence[Field]) -> Iterator[Widget]:
    """The fields in reading order."""
    pair: list[Widget] = []
    for field in fields:
        if field.kind in _ALONE:
            yield from _row(pair)
            pair = []
            yield _files(seen, case, field) if field.kind == "file" else _typed(seen, case, field)
            continue
        pair.append(_choice(seen, case, field) if field.kind == "choice" else _typed(seen, case, field))
        if len(pair) == BESIDE:
            yield from _row(pair)
            pair = []
    yield from _row(pair)


def _row(pair: Sequence[Widget]) -> Iterator[Widget]:
    if pair:
        flow = Flow(gap=_GAP, across=True)
        yield Widget(f"row/{pair[0].id}", Role.GROUP, box=Box(0, 0, site.INNER), flow=flow, children=tuple(pair))


def error_of(seen: Glance, case: str, field: Field) -> str:
    """What the site says about what stands there: in its author's words, or in the usual ones."""
    if seen.desk.is_being_changed(_id(case, field)):
        return ""
    code = forms.problem(seen.state, case, field)
    if not code:
        return ""
    own = field.empty if code == answers.EMPTY else field.wrong
    return seen.text(own or ERRORS[code], most=field.most)


def _id(case: str, field: Field) -> str:
    return f"form/{case}/{field.id}"


# --- typed ----------------------------------------------------------------------------------------------------


def _typed(seen: Glance, case: str, field: Field) -> Widget:
    id, label = _id(case, field), seen.text(field.label)
    help, wide = seen.text(field.help), site.INNER if field.kind == "text" else HALF
    if field.kind == "fixed":
        text = _fixed(seen, case, field)
        paint = Blank(label, text, help=help, fixed=True)
        return Widget(id, Role.FIELD, label, text, help, box=Box(0, 0, wide), paint=paint, focusable=False)
    typed = seen.desk.shown(id, forms.filling(seen.state, case).answer(field.id))
    wrong, active = error_of(seen, case, field), seen.desk.field == id
    rows = _ROWS if field.kind == "text" else 1
    paint = Blank(label, typed.text, typed.caret, active, wrong, help, rows)
    about = " ".join(filter(None, (wrong, help)))
    return Widget(
        id,
        Role.FIELD,
        label,
        typed.text,
        about,
        live=bool(wrong),
        box=Box(0, 0, wide),
        command=f"field:{id}",
        paint=paint,
    )


def _fixed(seen: Glance, case: str, field: Field) -> str:
    """What the site has filled in itself."""
    now = seen.state.cases[case]
    match field.fixed:
        case "period" if now.month:
            first, last = now.month, month_of(now.month).last
            begin, end = seen.say.date(first, "numeric"), seen.say.date(last, "numeric")
            return seen.text(_("{first} t/m {last}"), first=begin, last=end)
        case "today":
            return seen.say.date(seen.moment.date(), "numeric")
        case "reference":
            return now.reference
    return ""


# --- chosen ---------------------------------------------------------------------------------------------------


def _choice(seen: Glance, case: str, field: Field) -> Widget:
    return (_dots if len(field.choices) <= BESIDE else _list)(seen, case, field)


def _dots(seen: Glance, case: str, field: Field) -> Widget:
    """Two answers, beside each other."""
    id, label, wrong = _id(case, field), seen.text(field.label), error_of(seen, case, field)
    given = forms.filling(seen.state, case).answer(field.id)
    dots = _answers(seen, id, field, given, lambda text, chosen: Dot(text, chosen, bool(wrong)))
    parts = (_label(id, label), Widget(f"{id}/dots", Role.GROUP, flow=Flow(gap=26, across=True), children=dots))
    flow = Flow(gap=5)
    return Widget(
        id, Role.GROUP, box=Box(0, 0, HALF), flow=flow, children=(*parts, *_under(seen, id, wrong, field))
    )


def _list(seen: Glance, case: str, field: Field) -> Widget:
    """More answers: a field that opens into a list."""
    id, label, wrong = _id(case, field), seen.text(field.label), error_of(seen, case, field)
    given, opened = forms.filling(seen.state, case).answer(field.id), seen.desk.unfolded == id
    chosen = next((one for one in field.choices if one.id == given), None)
    text = seen.text(chosen.text if chosen else _("Kies een waarde"))
    paint = Blank(label, text, error=wrong, help=seen.text(field.help), fold="open" if opened else "shut")
    head = Widget(id, Role.BUTTON, label, text, wrong, command=f"unfold:{id}", paint=paint)
    if not opened:
        return Widget(f"{id}/list", Role.GROUP, box=Box(0, 0, HALF), flow=Flow(gap=0), children=(head,))
    rows = _answers(seen, id, field, given, Row)
    return Widget(f"{id}/list", Role.GROUP, box=Box(0, 0, HALF), flow=Flow(gap=0), children=(head, *rows))


def _label(id: str, text: str) -> Widget:
    return Widget(f"{id}/label", Role.HEADING, text, level=3, paint=Words(text, LABEL, POST_INK))


def _under(seen: Glance, id: str, wrong: str, field: Field) -> Iterator[Widget]:
    """The error, and the help that the form gives."""
    if wrong:
        yield Widget(f"{id}/error", Role.TEXT, wrong, paint=Words(wrong, ERROR_TEXT, ERROR))
    if field.help:
        help = seen.text(field.help)
        yield Widget(f"{id}/help", Role.TEXT, help, paint=Words(help, LABEL, POST_SECOND))


# --- papers ---------------------------------------------------------------------------------------------------


def _files(seen: Glance, case: str, field: Field) -> Widget:
    """What goes with it, each in a box with the way to take it out; then the place for another."""
    id, wrong = _id(case, field), error_of(seen, case, field)
    away = seen.text(_("verwijderen"))
    held = forms.filling(seen.state, case).attached(field.id)
    boxes = tuple(
        Widget(
            f"detach/{case}/{field.id}/{paper}",
            Role.BUTTON,
            name_of(seen, paper),
            description=away,
            box=Box(0, 0, HALF),
            command=f"take:detach/{case}/{field.id}/{paper}",
            paint=Attached(name_of(seen, paper), away),
        )
        for paper in held
    )
    empty = _place(seen, f"attach/{case}/{field.id}", f"{id}/place")
    row = Flow(gap=_GAP, across=True)
    boxed = Widget(f"{id}/boxes", Role.GROUP, box=Box(0, 0, site.INNER), flow=row, children=(*boxes, empty))
    parts = (_label(id, seen.text(field.label)), boxed, *_under(seen, id, wrong, field))
    return Widget(id, Role.GROUP, flow=Flow(gap=6), children=parts)


def _place(seen: Glance, attach: str, id: str) -> Widget:
    """Room for another: whoever chooses it gets the papers of the folder in hand, if there is one to lay there."""
    words = seen.text(_("Kies een bewijsstuk uit de map"))
    first = next((f"{attach}/{one}" for one in at_hand(seen) if seen.offered(f"{attach}/{one}")), "")
    role, command = (Role.BUTTON, f"reach:{first}") if first else (Role.TEXT, None)
    return Widget(id, role, words, box=Box(0, 0, HALF), command=command, paint=Attached(words))


def _answers(
    seen: Glance, id: str, field: Field, given: str, paint: Callable[[str, bool], Painter]
) -> tuple[Widget, ...]:
    """The answers that can be given, each drawn by its text and whether it was."""
    return tuple(
        Widget(
            f"{id}/{one.id}",
            Role.CHOICE,
            seen.text(one.text),
            command=f"answer:{id}={one.id}",
            selected=one.id == given,
            paint=paint(seen.text(one.text), one.id == given),
        )
        for one in field.choices
    )

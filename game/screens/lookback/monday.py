"""Last page: a thing for Monday, for the organisation and for the law. Nothing is kept that was not asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.core.text import Text
from game.debrief import words
from game.scenario.model import Question
from game.screens.i18n import _
from game.screens.lookback import folder
from game.screens.lookback.field import field
from game.screens.lookback.view import FUTURE, View
from game.screens.room import QUIT
from game.screens.toolkit import Box, Canvas, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import PRIMARY, SECONDARY, Button, Choice
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import INK, INK_SOFT, LINE

GAP = "…"
IF_THEN = _("Als …, dan …")
STARTS: Mapping[str, Text] = {
    "monday": _("Als ik maandag …, dan …"),
    "organisation": _("Als … bij ons weer gebeurt, dan …"),
    "law": _("Als ik … spreek, dan …"),
}
"""Sentences that say when, and what then: such ones are carried out more often. Each `GAP` is to be filled."""

_LEFT_W, _RIGHT_X, _RIGHT_W = 568.0, 690.0, 620.0
_FIELD_W, _LARGE = 466.0, 1.25
"""With larger text than this what begins a sentence stands under its field."""
_LAST = Type(Face.STORY, size=19, leading=1.36)
_TOLD = Type(size=18, leading=1.25)


def page(view: View) -> tuple[Widget, ...]:
    high = view.grown(80, 112)
    foot = Box(folder.SHEET.x, folder.SHEET.bottom - high, folder.SHEET.w, high)
    return (
        _column("monday/left", Box(folder.LEFT - 12, 72, _LEFT_W + 40, foot.y - 74), 10, _left(view)),
        _column("monday/right", Box(_RIGHT_X - 12, 70, _RIGHT_W + 40, foot.y - 70), 9, _right(view)),
        *_foot(view, foot),
    )


def _column(id: str, box: Box, gap: float, content: Iterator[Widget]) -> Widget:
    flow = Flow(gap=gap, pad=(12, 8, 28, 6), scroll=True, fade=folder.PAPER)
    return Widget(id, Role.GROUP, box=box, flow=flow, children=tuple(content))


# --- whose question ---------------------------------------------------------------------------------------


def questions(view: View) -> tuple[Question, ...]:
    """Those of the chosen role with those for everybody; without a role only those."""
    return tuple(one for one in view.debrief.monday.questions if one.role in ("", view.role))


def start_of(key: str) -> Text:
    """The sentence that is offered for what is typed under this key."""
    return STARTS.get(key.removeprefix(FUTURE), IF_THEN)


def _left(view: View) -> Iterator[Widget]:
    title = view.text(_("Drie dingen. Eén mag ook."))
    yield Widget("monday/title", Role.HEADING, title, level=1, paint=Words(title, folder.TITLE))
    yield folder.heading("monday/questions", view.text(words.FUTURE_QUESTIONS))
    roles = tuple(_role(view, role) for role in words.ROLE)
    yield Widget("monday/roles", Role.GROUP, flow=Flow(gap=8, across=True), children=roles)
    for question in questions(view):
        said = view.text(question.text)
        whose = view.text(words.ROLE[question.role])
        yield Widget(f"ask/{question.id}", Role.TEXT, said, description=whose, paint=Asked(said, whose))


def _role(view: View, role: str) -> Widget:
    name, chosen = view.text(words.ROLE[role]), role == view.role
    id, command = f"role/{role or 'all'}", f"role:{role}"
    return Widget(id, Role.CHOICE, name, command=command, selected=chosen, paint=Choice(name, chosen))


@dataclass(frozen=True, slots=True)
class Asked(Painter):
    """A question, and under it to whom it is put."""

    reach = 6
    words: str
    whose: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(Box(box.x, box.y, 3, box.h), LINE)
        inner = box.inset(18, 4, 8, 4)
        high = canvas.paragraph(inner, self.words, folder.STORY, INK)
        canvas.paragraph(inner.moved(0, high + 1), self.whose, types.SMALL, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        room = width - 26
        return width, ruler.height(self.words, folder.STORY, room) + ruler.height(
            self.whose, types.SMALL, room
        ) + 9


# --- what I will do ---------------------------------------------------------------------------------------


def _right(view: View) -> Iterator[Widget]:
    for key, thing in words.FUTURE_THINGS.items():
        yield _thing(view, key, view.text(thing))
    yield folder.words("monday/privacy", view.text(words.PRIVACY), colour=INK_SOFT)
    yield Widget("monday/keep", Role.GROUP, flow=Flow(gap=9, across=True), children=tuple(_keep(view)))


def _thing(view: View, key: str, name: str) -> Widget:
    """A field, and beside or under it a sentence that says when, and what then."""
    beside, said = view.scale <= _LARGE, view.text(IF_THEN)
    begin = Widget(
        f"start/{key}", Role.BUTTON, said, description=name, command=f"start:{FUTURE}{key}", paint=Choice(said)
    )
    pad = (0, 32.0 if beside else 0.0, 0, 0)
    offered = Widget(f"start/{key}/row", Role.GROUP, flow=Flow(pad=pad, across=True), children=(begin,))
    wide = _FIELD_W if beside else _RIGHT_W
    written = field(view, f"{FUTURE}{key}", name, rows=2 if beside else 1, box=Box(0, 0, wide))
    return Widget(f"thing/{key}", Role.GROUP, flow=Flow(gap=10, across=True), children=(written, offered))


def _keep(view: View) -> Iterator[Widget]:
    """The report, with or without what was typed; the result of this table. Nothing typed: no choice to make."""
    if view.notes:
        yield _button("keep/report", view.text(_("Bewaar het verslag, met wat ik schreef")), "do:report", PRIMARY)
        without = view.text(_("Bewaar het zonder wat ik schreef"))
        yield _button("keep/without", without, "do:report_without", SECONDARY)
    else:
        yield _button("keep/report", view.text(_("Bewaar het verslag")), "do:report_without", PRIMARY)
    yield _button("keep/result", view.text(_("Bewaar de uitslag van deze tafel")), "do:result", SECONDARY)


def _button(id: str, name: str, command: str, kind: str) -> Widget:
    return Widget(id, Role.BUTTON, name, command=command, paint=Button(name, kind))


# --- the last line ----------------------------------------------------------------------------------------


def _foot(view: View, foot: Box) -> Iterator[Widget]:
    """You can stop here; they cannot. What there is to tell stands there too: it is always seen."""
    yield folder.bar("monday/foot", foot)
    last, style = (view.told, _TOLD) if view.told else (view.text(view.debrief.header.last_words), _LAST)
    place = Box(folder.LEFT, foot.y, view.grown(860, -60), foot.h)
    yield Widget("monday/last", Role.STATUS, last, box=place, paint=folder.Middle(last, style), live=True)
    y, beside = foot.y + 15, view.grown(142, 80)
    again, stop = view.text(_("Nog een keer")), view.text(_("Stoppen"))
    yield folder.on_bar("monday/again", again, "ui:again", Box(folder.RIGHT - beside, y, anchor=1))
    yield folder.on_bar("monday/stop", stop, QUIT, Box(folder.RIGHT, y, anchor=1))

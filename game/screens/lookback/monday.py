"""Last page: one thing for Monday, and what may be kept. Nothing is kept that was not asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Text
from game.debrief import words
from game.scenario.model import Question
from game.screens.i18n import _
from game.screens.lookback import folder
from game.screens.lookback.field import field
from game.screens.lookback.view import View
from game.screens.room import QUIT
from game.screens.toolkit import Box, Canvas, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import PRIMARY, SECONDARY, Button, Choice
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import DUSK, INK, INK_SOFT, PAPER_BAND, PAPER_EDGE, WHITE

STARTS: tuple[Text, ...] = (
    _("Als ik maandag binnenkom, dan"),
    _("Als ik dit weer tegenkom, dan"),
)
"""Beginnings of a sentence that says when, and what then: such sentences are carried out more often."""

_LEFT_W, _RIGHT_X, _RIGHT_W = 568.0, 690.0, 620.0
_LAST = Type(Face.STORY, size=19, leading=1.36)
_TOLD = Type(size=18, leading=1.25)


def page(view: View) -> tuple[Widget, ...]:
    high = view.grown(80, 112)
    foot = Box(folder.SHEET.x, folder.SHEET.bottom - high, folder.SHEET.w, high)
    return (
        folder.title("monday/title", view.text(_("Eén ding voor maandag")), width=_LEFT_W),
        _column("monday/left", Box(folder.LEFT - 12, 124, _LEFT_W + 40, foot.y - 126), 10, _left(view)),
        _column("monday/right", Box(_RIGHT_X - 12, 78, _RIGHT_W + 40, foot.y - 80), 16, _right(view)),
        *_foot(view, foot),
    )


def _column(id: str, box: Box, gap: float, content: Iterator[Widget]) -> Widget:
    flow = Flow(gap=gap, pad=(12, 8, 28, 14), scroll=True, fade=folder.PAPER)
    return Widget(id, Role.GROUP, box=box, flow=flow, children=tuple(content))


# --- whose question ---------------------------------------------------------------------------------------


def questions(view: View) -> tuple[Question, ...]:
    """Those of the chosen role with those for everybody; without a role all of them."""
    return tuple(one for one in view.debrief.monday.questions if view.role in ("", one.role) or not one.role)


def asked(view: View) -> Question | None:
    """The question that is being answered: the chosen one, or the last of those that are shown for a role."""
    shown = questions(view)
    chosen = next((one for one in shown if one.id == view.question), None)
    own = [one for one in shown if view.role and one.role == view.role]
    return chosen or next(iter(own or shown), None)


def _left(view: View) -> Iterator[Widget]:
    roles = dict.fromkeys(("", *(one.role for one in view.debrief.monday.questions)))
    yield Widget(
        "monday/roles",
        Role.GROUP,
        flow=Flow(gap=8, across=True),
        children=tuple(_role(view, role) for role in roles),
    )
    now = asked(view)
    for question in questions(view):
        yield _question(view, question, question is now)


def _role(view: View, role: str) -> Widget:
    name = view.text(words.ROLE[role] if role else _("Alle vragen"))
    chosen = role == view.role
    return Widget(
        f"role/{role or 'all'}",
        Role.CHOICE,
        name,
        command=f"role:{role}",
        selected=chosen,
        paint=Choice(name, chosen),
    )


def _question(view: View, question: Question, chosen: bool) -> Widget:
    said, whose = view.text(question.text), view.text(words.ROLE[question.role])
    return Widget(
        f"ask/{question.id}",
        Role.CHOICE,
        said,
        description=whose,
        command=f"ask:{question.id}",
        selected=chosen,
        paint=Asked(said, whose, chosen),
    )


@dataclass(frozen=True, slots=True)
class Asked(Painter):
    """A question, and under it to whom it is put; the chosen one has a bar at its left."""

    lively = True
    reach = 6
    words: str
    whose: str
    chosen: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.chosen or mood.lift:
            canvas.rect(box, WHITE if self.chosen else PAPER_BAND, 3, PAPER_EDGE, 1)
        if self.chosen:
            canvas.fill(Box(box.x, box.y, 6, box.h), DUSK)
        inner = box.inset(20, 10, 14, 10)
        high = canvas.paragraph(inner, self.words, folder.STORY, INK)
        canvas.paragraph(inner.moved(0, high + 1), self.whose, types.SMALL, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        room = width - 34
        high = ruler.height(self.words, folder.STORY, room) + ruler.height(self.whose, types.SMALL, room)
        return width, max(48.0, high + 21)


# --- what I will do ---------------------------------------------------------------------------------------


def _right(view: View) -> Iterator[Widget]:
    question = asked(view)
    if question:
        yield field(view, question.id, view.text(question.text), rows=3)
        yield from _starts(view)
    yield Widget("monday/keep", Role.GROUP, flow=Flow(gap=12, across=True), children=tuple(_keep(view)))
    yield folder.words("monday/privacy", view.text(words.PRIVACY), colour=INK_SOFT)


def _starts(view: View) -> Iterator[Widget]:
    begins = view.text(_("Begin bijvoorbeeld zo:"))
    said = Widget("monday/begin", Role.TEXT, begins, paint=Words(begins, types.SMALL, INK_SOFT))
    choices = (_start(view, number, text) for number, text in enumerate(STARTS))
    row = Flow(gap=8, across=True)
    yield Widget("monday/starts", Role.GROUP, flow=Flow(gap=6), children=(
        said,
        Widget("monday/starts/row", Role.GROUP, flow=row, children=tuple(choices)),
    ))  # fmt: skip


def _start(view: View, number: int, text: Text) -> Widget:
    name = view.text(_("{start}…"), start=text)
    return Widget(f"start/{number}", Role.BUTTON, name, command=f"start:{number}", paint=Choice(name))


def _keep(view: View) -> Iterator[Widget]:
    """The report, with or without what was typed; the result of this table. Nothing typed: no choice to make."""
    if view.has_notes:
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
    place = Box(folder.LEFT, foot.y, 860, foot.h)
    yield Widget("monday/last", Role.STATUS, last, box=place, paint=folder.Middle(last, style), live=True)
    y, beside = foot.y + 15, view.grown(142, 80)
    again, stop = view.text(_("Nog een keer")), view.text(_("Stoppen"))
    yield folder.on_bar("monday/again", again, "ui:again", Box(folder.RIGHT - beside, y, anchor=1))
    yield folder.on_bar("monday/stop", stop, QUIT, Box(folder.RIGHT, y, anchor=1))

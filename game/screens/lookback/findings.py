"""What does this say: one matter at a time, with three kinds of evidence beside each other, asked by role."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief import words
from game.debrief.model import Matter
from game.screens.i18n import _
from game.screens.lookback import exchange, facts, folder, reasons
from game.screens.lookback.field import field
from game.screens.lookback.view import AGREED, PRACTICE, View
from game.screens.toolkit import Box, Canvas, Flow, Mood, Painter, Paragraph, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import PRIMARY, Button, Choice
from game.screens.toolkit.painters.words import Rich
from game.screens.toolkit.palette import DUSK, INK, INK_SOFT, PAPER_BAND, PAPER_EDGE, WHITE

_LIST_W, _RIGHT_X, _GAP, _BAR = 272.0, 364.0, 30.0, 16.0
_COLUMNS = 3
_NAME = Type(size=types.M, weight=600, leading=1.25)
_SMALL = 0.9
_LARGE = 1.25
"""With larger text than this the kinds of evidence stand under each other."""


def page(view: View) -> tuple[Widget, ...]:
    if view.talk and (about := matter_of(view, view.talk.matter)):
        return exchange.page(view, view.talk, about)
    title = view.text(words.FINDINGS)
    chosen = matter_of(view, view.matter) or next(iter(view.debrief.matters), None)
    if chosen is None:
        return (folder.head("findings/head", title, view.text(words.NO_MATTERS)),)
    wide = folder.RIGHT - _RIGHT_X
    return (
        folder.head("findings/head", title, view.text(words.FINDINGS_SAY)),
        _scroll("findings/matters", folder.LEFT, _LIST_W, view, 6, _list(view, chosen)),
        _scroll("findings/matter", _RIGHT_X, wide, view, 14, _matter(view, chosen, wide - _BAR)),
    )


def matter_of(view: View, id: str) -> Matter | None:
    """The matter with this id, as far as this hour came past it."""
    return next((one for one in view.debrief.matters if one.id == id), None)


def _scroll(id: str, left: float, wide: float, view: View, gap: float, content: Iterator[Widget]) -> Widget:
    top = view.grown(154, 120)
    return Widget(
        id,
        Role.GROUP,
        box=Box(left - 12, top, wide + 24, folder.SHEET.bottom - top - 4),
        flow=Flow(gap=gap, pad=(12, 8, 12, 20), scroll=True, fade=folder.PAPER),
        children=tuple(content),
    )


# --- the list ---------------------------------------------------------------------------------------------


def _list(view: View, chosen: Matter) -> Iterator[Widget]:
    for one in view.debrief.matters:
        name, now = view.text(one.title), one is chosen
        yield Widget(
            f"matter/{one.id}",
            Role.CHOICE,
            name,
            command=f"matter:{one.id}",
            selected=now,
            paint=Name(name, now),
        )


@dataclass(frozen=True, slots=True)
class Name(Painter):
    """What a matter is called; the chosen one has a bar at its left."""

    lively = True
    reach = 6
    words: str
    chosen: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.chosen or mood.lift:
            canvas.rect(box, WHITE if self.chosen else PAPER_BAND, 3, PAPER_EDGE, 1)
        if self.chosen:
            canvas.fill(Box(box.x, box.y, 6, box.h), DUSK)
        canvas.paragraph(box.inset(18, 7, 10, 7), self.words, _NAME, INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, max(46.0, ruler.height(self.words, _NAME, width - 28) + 14)


# --- one matter -------------------------------------------------------------------------------------------


def _matter(view: View, one: Matter, wide: float) -> Iterator[Widget]:
    roles = tuple(_role(view, role) for role in one.asks)
    yield Widget("findings/roles", Role.GROUP, flow=Flow(gap=8, across=True), children=roles)
    under = view.scale > _LARGE
    column = wide if under else (wide - (_COLUMNS - 1) * _GAP) / _COLUMNS
    columns = (
        _column(f"evidence/{id}", column, content)
        for id, content in (
            ("research", _research(view, one, column)),
            ("hour", _hour(view, one)),
            ("practice", _practice(view, one, column)),
        )
    )
    flow = Flow(gap=_GAP, across=True)
    yield Widget("findings/evidence", Role.GROUP, box=Box(0, 0, wide), flow=flow, children=tuple(columns))


def _role(view: View, role: str) -> Widget:
    name, chosen = view.text(words.ROLE[role]), role == view.role
    id, command = f"role/{role or 'all'}", f"role:{role}"
    return Widget(id, Role.CHOICE, name, command=command, selected=chosen, paint=Choice(name, chosen))


def _column(id: str, wide: float, content: Iterator[Widget]) -> Widget:
    return Widget(id, Role.GROUP, box=Box(0, 0, wide), flow=Flow(gap=12), children=tuple(content))


def _head(view: View, id: str, name: str) -> Widget:
    return Widget(f"evidence/{id}/name", Role.HEADING, name, level=2, paint=Head(name))


def _research(view: View, one: Matter, wide: float) -> Iterator[Widget]:
    yield _head(view, "research", view.text(words.RESEARCH))
    content = tuple(_reported(view, one))
    box, paint = Box(0, 0, wide), Rich(content, reasons.PLAIN)
    yield Widget("evidence/research/said", Role.TEXT, box=box, paint=paint, content=content)


def _reported(view: View, one: Matter) -> Iterator[Paragraph]:
    """Each pattern with who reported it, and its number: no quotations, and they do not look like them."""
    for pattern in one.reported:
        yield Paragraph(view.text(pattern.text), after=3)
        sources = "; ".join(map(view.text, pattern.sources))
        said = view.text(_("{sources} ({id})"), sources=sources, id=pattern.id)
        yield Paragraph(said, soft=True, size=_SMALL, after=16)


def _hour(view: View, one: Matter) -> Iterator[Widget]:
    yield _head(view, "hour", view.text(words.THIS_HOUR))
    yield from facts.facts(view, one.happened)
    if any(fact.entry >= 0 for fact in one.happened):
        note = view.text(_("Een regel met › brengt je naar dat moment in Het uur."))
        yield folder.words("evidence/hour/note", note, colour=INK_SOFT)


def _practice(view: View, one: Matter, wide: float) -> Iterator[Widget]:
    """The question of the chosen role, and room for an answer; a team may talk it through."""
    yield _head(view, "practice", view.text(words.OWN_PRACTICE))
    asked = view.text(one.asks.get(view.role, one.asks[""]))
    yield folder.words("evidence/practice/ask", asked, folder.STORY)
    if view.debrief.header.team > 1:
        talk = view.text(_("Praat hierover om de beurt"))
        yield Widget(
            "findings/talk", Role.BUTTON, talk, command=f"talk:about/{one.id}", paint=Button(talk, PRIMARY)
        )
    yield field(view, f"{PRACTICE}{one.id}", view.text(_("Hoe gaat het bij ons?")), rows=4)
    if agreed := view.field(f"{AGREED}{one.id}").text:
        yield folder.heading("evidence/agreed", view.text(words.WILL_TRY))
        yield folder.words("evidence/agreed/said", agreed, folder.STORY)


@dataclass(frozen=True, slots=True)
class Head(Painter):
    """The name of a kind of evidence, under a heavy line."""

    reach = 2
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(Box(box.x, box.y, box.w, 3), INK)
        canvas.paragraph(box.inset(0, 10), self.words, folder.HEADING, INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, ruler.height(self.words, folder.HEADING, width) + 12

"""A team talks one matter through: first each alone, then in turn, then what they agree to try."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief import words
from game.debrief.model import Matter
from game.screens.i18n import _
from game.screens.lookback import facts, folder
from game.screens.lookback.field import field
from game.screens.lookback.monday import IF_THEN
from game.screens.lookback.turns import AGREE_MINUTES, ALONE_MINUTES, SEAT_MINUTES, Talk
from game.screens.lookback.view import AGREED, View
from game.screens.parts.seats import Seats
from game.screens.toolkit import Box, Canvas, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import PRIMARY, SECONDARY, Button, Choice, Link
from game.screens.toolkit.palette import DUSK, INK, INK_SOFT, LINE, WHITE

_LEFT_W, _RIGHT_X = 320.0, 424.0
_SEATS = Box(0, 0, 170, 170)
_READ_W = 640.0
_ASK = Type(types.Face.STORY, size=27, leading=1.35)
_LINE = Type(size=types.M, leading=1.4)
_STEP = Type(size=types.M, leading=1.3)
_STEP_NOW = Type(size=types.M, weight=700, leading=1.3)
_KEPT_IF_WANTED = _("Wat hier staat, wordt alleen bewaard als jullie dat straks zelf willen.")


def page(view: View, talk: Talk, about: Matter) -> tuple[Widget, ...]:
    below = view.text(
        _("Samen zo’n {minutes} minuten. Wat er gezegd wordt, bewaart niemand."), minutes=talk.minutes
    )
    top, wide = view.grown(154, 100), folder.RIGHT - _RIGHT_X - 16
    steps = _column("talk/steps", 8, _steps(view, talk), _LEFT_W)
    now = _column("talk/now", 20, _now(view, talk, about, wide), wide)
    row = Flow(gap=44, across=True)
    return (
        folder.head("talk/head", view.text(about.title), below),
        Widget(
            "talk/all",
            Role.GROUP,
            box=Box(folder.LEFT - 12, top, folder.INNER + 24, folder.SHEET.bottom - top - 4),
            flow=Flow(pad=(12, 12, 12, 20), scroll=True, fade=folder.PAPER),
            children=(Widget("talk/row", Role.GROUP, flow=row, children=(steps, now)),),
        ),
    )


def _column(id: str, gap: float, content: Iterator[Widget], wide: float, across: bool = False) -> Widget:
    flow = Flow(gap=gap, across=across)
    return Widget(id, Role.GROUP, box=Box(0, 0, wide), flow=flow, children=tuple(content))


# --- the steps --------------------------------------------------------------------------------------------


def _steps(view: View, talk: Talk) -> Iterator[Widget]:
    """Where in it the table is, with the minutes that each step may take."""
    yield Widget("talk/seats", Role.IMAGE, box=_SEATS, paint=Seats(talk.seats, talk.seat))
    yield _step(
        view, "alone", view.text(_("Eerst ieder voor zich, {minutes} min"), minutes=ALONE_MINUTES), talk.is_alone
    )
    for seat in range(1, talk.seats + 1):
        name = view.text(_("Stoel {seat}, {minutes} min"), seat=seat, minutes=SEAT_MINUTES)
        yield _step(view, f"seat/{seat}", name, talk.seat == seat)
    agree = view.text(_("Wat we gaan proberen, {minutes} min"), minutes=AGREE_MINUTES)
    yield _step(view, "agree", agree, talk.agrees)


def _step(view: View, id: str, name: str, now: bool) -> Widget:
    value = view.text(_("nu")) if now else ""
    return Widget(f"talk/step/{id}", Role.TEXT, name, value, paint=Step(name, now))


@dataclass(frozen=True, slots=True)
class Step(Painter):
    """A step; the one that the table is in is bold and has a bar at its left."""

    reach = 4
    words: str
    now: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.now:
            canvas.rect(box, WHITE, 3, LINE, 1)
        canvas.fill(Box(box.x, box.y, 6 if self.now else 2, box.h), DUSK if self.now else LINE)
        canvas.paragraph(box.inset(18, 8, 8, 8), self.words, _STEP_NOW if self.now else _STEP, INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, ruler.height(self.words, _STEP_NOW, width - 26) + 16


# --- now --------------------------------------------------------------------------------------------------


def _now(view: View, talk: Talk, about: Matter, wide: float) -> Iterator[Widget]:
    title, how = _what_to_do(view, talk)
    yield folder.heading("talk/what", title)
    if talk.agrees:
        yield folder.words("talk/how", how, _LINE)
        key, start = f"{AGREED}{about.id}", view.text(IF_THEN)
        yield field(view, key, view.text(_("Wat, en wie begint ermee?")), rows=4, box=Box(0, 0, wide))
        begin = Widget("talk/start", Role.BUTTON, start, command=f"start:{key}", paint=Choice(start))
        yield _column("talk/start/row", 8, iter((begin,)), wide, across=True)
        yield folder.words("talk/privacy", view.text(_KEPT_IF_WANTED), colour=INK_SOFT)
    else:
        yield folder.words("talk/ask", view.text(about.asks.get(view.role, about.asks[""])), _ASK)
        yield folder.words("talk/how", how, _LINE)
    yield _column("talk/ways", 14, _ways(view, talk), wide, across=True)
    if talk.is_alone:
        yield _column("talk/hour", 10, _this_hour(view, about), min(wide, _READ_W))


def _this_hour(view: View, about: Matter) -> Iterator[Widget]:
    """To think of, before somebody speaks."""
    yield folder.heading("talk/hour/name", view.text(words.THIS_HOUR))
    yield from facts.facts(view, about.happened)


def _what_to_do(view: View, talk: Talk) -> tuple[str, str]:
    if talk.is_alone:
        how = _("Niemand zegt nog iets. Denk aan één keer dat dit in je eigen werk gebeurde, of zoek ernaar.")
        return view.text(_("Eerst ieder voor zich")), view.text(how)
    if talk.agrees:
        how = _("Eén ding is genoeg. Klein genoeg voor deze maand. Niets afspreken mag ook.")
        return view.text(_("Wat gaan jullie proberen?")), view.text(how)
    how = _("De anderen luisteren en vallen niet in de rede. Wie niets wil zeggen, geeft de beurt door.")
    return view.text(_("Stoel {seat} heeft het woord"), seat=talk.seat), view.text(how)


def _ways(view: View, talk: Talk) -> Iterator[Widget]:
    if talk.agrees:
        yield _button("talk/over", view.text(_("Klaar met deze zaak")), "over", PRIMARY)
    else:
        yield _button("talk/on", _next(view, talk), "on", PRIMARY)
    if not talk.is_alone:
        yield _button("talk/back", view.text(_("Een stap terug")), "back", SECONDARY)
    if not talk.agrees:
        stop = view.text(_("Terug naar de zaak"))
        yield Widget("talk/stop", Role.BUTTON, stop, command="talk:over", paint=Link(stop))


def _next(view: View, talk: Talk) -> str:
    after = talk.moved(1)
    if after.agrees:
        return view.text(_("Verder: wat we gaan proberen"))
    return view.text(_("Verder: stoel {seat}"), seat=after.seat)


def _button(id: str, name: str, way: str, kind: str) -> Widget:
    return Widget(id, Role.BUTTON, name, command=f"talk:{way}", paint=Button(name, kind))

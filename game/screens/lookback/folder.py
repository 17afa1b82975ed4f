"""The ochre folder on the table: tabs in the order of the steps, and the sheet that lies in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from game.debrief import script
from game.screens.i18n import _
from game.screens.lookback import leading
from game.screens.lookback.view import FEELINGS, MONDAY, SHORT, TABS, View
from game.screens.room import QUIT
from game.screens.toolkit import WHOLE, Box, Canvas, Depth, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.arrange import ANY_WIDTH
from game.screens.toolkit.painters.button import ON_BAR, Button
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import DUSK, INK, INK_SOFT, OCHRE, OCHRE_EDGE, ON_DUSK, PAPER_SHADE, Colour

PAPER = "#FBF7EC"
SHEET = Box(24, 64, 1318, 684)
LEFT, RIGHT = 56.0, 1310.0
"""Where the text on a sheet begins and ends."""
INNER = RIGHT - LEFT

TITLE = Type(Face.STORY, size=29, weight=600, leading=1.15)
HEADING = Type(size=20, weight=700, leading=1.25)
STORY = Type(Face.STORY, size=20, leading=1.4)

_BODY = Box(16, 56, 1334, 700)
_ROW, _BETWEEN_TABS, _LETTER = Box(34, 8, 1176, 58), 4.0, 10.6
_NO_AIR, _LEAST_AIR, _MOST_AIR = 2.0, 16.0, 30.0
_SCRIPT_AIR = 34.0
"""So that one letter is as wide as a finger too."""
_FALLEN = Depth(10, 24, 0.36)


def folder(view: View, page: Iterable[Widget]) -> Widget:
    """A whole screen: the page that its tab says. In one column, and where a letter lies open, it comes before the
    tabs."""
    tabs = Widget(
        "lookback/tabs",
        Role.GROUP,
        box=_ROW,
        flow=Flow(gap=_BETWEEN_TABS, across=True),
        children=tuple(_tabs(view)),
    )
    sheet = Widget(f"lookback/{view.tab}", Role.GROUP, inert=view.leads and view.reads, children=tuple(page))
    open_at = "find" if view.finding else view.letter
    leaf = view.tab if open_at is None else f"{view.tab}/{open_at}"
    return Widget(
        f"debrief/{leaf}",
        Role.WINDOW,
        view.text(_("Nagesprek: {title}"), title=view.debrief.header.title),
        children=(
            Widget("lookback/table", Role.IMAGE, box=WHOLE, paint=Table()),
            Widget("lookback/folder", Role.IMAGE, box=_BODY, paint=Cover()),
            *((tabs, sheet, *_on(view)) if open_at is None and not view.is_linear else (sheet, *_on(view), tabs)),
            *leading.said(view),
        ),
    )


def _script(view: View, name: str, air: float) -> Widget:
    """For whoever leads: what to say at this page, and away again."""
    return Widget(
        "script/open",
        Role.SWITCH,
        view.text(leading.SCRIPT),
        command="leading:read",
        shortcut=leading.KEY,
        selected=view.reads,
        paint=Tab(name, view.reads, max(_SCRIPT_AIR, air)),
    )


def _on(view: View) -> Iterator[Widget]:
    """The way out; and in one column, where the tabs are far away, the next page. The last page has its own."""
    if view.tab == MONDAY:
        return
    after = next_page(view)
    if view.tab != FEELINGS:
        on = view.text(_("Verder: {page}"), page=TABS[after])
        yield Widget(f"lookback/on/{after}", Role.BUTTON, on, command=f"tab:{after}")
    stop = view.text(_("Stoppen"))
    place = Box(1342, 8, anchor=1)
    yield Widget("lookback/stop", Role.BUTTON, stop, box=place, command=QUIT, paint=Label(stop))


def _tabs(view: View) -> Iterator[Widget]:
    """All in one row: short names where the long ones would not fit, and as much air beside them as there is.

    In twenty minutes the other pages are one tab away.
    """
    more = [view.text(_("Alle bladen"))] if view.short else []
    led = [view.text(leading.SCRIPT)] if view.leads else []
    names = [*(_named(view, id) for id in view.pages), *more, *led]
    if not view.is_linear and _air(view, names) < _LEAST_AIR:
        led = [leading.KEY] if view.leads else []
        names = [*(view.text(SHORT[id]) for id in view.pages), *more, *led]
    air = max(_NO_AIR, _air(view, names))
    for id, name in zip(view.pages, names, strict=False):
        chosen = id == view.tab
        paint = Tab(name, chosen, air)
        yield Widget(f"tab/{id}", Role.TAB, name, command=f"tab:{id}", selected=chosen, paint=paint)
    for name in more:
        yield Widget("tab/all", Role.BUTTON, name, command="leading:short", paint=Tab(name, False, air))
    for name in led:
        yield _script(view, name, air)


def _named(view: View, id: str) -> str:
    """In full, and in twenty minutes with its share of them."""
    if view.short:
        return view.text(_("{page}, {minutes} min"), page=TABS[id], minutes=script.BY_ID[id].short)
    return view.text(TABS[id])


def _air(view: View, names: Sequence[str]) -> float:
    """What is left of the row beside each name, when letters are as wide as they mostly are."""
    words = sum(map(len, names)) * _LETTER * view.scale
    return min(_MOST_AIR, (_ROW.w - words) / len(names) - _BETWEEN_TABS)


def next_page(view: View) -> str:
    """What comes after this one; what is no part of twenty minutes leads to the first that is after it."""
    tabs = list(TABS)
    return next(id for id in tabs[tabs.index(view.tab) + 1 :] if id in view.pages)


def title(id: str, words: str, x: float = LEFT, width: float = INNER) -> Widget:
    """The title of a page."""
    return Widget(id, Role.HEADING, words, level=1, box=Box(x, 80, width), paint=Words(words, TITLE, INK))


def head(id: str, words: str, below: str, x: float = LEFT, width: float = INNER) -> Widget:
    """The title of a page with a line under it."""
    title = Widget(f"{id}/title", Role.HEADING, words, level=1, paint=Words(words, TITLE, INK))
    line = Widget(f"{id}/below", Role.TEXT, below, paint=Words(below, types.SMALL, INK_SOFT))
    return Widget(id, Role.GROUP, box=Box(x, 80, width), flow=Flow(gap=5), children=(title, line))


def heading(id: str, words: str, level: int = 2) -> Widget:
    """The name of a part, in a flow."""
    return Widget(id, Role.HEADING, words, level=level, paint=Words(words, HEADING))


def words(id: str, said: str, style: Type = types.SMALL, colour: Colour = INK) -> Widget:
    """A text in a flow."""
    return Widget(id, Role.TEXT, said, paint=Words(said, style, colour))


def bar(id: str, box: Box) -> Widget:
    """The dark foot of a sheet."""
    return Widget(id, Role.IMAGE, box=box, paint=Ground(DUSK))


def on_bar(id: str, name: str, command: str, box: Box | None = None) -> Widget:
    """A button on the dark foot."""
    return Widget(id, Role.BUTTON, name, box=box, command=command, paint=Button(name, ON_BAR), dark=True)


@dataclass(frozen=True, slots=True)
class Middle(Painter):
    """Words on the dark foot, in the middle between its edges."""

    reach = 2
    words: str
    style: Type

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        high = canvas.ruler.height(self.words, self.style, box.w)
        canvas.paragraph(box.moved(0, (box.h - high) / 2), self.words, self.style, ON_DUSK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        """As high as the buttons that it stands beside in a row."""
        w, h = ruler.size(self.words, self.style, width)
        return w + 1, max(h, Button(self.words).size(ruler, ANY_WIDTH)[1])


@dataclass(frozen=True, slots=True)
class Table(Painter):
    """The table of the hour, in daylight, with nothing on it but the folder."""

    reach = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        canvas.fill(screen, OCHRE)
        canvas.art("table-wood", Box(screen.x, screen.y, max(1900.0, screen.w), max(1060.0, screen.h)))
        canvas.fill(screen, "#F2EDE2", 0.18)


@dataclass(frozen=True, slots=True)
class Cover(Painter):
    """Ochre card with a sheet of paper in it."""

    reach = 48

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, _FALLEN, 8)
        canvas.rect(box, OCHRE, 8)
        canvas.rect(box.inset(8, 8, 8, 8), PAPER, 3)


@dataclass(frozen=True, slots=True)
class Tab(Painter):
    """The tab of a page; the chosen one is of the same paper as the sheet and goes over into it.

    `air` is the room beside its name: less with larger text, so that all tabs stand in one row.
    """

    lively = True
    reach = 4
    name: str
    chosen: bool
    air: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        style = _CHOSEN if self.chosen else types.TAG
        top = box.y if self.chosen else box.y + 6 - 3 * mood.lift
        foot = box.bottom if self.chosen else box.bottom - 8
        with canvas.clipped(Box(box.x, top, box.w, foot - top)):
            card = Box(box.x, top, box.w, foot - top + 12)
            ground = PAPER if self.chosen else PAPER_SHADE if mood.lift else OCHRE
            canvas.rect(card, ground, 8, None if self.chosen else OCHRE_EDGE, 1)
        high = canvas.ruler.line_height(style)
        middle = top + (min(foot, box.y + 50) - top) / 2
        canvas.text(box.x + box.w / 2, middle - high / 2, self.name, style, INK, 0.5)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return ruler.width(self.name, _CHOSEN) + self.air, 58.0


_CHOSEN = Type(size=18, weight=700, leading=1.2)

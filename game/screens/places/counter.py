"""A counter: a hall, a number on a slip of paper, and a board on which it is not its turn yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.play import calls
from game.play.luck import draw
from game.play.state import Call
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import headspace
from game.screens.parts.daybar import daybar
from game.screens.parts.fitted import Fitted
from game.screens.parts.options import options
from game.screens.places.phone import Asks
from game.screens.toolkit import CENTRE, LYING, WHOLE, Box, Canvas, Face, Flow, Mood, Painter, Role, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.palette import (
    BAR_TEXT,
    COLLECTOR,
    MUNICIPALITY,
    POST,
    POST_INK,
    POST_LINE,
    POST_SECOND,
    WHITE,
)

BOARD, SLIP, WORDS = Box(70, 112, 420, 150), Box(150, 330, 260, 300), Box(560, 92, 760, 540)
_FIRST, _NUMBERS = 110, 600


def counter(seen: Glance) -> Widget:
    """Take a number, wait for it, or go home."""
    one, place = seen.state.call, seen.scenario.counters[seen.state.place.id]
    assert one is not None
    name, said = seen.text(place.name), _said(seen, one)
    children = (
        Widget("counter/hall", Role.IMAGE, box=WHOLE, paint=Hall()),
        *_number(seen, one),
        Widget(
            "counter/words", Role.GROUP, box=WORDS, flow=Flow(gap=16, pad=(12, 8, 30, 16), scroll=True),
            children=(
                Widget("counter/said", Role.HEADING, name, said, level=2, paint=Asks(name, said), live=True),
                Widget("counter/strips", Role.GROUP, flow=Flow(gap=9), children=options(seen, seen.on_offer)),
            ),
        ),
        headspace.cup(seen, 640, 700, 50),
        headspace.label(seen, Box(718, 716)),
        daybar(seen),
    )  # fmt: skip
    return Widget("counter", Role.WINDOW, name, children=children)


def _said(seen: Glance, one: Call) -> str:
    """What there is to see, the words behind a choice, or the desk that one waits for."""
    if one.stage == "hold":
        return seen.text(_("Je wacht op {desk}."), desk=seen.scenario.desks[one.desk].name)
    chosen = calls.choice_of(seen.scenario, one, one.chosen) if one.chosen else None
    return seen.text(chosen.tape if chosen and chosen.tape else seen.scenario.counters[one.id].hall)


def _number(seen: Glance, one: Call) -> Iterator[Widget]:
    """The board, and the slip in the hand; between them the people who are before her."""
    if one.stage != "hold":
        return
    mine = _FIRST + draw(seen.state.seed, "volgnummer", one.desk, one.since, below=_NUMBERS)
    turn = mine - calls.people_before(seen.scenario, one, seen.clock) - 1
    letter = seen.text(seen.scenario.desks[one.desk].name)[:1].upper()
    now, own = f"{letter} {turn}", f"{letter} {mine}"
    title, slip = seen.text(_("Nu aan de beurt")), seen.text(_("Uw nummer"))
    yield Widget("counter/board", Role.STATUS, title, now, box=BOARD, paint=Board(title, now), live=True)
    yield Widget("counter/slip", Role.STATUS, slip, own, box=SLIP, paint=Slip(slip, own), angle=-3)


_NUMBER = Type(Face.POST, size=62, weight=700, leading=1.05)
_PRINT = Type(Face.POST, size=20, leading=1.3)


@dataclass(frozen=True, slots=True)
class Hall(Painter):
    """An official wall, a skirting of line and a floor: straight and cold, as what is written there."""

    reach = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        canvas.fill(screen, POST)
        floor = Box(screen.x, 652, screen.w, screen.bottom - 652)
        canvas.fill(floor, POST_LINE)
        canvas.fill(Box(screen.x, 640, screen.w, 12), COLLECTOR)


@dataclass(frozen=True, slots=True)
class Board(Painter):
    """The board on the wall."""

    reach = 40
    title: str
    number: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 4)
        canvas.rect(box, MUNICIPALITY, 4)
        Fitted(self.title, types.TAG, BAR_TEXT, 0.5).draw(
            canvas, Box(box.x + 16, box.y + 12, box.w - 32, 30), mood
        )
        canvas.text(box.x + box.w / 2, box.y + 56, self.number, _NUMBER, WHITE, CENTRE)


@dataclass(frozen=True, slots=True)
class Slip(Painter):
    """A number on thin paper."""

    reach = 40
    title: str
    number: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 0)
        canvas.rect(box, WHITE, 0)
        canvas.text(box.x + box.w / 2, box.y + 40, self.title, _PRINT, POST_SECOND, CENTRE)
        canvas.text(box.x + box.w / 2, box.y + 110, self.number, _NUMBER, POST_INK, CENTRE)

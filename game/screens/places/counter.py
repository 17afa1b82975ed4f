"""A counter: a hall, a number on a slip of paper, and a board on which it is not its turn yet."""

from collections.abc import Iterator

from game.play import calls
from game.play.luck import draw
from game.play.state import Call
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import headspace
from game.screens.parts.daybar import daybar
from game.screens.parts.hall import Board, Pillar, Slip, hall
from game.screens.parts.options import options
from game.screens.places.phone import Asks
from game.screens.toolkit import Box, Flow, Role, Widget

BOARD, SLIP, WORDS = Box(84, 112, 420, 152), Box(174, 318, 240, 200), Box(560, 92, 760, 540)
PILLAR = Box(190, 190, 210, 470)
_FIRST, _NUMBERS = 110, 600


def counter(seen: Glance) -> Widget:
    """Take a number, wait for it, or go home."""
    one, place = seen.state.call, seen.scenario.counters[seen.state.place.id]
    assert one is not None
    name, said = seen.text(place.name), _said(seen, one)
    children = (
        hall(),
        *(_number(seen, one) if one.stage == "hold" else _pillar(seen)),
        Widget(
            "counter/words", Role.GROUP, box=WORDS, flow=Flow(gap=16, pad=(12, 8, 30, 16), scroll=True),
            children=(
                Widget("counter/said", Role.TEXT, said, paint=Asks(name, said), live=True),
                Widget("counter/strips", Role.GROUP, flow=Flow(gap=9), children=options(seen, seen.on_offer)),
            ),
        ),
        headspace.label(seen, Box(44, 704)),
        daybar(seen),
    )  # fmt: skip
    return Widget("counter", Role.WINDOW, name, children=children, is_picture=True)


def _said(seen: Glance, one: Call) -> str:
    """What there is to see, the words behind a choice, or the desk that one waits for."""
    if one.stage == "hold":
        return seen.text(_("Je wacht op {desk}."), desk=seen.scenario.desks[one.desk].name)
    chosen = calls.choice_of(seen.scenario, one, one.chosen) if one.chosen else None
    return seen.text(chosen.tape if chosen and chosen.tape else seen.scenario.counters[one.id].hall)


def _pillar(seen: Glance) -> Iterator[Widget]:
    words = seen.text(_("Waarvoor komt u?"))
    yield Widget("counter/pillar", Role.IMAGE, box=PILLAR, paint=Pillar(words))


def _number(seen: Glance, one: Call) -> Iterator[Widget]:
    """The board, and the slip in the hand; between them the people who are before her."""
    mine = _FIRST + draw(seen.state.seed, "volgnummer", one.desk, one.since, below=_NUMBERS)
    turn = mine - calls.people_before(seen.scenario, one, seen.clock) - 1
    letter = seen.text(seen.scenario.desks[one.desk].name)[:1].upper()
    now, own = f"{letter} {turn}", f"{letter} {mine}"
    title, slip = seen.text(_("Nu aan de beurt")), seen.text(_("Uw nummer"))
    yield Widget("counter/board", Role.STATUS, title, now, box=BOARD, paint=Board(title, now), live=True)
    yield Widget("counter/slip", Role.STATUS, slip, own, box=SLIP, paint=Slip(slip, own), angle=-3)

"""What lies over the table of a team: handing over the laptop, and choosing apart before choosing together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.play import people
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts.options import options
from game.screens.parts.page import Note, button, link, scrolled
from game.screens.parts.pause import Wood
from game.screens.parts.seats import Seats
from game.screens.team import Agreement
from game.screens.toolkit import LYING, WHOLE, Box, Flow, Role, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import PRIMARY
from game.screens.toolkit.painters.words import Words, heading
from game.screens.toolkit.palette import INK, INK_SOFT

_AROUND, _PAD, _HIGH = Box(243, 0, 880, 768), (60.0, 120.0, 60.0, 48.0), (60.0, 20.0, 60.0, 20.0)
_INNER = 640.0
_SEATS, _WORDS = Box(0, 0, 200, 200), Box(0, 0, 404)
_LINE = Type(size=types.M, leading=1.4)
_ABOUT = Type(types.Face.STORY, size=types.L, italic=True, leading=1.4)


def hand_over(seen: Glance) -> Widget:
    """A moment begins: who decides now. Enter, and it goes on."""
    title = seen.text(_("Nu beslist stoel {seat}"), seat=seen.seat)
    how = _("Schuif de laptop door. Meepraten mag; de knoppen zijn van stoel {seat}.")
    ways = (
        button("seats/sit", seen.text(_("Ik zit klaar")), "ui:seated", PRIMARY),
        link("seats/free", seen.text(_("Wij wisselen zelf")), "ui:ourselves"),
    )
    row = _beside_the_table(seen, "seats", title, seen.text(how, seat=seen.seat))
    return _page(seen, "seats", title, (row,), ways)


def agreement(seen: Glance, one: Agreement) -> Widget:
    """The step at which a choice is that the table makes together."""
    if one.is_open:
        return _beside_each_other(seen, one)
    return _choose(seen, one) if one.ready else _look_away(seen, one)


def _look_away(seen: Glance, one: Agreement) -> Widget:
    title = seen.text(_("Stoel {seat} kiest, de anderen kijken even weg"), seat=one.seat)
    how = _("Dit kiezen jullie samen. Eerst ieder voor zich: niemand ziet wat een ander koos, tot iedereen koos.")
    ways = (
        button("apart/ready", seen.text(_("Ik zit alleen voor het scherm")), "ui:ready", PRIMARY),
        link("apart/skip", seen.text(_("Meteen samen kiezen")), "ui:skip"),
    )
    row = _beside_the_table(seen, "apart", title, seen.text(how), one.seat)
    return _page(seen, "apart", title, (row,), ways)


def _beside_the_table(seen: Glance, id: str, title: str, how: str, seat: int = 0) -> Widget:
    """The table from above, with whose turn it is, and beside it what to do."""
    table = Widget(f"{id}/table", Role.IMAGE, box=_SEATS, paint=Seats(seen.seats, seat or seen.seat))
    words = (_written(id, title), Widget(f"{id}/how", Role.TEXT, how, paint=Words(how, _LINE, INK)))
    column = Widget(f"{id}/words", Role.GROUP, box=_WORDS, flow=Flow(gap=16, pad=(0, 18, 0, 0)), children=words)
    return Widget(f"{id}/row", Role.GROUP, flow=Flow(gap=36, across=True), children=(table, column))


def _written(id: str, title: str) -> Widget:
    return Widget(f"{id}/title", Role.IMAGE, paint=heading(title))


def _choose(seen: Glance, one: Agreement) -> Widget:
    """The options as they stood there, for one seat; what it chooses is shown nowhere."""
    title = seen.text(_("Stoel {seat}: wat zou jij doen?"), seat=one.seat)
    strips = tuple(
        replace(strip, id=f"seat/{strip.id}", command=f"seat:{strip.id}") for strip in _strips(seen, one)
    )
    told = (_written("seat", title), *_about(seen, one), _column("seat/options", strips))
    return _page(seen, f"seat/{one.seat}", title, told, (), _HIGH)


def _beside_each_other(seen: Glance, one: Agreement) -> Widget:
    """What every seat chose, without a word about it; then the table takes one."""
    title = seen.text(_("Zo koos ieder. Wat doen jullie samen?"))
    column = _column("open/options", tuple(_with_seats(seen, one, strip) for strip in _strips(seen, one)))
    return _page(seen, "open", title, (_written("open", title), *_about(seen, one), column), (), _HIGH)


def _with_seats(seen: Glance, one: Agreement, strip: Widget) -> Widget:
    """`stoel 1 en stoel 3 kozen dit` under an option; nothing under what nobody chose."""
    seats = one.seats_of(strip.id)
    if not seats:
        return strip
    words = seen.text(_CHOSE[len(seats) - 1], **dict(zip(_PLACES, seats, strict=False)))
    by = Widget(f"open/by/{strip.id}", Role.TEXT, words, paint=Words(words, types.HAND, INK))
    under = Widget(f"open/under/{strip.id}", Role.GROUP, flow=Flow(pad=(58, 0, 0, 4)), children=(by,))
    return Widget(f"open/with/{strip.id}", Role.GROUP, flow=Flow(gap=8), children=(strip, under))


_PLACES = ("one", "two", "three", "four")
_CHOSE = (
    _("stoel {one} koos dit"),
    _("stoel {one} en stoel {two} kozen dit"),
    _("stoel {one}, stoel {two} en stoel {three} kozen dit"),
    _("stoel {one}, stoel {two}, stoel {three} en stoel {four} kozen dit"),
)


def _strips(seen: Glance, one: Agreement) -> Sequence[Widget]:
    return options(seen, [offer for offer in seen.on_offer if offer.id in one.offers])


def _about(seen: Glance, one: Agreement) -> Iterator[Widget]:
    """What it is about: what was said last, the subject of the letter, the message."""
    scenario = seen.scenario
    match one.place.split("/"):
        case ["scene", id, node]:
            lines = [turn.line for turn in people.node(scenario.scenes[id], node).turns if turn.line]
            about = seen.text(_("“{words}”"), words=lines[-1]) if lines else ""
        case ["message", id]:
            about = seen.text(scenario.messages[id].text)
        case _:
            id = one.place.partition("/")[2]
            about = seen.text(scenario.letter(id).subject, **seen.letter_values(id))
    if about:
        yield Widget("together/about", Role.TEXT, about, paint=Words(about, _ABOUT, INK_SOFT))


def _column(id: str, children: tuple[Widget, ...]) -> Widget:
    return Widget(id, Role.GROUP, flow=Flow(gap=10), children=children)


def _page(
    seen: Glance,
    id: str,
    title: str,
    told: tuple[Widget, ...],
    ways: tuple[Widget, ...],
    pad: tuple[float, float, float, float] = _PAD,
) -> Widget:
    """One sheet on the bare table, as a pause: nothing behind it can be read."""
    flow = Flow(gap=28, pad=(0, 8, 0, 0), across=True)
    pause = link(f"{id}/pause", seen.text(_("Pauze")), "ui:pause")
    across = Widget(f"{id}/ways", Role.GROUP, box=Box(0, 0, _INNER), flow=flow, children=(*ways, pause))
    paper = Widget(
        f"{id}/page",
        Role.GROUP,
        paint=Note(tape=False, depth=LYING),
        flow=Flow(gap=20, pad=(60, 40, 60, 36)),
        children=(*told, across),
    )
    wood = Widget(f"{id}/wood", Role.IMAGE, box=WHOLE, paint=Wood())
    return Widget(id, Role.WINDOW, title, children=(wood, scrolled(f"{id}/scroll", _AROUND, paper, pad)))

"""Third page: everything that stood there struck through, what was thought at it, and why it was shut."""

from collections.abc import Iterator

from game.debrief import words
from game.debrief.model import ClosedDoor, DoorPlace
from game.screens.i18n import _, _n
from game.screens.lookback import folder, reasons
from game.screens.lookback.view import View
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit.painters.option import Option
from game.screens.toolkit.painters.words import Rich
from game.screens.toolkit.rich import Paragraph

_OPTION, _WHY, _GAP = 660.0, 520.0, 34.0
_ASKED = _n("vroeg {n} vrije hoofdruimte", "vroeg {n} vrije hoofdruimte")


def page(view: View) -> tuple[Widget, ...]:
    doors = view.debrief.doors
    count = view.text(words.DOORS_COUNT, shut=len(doors.shut), tried=doors.tried)
    said = count if doors.shut else view.text(words.no_doors(view.debrief.header))
    top = view.grown(152, 30)
    return (
        folder.head("doors/head", view.text(words.CLOSED_DOORS), said),
        Widget(
            "doors/places",
            Role.GROUP,
            box=Box(folder.LEFT - 12, top, folder.INNER + 24, folder.SHEET.bottom - top - 4),
            flow=Flow(gap=14, pad=(12, 8, 12, 24), scroll=True, fade=folder.PAPER),
            children=tuple(_places(view)),
        ),
    )


def _places(view: View) -> Iterator[Widget]:
    for place in view.debrief.doors.places:
        yield _place(view, place)
        for door in view.debrief.doors.shut:
            if door.place == place.place:
                yield _door(view, door)


def _place(view: View, place: DoorPlace) -> Widget:
    """Where it was, and how many options stood open there."""
    open_ones = view.text(words.DOORS_OPEN, open=place.open, total=place.total)
    about = view.line(place.about) if place.about else ""
    name = view.text(_("{about}. {open}"), about=about, open=open_ones) if about else open_ones
    return folder.heading(f"place/{place.place}", name)


def _door(view: View, door: ClosedDoor) -> Widget:
    """The option as it stood there, and beside it why."""
    main, thought = view.line(door.text), view.text(door.thought) if door.thought else ""
    cost = view.say.plural(_ASKED, door.asks) if door.asks else ""
    option = Widget(
        f"door/{door.offer}",
        Role.OPTION,
        main,
        struck=True,
        thought=thought,
        cost=cost,
        box=Box(0, 0, _OPTION),
        paint=Option(main, struck=True, thought=thought, cost=cost),
    )
    content = tuple(_why(view, door))
    why = Widget(
        f"door/{door.offer}/why",
        Role.TEXT,
        box=Box(0, 0, _WHY),
        paint=Rich(content, reasons.PLAIN),
        content=content,
    )
    return Widget(f"door/{door.offer}/row", Role.GROUP, flow=Flow(gap=_GAP, across=True), children=(option, why))


def _why(view: View, door: ClosedDoor) -> Iterator[Paragraph]:
    day, clock = view.say.date(door.moment.date(), "weekday"), view.say.clock(door.moment)
    yield Paragraph(view.text(_("{day}, {clock}"), day=day, clock=clock), soft=True, after=2)
    yield Paragraph(view.text(_("Dicht: {reason}."), reason=words.REASON[door.reason]), bold=True, after=2)
    if door.reason == "head":
        yield Paragraph(view.text(words.ASKED, asks=door.asks, free=door.free), after=2)
    yield Paragraph(view.text(words.what_of(door)), after=0)

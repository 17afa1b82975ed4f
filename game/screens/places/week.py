"""The turn of a week: the window, the week that begins, and one line of the season. Nothing is to be done here."""

from collections.abc import Iterator

from game.play.stops import turn_to
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import kitchen
from game.screens.parts.daybar import week_name
from game.screens.parts.light import light_at
from game.screens.parts.page import Note
from game.screens.parts.weather import window
from game.screens.toolkit import LYING, WHOLE, Box, Flow, Role, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Link
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import INK, INK_SOFT, LINE_SOFT

TABLE_TOP = 566.0
WINDOW = Box(333, 40, 700)
NOTE = Box(403, 446, 560)
_NUMBER = Type(types.Face.STORY, size=types.XL3, weight=600, leading=1.15)
_DAY = Type(size=types.M, leading=1.3)
_LINE = Type(types.Face.HAND, size=33, leading=1.2)
_ON = Type(size=types.M, weight=600, leading=1.3)


def week(seen: Glance) -> Widget:
    """No figures, and no bar: the day has not begun."""
    return Widget("week", Role.WINDOW, children=(*_room(seen), _note(seen)), is_picture=True)


def _room(seen: Glance) -> Iterator[Widget]:
    light = light_at(seen.moment)
    turn = turn_to(seen.scenario, int(seen.state.place.id))
    yield Widget("week/wall", Role.IMAGE, box=WHOLE, paint=kitchen.Wall(light.wall, TABLE_TOP))
    yield from window("week/window", WINDOW, light.sky, turn.weather if turn else "clear")
    yield Widget("week/wood", Role.IMAGE, box=WHOLE, paint=kitchen.Wood(TABLE_TOP))
    yield Widget("week/night", Role.IMAGE, box=WHOLE, paint=kitchen.Night(light.night, top=0))


def _note(seen: Glance) -> Widget:
    """A slip of paper against the sill: which week it is, what day, and what the author says of it."""
    number, day = _title(seen), seen.say.date(seen.moment.date(), "weekday")
    turn = turn_to(seen.scenario, int(seen.state.place.id))
    line = seen.text(turn.line) if turn else ""
    said = (Widget("week/line", Role.TEXT, line, paint=Words(line, _LINE, INK)),) if line else ()
    return Widget(
        "week/note",
        Role.GROUP,
        box=NOTE,
        paint=Note(tape=False, depth=LYING),
        flow=Flow(gap=8, pad=(44, 30, 44, 18)),
        children=(
            Widget("week/number", Role.HEADING, number, level=1, paint=Words(number, _NUMBER, INK)),
            Widget("week/day", Role.TEXT, day, paint=Words(day, _DAY, INK_SOFT)),
            *said,
            Widget("week/ways", Role.GROUP, flow=Flow(gap=28, across=True), children=tuple(_ways(seen))),
        ),
    )


def _ways(seen: Glance) -> Iterator[Widget]:
    for id, name, command in (("verder", _("Verder"), "take:week/verder"), ("pause", _("Pauze"), "ui:pause")):
        said = seen.text(name)
        paint = Link(said, INK_SOFT, LINE_SOFT, _ON)
        yield Widget(f"week/{id}", Role.LINK, said, command=command, box=Box(0, 0, 0, 48), paint=paint)


def _title(seen: Glance) -> str:
    return week_name(seen, int(seen.state.place.id))

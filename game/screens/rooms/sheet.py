"""One calm sheet of paper in front of the house, and the pieces that sheets are made of."""

from collections.abc import Iterable

from game.screens.rooms.facade import Note, facade
from game.screens.toolkit import Box, Flow, Role, Type, Widget
from game.screens.toolkit.painters.button import Button, Link
from game.screens.toolkit.painters.words import Words, heading
from game.screens.toolkit.palette import INK, Colour
from game.screens.toolkit.type import READING, TAG

DIM = 0.3
"""How far the house is away while a sheet lies before it (0-1)."""
LEFT, WIDE, PAD = 120.0, 846.0, 52.0
INNER = WIDE - 2 * PAD
HIGH_UP, LOW = 44.0, 130.0
"""Where the paper begins: the more stands on it, the higher."""
_SIDE, _FOOT = 60.0, 30.0
"""The room round the paper, for its shadow and its tape."""


def sheet(
    id: str, title: str, told: Iterable[Widget], ways: Iterable[Widget], top: float = HIGH_UP, gap: float = 18
) -> Widget:
    """A whole screen: a title, what is told, and the ways on beside each other; as high as what stands on it."""
    across = Widget(
        f"{id}/ways",
        Role.GROUP,
        box=Box(0, 0, INNER),
        flow=Flow(gap=24, pad=(0, 10, 0, 0), across=True),
        children=tuple(ways),
    )
    paper = Widget(
        f"{id}/sheet",
        Role.GROUP,
        paint=Note(),
        flow=Flow(gap=gap, pad=(PAD, 40, PAD, 38)),
        children=(written(f"{id}/title", title), *told, across),
    )
    around, pad = Box(LEFT - _SIDE, 0, WIDE + 2 * _SIDE, 768), (_SIDE, top, _SIDE, _FOOT)
    return Widget(id, Role.WINDOW, title, children=(*facade(DIM), scrolled(f"{id}/scroll", around, paper, pad)))


def scrolled(id: str, box: Box, content: Widget, pad: tuple[float, float, float, float]) -> Widget:
    """The part of the screen in which a paper lies; when the paper is longer, it moves up in it."""
    return Widget(id, Role.GROUP, box=box, flow=Flow(pad=pad, scroll=True), children=(content,))


def written(id: str, title: str) -> Widget:
    """The title as it stands on the paper; aloud it is the name of the window."""
    return Widget(id, Role.IMAGE, paint=heading(title))


def text(id: str, words: str, style: Type = READING, colour: Colour = INK) -> Widget:
    return Widget(id, Role.TEXT, words, paint=Words(words, style, colour))


def small_heading(id: str, words: str) -> Widget:
    return Widget(id, Role.HEADING, words, level=3, paint=Words(words, TAG))


def pair(id: str, *lines: Widget) -> Widget:
    """What belongs together stands close together."""
    return Widget(id, Role.GROUP, flow=Flow(gap=6), children=lines)


def button(id: str, name: str, command: str, kind: str, width: float = 0) -> Widget:
    """A button; without a width as wide as its words."""
    place = Box(0, 0, width) if width else None
    return Widget(id, Role.BUTTON, name, command=command, box=place, paint=Button(name, kind))


def link(id: str, name: str, command: str) -> Widget:
    """Words with a line under them that lead somewhere."""
    return Widget(id, Role.LINK, name, command=command, paint=Link(name))

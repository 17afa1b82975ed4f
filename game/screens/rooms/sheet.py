"""One calm sheet of paper in front of the house, and the pieces that sheets are made of."""

from collections.abc import Iterable

from game.screens.rooms.facade import Note, facade
from game.screens.toolkit import Box, Flow, Role, Type, Widget
from game.screens.toolkit.painters.button import Button, Link
from game.screens.toolkit.painters.words import Words, heading
from game.screens.toolkit.palette import INK, Colour
from game.screens.toolkit.type import READING, TAG

DIM = 0.45
"""How far the house is away while a sheet lies before it (0-1)."""
SHEET = Box(120, 40, 846, 688)
PAD = 52.0
INNER = SHEET.w - 2 * PAD


def sheet(id: str, title: str, told: Iterable[Widget], ways: Iterable[Widget], high: float = SHEET.h) -> Widget:
    """A whole screen: a title, what is told, and the ways on beside each other. It scrolls when text is large."""
    across = Widget(
        f"{id}/ways",
        Role.GROUP,
        box=Box(0, 0, INNER),
        flow=Flow(gap=22, pad=(0, 12, 0, 0), across=True),
        children=tuple(ways),
    )
    return Widget(
        id,
        Role.WINDOW,
        title,
        children=(
            *facade(DIM),
            Widget(
                f"{id}/sheet",
                Role.GROUP,
                box=Box(SHEET.x, SHEET.y + (SHEET.h - high) / 2, SHEET.w, high),
                paint=Note(),
                flow=Flow(gap=16, pad=(PAD, 42, PAD, 32), scroll=True),
                children=(written(f"{id}/title", title), *told, across),
            ),
        ),
    )


def written(id: str, title: str) -> Widget:
    """The title as it stands on the paper; aloud it is the name of the window."""
    return Widget(id, Role.IMAGE, paint=heading(title))


def text(id: str, words: str, style: Type = READING, colour: Colour = INK) -> Widget:
    return Widget(id, Role.TEXT, words, paint=Words(words, style, colour))


def small_heading(id: str, words: str) -> Widget:
    return Widget(id, Role.HEADING, words, level=3, paint=Words(words, TAG))


def button(id: str, name: str, command: str, kind: str, width: float = 0, box: Box | None = None) -> Widget:
    """A button; without a width as wide as its words."""
    place = box or (Box(0, 0, width) if width else None)
    return Widget(id, Role.BUTTON, name, command=command, box=place, paint=Button(name, kind))


def link(id: str, name: str, command: str) -> Widget:
    """Words with a line under them that lead somewhere."""
    return Widget(id, Role.LINK, name, command=command, paint=Link(name))

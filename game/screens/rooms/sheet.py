"""One calm sheet of paper in front of the house."""

from collections.abc import Iterable

from game.screens.parts.page import Note, scrolled, written
from game.screens.rooms.facade import facade
from game.screens.toolkit import Box, Flow, Role, Widget

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

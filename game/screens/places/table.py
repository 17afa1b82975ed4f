"""The kitchen table: everything that asks for attention, and how much room there is in the head."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import headspace, kitchen
from game.screens.parts.daybar import daybar
from game.screens.parts.light import blend, light_at
from game.screens.parts.things import (
    BOOK,
    CALENDAR,
    FOLDER,
    IN_THE_DOOR,
    PHONE,
    at_the_door,
    last_days,
    newest_message,
    pile,
    things,
)
from game.screens.toolkit import HIGH, Box, Canvas, Depth, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.palette import (
    EDGES,
    INK,
    PAPER,
    PAPER_DIM,
    SPEECH,
    THOUGHT_ON_DARK,
    contrast,
)

CUP = (604.0, 490.0)


def table(seen: Glance) -> Widget:
    """The table at this moment. In the order of Tab: post, folder, book, phone, calendar, person, worries."""
    children = (
        *_told(seen),
        *kitchen.room(seen),
        *things(seen),
        *kitchen.dark(seen),
        *_words_on_the_wall(seen),
        headspace.cup(seen, *CUP),
        *_goes(seen),
        *_people(seen),
        headspace.label(seen, Box(604, 694, anchor=0.5)),
        *headspace.worries(seen, *CUP, commands(seen)),
        daybar(seen),
    )
    return Widget("table", Role.WINDOW, _title(seen), children=children)

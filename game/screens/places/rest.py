"""Where one breathes: the cup close by, and the small things that are there at this hour."""

from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import headspace, sheet
from game.screens.parts.options import options
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import INK, PAPER

CUP = (352.0, 400.0)
RADIUS = 190.0
CARD = Box(694, 76, 640, 624)


def rest(seen: Glance) -> Widget:
    """What eases a little, with how long it takes; and in the evening, bed."""
    things = (
        headspace.cup(seen, *CUP, RADIUS),
        headspace.label(seen, Box(CUP[0], 652, anchor=0.5)),
        Widget("rest/card", Role.IMAGE, box=CARD, paint=sheet.PaperCard()),
        _within_reach(seen),
        sheet.door(seen),
    )
    return sheet.on_wood(seen, "rest", seen.text(_("Op adem komen")), things)


def _within_reach(seen: Glance) -> Widget:
    title = seen.text(_("Binnen handbereik"))
    heading = Widget("rest/title", Role.HEADING, title, paint=Words(title, types.QUESTION, INK))
    there = [offer for offer in seen.on_offer if offer.id.startswith("comfort/") or offer.id == "moment/bed"]
    return Widget(
        "rest/list",
        Role.LIST,
        box=CARD.inset(0, 4, 4, 4),
        flow=Flow(gap=8, pad=(24, 8, 34, 8), scroll=True, fade=PAPER),
        children=(heading, *options(seen, there)),
    )

"""The sheet on which the tables lie beside each other, with a tab for each page."""

from collections.abc import Iterable, Iterator

from game.screens.i18n import _
from game.screens.lookback.folder import SHEET, Cover, Tab, Table
from game.screens.tables.view import SAME, SHORT, TABS, View
from game.screens.toolkit import WHOLE, Box, Flow, Role, Widget
from game.screens.toolkit.painters.label import Label

LEFT, RIGHT = 56.0, 1310.0
INNER = RIGHT - LEFT
FOOT = SHEET.bottom
_BODY, _ROW = Box(16, 56, 1334, 700), Box(34, 8, 1100, 58)
_AIR, _LARGE = 34.0, 1.5


def frame(view: View, page: Iterable[Widget]) -> Widget:
    """A whole screen. In one column the page comes before the tabs, and every moment is read from its top."""
    tabs = Widget("tables/tabs", Role.GROUP, box=_ROW, flow=Flow(gap=4, across=True), children=tuple(_tabs(view)))
    sheet = Widget("tables/sheet", Role.GROUP, children=tuple(page))
    away = view.text(_("Terug"))
    back = Widget(
        "tables/back", Role.BUTTON, away, box=Box(1342, 8, anchor=1), command="ui:back", paint=Label(away)
    )
    inside = (sheet, tabs, back) if view.is_linear else (tabs, sheet, back)
    leaf = f"{view.page}/{view.moment}" if view.is_linear and view.page == SAME else view.page
    return Widget(
        f"tables/{leaf}",
        Role.WINDOW,
        view.text(_("Tafels naast elkaar")),
        children=(
            Widget("tables/wood", Role.IMAGE, box=WHOLE, paint=Table()),
            Widget("tables/folder", Role.IMAGE, box=_BODY, paint=Cover()),
            *inside,
        ),
    )


def _tabs(view: View) -> Iterator[Widget]:
    """Only what there is to see."""
    names = SHORT if view.scale > _LARGE else TABS
    for id, name in names.items() if view.both else ():
        said, chosen = view.text(name), id == view.page
        paint = Tab(said, chosen, _AIR)
        yield Widget(f"tab/{id}", Role.TAB, said, command=f"tab:{id}", selected=chosen, paint=paint)

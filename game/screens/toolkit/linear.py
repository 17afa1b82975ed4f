"""The one-column layout, made from the same tree: the same ids, commands and order, nothing cut off."""

from collections.abc import Iterator
from dataclasses import replace

from .box import WHOLE, Box
from .painter import Painter
from .painters.column import Card, Leaf, Strip
from .painters.option import Option
from .painters.picture import Ground
from .painters.words import Words
from .palette import INK_SOFT, PAPER
from .type import READING, TITLE, XL, Face, L, Type
from .widget import Flow, Role, Widget

COLUMN, COLUMN_LARGE = 900.0, 1200.0
_BAR = 20.0
"""Room for the scroll bar, at the right of the column."""
_SECTION = Type(Face.STORY, size=XL, weight=600, leading=1.25)
_SMALL_HEADING = Type(size=L, weight=600, leading=1.3)
_ACTS = (Role.BUTTON, Role.OPTION, Role.TAB, Role.CHOICE, Role.SWITCH, Role.LINK)


def linear(tree: Widget, screen: Box, text_scale: float = 1.0) -> Widget:
    """The tree as one scrolling column, in the middle of the screen; no stop itself where something in it is."""
    lines = tuple(sorted(_lines(tree), key=lambda line: not line.urgent))
    limit = COLUMN if text_scale <= 1.5 else COLUMN_LARGE
    side = max(16.0, (screen.w - limit) / 2)
    over = [_over(one, screen, side, text_scale) for one in tree.walk() if one.stays and not one.inert]
    foot = 40 + sum(one.box.h for one in over if one.box)
    column = Widget(
        f"{tree.id}/column",
        Role.GROUP,
        box=screen,
        flow=Flow(gap=14, pad=(side, 28, side + _BAR, foot), scroll=True),
        focusable=False if any(line.takes_focus for line in lines) else None,
        children=lines,
    )
    ground = Widget(f"{tree.id}/ground", Role.IMAGE, box=WHOLE, paint=Ground(PAPER))
    return Widget(f"{tree.id}/linear", Role.WINDOW, children=(ground, column, *over))


def _over(widget: Widget, screen: Box, side: float, text_scale: float) -> Widget:
    """Over the foot of the column, as wide as it is, whatever is scrolled to."""
    high = (widget.box.h if widget.box else 0) * text_scale
    return replace(widget, box=Box(side, screen.bottom - high - 16, screen.w - 2 * side - _BAR, high), children=())


def _lines(widget: Widget) -> Iterator[Widget]:
    """The widget as one line of the column, if it says anything, then what is in it.

    What is inert is left out, and what stays lies over the column.
    """
    if widget.inert or widget.stays:
        return
    paint = _paint(widget)
    if paint:
        yield replace(
            widget, box=None, paint=paint, flow=None, angle=0.0, dark=False, focusable=_stops(widget), children=()
        )
    for child in widget.children:
        yield from _lines(child)


def _stops(widget: Widget) -> bool:
    """A container that scrolled by itself is no stop any more."""
    return widget.takes_focus and not (widget.flow and widget.flow.scroll)


def _paint(widget: Widget) -> Painter | None:
    if widget.role == Role.IMAGE:
        return None  # what a picture does, something with words does too
    if widget.role == Role.FIELD and widget.paint:
        return widget.paint  # what is typed is seen where it is typed, with its caret
    if widget.command is not None or widget.struck or widget.role in _ACTS:
        return _strip(widget)
    if widget.role == Role.DOCUMENT and widget.content:
        return Leaf(widget.name, widget.content)
    if widget.content:
        return Leaf("", widget.content, plain=True)
    if not widget.name:
        return None
    if widget.role in (Role.WINDOW, Role.HEADING, Role.GROUP, Role.LIST):
        return Words(widget.name, _heading(widget))
    if widget.role is Role.METER and not (widget.value or widget.description):
        return None  # there is nothing to measure now
    if widget.role in (Role.METER, Role.STATUS):
        return Card(widget.name, widget.value, widget.description)
    return _text(widget)


def _heading(widget: Widget) -> Type:
    if widget.role == Role.WINDOW or (widget.role == Role.HEADING and widget.level == 1):
        return TITLE
    return _SECTION if widget.role == Role.HEADING and widget.level == 2 else _SMALL_HEADING


def _text(widget: Widget) -> Painter:
    between = ": " if widget.name[-1:].isalnum() else " "
    said = between.join(filter(None, (widget.name, widget.value)))
    if widget.description:
        said = f"{said}\n{widget.description}"
    return Words(said, READING, INK_SOFT if widget.role == Role.LIST_ITEM and not widget.value else "#2A2320")


def _strip(widget: Widget) -> Painter:
    return Strip(
        main=widget.name,
        value=widget.value,
        second=widget.description,
        key=widget.shortcut,
        struck=widget.struck,
        thought=widget.thought,
        cost=widget.cost,
        chosen=widget.selected,
        tried=isinstance(widget.paint, Option) and widget.paint.tried,
    )

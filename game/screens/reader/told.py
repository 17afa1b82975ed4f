"""What there is to tell of a stage: one node for each widget that can be reached, in reading order. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.screens.toolkit import Role, Stage, Widget
from game.screens.toolkit.rich import Block, Table, words


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that is said. `about` is its second line, what it asks and what one thinks at it; `box` is x0, y0,
    x1, y1 in pixels of the window; `presses` says that it does something, `stops` that Tab stops there; `at` is
    the row and the column of a cell, of a table how many there are."""

    id: str
    role: Role
    name: str = ""
    value: str = ""
    about: str = ""
    box: tuple[int, int, int, int] | None = None
    selected: bool | None = None
    presses: bool = False
    stops: bool = False
    shortcut: str = ""
    level: int = 0
    at: tuple[int, int] | None = None
    children: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """All of them, the first of which holds the others, and the id of what has the focus ('' for none)."""

    nodes: tuple[Node, ...]
    focus: str

    @property
    def name(self) -> str:
        """What this screen is called."""
        return self.nodes[0].name if self.nodes else ""

    def by_id(self) -> dict[str, Node]:
        return {node.id: node for node in self.nodes}


def told(stage: Stage, struck: str = "") -> Told:
    """What the stage shows now. What lies under a sheet is not told, nor a picture without a name.

    `struck` is what is said of an option that is struck through.
    """
    nodes = tuple(_nodes(stage, stage.tree, struck))
    return Told(nodes, stage.focus if any(node.id == stage.focus for node in nodes) else "")


def _nodes(stage: Stage, widget: Widget, struck: str) -> Iterator[Node]:
    parts = [_block(f"{widget.id}/said/{number}", block) for number, block in enumerate(widget.content)]
    below = tuple(one for child in widget.children for one in _tops(child))
    yield _node(stage, widget, struck, (*(part[0].id for part in parts if part), *(one.id for one in below)))
    yield from (one for part in parts for one in part)
    for one in below:
        yield from _nodes(stage, one, struck)


def _tops(widget: Widget) -> Iterator[Widget]:
    """The widget where it says something; else those in it that do."""
    if widget.inert:
        return
    if _is_told(widget):
        yield widget
        return
    for child in widget.children:
        yield from _tops(child)


def _is_told(widget: Widget) -> bool:
    if widget.role is Role.METER and not (widget.value or widget.description):
        return False  # there is nothing to measure now
    return bool(widget.spoken or widget.takes_focus)


def _block(id: str, block: Block) -> tuple[Node, ...]:
    """Running text paragraph by paragraph, so that it is read as one reads; a table by its cells."""
    text = words((block,))
    if isinstance(block, Table):
        return tuple(_table(id, block))
    return (Node(id, Role.TEXT, text),) if text else ()


def _table(id: str, table: Table) -> Iterator[Node]:
    """The table, and under it row by row its cells. The first row is that of the names, if it is a bold one."""
    many = len(table.rows), max(map(len, table.rows), default=0)
    yield Node(id, Role.TABLE, at=many, children=tuple(f"{id}/{row}" for row in range(len(table.rows))))
    for row, cells in enumerate(table.rows):
        is_head = row == 0 and 0 in table.strong and len(table.rows) > 1
        ids = tuple(f"{id}/{row}/{column}" for column in range(len(cells)))
        yield Node(f"{id}/{row}", Role.ROW, at=(row, 0), children=ids)
        role = Role.COLUMN_HEADER if is_head else Role.CELL
        yield from (Node(ids[column], role, cell, at=(row, column)) for column, cell in enumerate(cells))


def _node(stage: Stage, widget: Widget, struck: str, children: tuple[str, ...]) -> Node:
    shut = struck if widget.struck else ""
    about = ". ".join(filter(None, (shut, widget.description, widget.cost, widget.thought)))
    return Node(
        widget.id,
        widget.role,
        widget.name,
        widget.value,
        about,
        _box(stage, widget),
        widget.selected,
        presses=widget.command is not None,
        stops=widget.takes_focus,
        shortcut=widget.shortcut if stage.comfort.shortcuts else "",
        level=widget.level if widget.role is Role.HEADING else 0,
        children=children,
    )


def _box(stage: Stage, widget: Widget) -> tuple[int, int, int, int] | None:
    try:
        rect = stage.rect_of(widget)
    except KeyError:
        return None  # it is said, and has no place of its own
    return rect.left, rect.top, rect.right, rect.bottom

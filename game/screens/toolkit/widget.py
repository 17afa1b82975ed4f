"""One widget: what it is, what it is called, what it does, where it stands and how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from .box import Box
from .painter import Painter
from .rich import Block, words


class Role(StrEnum):
    """What a widget is, for the keyboard, for reading aloud and for tests."""

    WINDOW = "window"
    GROUP = "group"
    HEADING = "heading"
    TEXT = "text"
    BUTTON = "button"
    OPTION = "option"
    TAB = "tab"
    CHOICE = "choice"
    SWITCH = "switch"
    LINK = "link"
    IMAGE = "image"
    LIST = "list"
    LIST_ITEM = "list_item"
    METER = "meter"
    STATUS = "status"
    DOCUMENT = "document"
    FIELD = "field"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    COLUMN_HEADER = "column_header"


@dataclass(frozen=True, slots=True)
class Flow:
    """Children under each other (or `across`, wrapping), each as high as it needs.

    `pad` is left, top, right, bottom. With `scroll` the container keeps its own box and its content scrolls in
    it; `fade` is the colour in which the last line at the bottom edge dissolves.
    """

    gap: float = 12
    pad: tuple[float, float, float, float] = (0, 0, 0, 0)
    across: bool = False
    scroll: bool = False
    fade: str = ""


@dataclass(frozen=True, slots=True)
class Widget:
    """A frozen value; screens build a new tree of them from a view, the stage finds out what changed.

    - `id` is unique in the tree and stable between trees; focus and scroll hang on it.
    - `name` is what it is called aloud, `value` its state in words, `description` its second line.
    - `box` is in u on the screen; inside a flow it is relative to the item, and only w and h of the item count.
      None: it has no place of its own (it is in a flow, or it exists only in the linear layout).
    - `command` is emitted on activation; a `struck` option emits it too (choosing it is an attempt).
    - `thought` is what one thinks at a struck option; `cost` what it asks ("vraagt 4 vrije hoofdruimte").
    - `live`: a change of name or value is announced. `inert`: seen, but not reachable (under a sheet).
    - `stays`: in one column it does not scroll away.
    - `dark`: it stands on a dark ground, as do its children; the focus ring is light there.
    - `on_top`: the focus ring of what lies under it goes under it, so that its words stay whole.
    - `urgent`: in the one-column layout it stands above everything else.
    - `covers`: of a window, it lies over another one for a while, which is found again as it was left.
    - `is_picture`: in a window higher than 16:9 it and all in it stands in the middle (`taller.py`).
    - `high`: its box in a window as high as 4:3, where there is room for it; from the top edge of the window.
    - `level`: of a heading, 1 to 3. `content`: the blocks of a document.
    """

    id: str
    role: Role
    name: str = ""
    value: str = ""
    description: str = ""
    box: Box | None = None
    paint: Painter | None = None
    command: str | None = None
    shortcut: str = ""
    struck: bool = False
    thought: str = ""
    cost: str = ""
    selected: bool | None = None
    focusable: bool | None = None
    live: bool = False
    stays: bool = False
    inert: bool = False
    dark: bool = False
    urgent: bool = False
    on_top: bool = False
    covers: bool = False
    is_picture: bool = False
    high: Box | None = None
    angle: float = 0.0
    level: int = 2
    flow: Flow | None = None
    content: tuple[Block, ...] = ()
    children: tuple["Widget", ...] = field(default=(), repr=False)

    @property
    def takes_focus(self) -> bool:
        """Whether Tab stops here."""
        return self.focusable if self.focusable is not None else (self.command is not None or self.struck)

    @property
    def spoken(self) -> str:
        """Everything that it says, in the order in which it is read aloud."""
        parts = (self.name, self.value, self.description, self.cost, self.thought, words(self.content))
        return ". ".join(part for part in parts if part)

    def walk(self) -> Iterator["Widget"]:
        """This widget and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

"""From a tree of widgets to boxes on the screen, in drawing order. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .box import WHOLE, Box
from .painters.scrollbar import ScrollBar
from .ruler import Ruler
from .widget import Flow, Role, Widget

ANY_WIDTH = 100_000.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A widget with its place: box and clip in u, and the ids of what it lies in."""

    widget: Widget
    box: Box
    clip: Box
    path: tuple[str, ...]
    scroller: str
    dark: bool
    inert: bool
    stops: bool

    @property
    def id(self) -> str:
        return self.widget.id

    def looks_like(self, other: "Placed") -> bool:
        """Whether both give the same picture, apart from mood and movement."""
        mine, theirs = self.widget, other.widget
        return (
            self.box == other.box
            and self.clip == other.clip
            and self.dark == other.dark
            and mine.angle == theirs.angle
            and (mine.paint is theirs.paint or mine.paint == theirs.paint)
        )


@dataclass(slots=True)
class Arrangement:
    """All placed widgets in drawing order, and of each scroll container how far it can scroll (u)."""

    placed: list[Placed] = field(default_factory=list)
    room: dict[str, float] = field(default_factory=dict)
    views: dict[str, Box] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a widget inherits from what it lies in."""

    origin: tuple[float, float] = (0.0, 0.0)
    clip: Box = WHOLE
    path: tuple[str, ...] = ()
    scroller: str = ""
    dark: bool = False
    inert: bool = False


def arrange(tree: Widget, ruler: Ruler, offsets: Mapping[str, float]) -> Arrangement:
    """Place the whole tree; `offsets` says how far each scroll container has been scrolled (u)."""
    made = Arrangement()
    _place(tree, _box(tree, ruler, (0.0, 0.0)), _Around(), ruler, offsets, made)
    return made


def natural(widget: Widget, ruler: Ruler, width: float) -> tuple[float, float]:
    """The size a widget takes when nothing is prescribed and at most `width` u is there."""
    own = widget.box
    if own and own.w and own.h:
        return own.w, own.h
    room = own.w if own and own.w else width
    if widget.flow and not widget.flow.scroll:
        w, h = _flow_size(widget, widget.flow, ruler, room)
    elif widget.paint:
        w, h = widget.paint.size(ruler, room)
    else:
        w, h = 0.0, 0.0
    return (own.w if own and own.w else w), (own.h if own and own.h else h)


def _box(widget: Widget, ruler: Ruler, origin: tuple[float, float]) -> Box | None:
    box = widget.box
    if box is None:
        return None
    w, h = natural(widget, ruler, ANY_WIDTH)
    left = box.x - box.anchor * w
    return Box(left + origin[0], box.y + origin[1], w, h)


def _place(
    widget: Widget,
    box: Box | None,
    around: _Around,
    ruler: Ruler,
    offsets: Mapping[str, float],
    made: Arrangement,
) -> None:
    inside = replace(
        around,
        path=(*around.path, widget.id),
        dark=around.dark or widget.dark,
        inert=around.inert or widget.inert,
    )
    flow = widget.flow
    if box is not None and flow and flow.scroll:
        _place_scroller(widget, flow, box, around, inside, ruler, offsets, made)
        return
    if box is not None:
        made.placed.append(_placed(widget, box, inside, around, widget.takes_focus))
    if flow and box is not None:
        _place_flow(widget, flow, box, inside, ruler, offsets, made)
        return
    for child in widget.children:
        _place(child, _box(child, ruler, inside.origin), inside, ruler, offsets, made)


def _placed(widget: Widget, box: Box, inside: _Around, around: _Around, stops: bool) -> Placed:
    return Placed(widget, box, around.clip, around.path, around.scroller, inside.dark, inside.inert, stops)


def _place_scroller(
    widget: Widget,
    flow: Flow,
    box: Box,
    around: _Around,
    inside: _Around,
    ruler: Ruler,
    offsets: Mapping[str, float],
    made: Arrangement,
) -> None:
    height = _flow_size(widget, flow, ruler, box.w)[1]
    room = max(0.0, height - box.h)
    offset = min(max(0.0, offsets.get(widget.id, 0.0)), room)
    made.room[widget.id], made.views[widget.id] = room, box
    stops = widget.focusable if widget.focusable is not None else room > 0
    made.placed.append(_placed(widget, box, inside, around, stops))
    held = replace(inside, clip=around.clip.common(box), scroller=widget.id)
    _place_flow(widget, flow, box.moved(0, -offset), held, ruler, offsets, made)
    if room:
        bar = ScrollBar(box.h / height, offset / room, flow.fade, inside.dark)
        mark = Widget(f"{widget.id}/scrollbar", Role.GROUP, paint=bar)
        made.placed.append(_placed(mark, box, inside, around, False))


def _place_flow(
    widget: Widget,
    flow: Flow,
    box: Box,
    inside: _Around,
    ruler: Ruler,
    offsets: Mapping[str, float],
    made: Arrangement,
) -> None:
    for child, place in _flow_boxes(widget, flow, ruler, box):
        _place(child, place, replace(inside, origin=(place.x, place.y)), ruler, offsets, made)


def _flow_size(widget: Widget, flow: Flow, ruler: Ruler, width: float) -> tuple[float, float]:
    left, top, right, bottom = flow.pad
    boxes = [place for _, place in _flow_boxes(widget, flow, ruler, Box(0, 0, width))]
    if not boxes:
        return left + right, top + bottom
    return max(box.right for box in boxes) + right, max(box.bottom for box in boxes) + bottom


def _flow_boxes(widget: Widget, flow: Flow, ruler: Ruler, box: Box) -> list[tuple[Widget, Box]]:
    left, top, right, _ = flow.pad
    inner = box.w - left - right
    x, y, row = box.x + left, box.y + top, 0.0
    boxes: list[tuple[Widget, Box]] = []
    for child in widget.children:
        if child.box is None and child.paint is None and child.flow is None:
            continue
        w, h = natural(child, ruler, inner)
        if not flow.across:
            w = child.box.w if child.box and child.box.w else inner
            boxes.append((child, Box(x, y, w, h)))
            y += h + flow.gap
            continue
        if x > box.x + left and x + w > box.x + left + inner + 0.5:
            x, y, row = box.x + left, y + row + flow.gap, 0.0
        boxes.append((child, Box(x, y, w, h)))
        x, row = x + w + flow.gap, max(row, h)
    return boxes

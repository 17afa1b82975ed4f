"""The composed layout in a window that is higher than 16:9: 16:10, 4:3.

A picture (`Widget.is_picture`) stands in the middle: wall, wood and street run on above and below it. What else
there is hangs from the top edge; what reaches to the foot of its sheet becomes so much higher, and the foot itself
stands at the bottom edge. In a window of 4:3 the bar has two lines (`Widget.high`), and a sheet hangs under them.
Nothing is enlarged: there is more of a letter to be seen, not a larger letter.
"""

from dataclasses import dataclass, replace

from .box import WHOLE, Box
from .widget import Widget

BAR = 64.0
"""A line of the bar. What ends above its first line hangs from the top edge, in a picture too."""
FOOT = 600.0
"""What begins below here is a foot; what begins above it and ends below it reaches to one."""
_TWO_LINES = 190.0
"""From so much more height on there are two lines; a window of 4:3 has 256."""


def taller(tree: Widget, by: float) -> Widget:
    """The tree in a window that is so many u higher than 768; u (0, 0) is half of that below its top edge."""
    if by < 1:
        return tree
    is_high = by >= _TWO_LINES
    lower = BAR if is_high and any(widget.high for widget in tree.walk()) else 0.0
    return _Hung(by, lower, is_high).widget(tree, tree.is_picture)


@dataclass(frozen=True, slots=True)
class _Hung:
    """By so many u higher, with the top of a sheet so many u `lower`."""

    by: float
    lower: float
    is_high: bool

    def widget(self, widget: Widget, in_picture: bool) -> Widget:
        in_picture = in_picture or widget.is_picture
        box = self._box(widget, in_picture)
        if widget.flow:  # what is in it goes with it
            return replace(widget, box=box, children=tuple(map(self._in_a_flow, widget.children)))
        return replace(widget, box=box, children=tuple(self.widget(one, in_picture) for one in widget.children))

    def _in_a_flow(self, widget: Widget) -> Widget:
        box = widget.high if self.is_high and widget.high else widget.box
        return replace(widget, box=box, children=tuple(map(self._in_a_flow, widget.children)))

    def _box(self, widget: Widget, in_picture: bool) -> Box | None:
        box, top = widget.box, -self.by / 2
        if widget.high and self.is_high:
            return widget.high.moved(0, top)
        if not box or box == WHOLE:
            return box
        if box.bottom <= BAR:
            return box.moved(0, top)
        return box if in_picture else self._on_a_sheet(box, top + self.lower)

    def _on_a_sheet(self, box: Box, top: float) -> Box:
        if box.y >= FOOT:
            return box.moved(0, self.by / 2)
        hung = box.moved(0, top)
        return replace(hung, h=box.h + self.by - self.lower) if box.bottom >= FOOT else hung

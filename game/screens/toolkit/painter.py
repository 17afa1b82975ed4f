"""What a painter is: a frozen value that draws one thing in a box."""

from dataclasses import dataclass
from typing import ClassVar

from .box import Box
from .canvas import Canvas
from .ruler import Ruler


@dataclass(frozen=True, slots=True)
class Mood:
    """The state in which something is drawn; it belongs to the stage, never to the view.

    `lift` runs from 0 to 1 while something rises under the pointer or the focus; `progress` from 0 to 1 while
    a stroke is being drawn; `keys` says whether key caps are shown; `dark` that it stands on a dark ground.
    """

    focus: bool = False
    hover: bool = False
    pressed: bool = False
    lift: float = 0.0
    progress: float = 1.0
    angle: float = 0.0
    keys: bool = True
    dark: bool = False


class Painter:
    """Base of all painters: frozen dataclasses of plain data, so that equality means "the same picture".

    `reach`: how many u it draws outside its box (shadows). `lively`: looks different under pointer, focus or
    press. `turns`: turns itself by `mood.angle`; otherwise the stage turns the whole picture. `own_focus`: shows
    the focus itself, so that the ring of the stage is not needed.
    """

    __slots__ = ()  # so that painters with slots=True really have no dict
    reach: ClassVar[float] = 16
    lively: ClassVar[bool] = False
    turns: ClassVar[bool] = False
    own_focus: ClassVar[bool] = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        """Draw the thing in the box."""
        raise NotImplementedError

    def raised(self, box: Box, mood: Mood) -> Box:
        """Where the thing itself is when it rises under pointer or focus; the focus ring follows it."""
        return box

    def caret_at(self, ruler: Ruler, box: Box, x: float, y: float) -> int | None:
        """The place in the text that lies nearest to a point; None where nothing is typed."""
        return None

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        """The natural width and height in u, when at most `width` u is there."""
        return width, 0.0

"""A calm sheet of paper, and the pieces that stand on one: words, headings, buttons, links."""

from dataclasses import dataclass

from game.screens.toolkit import HIGH, Box, Canvas, Depth, Flow, Mood, Painter, Role, Type, Widget
from game.screens.toolkit.painters.button import Button, Link
from game.screens.toolkit.painters.words import Words, heading
from game.screens.toolkit.palette import INK, PAPER, Colour
from game.screens.toolkit.type import READING, TAG


def scrolled(id: str, box: Box, content: Widget, pad: tuple[float, float, float, float]) -> Widget:
    """The part of the screen in which a paper lies; when the paper is longer, it moves up in it."""
    return Widget(id, Role.GROUP, box=box, flow=Flow(pad=pad, scroll=True), children=(content,))


def written(id: str, title: str) -> Widget:
    """The title as it stands on the paper; aloud it is the name of the window."""
    return Widget(id, Role.IMAGE, paint=heading(title))


def text(id: str, words: str, style: Type = READING, colour: Colour = INK) -> Widget:
    return Widget(id, Role.TEXT, words, paint=Words(words, style, colour))


def small_heading(id: str, words: str) -> Widget:
    return Widget(id, Role.HEADING, words, level=3, paint=Words(words, TAG))


def pair(id: str, *lines: Widget) -> Widget:
    """What belongs together stands close together."""
    return Widget(id, Role.GROUP, flow=Flow(gap=6), children=lines)


def button(id: str, name: str, command: str, kind: str, width: float = 0) -> Widget:
    """A button; without a width as wide as its words."""
    place = Box(0, 0, width) if width else None
    return Widget(id, Role.BUTTON, name, command=command, box=place, paint=Button(name, kind))


def link(id: str, name: str, command: str) -> Widget:
    """Words with a line under them that lead somewhere."""
    return Widget(id, Role.LINK, name, command=command, paint=Link(name))


@dataclass(frozen=True, slots=True)
class Note(Painter):
    """A sheet of paper, straight, with a strip of tape at the top."""

    reach = 64
    tape: bool = True
    depth: Depth = HIGH

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, self.depth, 3)
        rounded(canvas, box, PAPER, 3)
        if not self.tape:
            return
        x, y = box.x + box.w / 2, box.y + 1
        canvas.polygon(((x - 50, y - 13), (x + 49, y - 17), (x + 50, y + 13), (x - 49, y + 17)), "#EADFA8", 0.86)


def rounded(canvas: Canvas, box: Box, colour: Colour, radius: float) -> None:
    """A large rectangle with round corners: only the corners are rendered, which is some hundred times less."""
    r = radius
    corner = f'<circle cx="{r}" cy="{r}" r="{r}" fill="{colour}"/>'
    for x in (box.x, box.right - 2 * r):
        for y in (box.y, box.bottom - 2 * r):
            canvas.vector(Box(x, y, 2 * r, 2 * r), corner)
    canvas.fill(Box(box.x + r, box.y, box.w - 2 * r, box.h), colour)
    canvas.fill(Box(box.x, box.y + r, box.w, box.h - 2 * r), colour)

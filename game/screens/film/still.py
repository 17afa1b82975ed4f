"""A real screen of the hour as a picture: nothing in it can be chosen, and what was chosen has a line round it."""

from dataclasses import dataclass, field

import pygame

from game.screens.toolkit import Box, Canvas, Comfort, Mood, Painter, Stage, Widget
from game.screens.toolkit.palette import BRICK, FOCUS_INNER, rgb

_LINE, _CORNER = 0.005, 8
"""Of the line round what was chosen: a share of the width, and pixels."""


class Projector:
    """Draws trees on surfaces, with one stage for all of them, so that what was drawn once is kept."""

    def __init__(self) -> None:
        self._stage = Stage((1366, 768), Comfort(linear=False, shortcuts=False, reduced=True), clock=lambda: 0.0)

    def picture(self, size: tuple[int, int], tree: Widget, mark: str, text: float) -> pygame.Surface:
        """A tree as it stands still, with the offer that is being taken in view and marked."""
        surface, stage = pygame.Surface(size, depth=32), self._stage
        stage.comfort = Comfort(text, linear=False, shortcuts=False, reduced=True)
        stage.resize(size)
        stage.show(tree)
        chosen = stage.find(command=f"take:{mark}") if mark else None
        where = stage.reveal(chosen) if chosen else None
        stage.draw(surface)
        if where:
            line = max(2, round(size[0] * _LINE))
            pygame.draw.rect(surface, rgb(FOCUS_INNER), where.inflate(4 * line, 4 * line), 2 * line, 2 * _CORNER)
            pygame.draw.rect(surface, rgb(BRICK), where.inflate(3 * line, 3 * line), line, _CORNER)
        return surface


@dataclass(frozen=True, slots=True)
class Still(Painter):
    """`key` says which picture it is: two with the same key are the same."""

    reach = 0
    key: str
    text: float
    mark: str
    tree: Widget = field(compare=False, repr=False)
    projector: Projector = field(compare=False, repr=False)

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.kept(self, box, self._draw)

    def _draw(self, canvas: Canvas) -> None:
        size = canvas.surface.get_size()
        canvas.surface.blit(self.projector.picture(size, self.tree, self.mark, self.text), (0, 0))

"""One of each kind of thing that can be reached: at rest, under the pointer, with the focus, and pressed.

They are cut out of the screens as they come past, for `gallery`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pygame

from game.authoring.layout import Screen
from game.screens.house import House
from game.screens.toolkit import Role, Stage, Widget

STATES = ("rest", "hover", "focus", "pressed")
_ROUND, _MOST = 24, (560, 260)
"""So many pixels round it are cut out with it; what is larger than this is cut off at its right and below."""
_GAP = 8


@dataclass(frozen=True, slots=True)
class Kind:
    """What makes a thing look otherwise: what it is, by whom it is drawn, and how it stands."""

    role: str
    painter: str
    struck: bool
    selected: bool | None
    filled: bool

    @property
    def name(self) -> str:
        """As the page calls it: `option Strip struck`."""
        how = (("struck", self.struck), ("selected", bool(self.selected)), ("filled in", self.filled))
        return " ".join((self.role, self.painter, *(word for word, so in how if so)))


def of_each_kind(
    screens: Iterable[Screen], house: House, size: tuple[int, int]
) -> Iterator[tuple[str, pygame.Surface]]:
    """The name of each kind with the screen that it was first seen on, and its states beside each other."""
    done: set[Kind] = set()
    for screen in screens:
        tree = screen.tree(house)
        stage = _shown(tree, house, size)
        for placed in stage.order:
            kind = _kind(placed.widget)
            if kind not in done:
                done.add(kind)
                shots = [_shot(tree, house, size, placed.widget, state) for state in STATES]
                yield f"{kind.name} ({screen.name})", _beside(shots)


def _kind(widget: Widget) -> Kind:
    painter = type(widget.paint).__name__ if widget.paint else "-"
    filled = widget.role is Role.FIELD and bool(widget.value)
    return Kind(widget.role, painter, widget.struck, widget.selected, filled)


def _shown(tree: Widget, house: House, size: tuple[int, int]) -> Stage:
    """A stage on which nobody has pointed yet, and nothing moves."""
    stage = Stage(size, replace(house.settings.comfort, reduced=True), clock=lambda: 0.0)
    stage.show(tree)
    return stage


def _shot(tree: Widget, house: House, size: tuple[int, int], widget: Widget, state: str) -> pygame.Surface:
    stage, surface = _shown(tree, house, size), pygame.Surface(size)
    place = stage.reveal(widget).clip(surface.get_rect())
    if state == "focus":
        stage.focus = widget.id
    elif state != "rest":
        _point(stage, pygame.MOUSEMOTION, place.center)
    if state == "pressed":
        _point(stage, pygame.MOUSEBUTTONDOWN, place.center)
    stage.draw(surface)
    cut = place.inflate(2 * _ROUND, 2 * _ROUND).clip(surface.get_rect())
    return surface.subsurface(cut.x, cut.y, min(cut.w, _MOST[0]), min(cut.h, _MOST[1]))


def _point(stage: Stage, kind: int, at: tuple[int, int]) -> None:
    stage.handle(pygame.event.Event(kind, pos=at, rel=(0, 0), buttons=(0, 0, 0), button=1))


def _beside(shots: list[pygame.Surface]) -> pygame.Surface:
    both = pygame.Surface((sum(one.get_width() + _GAP for one in shots), max(one.get_height() for one in shots)))
    both.fill("#222222")
    x = 0
    for one in shots:
        both.blit(one, (x, 0))
        x += one.get_width() + _GAP
    return both

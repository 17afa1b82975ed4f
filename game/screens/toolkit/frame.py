"""One frame: compare with what was drawn last, and draw again only where something differs."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

import pygame

from .arrange import Placed
from .backdrop import Backdrop
from .box import Box
from .canvas import Canvas
from .motion import Pose
from .painter import Mood
from .ring import REACH, draw_ring

MOST_OF_THE_SCREEN = 0.6


@dataclass(frozen=True, slots=True)
class Shown:
    """A placed widget with its mood and its movement at this moment."""

    placed: Placed
    mood: Mood
    pose: Pose

    @property
    def box(self) -> Box:
        return self.placed.box.moved(self.pose.dx, self.pose.dy)

    @property
    def ringed(self) -> Box:
        """What the focus ring goes round."""
        paint = self.placed.widget.paint
        return paint.raised(self.box, self.mood) if paint else self.box

    def looks_like(self, other: "Shown") -> bool:
        return self.mood == other.mood and self.pose == other.pose and self.placed.looks_like(other.placed)

    def bounds(self) -> Box:
        """All that it can touch, in u."""
        paint = self.placed.widget.paint
        if paint is None:
            return Box(0, 0)
        return self.box.turned(self.mood.angle).grown(paint.reach).common(self.placed.clip)

    def draw(self, canvas: Canvas) -> None:
        """Draw it; what cannot turn itself is turned as a whole, what fades is drawn apart."""
        paint, box, mood = self.placed.widget.paint, self.box, self.mood
        if paint is None:
            return
        turn = 0.0 if paint.turns else mood.angle
        upright = mood if paint.turns else replace(mood, angle=0.0)
        with canvas.clipped(self.placed.clip):
            canvas.turned(
                (paint, upright),
                box,
                turn,
                lambda inner: paint.draw(inner, box, upright),
                paint.reach,
                self.pose.alpha,
            )


class Frame:
    """Remembers what stands on the surface."""

    def __init__(self) -> None:
        self._drawn: dict[str, Shown] | None = None
        self._bounds: dict[str, pygame.Rect] = {}
        self._ring = pygame.Rect(0, 0, 0, 0)
        self._ring_look: tuple[object, ...] = ()
        self._backdrop: Backdrop[Shown] = Backdrop()

    def lift(self, id: str) -> float:
        """How far it had risen when it was drawn last."""
        shown = (self._drawn or {}).get(id)
        return shown.mood.lift if shown else 0.0

    def draw(self, canvas: Canvas, shown: list[Shown], ring: str) -> list[pygame.Rect]:
        """Draw the differences and give their rectangles. `ring` is the id of what has the visible focus."""
        whole = canvas.surface.get_rect()
        bounds = {one.placed.id: canvas.pixels(one.bounds()).clip(whole) for one in shown}
        focused = next((one for one in shown if one.placed.id == ring), None)
        ring_at, ring_look = self._ring_of(canvas, focused)
        under = _under(shown, focused)
        changed, lowest = self._changed(shown, bounds, whole), min(self._lowest(shown), under)
        if ring_look != self._ring_look:
            changed += [self._ring, ring_at]
        self._drawn = {one.placed.id: one for one in shown}
        self._bounds, self._ring, self._ring_look = bounds, ring_at, ring_look
        dirty = _merged([rect.clip(whole) for rect in changed if rect.w and rect.h], whole)
        covered = self._backdrop.cover(canvas, shown, lowest, dirty) if dirty else 0
        for rect in dirty:
            canvas.surface.set_clip(rect)
            if covered:
                self._backdrop.copy(canvas, rect)
            self._paint(canvas, shown[covered:under], rect)
            self._draw_ring(canvas, focused, rect)
            self._paint(canvas, shown[max(covered, under) :], rect)
        canvas.surface.set_clip(None)
        return dirty

    def _paint(self, canvas: Canvas, shown: list[Shown], rect: pygame.Rect) -> None:
        for one in shown:
            if rect.colliderect(self._bounds[one.placed.id]):
                one.draw(canvas)

    def _draw_ring(self, canvas: Canvas, focused: Shown | None, rect: pygame.Rect) -> None:
        if focused and rect.colliderect(self._ring):
            with canvas.clipped(focused.placed.clip.grown(REACH)):
                draw_ring(canvas, focused.ringed, focused.mood.angle, focused.placed.dark)

    def _changed(
        self, shown: list[Shown], bounds: dict[str, pygame.Rect], whole: pygame.Rect
    ) -> list[pygame.Rect]:
        if self._drawn is None or (_order(shown, self._drawn) != _order(self._drawn.values(), bounds)):
            return [whole]
        changed = [self._bounds[id] for id in self._drawn if id not in bounds]
        for one in shown:
            before = self._drawn.get(one.placed.id)
            if before is None:
                changed.append(bounds[one.placed.id])
            elif not one.looks_like(before):
                changed += [self._bounds[one.placed.id], bounds[one.placed.id]]
        return changed

    def _lowest(self, shown: list[Shown]) -> int:
        """The place in the drawing order below which nothing changed."""
        drawn = list((self._drawn or {}).values())
        for number, (one, before) in enumerate(zip(shown, drawn, strict=False)):
            if one.placed.id != before.placed.id or not one.looks_like(before):
                return number
        return min(len(shown), len(drawn))

    def _ring_of(self, canvas: Canvas, focused: Shown | None) -> tuple[pygame.Rect, tuple[object, ...]]:
        if focused is None:
            return pygame.Rect(0, 0, 0, 0), ()
        clip = focused.placed.clip.grown(REACH)
        around = focused.ringed.grown(REACH + 1).turned(focused.mood.angle).common(clip)
        look = (focused.placed.id, focused.ringed, focused.mood.angle, clip, focused.placed.dark)
        return canvas.pixels(around), look


def _under(shown: list[Shown], focused: Shown | None) -> int:
    """The place in the drawing order of the focus ring: over everything but the scraps that lie on its owner."""
    if focused is None or focused.placed.widget.on_top:
        return len(shown)
    after = range(shown.index(focused) + 1, len(shown))
    return next((number for number in after if shown[number].placed.widget.on_top), len(shown))


def _order(shown: Iterable[Shown], among: Container[str]) -> list[str]:
    return [one.placed.id for one in shown if one.placed.id in among]


def _merged(rects: list[pygame.Rect], whole: pygame.Rect) -> list[pygame.Rect]:
    """Overlapping rectangles become one; when most of the screen changed, the screen is one."""
    merged: list[pygame.Rect] = []
    for rect in rects:
        grown = rect
        while (at := grown.collidelist(merged)) >= 0:
            grown = grown.union(merged.pop(at))
        merged.append(grown)
    area = sum(rect.w * rect.h for rect in merged)
    return [whole.copy()] if area > MOST_OF_THE_SCREEN * whole.w * whole.h else merged

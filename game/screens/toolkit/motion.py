"""Short movements with an end. The owner starts them, the stage plays them; nothing loops."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


def _linear(t: float) -> float:
    return t


def _out_quad(t: float) -> float:
    return 1 - (1 - t) ** 2


def _in_quad(t: float) -> float:
    return t * t


def _out_cubic(t: float) -> float:
    return 1 - (1 - t) ** 3


def _in_out(t: float) -> float:
    return t * t * (3 - 2 * t)


def _out_back(t: float) -> float:
    over = 1.05
    return float(1 + (over + 1) * (t - 1) ** 3 + over * (t - 1) ** 2)


class Easing(Enum):
    """How a movement runs between its ends."""

    LINEAR = (_linear,)
    OUT_QUAD = (_out_quad,)
    IN_QUAD = (_in_quad,)
    OUT_CUBIC = (_out_cubic,)
    IN_OUT = (_in_out,)
    OUT_BACK = (_out_back,)

    def at(self, t: float) -> float:
        curve: Callable[[float], float] = self.value[0]
        return curve(min(1.0, max(0.0, t)))


@dataclass(frozen=True, slots=True)
class Pose:
    """Where something is at a moment, apart from its place at rest."""

    dx: float = 0.0
    dy: float = 0.0
    angle: float = 0.0
    alpha: float = 1.0
    progress: float = 1.0


REST = Pose()
REDUCED_MS = 120


@dataclass(frozen=True, slots=True)
class Motion:
    """From a starting pose to rest in `ms` milliseconds, after `delay`."""

    start: Pose
    ms: int = 320
    easing: Easing = Easing.OUT_CUBIC
    delay: int = 0

    def pose(self, elapsed: float) -> Pose:
        """The pose so many milliseconds after the start."""
        t = self.easing.at((elapsed - self.delay) / max(1, self.ms))
        part = 1 - t
        start = self.start
        return Pose(
            start.dx * part,
            start.dy * part,
            start.angle * part,
            min(1.0, start.alpha + (1 - start.alpha) * t),
            start.progress + (1 - start.progress) * t,
        )

    def over(self, elapsed: float) -> bool:
        return elapsed >= self.delay + self.ms

    def reduced(self) -> "Motion | None":
        """What is left of it in reduced motion: a fade of 120 ms if it faded, otherwise nothing."""
        if self.start.alpha < 1:
            return Motion(Pose(alpha=self.start.alpha), REDUCED_MS, Easing.LINEAR)
        return None


def slide(dx: float, dy: float, ms: int = 420, angle: float = 0, easing: Easing = Easing.OUT_CUBIC) -> Motion:
    """New post slides onto the pile; a letter lifts and turns straight (320)."""
    return Motion(Pose(dx, dy, angle), ms, easing)


def fade(ms: int = 220) -> Motion:
    return Motion(Pose(alpha=0), ms, Easing.LINEAR)


def rise(dy: float = 24, ms: int = 320) -> Motion:
    """A sheet comes up and appears."""
    return Motion(Pose(dy=dy, alpha=0), ms, Easing.OUT_CUBIC)


def stroke(ms: int = 280) -> Motion:
    """A stroke is drawn from left to right."""
    return Motion(Pose(progress=0), ms, Easing.LINEAR)


def add(one: Pose, other: Pose) -> Pose:
    """Two poses at once: a widget moves along with what it lies in."""
    return Pose(
        one.dx + other.dx,
        one.dy + other.dy,
        one.angle + other.angle,
        one.alpha * other.alpha,
        one.progress * other.progress,
    )

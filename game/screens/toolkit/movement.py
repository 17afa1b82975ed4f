"""What moves at this moment: motions that the owner started, and things that rise under pointer or focus."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from .motion import REST, Motion, Pose, add

LIFT_MS = 90


class Movement:
    """Keeps every movement until it is over. Times are in milliseconds of one clock."""

    def __init__(self) -> None:
        self._motions: dict[str, tuple[Motion, float]] = {}
        self._lifts: dict[str, tuple[float, float, float]] = {}

    @property
    def busy(self) -> bool:
        return bool(self._motions or self._lifts)

    def start(self, id: str, motion: Motion | None, now: float) -> None:
        """Start a motion; None (nothing is left of it in reduced motion) does nothing."""
        if motion:
            self._motions[id] = (motion, now)

    def poses(self, now: float) -> dict[str, Pose]:
        """The pose of all that moves. What is over is given once more, at rest, and then forgotten."""
        poses = {id: motion.pose(now - since) for id, (motion, since) in self._motions.items()}
        self._motions = {id: held for id, held in self._motions.items() if not held[0].over(now - held[1])}
        return poses

    def lift(self, id: str, held: float, up: bool, now: float, reduced: bool) -> float:
        """How far something has risen, from where it is `held`: to 1, or back to 0, in 90 ms."""
        target = 1.0 if up else 0.0
        start, goal, since = self._lifts.get(id, (held, held, now))
        if goal != target:
            start, goal, since = held, target, now
        share = 1.0 if reduced else min(1.0, (now - since) / LIFT_MS)
        if share >= 1 or start == goal:
            self._lifts.pop(id, None)
            return goal
        self._lifts[id] = (start, goal, since)
        return start + (goal - start) * share * (2 - share)

    def forget(self, but: Collection[str]) -> None:
        """Drop the risen things that are no longer there."""
        self._lifts = {id: lift for id, lift in self._lifts.items() if id in but}


def together(path: Iterable[str], poses: dict[str, Pose], u: float = 1.0) -> Pose:
    """The pose of a widget: its own and that of all it lies in, moved by whole pixels so that nothing shimmers."""
    pose = REST
    for id in path if poses else ():
        pose = add(pose, poses[id]) if id in poses else pose
    return replace(pose, dx=round(pose.dx * u) / u, dy=round(pose.dy * u) / u) if pose != REST else pose

"""What moves, once, when one state becomes the next; look.md 7. Movements of what is not on screen do nothing."""

from collections.abc import Iterator, Mapping, Set
from typing import Final

from game.play.state import State
from game.screens.toolkit.motion import Easing, Motion, Pose, slide, stroke

Movement = tuple[str, Motion]

NEW_POST: Final = slide(1010, -250, 420, angle=14)
"""From the doorway onto the pile."""
NEW_WORRY: Final = Motion(Pose(dy=-36, angle=6, alpha=0), 500, Easing.OUT_BACK)
COMES_IN: Final = Motion(Pose(dx=-90, alpha=0), 380, Easing.OUT_QUAD)
IN_THE_DOOR: Final = Motion(Pose(dx=70, alpha=0), 380, Easing.OUT_QUAD)
TEAR: Final = Motion(Pose(progress=0), 260, Easing.IN_QUAD)
LIFTS: Final = slide(60, 230, 320, angle=8)
SHEET_UP: Final = slide(0, 120, 320)
"""It slides and does not fade: a whole sheet that fades costs more than a frame may."""
STROKE: Final = stroke(280)


def between(before: State, after: State) -> list[Movement]:
    """The movements that belong to one step."""
    return [*_place(before, after), *_table(before, after), *_day(before, after)]


def _place(before: State, after: State) -> Iterator[Movement]:
    """Another place: a sheet comes up, somebody comes in; strokes are drawn through what is shut."""
    if before.place == after.place:
        return
    kind = after.place.kind
    if kind == "letter":
        yield "letter/envelope", LIFTS
    if kind != before.place.kind and not {kind, before.place.kind} <= _SITES:
        yield from ((id, SHEET_UP) for id in _SHEETS.get(kind, ()))
    if kind == "scene" and (before.place.kind, before.place.id) != ("scene", after.place.id):
        yield "scene/person", COMES_IN
    if kind in _WITH_OPTIONS:
        yield f"{kind}/options", STROKE


_SHEETS: Final[Mapping[str, tuple[str, ...]]] = {
    "letter": ("letter/sheet",),
    "between": ("between/page",),
    "stop": ("stop/page",),
    "week": ("week/note",),
    **{kind: ("site/sheet",) for kind in ("login", "portal", "form", "sent")},
}
_SITES: Final[Set[str]] = {"login", "portal", "form", "sent"}
"""Pages of a site lie on one sheet."""
_WITH_OPTIONS: Final[Set[str]] = {"letter", "scene"}


def _table(before: State, after: State) -> Iterator[Movement]:
    """New post, a new worry, somebody in the doorway: only seen where the table is seen."""
    if after.place.kind != "table":
        return
    yield from ((f"thing/letter/{id}", NEW_POST) for id in sorted(after.letters.keys() - before.letters.keys()))
    yield from ((f"worry/{id}", NEW_WORRY) for id in sorted(after.worries.keys() - before.worries.keys()))
    if {id for id, how in after.scenes.items() if how == "here"} - before.scenes.keys():
        yield "thing/person", IN_THE_DOOR


def _day(before: State, after: State) -> Iterator[Movement]:
    """The tape is torn where something cost time; an attempt draws its stroke again."""
    if after.spent != before.spent:
        yield "day/tape", TEAR
    yield from ((id, STROKE) for id in sorted(after.tried.keys() - before.tried.keys()))

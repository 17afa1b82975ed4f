"""Moving along the timeline: to a week, to the one before or after it, to the first moment and the last."""

from datetime import date, timedelta
from itertools import groupby

import pygame

from game.debrief.weeks import monday
from game.screens.lookback.moments import most_telling
from game.screens.lookback.view import View

BACK, ON, FIRST, LAST = pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_HOME, pygame.K_END
KEYS = frozenset({BACK, ON, FIRST, LAST})
_A_WEEK = timedelta(days=7)


def in_week(view: View, week: date) -> int:
    """What says most of the week of this Monday; of a week without lines, of the next that has, or the last."""
    found = _weeks(view)
    wanted = next((one for one in found if one >= week), max(found, default=None))
    return most_telling(view.debrief.timeline.entries, found[wanted]) if wanted else -1


def jump(view: View, key: int) -> int:
    """The entry to which a key leads from the chosen one: a week back or on, or the ends of the hour."""
    entries = view.debrief.timeline.entries
    if not entries:
        return -1
    if key in (FIRST, LAST):
        return 0 if key == FIRST else len(entries) - 1
    here, found = monday(entries[view.entry].moment.date()), _weeks(view)
    earlier = (one for one in reversed(found) if one < here)
    week = next(earlier, here) if key == BACK else min(here + _A_WEEK, max(found))
    return in_week(view, week)


def _weeks(view: View) -> dict[date, tuple[int, ...]]:
    """The entries of every week that has some, by its Monday."""
    entries = view.debrief.timeline.entries
    by_monday = groupby(range(len(entries)), key=lambda index: monday(entries[index].moment.date()))
    return {week: tuple(those) for week, those in by_monday}

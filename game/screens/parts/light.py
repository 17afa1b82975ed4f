"""The light of the hour: how wall, sky and shafts look at a time of day. Pure, in steps of ten minutes."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from game.screens.parts.sun import sun
from game.screens.toolkit import palette
from game.screens.toolkit.palette import Colour, rgb

STEP_MINUTES: Final = 10
NIGHT_SHARE: Final = 0.38
"""How dark the evening lies over wall and table."""


@dataclass(frozen=True, slots=True)
class Light:
    """Colours of wall and sky; shafts as colour, strength (0-1) and reach (0-1); night from 0 to 1."""

    wall: Colour
    sky: tuple[Colour, Colour]
    shaft: Colour
    shafts: float
    reach: float
    night: float

    @property
    def seen_wall(self) -> Colour:
        """The wall as it looks under the night."""
        return blend(self.wall, palette.NIGHT, NIGHT_SHARE * self.night)


def _light(name: str, shaft: Colour, shafts: float, reach: float, night: float) -> Light:
    return Light(palette.WALL[name], palette.SKY[name], shaft, shafts, reach, night)


_MORNING = _light("morning", palette.SHAFT, 0.10, 1.0, 0)
_NOON = _light("noon", palette.SHAFT, 0.06, 0.55, 0)
_DUSK = _light("dusk", palette.SHAFT_LATE, 0.11, 0.8, 0)
_EVENING = _light("evening", palette.SHAFT_LATE, 0.0, 0.8, 1)

_NOON_FROM, _NOON_TO = 10.5, 15.5


def light_at(moment: datetime) -> Light:
    """The light at that time of that day: in October the table has sun at half past five, in December a lamp."""
    hours = (moment.hour * 60 + moment.minute) // STEP_MINUTES * STEP_MINUTES / 60
    day = _day(*sun(moment.date()))
    after = bisect_right([hour for hour, _ in day], hours)
    (start, one), (end, other) = day[after - 1], day[min(after, len(day) - 1)]
    share = (hours - start) / (end - start) if end > start else 0.0
    return _between(one, other, share)


def _day(rise: float, falls: float) -> tuple[tuple[float, Light], ...]:
    """The lights of a day by the hour they stand at; in between it goes from the one to the other."""
    low, gone = min(falls - 1.25, _NOON_TO + 1.5), falls + 0.75
    return (
        (0.0, _EVENING),
        (rise - 1.1, _EVENING),
        (rise - 0.25, _MORNING),
        (max(rise + 1, _NOON_FROM - 1), _MORNING),
        (max(rise + 2, _NOON_FROM), _NOON),
        (low - 0.75, _NOON),
        (low, _DUSK),
        (falls - 0.25, _DUSK),
        (gone, _EVENING),
        (24.0, _EVENING),
    )


def _between(one: Light, other: Light, share: float) -> Light:
    def mean(a: float, b: float) -> float:
        return round(a + (b - a) * share, 3)

    return Light(
        blend(one.wall, other.wall, share),
        (blend(one.sky[0], other.sky[0], share), blend(one.sky[1], other.sky[1], share)),
        blend(one.shaft, other.shaft, share),
        mean(one.shafts, other.shafts),
        mean(one.reach, other.reach),
        mean(one.night, other.night),
    )


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """The first colour with so much (0-1) of the second laid over it."""
    mixed = (round(a + (b - a) * share) for a, b in zip(rgb(one), rgb(other), strict=True))
    return "#{:02X}{:02X}{:02X}".format(*mixed)

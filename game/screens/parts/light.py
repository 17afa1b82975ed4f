"""The light of the hour: how wall, sky and shafts look at a time of day. Pure, in steps of ten minutes."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime
from typing import Final

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

_DAY: Final = (
    (0.0, _EVENING),
    (6.0, _EVENING),
    (7.0, _MORNING),
    (9.5, _MORNING),
    (10.5, _NOON),
    (15.0, _NOON),
    (16.0, _DUSK),
    (17.5, _DUSK),
    (18.5, _EVENING),
    (24.0, _EVENING),
)


def light_at(moment: datetime) -> Light:
    """The light at that time of day."""
    hours = (moment.hour * 60 + moment.minute) // STEP_MINUTES * STEP_MINUTES / 60
    after = bisect_right([hour for hour, _ in _DAY], hours)
    (start, one), (end, other) = _DAY[after - 1], _DAY[min(after, len(_DAY) - 1)]
    share = (hours - start) / (end - start) if end > start else 0.0
    return _between(one, other, share)


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

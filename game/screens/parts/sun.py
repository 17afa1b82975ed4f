"""When the sun comes up and goes down in Meerwijk, which lies where Utrecht lies; to some three minutes."""

from calendar import SUNDAY, monthrange
from datetime import date, timedelta
from functools import cache
from math import acos, cos, degrees, pi, radians, sin
from typing import Final

_LATITUDE: Final = radians(52.1)
_LATE: Final = (15.0 - 5.2) / 15
"""Hours that the sun stands later here, at 5.2° east, than where winter time was measured, at 15°."""
_TILT: Final = radians(23.44)
_UNDER: Final = sin(radians(-0.83))
"""The upper edge of the sun, seen through the air, on the horizon."""


@cache
def sun(day: date) -> tuple[float, float]:
    """Sunrise and sunset of a day, in hours on the clock: `(7.82, 19.07)`."""
    turned = 2 * pi * day.timetuple().tm_yday / 365.25
    height = -_TILT * cos(turned + 2 * pi * 10 / 365.25)
    half = degrees(acos((_UNDER - sin(_LATITUDE) * sin(height)) / (cos(_LATITUDE) * cos(height)))) / 15
    noon = 12 + _LATE - _ahead(turned) + _summer_time(day)
    return noon - half, noon + half


def _ahead(turned: float) -> float:
    """Hours that a sundial runs ahead of the clock (the equation of time)."""
    since = turned - 2 * pi * 81 / 365.25
    return (9.87 * sin(2 * since) - 7.53 * cos(since) - 1.5 * sin(since)) / 60


def _summer_time(day: date) -> int:
    return int(_last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10))


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - SUNDAY) % 7)

"""What one sees through the kitchen window: the sky of the hour, and the weather of the week on the panes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from game.scenario.stops import Weather
from game.screens.parts.kitchen import Sky
from game.screens.toolkit import Box, Canvas, Mood, Painter, Role, Widget
from game.screens.toolkit.painters.picture import Art

_DRAWING: Final = (360.0, 190.0)
_PANES: Final = (Box(24, 20, 150, 130), Box(186, 20, 150, 130))
"""The drawing of the window, and the glass in it."""


def window(id: str, place: Box, sky: tuple[str, str], weather: Weather) -> Iterator[Widget]:
    """The window as wide as the place, with the plant before the glass."""
    k = place.w / _DRAWING[0]
    whole = Box(place.x, place.y, place.w, k * _DRAWING[1])
    glass = Box(place.x + 24 * k, place.y + 20 * k, 312 * k, 130 * k)
    yield Widget(f"{id}/sky", Role.IMAGE, box=glass, paint=Sky(sky))
    yield Widget(f"{id}/frame", Role.IMAGE, box=whole, paint=Art("window", depth=None))
    if weather != "clear":
        yield Widget(f"{id}/weather", Role.IMAGE, box=whole, paint=OnThePanes(weather))
        yield Widget(f"{id}/plant", Role.IMAGE, box=whole, paint=Art("plant", depth=None))


@dataclass(frozen=True, slots=True)
class OnThePanes(Painter):
    """Rain, wind, fog, frost or snow, as it stands there this week; nothing of it moves."""

    weather: Weather

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        k = box.w / _DRAWING[0]
        for pane in _PANES:
            place = Box(box.x + pane.x * k, box.y + pane.y * k, pane.w * k, pane.h * k)
            canvas.vector(place, f'<g transform="scale({k:.4f})">{_WEATHER[self.weather](pane)}</g>')


def _spread(count: int, pane: Box, first: int = 0) -> Iterator[tuple[float, float, int]]:
    """Places on a pane, scattered and always the same; another `first` has others."""
    for number in range(first, first + count):
        seed = (number * 7919 + round(pane.x) * 104_729) % 9973
        yield seed * 31 % 997 / 997 * pane.w, seed * 17 % 991 / 991 * pane.h, number


def _rain(pane: Box) -> str:
    streaks = "".join(
        f'<path d="M{x:.1f} {y:.1f} l-4 {10 + n % 4 * 4}" stroke-opacity="{0.34 + n % 3 * 0.14:.2f}"/>'
        for x, y, n in _spread(46, pane)
        if y < pane.h - 22
    )
    drops = "".join(
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="1.5" ry="2.1" fill="#EAF1F5" fill-opacity="0.7"/>'
        for x, y, _ in _spread(26, pane, first=500)
        if 4 < x < pane.w - 4 and 4 < y < pane.h - 4
    )
    veil = f'<rect width="{pane.w}" height="{pane.h}" fill="#6C7C88" fill-opacity="0.34"/>'
    return f'{veil}<g stroke="#E4EDF2" stroke-width="1.1" stroke-linecap="round">{streaks}</g>{drops}'


_LEAVES = ("#B5652F", "#C98A3A", "#8E4A2B", "#A9762F")


def _wind(pane: Box) -> str:
    return "".join(_leaf(x, y, n) for x, y, n in _spread(12, pane) if 10 < x < pane.w - 14 and 8 < y < pane.h - 10)


def _leaf(x: float, y: float, number: int) -> str:
    colour, turn, size = _LEAVES[number % 4], number * 47 % 360, 0.7 + number % 3 * 0.2
    place = f"translate({x:.1f} {y:.1f}) rotate({turn}) scale({size:.1f})"
    shape = "M0 0 Q5 -5 11 0 Q5 5 0 0 Z M0 0 L-3 1"
    return f'<path d="{shape}" stroke="{colour}" stroke-width="0.7" fill="{colour}" transform="{place}"/>'


def _fog(pane: Box) -> str:
    stops = (
        '<stop offset="0" stop-color="#E9EAE8" stop-opacity="0.5"/>'
        '<stop offset="0.6" stop-color="#E4E6E5" stop-opacity="0.86"/>'
        '<stop offset="1" stop-color="#E9EAE8" stop-opacity="0.94"/>'
    )
    run = f'<linearGradient id="fog" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="{pane.h}">'
    whole = f'<rect width="{pane.w}" height="{pane.h}" fill="url(#fog)"/>'
    return f"<defs>{run}{stops}</linearGradient></defs>{whole}"


_FERN = "M0 0 Q10 -16 26 -24 M6 -9 l9 1 M6 -9 l-1 -9 M13 -17 l9 2 M13 -17 l0 -8 M20 -21 l7 2 M20 -21 l1 -6"


def _frost(pane: Box) -> str:
    w, h = pane.w, pane.h
    corners = ((1, h - 1, 1.5, 1.5), (w - 1, h - 1, -1.5, 1.5))
    ferns = "".join(_fern(x, y, s, t, number) for x, y, s, t in corners for number in range(3))
    rime = (
        f'<path d="M0 {h} L0 {h - 34} Q22 {h - 12} {w / 2} {h - 9} Q{w - 22} {h - 12} {w} {h - 34} L{w} {h} Z '
        f'M0 0 L0 16 Q12 4 {w / 2} 3 Q{w - 12} 4 {w} 16 L{w} 0 Z" fill="#F2F7FA" fill-opacity="0.55"/>'
    )
    pen = 'fill="none" stroke="#FBFDFE" stroke-width="1.1" stroke-opacity="0.7" stroke-linecap="round"'
    return f"{rime}<g {pen}>{ferns}</g>"


def _fern(x: float, y: float, wide: float, high: float, number: int) -> str:
    """One of the fronds of a corner, each smaller and more upright than the one before."""
    size = f"scale({wide * (1 - number * 0.16):.2f} {high * (1 - number * 0.2):.2f})"
    return f'<path d="{_FERN}" transform="translate({x} {y}) {size} rotate({number * 22})"/>'


def _snow(pane: Box) -> str:
    flakes = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{1.1 + n % 3 * 0.6:.1f}"/>'
        for x, y, n in _spread(44, pane)
        if 3 < x < pane.w - 3 and 3 < y < pane.h - 12
    )
    w, h = pane.w, pane.h
    lies = f'<path d="M0 {h} L0 {h - 6} Q{w * 0.3:.0f} {h - 11} {w * 0.6:.0f} {h - 7} T{w} {h - 8} L{w} {h} Z"/>'
    veil = f'<rect width="{w}" height="{h}" fill="#DCE3E8" fill-opacity="0.30"/>'
    return f'{veil}<g fill="#FDFEFE" fill-opacity="0.95">{flakes}{lies}</g>'


_WEATHER: Final[dict[str, Callable[[Box], str]]] = {
    "rain": _rain,
    "wind": _wind,
    "fog": _fog,
    "frost": _frost,
    "snow": _snow,
}

"""The kitchen: wall, window, table, the light of the hour, and the darkness of the head at the edges."""

from dataclasses import dataclass

from game.play import sittings
from game.screens.glance import Glance
from game.screens.parts.daybar import HEIGHT
from game.screens.parts.headspace import State, state_of
from game.screens.parts.light import light_at
from game.screens.parts.things import things
from game.screens.toolkit import WHOLE, Box, Canvas, Mood, Painter, Role, Widget
from game.screens.toolkit.painters.picture import Art
from game.screens.toolkit.painters.room import Dusk
from game.screens.toolkit.palette import SCRIM, SHADOW, WOOD_RIM

TABLE_Y = 210.0
EDGE = {State.CALM: 0.0, State.BUSY: 0.20, State.FULL: 0.55, State.NEARLY_GONE: 0.88}
LEAST_DARK = 0.25


def room(seen: Glance) -> tuple[Widget, ...]:
    """Wall, window with the sky of the hour, table, and the light that falls on it; or where else she is."""
    if away := elsewhere(seen):
        return (away,)
    light = light_at(seen.moment)
    return (
        _image("kitchen/wall", WHOLE, Wall(light.wall)),
        _image("kitchen/sky", Box(71, 74, 268, 124), Sky(light.sky)),
        _image("kitchen/window", Box(60, 66, 290, 153), Art("window", depth=None)),
        _image("kitchen/wood", WHOLE, Wood()),
        _image("kitchen/shafts", WHOLE, Shafts(light.shaft, light.shafts, light.reach)),
    )


TALK, TOP = "-talk", "-top"
_EDGES = {"": TABLE_Y, TALK: 620.0, TOP: 0.0}
"""Another place has three drawings: its room, its wall nearer by for a talk, its table top for what lies on it."""


def elsewhere(seen: Glance, view: str = "", there: str = "") -> Widget | None:
    """Where she is when that is not at home: `there`, or at the place of this moment."""
    place = there or sittings.elsewhere(seen.scenario, seen.state.moment)
    if not place:
        return None
    return _image("kitchen/elsewhere", WHOLE, Elsewhere(f"place-{place}{view}", _EDGES[view]))


def dark(seen: Glance) -> tuple[Widget, ...]:
    """What lies over all things: the night, the lamp in it, the darkness of the head."""
    light = light_at(seen.moment)
    return (_image("kitchen/night", WHOLE, Night(light.night)), edges(seen))


def edges(seen: Glance) -> Widget:
    """The darkness at the edges, by headspace; text never lies under it."""
    return _image("kitchen/edges", WHOLE, Dusk(edges=edge_strength(seen)))


def edge_strength(seen: Glance) -> float:
    """How dark the edges are, 0 to 1."""
    strength = EDGE[state_of(seen.free)]
    return min(strength, LEAST_DARK) if seen.less_dark else strength


def backdrop(seen: Glance, dim: float = 0.0) -> tuple[Widget, ...]:
    """The table as it lies there under a sheet, out of reach. `dim` is the darkness over it (0-1)."""
    veil = (_image("kitchen/dim", WHOLE, Veil(dim)),) if dim else ()
    whole = Widget(
        "kitchen",
        Role.GROUP,
        inert=True,
        children=(*room(seen), *things(seen), *dark(seen), *veil),
        is_picture=True,
    )
    return (whole,)


def _image(id: str, box: Box, paint: Painter) -> Widget:
    return Widget(id, Role.IMAGE, box=box, paint=paint)


def _below_the_bar(canvas: Canvas) -> Box:
    screen = canvas.screen
    return Box(screen.x, screen.y + HEIGHT, screen.w, screen.h - HEIGHT)


@dataclass(frozen=True, slots=True)
class Elsewhere(Painter):
    """Another place than the kitchen, by its drawing, so large that it covers any window. In it a table begins at
    `edge`, and there it stays: what lies on the table lies on it."""

    name: str
    edge: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        k = max(screen.w / 1366, screen.h / 768)
        top = max(self.edge * (1 - k), screen.bottom - 768 * k)
        canvas.art(self.name, Box(screen.x + (screen.w - 1366 * k) / 2, top, 1366 * k, 768 * k))


@dataclass(frozen=True, slots=True)
class Wall(Painter):
    """The wall, to the edge of the table."""

    colour: str
    until: float = TABLE_Y + 12

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        canvas.fill(Box(screen.x, screen.y, screen.w, self.until - screen.y), self.colour)
        canvas.fill(Box(screen.x, self.until - 26, screen.w, 14), "#5A422C", 0.18)


@dataclass(frozen=True, slots=True)
class Sky(Painter):
    """What is behind the window."""

    colours: tuple[str, str]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        stops = "".join(f'<stop offset="{at}" stop-color="{colour}"/>' for at, colour in enumerate(self.colours))
        run = f'<linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="{box.h}">'
        whole = f'<rect width="{box.w}" height="{box.h}" fill="url(#sky)"/>'
        canvas.vector(box, f"<defs>{run}{stops}</linearGradient></defs>{whole}")


@dataclass(frozen=True, slots=True)
class Wood(Painter):
    """The table top; in a wide window it runs on."""

    top: float = TABLE_Y

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        canvas.art("table-wood", Box(screen.x, self.top, screen.w, max(560.0, screen.bottom - TABLE_Y)))
        canvas.fill(Box(screen.x, self.top - 4, screen.w, 6), SHADOW, 0.35)
        canvas.fill(Box(screen.x, self.top + 2, screen.w, 5), WOOD_RIM)


@dataclass(frozen=True, slots=True)
class Shafts(Painter):
    """Sunlight from the window, slanting over the table; at noon it is short."""

    colour: str
    strength: float
    long: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.strength <= 0:
            return
        paths = "".join(self._pane(*pane, k) for pane in _PANES for k in (0, 7, 14))
        canvas.vector(Box(0, 217, 860, 551), paths)

    def _pane(self, near: float, far: float, left: float, right: float, k: float) -> str:
        """The light of one pane: from the sill (near, far) to where it ends on the table (left, right)."""
        start, end = near + (left - near) * self.long, far + (right - far) * self.long
        foot = round(551 * self.long, 1)
        corners = f"{near + k} 0 {far - k} 0 {end - 2 * k:.1f} {foot} {start + 2 * k:.1f} {foot}"
        return f'<polygon points="{corners}" fill="{self.colour}" fill-opacity="{self.strength}"/>'


_PANES = ((76, 198, 230, 520), (212, 334, 550, 840))


@dataclass(frozen=True, slots=True)
class Night(Painter):
    """The evening over everything from `top` on, and in it the pool of the lamp over the middle of the table."""

    share: float
    top: float = HEIGHT

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.share > 0:
            Dusk(night=self.share, lamp=self.share, top=self.top).draw(canvas, box, mood)


@dataclass(frozen=True, slots=True)
class Veil(Painter):
    """An even darkness over the table, under a sheet."""

    strength: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(_below_the_bar(canvas), SCRIM, self.strength)

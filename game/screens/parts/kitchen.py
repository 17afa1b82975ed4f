"""The kitchen: wall, window, table, the light of the hour, and the darkness of the head at the edges."""

from dataclasses import dataclass

from game.screens.glance import Glance
from game.screens.parts.daybar import HEIGHT
from game.screens.parts.headspace import State, state_of
from game.screens.parts.light import NIGHT_SHARE, Light, light_at
from game.screens.parts.things import things
from game.screens.toolkit import WHOLE, Box, Canvas, Mood, Painter, Role, Widget
from game.screens.toolkit.painters.picture import Art, Ground
from game.screens.toolkit.palette import EDGES, LAMP, NIGHT, SCRIM, SHADOW, WOOD_RIM

TABLE_Y = 210.0
EDGE = {State.CALM: 0.0, State.BUSY: 0.20, State.FULL: 0.55, State.NEARLY_GONE: 0.88}
LEAST_DARK = 0.25


def room(seen: Glance) -> tuple[Widget, ...]:
    """Wall, window with the sky of the hour, table, and the light that falls on it."""
    light = light_at(seen.moment)
    return (
        _image("kitchen/wall", WHOLE, Wall(light.wall)),
        _image("kitchen/sky", Box(71, 74, 268, 124), Sky(light.sky)),
        _image("kitchen/window", Box(60, 66, 290, 153), Art("window", depth=None)),
        _image("kitchen/wood", WHOLE, Wood()),
        _image("kitchen/shafts", WHOLE, Shafts(light.shaft, light.shafts, light.reach)),
    )


def dark(seen: Glance) -> tuple[Widget, ...]:
    """What lies over all things: the night, the lamp in it, the darkness of the head."""
    light = light_at(seen.moment)
    return (_image("kitchen/night", WHOLE, Night(light.night)), edges(seen))


def edges(seen: Glance) -> Widget:
    """The darkness at the edges, by headspace; text never lies under it."""
    return _image("kitchen/edges", WHOLE, Edges(edge_strength(seen)))


def edge_strength(seen: Glance) -> float:
    """How dark the edges are, 0 to 1."""
    strength = EDGE[state_of(seen.free)]
    return min(strength, LEAST_DARK) if seen.less_dark else strength


def backdrop(seen: Glance, dim: float = 0.0) -> tuple[Widget, ...]:
    """The table as it lies there under a sheet: nothing on it can be reached. `dim` is the darkness over it (0-1)."""
    veil = (_image("kitchen/dim", WHOLE, Veil(dim)),) if dim else ()
    whole = Widget("kitchen", Role.GROUP, inert=True, children=(*room(seen), *things(seen), *dark(seen), *veil))
    return (whole,)


def _image(id: str, box: Box, paint: Painter) -> Widget:
    return Widget(id, Role.IMAGE, box=box, paint=paint)


def _below_the_bar(canvas: Canvas) -> Box:
    screen = canvas.screen
    return Box(screen.x, HEIGHT, screen.w, screen.bottom - HEIGHT)


@dataclass(frozen=True, slots=True)
class Wall(Painter):
    """The wall, to the edge of the table."""

    colour: str
    until: float = TABLE_Y + 12

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        canvas.fill(Box(screen.x, 0, screen.w, self.until), self.colour)
        canvas.fill(Box(screen.x, self.until - 26, screen.w, 14), "#5A422C", 0.18)


@dataclass(frozen=True, slots=True)
class Sky(Painter):
    """What is behind the window."""

    colours: tuple[str, str]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.gradient(box, ((0, self.colours[0], 1), (1, self.colours[1], 1)))


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
        """The light of one pane: from the window's sill (near, far) to where it ends on the table (left, right)."""
        start, end = near + (left - near) * self.long, far + (right - far) * self.long
        corners = f"{near + k} 0 {far - k} 0 {end - 2 * k:.1f} {551 * self.long:.1f} {start + 2 * k:.1f} {551 * self.long:.1f}"
        return f'<polygon points="{corners}" fill="{self.colour}" fill-opacity="{self.strength}"/>'


_PANES = ((76, 198, 230, 520), (212, 334, 550, 840))


@dataclass(frozen=True, slots=True)
class Night(Painter):
    """The evening over everything, and the pool of the lamp over the middle of the table."""

    share: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.share <= 0:
            return
        area = _below_the_bar(canvas)
        canvas.fill(area, NIGHT, NIGHT_SHARE * self.share)
        table = Box(0, area.y, 1366, area.h)
        stops = ((0, LAMP, 0.36), (0.26, LAMP, 0.16), (0.46, LAMP, 0.0), (1, LAMP, 0.0))
        canvas.radial(table, (0.45, 0.60), (0.631, 1.224), stops, self.share)


@dataclass(frozen=True, slots=True)
class Edges(Painter):
    """The darkness of the head: clear in the middle, dark at the rim."""

    strength: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        stops = ((0, EDGES, 0.0), (0.40, EDGES, 0.0), (1, EDGES, 1.0))
        canvas.radial(_below_the_bar(canvas), (0.47, 0.56), (0.62, 0.66), stops, self.strength)


@dataclass(frozen=True, slots=True)
class Veil(Painter):
    """An even darkness over the table, under a sheet."""

    strength: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(_below_the_bar(canvas), SCRIM, self.strength)


__all__ = ["Ground", "Light", "backdrop", "dark", "edges", "room"]

"""Somebody at the table, or a voice on the phone: what is said, and what can be said back."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.play import people
from game.play.facts import holds
from game.scenario.scenes import Face, Node, Person, Scene
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import hall, headspace, kitchen
from game.screens.parts.daybar import daybar
from game.screens.parts.fitted import filling, fitting
from game.screens.parts.light import light_at
from game.screens.parts.options import options
from game.screens.parts.things import is_elsewhere, portrait
from game.screens.toolkit import (
    CENTRE,
    LYING,
    WHOLE,
    Box,
    Canvas,
    Flow,
    Mood,
    Painter,
    Role,
    Ruler,
    Type,
    Widget,
)
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.picture import Art
from game.screens.toolkit.painters.room import Dusk
from game.screens.toolkit.palette import (
    BAR_SECOND,
    BAR_TEXT,
    INK,
    POST_INK,
    SPEECH,
    THOUGHT_ON_DARK,
    WHITE,
    Colour,
    contrast,
)

TABLE_TOP = 620.0
WORDS = Box(598, 67, 752, 701)
_SKIRTING = 20.0
_RING = 12.0
"""Room for the focus ring inside the part that scrolls."""
_BAR = 34.0
"""Room for the scrollbar, beside the strips."""
MOST_DARK = 0.35
"""Text stands on this wall, so in a scene a light wall never gets darker at its edges than this."""


def scene(seen: Glance) -> Widget:
    """The node of the scene where the talk is now."""
    one = seen.scenario.scenes[seen.state.place.id]
    node = people.node(one, seen.state.place.node)
    who = _who_is_seen(seen, one, node)
    around = _at_a_counter if is_at_a_counter(seen) else _at_home
    children = (
        *around(seen, one, node, who),
        *_prop(seen, one),
        _talk(seen, one, node),
        headspace.label(seen, Box(190, 716)),
        daybar(seen),
    )
    return Widget("scene", Role.WINDOW, seen.text(who.name), children=children, is_picture=True)


def is_at_a_counter(seen: Glance) -> bool:
    """Whether this is said through the glass of an office."""
    return seen.state.call is not None and seen.state.call.is_visit


def _at_a_counter(seen: Glance, scene: Scene, node: Node, who: Person) -> tuple[Widget, ...]:
    """The cup stayed at home."""
    return (*hall.window(), *_person(seen, scene, node, who), hall.desk())


def _at_home(seen: Glance, scene: Scene, node: Node, who: Person) -> tuple[Widget, ...]:
    cup = headspace.cup(seen, 112, 698, 50)
    return (*_room(seen, scene), *_person(seen, scene, node, who), *_table(seen, scene), *_dark(seen), cup)


def _who_is_seen(seen: Glance, scene: Scene, node: Node) -> Person:
    """Whoever it is about, or who speaks if they do not; in a call, who is on the line by the end of it."""
    others = [turn.who for turn in node.turns if turn.who and turn.who != _player(seen).id]
    if others and (scene.comes == "called" or scene.person not in others):
        return seen.scenario.people[others[-1]]
    return seen.scenario.people[scene.person]


def _player(seen: Glance) -> Person:
    """The first of the people is who one plays."""
    return seen.scenario.file.people[0]


# --- room -------------------------------------------------------------------------------------------------------


def _room(seen: Glance, scene: Scene) -> Iterator[Widget]:
    if away := kitchen.elsewhere(seen, kitchen.TALK, scene.elsewhere):
        yield away
        return
    light = light_at(seen.moment)
    yield _image("scene/wall", WHOLE, kitchen.Wall(light.wall, TABLE_TOP + 6))
    yield _image("scene/sky", Box(26, 91, 490, 226), kitchen.Sky(light.sky))
    yield _image("scene/window", Box(6, 76, 530, 280), Art("window", depth=None))


def _table(seen: Glance, scene: Scene) -> Iterator[Widget]:
    if scene.elsewhere or is_elsewhere(seen):
        return
    light = light_at(seen.moment)
    yield _image("scene/wood", WHOLE, kitchen.Wood(TABLE_TOP))
    yield _image("scene/shafts", Box(0, TABLE_TOP + 6, 660, 148), _Shafts(light.shaft, light.shafts))


def _dark(seen: Glance) -> Iterator[Widget]:
    yield _image("scene/night", WHOLE, kitchen.Night(light_at(seen.moment).night))
    yield _image("scene/edges", WHOLE, Dusk(edges=_edges(seen)))


def _edges(seen: Glance) -> float:
    strength = kitchen.edge_strength(seen)
    return strength if _is_dark(seen) else min(strength, MOST_DARK)


def _is_dark(seen: Glance) -> bool:
    if is_at_a_counter(seen):
        return False
    wall = light_at(seen.moment).seen_wall
    return contrast(THOUGHT_ON_DARK, wall) > contrast(INK, wall)


def _image(id: str, box: Box, paint: Painter, angle: float = 0) -> Widget:
    return Widget(id, Role.IMAGE, box=box, paint=paint, angle=angle)


@dataclass(frozen=True, slots=True)
class _Shafts(Painter):
    """What the two panes lay on the edge of the table."""

    colour: Colour
    strength: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.strength <= 0:
            return
        panes = ((30, 240, 340, 110), (290, 500, 640, 410))
        paths = "".join(
            f'<polygon points="{a + k} 0 {b - k} 0 {c - k} {box.h} {d + k} {box.h}" fill="{self.colour}" '
            f'fill-opacity="{self.strength}"/>'
            for a, b, c, d in panes
            for k in (0, 8, 16)
        )
        canvas.vector(box, paths)


# --- who --------------------------------------------------------------------------------------------------------


def _person(seen: Glance, scene: Scene, node: Node, who: Person) -> Iterator[Widget]:
    name, what = seen.text(who.name), seen.text(who.who)
    if (scene.rings or scene.comes == "called") and not (scene.elsewhere or is_at_a_counter(seen)):
        yield _image("scene/person", Box(146, 112, 246, 492), Call(name, what))
    else:
        looks = (turn.face for turn in node.turns if turn.face and turn.who in ("", who.id))
        face: Face = next(looks, "")
        yield _image("scene/person", Box(44, 144, 440, 476), Art(portrait(who, face), depth=None))
    yield Widget("scene/who", Role.TEXT, what)


@dataclass(frozen=True, slots=True)
class Call(Painter):
    """The phone at her ear: who is on the line, and two arcs of sound."""

    reach = 40
    name: str
    who: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        k = box.w / 200
        canvas.art("phone-dark", box, depth=LYING)
        room, middle = box.w - 44 * k, box.x + box.w / 2
        y = box.y + 96 * k
        for text, style, ink in ((self.name, _CALLER, BAR_TEXT), (self.who, _CALLED, BAR_SECOND)):
            place = Box(middle - room / 2, y, room, 90 * k)
            y += canvas.paragraph(place, text, filling(canvas.ruler, text, style, place), ink, CENTRE) + 6
        arcs = (
            f'<g transform="scale({k})"><path d="M30 12 Q44 34 30 56 M52 0 Q76 34 52 68" fill="none" '
            f'stroke="{BAR_SECOND}" stroke-width="4" stroke-linecap="round"/>'
            f'<circle cx="10" cy="34" r="6" fill="{BAR_SECOND}"/></g>'
        )
        canvas.vector(Box(middle - 36 * k, max(y + 12, box.y + 230 * k), 80 * k, 70 * k), arcs)


_CALLER = Type(size=24, weight=600, leading=1.2)
_CALLED = Type(size=types.S, leading=1.25)


# --- what is said -----------------------------------------------------------------------------------------------


def _talk(seen: Glance, scene: Scene, node: Node) -> Widget:
    """All turns of this node, then what can be said or done; long ones scroll."""
    ink, soft = _inks(seen)
    turns = [
        *_own_words(seen, soft),
        *(_turn(seen, scene, node, number, ink, soft) for number in range(len(node.turns))),
    ]
    strips = Widget("scene/options", Role.GROUP, flow=_STRIPS, children=options(seen, seen.on_offer))
    return Widget(
        f"scene/{scene.id}/{node.id}",
        Role.GROUP,
        box=WORDS,
        flow=Flow(gap=14, pad=(_RING, 17, _BAR, 16), scroll=True),
        dark=_is_dark(seen),
        children=(*turns, strips),
    )


_STRIPS = Flow(gap=14, pad=(0, 8, 0, 0))


def _own_words(seen: Glance, soft: Colour) -> Iterator[Widget]:
    """What the player just said, so that the talk does not begin in the middle; an act says nothing."""
    said = people.last_said(seen.scenario, seen.state.said)
    if said and said.source.startswith(QUOTE):
        name, words = seen.text(_player(seen).who), seen.text(said)
        lines = (
            Widget("scene/said/by", Role.IMAGE, paint=Said(name, types.TAG, soft)),
            Widget("scene/said/line", Role.TEXT, name, words, paint=Said(words, _OWN, soft)),
        )
        yield Widget("scene/said", Role.GROUP, flow=Flow(gap=3), children=lines)


QUOTE = "\u201c"
"""An option that begins so is spoken."""


def _turn(seen: Glance, scene: Scene, node: Node, number: int, ink: Colour, soft: Colour) -> Widget:
    """One turn: the words, and under them what can be seen."""
    parts = tuple(_parts(seen, scene, node, number, ink, soft))
    return Widget(f"scene/turn/{number}", Role.GROUP, flow=Flow(gap=3), children=parts)


def _parts(seen: Glance, scene: Scene, node: Node, number: int, ink: Colour, soft: Colour) -> Iterator[Widget]:
    """Who speaks is written over the first words, and where somebody else than the face shows speaks, or did just
    before."""
    turn = node.turns[number]
    speaker = seen.scenario.people.get(turn.who)
    begun = any(one.line for one in node.turns[:number])
    goes_on = begun and {one.who for one in node.turns[number - 1 : number + 1]} <= {scene.person, ""}
    name = _name(seen, speaker) if speaker else ""
    if turn.line:
        said = seen.text(_("“{words}”"), words=turn.line)
        if speaker and (not goes_on or scene.comes == "called"):
            yield Widget(f"scene/by/{number}", Role.IMAGE, paint=Said(name, types.TAG, soft))
        yield Widget(f"scene/line/{number}", Role.TEXT, name, said, paint=Said(said, types.SPEECH, ink))
    if turn.aside:
        aside = seen.text(turn.aside)
        yield Widget(f"scene/aside/{number}", Role.TEXT, aside, paint=Said(aside, _ASIDE, soft))


_ASIDE = Type(types.Face.STORY, size=types.M, italic=True, leading=1.4)
_OWN = Type(types.Face.STORY, size=types.L, leading=1.36)


@dataclass(frozen=True, slots=True)
class Said(Painter):
    """Words on the wall. So far down that they would stand on bare wood, they get paper, as wide as the column."""

    reach = 12
    text: str
    style: Type
    ink: Colour

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ink = self.ink
        if box.bottom > TABLE_TOP - _SKIRTING:
            canvas.fill(box.grown(2).inset(-10, 0, 0), SPEECH)
            ink = INK
        canvas.paragraph(box, self.text, self.style, ink)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, ruler.height(self.text, self.style, width)


def _name(seen: Glance, person: Person) -> str:
    """The player is `jij`; everybody else has a name."""
    return seen.text(person.who if person.id == _player(seen).id else person.name)


def _inks(seen: Glance) -> tuple[Colour, Colour]:
    """Ink for words and for asides, by how dark the wall is."""
    return (THOUGHT_ON_DARK, BAR_SECOND) if _is_dark(seen) else (INK, "#4A3E35")


# --- what lies there --------------------------------------------------------------------------------------------


def _prop(seen: Glance, scene: Scene) -> Iterator[Widget]:
    """The paper that it is about, half under the edge of the window."""
    if scene.prop and holds(seen.world, seen.state, scene.prop_when):
        first, *rest = (seen.text(line) for line in scene.prop)
        name = seen.text(_("Op tafel ligt: {paper}"), paper=first)
        yield Widget(
            "scene/prop", Role.TEXT, name, description=" ".join(rest), box=Box(306, 538, 280, 166),
            angle=-3, paint=Prop(first, tuple(rest)),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Prop(Painter):
    """A white paper with a few printed lines."""

    first: str
    rest: tuple[str, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING)
        canvas.fill(box, WHITE)
        y = box.y + 14
        for line, style in ((self.first, _PRINT_BOLD), *((line, types.POST_SMALL) for line in self.rest)):
            fit = fitting(canvas.ruler, line, style, box.w - 36)
            canvas.text(box.x + 18, y, line, fit, POST_INK)
            y += canvas.ruler.line_height(fit)


_PRINT_BOLD = types.POST_SMALL.bold()

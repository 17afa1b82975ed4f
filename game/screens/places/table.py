"""The kitchen table: everything that asks for attention, and how much room there is in the head."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from game.core.text import Text
from game.core.ticks import TICKS_A_MINUTE
from game.play import sittings
from game.play.leads import way
from game.screens.glance import Glance
from game.screens.i18n import Plural, _, _n
from game.screens.parts import call, headspace, kitchen
from game.screens.parts.daybar import HEIGHT as BAR_HIGH
from game.screens.parts.daybar import daybar
from game.screens.parts.headspace import State
from game.screens.parts.light import blend, light_at
from game.screens.parts.things import (
    at_the_door,
    book_lines,
    is_elsewhere,
    last_days,
    newest_message,
    pile,
    things,
)
from game.screens.toolkit import LYING, Box, Canvas, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.palette import EDGES, INK, PAPER, PAPER_DIM, SPEECH, THOUGHT_ON_DARK, contrast

CUP = (604.0, 490.0)
_LABELS_MEET, _LABELS_Y = 648.0, 694.0
"""Under the cup: left of here how much is free, right of it the breather."""


def table(seen: Glance) -> Widget:
    """The table at this moment. In the order of Tab: post, folder, book, phone, calendar, tea, person, worries."""
    children = (
        *_told(seen),
        *kitchen.room(seen),
        *things(seen),
        *kitchen.dark(seen),
        *_words_on_the_wall(seen),
        headspace.cup(seen, *CUP),
        *_goes(seen),
        *_people(seen),
        headspace.label(seen, Box(_labels_meet(seen), _LABELS_Y, anchor=1)),
        *headspace.worries(seen, *CUP, commands(seen)),
        daybar(seen),
    )
    return Widget("table", Role.WINDOW, _title(seen), children=children, is_picture=True)


def _labels_meet(seen: Glance) -> float:
    """Beside a phone in the hand the label of the book comes nearer."""
    return _LABELS_MEET - (58 if call.is_in_hand(seen) else 0)


def _title(seen: Glance) -> str:
    """Which moment it is: `dinsdagavond`."""
    here = seen.state.moment
    name = seen.text(sittings.name(seen.scenario, here, seen.state.after)) if here else ""
    return name[:1].upper() + name[1:]


def _told(seen: Glance) -> Iterator[Widget]:
    """For the one-column layout: when it is, before anything else."""
    day, hour = seen.say.date(seen.moment.date(), "weekday"), seen.say.clock(seen.moment)
    yield Widget("table/now", Role.TEXT, seen.text(_("{day}, {hour}"), day=day, hour=hour))


# --- what the wall says -----------------------------------------------------------------------------------------

_WORDS_BOX, _WORDS_HIGH = Box(768, 84, 262, 118), Box(740, 150, 290, 180)
_WORDS_AT = (0.67, 0.11)
"""Where those words stand in the darkness of the edges: a share of its width and height."""


def _words_on_the_wall(seen: Glance) -> Iterator[Widget]:
    """What goes through her head as the moment begins or after a rest, or how somebody went who waited; unless
    another stands there with words of their own.

    After a quarter of an hour it would not be true any more.
    """
    words, since = _as_somebody_went(seen) or _after_a_rest(seen) or _as_it_began(seen)
    if words and _is_fresh(seen, since) and not at_the_door(seen):
        said = seen.text(words)
        yield Widget(
            "table/words",
            Role.TEXT,
            said,
            box=_WORDS_BOX,
            high=_WORDS_HIGH,
            paint=OnTheWall(said, _wall(seen), is_elsewhere(seen)),
        )


def _as_it_began(seen: Glance) -> tuple[Text | None, int]:
    """What she thinks as she sits down; after a talk it would not be true any more."""
    here = seen.state.moment
    said = here and not _talked(seen)
    return sittings.words(seen.scenario, here, seen.state.after) if said else None, seen.state.began


def _as_somebody_went(seen: Glance) -> tuple[Text, int] | None:
    """How whoever waited last went again, not spoken to, from when they went."""
    waited = (seen.scenario.scenes[id] for id, how in seen.state.scenes.items() if how == "gone")
    went = [(seen.scenario.ticks(one.until), one.gone) for one in waited if one.until and one.gone]
    now = [(at, words) for at, words in went if seen.state.began < at <= seen.clock and _is_fresh(seen, at)]
    at, words = max(now, key=lambda one: one[0], default=(0, None))
    return (words, at) if words else None


def _after_a_rest(seen: Glance) -> tuple[Text | None, int] | None:
    """What goes through her head after the last thing that eased, from when it was over, until somebody talks."""
    rested = seen.state.rested
    last = max(rested, key=lambda id: rested[id], default="")
    if not last or rested[last] < seen.state.began or _talked(seen):
        return None
    comfort = seen.scenario.comforts[last]
    return comfort.words, rested[last] + comfort.minutes * TICKS_A_MINUTE


FRESH = 15 * TICKS_A_MINUTE
"""So long stand the first words of a moment, and of who comes to the door."""


def _is_fresh(seen: Glance, since: int) -> bool:
    return seen.clock - since < FRESH


def _talked(seen: Glance) -> bool:
    """Whether a scene of this moment has begun: one that came by itself, or one in which something was said."""
    began, scenes = seen.state.began, seen.state.scenes
    times = (seen.scenario.scenes[id].at for id, how in scenes.items() if how in {"begun", "over"})
    came = (seen.scenario.ticks(at) >= began for at in times if at)
    said = (at >= began for id, at in seen.state.chosen.items() if id.startswith("scene/"))
    return any(came) or any(said)


def _wall(seen: Glance) -> str:
    """The wall as it looks behind those words, under night and darkness."""
    across, down = (_WORDS_AT[0] - 0.47) / 0.62, (_WORDS_AT[1] - 0.56) / 0.66
    share = max(0.0, ((across**2 + down**2) ** 0.5 - 0.40) / 0.60)
    return blend(light_at(seen.moment).seen_wall, EDGES, share * kitchen.edge_strength(seen))


@dataclass(frozen=True, slots=True)
class OnTheWall(Painter):
    """Italic words, right aligned, in light or dark ink; on a strip of paper where neither is clear enough, or
    where the wall is full of things (`is_full`)."""

    reach = 14
    text: str
    wall: str
    is_full: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        style = self._style(canvas.ruler, box)
        high = canvas.ruler.height(self.text, style, box.w)
        box = box.inset(left=box.w - canvas.ruler.even(self.text, style, box.w))
        ink = max(INK, THOUGHT_ON_DARK, key=lambda ink: contrast(ink, self.wall))
        if self.is_full or contrast(ink, self.wall) < _CLEAR_ENOUGH:
            wide = canvas.ruler.size(self.text, style, box.w)[0]
            canvas.rect(Box(box.right - wide - 12, box.y - 8, wide + 24, high + 16), SPEECH, 6)
            ink = INK
        canvas.paragraph(box, self.text, style, ink, 1.0)

    def _style(self, ruler: Ruler, box: Box) -> Type:
        style = _WALL_TYPE
        while ruler.height(self.text, style, box.w) > box.h and style.size > types.XS:
            style = style.sized(style.size - 0.5)
        return style


_WALL_TYPE = Type(types.Face.STORY, size=21, italic=True, leading=1.35)
_CLEAR_ENOUGH = 4.5
SPOKEN = Type(types.Face.STORY, size=19, leading=1.3)


# --- where one can go -------------------------------------------------------------------------------------------


_WHOLE = 1354.0


@dataclass(frozen=True, slots=True)
class Tagged(Painter):
    """The paper label of a thing, so many u from the corner of its box; all of the thing can be pointed at.

    Large text keeps it left of `most`, where the phone or its label begins.
    """

    reach = 12
    lively = True
    label: Label
    dx: float
    dy: float
    align: float = 0.0
    most: float = _WHOLE

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        w, h = self.label.size(canvas.ruler, box.w)
        x = min(box.x + self.dx - self.align * w, self.most - w)
        self.label.draw(canvas, Box(x, box.y + self.dy, w, h), mood)


def _goes(seen: Glance) -> Iterator[Widget]:
    """Post, folder, book, phone, calendar, the tea: each with its label and letter, and what is seen of it."""
    at_home = not is_elsewhere(seen)
    if at_home:
        yield _post(seen)
        yield _folder(seen)
        yield _book(seen)
    if not call.is_in_hand(seen):
        yield _phone(seen)
    if at_home:
        yield _calendar(seen)
    yield from _tea(seen)


def _post(seen: Glance) -> Widget:
    """A higher pile has its label lower."""
    count, closed = len(pile(seen)), _lying(seen, "mat")
    unopened = seen.say.plural(_CLOSED, closed) if closed else ""
    many = count > _FIT_ABOVE
    return _thing(
        Goes("post", seen.text(_("De post")), "P", closed, _counted(seen, _LETTERS, count), unopened),
        Box(24, 240, 344, 496 if many else 342),
        (24, 450) if many else (72, 296),
        PAPER,
    )


def _folder(seen: Glance) -> Widget:
    filed = _lying(seen, "folder")
    goes = Goes("folder", seen.text(_("De map")), "M", filed, _counted(seen, _LETTERS, filed))
    return _thing(goes, Box(864, 256, 274, 240), (72, 196), _ground(seen), most=_most(seen))


def _book(seen: Glance) -> Widget:
    goes = Goes("book", seen.text(_("Huishoudboekje")), "B", description=_book_in_words(seen))
    return _thing(goes, Box(814, 502, 354, 258), (40, 214), _ground(seen), most=_most(seen))


def _phone(seen: Glance) -> Widget:
    """As it lies there; in a call it is in the hand."""
    new = call.unseen(seen)
    goes = Goes("phone", seen.text(_("Telefoon")), "T", new, call.unseen_in_words(seen), _newest(seen))
    return _thing(goes, Box(1176, 364, 176, 374), (176, 328), _ground(seen), 1.0)


def _calendar(seen: Glance) -> Widget:
    goes = Goes("calendar", seen.text(_("Kalender")), "K", description=_days_in_words(seen))
    return _thing(goes, Box(484, 70, 256, 236), (120, 192), PAPER, 0.5)


def _tea(seen: Glance) -> tuple[Widget, Widget]:
    """The label beside the headspace, which Tab comes to; and the mug, which one can point at as well."""
    command, name, key = "take:go/rest", seen.text(_("Op adem")), "A"
    label, mug = Box(_labels_meet(seen) + 10, _LABELS_Y), Box(CUP[0] - 70, CUP[1] - 70, 140, 140)
    return (
        Widget(
            "table/rest",
            Role.BUTTON,
            name,
            description=_rest_in_words(seen),
            box=label,
            paint=Label(name, key),
            command=command,
            shortcut=key,
        ),
        Widget("table/mug", Role.IMAGE, box=mug, command=command, focusable=False),
    )


def _lying(seen: Glance, spot: str) -> int:
    """How many letters lie there."""
    return sum(where == spot for where in seen.state.letters.values())


def _ground(seen: Glance) -> str:
    """In a full head the labels of what asks for nothing fade."""
    return PAPER_DIM if headspace.state_of(seen.free) in (State.FULL, State.NEARLY_GONE) else PAPER


def _most(seen: Glance) -> float:
    """How far to the right a label may come: to the phone as it lies there, or in the hand."""
    return call.PHONE.x - 4 if call.is_in_hand(seen) else _BESIDE_THE_PHONE


@dataclass(frozen=True, slots=True)
class Goes:
    """Somewhere to go: the place, its name, its letter, a number on its label, the same in words, and more."""

    place: str
    name: str
    key: str
    number: int = 0
    value: str = ""
    description: str = ""


_BESIDE_THE_PHONE = 1116.0
FILED = "folder"
"""The number of papers in the folder asks for nothing: it stands on the label in ink, not in brick."""


def _thing(
    goes: Goes, box: Box, at: tuple[float, float], ground: str, align: float = 0.0, most: float = _WHOLE
) -> Widget:
    number = str(goes.number) if goes.number else ""
    asks = goes.place != FILED
    label = Label(goes.name, goes.key, number if asks else "", "" if asks else number, ground=ground)
    return Widget(
        f"table/{goes.place}",
        Role.BUTTON,
        goes.name,
        goes.value,
        goes.description,
        box=box,
        paint=Tagged(label, *at, align, most),
        command=f"take:go/{goes.place}",
        shortcut=goes.key,
        live=goes.place in _COMES_BY_ITSELF,
    )


_COMES_BY_ITSELF = frozenset({"post", "phone", "calendar"})
"""Where something new lies without anybody having gone there: said aloud once it does."""
_FIT_ABOVE = 5
"""So many envelopes leave the label its place above the drawing."""
_LETTERS = _n("{n} brief", "{n} brieven")
_CLOSED = _n("{n} is nog dicht.", "{n} zijn nog dicht.")


def _counted(seen: Glance, words: Plural, n: int) -> str:
    return seen.say.plural(words, n) if n else ""


def _newest(seen: Glance) -> str:
    newest = newest_message(seen)
    return seen.text(_("{sender}: {message}"), sender=newest[0], message=newest[1]) if newest else ""


def _book_in_words(seen: Glance) -> str:
    """The sums of the open page, as far as she knows."""
    comes, goes = book_lines(seen)
    return seen.text(
        _("Erin {comes}, eruit {goes}, zover je weet."),
        comes=seen.say.round_euros(sum(line.cents for line in comes)),
        goes=seen.say.round_euros(sum(line.cents for line in goes)),
    )


def _rest_in_words(seen: Glance) -> str:
    """What there is to breathe for a while."""
    names = (seen.text(one.text) for one in seen.scenario.comforts.values() if one.id not in seen.state.rested)
    return next(names, "")


def _days_in_words(seen: Glance) -> str:
    """The last days that are ringed."""
    return " ".join(
        seen.text(_("{day}: {what}."), day=seen.say.date(day, "day"), what=what) for day, what in last_days(seen)
    )


# --- who is there -----------------------------------------------------------------------------------------------


def _people(seen: Glance) -> Iterator[Widget]:
    """Whoever waits in the doorway, with what they call in; others stand behind the first."""
    waiting = at_the_door(seen)
    keys = _free_keys(seen.text(seen.scenario.people[seen.scenario.scenes[id].person].name) for id in waiting)
    for number, id in enumerate(waiting):
        name, said = _introduced(seen, id), _hailed(seen, id)
        label = Label(name, keys[number])
        yield Widget(
            f"table/meet/{id}",
            Role.BUTTON,
            name,
            said,
            box=_AT_THE_DOOR if number == 0 else Box(1350, 204 + 52 * number, anchor=1.0),
            paint=AtTheDoor(label, said) if number == 0 else label,
            command=f"take:meet/{id}",
            shortcut=keys[number],
        )


_AT_THE_DOOR = Box(1036, 67, 314, 187)


def _introduced(seen: Glance, id: str) -> str:
    """Who it is, for whoever does not know them: `Guus, de bakker van beneden`."""
    person = seen.scenario.people[seen.scenario.scenes[id].person]
    return seen.text(_("{name}, {who}"), name=person.name, who=person.who)


def _hailed(seen: Glance, id: str) -> str:
    """What they call in, as long as they stand there only just."""
    scene = seen.scenario.scenes[id]
    since = max(seen.state.began, seen.scenario.ticks(scene.at) if scene.at else 0)
    if not (scene.hail and _is_fresh(seen, since)):
        return ""
    return seen.text(_("“{words}”"), words=scene.hail)


def _free_keys(names: Iterable[str]) -> list[str]:
    """A letter for each name that no other thing on the table has: the first of its own that is free."""
    keys: list[str] = []
    for name in names:
        own = (letter for letter in name.upper() + ascii_uppercase if letter in ascii_uppercase)
        keys.append(next((letter for letter in own if letter not in {*_THING_KEYS, *keys}), ""))
    return keys


_THING_KEYS = frozenset("PMBTKAO")


@dataclass(frozen=True, slots=True)
class AtTheDoor(Painter):
    """The tag of who stands in the doorway, under them; and what they say, in a balloon at the left."""

    reach = 300
    lively = True
    label: Label
    said: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.said:
            Balloon(self.said).draw(canvas, Box(box.x - 252, box.y + 14 - 2 * mood.lift, 262, 112), mood)
        w, h = self.label.size(canvas.ruler, box.w)
        x = min(box.x + box.w * _PERSON_AT - w / 2, box.right - w)
        self.label.draw(canvas, Box(x, box.y + _BELOW_THE_EDGE, w, h), mood)


_PERSON_AT, _BELOW_THE_EDGE = 0.56, 139.0


@dataclass(frozen=True, slots=True)
class Balloon(Painter):
    """Words in a balloon at the right side of its box, the tail to the right; set smaller where they need it, or
    higher where there is wall above it."""

    said: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler, style = canvas.ruler, SPOKEN
        most = box.h + max(0.0, box.y - canvas.screen.y - _TWO_BARS)
        room, longest = box.w - 32, max(self.said.split(), key=len, default="")
        while style.size > ruler.least(types.XS) and (
            ruler.width(longest, style) > room or ruler.height(self.said, style, room) > most - 24
        ):
            style = style.sized(style.size - 0.5)
        w, h = ruler.size(self.said, style, room)
        top = box.y + min(box.h - h - 24, (box.h - h - 24) / 2)
        place = Box(box.right - w - 33, top, w + 33, h + 24)
        canvas.shadow(place, LYING, 14)
        y = place.y + min(46.0, place.h / 2)
        canvas.polygon(((place.right - 6, y - 12), (place.right + 20, y), (place.right - 6, y + 8)), SPEECH)
        canvas.rect(place, SPEECH, 14)
        canvas.paragraph(place.inset(16, 11, 16), self.said, style, INK)


_TWO_BARS = 2 * BAR_HIGH


# --- what is on her mind ----------------------------------------------------------------------------------------


def commands(seen: Glance) -> dict[str, str]:
    """What each worry leads to from the table, by its id."""
    return {one.worry.id: f"take:{way(seen.world, seen.state, one.worry.leads)}" for one in seen.worries}

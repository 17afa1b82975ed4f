"""What goes on beside the rest, in the corner over everything: who is on hold, since when, and how to hang up."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Text
from game.play.options import CALL, option_of
from game.play.state import Running
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts.fitted import fitting
from game.screens.toolkit import CENTRE, LYING, Box, Canvas, Mood, Painter, Role, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.palette import BAR, BAR_SECOND, BAR_TEXT, BRICK, LINE

X, Y, W, H = 24.0, 66.0, 430.0, 44.0
_BUTTON = 122.0


def running(seen: Glance) -> Iterator[Widget]:
    """A card for each, under the day bar."""
    for number, one in enumerate(seen.state.running):
        yield from _card(seen, one, Box(X, Y + number * (H + 6), W, H))


def _card(seen: Glance, one: Running, box: Box) -> Iterator[Widget]:
    """The line, and the button where it can be used: while somebody is spoken to it only waits."""
    name, since = _name(seen, one), _since(seen, one)
    id = f"running/{one.offer}"
    yield Widget(id, Role.STATUS, name, since, box=box, paint=Waiting(name, since), dark=True, live=True)
    if seen.offered(f"{id}/stop"):
        words = seen.text(_("Ophangen") if one.kind == CALL else _("Laat maar"))
        place = Box(box.right - _BUTTON, box.y, _BUTTON, H)
        yield Widget(f"{id}/stop", Role.BUTTON, words, box=place, command=f"take:{id}/stop", paint=HangUp(words))


def _name(seen: Glance, one: Running) -> str:
    if one.kind != CALL:
        return seen.text(_("Bezig: {what}"), what=option_of(seen.scenario, one.offer).text)
    return seen.text(_("In de wacht: {who}"), who=who(seen, one))


def who(seen: Glance, one: Running) -> Text | str:
    """Who does not answer yet: who sent the letter or message that it is about, or the person of the scene."""
    scenario = seen.scenario
    match one.offer.split("/"):
        case ["letter", id, _option]:
            return scenario.senders[scenario.letters[id].sender].name
        case ["message", id, _option]:
            return scenario.messages[id].sender
        case ["scene", id, *_rest]:
            return scenario.people[scenario.scenes[id].person].name
    return one.offer


def _since(seen: Glance, one: Running) -> str:
    since = seen.say.clock(seen.scenario.moment(one.since))
    return seen.text(_("sinds {time}"), time=since)


@dataclass(frozen=True, slots=True)
class Waiting(Painter):
    """A dark card with the two arcs of a speaker, who it is, and since when."""

    reach = 40
    name: str
    since: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 8)
        canvas.rect(box, BAR, 8)
        canvas.vector(Box(box.x + 10, box.y + 6, 32, 32), _SPEAKER)
        ruler, room = canvas.ruler, box.w - 52 - _BUTTON - 12
        name = fitting(ruler, self.name, _LINE, room)
        since = fitting(ruler, self.since, _LINE, room)
        high = ruler.line_height(name) + ruler.line_height(since)
        top = box.y + (box.h - high) / 2
        canvas.text(box.x + 50, top, self.name, name, BAR_TEXT)
        canvas.text(box.x + 50, top + ruler.line_height(name), self.since, since, BAR_SECOND)


_LINE = types.Type(size=types.XS, leading=1.15)
_SPEAKER = (
    f'<g fill="none" stroke="{BAR_TEXT}" stroke-width="3" stroke-linecap="round">'
    '<path d="M17 10 Q22 16 17 22"/><path d="M23 5 Q31 16 23 27"/></g>'
    f'<path d="M3 12 h4 l6 -6 v20 l-6 -6 h-4 z" fill="{BAR_TEXT}"/>'
)


@dataclass(frozen=True, slots=True)
class HangUp(Painter):
    """The button that ends it."""

    lively = True
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        box = box.inset(0, 4, 4, 4)
        canvas.rect(box, BRICK if mood.lift else None, 6, BAR_TEXT if mood.lift else LINE, 2)
        style = fitting(canvas.ruler, self.words, types.SMALL, box.w - 12)
        top = box.y + (box.h - canvas.ruler.line_height(style)) / 2 + (1 if mood.pressed else 0)
        canvas.text(box.x + box.w / 2, top, self.words, style, BAR_TEXT, CENTRE)

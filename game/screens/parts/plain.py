"""A letter in plain language, for who switched it on: a slip of paper on the letter that is clearly not of it."""

from dataclasses import dataclass

from game.scenario.post import Letter
from game.screens.glance import Glance
from game.screens.i18n import Speaker, _
from game.screens.toolkit import LYING, Box, Canvas, Face, Flow, Mood, Painter, Role, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import INK, INK_SOFT, KNOWN, PAPER_EDGE

SLIP = Box(108, 520, 748, 252)
_PAD = (34.0, 22.0, 40.0, 20.0)
_TEXT = Type(size=types.M, leading=1.4)
_HEAD = Type(Face.STORY, size=types.M, weight=600, leading=1.3)


def plainly(seen: Glance, speaker: Speaker, letter: Letter) -> tuple[Widget, ...]:
    """What it comes down to, in the language in which the letter is shown."""
    values = dict(seen.letter_values(letter_id(seen)))
    lines = tuple(speaker.say(line, **values) for line in letter.plain if line.placeholders <= values.keys())
    if not lines:
        return ()
    title = speaker.say(_("In gewone taal"))
    said = (
        Widget("plain/title", Role.HEADING, title, level=3, paint=Words(title, _HEAD, INK_SOFT)),
        *(Widget(f"plain/{number}", Role.TEXT, line, paint=Words(line, _TEXT, INK))
          for number, line in enumerate(lines)),
    )  # fmt: skip
    held = Widget(
        "plain/lines",
        Role.GROUP,
        box=SLIP,
        flow=Flow(gap=6, pad=_PAD, scroll=True, fade=KNOWN),
        children=said,
    )
    return (Widget("plain/slip", Role.IMAGE, box=SLIP, paint=Slip(), inert=True), held)


def letter_id(seen: Glance) -> str:
    return seen.state.place.id


@dataclass(frozen=True, slots=True)
class Slip(Painter):
    """Home paper, yellow, with a strip of tape at its top."""

    reach = 40

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, LYING, 2)
        canvas.rect(box, KNOWN, 2, PAPER_EDGE, 1)
        tape = Box(box.x + box.w / 2 - 62, box.y - 13, 124, 27)
        canvas.turned(("plain", "tape"), tape, -1.6, lambda inner: inner.fill(tape, "#E6D9B4", 0.92))

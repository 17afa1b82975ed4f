"""Where the film stands still: one large sheet with the day, what lay there, what was chosen, what else there was."""

from collections.abc import Iterator

from game.core.text import Text
from game.debrief import replay_words as said
from game.debrief.model import Line
from game.debrief.replay_cut import Beat, Pause
from game.debrief.words import spoken
from game.screens.i18n import Speaker, _
from game.screens.parts.page import Note, button
from game.screens.toolkit import LYING, Box, Face, Flow, Role, Type, Widget
from game.screens.toolkit.painters.button import PRIMARY
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import BRICK_DEEP, INK, INK_SOFT, Colour

_AROUND = Box(83, 0, 1200, 696)
_DATE = Type(Face.STORY, size=38, weight=600, leading=1.15)
_SAYS = Type(size=24, leading=1.3)
_NAME = Type(size=20, weight=600, leading=1.25)
_BIG = Type(Face.STORY, size=28, weight=600, leading=1.25)
_REST = Type(size=23, leading=1.3)
_ASKS = Type(Face.STORY, size=31, weight=600, leading=1.25)
MOST = 4
"""More of what stood open cannot be read from the back of a room."""


def sheet(say: Speaker, beat: Beat, pause: Pause) -> Widget:
    """It stays until somebody goes on."""
    return Widget(
        "film/halt",
        Role.GROUP,
        box=_AROUND,
        flow=Flow(pad=(16, 22, 16, 16), scroll=True),
        children=(
            Widget(
                "film/halt/sheet",
                Role.GROUP,
                paint=Note(tape=False, depth=LYING),
                flow=Flow(gap=16, pad=(48, 28, 48, 28)),
                children=tuple(_lines(say, beat, pause)),
            ),
        ),
    )


def _lines(say: Speaker, beat: Beat, pause: Pause) -> Iterator[Widget]:
    day = said.moment(say, beat.moment)
    yield Widget("film/halt/day", Role.HEADING, day, level=1, paint=Words(day, _DATE, INK))
    yield _words("says", spoken(say, pause.says), _SAYS, INK_SOFT)
    if pause.lay:
        yield _part(say, "lay", said.LAY_THERE, [_words("lay/0", spoken(say, pause.lay), _BIG)])
    if pause.taken:
        name = said.TRIED_IN_VAIN if pause.tried else said.CHOSEN
        yield _part(say, "taken", name, [_words("taken/0", spoken(say, pause.taken), _BIG, BRICK_DEEP)])
    if pause.beside:
        lines = [_words(f"open/{n}", spoken(say, one), _REST) for n, one in enumerate(_few(pause.beside))]
        yield _part(say, "open", said.STOOD_OPEN, lines)
    if pause.shut:
        shut = [
            _words(f"shut/{n}", say.say(said.SHUT, what=spoken(say, one), thought=say.say(thought)), _REST, INK_SOFT)
            for n, (one, thought) in enumerate(pause.shut[:MOST])
        ]
        yield _part(say, "shut", said.STOOD_SHUT, shut)
    yield _words("asks", say.say(pause.asks), _ASKS)
    yield button("film/on", say.say(_("Verder")), "film:space", PRIMARY)


def _few(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return lines[:MOST]


def _part(say: Speaker, id: str, name: Text, lines: list[Widget]) -> Widget:
    """Its name in small words, and what there was."""
    words = say.say(name)
    head = Widget(f"film/halt/{id}/name", Role.HEADING, words, level=3, paint=Words(words, _NAME, INK_SOFT))
    return Widget(f"film/halt/{id}", Role.GROUP, flow=Flow(gap=3), children=(head, *lines))


def _words(id: str, words: str, style: Type, colour: Colour = INK) -> Widget:
    return Widget(f"film/halt/{id}", Role.TEXT, words, paint=Words(words, style, colour))

"""Where the film stands still: in large words the day, what lay there, what was chosen, what else there was."""

from collections.abc import Iterator
from dataclasses import replace

from game.core.text import Text
from game.debrief import replay_words as said
from game.debrief.model import Entry, Kind
from game.debrief.replay_cut import Beat, Pause
from game.debrief.words import spoken
from game.screens.film.day import moment
from game.screens.i18n import Speaker, _
from game.screens.parts.page import Note
from game.screens.toolkit import LYING, Box, Face, Flow, Role, Type, Widget
from game.screens.toolkit.painters.button import DOOR_KIND, Button
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import BRICK_DEEP, INK, INK_SOFT, ON_DUSK, Colour

_LEFT, PICTURE, _ASIDE = Box(8, 0, 800), Box(824, 22, 518, 291.2), Box(824, 336, 518, 364)
_DATE = Type(Face.STORY, size=38, weight=600, leading=1.15)
_SAYS = Type(size=25, leading=1.3)
_NAME = Type(size=20, weight=600, leading=1.25)
_BIG = Type(Face.STORY, size=28, weight=600, leading=1.25)
_REST = Type(size=23, leading=1.3)
_ASKS = Type(Face.STORY, size=31, weight=600, leading=1.25)
MOST = 4
"""More of what stood open cannot be read from the back of a room."""


def halt(say: Speaker, beat: Beat, pause: Pause, foot: float) -> tuple[Widget, ...]:
    """What there was on a sheet; beside it, under the picture, what is asked. It stays until somebody goes on.

    `foot` is where the bar begins (u).
    """
    aside = Widget("film/aside", Role.GROUP, box=_ASIDE, flow=Flow(gap=22), children=tuple(_asked(say, pause)))
    return _sheet(say, beat, pause, foot), aside


def _asked(say: Speaker, pause: Pause) -> Iterator[Widget]:
    yield _words("asks", say.say(pause.asks), _ASKS, ON_DUSK)
    on = say.say(_("Verder"))  # for a hand: keys and one column have that of the bar
    yield Widget(
        "film/on",
        Role.IMAGE,
        on,
        focusable=False,
        box=Box(0, 0, 190),
        command="film:space",
        paint=Button(on, DOOR_KIND),
        dark=True,
    )


def _sheet(say: Speaker, beat: Beat, pause: Pause, foot: float) -> Widget:
    return Widget(
        "film/halt",
        Role.GROUP,
        box=replace(_LEFT, h=foot - 6),
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
    day = moment(say, beat.moment)
    yield Widget("film/halt/day", Role.HEADING, day, level=1, paint=Words(day, _DATE, INK))
    yield _words("says", spoken(say, pause.says), _SAYS, INK_SOFT)
    if pause.lead and pause.taken:
        yield from _taken(say, pause.lead)
    elif pause.lead:
        yield _part(say, "came", said.HAPPENED, [_words("came/0", said.caption(say, pause.lead), _BIG)])
    if pause.beside:
        lines = [_words(f"open/{n}", spoken(say, one), _REST) for n, one in enumerate(pause.beside[:MOST])]
        yield _part(say, "open", said.STOOD_OPEN, lines)
    if pause.shut:
        shut = [
            _words(
                f"shut/{n}", say.say(said.SHUT, what=spoken(say, one), thought=say.say(thought)), _REST, INK_SOFT
            )
            for n, (one, thought) in enumerate(pause.shut[:MOST])
        ]
        yield _part(say, "shut", said.STOOD_SHUT, shut)


def _taken(say: Speaker, lead: Entry) -> Iterator[Widget]:
    """What it was about, and what was chosen, or tried with the thought that stood under it."""
    if lead.about:
        yield _part(say, "lay", said.LAY_THERE, [_words("lay/0", spoken(say, lead.about), _BIG)])
    lines = [_words("taken/0", spoken(say, lead.title), _BIG, BRICK_DEEP)]
    if lead.thought:
        lines.append(_words("taken/thought", say.say(lead.thought), _REST, INK_SOFT))
    yield _part(say, "taken", said.TRIED_IN_VAIN if lead.kind is Kind.TRIED else said.CHOSEN, lines)


def _part(say: Speaker, id: str, name: Text, lines: list[Widget]) -> Widget:
    """Its name in small words, and what there was."""
    words = say.say(name)
    head = Widget(f"film/halt/{id}/name", Role.HEADING, words, level=3, paint=Words(words, _NAME, INK_SOFT))
    return Widget(f"film/halt/{id}", Role.GROUP, flow=Flow(gap=3), children=(head, *lines))


def _words(id: str, words: str, style: Type, colour: Colour = INK) -> Widget:
    return Widget(f"film/halt/{id}", Role.TEXT, words, paint=Words(words, style, colour))

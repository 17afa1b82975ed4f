"""A stop: the table is covered, the clock stands, there are questions, one at a time. Nothing is written down."""

from collections.abc import Iterator

from game.play.stops import stop_after
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts.page import Note, button, link, scrolled
from game.screens.parts.pause import Wood
from game.screens.parts.seats import Seats
from game.screens.toolkit import LYING, WHOLE, Box, Flow, Role, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import PRIMARY
from game.screens.toolkit.painters.picture import Art
from game.screens.toolkit.painters.words import Words, heading
from game.screens.toolkit.palette import INK, INK_SOFT

_AROUND, _PAD = Box(193, 0, 980, 768), (60.0, 84.0, 60.0, 48.0)
_INNER, _BETWEEN, _SEATS = 732.0, 32.0, Box(0, 0, 170, 170)
_QUESTION = Type(types.Face.STORY, size=types.XL2, weight=600, leading=1.3)
_HOW = Type(size=types.M, leading=1.4)
_COUNT = _("Vraag {now} van {n}")
_TOGETHER = _("Eerst ieder voor zich, dan om de beurt.")
_ALONE = _("Neem de tijd.")
_NOT_KEPT = _("Wat er gezegd wordt, blijft hier. De klok staat stil.")


def stop(seen: Glance) -> Widget:
    """The question that the table is at, and the ways on."""
    one = stop_after(seen.scenario, int(seen.state.place.id))
    title = seen.text(one.title)
    return Widget(
        "stop",
        Role.WINDOW,
        title,
        children=(
            Widget("stop/wood", Role.IMAGE, box=WHOLE, paint=Wood()),
            Widget("stop/mug", Role.IMAGE, box=Box(72, 566, 150, 150), angle=-24, paint=Art("mug")),
            scrolled("stop/scroll", _AROUND, _page(seen, title), _PAD),
        ),
    )


def _page(seen: Glance, title: str) -> Widget:
    return Widget(
        "stop/page",
        Role.GROUP,
        paint=Note(tape=False, depth=LYING),
        flow=Flow(gap=20, pad=(64, 44, 64, 36)),
        children=(
            Widget(
                "stop/asked",
                Role.GROUP,
                flow=Flow(gap=_BETWEEN, across=True),
                children=(_column(seen, title), *_table(seen)),
            ),
            _ways(seen),
        ),
    )


def _column(seen: Glance, title: str) -> Widget:
    wide = _INNER - (_SEATS.w + _BETWEEN if seen.seats > 1 else 0)
    written = Widget("stop/title", Role.IMAGE, paint=heading(title))
    return Widget(
        "stop/words", Role.GROUP, box=Box(0, 0, wide), flow=Flow(gap=18), children=(written, *_question(seen))
    )


def _question(seen: Glance) -> Iterator[Widget]:
    """Which one it is, and the question itself; how to go about it stands under it."""
    questions = stop_after(seen.scenario, int(seen.state.place.id)).questions
    if len(questions) > 1:
        count = seen.text(_COUNT, now=seen.question + 1, n=len(questions))
        yield Widget("stop/count", Role.STATUS, count, paint=Words(count, types.TAG, INK_SOFT))
    asked = seen.text(questions[seen.question])
    yield Widget(
        f"stop/question/{seen.question}", Role.HEADING, asked, live=True, paint=Words(asked, _QUESTION, INK)
    )
    how = " ".join((seen.text(_TOGETHER if seen.seats > 1 else _ALONE), seen.text(_NOT_KEPT)))
    yield Widget("stop/how", Role.TEXT, how, paint=Words(how, _HOW, INK_SOFT))


def _table(seen: Glance) -> Iterator[Widget]:
    """The table and who sits round it."""
    if seen.seats > 1:
        yield Widget("stop/seats", Role.IMAGE, box=_SEATS, paint=Seats(seen.seats))


def _ways(seen: Glance) -> Widget:
    """To the next question, or on to the new week; and past the rest of them."""
    last = seen.question == len(stop_after(seen.scenario, int(seen.state.place.id)).questions) - 1
    week = seen.scenario.week_of(seen.moment.date())
    if last:
        ways = [button(ONWARDS, seen.text(_("Naar week {week}"), week=week), LEAVE, PRIMARY)]
    else:
        ways = [button(ONWARDS, seen.text(_("Volgende vraag")), "ui:next", PRIMARY)]
        ways += [link("stop/verder", seen.text(_("Klaar met praten")), LEAVE)]
    if seen.question:
        ways.append(link("stop/back", seen.text(_("Vorige vraag")), "ui:previous"))
    ways.append(link("stop/pause", seen.text(_("Pauze")), "ui:pause"))
    flow = Flow(gap=28, pad=(0, 8, 0, 0), across=True)
    return Widget("stop/ways", Role.GROUP, box=Box(0, 0, _INNER), flow=flow, children=tuple(ways))


LEAVE = "take:stop/verder"
ONWARDS = "stop/on"
"""The button with which the talk goes on: it keeps the focus from question to question."""

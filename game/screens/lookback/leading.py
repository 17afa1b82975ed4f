"""For whoever leads: what to say at this page, one key away; and how long the debrief may take."""

from collections.abc import Iterator

from game.core.text import Text
from game.debrief import guide, script
from game.debrief.script import Page
from game.screens.i18n import _
from game.screens.lookback.view import View
from game.screens.toolkit import Box, Face, Flow, Role, Type, Widget
from game.screens.toolkit.painters.button import ON_BAR, Button, Choice
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import DUSK, ON_DUSK, ON_DUSK_SECOND

KEY = "L"
_PANEL = Box(24, 414, 1318, 334)
_PANEL_LARGE = Box(24, 64, 1318, 684)
_ALOUD = Type(Face.STORY, size=23, leading=1.38)
_ASK = Type(size=22, weight=700, leading=1.3)
_NAME = Type(size=18, weight=600, leading=1.3)
_NOTE = Type(size=18, leading=1.38)
_LARGE = 1.25
"""With larger text than this the question stands under what is read aloud."""
_SHORT, _LED = _("Twintig minuten"), _("Iemand leidt")
SCRIPT, _READ = _("Draaiboek"), _("Gelezen: naar het blad")


def choices(view: View) -> Iterator[Widget]:
    """On the first page: all of it, or twenty minutes; and whether somebody leads."""
    yield _choice(view, "short", _SHORT, view.short)
    yield _choice(view, "lead", _LED, view.leads)


def _choice(view: View, id: str, name: Text, chosen: bool) -> Widget:
    said = view.text(name)
    paint = Choice(said, chosen)
    return Widget(f"leading/{id}", Role.SWITCH, said, command=f"leading:{id}", selected=chosen, paint=paint)


def said(view: View) -> Iterator[Widget]:
    """The script over the lower half of the page, or over all of it in large text."""
    if not (view.leads and view.reads):
        return
    page, beside = script.BY_ID[view.tab], view.scale <= _LARGE
    panel = _PANEL if beside else _PANEL_LARGE
    wide = panel.w - 60
    yield Widget("script/ground", Role.IMAGE, box=panel, paint=Ground(DUSK), dark=True)
    left = _part("script/aloud", _aloud(view, page), 0.58 * wide if beside else wide)
    right = _part("script/asked", _asked(view, page), 0.38 * wide if beside else wide)
    row = Widget("script/row", Role.GROUP, flow=Flow(gap=0.04 * wide, across=True), children=(left, right))
    flow = Flow(pad=(30, 22, 30, 18), scroll=True, fade=DUSK)
    yield Widget("script", Role.GROUP, view.text(SCRIPT), box=panel, flow=flow, dark=True, children=(row,))


def _part(id: str, content: Iterator[Widget], wide: float) -> Widget:
    return Widget(id, Role.GROUP, box=Box(0, 0, wide), flow=Flow(gap=10), dark=True, children=tuple(content))


def _aloud(view: View, page: Page) -> Iterator[Widget]:
    minutes = view.text(guide.MINUTES, whole=page.short if view.short else page.minutes)
    head = view.text(_("Lees voor · {minutes}"), minutes=minutes) if page.minutes else view.text(_("Lees voor"))
    yield _words("script/head", head, _NAME, ON_DUSK_SECOND)
    for number, text in enumerate(page.read(view.short)):
        yield _words(f"script/aloud/{number}", view.text(text), _ALOUD)


def _asked(view: View, page: Page) -> Iterator[Widget]:
    yield _words("script/question", view.text(guide.ASK), _NAME, ON_DUSK_SECOND)
    yield _words("script/ask", view.text(page.ask), _ASK)
    if page.silence:
        yield _words("script/silence", view.text(guide.SILENCE, seconds=page.silence), _NOTE)
    mind = view.text(_("{name}: {said}"), name=guide.MIND, said=page.mind)
    yield _words("script/mind", mind, _NOTE, ON_DUSK_SECOND)
    done = view.text(_READ)
    yield Widget(
        "script/read",
        Role.BUTTON,
        done,
        command="leading:read",
        paint=Button(f"{done} ({KEY})", ON_BAR),
        dark=True,
        urgent=True,
    )


def _words(id: str, said: str, style: Type, colour: str = ON_DUSK) -> Widget:
    return Widget(id, Role.TEXT, said, paint=Words(said, style, colour), dark=True, urgent=True)

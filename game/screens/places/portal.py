"""The home of a site: forms that lie ready, applications that can be begun, and the inbox."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.core.text import Day, Text
from game.play.forms import form_of
from game.play.offers import Offer
from game.play.paperwork import handed_in, inbox, was_sent
from game.play.state import Case
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import lookup, sheet, site
from game.screens.parts.options import joined
from game.screens.parts.papers import name_of
from game.screens.parts.stages import title_of
from game.screens.toolkit import RIGHT, Box, Canvas, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit.painters.option import THOUGHT, stroke
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import (
    MUNICIPALITY,
    POST,
    POST_INK,
    POST_LINE,
    POST_SECOND,
    SLATE,
    STRUCK_TEXT,
    WHITE,
)

_HEAD = Type(Face.POST, size=20, weight=700, leading=1.3)
_LINK = Type(Face.POST, size=19, weight=700, leading=1.25)
_PLAIN = Type(Face.POST, size=19, leading=1.25)
_SMALL = Type(Face.POST, size=18, leading=1.25)


def portal(seen: Glance) -> Widget:
    """What lies ready behind the door."""
    one = site.portal_of(seen, seen.state.place.id)
    column, words = sheet.headspace_of(seen, "site", site.COLUMN_X), lookup.command(seen, listed(seen))
    return site.site(seen, one, seen.text(one.name), None, tuple(_page(seen)), column, words=words)


def listed(seen: Glance) -> Iterator[Text]:
    """What the forms, the applications and the messages are called."""
    for offer in seen.offers("open/"):
        yield form_of(seen.world, offer.id.partition("/")[2]).title
    for offer in seen.offers("apply/"):
        yield seen.scenario.forms[seen.scenario.procedures[offer.id.partition("/")[2]].form].title
    for id in inbox(seen.world, seen.state, seen.state.place.id):
        yield seen.scenario.letter(id).subject


def _page(seen: Glance) -> Iterator[Widget]:
    welcome = seen.text(_("Welkom, u bent ingelogd"))
    yield Widget("portal/welcome", Role.TEXT, welcome, paint=Words(welcome, site.TITLE, POST_INK))
    ready, begins, letters = seen.offers("open/"), seen.offers("apply/"), inbox(
        seen.world, seen.state, seen.state.place.id
    )  # fmt: skip
    none = seen.text(_("Er staan geen formulieren voor u klaar."))
    yield from _part("forms", seen.text(_("Formulieren")), tuple(_form(seen, offer) for offer in ready), none)
    if begins:
        rows = tuple(_application(seen, offer) for offer in begins)
        yield from _part("apply", seen.text(_("Aanvragen")), rows)
    if site.portal_of(seen, seen.state.place.id).inbox:
        rows = tuple(_message(seen, id) for id in letters)
        yield from _part("inbox", seen.text(_("Berichten")), rows, seen.text(_("U heeft geen berichten.")))
    if sent := handed_in(seen.world, seen.state, site.portal_of(seen, seen.state.place.id)):
        yield from _part("sent", seen.text(_("Ingediend")), tuple(_sent(seen, case) for case in sent))
    away = seen.offers("leave/")[0].id
    yield site.row("portal/leave", site.press(away, seen.text(_("Uitloggen")), f"take:{away}", primary=False))


def _part(id: str, name: str, rows: tuple[Widget, ...], none: str = "") -> Iterator[Widget]:
    heading = Widget(f"site/{id}/title", Role.HEADING, name, level=3, paint=Words(name, _HEAD, MUNICIPALITY))
    yield Widget(
        f"site/{id}",
        Role.GROUP,
        flow=Flow(gap=0, pad=(0, 8, 0, 4)),
        children=(heading, _air(id), *(rows or (site.words(f"site/{id}/none", none, POST_SECOND),))),
    )


def _air(id: str) -> Widget:
    """Between a heading and what stands under it there is room for the focus ring."""
    return Widget(f"site/{id}/air", Role.GROUP, paint=Words(" ", replace(_SMALL, size=8.0), WHITE))


def _form(seen: Glance, offer: Offer) -> Widget:
    case = seen.state.cases[offer.id.partition("/")[2]]
    due = seen.text(_("Uiterlijk in te dienen: {day}"), day=Day(case.due)) if case.due else ""
    number = seen.text(_("Kenmerk {reference}"), reference=case.reference) if case.reference else ""
    begun = seen.text(_("Opgeslagen concept")) if _is_begun(seen, case.id) else ""
    sent = seen.text(_("Ingediend")) if was_sent(case) else ""
    return _row(seen, offer, title_of(seen, case.id), joined(seen, (sent, due, number, begun)))


def _sent(seen: Glance, case: Case) -> Widget:
    title = title_of(seen, case.id)
    number = seen.text(_("Kenmerk {reference}"), reference=case.reference)
    line = Line(title, number, bold=False, link=False)
    return Widget(f"sent/{case.id}", Role.TEXT, joined(seen, (title, number)), paint=line)


def _is_begun(seen: Glance, case: str) -> bool:
    filling = seen.state.forms.get(case)
    return bool(filling and (filling.kept or filling.kept_papers))


def _application(seen: Glance, offer: Offer) -> Widget:
    procedure = seen.scenario.procedures[offer.id.partition("/")[2]]
    return _row(seen, offer, seen.text(seen.scenario.forms[procedure.form].title), seen.text(_("Nieuwe aanvraag")))


def _message(seen: Glance, id: str) -> Widget:
    offer = seen.offered(f"read/{id}")
    assert offer is not None
    unread = id not in seen.state.read
    state = seen.text(_("ongelezen") if unread else _("gelezen"))
    return _row(seen, offer, name_of(seen, id), state, seen.say.date(seen.paper(id).dated, "numeric"), bold=unread)


def _row(seen: Glance, offer: Offer, main: str, second: str, side: str = "", bold: bool = True) -> Widget:
    blocked = offer.blocked
    thought = seen.text(blocked.thought) if blocked else ""
    cost = _cost(seen, offer)
    return Widget(
        offer.id,
        Role.OPTION if blocked else Role.LINK,
        main,
        description=joined(seen, (second, side)),
        paint=Line(main, second, side, bold, blocked is not None, thought, cost if blocked else ""),
        command=f"take:{offer.id}",
        struck=blocked is not None,
        thought=thought,
        cost=cost if blocked else "",
    )


def _cost(seen: Glance, offer: Offer) -> str:
    if not offer.blocked or offer.blocked.reason != "head":
        return ""
    return seen.text(_("vraagt {n} vrije hoofdruimte, je hebt er {free}"), n=offer.asks, free=seen.free)


@dataclass(frozen=True, slots=True)
class Line(Painter):
    """A line of a list on the site: a link (or just words), under it what there is to know, at the right a day.

    What one cannot face now is struck through, by her and not by the site, with what she thinks.
    """

    lively = True
    reach = 12
    main: str
    second: str = ""
    side: str = ""
    bold: bool = True
    struck: bool = False
    thought: str = ""
    cost: str = ""
    link: bool = True

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if mood.lift:
            canvas.fill(box, POST, mood.lift)
        canvas.fill(Box(box.x, box.bottom - 1, box.w, 1), POST_LINE)
        ruler, inner = canvas.ruler, self._inner(canvas.ruler, box)
        ink = STRUCK_TEXT if self.struck else MUNICIPALITY if self.link else POST_INK
        lines = ruler.wrap(self.main, self._style, inner.w)
        high = canvas.paragraph(inner, self.main, self._style, ink)
        step = ruler.line_height(self._style)
        for number, line in enumerate(lines):
            wide = ruler.width(line, self._style)
            y = inner.y + number * step
            if self.struck:
                share = mood.progress * len(lines) - number
                stroke(canvas, inner.x - 8, y + step * 0.56, wide + 24, share)
            elif self.link:
                canvas.fill(Box(inner.x, y + step - 2, wide, 3 if mood.lift else 2), MUNICIPALITY)
        canvas.text(box.right - 8, inner.y, self.side, _SMALL, POST_INK, RIGHT)
        high += canvas.paragraph(inner.moved(0, high + 2), self.second, _SMALL, POST_SECOND) + 2
        high += canvas.paragraph(inner.moved(0, high), self.cost, _SMALL, POST_SECOND) if self.cost else 0
        if self.thought:
            canvas.paragraph(inner.moved(0, high + 3), self.thought, THOUGHT, SLATE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        room = self._inner(ruler, Box(0, 0, width)).w
        high = ruler.height(self.main, self._style, room) + ruler.height(self.second, _SMALL, room) + 2
        high += ruler.height(self.cost, _SMALL, room) if self.cost else 0
        high += ruler.height(self.thought, THOUGHT, room) + 3 if self.thought else 0
        return width, max(48.0, high + 20)

    @property
    def _style(self) -> Type:
        return _LINK if self.bold and not self.struck else _PLAIN

    def _inner(self, ruler: Ruler, box: Box) -> Box:
        return box.inset(8, 9, 24 + (ruler.width(self.side, _SMALL) if self.side else 0))

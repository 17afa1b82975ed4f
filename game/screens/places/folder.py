"""The folder: every paper that was kept, by sender, by day or by what asks for it, to be taken out again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.core.text import Text
from game.play.offers import ORDERS, Offer
from game.play.paperwork import asks_for, is_fillable
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import sheet
from game.screens.parts.options import LAST_KEY, joined
from game.screens.parts.papers import name_of, sender
from game.screens.parts.stages import title_of
from game.screens.toolkit import HIGH, LYING, RIGHT, Box, Canvas, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Choice
from game.screens.toolkit.painters.keycap import cap_size, draw_cap
from game.screens.toolkit.painters.option import CAP
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import (
    BRICK_DEEP,
    INK,
    INK_SOFT,
    OCHRE,
    OCHRE_EDGE,
    PAPER,
    PAPER_EDGE,
    PAPER_WARM,
)

COVER = Box(150, 96, 940, 640)
PAGE = Box(186, 148, 868, 548)


def folder(seen: Glance) -> Widget:
    """What is in it, in the order in which it lies; an empty folder says so."""
    offers = ordered(seen, seen.offers("read/"))
    numbers = {offer.id: number for number, offer in enumerate(offers, 1)}
    name = seen.text(_("De map"))
    title = Widget("folder/title", Role.IMAGE, box=Box(PAGE.x + 34, PAGE.y + 17), paint=Words(name, types.TITLE))
    rows = tuple(_rows(seen, offers, numbers)) or (_nothing(seen),)
    papers = Widget(
        "folder/papers",
        Role.LIST,
        box=PAGE.inset(0, 72),
        flow=Flow(gap=0, pad=(22, 8, 34, 20), scroll=True, fade=PAPER),
        children=rows,
    )
    cover = Widget("folder/cover", Role.IMAGE, box=COVER, paint=Cover())
    things = (cover, title, _tabs(seen), papers, sheet.door(seen))
    return sheet.on_wood(seen, "folder", name, things)


# --- how it lies ----------------------------------------------------------------------------------------------

_TABS: Mapping[str, Text] = {
    "sender": _("op afzender"),
    "date": _("op datum"),
    "asked": _("waarvoor nodig"),
}
assert tuple(_TABS) == ORDERS


def order_of(seen: Glance) -> str:
    return seen.state.place.id or ORDERS[0]


def _tabs(seen: Glance) -> Widget:
    now = order_of(seen)
    tabs = tuple(
        Widget(
            f"folder/{order}",
            Role.TAB,
            seen.text(name),
            box=Box(0, 0, _TAB_W),
            command=None if order == now else f"take:folder/{order}",
            focusable=True,
            selected=order == now,
            paint=Choice(seen.text(name), order == now),
        )
        for order, name in _TABS.items()
    )
    place = Box(PAGE.right - 34 - 3 * _TAB_W - 16, PAGE.y + 14, 3 * _TAB_W + 16)
    return Widget("folder/orders", Role.GROUP, box=place, flow=Flow(gap=8, across=True), children=tabs)


_TAB_W = 196.0


def ordered(seen: Glance, offers: Sequence[Offer]) -> list[Offer]:
    """By sender and then by day; or the newest first; or by what asks for them."""
    by_sender = sorted(
        offers, key=lambda offer: (sender(seen, _id(offer)), seen.paper(_id(offer)).dated.isoformat())
    )
    match order_of(seen):
        case "date":
            return sorted(by_sender, key=lambda offer: seen.paper(_id(offer)).dated, reverse=True)
        case "asked":
            return [offer for _heading, group in _groups(seen, by_sender) for offer in group]
    return by_sender


def _groups(seen: Glance, offers: Sequence[Offer]) -> Iterator[tuple[str, list[Offer]]]:
    """What asks for papers, with those of that kind; then the papers that nothing asks for."""
    rest = list(offers)
    for case in seen.state.cases.values():
        asked = [offer for offer in rest if asks_for(seen.world, case, _id(offer))]
        if is_fillable(case) and asked:
            rest = [offer for offer in rest if offer not in asked]
            yield title_of(seen, case.id), asked
    if rest:
        yield seen.text(_("Nu nergens voor nodig")), rest


def _rows(seen: Glance, offers: Sequence[Offer], numbers: Mapping[str, int]) -> Iterator[Widget]:
    if order_of(seen) != "asked":
        yield from (_paper(seen, offer, numbers[offer.id]) for offer in offers)
        return
    for count, (heading, group) in enumerate(_groups(seen, offers)):
        yield Widget(f"folder/group/{count}", Role.HEADING, heading, level=3, paint=Heading(heading))
        yield from (_paper(seen, offer, numbers[offer.id]) for offer in group)


def _id(offer: Offer) -> str:
    return offer.id.removeprefix("read/")


# --- a paper --------------------------------------------------------------------------------------------------


def _paper(seen: Glance, offer: Offer, number: int) -> Widget:
    id = offer.id.removeprefix("read/")
    who, subject, day = sender(seen, id), name_of(seen, id), seen.say.date(seen.paper(id).dated)
    key = str(number) if number <= LAST_KEY else ""
    return Widget(
        offer.id,
        Role.BUTTON,
        who,
        description=joined(seen, (subject, day)),
        paint=Paper(who, subject, day, key),
        command=f"take:{offer.id}",
        shortcut=key,
    )


def _nothing(seen: Glance) -> Widget:
    words = seen.text(_("De map is leeg. Wat je bewaart, ligt straks hier."))
    return Widget("folder/empty", Role.TEXT, words, paint=Words(words, types.STORY, INK_SOFT))


@dataclass(frozen=True, slots=True)
class Cover(Painter):
    """The open folder with its tab and its elastic, and the index sheet on it."""

    reach = 60

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        tab = Box(box.x + 60, box.y - 22, 220, 60)
        canvas.shadow(box, HIGH, 10)
        canvas.rect(tab, OCHRE_EDGE, 10)
        canvas.rect(box, OCHRE, 10, OCHRE_EDGE, 3)
        canvas.fill(Box(box.right - 24, box.y + 2, 8, box.h - 4), "#6E2F22")
        page = box.inset(PAGE.x - COVER.x, PAGE.y - COVER.y, COVER.right - PAGE.right, COVER.bottom - PAGE.bottom)
        for offset in (10, 5):
            canvas.fill(page.moved(offset, offset - 16), "#F6F1E4")
            canvas.rect(page.moved(offset, offset - 16), None, 0, PAPER_EDGE, 1)
        canvas.shadow(page, LYING)
        canvas.fill(page, PAPER)
        canvas.fill(Box(page.x + 34, page.y + 66, page.w - 68, 2), OCHRE_EDGE)


@dataclass(frozen=True, slots=True)
class Heading(Painter):
    """What asks for the papers under it."""

    reach = 2
    text: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.paragraph(box.inset(12, 16, 12), self.text, types.NAME, BRICK_DEEP)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, ruler.height(self.text, types.NAME, width - 24) + 18


@dataclass(frozen=True, slots=True)
class Paper(Painter):
    """A row of the folder: who wrote, what about, which day."""

    lively = True
    reach = 4
    sender: str
    subject: str
    day: str
    key: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler = canvas.ruler
        if mood.lift:
            canvas.fill(box, PAPER_WARM, mood.lift)
        if self.key and mood.keys:
            top = box.y + 12 + (ruler.line_height(_SENDER) - cap_size(ruler, self.key, CAP)[1]) / 2
            draw_cap(canvas, box.x + 12, top, self.key, CAP)
        words = self._words(ruler, box)
        high = canvas.paragraph(words, self.sender, _SENDER, INK)
        canvas.paragraph(words.moved(0, high + 1), self.subject, types.SMALL, INK_SOFT)
        canvas.text(box.right - 14, box.y + 13, self.day, types.SMALL, INK_SOFT, RIGHT)
        canvas.fill(Box(box.x + 12, box.bottom - 1, box.w - 24, 1), PAPER_EDGE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        room = self._words(ruler, Box(0, 0, width)).w
        high = ruler.height(self.sender, _SENDER, room) + ruler.height(self.subject, types.SMALL, room)
        return width, max(44.0, high + 26)

    def _words(self, ruler: Ruler, box: Box) -> Box:
        left = 12 + cap_size(ruler, self.key or "9", CAP)[0] + 14
        return box.inset(left, 12, ruler.width(self.day, types.SMALL) + 36)


_SENDER = Type(size=types.M, weight=600, leading=1.25)

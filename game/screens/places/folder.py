"""The folder: every paper that was kept, by sender and day, to be taken out again."""

from dataclasses import dataclass

from game.play.offers import Offer
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import sheet
from game.screens.parts.options import LAST_KEY, joined
from game.screens.toolkit import HIGH, LYING, RIGHT, Box, Canvas, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.keycap import cap_size, draw_cap
from game.screens.toolkit.painters.option import CAP
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import INK, INK_SOFT, OCHRE, OCHRE_EDGE, PAPER, PAPER_EDGE, PAPER_WARM

COVER = Box(150, 96, 940, 640)
PAGE = Box(186, 148, 868, 548)


def folder(seen: Glance) -> Widget:
    """What is in it; an empty folder says so."""
    offers = sorted(seen.offers("read/"), key=lambda offer: _order(seen, offer))
    name = seen.text(_("De map"))
    title = Widget("folder/title", Role.IMAGE, box=Box(PAGE.x + 34, PAGE.y + 20), paint=Words(name, types.TITLE))
    rows = tuple(_paper(seen, offer, number) for number, offer in enumerate(offers, 1)) or (_nothing(seen),)
    papers = Widget(
        "folder/papers",
        Role.LIST,
        box=PAGE.inset(0, 72),
        flow=Flow(gap=0, pad=(22, 8, 34, 20), scroll=True, fade=PAPER),
        children=rows,
    )
    cover = Widget("folder/cover", Role.IMAGE, box=COVER, paint=Cover())
    things = (cover, title, papers, sheet.door(seen))
    return sheet.on_wood(seen, "folder", name, things)


def _order(seen: Glance, offer: Offer) -> tuple[str, str]:
    letter = seen.scenario.letter(offer.id.removeprefix("read/"))
    return seen.text(seen.scenario.senders[letter.sender].name), seen.paper(
        offer.id.removeprefix("read/")
    ).dated.isoformat()


def _paper(seen: Glance, offer: Offer, number: int) -> Widget:
    id = offer.id.removeprefix("read/")
    letter = seen.scenario.letter(id)
    sender = seen.text(seen.scenario.senders[letter.sender].name)
    subject, day = seen.text(letter.subject, **seen.letter_values(id)), seen.say.date(seen.paper(id).dated)
    key = str(number) if number <= LAST_KEY else ""
    return Widget(
        offer.id,
        Role.BUTTON,
        sender,
        description=joined(seen, (subject, day)),
        paint=Paper(sender, subject, day, key),
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
        for offset in (10, 5):
            canvas.fill(PAGE.moved(offset, offset - 16), "#F6F1E4")
            canvas.rect(PAGE.moved(offset, offset - 16), None, 0, PAPER_EDGE, 1)
        canvas.shadow(PAGE, LYING)
        canvas.fill(PAGE, PAPER)
        canvas.fill(Box(PAGE.x + 34, PAGE.y + 66, PAGE.w - 68, 2), OCHRE_EDGE)


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

"""What lies beside a form: her papers, each to be laid with it, what she wonders, the phone with the code."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.play.forms import filling, form_of, section_of
from game.scenario.paperwork import Form
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import call, papers, site, sms
from game.screens.parts.fitted import Filled
from game.screens.parts.options import LAST_KEY, joined
from game.screens.toolkit import LOW, Box, Canvas, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.keycap import cap_size, draw_cap
from game.screens.toolkit.painters.option import CAP
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import CLOCK, INK, INK_SOFT, PAPER, PAPER_WARM, SAGE, THOUGHT_ON_DARK, WHITE

PHONE, OVER_A_CALL = Box(1120, 462, 216, 432), Box(1120, 92, 216, 432)
"""Where the phone with the code stands; over the call, while there is one."""
_TURNS = (-1.0, 0.8, -0.6, 0.7)
_X, _RING, _BAR = site.COLUMN_X, 12.0, 30.0


def column(seen: Glance, case: str, form: Form) -> tuple[Widget, ...]:
    """Papers above, thought and phone under them."""
    code = sms.here(seen, case)
    if call.is_in_hand(seen):
        return () if code else tuple(_papers(seen, case, call.PHONE.y - 8))
    bottom = PHONE.y - 8 if code else 560.0 if form.wonders else 700.0
    return (
        *_papers(seen, case, bottom),
        *_wonders(seen, form, PHONE.x - _X - 8 if code else site.COLUMN_W, 486.0 if code else 572.0),
    )


def phone(seen: Glance, case: str) -> tuple[Widget, ...]:
    """The phone with the code to sign with, once one was sent."""
    place = OVER_A_CALL if call.is_in_hand(seen) else PHONE
    return sms.phone(seen, place, case) if sms.here(seen, case) else ()


def _wonders(seen: Glance, form: Form, width: float, y: float) -> Iterator[Widget]:
    if form.wonders:
        said = seen.text(form.wonders)
        box, paint = Box(_X, y, width, 716 - y), Filled(said, types.HAND, THOUGHT_ON_DARK)
        yield Widget("form/wonders", Role.TEXT, said, box=box, paint=paint)


def _papers(seen: Glance, case: str, bottom: float) -> Iterator[Widget]:
    name = seen.text(_("Je papieren"))
    heading = Widget("form/folder", Role.HEADING, name, paint=Words(name, types.QUESTION, CLOCK))
    strips = (heading, *(tuple(_strips(seen, case)) or (_nothing(seen),)))
    yield Widget(
        "form/papers",
        Role.LIST,
        box=Box(_X - _RING, 76, site.COLUMN_W + _RING + _BAR, bottom - 76),
        flow=Flow(gap=10, pad=(_RING, 8, _BAR, _RING), scroll=True),
        children=strips,
    )


def _nothing(seen: Glance) -> Widget:
    words = seen.text(_("De map is leeg."))
    return Widget("form/empty", Role.TEXT, words, paint=Words(words, types.SMALL, CLOCK))


def _strips(seen: Glance, case: str) -> Iterator[Widget]:
    """All that could go with it, in the order of the folder; what goes with it already stays where it lies."""
    at = seen.state.place.node
    section = section_of(form_of(seen.world, case), at)
    fields = [field.id for field in section.fields if field.kind == "file"] if section else []
    held = {paper for _field, paper in filling(seen.state, case).papers}
    for number, id in enumerate(papers.at_hand(seen)):
        ways = (*(f"attach/{case}/{one}/{id}" for one in fields), f"beside/{case}/{id}")
        offer = next((way for way in ways if seen.offered(way)), "")
        cap = str(number + 1) if offer.startswith("attach/") and number < LAST_KEY else ""
        yield _strip(seen, id, offer, id in held, cap, number)


def _strip(seen: Glance, id: str, offer: str, held: bool, cap: str, number: int) -> Widget:
    """To be laid with it, or on a page without papers to be looked up."""
    name = papers.name_of(seen, id)
    with_it = seen.text(_("zit erbij")) if held else ""
    second = joined(seen, (papers.about(seen, id), with_it))
    can = bool(offer)
    return Widget(
        offer if can else f"paper/{id}",
        Role.BUTTON if can else Role.LIST_ITEM,
        name,
        description=second,
        paint=Slip(name, second, cap, held, can),
        command=f"take:{offer}" if can else None,
        shortcut=cap,
        angle=_TURNS[number % len(_TURNS)],
    )


_NAME = Type(size=types.M, weight=600, leading=1.22)
_SECOND = Type(size=types.S, leading=1.22)


@dataclass(frozen=True, slots=True)
class Slip(Painter):
    """A paper as a strip: what it is, what it is about; what lies with the form is white with a sage edge."""

    lively = True
    reach = 20
    name: str
    second: str
    key: str = ""
    held: bool = False
    can: bool = True

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        box = box.moved(0, -2 * mood.lift) if self.can else box
        canvas.shadow(box, LOW)
        canvas.fill(box, WHITE if self.held else PAPER_WARM if mood.lift and self.can else PAPER)
        canvas.fill(Box(box.x, box.y, 8, box.h), SAGE if self.held else "#C8BCA4")
        ruler, inner = canvas.ruler, self._inner(canvas.ruler, box)
        if self.key and mood.keys:
            top = inner.y + (ruler.line_height(_NAME) - cap_size(ruler, self.key, CAP)[1]) / 2
            draw_cap(canvas, box.x + 18, top, self.key, CAP)
        high = canvas.paragraph(inner, self.name, _NAME, INK)
        canvas.paragraph(inner.moved(0, high), self.second, _SECOND, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        room = self._inner(ruler, Box(0, 0, width)).w
        return width, ruler.height(self.name, _NAME, room) + ruler.height(self.second, _SECOND, room) + 23

    def _inner(self, ruler: Ruler, box: Box) -> Box:
        left = 18 + (cap_size(ruler, self.key, CAP)[0] + 10 if self.key else 6)
        return box.inset(left, 11, 14)

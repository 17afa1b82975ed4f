"""The post, spread out: who writes, and whether it has been opened. What is in it one only sees by opening it."""

from dataclasses import dataclass

from game.play.offers import Offer
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import sheet
from game.screens.parts.options import LAST_KEY, joined
from game.screens.toolkit import LYING, Box, Canvas, Flow, Mood, Painter, Role, Ruler, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.option import Option
from game.screens.toolkit.painters.picture import Art
from game.screens.toolkit.palette import INK, POST_LINE, WHITE

SPREAD = Box(30, 76, 1306, 622)
COLUMNS, GAP = 3, 26.0
ENVELOPE_W, ENVELOPE_W_FEW = 260.0, 330.0
_TURNS = (-3, 2, -1.5, 2.5, -2, 1.5)


def post(seen: Glance) -> Widget:
    """Every letter that lies there; what was not opened yet lies first."""
    offers = seen.offers("read/")
    wide, pad = _size(len(offers))
    large = ENVELOPE_W if len(offers) > COLUMNS else ENVELOPE_W_FEW
    children = tuple(_envelope(seen, offer, number, wide, large) for number, offer in enumerate(offers, 1))
    spread = Widget(
        "post/spread",
        Role.LIST,
        box=SPREAD,
        flow=Flow(gap=GAP, pad=pad, across=True, scroll=True),
        children=children or (_nothing(seen),),
    )
    things = (*_beside(len(offers)), spread, sheet.door(seen))
    return sheet.on_wood(seen, "post", seen.text(_("De post")), things)


def _size(count: int) -> tuple[float, tuple[float, float, float, float]]:
    """How wide a place is, and where the first one lies: a single row lies in the middle, larger."""
    columns = min(COLUMNS, max(1, count))
    wide = (SPREAD.w - 16 - 38 - (COLUMNS - 1) * GAP) / COLUMNS
    left = (SPREAD.w - 22 - columns * wide - (columns - 1) * GAP) / 2
    return wide, (left, 12 if count > COLUMNS else 64, SPREAD.w - left - columns * (wide + GAP), 8)


def _beside(count: int) -> tuple[Widget, ...]:
    """What else lies there, when there is room for it."""
    if count > COLUMNS:
        return ()
    things = (("drawing", Box(36, 520, 250), -6.0), ("crayons", Box(286, 650, 120), 8.0))
    return tuple(
        Widget(f"post/{name}", Role.IMAGE, box=box, paint=Art(name), angle=angle, inert=True, is_picture=True)
        for name, box, angle in things
    )


def _envelope(seen: Glance, offer: Offer, number: int, wide: float, large: float) -> Widget:
    id = offer.id.removeprefix("read/")
    sender = seen.scenario.senders[seen.scenario.letter(id).sender]
    opened = seen.state.letters[id] != "mat"
    name = seen.text(sender.name)
    at_home = seen.text(_("thuis heet die {called}"), called=sender.called) if sender.called else ""
    state = joined(seen, (seen.text(_("geopend") if opened else _("ongeopend")), at_home))
    key = str(number) if number <= LAST_KEY else ""
    paint = Envelope(
        f"envelope-{sender.kind}", name, state, key, opened, _TURNS[(number - 1) % len(_TURNS)], large
    )
    return Widget(
        offer.id,
        Role.BUTTON,
        name,
        description=state,
        box=Box(0, 0, wide),
        paint=paint,
        command=f"take:{offer.id}",
        shortcut=key,
    )


def _nothing(seen: Glance) -> Widget:
    words = seen.text(_("Er ligt geen post."))
    return Widget("post/empty", Role.TEXT, words, paint=Empty(words))


@dataclass(frozen=True, slots=True)
class Envelope(Painter):
    """An envelope on the table, a little turned, and under it on a strip who sent it and its state."""

    lively = True
    reach = 26
    art: str
    sender: str
    state: str
    key: str = ""
    opened: bool = False
    turn: float = 0.0
    wide: float = ENVELOPE_W

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        wide, strip = self.wide, self._strip
        high = strip.size(canvas.ruler, box.w)[1]
        place = Box(box.x + (box.w - wide) / 2, box.y + 28 - 4 * mood.lift, wide, wide * 172 / 280)
        if self.opened:
            letter = place.inset(14, 0, 14, 20).moved(0, -20)
            canvas.turned(("letter", "out"), letter, self.turn + 1.5, lambda inner: _draw_letter(inner, letter))
        canvas.art(self.art, place, self.turn, LYING)
        strip.draw(canvas, Box(box.x, box.bottom - high, box.w, high), mood)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, self.wide * 172 / 280 + 44 + self._strip.size(ruler, width)[1]

    @property
    def _strip(self) -> Option:
        return Option(self.sender, self.state, self.key)


def _draw_letter(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, WHITE, 0, POST_LINE, 1.5)


@dataclass(frozen=True, slots=True)
class Empty(Painter):
    """Words on a piece of paper, where there is nothing else."""

    reach = 40
    words: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        sheet.PaperCard().draw(canvas, box, mood)
        canvas.paragraph(box.inset(24, 18, 24), self.words, types.STORY, INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        w, h = ruler.size(self.words, types.STORY, min(width, 640) - 48)
        return w + 49, h + 36

"""One line of the timeline: when, what, about whom; chosen, it tells the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Money
from game.debrief import words
from game.debrief.model import ClosedDoor, Entry, Kind
from game.screens.i18n import _
from game.screens.lookback.view import View
from game.screens.toolkit import Box, Canvas, Face, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit.palette import BRICK_DEEP, DUSK, INK, INK_SOFT, PAPER_BAND, PAPER_EDGE, SLATE, WHITE

BAD = {Kind.MISSED, Kind.BOUNCED, Kind.TRIED, Kind.LATE_COSTS, Kind.SEIZED}
_MONEY = {Kind.IN, Kind.OUT}
_TITLE = Type(size=18, weight=600, leading=1.28)
_LINE = Type(size=18, leading=1.28)
_THOUGHT = Type(Face.HAND, size=23, leading=1.15)


def line(view: View, index: int, dated: bool = False) -> Widget:
    """A line to choose; choosing it shows what is behind it. `dated`: its neighbours are of other days."""
    entry, chosen = view.debrief.timeline.entries[index], index == view.entry
    title, kind = view.line(entry.title), _kind(view, entry)
    if dated:
        day = view.say.date(entry.moment.date(), "short")
        kind = view.text(_("{day}, {what}"), day=day, what=kind)
    about = view.line(entry.about) if entry.about else ""
    told = tuple(_told(view, entry)) if chosen else ()
    thought = view.text(entry.thought) if chosen and entry.thought else ""
    clock = view.say.clock(entry.moment)
    return Widget(
        f"line/{index}",
        Role.CHOICE,
        view.text(_("{clock} {title}"), clock=clock, title=title),
        kind,
        "\n".join(filter(None, (about, *told, thought))),
        command=f"moment:{index}",
        selected=chosen,
        paint=Happened(clock, title, _below(view, title, kind, about), told, thought, chosen, entry.kind in BAD),
    )


def _below(view: View, title: str, kind: str, about: str) -> str:
    """What sort of thing and about whom, on one line as far as it fits; nothing that the title says already."""
    return kind if about in ("", title) else view.text(_("{kind} · {about}"), kind=kind, about=about)


def _kind(view: View, entry: Entry) -> str:
    """What sort of thing, with the amount that goes with it."""
    kind = words.KIND[entry.kind]
    if entry.amount is None:
        return view.text(kind)
    amount = abs(entry.amount) if entry.kind in _MONEY else entry.amount
    return view.text(_("{kind}: {amount}"), kind=kind, amount=Money(amount))


def _told(view: View, entry: Entry) -> Iterator[str]:
    """What more there is to tell about it, in whole sentences."""
    if entry.kind is Kind.LETTER and entry.letter:
        yield from map(view.line, words.lay(entry.letter.unopened, entry.letter.was_opened))
    if entry.minutes:
        yield view.text(_("Dit kostte {minutes} minuten."), minutes=entry.minutes)
    if entry.kind is Kind.TRIED and (door := _door(view, entry)):
        yield view.text(_("Het kon niet: {reason}."), reason=words.REASON[door.reason])
        if door.reason == "head":
            yield view.text(words.ASKED, asks=door.asks, free=door.free)
    if entry.balance is not None and entry.amount is not None:
        before = entry.balance if entry.kind is Kind.BOUNCED else entry.balance - entry.amount
        stood = words.STOOD[entry.pocket if entry.kind is not Kind.BOUNCED else "bounced"]
        yield view.text(stood, before=Money(before), after=Money(entry.balance))


def _door(view: View, entry: Entry) -> ClosedDoor | None:
    return next((door for door in view.debrief.doors.shut if door.offer == entry.offer), None)


@dataclass(frozen=True, slots=True)
class Happened(Painter):
    """The time at the left; beside it what happened, and under that what sort of thing it was."""

    lively = True
    reach = 4
    clock: str
    title: str
    below: str
    told: tuple[str, ...] = ()
    thought: str = ""
    chosen: bool = False
    bad: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.chosen or mood.lift:
            canvas.fill(box, WHITE if self.chosen else PAPER_BAND)
        if self.chosen:
            canvas.fill(Box(box.x, box.y, 5, box.h), DUSK)
        canvas.fill(Box(box.x, box.bottom - 1, box.w, 1), PAPER_EDGE)
        canvas.text(box.x + 14, box.y + 8, self.clock, _LINE, INK_SOFT)
        y = box.y + 8
        for text, style, colour in self._lines():
            place = self._inner(canvas.ruler, box)
            y += canvas.paragraph(Box(place.x, y, place.w), text, style, colour)

    def _lines(self) -> Iterator[tuple[str, Type, str]]:
        yield self.title, _TITLE, INK
        yield self.below, _LINE, BRICK_DEEP if self.bad else INK_SOFT
        for sentence in self.told:
            yield sentence, _LINE, INK
        if self.thought:
            yield self.thought, _THOUGHT, SLATE

    def _inner(self, ruler: Ruler, box: Box) -> Box:
        return box.inset(14 + ruler.width("00:00", _LINE) + 14, 8, 8, 8)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        room = self._inner(ruler, Box(0, 0, width)).w
        return width, max(48.0, 17 + sum(ruler.height(text, style, room) for text, style, _ in self._lines()))

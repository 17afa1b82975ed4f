"""Words of law, for who asks: a quiet command beside a paper or a page, and the page that says what they mean.

As a pause does, it covers everything and the clock stands: it explains to who plays, it is nothing that she does.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from game.core.text import Text
from game.scenario.glossary import Term, occurring
from game.screens.glance import Glance
from game.screens.i18n import Speaker, _
from game.screens.parts.page import Note, button, scrolled, text
from game.screens.parts.pause import LEFT, LEFT_PAD, PAD, RIGHT, RIGHT_PAD, SETTINGS, WAYS, clock, slip, wood
from game.screens.toolkit import LYING, Box, Canvas, Flow, Mood, Painter, Paragraph, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import PRIMARY, SECONDARY
from game.screens.toolkit.painters.words import Rich, heading, note
from game.screens.toolkit.palette import INK, PAPER_EDGE
from game.screens.toolkit.rich import Block

IN_THE_LETTER = _("Woorden in deze brief")
_RING, _SIDES = 10.0, 16.0
"""Room for the focus ring, between two words and beside them."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked up: `words`, and at what kind of place (`letter`, `form`, `portal`), or in the `pause`."""

    words: tuple[Term, ...]
    at: str
    all: bool = False


def standing(seen: Glance, sentences: Iterable[Text]) -> tuple[Term, ...]:
    """The words of law in these sentences."""
    return of(seen.scenario.glossary, seen.say, sentences)


def of(glossary: tuple[Term, ...], say: Speaker, sentences: Iterable[Text]) -> tuple[Term, ...]:
    """Those of the glossary that stand in these sentences, as they are said or as they are in Dutch."""
    return occurring(glossary, (one for text in sentences for one in (text.source, say.translated(text))))


def command(seen: Glance, sentences: Iterable[Text]) -> str:
    """What the command beside these sentences is called; nothing where no word of law is in them."""
    return seen.text(_("Woorden")) if standing(seen, sentences) else ""


# --- the page -------------------------------------------------------------------------------------------------


def over(seen: Glance, looked: Looked) -> Widget:
    """What each of the words means, over everything."""
    title = _title(seen, looked)
    return Widget(
        "words",
        Role.WINDOW,
        title,
        covers=True,
        children=(
            wood("words"),
            scrolled("words/left", LEFT, _ways(seen, looked, title), LEFT_PAD),
            scrolled("words/right", RIGHT, _list(seen, looked), RIGHT_PAD),
        ),
    )


def first(looked: Looked) -> str:
    """Where the focus begins: at the first word, so that arrows walk on from there."""
    return f"words/{looked.words[0].id}" if looked.words else ""


def _title(seen: Glance, looked: Looked) -> str:
    if looked.all:
        return seen.text(_("Woorden"))
    return seen.text(IN_THE_LETTER if looked.at == "letter" else _("Woorden op deze pagina"))


_BACK: dict[str, Text] = {
    "letter": _("Terug naar de brief"),
    "form": _("Terug naar het formulier"),
    "portal": _("Terug naar de site"),
    "pause": _("Terug naar de pauze"),
}


def _ways(seen: Glance, looked: Looked, title: str) -> Widget:
    about = seen.text(_("Van wetten en instanties, en wat ze betekenen."))
    ways = [_way("escape", seen.text(_BACK[looked.at]), PRIMARY)]
    if not looked.all:
        ways.append(_way("words/all", seen.text(_("Alle woorden")), SECONDARY))
    return slip(
        "words/ways",
        Widget("words/title", Role.IMAGE, paint=heading(title)),
        text("words/about", about),
        clock(seen, "words/clock"),
        *ways,
        Widget("words/keys", Role.IMAGE, paint=note(seen.text(_("Esc gaat ook terug.")))),
    )


def _way(command: str, name: str, kind: str) -> Widget:
    return button(f"words/way/{command}", name, f"ui:{command}", kind, WAYS - 2 * PAD)


def _list(seen: Glance, looked: Looked) -> Widget:
    parts = (part for one in looked.words for part in one.term.split())
    longest = max(parts, key=lambda part: Ruler().width(part, _TERM), default="")
    entries = (_entry(seen, one, longest, number) for number, one in enumerate(looked.words))
    return Widget(
        "words/list",
        Role.LIST,
        box=Box(0, 0, SETTINGS),
        paint=Note(tape=False, depth=LYING),
        flow=Flow(gap=_RING, pad=(PAD - _SIDES, 24, PAD - _SIDES, 24)),
        children=tuple(entries),
    )


def _entry(seen: Glance, word: Term, longest: str, number: int) -> Widget:
    """A word that the focus stops at, so that a long list can be walked and read aloud one by one."""
    says, article = seen.text(word.says), seen.text(word.article)
    source = (Paragraph(article, soft=True, size=0.9),) if article else ()
    paint = Entry(word.term, (Paragraph(says, after=2), *source), longest, number == 0)
    return Widget(f"words/{word.id}", Role.LIST_ITEM, content=paint.whole, paint=paint, focusable=True)


_TERM = Type(size=types.M, weight=600, leading=1.35)
_SIDE, _GAP, _AIR = 222.0, 20.0, 12.0


@dataclass(frozen=True, slots=True)
class Entry(Painter):
    """The word at the left and what it means at its right; under each other where the `longest` is too wide."""

    reach = 8
    term: str
    says: tuple[Block, ...]
    longest: str
    is_first: bool = False

    @property
    def whole(self) -> tuple[Block, ...]:
        """The word and what it means, under each other."""
        return (Paragraph(self.term, bold=True, after=2), *self.says)

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if not self.is_first:
            above = canvas.snapped(Box(box.x + _SIDES, box.y - _RING / 2, box.w - 2 * _SIDES, _RING))
            canvas.fill(Box(above.x, above.y, above.w, 1), PAPER_EDGE)  # from a whole pixel, so that none is lost
        inner = box.inset(_SIDES, _AIR, _SIDES, _AIR)
        if self._is_beside(canvas.ruler):
            canvas.paragraph(Box(inner.x, inner.y, _SIDE), self.term, _TERM, INK)
            inner = inner.inset(_SIDE + _GAP)
        Rich(self._text(canvas.ruler)).draw(canvas, inner, mood)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        if not self._is_beside(ruler):
            return width, Rich(self.whole).size(ruler, width - 2 * _SIDES)[1] + 2 * _AIR
        says = Rich(self.says).size(ruler, width - 2 * _SIDES - _SIDE - _GAP)[1]
        return width, max(says, ruler.height(self.term, _TERM, _SIDE)) + 2 * _AIR

    def _text(self, ruler: Ruler) -> tuple[Block, ...]:
        return self.says if self._is_beside(ruler) else self.whole

    def _is_beside(self, ruler: Ruler) -> bool:
        return ruler.width(self.longest, _TERM) <= _SIDE - 1

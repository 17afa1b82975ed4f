"""The feelings of a team, in turns: cards on the screen, a laptop that is handed on, nothing to type."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.core.text import Text
from game.debrief.model import Prompt
from game.screens.i18n import _
from game.screens.lookback import folder, leading
from game.screens.lookback.turns import Round
from game.screens.lookback.view import HOUR, View
from game.screens.parts.seats import Seats
from game.screens.toolkit import CENTRE, LOW, Box, Canvas, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import PRIMARY, SECONDARY, Button, Link
from game.screens.toolkit.palette import DUSK, INK, INK_SOFT, LINE, ON_DUSK, PAPER_WHITE

DECKS: Mapping[str, Mapping[str, Text]] = {
    "word": {
        "tired": _("moe"),
        "angry": _("boos"),
        "amazed": _("verbaasd"),
        "tense": _("gespannen"),
        "sad": _("verdrietig"),
        "powerless": _("machteloos"),
        "relieved": _("opgelucht"),
        "ashamed": _("beschaamd"),
        "restless": _("onrustig"),
        "proud": _("trots"),
        "empty": _("leeg"),
        "known": _("het was bekend"),
    },
    "body": {
        "head": _("hoofd"),
        "jaw": _("kaken"),
        "throat": _("keel"),
        "shoulders": _("schouders"),
        "chest": _("borst"),
        "belly": _("buik"),
        "hands": _("handen"),
        "nowhere": _("nergens"),
    },
}
"""For the first prompt of a scenario a word, for the second a place in the body; the others are only said."""
FIRST_CARD = "card/word/tired"
"""Where whoever gets the laptop begins."""

_HOW = _("Kies een kaart, of zeg je woord hardop. Je hoeft niets te typen, en overslaan mag altijd.")
_NOT_KEPT = _("Wat je kiest of zegt, wordt niet bewaard.")
_SEATS, _SMALL_SEATS, _LEFT_W, _RIGHT_X = Box(0, 0, 220, 220), Box(0, 0, 140, 140), 300.0, 400.0
_LINE = Type(size=types.M, leading=1.35)
_WORD = Type(Face.STORY, size=types.L, leading=1.2)
_LARGE = 1.25
"""With larger text than this whoever has the laptop is named above the cards, not beside them."""


def page(view: View, turn: Round) -> tuple[Widget, ...]:
    """Whoever has the laptop, and their cards; when all had it, the cards of the table."""
    beside = view.scale <= _LARGE
    wide = folder.RIGHT - _RIGHT_X if beside else folder.INNER
    who = _group("round/who", 14, _who(view, turn, beside), _LEFT_W if beside else wide, across=not beside)
    content = _group(
        "round/cards", 20, _table(view, turn, wide) if turn.is_over else _turn(view, turn, wide), wide
    )
    top = view.grown(128, 24)
    row = Widget(
        "round/row", Role.GROUP, flow=Flow(gap=44 if beside else 20, across=True), children=(who, content)
    )
    return (
        folder.title("round/title", _title(view, turn)),
        Widget(
            "round/all",
            Role.GROUP,
            box=Box(folder.LEFT - 12, top, folder.INNER + 36, folder.SHEET.bottom - top - 8),
            flow=Flow(gap=28, pad=(12, 8, 24, 16), scroll=True, fade=folder.PAPER),
            children=(row, _group("round/leading", 14, leading.choices(view), folder.INNER, across=True)),
        ),
    )


def _title(view: View, turn: Round) -> str:
    if turn.is_over:
        return view.text(_("Zo zit deze tafel erbij"))
    return view.text(_("Eerst dit. Stoel {seat} heeft de laptop."), seat=turn.seat)


def _group(id: str, gap: float, content: Iterator[Widget], wide: float, across: bool = False) -> Widget:
    flow = Flow(gap=gap, across=across)
    return Widget(id, Role.GROUP, box=Box(0, 0, wide), flow=flow, children=tuple(content))


def _who(view: View, turn: Round, beside: bool) -> Iterator[Widget]:
    """The table with its seats, and how it goes."""
    now, place = 0 if turn.is_over else turn.seat, _SEATS if beside else _SMALL_SEATS
    yield Widget("round/seats", Role.IMAGE, box=place, paint=Seats(turn.seats, now))
    yield _group("round/said", 10, _how(view, turn), _LEFT_W if beside else folder.INNER - 180)


def _how(view: View, turn: Round) -> Iterator[Widget]:
    if not turn.is_over:
        yield folder.words("round/how", view.text(_HOW), _LINE)
    yield folder.words("round/not_kept", view.text(_NOT_KEPT), colour=INK_SOFT)


# --- a turn -----------------------------------------------------------------------------------------------


def _turn(view: View, turn: Round, wide: float) -> Iterator[Widget]:
    prompts = view.debrief.monday.feelings
    for (deck, cards), prompt in zip(DECKS.items(), prompts, strict=False):
        yield _deck(view, turn, deck, cards, prompt, wide)
    yield from _only_said(view, prompts[len(DECKS) :])
    yield _group("round/ways", 14, _ways(view, turn), wide, across=True)


def _deck(view: View, turn: Round, deck: str, cards: Mapping[str, Text], prompt: Prompt, wide: float) -> Widget:
    laid = (_card(view, turn, deck, card, word) for card, word in cards.items())
    row = _group(f"deck/{deck}/cards", 10, laid, wide, across=True)
    name = folder.heading(f"deck/{deck}/name", view.text(prompt.text))
    return _group(f"deck/{deck}", 10, iter((name, row)), wide)


def _card(view: View, turn: Round, deck: str, card: str, word: Text) -> Widget:
    said, chosen = view.text(word), turn.picked.get(deck) == card
    return Widget(
        f"card/{deck}/{card}",
        Role.CHOICE,
        said,
        command=f"card:{deck}/{card}",
        selected=chosen,
        paint=Card(said, chosen),
    )


def _only_said(view: View, prompts: Sequence[Prompt]) -> Iterator[Widget]:
    """What there are no cards for: whoever wants to, says it."""
    if prompts:
        questions = " ".join(view.text(prompt.text) for prompt in prompts)
        said = view.text(_("Wie wil, zegt het erbij: {questions}"), questions=questions)
        yield folder.words("round/aloud", said, _LINE)


def _ways(view: View, turn: Round) -> Iterator[Widget]:
    last = turn.seat == turn.seats
    on = _("Klaar. Leg de kaarten open") if last else _("Klaar. Schuif de laptop naar stoel {seat}")
    yield _button("round/next", view.text(on, seat=turn.seat + 1) if not last else view.text(on), "next", PRIMARY)
    yield _button("round/pass", view.text(_("Ik sla over")), "pass", SECONDARY)
    yield from _back(view, turn)


def _back(view: View, turn: Round) -> Iterator[Widget]:
    """To whoever had the laptop before; the first may leave it out for the whole table."""
    if turn.laid:
        name, command = view.text(_("Terug naar stoel {seat}"), seat=turn.seat - 1), "round:back"
    else:
        name, command = view.text(_("Dit samen overslaan")), f"tab:{HOUR}"
    yield Widget("round/back", Role.BUTTON, name, command=command, paint=Link(name))


def _button(id: str, name: str, way: str, kind: str) -> Widget:
    return Widget(id, Role.BUTTON, name, command=f"round:{way}", paint=Button(name, kind))


# --- the cards of the table -------------------------------------------------------------------------------


def _table(view: View, turn: Round, wide: float) -> Iterator[Widget]:
    for seat, laid in enumerate(turn.laid, start=1):
        yield _group(f"laid/{seat}", 8, _laid(view, seat, laid, wide), wide)
    ask = view.text(_("Wat valt op? Niemand hoeft iets uit te leggen."))
    yield folder.words("round/ask", ask, folder.STORY)
    on = view.text(_("Verder: {page}"), page=_("Het uur"))
    forth = Widget("round/on", Role.BUTTON, on, command=f"tab:{HOUR}", paint=Button(on, PRIMARY))
    yield _group("round/ways", 14, iter((forth, *_back(view, turn))), wide, across=True)


def _laid(view: View, seat: int, laid: Mapping[str, str], wide: float) -> Iterator[Widget]:
    yield folder.heading(f"laid/{seat}/name", view.text(_("Stoel {seat}"), seat=seat))
    words = [view.text(DECKS[deck][card]) for deck, card in sorted(laid.items(), reverse=True)]
    if words:
        cards = (Widget(f"laid/{seat}/{n}", Role.TEXT, word, paint=Card(word)) for n, word in enumerate(words))
        yield _group(f"laid/{seat}/cards", 10, cards, wide, across=True)
    else:
        yield folder.words(f"laid/{seat}/none", view.text(_("zonder kaart")), colour=INK_SOFT)


@dataclass(frozen=True, slots=True)
class Card(Painter):
    """A card with a word on it; a chosen one is dark and lies a little higher, with a line under its word."""

    lively = True
    reach = 10
    word: str
    chosen: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        up = box.moved(0, -3 if self.chosen else -2 * mood.lift)
        canvas.shadow(up, LOW, 4)
        canvas.rect(
            up, DUSK if self.chosen else PAPER_WHITE, 4, DUSK if self.chosen else LINE, 2 if mood.lift else 1.5
        )
        high = canvas.ruler.line_height(_WORD)
        ink = ON_DUSK if self.chosen else INK
        top = up.y + (up.h - high) / 2
        canvas.text(up.x + up.w / 2, top, self.word, _WORD, ink, CENTRE)
        if self.chosen:
            wide = canvas.ruler.width(self.word, _WORD)
            canvas.fill(Box(up.x + (up.w - wide) / 2, top + high, wide, 2), ink)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return min(width, max(88.0, ruler.width(self.word, _WORD) + 34)), max(60.0, ruler.line_height(_WORD) + 28)

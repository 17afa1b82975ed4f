"""A letter on the table: the sheet as the sender made it, and beside it what can be done with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.core.text import Money, Text, Value
from game.play.offers import Offer
from game.play.papers import is_in
from game.play.state import Paper
from game.scenario.post import Block as Piece
from game.scenario.post import Letter, Sender
from game.screens.glance import Glance
from game.screens.i18n import Speaker, _
from game.screens.layers import way_back
from game.screens.parts import call, lookup, sheet
from game.screens.parts.plain import SLIP, plainly
from game.screens.parts.stationery import FirmPaper, NotePaper
from game.screens.toolkit import Block, Box, Numbered, Painter, Paragraph, Role, Table, Widget
from game.screens.toolkit.painters.letter import LetterHead, LetterPaper
from game.screens.toolkit.painters.picture import Art
from game.screens.toolkit.palette import COLLECTOR, ENERGY_TEXT, MUNICIPALITY, PAPER, WHITE, Colour

_HEADS: Mapping[str, tuple[str, Colour]] = {
    "official": ("wave", MUNICIPALITY),
    "collector": ("bars", COLLECTOR),
    "company": ("", ENERGY_TEXT),
    "private": ("", COLLECTOR),
}
"""The mark and the colour of the head, by the kind of sender."""


def letter(seen: Glance) -> Widget:
    """The letter that is open."""
    id = seen.state.place.id
    one = seen.scenario.letter(id)
    sender = seen.scenario.senders[one.sender]
    written = _Written(seen, one, seen.paper(id), sender, seen.say.for_whole(_texts(one, sender, one.body)))
    name, back = seen.text(_("Brief van {sender}"), sender=written.sender.name), way_back(seen)
    column = sheet.choices(
        seen,
        "letter",
        seen.text(_question(seen, one)),
        (*(offer for offer in seen.offers("fill/") if offer.id != back), *_deeds(seen, id)),
        _thought(seen, one),
        tuple(_done(seen, id, one)),
    )
    slip = plainly(seen, written.speaker, one) if seen.plain else ()
    page = sheet.paper("letter", written.document, written.ground, sheet.PAPER_BOX.bottom - SLIP.y if slip else 0)
    words = lookup.command(seen, printed(seen))
    return sheet.over_table(seen, "letter", name, (*_envelope(written), page, *slip), column, words)


def printed(seen: Glance) -> Iterator[Text]:
    """What stands on the paper now, and on the slip in plain language."""
    id = seen.state.place.id
    one, paper = seen.scenario.letter(id), seen.paper(id)
    pieces = tuple(piece for piece in one.body if is_in(seen.world, seen.state, paper, piece))
    yield from _texts(one, seen.scenario.senders[one.sender], pieces)
    yield from one.plain if seen.plain else ()
    values = (*(value for _name, value in paper.values), *(cell for row in paper.rows for cell in row))
    yield from (value for value in values if isinstance(value, Text))


def _deeds(seen: Glance, id: str) -> Iterator[Offer]:
    """What can be done with it. Looked up beside a form it is not thrown away: where that would stand, the papers
    lay a moment ago."""
    bin = f"letter/{id}/weg" if seen.state.place.node else ""
    return (offer for offer in seen.offers(f"letter/{id}/") if offer.id != bin)


def _done(seen: Glance, id: str, letter: Letter) -> Iterator[Text]:
    """What was done with it and cannot be done again: sent, asked, laid beside it."""
    offered = {offer.id for offer in seen.on_offer}
    for option in letter.options:
        taken = f"letter/{id}/{option.id}"
        if taken in seen.state.chosen and taken not in offered:
            yield option.text


def _question(seen: Glance, letter: Letter) -> Text:
    if call.is_on(seen):
        return _("Ondertussen, dit papier") if letter.paper else _("Ondertussen, deze brief")
    return _("Wat doe je hiermee?") if letter.paper else _("Wat doe je met deze brief?")


def _envelope(written: "_Written") -> tuple[Widget, ...]:
    """What it came in, behind it; a message of a site came in nothing."""
    if written.letter.inbox:
        return ()
    paint, box = Art(f"envelope-{written.sender.kind}"), Box(52, 92, 250)
    return (Widget("letter/envelope", Role.IMAGE, box=box, paint=paint, angle=-8, inert=True),)


@dataclass(frozen=True, slots=True)
class _Written:
    """A letter in words: in the player's language only if all of it is known there, otherwise in Dutch."""

    seen: Glance
    letter: Letter
    paper: Paper
    sender: Sender
    speaker: Speaker

    @property
    def document(self) -> Widget:
        """The printed page, with everything on it also as plain blocks."""
        head, text, name = self._head(), self._text(), self._say(self.letter.subject)
        said = (*head.blocks(), *text)
        return Widget(f"letter/{self.letter.id}", Role.DOCUMENT, name, paint=self._paint(head, text), content=said)

    @property
    def is_note(self) -> bool:
        """Somebody writes: a person, or a firm that gave it no reference."""
        return self.sender.kind == "private" or (self.sender.kind == "company" and not self.paper.reference)

    @property
    def ground(self) -> Colour:
        return PAPER if self.is_note else WHITE

    def _paint(self, head: LetterHead, text: tuple[Block, ...]) -> Painter:
        if self.is_note:
            return NotePaper(head.sender, head.department, self._dated, text)
        return FirmPaper(head, text) if self.sender.kind == "company" else LetterPaper(head, text)

    def _head(self) -> LetterHead:
        mark, colour = _HEADS[self.sender.kind]
        return LetterHead(
            self._say(self.sender.name),
            self._say(self.sender.department) if self.sender.department else "",
            tuple(map(self._say, self.sender.address)),
            tuple(self._references()),
            mark,
            colour,
        )

    def _references(self) -> Iterator[tuple[str, str]]:
        yield self._say(_("Datum")), self._dated
        if self.paper.reference:
            yield self._say(_("Ons kenmerk")), self.speaker.value(self.paper.reference)
        if self.letter.handled_by:
            yield self._say(_("Behandeld door")), self._say(self.letter.handled_by)
        if self.letter.enclosures:
            yield self._say(_("Bijlagen")), str(self.letter.enclosures)

    @property
    def _dated(self) -> str:
        return self.speaker.date(self.paper.dated)

    def _text(self) -> tuple[Block, ...]:
        return (*self._opening(), *self._body(), *self._closing())

    def _opening(self) -> Iterator[Block]:
        subject = self._say(self.letter.subject)
        headed = subject if self.is_note else self._say(_("Onderwerp: {subject}"), subject=subject)
        yield Paragraph(headed, bold=True)
        if self.letter.salutation:
            yield Paragraph(self._say(self.letter.salutation))

    def _body(self) -> Iterator[Block]:
        for piece in self.letter.body:
            if is_in(self.seen.world, self.seen.state, self.paper, piece):
                yield from self._piece(piece)

    def _piece(self, piece: Piece) -> Iterator[Block]:
        if piece.text:
            yield Paragraph(self._say(piece.text))
        if piece.bold:
            yield Paragraph(self._say(piece.bold), bold=True)
        if piece.items:
            yield Numbered(tuple(map(self._say, piece.items)))
        if piece.rows:
            yield Table(tuple(tuple(map(self._say, row)) for row in piece.rows))
        if piece.each == "missing":
            yield Numbered(tuple(self.speaker.value(row[0]) for row in self.paper.rows))
        elif piece.each:
            yield self._table(piece)

    def _table(self, piece: Piece) -> Table:
        """The lines that play knows, under their head: what it is about at the left, amounts at the right."""
        head = (tuple(map(self._say, piece.head)),) if piece.head else ()
        rows = tuple(tuple(map(self.speaker.value, row)) for row in self.paper.rows)
        columns = max(map(len, self.paper.rows), default=0)
        amounts = {at for at in range(columns) if self._is_amounts(at)}
        return Table((*head, *rows), right=frozenset(amounts), strong=frozenset({0} if head else ()))

    def _is_amounts(self, column: int) -> bool:
        return any(column < len(row) and isinstance(row[column], Money) for row in self.paper.rows)

    def _closing(self) -> Iterator[Block]:
        """The greeting; the name under it stands where a signature would leave room."""
        if not self.letter.closing:
            return
        greeting, *names = map(self._say, self.letter.closing)
        yield Paragraph(greeting, after=14)
        if names:
            yield Paragraph("\n".join(names))

    def _say(self, text: Text, **values: Value) -> str:
        return self.speaker.say(text, **{**dict(self.paper.values), **values})


def _texts(letter: Letter, sender: Sender, pieces: Iterable[Piece]) -> Iterator[Text]:
    """Every sentence of the paper with these pieces. The language is chosen by all of them, whatever their
    conditions: it does not change with them."""
    yield from filter(None, (sender.name, sender.department, *sender.address))
    yield from filter(None, (letter.subject, letter.salutation, letter.handled_by))
    if isinstance(letter.reference, Text):
        yield letter.reference
    for piece in pieces:
        yield from filter(None, (piece.text, piece.bold))
        yield from piece.items
        yield from (cell for row in (piece.head, *piece.rows) for cell in row)
    yield from letter.closing


def _thought(seen: Glance, letter: Letter) -> Text | None:
    """What goes through her mind beside it: what reading it closely has taught her, or the first thought."""
    learned = (option.does.learn for option in letter.options if option.does.learn in seen.state.knows)
    known = next((seen.scenario.knowledge[id].what for id in learned), None)
    return known or letter.thought

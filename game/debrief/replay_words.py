"""What stands under the pictures of the hour when it is shown again, and what is asked where it stands still."""

from collections.abc import Mapping

from game.core.text import Text
from game.debrief.model import Entry, Kind
from game.debrief.words import KIND, Speaker, spoken


def _text(path: str, source: str) -> Text:
    return Text(f"debrief/replay/{path}", source)


TITLE = _text("title", "Het uur, nog een keer")
_PLAIN, _ABOUT = _text("plain", "{kind}: {what}"), _text("about", "{kind}, {about}: {what}")
_PAID = _text("paid", "{about}. {what}")
_WITH_AMOUNT = _text("amount", "{said}, {amount}")
_OWN: Mapping[Kind, Text] = {
    Kind.LETTER: _text("letter", "Post van {about}: {what}"),
    Kind.OPENED: _text("opened", "Geopend, van {about}: {what}"),
    Kind.MESSAGE: _text("message", "Bericht van {about}: {what}"),
    Kind.PERSON: _text("person", "{about}: {what}"),
    Kind.SPOKE: _text("spoke", "{about}, aan het woord: {what}"),
    Kind.PERSON_MISSED: _text("person_missed", "{about} stond in de deur, en ging weer."),
    Kind.CHOSE: _text("chose", "Bij {about}: {what}"),
    Kind.TRIED: _text("tried", "Geprobeerd bij {about}, en het stond dicht: {what}"),
    Kind.BOUNCED: _text("bounced", "De bank weigert de afschrijving van {about}: {what}"),
}
"""Where the names of the kinds do not make a sentence by themselves; each asks whom it is about."""
_MONEY = {Kind.IN, Kind.OUT, Kind.BOUNCED, Kind.FOOD}

ASKED: Mapping[Kind, Text] = {
    Kind.TRIED: _text("ask/tried", "Wat was hier nodig geweest om dit wel te kunnen?"),
    Kind.CHOSE: _text("ask/chose", "Wat gaf hier de doorslag?"),
    Kind.BOUNCED: _text("ask/bounced", "Waar begon dit?"),
    Kind.OPENED: _text("ask/opened", "Wat vraagt deze brief van wie hem openmaakt?"),
}
ASKED_ELSE = _text("ask/else", "Wie had dit kunnen zien aankomen?")
TURNS = _text("stop/turns", "Hier had één ding veel veranderd.")
FIRST_TRIED = _text("stop/tried", "Voor het eerst iets geprobeerd dat niet ging.")
FIRST_BOUNCED = _text("stop/bounced", "Voor het eerst weigert de bank een afschrijving.")
LARGEST_CLAIM = _text("stop/claim", "De brief met het hoogste bedrag.")
HAPPENED = _text("happened", "Wat er gebeurde")
LAY_THERE = _text("lay_there", "Wat er lag, of wie er was")
CHOSEN = _text("chosen", "Wat er gekozen werd")
TRIED_IN_VAIN = _text("tried_in_vain", "Wat er geprobeerd werd")
STOOD_OPEN = _text("stood_open", "Wat ook open stond")
STOOD_SHUT = _text("stood_shut", "Wat doorgestreept was")
SHUT = _text("shut", "{what} ({thought})")


def caption(say: Speaker, entry: Entry) -> str:
    """One line of the debrief as one sentence under a picture."""
    what, about = spoken(say, entry.title), _about(say, entry)
    kind = say.say(KIND[entry.kind])
    text = (_sentence(entry) if about else None) or (_ABOUT if about else _PLAIN)
    given = {"kind": kind, "about": about, "what": what}
    said = say.say(text, **{name: given[name] for name in text.placeholders})
    said = said[:1].upper() + said[1:]
    if entry.amount is not None and entry.kind in _MONEY:
        return say.say(_WITH_AMOUNT, said=said, amount=say.money(abs(entry.amount)))
    return said


def _sentence(entry: Entry) -> Text | None:
    """What was paid is told by its name: `Jaarnota. Gekozen: later betalen.`"""
    is_paid = entry.kind is Kind.CHOSE and entry.offer.startswith("pay/")
    return _PAID if is_paid else _OWN.get(entry.kind)


def _about(say: Speaker, entry: Entry) -> str:
    """Whom or what it is about; of what came over the household the odds stand elsewhere."""
    return spoken(say, entry.about) if entry.about and entry.kind is not Kind.CHANCE else ""

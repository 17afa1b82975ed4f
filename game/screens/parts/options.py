"""Option strips: what can be chosen now, at what cost, or struck through with the thought that goes with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

from game.core.text import Text, Value
from game.play import calls
from game.play.facts import holds, is_open, next_change
from game.play.offers import Kind, Offer
from game.play.papers import deadline_days
from game.play.state import Spot
from game.scenario.agenda import Office
from game.scenario.calls import Counter, Line
from game.scenario.condition import questions
from game.scenario.mind import Comfort, Strength
from game.scenario.option import Option
from game.scenario.post import AskAgain
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.parts.numbering import numbers
from game.screens.toolkit import Role, Widget
from game.screens.toolkit.painters.option import Option as Strip

LAST_KEY = 9

_PUT: Mapping[str, tuple[Text, Spot]] = {
    "map": (_("In de map"), "folder"),
    "stapel": (_("Terug op de stapel"), "pile"),
    "weg": (_("Weggooien"), "bin"),
}
_BACK = _("Terug in de map")
_PUT_MESSAGE: Mapping[str, Text] = {
    "map": _("Afdrukken, in de map"),
    "weg": _("Verwijderen"),
}
"""What is done with a message of a site."""
_JOINED = (
    _("{one} · {two}"),
    _("{one} · {two} · {three}"),
    _("{one} · {two} · {three} · {four}"),
)
_PLACES = ("one", "two", "three", "four")
_MINUTES = _n("kost {n} minuut", "kost {n} minuten")
_MORE_MINUTES = _n("kost {n} minuut, je hebt er nog {left}", "kost {n} minuten, je hebt er nog {left}")


def options(seen: Glance, offers: Sequence[Offer], start: int = 0) -> tuple[Widget, ...]:
    """A strip for each offer, in order. The id of a strip is that of its offer, and its key is its number, to 9:
    the numbers of the place, or from `start`."""
    keys = count(start) if start else numbers(seen, offers)
    return tuple(_strip(seen, offer, number) for offer, number in zip(offers, keys, strict=False))


def joined(seen: Glance, parts: Sequence[str]) -> str:
    """Up to four short sentences on one line; how they are joined is for the language to say."""
    said = [part for part in parts if part]
    if len(said) < 2:
        return "".join(said)
    return seen.text(_JOINED[len(said) - 2], **dict(zip(_PLACES, said, strict=False)))


def minutes(seen: Glance, offer: Offer) -> str:
    """`kost 40 minuten`, or nothing when it costs none; with how many are left where those are fewer."""
    if not offer.minutes:
        return ""
    left = seen.minutes_left
    if left is not None and offer.minutes > left:
        return seen.say.plural(_MORE_MINUTES, offer.minutes, left=left)
    return seen.say.plural(_MINUTES, offer.minutes)


def _strip(seen: Glance, offer: Offer, number: int) -> Widget:
    key = str(number) if number <= LAST_KEY else ""
    main, second, known_from = _main(seen, offer), _second(seen, offer), _known_from(seen, offer)
    struck, cost = offer.blocked is not None, _headspace_it_asks(seen, offer)
    tried = struck and offer.id in seen.state.tried
    thought = seen.text(offer.blocked.thought) if offer.blocked else ""
    return Widget(
        offer.id,
        Role.OPTION,
        main,
        description=_tried(seen, tried) if struck else joined(seen, (known_from, second)),
        paint=Strip(main, second, key, struck, thought, cost, "" if struck else known_from, tried),
        command=f"take:{offer.id}",
        shortcut=key,
        struck=struck,
        thought=thought,
        cost=cost,
    )


def _tried(seen: Glance, tried: bool) -> str:
    return seen.text(_("geprobeerd")) if tried else ""


def _main(seen: Glance, offer: Offer) -> str:
    if offer.option:
        return seen.text(offer.option.text, **_values(seen, offer))
    if comfort := _comfort(seen, offer):
        return seen.text(comfort.text)
    again = _again(seen, offer)
    if again:
        return seen.text(again.text)
    if offer.kind is Kind.CALL:
        return _call(seen, offer.id)
    if offer.kind in _OWN:
        return seen.text(_OWN[offer.kind])
    if offer.kind is not Kind.PUT:
        return seen.text(_("Verder"))
    if seen.state.letters.get(_paper(offer)) == "inbox":
        return seen.text(_PUT_MESSAGE[_way(offer)])
    was_filed = seen.state.letters.get(_paper(offer)) == "folder"
    return seen.text(_BACK if was_filed and _way(offer) == "map" else _PUT[_way(offer)][0])


_OWN: Mapping[Kind, Text] = {
    Kind.OPEN: _("Naar het formulier"),
    Kind.CODE: _("Stuur mij een sms-code"),
    Kind.OBJECT: _("Bezwaar maken, in één zin"),
    Kind.ADVANCE: _("Om een voorschot vragen"),
    Kind.BED: _("Naar bed"),
}
"""Options of the game itself, beside those of the scenario."""


_TOMORROW = _("morgen weer")


def _comfort(seen: Glance, offer: Offer) -> Comfort | None:
    """The small thing that it is, if it is one."""
    return seen.scenario.comforts[offer.id.partition("/")[2]] if offer.kind is Kind.COMFORT else None


def _call(seen: Glance, id: str) -> str:
    """With the telephone or at a counter: what is said to her, or what she does."""
    scenario, call = seen.scenario, seen.state.call
    match id.split("/"):
        case ["dial", line]:
            return seen.text(_("{name} bellen"), name=scenario.lines[line].name)
        case ["visit", counter]:
            return seen.text(_("Langsgaan: {name}"), name=scenario.counters[counter].name)
        case [_place, "menu" | "number", choice] if call:
            return seen.text(calls.choice_of(scenario, call, choice).text)
    return seen.text(_CALLS[id])


_CALLS: Mapping[str, Text] = {
    "call/hang_up": _("Ophangen"),
    "counter/wait": _("Wachten tot je nummer er is"),
    "counter/leave": _("Naar huis"),
}


def _hours_known(seen: Glance, id: str) -> str:
    """What she knows of the hours of a line or a counter."""
    kind, _slash, name = id.partition("/")
    ways: Mapping[str, Mapping[str, Line | Counter]] = {
        "dial": seen.scenario.lines,
        "visit": seen.scenario.counters,
    }
    one = ways[kind].get(name) if kind in ways else None
    if one is None or not one.hours or not holds(seen.world, seen.state, one.hours_known):
        return ""
    return joined(seen, (seen.text(one.hours), _open_now(seen, seen.scenario.offices[one.office])))


def _open_now(seen: Glance, office: Office) -> str:
    """Whether it is open, and until or from when."""
    then = next_change(office, seen.moment)
    if is_open(office, seen.moment):
        return seen.text(_("nu open, tot {time}"), time=seen.say.clock(then)) if then else ""
    if then is None:
        return seen.text(_("nu dicht"))
    time = seen.say.clock(then)
    if then.date() == seen.moment.date():
        return seen.text(_("nu dicht, open vanaf {time}"), time=time)
    return seen.text(_("nu dicht, open vanaf {day}, {time}"), day=seen.say.date(then.date(), "weekday"), time=time)


def _call_minutes(seen: Glance, offer: Offer) -> str:
    """Waiting takes about so long, as the tape says; pressing a key takes no time that one would count."""
    if offer.id.endswith("/wait"):
        return seen.text(_("ongeveer {n} minuten"), n=offer.minutes)
    return minutes(seen, offer) if offer.minutes > 1 else ""


def _again(seen: Glance, offer: Offer) -> AskAgain | None:
    """How a paper that was thrown away can be had again."""
    return seen.scenario.letter(_paper(offer)).again if offer.kind is Kind.AGAIN else None


def _second(seen: Glance, offer: Offer) -> str:
    if offer.kind is Kind.PUT:
        return _put_second(seen, offer)
    if offer.kind is Kind.BED:
        return seen.text(_TOMORROW)
    if comfort := _comfort(seen, offer):
        return joined(seen, (seen.text(comfort.note), minutes(seen, offer)))
    if offer.kind is Kind.CALL:
        return joined(seen, (_hours_known(seen, offer.id), _call_minutes(seen, offer), _asks(seen, offer.asks)))
    note = seen.text(offer.option.note, **_values(seen, offer)) if offer.option else _about_again(seen, offer)
    return joined(seen, (note, minutes(seen, offer), _asks(seen, offer.asks)))


def _about_again(seen: Glance, offer: Offer) -> str:
    """Which paper it is."""
    if offer.kind is not Kind.AGAIN:
        return ""
    id = _paper(offer)
    return seen.text(seen.scenario.letter(id).subject, **seen.letter_values(id))


def _asks(seen: Glance, pieces: int) -> str:
    return seen.text(_("vraagt {n} vrije hoofdruimte"), n=pieces) if pieces else ""


def _headspace_it_asks(seen: Glance, offer: Offer) -> str:
    """Only where headspace is the reason; the other reasons are in the thought."""
    if not offer.blocked or offer.blocked.reason != "head":
        return ""
    return seen.text(_("vraagt {n} vrije hoofdruimte, je hebt er {free}"), n=offer.asks, free=seen.free)


def _known_from(seen: Glance, offer: Offer) -> str:
    """Whom she knows it from, or what she is good at that opens it or makes it ask less."""
    if not offer.option:
        return ""
    if offer.option.known_from:
        return seen.text(_("Dit ken je door {source}"), source=offer.option.known_from)
    strength = next(_strengths(seen, offer.option), None)
    return seen.text(_("Hier ben je goed in: {what}"), what=strength.what) if strength else ""


def _strengths(seen: Glance, option: Option) -> Iterator[Strength]:
    helps = (one.when for one in option.lighter if holds(seen.world, seen.state, one.when))
    for condition in (option.when, *helps):
        for ask in questions(condition):
            if ask.word == "good_at" and ask.argument in seen.scenario.strengths:
                yield seen.scenario.strengths[ask.argument]


def _values(seen: Glance, offer: Offer) -> Mapping[str, Value]:
    """The amounts and days of the letter that the option belongs to."""
    is_of_letter = offer.kind is Kind.OPTION and offer.id.startswith("letter/")
    return seen.letter_values(_paper(offer)) if is_of_letter else {}


# --- what is done with a paper ---------------------------------------------------------------------------------


def _way(offer: Offer) -> str:
    return offer.id.rpartition("/")[2]


def _paper(offer: Offer) -> str:
    return offer.id.split("/")[1]


def _put_second(seen: Glance, offer: Offer) -> str:
    """What it brings about. The minute that it takes is like reading: the clock shows it."""
    id, way = _paper(offer), _way(offer)
    if way == "map":
        return _on_calendar(seen, last_days(seen, id))
    if way == "stapel" and _stays_on_her_mind(seen, id, _PUT[way][1]):
        return seen.text(_("hij blijft in je hoofd zitten"))
    return ""


def last_days(seen: Glance, id: str) -> list[date]:
    """The days from today on that the letter names as a last day, or that a bill in it has to be paid by."""
    named = {day for _name, day in deadline_days(seen.world, seen.state, id)}
    named |= {bill.due for bill in seen.scenario.bills.values() if bill.letter == id}
    return sorted(day for day in named if day >= seen.moment.date())


def _on_calendar(seen: Glance, days: Sequence[date]) -> str:
    said = [seen.say.date(day, "day") for day in days]
    match said:
        case []:
            return ""
        case [one]:
            return seen.text(_("{day} staat op de kalender"), day=one)
        case [one, two]:
            return seen.text(_("{one} en {two} staan op de kalender"), one=one, two=two)
        case _:
            return seen.text(_("{n} dagen staan op de kalender"), n=len(said))


def _stays_on_her_mind(seen: Glance, id: str, spot: Spot) -> bool:
    """Whether a worry about this letter would still be there once it lies there."""
    then = replace(seen.state, letters=seen.state.letters | {id: spot})
    return any(
        one.worry.leads == f"letter/{id.partition('.')[0]}" and holds(seen.world, then, one.worry.during)
        for one in seen.worries
    )

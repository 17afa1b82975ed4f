"""On the phone: what was left half, the numbers that are known, and who rang in vain."""

from collections.abc import Iterator

from game.core.text import Text
from game.play import thread
from game.play.offers import Offer
from game.play.thread import Loose
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.parts.options import LAST_KEY, joined, minutes
from game.screens.toolkit import Role, Type, Widget
from game.screens.toolkit.painters.option import Option as Strip
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import CLOCK

_HEADING = Type(size=20, weight=600, leading=1.3)


_MISSED = _n("{n} gemiste oproep, geen nummer", "{n} gemiste oproepen, geen nummer")


def missed(seen: Glance) -> Iterator[Widget]:
    """Who rang does not stand there; when, does."""
    if times := seen.state.missed_calls:
        title = seen.say.plural(_MISSED, len(times))
        yield Widget("phone/missed", Role.HEADING, title, level=3, paint=Words(title, _HEADING, CLOCK))
        for number, at in reversed(list(enumerate(times))):
            moment = seen.scenario.moment(at)
            day, time = seen.say.date(moment.date(), "short"), seen.say.clock(moment)
            said = seen.text(_("{day}, {time}"), day=day, time=time)
            yield Widget(f"phone/missed/{number}", Role.LIST_ITEM, said, paint=Words(said, _HEADING, CLOCK))


# --- what was I doing? ----------------------------------------------------------------------------


def loose_ends(seen: Glance, key: int) -> tuple[Widget, ...]:
    """A strip for each thing that was left, with the keys from there on; what one waits for is only said."""
    strips = []
    for one in thread.loose_ends(seen.world, seen.state):
        offer = seen.offered(one.offer) if one.offer else None
        strips.append(_strip(seen, one, offer, key if offer else LAST_KEY + 1))
        key += 1 if offer else 0
    return tuple(strips)


def _strip(seen: Glance, one: Loose, offer: Offer | None, key: int) -> Widget:
    main, second = _words(seen, one)
    id = f"thread/{one.sort}/{one.id}"
    if offer is None or offer.blocked:
        return Widget(id, Role.LIST_ITEM, main, description=second, paint=Strip(main, second))
    shown, second = str(key) if key <= LAST_KEY else "", joined(seen, (second, minutes(seen, offer)))
    return Widget(
        id, Role.OPTION, main, description=second,
        command=f"take:{offer.id}", shortcut=shown, paint=Strip(main, second, shown),
    )  # fmt: skip


def _words(seen: Glance, one: Loose) -> tuple[str, str]:
    """What it is, and how far it came."""
    scenario, since = seen.scenario, _since(seen, one)
    match one.sort:
        case "form":
            form = scenario.forms[scenario.procedure(one.id).form]
            page = next((part.title for part in form.sections if part.id == one.more), None)
            return seen.text(form.title), seen.text(page) if page else seen.text(_("alleen nog ondertekenen"))
        case "letter":
            letter = scenario.letter(one.id)
            subject = seen.text(letter.subject, **seen.letter_values(one.id))
            return subject, seen.text(_("lag open: {sender}"), sender=scenario.senders[letter.sender].name)
        case "call":
            return seen.text(_("{name} bellen"), name=scenario.lines[one.id].name), seen.text(
                _HOW[one.more], **since
            )
        case "call_back":
            desk = scenario.desks[scenario.call_backs[one.id].desk]
            return seen.text(_("{name} zou terugbellen"), name=desk.name), seen.text(_("sinds {day}"), **since)
        case "paper":
            letter = scenario.letter(one.id)
            subject = seen.text(letter.subject, **seen.letter_values(one.id))
            return subject, seen.text(_("opnieuw gevraagd, {day}"), **since)


_HOW: dict[str, Text] = {
    "hung_up": _("opgehangen, {day}"),
    "missed": _("er werd opgenomen, {day}; toen niet meer"),
    "cut_off": _("de tijd was om, {day}"),
    "lost": _("de lijn viel weg, {day}"),
}


def _since(seen: Glance, one: Loose) -> dict[str, str]:
    return {"day": seen.say.date(seen.scenario.moment(one.at).date(), "day")}

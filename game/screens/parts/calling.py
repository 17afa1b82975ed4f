"""On the phone: what was left half, the numbers that are known, and who rang in vain."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from game.core.text import Text
from game.play import thread
from game.play.offers import Offer
from game.play.thread import Loose
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.parts.options import LAST_KEY, joined, minutes
from game.screens.parts.papers import name_of, sender
from game.screens.toolkit import Box, Canvas, Face, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit.painters.option import Option as Strip
from game.screens.toolkit.palette import BAR, CLOCK

_SHOWN = 3
"""So many of the last ones stand there with their time."""


@dataclass(frozen=True, slots=True)
class Heading(Painter):
    """What the strips under it are for, on a dark tag that is read on any wood."""

    reach = 40
    title: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.rect(box, BAR, 4)
        canvas.paragraph(box.inset(18, 8, 18), self.title, _HEADING, CLOCK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        wide, high = ruler.size(self.title, _HEADING, width - 36)
        return wide + 37, high + 16


_HEADING = Type(Face.STORY, size=21, weight=600, leading=1.25)
_MISSED = _n("{n} gemiste oproep, geen nummer", "{n} gemiste oproepen, geen nummer")


def missed(seen: Glance) -> Iterator[Widget]:
    """Who rang does not stand there; when, does, the last first."""
    if times := seen.state.missed_calls:
        title = seen.say.plural(_MISSED, len(times))
        last = joined(seen, [day_and_time(seen, seen.scenario.moment(at)) for at in reversed(times[-_SHOWN:])])
        yield Widget("phone/missed", Role.LIST_ITEM, title, description=last, paint=Strip(title, last))


def day_and_time(seen: Glance, moment: datetime) -> str:
    """`ma 5 okt, 08:30`."""
    day, time = seen.say.date(moment.date(), "short"), seen.say.clock(moment)
    return seen.text(_("{day}, {time}"), day=day, time=time)


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
            return name_of(seen, one.id), seen.text(_("lag open: {sender}"), sender=sender(seen, one.id))
        case "call":
            return seen.text(_("{name} bellen"), name=scenario.lines[one.id].name), seen.text(
                _HOW[one.more], **since
            )
        case "call_back":
            desk = scenario.desks[scenario.call_backs[one.id].desk]
            return seen.text(_("{name} zou terugbellen"), name=desk.name), seen.text(_("sinds {day}"), **since)
        case "paper":
            return name_of(seen, one.id), seen.text(_("opnieuw gevraagd, {day}"), **since)


_HOW: dict[str, Text] = {
    "hung_up": _("opgehangen, {day}"),
    "missed": _("er werd opgenomen, {day}; toen niet meer"),
    "cut_off": _("de tijd was om, {day}"),
    "lost": _("de lijn viel weg, {day}"),
}


def _since(seen: Glance, one: Loose) -> dict[str, str]:
    return {"day": seen.say.date(seen.scenario.moment(one.at).date(), "day")}

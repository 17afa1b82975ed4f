"""What a paper is called, and how one tells it from the next: in the folder, beside a form."""

from game.play import paperwork
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts.options import joined


def name_of(seen: Glance, id: str) -> str:
    """Its subject: `Loonstrook periode 8`."""
    return seen.text(seen.scenario.letter(id).subject, **seen.letter_values(id))


def at_hand(seen: Glance) -> list[str]:
    """Every paper that could go with a form, in the order of the folder."""
    return sorted(paperwork.at_hand(seen.state), key=lambda id: (sender(seen, id), seen.paper(id).dated, id))


def about(seen: Glance, id: str) -> str:
    """The days that it is about, `13 juli t/m 9 augustus`; or who sent it, and when."""
    letter = seen.scenario.letter(id)
    if letter.about:
        first, last = seen.say.date(letter.about.first, "day"), seen.say.date(letter.about.last, "day")
        return seen.text(_("{first} t/m {last}"), first=first, last=last)
    return joined(seen, (sender(seen, id), seen.say.date(seen.paper(id).dated)))


def sender(seen: Glance, id: str) -> str:
    return seen.text(seen.scenario.senders[seen.scenario.letter(id).sender].name)

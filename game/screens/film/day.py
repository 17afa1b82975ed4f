"""When it was: it stands with every picture."""

from datetime import datetime

from game.screens.i18n import Speaker, _


def moment(say: Speaker, at: datetime, inside: bool = False) -> str:
    """`Maandag 12 oktober, 8:15`; `inside` a sentence without the capital."""
    said = say.say(_("{day}, {clock}"), day=say.date(at.date(), "weekday"), clock=say.clock(at))
    return said if inside else said[:1].upper() + said[1:]

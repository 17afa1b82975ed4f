"""A pause: it covers the table completely, the clock stands, and nothing behind it can be read."""

from typing import TYPE_CHECKING

from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import settings
from game.screens.toolkit import LYING, WHOLE, Box, Flow, Role, Type, Widget
from game.screens.toolkit.painters.button import PRIMARY, SECONDARY, Button
from game.screens.toolkit.painters.picture import Art, Ground, Sheet
from game.screens.toolkit.painters.words import Words, heading, note
from game.screens.toolkit.palette import INK_SOFT, PAPER, WOOD
from game.screens.toolkit.type import TAG

if TYPE_CHECKING:
    from game.screens.house import House

_LEFT, _RIGHT = Box(64, 56, 440, 656), Box(540, 56, 762, 656)
_PAD = 36.0
_CLOCK = Type(size=20, leading=1.4)


def over(seen: Glance, house: "House") -> Widget:
    """The pause over this moment of the hour."""
    title = seen.text(_("Pauze"))
    return Widget(
        "pause",
        Role.WINDOW,
        title,
        children=(
            Widget("pause/wood", Role.IMAGE, box=WHOLE, paint=Ground(WOOD)),
            Widget("pause/grain", Role.IMAGE, box=Box(0, 0, 1366, 768), paint=Art("table-wood", None)),
            _ways(seen, house, title),
            _settings(seen, house),
        ),
    )


def _ways(seen: Glance, house: "House", title: str) -> Widget:
    width = _LEFT.w - 2 * _PAD
    day, clock = seen.say.date(seen.moment.date(), "weekday"), seen.say.clock(seen.moment)
    stands = seen.text(_("De klok staat stil op {day}, {clock}."), day=day, clock=clock)
    kept = _("Je uur is bewaard. Je kunt hier later verder.")
    not_kept = _("Dit uur wordt niet bewaard.")
    return Widget(
        "pause/ways",
        Role.GROUP,
        box=_LEFT,
        paint=Sheet(PAPER, 3),
        flow=Flow(gap=26, pad=(_PAD, 34, _PAD, 28), scroll=True),
        children=(
            Widget("pause/title", Role.IMAGE, paint=heading(title)),
            Widget("pause/clock", Role.TEXT, stands, paint=Words(stands, _CLOCK)),
            _way("goon", seen.text(_("Verder spelen")), seen.text(_("Esc of F9 doet het ook.")), PRIMARY, width),
            _way(
                "debrief",
                seen.text(_("Naar het nagesprek")),
                seen.text(_("Dit sluit je uur af. Het nagesprek gaat over wat je tot nu toe speelde.")),
                SECONDARY,
                width,
            ),
            _way("quit", seen.text(_("Stoppen")), seen.text(kept if house.record else not_kept), SECONDARY, width),
        ),
    )


def _way(id: str, name: str, line: str, kind: str, width: float) -> Widget:
    """A button with what it does in a line under it; said as one."""
    press = Widget(
        f"pause/{id}",
        Role.BUTTON,
        name,
        description=line,
        command=f"ui:{id}",
        box=Box(0, 0, width),
        paint=Button(name, kind),
    )
    explained = Widget(f"pause/{id}/line", Role.IMAGE, paint=note(line))
    return Widget(f"pause/{id}/way", Role.GROUP, flow=Flow(gap=8), children=(press, explained))


def _settings(seen: Glance, house: "House") -> Widget:
    title = seen.text(_("Instellingen"))
    rows = settings.rows(house.settings, seen.say, _RIGHT.w - 2 * _PAD - 16, seen.state.pace, in_play=True)
    return Widget(
        "pause/settings",
        Role.GROUP,
        box=_RIGHT,
        paint=Sheet(PAPER, 3),
        flow=Flow(gap=18, pad=(_PAD, 34, _PAD + 16, 30), scroll=True, fade=PAPER),
        children=(Widget("pause/settings/title", Role.HEADING, title, level=2, paint=heading(title)), *rows),
    )

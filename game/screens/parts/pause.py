"""A pause: it covers the table completely, the clock stands, and nothing behind it can be read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import page, settings
from game.screens.parts.page import Note, scrolled
from game.screens.toolkit import LYING, WHOLE, Box, Canvas, Flow, Mood, Painter, Role, Type, Widget
from game.screens.toolkit.painters.button import PRIMARY, SECONDARY, Button
from game.screens.toolkit.painters.picture import Art
from game.screens.toolkit.painters.words import Words, heading, note
from game.screens.toolkit.palette import WOOD

if TYPE_CHECKING:
    from game.screens.house import House

LEFT, LEFT_PAD = Box(8, 0, 460, 768), (40.0, 48.0, 20.0, 40.0)
RIGHT, RIGHT_PAD = Box(464, 0, 902, 768), (16.0, 48.0, 48.0, 40.0)
WAYS, SETTINGS, PAD = 400.0, 838.0, 36.0
_CLOCK = Type(size=20, leading=1.4)


def over(seen: Glance, house: "House", is_kept: bool) -> Widget:
    """The pause over this moment of the hour; `is_kept` when it is written down, to be gone on with later."""
    title = seen.text(_("Pauze"))
    return Widget(
        "pause",
        Role.WINDOW,
        title,
        covers=True,
        children=(
            wood("pause"),
            Widget("pause/mug", Role.IMAGE, box=Box(150, 664, 150, 150), angle=-24, paint=Art("mug")),
            scrolled("pause/left", LEFT, _ways(seen, title, is_kept), LEFT_PAD),
            scrolled("pause/right", RIGHT, _settings(seen, house), RIGHT_PAD),
        ),
    )


def wood(id: str) -> Widget:
    """The bare table under what covers everything."""
    return Widget(f"{id}/wood", Role.IMAGE, box=WHOLE, paint=Wood())


def clock(seen: Glance, id: str) -> Widget:
    """When the clock stopped."""
    day, hour = seen.say.date(seen.moment.date(), "weekday"), seen.say.clock(seen.moment)
    stands = seen.text(_("De klok staat stil op {day}, {clock}."), day=day, clock=hour)
    return Widget(id, Role.TEXT, stands, paint=Words(stands, _CLOCK))


def slip(id: str, *children: Widget) -> Widget:
    """The slip at the left, with what there is to do."""
    paint, flow = Note(tape=False, depth=LYING), Flow(gap=24, pad=(PAD, 32, PAD, 32))
    return Widget(id, Role.GROUP, paint=paint, flow=flow, children=children)


@dataclass(frozen=True, slots=True)
class Wood(Painter):
    """The bare table, to the edges of any window."""

    reach = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.kept(self, canvas.screen, self._draw)

    def _draw(self, canvas: Canvas) -> None:
        canvas.fill(canvas.screen, WOOD)
        canvas.art("table-wood", canvas.screen)


def _ways(seen: Glance, title: str, is_kept: bool) -> Widget:
    width = WAYS - 2 * PAD
    kept = _("Je uur is bewaard. Je kunt hier later verder.")
    not_kept = _("Dit uur wordt niet bewaard.")
    return slip(
        "pause/ways",
        Widget("pause/title", Role.IMAGE, paint=heading(title)),
        clock(seen, "pause/clock"),
        _way("goon", seen.text(_("Verder spelen")), seen.text(_("Esc of F9 doet het ook.")), PRIMARY, width),
        page.button("pause/words", seen.text(_("Woorden opzoeken")), "ui:words", SECONDARY, width),
        _way(
            "debrief",
            seen.text(_("Naar het nagesprek")),
            seen.text(_("Dit sluit je uur af. Het nagesprek gaat over wat je tot nu toe speelde.")),
            SECONDARY,
            width,
        ),
        _way("quit", seen.text(_("Stoppen")), seen.text(kept if is_kept else not_kept), SECONDARY, width),
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
    rows = settings.rows(house.settings, seen.say, SETTINGS - 2 * PAD, seen.state.pace, in_play=True)
    return Widget(
        "pause/settings",
        Role.GROUP,
        paint=Note(tape=False, depth=LYING),
        flow=Flow(gap=18, pad=(PAD, 32, PAD, 36)),
        children=(Widget("pause/settings/title", Role.HEADING, title, level=2, paint=heading(title)), *rows),
    )

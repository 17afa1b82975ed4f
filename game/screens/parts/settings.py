"""The settings, each explained in a line: the same rows on the title and in a pause."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.core.text import Text
from game.play.time import PACES, UNTIMED
from game.screens.i18n import Speaker, _
from game.screens.settings import LANGUAGES, LAYOUTS, SCALES, Settings
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit.painters.button import Choice
from game.screens.toolkit.painters.words import Words, note
from game.screens.toolkit.type import TAG

PACES_SHOWN = ("1", "2", "3", "5", "10", UNTIMED)
"""The paces that are offered; one that a session file set beside these is shown with them."""

TONGUES = {"nl": "Nederlands", "en": "English"}
"""A language is called by its own name, whatever the screens speak."""

_LAYOUT_NAMES = {"auto": _("vanzelf"), "composed": _("getekend"), "linear": _("onder elkaar")}
assert set(_LAYOUT_NAMES) == set(LAYOUTS)


@dataclass(frozen=True, slots=True)
class Field:
    """One of the values of a setting: what it is called, what choosing it does, whether it is so now."""

    name: str
    command: str
    chosen: bool


def rows(now: Settings, say: Speaker, width: float, pace: str = "", in_play: bool = False) -> tuple[Widget, ...]:
    """Every setting as a row of at most `width` u. During play the pace is that of the hour (`pace`)."""
    commands = "pace:" if in_play else "set:pace="
    return (
        pace_row(say, pace or now.pace, width, commands),
        row("language", say.say(_("Taal")), say.say(_("Van alles wat je leest.")), languages(now.language), width),
        row(
            "text",
            say.say(_("Tekstgrootte")),
            say.say(_("Boven de 150 % staat alles onder elkaar.")),
            [Field(f"{scale:.0%}".replace("%", " %"), f"set:text={scale:g}", scale == now.text) for scale in SCALES],
            width,
        ),
        row(
            "layout",
            say.say(_("Indeling")),
            say.say(_("Getekend als een keukentafel, of alles in één kolom onder elkaar.")),
            [Field(say.say(_LAYOUT_NAMES[one]), f"set:layout={one}", one == now.layout) for one in LAYOUTS],
            width,
        ),
        switch(
            say,
            "shortcuts",
            say.say(_("Lettertoetsen")),
            say.say(_("P, M, B, T, K en de cijfers kiezen meteen. Uit: alleen Tab, de pijlen en Enter.")),
            now.shortcuts,
            width,
        ),
        switch(
            say,
            "reduced",
            say.say(_("Minder beweging")),
            say.say(_("Alles staat er meteen; niets schuift.")),
            now.reduced,
            width,
        ),
        switch(
            say,
            "less_dark",
            say.say(_("Minder donker")),
            say.say(_("De randen van de tafel worden minder donker als je hoofd vol is.")),
            now.less_dark,
            width,
        ),
    )


def pace_row(
    say: Speaker, now: str, width: float, commands: str, paces: Iterable[str] = PACES_SHOWN, explained: bool = True
) -> Widget:
    """How fast the clock goes. `commands` is what stands before the pace: `set:pace=` or `pace:`."""
    shown = sorted({*paces, now}, key=PACES.index)
    line = _("Hoe snel de klok loopt. Zonder klok gaat de tijd alleen verder door wat je doet.")
    return row(
        "pace",
        say.say(_("Tempo")),
        say.say(line) if explained else "",
        [Field(pace_name(say, pace), f"{commands}{pace}", pace == now) for pace in shown],
        width,
    )


def pace_name(say: Speaker, pace: str) -> str:
    """`gewoon`, `rustig (× 2)`, `zonder klok`."""
    if pace == UNTIMED:
        return say.say(_("zonder klok"))
    return say.say(_("gewoon")) if pace == "1" else say.say(_("rustig (× {factor})"), factor=pace)


def languages(now: str) -> list[Field]:
    return [Field(TONGUES[code], f"set:language={code}", code == now) for code in LANGUAGES]


def switch(say: Speaker, id: str, name: str, explained: str, on: bool, width: float) -> Widget:
    """A setting that is on or off."""
    said: dict[bool, Text] = {True: _("aan"), False: _("uit")}
    values = {True: "yes", False: "no"}
    fields = [Field(say.say(said[value]), f"set:{id}={values[value]}", value == on) for value in (True, False)]
    return row(id, name, explained, fields, width)


def row(id: str, name: str, explained: str, fields: Iterable[Field], width: float) -> Widget:
    """A setting with its name, its line and its values beside each other."""
    label = Widget(f"setting/{id}/name", Role.HEADING, name, level=3, paint=Words(name, TAG))
    line = Widget(f"setting/{id}/line", Role.TEXT, explained, paint=note(explained))
    return Widget(
        f"setting/{id}",
        Role.GROUP,
        flow=Flow(gap=4),
        children=(label, *((line,) if explained else ()), fields_of(id, name, list(fields), width)),
    )


def fields_of(id: str, name: str, fields: list[Field], width: float) -> Widget:
    """The values side by side, as wide as their words; each says aloud which setting it belongs to."""
    children = tuple(
        Widget(
            f"setting/{id}/{field.command.replace('=', ':').rpartition(':')[2]}",
            Role.CHOICE,
            field.name,
            command=field.command,
            selected=field.chosen,
            paint=Choice(field.name, field.chosen),
        )
        for field in fields
    )
    return Widget(
        f"setting/{id}/values", Role.GROUP, box=Box(0, 0, width), flow=Flow(gap=8, pad=(0, 4, 0, 0), across=True),
        children=children,
    )

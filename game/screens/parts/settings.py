"""The settings, each explained in a line: the same rows on the title and in a pause."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.core.text import Text
from game.play.time import PACES, UNTIMED
from game.screens import i18n
from game.screens.i18n import Speaker, _
from game.screens.settings import LAYOUTS, SCALES, Settings
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit.painters.button import Choice
from game.screens.toolkit.painters.words import Words, note
from game.screens.toolkit.type import TAG
from game.screens.voice import program

PACES_SHOWN = ("1", "2", "3", "5", "10", UNTIMED)
"""The paces that are offered; one that a session file set beside these is shown with them."""

GAP = 24.0
TONGUES = {"nl": "Nederlands", "en": "English"}
"""A language is called by its own name, whatever the screens speak."""

_LAYOUT_NAMES = {"auto": _("vanzelf"), "composed": _("getekend"), "linear": _("onder elkaar")}
assert set(_LAYOUT_NAMES) == set(LAYOUTS)


@dataclass(frozen=True, slots=True)
class Field:
    """One of the values of a setting: what it is called, what choosing it does, whether it is so now.

    `short` is what stands on it when there is too little room for its name.
    """

    name: str
    command: str
    chosen: bool
    short: str = ""


def rows(now: Settings, say: Speaker, width: float, pace: str = "", in_play: bool = False) -> tuple[Widget, ...]:
    """Every setting, on at most `width` u. During play the pace is that of the hour (`pace`)."""
    half, third = (width - GAP) / 2, (width - 2 * GAP) / 3
    plain = say.say(_("Naast wat er staat, een briefje met wat het betekent."))
    heard = say.say(_("Papier, een telefoon, stappen. Je ziet het ook. F8 zet het aan en uit."))
    written = say.say(_("Wat er klinkt, staat er even bij."))
    keys = _("De letters en cijfers die ergens bij staan, kiezen meteen.")
    has_voice = bool(program(now.language))
    voice = _("Wat de toetsen aanwijzen.") if has_voice else _("Op deze computer is geen stem gevonden.")
    one_face = say.say(_("Ook handschrift en brieven in de letter die het best leest."))
    airy = say.say(_("Meer ruimte tussen letters, woorden en regels, in één kolom."))
    stark = _("Zwart op wit, met een rand om alles.")
    afar = _("Groter en zwarter, te lezen van achter in de zaal.")
    switches = (
        ("shortcuts", _("Lettertoetsen"), keys, now.shortcuts),
        ("reduced", _("Minder beweging"), _("Alles staat er meteen; niets schuift."), now.reduced),
        ("less_dark", _("Minder donker"), _("Bij een vol hoofd worden de randen minder donker."), now.less_dark),
    )
    three = (switch(say, id, say.say(name), say.say(does), on, third) for id, name, does, on in switches)
    return (
        pace_row(say, pace or now.pace, width, "pace:" if in_play else "set:pace="),
        _beside("words", width, _language(now, say, half), _layout(now, say, half)),
        _text(now, say, width),
        _beside("switches", width, *three),
        _beside(
            "more",
            width,
            switch(say, "plain", say.say(_("Brieven ook in gewone taal")), plain, now.plain, third),
            switch(say, "contrast", say.say(_("Veel contrast")), say.say(stark), now.contrast, third),
            switch(say, "projector", say.say(_("Op een beamer")), say.say(afar), now.projector, third),
        ),
        _beside(
            "letters",
            width,
            switch(say, "one_face", say.say(_("Eén letter voor alles")), one_face, now.one_face, half),
            switch(say, "airy", say.say(_("Ruimere tekst")), airy, now.airy, half),
        ),
        _beside(
            "heard",
            width,
            switch(say, "sound", say.say(_("Geluid")), heard, now.sound, third),
            switch(say, "captions", say.say(_("Geluid in woorden")), written, now.captions, third),
            switch(say, "voice", say.say(_("Voorlezen")), say.say(voice), now.voice, third),
        ),
    )


def _language(now: Settings, say: Speaker, width: float) -> Widget:
    line = say.say(_("Van alles wat je leest."))
    return row("language", say.say(_("Taal")), line, languages(now.language), width)


def _layout(now: Settings, say: Speaker, width: float) -> Widget:
    line = say.say(_("Als tekening, of in één kolom."))
    fields = [Field(say.say(_LAYOUT_NAMES[one]), f"set:layout={one}", one == now.layout) for one in LAYOUTS]
    return row("layout", say.say(_("Indeling")), line, fields, width)


def _text(now: Settings, say: Speaker, width: float) -> Widget:
    line = say.say(_("Boven de 150 % staat alles onder elkaar, tenzij je getekend kiest."))
    fields = [
        Field(say.say(_("{percent} %"), percent=round(scale * 100)), f"set:text={scale:g}", scale == now.text)
        for scale in SCALES
    ]
    return row("text", say.say(_("Tekstgrootte")), line, fields, width)


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
        [Field(pace_name(say, pace), f"{commands}{pace}", pace == now, _short(say, pace)) for pace in shown],
        width,
    )


def pace_name(say: Speaker, pace: str) -> str:
    """`gewoon`, `2 × zo rustig`, `zonder klok`."""
    if pace == UNTIMED:
        return say.say(_("zonder klok"))
    return say.say(_("gewoon")) if pace == "1" else say.say(_("{factor} × zo rustig"), factor=pace)


def _short(say: Speaker, pace: str) -> str:
    """The slower ones only say how much slower: they stand beside the first that says it in words."""
    return say.say(_("{factor} ×"), factor=pace) if pace.isdecimal() and int(pace) > 2 else ""


def languages(now: str) -> list[Field]:
    """Every language that has a catalogue, by its own name."""
    return [Field(tongue(code), f"set:language={code}", code == now) for code in i18n.languages()]


def tongue(code: str) -> str:
    """What a language calls itself: `Nederlands`, `Deutsch`."""
    if code in TONGUES:
        return TONGUES[code]
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  Babel costs 40 ms; the languages shipped need none

    try:
        name = Locale.parse(code).get_display_name(code) or code
    except (ValueError, UnknownLocaleError):
        return code
    return name[:1].upper() + name[1:]


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
        box=Box(0, 0, width),
        flow=Flow(gap=4),
        children=(label, *((line,) if explained else ()), fields_of(id, list(fields), width)),
    )


def _beside(id: str, width: float, *settings: Widget) -> Widget:
    """Short settings beside each other."""
    flow = Flow(gap=GAP, across=True)
    return Widget(f"settings/{id}", Role.GROUP, box=Box(0, 0, width), flow=flow, children=settings)


def fields_of(id: str, fields: list[Field], width: float) -> Widget:
    """The values side by side, as wide as their words."""
    children = tuple(
        Widget(
            f"setting/{id}/{field.command.replace('=', ':').rpartition(':')[2]}",
            Role.CHOICE,
            field.name,
            command=field.command,
            selected=field.chosen,
            paint=Choice(field.short or field.name, field.chosen, ticked=True),
        )
        for field in fields
    )
    flow = Flow(gap=8, pad=(0, 4, 0, 0), across=True)
    return Widget(f"setting/{id}/values", Role.GROUP, box=Box(0, 0, width), flow=flow, children=children)

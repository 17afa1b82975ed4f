"""What stands on the front of the house: the bells, and the note beside them about whoever was chosen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.paths import shown
from game.screens.house import House
from game.screens.i18n import _, _n
from game.screens.parts import settings
from game.screens.parts.page import Note, button, link, scrolled, text
from game.screens.room import QUIT
from game.screens.rooms.bells import Bell
from game.screens.rooms.facade import ON_PLATE, BellPlate, BellPush, WayOn, facade
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit.painters.button import DOOR_KIND, Link
from game.screens.toolkit.painters.words import Words, heading, note
from game.screens.toolkit.type import GAME_TITLE, TAG, Type

if TYPE_CHECKING:
    from game.screens.rooms.resume import Broken

_NAME = _("1 uur in de bijstand")
_ON_THE_WALL = _("1 uur in\nde bijstand")
_PROMISE = _("Je zit aan de keukentafel van iemand anders. Daarna praten we.")
_WITH = (
    (_("alleen"), _("alleen")),
    (_("met twee"), _("twee")),
    (_("met drie"), _("drie")),
    (_("met vier"), _("vier")),
)
"""How many sit at the table, and shorter."""
_MINUTES = _n("{n} minuut", "{n} minuten")

_UNDER = "#B8A488"
_LINE = Type(size=20, leading=1.4)
_ABOUT = Type(size=19, leading=1.38)
_FACT = Type(size=20, weight=600, leading=1.3)
_LEFT, _LEFT_PAD = Box(0, 0, 530, 768), (48.0, 36.0, 46.0, 40.0)
_NOTE, _NOTE_PAD = Box(460, 0, 568, 768), (72.0, 56.0, 44.0, 30.0)
_INNER = 392.0


@dataclass(frozen=True, slots=True)
class Front:
    """The title as there is to see: `chosen` is one of the bells, `broken` the hour of it to go on with."""

    house: House
    bells: tuple[Bell, ...]
    chosen: Bell | None
    broken: "Broken | None"

    def tree(self) -> Widget:
        say = self.house.say
        return Widget(
            "title",
            Role.WINDOW,
            say.say(_NAME),
            children=(
                *facade(way_in="ui:knock"),
                scrolled("title/left", _LEFT, self._left(), _LEFT_PAD),
                scrolled("title/right", _NOTE, self._note(), _NOTE_PAD),
            ),
        )

    def _left(self) -> Widget:
        """What is written on the wall, and the bells under it."""
        say = self.house.say
        written, promise = say.say(_ON_THE_WALL), say.say(_PROMISE)
        return Widget(
            "title/wall",
            Role.GROUP,
            dark=True,
            flow=Flow(gap=14),
            children=(
                Widget("title/written", Role.IMAGE, paint=Words(written, GAME_TITLE, ON_PLATE)),
                text("title/promise", promise, _LINE, "#E6D8BF"),
                self._plate(),
                self._tables(),
            ),
        )

    def _tables(self) -> Widget:
        """For whoever leads an afternoon, under the bells: what the tables came to."""
        name = self.house.say.say(_("Uitslagen naast elkaar"))
        paint = Link(name, ON_PLATE, _UNDER)
        return Widget("title/tables", Role.LINK, name, command="ui:tables", paint=paint)

    def _plate(self) -> Widget:
        """The bells, under each other."""
        asked = self.house.say.say(_("Bij wie bel je aan?"))
        question = Widget("title/asked", Role.HEADING, asked, paint=Words(asked, TAG, ON_PLATE))
        return Widget(
            "title/plate",
            Role.GROUP,
            paint=BellPlate(),
            flow=Flow(gap=11, pad=(24, 78, 24, 26)),
            children=(question, *(self._push(one) for one in self.bells)),
        )

    def _push(self, one: Bell) -> Widget:
        say = self.house.say
        who = say.say(one.who) if one.who.source else one.id
        line = say.say(_("dit verhaal gaat nu niet open")) if one.fault else say.say(one.teaser)
        chosen = one is self.chosen
        return Widget(
            f"bell/{one.id}",
            Role.CHOICE,
            who,
            description=line,
            command=f"bell:{one.id}",
            selected=chosen,
            paint=BellPush(who, line, chosen),
        )

    def _note(self) -> Widget:
        """The note beside the bells: about whom, how long, how fast, and the way in."""
        one = self.chosen
        told = () if one is None else self._fault(one) if one.fault else self._about(one)
        return Widget(
            "title/note",
            Role.GROUP,
            paint=Note(),
            flow=Flow(gap=19, pad=(30, 30, 30, 28)),
            children=(*told, self._tongues(), *self._ways(one)),
        )

    def _about(self, one: Bell) -> tuple[Widget, ...]:
        say = self.house.say
        who, about = say.say(one.who) or one.id, say.say(one.about)
        return (
            Widget("note/who", Role.HEADING, who, level=2, paint=heading(who)),
            *self._way_back(),
            text("note/about", about, _ABOUT, "#3B322B"),
            self._facts(one),
            self._with(),
            self._pace(),
        )

    def _facts(self, one: Bell) -> Widget:
        say = self.house.say
        long = say.plural(_MINUTES, one.minutes) if one.minutes else ""
        return _fact("long", say.say(_("Hoe lang")), long)

    def _with(self) -> Widget:
        """How many sit at the table."""
        say, team = self.house.say, self.house.team
        fields = [
            settings.Field(say.say(name), f"team:{count}", count == team, say.say(short))
            for count, (name, short) in enumerate(_WITH, start=1)
        ]
        return settings.row("team", say.say(_("Met wie")), "", fields, _INNER)

    def _pace(self) -> Widget:
        now = self.house.settings.pace
        slower = now if now not in ("1", "2", "untimed") else "2"
        few = ("1", slower, "untimed")
        return settings.pace_row(self.house.say, now, _INNER, "set:pace=", few, explained=False)

    def _tongues(self) -> Widget:
        say = self.house.say
        fields = settings.languages(self.house.settings.language)
        return settings.row("language", say.say(_("Taal")), "", fields, _INNER)

    def _fault(self, one: Bell) -> tuple[Widget, ...]:
        """In words what keeps it shut, and the command that tells everything. No traceback."""
        say = self.house.say
        lines = (
            say.say(_("Dit verhaal gaat nu niet open. Het eerste wat eraan schort:")),
            one.fault,
            say.say(_("Alles wat eraan schort, met wat je eraan doet, zegt dit commando:")),
            f"python main.py check {shown(one.folder)}",
        )
        name = say.say(one.who) if one.who.source else one.id
        styles = (_ABOUT, Type(size=18, weight=600), _ABOUT, Type(size=18, weight=600))
        told = (
            text(f"note/fault/{number}", line, style)
            for number, (line, style) in enumerate(zip(lines, styles, strict=True))
        )
        return (Widget("note/who", Role.HEADING, name, level=2, paint=heading(name)), *told)

    def _ways(self, one: Bell | None) -> tuple[Widget, ...]:
        """To the table or on with the broken hour, to the settings, and out."""
        say = self.house.say
        out = (
            link("title/settings", say.say(_("Instellingen")), "ui:settings"),
            link("title/quit", say.say(_("Stoppen")), QUIT),
        )
        if one is None or one.fault:
            return (_across("title/ways", *out),)
        if self.broken is None:
            sit = button("title/sit", say.say(_("Ga aan tafel")), "ui:start", DOOR_KIND)
            return (_across("title/ways", sit, *out),)
        again = link("title/sit", say.say(_("Opnieuw beginnen")), "ui:start")
        return (_across("title/ways", again, *out),)

    def _way_back(self) -> tuple[Widget, ...]:
        """To the hour that was broken off: for whoever has one, it comes before anything about the story."""
        if self.broken is None:
            return ()
        say = self.house.say
        on, where = say.say(_("Verder waar je was")), self.broken.where(say)
        return (Widget("title/goon", Role.BUTTON, on, where, command="ui:goon", paint=WayOn(on, where)),)


def _across(id: str, *ways: Widget) -> Widget:
    return Widget(id, Role.GROUP, box=Box(0, 0, _INNER), flow=Flow(gap=24, across=True), children=ways)


def _fact(id: str, name: str, value: str) -> Widget:
    """A name with what it is under it; said as one."""
    label = Widget(f"note/{id}/name", Role.IMAGE, paint=note(name))
    said = Widget(f"note/{id}/value", Role.IMAGE, paint=Words(value, _FACT))
    return Widget(
        f"note/{id}",
        Role.STATUS,
        name,
        value,
        box=Box(0, 0, _INNER / 2 - 4),
        flow=Flow(gap=2),
        children=(label, said),
    )

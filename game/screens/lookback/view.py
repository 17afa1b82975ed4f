"""What a page of the debrief is drawn from: the hour looked back upon, and what is chosen and typed now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from game.core.text import Text, Value
from game.debrief import script, words
from game.debrief.model import Debrief, Entry, Line, Notes
from game.debrief.other_worlds import OtherWorld
from game.debrief.otherwise import Otherwise
from game.scenario.glossary import Term
from game.screens.glance import Glance
from game.screens.i18n import Speaker, _
from game.screens.lookback.turns import Round, Talk
from game.screens.parts.typed import NOTHING, Typed
from game.screens.places.between import listed

FEELINGS, HOUR, DOORS, LATER = "gevoel", "uur", "deuren", "daarna"
FILE, MONEY, SOURCES = "dossier", "geld", "bronnen"
OTHERWISE = "anders"
FINDINGS, MONDAY = "zaken", "maandag"
TABS: Mapping[str, Text] = {page.id: page.name for page in script.PAGES}
"""The pages in the order of the four steps; the names are those on the tabs."""
SHORT: Mapping[str, Text] = {
    **TABS,
    DOORS: _("Deuren"),
    FILE: _("Dossier"),
    MONEY: _("Geld"),
    FINDINGS: _("Wat nu?"),
}
"""What stands on the tabs when text is large."""
PRACTICE, AGREED, FUTURE = "bij/", "afspraak/", "straks/"
"""With these begin the keys of what is typed about a matter, of what a table agrees on, and of what is to come."""


@dataclass(frozen=True, slots=True)
class View:
    """Read-only. `entry` is an index in the timeline's entries (-1: there are none), `letter` one in the letters,
    `heap` the kind of money that is looked into; `doors` is which closed doors are shown (`reason/head`,
    `week/2026-10-05`, all when empty), `pick` which lines of the file and which letters (`who/...`, `week/...`),
    and `finding` that one is choosing among those; `warned`: it was said what is not there of this hour.

    `role` is whose questions are shown ('' is everybody's), `matter` the id of the chosen one ('' is the first),
    `round` the feelings of a team, `talk` the exchange of thoughts that it is in;
    `active` the key of the field that is typed in, `skipped` the keys of those that were passed over, `told` what
    was just saved, or why it could not be;
    `short`: twenty minutes, with fewer pages; `leads`: somebody does, and `reads` what to say at this page;
    `scale` how many times its usual size text is; `glossary` what words of law mean.

    `otherwise` is the hour in other worlds, as far as it was worked out; of it `side` is the part that is shown,
    `worlds` the policies that are looked at, `together` the hour under all of them, `adding` that another is being
    chosen, `clash` why it could not be, `point` the turning point; `until` is when the hour ended (ticks).
    """

    debrief: Debrief
    say: Speaker
    code: str
    tab: str = FEELINGS
    entry: int = -1
    as_table: bool = False
    letter: int | None = None
    heap: str = ""
    doors: str = ""
    pick: str = ""
    finding: bool = False
    warned: bool = False
    role: str = ""
    matter: str = ""
    round: Round | None = None
    talk: Talk | None = None
    typed: Mapping[str, Typed] = field(default_factory=dict)
    active: str = ""
    skipped: frozenset[str] = frozenset()
    told: str = ""
    short: bool = False
    leads: bool = False
    reads: bool = False
    is_linear: bool = False
    scale: float = 1.0
    glossary: tuple[Term, ...] = ()
    otherwise: Otherwise | None = None
    side: str = ""
    worlds: tuple[str, ...] = ()
    together: OtherWorld | None = None
    adding: bool = False
    clash: str = ""
    point: int = 0
    until: int = 0

    def grown(self, size: float, by: float) -> float:
        """A size in u that is `by` more when text is twice its usual size."""
        return size + by * (self.scale - 1)

    @property
    def pages(self) -> tuple[str, ...]:
        """Which there are, in their order."""
        return script.SHORT_ROUTE if self.short else tuple(TABS)

    # --- words ---

    def text(self, text: Text, **values: Value) -> str:
        return self.say.say(text, **values)

    def line(self, line: Line) -> str:
        return words.spoken(self.say, line)

    def when(self, entry: Entry) -> str:
        """`ma 5 okt, 07:30`."""
        day, clock = self.say.date(entry.moment.date(), "short"), self.say.clock(entry.moment)
        return self.text(_("{day}, {clock}"), day=day, clock=clock)

    def day(self, day: date, with_month: bool = False) -> str:
        """`ma 5`; `do 1 okt` where the month is asked for, and on the first of each month."""
        if with_month or day.day == 1:
            return self.say.date(day, "short")
        weekday = str(self.say.formats.locale.days["format"]["abbreviated"][day.weekday()])
        return self.text(_("{weekday} {number}"), weekday=weekday, number=day.day)

    def listed(self, names: Iterable[str]) -> str:
        """`post, bericht en geld erbij`; with semicolons where a name has a comma of its own."""
        return listed(cast(Glance, self), names)  # it asks for nothing but `text`, which both have

    def with_who(self, what: Text, who: Text) -> str:
        """`huur oktober, Woonstichting`; with a semicolon where one of them has a comma of its own."""
        said = self.text(what), self.text(who)
        pair = _("{what}; {who}") if any("," in one for one in said) else _("{what}, {who}")
        return self.text(pair, what=said[0], who=said[1])

    # --- what was typed ---

    def field(self, key: str) -> Typed:
        """What stands in a field; nothing when it was never touched."""
        return self.typed.get(key, NOTHING)

    @property
    def notes(self) -> Notes:
        """Everything that was typed and not passed over, as the report wants it."""
        kept = {key: typed.text.strip() for key, typed in self.typed.items() if key not in self.skipped}
        written = {key: text for key, text in kept.items() if text}
        prompts = {prompt.id for prompt in self.debrief.monday.feelings}
        return Notes(
            feelings={key: text for key, text in written.items() if key in prompts},
            practice=_under(PRACTICE, written),
            agreed=_under(AGREED, written),
            future=_under(FUTURE, written),
        )


def _under(prefix: str, written: Mapping[str, str]) -> dict[str, str]:
    return {key.removeprefix(prefix): text for key, text in written.items() if key.startswith(prefix)}

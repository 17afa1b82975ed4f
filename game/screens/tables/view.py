"""What the pages of several tables are drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from game.core.diagnostics import Diagnostic
from game.core.text import Text, Value
from game.debrief import side_words, words
from game.debrief.model import Line
from game.debrief.side_by_side import Moment, SideBySide
from game.screens.i18n import Speaker, _
from game.screens.parts.typed import NOTHING, Typed

TOGETHER, SAME, CAME, FILES = "samen", "moment", "daarna", "bestanden"
TABS = {
    TOGETHER: _("Samen"),
    SAME: _("Hetzelfde moment"),
    CAME: _("Wat ervan kwam"),
    FILES: _("Bestanden"),
}
SHORT = {**TABS, SAME: _("Moment"), CAME: _("Daarna")}
"""What stands on the tabs when text is large."""
_TABLE, _TABLES = _("tafel {table}"), _("tafel {tables}")
_AND = _("{some} en {last}")


@dataclass(frozen=True, slots=True)
class View:
    """Read-only. `both` is None as long as nothing is open; `told` is what there is to say of the files, `places`
    where there are some, `typed` the path that is typed, `busy` how many files are still to be read."""

    say: Speaker
    both: SideBySide | None = None
    page: str = FILES
    moment: int = 0
    told: tuple[Diagnostic, ...] = ()
    places: tuple[Path, ...] = ()
    typed: Typed = NOTHING
    active: bool = False
    busy: int = 0
    is_linear: bool = False
    scale: float = 1.0

    @property
    def together(self) -> SideBySide:
        """What is beside each other. Only where something is open."""
        assert self.both is not None
        return self.both

    @property
    def chosen(self) -> Moment | None:
        """The moment that is looked at; None where no two tables met the same one."""
        moments = self.together.moments
        return moments[self.moment] if moments else None

    def grown(self, size: float, by: float) -> float:
        """A size in u that is `by` more when text is twice its usual size."""
        return size + by * (self.scale - 1)

    # --- words ---

    def text(self, text: Text, **values: Value) -> str:
        return self.say.say(text, **values)

    def line(self, line: Line | None) -> str:
        return words.spoken(self.say, line) if line else ""

    def tables(self, tables: Sequence[str]) -> str:
        """`tafel 3`, `tafel 1, 2 en 4`."""
        if len(tables) == 1:
            return self.text(_TABLE, table=tables[0])
        return self.text(_TABLES, tables=self.listed(tables))

    def listed(self, names: Sequence[str]) -> str:
        """`1, 2 en 4`."""
        *some, last = names
        return self.text(_AND, some=", ".join(some), last=last) if some else last

    def day(self, day: date) -> str:
        return self.say.date(day, "short")

    def when(self, moment: datetime) -> str:
        """`ma 5 okt, 07:30`."""
        return self.text(_("{day}, {clock}"), day=self.day(moment.date()), clock=self.say.clock(moment))

    def figure(self, key: str, number: int) -> str:
        """An amount in whole euros, or a count."""
        return self.say.round_euros(number) if key in side_words.MONEY else str(number)

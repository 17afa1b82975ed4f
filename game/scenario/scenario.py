"""A scenario as play reads it: all its files together, indexed by id, with its digest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from game.core.calculation import Calculation
from game.core.money import Cents
from game.core.text import Text
from game.core.ticks import TICKS_A_MINUTE
from game.rules import HouseholdFile, Law
from game.scenario import purposes, weeks
from game.scenario.account import Bill, Flow, FromLaw, Level
from game.scenario.agenda import Chance, MomentAtTable, Office, Plan, Times
from game.scenario.calls import CallBack, Counter, Decision, Desk, Line
from game.scenario.experiences import Pattern
from game.scenario.findings import Matter
from game.scenario.glossary import Term
from game.scenario.kinds import Kind
from game.scenario.mind import Comfort, Strength, Worry
from game.scenario.model import Guest, Knowledge, ScenarioFile
from game.scenario.money import Creditor
from game.scenario.paperwork import Form, Portal, Procedure
from game.scenario.post import Letter, Sender
from game.scenario.practices import Brings
from game.scenario.scenes import Message, Person, Scene


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario, complete and read-only. `monday` is that of the first week at the table."""

    id: str
    file: ScenarioFile
    senders: Mapping[str, Sender]
    letters: Mapping[str, Letter]
    bills: Mapping[str, Bill]
    flows: Mapping[str, Flow]
    creditors: Mapping[str, Creditor]
    people: Mapping[str, Person]
    scenes: Mapping[str, Scene]
    messages: Mapping[str, Message]
    moments: Mapping[str, weeks.Moment]
    plans: Mapping[str, weeks.Appointment]
    chances: Mapping[str, Chance]
    offices: Mapping[str, Office]
    levels: Mapping[str, Level]
    worries: Mapping[str, Worry]
    knowledge: Mapping[str, Knowledge]
    comforts: Mapping[str, Comfort]
    strengths: Mapping[str, Strength]
    glossary: tuple[Term, ...]
    patterns: Mapping[str, Pattern]
    evidence: Mapping[str, Text]
    calculations: Mapping[str, Calculation]
    portals: Mapping[str, Portal]
    forms: Mapping[str, Form]
    procedures: Mapping[str, Procedure]
    lines: Mapping[str, Line]
    counters: Mapping[str, Counter]
    desks: Mapping[str, Desk]
    call_backs: Mapping[str, CallBack]
    decisions: Mapping[str, Decision]
    guests: Mapping[str, Guest]
    matters: tuple[Matter, ...]
    practices: tuple[Brings, ...]
    law: Law
    household: HouseholdFile
    monday: date
    digest: str

    def letter(self, id: str) -> Letter:
        """The letter that a paper is made from: `herstel.inkomsten.2026_09` is made from `herstel`."""
        return self.letters[id.partition(".")[0]]

    def is_template(self, letter: str) -> bool:
        """Whether it is no letter of itself, but what cases send."""
        found = self.letters.get(letter)
        return found is not None and not (found.arrives or found.kept or found.on_request)

    def procedure(self, case: str) -> Procedure:
        """The procedure of a case: `inkomsten.2026_09` is one of `inkomsten`."""
        return self.procedures[case.partition(".")[0]]

    def ticks(self, moment: datetime) -> int:
        """Game time in ticks of a moment of the calendar."""
        days = moment.toordinal() - self.file.start.toordinal()
        return ((days * 24 + moment.hour) * 60 + moment.minute) * TICKS_A_MINUTE

    def moment(self, ticks: int) -> datetime:
        """The moment of the calendar at a game time in ticks, down to the minute."""
        return datetime.combine(self.file.start, time()) + timedelta(minutes=ticks // TICKS_A_MINUTE)

    def week_of(self, day: date) -> int:
        """Which week a day lies in, counted from the Monday of the first moment at the table."""
        return self.file.week + max(0, (day - self.monday).days // 7)

    def moment_of(self, id: str) -> MomentAtTable:
        """What the author wrote about a moment at the table."""
        return self.moments[id].of

    def plan_of(self, id: str) -> Plan:
        """What the author wrote about a stretch of the agenda."""
        return self.plans[id].of

    def times(self, on: Times) -> tuple[datetime, ...]:
        """When something comes that is written out, or that comes every week."""
        return tuple(weeks.times(self.file, on))

    def start_of(self, day: date) -> int:
        """The midnight with which a day begins, in ticks."""
        return self.ticks(datetime.combine(day, time()))

    def end_of(self, day: date) -> int:
        """The last minute of a day, in ticks: when a last day has gone by."""
        return self.ticks(datetime.combine(day, time(23, 59)))

    def kind(self, one: Flow | Bill) -> Kind | None:
        """What money comes or goes for: as written, as the law computes it, or as its payer or payee is known."""
        return purposes.kind_of(self.file, one)

    def cents(self, amount: int | FromLaw) -> Cents:
        """An amount of this scenario in cents, whether written or computed by the rules."""
        if not isinstance(amount, FromLaw):
            return amount
        calculation = self.calculations[amount.calculation]
        return calculation.term(amount.term).amount if amount.term else calculation.amount

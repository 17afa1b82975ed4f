"""The lines of the timeline: one for each event that means something to a reader.

Letting somebody speak on, or reaching for the budget book from a letter, is no choice and gets no line.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise
from typing import Any

from game.core.calculation import Calculation
from game.core.money import Cents
from game.core.text import Day, Text
from game.debrief import calls, cases, naming, owing, words
from game.debrief.model import Entry, Kind, LetterLife, Line, Rule
from game.debrief.walk import Walked
from game.play import events as happened
from game.play import sittings
from game.play.hour import Hour
from game.play.relief import DONE
from game.play.state import Booking
from game.play.stops import stop_after
from game.scenario.scenario import Scenario


def entries(hour: Hour, letters: Mapping[str, LetterLife], walked: Walked) -> tuple[Entry, ...]:
    """Everything that came, was due, was done or tried, and every booking, in the order in which it happened."""
    return tuple(chain.from_iterable(by_step(hour, letters, walked)))


def by_step(hour: Hour, letters: Mapping[str, LetterLife], walked: Walked) -> tuple[tuple[Entry, ...], ...]:
    """The same lines: first those of the opening, then those of every step."""
    thoughts = {(door.event.at, door.offer): door.thought for door in walked.seen}
    writer, ends = _Writer(hour, letters, thoughts, walked.reckoned), [0]
    for events in (hour.opening, *(step.events for step in hour.steps)):
        for event in events:
            writer.write(event)
        ends.append(len(writer.written))
    return tuple(tuple(writer.written[start:end]) for start, end in pairwise(ends))


@dataclass(slots=True)
class _Writer:
    """Writes events down as lines."""

    hour: Hour
    letters: Mapping[str, LetterLife]
    thoughts: Mapping[tuple[int, str], Text | None]
    reckoned: Mapping[str, Calculation]
    written: list[Entry] = field(default_factory=list)
    owed: dict[str, Cents] = field(default_factory=dict)
    called: Line = field(default_factory=lambda: Line(words.CAME))

    @property
    def scenario(self) -> Scenario:
        return self.hour.world.scenario

    def write(self, event: happened.Event) -> None:
        """Nothing is written for what a reader sees elsewhere (worries, headspace) or at the choice itself."""
        self.arrivals(event)
        self.deeds(event)
        self.money(event)
        self.moments(event)
        self.fortunes(event)
        self.calls(event)
        self.paper(event)

    # --- which events have a line -------------------------------------------------------------------------

    def arrivals(self, event: happened.Event) -> None:
        """Letters, messages and people: that they came, and that nobody had an answer for them."""
        match event:
            case happened.LetterCame(at, id):
                self.of_letter(at, Kind.LETTER, id)
            case happened.LetterRead(at, id, first=True):
                self.of_letter(at, Kind.OPENED, id)
            case happened.MessageCame(at, id):
                self.of_message(at, Kind.MESSAGE, id, self.scenario.messages[id].text)
            case happened.MessageLapsed(at, id):
                self.of_message(at, Kind.LAPSED, id, self.scenario.messages[id].lapsed or words.LAPSED)
            case happened.SceneBegan(at, id):
                self.of_scene(at, self.how_one_came(id), id, self.greeting(id))
            case happened.SceneMissed(at, id):
                self.of_scene(at, Kind.PERSON_MISSED, id, words.WENT)
            case _:
                pass

    def deeds(self, event: happened.Event) -> None:
        """What was chosen or tried, what it cost, and what it brought."""
        match event:
            case happened.Chose(at, id, free):
                self.of_offer(at, Kind.CHOSE, id, free=free)
            case happened.Attempted(at, id, free=free):
                self.of_offer(at, Kind.TRIED, id, free=free, thought=self.thoughts.get((at, id)))
            case happened.CutOff(at, id):
                self.line(at, Kind.CUT_OFF, Line(words.CUT_OFF), naming.named(self.hour, id).title)
            case happened.TimeSpent():
                self.spend(event)
            case happened.Learned(at, id):
                self.line(at, Kind.LEARNED, Line(self.scenario.knowledge[id].what))
            case happened.Eased(at, cause) if cause.startswith(f"{DONE}/"):
                worry = self.scenario.worries[cause.partition("/")[2]]
                self.line(at, Kind.EASED, Line(words.OFF_HER_MIND), Line(worry.text))
            case happened.BondChanged(at, person, what) if what in words.FAVOURS:
                self.line(at, Kind.FAVOUR, Line(words.FAVOURS[what]), Line(self.scenario.people[person].name))
            case _:
                pass

    def money(self, event: happened.Event) -> None:
        """What was booked, what was to be paid by a last day, and what is owed."""
        match event:
            case happened.Booked(at, booking):
                self.of_money(at, Kind.IN if booking.amount > 0 else Kind.OUT, booking)
            case happened.Bounced(at, booking):
                self.of_money(at, Kind.BOUNCED, booking)
            case happened.FoodCame(at, amount):
                self.line(at, Kind.FOOD, Line(words.FOOD), amount=amount)
            case happened.DeadlineMet(at, id):
                self.of_deadline(at, Kind.MET, id)
            case happened.DeadlineMissed(at, id):
                self.of_deadline(at, Kind.MISSED, id)
            case happened.Owed() | happened.CostsCame() | happened.DebtPaid():
                self.count(event)
            case _:
                pass
        if said := owing.said(self.hour, event):
            taken = isinstance(event, happened.Seized) and f"seizure/{event.debt}/{event.month}"
            self.of_debt(event.at, replace(said, sum=self.reckoned.get(taken)) if taken else said)

    def moments(self, event: happened.Event) -> None:
        """When she sat at the table, and the nights and talks in between."""
        match event:
            case happened.MomentBegan(at, id, after):
                self.line(at, Kind.BEGAN, self.moment(id, after))
            case happened.MomentEnded():
                self.end_of_moment(event)
            case happened.TalkBegan(at, week):
                self.line(at, Kind.TALKED, Line(stop_after(self.scenario, week).title))
            case happened.Slept(at, night) if night in words.NIGHTS:
                self.line(at, Kind.SLEPT, Line(words.NIGHTS[night]))
            case _:
                pass

    def fortunes(self, event: happened.Event) -> None:
        """What nobody chose: illness and what it took, and luck in how an institution handled a case."""
        match event:
            case happened.ChanceCame(at, id):
                self.chance(at, id)
            case happened.ChanceWent(at, id):
                self.line(at, Kind.CHANCE, Line(words.CHANCE_OVER), Line(self.scenario.chances[id].name))
            case happened.PlanCancelled(at, id):
                self.cancelled(at, id)
            case happened.Drew(at, purpose, case, one_in):
                self.luck(at, case, Line(words.LUCK[purpose], {"one_in": one_in}))
            case _:
                pass

    def calls(self, event: happened.Event) -> None:
        """Each attempt to get somebody, whoever rang in vain, and what a desk did not decide."""
        scenario = self.scenario
        match event:
            case happened.CallEnded(at, way, desk=desk):
                rule = Rule(source=calls.source(scenario, desk))
                self.of_call(at, Kind.CALL, calls.ended(event), way, desk, rule=rule)
            case happened.CallMissed(at, way):
                self.of_call(at, Kind.CALL_MISSED, Line(words.CALL_MISSED), way)
            case happened.CallBackPromised(at, id):
                self.of_call(at, Kind.CALL_BACK, Line(words.CALL_BACK), f"back/{id}")
            case happened.CallBackLapsed(at, id):
                self.of_call(at, Kind.CALL_LAPSED, calls.lapsed(scenario, id), f"back/{id}")
            case happened.Referred(at, desk, decision):
                about = Line(scenario.desks[desk].name) if desk else None
                self.line(at, Kind.REFERRED, calls.referred(scenario, decision), about)
            case _:
                pass

    def paper(self, event: happened.Event) -> None:
        """Sites, forms and what an institution paid or held back."""
        match event:
            case happened.FormSent(at, id):
                self.of_case(at, Kind.SENT, id, cases.title(self.scenario, id, self.hour))
            case happened.Declared(at, id) if said := cases.told(event):
                self.of_case(at, Kind.TOLD, id, said)
            case happened.FormRefused(at, id, fields):
                label = cases.refused_label(cases.form_of(self.scenario, id), fields)
                self.of_case(at, Kind.FORM_REFUSED, id, Line(label or words.BEGIN_FORM))
            case happened.LoggedOut(at, id, "time", lost):
                site, text = self.scenario.portals[id].name, words.LOST if lost else words.NOTHING_LOST
                self.line(at, Kind.LOGGED_OUT, Line(text, {"count": lost} if lost else {}), Line(site))
            case happened.CodeRefused(at, _, why):
                self.line(at, Kind.CODE_REFUSED, Line(words.WHY_CODE[why]))
            case happened.PaperAsked(at, id):
                self.of_letter(at, Kind.ASKED_AGAIN, id)
            case happened.BenefitHeld(at):
                self.line(at, Kind.HELD, cases.held(event))
            case _:
                pass

    # --- how a line is written ----------------------------------------------------------------------------

    def of_call(self, at: int, kind: Kind, said: Line, way: str, desk: str = "", **more: Any) -> None:
        about = calls.about(self.scenario, way, desk)
        patterns = naming.reported(self.scenario, calls.patterns(self.scenario, way))
        self.line(at, kind, said, about, patterns=patterns, **more)

    def of_case(self, at: int, kind: Kind, id: str, said: Line) -> None:
        procedure = self.scenario.procedure(id)
        self.line(
            at, kind, said, Line(naming.institution(self.scenario, procedure)),
            case=id,
            rule=naming.case_rule(self.scenario, procedure),
            patterns=naming.reported(self.scenario, procedure.pattern),
        )  # fmt: skip

    def line(self, at: int, kind: Kind, title: Line, about: Line | None = None, **more: Any) -> None:
        self.written.append(Entry(at, self.scenario.moment(at), kind, title, about, **more))

    def of_letter(self, at: int, kind: Kind, id: str) -> None:
        self.line(
            at, kind, self.letters[id].subject, Line(self.letters[id].sender),
            letter=self.letters[id],
            rule=naming.letter_rule(self.scenario, id),
            patterns=naming.reported(self.scenario, self.scenario.letter(id).pattern),
        )  # fmt: skip

    def of_message(self, at: int, kind: Kind, id: str, text: Text) -> None:
        message = self.scenario.messages[id]
        patterns = naming.reported(self.scenario, message.pattern)
        self.line(at, kind, Line(text), Line(message.sender), patterns=patterns)

    def of_scene(self, at: int, kind: Kind, id: str, text: Text) -> None:
        patterns = naming.reported(self.scenario, self.scenario.scenes[id].pattern)
        self.line(at, kind, Line(text), naming.person_of(self.scenario, id), patterns=patterns)

    def how_one_came(self, scene: str) -> Kind:
        """To the table, or on the line and at a counter."""
        return Kind.SPOKE if self.scenario.scenes[scene].comes == "called" else Kind.PERSON

    def greeting(self, id: str) -> Text:
        """How a scene is remembered: what was called from the door, or the first words of who came."""
        scene = self.scenario.scenes[id]
        turns = scene.nodes[0].turns
        own = next((turn.line for turn in turns if turn.line and turn.who == scene.person), None)
        return scene.hail or own or next((turn.line for turn in turns if turn.line), words.CAME)

    def of_money(self, at: int, kind: Kind, booking: Booking) -> None:
        kind_of_cause, _, id = booking.cause.partition("/")
        bill = self.scenario.bills.get(id) if kind_of_cause == "debt" else None
        self.line(
            at, kind, Line(booking.what), Line(booking.who),
            amount=booking.amount,
            balance=booking.balance,
            pocket=booking.pocket,
            sum=self.reckoned.get(booking.cause),
            letter=self.letters.get(bill.letter) if bill else None,
            rule=naming.booking_rule(self.scenario, booking),
        )  # fmt: skip

    def count(self, event: happened.Owed | happened.CostsCame | happened.DebtPaid) -> None:
        """How much is open from here on."""
        match event:
            case happened.Owed(debt=id, amount=amount):
                self.owed[id] = self.owed.get(id, 0) + amount
            case happened.CostsCame(debt=id, principal=principal, amount=amount):
                self.owed[id] = principal + amount
            case happened.DebtPaid(debt=id, left=left):
                self.owed[id] = left

    def of_debt(self, at: int, said: owing.Said) -> None:
        letter = self.letters.get(said.letter)
        patterns = naming.reported(self.scenario, self.scenario.letter(letter.id).pattern) if letter else ()
        self.line(at, said.kind, said.title, said.about,
                  amount=said.amount, rule=said.rule, sum=said.sum, letter=letter, patterns=patterns)  # fmt: skip

    def of_deadline(self, at: int, kind: Kind, id: str) -> None:
        """`bill/zwemles`, `debt/zwemles/reminder`, `letter/brief/termijn`; of what was not paid, what was left."""
        sort, _, rest = id.partition("/")
        if sort == "case":
            case = rest.partition("/")[0]
            self.of_case(at, kind, case, cases.title(self.scenario, case, self.hour))
            return
        if sort == "debt":
            self.of_rung_deadline(at, kind, *rest.rsplit("/", 1))
            return
        amount: Cents | None
        if sort == "bill":
            bill = self.scenario.bills[rest]
            what, letter, left = bill.what, bill.letter, self.owed.get(rest, bill.amount)
            amount = bill.amount if kind is Kind.MET else left
            rule = naming.bill_rule(self.scenario, bill)
        else:
            letter, _, name = rest.partition("/")
            what = next(one.what for one in self.scenario.letter(letter).deadlines if one.id == name)
            amount, rule = None, naming.letter_rule(self.scenario, letter)
        self.line(
            at, kind, Line(what), Line(naming.sender(self.scenario, letter)),
            amount=amount,
            letter=self.letters.get(letter),
            rule=rule,
            patterns=naming.reported(self.scenario, self.scenario.letter(letter).pattern),
        )  # fmt: skip

    def of_rung_deadline(self, at: int, kind: Kind, id: str, rung: str) -> None:
        """The days that a letter of a creditor gave have gone by."""
        debt = self.hour.state.debts[id]
        left = debt.principal if kind is Kind.MET else self.owed.get(id, debt.principal)
        said = owing.Said(kind, Line(debt.what), Line(owing.asks(self.hour, debt, rung)), left,
                          owing.debt_rule(self.hour, debt), owing.letter_of(self.hour, debt, rung))  # fmt: skip
        self.of_debt(at, said)

    def of_offer(self, at: int, kind: Kind, id: str, free: int, thought: Text | None = None) -> None:
        named = naming.named(self.hour, id)
        if not named.is_choice:
            return
        self.line(
            at, kind, named.title, named.about,
            offer=id,
            free=free,
            thought=thought,
            letter=self.letters.get(named.letter),
            rule=named.rule,
            patterns=naming.reported(self.scenario, named.patterns),
        )  # fmt: skip

    def chance(self, at: int, id: str) -> None:
        """What came over the household, and how often that is."""
        one = self.scenario.chances[id]
        odds = Line(words.CHANCE_ODDS, {"one_in": one.one_in})
        self.line(at, Kind.CHANCE, Line(one.name), odds, rule=Rule(source=one.source))

    def luck(self, at: int, case: str, said: Line) -> None:
        """Luck in how an institution handled a case."""
        procedure = self.scenario.procedure(case)
        source = procedure.luck.source if procedure.luck else ""
        about = Line(naming.institution(self.scenario, procedure))
        self.line(at, Kind.LUCK, said, about, case=case, rule=Rule(source=source))

    def cancelled(self, at: int, id: str) -> None:
        """A shift that was not worked, with the day it was planned on."""
        plan = self.scenario.plans[id]
        about = Line(words.ON_DAY, {"what": plan.of.name, "day": Day(plan.begins.date())})
        self.line(at, Kind.CANCELLED, Line(words.CANCELLED), about)

    def moment(self, id: str, after: str) -> Line:
        """What the moment is called, from now until another one begins."""
        self.called = Line(sittings.name(self.scenario, id, after))
        return self.called

    def spend(self, event: happened.TimeSpent) -> None:
        """The minutes that something cost are told with the choice, which came just before."""
        for index, entry in reversed(list(enumerate(self.written))):
            if entry.offer == event.offer:
                self.written[index] = replace(entry, minutes=event.minutes)
                return

    def end_of_moment(self, event: happened.MomentEnded) -> None:
        if event.by == "time":
            why = sittings.interruption(self.scenario, event.moment, event.plan)
            self.line(event.at, Kind.INTERRUPTED, Line(why), self.called)
        else:
            self.line(event.at, Kind.ENDED, self.called)

"""The month sheet of a household: what was earned, what the law comes to, what the office paid, and what is open.

A cell that cannot be computed holds the refusal (`NietBerekend`) and not a guess; what builds on it is refused
with it.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from game.core.calculation import Calculation
from game.core.days import ONE_DAY, Period, month_of, months_from
from game.core.money import Cents
from game.rules.correcties import Correcties, Settlement
from game.rules.household_file import HouseholdFile, Suspension
from game.rules.inkomen.loonstrook import days_of
from game.rules.inkomen.verdiend import last_paid, last_slip, verdiend
from game.rules.law import Law
from game.rules.maandrecht import maandrecht, refuse_before_the_file_begins
from game.rules.participatiewet.opschorting import opschorting
from game.rules.participatiewet.vrijlating import Disregard
from game.rules.refusal import NietBerekend, Outcome, computed, known, outcome
from game.rules.termijnen import hersteltermijn
from game.rules.verrekenen import WIJZEN, Office, Wijze, pay_day
from game.rules.vrijlatingen import Vrijlatingen


@dataclass(frozen=True, slots=True)
class Month:
    """One row of the sheet. Amounts in cents; None where something underneath was refused.

    `wage`: net, as it counts in this month. `lawful`: what the law pays out. `reckoned`: the wage with which
    the office reckoned. `paid`: what it comes to that way. `set_off`: what a correction takes from it, below 0
    what it adds, 0 when nothing is paid. `pay_day` is None while the right is suspended. `too_much`: paid less
    lawful. `open`: what the household owes the office after this month, below 0 is owed, counted from the first
    month of the sheet that could be computed.
    """

    month: Period
    wage: Outcome
    disregard: Disregard | NietBerekend
    lawful: Outcome
    reckoned: Cents | None
    paid: Outcome
    set_off: Cents
    pay_day: date | None
    too_much: Cents | None
    open: Cents | None

    @property
    def paid_out(self) -> Cents | None:
        """What came into the account; nothing while the right is suspended."""
        if isinstance(self.paid, NietBerekend):
            return None
        return self.paid.amount - self.set_off if self.pay_day else 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The months that were asked for, and the corrections up to the last of them."""

    months: tuple[Month, ...]
    settlements: tuple[Settlement, ...]


def maandstaat(law: Law, file: HouseholdFile, first: Period, last: Period) -> Sheet:
    """The months from the first up to and including the last.

    Raises KeyError for a municipality that the law does not have: the reader of the file has seen to that.
    """
    writing = _Writing(law, file, tuple(months_from(min(first, _begins(file)), last)))
    rows = [writing.row(month) for month in writing.months]
    return Sheet(tuple(row for row in rows if row.month >= first), tuple(writing.corrections.settlements))


def _begins(file: HouseholdFile) -> Period:
    """The first month that decides what later months come to."""
    if file.known_from:
        return file.known_from
    bijstand = file.bijstand
    decisive = (
        *(days_of(one).counts_in for job in file.work for one in job.periods),
        *(month_of(one.paid) for job in file.work for one in job.periods),
        *(one.since for one in (bijstand.estimates if bijstand else ())),
        *(month for one in (bijstand.corrections if bijstand else ()) for month in (*one.months, one.first_month)),
    )
    return min(decisive, default=_NEVER)


_NEVER = Period.month(9998, 1)


@dataclass
class _Writing:
    """The sheet while it is written, month after month: disregards are counted, corrections run on."""

    law: Law
    file: HouseholdFile
    months: tuple[Period, ...]
    done: dict[Period, Month] = field(default_factory=dict)
    rules: dict[Period, Disregard | NietBerekend] = field(default_factory=dict)
    open: Cents | None = 0
    begun: bool = False

    def __post_init__(self) -> None:
        self.wages = {month: outcome(partial(self._wage, month)) for month in self.months}
        self.office = Office(
            self.law.gemeenten[self.file.gemeente],
            {month: wage.amount for month, wage in self.wages.items() if isinstance(wage, Calculation)},
            {month: day for month in self.months if (day := self._slip(month))},
            {month: _estimate(self.file, month) for month in self.months},
            month_of(self.file.bijstand.since) if self.file.bijstand else None,
        )
        self.disregards = Vrijlatingen(self.law, self.file)
        received = partial(last_paid, self.law, self.file)
        self.corrections = Correcties(self.law, self.file, self._too_much, received)

    def row(self, month: Period) -> Month:
        """The next month; months come in order, each once."""
        wage = self.wages[month]
        earned = wage.amount if isinstance(wage, Calculation) else 0
        way = known(outcome(partial(self._way, month)))
        guess = self.office.estimate(month) if way and way.GUESSES else 0
        rule = outcome(partial(self.disregards.of, month, earned or guess))
        self.rules[month] = "none" if isinstance(wage, NietBerekend) else rule
        lawful, paid = outcome(partial(self._lawful, month)), outcome(partial(self._paid, month))
        self.disregards.close(month, wage, rule, lawful, 0 if month in self.office.slips else guess)
        self.corrections.begin(month)
        self.done[month] = self._written(month, lawful, paid)
        return self.done[month]

    def _written(self, month: Period, lawful: Outcome, paid: Outcome) -> Month:
        day = known(outcome(partial(self._pay_day, month)))
        due, paid_out = known(lawful), known(paid)
        row = Month(
            month=month,
            wage=self.wages[month],
            disregard=self.rules[month],
            lawful=lawful,
            reckoned=known(outcome(partial(self._reckoned, month))) if paid_out else None,
            paid=paid,
            set_off=self.corrections.take(paid_out.amount) if paid_out and day else 0,  # nothing of what is held
            pay_day=day,
            too_much=paid_out.amount - due.amount if paid_out and due else None,
            open=None,
        )
        return replace(row, open=self._still_open(row))

    def _still_open(self, row: Month) -> Cents | None:
        """Paid too much and not set off yet; what a suspension holds is owed to the household."""
        if row.too_much is None:
            self.open = None if self.begun else self.open
        elif self.open is not None:
            self.begun = True
            held = 0 if row.pay_day else computed(row.paid).amount - row.set_off
            self.open += row.too_much - row.set_off - held
        if not self.corrections.known:
            self.open = None
        return self.open

    # --- the sums ---

    def _wage(self, month: Period) -> Calculation:
        refuse_before_the_file_begins(self.file, month)
        return verdiend(self.law, self.file, month)

    def _lawful(self, month: Period) -> Calculation:
        rule: Disregard = computed(self.rules[month])
        return maandrecht(self.law, self.file, month, computed(self.wages[month]).amount, rule)

    def _paid(self, month: Period) -> Calculation:
        if self.file.bijstand is None:
            raise NietBerekend(
                "wat de gemeente betaalt", "er is nog geen bijstand: het bestand noemt geen `bijstand`"
            )
        way = self._way(month)
        about = way.about(month)
        for one in {month, about}:
            refuse_before_the_file_begins(self.file, one)
        if not way.GUESSES and about in self.wages and about >= month_of(self.file.bijstand.since):
            computed(self.wages[about])
        rule: Disregard = computed(self._rule_of_payment(about, way))
        reckoned = way.reckons_with(self.office, month)
        return maandrecht(self.law, self.file, month, reckoned, rule, way.GUESSES)

    def _reckoned(self, month: Period) -> Cents:
        return self._way(month).reckons_with(self.office, month)

    def _rule_of_payment(self, about: Period, way: Wijze) -> Disregard | NietBerekend:
        """That of the month which is reckoned with; a guess has one too where the wage is not known."""
        if way.GUESSES and isinstance(self.wages.get(about), NietBerekend):
            return outcome(partial(self.disregards.of, about, self.office.estimate(about)))
        return self.rules.get(about, "none")

    def _too_much(self, month: Period) -> Cents:
        row = self.done.get(month)
        if row is None or row.too_much is None:
            raise NietBerekend(f"te veel betaald over {month.start:%Y-%m}", "die maand is niet berekend")
        return row.too_much

    # --- days ---

    def _way(self, month: Period) -> Wijze:
        return WIJZEN[self.office.gemeente.at(month.start).word("verrekenwijze").value]

    def _slip(self, month: Period) -> date | None:
        return known(outcome(partial(last_slip, self.law, self.file, month)))

    def _pay_day(self, month: Period) -> date | None:
        """None as long as the right is suspended; after the repair when it was."""
        planned = self._way(month).pays_on(self.office, month)
        for one in self.file.bijstand.opschortingen if self.file.bijstand else ():
            if one.since <= planned < self._end_of(one):
                return one.paid or (self._first_pay_day_after(one.repaired) if one.repaired else None)
        return planned

    def _end_of(self, one: Suspension) -> date:
        """The first day after a suspension: the day after the repair, at most eight weeks on."""
        term = hersteltermijn(self.office.gemeente, one.letter)
        until = opschorting(self.law.at(one.letter), one.since, term.last_day).until
        return min(until, one.repaired + ONE_DAY) if one.repaired else until

    def _first_pay_day_after(self, day: date) -> date:
        this = pay_day(self.office.gemeente, month_of(day))
        return this if this > day else pay_day(self.office.gemeente, month_of(month_of(day).until))


def _estimate(file: HouseholdFile, month: Period) -> Cents:
    """The last guess that holds in this month; nothing before the first."""
    rows = sorted(file.bijstand.estimates, key=lambda one: one.since) if file.bijstand else []
    held = [one.amount for one in rows if one.since <= month]
    return held[-1] if held else 0

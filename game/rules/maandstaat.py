"""The month sheet of a household: what was earned, what the law comes to, what the office paid, and what is open.

A cell that cannot be computed holds the refusal (`NietBerekend`) and not a guess; what builds on it is refused
with it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TypeVar

from game.core.calculation import Calculation, Term
from game.core.days import Period, month_of, months_from
from game.core.money import Cents, share_of
from game.rules import words
from game.rules.household_file import Correction, HouseholdFile, Suspension
from game.rules.inkomen.verdiend import last_slip, verdiend
from game.rules.law import Law
from game.rules.participatiewet.bijstand import DIFFERENCE, bijstand, bijstand_bij_schatting
from game.rules.participatiewet.middelen import vrijwilligersvergoeding
from game.rules.participatiewet.norm import Household, bijstandsnorm
from game.rules.participatiewet.opschorting import WITHDRAWAL, opschorting
from game.rules.participatiewet.terugvordering import can_be_set_off, verrekening
from game.rules.participatiewet.vermogen import vermogenstoets
from game.rules.participatiewet.vrijlating import Disregard, Work, which_disregard
from game.rules.refusal import NietBerekend
from game.rules.termijnen import hersteltermijn
from game.rules.verrekenen import WIJZEN, Office, Wijze, pay_day

T = TypeVar("T")
Outcome = Calculation | NietBerekend
"""A sum, or why there is none."""


@dataclass(frozen=True, slots=True)
class Month:
    """One row of the sheet. Amounts in cents; None where something underneath was refused, or does not apply.

    `wage`: net, as it counts in this month. `lawful`: what the law pays out. `reckoned`: the wage with which
    the office reckoned. `paid`: what it comes to that way. `set_off`: what a correction takes from it, below 0
    what it adds. `too_much`: paid less lawful. `open`: what the household owes the office after this month.
    """

    month: Period
    wage: Outcome
    disregard: Disregard
    lawful: Outcome
    reckoned: Cents
    paid: Outcome
    set_off: Cents
    pay_day: date
    too_much: Cents | None
    open: Cents | None

    @property
    def paid_out(self) -> Cents | None:
        """What came into the account."""
        return self.paid.amount - self.set_off if isinstance(self.paid, Calculation) else None


@dataclass(slots=True)
class Settlement:
    """A correction: what the law comes to, what the letter asks, the terms, and what is still to be taken."""

    correction: Correction
    rightly: Cents | NietBerekend
    claimed: Cents
    terms: tuple[Cents, ...]
    due: Cents = 0
    """What has come due and was not taken yet, because a month left no room for it."""

    @property
    def first(self) -> Period:
        """The month of which the benefit is lowered first."""
        return self.correction.first or month_of(self.correction.decided)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The months that were asked for, and the corrections up to the last of them."""

    months: tuple[Month, ...]
    settlements: tuple[Settlement, ...]


def maandstaat(law: Law, file: HouseholdFile, first: Period, last: Period) -> Sheet:
    """The months from the first up to and including the last.

    Raises KeyError for a municipality that the law does not have: the reader of the file has seen to that.
    """
    months = tuple(months_from(min(first, _begins(file)), last))
    sheet = _Writing(law, file, months)
    rows = [sheet.row(month) for month in months]
    return Sheet(tuple(row for row in rows if row.month >= first), tuple(sheet.settlements))


def outcome(compute: Callable[[], T]) -> T | NietBerekend:
    """What comes of it, or the refusal as a value."""
    try:
        return compute()
    except NietBerekend as refusal:
        return refusal


def household_of(law: Law, file: HouseholdFile, month: Period) -> Household:
    """As the Participatiewet sees the household in that month. Refuses who is below 27, by name."""
    figures = law.at(month.start)
    who = file.huishouden.household(figures)
    youngest = figures.whole("leeftijd_zoektermijn").value
    ages = [who.age] if who.partner_age is None else [who.age, who.partner_age]
    if all(figures.whole("leeftijd_norm").value <= age < youngest for age in ages):
        why = "zoektermijn, onderwijs en vrijlating zijn anders: artikelen 13, 31, vijfde lid, en 41, vierde lid"
        raise NietBerekend(f"bijstand onder {youngest} jaar", f"{why} Participatiewet")
    return who


def _begins(file: HouseholdFile) -> Period:
    """The first month that decides what later months come to."""
    if file.known_from:
        return file.known_from
    return min((month_of(one.since) for job in file.work for one in job.periods), default=_NEVER)


_NEVER = Period.month(9998, 1)


@dataclass
class _Writing:
    """The sheet while it is written, month after month: disregards are counted, corrections run on."""

    law: Law
    file: HouseholdFile
    months: tuple[Period, ...]
    settlements: list[Settlement] = field(default_factory=list)
    done: dict[Period, Month] = field(default_factory=dict)
    open: Cents | None = 0

    def __post_init__(self) -> None:
        local = self.law.gemeenten[self.file.gemeente]
        self.wages = {one: outcome(partial(self._wage, one)) for one in self.months}
        self.office = Office(
            local,
            {one: wage.amount for one, wage in self.wages.items() if isinstance(wage, Calculation)},
            {one: day for one in self.months if (day := last_slip(self.law, self.file, one))},
            {one: _estimate(self.file, one) for one in self.months},
        )
        self.disregards = _disregards(self.law, self.file, self.office, self.months)

    def row(self, month: Period) -> Month:
        """The next month; months come in order, each once."""
        way = self._way(month)
        lawful, paid = outcome(partial(self._lawful, month)), outcome(partial(self._paid, month, way))
        too_much = None
        if isinstance(lawful, Calculation) and isinstance(paid, Calculation):
            too_much = paid.amount - lawful.amount
        set_off = self._set_off(month, paid.amount) if isinstance(paid, Calculation) else 0
        known = too_much is not None or month < _begins(self.file)
        self.open = None if self.open is None or not known else self.open + (too_much or 0) - set_off
        self.done[month] = Month(
            month=month,
            wage=self.wages[month],
            disregard=self.disregards[month],
            lawful=lawful,
            reckoned=way.reckons_with(self.office, month),
            paid=paid,
            set_off=set_off,
            pay_day=self._pay_day(way.pays_on(self.office, month)),
            too_much=too_much,
            open=self.open,
        )
        return self.done[month]

    def _pay_day(self, planned: date) -> date:
        """Later, when the right is suspended on the planned day: then it is paid after the repair."""
        for one in self.file.bijstand.opschortingen if self.file.bijstand else ():
            repaired = one.repaired or planned
            if one.since <= planned <= repaired:
                return one.paid or self._first_pay_day_after(repaired)
        return planned

    def _first_pay_day_after(self, day: date) -> date:
        this = pay_day(self.office.gemeente, month_of(day))
        return this if this > day else pay_day(self.office.gemeente, month_of(month_of(day).until))

    def _way(self, month: Period) -> Wijze:
        return WIJZEN[self.office.gemeente.at(month.start).word("verrekenwijze").value]

    # --- the sums ---

    def _wage(self, month: Period) -> Calculation:
        _refuse_before_the_file_begins(self.file, month)
        return verdiend(self.law, self.file, month)

    def _lawful(self, month: Period) -> Calculation:
        wage = self.wages[month]
        if isinstance(wage, NietBerekend):
            raise wage
        return self._benefit(month, wage.amount, self.disregards[month], guessed=False)

    def _paid(self, month: Period, way: Wijze) -> Calculation:
        about = way.about(month)
        earned = self.wages.get(about)
        guessed = self.office.gemeente.at(month.start).word("verrekenwijze").value == "schatten"
        if isinstance(earned, NietBerekend) and not guessed:
            raise earned
        for one in {month, about}:
            _refuse_before_the_file_begins(self.file, one)
        rule = self.disregards.get(about, "none")
        return self._benefit(month, way.reckons_with(self.office, month), rule, guessed)

    def _benefit(self, month: Period, wage: Cents, rule: Disregard, guessed: bool) -> Calculation:
        figures, who = self.law.at(month.start), household_of(self.law, self.file, month)
        if nothing := _no_right(self.law, self.file, who, month):
            return nothing
        other, reduction = _other_income(self.law, self.file, month), self._maatregel(month, who)
        compute = bijstand_bij_schatting if guessed else bijstand
        return compute(figures, who, wage, rule, other, reduction)

    def _maatregel(self, month: Period, who: Household) -> Cents:
        norm = bijstandsnorm(self.law.at(month.start), who).amount
        rows = self.file.bijstand.maatregelen if self.file.bijstand else ()
        return sum(share_of(norm, one.share) for one in rows if one.month == month)

    # --- corrections ---

    def _set_off(self, month: Period, payable: Cents) -> Cents:
        """What corrections take from this month's benefit; what it leaves no room for, waits for the next."""
        self._decide_corrections(month)
        taken = 0
        for one in self.settlements:
            number = sum(1 for _ in months_from(one.first, month)) - 1
            one.due += one.terms[number] if number < len(one.terms) else 0
            now = min(one.due, payable - taken)
            one.due -= now
            taken += now
        return taken

    def _decide_corrections(self, month: Period) -> None:
        for correction in self.file.bijstand.corrections if self.file.bijstand else ():
            if (correction.first or month_of(correction.decided)) == month:
                self.settlements.append(self._settle(correction))

    def _settle(self, correction: Correction) -> Settlement:
        rightly = outcome(partial(self._rightly, correction))
        claimed = correction.claimed
        if claimed is None:
            claimed = 0 if isinstance(rightly, NietBerekend) else rightly
        if claimed < 0:  # too little was paid: that is made good at once, not in terms
            return Settlement(correction, rightly, claimed, (claimed,))
        local = self.office.gemeente.at(correction.decided).whole("verrekening_termijnen")
        count = correction.terms or local.value
        terms = verrekening(self.law.at(correction.decided), claimed, count)
        return Settlement(correction, rightly, claimed, terms)

    def _rightly(self, correction: Correction) -> Cents:
        figures = self.law.at(correction.decided)
        for month in correction.months:
            received = self.office.last_slip(month) or month.last
            if not can_be_set_off(figures, received, correction.decided):
                why = "artikel 58, vierde lid: meer dan zes maanden geleden; dat vraagt een terugvordering"
                raise NietBerekend(f"verrekening over {month.start:%Y-%m}", why)
        return sum(self._too_much(month) for month in correction.months)

    def _too_much(self, month: Period) -> Cents:
        row = self.done.get(month)
        if row is None or row.too_much is None:
            raise NietBerekend(f"te veel betaald over {month.start:%Y-%m}", "die maand is niet berekend")
        return row.too_much


def _refuse_before_the_file_begins(file: HouseholdFile, month: Period) -> None:
    """What was earned and paid before that, nobody knows here."""
    if file.known_from and month < file.known_from:
        why = f"dit huishouden is beschreven vanaf {file.known_from.start:%Y-%m}"
        raise NietBerekend(f"{month.start:%Y-%m}", why)


def _estimate(file: HouseholdFile, month: Period) -> Cents:
    """The last guess that holds in this month; nothing before the first."""
    rows = sorted(file.bijstand.estimates, key=lambda one: one.since) if file.bijstand else []
    held = [one.amount for one in rows if one.since <= month]
    return held[-1] if held else 0


def _disregards(
    law: Law, file: HouseholdFile, office: Office, months: Sequence[Period]
) -> Mapping[Period, Disregard]:
    """The disregard of each month, counting those of the months before."""
    own = file.vrijlating
    used = {"n": own.n_used, "r": own.r_used, "z": own.z_used, "34a": 0}
    found: dict[Period, Disregard] = {}
    for month in months:
        found[month] = rule = _disregard(law, file, office, month, used)
        if rule in {"n", "z"} and office.earned(month):
            used[rule] += 1
        for consecutive in ("r", "34a"):  # these run on, wage or not, once they have begun
            if used[consecutive] or rule == consecutive:
                used[consecutive] += 1
    return found


def _disregard(law: Law, file: HouseholdFile, office: Office, month: Period, used: Mapping[str, int]) -> Disregard:
    """None for a month without a wage, and for one that is not computed anyway: its benefit says why."""
    unknown = file.known_from is not None and month < file.known_from
    if unknown or not (office.earned(month) or office.estimate(month)):
        return "none"
    figures, own = law.at(month.start), file.vrijlating
    by_itself = office.gemeente.at(month.start).word("vrijlating_r").value == "vanzelf"
    children = file.huishouden.children(month.start)
    work = Work(
        youngest_child=children[0] if children else None,
        helps_towards_work=own.helps_towards_work,
        few_hours_for_medical_reasons=own.few_hours_for_medical_reasons,
        wage_cost_subsidy=own.wage_cost_subsidy,
        cannot_work_more=own.cannot_work_more,
        asked_r=by_itself or (own.asked_r is not None and own.asked_r <= month),
        n_used=used["n"],
        r_used=used["r"],
        z_used=used["z"],
        started_34a=used["34a"],
    )
    rule = outcome(lambda: which_disregard(figures, file.huishouden.household(figures), work))
    return "none" if isinstance(rule, NietBerekend) else rule


def _other_income(law: Law, file: HouseholdFile, month: Period) -> Cents:
    """Income of which nothing may be kept, with what a volunteer allowance has above its limits."""
    figures = law.at(month.start)
    for one in file.income:
        if one.month == month and one.kind in _NOT_COMPUTED:
            raise NietBerekend(*_NOT_COMPUTED[one.kind])
    own = sum(one.amount for one in file.income if one.month == month)
    now = sum(one.amount for one in file.vrijwilligerswerk if one.month == month)
    if not now:
        return own
    year = (one for one in file.vrijwilligerswerk if one.month.start.year == month.start.year)
    before = sum(one.amount for one in year if one.month < month)
    age = file.huishouden.household(figures).age
    return own + vrijwilligersvergoeding(figures, now, before, age).amount


_NOT_COMPUTED = {
    "wajong": ("bijstand naast een Wajong", "de formule van de Wajong is niet gevonden; UWV rekent die uit"),
    "aow": ("bijstand naast een AOW", "de aanvulling (AIO) geeft de SVB: artikel 47a Participatiewet"),
}


def _withdrawn(law: Law, file: HouseholdFile, one: Suspension, month: Period) -> Calculation | None:
    """Nothing, from the first day of a suspension that ended in a withdrawal. Participatiewet, article 54 (4)."""
    if not one.withdrawn or one.since > month.last:
        return None
    term = hersteltermijn(law.gemeenten[file.gemeente], one.letter)
    suspended = opschorting(law.at(one.letter), one.since, term.last_day)
    if suspended.withdrawn_from(one.repaired) is None:
        why = f"wat ontbrak, kwam voor {suspended.repair_by}: artikel 54, vierde lid, Participatiewet"
        raise NietBerekend("een intrekking na herstel op tijd", why)
    if one.since > month.start:
        raise NietBerekend(f"een deel van de maand {month.start:%Y-%m}", "artikel 45, derde lid, Participatiewet")
    return Calculation(0, (Term("ingetrokken", words.INGETROKKEN, 0, WITHDRAWAL, effect=1),))


def _no_right(law: Law, file: HouseholdFile, who: Household, month: Period) -> Calculation | None:
    """Nothing, with the reason as its line: no bijstand yet, or too much wealth."""
    since = file.bijstand.since if file.bijstand else month.start
    if since > month.last:
        return Calculation(0, (Term("nog_niet", words.NOG_GEEN_BIJSTAND, 0, DIFFERENCE, effect=1),))
    for suspended in file.bijstand.opschortingen if file.bijstand else ():
        if gone := _withdrawn(law, file, suspended, month):
            return gone
    if since > month.start:
        why = "artikel 45, derde lid, Participatiewet"
        raise NietBerekend(f"een deel van de maand {month.start:%Y-%m}", why)
    test = vermogenstoets(law.at(month.start), who, file.vermogen.as_facts)
    if not test.amount:
        return None
    source = test.term("vermogensgrens").source
    return Calculation(0, (Term("vermogen", words.VERMOGEN_IN_DE_WEG, 0, source, effect=1),))

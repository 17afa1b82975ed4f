"""What a household is entitled to around a day: from whom, paid when, with the sum; and the terms that run.

A sum that is not computed is there as a refusal (`NietBerekend`), by name.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial

from game.core.calculation import Calculation, Term
from game.core.days import ONE_DAY, Period, month_of, months_from, months_later, quarter_of
from game.core.money import CENTS_A_EURO, Cents, to_the_cent
from game.core.text import Day, Text, Value
from game.rules import termijnen, words
from game.rules.household_file import Costs, Debt, Happening, HouseholdFile, Suspension
from game.rules.kinderbijslag import betaaldag as betaaldag_kinderbijslag
from game.rules.kinderbijslag import kinderbijslag
from game.rules.law import Law
from game.rules.lokaal import (
    inkomstenformulier,
    kwijtschelding,
    kwijtschelding_vragen,
    meedoenregeling,
    verwachte_beslissing,
)
from game.rules.maandstaat import Month, Outcome, household_of, maandstaat, outcome
from game.rules.participatiewet.bijzondere_bijstand import bijzondere_bijstand
from game.rules.participatiewet.inkomenstoeslag import LangLaag, individuele_inkomenstoeslag
from game.rules.participatiewet.middelen import giften
from game.rules.participatiewet.opschorting import SUSPENSION, opschorting
from game.rules.participatiewet.vermogen import vermogenstoets
from game.rules.participatiewet.voorschot import voorschot
from game.rules.refusal import NietBerekend
from game.rules.schuld.beslag import beslagvrije_voet
from game.rules.schuld.incassokosten import incassokosten, veertien_dagen
from game.rules.termijnen import Deadline
from game.rules.toeslagen.afrekening import afrekening
from game.rules.toeslagen.huurtoeslag import huurtoeslag
from game.rules.toeslagen.jaar import betaaldag
from game.rules.toeslagen.kindgebonden_budget import kindgebonden_budget
from game.rules.toeslagen.zorgtoeslag import zorgtoeslag
from game.rules.verrekenen import pay_day

MONTHS = 12
_JUNE = 6


@dataclass(frozen=True, slots=True)
class Aanspraak:
    """One thing that a household is entitled to, or may ask for.

    `payer` is who pays or decides, `period` what it is over, `paid_on` the day of payment when there is one.
    `amount` is what is paid, in cents: the last line of an allowance, the whole of other sums. `remark` says
    what the sum alone does not.
    """

    id: str
    name: Text
    payer: Text | str
    period: Period
    outcome: Outcome
    paid_on: date | None = None
    remark: Text | None = None
    values: tuple[tuple[str, Value], ...] = ()

    @property
    def amount(self) -> Cents | None:
        if isinstance(self.outcome, NietBerekend):
            return None
        monthly = [term.amount for term in self.outcome.terms if term.id == "per_maand"]
        return monthly[0] if monthly else self.outcome.amount


@dataclass(frozen=True, slots=True)
class Bill:
    """A debt with what collecting it may cost, and until when it can be paid without."""

    debt: Debt
    costs: Calculation
    free_until: date | None


@dataclass(frozen=True, slots=True)
class Overzicht:
    """Everything around one day. `row` is the line of the month sheet, with what the office really pays."""

    day: date
    month: tuple[Aanspraak, ...]
    row: Month
    year: tuple[Aanspraak, ...]
    deadlines: tuple[tuple[str, Deadline], ...]
    bills: tuple[Bill, ...]


def overzicht(law: Law, file: HouseholdFile, day: date) -> Overzicht:
    """What there is on this day. Refuses (`NietBerekend`) a day on which the tables know no norms."""
    law.at(day).amount("norm_alleenstaande")
    asking = _Asking(law, file, day)
    row = maandstaat(law, file, month_of(day), month_of(day)).months[0]
    return Overzicht(
        day,
        tuple(asking.of_the_month(row)),
        row,
        tuple(asking.of_the_year(row)),
        tuple(asking.deadlines()),
        tuple(asking.bills()),
    )


# --- the allowances, which payments need too ---


def zorgtoeslag_of(law: Law, file: HouseholdFile, month: Period, income: Cents | None = None) -> Calculation:
    """Over a year, as it stands in this month; `income` instead of the guess. Refuses a file without income."""
    partner = file.huishouden.has_partner
    return zorgtoeslag(law.at(month.start), _income(file, income), partner, _wealth(file))


def huurtoeslag_of(law: Law, file: HouseholdFile, month: Period, income: Cents | None = None) -> Calculation:
    """Over a year, as it stands in this month. Refuses a file without a rent."""
    if not file.home.rent:
        raise NietBerekend("huurtoeslag", "het huishouden noemt geen huur")
    figures = law.at(month.start)
    who = file.huishouden.huurders(figures)
    return huurtoeslag(figures, file.home.rent, who, _income(file, income), _wealth(file))


def kindgebonden_budget_of(
    law: Law, file: HouseholdFile, month: Period, income: Cents | None = None
) -> Calculation:
    """Over a year, for the children as they are in this month: a birthday counts from the month after it."""
    ages = file.huishouden.children(month.start - ONE_DAY)
    partner = file.huishouden.has_partner
    return kindgebonden_budget(law.at(month.start), ages, _income(file, income), partner, _wealth(file))


def kinderbijslag_of(law: Law, file: HouseholdFile, quarter: Period) -> Calculation:
    """Over a quarter, by the ages on its first day."""
    return kinderbijslag(law.at(quarter.start), file.huishouden.children(quarter.start))


AllowanceOf = Callable[[Law, HouseholdFile, Period, Cents | None], Calculation]
TOESLAGEN: tuple[tuple[str, Text, AllowanceOf], ...] = (
    ("zorgtoeslag", words.ZORGTOESLAG, zorgtoeslag_of),
    ("huurtoeslag", words.HUURTOESLAG, huurtoeslag_of),
    ("kindgebonden_budget", words.KINDGEBONDEN_BUDGET, kindgebonden_budget_of),
)


def _income(file: HouseholdFile, instead: Cents | None) -> Cents:
    if instead is not None:
        return instead
    if file.toeslagen is None:
        raise NietBerekend("toeslagen", "het huishouden noemt geen toetsingsinkomen (`toeslagen: income:`)")
    return file.toeslagen.income


def _wealth(file: HouseholdFile) -> Cents:
    return max(0, file.vermogen.bezittingen - file.vermogen.schulden)


# --- one day ---


@dataclass(frozen=True)
class _Asking:
    law: Law
    file: HouseholdFile
    day: date

    @property
    def _month(self) -> Period:
        return month_of(self.day)

    @property
    def _year(self) -> Period:
        return Period(date(self.day.year, 1, 1), date(self.day.year + 1, 1, 1))

    @property
    def _gemeente(self) -> str:
        return self.law.gemeenten[self.file.gemeente].name

    def of_the_month(self, row: Month) -> Iterator[Aanspraak]:
        figures = self.law.at(self.day)
        yield Aanspraak("bijstand", words.BIJSTAND, self._gemeente, self._month, row.lawful, row.pay_day)
        for id, name, compute in TOESLAGEN:
            result = outcome(partial(compute, self.law, self.file, self._month, None))
            yield Aanspraak(id, name, words.DIENST_TOESLAGEN, self._month, result, betaaldag(figures, self._month))
        quarter = quarter_of(self.day)
        if self.file.huishouden.children(quarter.start):
            result = outcome(partial(kinderbijslag_of, self.law, self.file, quarter))
            yield Aanspraak(
                "kinderbijslag", words.KINDERBIJSLAG, words.SVB, quarter, result, betaaldag_kinderbijslag(quarter)
            )

    def of_the_year(self, row: Month) -> Iterator[Aanspraak]:
        yield self._vakantietoeslag()
        yield self._aanspraak("vermogen", words.VERMOGENSTOETS, self._vermogen)
        yield self._aanspraak("inkomenstoeslag", words.INKOMENSTOESLAG, self._inkomenstoeslag, words.OP_AANVRAAG)
        if self.file.huishouden.children(self.day):
            yield self._aanspraak("meedoenregeling", words.MEEDOENREGELING, self._meedoen, words.OP_AANVRAAG)
        for number, tax in enumerate(self.file.aanslagen, start=1):
            compute = partial(self._kwijtschelding, row, tax.amount)
            yield self._aanspraak(
                f"kwijtschelding_{number}", words.KWIJTSCHELDING, compute, words.VAN, what=tax.what
            )
        yield self._aanspraak("giften", words.GIFTEN_TE_BEOORDELEN, self._giften)
        for number, cost in enumerate(self._costs_of_the_year(), start=1):
            compute = partial(self._bijzondere_bijstand, cost)
            yield self._aanspraak(
                f"bijzondere_bijstand_{number}", words.BIJZONDERE_BIJSTAND, compute, words.VOOR, what=cost.what
            )
        if self._is_waiting:
            yield self._aanspraak("voorschot", words.VOORSCHOT_BIJ_AANVRAAG, self._voorschot)
        beslag = outcome(partial(self._beslag, row))
        yield Aanspraak("beslagvrije_voet", words.BESLAGVRIJE_VOET, words.DEURWAARDER, self._month, beslag)
        yield from self._afrekeningen()

    def _aanspraak(
        self,
        id: str,
        name: Text,
        compute: Callable[[], Calculation],
        remark: Text | None = None,
        **values: Value,
    ) -> Aanspraak:
        return Aanspraak(
            id, name, self._gemeente, self._year, outcome(compute), None, remark, tuple(values.items())
        )

    # --- the sums of the year ---

    @property
    def _is_waiting(self) -> bool:
        """Whether somebody applied and has no bijstand yet."""
        applied = any(one.kind == "aanvraag" and one.on <= self.day for one in self.file.gebeurtenissen)
        return applied or self.file.bijstand is None

    def _vakantietoeslag(self) -> Aanspraak:
        """What was reserved by law since June, up to and including this month; paid in the next June."""
        june = date(self.day.year if self.day.month >= _JUNE else self.day.year - 1, _JUNE, 1)
        since = max(month_of(june), self.file.known_from or month_of(june))
        paid = month_of(months_later(june, MONTHS))
        return Aanspraak(
            "vakantietoeslag",
            words.VAKANTIETOESLAG_OPGEBOUWD,
            self._gemeente,
            Period(since.start, max(since, self._month).until),
            outcome(partial(self._reserved, since)),
            pay_day(self.law.gemeenten[self.file.gemeente], paid),
            words.SINDS,
            (("day", Day(since.start)),),
        )

    def _reserved(self, since: Period) -> Calculation:
        lines = []
        for row in maandstaat(self.law, self.file, min(since, self._month), self._month).months:
            if isinstance(row.lawful, NietBerekend):
                raise row.lawful
            for term in row.lawful.terms:
                if term.id == "vakantietoeslag":
                    values = (("month", Day(row.month.start)),)
                    label = words.GERESERVEERD_OVER
                    id = f"{row.month.start:%Y_%m}"
                    lines.append(Term(id, label, term.amount, term.source, effect=1, values=values))
        return Calculation(sum(line.amount for line in lines), tuple(lines))

    def _vermogen(self) -> Calculation:
        figures = self.law.at(self.day)
        return vermogenstoets(figures, self.file.huishouden.household(figures), self.file.vermogen.as_facts)

    def _inkomenstoeslag(self) -> Calculation:
        bijstand = self.file.bijstand
        low = LangLaag(
            since=bijstand.low_income_since if bijstand else None,
            last_granted=bijstand.inkomenstoeslag_granted if bijstand else None,
            prospect=bijstand.prospect if bijstand else False,
            wealth_in_the_way=self._vermogen().amount > 0,
        )
        figures = self.law.at(self.day)
        gemeente = self.law.gemeenten[self.file.gemeente]
        return individuele_inkomenstoeslag(figures, gemeente, self.file.huishouden.household(figures), low)

    def _giften(self) -> Calculation:
        given = (one.amount for one in self.file.giften if one.on.year == self.day.year and one.on <= self.day)
        return giften(self.law.at(self.day), sum(given))

    def _costs_of_the_year(self) -> list[Costs]:
        since = months_later(self.day, -MONTHS)
        return sorted((one for one in self.file.kosten if since < one.on <= self.day), key=lambda one: one.on)

    def _bijzondere_bijstand(self, cost: Costs) -> Calculation:
        earlier = sum(one.amount for one in self._costs_of_the_year() if one.on < cost.on)
        gemeente = self.law.gemeenten[self.file.gemeente]
        return bijzondere_bijstand(self.law.at(cost.on), gemeente, cost.amount, earlier, cost.durable)

    def _meedoen(self) -> Calculation:
        children = len(self.file.huishouden.children(self.day))
        return meedoenregeling(self.law.at(self.day), self.law.gemeenten[self.file.gemeente], children)

    def _kwijtschelding(self, row: Month, assessment: Cents) -> Calculation:
        """By the income of the month: the wage that counts, with the benefit that the law gives beside it."""
        figures, gemeente = self.law.at(self.day), self.law.gemeenten[self.file.gemeente]
        who = household_of(self.law, self.file, self._month)
        kept = next((term.amount for term in _computed(row.lawful).terms if term.id == "vrijlating"), 0)
        income = _income_of(row) - kept
        return kwijtschelding(figures, gemeente, who, assessment, income, _wealth(self.file))

    def _voorschot(self) -> Calculation:
        who = household_of(self.law, self.file, self._month)
        return voorschot(self.law.at(self.day), who, gemeente=self.law.gemeenten[self.file.gemeente])

    def _beslag(self, row: Month) -> Calculation:
        who = household_of(self.law, self.file, self._month)
        return beslagvrije_voet(self.law.at(self.day), who, _income_of(row))

    def _afrekeningen(self) -> Iterator[Aanspraak]:
        if self.file.toeslagen is None or self.file.toeslagen.definitive is None:
            return
        for id, name, compute in TOESLAGEN:
            yield Aanspraak(
                f"afrekening_{id}",
                words.AFREKENING,
                words.DIENST_TOESLAGEN,
                self._year,
                outcome(partial(self._afrekening, compute)),
                remark=words.VAN,
                values=(("what", name),),
            )

    def _afrekening(self, compute: AllowanceOf) -> Calculation:
        """The definitive amount by the month, because a birthday changes it, against the advances by the month."""
        months = tuple(months_from(month_of(self._year.start), month_of(self._year.last)))
        income = self.file.toeslagen.definitive if self.file.toeslagen else None
        advanced = sum(compute(self.law, self.file, one, None).term("per_maand").amount for one in months)
        exact = sum(
            (Fraction(compute(self.law, self.file, one, income).amount, MONTHS) for one in months), Fraction(0)
        )
        definitive = to_the_cent(exact / CENTS_A_EURO) * CENTS_A_EURO
        return afrekening(self.law.at(self.day), definitive, advanced)

    # --- terms and debts ---

    def deadlines(self) -> Iterator[tuple[str, Deadline]]:
        """Those that run from what happened, each with what it was."""
        gemeente = self.law.gemeenten[self.file.gemeente]
        earns = any(
            one.since <= self._month.last and one.to >= self._month.start
            for job in self.file.work
            for one in job.periods
        )
        if form := inkomstenformulier(gemeente, self._month, earns):
            yield f"{self._month.start:%Y-%m}", form
        yield from ((tax.what, kwijtschelding_vragen(gemeente, tax.sent)) for tax in self.file.aanslagen)
        for suspended in self.file.bijstand.opschortingen if self.file.bijstand else ():
            yield from self._suspension(suspended)
        for one in self.file.gebeurtenissen:
            yield from ((one.what, deadline) for deadline in self._terms(one))

    def _suspension(self, one: Suspension) -> Iterator[tuple[str, Deadline]]:
        """By when to repair it, and when it cannot last any longer."""
        repair = termijnen.hersteltermijn(self.law.gemeenten[self.file.gemeente], one.letter)
        until = opschorting(self.law.at(one.letter), one.since, repair.last_day).until
        name = f"{one.since:%Y-%m-%d}"
        yield name, repair
        yield name, Deadline("opschorting", words.TERMIJN_OPSCHORTING, until, SUSPENSION)

    def _terms(self, happened: Happening) -> tuple[Deadline, ...]:
        figures, gemeente = self.law.at(happened.on), self.law.gemeenten[self.file.gemeente]
        match happened.kind:
            case "melding":
                return (termijnen.vroegste_ingang(figures, happened.on),)
            case "aanvraag":
                first = termijnen.voorschottermijn(figures, happened.on)
                usual = verwachte_beslissing(gemeente, happened.on)
                return first, usual, termijnen.beslistermijn(figures, happened.on)
            case "maatregel":
                return (termijnen.heroverweging_maatregel(figures, happened.on),)
            case "besluit":
                objection = termijnen.bezwaartermijn(figures, happened.on)
                return objection, termijnen.beslissing_op_bezwaar(figures, happened.on)
            case "wijziging":
                local = termijnen.wijziging_bijstand(gemeente, happened.on)
                toeslagen = termijnen.wijziging_toeslagen(figures, happened.on)
                return local, toeslagen, termijnen.wijziging_uwv(figures, happened.on)
            case "verzoek_om_stukken":
                return (termijnen.hersteltermijn(gemeente, happened.on),)

    def bills(self) -> Iterator[Bill]:
        figures = self.law.at(self.day)
        for debt in self.file.schulden:
            last = veertien_dagen(figures, debt.letter)[1] if debt.letter else None
            yield Bill(debt, incassokosten(figures, debt.amount), last)


def _income_of(row: Month) -> Cents:
    """The net wage of a month with the benefit that the law gives beside it, holiday allowance included."""
    benefit = next((term.amount for term in _computed(row.lawful).terms if term.id == "uitkering"), 0)
    return _computed(row.wage).amount + benefit


def _computed(one: Outcome) -> Calculation:
    if isinstance(one, NietBerekend):
        raise one
    return one

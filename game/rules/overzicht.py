"""What a household is entitled to around a day: from whom, paid when, with the sum; and the terms that run.

A sum that is not computed is there as a refusal (`NietBerekend`), by name.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial

from game.core.calculation import Calculation, Term
from game.core.days import Period, month_of, months_from, months_later, quarter_of
from game.core.money import Cents, to_the_euro
from game.core.text import Day, Text, Value
from game.rules import words
from game.rules.aanspraken import AllowanceOf, allowances_of, kinderbijslag_of, wealth_of
from game.rules.household_file import Costs, HouseholdFile
from game.rules.kinderbijslag import betaaldag as betaaldag_kinderbijslag
from game.rules.law import Law
from game.rules.lokaal import kwijtschelding, meedoenregeling
from game.rules.lopend import Bill, Running, bills, deadlines
from game.rules.maandrecht import household_of, other_income
from game.rules.maandstaat import Month, maandstaat
from game.rules.participatiewet.bijzondere_bijstand import bijzondere_bijstand
from game.rules.participatiewet.inkomenstoeslag import LangLaag, individuele_inkomenstoeslag
from game.rules.participatiewet.middelen import giften
from game.rules.participatiewet.vermogen import vermogenstoets
from game.rules.participatiewet.voorschot import voorschot
from game.rules.participatiewet.vrijlating import Disregard
from game.rules.refusal import NietBerekend, Outcome, computed, outcome
from game.rules.schuld.beslag import beslagvrije_voet
from game.rules.toeslagen.afrekening import afrekening
from game.rules.toeslagen.jaar import betaaldag
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
class Overzicht:
    """Everything around one day. `row` is the line of the month sheet, with what the office really pays."""

    day: date
    month: tuple[Aanspraak, ...]
    row: Month
    year: tuple[Aanspraak, ...]
    deadlines: tuple[Running, ...]
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
        tuple(deadlines(law, file, day)),
        tuple(bills(law, file, day)),
    )


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
        granted = self.file.bijstand is not None
        day, remark = (row.pay_day, None) if granted else (None, words.ALS_TOEGEKEND)
        yield Aanspraak(
            "bijstand", words.BIJSTAND_VOLGENS_DE_WET, self._gemeente, self._month, row.lawful, day, remark
        )
        for id, name, compute in allowances_of(self.file, self._month):
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
            yield self._aanspraak("voorschot", words.VOORSCHOT_BIJ_AANVRAAG, partial(self._voorschot, row))
        beslag = outcome(partial(self._beslag, row))
        if isinstance(beslag, NietBerekend) or beslag.amount:
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
        """Whether somebody applied and was not answered yet; or might, without any bijstand."""
        happened = sorted((one.on, one.kind) for one in self.file.gebeurtenissen if one.on <= self.day)
        kinds = [kind for _, kind in happened if kind in {"aanvraag", "besluit"}]
        return kinds[-1:] == ["aanvraag"] or self.file.bijstand is None

    def _vakantietoeslag(self) -> Aanspraak:
        """What was reserved by law since June, up to and including this month; paid in the next June."""
        june = date(self.day.year if self.day.month >= _JUNE else self.day.year - 1, _JUNE, 1)
        granted = month_of(self.file.bijstand.since) if self.file.bijstand else month_of(june)
        since = max(month_of(june), granted, self.file.known_from or month_of(june))
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
            for term in computed(row.lawful).terms:
                if term.id == "vakantietoeslag":
                    id, values = f"{row.month.start:%Y_%m}", (("month", Day(row.month.start)),)
                    lines.append(Term(id, words.GERESERVEERD_OVER, term.amount, term.source, 1, values))
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
        return [one for one in self._costs if since < one.on <= self.day]

    @property
    def _costs(self) -> list[Costs]:
        return sorted(self.file.kosten, key=lambda one: one.on)

    def _bijzondere_bijstand(self, cost: Costs) -> Calculation:
        """Costs carry the threshold in the order in which they were made, each looking twelve months back."""
        number = next(at for at, one in enumerate(self._costs) if one is cost)
        since = months_later(cost.on, -MONTHS)
        earlier = sum(one.amount for one in self._costs[:number] if one.on > since)
        gemeente = self.law.gemeenten[self.file.gemeente]
        return bijzondere_bijstand(self.law.at(cost.on), gemeente, cost.amount, earlier, cost.durable)

    def _meedoen(self) -> Calculation:
        children = len(self.file.huishouden.children(self.day))
        return meedoenregeling(self.law.at(self.day), self.law.gemeenten[self.file.gemeente], children)

    def _kwijtschelding(self, row: Month, assessment: Cents) -> Calculation:
        """By the income of the month, without the part of a wage that may be kept."""
        figures, gemeente = self.law.at(self.day), self.law.gemeenten[self.file.gemeente]
        who = household_of(self.law, self.file, self._month)
        income = self._income(row) - computed(row.lawful).part("vrijlating")
        return kwijtschelding(figures, gemeente, who, assessment, income, wealth_of(self.file))

    def _voorschot(self, row: Month) -> Calculation:
        who = household_of(self.law, self.file, self._month)
        rule: Disregard = computed(row.disregard)
        other = other_income(self.law, self.file, self._month)
        gemeente = self.law.gemeenten[self.file.gemeente]
        return voorschot(self.law.at(self.day), who, computed(row.wage).amount, rule, gemeente, other)

    def _beslag(self, row: Month) -> Calculation:
        who = household_of(self.law, self.file, self._month)
        return beslagvrije_voet(self.law.at(self.day), who, self._income(row))

    def _income(self, row: Month) -> Cents:
        """All of a month: wage, other income and the benefit that the law gives, holiday allowance included."""
        other = other_income(self.law, self.file, self._month)
        return computed(row.wage).amount + other + computed(row.lawful).part("uitkering")

    def _afrekeningen(self) -> Iterator[Aanspraak]:
        if self.file.toeslagen is None or self.file.toeslagen.definitive is None:
            return
        months = tuple(months_from(month_of(self._year.start), month_of(self._year.last)))
        for id, name, compute in allowances_of(self.file, *months):
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
        years = Counter(compute(self.law, self.file, one, income).amount for one in months)
        definitive = to_the_euro(Fraction(sum(amount * count for amount, count in years.items()), MONTHS))
        settled = afrekening(self.law.at(self.day), definitive, advanced)
        source = settled.terms[0].source
        shown = [Term("toetsingsinkomen", words.TOETSINGSINKOMEN, income or 0, source)]
        for number, (amount, count) in enumerate(years.items(), start=1):
            shown.append(Term(f"jaar_{number}", words.JAARBEDRAG, amount, source, 0, (("months", count),)))
        return Calculation(settled.amount, (*shown, *settled.terms))

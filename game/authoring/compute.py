"""`compute`: the rules library on one household, in words or as data, with every term and its source."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from textwrap import wrap
from typing import Any

from game.authoring import computed
from game.core.calculation import Calculation, Source, Term
from game.core.days import Period, month_of
from game.core.money import Cents
from game.core.text import Day, Money, Share, Text
from game.rules import HouseholdFile, Law, NietBerekend, load_household, load_law, words
from game.rules.betalingen import Payment, payments
from game.rules.correcties import Settlement
from game.rules.household_file import PayPeriod
from game.rules.inkomen.loon import per_month
from game.rules.inkomen.loonstrook import pay_slip, wage
from game.rules.inkomen.verdiend import counts_in
from game.rules.lopend import Bill, Running
from game.rules.maandstaat import Month, Sheet, maandstaat
from game.rules.overzicht import Aanspraak, Overzicht, overzicht
from game.rules.refusal import Outcome, outcome
from game.rules.units import Unit
from game.screens.i18n import Speaker, _, speaker

LABEL, AMOUNT, WIDTH = 60, 13, 118
"""The width of the columns, and of a sentence, in characters."""

_ON = _("{name} · gemeente {gemeente} (verzonnen) · {day}")
_OVER = _("{name} · gemeente {gemeente} (verzonnen) · {first} tot en met {last}")
_PAID_ON = _("te betalen op {day}")
_REFUSED = _("niet berekend: {what} ({why})")
_UNCERTAIN_MARK = _("onzeker")
_OVER_MONTH = _("over {month}")
_OVER_PERIOD = _("over {first} tot en met {last}")
_MONTH, _YEAR, _OFFICE = _("DEZE MAAND"), _("DIT JAAR"), _("WAT DE GEMEENTE BETAALT")
_RECKONS = _("rekent met een loon van {wage}; volgens de wet telt {earned}")
_PAYS = _("betaalt {paid}; volgens de wet is het {lawful}")
_SET_OFF = _("verrekent daarvan {amount}; op de rekening komt {out}")
_PRACTICE = _("ZO DOET DEZE GEMEENTE HET")
_STANCE = {
    "sober": _("Deze gemeente bestaat niet. Zij is zuinig, binnen wat de bronnen laten zien."),
    "midden": _("Deze gemeente bestaat niet. Zij zit in het midden van wat de bronnen laten zien."),
    "ruim": _("Deze gemeente bestaat niet. Zij is ruim, binnen wat de bronnen laten zien."),
}
_HELD = _("het recht is opgeschort: er komt nu niets op de rekening")
_DEADLINES, _BILLS = _("TERMIJNEN"), _("SCHULDEN")
_BILL = _("{who}: {amount}; incassokosten {costs}")
_FREE_UNTIL = _("zonder kosten te betalen tot en met {day}")
_ARRANGED = _("termijn van de regeling")
_DOUBTS, _READ_IN = _("ONZEKER"), _("GELEZEN IN")
_LEFT_OUT = _(
    "Loon uit uren is een benadering: zonder pensioenpremie, vakantiegeld en reiskosten, tegen het minimumloon en "
    "zonder de afronding van de loonheffingstabellen."
)
_WAGES = _("LONEN")
_WAGE_COLUMNS = (
    _("loonperiode"), _("uren"), _("bruto"), _("heffing"), _("netto"), _("betaald"), _("telt in"), _("per maand"),
)  # fmt: skip
_SUSPENDED = _("opgeschort")
_LEGEND = _(
    "vrij: welk onderdeel van artikel 31, tweede lid, en hoeveel van het loon vrij blijft. "
    "open: wat het huishouden na de maand nog moet terugbetalen; met een min ervoor krijgt het dat nog. "
    "n.b.: niet berekend."
)
_DISPUTED = _(
    "Of de beslagvrije voet hier een grens stelt, is omstreden: de rechter las verrekening niet als "
    "terugvordering (CRvB 18 december 2018, ECLI:NL:CRVB:2018:4205, alleen in samenvatting gezien)."
)
_MONTHS, _PAYMENTS, _CORRECTIONS = _("MAANDEN"), _("BETALINGEN"), _("CORRECTIES")
_COLUMNS = (
    _("maand"), _("loon telt"), _("vrij"), _("volgens wet"), _("rekent met"), _("gemeente"),
    _("verrekend"), _("betaald"), _("op"), _("te veel"), _("open"),
)  # fmt: skip
_CORRECTION = _("brief van {day} over {months}: volgens de wet {rightly}, gevraagd {claimed}")
_TERMS = _("in termijnen: {terms}")


def on_a_day(path: Path, day: date, as_json: bool, language: str) -> int:
    """Print what there is around that day; 1 when the tables do not know it. Raises Refused."""
    law = load_law()
    file = load_household(path, law)
    found = outcome(lambda: overzicht(law, file, day))
    if isinstance(found, NietBerekend):
        return _refused(found)
    page = _Page(law, file, speaker(language)).of_a_day(found)
    print(computed.of_a_day(law, file, found) if as_json else "\n".join(page))
    return 0


def over_months(path: Path, first: Period, last: Period, as_json: bool, language: str) -> int:
    """Print the months from the first up to and including the last; 1 when the tables do not know one of them.

    Raises Refused.
    """
    law = load_law()
    file = load_household(path, law)
    for month in (first, last):
        known = outcome(partial(law.at(month.start).amount, "norm_alleenstaande"))
        if isinstance(known, NietBerekend):
            return _refused(known)
    sheet = maandstaat(law, file, first, last)
    page = _Page(law, file, speaker(language)).of_months(sheet)
    print(computed.of_months(law, file, sheet) if as_json else "\n".join(page))
    return 0


def _refused(refusal: NietBerekend) -> int:
    print(refusal, file=sys.stderr)
    return 1


# --- in words -----------------------------------------------------------------------------------------------


class _Page:
    """Writes a page of text; what is uncertain is gathered, and said at its end."""

    def __init__(self, law: Law, file: HouseholdFile, say: Speaker) -> None:
        self.law, self.file, self.say = law, file, say
        self.doubts: dict[Source, str] = {}
        self.read: dict[str, int] = {}

    def of_a_day(self, found: Overzicht) -> Iterator[str]:
        yield self._title(_ON, day=Day(found.day))
        yield from self._section(_MONTH, (line for one in found.month for line in self._aanspraak(one)))
        yield from self._section(_OFFICE, self._office(found.row))
        yield from self._section(_YEAR, (line for one in found.year for line in self._aanspraak(one)))
        yield from self._section(_DEADLINES, self._deadlines(found.deadlines))
        yield from self._section(_BILLS, (line for one in found.bills for line in self._bill(one)))
        yield from self._section(_PRACTICE, self._practice(found.day))
        yield from self._ending()

    def of_months(self, sheet: Sheet) -> Iterator[str]:
        first, last = sheet.months[0].month.start, sheet.months[-1].month.last
        yield self._title(_OVER, first=Day(first), last=Day(last))
        yield from self._section(_WAGES, self._wages(sheet))
        yield from self._section(_MONTHS, self._table(sheet.months))
        yield from self._section(_CORRECTIONS, (row for one in sheet.settlements for row in self._correction(one)))
        paid = (one for row in sheet.months for one in payments(self.law, self.file, row))
        yield from self._section(_PAYMENTS, map(self._payment, sorted(paid, key=lambda one: one.day)))
        yield from self._ending()

    # --- parts ---

    def _title(self, text: Text, **days: Day) -> str:
        gemeente = self.law.gemeenten[self.file.gemeente].name
        return self.say.say(text, name=self.file.name, gemeente=gemeente, **days)

    def _section(self, title: Text, lines: Iterable[str]) -> Iterator[str]:
        written = list(lines)
        if written:
            yield from ("", self.say.say(title), *written)

    def _aanspraak(self, one: Aanspraak) -> Iterator[str]:
        payer = self.say.say(one.payer)
        remark = f", {self.say.say(one.remark, **dict(one.values))}" if one.remark else ""
        paid = f", {self.say.say(_PAID_ON, day=Day(one.paid_on))}" if one.paid_on else ""
        head = f"{self.say.say(one.name)}{remark} · {payer}{paid}"
        if isinstance(one.outcome, NietBerekend):
            yield f"  {'-':>{AMOUNT}}  {head}"
            yield f"{'':>{AMOUNT + 6}}{self._refusal(one.outcome)}"
            return
        yield f"  {self._amount(one.amount):>{AMOUNT}}  {head}"
        yield from self._terms(one.outcome)

    def _terms(self, calculation: Calculation) -> Iterator[str]:
        for term in calculation.terms:
            self._note_doubt(term)
            yield self._row(self._label(term), self._signed(term), term.source)

    def _row(self, label: str, value: str, source: Source | None) -> str:
        return f"      {label:<{LABEL}} {value:>{AMOUNT}}  {self._cited(source)}".rstrip()

    def _label(self, term: Term) -> str:
        return self.say.say(term.label, **dict(term.values))

    def _signed(self, term: Term) -> str:
        sign = {1: "+", -1: "−", 0: " "}[term.effect]
        return f"{sign}{self._amount(term.amount):>{AMOUNT - 1}}"

    def _amount(self, cents: Cents | None) -> str:
        return "-" if cents is None else self.say.money(cents)

    def _cited(self, source: Source | None) -> str:
        if source is None:
            return ""
        number = f" [{self._number(source)}]" if source.origin or source.url else ""
        doubt = f" ({self.say.say(_UNCERTAIN_MARK)})" if not source.certain else ""
        return f"{source.law}, {source.article}{number}{doubt}"

    def _number(self, source: Source) -> int:
        """Of the place where it was read, in the list at the end."""
        read = " · ".join(part for part in (source.origin, source.url) if part)
        return self.read.setdefault(read, len(self.read) + 1)

    def _refusal(self, refusal: NietBerekend) -> str:
        return self.say.say(_REFUSED, what=refusal.what, why=refusal.why)

    def _office(self, row: Month) -> Iterator[str]:
        for one in (row.lawful, row.paid):
            if isinstance(one, NietBerekend):
                yield f"  {self._refusal(one)}"
                return
        earned = self._of(row.wage)
        yield f"  {self.say.say(_RECKONS, wage=Money(row.reckoned or 0), earned=earned)}"
        yield f"  {self.say.say(_PAYS, paid=self._of(row.paid), lawful=self._of(row.lawful))}"
        if row.pay_day is None:
            yield f"  {self.say.say(_HELD)}"
        if row.set_off:
            out = Money(row.paid_out or 0)
            yield f"  {self.say.say(_SET_OFF, amount=Money(row.set_off), out=out)}"
        if isinstance(row.paid, Calculation):
            yield from self._terms(row.paid)

    def _of(self, one: Outcome) -> str:
        return self._refusal(one) if isinstance(one, NietBerekend) else self.say.money(one.amount)

    def _practice(self, day: date) -> Iterator[str]:
        """What this municipality decides itself, with where that was taken from."""
        local = self.law.gemeenten[self.file.gemeente]
        yield f"  {self.say.say(_STANCE[local.stance])}"
        for name, label in words.LOKAAL.items():
            figure = next(one for one in local.tables.figures[name] if day in one.period)
            value = self._local(local.tables.units[name], figure.value)
            yield f"      {self.say.say(label):<{LABEL}} {value}  [{self._number(figure.source)}]"

    def _local(self, unit: Unit, value: Any) -> str:
        match unit:
            case Unit.AMOUNT:
                return self.say.money(value)
            case Unit.SHARE:
                return self.say.say("{part}", part=Share(value))
            case Unit.WORD:
                return self.say.say(words.WERKWIJZEN[value])
            case Unit.HOURS:
                return " – ".join(self.say.clock(one) for one in value)
            case Unit.WHOLE:
                return str(value)

    def _deadlines(self, running: Iterable[Running]) -> Iterator[str]:
        """By the day; those that are refused at the end."""
        found = [(one.of, one.deadline) for one in running]
        dated = [(what, one) for what, one in found if not isinstance(one, NietBerekend)]
        for what, deadline in sorted(dated, key=lambda row: row[1].last_day):
            day, label = self.say.date(deadline.last_day), self.say.say(deadline.label)
            yield f"  {day:<18} {what}: {label} · {self._cited(deadline.source)}"
        for what, refusal in found:
            if isinstance(refusal, NietBerekend):
                yield f"  {'-':<18} {what}: {self._refusal(refusal)}"

    def _bill(self, one: Bill) -> Iterator[str]:
        amounts = {"amount": Money(one.debt.amount), "costs": Money(one.costs.amount)}
        yield f"  {self.say.say(_BILL, who=one.debt.who, **amounts)}"
        if isinstance(one.free_until, NietBerekend):
            yield f"    {self._refusal(one.free_until)}"
        elif one.free_until:
            yield f"    {self.say.say(_FREE_UNTIL, day=Day(one.free_until))}"
        for day, amount in one.terms:
            arranged = self.say.say(_ARRANGED)
            yield f"      {self.say.date(day):<{LABEL}} {self._amount(amount):>{AMOUNT}}  {arranged}"
        yield from self._terms(one.costs)

    # --- the months ---

    def _wages(self, sheet: Sheet) -> Iterator[str]:
        widths = (24, 8, 12, 12, 12, 13, 10, 12)
        first, last = sheet.months[0].month.start, sheet.months[-1].month.until
        slips = [
            (job, one) for job in self.file.work for one in job.periods if one.to >= first and one.since < last
        ]
        if slips:
            yield self._columns([self.say.say(one) for one in _WAGE_COLUMNS], widths)
        for job, one in slips:
            yield f"{self._columns(self._wage_cells(one), widths)}  {job.employer}"

    def _wage_cells(self, one: PayPeriod) -> list[str]:
        counted = outcome(lambda: pay_slip(self.law, one))
        by_hours = outcome(lambda: wage(self.law, one)) if one.hours is not None else None
        parts = {term.id: term.amount for term in by_hours.terms} if isinstance(by_hours, Calculation) else {}
        weeks, rest = divmod(one.period.length, 7)
        month = counts_in(self.law, self.file, one)
        practice = outcome(lambda: self.law.gemeenten[self.file.gemeente].at(month.start).word("omrekening").value)
        by_weeks = not rest and weeks in {1, 2, 4} and practice == "dertien_twaalfde"
        a_month = per_month(counted.net, weeks) if by_weeks and not isinstance(counted, NietBerekend) else None
        return [
            f"{one.since:%d-%m-%Y} – {one.to:%d-%m}",
            "" if one.hours is None else self.say.number(_as_decimal(one.hours)),
            self._figure(parts["brutoloon"]) if parts else "",
            self._figure(parts["loonheffing"]) if parts else "",
            "n.b." if isinstance(counted, NietBerekend) else self._figure(counted.net),
            f"{one.paid:%d-%m-%Y}",
            f"{month.start:%Y-%m}",
            "" if a_month is None else self._figure(a_month),
        ]

    def _table(self, rows: Iterable[Month]) -> Iterator[str]:
        widths = (9, 11, 12, 12, 11, 13, 10, 10, 9, 11, 11)
        yield self._columns([self.say.say(one) for one in _COLUMNS], widths)
        refusals: dict[str, str] = {}
        for row in rows:
            yield self._columns(self._cells(row), widths)
            for one in (row.wage, row.disregard, row.lawful, row.paid):
                if isinstance(one, str):
                    continue
                if isinstance(one, NietBerekend):
                    refusals[str(one)] = f"  {self._refusal(one)}"
                else:
                    for term in one.terms:
                        self._note_doubt(term)
        yield from refusals.values()
        yield from self._note(_LEGEND, 2)

    def _cells(self, row: Month) -> list[str]:
        return [
            f"{row.month.start:%Y-%m}",
            self._short(row.wage),
            self._kept(row),
            self._short(row.lawful),
            self._figure(row.reckoned),
            self._short(row.paid),
            self._figure(row.set_off),
            self._figure(row.paid_out),
            f"{row.pay_day:%d-%m}" if row.pay_day else self.say.say(_SUSPENDED),
            self._figure(row.too_much),
            self._figure(row.open),
        ]

    def _kept(self, row: Month) -> str:
        """The letter of the disregard with what may be kept of the wage."""
        if isinstance(row.disregard, NietBerekend) or isinstance(row.lawful, NietBerekend):
            return "n.b."
        return "-" if row.disregard == "none" else f"{row.disregard} {self._figure(row.lawful.part('vrijlating'))}"

    def _columns(self, cells: list[str], widths: tuple[int, ...]) -> str:
        first, *rest = (f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
        return f"  {first.strip():<{widths[0]}}{''.join(rest)}"

    def _short(self, one: Outcome) -> str:
        return "n.b." if isinstance(one, NietBerekend) else self._figure(one.amount)

    def _figure(self, cents: Cents | None) -> str:
        return "n.b." if cents is None else self.say.money(cents).replace("€", "").replace("\u00a0", "")

    def _correction(self, one: Settlement) -> Iterator[str]:
        said = self.say.say(
            _CORRECTION,
            day=Day(one.correction.decided),
            months=", ".join(f"{month.start:%Y-%m}" for month in one.correction.months),
            rightly=self._amount_or_why(one.rightly),
            claimed=self._amount_or_why(one.claimed),
        )
        yield f"  {said}"
        if isinstance(one.terms, NietBerekend):
            yield f"    {self._refusal(one.terms)}"
        else:
            yield f"    {self.say.say(_TERMS, terms=', '.join(self._figure(term) for term in one.terms))}"
            yield from self._note(_DISPUTED, 4)

    def _note(self, text: Text, indent: int) -> Iterator[str]:
        """A sentence of more than a line."""
        return iter(wrap(self.say.say(text), WIDTH, initial_indent=" " * indent, subsequent_indent=" " * indent))

    def _amount_or_why(self, one: Cents | NietBerekend) -> str:
        return self._refusal(one) if isinstance(one, NietBerekend) else self._amount(one)

    def _payment(self, one: Payment) -> str:
        day = f"{self.say.date(one.day, 'short')} {one.day.year}"
        over = self.say.say(_OVER_PERIOD, first=Day(one.over.start), last=Day(one.over.last))
        if one.over == month_of(one.over.start):
            over = self.say.say(_OVER_MONTH, month=f"{one.over.start:%Y-%m}")
        amount = self._amount(None if isinstance(one.amount, NietBerekend) else one.amount)
        name = f"{self.say.say(one.name)}, {self.say.say(one.payer)}"
        why = f"  {self._refusal(one.amount)}" if isinstance(one.amount, NietBerekend) else ""
        return f"  {day:<16}{amount:>{AMOUNT}}  {name} · {over}{why}"

    # --- what is uncertain ---

    def _note_doubt(self, term: Term) -> None:
        if term.source and not term.source.certain:
            self.doubts.setdefault(term.source, self._label(term))

    def _ending(self) -> Iterator[str]:
        notes = notes_by_source(self.law, self.file)
        doubts = (
            f"  {label}: {notes.get(source) or self._cited(source)}" for source, label in self.doubts.items()
        )
        yield from self._section(_DOUBTS, doubts)
        yield from self._section(_READ_IN, (f"  [{number}] {read}" for read, number in self.read.items()))
        if any(one.hours is not None for job in self.file.work for one in job.periods):
            yield from ("", *self._note(_LEFT_OUT, 0))


def _as_decimal(hours: Fraction) -> Decimal:
    return Decimal(round(hours * 100)).scaleb(-2)


def notes_by_source(law: Law, file: HouseholdFile) -> dict[Source, str]:
    """What the tables say about each uncertain figure."""
    tables = (law.tables, law.gemeenten[file.gemeente].tables)
    return {figure.source: figure.note for table in tables for _, figure in table.uncertain}

"""What runs and what is owed around a day: terms, each with its last day, and bills with what they may cost."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from game.core.calculation import Calculation
from game.core.days import ONE_DAY, Period, month_of
from game.core.money import Cents
from game.rules import termijnen, words
from game.rules.gemeente import Gemeente
from game.rules.household_file import Debt, Happening, HouseholdFile, Suspension
from game.rules.law import Law
from game.rules.lokaal import inkomstenformulier, kwijtschelding_vragen, verwachte_beslissing
from game.rules.participatiewet.opschorting import SUSPENSION, opschorting
from game.rules.refusal import NietBerekend, outcome
from game.rules.schuld.incassokosten import incassokosten, veertien_dagen
from game.rules.schuld.regeling import betalingsregeling
from game.rules.termijnen import Deadline


@dataclass(frozen=True, slots=True)
class Running:
    """A term of something that happened, or why it is not computed."""

    of: str
    deadline: Deadline | NietBerekend


@dataclass(frozen=True, slots=True)
class Bill:
    """A debt: what collecting it may cost, until when it can be paid without, the terms of an arrangement."""

    debt: Debt
    costs: Calculation
    free_until: date | NietBerekend | None
    terms: tuple[tuple[date, Cents], ...] = ()


def deadlines(law: Law, file: HouseholdFile, day: date) -> Iterator[Running]:
    """Those of the month and of everything that the file tells of, each with what it was."""
    running = _Running(law, file)
    yield from running.of(f"{day:%Y-%m}", partial(running.form, day))
    for tax in file.aanslagen:
        yield from running.of(tax.what, partial(running.remission, tax.sent))
    for suspended in file.bijstand.opschortingen if file.bijstand else ():
        yield from running.of(f"{suspended.since}", partial(running.suspension, suspended))
    for one in file.gebeurtenissen:
        yield from running.of(one.what, partial(running.happening, one))


def bills(law: Law, file: HouseholdFile, day: date) -> Iterator[Bill]:
    """Every debt of the file, by the scale that holds on this day."""
    for debt in file.schulden:
        last = outcome(partial(_free_until, law, debt.letter)) if debt.letter else None
        terms = betalingsregeling(debt.amount, debt.months, debt.first) if debt.months and debt.first else ()
        yield Bill(debt, incassokosten(law.at(day), debt.amount), last, terms)


def _free_until(law: Law, letter: date) -> date:
    return veertien_dagen(law.at(letter), letter)[1]


@dataclass(frozen=True)
class _Running:
    law: Law
    file: HouseholdFile

    def of(self, what: str, terms: Callable[[], tuple[Deadline, ...]]) -> Iterator[Running]:
        found = outcome(terms)
        if isinstance(found, NietBerekend):
            yield Running(what, found)
            return
        yield from (Running(what, one) for one in found)

    @property
    def _gemeente(self) -> Gemeente:
        return self.law.gemeenten[self.file.gemeente]

    def form(self, day: date) -> tuple[Deadline, ...]:
        month = month_of(day)
        slips = (one for job in self.file.work for one in job.periods)
        earns = any(one.since <= month.last and one.to >= month.start for one in slips)
        form = inkomstenformulier(self._gemeente, month, earns)
        return (form,) if form else ()

    def remission(self, sent: date) -> tuple[Deadline, ...]:
        return (kwijtschelding_vragen(self._gemeente, sent),)

    def _stands_still(self, applied: date) -> int:
        """The days on which requests for papers may stop the clock of an application: their terms of repair.

        Those that came before the answer, and within the eight weeks. Awb 4:15 (1) a.
        """
        until = termijnen.beslistermijn(self.law.at(applied), applied).last_day
        later = [one for one in self.file.gebeurtenissen if one.on >= applied]
        answered = min((one.on for one in later if one.kind == "besluit"), default=until)
        asked = [one.on for one in later if one.kind == "verzoek_om_stukken" and one.on <= min(until, answered)]
        return len({day for one in asked for day in self._term_of_repair(one)})

    def _term_of_repair(self, asked: date) -> Period:
        last = termijnen.hersteltermijn(self._gemeente, asked).last_day
        return Period(asked + ONE_DAY, last + ONE_DAY)

    def suspension(self, one: Suspension) -> tuple[Deadline, ...]:
        """By when to repair it, and when it cannot last any longer."""
        repair = termijnen.hersteltermijn(self._gemeente, one.letter)
        until = opschorting(self.law.at(one.letter), one.since, repair.last_day).until
        return repair, Deadline("opschorting", words.TERMIJN_OPSCHORTING, until, SUSPENSION)

    def happening(self, one: Happening) -> tuple[Deadline, ...]:
        figures, gemeente = self.law.at(one.on), self._gemeente
        match one.kind:
            case "melding":
                return (termijnen.vroegste_ingang(figures, one.on),)
            case "aanvraag":
                first, usual = termijnen.voorschottermijn(figures, one.on), verwachte_beslissing(gemeente, one.on)
                return first, usual, termijnen.beslistermijn(figures, one.on, self._stands_still(one.on))
            case "maatregel":
                return (termijnen.heroverweging_maatregel(figures, one.on),)
            case "besluit":
                objection = termijnen.bezwaartermijn(figures, one.on)
                return objection, termijnen.beslissing_op_bezwaar(figures, one.on)
            case "wijziging":
                local, toeslagen = (
                    termijnen.wijziging_bijstand(gemeente, one.on),
                    termijnen.wijziging_toeslagen(figures, one.on),
                )
                return local, toeslagen, termijnen.wijziging_uwv(figures, one.on)
            case "verzoek_om_stukken":
                return (termijnen.hersteltermijn(gemeente, one.on),)

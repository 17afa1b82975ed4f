"""What `compute` found, as JSON: every amount in cents, every term with its source, every refusal in its words."""

import json
from datetime import date
from typing import Any

from game.core.calculation import Source, Term
from game.core.days import Period
from game.core.text import Text
from game.rules import HouseholdFile, Law, NietBerekend
from game.rules.betalingen import Payment, payments
from game.rules.correcties import Settlement
from game.rules.household_file import PayPeriod
from game.rules.inkomen.loonstrook import wage
from game.rules.lopend import Bill, Running
from game.rules.maandstaat import Month, Sheet
from game.rules.overzicht import Aanspraak, Overzicht
from game.rules.refusal import Outcome, outcome


def of_a_day(law: Law, file: HouseholdFile, found: Overzicht) -> str:
    """The page of a day."""
    return _json({"household": file.name, "gemeente": file.gemeente, **_overzicht_data(law, found)})


def of_months(law: Law, file: HouseholdFile, sheet: Sheet) -> str:
    """The page of some months."""
    return _json({"household": file.name, "gemeente": file.gemeente, **_sheet_data(law, file, sheet)})


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _overzicht_data(law: Law, found: Overzicht) -> dict[str, Any]:
    return {
        "day": found.day.isoformat(),
        "law": law.digest,
        "month": [_aanspraak_data(one) for one in found.month],
        "office": _month_data(found.row),
        "year": [_aanspraak_data(one) for one in found.year],
        "deadlines": [_running_data(one) for one in found.deadlines],
        "debts": [_bill_data(one) for one in found.bills],
    }


def _sheet_data(law: Law, file: HouseholdFile, sheet: Sheet) -> dict[str, Any]:
    return {
        "law": law.digest,
        "wages": [
            _wage_data(law, one)
            for job in file.work
            for one in job.periods
            if one.to >= sheet.months[0].month.start and one.since < sheet.months[-1].month.until
        ],
        "months": [
            {**_month_data(row), "payments": [_payment_data(one) for one in payments(law, file, row)]}
            for row in sheet.months
        ],
        "corrections": [_settlement_data(one) for one in sheet.settlements],
    }


def _wage_data(law: Law, one: PayPeriod) -> dict[str, Any]:
    days = {"from": one.since.isoformat(), "to": one.to.isoformat(), "paid": one.paid.isoformat()}
    if one.net is not None:
        return {**days, "net_cents": one.net}
    return {**days, "calculation": _outcome_data(outcome(lambda: wage(law, one)))}


def _running_data(one: Running) -> dict[str, Any]:
    if isinstance(one.deadline, NietBerekend):
        return {"of": one.of, "refused": str(one.deadline)}
    found = one.deadline
    return {
        "of": one.of,
        "id": found.id,
        "last_day": found.last_day.isoformat(),
        "source": _source_data(found.source),
    }


def _bill_data(one: Bill) -> dict[str, Any]:
    return {
        "who": one.debt.who,
        "principal_cents": one.debt.amount,
        "collection_costs": _outcome_data(one.costs),
        "terms": [{"day": day.isoformat(), "cents": cents} for day, cents in one.terms],
        "free_until": one.free_until.isoformat() if isinstance(one.free_until, date) else None,
        "refused": str(one.free_until) if isinstance(one.free_until, NietBerekend) else None,
    }


def _aanspraak_data(one: Aanspraak) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name.source,
        "payer": one.payer.source if isinstance(one.payer, Text) else one.payer,
        "over": _period_data(one.period),
        "paid_on": one.paid_on.isoformat() if one.paid_on else None,
        "amount_cents": one.amount,
        **_outcome_data(one.outcome),
    }


def _month_data(row: Month) -> dict[str, Any]:
    return {
        "month": f"{row.month.start:%Y-%m}",
        "wage": _outcome_data(row.wage),
        "disregard": None if isinstance(row.disregard, NietBerekend) else row.disregard,
        "lawful": _outcome_data(row.lawful),
        "reckoned_cents": row.reckoned,
        "by_practice": _outcome_data(row.paid),
        "set_off_cents": row.set_off,
        "paid_cents": row.paid_out,
        "pay_day": row.pay_day.isoformat() if row.pay_day else None,
        "too_much_cents": row.too_much,
        "open_cents": row.open,
    }


def _payment_data(one: Payment) -> dict[str, Any]:
    refused = isinstance(one.amount, NietBerekend)
    return {
        "day": one.day.isoformat(),
        "name": one.name.source,
        "payer": one.payer.source if isinstance(one.payer, Text) else one.payer,
        "over": _period_data(one.over),
        "amount_cents": None if refused else one.amount,
        "refused": str(one.amount) if refused else None,
    }


def _settlement_data(one: Settlement) -> dict[str, Any]:
    return {
        "decided": one.correction.decided.isoformat(),
        "months": [f"{month.start:%Y-%m}" for month in one.correction.months],
        "rightly_cents": None if isinstance(one.rightly, NietBerekend) else one.rightly,
        "claimed_cents": None if isinstance(one.claimed, NietBerekend) else one.claimed,
        "terms_cents": None if isinstance(one.terms, NietBerekend) else list(one.terms),
        "refused": [str(part) for part in (one.rightly, one.terms) if isinstance(part, NietBerekend)],
    }


def _outcome_data(one: Outcome) -> dict[str, Any]:
    if isinstance(one, NietBerekend):
        return {"refused": str(one), "terms": []}
    return {"cents": one.amount, "certain": one.certain, "terms": [_term_data(term) for term in one.terms]}


def _term_data(term: Term) -> dict[str, Any]:
    return {
        "id": term.id,
        "label": term.label.source,
        "cents": term.amount,
        "effect": term.effect,
        "source": _source_data(term.source) if term.source else None,
    }


def _source_data(source: Source) -> dict[str, Any]:
    return {
        "law": source.law,
        "article": source.article,
        "url": source.url,
        "read_in": source.origin,
        "certain": source.certain,
    }


def _period_data(period: Period) -> dict[str, str]:
    return {"from": period.start.isoformat(), "to": period.last.isoformat()}

"""What is in motion as the hour ends, told on the day by which it comes: from the state and the rules only.

A creditor's next step, what is still set off, a right that is suspended, a decision that the law wants by a day,
the fixed costs that come round again. What the rules do not compute is said not to be.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from game.core.calculation import Source
from game.core.days import month_of, months_later
from game.core.money import Cents
from game.core.text import Day, Money, Text, Value, filled
from game.debrief import cases, naming, owing, words
from game.debrief.model import LaterLine, Line, Rule
from game.debrief.went import kind_of
from game.play.hour import Hour
from game.play.state import Booking, Case, Claim, Debt
from game.rules import Figures, NietBerekend, termijnen
from game.rules.refusal import outcome
from game.rules.schuld.incassokosten import incassokosten
from game.rules.verrekenen import pay_day

A_MONTH, HALF_A_YEAR = 30, 180
_FIXED = frozenset({"rent", "energy", "insurance", "claimed_back", "arrears"})
_AWIR = Rule(("Algemene wet inkomensafhankelijke regelingen, artikelen 16 en 19",))


@dataclass(frozen=True, slots=True)
class Moving:
    """A line, and the day by which it is so."""

    day: date
    line: LaterLine


def moving(hour: Hour) -> tuple[Moving, ...]:
    """In the order of their days."""
    found = (*_debts(hour), *_cases(hour), *_claims(hour), *_fixed_costs(hour), *_allowances(hour))
    return tuple(sorted(found, key=lambda one: one.day))


def _today(hour: Hour) -> date:
    return hour.world.scenario.moment(hour.state.now).date()


def _later(hour: Hour, days: int) -> date:
    return _today(hour) + timedelta(days=days)


def _figures(hour: Hour) -> Figures:
    return hour.world.scenario.law.at(_today(hour))


def _said(day: date, line: Line, rule: Rule) -> Moving:
    return Moving(day, LaterLine(line, rule))


# --- what is owed -------------------------------------------------------------------------------------------


def _debts(hour: Hour) -> Iterator[Moving]:
    """What each creditor does next, on the day that it has set itself; and terms that run on."""
    coming = {due.id: hour.world.scenario.moment(due.at).date() for due in hour.state.queue if due.kind == "debt"}
    for debt in hour.state.debts.values():
        if debt.plan and debt.left:
            yield _terms(hour, debt)
        elif debt.left and (day := coming.get(f"{debt.id}/lapse")):
            yield from _lapses(hour, debt, day)
        elif debt.left and (day := coming.get(f"{debt.id}/rung")):
            yield from _climbs(hour, debt, day)


def _terms(hour: Hour, debt: Debt) -> Moving:
    assert debt.plan
    last, _ = debt.plan.terms[-1]
    line = Line(words.MOVING_TERMS, {"what": _named(debt), "left": Money(debt.left), "day": Day(last)})
    return _said(last, line, owing.debt_rule(hour, debt))


def _lapses(hour: Hour, debt: Debt, day: date) -> Iterator[Moving]:
    """The days of the letter are over: behind the fourteen days come costs, by the scale."""
    if debt.rung == "fourteen_days" and not debt.costs:
        scale = outcome(partial(incassokosten, _figures(hour), debt.left))
        if not isinstance(scale, NietBerekend):
            values: dict[str, Value] = {"what": _named(debt), "day": Day(day), "costs": Money(scale.amount)}
            sources = [term.source for term in scale.terms if term.source]
            yield _said(day, Line(words.MOVING_COSTS, values), _of(*sources))


def _climbs(hour: Hour, debt: Debt, day: date) -> Iterator[Moving]:
    creditor = hour.world.scenario.creditors.get(debt.creditor)
    rungs = [step.rung for step in creditor.ladder] if creditor else []
    after = rungs[rungs.index(debt.rung) + 1 :] if debt.rung in rungs else rungs
    if creditor and after:
        values: dict[str, Value] = {
            "what": _named(debt),
            "left": Money(debt.left),
            "day": Day(day),
            "step": words.NEXT[after[0]],
        }
        yield _said(day, Line(words.MOVING_RUNG, values), Rule(source=creditor.source))


def _named(debt: Debt) -> Text:
    return filled(words.DEBT_OF, what=debt.what, who=debt.who)


# --- cases --------------------------------------------------------------------------------------------------


def _cases(hour: Hour) -> Iterator[Moving]:
    """A right that is suspended, and decisions that the law wants by a day."""
    for case in hour.state.cases.values():
        if case.stage == "suspended" and case.due and case.since:
            values: dict[str, Value] = {
                "what": _case(hour, case.id),
                "day": Day(case.due),
                "since": Day(case.since),
            }
            yield _said(case.due, Line(words.MOVING_SUSPENDED, values), _law_of(hour, case))
        if case.stage == "deciding" and case.due:
            values = {"what": _case(hour, case.id), "day": Day(case.due)}
            yield _said(case.due, Line(words.MOVING_DECISION, values), _of(_weeks(hour)))
        if case.objection == "lodged" and case.decided:
            last = termijnen.beslissing_op_bezwaar(_figures(hour), case.decided)
            values = {"what": _case(hour, case.id), "day": Day(last.last_day)}
            yield _said(last.last_day, Line(words.MOVING_OBJECTION, values), _of(last.source))


def _case(hour: Hour, case: str) -> Text:
    return words.as_text(cases.title(hour.world.scenario, case, hour))


def _weeks(hour: Hour) -> Source:
    return _figures(hour).whole("beslistermijn_weken").source


def _law_of(hour: Hour, case: Case) -> Rule:
    return naming.case_rule(hour.world.scenario, hour.world.scenario.procedure(case.id))


def _of(*sources: Source) -> Rule:
    named = dict.fromkeys(f"{one.law}, {one.article}" for one in sources)
    return Rule(tuple(named), certain=all(one.certain for one in sources))


# --- what is set off ----------------------------------------------------------------------------------------


def _claims(hour: Hour) -> Iterator[Moving]:
    """What is still to be taken by then, if the benefit has room for each term."""
    for claim in hour.state.claims:
        for day in (_later(hour, A_MONTH), _later(hour, HALF_A_YEAR)) if claim.open else ():
            left = _left_by(hour, claim, day)
            text = words.MOVING_CLAIM if left else words.MOVING_CLAIM_OVER
            values: dict[str, Value] = {
                "open": Money(claim.open),
                "left": Money(left),
                "what": _case(hour, claim.case),
            }
            rule = _law_of(hour, hour.state.cases[claim.case])
            yield _said(day, Line(text, {name: values[name] for name in text.placeholders}), rule)


def _left_by(hour: Hour, claim: Claim, day: date) -> Cents:
    """The terms of which the pay day has not come by then."""
    scenario = hour.world.scenario
    local = scenario.law.gemeenten[scenario.household.gemeente]
    months = (months_later(claim.first, number) for number in range(len(claim.terms)))
    due = sum(
        term for term, month in zip(claim.terms, months, strict=True) if pay_day(local, month_of(month)) <= day
    )
    return max(0, claim.open - max(0, due - claim.taken))


# --- what comes round again ---------------------------------------------------------------------------------


def _fixed_costs(hour: Hour) -> Iterator[Moving]:
    """What went in the last thirty days, or bounced, beside what lies there for the next."""
    scenario, state = hour.world.scenario, hour.state
    first = max(scenario.file.start, _later(hour, 1 - A_MONTH))
    debits = [
        one
        for one in state.bookings
        if one.amount < 0 and kind_of(hour, one) in _FIXED and not _paid_after(hour, one)
        and scenario.moment(one.at).date() >= first
    ]  # fmt: skip
    if debits:
        values: dict[str, Value] = {
            "first": Day(first),
            "last": Day(_today(hour)),
            "costs": Money(-sum(one.amount for one in debits)),
            "on_hand": Money(state.balance + state.cash),
        }
        yield _said(_later(hour, A_MONTH), Line(words.MOVING_FIXED, values), Rule(source=words.BOOKED.source))


def _paid_after(hour: Hour, one: Booking) -> bool:
    """Whether this paid what had bounced before: that was counted when it bounced."""
    cause, _, id = one.cause.partition("/")
    return cause == "debt" and id not in hour.world.scenario.bills


def _allowances(hour: Hour) -> Iterator[Moving]:
    """They were advances. The final award asks a gross income of a whole year, which this game does not know.

    Where the story says by itself what becomes of them, this is not said beside it.
    """
    if hour.state.over == "end" and hour.world.scenario.file.afterwards:
        return
    came = sum(one.amount for one in hour.state.bookings if one.amount > 0 and kind_of(hour, one) == "allowances")
    told = hour.world.scenario.household.toeslagen
    if came and told and told.income is not None:
        values: dict[str, Value] = {"came": Money(came), "income": Money(told.income)}
        yield _said(_later(hour, HALF_A_YEAR), Line(words.MOVING_ALLOWANCES, values), _AWIR)

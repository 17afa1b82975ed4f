"""Where it went: what came and went by kind, three figures that nobody budgets, and what was left on the last day.

Every amount is the sum of its terms, and every term is something that was booked or decided in this hour.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from game.core.calculation import Calculation
from game.debrief import naming, owing, words
from game.debrief.model import ByLetter, Heap, Left, Line, Right, Rule, Term, Went
from game.play import answers, applications, debts
from game.play import events as happened
from game.play.hour import Hour
from game.play.state import Booking
from game.play.stored import BestFound
from game.rules import NietBerekend
from game.rules.refusal import outcome
from game.scenario.kinds import Kind
from game.scenario.paperwork import Form, Procedure

_BY_CAUSE: dict[str, Kind] = {
    "benefit": "benefit", "refund": "benefit", "award": "awards", "advance": "awards",
    "gift": "people", "sale": "people", "eat": "food",
}  # fmt: skip
"""What the game books itself; of flows and debts the scenario says it."""
_TURNED_DOWN = frozenset({"refused", "not_processed", "withdrawn"})


def went(hour: Hour, best: BestFound | None = None) -> Went:
    """Of an hour as far as it was played."""
    booked = [one for one in hour.state.bookings if not one.bounced]
    return Went(
        came=_with_benefit(hour, _heaps(hour, [one for one in booked if one.amount > 0])),
        gone=_heaps(hour, [one for one in booked if one.amount < 0]),
        late=_late(hour),
        rights=tuple(_rights(hour)),
        back=_back(hour, booked),
        still_claimed=sum(one.open for one in hour.state.claims),
        left=Left(hour.state.balance + hour.state.cash, debts.total(hour.state)),
        best=best,
        by_letter=_by_letter(hour),
    )


# --- by kind ------------------------------------------------------------------------------------------------


def _heaps(hour: Hour, booked: Iterable[Booking]) -> tuple[Heap, ...]:
    """The largest first; of two that are as large, the one that came first."""
    terms: dict[Kind, list[Term]] = defaultdict(list)
    for one in booked:
        terms[kind_of(hour, one)].append(_term(hour, one))
    heaps = (Heap(kind, tuple(found)) for kind, found in terms.items())
    return tuple(sorted(heaps, key=lambda heap: -heap.amount))


def _with_benefit(hour: Hour, came: tuple[Heap, ...]) -> tuple[Heap, ...]:
    """Where the story pays a benefit, one that never came has its row too; stopped early, it may still come."""
    pays = hour.world.scenario.file.benefit is not None and hour.state.over == "end"
    if not pays or any(heap.kind == "benefit" for heap in came):
        return came
    return (*came, Heap("benefit", ()))


def kind_of(hour: Hour, booking: Booking) -> Kind:
    """What it was for. What the scenario gives no kind is with the rest (`check` says so)."""
    scenario = hour.world.scenario
    cause, _, id = booking.cause.partition("/")
    if cause in _BY_CAUSE:
        return _BY_CAUSE[cause]
    name = id.partition(".")[0]
    one = scenario.flows.get(name) or scenario.bills.get(name)
    if one is None:
        return "people"  # a loan, and what was given back of it
    return scenario.kind(one) or "rest"


def _term(hour: Hour, one: Booking) -> Term:
    what = Line(words.DEBT_OF, {"what": one.what, "who": one.who})
    rule = naming.booking_rule(hour.world.scenario, one)
    return Term(hour.world.scenario.moment(one.at).date(), what, abs(one.amount), rule)


# --- what nobody budgets ------------------------------------------------------------------------------------


def _late(hour: Hour) -> Heap:
    """Collection costs, each with its bill and its scale. Interest is not computed, and the page says so."""
    terms = []
    for event in hour.events:
        if isinstance(event, happened.CostsCame) and (said := owing.said(hour, event)):
            day = hour.world.scenario.moment(event.at).date()
            terms.append(Term(day, said.about, event.amount, said.rule))
    return Heap("late", tuple(terms))


def _back(hour: Hour, booked: Iterable[Booking]) -> Heap:
    """What was set off against the benefit, and what was paid back to an institution."""
    terms = [*_set_off(hour), *(_term(hour, one) for one in booked if _paid_back(hour, one))]
    return Heap("back", tuple(sorted(terms, key=lambda term: term.day)))


def _paid_back(hour: Hour, one: Booking) -> bool:
    return one.amount < 0 and kind_of(hour, one) == "claimed_back"


def _set_off(hour: Hour) -> Iterator[Term]:
    """It never came on the account, so that no booking shows it."""
    scenario, benefit = hour.world.scenario, hour.world.scenario.file.benefit
    for event in hour.events:
        if isinstance(event, happened.BenefitPaid) and event.set_off and benefit:
            day = scenario.moment(event.at).date()
            what = Line(words.SET_OFF, {"what": benefit.what, "month": naming.month(event.month)})
            law = scenario.law.at(day).whole("verrekening_maanden").source
            yield Term(day, what, event.set_off, Rule((f"{law.law}, {law.article}",), certain=law.certain))


def _by_letter(hour: Hour) -> ByLetter | None:
    """What the corrections of the household file claim, once the first term has come; what claims took is not."""
    bijstand, today = hour.world.scenario.household.bijstand, hour.world.scenario.moment(hour.state.now).date()
    begun = [one for one in bijstand.corrections if one.first_month.start <= today] if bijstand else []
    paid = sum(event.set_off for event in hour.events if isinstance(event, happened.BenefitPaid))
    taken = paid - sum(claim.taken for claim in hour.state.claims)
    claimed = sum(one.claimed or 0 for one in begun)
    return ByLetter(claimed, taken) if claimed and taken else None


# --- rights -------------------------------------------------------------------------------------------------


def _rights(hour: Hour) -> Iterator[Right]:
    """Every application that pays something and was not made, or was turned down."""
    claimed = {_procedure(case.id) for case in hour.state.cases.values() if _stands(case.declared, case.stage)}
    for procedure in hour.world.scenario.procedures.values():
        if procedure.award and procedure.id not in claimed:
            yield _right(hour, procedure)


def _procedure(case: str) -> str:
    return case.partition(".")[0]


def _stands(declared: object, stage: str) -> bool:
    return stage == "granted" or (bool(declared) and stage not in _TURNED_DOWN)


def _right(hour: Hour, procedure: Procedure) -> Right:
    mine = [case for case in hour.state.cases.values() if _procedure(case.id) == procedure.id]
    never = "never" if hour.state.over == "end" else "not_yet"
    how = "turned_down" if any(case.declared for case in mine) else "begun" if mine else never
    worth = _worth(hour, procedure)
    return Right(
        id=procedure.id,
        name=Line(procedure.name),
        who=naming.institution(hour.world.scenario, procedure),
        asks=tuple(_asks(hour.world.scenario.forms.get(procedure.form), procedure)),
        how=Line(words.RIGHT_HOW[how]),
        worth=worth,
        rule=_law(worth) if worth else naming.case_rule(hour.world.scenario, procedure),
    )


def _law(worth: Calculation) -> Rule:
    """Where the amount stands."""
    sources = (term.source for term in worth.terms)
    named = dict.fromkeys(f"{one.law}, {one.article}" for one in sources if one)
    return Rule(tuple(named), certain=worth.certain)


def _asks(form: Form | None, procedure: Procedure) -> Iterator[Line]:
    """How many questions, how many papers, and how much free headspace to begin."""
    fields = answers.fields(form) if form else ()
    questions = sum(one.kind not in {"fixed", "file"} for one in fields)
    papers = max(len(procedure.wants), sum(one.kind == "file" for one in fields))
    asked = ((words.RIGHT_QUESTIONS, questions), (words.RIGHT_PAPERS, papers))
    pieces = ((words.RIGHT_PIECES, form.asks),) if form else ()
    return (Line(text, {"count": count}) for text, count in (*asked, *pieces) if count)


def _worth(hour: Hour, procedure: Procedure) -> Calculation | None:
    """What the rules make of it for this household on the last day; nothing where it hangs on an answer."""
    award = procedure.award
    if award is None:
        return None
    today = hour.world.scenario.moment(hour.state.now).date()
    facts = {"day": today.isoformat()} | award.facts
    known = hour.state.known
    found = outcome(partial(applications.calculated, hour.world, known, award.rule, facts))
    return None if isinstance(found, NietBerekend) or not found.amount else found

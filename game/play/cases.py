"""A form and the desk that it comes to: it opens, it comes in or does not, it is whole or it is not.

Not whole: a request to complete it within a term; not completed, and it is not processed (of an application: Awb,
article 4:5; of a form that one has to hand in: Participatiewet, articles 17 and 53a). Not in time: the right is
suspended, from the first day of the month that the form is about; not repaired in time, and it is withdrawn from
that day on (Participatiewet, article 54).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from game.core.days import ONE_DAY, Period, month_of, months_later
from game.core.text import Day, Value
from game.play import (
    answers,
    applications,
    benefit,
    coming,
    dossier,
    objections,
    office,
    papers,
    ringing,
    settlements,
    suspensions,
    truth,
)
from game.play.events import Declared
from game.play.state import Case
from game.play.turn import Turn
from game.rules import termijnen
from game.rules.lokaal import inkomstenformulier
from game.scenario.calls import PICK_UP
from game.scenario.paperwork import Wanted

# --- it opens -----------------------------------------------------------------------------------------------


def open_month(turn: Turn, case: str) -> None:
    """The form over a month lies ready, if the municipality asks one of this household."""
    procedure = turn.scenario.procedure(case)
    month = Period.named(case.partition(".")[2].replace("_", "-"))
    earns = any(one.since <= month.last and one.to >= month.start
                for job in truth.household(turn.world, turn.state.truth).work for one in job.periods)  # fmt: skip
    deadline = inkomstenformulier(dossier.gemeente(turn), month, earns)
    if deadline and benefit.held(turn.state.known, month.start) != benefit.WITHDRAWN:
        begin(turn, procedure.id, case, month.start, deadline.last_day)


def begin(turn: Turn, procedure: str, id: str, month: date | None, due: date | None) -> Case:
    """A new case, with its form ready. Of an application that is only begun no institution knows."""
    pattern, today = turn.scenario.procedures[procedure].reference, truth.this_day(turn)
    reference = papers.numbered(turn.state.seed, pattern, id, today.year)
    case = dossier.change(turn, Case(id, "open", reference, today, month, due))
    if due:
        dossier.set_term(turn, case, due)
        dossier.take_step(turn, case, "opened")
    return case


def request(turn: Turn, procedure: str, about: Case) -> Case:
    """The institution asks for something, within the municipality's term of repair."""
    id = f"{procedure}.{about.id.partition('.')[2]}"
    due = termijnen.hersteltermijn(dossier.gemeente(turn), truth.this_day(turn)).last_day
    return begin(turn, procedure, id, about.month, due)


def ask_by_itself(turn: Turn, id: str) -> None:
    """The day of a request that comes by itself; who has no right any more is not asked."""
    month = Period.named(id.partition(".")[2].replace("_", "-"))
    if benefit.held(turn.state.known, month.start) != benefit.WITHDRAWN:
        due = termijnen.hersteltermijn(dossier.gemeente(turn), truth.this_day(turn)).last_day
        begin(turn, turn.scenario.procedure(id).id, id, month.start, due)


def ask_to_explain(turn: Turn, id: str) -> None:
    """A comparison found a difference, and the institution asks about it first."""
    compares = turn.scenario.procedure(id).compares
    if compares and compares.asks:
        request(turn, compares.asks, turn.state.cases[id])


def award(turn: Turn, id: str) -> None:
    """An award that comes by itself: a case that nobody had to begin."""
    begin(turn, id.partition(".")[0], id, None, None)
    applications.by_itself(turn, id)


def apply(turn: Turn, procedure: str) -> Case:
    """Somebody begins an application."""
    number = 1 + len(dossier.cases_of(turn.state, procedure))
    return begin(turn, procedure, f"{procedure}.{number}", None, None)


# --- it comes in --------------------------------------------------------------------------------------------


def receive(turn: Turn, id: str, told: tuple[tuple[str, str], ...], papers_with: tuple[str, ...]) -> None:
    """What was handed in comes in; after five, or on a day off, it is looked at on the next working day."""
    _tell_apart(turn, replace(turn.state.cases[id], declared=told))
    now = turn.scenario.moment(turn.now)
    if now.hour < _SHUTS and papers.working_days_later(now.date(), 0) == now.date():
        _look_at(turn, id, told, papers_with)
        return
    case = dossier.change(turn, turn.state.cases[id], waits=(told, papers_with))
    dossier.lift_term(turn, case, "looked_at")
    dossier.later(turn, case, papers.working_days_later(now.date() + ONE_DAY, 0), "looked_at")


_SHUTS = 17


def look_at(turn: Turn, id: str) -> None:
    """A working day begins: what lay there is looked at; a term that ran out meanwhile and still runs ends now."""
    case = turn.state.cases[id]
    if case.waits is None:
        return
    dossier.change(turn, case, waits=None)
    _look_at(turn, id, *case.waits)
    now = turn.state.cases[id]
    if now.due and now.due < truth.this_day(turn):
        term_ends(turn, id)


def _look_at(turn: Turn, id: str, told: tuple[tuple[str, str], ...], papers_with: tuple[str, ...]) -> None:
    before = turn.state.cases[id]
    case = dossier.change(turn, before, declared=told, papers=papers_with)
    if turn.scenario.procedure(id).kind == "application" and not before.declared:
        case = dossier.change(turn, case, opened=truth.this_day(turn))  # an application is there when it comes in
    lacking = missing(turn, case)
    if lacking and before.stage == "suspended":
        dossier.take_step(turn, case, "incomplete", rows=_named(lacking))
    elif lacking and before.declared:
        dossier.take_step(turn, case, "received")  # a second half form gets no second term
    elif lacking:
        _ask_for(turn, case, lacking)
    else:
        _complete(turn, case, before)


def _complete(turn: Turn, case: Case, before: Case) -> None:
    """Nothing is missing: whatever term ran is met, and it is handled."""
    if case.due:
        dossier.lift_term(turn, case)
        dossier.met(turn, case, before.stage)
    if before.stage == "suspended":
        suspensions.repair(turn, case)
    else:
        dossier.take_step(turn, case, "completed" if before.stage == "incomplete" else "received")
    _handle(turn, turn.state.cases[case.id])


def complete(turn: Turn, procedure: str) -> None:
    """What was missing, or all that was requested, is handed in by word of mouth or over the counter."""
    for case in dossier.cases_of(turn.state, procedure):
        asked = case.stage == "open" and turn.scenario.procedures[procedure].kind == "request"
        if asked or (case.stage in {"incomplete", "suspended"} and case.declared):
            _complete(turn, case, case)


def _handle(turn: Turn, case: Case) -> None:
    """An application is decided; anything else is put into the system when somebody gets to it."""
    procedure, today = turn.scenario.procedure(case.id), truth.this_day(turn)
    if procedure.award:
        applications.take_up(turn, case)
        return
    case = dossier.change(turn, case, stage="handling", due=None)
    days = procedure.handling_days // (2 if turn.world.way.half_terms else 1)
    day = papers.working_days_later(today, days + dossier.delay(turn, case))
    if procedure.kind == "duty" and (backlog := dossier.backlog(turn)):
        day = papers.working_days_later(months_later(today, backlog), 0)
    dossier.later(turn, case, day, "handled")


def missing(turn: Turn, case: Case) -> tuple[Wanted, ...]:
    """Which papers the desk wants and did not get, by kind."""
    procedure, told = turn.scenario.procedure(case.id), dict(case.declared)
    handed, lacking = _handed_in(case), []
    for wanted in procedure.wants:
        excused = (wanted.unless and answers.agrees(wanted.unless, told)) or _is_known(turn, wanted)
        if not excused and not set(_all_of(turn, case, wanted.paper, handed)) <= handed:
            lacking.append(wanted)
    return tuple(lacking)


def _is_known(turn: Turn, wanted: Wanted) -> bool:
    """Where papers are kept: whether this kind was handed in before, or another office has it."""
    if not turn.world.way.keeps_papers:
        return False
    every = turn.state.cases.values()
    return wanted.paper in _ELSEWHERE or any(_has(turn, _handed_in(one), wanted.paper) for one in every)


_ELSEWHERE = frozenset({"loonstrook", "contract", "werkgeversverklaring"})
"""What an employer reports to the UWV every month."""


def _all_of(turn: Turn, case: Case, kind: str, handed: frozenset[str]) -> tuple[str, ...]:
    """The templates of this kind about the month of the case; where the case has no month, one, unless some other
    of the kind was handed in."""
    month = month_of(case.month) if case.month else None
    found = [one for one in turn.scenario.letters.values() if one.paper == kind]
    if month:
        dated = [one for one in found if one.about]
        found = [one for one in dated if one.about and one.about.first <= month.last
                 and one.about.last >= month.start] if dated else found  # fmt: skip
        return tuple(one.id for one in found)
    return tuple(one.id for one in found[:1]) if not _has(turn, handed, kind) else ()


def _has(turn: Turn, handed: frozenset[str], kind: str) -> bool:
    return any(turn.scenario.letters[id].paper == kind for id in handed)


def _handed_in(case: Case) -> frozenset[str]:
    """Templates of the papers that went with it."""
    return frozenset(paper.partition("=")[2].partition(".")[0] for paper in case.papers)


def _named(lacking: Sequence[Wanted]) -> tuple[tuple[Value, ...], ...]:
    return tuple((one.name,) for one in lacking)


def _ask_for(turn: Turn, case: Case, lacking: Sequence[Wanted]) -> None:
    """A request goes out, or somebody rings; a term runs either way."""
    if case.due:
        dossier.lift_term(turn, case)
        dossier.met(turn, case, "open")
    due = termijnen.hersteltermijn(dossier.gemeente(turn), truth.this_day(turn)).last_day
    case = dossier.change(turn, case, stage="incomplete", due=due)
    dossier.set_term(turn, case, due)
    if dossier.rings(turn, case):
        dossier.take_step(turn, case, "rang")
        _ring_tomorrow(turn, case)
    else:
        dossier.take_step(turn, case, "incomplete", rows=_named(lacking))


def ring(turn: Turn, id: str) -> None:
    """Somebody rings about what is missing, a working day on and thrice at most."""
    scene = turn.scenario.procedure(id).rings
    rings = turn.state.cases[id].stage == "incomplete"
    if rings and not ringing.ring(turn, f"case/{id}", scene, PICK_UP):
        no_answer(turn, id)


def no_answer(turn: Turn, id: str) -> None:
    """Nobody was home, or nobody took it."""
    case = turn.state.cases[id]
    ringing.nobody(turn, f"case/{id}")
    dossier.take_step(turn, case, "no_answer")
    case = dossier.change(turn, case, missed_calls=case.missed_calls + 1)
    if case.missed_calls < _CALLS:
        _ring_tomorrow(turn, case)


def _ring_tomorrow(turn: Turn, case: Case) -> None:
    day = papers.working_days_later(truth.this_day(turn), 1)
    coming.put(turn, turn.scenario.ticks(datetime.combine(day, _RINGS_AT)), "case", f"{case.id}/rings")


_CALLS, _RINGS_AT = 3, time(10, 30)


# --- a term runs out ----------------------------------------------------------------------------------------


def term_ends(turn: Turn, id: str) -> None:
    """The last day has gone by and nothing came, whether a letter was read or not."""
    case = turn.state.cases[id]
    if case.waits is not None:
        return  # it is there: whether it is enough, is seen when somebody looks at it
    dossier.missed(turn, case, case.stage)
    if turn.world.way.same_people and case.stage in {"open", "incomplete"}:
        _somebody_rings_first(turn, case)
        return
    match case.stage:
        case "open":
            case = dossier.change(turn, case, stage="late", due=None)
            dossier.take_step(turn, case, "late")
            suspensions.prepare(turn, case)
        case "incomplete":
            _stays_out(turn, case)
        case "suspended":
            suspensions.prepare_to_withdraw(turn, case)
        case _:
            return


def _somebody_rings_first(turn: Turn, case: Case) -> None:
    """Who knows her rings, and does not suspend: what is missing is said on the phone, a form gets its term
    again."""
    dossier.take_step(turn, case, "rang")
    if case.stage == "incomplete":
        _complete(turn, dossier.change(turn, case, due=None), case)
        return
    due = termijnen.hersteltermijn(dossier.gemeente(turn), truth.this_day(turn)).last_day
    dossier.set_term(turn, dossier.change(turn, case, due=due), due)


def _stays_out(turn: Turn, case: Case) -> None:
    """Not completed, not processed (Awb, article 4:5); of a duty or a request the right is suspended then."""
    if turn.scenario.procedure(case.id).kind == "application":
        case = dossier.change(turn, case, stage="not_processed", due=None)
        last_day = dossier.may_object(turn, case)
        dossier.take_step(turn, turn.state.cases[case.id], "not_processed", {"bezwaar": Day(last_day)})
        return
    case = dossier.change(turn, case, stage="late", due=None)
    dossier.take_step(turn, case, "not_processed")
    suspensions.prepare(turn, case)


# --- it is in the system ------------------------------------------------------------------------------------


def handled(turn: Turn, id: str) -> None:
    """What was declared is known now, and the months that were paid otherwise are settled."""
    case = dossier.change(turn, turn.state.cases[id], stage="done")
    procedure, before = turn.scenario.procedure(id), turn.state.known
    if procedure.kind == "request":
        dossier.take_step(turn, case, "processed")
        settlements.answered(turn, case)
        return
    _take_estimate(turn, case)
    if case.month:
        case = _take_month(turn, case, month_of(case.month))
    dossier.take_step(turn, case, "processed")
    settlements.settle(turn, turn.state.cases[id], before)
    if procedure.compares and case.month:
        day = papers.working_days_later(
            months_later(month_of(case.month).until, procedure.compares.months_later), 0
        )
        dossier.later(turn, case, day, "compare")


def _take_month(turn: Turn, case: Case, month: Period) -> Case:
    """The wage and the other facts of a month, as told. A desk that errs counts the wage twice."""
    wage = office.told_wage(turn.world, case)
    case = dossier.change(turn, case, error=bool(wage) and dossier.errs(turn, case))
    wages = dict(turn.state.known.wages) | {month.start: wage * 2 if case.error else wage}
    told = office.told_truth(turn.world, turn.state, case)
    seen = tuple(one for one in office.REGISTERS if office.asks_about(turn.world, case, one))
    facts = office.with_month(turn.state.known.truth, told, month, seen)
    _know(turn, wages=tuple(sorted(wages.items())), truth=facts)
    return case


def _take_estimate(turn: Turn, case: Case) -> None:
    """A new guess of the wage holds from the next month on."""
    guess = answers.amount_of(office.answer(turn.world, case, "schatting"))
    if guess is not None:
        _know(turn, estimates=(*turn.state.known.estimates, (month_of(truth.this_day(turn)).until, guess)))


def _know(turn: Turn, **parts: object) -> None:
    settlements.know(turn, **parts)


def _tell_apart(turn: Turn, case: Case) -> None:
    """What was told beside what was true, for every fact that the form asks about."""
    if case.month is None:
        return
    month, facts = month_of(case.month), office.told_truth(turn.world, turn.state, case)
    for register in office.REGISTERS:
        if office.asks_about(turn.world, case, register):
            told = office.measure(register, office.told_wage(turn.world, case), facts, month)
            wage = office.true_wage(turn.world, turn.state, case.month)
            true = office.measure(register, wage, turn.state.truth, month)
            turn.tell(Declared(turn.now, case.id, register, told, true))


# --- what happens by itself ---------------------------------------------------------------------------------


def happen(turn: Turn, id: str) -> None:
    """Something of a case is due: `inkomsten.2026_09/opens`."""
    case, _, what = id.partition("/")
    _HAPPENS[what](turn, case)


_HAPPENS: dict[str, Callable[[Turn, str], None]] = {
    "opens": open_month,
    "requests": ask_by_itself,
    "due": term_ends,
    "looked_at": look_at,
    "rings": ring,
    "suspend": suspensions.suspend,
    "withdraw": suspensions.withdraw,
    "handled": handled,
    "compare": settlements.compare,
    "asks": ask_to_explain,
    "decide": applications.decide,
    "awards": award,
    "late_decision": applications.late,
    "pay": applications.pay,
    "advance": applications.pay_advance,
    "objection": objections.term_ends,
    "on_objection": objections.decide,
    "refund": settlements.refund,
}

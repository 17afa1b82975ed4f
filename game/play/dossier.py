"""An institution takes a step in a case: its file gets a line, and perhaps a letter goes out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from game.core.text import Day, Month, Value
from game.play import coming, luck, papers, truth
from game.play.events import CaseMoved, DeadlineMet, DeadlineMissed
from game.play.state import Case, State
from game.play.turn import Turn
from game.rules import Gemeente, termijnen
from game.scenario.paperwork import Procedure, Step


def gemeente(turn: Turn) -> Gemeente:
    """The municipality of the household."""
    return turn.scenario.law.gemeenten[turn.scenario.household.gemeente]


def practice(turn: Turn, name: str) -> int:
    """A number of the municipality's practice, as it is today."""
    return gemeente(turn).at(truth.this_day(turn)).whole(name).value


def change(turn: Turn, case: Case, **parts: Any) -> Case:
    """The case with these parts otherwise; the hour goes on with that one."""
    turn.state.cases = turn.state.cases | {case.id: replace(case, **parts)}
    return turn.state.cases[case.id]


def cases_of(state: State, procedure: str) -> tuple[Case, ...]:
    """All cases of a procedure, in the order in which they began."""
    return tuple(case for case in state.cases.values() if case.id.partition(".")[0] == procedure)


def take_step(
    turn: Turn,
    case: Case,
    step: Step,
    values: Mapping[str, Value] | None = None,
    rows: Iterable[tuple[Value, ...]] = (),
) -> None:
    """Write the line, and send the letter that the procedure has for this step."""
    procedure = turn.scenario.procedure(case.id)
    said = own_values(turn, case) | dict(values or {})
    turn.tell(CaseMoved(turn.now, case.id, step, tuple(said.items())))
    if template := procedure.letters.get(step):
        papers.send(
            turn, template, case.id, case.reference, said, rows, _days_by_post(turn, procedure, case, step)
        )


def own_values(turn: Turn, case: Case) -> dict[str, Value]:
    """What every letter of a case may say."""
    said: dict[str, Value] = {"vandaag": Day(truth.this_day(turn)), "kenmerk": case.reference}
    if case.month:
        said["maand"] = Month(case.month)
    if case.due:
        said["uiterlijk"] = Day(case.due)
    return said


def _days_by_post(turn: Turn, procedure: Procedure, case: Case, step: Step) -> int:
    """The post takes its time, and now and then a day more."""
    one_in = practice(turn, "post_dag_later_een_op")
    return procedure.post_days + luck.hits(turn, "postbezorging", case.id, step, one_in=one_in)


# --- luck ---------------------------------------------------------------------------------------------------


def errs(turn: Turn, case: Case) -> bool:
    """Whether the desk reads a wrong amount in this case, or misses a paper that is there."""
    odds = turn.scenario.procedure(case.id).luck
    return odds is not None and luck.hits(turn, "fout", case.id, one_in=odds.error_one_in)


def delay(turn: Turn, case: Case) -> int:
    """How many days longer than usual this case takes."""
    odds = turn.scenario.procedure(case.id).luck
    late = odds and luck.hits(turn, "vertraging", case.id, one_in=odds.delay_one_in)
    return odds.delay_days if odds and late else 0


def rings(turn: Turn, case: Case) -> bool:
    """Whether somebody rings about what is missing, and does not write."""
    procedure = turn.scenario.procedure(case.id)
    odds = procedure.luck if procedure.rings else None
    return odds is not None and luck.hits(turn, "belt", case.id, one_in=odds.rings_one_in)


def backlog(turn: Turn) -> int:
    """How many months behind the municipality is with what was handed in."""
    return 0 if "institution" in turn.world.neutral else practice(turn, "achterstand_loonstroken_maanden")


# --- terms --------------------------------------------------------------------------------------------------


def set_term(turn: Turn, case: Case, last_day: date, what: str = "due") -> None:
    """At the end of its last day a term has run out."""
    coming.put(turn, turn.scenario.end_of(last_day), "case", f"{case.id}/{what}")


def lift_term(turn: Turn, case: Case, what: str = "due") -> None:
    coming.drop(turn, "case", f"{case.id}/{what}")


def later(turn: Turn, case: Case, day: date, what: str) -> None:
    """Something that the office does on that day, in the morning."""
    coming.put(turn, turn.scenario.ticks(papers.at_nine(day)), "case", f"{case.id}/{what}")


def may_object(turn: Turn, case: Case) -> date:
    """A decision goes out today; the last day to object to it (Awb, article 6:7)."""
    today = truth.this_day(turn)
    last_day = termijnen.bezwaartermijn(turn.scenario.law.at(today), today).last_day
    case = change(turn, case, decided=today)
    lift_term(turn, case, "objection")
    if case.objection in {"", "dismissed", "upheld"}:
        set_term(turn, change(turn, case, objection=""), last_day, "objection")
    return last_day


def met(turn: Turn, case: Case, what: str) -> None:
    turn.tell(DeadlineMet(turn.now, f"case/{case.id}/{what}"))


def missed(turn: Turn, case: Case, what: str) -> None:
    turn.tell(DeadlineMissed(turn.now, f"case/{case.id}/{what}"))

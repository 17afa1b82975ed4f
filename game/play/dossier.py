"""An institution takes a step in a case: its file gets a line, and perhaps a letter goes out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from game.core.chance import draw
from game.core.text import Day, Month, Value
from game.play import coming, papers, truth
from game.play.events import CaseMoved, DeadlineMet, DeadlineMissed
from game.play.state import Case
from game.play.turn import Turn
from game.rules import Gemeente
from game.scenario.paperwork import Procedure, Step


def gemeente(turn: Turn) -> Gemeente:
    """The municipality of the household."""
    return turn.scenario.law.gemeenten[turn.scenario.household.gemeente]


def change(turn: Turn, case: Case, **parts: Any) -> Case:
    """The case with these parts otherwise; the hour goes on with that one."""
    turn.state.cases = turn.state.cases | {case.id: replace(case, **parts)}
    return turn.state.cases[case.id]


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
    said: dict[str, Value] = {"vandaag": Day(truth.today(turn)), "kenmerk": case.reference}
    if case.month:
        said["maand"] = Month(case.month)
    if case.due:
        said["uiterlijk"] = Day(case.due)
    return said


def _days_by_post(turn: Turn, procedure: Procedure, case: Case, step: Step) -> int:
    """The post takes its time, and now and then a day more."""
    return procedure.post_days + (draw(turn.state.seed, "postbezorging", case.id, step, below=4) == 0)


# --- terms --------------------------------------------------------------------------------------------------


def set_term(turn: Turn, case: Case, last_day: date, what: str = "due") -> None:
    """At the end of its last day a term has run out."""
    coming.put(turn, turn.scenario.end_of(last_day), "case", f"{case.id}/{what}")


def lift_term(turn: Turn, case: Case, what: str = "due") -> None:
    coming.drop(turn, "case", f"{case.id}/{what}")


def later(turn: Turn, case: Case, day: date, what: str) -> None:
    """Something that the office does on that day, in the morning."""
    coming.put(turn, turn.scenario.ticks(papers.at_nine(day)), "case", f"{case.id}/{what}")


def met(turn: Turn, case: Case, what: str) -> None:
    turn.tell(DeadlineMet(turn.now, f"case/{case.id}/{what}"))


def missed(turn: Turn, case: Case, what: str) -> None:
    turn.tell(DeadlineMissed(turn.now, f"case/{case.id}/{what}"))
